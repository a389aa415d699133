import type { Onderdeel } from './kant.js';
import type { Kanten } from './kanten.js';
import type { Keuzes } from './keuzes.js';
import type { Meting } from './meting.js';

/** One side in one round. */
export interface Rondemeting {
  readonly ronde: number;
  readonly onderdeel: Onderdeel;
  readonly kant: string;
  readonly meting: Meting;
}

/**
 * Loads the sides one after the other, round after round, and every other round in the opposite order: what changes
 * slowly (a warm disk, a busy neighbour) then weighs on each side alike.
 * @param bij told of every round as soon as it is done
 */
export async function draaiRondes(
  { alle: kanten, rust }: Pick<Kanten, 'alle' | 'rust'>,
  { onderdelen, rondes, ms, opwarmen, warmMs }: Keuzes,
  bij: (ronde: readonly Rondemeting[]) => void,
): Promise<Rondemeting[]> {
  for (const kant of kanten) {
    await kant.vul(opwarmen);
    for (const onderdeel of onderdelen) await kant.meet(onderdeel, warmMs);
  }
  const alle: Rondemeting[] = [];
  for (let ronde = 1; ronde <= rondes; ronde += 1) {
    const volgorde = ronde % 2 === 1 ? kanten : kanten.toReversed();
    const deze: Rondemeting[] = [];
    for (const onderdeel of onderdelen) {
      for (const kant of volgorde) {
        await rust();
        deze.push({ ronde, onderdeel, kant: kant.naam, meting: await kant.meet(onderdeel, ms) });
      }
    }
    bij(deze);
    alle.push(...deze);
  }
  return alle;
}
