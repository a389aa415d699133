import type { Werk, Zicht } from './werk.js';

type Rij = Record<keyof Zicht, boolean>;

const ZICHT = 'tns.ziet_dossier($1) as betrokken, tns.ziet_vol($1) as vol';

/** What the caller sees of the dossier at hand, by the rights in the database; asked once, until the work is done. */
export function zichtOp(werk: Werk): Promise<Zicht> {
  werk.zicht ??= vraag(werk, `select ${ZICHT}`);
  return werk.zicht;
}

/**
 * The end of the work: what may be read from here on is what the caller may see, and that is asked in the same breath, since
 * the work may have changed it.
 */
export function sluitWerk(werk: Werk): void {
  werk.zicht = vraag(werk, `select set_config('tns.werk', '', true), ${ZICHT}`);
  werk.zicht.catch(() => undefined); // told to whoever asks, or at the commit
}

/** Sight as it came along with another question. */
export function alsZicht({ wie }: Pick<Werk, 'wie'>, { betrokken, vol }: Rij): Zicht {
  return { betrokken, vol: vol || wie.rol === 'systeem' };
}

async function vraag(werk: Werk, sql: string): Promise<Zicht> {
  const [rij] = await werk.boek.vraag<Rij>(sql, [werk.dossier.id]);
  return alsZicht(werk, rij ?? { betrokken: false, vol: false });
}
