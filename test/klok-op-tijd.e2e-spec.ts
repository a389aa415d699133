import { randomUUID } from 'node:crypto';
import { setTimeout as wacht } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { aanmelding } from './fabriek/aanmelding.js';
import { token } from './opzet/index.js';
import { type Luisterend, Processen } from './opzet/processen.js';

/** The round that finds what was missed comes once an hour here: what rings in between is woken by its job. */
const ZONDER_RONDE = { KLOKRONDE_SECONDEN: '3600' };
/** Between the start of a worker and the moment of the first rung (ms): it must have counted by then. */
const VOORAF_MS = 20_000;
const GEDULD_MS = 60_000;

let processen: Processen;
let api: Luisterend;
beforeAll(async () => {
  processen = await Processen.open();
  api = await processen.api();
});
afterAll(() => processen.sluit());

interface Klok {
  readonly id: string;
  readonly trede_op: Date | null;
}

async function zetKlok(moment: number): Promise<void> {
  await processen.sql(
    `update tns.klok set verschuiving_ms = round(extract(epoch from ($1::timestamptz - clock_timestamp())) * 1000)`,
    [new Date(moment)],
  );
}

async function nu(): Promise<Date> {
  const [rij] = await processen.sql<{ nu: Date }>(
    `select clock_timestamp() + make_interval(secs => verschuiving_ms / 1000.0) as nu from tns.klok`,
  );
  return rij?.nu ?? new Date(0);
}

const GETELD = `select id, trede_op from tns.termijn
  where zaak_id = $1 and soort = 'overdracht-afronden-zelfde-dag' and gestopt_op is null`;

async function tot<T>(vraag: () => Promise<T>, goed: (waarde: T) => boolean): Promise<T> {
  const einde = performance.now() + GEDULD_MS;
  for (;;) {
    const waarde = await vraag();
    if (goed(waarde)) return waarde;
    if (performance.now() > einde) throw new Error(`duurt te lang: ${JSON.stringify(waarde)}`);
    await wacht(50);
  }
}

async function stuur<T>(pad: string, wie: readonly [string, string], body: object, versie?: number): Promise<T> {
  const antwoord = await fetch(`${api.url}/v1${pad}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${await token(...wie)}`,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
      ...(versie === undefined ? {} : { 'if-match': `"${versie}"` }),
    },
    body: JSON.stringify(body),
  });
  expect(antwoord.status).toBe(201);
  return (await antwoord.json()) as T; // what the API promises; its own tests hold it to that
}

/** Somebody picks up a bed for tonight: six hours before midnight a clock warns them. @returns the hand-off */
async function pakOp(dag: string): Promise<string> {
  await zetKlok(Date.parse(`${dag}T09:00:00Z`));
  const { dossier } = await stuur<{ dossier: string }>('/aanmeldingen', ['SWT_DORDRECHT', 'intaker'], aanmelding());
  const [werk] = await processen.sql<{ id: string; versie: number }>(
    `select z.id, z.versie from tns.overdracht o join tns.zaak z on z.id = o.id where o.dossier_id = $1 and o.taak = 'OPVANG_LDH'`,
    [dossier],
  );
  await stuur(`/overdrachten/${werk?.id}/stappen`, ['LDH', 'behandelaar'], { stap: 'oppakken' }, werk?.versie);
  return werk?.id ?? '';
}

/** Starts a worker shortly before the clock of this work warns, and lets it count. @returns the worker, and when it warns */
async function werkerVlakVoor(dag: string, zaak: string): Promise<{ werker: Luisterend; op: Date }> {
  await zetKlok(Date.parse(`${dag}T17:00:00Z`) - VOORAF_MS);
  const werker = await processen.werker(ZONDER_RONDE);
  const [klok] = await tot(
    () => processen.sql<Klok>(GETELD, [zaak]),
    ([een]) => een !== undefined && een.trede_op !== null,
  );
  const op = klok?.trede_op ?? new Date(0);
  expect(op.toISOString()).toBe(`${dag}T17:00:00.000Z`);
  if ((await nu()) >= op) throw new Error('deze machine is te traag: de werker telde pas toen de klok al klonk');
  return { werker, op };
}

const waarschuwingen = (zaak: string) =>
  processen.sql<{ trede: number; gepland_op: Date; gemeld_op: Date; te_laat_gehoord: boolean }>(
    `select w.trede, w.gepland_op, w.gemeld_op, w.te_laat_gehoord from tns.waarschuwing w join tns.termijn t on t.id = w.termijn_id
      where w.zaak_id = $1 and t.soort = 'overdracht-afronden-zelfde-dag'`,
    [zaak],
  );

/** Everything that would wake a worker is gone. */
async function verliesWachtrij(): Promise<void> {
  await processen.sql('truncate bullmq.job cascade');
  const { REDIS_URL, REDIS_PREFIX } = processen.proef.env as Readonly<Record<string, string | undefined>>;
  if (REDIS_URL === undefined) return;
  const redis = new Redis(REDIS_URL);
  const sleutels = await redis.keys(`${REDIS_PREFIX}:*`);
  if (sleutels.length > 0) await redis.del(...sleutels);
  redis.disconnect();
}

describe('een klok die afloopt', () => {
  it('waarschuwt op haar moment, doordat een taak de werker wekt', async () => {
    const zaak = await pakOp('2026-11-24');
    const { werker, op } = await werkerVlakVoor('2026-11-24', zaak);
    expect(await waarschuwingen(zaak)).toEqual([]);
    const [eerste] = await tot(
      () => waarschuwingen(zaak),
      (rijen) => rijen.length > 0,
    );
    expect(eerste).toMatchObject({ trede: 1, gepland_op: op, te_laat_gehoord: false });
    const laat = (eerste?.gemeld_op.getTime() ?? 0) - op.getTime();
    expect(laat).toBeGreaterThanOrEqual(0);
    expect(laat).toBeLessThan(5_000);
    await werker.dood();
  });

  it('ook als haar moment nog ver weg was toen een werker haar telde', async () => {
    const zaak = await pakOp('2026-11-26');
    const eerder = await processen.werker(ZONDER_RONDE);
    await tot(
      () => processen.sql<Klok>(GETELD, [zaak]),
      ([een]) => een !== undefined && een.trede_op !== null,
    );
    await eerder.dood();
    const { werker, op } = await werkerVlakVoor('2026-11-26', zaak);
    const [eerste] = await tot(
      () => waarschuwingen(zaak),
      (rijen) => rijen.length > 0,
    );
    expect((eerste?.gemeld_op.getTime() ?? 0) - op.getTime()).toBeLessThan(5_000);
    await werker.dood();
  });

  it('zwijgt zonder die taak tot de volgende ronde, en dan klinkt zij toch', async () => {
    const zaak = await pakOp('2026-11-25');
    const { werker, op } = await werkerVlakVoor('2026-11-25', zaak);
    await wacht(1_000); // the job is set after the commit of the count
    await verliesWachtrij();
    await tot(nu, (moment) => moment.getTime() > op.getTime() + 5_000);
    expect(await waarschuwingen(zaak)).toEqual([]);
    await werker.dood();
    await processen.werker(ZONDER_RONDE);
    const [eerste] = await tot(
      () => waarschuwingen(zaak),
      (rijen) => rijen.length > 0,
    );
    expect(eerste?.trede).toBe(1);
  });
});
