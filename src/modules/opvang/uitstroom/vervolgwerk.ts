import type { OpenOpdracht, Werk, Zaak } from '../../../proces/index.js';
import { eisWachtrij, type Referentie } from '../../referentie/index.js';

/** What the regiehouder must hear or look at. */
export interface Regievraag {
  readonly taak: string;
  readonly toelichting: string;
}

export const KWAM_NIET: Regievraag = {
  taak: 'KENNISGEVING',
  toelichting: 'De cliënt kwam niet naar het bed dat klaar stond.',
};
export const KWAM_NIET_TERUG: Regievraag = {
  taak: 'BUITEN_BEELD_BEOORDELEN',
  toelichting: 'De cliënt kwam niet terug in de opvang. Het bed is vrijgegeven.',
};
export const GING_WEG: Regievraag = {
  taak: 'BUITEN_BEELD_BEOORDELEN',
  toelichting: 'De cliënt ging weg uit de opvang. Waarheen is niet bekend.',
};
export const TRAJECT_BEGON: Regievraag = {
  taak: 'KENNISGEVING',
  toelichting: 'De cliënt slaapt langer in de opvang dan de korte opvang duurt. Het uitstroomtraject is begonnen.',
};

/** Where a calamity is reported (Wmo 2015 art. 3.4 and 6.1). */
const TOEZICHT = 'GGD_TOEZICHT_WMO';

/** Work for the organisation that answers for the dossier, whoever that is today. */
export function vraagRegie(
  referentie: Referentie,
  { dossier }: Werk,
  { zaak, vraag }: { readonly zaak: Zaak; readonly vraag: Regievraag },
): OpenOpdracht {
  return opdracht(zaak, { ...vraag, wachtrij: eisWachtrij(referentie, dossier.regiehouder) });
}

/** The report of a calamity to the supervisor. @param beschrijving what happened; kept encrypted with the step */
export function meldCalamiteit(zaak: Zaak, beschrijving: string): OpenOpdracht {
  return opdracht(zaak, { taak: 'CALAMITEIT', wachtrij: TOEZICHT, toelichting: beschrijving });
}

function opdracht(zaak: Zaak, velden: Regievraag & { readonly wachtrij: string }): OpenOpdracht {
  return { soort: 'overdracht', velden: { ...velden, aanleiding: zaak.id } };
}
