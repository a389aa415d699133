import { isBsn, isTestBsn } from '../../src/kern/bsn.js';
import { formulier } from '../opstelling/formulier.js';
import { Klant, type Antwoord } from '../opstelling/klant.js';
import type { Opstelling } from '../opstelling/opstelling.js';

/** Stands in every text that must be unreadable without the keys. */
export const GEHEIM = 'Zeldzaamwoord';
/** First name of everybody; names are kept readable, for looking people up, and only where they belong. */
export const NAAM = 'Bijzondernaam';

const EERSTE_BSN = 999_900_006;
const AANMELDER = ['SWT_DORDRECHT', 'intaker'] as const;
const OPVANG = ['LDH', 'behandelaar'] as const;

/** What was put in. */
export interface Gevuld {
  readonly bsns: readonly string[];
  readonly aangemeld: number;
}

/** The first test BSNs that pass the eleven test. */
export function testBsns(aantal: number): string[] {
  const gevonden: string[] = [];
  for (let getal = EERSTE_BSN; gevonden.length < aantal; getal += 1) {
    const bsn = String(getal);
    if (isBsn(bsn) && isTestBsn(bsn)) gevonden.push(bsn);
  }
  return gevonden;
}

/** Registers people over HTTP, each with a text, every second one with a BSN. `vanaf` makes their names new. */
export async function meldAan(
  opstelling: Opstelling,
  { url, aantal, vanaf }: { url: string; aantal: number; vanaf: number },
): Promise<Gevuld> {
  const klant = new Klant(url, 2);
  const token = await opstelling.token(...AANMELDER);
  const bsns = testBsns(vanaf + aantal).slice(vanaf);
  for (const [i, bsn] of bsns.entries()) {
    const body = formulier(vanaf + i, { toelichting: `${GEHEIM} nummer ${vanaf + i}`, acuut: i % 3 !== 2 });
    Object.assign(body['client'] as object, { voornamen: NAAM, ...(i % 2 === 0 ? { bsn } : {}) }); // formulier makes the object
    eis(await klant.vraag('POST', '/v1/aanmeldingen', { token, body }), 201);
  }
  klant.sluit();
  return { bsns: bsns.filter((_, i) => i % 2 === 0), aangemeld: aantal };
}

/** Lets the shelter pick up half of what waits for it, and refuse a quarter, with a text. */
export async function behandel(opstelling: Opstelling, url: string): Promise<number> {
  const klant = new Klant(url);
  const token = await opstelling.token(...OPVANG);
  const lijst = eis(
    await klant.vraag('GET', '/v1/werkvoorraad?wachtrij=LDH_OPVANG&vrij=true&limit=50', { token }),
    200,
  );
  // the contract: lines with id and versie
  const regels = lijst.body['resultaten'] as { id: string; versie: number }[];
  let gezet = 0;
  for (const [i, { id, versie }] of regels.entries()) {
    const body = stapVoor(i);
    if (body === undefined) continue;
    eis(await klant.vraag('POST', `/v1/overdrachten/${id}/stappen`, { token, versie, body }), 201);
    gezet += 1;
  }
  klant.sluit();
  return gezet;
}

/** A half-filled form, which is kept encrypted too. */
export async function bewaarConcept(opstelling: Opstelling, url: string): Promise<void> {
  const klant = new Klant(url);
  const token = await opstelling.token(...AANMELDER);
  const body = { inhoud: { toelichting: `${GEHEIM} in een concept` } };
  eis(await klant.vraag('POST', '/v1/aanmeldingconcepten', { token, body }), 201);
  klant.sluit();
}

function stapVoor(i: number): object | undefined {
  if (i % 4 === 3) return undefined;
  if (i % 4 === 2) return { stap: 'weigeren', reden: 'al-geplaatst', toelichting: `${GEHEIM} bij een weigering` };
  return { stap: 'oppakken' };
}

function eis(antwoord: Antwoord, status: number): Antwoord {
  if (antwoord.status === status) return antwoord;
  throw new Error(`Verwacht ${status}, kreeg ${antwoord.status}: ${JSON.stringify(antwoord.body).slice(0, 500)}`);
}
