import { beslis } from '../../src/kern/beslis.js';
import { klokNa, type Feiten, type Overgang, type Proces, type Velden } from '../../src/kern/proces.js';
import type { Rol } from '../../src/kern/wie.js';

/** What a clock does in a model: it runs, stands still, or rang and was not answered yet. */
export type Klok = 'loopt' | 'stil' | 'af';

/** One room as a small world: what a zaak may begin with, and what each step changes in what the guards look at. */
export interface Wereld<Rij = Feiten> {
  readonly proces: Proces;
  readonly begin: readonly Rij[];
  /** fields that make a difference, by step; a step that is not named is tried without any */
  readonly velden?: Readonly<Record<string, readonly Velden[]>>;
  readonly na?: (rij: Rij, stap: string, velden: Velden) => Rij;
  /** what changes by itself: days go by, somebody else does something */
  readonly buiten?: (rij: Rij, toestand: string) => readonly Rij[];
  /** what the guards see of it; left out: the row itself */
  readonly feiten?: (rij: Rij, toestand: string) => object;
  /** clocks that only some zaken carry, and that this one has; left out: none, which is the worst case */
  readonly klokken?: (rij: Rij) => readonly string[];
}

export interface Stand<Rij = Feiten> {
  readonly toestand: string;
  readonly rij: Rij;
  readonly klokken: Readonly<Record<string, Klok>>;
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

/** A model that grows beyond this has a fact that never stops changing. */
const TE_GROOT = 60_000;

/** Every state that can be reached, along every path of any length: paths that lead to the same are one. */
export function verken<Rij>(wereld: Wereld<Rij>): Ruimte<Rij> {
  const standen = new Map<string, Stand<Rij>>();
  const pijlen: Pijl<Rij>[] = [];
  let rand = wereld.begin.map((rij) => geopend(wereld, rij));
  for (const stand of rand) standen.set(sleutel(stand), stand);
  let diepte = 0;
  for (; rand.length > 0; diepte += 1) {
    const nieuw: Stand<Rij>[] = [];
    for (const pijl of rand.flatMap((stand) => verder(wereld, stand))) {
      const naam = sleutel(pijl.naar);
      const naar = standen.get(naam) ?? pijl.naar;
      pijlen.push({ ...pijl, naar });
      if (standen.has(naam)) continue;
      standen.set(naam, naar);
      nieuw.push(naar);
    }
    if (standen.size > TE_GROOT) throw new Error(`${wereld.proces.soort}: meer dan ${TE_GROOT} standen`);
    rand = nieuw;
  }
  return { wereld, standen, pijlen, diepte };
}

/** States that differ in nothing that a guard, a clock or a promise looks at are one. */
export function sleutel({ toestand, rij, klokken }: Stand<unknown>): string {
  return JSON.stringify([toestand, rij, klokken]);
}

function geopend<Rij>(wereld: Wereld<Rij>, rij: Rij): Stand<Rij> {
  const toestand = wereld.proces.begin;
  return { toestand, rij, klokken: tikVerder(wereld, { toestand, rij, klokken: {} }, '').klokken };
}

function verder<Rij>(wereld: Wereld<Rij>, van: Stand<Rij>): Pijl<Rij>[] {
  return [...stappen(wereld, van), ...klokken(wereld, van), ...vanBuiten(wereld, van)];
}

/** What people may do, and what the service does here because of a step in another room. */
function stappen<Rij>(wereld: Wereld<Rij>, van: Stand<Rij>): Pijl<Rij>[] {
  const feiten = feitenVan(wereld, van);
  const bijAfloop = new Set(wereld.proces.termijnen.map((regel) => regel.bijAfloop));
  return wereld.proces.overgangen
    .filter((overgang) => overgang.van.includes(van.toestand))
    .flatMap((overgang) =>
      zetters(overgang)
        .filter((rol) => rol !== 'systeem' || !bijAfloop.has(overgang.stap))
        .flatMap((rol) =>
          (wereld.velden?.[overgang.stap] ?? [{}]).flatMap(
            (velden) => zet(wereld, van, { feiten, overgang, rol, velden }) ?? [],
          ),
        ),
    );
}

/** No guard looks at the role, so one of the people of an arrow stands for all of them. */
function zetters({ wie }: Overgang): Rol[] {
  const mens = wie.rollen.find((rol) => rol !== 'systeem');
  return [...(mens === undefined ? [] : [mens]), ...wie.rollen.filter((rol) => rol === 'systeem')];
}

/** Any clock that runs may be the first to run out. */
function klokken<Rij>(wereld: Wereld<Rij>, van: Stand<Rij>): Pijl<Rij>[] {
  const feiten = feitenVan(wereld, van);
  return Object.entries(van.klokken)
    .filter(([, stand]) => stand === 'loopt')
    .map(([klok]) => {
      const af: Stand<Rij> = { ...van, klokken: { ...van.klokken, [klok]: 'af' } };
      const regel = wereld.proces.termijnen.find(
        ({ soort, loopt, bijAfloop }) => soort === klok && loopt.includes(van.toestand) && bijAfloop !== undefined,
      );
      const gezet = wereld.proces.overgangen
        .filter((o) => o.stap === regel?.bijAfloop && o.van.includes(van.toestand))
        .map((overgang) => zet(wereld, af, { feiten, overgang, rol: 'systeem', velden: {} }))
        .find((pijl) => pijl !== undefined);
      return { ...(gezet ?? { naar: af, stap: regel?.bijAfloop ?? '', velden: {}, begonnen: [] }), van, klok };
    });
}

function vanBuiten<Rij>(wereld: Wereld<Rij>, van: Stand<Rij>): Pijl<Rij>[] {
  return (wereld.buiten?.(van.rij, van.toestand) ?? []).map((rij) => ({
    van,
    naar: { ...van, rij },
    stap: '',
    velden: {},
    begonnen: [],
  }));
}

/** What the guards see, worked out once for each state. */
function feitenVan<Rij>({ feiten }: Wereld<Rij>, { rij, toestand }: Stand<Rij>): Feiten {
  return { ...(feiten?.(rij, toestand) ?? rij) };
}

interface Poging {
  readonly feiten: Feiten;
  readonly overgang: Overgang;
  readonly rol: Rol;
  readonly velden: Velden;
}

/** The step, if the table lets this role walk this very arrow now. */
function zet<Rij>(
  wereld: Wereld<Rij>,
  van: Stand<Rij>,
  { feiten, overgang, rol, velden }: Poging,
): Pijl<Rij> | undefined {
  const { stap, wie } = overgang;
  const besluit = beslis(wereld.proces, {
    toestand: van.toestand,
    stap,
    velden,
    wie: { id: 'iemand', organisatie: 'PROEF', organisatieSoort: 'PROEF', rol, client: 'proef' },
    relaties: new Set(wie.als),
    feiten,
  });
  if (besluit.soort !== 'mag' || besluit.overgang !== overgang) return undefined;
  const rij = wereld.na?.(van.rij, stap, velden) ?? van.rij;
  const { klokken, begonnen } = tikVerder(wereld, { toestand: besluit.naar, rij, klokken: van.klokken }, stap);
  return { van, naar: { toestand: besluit.naar, rij, klokken }, stap, velden, overgang, rol, begonnen };
}

/** The clocks after a step, as Termijnboek keeps them. */
function tikVerder<Rij>({ proces, klokken: eigen }: Wereld<Rij>, stand: Stand<Rij>, stap: string) {
  const draagt = new Set(eigen?.(stand.rij));
  const klokken: Record<string, Klok> = {};
  const begonnen: string[] = [];
  if (proces.toestanden[stand.toestand]?.einde !== undefined) return { klokken, begonnen };
  for (const regel of proces.termijnen.filter(({ soort, perZaak }) => !perZaak || draagt.has(soort))) {
    const { stand: wens, opnieuw } = klokNa(regel, { stap, toestand: stand.toestand });
    if (wens === 'weg') continue;
    const was = opnieuw ? undefined : stand.klokken[regel.soort];
    if (was === undefined) begonnen.push(regel.soort);
    if (wens === 'stil') klokken[regel.soort] = 'stil';
    else klokken[regel.soort] = was === 'af' ? 'af' : 'loopt';
  }
  return { klokken, begonnen };
}
