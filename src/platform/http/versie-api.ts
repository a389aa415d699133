import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The full version of the API (`API-Version`), from package.json: from `src/` and from `dist/` alike. */
export const API_VERSIE: string = leesVersie(dirname(fileURLToPath(import.meta.url)));

function leesVersie(map: string): string {
  const bestand = join(map, 'package.json');
  if (existsSync(bestand)) {
    const inhoud: unknown = JSON.parse(readFileSync(bestand, 'utf8'));
    if (typeof inhoud === 'object' && inhoud !== null && 'version' in inhoud) return String(inhoud.version);
  }
  const boven = dirname(map);
  if (boven === map) throw new Error('No package.json with a version found above this file');
  return leesVersie(boven);
}
