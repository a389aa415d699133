import type { Aanmelding, Termijn } from './aanmelden.js';
import type { Verloopstap } from './mensen.js';
import { OnverwachtAntwoord, type Praat, type Vrager } from './praat.js';
import { MEERVOUD, OPENEN, type Opdracht, type Zetter } from './stappen.js';
import { past, type Soortwerk } from './voortgang.js';

/** A hand-off as far as the demo looks at it. */
export interface Overdracht extends Soortwerk {
  readonly id: string;
  readonly kenmerk: string;
  readonly dossier: string;
  readonly toestand: string;
  readonly versie: number;
  readonly open: boolean;
  readonly wachtrij: string | null;
  readonly naar: string;
  readonly zicht: string;
  readonly geescaleerdOp: string | null;
  readonly ontvangstnummer: number | null;
  readonly termijnen: readonly Termijn[];
}

/** Where somebody's case is, and who registered it. */
export interface Zaakplek {
  readonly aanmelding: string;
  readonly dossier: string;
  readonly melder: Vrager;
  /** who has the regie, when an answer told so; asked otherwise */
  readonly regie?: string | undefined;
}

/** One step to take: the line of the life, what it means, and a name that is the same in every run. */
export interface Zet {
  readonly regel: Verloopstap;
  readonly opdracht: Opdracht;
  readonly naam: string;
}

/** Where a step is to be taken, and by whom. */
export interface Doel {
  /** where to send it, without what comes behind the zaak */
  readonly pad: string;
  readonly door: Vrager;
  readonly velden?: Readonly<Record<string, unknown>>;
  /** as the list had it; the taker reads the zaak when there was no list */
  readonly versie?: number;
  /** there is no zaak yet: this makes one */
  readonly nieuw?: boolean;
}

/** A zaak in a list, whatever its kind. */
interface Regel {
  readonly id: string;
  readonly open: boolean;
  readonly versie: number;
  readonly organisatie: string;
}

/**
 * Looks where the work is, as whoever takes the step would.
 * @throws OnverwachtAntwoord when there is no such work: the file and what the service did are at odds
 */
export async function zoek(praat: Praat, zaak: Zaakplek, { regel, opdracht, naam }: Zet): Promise<Doel> {
  const { soort, stap, door } = opdracht;
  if (soort === 'aanmelding') return zoekAanmelding(praat, zaak, opdracht);
  const pad = `/v1/${MEERVOUD[soort]}`;
  const regie = await regiehouder(praat, zaak);
  if (soort === 'dossier') return { pad: `${pad}/${zaak.dossier}`, door: wie(door, { regie, melder: zaak.melder }) };
  if (stap === OPENEN) {
    return { pad, door: wie(door, { regie, melder: zaak.melder }), velden: { dossier: zaak.dossier }, nieuw: true };
  }
  if (soort === 'overdracht') {
    // the regiehouder sees every hand-off of the dossier, and so knows whom to ask
    const overdrachten = await overdrachtenVan(praat, regie, zaak);
    const passend = overdrachten.filter((een) => een.open && past(regel.taak, een));
    const { id, versie, naar } = eerste(passend, naam, zaak);
    return { pad: `${pad}/${id}`, versie, door: { ...persoon(door), organisatie: naar } };
  }
  // only the GGD and who was called see a casusoverleg
  const kijker = soort === 'casusoverleg' ? { organisatie: 'GGD', rol: 'behandelaar' } : regie;
  const alle = await praat.lijst<Regel>(kijker, `${pad}?dossier=${zaak.dossier}`);
  // what has ended counts when nothing is open: a relapse is told there
  const { id, versie, organisatie } = eerste([...alle.filter(({ open }) => open), ...alle], naam, zaak);
  return { pad: `${pad}/${id}`, versie, door: wie(door, { houder: organisatie, regie, melder: zaak.melder }) };
}

async function zoekAanmelding(praat: Praat, zaak: Zaakplek, { stap, door }: Opdracht): Promise<Doel> {
  const { organisatie, regiehouder: regie, versie } = await leesAanmelding(praat, zaak);
  const vrager = wie(door, { houder: organisatie, regie: { organisatie: regie, rol: '' }, melder: zaak.melder });
  const pad = `/v1/${MEERVOUD.aanmelding}/${zaak.aanmelding}`;
  if (stap !== 'als-dubbel-koppelen') return { pad, versie, door: vrager };
  const alle = await praat.lijst<{ id: string }>(vrager, `/v1/aanmeldingen?dossier=${zaak.dossier}`);
  const andere = eerste(alle.filter(({ id }) => id !== zaak.aanmelding).toReversed(), stap, zaak); // the newest comes first
  return { pad, versie, door: vrager, velden: { aanmelding: andere.id } };
}

interface Wie {
  readonly houder?: string;
  readonly regie: Vrager;
  readonly melder: Vrager;
}

function wie(door: Zetter, { houder, regie, melder }: Wie): Vrager {
  const { bij } = door;
  if (bij === 'aanmelder') return melder;
  if (bij === 'regie') return { ...regie, ...persoon(door) };
  return { ...persoon(door), organisatie: bij === 'houder' ? (houder ?? regie.organisatie) : bij };
}

function persoon({ rol, nummer }: Zetter): Omit<Vrager, 'organisatie'> {
  return nummer === undefined ? { rol } : { rol, nummer };
}

/** Who has the regie, as whoever registered may know. */
export async function regiehouder(praat: Praat, zaak: Zaakplek): Promise<Vrager> {
  return { organisatie: zaak.regie ?? (await leesAanmelding(praat, zaak)).regiehouder, rol: 'behandelaar' };
}

/** All hand-offs of a dossier. */
export function overdrachtenVan(praat: Praat, door: Vrager, { dossier }: Zaakplek): Promise<Overdracht[]> {
  return praat.lijst<Overdracht>(door, `/v1/overdrachten?dossier=${dossier}`);
}

function leesAanmelding(praat: Praat, { aanmelding, melder }: Zaakplek): Promise<Aanmelding> {
  return praat.lees<Aanmelding>(melder, `/v1/aanmeldingen/${aanmelding}`);
}

function eerste<T>(gevonden: readonly T[], naam: string, { dossier }: Zaakplek): T {
  const [een] = gevonden;
  if (een === undefined)
    throw new OnverwachtAntwoord(404, `voor stap ${naam} is er geen open zaak in dossier ${dossier}`);
  return een;
}
