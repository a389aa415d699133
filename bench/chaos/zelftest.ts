import { Opstelling } from '../opstelling/opstelling.js';
import { Dobbelsteen } from './dobbelsteen.js';
import { Huis } from './huis.js';
import { voerLoopUit } from './loop.js';
import type { ChaosOpties } from './opties.js';
import type { Omvang, Punt } from './plan.js';
import { maakKopie, SABOTAGES, type Sabotage } from './sabotage.js';
import { alsTabel, beoordeel } from './verslag.js';

const OMVANG: Omit<Omvang, 'drukte'> = {
  aanmeldingen: 30,
  stappen: 40,
  punten: 0,
  klanten: 8,
  postgresWegMs: 0,
};
/** What was sabotaged may never come to rest; what was not needs less, in ms. */
const RUST_MS = 25_000;

/**
 * Shows that the check can fail: runs copies of the service in which one protection was taken out. Each must be found
 * broken, at the place where it hurts; the copy in which nothing was taken out must be found whole.
 * @returns whether all of that was so
 */
export async function zelftest(opties: ChaosOpties, meld: (regel: string) => void): Promise<boolean> {
  const uitkomsten: boolean[] = [];
  for (const sabotage of SABOTAGES) uitkomsten.push(await proef(sabotage, opties, meld));
  return uitkomsten.every(Boolean);
}

async function proef(
  sabotage: Sabotage,
  { zaad, redis }: ChaosOpties,
  meld: (regel: string) => void,
): Promise<boolean> {
  meld(`\nZelftest: ${sabotage.naam}`);
  const { dist, ruimOp } = maakKopie(sabotage);
  const opstelling = await Opstelling.start({ redis });
  try {
    const huis = await Huis.start(opstelling, dist);
    try {
      await sabotage.inDatabase?.(huis.vraag);
      const omvang = { ...OMVANG, drukte: sabotage.drukte };
      const plan = alsPlan(sabotage, new Dobbelsteen(zaad));
      const uitslag = await voerLoopUit({ opstelling, huis, zaad, omvang, plan, rustMs: RUST_MS, meld });
      const { goed, posten } = beoordeel(uitslag, omvang);
      const hoortGoed = sabotage === SABOTAGES[0];
      const zoalsHetHoort = hoortGoed ? goed : !goed && sabotage.teZien(uitslag) > 0;
      meld(alsTabel(posten.filter((post) => !post.goed)));
      meld(
        zoalsHetHoort
          ? `  zoals het hoort: ${hoortGoed ? 'heel' : 'stuk, en het is gezien'}`
          : '  FOUT: de controle zag het verkeerd',
      );
      return zoalsHetHoort;
    } finally {
      await huis.stop();
    }
  } finally {
    await opstelling.stop();
    ruimOp();
  }
}

function alsPlan({ rampen }: Sabotage, dobbel: Dobbelsteen): Punt[] {
  return rampen.map((ramp, i) => ({ nummer: i + 1, ramp, naAntwoorden: dobbel.tussen(4, 10), rustMs: 100 }));
}
