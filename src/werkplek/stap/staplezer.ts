import { Injectable } from '@nestjs/common';
import { systeem } from '../../kern/wie.js';
import { DatabaseService, type Transactie } from '../../platform/database/database.service.js';
import { Medewerkers } from '../../platform/sessie/index.js';
import { type ToegestaneStapDto, ZaakLezer, type ZaakWeergave } from '../../proces/index.js';
import { Keuzelezer } from '../formulier/keuzes.js';
import type { Keuzes } from '../formulier/veld.js';
import { type Naamboek, Namen } from '../namen/namen.js';
import { voluit } from '../onderdelen/datum.js';
import type { Sessie } from '../sessie/sessie.js';
import { type Stapkeuze, type Stapvorm, Stapwijzer } from './stapwijzer.js';

/** One thing that happened to a zaak since it was looked at. */
export interface Gebeurd {
  readonly label: string;
  /** "uzelf", or who it was and of which organisation */
  readonly wie: string;
  readonly moment: string;
}

/** A zaak and one of its steps, as this person may see them now. */
export interface Stapbeeld {
  readonly zaak: ZaakWeergave;
  /** "Overdracht: opgepakt" */
  readonly stand: string;
  /** absent when this person cannot take the step now */
  readonly toegestaan: ToegestaneStapDto | undefined;
  readonly keuzes: Keuzes;
  readonly knoppen: readonly Stapkeuze[];
  /** what happened after the version that was seen, oldest first; without one, the last thing that happened */
  readonly sinds: readonly Gebeurd[];
}

interface Vraag {
  readonly sessie: Sessie;
  readonly vorm: Stapvorm;
  readonly id: string;
  /** the version that the person saw */
  readonly gezien?: number | undefined;
}

/** Subject of what the service does by itself; no token can carry it. */
const SYSTEEM = systeem().id;
/** Steps of a zaak asked for at once. */
const PAGINA = 100;
/** So many things that happened are enough to understand it. */
const HOOGSTENS = 3;

/** Reads what the page of a step shows. Looking into a dossier is noted, so it needs a transaction that may write. */
@Injectable()
export class Staplezer {
  constructor(
    private readonly database: DatabaseService,
    private readonly zaken: ZaakLezer,
    private readonly keuzelezer: Keuzelezer,
    private readonly wijzer: Stapwijzer,
    private readonly namen: Namen,
    private readonly medewerkers: Medewerkers,
  ) {}

  /** @throws DomeinFout `niet-gevonden`, also for what this person may not see */
  async beeld(vraag: Vraag): Promise<Stapbeeld> {
    const { sessie, vorm, id } = vraag;
    return this.database.schrijf(sessie.wie, async (tx) => {
      const zaak = await vorm.loket.lees(tx, id);
      const namen = await this.namen.vandaag(tx);
      return {
        zaak,
        stand: `${namen.soort(zaak.soort)}: ${namen.toestand(zaak.soort, zaak.toestand).toLowerCase()}`,
        toegestaan: zaak.toegestaneStappen.find(({ stap }) => stap === vorm.stap),
        keuzes: await this.keuzelezer.voor(tx, vorm.velden, zaak),
        knoppen: this.wijzer.knoppen(zaak).filter(({ stap }) => stap !== vorm.stap),
        sinds: zaak.versie === vraag.gezien ? [] : await this.sinds(tx, vraag, namen),
      };
    });
  }

  private async sinds(tx: Transactie, { sessie, vorm, id, gezien }: Vraag, namen: Naamboek): Promise<Gebeurd[]> {
    const alle = [];
    let cursor: string | undefined;
    do {
      const vraag = { soort: vorm.proces.soort, id, limit: PAGINA, ...(cursor === undefined ? {} : { cursor }) };
      const { resultaten, volgende } = await this.zaken.geschiedenis(tx, vraag);
      alle.push(...resultaten);
      cursor = volgende ?? undefined;
    } while (cursor !== undefined);
    const laatste = alle
      .filter(({ versie }) => gezien === undefined || versie > gezien)
      .slice(gezien === undefined ? -1 : -HOOGSTENS);
    const mensen = await this.medewerkers.namen(
      tx,
      laatste.map(({ persoon }) => persoon),
    );
    return laatste.map(({ label, persoon, organisatie, moment }) => ({
      label,
      wie: wieWas(persoon, { ik: sessie.wie.id, naam: mensen.get(persoon), van: namen.organisatie(organisatie) }),
      moment: voluit(moment),
    }));
  }
}

interface Bekend {
  readonly ik: string;
  /** absent for who never logged in at the werkplek */
  readonly naam: string | undefined;
  readonly van: string;
}

function wieWas(persoon: string, { ik, naam, van }: Bekend): string {
  if (persoon === ik) return 'uzelf';
  if (persoon === SYSTEEM) return 'de dienst zelf';
  return naam === undefined ? van : `${naam} (${van})`;
}
