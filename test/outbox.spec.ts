/** The outbox: every letter is done exactly once, whatever is cut, killed or forgotten on the way. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import {
  achterstand,
  Brievenbel,
  eenmalig,
  probeerOpnieuw,
  Relay,
  type RelayOpties,
  Wekker,
} from '../src/platform/outbox/index.js';
import { type Brief, Wachtrijen } from '../src/platform/queue/index.js';
import { Huis, nu, SOORTEN, totdat, wacht } from './wachtrij.opzet.js';

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

describe.each(SOORTEN)('the outbox with queues on %s', (soort) => {
  beforeEach(async () => {
    relays = [];
    await huis.maakLeeg();
    wachtrijen = await Wachtrijen.open(huis.opties(soort));
  });

  it('does the work of each letter exactly once, also when the sender is cut between send and mark', async () => {
    const gestuurd: string[] = [];
    let nogKnippen = 2;
    const ids = await huis.schrijfBrieven(40);
    await wachtrijen.verwerk('proef', doe, { gelijktijdig: 8 });
    startRelay({
      reeks: 10,
      bezorger: {
        async voegReeksToe(naam, reeks) {
          await wachtrijen.voegReeksToe(naam, reeks);
          gestuurd.push(...reeks.map(({ jobId }) => jobId));
          if (nogKnippen-- > 0) await huis.kapVerbindingVanRelay();
        },
        biedOpnieuwAan: (naam, reeks) => wachtrijen.biedOpnieuwAan(naam, reeks),
      },
    });
    await totdat(async () => (await huis.afgevinkt()) === 40);
    await totdat(async () => (await achterstand(huis.pool, nu())).onverzonden === 0);
    const { rows } = await huis.baas.query<{ outbox_id: string; keer: number }>(
      'SELECT outbox_id, count(*)::int AS keer FROM werk GROUP BY 1',
    );
    expect(rows.filter(({ keer }) => keer !== 1)).toEqual([]);
    expect(rows).toHaveLength(40);
    expect(new Set(gestuurd)).toEqual(new Set(ids));
    expect(gestuurd.length).toBeGreaterThanOrEqual(60);
  });

  it('does nothing the second time a letter comes', async () => {
    const [id = ''] = await huis.schrijfBrieven(1);
    expect(await huis.doeWerk({ id })).toBe(true);
    expect(await huis.doeWerk({ id })).toBe(false);
    expect(await huis.doeWerk({ id: uuid() })).toBe(false);
  });

  it('lets the work and its tick fail together', async () => {
    const [id = ''] = await huis.schrijfBrieven(1);
    await expect(huis.inTransactie((client) => eenmalig(client, { outboxId: id, nu: nu() }, faal))).rejects.toThrow(
      'nee',
    );
    expect(await huis.doeWerk({ id })).toBe(true);
  });

  it('sends the letters of a dossier in their order, a failed batch again from its beginning', async () => {
    const ids = await huis.schrijfBrieven(25);
    const gestuurd: string[] = [];
    let kapot = true;
    startRelay({
      reeks: 10,
      bezorger: {
        voegReeksToe(_naam, reeks) {
          if (gestuurd.length === 10 && kapot) {
            kapot = false;
            return Promise.reject(new Error('the queue is away'));
          }
          gestuurd.push(...reeks.map(({ jobId }) => jobId));
          return Promise.resolve();
        },
        biedOpnieuwAan: () => Promise.resolve(),
      },
    });
    await totdat(() => gestuurd.length === 25);
    expect(gestuurd).toEqual(ids);
  });

  it('handles them in that order when one worker takes them one by one', async () => {
    const ids = await huis.schrijfBrieven(25);
    const gezien: string[] = [];
    startRelay();
    await totdat(async () => (await achterstand(huis.pool, nu())).onverzonden === 0);
    await wachtrijen.verwerk('proef', ({ id }) => Promise.resolve(void gezien.push(id)), { gelijktijdig: 1 });
    await totdat(() => gezien.length === 25);
    expect(gezien).toEqual(ids);
  });

  it('is woken after a commit, well before the poll', async () => {
    const wekker = new Wekker();
    const relay = startRelay({ wekker, pollMs: 60_000 });
    await totdat(() => relay.actief);
    await wacht(200);
    await wachtrijen.verwerk('proef', doe);
    await huis.schrijfBrieven(1);
    wekker.wek();
    await totdat(async () => (await huis.afgevinkt()) === 1, 3000);
  });

  it('announces every letter once, whether who wrote it names it or the relay finds it', async () => {
    const wekker = new Wekker();
    const brievenbel = new Brievenbel();
    const gehoord: string[] = [];
    brievenbel.bij((brieven) => void gehoord.push(...brieven));
    const relay = startRelay({ wekker, brievenbel, pollMs: 60_000 });
    await totdat(() => relay.actief);
    await wacht(200);
    const [genoemd = '', elders = '', gevonden = ''] = await huis.schrijfBrieven(3);
    await huis.pool.query('select pg_notify($1, $2)', ['tns_outbox', elders]); // another process
    wekker.wek([genoemd]);
    await totdat(async () => (await achterstand(huis.pool, nu())).onverzonden === 0);
    expect([...gehoord].sort()).toEqual([genoemd, elders, gevonden].sort());
  });

  it('hears of new letters while it is still putting others in the queue', async () => {
    const brievenbel = new Brievenbel();
    const gehoord: string[] = [];
    brievenbel.bij((brieven) => void gehoord.push(...brieven));
    let ga: (() => void) | undefined;
    const traag = {
      voegReeksToe: () => new Promise<void>((verder) => (ga ??= verder)),
      biedOpnieuwAan: () => Promise.resolve(),
    };
    startRelay({ brievenbel, bezorger: traag });
    const [eerst = ''] = await huis.schrijfBrieven(1);
    await totdat(() => ga !== undefined);
    const [later = ''] = await huis.schrijfBrieven(1);
    await huis.pool.query('select pg_notify($1, $2)', ['tns_outbox', later]);
    await totdat(() => gehoord.includes(later));
    expect(gehoord).toEqual([eerst, later]);
    traag.voegReeksToe = () => Promise.resolve();
    ga?.();
    await totdat(async () => (await achterstand(huis.pool, nu())).onverzonden === 0);
  });

  it('retries a failing job, then lays it in dode_brief without quoting the error, and offers it again when solved', async () => {
    const [id = ''] = await huis.schrijfBrieven(1);
    const pogingen: number[] = [];
    let gaatGoed = false;
    await wachtrijen.verwerk(
      'proef',
      async (brief, poging) => {
        pogingen.push(poging.nummer);
        if (!gaatGoed) throw new TypeError('mevrouw Jansen bestaat al');
        await huis.doeWerk(brief);
      },
      { pogingen: 3, eersteWachtMs: 20 },
    );
    const relay = startRelay({ veegMs: 100, nietAfgevinktNaMs: 300 });
    await totdat(async () => (await achterstand(huis.pool, nu())).dood === 1);
    expect(pogingen).toEqual([1, 2, 3]);
    const { rows } = await huis.baas.query<{ outbox_id: string; fout: string }>(
      'SELECT outbox_id, fout FROM tns.dode_brief',
    );
    expect(rows[0]?.outbox_id).toBe(id);
    expect(rows[0]?.fout).toMatch(/^TypeError < at /);
    expect(rows[0]?.fout).not.toContain('Jansen');
    await wacht(600);
    expect(pogingen).toHaveLength(3);
    gaatGoed = true;
    await probeerOpnieuw(huis.pool, { outboxId: id, nu: nu() });
    relay.wek();
    await totdat(async () => (await huis.afgevinkt()) === 1);
    expect((await achterstand(huis.pool, nu())).dood).toBe(0);
  });

  it('loses nothing when the queue loses everything', async () => {
    await huis.schrijfBrieven(30);
    startRelay({ veegMs: 100, nietAfgevinktNaMs: 500 });
    await totdat(async () => (await achterstand(huis.pool, nu())).onverzonden === 0);
    await huis.verliesWachtrij();
    await wachtrijen.verwerk('proef', doe);
    await totdat(async () => (await huis.afgevinkt()) === 30);
    const { rows } = await huis.baas.query<{ n: number }>('SELECT count(*)::int AS n FROM werk');
    expect(rows[0]?.n).toBe(30);
  });
});

function startRelay(anders: Partial<RelayOpties> = {}): Relay {
  const stil = { log: () => undefined, warn: () => undefined };
  const vast = { pool: huis.pool, bezorger: wachtrijen, wekker: new Wekker(), nu, log: stil, pollMs: 100 };
  const relay = new Relay({ ...vast, overnameMs: 500, ...anders });
  relays.push(relay);
  relay.start();
  return relay;
}

async function doe(brief: Brief): Promise<void> {
  await huis.doeWerk(brief);
}

function faal(): Promise<void> {
  return Promise.reject(new Error('nee'));
}
