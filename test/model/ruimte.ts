import { beslis } from '../../src/kern/beslis.js';
import { klokNa, type Feiten, type Overgang, type Velden } from '../../src/kern/proces.js';
import type { Rol } from '../../src/kern/wie.js';
import { kaartVan, type Kaart, type Uitgang } from './kaart.js';
import type { Klok, Klokken, Wereld } from './wereld.js';

export type { Klokken, Wereld } from './wereld.js';

export interface Stand<Rij = Feiten> {
  readonly toestand: string;
  readonly rij: Rij;
  readonly klokken: Klokken;
}

/** One step of the model. Without `overgang` nobody took a step: time went by, or a clock rang that nobody answers. */
export interface Pijl<Rij = Feiten> {
  readonly van: Stand<Rij>;
  readonly naar: Stand<Rij>;
  readonly stap: string;
  readonly velden: Velden;
  readonly overgang?: Overgang;
  readonly rol?: Rol;
  /** the clock that rang */
  readonly klok?: string;
  /** clocks that began from the beginning */
  readonly begonnen: readonly string[];
}

export interface Ruimte<Rij = Feiten> {
  readonly wereld: Wereld<Rij>;
  readonly standen: ReadonlyMap<string, Stand<Rij>>;
  readonly pijlen: readonly Pijl<Rij>[];
  /** steps to the farthest state; all paths of that length and longer have been walked, since nothing new is behind it */
  readonly diepte: number;
}

/** An arrow of which it is not known yet whether its end was seen before. */
interface Nieuw<Rij> extends Pijl<Rij> {
  naar: Stand<Rij>;
}

/** A model that grows beyond this has a fact that never stops changing. */
const TE_GROOT = 60_000;

/** Every state that can be reached, along every path of any length: paths that lead to the same are one. */
export function verken<Rij>(wereld: Wereld<Rij>): Ruimte<Rij> {
  const standen = new Map<string, Stand<Rij>>();
  const pijlen: Nieuw<Rij>[] = [];
  const kaart = kaartVan(wereld);
  let rand = wereld.begin.map((rij) => geopend(kaart, rij));
  for (const stand of rand) standen.set(sleutel(stand), stand);
  let diepte = 0;
  for (; rand.length > 0; diepte += 1) {
    const nieuw: Stand<Rij>[] = [];
    for (const pijl of rand.flatMap((stand) => verder(kaart, stand))) {
      pijlen.push(pijl);
      if (isZelfde(pijl)) {
        pijl.naar = pijl.van;
        continue;
      }
      const naam = sleutel(pijl.naar);
      const bekend = standen.get(naam);
      if (bekend) {
        pijl.naar = bekend;
        continue;
      }
      standen.set(naam, pijl.naar);
      nieuw.push(pijl.naar);
    }
    if (standen.size > TE_GROOT) throw new Error(`${wereld.proces.soort}: meer dan ${TE_GROOT} standen`);
    rand = nieuw;
  }
  return { wereld, standen, pijlen, diepte };
}

const teksten = new WeakMap<object, string>();

/** States that differ in nothing that a guard, a clock or a promise looks at are one. */
export function sleutel({ toestand, rij, klokken }: Stand<unknown>): string {
  return `["${toestand}",${tekst(rij)},${tekst(klokken)}]`;
}

/** Rows and clocks are never changed, and most steps leave one of the two as it was. */
function tekst(ding: unknown): string {
  if (typeof ding !== 'object' || ding === null) return JSON.stringify(ding);
  const bekend = teksten.get(ding);
  if (bekend !== undefined) return bekend;
  const nieuw = JSON.stringify(ding);
  teksten.set(ding, nieuw);
  return nieuw;
}

/** Most steps change nothing that counts: that is seen without writing the state out. */
function isZelfde({ van, naar }: Pijl<unknown>): boolean {
  return van.toestand === naar.toestand && van.rij === naar.rij && van.klokken === naar.klokken;
}

/** The old one, if the new one says the same. */
function alsOud<T extends object>(oud: T, nieuw: T): T {
  const namen = Object.keys(nieuw) as (keyof T)[]; // of an object that is made of own keys only
  const gelijk = namen.length === Object.keys(oud).length && namen.every((naam) => oud[naam] === nieuw[naam]);
  return gelijk ? oud : nieuw;
}

function geopend<Rij>(kaart: Kaart<Rij>, rij: Rij): Stand<Rij> {
  const toestand = kaart.wereld.proces.begin;
  return { toestand, rij, klokken: tikVerder(kaart, { toestand, rij, klokken: {} }, '').klokken };
}

function verder<Rij>(kaart: Kaart<Rij>, van: Stand<Rij>): Nieuw<Rij>[] {
  const { feiten: kijk } = kaart.wereld;
  const feiten: Feiten = { ...(kijk?.(van.rij, van.toestand, van.klokken) ?? van.rij) };
  return [...stappen(kaart, van, feiten), ...klokken(kaart, van, feiten), ...vanBuiten(kaart.wereld, van)];
}

/** What people may do, and what the service does here because of a step in another room. */
function stappen<Rij>(kaart: Kaart<Rij>, van: Stand<Rij>, feiten: Feiten): Nieuw<Rij>[] {
  const { wereld, uit } = kaart;
  return (uit.get(van.toestand) ?? []).flatMap((uitgang) =>
    uitgang.zetters.flatMap((rol) =>
      (wereld.velden?.[uitgang.overgang.stap] ?? [{}]).flatMap(
        (velden) => zet(kaart, van, { feiten, uitgang, rol, velden }) ?? [],
      ),
    ),
  );
}

/** Any clock that runs may be the first to run out. */
function klokken<Rij>(kaart: Kaart<Rij>, van: Stand<Rij>, feiten: Feiten): Nieuw<Rij>[] {
  const { wereld, uit } = kaart;
  return Object.entries(van.klokken)
    .filter(([, stand]) => stand === 'loopt')
    .map(([klok]) => {
      const af: Stand<Rij> = { ...van, klokken: { ...van.klokken, [klok]: 'af' } };
      const regel = wereld.proces.termijnen.find(
        ({ soort, loopt, bijAfloop }) => soort === klok && loopt.includes(van.toestand) && bijAfloop !== undefined,
      );
      const gezet = (uit.get(van.toestand) ?? [])
        .filter(({ overgang }) => overgang.stap === regel?.bijAfloop)
        .map((uitgang) => zet(kaart, af, { feiten, uitgang, rol: 'systeem', velden: {} }))
        .find((pijl) => pijl !== undefined);
      return { ...(gezet ?? { naar: af, stap: regel?.bijAfloop ?? '', velden: {}, begonnen: [] }), van, klok };
    });
}

function vanBuiten<Rij>(wereld: Wereld<Rij>, van: Stand<Rij>): Nieuw<Rij>[] {
  return (wereld.buiten?.(van.rij, van.toestand) ?? []).map((rij) => ({
    van,
    naar: { ...van, rij },
    stap: '',
    velden: {},
    begonnen: [],
  }));
}

interface Poging {
  readonly feiten: Feiten;
  readonly uitgang: Uitgang;
  readonly rol: Rol;
  readonly velden: Velden;
}

interface Gezet {
  readonly stap: string;
  readonly velden: Velden;
  readonly naar: string;
}

const IEMAND = { id: 'iemand', organisatie: 'PROEF', organisatieSoort: 'PROEF', client: 'proef' };

/** The step, if the table lets this role walk this very arrow now. */
function zet<Rij>(
  kaart: Kaart<Rij>,
  van: Stand<Rij>,
  { feiten, uitgang: { overgang, tabel, relaties }, rol, velden }: Poging,
): Nieuw<Rij> | undefined {
  const { stap } = overgang;
  const besluit = beslis(tabel, {
    toestand: van.toestand,
    stap,
    velden,
    wie: { ...IEMAND, rol },
    relaties,
    feiten,
  });
  if (besluit.soort !== 'mag' || besluit.overgang !== overgang) return undefined;
  const rij = naStap(kaart.wereld, van.rij, { stap, velden, naar: besluit.naar });
  const { klokken, begonnen } = tikVerder(kaart, { toestand: besluit.naar, rij, klokken: van.klokken }, stap);
  return { van, naar: { toestand: besluit.naar, rij, klokken }, stap, velden, overgang, rol, begonnen };
}

function naStap<Rij>({ na, telt }: Wereld<Rij>, rij: Rij, { stap, velden, naar }: Gezet): Rij {
  const gedaan = na?.(rij, stap, velden) ?? rij;
  const nieuw = telt?.(gedaan, naar) ?? gedaan;
  return typeof rij === 'object' && rij !== null ? (alsOud(rij, nieuw as Rij & object) as Rij) : nieuw; // the same type
}

/** The clocks after a step, as Termijnboek keeps them. */
function tikVerder<Rij>({ wereld, regels }: Kaart<Rij>, stand: Stand<Rij>, stap: string) {
  const klokken: Record<string, Klok> = {};
  const begonnen: string[] = [];
  const draagt = wereld.klokken?.(stand.rij, { stap, klokken: stand.klokken }) ?? [];
  for (const regel of regels.get(stand.toestand) ?? []) {
    if (regel.perZaak && !draagt.includes(regel.soort)) continue;
    const { stand: wens, opnieuw } = klokNa(regel, { stap, toestand: stand.toestand });
    const was = opnieuw ? undefined : stand.klokken[regel.soort];
    if (was === undefined) begonnen.push(regel.soort);
    if (wens === 'stil') klokken[regel.soort] = 'stil';
    else klokken[regel.soort] = was === 'af' ? 'af' : 'loopt';
  }
  return { klokken: alsOud(stand.klokken, klokken), begonnen };
}
