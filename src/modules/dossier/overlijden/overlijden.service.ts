import { Injectable } from '@nestjs/common';
import { type FindOptionsWhere, IsNull, MoreThanOrEqual, Not } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { DomeinFout } from '../../../kern/fout.js';
import { beslis } from '../../../kern/beslis.js';
import { isEinde, type Velden } from '../../../kern/proces.js';
import { systeem } from '../../../kern/wie.js';
import {
  Dossier,
  Kamers,
  kenmerkVan,
  type OpenOpdracht,
  Termijn,
  type Uitwerking,
  type Vervolgstap,
  type Werk,
  Zaak,
} from '../../../proces/index.js';
import { ClientRegister } from '../../client/index.js';
import { beeindig, OverdrachtLezer } from '../../overdracht/index.js';
import { eisWachtrij, ReferentieLezer } from '../../referentie/index.js';
import { CorrectieService, KLOKKEN_VAN_DE_TABEL } from '../correctie.service.js';
import { opdracht } from '../vervolgwerk.js';
import type { OverlijdenDto } from './overlijden.dto.js';
import { Overlijden } from './overlijden.entity.js';

/** The colleague's part. */
const BEVESTIGEN = 'OVERLIJDEN_BEVESTIGEN';
/** Steps of the rooms in which something was kept for the client. */
const VERWERKEN = 'overlijden-verwerken';
const HERROEPEN = 'overlijden-herroepen';
/** What each organisation still has to do. */
const AFWIKKELEN = 'OVERLIJDEN_AFWIKKELEN';

/** Somebody has died: two persons say so, everybody who works on it hears what is still theirs, and it can be taken back. */
@Injectable()
export class OverlijdenService {
  constructor(
    private readonly kamers: Kamers,
    private readonly referentie: ReferentieLezer,
    private readonly overdrachten: OverdrachtLezer,
    private readonly clienten: ClientRegister,
    private readonly correctie: CorrectieService,
  ) {}

  /** What was told of the death and not taken back; null when nothing was. */
  async zoek({ boek, dossier }: Werk): Promise<Overlijden | null> {
    if (boek.begonHier(Dossier, dossier.id)) return null;
    const vraag = 'where t.dossier_id = $1 and t.herroepen_op is null';
    const [rij] = await boek.zoek(Overlijden, vraag, [dossier.id]);
    return rij ?? null;
  }

  async weergave(werk: Werk): Promise<OverlijdenDto | null> {
    const overlijden = await this.zoek(werk);
    return overlijden && { op: overlijden.overledenOp, bevestigd: overlijden.bevestigdOp !== null };
  }

  /** Told by one: nothing stops yet, and a colleague is asked to confirm. */
  async legVast(werk: Werk, zaak: Zaak, velden: Velden): Promise<Uitwerking> {
    const overledenOp = eisGeweest(werk, String(velden['overledenOp']));
    werk.boek.voegToe(Overlijden, {
      id: uuid(),
      dossierId: zaak.dossierId,
      overledenOp,
      gemeldDoor: werk.wie.id,
      gemeldOp: werk.nu,
      bevestigdDoor: null,
      bevestigdOp: null,
      herroepenOp: null,
      gestopteKlokken: [],
    });
    return { openen: [await this.vraagBevestiging(werk, zaak, velden['toelichting'])] };
  }

  /**
   * The dossier goes on although a death was told in it, confirmed or not: somebody says whether it is so. Closing ended the
   * question, so that nobody had it any more (promise 1).
   */
  async vraagNa(werk: Werk, zaak: Zaak): Promise<OpenOpdracht[]> {
    return (await this.zoek(werk)) === null ? [] : [await this.vraagBevestiging(werk, zaak)];
  }

  /** Confirmed by another: reminders stop, beds and places come free, and then each organisation hears what still lies with it. */
  async bevestig(werk: Werk, zaak: Zaak): Promise<Uitwerking> {
    const overlijden = await this.haal(werk);
    const klokken = await werk.manager.find(Termijn, { where: { zaakId: zaak.id, gestoptOp: IsNull() } });
    werk.boek.wijzig(Overlijden, overlijden, {
      bevestigdDoor: werk.wie.id,
      bevestigdOp: werk.nu,
      // the others start by themselves with the state of the dossier
      gestopteKlokken: klokken
        .filter(({ soort }) => !KLOKKEN_VAN_DE_TABEL.has(soort))
        .map(({ soort, start }) => ({ soort, start: start.toISOString() })),
    });
    await this.clienten.zetOverlijden(werk, werk.dossier.clientId, overlijden.overledenOp);
    // nobody is searched any more; and whoever meets the client alive must be able to write it down, and ask for a bed
    werk.dossier.buitenBeeldSinds = null;
    return {
      stopTermijnen: klokken.map(({ soort }) => soort),
      stappen: [
        ...(await this.gedaan(werk, BEVESTIGEN, 'gedaan')),
        ...this.inKamers(await this.zaken(werk, { open: true }), VERWERKEN),
      ],
      openen: await this.afwikkeling(werk, zaak),
    };
  }

  /** It was not so: the clocks go on from where they began, and whoever was told hears it. */
  async herroep(werk: Werk, zaak: Zaak): Promise<Uitwerking> {
    const overlijden = await this.haal(werk);
    werk.boek.wijzig(Overlijden, overlijden, { herroepenOp: werk.nu });
    const stappen = await this.gedaan(werk, BEVESTIGEN, 'niet-meer-nodig');
    if (overlijden.bevestigdOp === null) return { stappen };
    await this.clienten.zetOverlijden(werk, werk.dossier.clientId, null);
    werk.dossier.buitenBeeldSinds = null;
    return {
      termijnen: overlijden.gestopteKlokken.map(({ soort, start }) => ({ soort, start: new Date(start) })),
      stappen: [
        ...stappen,
        ...(await this.gedaan(werk, AFWIKKELEN, 'niet-meer-nodig')),
        ...(await this.gaVerder(werk, overlijden.bevestigdOp)),
      ],
      openen: await this.correctie.kennisgevingen(werk, zaak),
    };
  }

  /** What ended by this death goes on, unless something of that soort was begun anew since. */
  private async gaVerder(werk: Werk, sinds: Date): Promise<Vervolgstap[]> {
    const gestopt = await this.zaken(werk, { open: false, toestandSinds: MoreThanOrEqual(sinds) });
    const nieuw = new Set(
      (await this.zaken(werk, { open: true, aangemaaktOp: MoreThanOrEqual(sinds) })).map(({ soort }) => soort),
    );
    return this.inKamers(
      gestopt.filter(({ soort }) => !nieuw.has(soort)),
      HERROEPEN,
    );
  }

  /** The step, for every zaak whose own table lets the service take it from where the zaak is. */
  private inKamers(zaken: readonly Zaak[], stap: string): Vervolgstap[] {
    return zaken
      .filter(({ soort, toestand }) =>
        this.kamers
          .haal(soort)
          .proces.overgangen.some(
            (o) => o.stap === stap && o.van.includes(toestand) && o.wie.rollen.includes('systeem'),
          ),
      )
      .map(({ id, soort }) => ({ soort, zaakId: id, stap, velden: {} }));
  }

  /** What is still open once beds and places have come free: not what ends by that, nor the hand-offs that asked for it. */
  private async blijftOpen(werk: Werk): Promise<Zaak[]> {
    const open = (await this.zaken(werk, { open: true })).filter(({ taak }) => taak !== BEVESTIGEN);
    const weg = new Set<string>();
    for (const zaak of open) {
      if (!(await this.eindigt(werk, zaak))) continue;
      for (const { id } of [zaak, ...(await this.overdrachten.uitgevoerdIn(werk, zaak.id))]) weg.add(id);
    }
    return open.filter(({ id }) => !weg.has(id));
  }

  /** Does the table of this zaak let it end by the death? */
  private async eindigt(werk: Werk, zaak: Zaak): Promise<boolean> {
    if (this.inKamers([zaak], VERWERKEN).length === 0) return false;
    const kamer = this.kamers.haal(zaak.soort);
    const vraag = { toestand: zaak.toestand, stap: VERWERKEN, wie: systeem(), relaties: new Set<never>(), velden: {} };
    const besluit = beslis(kamer.proces, { ...vraag, feiten: await kamer.feiten(werk, zaak) });
    return besluit.soort === 'mag' && isEinde(kamer.proces, besluit.naar);
  }

  private async zaken({ manager, dossier }: Werk, welke: FindOptionsWhere<Zaak>): Promise<Zaak[]> {
    const andere = { ...welke, dossierId: dossier.id, soort: Not('dossier') };
    return manager.find(Zaak, { where: andere, order: { id: 'ASC' } });
  }

  private async vraagBevestiging(werk: Werk, zaak: Zaak, toelichting?: unknown): Promise<OpenOpdracht> {
    const wachtrij = eisWachtrij(await this.referentie.op(werk, werk.vandaag), werk.dossier.regiehouder);
    return opdracht(BEVESTIGEN, wachtrij, zaak, toelichting);
  }

  private async haal(werk: Werk): Promise<Overlijden> {
    const overlijden = await this.zoek(werk);
    if (!overlijden) throw new Error(`dossier ${werk.dossier.id} heeft geen overlijden`);
    return overlijden;
  }

  private async gedaan(werk: Werk, taak: string, uitkomst: string): Promise<Vervolgstap[]> {
    return (await this.overdrachten.openVoor(werk, taak)).map(({ id }) => beeindig(id, uitkomst));
  }

  /** One task for everyone who works on the dossier or has work of it, with the numbers of what lies there. */
  private async afwikkeling(werk: Werk, zaak: Zaak): Promise<OpenOpdracht[]> {
    const referentie = await this.referentie.op(werk, werk.vandaag);
    const open = await this.blijftOpen(werk);
    const betrokken = await werk.manager.query<{ organisatie: string }[]>(
      `select distinct organisatie from tns.betrokkenheid where dossier_id = $1 and tot is null and aard <> 'ontvanger'`,
      [zaak.dossierId],
    );
    const wie = new Set([...betrokken, ...open].map(({ organisatie }) => organisatie));
    return [...wie].sort().flatMap((organisatie) => {
      const wachtrij = referentie.zoek('organisatie', organisatie)?.standaardWachtrij;
      const nog = open.filter((een) => een.organisatie === organisatie).map((een) => kenmerkVan(werk.dossier, een));
      return typeof wachtrij === 'string' ? [opdracht(AFWIKKELEN, wachtrij, zaak, lijstVan(nog))] : [];
    });
  }
}

/** As much as fits in the note of a hand-off. */
function lijstVan(kenmerken: readonly string[]): string {
  if (kenmerken.length === 0) return 'Bij u staat geen zaak open. Kijk wat er buiten dit systeem nog loopt.';
  return `Nog open bij u: ${kenmerken.slice(0, 25).join(', ')}.`;
}

function eisGeweest({ vandaag }: Werk, dag: string): string {
  if (dag <= vandaag) return dag;
  throw new DomeinFout('ongeldig', 'Deze dag moet nog komen.', {
    errors: [{ pad: 'overledenOp', melding: 'Kies vandaag of een eerdere dag.', code: 'toekomst' }],
  });
}
