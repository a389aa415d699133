import type { Routedeel } from '../../modules/uitkering/index.js';

/** Where the versnelde route is. */
export const PAD_ROUTE = '/werkplek/versnelde-route';

/** The address of one part of it, without what is the same as when left out. */
export function routepad(deel: Routedeel, cursor?: string): string {
  const vragen = new URLSearchParams();
  if (deel !== 'alles') vragen.set('deel', deel);
  if (cursor !== undefined) vragen.set('cursor', cursor);
  return vragen.size === 0 ? PAD_ROUTE : `${PAD_ROUTE}?${vragen.toString()}`;
}
