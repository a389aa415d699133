import { Opstelling, type OpstellingOpties } from '../opstelling/opstelling.js';

const open = new Set<Opstelling>();

/** Does the work in a house of its own, that is gone afterwards however it went. */
export async function inHuis<T>(opties: OpstellingOpties, werk: (huis: Opstelling) => Promise<T>): Promise<T> {
  const huis = await Opstelling.start(opties);
  open.add(huis);
  try {
    return await werk(huis);
  } finally {
    open.delete(huis);
    await huis.stop();
  }
}

/** Stops what is still up: for who is broken off halfway. */
export async function sluitHuizen(): Promise<void> {
  await Promise.all([...open].map((huis) => huis.stop()));
}
