import { Dobbelsteen } from '../dobbelsteen.js';
import type { ChaosOpties } from '../opties.js';
import { maakKopie } from '../sabotage.js';
import { alsTabel } from '../verslag.js';
import { draaiInHuis } from './draai.js';
import type { Partneromvang } from './plan.js';
import { PARTNERSABOTAGES, type Partnersabotage } from './sabotage.js';
import { beoordeelPartners } from './verslag.js';

const OMVANG: Partneromvang = { opwarmen: 2, perBlok: 8, blokken: 1, overdrachten: 100, punten: 0 };
/** What was sabotaged may never come to rest; what was not needs its time on a busy machine, in ms. */
const RUST_MS = { stuk: 40_000, heel: 180_000 } as const;

/**
 * Shows that the check can fail: copies of the service in which one protection of deliveries was taken out must each be found broken at
 * the place where it hurts, and the copy in which nothing was taken out must be found whole.
 */
export async function zelftestMetPartners(opties: ChaosOpties, meld: (regel: string) => void): Promise<boolean> {
  const uitkomsten: boolean[] = [];
  for (const sabotage of PARTNERSABOTAGES) uitkomsten.push(await proef(sabotage, opties, meld));
  return uitkomsten.every(Boolean);
}

async function proef(
  sabotage: Partnersabotage,
  { zaad, redis }: ChaosOpties,
  meld: (regel: string) => void,
): Promise<boolean> {
  meld(`\nZelftest met partners: ${sabotage.naam}`);
  const { dist, ruimOp } = maakKopie(sabotage);
  const hoortGoed = sabotage === PARTNERSABOTAGES[0];
  const rustMs = hoortGoed ? RUST_MS.heel : RUST_MS.stuk;
  const dobbel = new Dobbelsteen(zaad);
  const plan = sabotage.rampen.map((ramp, i) => ({
    nummer: i + 1,
    ramp,
    naAntwoorden: dobbel.tussen(4, 10),
    rustMs: 100,
  }));
  try {
    const uitslag = await draaiInHuis(
      { redis, dist, ...(sabotage.inDatabase === undefined ? {} : { inDatabase: sabotage.inDatabase }) },
      { zaad, omvang: OMVANG, plan, rustMs, meld },
    );
    const { goed, posten } = beoordeelPartners(uitslag, OMVANG);
    const zoalsHetHoort = hoortGoed ? goed : !goed && sabotage.teZien(uitslag) > 0;
    meld(alsTabel(posten.filter((post) => !post.goed)));
    meld(
      zoalsHetHoort
        ? `  zoals het hoort: ${hoortGoed ? 'heel' : 'stuk, en het is gezien'}`
        : '  FOUT: de controle zag het verkeerd',
    );
    return zoalsHetHoort;
  } finally {
    ruimOp();
  }
}
