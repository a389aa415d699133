import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aanmelding } from './fabriek/aanmelding.js';
import { Proefhuis, type Vrager } from './opzet/huis.js';

const SWT: Vrager = ['SWT_GORINCHEM', 'intaker'];
const GGD: Vrager = ['GGD', 'behandelaar'];
const LDH: Vrager = ['LDH', 'behandelaar'];
const AANTAL = 12;

type Rij = Record<string, unknown> & { id: string };
interface Lijst {
  resultaten: Rij[];
}

let huis: Proefhuis;

beforeAll(async () => {
  huis = await Proefhuis.start();
  for (let i = 0; i < AANTAL; i++) {
    const { status } = await huis.vraag('POST', '/v1/aanmeldingen', {
      door: SWT,
      body: aanmelding({ gemeenteAanmelding: '0512' }),
    });
    expect(status).toBe(201);
  }
});
afterAll(() => huis.stop());

async function haal(pad: string, door: Vrager): Promise<{ rijen: Rij[]; volgende: string | undefined }> {
  const { status, body, koppen } = await huis.vraag<Lijst>('GET', pad, { door });
  expect({ status, body: Object.keys(body) }).toEqual({ status: 200, body: ['resultaten'] });
  return { rijen: body.resultaten, volgende: /<([^>]+)>; rel="next"/.exec(koppen.get('link') ?? '')?.[1] };
}

/**
 * How many questions one request puts to the database. They are counted for the whole process, in which something else may ask at the same
 * moment; that never makes it fewer, so the fewest of three is what the request asks itself.
 */
async function telVragen(doe: () => Promise<unknown>): Promise<number> {
  const geteld: number[] = [];
  for (let keer = 0; keer < 3; keer += 1) {
    const voor = await huis.vragen();
    await doe();
    geteld.push((await huis.vragen()) - voor);
  }
  return Math.min(...geteld);
}

describe.each([
  ['aanmeldingen', SWT, AANTAL],
  ['aanmeldingen', GGD, AANTAL],
  ['overdrachten', SWT, 3 * AANTAL],
  ['overdrachten', LDH, 3 * AANTAL],
] as const)('the list of %s for %s', (soort, door, hoogstens) => {
  it('says of each zaak what the zaak itself says, without the steps', async () => {
    const { rijen } = await haal(`/v1/${soort}?limit=3`, door);
    expect(rijen).toHaveLength(3);
    for (const rij of rijen) {
      expect(rij).not.toHaveProperty('toegestaneStappen');
      expect(rij['termijnen']).not.toHaveLength(0);
      const { body } = await huis.vraag<Rij>('GET', `/v1/${soort}/${rij.id}`, { door });
      expect(body).toMatchObject(rij);
      expect(body).toHaveProperty('toegestaneStappen');
    }
  });

  it('asks the database as much for many as for one', async () => {
    const een = await telVragen(() => haal(`/v1/${soort}?limit=1`, door));
    const veel = await telVragen(() => haal(`/v1/${soort}?limit=${AANTAL}`, door));
    expect(een).toBeGreaterThan(3);
    expect(veel).toBe(een);
  });

  it('can be leafed through, the newest first, without a hole or a double', async () => {
    const alle: Rij[] = [];
    let pad: string | undefined = `/v1/${soort}?limit=5`;
    while (pad !== undefined) {
      const { rijen, volgende } = await haal(pad, door);
      alle.push(...rijen);
      pad = volgende;
    }
    expect(alle.length).toBeGreaterThanOrEqual(AANTAL);
    expect(alle.length).toBeLessThanOrEqual(hoogstens);
    expect(new Set(alle.map(({ id }) => id)).size).toBe(alle.length);
    expect((await haal(`/v1/${soort}?limit=200`, door)).rijen).toEqual(alle);
  });
});

describe('filters of a list', () => {
  it('hold together', async () => {
    const { rijen } = await haal('/v1/aanmeldingen?groep=C&limit=1', GGD);
    const dossier = String(rijen[0]?.['dossier']);
    expect((await haal(`/v1/aanmeldingen?groep=C&dossier=${dossier}`, GGD)).rijen).toHaveLength(1);
    expect((await haal(`/v1/aanmeldingen?groep=B&dossier=${dossier}`, GGD)).rijen).toHaveLength(0);
    const bed = await haal(`/v1/overdrachten?wachtrij=LDH_OPVANG&toestand=aangeboden&dossier=${dossier}`, LDH);
    expect(bed.rijen).toMatchObject([{ taak: 'OPVANG_LDH', zicht: 'vol', ontvangstnummer: null }]);
  });
});

describe('the cursor of a list', () => {
  const cursorVan = async (pad: string, door: Vrager): Promise<string> => {
    const { volgende = '' } = await haal(pad, door);
    return new URL(volgende, 'http://x').searchParams.get('cursor') ?? '';
  };

  it.each(['aanmeldingen', 'casusoverleggen', 'dossiers', 'werkvoorraad'])('is refused by %s', async (lijst) => {
    const cursor = await cursorVan('/v1/overdrachten?limit=1', GGD);
    expect(cursor).not.toBe('');
    const { status, body } = await huis.vraag('GET', `/v1/${lijst}?cursor=${cursor}`, { door: GGD });
    expect({ status, errors: body['errors'] }).toMatchObject({
      status: 400,
      errors: [{ pad: 'cursor', code: 'cursor' }],
    });
  });
});

describe('the steps of a zaak', () => {
  it.each([
    ['dossiers', 'aanmeldingen'],
    ['overdrachten', 'dossiers'],
  ])('of %s come in pages, and their cursor is not one of %s', async (soort, andere) => {
    const { rijen } = await haal(`/v1/${soort}?limit=1`, GGD);
    const pad = `/v1/${soort}/${rijen[0]?.id}/stappen`;
    const alle = (await haal(pad, GGD)).rijen;
    const gezien: Rij[] = [];
    let verder: string | undefined = `${pad}?limit=1`;
    while (verder !== undefined) {
      const { rijen: bladzijde, volgende } = await haal(verder, GGD);
      expect(bladzijde.length).toBeLessThanOrEqual(1);
      gezien.push(...bladzijde);
      verder = volgende;
    }
    expect(alle.length).toBeGreaterThan(0);
    expect(gezien).toEqual(alle);
    const tag = Buffer.from(JSON.stringify([`${soort}-stappen`, 1])).toString('base64url');
    const { status } = await huis.vraag('GET', `/v1/${andere}?cursor=${tag}`, { door: GGD });
    expect(status).toBe(400);
  });
});
