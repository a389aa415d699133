import { execFile } from 'node:child_process';
import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectMap } from '../../src/platform/ingebed/plek.js';

const voerUit = promisify(execFile);

/** The first release of the front door: from its tables every later version must be reachable without a stop. */
export const EERSTE_UITGAVE = 'aa6ae9f';

const BOUW_MS = 180_000;
const GROOTSTE_ARCHIEF = 256 * 1024 * 1024;

/** The old release cannot be had here: no git, or a copy without history. Not a fault of the upgrade. */
export class GeenGeschiedenis extends Error {
  override readonly name = 'GeenGeschiedenis';
}

/**
 * Takes a release out of the history and compiles it with the packages of today.
 *
 * @param map empty or absent folder to build it in
 * @returns its folder with compiled code
 * @throws GeenGeschiedenis when the release is not in this copy; Error when it does not compile
 */
export async function bouwUitgave(map: string, uitgave = EERSTE_UITGAVE): Promise<string> {
  const project = projectMap();
  await mkdir(map, { recursive: true });
  const archief = join(map, 'uitgave.tar');
  try {
    await voerUit('git', ['-C', project, 'archive', '--format=tar', '-o', archief, `${uitgave}^{tree}`], {
      maxBuffer: GROOTSTE_ARCHIEF,
    });
  } catch (oorzaak) {
    throw new GeenGeschiedenis(
      `De eerste uitgave (${uitgave}) is hier niet te krijgen (${uitvoerVan(oorzaak, 'stderr')}). ` +
        'Neem een kopie met de hele geschiedenis: git fetch --unshallow.',
      { cause: oorzaak },
    );
  }
  await voerUit('tar', ['-xf', archief, '-C', map]);
  await symlink(join(project, 'node_modules'), join(map, 'node_modules'), 'dir');
  try {
    const nest = join(project, 'node_modules', '@nestjs', 'cli', 'bin', 'nest.js');
    await voerUit(process.execPath, [nest, 'build'], { cwd: map, timeout: BOUW_MS });
  } catch (oorzaak) {
    // the compiler writes what is wrong on stdout
    const uitvoer =
      typeof oorzaak === 'object' && oorzaak !== null && 'stdout' in oorzaak ? String(oorzaak.stdout) : '';
    throw new Error(`De uitgave ${uitgave} laat zich niet bouwen:\n${uitvoer}`, { cause: oorzaak });
  }
  return join(map, 'dist');
}

/** What a command said before it failed; execFile puts that on its error. */
function uitvoerVan(fout: unknown, stroom: 'stdout' | 'stderr'): string {
  const { [stroom]: gezegd } = fout as { stdout?: string; stderr?: string };
  return gezegd?.trim() || String(fout);
}
