import type { VeldFout } from '../../kern/fout.js';
import type { Formulierinhoud } from '../../platform/http/inhoud.js';
import { leesDatum } from '../formulier/datum.js';

/** The fields of the search form, in the order in which they stand there. */
export const ZOEKVELDEN = ['kenmerk', 'bsn', 'achternaam', 'tussenvoegsel', 'geboortedatum'] as const;
export type Zoekveld = (typeof ZOEKVELDEN)[number];

/** What was typed, as it was typed. */
export type Zoekinvoer = Readonly<Partial<Record<Zoekveld, string>>>;

/** What somebody reads at a field where the API would talk about the shape of its own messages. */
const ZINNEN: Readonly<Partial<Record<Zoekveld, string>>> = {
  kenmerk: 'Een kenmerk ziet eruit als TNS-2026-000123.',
  bsn: 'Dit is geen burgerservicenummer. Kijk de negen cijfers na.',
  geboortedatum: 'Schrijf de geboortedatum als dag-maand-jaar, bijvoorbeeld 12-4-1988.',
};

/** Codes of errors that are about the form as a whole; their own sentence says it best. */
const ZELF_DUIDELIJK = new Set(['verplicht', 'een-manier']);

/** What was typed; what was left empty is absent. */
export function leesInvoer(inhoud: Formulierinhoud): Zoekinvoer {
  return Object.fromEntries(
    ZOEKVELDEN.map((veld) => [veld, (inhoud[veld]?.[0] ?? '').trim()] as const).filter(([, waarde]) => waarde !== ''),
  );
}

/** What was typed in the words of the contract: a date in its own order, a number without the dots of people. */
export function alsZoekvraag(invoer: Zoekinvoer): Zoekinvoer {
  const { kenmerk, bsn, geboortedatum, ...rest } = invoer;
  return {
    ...rest,
    ...(kenmerk === undefined ? {} : { kenmerk: kenmerk.toUpperCase() }),
    ...(bsn === undefined ? {} : { bsn: bsn.replaceAll(/[\s.]/g, '') }),
    ...(geboortedatum === undefined ? {} : { geboortedatum: leesDatum(geboortedatum) }),
  };
}

/** One sentence per field; '' is the form as a whole. */
export function alsMeldingen(fouten: readonly VeldFout[]): ReadonlyMap<string, string> {
  return new Map(
    fouten.map(({ pad, melding, code }) => [
      pad,
      ZELF_DUIDELIJK.has(code ?? '') ? melding : (new Map(Object.entries(ZINNEN)).get(pad) ?? melding),
    ]),
  );
}
