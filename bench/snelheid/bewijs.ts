import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type pg from 'pg';
import type { Opstelling } from '../opstelling/opstelling.js';
import { metClient } from './database.js';
import { inHuis } from './huizen.js';
import type { Keuzes } from './keuzes.js';
import { percentiel } from './meting.js';
import { type Bezorgkant, type OnzeBezorging, OnzeOntvangst } from './ontvangst.js';
import type { Plaats } from '../referentie/bullmq.js';
import { OnzePartner, RauweBeller } from './partner.js';
import { RauweRij } from './rauwe-rij.js';

/** Where queues can live. */
export type Opslag = 'PostgreSQL' | 'Redis';

/** One side in one round on one store. */
export interface Bewijsmeting {
  readonly ronde: number;
  readonly opslag: Opslag;
  readonly kant: string;
  /** how many single letters were timed */
  readonly aantal: number;
  /** from commit to receipt, ms */
  readonly p50: number;
  readonly p99: number;
  /** letters per second, when many wait */
  readonly perSeconde: number;
}

/** Who brings letters home, and what they are held against. */
interface Tweetal {
  readonly onze: (huis: Opstelling, client: pg.Client, extra: Record<string, string>) => Promise<OnzeBezorging>;
  readonly rauw: (client: pg.Client, plaats: Plaats, perKeer: number) => Promise<Bezorgkant>;
}

/** Where a letter counts as home: at its receipt, or in the hands of the receiver's own system. */
export const BESTEMMINGEN = {
  bewijs: {
    onze: (huis, client, extra) => OnzeOntvangst.start(huis, client, extra),
    rauw: (client, plaats, perKeer) => RauweRij.start(client, plaats, perKeer),
  },
  partner: {
    onze: (huis, client, extra) => OnzePartner.start(huis, client, extra),
    rauw: (client, plaats, perKeer) => RauweBeller.start(client, plaats, perKeer),
  },
} as const satisfies Record<string, Tweetal>;

/** One of {@link BESTEMMINGEN}. */
export type Bestemming = keyof typeof BESTEMMINGEN;

/** Commit moments, kept by PostgreSQL; nothing about durability changes. */
const INSTELLINGEN = { track_commit_timestamp: 'on' };

/** Is there a redis-server to start? */
export async function heeftRedis(): Promise<boolean> {
  return promisify(execFile)('redis-server', ['--version']).then(
    () => true,
    () => false,
  );
}

/**
 * Commit → receipt or partner beside raw BullMQ, on every store in turn, alternating per round.
 * @param bij told of every round as soon as it is done
 */
export function meetBewijs(
  keuzes: Keuzes,
  { waarheen, opslagen }: { readonly waarheen: Bestemming; readonly opslagen: readonly Opslag[] },
  bij: (ronde: readonly Bewijsmeting[]) => void,
): Promise<Bewijsmeting[]> {
  return inHuis({ instellingen: INSTELLINGEN, redis: opslagen.includes('Redis') }, (huis) =>
    metClient(huis.superUrl, async (client) => {
      const alle: Bewijsmeting[] = [];
      for (const opslag of opslagen) alle.push(...(await meetOpslag({ huis, client, opslag, keuzes, waarheen }, bij)));
      return alle;
    }),
  );
}

interface Opdracht {
  readonly huis: Opstelling;
  readonly client: pg.Client;
  readonly opslag: Opslag;
  readonly keuzes: Keuzes;
  readonly waarheen: Bestemming;
}

async function meetOpslag(
  { huis, client, opslag, keuzes, waarheen }: Opdracht,
  bij: (ronde: readonly Bewijsmeting[]) => void,
): Promise<Bewijsmeting[]> {
  const redisUrl = opslag === 'Redis' ? huis.redis?.url : undefined;
  // empty is the same as absent
  const { onze: startOnze, rauw: startRauw } = BESTEMMINGEN[waarheen];
  const onze = await startOnze(huis, client, { REDIS_URL: redisUrl ?? '' });
  const plaats = { databaseUrl: huis.ingebed.env.DATABASE_URL_MIGRATIE, redisUrl };
  const kanten: readonly Bezorgkant[] = [onze, await startRauw(client, plaats, onze.perAanmelding)];
  for (const kant of kanten) {
    await kant.los(Math.ceil(keuzes.los / 4));
    await kant.stoot(Math.ceil(keuzes.stoot / 4));
  }
  // what autovacuum does within the first minute of a house: plans that were made on empty tables go, of both sides
  await client.query('analyze');
  const alle: Bewijsmeting[] = [];
  for (let ronde = 1; ronde <= keuzes.rondes; ronde += 1) {
    const deze: Bewijsmeting[] = [];
    for (const kant of ronde % 2 === 1 ? kanten : kanten.toReversed()) {
      deze.push({ ronde, opslag, kant: kant.naam, ...(await meetKant(kant, keuzes)) });
    }
    bij(deze);
    alle.push(...deze);
  }
  for (const kant of kanten) await kant.stop();
  return alle;
}

async function meetKant(kant: Bezorgkant, { los, stoot }: Keuzes) {
  const duren = await kant.los(los);
  const perSeconde = await kant.stoot(stoot);
  return { aantal: duren.length, p50: percentiel(duren, 0.5), p99: percentiel(duren, 0.99), perSeconde };
}
