import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aanmelding } from './fabriek/aanmelding.js';
import { afwijkingen, inhoudVan, ROUTES } from './stappen/contract.js';
import { foutGevuld, metExtra, zonderVerplicht } from './stappen/mutaties.js';
import { als, weigerOp, type Poging } from './stappen/weigering.js';
import { Werkplaats } from './stappen/werkplaats.js';

let werkplaats: Werkplaats;

beforeAll(async () => {
  werkplaats = await Werkplaats.open();
});
afterAll(async () => {
  await werkplaats.sluit();
});

/** Of these only one runs in a dossier. */
async function nieuwDossier(): Promise<string> {
  return (await werkplaats.bereik('dossier', 'open')).id;
}

describe('een zaak openen', () => {
  const openingen = [
    ['/aanmeldingen', async () => aanmelding({ huishouden: [{ relatie: 'kind', komtMee: false }] })],
    [
      '/overdrachten',
      async () => ({
        dossier: (await werkplaats.deel('dossier', 'open')).id,
        taak: 'SCHULDHULP',
        wachtrij: 'SDD_SCHULDEN',
      }),
    ],
    ['/nazorgtrajecten', async () => ({ dossier: await nieuwDossier(), bestemming: 'zelfstandig', gemeente: '0505' })],
    ['/veldwerktrajecten', async () => ({ dossier: await nieuwDossier(), reden: 'slaapt-buiten' })],
    [
      '/verwijzingen',
      async () => ({
        dossier: (await werkplaats.deel('dossier', 'open')).id,
        verwijssoort: 'IB_MO',
        vraag: 'Hulp bij het wonen.',
      }),
    ],
  ] as const;
  describe.each(openingen)('%s', (pad, maak) => {
    const door = ['LDH', 'behandelaar'] as const;
    const mutaties = [
      ['zonder een verplicht veld', zonderVerplicht],
      ['met een veld dat niet klopt', foutGevuld],
      ['met een veld dat niet bestaat', metExtra],
    ] as const;
    it.each(mutaties)('weigert %s', async (_, muteer) => {
      const route = ROUTES.find((deze) => deze.pad === pad && deze.methode === 'POST');
      const schema = route && inhoudVan(route);
      const pogingen = muteer(schema ?? {}, await maak()).map((m) => ({ ...m, door, status: 400 }));
      expect(pogingen.length).toBeGreaterThan(0);
      expect(await weigerOp(werkplaats, { pad, adres: pad }, pogingen)).toEqual([]);
    });

    it('lukt als alles klopt, en het antwoord is wat het document zegt', async () => {
      const { status, body, koppen } = await werkplaats.vraag('POST', pad, { door, body: await maak() });
      expect(afwijkingen('POST', pad, status, body)).toEqual([]);
      expect(status).toBe(201);
      expect(koppen.get('location')).toBe(`/v1${pad}/${body.id}`);
      expect(koppen.get('etag')).toBe(`"${body.versie}"`);
    });

    it('mag niet zonder inlog of met een rol zonder dossiers', async () => {
      const body = await maak();
      const pogingen: Poging[] = [{ naam: 'zonder inlog', body, status: 401 }];
      for (const rol of ['analist', 'privacy', 'beheerder', 'ervaringsdeskundige']) {
        pogingen.push({ naam: rol, body, koppen: await als(['LDH', 'LDH'], rol), status: 403 });
      }
      expect(await weigerOp(werkplaats, { pad, adres: pad }, pogingen)).toEqual([]);
    });
  });
});
