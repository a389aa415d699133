import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { projectMap } from '../../src/platform/ingebed/plek.js';
import { leesRun, runPad, type Loopt } from '../../src/platform/ingebed/runbestand.js';
import { leesSlot, leeftNog } from '../../src/platform/ingebed/slot.js';

/** Something the user can do something about; shown without a stack. */
export class Melding extends Error {}

/** An embedded environment that runs on this machine. */
export interface Omgeving extends Loopt {
  map: string;
  /** where the service listens, as soon as it does */
  url?: string | undefined;
}

/** The running embedded environment that was started last. */
export async function zoekOmgeving(): Promise<Omgeving> {
  const data = join(projectMap(), '.data');
  const namen = await readdir(data).catch((): string[] => []);
  const gevonden: (Omgeving & { begonnen: number })[] = [];
  for (const naam of namen) {
    const map = join(data, naam);
    const loopt = (await leesRun(map).catch(meldOnleesbaar))?.loopt;
    if (!loopt || !leeftNog(loopt.proces)) continue;
    const url = (await leesSlot(join(map, 'slot.json')))?.url;
    gevonden.push({ ...loopt, map, url, begonnen: (await stat(runPad(map))).mtimeMs });
  }
  const [nieuwste] = gevonden.sort((a, b) => b.begonnen - a.begonnen);
  if (nieuwste) return nieuwste;
  throw new Melding('Er draait geen ingebouwde inlogdienst. Start eerst "npm run demo" of "npm start".');
}

/** One environment of somebody else must not hide our own. */
function meldOnleesbaar(fout: unknown): undefined {
  console.error(fout instanceof Error ? fout.message : fout);
}
