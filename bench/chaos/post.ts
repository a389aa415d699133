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
const START_MS = 180_000;
const OPNIEUW_MS = 500;

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
  /** ended without being killed: what it said last */
  readonly zelfGestopt: string[] = [];
  /** told when a replacement begins to start */
  bijHerstart: (post: Post) => void = () => undefined;
  private proces: Proces | undefined;
  private bezetting: Promise<void> = Promise.resolve();
  private stekker = '';
  private gesloten = false;
  private rustMs = 0;
  private readonly map = mkdtempSync(join(tmpdir(), 'tns-stekker-'));
  private beurt = 0;

  private constructor(
    private readonly opstelling: Opstelling,
    private readonly opties: PostOpties,
    private readonly poort: number,
  ) {}

  /** Makes the place and mans it. */
  static async richtIn(opstelling: Opstelling, opties: PostOpties): Promise<Post> {
    const post = new Post(opstelling, opties, await vrijePoort());
    await post.beman();
    return post;
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

  /** Resolves when somebody is there again. @throws Error when nobody could be started */
  async hersteld(): Promise<void> {
    await this.bezetting;
  }

  /** From now on it dies at the first moment that is this situation; `rustMs` is how long the place then stays empty. */
  wapen(situatie: Situatie, rustMs: number): void {
    this.rustMs = rustMs;
    writeFileSync(this.stekker, situatie.naam);
  }

  /** Takes that back. */
  ontwapen(): void {
    rmSync(this.stekker, { force: true });
  }

  /** Resolves when the process that is there now is gone. */
  async einde(): Promise<Einde | undefined> {
    return this.proces?.einde;
  }

  /** kill -9, now. */
  async dood(rustMs: number): Promise<void> {
    this.rustMs = rustMs;
    await this.proces?.dood();
  }

  async stop(): Promise<void> {
    this.gesloten = true;
    await this.bezetting.catch(() => undefined); // who could not be started was told of already
    await this.proces?.stop();
    rmSync(this.map, { recursive: true, force: true });
  }

  /** Starts it and waits until it is ready; tries again while it will not. */
  private async beman(): Promise<void> {
    const tot = performance.now() + START_MS;
    for (;;) {
      try {
        await this.start();
        return;
      } catch (fout) {
        if (this.gesloten || performance.now() > tot) throw fout;
        await rust(OPNIEUW_MS);
      }
    }
  }

  private async start(): Promise<void> {
    this.beurt += 1;
    this.stekker = join(this.map, `${this.beurt}`);
    const env = { NODE_OPTIONS: `--import ${STEKKER}`, TNS_STEKKER: this.stekker };
    const { soort, dist } = this.opties;
    const proces =
      soort === 'api'
        ? await this.opstelling.api({ ...env, PORT: String(this.poort) }, dist)
        : await this.opstelling.werker(env, dist);
    this.proces = proces;
    void proces.einde.then((einde) => this.vervang(proces, einde));
  }

  private vervang(proces: Proces, { code, sein }: Einde): void {
    this.proces = undefined;
    if (this.gesloten) return;
    // nobody but us sends SIGKILL; anything else is an end of its own
    if (sein !== 'SIGKILL')
      this.zelfGestopt.push(`${this.naam} stopte zelf (${sein ?? code ?? '?'}): ${proces.uitvoer().slice(-600)}`);
    this.bezetting = rust(this.rustMs).then(() => {
      this.bijHerstart(this);
      return this.beman();
    });
    this.bezetting.catch((fout: unknown) => this.zelfGestopt.push(`${this.naam} start niet meer: ${String(fout)}`));
  }
}

function rust(ms: number): Promise<void> {
  return new Promise((verder) => setTimeout(verder, ms));
}
