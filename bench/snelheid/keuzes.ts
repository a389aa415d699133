import type { Bestemming } from './bewijs.js';
import { ONDERDELEN, type Onderdeel } from './kant.js';

/** How to run the bench, read from the words behind the command. */
export interface Keuzes {
  /** figures that mean nothing: only whether it runs */
  readonly snel: boolean;
  /** which of the step and the registration to load; both, one or none */
  readonly onderdelen: readonly Onderdeel[];
  /** where to follow letters to: their receipt, the receiver's system, both or neither */
  readonly bestemmingen: readonly Bestemming[];
  /** `eis`: fail without redis-server; `alsHetKan`: only where it is installed */
  readonly redis: 'eis' | 'alsHetKan';
  readonly rondes: number;
  /** how long a side is loaded per round, in ms */
  readonly ms: number;
  /** registrations per side beforehand: they warm up, and their hand-offs are what the steps go round over */
  readonly opwarmen: number;
  /** how long a side is loaded beforehand, in ms: what the compiler of the runtime needs to get going */
  readonly warmMs: number;
  /** letters per burst */
  readonly stoot: number;
  /** letters one at a time, per round and side */
  readonly los: number;
  /** also list the statements */
  readonly opdrachten: boolean;
}

const GEWOON = { rondes: 5, ms: 5000, opwarmen: 400, warmMs: 2000, stoot: 1000, los: 60 };
/** For CI: shows that everything runs, says nothing about speed. */
const SNEL = { rondes: 1, ms: 1000, opwarmen: 16, warmMs: 200, stoot: 20, los: 5 };

/** What can be asked, for who asks wrongly. */
export const GEBRUIK =
  'npm run bench -- [--snel] [--alleen stap|aanmelden|bewijs|partner] [--redis] [--rondes N] [--seconden N] [--opdrachten]';

/** @throws Error that says what is not understood */
export function leesKeuzes(woorden: readonly string[]): Keuzes {
  const over = [...woorden];
  const vlag = (naam: string): boolean => {
    const plek = over.indexOf(naam);
    return plek >= 0 && over.splice(plek, 1).length === 1;
  };
  const waarde = (naam: string): string | undefined => {
    const plek = over.indexOf(naam);
    return plek < 0 ? undefined : (over.splice(plek, 2)[1] ?? '');
  };
  const snel = vlag('--snel');
  const basis = snel ? SNEL : GEWOON;
  const alleen = waarde('--alleen');
  const kies = <T extends string>(uit: readonly T[]): readonly T[] =>
    alleen === undefined ? uit : uit.filter((een) => een === alleen);
  const gekozen = kies(ONDERDELEN);
  const bestemmingen = kies<Bestemming>(['bewijs', 'partner']);
  if (gekozen.length + bestemmingen.length === 0) throw fout(`--alleen ${alleen}`);
  const keuzes: Keuzes = {
    ...basis,
    snel,
    onderdelen: gekozen,
    bestemmingen,
    redis: vlag('--redis') ? 'eis' : 'alsHetKan',
    opdrachten: vlag('--opdrachten'),
    rondes: getal('--rondes', waarde('--rondes')) ?? basis.rondes,
    ms: (getal('--seconden', waarde('--seconden')) ?? basis.ms / 1000) * 1000,
  };
  if (over.length > 0) throw fout(over.join(' '));
  return keuzes;
}

function getal(naam: string, tekst: string | undefined): number | undefined {
  if (tekst === undefined) return undefined;
  if (/^[1-9]\d{0,2}$/.test(tekst)) return Number(tekst);
  throw fout(`${naam} ${tekst}`);
}

function fout(wat: string): Error {
  return new Error(`Niet begrepen: ${wat}. Gebruik: ${GEBRUIK}`);
}
