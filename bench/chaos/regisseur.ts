import pg from 'pg';
import type { Boek } from './boek.js';
import type { Huis } from './huis.js';
import { inWoorden, type Punt, type Ramp } from './plan.js';
import type { Post } from './post.js';
import { Stopwatch, type Klop } from './stopwatch.js';

/** An armed process gets so long to come to its moment, in ms; after that it is killed as it is. */
const RAAK_MS = 8_000;
/** So long a point waits for the answers that should come before it, in ms: under fire they may come slowly. */
const AANLOOP_MS = 10_000;

/** A point as it went. */
export interface Gebeurd {
  readonly punt: Punt;
  readonly opMs: number;
  /** where it hit */
  readonly waar: string;
  /** for an exact situation: whether the process died in it */
  readonly raak: boolean;
  /** requests under way that were committed all the same: their clients did not know */
  readonly onbeantwoord: number;
}

/** Carries out the points of a plan, one after the other; what is broken is repaired beside it. */
export class Regisseur {
  readonly gebeurd: Gebeurd[] = [];
  readonly stopwatch: Stopwatch;
  private readonly begin = performance.now();
  private vorige = 0;

  constructor(
    private readonly huis: Huis,
    private readonly boek: Boek,
    klop: Klop,
    private readonly meld: (regel: string) => void,
  ) {
    this.stopwatch = new Stopwatch(huis.vraag, klop);
    for (const post of huis.posten) post.bijHerstart = (wie) => this.meetHerstel(wie);
  }

  async voerUit(plan: readonly Punt[]): Promise<void> {
    for (const punt of plan) {
      await this.aanloop(punt.naAntwoorden);
      await this.punt(punt);
      this.vorige = this.boek.beantwoord;
    }
    await this.hersteld();
  }

  /** Everybody is back at work. */
  async hersteld(): Promise<void> {
    await Promise.all(this.huis.posten.map((post) => post.hersteld()));
  }

  private async aanloop(antwoorden: number): Promise<void> {
    const tot = performance.now() + AANLOOP_MS;
    while (this.boek.beantwoord < this.vorige + antwoorden && performance.now() < tot) await rust(20);
  }

  private async punt(punt: Punt): Promise<void> {
    const opMs = performance.now() - this.begin;
    const uitslag = await this.ramp(punt.ramp, punt.rustMs);
    const gebeurd = { punt, opMs, onbeantwoord: 0, ...uitslag };
    this.gebeurd.push(gebeurd);
    this.meld(alsRegel(gebeurd));
  }

  private async ramp(
    ramp: Ramp,
    rustMs: number,
  ): Promise<Omit<Gebeurd, 'punt' | 'opMs' | 'onbeantwoord'> & Partial<Gebeurd>> {
    switch (ramp.soort) {
      case 'precies':
        return ramp.situatie.wie === 'api' ? this.precieseApi(ramp, rustMs) : this.precieseWerker(ramp, rustMs);
      case 'zomaar': {
        const post = await this.bemande(ramp.wie, ramp.post);
        await rust(ramp.naMs);
        await post.dood(rustMs);
        return { waar: post.naam, raak: true };
      }
      case 'allemaal': {
        const posten = ramp.wie === 'api' ? this.huis.apis : this.huis.werkers;
        await this.bemandAlle(posten);
        await Promise.all(posten.map((post) => post.dood(rustMs)));
        return { waar: posten.map(({ naam }) => naam).join(' en '), raak: true };
      }
      case 'redis':
        return this.redisWeg(ramp.hoe, ramp.weg);
      case 'redis-leeg':
        await this.huis.opstelling.redis?.leeg();
        return { waar: 'redis', raak: true };
      case 'postgres':
        return this.postgresWeg(ramp.sein, ramp.weg);
      case 'slot':
        return this.houdDossiersVast(ramp.weg);
    }
  }

  private async precieseApi(
    { situatie, post: nummer }: Extract<Ramp, { soort: 'precies' }>,
    rustMs: number,
  ): Promise<Omit<Gebeurd, 'punt' | 'opMs'>> {
    const post = await this.bemande('api', nummer);
    post.wapen(situatie, rustMs);
    const raak = await binnen(post.einde(), RAAK_MS);
    if (!raak) await post.dood(rustMs);
    // its clients rest a moment before they ask elsewhere
    const sleutels = this.boek.inHandenVan(post.nummer - 1);
    const vast = await this.huis.vraag<{ n: number }>(
      'select count(*)::int as n from tns.idempotentie where sleutel = any($1::text[])',
      [sleutels],
    );
    return { waar: post.naam, raak, onbeantwoord: vast[0]?.n ?? 0 };
  }

  /** Only one worker has the relay, and nobody outside knows which: all are armed, the first that falls takes the rest off. */
  private async precieseWerker(
    { situatie }: Extract<Ramp, { soort: 'precies' }>,
    rustMs: number,
  ): Promise<Pick<Gebeurd, 'waar' | 'raak'>> {
    // one that is just starting may have the relay before it can be armed
    await this.bemandAlle(this.huis.werkers);
    const posten = this.huis.werkers.filter(({ bemand }) => bemand);
    for (const post of posten) post.wapen(situatie, rustMs);
    const raak = await binnen(Promise.race(posten.map((post) => post.einde())), RAAK_MS);
    for (const post of posten) post.ontwapen();
    if (!raak) await posten[0]?.dood(rustMs);
    const gevallen = posten.filter(({ bemand }) => !bemand);
    return { waar: gevallen.map(({ naam }) => naam).join(' en '), raak };
  }

  private async redisWeg(hoe: 'dood' | 'valUit', weg: number): Promise<Pick<Gebeurd, 'waar' | 'raak'>> {
    const { redis } = this.huis.opstelling;
    if (!redis) throw new Error('zonder Redis valt er geen Redis om');
    await (hoe === 'dood' ? redis.dood() : redis.valUit());
    await rust(weg);
    await redis.herstart();
    this.stopwatch.meetOutbox('Redis');
    return { waar: 'redis', raak: true };
  }

  private async postgresWeg(sein: 'SIGKILL' | 'SIGQUIT', weg: number): Promise<Pick<Gebeurd, 'waar' | 'raak'>> {
    await this.hersteld();
    const { stroom } = this.huis.opstelling;
    const poort = await stroom.uit(sein);
    await rust(weg);
    await stroom.aan(poort);
    for (const api of this.huis.apis) this.stopwatch.meetAntwoord('PostgreSQL', api.nummer - 1);
    this.stopwatch.meetOutbox('PostgreSQL');
    return { waar: 'postgres', raak: true };
  }

  /** Somebody holds the newest dossiers longer than a command waits: clients hear "busy" and come back. */
  private async houdDossiersVast(weg: number): Promise<Pick<Gebeurd, 'waar' | 'raak'>> {
    const client = new pg.Client({ connectionString: this.huis.opstelling.superUrl });
    await client.connect();
    try {
      await client.query('begin');
      const { rowCount } = await client.query('select id from tns.dossier where open order by id limit 200 for update');
      await rust(weg);
      await client.query('rollback');
      return { waar: `${rowCount ?? 0} dossiers`, raak: true };
    } finally {
      await client.end();
    }
  }

  /** A post that is manned: the wanted one when possible. */
  private async bemande(soort: 'api' | 'werker', nummer: number): Promise<Post> {
    const posten = soort === 'api' ? this.huis.apis : this.huis.werkers;
    const vrij = [posten[nummer], ...posten].find((post) => post?.bemand);
    if (vrij) return vrij;
    await this.bemandAlle(posten);
    return this.bemande(soort, nummer);
  }

  private async bemandAlle(posten: readonly Post[]): Promise<void> {
    await Promise.all(posten.map((post) => post.hersteld()));
  }

  private meetHerstel(post: Post): void {
    if (post.soort === 'api') this.stopwatch.meetAntwoord(post.naam, post.nummer - 1);
    else this.stopwatch.meetOutbox(post.naam);
  }
}

function alsRegel({ punt, opMs, waar, raak, onbeantwoord }: Gebeurd): string {
  const op = `${(opMs / 1000).toFixed(1)} s`.padStart(8);
  const extra = [
    raak ? '' : 'moment niet gezien, toen zomaar',
    onbeantwoord > 0 ? `${onbeantwoord} vastgelegd zonder antwoord` : '',
  ];
  return `${String(punt.nummer).padStart(3)} ${op}  ${inWoorden(punt.ramp).padEnd(58)} ${[waar, ...extra].filter(Boolean).join('; ')}`;
}

async function binnen(wat: Promise<unknown>, ms: number): Promise<boolean> {
  let wekker: NodeJS.Timeout | undefined;
  const teLaat = new Promise<boolean>((klaar) => (wekker = setTimeout(() => klaar(false), ms)));
  return Promise.race([wat.then(() => true), teLaat]).finally(() => clearTimeout(wekker));
}

function rust(ms: number): Promise<void> {
  return new Promise((verder) => setTimeout(verder, ms));
}
