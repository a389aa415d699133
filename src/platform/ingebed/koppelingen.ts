import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { koppelingId } from './namen.js';
import type { Organisatie } from './personen.js';
import { maakEigenMap, schrijfGeheim } from './plek.js';
import { maakSleutel, type Sleutel } from './runbestand.js';
import { isCode } from './slot.js';

/** The machine account of an organisation: a partner system that logs in with its own key. */
export interface Koppeling {
  clientId: string;
  organisatie: Organisatie;
  /** Private key; the provider is given only the public half. */
  sleutel: Sleutel;
}

/** The machine accounts of all organisations; keys that are not there yet are made and kept in `koppelingen/`. */
export async function haalKoppelingen(map: string, organisaties: readonly Organisatie[]): Promise<Koppeling[]> {
  maakEigenMap(join(map, 'koppelingen'));
  return Promise.all(
    organisaties.map(async (organisatie) => {
      const sleutel = (await leesKoppeling(map, organisatie.code)) ?? (await maak(map, organisatie.code));
      return { clientId: koppelingId(organisatie.code), organisatie, sleutel };
    }),
  );
}

/** The private key of an organisation's machine account; undefined when there is none. */
export async function leesKoppeling(map: string, organisatie: string): Promise<Sleutel | undefined> {
  try {
    return JSON.parse(await readFile(pad(map, organisatie), 'utf8')) as Sleutel;
  } catch (fout) {
    if (isCode(fout, 'ENOENT')) return undefined;
    throw fout;
  }
}

/** The part of a key that others may see. */
export function openbaar({ kty, crv, x, y, kid, alg, use }: Sleutel): Record<string, string | undefined> {
  return { kty, crv, x, y, kid, alg, use };
}

async function maak(map: string, organisatie: string): Promise<Sleutel> {
  const sleutel = maakSleutel();
  await schrijfGeheim(pad(map, organisatie), JSON.stringify(sleutel));
  return sleutel;
}

function pad(map: string, organisatie: string): string {
  return join(map, 'koppelingen', `${organisatie}.json`);
}
