import { generateKeyPairSync, randomBytes, randomUUID, type JsonWebKey } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { schrijfGeheim } from './plek.js';
import { isCode, type Proces } from './slot.js';

/** A private signing key (ES256) as JWK. */
export type Sleutel = JsonWebKey & { kid: string; alg: 'ES256'; use: 'sig' };

/** Made once per folder and kept: passwords of the cluster, keys of the service and of the identity provider. */
export interface Geheimen {
  postgres: { super: string; migratie: string; app: string; worker: string };
  /** Keys by version, 32 bytes in base64, and which version new rows get. */
  versleuteling: { sleutels: Record<string, string>; actief: string };
  hmac: { sleutels: Record<string, string>; actief: string };
  oidc: { sleutel: Sleutel; cookies: string };
}

/** What is running, for `npm run token`; only meaningful as long as `proces` lives. */
export interface Loopt {
  proces: Proces;
  issuer: string;
  audience: string;
}

/** Contents of `.data/<name>/run.json`. */
export interface RunBestand {
  geheimen: Geheimen;
  /** Ports of the last time, taken again when free: addresses and issued tokens stay valid over a restart. */
  poorten: { postgres?: number; oidc?: number };
  loopt?: Loopt;
}

/** Path of the file with secrets and whereabouts in a folder of the embedded runtime. */
export function runPad(map: string): string {
  return join(map, 'run.json');
}

/**
 * Reads run.json; undefined when the folder has none.
 *
 * @throws Error when it cannot be read or is no run.json
 */
export async function leesRun(map: string): Promise<RunBestand | undefined> {
  const pad = runPad(map);
  try {
    const inhoud: unknown = JSON.parse(await readFile(pad, 'utf8'));
    if (!isRun(inhoud)) throw new SyntaxError('geheimen ontbreken');
    return inhoud;
  } catch (fout) {
    if (isCode(fout, 'ENOENT')) return undefined;
    if (isCode(fout, 'EACCES')) {
      throw new Error(`${pad} is van een andere gebruiker. Start als die gebruiker, of verwijder de map.`, {
        cause: fout,
      });
    }
    if (!(fout instanceof SyntaxError)) throw fout;
    throw new Error(`${pad} is beschadigd (${fout.message}). Begin opnieuw met --leeg.`, { cause: fout });
  }
}

/** Writes run.json, readable by its owner only. */
export async function schrijfRun(map: string, run: RunBestand): Promise<void> {
  await schrijfGeheim(runPad(map), `${JSON.stringify(run, null, 2)}\n`);
}

/** Fresh secrets for a new folder. */
export function maakGeheimen(): Geheimen {
  const geheim = (): string => randomBytes(32).toString('base64');
  return {
    // Hexadecimal: passwords travel in URLs.
    postgres: { super: wachtwoord(), migratie: wachtwoord(), app: wachtwoord(), worker: wachtwoord() },
    versleuteling: { sleutels: { '1': geheim() }, actief: '1' },
    hmac: { sleutels: { '1': geheim() }, actief: '1' },
    oidc: { sleutel: maakSleutel(), cookies: geheim() },
  };
}

/** A new private ES256 key. */
export function maakSleutel(): Sleutel {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return { ...privateKey.export({ format: 'jwk' }), kid: randomUUID(), alg: 'ES256', use: 'sig' };
}

function wachtwoord(): string {
  return randomBytes(24).toString('hex');
}

function isRun(inhoud: unknown): inhoud is RunBestand {
  // Written by ourselves only; this recognises a file that was cut short or emptied, not one that was forged.
  return typeof inhoud === 'object' && inhoud !== null && 'geheimen' in inhoud && 'poorten' in inhoud;
}
