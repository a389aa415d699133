import { Huis } from './chaos/huis.js';
import { Dobbelsteen } from './chaos/dobbelsteen.js';
import { voerLoopUit } from './chaos/loop.js';
import { leesOpties, type ChaosOpties } from './chaos/opties.js';
import { draaiMetPartners } from './chaos/partners/draai.js';
import { zelftestMetPartners } from './chaos/partners/zelftest.js';
import { maakPlan, SNEL, VOL } from './chaos/plan.js';
import { alsTabel, beoordeel } from './chaos/verslag.js';
import { zelftest } from './chaos/zelftest.js';
import { Opstelling } from './opstelling/opstelling.js';

/** After an emptied or damaged queue the sweep needs its time (a minute and a half); twice that is never right. */
const RUST_MS = 180_000;

/** `npm run chaos`: kills the service at seeded points under load, and counts what got lost or happened twice. */
try {
  const opties = leesOpties(process.argv.slice(2));
  process.exitCode = (await kies(opties)(opties, zeg)) ? 0 : 1;
} catch (fout) {
  process.stderr.write(`${fout instanceof Error ? (fout.stack ?? fout.message) : String(fout)}\n`);
  process.exitCode = 1;
}

function kies({ zelftest: zelf, partners }: ChaosOpties): (opties: ChaosOpties, meld: typeof zeg) => Promise<boolean> {
  if (partners) return zelf ? zelftestMetPartners : draaiMetPartners;
  return zelf ? zelftest : draai;
}

async function draai({ zaad, redis, snel }: ChaosOpties): Promise<boolean> {
  const omvang = snel ? SNEL : VOL;
  const plan = maakPlan(new Dobbelsteen(zaad), omvang, redis);
  zeg(`Chaos met zaad ${zaad}, wachtrijen in ${redis ? 'Redis' : 'PostgreSQL'}, ${plan.length} punten`);
  const opstelling = await Opstelling.start({ redis });
  try {
    const huis = await Huis.start(opstelling);
    try {
      const uitslag = await voerLoopUit({ opstelling, huis, zaad, omvang, plan, rustMs: RUST_MS, meld: zeg });
      const { goed, posten } = beoordeel(uitslag, omvang);
      zeg(`\n${alsTabel(posten)}\n`);
      zeg(
        `${goed ? 'Niets verloren, niets dubbel' : 'NIET GOED'}: zaad ${zaad}, ${Math.round(uitslag.duurMs / 1000)} s`,
      );
      return goed;
    } finally {
      await huis.stop();
    }
  } finally {
    await opstelling.stop();
  }
}

function zeg(regel: string): void {
  process.stdout.write(`${regel}\n`);
}
