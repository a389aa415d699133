import { Injectable } from '@nestjs/common';
import { DomeinFout } from '../../../kern/fout.js';
import type { Velden } from '../../../kern/proces.js';
import { berekenTermijn } from '../../../kern/termijn.js';
import type { Werk, Zaak } from '../../../proces/index.js';
import { Quotumboek } from '../../aanbieder/index.js';
import { ReferentieLezer } from '../../referentie/index.js';
import { ongeldigVeld } from '../verloop/dagen.js';
import { Verwijsboek } from '../verwijsboek.js';
import { eisVerwijssoort, Matcher, type Match } from './matcher.js';
import { zonderRij } from './toets.js';
import type { BevrorenMatchDto } from './match.dto.js';

/** The clock of an offer: as long as a place is held. */
const AANBOD = 'verwijzing-aanbod';

/** To whom is offered. */
export interface Bestemming {
  readonly aanbieder: string;
  readonly wachtrij: string;
  /** ids of the rules that were read */
  readonly rijen: readonly string[];
}

/** What an offer does before it goes out: the rules are asked and kept as they answered, the place is held, the quotum is taken. */
@Injectable()
export class Aanbod {
  constructor(
    private readonly referentie: ReferentieLezer,
    private readonly matcher: Matcher,
    private readonly quotumboek: Quotumboek,
    private readonly verwijsboek: Verwijsboek,
  ) {}

  /**
   * The candidate that a person names, without asking whether it fits.
   * @throws DomeinFout `ongeldig` when it is no candidate for this kind of referral
   */
  async zoek(werk: Werk, zaak: Zaak, velden: Velden): Promise<{ match: Match; bestemming: Bestemming }> {
    const rij = await this.verwijsboek.haal(werk, zaak);
    const wensen = this.verwijsboek.wensen(rij);
    const { verwijssoort, rust } = rij;
    const matches = await this.matcher.zoek(werk, { verwijssoort, wensen, rust });
    const match = kies(matches, velden);
    const aanbieder = String(velden['aanbieder']);
    const { wachtrij } = match.kandidaat;
    const eigen =
      wachtrij ?? (await this.referentie.op(werk, werk.vandaag)).zoek('organisatie', aanbieder)?.standaardWachtrij;
    if (!eigen) throw ongeldigVeld('aanbieder', 'Kies een aanbieder uit /aanbieders.');
    return { match, bestemming: { aanbieder, wachtrij: eigen, rijen: match.regels.map(({ rijId }) => rijId) } };
  }

  /**
   * Checks an offer and makes it ready to go out.
   * @throws DomeinFout `eis-niet-gehaald` with the sentence of each rule that says no, or when the quotum or the place is gone
   */
  async bereidVoor(werk: Werk, zaak: Zaak, velden: Velden): Promise<Bestemming> {
    const { match, bestemming } = await this.zoek(werk, zaak, velden);
    eisPast(match, velden['motivering']);
    await this.leg(werk, zaak, { match, velden });
    return bestemming;
  }

  /** The same aanbieder once more: who waited is next, or a refusal was overruled. The rules are asked anew, and stop nothing. */
  async herhaal(werk: Werk, zaak: Zaak): Promise<Bestemming> {
    const { aanbieder, voorziening } = await this.verwijsboek.haal(werk, zaak);
    const velden = { aanbieder, ...(voorziening === null ? {} : { voorziening }) };
    const { match, bestemming } = await this.zoek(werk, zaak, velden);
    await this.leg(werk, zaak, { match, velden });
    return bestemming;
  }

  /** Takes the quotum, keeps the rules as they answered, and holds the place. */
  private async leg(werk: Werk, zaak: Zaak, { match, velden }: { match: Match; velden: Velden }): Promise<void> {
    const { verwijssoort, aanbiedingen } = await this.verwijsboek.haal(werk, zaak);
    const { quotum } = eisVerwijssoort(await this.referentie.op(werk, werk.vandaag), verwijssoort);
    if (quotum !== null) {
      const gemeente = await this.matcher.gemeente(werk);
      await this.quotumboek.neem(werk, zaak, { regeling: quotum, gemeente });
    }
    await this.verwijsboek.wijzig(werk, zaak, {
      aanbieder: String(velden['aanbieder']),
      voorziening: match.kandidaat.voorziening?.code ?? null,
      aanbiedingen: aanbiedingen + 1,
      match: this.verwijsboek.versleutel(bevries(match, werk.vandaag, velden)),
    });
    await this.houdVast(werk, zaak);
  }

  /** Holds a place of the voorziening that the referral is for, until the answer is due; nothing where places are not counted. */
  private async houdVast(werk: Werk, zaak: Zaak): Promise<void> {
    const { voorziening } = await this.verwijsboek.haal(werk, zaak);
    const referentie = await this.referentie.op(werk, werk.vandaag);
    const plek = voorziening === null ? undefined : referentie.zoek('voorziening', voorziening);
    if (!plek || plek.capaciteit === null) return;
    const [gekozen] = await werk.boek.vraag<{ vrij: number | null }>(
      'select tns.kies_plek($1, $2, $3, $4, $5) as vrij',
      [plek.code, plek.capaciteit, zaak.id, werk.dossier.id, werk.nu],
    );
    const vrij = gekozen?.vrij ?? null;
    if (vrij === null) {
      throw new DomeinFout('eis-niet-gehaald', `In ${plek.naam} is nu geen plek vrij. Vraag naar de wachtlijst.`, {
        eis: 'plek-vrij',
      });
    }
    await this.verwijsboek.wijzig(werk, zaak, { plekNummer: vrij, plekTot: await this.eindeAanbod(werk, zaak) });
  }

  private async eindeAanbod(werk: Werk, { peildatum }: Zaak): Promise<Date | null> {
    const { lengte, eenheid, rekenwijze } = (await this.referentie.op(werk, peildatum)).termijn(AANBOD);
    const { vervaltOp } = berekenTermijn({
      start: werk.nu.toISOString(),
      lengte,
      eenheid,
      rekenwijze,
      opschortingen: [],
      verdagingen: [],
    });
    return vervaltOp === null ? null : new Date(vervaltOp);
  }
}

function kies(matches: readonly Match[], { aanbieder, voorziening }: Velden): Match {
  const opPlek = matches.filter(({ kandidaat }) => (kandidaat.voorziening?.code ?? undefined) === voorziening);
  if (opPlek.length === 0) {
    throw voorziening === undefined
      ? ongeldigVeld('voorziening', 'Zeg om welke plek het gaat.')
      : ongeldigVeld('voorziening', 'Bij deze soort verwijzing hoort deze plek niet. Zoek met _match wie er past.');
  }
  const match = opPlek.find(({ kandidaat }) => kandidaat.aanbieder === null || kandidaat.aanbieder === aanbieder);
  if (match) return match;
  throw ongeldigVeld(
    'aanbieder',
    'Voor deze soort verwijzing kan deze aanbieder niet worden gevraagd. Zoek met _match wie er past.',
  );
}

function eisPast({ past, regels }: Match, motivering: unknown): void {
  const nee = regels.filter(({ uitkomst, aard }) => uitkomst === 'nee' && (past === 'met-reden' || aard === 'vereist'));
  if (past === 'ja' || (past === 'met-reden' && motivering !== undefined)) return;
  const zinnen = nee.map(({ uitleg }) => uitleg).join(' ');
  const toch = past === 'met-reden' ? ' Wilt u toch aanbieden, geef dan een motivering.' : '';
  throw new DomeinFout('eis-niet-gehaald', `${zinnen}${toch}`, { eis: nee[0]?.regel ?? 'past' });
}

function bevries({ kandidaat, naam, past, regels }: Match, peildatum: string, velden: Velden): BevrorenMatchDto {
  return {
    peildatum,
    aanbieder: String(velden['aanbieder']),
    voorziening: kandidaat.voorziening?.code ?? null,
    naam,
    past,
    keuze: typeof velden['keuze'] === 'string' ? velden['keuze'] : null,
    motivering: typeof velden['motivering'] === 'string' ? velden['motivering'] : null,
    regels: zonderRij(regels),
  };
}
