import type { Aangemeld } from './aanmelden.js';
import type { Verloopstap } from './mensen.js';
import { OnverwachtAntwoord, type Praat } from './praat.js';
import { vulIn, type Opdracht } from './stappen.js';
import { aantalGedaan, type Gedaan } from './voortgang.js';
import { overdrachtenVan, regiehouder, zoek, type Doel, type Zaakplek, type Zet } from './zoeken.js';

/** What came of carrying out the verlopen. */
export interface Uitslag {
  /** how often each step was taken in this run */
  readonly genomen: ReadonlyMap<string, number>;
  /** what was answered otherwise than the file expects; the rest of that life was left */
  readonly mislukt: readonly string[];
}

/** A line with what it means at the API; undefined when nobody has to do anything. */
export type Regelpaar = readonly [Verloopstap, Opdracht | undefined];

/** Dossiers that are worked on at once: partners work side by side too. */
const NAAST_ELKAAR = 4;
/** Tries when somebody (a clock, a consequence) was there in between. */
const HERKANSINGEN = 3;
/** Somebody else has the regie by now, or the zaak has moved on: look again. */
const INMIDDELS_ANDERS = new Set([403, 404, 412]);

/** Carries out what the file says happens to everybody in the first days, on one day, from where it was left off. */
export async function voerUit(praat: Praat, aangemeld: readonly Aangemeld[], dag: string): Promise<Uitslag> {
  const boek = new Stappenboek();
  await perDossier(aangemeld, async (wie) => {
    const verloop: Regelpaar[] = wie.mens.verloop.map((regel) => [regel, vulIn(regel, wie.mens, dag)]);
    const gedaan = wie.nieuw ? 0 : await hoeVer(praat, wie, verloop);
    await boek.probeer(wie, () => zetStappen(praat, wie, { verloop, vanaf: gedaan, boek }));
  });
  return boek;
}

/** Does something for everybody, side by side; whoever shares a dossier goes in turn. */
export async function perDossier<T extends { readonly dossier: string }>(
  mensen: readonly T[],
  doe: (een: T) => Promise<void>,
): Promise<void> {
  // the second registration is coupled to the first
  const groepen = new Map<string, T[]>();
  for (const wie of mensen) groepen.set(wie.dossier, [...(groepen.get(wie.dossier) ?? []), wie]);
  const rij = groepen.values();
  const werker = async (): Promise<void> => {
    for (const groep of rij) for (const wie of groep) await doe(wie);
  };
  await Promise.all(Array.from({ length: NAAST_ELKAAR }, werker));
}

/** An answer to a step, as far as the next one can use it. */
interface Antwoord {
  readonly dossier?: string;
  readonly regiehouder?: string;
  readonly voorziening?: string | null;
  readonly elders?: string | null;
}

/** Which steps were taken in this run, for whom it went otherwise, and what the answers told. */
export class Stappenboek implements Uitslag {
  readonly genomen = new Map<string, number>();
  readonly mislukt: string[] = [];
  /** who has the regie, by dossier */
  readonly regie = new Map<string, string>();
  /** shelters where somebody got a bed */
  readonly plekken = new Set<string>();

  noteer(stap: string, { dossier, regiehouder: regie, voorziening, elders }: Antwoord): void {
    this.genomen.set(stap, (this.genomen.get(stap) ?? 0) + 1);
    if (dossier !== undefined && regie !== undefined) this.regie.set(dossier, regie);
    for (const plek of [voorziening, elders]) if (typeof plek === 'string') this.plekken.add(plek);
  }

  /** @returns whether it went as the file says; what goes wrong on our side is thrown */
  async probeer({ mens }: Aangemeld, doe: () => Promise<void>): Promise<boolean> {
    try {
      await doe();
      return true;
    } catch (fout) {
      if (!(fout instanceof OnverwachtAntwoord)) throw fout;
      this.mislukt.push(`nr ${mens.nr}: ${fout.message}`);
      return false;
    }
  }
}

/** Takes the lines of somebody's life from one on, each as its taker does. */
export async function zetStappen(
  praat: Praat,
  { mens, id, dossier }: Aangemeld,
  { verloop, vanaf, boek }: { verloop: readonly Regelpaar[]; vanaf: number; boek: Stappenboek },
): Promise<void> {
  for (const [index, [regel, opdracht]] of verloop.entries()) {
    if (index < vanaf || opdracht === undefined) continue;
    const zet = { regel, opdracht, naam: `${mens.nr}-${index + 1}-${opdracht.stap}` };
    const plek = (): Zaakplek => ({ aanmelding: id, dossier, melder: mens.meldtDoor, regie: boek.regie.get(dossier) });
    const vergeet = (): unknown => boek.regie.delete(dossier);
    boek.noteer(opdracht.stap, await neem(praat, zet, { plek, vergeet }));
  }
}

/** How many lines of somebody's life have been carried out, as the timeline of the dossier says. */
export async function hoeVer(
  praat: Praat,
  { mens, id, dossier }: Aangemeld,
  verloop: readonly Regelpaar[],
): Promise<number> {
  const zaak: Zaakplek = { aanmelding: id, dossier, melder: mens.meldtDoor };
  const regie = await regiehouder(praat, zaak);
  const tijdlijn = await praat.lijst<Gedaan>(regie, `/v1/dossiers/${dossier}/tijdlijn`);
  const overdrachten = new Map((await overdrachtenVan(praat, regie, zaak)).map((een) => [een.id, een]));
  return aantalGedaan(verloop, { aanmelding: id, tijdlijn, overdrachten });
}

interface Zoekplek {
  readonly plek: () => Zaakplek;
  /** what was known of the place is no longer so */
  readonly vergeet: () => void;
}

/** Takes one step: look where the work is, and say which version one has seen. */
async function neem(praat: Praat, zet: Zet, { plek, vergeet }: Zoekplek): Promise<Antwoord> {
  for (let kans = 1; ; kans += 1) {
    try {
      return await stuur(praat, zet, await zoek(praat, plek(), zet));
    } catch (fout) {
      if (!(fout instanceof OnverwachtAntwoord) || !INMIDDELS_ANDERS.has(fout.status) || kans === HERKANSINGEN)
        throw fout;
      vergeet();
    }
  }
}

async function stuur(praat: Praat, { opdracht, naam }: Zet, doel: Doel): Promise<Antwoord> {
  const { pad, door, nieuw = false } = doel;
  const velden = { ...opdracht.velden, ...doel.velden };
  if (nieuw) return praat.doe<Antwoord>(door, pad, { body: velden, naam });
  const versie = doel.versie ?? (await praat.lees<{ versie: number }>(door, pad)).versie;
  return praat.doe<Antwoord>(door, `${pad}/stappen`, { body: { stap: opdracht.stap, ...velden }, naam, versie });
}
