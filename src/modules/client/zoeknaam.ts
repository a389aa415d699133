/** The parts of a name that decide whether two reports are about one person. */
export interface Naam {
  readonly achternaam?: string | null;
  readonly tussenvoegsel?: string | null;
  readonly voornamen?: string | null;
  readonly roepnaam?: string | null;
}

/** Letters that do not fall apart into a base letter and an accent. */
const EIGEN_LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ĳ: 'ij',
};

/** Between surname and given names; no normalised name holds it. */
const SCHEIDING = '|';

/**
 * Writes names alike: lower case, without accents, only letters and digits. Spaces, hyphens and apostrophes go too, since
 * one desk writes "El-Amrani" and the other "el amrani". Letters of other scripts stay as they are.
 */
export function normaliseer(tekst: string): string {
  return [...tekst.normalize('NFKD').toLowerCase()]
    .map((letter) => EIGEN_LETTERS[letter] ?? letter)
    .join('')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** The sign that follows {@link SCHEIDING} in byte order. */
const NA_SCHEIDING = '}';

/** The surname as it is searched. The tussenvoegsel is joined to it: it is as often typed in the one field as in the other. */
export function zoekAchternaam({ tussenvoegsel, achternaam }: Naam): string {
  return normaliseer(`${tussenvoegsel ?? ''}${achternaam ?? ''}`);
}

/**
 * What counts as "the same name": surname with tussenvoegsel, and all given names (the calling name when those are not
 * known). Only together with the birth date does it point to one person. Initials alone would join brothers and sisters
 * who are twins, and a wrong match is worse than a duplicate: that one can be merged later.
 *
 * @returns null without a surname: nothing to compare
 */
export function zoeknaamVan(naam: Naam): string | null {
  const achternaam = zoekAchternaam(naam);
  if (achternaam === '') return null;
  return `${achternaam}${SCHEIDING}${normaliseer(naam.voornamen ?? naam.roepnaam ?? '')}`;
}

/**
 * The names that count as this surname with any given name, in the byte order of the names.
 * @returns the first that can be, and the first that cannot be any more
 */
export function zoeknamenMet(naam: Naam): [vanaf: string, tot: string] {
  const achternaam = zoekAchternaam(naam);
  return [`${achternaam}${SCHEIDING}`, `${achternaam}${NA_SCHEIDING}`];
}
