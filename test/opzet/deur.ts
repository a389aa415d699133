import { expect } from '@jest/globals';
import type { AanmeldingDto } from '../../src/modules/aanmelding/aanmelding.dto.js';
import { MELDER, type Keten } from './keten.js';

export const PAPENDRECHT = '0590';
/** Has a bed tonight and does not ask for one. */
export const RUSTIG = { acuut: false, opvangGevraagd: false, woonsituatie: 'bij-familie-of-vrienden' };

/** What came of a registration, in words that can be compared. */
export interface Verdeeld {
  readonly groep: string;
  readonly overlays: readonly string[];
  readonly regie: string;
  /** taak>wachtrij */
  readonly werk: readonly string[];
  /** clocks of the dossier with their last day, without the one that every dossier has */
  readonly klokken: readonly string[];
}

/** Last days of the clocks of a dossier of MAANDAG. */
export const PLAN = 'tns-plan 2026-12-14';
export const BED = 'tns-opvang-zelfde-dag 2026-11-23';

export const B: Verdeeld = {
  groep: 'B',
  overlays: [],
  regie: 'GGD',
  werk: ['OPVANG_ZELFDE_DAG>GGD_SAMEDAY', 'RECHTSTOETS>GGD_TOETS'],
  klokken: [BED, PLAN],
};
export const B_JONG: Verdeeld = { ...B, werk: ['JONGEREN>JONGERENREGISSEUR', ...B.werk] };
export const C: Verdeeld = {
  groep: 'C',
  overlays: [],
  regie: 'LDH',
  werk: ['OPVANG_LDH>LDH_OPVANG', 'RECHTSTOETS>GGD_TOETS'],
  klokken: [BED, PLAN],
};
export const A: Verdeeld = {
  groep: 'A',
  overlays: [],
  regie: 'SWT_PAPENDRECHT',
  werk: ['INTAKE>SWT_PAPENDRECHT'],
  klokken: [PLAN],
};

let volgnummer = 0;

/** Registers somebody in Papendrecht, by a partner, born on the day given. */
export async function meld(
  keten: Keten,
  geboren: string | null,
  anders: Readonly<Record<string, unknown>> = {},
): Promise<AanmeldingDto> {
  volgnummer += 1;
  const achternaam = `Deur${[...String(volgnummer)].map((cijfer) => 'abcdefghij'[Number(cijfer)]).join('')}`;
  const client = { achternaam, voornamen: 'Kim', ...(geboren === null ? {} : { geboortedatum: geboren }) };
  return keten.meldAan({ client, gemeenteAanmelding: PAPENDRECHT, ...anders }, MELDER);
}

/** Reads back what the registration brought about: queues and clocks from the database, the rest from the answer. */
export async function verdeeld(
  keten: Keten,
  { dossier, groep, overlays, vanavond, regiehouder }: AanmeldingDto,
): Promise<Verdeeld> {
  const klokken = await keten.sql<{ klok: string }>(
    `select soort || ' ' || laatste_dag as klok from tns.termijn
      where zaak_id = $1 and gestopt_op is null and soort <> 'dossier-voortgang' order by 1`,
    [dossier],
  );
  // what is read out to the client has no hole in it where a name or a number should have been
  expect(vanavond).toHaveLength(1 + overlays.length);
  for (const zin of vanavond)
    expect(zin).not.toMatch(/[{}]|\s{2}|: ?\.|\s[.,?!]|(bij|Bel|Bel dan meteen|van) ?[.,:]|undefined|null/);
  return {
    groep,
    overlays,
    regie: regiehouder,
    werk: (await keten.werk(dossier)).map(({ taak, wachtrij }) => `${taak}>${wachtrij}`).sort(),
    klokken: klokken.map(({ klok }) => klok),
  };
}
