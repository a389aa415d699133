import type pg from 'pg';
import type { Opstelling } from '../opstelling/opstelling.js';
import { telOpenBrieven } from './database.js';
import { wacht, wachtTotNul, zetGelijk } from './klok.js';
import { startOnze, VERBINDINGEN, type OnzeProcessen } from './kanten.js';

/** How one side brings letters home: how long each took, in ms; and how many per second when many wait. */
export interface Bezorgkant {
  readonly naam: string;
  /** so many letters in small events at random moments; @returns of each, from commit to receipt, in ms */
  los(gebeurtenissen: number): Promise<number[]>;
  /** so many letters at once; @returns letters per second until the last receipt */
  stoot(brieven: number): Promise<number>;
  stop(): Promise<void>;
}

/** Pause between two letters, in ms: too long for a crowd, random so that no timer is hit in step. */
const PAUZE_MS = { van: 50, tot: 150 };

/** A random pause; the same for every side. */
export function pauze(): Promise<void> {
  return wacht(PAUZE_MS.van + Math.random() * (PAUZE_MS.tot - PAUZE_MS.van));
}

/** Our own service as it brings letters home: registrations over HTTP make them, the worker process does the rest. */
export abstract class OnzeBezorging implements Bezorgkant {
  readonly naam = 'onze dienst';

  /** how many letters one registration makes; known after the first */
  perAanmelding = 0;

  protected constructor(
    protected readonly client: pg.Client,
    private readonly processen: OnzeProcessen,
  ) {}

  /** before a measurement begins */
  protected abstract begin(): Promise<void>;
  /** how many letters after this one are not home yet */
  protected abstract over(vanaf: number): Promise<number>;
  /** of every letter after this one, from commit to home, ms */
  protected abstract duren(vanaf: number): Promise<number[]>;
  /** of the letters after this one: how many came home, and when the last did, in the clock of the database */
  protected abstract laatste(vanaf: number): Promise<{ readonly aantal: number; readonly ms: number }>;

  async los(gebeurtenissen: number): Promise<number[]> {
    await this.begin();
    const vanaf = await this.stand();
    for (let n = 0; n < gebeurtenissen; n += 1) {
      await this.processen.kant.meldAan(0);
      await pauze();
    }
    await wachtTotNul(() => this.over(vanaf));
    return this.duren(vanaf);
  }

  /** The worker is frozen while the letters are written, and then let go: they are all there when it wakes. */
  async stoot(brieven: number): Promise<number> {
    await this.begin();
    const vanaf = await this.stand();
    const klok = await zetGelijk(this.client);
    process.kill(this.processen.werker.pid, 'SIGSTOP');
    try {
      await this.schrijf(brieven);
    } finally {
      process.kill(this.processen.werker.pid, 'SIGCONT');
    }
    const los = klok();
    await wachtTotNul(() => this.over(vanaf));
    const { aantal, ms } = await this.laatste(vanaf);
    return (aantal / (ms - los)) * 1000;
  }

  async stop(): Promise<void> {
    await this.processen.kant.stop();
    await this.processen.api.stop();
    await this.processen.werker.stop();
  }

  /** One registration, to see how many letters it makes. */
  protected async proef(): Promise<void> {
    const vanaf = await this.stand();
    await this.processen.kant.meldAan(0);
    this.perAanmelding = (await this.stand()) - vanaf;
  }

  private async schrijf(brieven: number): Promise<void> {
    let nog = brieven;
    const schrijver = async (verbinding: number): Promise<void> => {
      while (nog > 0) {
        nog -= this.perAanmelding;
        await this.processen.kant.meldAan(verbinding);
      }
    };
    await Promise.all(Array.from({ length: VERBINDINGEN }, (_, verbinding) => schrijver(verbinding)));
  }

  /** Number of the last letter. */
  private async stand(): Promise<number> {
    const { rows } = await this.client.query<{ n: number }>(
      'select coalesce(max(volgorde), 0)::int as n from tns.outbox',
    );
    return rows[0]?.n ?? 0;
  }
}

/**
 * Letters until their receipt. What counts is from commit to commit, and PostgreSQL keeps those moments itself
 * (`track_commit_timestamp`): nobody has to look over and over, which would cost what is being measured.
 */
export class OnzeOntvangst extends OnzeBezorging {
  /** @param extra variables of API and worker, on top of those of the house */
  static async start(huis: Opstelling, client: pg.Client, extra: Record<string, string>): Promise<OnzeOntvangst> {
    const onze = new OnzeOntvangst(client, await startOnze(huis, extra));
    await onze.proef();
    return onze;
  }

  protected begin(): Promise<void> {
    return Promise.resolve();
  }

  protected over(vanaf: number): Promise<number> {
    return telOpenBrieven(this.client, vanaf);
  }

  protected async duren(vanaf: number): Promise<number[]> {
    const { rows } = await this.client.query<{ ms: number }>(
      `select (extract(epoch from pg_xact_commit_timestamp(b.xmin) - pg_xact_commit_timestamp(o.xmin)) * 1000)::float8 as ms
         from tns.outbox x join tns.overdracht o on o.id = x.zaak_id join tns.ontvangstbewijs b on b.overdracht_id = o.id
        where x.volgorde > $1 and x.soort = 'overdracht-aangeboden'`,
      [vanaf],
    );
    return rows.map(({ ms }) => ms);
  }

  protected async laatste(vanaf: number): Promise<{ aantal: number; ms: number }> {
    const { rows } = await this.client.query<{ aantal: number; ms: number }>(
      `select count(*)::int as aantal, (extract(epoch from max(pg_xact_commit_timestamp(b.xmin))) * 1000)::float8 as ms
         from tns.outbox x join tns.ontvangstbewijs b on b.overdracht_id = x.zaak_id where x.volgorde > $1`,
      [vanaf],
    );
    return rows[0] ?? { aantal: 0, ms: Number.NaN };
  }
}
