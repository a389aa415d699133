import { Opstelling } from '../../opstelling/opstelling.js';
import { Dobbelsteen } from '../dobbelsteen.js';
import { Huis, type Vraag } from '../huis.js';
import type { ChaosOpties } from '../opties.js';
import { alsTabel } from '../verslag.js';
import { voerPartnerloopUit, type PartnerloopOpties, type Partneruitslag } from './loop.js';
import { maakPartnerplan, PARTNERS_SNEL, PARTNERS_VOL } from './plan.js';
import { SCHAAL, verklein } from './schaal.js';
import { beoordeelPartners } from './verslag.js';

/** After an emptied queue receipts need the sweep (a minute and a half); twice that is never right. */
const RUST_MS = 180_000;
/** PostgreSQL keeps when each row was committed: from there a message is timed. */
const INSTELLINGEN = { track_commit_timestamp: 'on' };

/** `npm run chaos -- --partners`: systems of partners are subscribed, fail each in its own way, and then the house falls over as well. */
export async function draaiMetPartners(
  { zaad, redis, snel }: ChaosOpties,
  meld: (regel: string) => void,
): Promise<boolean> {
  const omvang = snel ? PARTNERS_SNEL : PARTNERS_VOL;
  const plan = maakPartnerplan(new Dobbelsteen(zaad), omvang, redis);
  meld(
    `Chaos met partners, zaad ${zaad}, wachtrijen in ${redis ? 'Redis' : 'PostgreSQL'}, ${plan.length} punten; ` +
      `een minuut tussen twee pogingen duurt ${60 / SCHAAL} s`,
  );
  const uitslag = await draaiInHuis({ redis }, { zaad, omvang, plan, rustMs: RUST_MS, meld });
  const { goed, posten } = beoordeelPartners(uitslag, omvang);
  meld(`\n${alsTabel(posten)}\n`);
  meld(
    `${goed ? 'Elke partner hoorde alles, herkenbaar en op volgorde' : 'NIET GOED'}: zaad ${zaad}, ${Math.round(uitslag.duurMs / 1000)} s`,
  );
  return goed;
}

/** What the house is made of. */
interface Bouw {
  readonly redis: boolean;
  /** folder with compiled code to run instead of the project's own */
  readonly dist?: string;
  /** changed in the database before anybody comes */
  readonly inDatabase?: (vraag: Vraag) => Promise<void>;
}

/** Builds a house, lets one run come over it, and clears it away. */
export async function draaiInHuis(
  { redis, dist, inDatabase }: Bouw,
  opties: Omit<PartnerloopOpties, 'opstelling' | 'huis'>,
): Promise<Partneruitslag> {
  const opstelling = await Opstelling.start({ redis, instellingen: INSTELLINGEN });
  try {
    const huis = await Huis.start(opstelling, dist);
    try {
      await verklein(huis.vraag);
      await inDatabase?.(huis.vraag);
      return await voerPartnerloopUit({ opstelling, huis, ...opties });
    } finally {
      await huis.stop();
    }
  } finally {
    await opstelling.stop();
  }
}
