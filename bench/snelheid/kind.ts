import { fork } from 'node:child_process';
import { join } from 'node:path';
import { projectMap } from '../../src/platform/ingebed/plek.js';

/** A process of its own that stays up and does what it is asked, one thing at a time. */
export interface Kind {
  readonly pid: number;
  /** @returns its answer; @throws Error with its words when it could not, or when it ended */
  vraag<T>(opdracht: unknown): Promise<T>;
  stop(): Promise<void>;
}

type Bericht = { readonly antwoord: unknown } | { readonly fout: string };

/**
 * Starts a compiled script of the bench that answers with {@link antwoordOp}. It stays up between measurements, so that
 * it is as warm as the processes it is compared with.
 * @param script path under `dist`
 * @param env all variables it gets, besides PATH
 */
export async function startKind(script: string, env: Record<string, string>): Promise<Kind> {
  const kind = fork(join(projectMap(), 'dist', script), {
    env: { PATH: process.env['PATH'] ?? '', ...env },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const weg = new Promise<void>((klaar) => kind.once('exit', () => klaar()));
  const hoor = (): Promise<Bericht> =>
    Promise.race([
      new Promise<Bericht>((klaar) => kind.once('message', (bericht) => klaar(bericht as Bericht))), // only antwoordOp sends
      weg.then(() => ({ fout: `${script} stopte onverwacht (${kind.exitCode ?? kind.signalCode ?? '?'})` })),
    ]);
  const vraag = async <T>(opdracht: unknown): Promise<T> => {
    const komt = hoor();
    if (opdracht !== GEREED && kind.connected) kind.send({ opdracht });
    const bericht = await komt;
    if ('fout' in bericht) throw new Error(bericht.fout);
    return bericht.antwoord as T; // who asks knows the form: both sides are in this folder
  };
  await vraag(GEREED);
  return {
    pid: kind.pid ?? 0,
    vraag,
    async stop() {
      if (kind.connected) kind.disconnect();
      await weg;
    },
  };
}

const GEREED = Symbol('gereed');

/**
 * The child's side: answers every order, and ends when the parent is gone.
 * @param doe does one order; a rejection goes back as an error
 * @param sluit before the end
 */
export function antwoordOp(doe: (opdracht: never) => Promise<unknown>, sluit: () => Promise<void>): void {
  process.on('message', ({ opdracht }: { opdracht: never }) => {
    doe(opdracht).then(
      (antwoord) => process.send?.({ antwoord: antwoord ?? null }),
      (fout: unknown) => process.send?.({ fout: fout instanceof Error ? (fout.stack ?? fout.message) : String(fout) }),
    );
  });
  process.once('disconnect', () => {
    void sluit().finally(() => process.exit(0));
  });
  process.send?.({ antwoord: null });
}
