import type { Bediening, Naam, Plek } from './bediening.js';

/** One answer on a form: a text, or one out of a list. */
export type Antwoord = readonly [hoe: 'vul' | 'kies', vraag: Naam, antwoord: string];

/** Fills them in, in the order of the page. */
export async function vulIn(bediening: Bediening, antwoorden: readonly Antwoord[], plek?: Plek): Promise<void> {
  for (const [hoe, vraag, antwoord] of antwoorden) await bediening[hoe](vraag, antwoord, plek);
}

/** Somebody to register. */
export interface Wie {
  readonly voornamen: string;
  readonly achternaam: string;
  readonly geboren: string;
}

/** Where this night is spent, and who it is about. */
export function begin({ voornamen, achternaam, geboren }: Wie): readonly Antwoord[] {
  return [
    ['kies', 'Is er geen veilig bed', 'Ja'],
    ['kies', 'Loopt de cliënt gevaar?', 'Nee'],
    ['kies', 'Waar slaapt de cliënt nu?', 'Buiten'],
    ['vul', 'Voornamen', voornamen],
    ['vul', 'Achternaam', achternaam],
    ['vul', 'Geboortedatum', geboren],
  ];
}

/** A child that comes along. */
export function kind(voornaam: string, geboren: string): readonly Antwoord[] {
  return [
    ['kies', 'Wat is deze persoon van de cliënt?', 'Kind'],
    ['vul', 'Voornaam', voornaam],
    ['vul', 'Geboortedatum', geboren],
  ];
}

/** Where from, what happened, and what was agreed. */
export const SLOT: readonly Antwoord[] = [
  ['kies', 'Waar woonde de cliënt het laatst?', 'Dordrecht'],
  ['kies', 'Hoe is de cliënt ingeschreven?', 'Niet ingeschreven'],
  ['kies', 'Waardoor kwam het zover?', 'Relatiebreuk'],
  ['kies', 'Vraagt de cliënt om opvang?', 'Ja'],
  ['kies', 'Weet de cliënt wat er met de gegevens gebeurt?', 'Ja'],
  ['kies', 'Heeft u gratis cliëntondersteuning aangeboden?', 'Ja'],
];

/** What stands above the people who come along. */
export const MEEKOMERS = 'Er komt iemand mee';

let teller = 0;

/** A family name that nobody had before: letters only. */
export function nieuweAchternaam(begin: string): string {
  teller += 1;
  const nummer = `${process.pid}${teller}`;
  return `${begin}${[...nummer].map((cijfer) => 'abcdefghij'[Number(cijfer)]).join('')}`;
}
