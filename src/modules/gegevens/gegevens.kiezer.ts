import type { Opgave } from '../aanmelding/index.js';
import type { Gegevensveld } from '../referentie/index.js';
import type { BereikbaarheidDto, GegevensDto } from './gegevens.dto.js';

/** What can be shown of a client, beside the form. */
export interface Persoon {
  readonly anoniem: boolean;
  readonly achternaam: string | null;
  readonly tussenvoegsel: string | null;
  readonly voornamen: string | null;
  readonly roepnaam: string | null;
  /** YYYY-MM-DD */
  readonly geboortedatum: string | null;
  /** null also when the one who looks has no legal ground for it */
  readonly bsn: string | null;
  readonly bereikbaar: BereikbaarheidDto;
  readonly taal: string | null;
  readonly tolkNodig: boolean;
}

/** The part of the answer that the gegevensset decides about. */
export type GekozenGegevens = Pick<GegevensDto, Gegevensveld>;

interface Bron {
  readonly persoon: Persoon;
  readonly opgave: Opgave;
}

/** How each word of a gegevensset is read; the compiler sees to it that no word is forgotten. */
const LEZERS: { readonly [V in Gegevensveld]: (bron: Bron) => Exclude<GekozenGegevens[V], undefined> } = {
  naam: ({ persoon: { anoniem, achternaam, tussenvoegsel, voornamen, roepnaam } }) => ({
    anoniem,
    achternaam,
    tussenvoegsel,
    voornamen,
    roepnaam,
  }),
  geboortedatum: ({ persoon }) => persoon.geboortedatum,
  bsn: ({ persoon }) => persoon.bsn,
  bereikbaarheid: ({ persoon: { bereikbaar } }) => ({
    // where there is a safe number, no other may be called: somebody else could pick up
    telefoon: bereikbaar.veiligNummer === null ? bereikbaar.telefoon : null,
    viaWie: bereikbaar.viaWie,
    postpunt: bereikbaar.postpunt,
    veiligNummer: bereikbaar.veiligNummer,
  }),
  taal: ({ persoon: { taal, tolkNodig } }) => ({ taal, tolkNodig }),
  huishouden: ({ opgave }) =>
    opgave.huishouden.map(({ relatie, voornaam, geboortedatum, komtMee }) => ({
      relatie,
      voornaam: voornaam ?? null,
      geboortedatum: geboortedatum ?? null,
      komtMee,
    })),
  zwanger: ({ opgave }) => opgave.zwanger,
  veiligheid: ({ opgave }) => opgave.veiligheidsrisico,
  inschrijving: ({ opgave: { brp, verblijf } }) => ({
    status: brp.status,
    gemeente: brp.gemeente ?? null,
    verblijf: verblijf ?? null,
  }),
  herkomst: ({ opgave: { herkomst } }) => ({ soort: herkomst.soort, gemeente: herkomst.gemeente ?? null }),
  woonsituatie: ({ opgave }) => ({
    slaapt: opgave.woonsituatie,
    gemeente: opgave.gemeenteAanmelding,
    acuut: opgave.acuut,
    opvangGevraagd: opgave.opvangGevraagd,
  }),
  // not out of which institution: that somebody leaves a clinic is about health
  datums: ({ opgave }) => ({ ontruiming: opgave.ontruimingsdatum ?? null, ontslag: opgave.ontslag?.datum ?? null }),
  schulden: ({ opgave }) => opgave.schuldenDreigen,
  aanleidingen: ({ opgave }) => [...opgave.aanleidingen],
  toelichting: ({ opgave }) => opgave.toelichting ?? null,
};

/** Picks what a gegevensset holds; what it does not hold is not there at all, not even empty. Pure. */
export function kiesGegevens(velden: readonly Gegevensveld[], bron: Bron): GekozenGegevens {
  return Object.fromEntries(velden.map((veld) => [veld, LEZERS[veld](bron)]));
}

/** The client as the form tells, for who sees its own submission but not the client. */
export function alsPersoon({ client }: Opgave, magBsnZien: boolean): Persoon {
  const { telefoon, viaWie, postpunt, veiligNummer } = client.bereikbaar ?? {};
  return {
    anoniem: client.anoniem,
    achternaam: client.achternaam ?? null,
    tussenvoegsel: client.tussenvoegsel ?? null,
    voornamen: client.voornamen ?? null,
    roepnaam: client.roepnaam ?? null,
    geboortedatum: client.geboortedatum ?? null,
    bsn: magBsnZien ? (client.bsn ?? null) : null,
    bereikbaar: {
      telefoon: telefoon ?? null,
      viaWie: viaWie ?? null,
      postpunt: postpunt ?? null,
      veiligNummer: veiligNummer ?? null,
    },
    taal: client.taal ?? null,
    tolkNodig: client.tolkNodig,
  };
}
