import type { Gevolg } from '../../kern/proces.js';
import type { Kamers, ZaakWeergave } from '../../proces/index.js';

/** Names in the address: the step that was taken, and what followed. Only words of the tables, nothing about a person. */
const GEDAAN = 'gedaan';
const GEVOLG = 'gevolg';

/** What has just happened, to be said once on the page that follows. */
export interface Stapbericht {
  readonly titel: string;
  readonly zinnen: readonly string[];
}

/** A path with what was done behind it: `/werkplek?gedaan=overdracht.oppakken.opgepakt`. */
export function metBericht(pad: string, stap: string, { soort, toestand, gevolgen = [] }: ZaakWeergave): string {
  const adres = new URL(pad, 'http://hier');
  adres.searchParams.delete(GEVOLG);
  adres.searchParams.set(GEDAAN, `${soort}.${stap}.${toestand}`);
  const gevolgd = new Set(gevolgen.map((gevolg) => `${gevolg.soort}.${gevolg.stap}`));
  if (gevolgd.size > 0) adres.searchParams.set(GEVOLG, [...gevolgd].join(' '));
  return `${adres.pathname}${adres.search}`;
}

/**
 * The sentences that belong to an address, in the words of the tables. Undefined when nothing was done, or the address
 * names something that no table knows: anybody can type an address.
 */
export function leesBericht(kamers: Kamers, vraag: Readonly<Record<string, unknown>>): Stapbericht | undefined {
  const [soort = '', stap = '', toestand = ''] = woord(vraag[GEDAAN]).split('.');
  const proces = kamers.processen().find((een) => een.soort === soort);
  const label = proces?.stappen[stap]?.label;
  const nu = proces?.toestanden[toestand]?.label;
  if (!proces || label === undefined || nu === undefined) return undefined;
  const gevolgd = new Set(woord(vraag[GEVOLG]).split(' '));
  const gevolgen: Gevolg[] = proces.overgangen
    .filter((overgang) => overgang.stap === stap)
    .flatMap((overgang) => [...(overgang.gevolgen ?? [])]);
  const zinnen = new Map(
    gevolgen
      .filter((gevolg) => gevolgd.has(`${gevolg.soort}.${gevolg.stap ?? 'openen'}`))
      .map((gevolg) => [`${gevolg.soort}.${gevolg.stap ?? 'openen'}`, gevolg.uitleg]),
  );
  return { titel: `${label}: gelukt.`, zinnen: [`${proces.label}: ${nu.toLowerCase()}.`, ...zinnen.values()] };
}

function woord(waarde: unknown): string {
  return typeof waarde === 'string' ? waarde : '';
}
