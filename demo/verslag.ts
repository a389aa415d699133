import type { Aangemeld, Aanmelding } from './aanmelden.js';
import { leesLevenslopen, type Levensloop } from './levensloop.js';
import type { Praat, Vrager } from './praat.js';
import { doorlooptijden } from './sporen.js';
import { MEERVOUD } from './stappen.js';
import { teken, type Tabel } from './tabel.js';
import { maakTabellen, type Namen } from './tellingen.js';
import { leesAlles, wachtOpOntvangst, type Beeld, type Dossier } from './terugblik.js';
import { vakken } from './vakken.js';
import type { Overdracht } from './zoeken.js';
import { toonGeval, type Geval, type Woorden } from './zaak-in-beeld.js';

/** The report, and what is not as it should be. */
export interface Verslag {
  readonly regels: readonly string[];
  readonly mis: readonly string[];
}

/** Anybody may read reference data. */
const LEZER: Vrager = { organisatie: 'GGD', rol: 'behandelaar' };

/**
 * Reads everything back through the API and puts it in tables and cases.
 * @param vragers who reads: every organisation with its own token
 */
export async function maakVerslag(
  praat: Praat,
  vragers: readonly Vrager[],
  aangemeld: readonly Aangemeld[],
): Promise<Verslag> {
  const { beeld, lopen, tabellen } = await leesTabellen(praat, vragers);
  const zonderBewijs = await wachtOpOntvangst(praat, beeld.overdrachten);
  const woorden = await leesWoorden(praat);
  const regels = tabellen.flatMap((tabel) => ['', ...teken(tabel)]);
  regels.push('', `Ontvangstbewijzen: ${beeld.overdrachten.length - zonderBewijs} van ${beeld.overdrachten.length}`);
  for (const { mens, dossier } of aangemeld.filter((een) => een.mens.toon === true)) {
    const geval = await leesGeval(praat, beeld, { nr: mens.nr, loop: lopen.find((een) => een.dossier === dossier) });
    if (geval) regels.push('', '', ...toonGeval(geval, woorden));
  }
  return { regels, mis: zonderBewijs === 0 ? [] : [`${zonderBewijs} overdrachten hebben geen ontvangstbewijs`] };
}

/** Everything that was read back, and the tables that are made of it and of nothing else. */
export interface Telling {
  readonly beeld: Beeld;
  readonly lopen: readonly Levensloop[];
  readonly tabellen: readonly Tabel[];
}

/** The tables that the report begins with. @param vragers as of {@link maakVerslag} */
export async function leesTabellen(praat: Praat, vragers: readonly Vrager[]): Promise<Telling> {
  const beeld = await leesAlles(praat, vragers);
  const lopen = await leesLevenslopen(praat, beeld);
  const tabellen = [
    ...maakTabellen(beeld, await namen(praat, 'gemeenten')),
    doorlooptijden(lopen, await praat.vandaag(LEZER)),
    vakken(beeld.aanmeldingen, lopen),
  ];
  return { beeld, lopen, tabellen };
}

async function leesGeval(
  praat: Praat,
  beeld: Beeld,
  { nr, loop }: { nr: number; loop: Levensloop | undefined },
): Promise<Geval | undefined> {
  const gezien = beeld.dossiers.find(({ id }) => id === loop?.dossier);
  const aanmelding: Aanmelding | undefined = beeld.aanmeldingen.find((een) => een.dossier === loop?.dossier);
  if (!gezien || !aanmelding || !loop) return undefined;
  // the regiehouder sees the whole dossier
  const dossier = await praat.lees<Dossier>(
    { organisatie: gezien.regiehouder, rol: 'behandelaar' },
    `/v1/dossiers/${gezien.id}`,
  );
  const overdrachten = new Map<string, Overdracht>(beeld.overdrachten.map((overdracht) => [overdracht.id, overdracht]));
  return { nr, aanmelding, dossier, tijdlijn: loop.tijdlijn, overdrachten };
}

async function leesWoorden(praat: Praat): Promise<Woorden> {
  const toestanden = new Map<string, string>();
  const redenen = new Map<string, string>();
  const lijsten = new Map(
    (await praat.referentie<Codelijst>(LEZER, '/v1/codelijsten')).map((lijst) => [lijst.naam, lijst.codes]),
  );
  for (const soort of Object.keys(MEERVOUD)) {
    const proces = await praat.lees<Proces>(LEZER, `/v1/processen/${soort}`);
    for (const [toestand, { label }] of Object.entries(proces.toestanden))
      toestanden.set(`${soort}/${toestand}`, label);
    for (const [stap, { codes }] of Object.entries(proces.stappen)) {
      for (const { code, label } of lijsten.get(codes?.['reden'] ?? '') ?? [])
        redenen.set(`${soort}/${stap}/${code}`, label);
    }
  }
  return {
    organisaties: await namen(praat, 'organisaties'),
    gemeenten: await namen(praat, 'gemeenten'),
    taken: await namen(praat, 'taken'),
    termijnen: await namen(praat, 'termijnen'),
    toestanden,
    redenen,
  };
}

/** A process table as far as its words go: states, and the code list of the reason of each step. */
interface Proces {
  readonly toestanden: Record<string, { label: string }>;
  readonly stappen: Record<string, { codes?: Record<string, string> }>;
}

interface Codelijst {
  readonly naam: string;
  readonly codes: readonly { code: string; label: string }[];
}

async function namen(praat: Praat, soort: string): Promise<Namen> {
  const rijen = await praat.referentie<{ code: string; naam?: string }>(LEZER, `/v1/${soort}`);
  return new Map(rijen.map(({ code, naam }) => [code, naam ?? code]));
}
