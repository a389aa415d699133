import type { Praat, Vrager } from './praat.js';
import { beste, type Beeld, type Gezien } from './terugblik.js';
import type { Gebeurtenis } from './zaak-in-beeld.js';

/** A stay in a shelter, as far as the chart looks at it. */
export interface Verblijf extends Gezien {
  readonly dossier: string;
  readonly toestand: string;
  readonly open: boolean;
  readonly uitstroomtrajectOp: string | null;
  readonly bestemming: string | null;
}

/** A referral, as far as the chart looks at it. */
export interface Verwijzing extends Gezien {
  readonly dossier: string;
  readonly toestand: string;
  readonly open: boolean;
  readonly verwijssoort: string | null;
  readonly aanbieder: string | null;
}

/** All that happened in one dossier, oldest first, and what lies in its rooms, newest first. */
export interface Levensloop {
  readonly dossier: string;
  /** state of the dossier */
  readonly toestand: string;
  readonly tijdlijn: readonly Gebeurtenis[];
  readonly verblijven: readonly Verblijf[];
  readonly verwijzingen: readonly Verwijzing[];
}

/** Reads every dossier as its regiehouder, who sees the whole of it. */
export async function leesLevenslopen(praat: Praat, { dossiers }: Pick<Beeld, 'dossiers'>): Promise<Levensloop[]> {
  const regie = [...new Set(dossiers.map(({ regiehouder }) => regiehouder))].map(behandelaar);
  const verblijven = await verzamel<Verblijf>(praat, regie, 'opvangplaatsingen');
  const verwijzingen = await verzamel<Verwijzing>(praat, regie, 'verwijzingen');
  const lopen: Levensloop[] = [];
  for (const { id, toestand, regiehouder } of dossiers) {
    const tijdlijn = await praat.lijst<Gebeurtenis>(behandelaar(regiehouder), `/v1/dossiers/${id}/tijdlijn`);
    const hier = <T extends { readonly dossier: string }>(alle: readonly T[]): T[] =>
      alle.filter(({ dossier }) => dossier === id);
    lopen.push({ dossier: id, toestand, tijdlijn, verblijven: hier(verblijven), verwijzingen: hier(verwijzingen) });
  }
  return lopen;
}

/** The zaken of a room, newest first. */
async function verzamel<T extends Gezien>(praat: Praat, vragers: readonly Vrager[], meervoud: string): Promise<T[]> {
  const gezien = [...(await beste<T>(praat, vragers, meervoud)).values()];
  return gezien.map(({ regel }) => regel).sort((a, b) => (a.id < b.id ? 1 : -1));
}

function behandelaar(organisatie: string): Vrager {
  return { organisatie, rol: 'behandelaar' };
}
