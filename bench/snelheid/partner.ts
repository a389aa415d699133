import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { v7 as uuid } from 'uuid';
import { Klant } from '../opstelling/klant.js';
import type { Opstelling } from '../opstelling/opstelling.js';
import { openRij, type Plaats, type Zender } from '../referentie/bullmq.js';
import type { Ontvangervraag } from '../referentie/ontvanger.js';
import { startOnze, type OnzeProcessen } from './kanten.js';
import { type Kind, startKind } from './kind.js';
import { wachtTotNul, zetGelijk } from './klok.js';
import { type Bezorgkant, OnzeBezorging, pauze } from './ontvangst.js';

/** The partner's system, in a process of its own: the same for both sides. */
class Ontvanger {
  private constructor(
    private readonly kind: Kind,
    readonly adres: string,
  ) {}

  static async start(databaseUrl: string): Promise<Ontvanger> {
    const kind = await startKind('bench/referentie/ontvanger.js', { URL: databaseUrl });
    return new Ontvanger(kind, await kind.vraag<string>('adres' satisfies Ontvangervraag));
  }

  /** Forgets what came, and sets its clock. */
  begin(): Promise<void> {
    return this.kind.vraag('begin' satisfies Ontvangervraag);
  }

  aantal(): Promise<number> {
    return this.kind.vraag<number>('aantal' satisfies Ontvangervraag);
  }

  /** When each subject came, in ms of the clock of the database. */
  async haal(): Promise<Map<string, number>> {
    return new Map(await this.kind.vraag<[string, number][]>('haal' satisfies Ontvangervraag));
  }

  stop(): Promise<void> {
    return this.kind.stop();
  }
}

/** Our own service until the handler of the receiver's system: every organisation that gets a hand-off has subscribed to it. */
export class OnzePartner extends OnzeBezorging {
  private constructor(
    client: pg.Client,
    processen: OnzeProcessen,
    private readonly ontvanger: Ontvanger,
  ) {
    super(client, processen);
  }

  /** @param extra variables of API and worker, on top of those of the house */
  static async start(huis: Opstelling, client: pg.Client, extra: Record<string, string>): Promise<OnzePartner> {
    const ontvanger = await Ontvanger.start(huis.ingebed.env.DATABASE_URL_MIGRATIE);
    const processen = await startOnze(huis, { ...extra, WEBHOOK_NETTEN: '127.0.0.0/8' });
    const onze = new OnzePartner(client, processen, ontvanger);
    await onze.proef();
    await abonneer(huis, processen.api.url, { client, doel: ontvanger.adres });
    return onze;
  }

  override async stop(): Promise<void> {
    await super.stop();
    await this.ontvanger.stop();
    // the next store begins with subscriptions of its own
    await this.client.query(
      `update tns.abonnement set toestand = 'beeindigd', beeindigd_op = now() where toestand = 'actief'`,
    );
  }

  protected begin(): Promise<void> {
    return this.ontvanger.begin();
  }

  protected async over(vanaf: number): Promise<number> {
    const { rows } = await this.client.query<{ n: number }>(
      `select count(*)::int as n from tns.outbox x where x.volgorde > $1 and x.soort = 'overdracht-aangeboden'`,
      [vanaf],
    );
    return (rows[0]?.n ?? 0) - (await this.ontvanger.aantal());
  }

  protected async duren(vanaf: number): Promise<number[]> {
    const { rows } = await this.client.query<{ id: string; ms: number }>(
      `select o.id, (extract(epoch from pg_xact_commit_timestamp(o.xmin)) * 1000)::float8 as ms
         from tns.outbox x join tns.overdracht o on o.id = x.zaak_id where x.volgorde > $1`,
      [vanaf],
    );
    const gekomen = await this.ontvanger.haal();
    return rows.map(({ id, ms }) => (gekomen.get(id) ?? Number.NaN) - ms);
  }

  protected async laatste(): Promise<{ aantal: number; ms: number }> {
    const gekomen = [...(await this.ontvanger.haal()).values()];
    return { aantal: gekomen.length, ms: Math.max(...gekomen) };
  }
}

/** Raw BullMQ on the same store, whose worker calls the partner's system once for each letter. From just before adding. */
export class RauweBeller implements Bezorgkant {
  readonly naam = 'rauwe BullMQ en één oproep';

  private constructor(
    private readonly client: pg.Client,
    private readonly zender: Zender,
    private readonly werker: Kind,
    private readonly ontvanger: Ontvanger,
    private readonly perKeer: number,
  ) {}

  /** @param perKeer letters that are added together, as many as one of our events makes */
  static async start(client: pg.Client, plaats: Plaats, perKeer: number): Promise<RauweBeller> {
    const { databaseUrl, redisUrl } = plaats;
    const ontvanger = await Ontvanger.start(databaseUrl);
    const werker = await startKind('bench/referentie/bullmq-beller.js', {
      URL: databaseUrl,
      DOEL: ontvanger.adres,
      ...(redisUrl === undefined ? {} : { REDIS_URL: redisUrl }),
    });
    return new RauweBeller(client, await openRij(plaats), werker, ontvanger, perKeer);
  }

  async los(gebeurtenissen: number): Promise<number[]> {
    await this.ontvanger.begin();
    const klok = await zetGelijk(this.client);
    const verstuurd = new Map<string, number>();
    for (let n = 0; n < gebeurtenissen; n += 1) {
      const ids = Array.from({ length: this.perKeer }, () => uuid());
      const nu = klok();
      for (const id of ids) verstuurd.set(id, nu);
      await this.zender.stuur(ids);
      await pauze();
    }
    const gekomen = await this.haal(verstuurd.size);
    return [...verstuurd].map(([id, van]) => (gekomen.get(id) ?? Number.NaN) - van);
  }

  async stoot(brieven: number): Promise<number> {
    await this.ontvanger.begin();
    const ids = Array.from({ length: brieven }, () => uuid());
    const begin = (await zetGelijk(this.client))();
    await this.zender.stuur(ids);
    const gekomen = await this.haal(brieven);
    return (gekomen.size / (Math.max(...gekomen.values()) - begin)) * 1000;
  }

  async stop(): Promise<void> {
    await this.zender.sluit();
    await this.werker.stop();
    await this.ontvanger.stop();
  }

  private async haal(aantal: number): Promise<Map<string, number>> {
    await wachtTotNul(async () => aantal - (await this.ontvanger.aantal()));
    return this.ontvanger.haal();
  }
}

/** Every organisation to which hand-offs went subscribes to the queues that they came in: one message for each letter. */
async function abonneer(
  huis: Opstelling,
  url: string,
  { client, doel }: { client: pg.Client; doel: string },
): Promise<void> {
  const { rows } = await client.query<{ naar: string; wachtrijen: string[] }>(
    'select o.naar, array_agg(distinct z.wachtrij) as wachtrijen from tns.overdracht o join tns.zaak z on z.id = o.id group by o.naar',
  );
  const klant = new Klant(url, 1);
  for (const { naar, wachtrijen } of rows) {
    const { status, body } = await klant.vraag('POST', '/v1/abonnementen', {
      token: await huis.token(naar, 'teamleider'),
      body: { naam: `Bench ${randomUUID()}`, doel, wachtrijen, soorten: ['overdracht.openen'] },
    });
    if (status !== 201) throw new Error(`${naar} kan zich niet abonneren: ${status} ${JSON.stringify(body)}`);
  }
  klant.sluit();
}
