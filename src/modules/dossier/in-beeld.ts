import type { Vervolgstap, Werk } from '../../proces/index.js';

/**
 * Whoever was seen is no longer out of sight, and the search ends. Since when nobody saw the client is known of who is out of
 * sight, and of nobody else: for them nothing follows.
 * @param gezienOp YYYY-MM-DD, today or before
 */
export function weerInBeeld({ dossier }: Werk, gezienOp: string): Vervolgstap[] {
  if (dossier.buitenBeeldSinds === null) return [];
  return [{ soort: 'dossier', zaakId: dossier.id, stap: 'weer-in-beeld', velden: { gezienOp } }];
}
