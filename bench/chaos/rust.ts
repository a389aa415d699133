import type { Vraag } from './huis.js';

interface Stand {
  readonly onverzonden: number;
  readonly onafgevinkt: number;
  readonly ongenummerd: number;
}

/** How often it looks, in ms. */
const KIJK_MS = 250;

/**
 * Waits until all letters are sent and ticked off and all events have their number, or somebody must look at a dead letter.
 * @param geduldMs longest wait; then the check itself says what is missing
 * @returns how long it took, in ms; undefined when it did not come to rest
 */
export async function wachtOpRust(vraag: Vraag, geduldMs: number): Promise<number | undefined> {
  const begin = performance.now();
  while (performance.now() - begin < geduldMs) {
    const [stand] = await vraag<Stand>(
      `select (select count(*) from tns.outbox where verzonden_op is null)::int as onverzonden,
              (select count(*) from tns.outbox o where not exists (select from tns.eenmalig e where e.outbox_id = o.id))::int as onafgevinkt,
              (select count(*) from tns.gebeurtenis)::int - (select count(*) from tns.gebeurtenis_volgnummer)::int as ongenummerd`,
    );
    if (stand && stand.onverzonden + stand.onafgevinkt + stand.ongenummerd === 0) return performance.now() - begin;
    await new Promise((verder) => setTimeout(verder, KIJK_MS));
  }
  return undefined;
}
