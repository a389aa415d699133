import { Injectable } from '@nestjs/common';
import { DomeinFout } from '../../../kern/fout.js';
import type { Werk } from '../../../proces/index.js';
import { jaarVan, Quotumboek } from '../../aanbieder/index.js';
import { SituatieLezer } from '../../aanmelding/index.js';
import { ReferentieLezer, type Referentie, type Rij, type Situatie } from '../../referentie/index.js';
import { matchfeiten, rustTot, type Matchfeiten, type Wensen, type Zoekvraag } from './feiten.js';
import { kandidatenVoor, type Kandidaat } from './kandidaten.js';
import { past, toetsRegels, type Past, type Regelantwoord } from './toets.js';

/** For whom a match is sought. */
export interface Matchvraag {
  readonly verwijssoort: string;
  readonly wensen: Wensen;
  readonly rust: Readonly<Record<string, string>>;
}

/** One candidate with what every rule says of it. */
export interface Match {
  readonly kandidaat: Kandidaat;
  readonly naam: string;
  readonly past: Past;
  readonly regels: readonly Regelantwoord[];
  readonly feiten: Matchfeiten;
}

const RANG: Readonly<Record<Past, number>> = { ja: 0, 'met-reden': 1, nee: 2 };

/** Explains who fits and who does not. It proposes; a person chooses (promise 7). There is no score, only an order that is told. */
@Injectable()
export class Matcher {
  constructor(
    private readonly referentie: ReferentieLezer,
    private readonly situaties: SituatieLezer,
    private readonly quotumboek: Quotumboek,
  ) {}

  /**
   * All candidates: who fits first, then who fits with a reason, then who does not; within that by name.
   * @throws DomeinFout `ongeldig` for a kind of referral that does not exist today
   */
  async zoek(werk: Werk, vraag: Matchvraag): Promise<Match[]> {
    const referentie = await this.referentie.op(werk, werk.vandaag);
    const soort = eisVerwijssoort(referentie, vraag.verwijssoort);
    const situatie = await this.situaties.van(werk);
    const versies = await this.referentie.versies(werk);
    const kandidaten = kandidatenVoor({ referentie, versies }, soort, situatie);
    const zoekvraag = await this.zoekvraag(werk, { ...vraag, soort, referentie, situatie });
    const regels = referentie
      .alles('matchregel')
      .filter(({ verwijssoorten }) => verwijssoorten === null || verwijssoorten.includes(soort.code));
    return kandidaten
      .map((kandidaat) => {
        const feiten = matchfeiten(kandidaat, zoekvraag);
        const antwoorden = toetsRegels(regels, feiten, woorden(kandidaat, soort, zoekvraag));
        return { kandidaat, naam: naamVan(referentie, kandidaat), past: past(antwoorden), regels: antwoorden, feiten };
      })
      .toSorted((a, b) => RANG[a.past] - RANG[b.past] || a.naam.localeCompare(b.naam, 'nl'));
  }

  /** Where the client turned up, CBS code: whose share of a quotum is used. */
  async gemeente(werk: Werk): Promise<string | null> {
    return (await this.situaties.van(werk)).gemeenteAanmelding;
  }

  private async zoekvraag(werk: Werk, vraag: Vraagdelen): Promise<Zoekvraag> {
    const { soort, referentie, situatie, wensen, rust } = vraag;
    const quotum = soort.quotum === null ? undefined : referentie.haal('quotum', soort.quotum);
    const stand = quotum && (await this.quotumboek.stand(werk, quotum, jaarVan(werk.vandaag)));
    const jaar = jaarVan(werk.vandaag);
    const eigenPlaats = quotum
      ? (await this.quotumboek.vanDossier(werk, { regeling: quotum.code, jaar })) !== null
      : false;
    const gemeente = situatie.gemeenteAanmelding;
    const aandeel = gemeente === null ? undefined : quotum?.verdeling[gemeente];
    return {
      referentie,
      situatie,
      wensen,
      rust,
      quotumVrij: stand ? stand.vrij > 0 || eigenPlaats : null,
      quotumGemeenteVrij:
        aandeel === undefined ? null : (stand?.perGemeente.get(gemeente ?? '') ?? 0) < aandeel || eigenPlaats,
      eerderAangeboden: await isEerderAangeboden(werk, soort.code),
      bezet: await bezettePlekken(werk, referentie),
    };
  }
}

interface Vraagdelen extends Matchvraag {
  readonly soort: Rij<'verwijssoort'>;
  readonly referentie: Referentie;
  readonly situatie: Situatie;
}

/** @throws DomeinFout `ongeldig` for a kind of referral that does not exist on that day */
export function eisVerwijssoort(referentie: Referentie, code: string): Rij<'verwijssoort'> {
  const soort = referentie.zoek('verwijssoort', code);
  if (soort) return soort;
  throw new DomeinFout('ongeldig', 'Deze soort verwijzing bestaat niet.', {
    errors: [{ pad: 'verwijssoort', melding: 'Kies een code uit /verwijssoorten.', code: 'onbekend' }],
  });
}

function naamVan(referentie: Referentie, { aanbieder, voorziening }: Kandidaat): string {
  return voorziening?.naam ?? referentie.zoek('organisatie', aanbieder ?? '')?.naam ?? 'Onbekend';
}

function woorden(kandidaat: Kandidaat, soort: Rij<'verwijssoort'>, { referentie, rust }: Zoekvraag) {
  const aanbieder = referentie.zoek('organisatie', kandidaat.aanbieder ?? '')?.naam ?? 'De aanbieder';
  return {
    aanbieder,
    plek: kandidaat.voorziening?.naam ?? aanbieder,
    dag: alsDatum(referentie.peildatum),
    vanaf: alsDatum(rustTot(kandidaat, rust) ?? referentie.peildatum),
    regeling: soort.naam,
  };
}

/** `2026-11-22` → `22-11-2026`. */
function alsDatum(dag: string): string {
  return dag.split('-').toReversed().join('-');
}

async function isEerderAangeboden({ boek, dossier }: Werk, verwijssoort: string): Promise<boolean> {
  const rijen = await boek.vraag(
    'select 1 from tns.verwijzing where dossier_id = $1 and verwijssoort = $2 and aanbiedingen > 0 limit 1',
    [dossier.id, verwijssoort],
  );
  return rijen.length > 0;
}

async function bezettePlekken(
  { boek, dossier, nu }: Werk,
  referentie: Referentie,
): Promise<ReadonlyMap<string, number>> {
  const codes = referentie.alles('voorziening').map(({ code }) => code);
  const rijen = await boek.vraag<{ voorziening: string; aantal: number }>(
    'select voorziening, count(*)::int as aantal from tns.plekken_bezet($1, $2, $3) group by voorziening',
    [codes, dossier.id, nu],
  );
  return new Map(rijen.map(({ voorziening, aantal }) => [voorziening, aantal]));
}
