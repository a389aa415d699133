import type { Vraag } from '../huis.js';
import type { Kring } from './kring.js';

interface Stand {
  readonly open: number;
  readonly ongenummerd: number;
  readonly onverdeeld: number;
}

const STAND = `select (select count(*) from tns.aflevering where toestand in ('wacht', 'bezig'))::int as open,
    (select count(*) from tns.gebeurtenis)::int - (select count(*) from tns.gebeurtenis_volgnummer)::int as ongenummerd,
    (select coalesce(max(volgnummer), 0) from tns.gebeurtenis_volgnummer)::int - (select tot from tns.afleverronde)::int as onverdeeld`;
/** How often it looks, in ms. */
const KIJK_MS = 200;
/** So often nothing may be left in a row: an answer of a partner is a step, and that is news for the others. */
const KEREN = 3;

/**
 * Waits until every event was divided and delivered, and no partner is working on an answer.
 * @returns how long it took, in ms; undefined when it did not come to that within `geduldMs`
 */
export async function wachtOpPartners(vraag: Vraag, kring: Kring, geduldMs: number): Promise<number | undefined> {
  const begin = performance.now();
  let keren = 0;
  while (performance.now() - begin < geduldMs) {
    const bezig = await kring.bezig();
    const [stand] = await vraag<Stand>(STAND);
    const over = stand ? bezig + stand.open + stand.ongenummerd + stand.onverdeeld : 1;
    keren = over === 0 ? keren + 1 : 0;
    if (keren === KEREN) return performance.now() - begin;
    await new Promise((verder) => setTimeout(verder, KIJK_MS));
  }
  return undefined;
}
