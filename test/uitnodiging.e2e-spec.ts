import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { heeftDossiers, ROLLEN } from '../src/kern/wie.js';
import type { UitnodigingDto } from '../src/modules/uitnodiging/uitnodiging.dto.js';
import type { Vrager } from './opzet/huis.js';
import { afwijkingen } from './stappen/contract.js';
import { als } from './stappen/weigering.js';
import { Werkplaats } from './stappen/werkplaats.js';
import {
  AFZENDER,
  biedWerk,
  lees,
  maakLink,
  opent,
  padVan,
  RUSTPLEK,
  verwijs,
  vraagLink,
  YULIUS,
} from './uitnodiging.opzet.js';

const UUR = 60 * 60 * 1000;

let werkplaats: Werkplaats;

beforeAll(async () => {
  werkplaats = await Werkplaats.open();
});
afterAll(async () => {
  await werkplaats.sluit();
});

const trekIn = (link: Pick<UitnodigingDto, 'id'>, versie?: number, door: Vrager = AFZENDER) =>
  werkplaats.huis.vraag<UitnodigingDto>('PATCH', `/v1/uitnodigingen/${link.id}`, {
    door,
    body: { toestand: 'ingetrokken' },
    ...(versie === undefined ? {} : { versie }),
  });

const lijst = async (id: string, door: Vrager) =>
  werkplaats.huis.vraag<{ resultaten: UitnodigingDto[] }>('GET', `/v1/overdrachten/${id}/uitnodigingen`, { door });

describe('een eenmalige link', () => {
  it('wordt gemaakt door wie het werk aanbood; het adres is er één keer en wordt niet bewaard', async () => {
    const gevraagd = await verwijs(werkplaats);
    const { status, body, koppen } = await vraagLink(werkplaats, gevraagd);
    expect({ status, body }).toMatchObject({ status: 201 });
    expect(afwijkingen('POST', '/overdrachten/{id}/uitnodigingen', status, body)).toEqual([]);
    expect(koppen.get('location')).toBe(`/v1/uitnodigingen/${body.id}`);
    expect(body).toMatchObject({
      overdracht: gevraagd.id,
      van: 'LDH',
      naar: 'AANBIEDER_DE_RUSTPLEK',
      toestand: 'open',
      versie: 1,
      gebruiktOp: null,
    });
    expect(Date.parse(body.vervaltOp) - Date.parse(body.gemaaktOp)).toBe(72 * UUR);
    const sleutel = padVan(body).split('/').at(-1) ?? '';
    expect(sleutel).toMatch(/^[A-Za-z0-9_-]{43}$/);
    const { adres, ...zonder } = body;
    expect(await lees(werkplaats, body.id)).toEqual(zonder);
    expect((await lijst(gevraagd.id, AFZENDER)).body.resultaten).toEqual([zonder]);
    const { rows } = await werkplaats.huis.superuser.query<{ merk: Buffer; rij: string }>(
      'select merk, u::text as rij from tns.uitnodiging u where id = $1',
      [body.id],
    );
    expect(rows[0]?.merk.equals(createHash('sha256').update(sleutel).digest())).toBe(true);
    expect(rows[0]?.rij).not.toContain(sleutel);
    expect(adres.startsWith(werkplaats.huis.url)).toBe(true);
  });

  it('ontstaat één keer, ook als de aanvraag twee keer tegelijk komt', async () => {
    const { id } = await verwijs(werkplaats);
    const vraag = () =>
      werkplaats.huis.vraag<{ adres: string }>('POST', `/v1/overdrachten/${id}/uitnodigingen`, {
        door: AFZENDER,
        sleutel: `link-${id}`,
      });
    const [een, twee] = await Promise.all([vraag(), vraag()]);
    expect([een.status, twee.status]).toEqual([201, 201]);
    expect(twee.body.adres).toBe(een.body.adres);
    expect((await lijst(id, AFZENDER)).body.resultaten).toHaveLength(1);
  });

  it('vervangt de vorige van dezelfde overdracht: er werkt er hoogstens één, ook van twee die tegelijk komen', async () => {
    const gevraagd = await verwijs(werkplaats);
    const links = await Promise.all([1, 2, 3].map(() => maakLink(werkplaats, gevraagd)));
    const { resultaten } = (await lijst(gevraagd.id, AFZENDER)).body;
    expect(resultaten.map(({ toestand }) => toestand).sort()).toEqual(['ingetrokken', 'ingetrokken', 'open']);
    const open = resultaten.find(({ toestand }) => toestand === 'open');
    for (const link of links) {
      const gast = await opent(werkplaats, padVan(link));
      expect(gast.hier.status).toBe(link.id === open?.id ? 200 : 410);
    }
  });

  it('wordt ingetrokken door wie de nieuwste versie zag, en dat blijft zo', async () => {
    const link = await maakLink(werkplaats, await verwijs(werkplaats));
    expect((await trekIn(link)).status).toBe(428);
    expect((await trekIn(link, 7)).status).toBe(412);
    expect((await trekIn(link, 1, RUSTPLEK)).status).toBe(403);
    const { status, body } = await trekIn(link, 1);
    expect({ status, body }).toMatchObject({ status: 200, body: { toestand: 'ingetrokken', versie: 2 } });
    expect((await trekIn(link, 2)).status).toBe(409);
    expect((await opent(werkplaats, padVan(link))).hier.status).toBe(410);
  });
});

describe('wie een link maakt', () => {
  it('is de afzender: de ontvanger mag het niet, en een ander weet niet eens van de overdracht', async () => {
    const gevraagd = await verwijs(werkplaats);
    expect((await vraagLink(werkplaats, gevraagd, RUSTPLEK)).status).toBe(403);
    expect((await vraagLink(werkplaats, gevraagd, ['BURGERZAKEN_GORINCHEM', 'behandelaar'])).status).toBe(404);
    const link = await maakLink(werkplaats, gevraagd);
    // who sees the dossier and is no party to this hand-off
    const meelezer: Vrager = ['GGD', 'behandelaar'];
    expect((await vraagLink(werkplaats, gevraagd, meelezer)).status).toBe(403);
    expect((await lijst(gevraagd.id, meelezer)).body.resultaten).toEqual([]);
    expect((await trekIn(link, 1, meelezer)).status).toBe(404);
    expect((await lijst(gevraagd.id, RUSTPLEK)).body.resultaten.map(({ id }) => id)).toEqual([link.id]);
  });

  it.each(ROLLEN)('als %s', async (rol) => {
    const gevraagd = await verwijs(werkplaats);
    const koppen = await als(['LDH', 'LDH'], rol);
    const pad = `/v1/overdrachten/${gevraagd.id}/uitnodigingen`;
    const { status, body } = await werkplaats.huis.vraag('POST', pad, { koppen });
    expect({ status, body }).toMatchObject({ status: heeftDossiers(rol) ? 201 : 403 });
  });

  it('kan het alleen zolang er op antwoord wordt gewacht', async () => {
    const gevraagd = await biedWerk(werkplaats);
    await werkplaats.zet(YULIUS, { soort: 'overdracht', id: gevraagd.id }, { stap: 'oppakken' });
    expect((await vraagLink(werkplaats, gevraagd)).status).toBe(409);
  });

  it('kan het niet voor een organisatie die zelf in de Toegangspoort werkt', async () => {
    const { status, body } = await vraagLink(werkplaats, await biedWerk(werkplaats, 'SDD_SCHULDEN'));
    expect(status).toBe(422);
    expect(body).toMatchObject({ eis: 'ontvangerZonderSysteem' });
  });
});

describe('wat een link laat zien', () => {
  const client = {
    achternaam: 'Waterdrager',
    voornamen: 'Joris',
    geboortedatum: '1984-05-17',
    bsn: '999900171',
    bereikbaar: { telefoon: '000-5550101' },
    taal: 'Pools',
  };
  const bijzonder = { zwanger: true, toelichting: 'Is ziek en slikt medicijnen.', schuldenDreigen: true };

  /** A link for a referral of a client with everything that could be told, and where the receiver would read it when logged in. */
  async function verwijsClient(verwijssoort: string, vraag: object): Promise<{ id: string; pad: string }> {
    const { dossier, regiehouder } = await werkplaats.meldAan({ client, ...bijzonder });
    const door: Vrager = [regiehouder, 'behandelaar'];
    const { id } = await werkplaats.moet('POST', '/verwijzingen', { door, body: { dossier, verwijssoort } });
    await werkplaats.zet(door, { soort: 'verwijzing', id }, vraag);
    const { rows } = await werkplaats.huis.superuser.query<{ id: string }>(
      'select id from tns.overdracht where uitvoering_zaak = $1',
      [id],
    );
    const werk = { id: rows[0]?.id ?? '' };
    return { ...werk, pad: padVan(await maakLink(werkplaats, werk, door)) };
  }

  it('is voor een kamer bij particulieren wie en hoe te bereiken: geen burgerservicenummer, niets over gezondheid', async () => {
    const { pad } = await verwijsClient('PARTICULIER', {
      stap: 'aanbieden',
      keuze: 'voorkeur-client',
      motivering: 'Er is ruimte voor een kind.',
      aanbieder: 'AANBIEDER_DE_RUSTPLEK',
      voorziening: 'de-rustplek',
    });
    const gast = await opent(werkplaats, pad);
    expect(gast.hier.status).toBe(200);
    const { tekst, html } = gast.hier;
    expect(tekst).toContain('Joris Waterdrager');
    expect(tekst).toContain('000-5550101');
    for (const verborgen of ['999900171', 'ziek', 'medicijnen', 'Zwanger', 'Schulden', '1984', 'onveilig']) {
      expect(html).not.toContain(verborgen);
    }
  });

  it('is voor een aanbieder meer, maar geen burgerservicenummer: niemand bewees wie hij is', async () => {
    const { id, pad } = await verwijsClient('IB_MO', {
      stap: 'aanbieden',
      keuze: 'voorkeur-client',
      aanbieder: 'AANBIEDER_YULIUS',
    });
    const { body } = await werkplaats.vraag('GET', `/overdrachten/${id}/gegevens`, { door: YULIUS });
    expect(body).toHaveProperty('bsn');
    const gast = await opent(werkplaats, pad);
    expect(gast.hier.tekst).toContain('17 mei 1984');
    expect(gast.hier.html).not.toContain('999900171');
    expect(gast.hier.html).not.toContain('medicijnen');
  });

  it('is bij de vraag of er plek is niets van de cliënt', async () => {
    const { pad } = await verwijsClient('PARTICULIER', {
      stap: 'capaciteit-vragen',
      aanbieder: 'AANBIEDER_DE_RUSTPLEK',
      voorziening: 'de-rustplek',
    });
    const gast = await opent(werkplaats, pad);
    expect(gast.hier.status).toBe(200);
    for (const verborgen of ['Waterdrager', 'Joris', '5550101', 'Pools'])
      expect(gast.hier.html).not.toContain(verborgen);
  });

  it('wordt vastgelegd: dat de link is gemaakt, en elke keer dat iemand keek', async () => {
    const gevraagd = await verwijs(werkplaats);
    const link = await maakLink(werkplaats, gevraagd);
    await opent(werkplaats, padVan(link));
    const { rows } = await werkplaats.huis.superuser.query<{ persoon: string; doel: string; organisatie: string }>(
      `select persoon, doel, organisatie from tns.inzage where dossier_id = $1 and doel in ('link-maken', 'gegevens-lezen')
        order by moment, id`,
      [gevraagd.dossier],
    );
    expect(rows).toEqual([
      expect.objectContaining({ doel: 'link-maken', organisatie: 'LDH' }),
      { doel: 'gegevens-lezen', organisatie: 'AANBIEDER_DE_RUSTPLEK', persoon: `eenmalige-link:${link.id}` },
    ]);
  });
});

describe('een adres dat niet (meer) werkt', () => {
  it('zegt niet waar het over ging: verlopen, ingetrokken, gebruikt en nooit gemaakt lezen hetzelfde', async () => {
    const verlopen = await maakLink(werkplaats, await verwijs(werkplaats));
    const ingetrokken = await maakLink(werkplaats, await verwijs(werkplaats));
    await trekIn(ingetrokken, 1);
    const opgepakt = await biedWerk(werkplaats);
    const teLaat = await maakLink(werkplaats, opgepakt);
    await werkplaats.zet(YULIUS, { soort: 'overdracht', id: opgepakt.id }, { stap: 'oppakken' });
    await werkplaats.huis.zetKlok(new Date(Date.parse(Werkplaats.NU) + 73 * UUR).toISOString());
    const bladen = [];
    for (const pad of [
      padVan(verlopen),
      padVan(ingetrokken),
      padVan(teLaat),
      `/uitnodiging/${'A'.repeat(43)}`,
      '/uitnodiging/onzin',
    ]) {
      const { hier } = await opent(werkplaats, pad);
      bladen.push(hier.tekst);
      expect(hier.kop).toBe('Deze link werkt niet (meer)');
      expect([404, 410]).toContain(hier.status);
    }
    await werkplaats.huis.zetKlok(Werkplaats.NU);
    expect(new Set(bladen).size).toBe(1);
  });

  it.each([
    '/uitnodiging',
    '/uitnodiging/',
    '/uitnodiging/x/y/z',
    `/uitnodiging/${'x'.repeat(300)}`,
    '/uitnodiging/%00',
  ])('is %s ook niet', async (pad) => {
    const { hier } = await opent(werkplaats, pad);
    expect(hier.status).toBeGreaterThanOrEqual(400);
    expect(hier.status).toBeLessThan(500);
  });

  it('mag niet te vaak worden geprobeerd; een echte link werkt dan nog', async () => {
    await werkplaats.huis.zetKlok('2026-11-23T15:00:00.000Z');
    const link = await maakLink(werkplaats, await verwijs(werkplaats));
    const statussen = [];
    for (let i = 0; i < 32; i += 1) statussen.push((await opent(werkplaats, `/uitnodiging/onzin-${i}`)).hier.status);
    expect(statussen.slice(0, 30)).toEqual(Array.from({ length: 30 }, () => 404));
    expect(statussen.slice(30)).toEqual([429, 429]);
    const { hier } = await opent(werkplaats, '/uitnodiging/nog-een');
    expect(Number(hier.koppen.get('retry-after'))).toBeGreaterThan(0);
    expect(Number(hier.koppen.get('retry-after'))).toBeLessThanOrEqual(3600);
    expect((await opent(werkplaats, padVan(link))).hier.status).toBe(200);
    await werkplaats.huis.zetKlok('2026-11-23T16:00:01.000Z');
    expect((await opent(werkplaats, '/uitnodiging/nog-een')).hier.status).toBe(404);
    await werkplaats.huis.zetKlok(Werkplaats.NU);
  });

  it('en een echte link gaat per uur hoogstens zo vaak open als het beleid zegt', async () => {
    const pad = padVan(await maakLink(werkplaats, await verwijs(werkplaats)));
    const statussen = [];
    for (let i = 0; i < 61; i += 1) statussen.push((await opent(werkplaats, pad)).hier.status);
    expect(statussen.filter((status) => status === 200)).toHaveLength(60);
    expect(statussen.at(-1)).toBe(429);
  });
});
