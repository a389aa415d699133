import { Injectable } from '@nestjs/common';
import { DomeinFout } from '../../kern/fout.js';
import type { Wie } from '../../kern/wie.js';
import type { AanmeldingDto } from '../../modules/aanmelding/index.js';
import { DeblokkadeLezer, type DeblokkeergraafDto } from '../../modules/deblokkade/index.js';
import { type DossierDto, DossierLezer, type ZaakKortDto } from '../../modules/dossier/index.js';
import { DatabaseService, type Transactie } from '../../platform/database/database.service.js';
import { KlokLezer, type Stilstaand } from '../../modules/waarschuwing/index.js';
import { Loketten, type ZaakWeergave } from '../../proces/index.js';
import type { Woorden } from './woorden.js';
import { Woordenboek } from './woordenboek.js';
import { isAanmelding } from './zaaksoorten.js';

/** Open zaken that are shown with their steps; a dossier with more has something else wrong with it. */
const HOOGSTENS_MET_STAPPEN = 30;

/** All that a page about one dossier shows. */
export interface Dossierbeeld {
  readonly dossier: DossierDto;
  /** the zaken as their rooms show them, by id; those that are only listed are not in it */
  readonly gelezen: ReadonlyMap<string, ZaakWeergave>;
  /** the newest aanmelding that may be read */
  readonly aanmelding: AanmeldingDto | undefined;
  /** what waits for what; undefined for who sees only a part of the dossier, and when looking back */
  readonly graaf: DeblokkeergraafDto | undefined;
  readonly woorden: Woorden;
  /** clocks that stand still, and why */
  readonly stil: readonly Stilstaand[];
  readonly nu: Date;
}

/** Reads a dossier for its page, in one transaction: what the API would give in one answer per zaak. */
@Injectable()
export class DossierLezing {
  constructor(
    private readonly database: DatabaseService,
    private readonly dossiers: DossierLezer,
    private readonly loketten: Loketten,
    private readonly deblokkade: DeblokkadeLezer,
    private readonly woordenboek: Woordenboek,
    private readonly klokken: KlokLezer,
  ) {}

  /** @throws DomeinFout `niet-gevonden`, also for what the caller may not see */
  async nu(wie: Wie, id: string): Promise<Dossierbeeld> {
    return this.database.schrijf(wie, async (tx) => {
      const dossier = await this.dossiers.haal(tx, id);
      const gelezen = await this.lees(tx, dossier.zaken);
      const zaken = [...gelezen.values()];
      const aanmelding = zaken.find(isAanmelding);
      const personen = [...zaken, ...(dossier.aanZet ?? [])].map(({ behandelaar }) => behandelaar);
      const graaf = await this.deblokkade.zoek(tx, id);
      const stil = await this.klokken.stilstaand(tx, [id, ...gelezen.keys()]);
      const woorden = await this.woordenboek.open(tx, personen);
      return { dossier, gelezen, aanmelding, graaf, woorden, stil, nu: tx.nu };
    });
  }

  /**
   * The dossier as it was: nothing can be done there, so no zaak is read.
   * @throws DomeinFout as DossierLezer.haal
   */
  async toen(wie: Wie, id: string, peilmoment: string): Promise<Dossierbeeld> {
    return this.database.schrijf(wie, async (tx) => {
      const dossier = await this.dossiers.haal(tx, id, peilmoment);
      const personen = (dossier.aanZet ?? []).map(({ behandelaar }) => behandelaar);
      const woorden = await this.woordenboek.open(tx, personen);
      return { dossier, gelezen: new Map(), aanmelding: undefined, graaf: undefined, woorden, stil: [], nu: tx.nu };
    });
  }

  /** What is open, and the newest aanmelding, open or not: in it stands what was told. */
  private async lees(tx: Transactie, zaken: readonly ZaakKortDto[]): Promise<ReadonlyMap<string, ZaakWeergave>> {
    const open = zaken.filter((zaak) => zaak.open).slice(0, HOOGSTENS_MET_STAPPEN);
    const aanmelding = zaken.find(({ soort }) => soort === 'aanmelding');
    const gelezen = new Map<string, ZaakWeergave>();
    for (const { id, soort } of new Set([...open, ...(aanmelding ? [aanmelding] : [])])) {
      const zaak = await this.zoek(tx, soort, id);
      if (zaak) gelezen.set(id, zaak);
    }
    return gelezen;
  }

  /** A zaak that is listed but may not be read stays a line in the list. */
  private async zoek(tx: Transactie, soort: string, id: string): Promise<ZaakWeergave | undefined> {
    try {
      return await this.loketten.zoek(soort)?.lees(tx, id);
    } catch (fout) {
      if (fout instanceof DomeinFout && fout.code === 'niet-gevonden') return undefined;
      throw fout;
    }
  }
}
