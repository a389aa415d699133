import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { Keten } from './opzet/keten.js';
import { totdat } from './wachtrij.opzet.js';

let keten: Keten;
let worker: pg.Client;
let gehoord: string[];
let keren = 0;

// no worker: who listens here is one
beforeAll(async () => {
  keten = await Keten.open();
  worker = new pg.Client({ connectionString: keten.huis.proef.superUrl });
  await worker.connect();
  gehoord = [];
  worker.on('notification', ({ payload = '' }) => {
    keren += 1;
    gehoord.push(...payload.split(','));
  });
  await worker.query('listen tns_outbox');
});
afterAll(async () => {
  await worker.end();
  await keten.sluit();
});

const brievenVan = async (dossiers: readonly string[]): Promise<string[]> => {
  const rijen = await keten.sql<{ id: string }>('select id from tns.outbox where dossier_id = any ($1)', [dossiers]);
  return rijen.map(({ id }) => id);
};

describe('de bel tussen processen', () => {
  it('noemt de brieven van een aanmelding zodra die vastligt', async () => {
    const { dossier } = await keten.meldAan({ acuut: true });
    const brieven = await brievenVan([dossier]);
    expect(brieven.length).toBeGreaterThan(0);
    await totdat(() => gehoord.length >= brieven.length);
    expect([...gehoord].sort()).toEqual(brieven.sort());
  });

  it('gaat bij veel tegelijk een paar keer, en noemt ze alle', async () => {
    const [al, eerder] = [new Set(gehoord), keren];
    const nieuwe = await Promise.all(Array.from({ length: 12 }, () => keten.meldAan({ acuut: true })));
    const brieven = await brievenVan(nieuwe.map(({ dossier }) => dossier));
    await totdat(() => gehoord.length - al.size >= brieven.length);
    expect(gehoord.filter((id) => !al.has(id)).sort()).toEqual(brieven.sort());
    expect(keren - eerder).toBeLessThan(brieven.length);
  });
});
