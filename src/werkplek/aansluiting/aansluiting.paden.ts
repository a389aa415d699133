/** Where the receipts that differ are shown. */
export const AANSLUITING = '/werkplek/aansluiting';

/** What one looks at: what differs, or what did. */
export interface Verschilkeuze {
  readonly toestand: 'open' | 'opgelost';
  readonly cursor?: string | undefined;
}

/** The page with this choice. */
export function aansluitingpad({ toestand, cursor }: Verschilkeuze): string {
  const vragen = new URLSearchParams();
  if (toestand !== 'open') vragen.set('toestand', toestand);
  if (cursor !== undefined) vragen.set('cursor', cursor);
  return vragen.size === 0 ? AANSLUITING : `${AANSLUITING}?${vragen.toString()}`;
}
