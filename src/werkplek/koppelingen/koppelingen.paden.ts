import type { AfleveringToestand } from '../../modules/aflevering/index.js';

/** Where the list of subscriptions is. */
export const KOPPELINGEN = '/werkplek/koppelingen';

/** Which deliveries of a subscription one looks at. */
export interface Afleveringkeuze {
  readonly toestand?: AfleveringToestand | undefined;
  readonly cursor?: string | undefined;
}

/** The page of one subscription, with these of its deliveries. */
export function koppelingpad(id: string, { toestand, cursor }: Afleveringkeuze = {}): string {
  const vragen = new URLSearchParams();
  if (toestand !== undefined) vragen.set('toestand', toestand);
  if (cursor !== undefined) vragen.set('cursor', cursor);
  return vragen.size === 0 ? `${KOPPELINGEN}/${id}` : `${KOPPELINGEN}/${id}?${vragen.toString()}`;
}

/** The following page of the list. */
export function lijstpad(cursor: string): string {
  return `${KOPPELINGEN}?${new URLSearchParams({ cursor }).toString()}`;
}
