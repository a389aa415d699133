import { randomUUID } from 'node:crypto';
import type { JWTPayload } from 'jose';
import pg from 'pg';
import { maakDatabase as maakLegeDatabase } from '../../src/platform/database/rollen.js';
import type { Ingebed } from '../../src/platform/ingebed/huis.js';
import type { Sleutel } from '../../src/platform/ingebed/runbestand.js';

/** What the door of globaal.mjs tells: one cluster and one identity provider for the whole run. */
interface Proefhuis {
  env: Ingebed['env'];
  /** Connection of the superuser. */
  superUrl: string;
  /** Folder of the embedded runtime. */
  map: string;
  /** Private key with which the provider signs. */
  sleutel: Sleutel;
}

/** A database of one test file, migrated and with the reference data in it. */
export interface ProefDatabase {
  /** The variables with which API and worker run on this database. */
  env: Ingebed['env'];
  naam: string;
  /** Connection of the superuser to this database: for looking past row-level security. */
  superUrl: string;
  /** Removes it, also when somebody is still connected. Not needed: all goes at the end of the run. */
  verwijder(): Promise<void>;
}

/** Deviations of a hand-made token from a good one. */
export interface TokenAfwijking {
  /** Claims to add or replace; `undefined` leaves one out. */
  claims?: JWTPayload;
  /** Header fields to replace, for example `{ typ: 'JWT' }`. */
  kop?: { typ?: string; kid?: string };
  /** Another key than the provider's. */
  sleutel?: Sleutel;
}

let huis: Promise<Proefhuis> | undefined;
const tokens = new Map<string, Promise<string>>();

/**
 * The shared cluster and identity provider; started by the first who asks.
 *
 * @throws Error with the reason when they do not start
 */
export function proefhuis(): Promise<Proefhuis> {
  huis ??= vraagDeur<Proefhuis>();
  return huis;
}

/** Copies the migrated template into a database of one's own. Call once per test file, in `beforeAll`. */
export async function maakDatabase(): Promise<ProefDatabase> {
  const { env, superUrl } = await proefhuis();
  const naam = `tns_proef_${randomUUID().replaceAll('-', '')}`;
  await alsSuper((client) => maakLegeDatabase(client, naam, 'tns_sjabloon'));
  return {
    naam,
    superUrl: metDatabase(superUrl, naam),
    env: {
      ...env,
      DATABASE_URL: metDatabase(env.DATABASE_URL, naam),
      DATABASE_URL_WORKER: metDatabase(env.DATABASE_URL_WORKER, naam),
      DATABASE_URL_MIGRATIE: metDatabase(env.DATABASE_URL_MIGRATIE, naam),
      ...inRedis(naam),
    },
    verwijder: () =>
      alsSuper(async (client) => {
        await client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(naam)} WITH (FORCE)`);
      }),
  };
}

/**
 * A real access token from the provider, asked once per run and person: see inlogbalie.mjs.
 *
 * @param organisatie code, for example `SDD`
 * @param rol one of the roles of the process; `koppeling` gives the machine account of the organisation
 * @param nummer which person, 1 to 50, for tests in which many do the same thing
 */
export function token(organisatie: string, rol: string, nummer = 1): Promise<string> {
  const wie = new URLSearchParams({ organisatie, rol, nummer: String(nummer) }).toString();
  const bewijs = tokens.get(wie) ?? vraagDeur<{ token: string }>(wie).then((antwoord) => antwoord.token);
  tokens.set(wie, bewijs);
  return bewijs;
}

/**
 * A token made by hand with the provider's own key, for what no good provider gives: expired, for another audience,
 * without a role, with two.
 */
export async function maakToken(afwijking: TokenAfwijking = {}): Promise<string> {
  const { env, sleutel: echte } = await proefhuis();
  // loaded by who makes one: most files do not, and jest reads a module anew for every file
  const { importJWK, SignJWT } = await import('jose');
  const sleutel = afwijking.sleutel ?? echte;
  const nu = Math.floor(performance.timeOrigin / 1000 + performance.now() / 1000);
  return new SignJWT({
    iss: env.OIDC_ISSUER,
    aud: env.OIDC_AUDIENCE,
    sub: 'sdd.behandelaar.1',
    client_id: 'tns-cli',
    jti: randomUUID(),
    iat: nu,
    exp: nu + 600,
    naam: 'Proef Persoon',
    organisatie: 'SDD',
    organisatieSoort: 'SDD',
    rollen: ['behandelaar'],
    ...afwijking.claims,
  })
    .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: sleutel.kid, ...afwijking.kop })
    .sign(await importJWK(sleutel, 'ES256'));
}

/** In the suite on Redis each house has keys of its own: the workers of one must not take the letters of another. */
function inRedis(naam: string): Record<string, string> {
  const url = process.env['REDIS_URL'];
  return url === undefined ? {} : { REDIS_URL: url, REDIS_PREFIX: naam };
}

/** Asks the door of globaal.mjs. @throws Error with what it answered when it cannot give it */
async function vraagDeur<T>(vraag = ''): Promise<T> {
  const deur = process.env['TNS_PROEFHUIS'];
  if (!deur) throw new Error('TNS_PROEFHUIS ontbreekt: staat globalSetup in jest.config.mjs?');
  const antwoord = await fetch(`${deur}?${vraag}`);
  if (!antwoord.ok) throw new Error(`Het proefhuis kan niet: ${vraag}\n${await antwoord.text()}`);
  return (await antwoord.json()) as T; // our own main process says this
}

async function alsSuper(werk: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: metDatabase((await proefhuis()).superUrl, 'postgres') });
  await client.connect();
  try {
    await werk(client);
  } finally {
    await client.end();
  }
}

function metDatabase(url: string, database: string): string {
  const nieuw = new URL(url);
  nieuw.pathname = `/${database}`;
  return nieuw.href;
}
