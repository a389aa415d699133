import type { Opstelling } from '../opstelling/opstelling.js';
import { Balie } from './balie.js';
import { Boek } from './boek.js';
import { controleer, type Bevinding } from './controle/controle.js';
import { Dobbelsteen } from './dobbelsteen.js';
import type { Huis } from './huis.js';
import { logIn } from './mensen.js';
import { herhaalAlles, kijkAlsBuitenstaander } from './nakijken.js';
import type { Omvang, Punt } from './plan.js';
import { Regisseur, type Gebeurd } from './regisseur.js';
import { wachtOpRust } from './rust.js';
import type { Herstel } from './stopwatch.js';
import { Werkdag, type Tellers } from './werkdag.js';

/** What to do to which house. */
export interface LoopOpties {
  readonly opstelling: Opstelling;
  readonly huis: Huis;
  readonly zaad: number;
  readonly omvang: Omvang;
  readonly plan: readonly Punt[];
  /** longest wait for the queues to come to rest, in ms */
  readonly rustMs: number;
  readonly meld: (regel: string) => void;
}

/** How a run went. */
export interface Uitslag {
  readonly boek: Boek;
  readonly gebeurd: readonly Gebeurd[];
  readonly herstel: readonly Herstel[];
  readonly bevinding: Bevinding;
  /** ms from the last point until everything was quiet; undefined when it never was */
  readonly rust: number | undefined;
  /** processes that ended though nobody killed them */
  readonly zelfGestopt: readonly string[];
  /** rows that somebody without a part in it got to see */
  readonly gelekt: number;
  readonly duurMs: number;
}

/** Rest of a client between two turns, in ms: people think, and the machine has other work as well. */
const DENKTIJD_MS = 15;
/** Share of the turns in which somebody is registered, as long as there are people to register. */
const DEEL_AANMELDEN = 0.35;

/** One whole run: clients at work while the points of the plan come down on the house; then the reckoning. */
export async function voerLoopUit(opties: LoopOpties): Promise<Uitslag> {
  const { opstelling, huis, zaad, omvang, plan, meld } = opties;
  const begin = performance.now();
  await logIn(opstelling);
  const boek = new Boek();
  const urls = huis.apis.map(({ url }) => url);
  const balie = new Balie(opstelling, boek, urls);
  const regisseur = new Regisseur(huis, boek, (api) => balie.klop(api), meld);
  let klaar = false;
  const ramp = regisseur.voerUit(plan).finally(() => (klaar = true));
  const tellers: Tellers = { persoon: 0, sleutel: 0 };
  const genoeg = (): boolean => klaar && boek.aanmeldingen >= omvang.aanmeldingen && boek.stappen >= omvang.stappen;
  const dobbel = new Dobbelsteen(zaad);
  const klanten = Array.from({ length: omvang.klanten }, async (_, i) => {
    const eigen = dobbel.tak(i);
    const dag = new Werkdag(balie, eigen, tellers, { zaad, drukte: omvang.drukte });
    while (!genoeg()) {
      const aanmelden = boek.aanmeldingen < omvang.aanmeldingen && (tellers.persoon < 12 || eigen.kans(DEEL_AANMELDEN));
      await (aanmelden ? dag.meldAan() : dag.werk());
      await new Promise((verder) => setTimeout(verder, DENKTIJD_MS));
    }
  });
  await Promise.all([ramp, ...klanten]);
  meld('alle klanten hebben antwoord; wachten tot de wachtrijen stil zijn');
  const rust = await wachtOpRust(huis.vraag, opties.rustMs);
  const zelfGestopt = huis.posten.flatMap((post) => post.zelfGestopt);
  await herhaalAlles(balie, boek);
  const gelekt = await kijkAlsBuitenstaander(balie, urls.length);
  const bevinding = await controleer(huis.vraag, boek, opstelling.env);
  balie.sluit();
  return {
    boek,
    gebeurd: regisseur.gebeurd,
    herstel: regisseur.stopwatch.gemeten,
    bevinding,
    rust,
    zelfGestopt,
    gelekt,
    duurMs: performance.now() - begin,
  };
}
