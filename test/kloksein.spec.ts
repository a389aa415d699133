import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { Wachtrijen } from '../src/platform/queue/index.js';
import { Kloksein, KLOKSEINEN, seinId, VOORUIT_MS } from '../src/proces/kloksein.js';
import { Huis, SOORTEN, totdat, wacht } from './wachtrij.opzet.js';

jest.setTimeout(30_000);
let huis: Huis;

beforeAll(async () => {
  huis = await Huis.start();
}, 60_000);
afterAll(() => huis.stop());

describe.each(SOORTEN)('het sein van een klok, op %s', (soort) => {
  let wachtrijen: Wachtrijen;
  let sein: Kloksein;
  let gehoord: string[];

  beforeEach(async () => {
    await huis.maakLeeg();
    wachtrijen = await Wachtrijen.open(huis.opties(soort));
    sein = new Kloksein(wachtrijen, { nu: () => new Date() });
    gehoord = [];
    await sein.luister((klok) => {
      gehoord.push(klok);
      return Promise.resolve();
    });
  });
  afterEach(() => wachtrijen.sluit());

  it('klinkt op het moment zelf, één keer, hoe vaak het ook is gezet', async () => {
    const tik = { klok: uuid(), op: new Date(Date.now() + 1_500) };
    sein.zet([tik]);
    sein.zet([tik, tik]);
    await wacht(500);
    expect(gehoord).toEqual([]);
    await totdat(() => gehoord.length > 0);
    expect(Date.now()).toBeGreaterThanOrEqual(tik.op.getTime() - 50);
    await wacht(500);
    expect(gehoord).toEqual([tik.klok]);
  });

  it('klinkt nog eens voor dezelfde klok op een ander moment', async () => {
    const klok = uuid();
    sein.zet([
      { klok, op: new Date(Date.now() + 200) },
      { klok, op: new Date(Date.now() + 400) },
    ]);
    await totdat(() => gehoord.length === 2);
    expect(gehoord).toEqual([klok, klok]);
  });

  it('wordt niet gezet voor wat pas later rinkelt: wie vooruit kijkt zet het dan', async () => {
    const ver = new Date(Date.now() + VOORUIT_MS + 60_000);
    sein.zet([{ klok: uuid(), op: ver }]);
    sein.zet([{ klok: uuid(), op: new Date(Date.now() + VOORUIT_MS - 60_000) }]);
    await totdat(async () => ((await wachtrijen.tellingen())[KLOKSEINEN]?.vertraagd ?? 0) > 0);
    await wacht(200);
    expect((await wachtrijen.tellingen())[KLOKSEINEN]).toMatchObject({ vertraagd: 1 });
  });

  it('houdt niemand op als er geen wachtrij meer is', async () => {
    await wachtrijen.sluit();
    expect(() => sein.zet([{ klok: uuid(), op: new Date() }])).not.toThrow();
    await wacht(100);
  });
});

describe('seinId', () => {
  it('is één UUID per klok en moment', () => {
    const [klok, op] = [uuid(), new Date('2026-11-23T11:00:00Z')];
    expect(seinId({ klok, op })).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(seinId({ klok, op })).toBe(seinId({ klok, op: new Date(op) }));
    expect(seinId({ klok, op: new Date(op.getTime() + 1) })).not.toBe(seinId({ klok, op }));
    expect(seinId({ klok: uuid(), op })).not.toBe(seinId({ klok, op }));
  });
});
