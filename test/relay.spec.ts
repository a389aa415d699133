/** The relay: one at a time, no hole in the numbers, no litter. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type pg from 'pg';
import { v7 as uuid } from 'uuid';
import { achterstand, Relay, type RelayOpties, SLOT_SLEUTEL, Wekker } from '../src/platform/outbox/index.js';
import { Wachtrijen } from '../src/platform/queue/index.js';
import { Huis, nu, totdat, wacht } from './wachtrij.opzet.js';

jest.setTimeout(30_000);
let huis: Huis;
let wachtrijen: Wachtrijen;
let relays: Relay[];

beforeAll(async () => {
  huis = await Huis.start();
}, 60_000);

afterAll(() => huis.stop());

afterEach(async () => {
  await Promise.all(relays.map((relay) => relay.stop()));
  await wachtrijen.sluit();
});

describe('the relay', () => {
  beforeEach(async () => {
    relays = [];
    await huis.maakLeeg();
    wachtrijen = await Wachtrijen.open(huis.opties('postgres'));
  });

  it('lets one relay work at a time; another takes over within 5 s when its connection is killed', async () => {
    const [een, twee] = [startRelay(), startRelay()];
    await totdat(() => een.actief || twee.actief);
    await wacht(500);
    expect([een.actief, twee.actief].filter(Boolean)).toHaveLength(1);
    const ander = een.actief ? twee : een;
    const begin = performance.now();
    await huis.kapVerbindingVanRelay();
    await totdat(() => ander.actief, 5000);
    expect(performance.now() - begin).toBeLessThan(5000);
  });

  it('takes over within 5 s when the process with the lock is killed', async () => {
    const kind = spawn(process.execPath, ['--input-type=module', '-e', HOUDT_SLOT], {
      env: { ...process.env, ADRES: huis.adres('tns_worker', 'tns'), SLEUTEL: String(SLOT_SLEUTEL) },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(kind.stdout, 'data');
    await huis.schrijfBrieven(3);
    const relay = startRelay({ wekker: new Wekker() });
    await wacht(1500);
    expect(relay.actief).toBe(false);
    const begin = performance.now();
    kind.kill('SIGKILL');
    await totdat(async () => (await achterstand(huis.pool, nu())).onverzonden === 0, 5000);
    expect(performance.now() - begin).toBeLessThan(5000);
  });

  it('numbers gebeurtenissen without a hole, and never a later commit below a number already given', async () => {
    startRelay({ pollMs: 20 });
    const laat = await huis.baas.connect();
    await laat.query('BEGIN');
    const laatste = await schrijfGebeurtenis(laat);
    await Promise.all(Array.from({ length: 20 }, () => schrijfGebeurtenis(huis.baas)));
    const terug = await huis.baas.connect();
    await terug.query('BEGIN');
    await schrijfGebeurtenis(terug);
    await terug.query('ROLLBACK');
    terug.release();
    await totdat(async () => (await nummers()).length === 20);
    await laat.query('COMMIT');
    laat.release();
    await totdat(async () => (await nummers()).length === 21);
    const alle = await nummers();
    expect(alle.map(({ volgnummer }) => Number(volgnummer))).toEqual(Array.from({ length: 21 }, (_, i) => i + 1));
    expect(alle.at(-1)?.gebeurtenis_id).toBe(laatste);
  });

  it('throws old letters away once they are done, and keeps what is not', async () => {
    const [oud = '', open_ = '', nieuw = ''] = await huis.schrijfBrieven(3);
    const lang = new Date(Date.now() - 40 * 86_400_000);
    await huis.baas.query('UPDATE tns.outbox SET verzonden_op = $1 WHERE id = ANY($2)', [lang, [oud, open_]]);
    await huis.baas.query('INSERT INTO tns.eenmalig VALUES ($1, $3), ($2, $4)', [oud, nieuw, lang, nu()]);
    startRelay();
    await totdat(async () => (await huis.baas.query('SELECT 1 FROM tns.outbox')).rowCount === 2);
    const { rows } = await huis.baas.query<{ id: string }>('SELECT id FROM tns.outbox ORDER BY volgorde');
    expect(rows.map(({ id }) => id)).toEqual([open_, nieuw]);
    expect(await huis.doeWerk({ id: oud })).toBe(false);
  });
});

const HOUDT_SLOT = `
import pg from 'pg';
const client = new pg.Client({ connectionString: process.env.ADRES });
await client.connect();
await client.query('SELECT pg_advisory_lock($1)', [process.env.SLEUTEL]);
console.log('heeft het slot');
setInterval(() => undefined, 1000);`;

function startRelay(anders: Partial<RelayOpties> = {}): Relay {
  const stil = { log: () => undefined, warn: () => undefined };
  const vast = { pool: huis.pool, bezorger: wachtrijen, wekker: new Wekker(), nu, log: stil, pollMs: 100 };
  const relay = new Relay({ ...vast, overnameMs: 500, ...anders });
  relays.push(relay);
  relay.start();
  return relay;
}

async function schrijfGebeurtenis(db: pg.Pool | pg.PoolClient): Promise<string> {
  const id = uuid();
  await db.query(
    `INSERT INTO tns.gebeurtenis (id, dossier_id, zaak_id, soort, versie, stap, naar, persoon, organisatie, rol, toepassing,
       moment, rijen, proces_hash, inhoud_digest, vorige_digest, digest)
     VALUES ($1, $1, $1, 'proef', 1, 'doen', 'gedaan', 'p', 'GGD', 'systeem', 't', $2, '{}', 'h', '', '', '')`,
    [id, nu()],
  );
  return id;
}

async function nummers(): Promise<{ volgnummer: string; gebeurtenis_id: string }[]> {
  const { rows } = await huis.pool.query<{ volgnummer: string; gebeurtenis_id: string }>(
    'SELECT volgnummer, gebeurtenis_id FROM tns.gebeurtenis_volgnummer ORDER BY volgnummer',
  );
  return rows;
}
