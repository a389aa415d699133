import type { Client } from 'pg';
import { telVersies } from './draaien.js';

/** Which version to take leave of, and which versions are in use. */
export interface Afscheid {
  readonly soort: string | undefined;
  readonly versie: string | undefined;
  readonly actief: { readonly versleuteling: string; readonly hmac: string };
}

/**
 * Lets the database forget a key version, so that processes may start without it. Only when nothing lies under it.
 * @throws Error in plain words when it is active, or still needed
 */
export async function vergeet(sql: Client, { soort, versie, actief }: Afscheid): Promise<void> {
  if ((soort !== 'versleuteling' && soort !== 'hmac') || versie === undefined)
    throw new Error('Zeg welke: vergeet versleuteling <versie>, of vergeet hmac <versie>.');
  if (versie === actief[soort]) throw new Error(`De ${soort}-sleutel "${versie}" is de actieve.`);
  const nog = (await telVersies(sql)).filter(
    (rij) => rij.versie === versie && (rij.kolom === 'client.bsn_hash') === (soort === 'hmac'),
  );
  if (nog.length > 0)
    throw new Error(`De ${soort}-sleutel "${versie}" is nog nodig voor ${nog.map(({ kolom }) => kolom).join(', ')}.`);
  // a database from before the marks has nothing to forget
  const { rows } = await sql.query<{ is_er: boolean }>(`select to_regclass('tns.sleutelmerk') is not null as is_er`);
  if (rows[0]?.is_er) await sql.query('delete from tns.sleutelmerk where soort = $1 and versie = $2', [soort, versie]);
}
