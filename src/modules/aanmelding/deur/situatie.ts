import { leeftijdOp } from '../../../kern/leeftijd.js';
import type { Deurfeiten, OrganisatieSoort, Referentie, Situatie } from '../../referentie/index.js';
import type { AanmeldingMaken } from '../opgave/opgave.dto.js';
import type { Huisgenoot } from '../opgave/personen.dto.js';

/** What the front door was told, as it stands now: the form with every later change in it. */
export type Opgave = AanmeldingMaken;

/** The day, the rules and the hour against which a form is read. */
export interface Leesmoment {
  readonly referentie: Referentie;
  /** YYYY-MM-DD in Amsterdam */
  readonly vandaag: string;
  /** is the toetser's queue open now? */
  readonly kantooruren: boolean;
}

/**
 * Derives from the form what the deurtabel asks. Pure: ages are whole years on the day in Amsterdam; a partner counts only
 * when coming along; a child without a known birth date counts as a child.
 */
export function leidFeitenAf(opgave: Opgave, { referentie, vandaag, kantooruren }: Leesmoment): Deurfeiten {
  const meerderjarig = referentie.beleidsgetal('meerderjarig-vanaf');
  const mee = opgave.huishouden.filter((h) => h.komtMee);
  const partner = mee.find((h) => h.relatie === 'partner');
  const leeftijdClient = leeftijd(opgave.client.geboortedatum, vandaag);
  const leeftijdPartner = leeftijd(partner?.geboortedatum, vandaag);
  return {
    acuut: opgave.acuut,
    leeftijdClient,
    alleenstaandMinderjarig:
      leeftijdClient !== null && leeftijdClient < meerderjarig && !mee.some((h) => h.relatie === 'ouder'),
    kindMee: mee.some((h) => isKind(h, { vandaag, meerderjarig })),
    zwanger: opgave.zwanger,
    leeftijdPartner,
    leeftijdOnbekend: leeftijdClient === null || (partner !== undefined && leeftijdPartner === null),
    gemeenteBinnenTns: referentie.binnenTns(gemeenteVan(opgave)),
    opvangGevraagd: opgave.opvangGevraagd,
    veiligheidsrisico: opgave.veiligheidsrisico,
    ontruimingOfOntslagBekend: opgave.ontruimingsdatum !== undefined || opgave.ontslag !== undefined,
    schuldenDreigen: opgave.schuldenDreigen,
    verblijf: opgave.verblijf ?? null,
    kanaal: opgave.kanaal,
    kantooruren,
  };
}

/** Derives what the verantwoordelijkheidsmatrix asks. Acuut means: tonight in the shelter of this region. */
export function leidSituatieAf(
  opgave: Opgave,
  feiten: Deurfeiten,
  wie: { aanmelderSoort: OrganisatieSoort; deurrij: string },
): Situatie {
  return {
    gemeenteAanmelding: gemeenteVan(opgave),
    brpStatus: opgave.brp.status,
    brpGemeente: opgave.brp.gemeente ?? null,
    inOpvang: opgave.acuut,
    gezin: feiten.kindMee || feiten.zwanger,
    gedetineerd: false,
    leeftijd: feiten.leeftijdClient,
    kanaal: opgave.kanaal,
    ...wie,
  };
}

/** The first of the days on which the client loses the place to sleep; null when neither is known. */
export function dagVanVerlies(opgave: Opgave): string | null {
  const dagen = [opgave.ontruimingsdatum, opgave.ontslag?.datum].filter((dag) => dag !== undefined).sort();
  return dagen[0] ?? null;
}

function gemeenteVan(opgave: Opgave): string | null {
  return opgave.gemeenteAanmelding === 'onbekend' ? null : opgave.gemeenteAanmelding;
}

function isKind(
  { relatie, geboortedatum }: Huisgenoot,
  { vandaag, meerderjarig }: { vandaag: string; meerderjarig: number },
): boolean {
  const jaren = leeftijd(geboortedatum, vandaag);
  return jaren === null ? relatie === 'kind' : jaren < meerderjarig;
}

function leeftijd(geboortedatum: string | undefined, vandaag: string): number | null {
  return geboortedatum === undefined || geboortedatum > vandaag ? null : leeftijdOp(geboortedatum, vandaag);
}
