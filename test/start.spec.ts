import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aanmelding } from './fabriek/aanmelding.js';
import { Proefhuis } from './opzet/huis.js';

/** Both processes start, find each other, and do the main job once. */
describe('the house starts', () => {
  let huis: Proefhuis;

  beforeAll(async () => {
    huis = await Proefhuis.start({ werker: true });
  });
  afterAll(() => huis.stop());

  it('is alive and ready', async () => {
    expect((await huis.vraag('GET', '/health/live')).status).toBe(200);
    expect((await huis.vraag('GET', '/health/ready')).status).toBe(200);
  });

  it('refuses who is not logged in, in Dutch and as problem+json', async () => {
    const { status, koppen, body } = await huis.vraag('GET', '/v1/werkvoorraad');
    expect(status).toBe(401);
    expect(koppen.get('content-type')).toContain('application/problem+json');
    expect(body['title']).toMatch(/ingelogd/);
  });

  it('brings an aanmelding within a second to the queue of who must act, with a receipt and a clock', async () => {
    const gemaakt = await huis.vraag<{ groep: string }>('POST', '/v1/aanmeldingen', {
      door: ['SWT_DORDRECHT', 'intaker'],
      body: aanmelding(),
    });
    expect(gemaakt.status).toBe(201);
    expect(gemaakt.body.groep).toBe('C');

    const voorraad = await huis.vraag<{ resultaten: { id: string; taak: string; urgentieOp: string }[] }>(
      'GET',
      '/v1/werkvoorraad',
      {
        door: ['LDH', 'behandelaar'],
      },
    );
    const bed = voorraad.body.resultaten.find(({ taak }) => taak === 'OPVANG_LDH');
    expect(bed?.urgentieOp).toBeDefined();

    const eind = Date.now() + 5_000;
    let nummer: unknown = null;
    while (nummer === null && Date.now() < eind) {
      const { body } = await huis.vraag('GET', `/v1/overdrachten/${bed?.id}`, { door: ['LDH', 'behandelaar'] });
      nummer = body['ontvangstnummer'];
    }
    expect(nummer).toBe(1);
  });
});
