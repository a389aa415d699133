import { Balie, type Aangemeld } from './aanmelden.js';
import { dagenVan, type Kalender } from './kalender.js';
import type { Mens } from './mensen.js';
import { Nachtploeg } from './nachten.js';
import type { Praat } from './praat.js';
import { vulIn } from './stappen.js';
import { hoeVer, perDossier, Stappenboek, zetStappen, type Regelpaar, type Uitslag } from './verlopen.js';

/** What came of a story: who is there now, and what was done in this run. */
export interface Verteld extends Uitslag {
  readonly aangemeld: readonly Aangemeld[];
}

/** Time in the story: its days, and the hand that moves the clock of the service. */
export interface Tijd {
  readonly kalender: Kalender;
  /** @param ms milliseconds beside the time of this machine */
  readonly verzetKlok: (ms: number) => Promise<void>;
}

/** Somebody's whole life here, line by line, and how far it has come. */
interface Leven {
  readonly mens: Mens;
  readonly regels: readonly Regelpaar[];
  /** number of the day of the story on which each line happens */
  readonly dagen: readonly number[];
  aangemeld: Aangemeld | undefined;
  gedaan: number;
}

/**
 * Lets everybody live: day after day somebody registers, shelters report their night, and partners take the steps of that day.
 * Goes on from where an earlier run was left, and ends in the present.
 */
export async function vertel(praat: Praat, mensen: readonly Mens[], tijd: Tijd): Promise<Verteld> {
  const boek = new Stappenboek();
  const balie = await Balie.open(praat, mensen);
  const levens: Leven[] = [];
  for (const mens of mensen) levens.push(await begin(praat, mens, { balie, tijd }));
  const eersteDag = Math.min(
    ...levens.map(({ mens, dagen, aangemeld, gedaan }) =>
      aangemeld ? (dagen.slice(gedaan).at(0) ?? 1) : -mens.geleden,
    ),
  );
  const nachtploeg = await Nachtploeg.roep(praat);
  if (eersteDag <= 0) for (const plek of await nachtploeg.bezet()) boek.plekken.add(plek);
  for (let dag = eersteDag; dag <= 0; dag += 1) {
    await tijd.verzetKlok(tijd.kalender.verschuiving(dag));
    await nachtploeg.meld(tijd.kalender.dag(dag - 1), boek.plekken);
    await beleef(praat, levens, { dag, tijd, balie, boek });
  }
  await tijd.verzetKlok(0); // also after a run that was broken off in the middle of a story
  const aangemeld = levens.flatMap((leven) => leven.aangemeld ?? []);
  return { genomen: boek.genomen, mislukt: boek.mislukt, aangemeld };
}

async function begin(praat: Praat, mens: Mens, { balie, tijd }: { balie: Balie; tijd: Tijd }): Promise<Leven> {
  const dagen = dagenVan(mens);
  const regels = [...mens.verloop, ...mens.daarna].map((regel, index): Regelpaar => [
    regel,
    vulIn(regel, mens, tijd.kalender.dag(dagen[index] ?? 0)),
  ]);
  const aangemeld = balie.zoek(mens);
  const gedaan = aangemeld === undefined ? 0 : await hoeVer(praat, aangemeld, regels);
  return { mens, regels, dagen, aangemeld, gedaan };
}

interface Dagwerk {
  readonly dag: number;
  readonly tijd: Tijd;
  readonly balie: Balie;
  readonly boek: Stappenboek;
}

async function beleef(praat: Praat, levens: readonly Leven[], { dag, tijd, balie, boek }: Dagwerk): Promise<void> {
  for (const leven of levens) {
    if (leven.aangemeld === undefined && -leven.mens.geleden === dag)
      leven.aangemeld = await balie.meld(leven.mens, tijd.kalender.dag(dag));
  }
  const aanDeBeurt = levens.flatMap((leven) => {
    const tot = leven.dagen.findLastIndex((welke) => welke <= dag) + 1;
    return leven.aangemeld && leven.gedaan < tot
      ? [{ leven, tot, dossier: leven.aangemeld.dossier, wie: leven.aangemeld }]
      : [];
  });
  await perDossier(aanDeBeurt, async ({ leven, tot, wie }) => {
    const verloop = leven.regels.slice(0, tot);
    const gelukt = await boek.probeer(wie, () => zetStappen(praat, wie, { verloop, vanaf: leven.gedaan, boek }));
    leven.gedaan = gelukt ? tot : leven.regels.length;
  });
}
