import { isSysteemstap, type Overgang, type Proces } from '../../src/kern/proces.js';
import { ROLLEN } from '../../src/kern/wie.js';
import { maakToken } from '../opzet/index.js';
import type { Antwoord, Vraag, Vrager } from '../opzet/huis.js';
import { afwijkingen } from './contract.js';
import type { Doel } from './soorten.js';
import { tabel, type Werkplaats, type Zaakbody } from './werkplaats.js';

/** An answer that says no, as the contract words it. */
export interface Nee {
  readonly status: number;
  readonly type: string;
  readonly detail: string;
  readonly errors?: readonly { readonly pad: string; readonly melding: string; readonly code?: string }[];
  readonly toegestaneStappen?: readonly string[];
  readonly rollen?: readonly string[];
}

/** One try that must be refused. */
export interface Poging extends Vraag {
  /** what is tried, for whoever reads that it went wrong */
  readonly naam: string;
  readonly status: number;
  /** field that the answer must name */
  readonly pad?: string;
}

/**
 * Sends tries at a zaak that must be refused, and looks whether a row came of any of them or the zaak moved.
 * @param kijk to look further into each answer
 * @returns what went otherwise, in words
 */
export async function weiger(
  werkplaats: Werkplaats,
  doel: Doel,
  pogingen: readonly Poging[],
  kijk?: (antwoord: Nee) => void,
): Promise<string[]> {
  const pad = `/${tabel(doel.soort).meervoud}/{id}/stappen`;
  return weigerOp(werkplaats, { pad, adres: pad.replace('{id}', doel.id), id: doel.id }, pogingen, kijk);
}

/** The same, for any POST of the contract. */
export async function weigerOp(
  werkplaats: Werkplaats,
  { pad, adres, id }: { pad: string; adres: string; id?: string },
  pogingen: readonly Poging[],
  kijk: (antwoord: Nee) => void = () => undefined,
): Promise<string[]> {
  const fouten: string[] = [];
  const stand = async (): Promise<string> => JSON.stringify(await werkplaats.huis.telRijen(id));
  const voor = await stand();
  for (const poging of pogingen) {
    const antwoord = (await werkplaats.vraag('POST', adres, poging)) as unknown as Antwoord<Nee>;
    const zegt = [...verschil(poging, antwoord), ...afwijkingen('POST', pad, antwoord.status, antwoord.body)];
    kijk(antwoord.body);
    if (zegt.length > 0) fouten.push(`${poging.naam}: ${zegt.join('; ')} ${JSON.stringify(antwoord.body)}`);
  }
  // looked at once for all of them: counting every table costs as much as the refusal
  const na = await stand();
  if (na !== voor)
    fouten.push(`er is iets geschreven bij ${pogingen.map(({ naam }) => naam).join(', ')}: ${voor} ${na}`);
  return fouten;
}

function verschil({ status, pad }: Poging, { status: kreeg, koppen, body }: Antwoord<Nee>): string[] {
  const fouten: string[] = [];
  if (kreeg !== status) fouten.push(`gaf ${kreeg} in plaats van ${status}`);
  if (koppen.get('content-type') !== 'application/problem+json; charset=utf-8')
    fouten.push(`soort ${koppen.get('content-type') ?? ''}`);
  if (koppen.get('etag') !== null) fouten.push('heeft een ETag');
  const paden = (body.errors ?? []).map((fout) => fout.pad);
  if (pad !== undefined && !paden.some((p) => p === pad || p.startsWith(`${pad}.`)))
    fouten.push(`noemt ${paden.join(', ')} en niet ${pad}`);
  return fouten;
}

/** The arrows of a step that leave a state. */
export function pijlen(proces: Proces, stap: string, van: string): Overgang[] {
  return proces.overgangen.filter((o) => o.stap === stap && o.van.includes(van));
}

/** The steps that a person may take, and those that only the service itself takes. */
export function stappenVan(proces: Proces): { mensen: string[]; systeem: string[] } {
  const alle = Object.keys(proces.stappen);
  return {
    mensen: alle.filter((s) => !isSysteemstap(proces, s)),
    systeem: alle.filter((s) => isSysteemstap(proces, s)),
  };
}

/** Every role that no arrow of the step names. */
export function anderRollen(overgangen: readonly Overgang[]): string[] {
  const mag = new Set(overgangen.flatMap((o) => o.wie.rollen));
  return ROLLEN.filter((rol) => !mag.has(rol));
}

/** Somebody logs in once and works with it, as at a desk; a token lives longer than a test file. */
/** A token is good for ten minutes (maakToken); a long walk needs a new one. */
const VERS_MS = 300_000;
const BEWIJZEN = new Map<string, { readonly bewijs: Promise<string>; readonly sinds: number }>();

/** A login as any role in any organisation, also where no such person is seeded. */
export async function als(
  [organisatie, organisatieSoort]: readonly [string, string],
  rol: string,
): Promise<Record<string, string>> {
  const sub = `${organisatie.toLowerCase()}.proef`;
  const claims = { sub, organisatie, organisatieSoort, rollen: [rol] };
  const wie = JSON.stringify(claims);
  const nu = performance.now();
  const bekend = BEWIJZEN.get(wie);
  const vers = bekend && nu - bekend.sinds < VERS_MS ? bekend : { bewijs: maakToken({ claims }), sinds: nu };
  BEWIJZEN.set(wie, vers);
  return { authorization: `Bearer ${await vers.bewijs}` };
}

/** The kind of an organisation, as its token says: the part before the municipality. */
export function soortVan([organisatie]: Vrager): string {
  const soorten = ['SWT', 'BURGERZAKEN', 'JEUGDTEAM', 'AANBIEDER'];
  return soorten.find((soort) => organisatie.startsWith(`${soort}_`)) ?? organisatie;
}

/** What the zaak itself offers to somebody, sorted. */
export function aangeboden({ toegestaneStappen }: Zaakbody): string[] {
  return toegestaneStappen.map(({ stap }) => stap).sort();
}
