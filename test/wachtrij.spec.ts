/** The queues themselves, on a real PostgreSQL and, when REDIS_URL is set, on Redis too. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import { v7 as uuid } from 'uuid';
import { OutboxModule, Relay, RelayModule, Wekker } from '../src/platform/outbox/index.js';
import {
  migreerWachtrijschema,
  Wachtrijen,
  WachtrijModule,
  type WachtrijOpties,
  WachtrijschemaFout,
} from '../src/platform/queue/index.js';
import { Huis, nu, SOORTEN, totdat, wacht } from './wachtrij.opzet.js';

jest.setTimeout(30_000);
let huis: Huis;

beforeAll(async () => {
  huis = await Huis.start();
}, 60_000);

afterAll(() => huis.stop());

describe('the schema of the queues', () => {
  const opties = (): WachtrijOpties => huis.opties('postgres', 'kaal');

  it('stops the boot with a clear message when it was never made, and spins nothing', async () => {
    const begin = process.cpuUsage();
    await expect(Wachtrijen.open(opties())).rejects.toThrow(WachtrijschemaFout);
    await expect(Wachtrijen.open(opties())).rejects.toThrow(/has not been made\. Run the migrations first/);
    await wacht(500);
    const { user, system } = process.cpuUsage(begin);
    expect((user + system) / 1000).toBeLessThan(400);
    const { rows } = await huis.baas.query(`SELECT 1 FROM pg_stat_activity WHERE datname = 'kaal'`);
    expect(rows).toHaveLength(0);
  });

  it('stops the boot when it is older than the code', async () => {
    const migratie = huis.adres('tns_migratie', 'kaal');
    await migreerWachtrijschema(migratie);
    const client = new pg.Client({ connectionString: migratie });
    await client.connect();
    await client.query('DELETE FROM bullmq.migration WHERE version > 3');
    await client.end();
    await expect(Wachtrijen.open(opties())).rejects.toThrow(/is at version 3, this build needs/);
  });

  it('may be migrated twice, and lets the login roles create nothing', async () => {
    await migreerWachtrijschema(huis.adres('tns_migratie', 'tns'));
    await expect(huis.pool.query('CREATE TABLE bullmq.van_mij (id int)')).rejects.toThrow(/permission denied/);
    await expect(huis.pool.query('DELETE FROM bullmq.migration')).rejects.toThrow(/permission denied/);
  });
});

describe.each(SOORTEN)('the queues on %s', (soort) => {
  let wachtrijen: Wachtrijen;

  beforeEach(async () => {
    await huis.maakLeeg();
    wachtrijen = await Wachtrijen.open(huis.opties(soort));
    expect(wachtrijen.soort).toBe(soort);
  });

  afterEach(() => wachtrijen.sluit());

  it('keeps a delayed letter until its moment and counts what is there', async () => {
    const gezien: number[] = [];
    await wachtrijen.verwerk('later', () => Promise.resolve(void gezien.push(performance.now())));
    const begin = performance.now();
    await wachtrijen.voegToe('later', { id: uuid() }, { jobId: uuid(), vertraagTot: new Date(Date.now() + 1500) });
    expect((await wachtrijen.tellingen()).later).toMatchObject({ vertraagd: 1, wachtend: 0 });
    await totdat(() => gezien.length === 1);
    expect((gezien[0] ?? 0) - begin).toBeGreaterThan(1200);
    await expect(wachtrijen.gezond()).resolves.toBeUndefined();
  });

  it('refuses what may not travel', async () => {
    await expect(wachtrijen.voegToe('proef', { id: 'Jansen' }, { jobId: uuid() })).rejects.toThrow(/UUID/);
    await expect(wachtrijen.voegToe('proef', { id: uuid() }, { jobId: '12:3' })).rejects.toThrow(/UUID/);
    await expect(wachtrijen.voegToe('Proef:1', { id: uuid() }, { jobId: uuid() })).rejects.toThrow(/queue name/);
  });

  it('waits for a busy handler when it closes', async () => {
    let klaar = false;
    let bezig = false;
    await wachtrijen.verwerk('traag', async () => {
      bezig = true;
      await wacht(500);
      klaar = true;
    });
    await wachtrijen.voegToe('traag', { id: uuid() }, { jobId: uuid() });
    await totdat(() => bezig);
    await wachtrijen.sluit();
    expect(klaar).toBe(true);
  });

  it('closes in time although a handler never ends', async () => {
    const haastig = await Wachtrijen.open({ ...huis.opties(soort), sluitMs: 100 });
    let begonnen = false;
    let laatLos = (): void => undefined;
    await haastig.verwerk('hangt', () => {
      begonnen = true;
      return new Promise((verder) => (laatLos = verder));
    });
    await wachtrijen.voegToe('hangt', { id: uuid() }, { jobId: uuid() });
    await totdat(() => begonnen);
    const begin = performance.now();
    await haastig.sluit();
    expect(performance.now() - begin).toBeLessThan(2500);
    laatLos();
    await wacht(300);
  });
});

describe('the queues on postgres only', () => {
  let wachtrijen: Wachtrijen;

  beforeEach(async () => {
    await huis.maakLeeg();
    wachtrijen = await Wachtrijen.open(huis.opties('postgres'));
  });

  afterEach(() => wachtrijen.sluit());

  it('holds few connections', async () => {
    for (const naam of ['een', 'twee', 'drie']) await wachtrijen.verwerk(naam, () => Promise.resolve());
    await wachtrijen.voegToe('een', { id: uuid() }, { jobId: uuid() });
    const { rows } = await huis.baas.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM pg_stat_activity WHERE usename = 'tns_worker'
          AND (application_name = 'tns-wachtrij' OR application_name IN ('een', 'twee', 'drie'))`,
    );
    expect(rows[0]?.n).toBeLessThanOrEqual(3 + 4);
  });

  it('gives the letter of a killed worker to another one, also when its lock time is no multiple of three', async () => {
    const haastig = await Wachtrijen.open({ ...huis.opties('postgres'), vergrendelMs: 1000 });
    const [id, jobId] = [uuid(), uuid()];
    await haastig.voegToe('weg', { id }, { jobId });
    // as a worker leaves it that took the letter and was killed
    await huis.baas.query(
      `UPDATE bullmq.job SET state = 'active', lock_token = 'dood', locked_until_ms = 0 WHERE id = $1`,
      [jobId],
    );
    const gezien: string[] = [];
    await haastig.verwerk('weg', (brief) => Promise.resolve(void gezien.push(brief.id)));
    try {
      await totdat(() => gezien.length > 0);
    } finally {
      await haastig.sluit(); // also when it was in vain: the run would not end
    }
    expect(gezien).toEqual([id]);
  });

  it('starts and stops with Nest, and leaves no connection behind', async () => {
    class Proefhuis {}
    const wortel = {
      module: Proefhuis,
      imports: [
        OutboxModule.forRoot(),
        WachtrijModule.forRootAsync({ useFactory: () => huis.opties('postgres') }),
        RelayModule.forRootAsync({
          useFactory: () => ({ pool: huis.pool, nu, log: { log: () => undefined, warn: () => undefined } }),
        }),
      ],
    };
    const module = await NestFactory.createApplicationContext(wortel, { logger: false });
    await totdat(() => module.get(Relay).actief);
    await module.get(Wachtrijen).verwerk('proef', async (brief) => void (await huis.doeWerk(brief)));
    await huis.schrijfBrieven(1);
    module.get(Wekker).wek();
    await totdat(async () => (await huis.afgevinkt()) === 1);
    await module.close();
    await wachtrijen.sluit();
    await totdat(async () => {
      const { rowCount } = await huis.baas.query(
        `SELECT 1 FROM pg_stat_activity WHERE application_name IN ('tns-wachtrij', 'proef')`,
      );
      return rowCount === 0;
    });
  });
});
