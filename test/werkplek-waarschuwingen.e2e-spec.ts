import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { waarschuw } from './fabriek/waarschuwing.js';
import type { Vrager } from './opzet/huis.js';
import { Keten } from './opzet/keten.js';
import { Bezoeker } from './opzet/werkplek.js';

const LDH: Vrager = ['LDH', 'behandelaar', 1];
const BURGERZAKEN: Vrager = ['BURGERZAKEN_DORDRECHT', 'behandelaar'];

let keten: Keten;
let bezoeker: Bezoeker;
let werk: string;
let dossier: string;

beforeAll(async () => {
  keten = await Keten.open();
  bezoeker = await Bezoeker.login(keten.huis, LDH);
  ({ dossier } = await keten.meldAan());
  werk = (await keten.werkVan(dossier, 'OPVANG_LDH')).id;
});
afterAll(() => keten.sluit());

describe('de pagina Waarschuwingen', () => {
  it('is leeg zolang geen klok iets te zeggen heeft', async () => {
    const blad = await bezoeker.bezoek('/werkplek/waarschuwingen');
    expect([blad.status, blad.kop]).toEqual([200, 'Waarschuwingen']);
    expect(blad.tekst).toContain('Er zijn geen waarschuwingen.');
  });

  it('toont wat afloopt; één keer drukken en niemand wordt meer gewaarschuwd', async () => {
    await waarschuw((sql, waarden) => keten.sql(sql, waarden), werk);
    const blad = await bezoeker.bezoek('/werkplek/waarschuwingen');
    const [regel] = blad.tekstenVan('tbody tr');
    expect(regel).toMatch(/TNS-2026-.*vandaag.*Iedereen van.*Gezien/);
    const gedaan = await bezoeker.verstuur('/bevestiging');
    expect(gedaan.pad).toBe('/werkplek/waarschuwingen?gezien=1');
    expect(gedaan.tekst).toContain('Zij waarschuwt niemand meer.');
    expect(gedaan.tekst).toContain('Gezien door u');
    expect(gedaan.html).not.toContain('<form method="post" action="/werkplek/waarschuwingen');
  });

  it('laat ook zien wat voor anderen van de organisatie was', async () => {
    const blad = await bezoeker.bezoek('/werkplek/waarschuwingen?van=organisatie');
    expect(blad.tekstenVan('tbody tr')).toHaveLength(1);
  });

  it('is er niet voor wie geen dossiers behandelt', async () => {
    const beheerder = await Bezoeker.login(keten.huis, ['BEHEER', 'beheerder']);
    expect((await beheerder.bezoek('/werkplek/waarschuwingen')).status).toBe(403);
  });
});

describe('de pagina van een klok', () => {
  it('vertelt hoe zij telt, waarom zij stilstaat en wie er is gewaarschuwd', async () => {
    const body = { dossier, reden: 'geen-woonadres', kind: 'dakloos', spoed: false };
    const { body: aanvraag } = await keten.huis.vraag<{ id: string }>('POST', '/v1/briefadresaanvragen', {
      door: LDH,
      body,
    });
    const pad = `/briefadresaanvragen/${aanvraag.id}`;
    await keten.zet(BURGERZAKEN, pad, { stap: 'onderzoek-starten' });
    await keten.zet(BURGERZAKEN, pad, { stap: 'gegevens-vragen', velden: ['verklaring-gever'] });
    const { termijnen } = await keten.lees<{ termijnen: { id: string; soort: string }[] }>(BURGERZAKEN, pad);
    const klok = termijnen.find(({ soort }) => soort === 'briefadres-besluit')?.id;
    const balie = await Bezoeker.login(keten.huis, BURGERZAKEN);
    const blad = await balie.bezoek(`/werkplek/klokken/${klok}`);
    expect(blad.status).toBe(200);
    for (const tekst of ['staat stil', '8 weken', 'Algemene termijnenwet', 'Awb art. 4:13', 'Gegevens vragen']) {
      expect(blad.tekst).toContain(tekst);
    }
    expect(blad.tekst).toContain('Er is nog niemand gewaarschuwd.');
    // the same is said where the work is
    expect((await balie.bezoek(`/werkplek/dossiers/${dossier}`)).tekst).toMatch(/Staat stil sinds .*gegevens vragen/);
  });

  it.each(['01a20000-0000-7000-8000-000000000000', 'geen-nummer'])('%s is er niet', async (id) => {
    expect((await bezoeker.bezoek(`/werkplek/klokken/${id}`)).status).toBe(404);
  });
});

describe('mijn werkvoorraad', () => {
  it('kiest met één druk wat binnen zeven dagen afloopt, en met nog een weer alles', async () => {
    await bezoeker.bezoek('/werkplek');
    const gekozen = await bezoeker.klik('Binnen 7 dagen');
    expect(gekozen.pad).toBe('/werkplek?termijnstatus=binnen-7-dagen');
    expect(gekozen.tekstenVan('.werklijst tbody tr').length).toBeGreaterThan(0);
    const stil = await bezoeker.klik('Staat stil');
    expect(stil.pad).toBe('/werkplek?termijnstatus=opgeschort');
    expect((await bezoeker.bezoek('/werkplek?termijnstatus=ooit')).status).toBe(400);
  });
});
