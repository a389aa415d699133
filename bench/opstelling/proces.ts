import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { projectMap } from '../../src/platform/ingebed/plek.js';

/** How a process ended. */
export interface Einde {
  readonly code: number | null;
  readonly sein: NodeJS.Signals | null;
}

/** A Node process of ours that runs apart, so that it can be killed. */
export interface Proces {
  readonly pid: number;
  /** resolves when it is gone, however it went */
  readonly einde: Promise<Einde>;
  /** everything it wrote until now, both streams together */
  uitvoer(): string;
  /** @returns the match in what it wrote; @throws Error when it ends, or takes longer than `ms`, without it */
  wachtOp(patroon: RegExp, ms: number): Promise<RegExpMatchArray>;
  /** kill -9: no farewell */
  dood(): Promise<Einde>;
  /** SIGTERM, and SIGKILL when it is still there after `ms` (20 s) */
  stop(ms?: number): Promise<Einde>;
}

/** So much of what a process writes is kept: the end tells why it stopped. */
const BEWAAR_TEKENS = 64_000;
const STOP_MS = 20_000;

/**
 * Starts a compiled script as a process of its own.
 *
 * @param script path under `dist`, for example `src/main.js`
 * @param env all variables it gets, besides PATH and HOME
 * @param dist folder with the compiled code; default that of this project
 */
export function startProces(script: string, env: Record<string, string>, dist = join(projectMap(), 'dist')): Proces {
  const kind = spawn(process.execPath, [join(dist, script)], {
    env: { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', TZ: process.env['TZ'] ?? 'UTC', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let uitvoer = '';
  let afgelopen: Einde | undefined;
  const einde = new Promise<Einde>((klaar) => kind.once('exit', (code, sein) => klaar((afgelopen = { code, sein }))));
  for (const stroom of [kind.stdout, kind.stderr]) {
    stroom.setEncoding('utf8').on('data', (deel: string) => (uitvoer = (uitvoer + deel).slice(-BEWAAR_TEKENS)));
  }
  const stop = async (ms = STOP_MS): Promise<Einde> => {
    if (afgelopen) return afgelopen;
    kind.kill('SIGTERM');
    const wekker = setTimeout(() => kind.kill('SIGKILL'), ms);
    return einde.finally(() => clearTimeout(wekker));
  };
  return {
    pid: kind.pid ?? 0,
    einde,
    uitvoer: () => uitvoer,
    async wachtOp(patroon, ms) {
      const tot = performance.now() + ms;
      for (;;) {
        const gevonden = uitvoer.match(patroon);
        if (gevonden) return gevonden;
        if (afgelopen) throw new Error(`${script} stopte (${afgelopen.sein ?? afgelopen.code ?? '?'}):\n${uitvoer}`);
        if (performance.now() > tot)
          throw new Error(`${script} zegt niet ${String(patroon)} binnen ${ms} ms:\n${uitvoer}`);
        await new Promise((verder) => setTimeout(verder, 20));
      }
    },
    dood() {
      kind.kill('SIGKILL');
      return einde;
    },
    stop,
  };
}
