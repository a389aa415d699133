import type { Vraag } from '../huis.js';

/** A minute of the policy for retries is a second of the run. */
export const SCHAAL = 60;
/** How long a dead partner is dead, on that scale: five minutes. */
export const DOOD_MS = (5 * 60_000) / SCHAAL;

/**
 * Makes the pauses between attempts shorter in the database of this run, so that what takes minutes takes seconds and nothing is skipped.
 * Rules that are released are never edited; here the guard of that is off for a moment. A fraction is a word in a list of policy.
 */
export async function verklein(vraag: Vraag): Promise<void> {
  await vraag('alter table tns.referentie_rij disable trigger referentie_rij_alleen_beeindigen');
  const rijen = await vraag<{ pauzes: string[] }>(
    `update tns.referentie_rij set inhoud = jsonb_set(inhoud, '{waarde}',
        (select jsonb_agg(round(p::numeric / ${SCHAAL}, 3)::text) from jsonb_array_elements_text(inhoud->'waarde') p))
      where soort = 'beleid' and code = 'aflevering-pauzes' returning inhoud->'waarde' as pauzes`,
  );
  await vraag('alter table tns.referentie_rij enable trigger referentie_rij_alleen_beeindigen');
  if (rijen.length !== 1)
    throw new Error('er is geen beleid aflevering-pauzes; pas bench/chaos/partners/schaal.ts aan');
}
