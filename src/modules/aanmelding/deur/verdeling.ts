import { Injectable } from '@nestjs/common';
import { beginVanDag, leesDag } from '../../../kern/dag.js';
import {
  isNieuw,
  type OpenOpdracht,
  type Uitwerking,
  type Vervolgstap,
  type Werk,
  type Zaak,
} from '../../../proces/index.js';
import {
  bepaalDeurrij,
  eisWachtrij,
  inAmsterdam,
  isOpen,
  ReferentieLezer,
  wijsToe,
  type Deurbesluit,
  type Referentie,
  type Situatie,
} from '../../referentie/index.js';
import { dagVanVerlies, leidFeitenAf, leidSituatieAf, type Opgave } from './situatie.js';

/** What the front door decides about one form: the row, the regie, and where each taak goes. */
export interface Verdeelbesluit {
  readonly deur: Deurbesluit;
  readonly situatie: Situatie;
  readonly regiehouder: string;
  /** taken of the row that are not done here, with where the client goes instead */
  readonly elders: readonly Elders[];
  readonly rijen: readonly string[];
  readonly referentie: Referentie;
}

/** Where an aanmelding lies. */
interface Houder {
  readonly organisatie: string;
  readonly wachtrij: string | null;
  /** what is done with it there */
  readonly taak: string;
}

/** A taak that the matrix sends away. */
export interface Elders {
  readonly taak: string;
  /** plain Dutch: who does it */
  readonly reden: string;
}

/** Deurtabel → taak → matrix → queue (docs/besluiten/0004), for a new form and for one that changed. */
@Injectable()
export class Verdeling {
  constructor(private readonly referentie: ReferentieLezer) {}

  /** Reads the deurtabel and the matrix for a form, as they hold today. */
  async besluit(
    tx: Pick<Werk, 'manager' | 'referentieVersie' | 'nu' | 'wie'>,
    vandaag: string,
    opgave: Opgave,
  ): Promise<Verdeelbesluit> {
    const referentie = await this.referentie.op(tx, vandaag);
    const kantooruren = isOpen(referentie, 'GGD_TOETS', inAmsterdam(tx.nu));
    const feiten = leidFeitenAf(opgave, { referentie, vandaag, kantooruren });
    const gevonden = bepaalDeurrij(referentie, feiten);
    const aanmelderSoort = referentie.zoek('organisatie', tx.wie.organisatie)?.soort ?? 'GGD';
    const situatie = leidSituatieAf(opgave, feiten, { aanmelderSoort, deurrij: gevonden.basis });
    const regie = wijsToe(referentie, gevonden.regieTaak, situatie);
    if (regie.organisatie === null) throw new Error(`matrixrij ${regie.rijCode} geeft geen regiehouder`);
    const elders = eldersVan(referentie, gevonden, situatie);
    return {
      deur: { ...gevonden, termijnen: zonderKlokkenVan(referentie, gevonden, elders) },
      situatie,
      regiehouder: regie.organisatie,
      elders,
      rijen: [...gevonden.rijIds, regie.rijId],
      referentie,
    };
  }

  /** Who holds the aanmelding, and in which queue: who does the toets, or the regiehouder when no toets is needed. */
  private houder({ deur, situatie, regiehouder, referentie }: Verdeelbesluit): Houder {
    const toets = deur.taken.includes('RECHTSTOETS') ? wijsToe(referentie, 'RECHTSTOETS', situatie) : null;
    if (toets?.organisatie) return { organisatie: toets.organisatie, wachtrij: toets.wachtrij, taak: 'RECHTSTOETS' };
    const { standaardWachtrij: wachtrij } = referentie.organisatie(regiehouder);
    return { organisatie: regiehouder, wachtrij, taak: 'INTAKE' };
  }

  /**
   * With whom the aanmelding lies, and in which queue it waits itself. Its hand-offs lead to it; when what it asks is under way
   * already for an earlier aanmelding none of them goes to who holds it, and nobody would look at it (promise 1).
   */
  plek(besluit: Verdeelbesluit, openen: readonly OpenOpdracht[]): NonNullable<Uitwerking['zaak']> {
    const { organisatie, wachtrij, taak } = this.houder(besluit);
    const zaak = { organisatie, verantwoordelijke: organisatie };
    if (this.leidtNaar(organisatie, besluit, openen)) return zaak;
    return { ...zaak, wachtrij, prioriteit: besluit.referentie.taak(taak).prioriteit };
  }

  /** Does one of these hand-offs come in a queue of this organisation? */
  leidtNaar(organisatie: string, { referentie }: Verdeelbesluit, openen: readonly OpenOpdracht[]): boolean {
    return openen.some(({ velden }) => referentie.wachtrij(String(velden['wachtrij'])).organisatie === organisatie);
  }

  /**
   * The hand-offs that follow from the row; what is open in the dossier already is not asked twice.
   * @param extra taken besides those of the row that go back to the sender (e.g. telling the client about data use)
   */
  async overdrachten(
    werk: Werk,
    zaak: Zaak,
    besluit: Verdeelbesluit,
    extra: readonly string[] = [],
  ): Promise<OpenOpdracht[]> {
    const { referentie, deur, situatie } = besluit;
    const lopend = await openTaken(werk);
    const nieuw = deur.taken
      .filter((taak) => !lopend.includes(taak))
      .flatMap((taak) => {
        const { wachtrij } = wijsToe(referentie, taak, situatie);
        return wachtrij === null ? [] : [opdracht(taak, wachtrij, zaak)];
      });
    const terug = extra.filter((taak) => !lopend.includes(taak));
    return [...nieuw, ...terug.map((taak) => opdracht(taak, eisWachtrij(referentie, zaak.inzender), zaak))];
  }

  /** Opens one taak through the matrix, unless it is open already; nothing when the matrix says it is not done here. */
  async taak(werk: Werk, zaak: Zaak, taak: string, situatie: Situatie): Promise<OpenOpdracht[]> {
    if ((await openTaken(werk)).includes(taak)) return [];
    const { wachtrij } = wijsToe(await this.referentie.op(werk, werk.vandaag), taak, situatie);
    return wachtrij === null ? [] : [opdracht(taak, wachtrij, zaak)];
  }

  /**
   * Gives the dossier the groep, regie and clocks of the row.
   * @param regiehouder null leaves the regie where it is
   * @param vervalt clocks of the deurtabel that no longer belong to this situation
   */
  herindeling(
    werk: Werk,
    opgave: Opgave,
    besluit: Verdeelbesluit,
    wat: { groep: string; regiehouder: string | null; vervalt: readonly string[] },
  ): Vervolgstap {
    const verlies = dagVanVerlies(opgave);
    const opDag = verlies === null ? werk.nu : new Date(beginVanDag(leesDag(verlies)).epochMilliseconds);
    return {
      soort: 'dossier',
      zaakId: werk.dossier.id,
      stap: 'herindelen',
      velden: {
        groep: wat.groep,
        ...(wat.regiehouder === null ? {} : { regiehouder: wat.regiehouder }),
        veiligheidsrisico: opgave.veiligheidsrisico,
        termijnen: besluit.deur.termijnen.map(({ soort, start }) => ({
          soort,
          start: (start === 'aanmelding' ? werk.nu : opDag).toISOString(),
        })),
        stop: wat.vervalt,
      },
    };
  }

  /** The clocks that any row of the deurtabel may start; those that the present row does not name have lapsed. */
  vervallenKlokken({ referentie, deur }: Verdeelbesluit): string[] {
    const blijft = new Set(deur.termijnen.map(({ soort }) => soort));
    const alle = referentie.deurtabel().flatMap((rij) => rij.termijnen.map(({ soort }) => soort));
    return [...new Set(alle)].filter((soort) => !blijft.has(soort));
  }

  /** Is the new groep more urgent than the one the dossier has? */
  isDringender({ referentie, deur }: Verdeelbesluit, groep: string): boolean {
    const volgorde = (code: string) => referentie.deurtabel().find((rij) => rij.code === code)?.volgorde ?? Infinity;
    return volgorde(deur.basis) < volgorde(groep);
  }
}

function eldersVan(referentie: Referentie, deur: Deurbesluit, situatie: Situatie): Elders[] {
  return deur.taken.flatMap((taak) => {
    const { wachtrij, reden } = wijsToe(referentie, taak, situatie);
    return wachtrij === null ? [{ taak, reden: reden ?? '' }] : [];
  });
}

/** A clock that only work elsewhere could stop would run late for ever: it does not start here. */
function zonderKlokkenVan(
  referentie: Referentie,
  deur: Deurbesluit,
  elders: readonly Elders[],
): Deurbesluit['termijnen'] {
  const weg = new Set(elders.flatMap(({ taak }) => referentie.taak(taak).stoptTermijnen));
  return deur.termijnen.filter(({ soort }) => !weg.has(soort));
}

/** Taken that are open in the dossier, also those the caller may not see: nothing is asked twice. */
async function openTaken(werk: Werk): Promise<string[]> {
  if (isNieuw(werk)) return [...werk.zaken.values()].flatMap(({ open, taak }) => (open && taak !== null ? [taak] : []));
  const [rij] = await werk.boek.vraag<{ taken: string[] }>('select tns.open_taken($1) as taken', [werk.dossier.id]);
  return rij?.taken ?? [];
}

function opdracht(taak: string, wachtrij: string, zaak: Zaak): OpenOpdracht {
  return { soort: 'overdracht', velden: { taak, wachtrij, aanleiding: zaak.id } };
}
