import type { Aangemeld, Aanmelding, Termijn } from './aanmelden.js';
import type { Verloopstap } from './mensen.js';
import { OnverwachtAntwoord, type Praat, type Vrager } from './praat.js';
import { vulIn, type Opdracht, type Zetter } from './stappen.js';
import { aantalGedaan, past, type Gedaan, type Soortwerk } from './voortgang.js';

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

/** What came of carrying out the verlopen. */
export interface Uitslag {
  /** how often each step was taken in this run */
  readonly genomen: ReadonlyMap<string, number>;
  /** what was answered otherwise than the file expects; the rest of that verloop was left */
  readonly mislukt: readonly string[];
}

/** Dossiers that are worked on at once: partners work side by side too. */
const NAAST_ELKAAR = 4;
/** Tries when somebody (a clock, a consequence) was there in between. */
const HERKANSINGEN = 3;
const INMIDDELS_ANDERS = 412;

/** Carries out what the file says happens to everybody, from where it was left off. */
export async function voerUit(praat: Praat, aangemeld: readonly Aangemeld[], dag: string): Promise<Uitslag> {
  const genomen = new Map<string, number>();
  const mislukt: string[] = [];
  // whoever shares a dossier goes in turn: the second registration is coupled to the first
  const perDossier = new Map<string, Aangemeld[]>();
  for (const wie of aangemeld) perDossier.set(wie.dossier, [...(perDossier.get(wie.dossier) ?? []), wie]);
  const rij = [...perDossier.values()].values();
  const werker = async (): Promise<void> => {
    for (const groep of rij) {
      for (const wie of groep) {
        await loop(praat, wie, { dag, tel: (stap) => genomen.set(stap, (genomen.get(stap) ?? 0) + 1) }).catch(
          (fout: unknown) => {
            if (!(fout instanceof OnverwachtAntwoord)) throw fout;
            mislukt.push(`nr ${wie.mens.nr}: ${fout.message}`);
          },
        );
      }
    }
  };
  await Promise.all(Array.from({ length: NAAST_ELKAAR }, werker));
  return { genomen, mislukt };
}

interface Loop {
  readonly dag: string;
  readonly tel: (stap: string) => void;
}

async function loop(praat: Praat, { mens, id, dossier, nieuw }: Aangemeld, { dag, tel }: Loop): Promise<void> {
  const verloop = mens.verloop.map((regel) => [regel, vulIn(regel, mens, dag)] as const);
  const zaak: Zaakplek = { aanmelding: id, dossier, melder: mens.meldtDoor };
  const gedaan = nieuw ? 0 : await hoeVer(praat, zaak, verloop);
  for (const [index, [regel, opdracht]] of verloop.entries()) {
    if (index < gedaan || opdracht === undefined) continue;
    await neem(praat, zaak, { regel, opdracht, naam: `${mens.nr}-${index + 1}-${opdracht.stap}` });
    tel(opdracht.stap);
  }
}

interface Zaakplek {
  readonly aanmelding: string;
  readonly dossier: string;
  readonly melder: Vrager;
}

async function hoeVer(
  praat: Praat,
  zaak: Zaakplek,
  verloop: readonly (readonly [Verloopstap, Opdracht | undefined])[],
): Promise<number> {
  const regie = await regiehouder(praat, zaak);
  const tijdlijn = await praat.lijst<Gedaan>(regie, `/v1/dossiers/${zaak.dossier}/tijdlijn`);
  const overdrachten = new Map(
    (await overdrachtenVan(praat, regie, zaak)).map((overdracht) => [overdracht.id, overdracht]),
  );
  return aantalGedaan(verloop, { aanmelding: zaak.aanmelding, tijdlijn, overdrachten });
}

interface Zet {
  readonly regel: Verloopstap;
  readonly opdracht: Opdracht;
  readonly naam: string;
}

/** Takes one step, as its taker does: look where the work is, and say which version one has seen. */
async function neem(praat: Praat, zaak: Zaakplek, { regel, opdracht, naam }: Zet): Promise<void> {
  for (let kans = 1; ; kans += 1) {
    const { id, door, velden, versie: gezien } = await zoek(praat, zaak, { regel, opdracht, naam });
    const pad = `/v1/${MEERVOUD[opdracht.soort]}/${id}`;
    const versie = gezien ?? (await praat.lees<{ versie: number }>(door, pad)).versie;
    try {
      await praat.doe(door, `${pad}/stappen`, {
        body: { stap: opdracht.stap, ...opdracht.velden, ...velden },
        naam,
        versie,
      });
      return;
    } catch (fout) {
      if (!(fout instanceof OnverwachtAntwoord) || fout.status !== INMIDDELS_ANDERS || kans === HERKANSINGEN)
        throw fout;
    }
  }
}

const MEERVOUD = {
  aanmelding: 'aanmeldingen',
  overdracht: 'overdrachten',
  casusoverleg: 'casusoverleggen',
  opvang: 'opvangplaatsingen',
} as const;

interface Doel {
  readonly id: string;
  readonly door: Vrager;
  readonly velden?: Readonly<Record<string, unknown>>;
  /** as the list had it; the taker reads the zaak when there was no list */
  readonly versie?: number;
}

async function zoek(praat: Praat, zaak: Zaakplek, { regel, opdracht, naam }: Zet): Promise<Doel> {
  if (opdracht.soort === 'aanmelding') return zoekAanmelding(praat, zaak, opdracht);
  if (opdracht.soort === 'casusoverleg') {
    const door = { organisatie: 'GGD', rol: opdracht.door.rol };
    const overleggen = await praat.lijst<{ id: string; open: boolean }>(
      door,
      `/v1/casusoverleggen?dossier=${zaak.dossier}`,
    );
    return {
      id: eerste(
        overleggen.filter(({ open }) => open),
        naam,
        zaak,
      ).id,
      door,
    };
  }
  if (opdracht.soort === 'opvang') return zoekVerblijf(praat, zaak, opdracht);
  // the regiehouder sees every hand-off of the dossier, and so knows whom to ask
  const overdrachten = await overdrachtenVan(praat, await regiehouder(praat, zaak), zaak);
  const overdracht = eerste(
    overdrachten.filter((een) => een.open && past(regel.taak, een)),
    naam,
    zaak,
  );
  return {
    id: overdracht.id,
    versie: overdracht.versie,
    door: { organisatie: overdracht.naar, rol: opdracht.door.rol },
  };
}

/** The stay that is going on, with whoever has it in hand. */
async function zoekVerblijf(praat: Praat, zaak: Zaakplek, { stap, door }: Opdracht): Promise<Doel> {
  const regie = await regiehouder(praat, zaak);
  const alle = await praat.lijst<{ id: string; open: boolean; organisatie: string }>(
    regie,
    `/v1/opvangplaatsingen?dossier=${zaak.dossier}`,
  );
  const verblijf = eerste(
    alle.filter(({ open }) => open),
    stap,
    zaak,
  );
  return { id: verblijf.id, door: wie(door, verblijf.organisatie, zaak.melder) };
}

async function zoekAanmelding(praat: Praat, zaak: Zaakplek, { stap, door }: Opdracht): Promise<Doel> {
  const { organisatie } = await praat.lees<Aanmelding>(zaak.melder, `/v1/aanmeldingen/${zaak.aanmelding}`);
  const vrager = wie(door, organisatie, zaak.melder);
  if (stap !== 'als-dubbel-koppelen') return { id: zaak.aanmelding, door: vrager };
  const alle = await praat.lijst<{ id: string }>(vrager, `/v1/aanmeldingen?dossier=${zaak.dossier}`);
  const andere = eerste(alle.filter(({ id }) => id !== zaak.aanmelding).toReversed(), stap, zaak); // the newest comes first
  return { id: zaak.aanmelding, door: vrager, velden: { aanmelding: andere.id } };
}

function wie({ rol, bij }: Zetter, houder: string, melder: Vrager): Vrager {
  if (bij === 'aanmelder') return melder;
  return { organisatie: bij === 'GGD' ? 'GGD' : houder, rol };
}

async function regiehouder(praat: Praat, { aanmelding, melder }: Zaakplek): Promise<Vrager> {
  const { regiehouder: organisatie } = await praat.lees<Aanmelding>(melder, `/v1/aanmeldingen/${aanmelding}`);
  return { organisatie, rol: 'behandelaar' };
}

function overdrachtenVan(praat: Praat, door: Vrager, { dossier }: Zaakplek): Promise<Overdracht[]> {
  return praat.lijst<Overdracht>(door, `/v1/overdrachten?dossier=${dossier}`);
}

/** @throws OnverwachtAntwoord when there is no such work: the file and what the service did are at odds */
function eerste<T>(gevonden: readonly T[], naam: string, { dossier }: Zaakplek): T {
  const [een] = gevonden;
  if (een === undefined)
    throw new OnverwachtAntwoord(404, `voor stap ${naam} is er geen open zaak in dossier ${dossier}`);
  return een;
}
