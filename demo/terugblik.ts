import { setTimeout as wacht } from 'node:timers/promises';
import { leesBevolking } from '../src/platform/ingebed/personen.js';
import type { Aanmelding, Termijn } from './aanmelden.js';
import type { Praat, Vrager } from './praat.js';
import { KAMERS, MEERVOUD } from './stappen.js';
import type { Overdracht } from './zoeken.js';

/** A dossier as far as the demo prints it. */
export interface Dossier {
  readonly id: string;
  readonly kenmerk: string;
  readonly toestand: string;
  readonly regiehouder: string;
  readonly zicht: string;
  readonly groep?: string;
  readonly termijnen: readonly Termijn[];
  readonly client?: { readonly naam: string | null };
  readonly aanZet?: readonly AanZet[];
}

/** Open work in a dossier, and with whom. */
export interface AanZet {
  readonly soort: string;
  readonly taak: string | null;
  readonly organisatie: string | null;
  readonly behandelaar: string | null;
  readonly termijn: Termijn | null;
}

/** A casusoverleg as far as the demo prints it. */
export interface Casusoverleg {
  readonly id: string;
  readonly toestand: string;
  readonly zicht: string;
  readonly termijnen: readonly Termijn[];
}

/** A zaak of a room behind the door, as far as every room has it. */
export interface Kamerzaak extends Gezien {
  readonly dossier: string;
  readonly toestand: string;
  readonly open: boolean;
  readonly termijnen: readonly Termijn[];
  /** how a decision in it came out, where there is one */
  readonly uitkomst?: string | null;
}

/** Everything there is, as the organisations together see it. */
export interface Beeld {
  readonly aanmeldingen: readonly Aanmelding[];
  readonly overdrachten: readonly Overdracht[];
  readonly casusoverleggen: readonly Casusoverleg[];
  readonly dossiers: readonly Dossier[];
  /** what lies in the rooms behind the door, by room, the newest first */
  readonly kamers: Kamers;
}

type Kamers = Readonly<Record<(typeof KAMERS)[number], readonly Kamerzaak[]>>;

/** A zaak as seen by somebody: in full, or no more than that it is there. */
export interface Gezien {
  readonly id: string;
  readonly zicht: string;
}

/** A handler of every organisation that handles dossiers. */
export function lezers(): Vrager[] {
  const behandelaars = [...leesBevolking().personen.values()].filter(({ rol }) => rol === 'behandelaar');
  return [...new Set(behandelaars.map(({ organisatie }) => organisatie))].map((organisatie) => ({
    organisatie,
    rol: 'behandelaar',
  }));
}

/**
 * Reads everything back. Nobody may see everything: row-level security shows each organisation only the dossiers it is
 * involved in and what it submitted itself. So every organisation reads with its own token, and what they see is put
 * together by id, where full sight goes before restricted sight.
 */
export async function leesAlles(praat: Praat, vragers: readonly Vrager[]): Promise<Beeld> {
  return {
    aanmeldingen: await samen<Aanmelding>(praat, vragers, 'aanmeldingen'),
    overdrachten: [...(await beste<Overdracht>(praat, vragers, 'overdrachten')).values()].map(({ regel }) => regel),
    casusoverleggen: await samen<Casusoverleg>(praat, vragers, 'casusoverleggen'),
    dossiers: await samen<Dossier>(praat, vragers, 'dossiers'),
    kamers: await leesKamers(praat, vragers),
  };
}

/** Of the rooms the lists say enough: their clocks stand in it. */
async function leesKamers(praat: Praat, vragers: readonly Vrager[]): Promise<Kamers> {
  const gelezen: [string, Kamerzaak[]][] = [];
  for (const kamer of KAMERS) {
    const gezien = [...(await beste<Kamerzaak>(praat, vragers, MEERVOUD[kamer])).values()].map(({ regel }) => regel);
    gelezen.push([kamer, gezien.sort((a, b) => (a.id < b.id ? 1 : -1))]);
  }
  return Object.fromEntries(gelezen) as unknown as Kamers; // one entry per room
}

/** All zaken of one kind in full: each is read once, by who sees most of it. */
async function samen<T extends Gezien>(praat: Praat, vragers: readonly Vrager[], meervoud: string): Promise<T[]> {
  const gelezen: T[] = [];
  for (const [id, { door }] of await beste<Gezien>(praat, vragers, meervoud))
    gelezen.push(await praat.lees<T>(door, `/v1/${meervoud}/${id}`));
  return gelezen;
}

/** Who sees most of each zaak, and what their list says of it. */
async function beste<T extends Gezien>(
  praat: Praat,
  vragers: readonly Vrager[],
  meervoud: string,
): Promise<Map<string, { door: Vrager; regel: T }>> {
  const gezien = new Map<string, { door: Vrager; regel: T }>();
  for (const door of vragers) {
    for (const regel of await praat.lijst<T>(door, `/v1/${meervoud}`)) {
      if (gezien.get(regel.id)?.regel.zicht !== 'vol') gezien.set(regel.id, { door, regel });
    }
  }
  return gezien;
}

/** A receipt comes within a second; after this many looks something is wrong. */
const KEREN_KIJKEN = 60;
const PAUZE_MS = 500;

/**
 * Waits until every hand-off that was offered has its numbered receipt at the receiver: it passes the queue once.
 * @returns how many have none after half a minute
 */
export async function wachtOpOntvangst(praat: Praat, overdrachten: readonly Overdracht[]): Promise<number> {
  let zonder = overdrachten.filter(({ ontvangstnummer }) => ontvangstnummer === null);
  for (let keer = 1; zonder.length > 0 && keer < KEREN_KIJKEN; keer += 1) {
    await wacht(PAUZE_MS);
    const opnieuw: Overdracht[] = [];
    for (const { id, naar } of zonder) {
      opnieuw.push(await praat.lees<Overdracht>({ organisatie: naar, rol: 'behandelaar' }, `/v1/overdrachten/${id}`));
    }
    zonder = opnieuw.filter(({ ontvangstnummer }) => ontvangstnummer === null);
  }
  return zonder.length;
}
