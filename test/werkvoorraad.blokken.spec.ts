import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { maakStandvraag, VOLG_DE_INDEX } from '../src/modules/werkvoorraad/wachtrijstand.vraag.js';
import { maakDatabase, type ProefDatabase } from './opzet/index.js';
import { meetBladzijde, meetVraag, vulWerkvoorraad } from './werkvoorraad.opzet.js';

const NU = '2026-11-23T11:00:00.000Z';
const over = (uren: number): string => new Date(Date.parse(NU) + uren * 3_600_000).toISOString();

describe('de werkvoorraad met 200.000 open overdrachten', () => {
  const door = { id: 'ggd.behandelaar.7', organisatie: 'GGD' };
  const nu = new Date(NU);
  const wachtrij = ['GGD_TOETS'];
  let proef: ProefDatabase;
  let client: pg.Client;

  beforeAll(async () => {
    proef = await maakDatabase();
    await vulWerkvoorraad(proef.superUrl, 200_000, NU);
    client = new pg.Client({ connectionString: proef.env.DATABASE_URL });
    await client.connect();
    // the first query of a connection also reads the catalogue
    await meetBladzijde(client, { filters: { limit: 50, wachtrij }, door, nu });
  });

  afterAll(async () => {
    await client.end();
    await proef.verwijder();
  });

  it.each([
    ['de eerste bladzijde', {}, 51],
    ['te laat', { status: 'te-laat' }, 51],
    ['vandaag', { status: 'vandaag' }, 51],
    ['later', { status: 'loopt' }, 51],
    ['stilgezet', { status: 'opgeschort' }, 51],
    ['binnen zeven dagen', { termijnstatus: 'binnen-7-dagen' }, 51],
    ['te laat, als termijnstatus', { termijnstatus: 'te-laat' }, 51],
    ['stilgezet, als termijnstatus', { termijnstatus: 'opgeschort' }, 51],
    ['op soort', { soort: 'overdracht' }, 51],
    ['op een soort die er niet is', { soort: 'casusoverleg' }, 0],
    ['vrij', { vrij: true }, 51],
    ['op moment', { vervaltVoor: over(48) }, 51],
    ['wat ik behandel', { mijn: true, wachtrij: undefined }, 40],
    ['wat ik in één wachtrij behandel', { mijn: true }, 10],
  ] as const)('vindt een bladzijde van één wachtrij in hoogstens 100 blokken: %s', async (_, filters, minstens) => {
    const kosten = await meetBladzijde(client, { filters: { limit: 50, wachtrij, ...filters }, door, nu });
    expect(kosten.rijen).toBeGreaterThanOrEqual(minstens);
    expect(kosten.totaal).toBeLessThanOrEqual(100);
  });

  it.each([10, 300, 600])('kost op %i uur diep evenveel', async (uren) => {
    const na = { urgentieOp: over(uren), id: '80000000-0000-0000-0000-000000000000' };
    const kosten = await meetBladzijde(client, { filters: { limit: 50, wachtrij }, door, nu, na });
    expect(kosten.rijen).toBe(51);
    expect(kosten.totaal).toBeLessThanOrEqual(100);
    expect(kosten.indexen).toContain('zaak_werkvoorraad_ix');
  });

  it('loopt voor een organisatie met vier wachtrijen elke wachtrij één keer af', async () => {
    const kosten = await meetBladzijde(client, { filters: { limit: 50 }, door, nu });
    expect(kosten.rijen).toBe(51);
    expect(kosten.totaal).toBeLessThanOrEqual(4 * 100);
  });

  it.each([
    ['SWT_DORDRECHT', 1],
    ['GGD', 4],
  ])('telt voor %s met %i wachtrijen niet verder dan de eerste duizend van elke', async (organisatie, wachtrijen) => {
    const kosten = await meetVraag(client, maakStandvraag({ organisatie }, nu), {
      ...door,
      organisatie,
      vooraf: VOLG_DE_INDEX,
    });
    expect(kosten.rijen).toBeGreaterThan(wachtrijen);
    // three scans of at most 1,001 rows that lie scattered, and the way to them
    expect(kosten.totaal).toBeLessThanOrEqual(wachtrijen * 3 * 1_100);
    expect(kosten.indexen).toEqual(expect.arrayContaining(['zaak_werkvoorraad_ix', 'zaak_vrij_ix']));
  });
});
