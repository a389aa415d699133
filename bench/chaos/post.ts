import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectMap } from '../../src/platform/ingebed/plek.js';
import { vrijePoort } from '../../src/platform/ingebed/poort.js';
import type { Opstelling } from '../opstelling/opstelling.js';
import type { Einde, Proces } from '../opstelling/proces.js';
import type { Situatie } from './situaties.js';

/** Compiled, like everything that runs here: the process that gets it is a plain node. */
const STEKKER = pathToFileURL(join(projectMap(), 'dist/bench/chaos/stekker.js')).href;
/** A process that will not start is tried again for so long, in ms: the database may be away. */
const START_MS = 60_000;

/** How to man a post. */
export interface PostOpties {
  readonly soort: 'api' | 'werker';
  readonly nummer: number;
  /** folder with compiled code to run instead of the project's own */
  readonly dist?: string;
}

/**
 * One place in the house that must be manned: an API or a worker. Whoever dies is replaced here, on the same port, as a
 * supervisor does.
 */
export class Post {
  /** ended without being asked to: what it said last */
  readonly zelfGestopt: string[] = [];
  private proces: Proces | undefined;
  private stekker = '';
  private gedood = false;
  private readonly map = mkdtempSync(join(tmpdir(), 'tns-stekker-'));
  private beurt = 0;

  private constructor(
    private readonly opstelling: Opstelling,
    private readonly opties: PostOpties,
    private readonly poort: number,
  ) {}

  static async richtIn(opstelling: Opstelling, opties: PostOpties): Promise<Post> {
    return new Post(opstelling, opties, await vrijePoort());
  }

  get naam(): string {
    return `${this.opties.soort} ${this.opties.nummer}`;
  }

  get soort(): 'api' | 'werker' {
    return this.opties.soort;
  }

  get nummer(): number {
    return this.opties.nummer;
  }

  get url(): string {
    return `http://127.0.0.1:${this.poort}`;
  }

  get bemand(): boolean {
    return this.proces !== undefined;
  }

  /** Starts it and waits until it is ready; tries again while it will not. */
  async bemanDoorlopend(): Promise<void> {
    const tot = performance.now() + START_MS;
    for (;;) {
      try {
        await this.beman();
        return;
      } catch (fout) {
        if (performance.now() > tot) throw fout;
        await new Promise((verder) => setTimeout(verder, 500));
      }
    }
  }

  /** From now on it dies at the first moment that is this situation. */
  wapen(situatie: Situatie): void {
    this.gedood = true;
    writeFileSync(this.stekker, situatie.naam);
  }

  /** Takes that back. */
  ontwapen(): void {
    rmSync(this.stekker, { force: true });
    this.gedood = this.proces === undefined;
  }

  /** Resolves when the process that is there now is gone. */
  async einde(): Promise<Einde | undefined> {
    return this.proces?.einde;
  }

  /** kill -9, now. */
  async dood(): Promise<void> {
    this.gedood = true;
    await this.proces?.dood();
  }

  async stop(): Promise<void> {
    this.gedood = true;
    await this.proces?.stop();
    rmSync(this.map, { recursive: true, force: true });
  }

  private async beman(): Promise<void> {
    this.beurt += 1;
    this.stekker = join(this.map, `${this.beurt}`);
    this.gedood = false;
    const env = { NODE_OPTIONS: `--import ${STEKKER}`, TNS_STEKKER: this.stekker };
    const { soort, dist } = this.opties;
    const proces =
      soort === 'api'
        ? await this.opstelling.api({ ...env, PORT: String(this.poort) }, dist)
        : await this.opstelling.werker(env, dist);
    this.proces = proces;
    void proces.einde.then((einde) => this.merkEindeOp(proces, einde));
  }

  private merkEindeOp(proces: Proces, { code, sein }: Einde): void {
    if (this.proces === proces) this.proces = undefined;
    if (this.gedood) return;
    this.zelfGestopt.push(`${this.naam} stopte zelf (${sein ?? code ?? '?'}): ${proces.uitvoer().slice(-600)}`);
    // a supervisor starts it again, whatever the reason was
    void this.bemanDoorlopend().catch((fout: unknown) => this.zelfGestopt.push(String(fout)));
  }
}
