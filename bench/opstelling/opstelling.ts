import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { laadReferentie } from '../../src/modules/referentie/index.js';
import { migreer } from '../../src/platform/database/migreer.js';
import { startIngebed, type Ingebed } from '../../src/platform/ingebed/huis.js';
import { leesKoppeling } from '../../src/platform/ingebed/koppelingen.js';
import { persoonId } from '../../src/platform/ingebed/personen.js';
import { SUPERGEBRUIKER } from '../../src/platform/ingebed/postgres.js';
import { leesRun } from '../../src/platform/ingebed/runbestand.js';
import { haalKoppelingToken, haalPersoonToken, type Inlogdienst } from '../../src/platform/ingebed/token.js';
import { startProces, type Proces } from './proces.js';
import { startRedis, type RedisProces } from './redis.js';
import { Stroom } from './stroom.js';

/** How to set up a house to measure or to break. */
export interface OpstellingOpties {
  /** queues on a Redis of its own; without it they live in PostgreSQL */
  readonly redis?: boolean;
  /** settings of PostgreSQL that differ from its defaults; durability stays as it is unless changed here */
  readonly instellingen?: Record<string, string>;
  /** at least so many people per organisation and role; default 4 */
  readonly personen?: number;
}

/** An API process and where it listens. */
export interface ApiProces extends Proces {
  /** address without path */
  readonly url: string;
}

/** How long a process may take to get ready, in ms: a busy machine is slow, and slow is not broken. */
const GEREED_MS = 90_000;

/**
 * A house for benchmarks and fault runs: real PostgreSQL with its default durability, a real identity provider, Redis
 * when asked, and API and worker as processes of their own that can be killed. Everything in a new folder that goes
 * away with `stop`; nothing listens but on 127.0.0.1.
 */
export class Opstelling {
  private readonly processen = new Set<Proces>();
  private readonly tokens = new Map<string, Promise<string>>();

  private constructor(
    readonly ingebed: Ingebed,
    /** connection of the superuser, for looking past row-level security */
    readonly superUrl: string,
    readonly redis: RedisProces | undefined,
    /** turns PostgreSQL off and on again */
    readonly stroom: Stroom,
    private readonly ruimOp: () => void,
  ) {}

  /** Starts database, provider and Redis, and brings the tables and the rules to the newest version. */
  static async start(opties: OpstellingOpties = {}): Promise<Opstelling> {
    const opstelling = await Opstelling.zonderTabellen(opties);
    await migreer(opstelling.ingebed.env.DATABASE_URL_MIGRATIE);
    await laadReferentie(opstelling.ingebed.env.DATABASE_URL_MIGRATIE);
    return opstelling;
  }

  /** The same, with a database that is still empty: for who wants to migrate it in steps. */
  static async zonderTabellen(opties: OpstellingOpties = {}): Promise<Opstelling> {
    const map = mkdtempSync(join(tmpdir(), 'tns-bench-'));
    // as root PostgreSQL runs as another account, which has to be able to pass
    chmodSync(map, process.getuid?.() === 0 ? 0o711 : 0o700);
    const ruimOp = (): void => rmSync(map, { recursive: true, force: true, maxRetries: 3 });
    const instellingen = opties.instellingen === undefined ? {} : { instellingen: opties.instellingen };
    let ingebed: Ingebed | undefined;
    try {
      ingebed = await startIngebed({
        map: join(map, 'huis'),
        minstensPersonen: opties.personen ?? 4,
        ...instellingen,
      });
      const { geheimen } = await leesRun(ingebed.map).then(
        (run) => run ?? mis(`${ingebed?.map ?? map} heeft geen runbestand`),
      );
      const redis = opties.redis === true ? await startRedis(map) : undefined;
      const wachtwoord = geheimen.postgres.super;
      const stroom = new Stroom({ map: ingebed.map, wachtwoord, ...instellingen });
      return new Opstelling(ingebed, alsSuper(ingebed.env.DATABASE_URL, wachtwoord), redis, stroom, ruimOp);
    } catch (fout) {
      await ingebed?.stop().catch(() => undefined); // the first error is the one to tell
      ruimOp();
      throw fout;
    }
  }

  /** What API and worker read; `extra` of a process comes on top. */
  get env(): Record<string, string> {
    return {
      ...this.ingebed.env,
      ...(this.redis === undefined ? {} : { REDIS_URL: this.redis.url }),
      NODE_ENV: 'development',
      HOST: '127.0.0.1',
      LOG_LEVEL: 'error',
      WEBHOOK_NETTEN: '127.0.0.0/8', // partners' systems run here too
    };
  }

  /**
   * Starts an API process and waits until it is ready.
   * @param extra variables on top; `dist` says which compiled code, default that of this project
   */
  async api(extra: Record<string, string> = {}, dist?: string): Promise<ApiProces> {
    const proces = this.houd(startProces('src/main.js', { ...this.env, PORT: '0', ...extra }, dist));
    return ofWeg(proces, async () => {
      const [, url = ''] = await proces.wachtOp(/luistert op (http:\S+)/, GEREED_MS);
      await Promise.race([gereed(url), proces.einde.then(() => mis(`de API stopte: ${proces.uitvoer()}`))]);
      return Object.assign(proces, { url });
    });
  }

  /** Starts a worker process and waits until it works. */
  async werker(extra: Record<string, string> = {}, dist?: string): Promise<Proces> {
    const proces = this.houd(startProces('src/worker.js', { ...this.env, WERKER_PORT: '0', ...extra }, dist));
    return ofWeg(proces, async () => {
      await proces.wachtOp(/aan het werk/, GEREED_MS);
      return proces;
    });
  }

  /** An access token of an invented person, or of the system of an organisation (`koppeling`), asked once. */
  token(organisatie: string, rol: string, nummer = 1): Promise<string> {
    const id = persoonId(organisatie, rol, nummer);
    const bekend = this.tokens.get(id);
    if (bekend) return bekend;
    const { OIDC_ISSUER: issuer, OIDC_AUDIENCE: audience } = this.ingebed.env;
    const nieuw =
      rol === 'koppeling'
        ? this.koppelingToken({ issuer, audience }, organisatie)
        : haalPersoonToken({ issuer, audience }, id);
    this.tokens.set(id, nieuw);
    return nieuw;
  }

  /** Stops every process, then Redis, provider and database, and removes the folder. */
  async stop(): Promise<void> {
    await Promise.all([...this.processen].map((proces) => proces.stop()));
    await this.redis?.stop();
    await this.stroom.stop();
    await this.ingebed.stop();
    this.ruimOp();
  }

  private async koppelingToken(dienst: Inlogdienst, organisatie: string): Promise<string> {
    const sleutel = await leesKoppeling(this.ingebed.map, organisatie);
    return haalKoppelingToken(dienst, organisatie, sleutel ?? mis(`${organisatie} heeft geen koppeling`));
  }

  private houd(proces: Proces): Proces {
    this.processen.add(proces);
    void proces.einde.then(() => this.processen.delete(proces));
    return proces;
  }
}

/** A process that does not get ready leaves nothing behind: its port and its connections are free again. */
async function ofWeg<T>(proces: Proces, maakGereed: () => Promise<T>): Promise<T> {
  try {
    return await maakGereed();
  } catch (fout) {
    await proces.dood();
    throw fout;
  }
}

/** Waits until the API says that it may get traffic. @throws Error after {@link GEREED_MS} */
async function gereed(url: string): Promise<void> {
  const tot = performance.now() + GEREED_MS;
  for (;;) {
    const antwoord = await fetch(`${url}/health/ready`).catch(() => undefined);
    if (antwoord?.ok === true) return;
    if (performance.now() > tot)
      throw new Error(`${url} wordt niet gereed: ${(await antwoord?.text()) ?? 'geen antwoord'}`);
    await new Promise((verder) => setTimeout(verder, 50));
  }
}

function alsSuper(url: string, wachtwoord: string): string {
  const adres = new URL(url);
  adres.username = SUPERGEBRUIKER;
  adres.password = wachtwoord;
  return adres.href;
}

function mis(melding: string): never {
  throw new Error(melding);
}
