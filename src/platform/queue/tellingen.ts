import type { BullQueue } from './backend.js';

/** Numbers per queue, for metrics. */
export type Tellingen = Record<'wachtend' | 'actief' | 'vertraagd' | 'mislukt' | 'voltooid', number>;

/** Counts what stands in a queue. */
export async function tel(queue: BullQueue): Promise<Tellingen> {
  const n = await queue.getJobCounts('waiting', 'active', 'delayed', 'failed', 'completed');
  return {
    wachtend: n['waiting'] ?? 0,
    actief: n['active'] ?? 0,
    vertraagd: n['delayed'] ?? 0,
    mislukt: n['failed'] ?? 0,
    voltooid: n['completed'] ?? 0,
  };
}
