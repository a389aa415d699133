import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BriefadresDto } from '../src/modules/briefadres/briefadres.dto.js';
import { persoonId } from '../src/platform/ingebed/namen.js';
import { Balie, BESLISSER, besluit, BURGERZAKEN, GEVER, LDH, pad, SDD } from './briefadres.opzet.js';
import type { Keten, Probleem } from './opzet/keten.js';
import { MAANDAG } from './opzet/keten.js';

const VANDAAG = '2026-11-23';
const BEHANDELAAR = persoonId('BURGERZAKEN_DORDRECHT', 'behandelaar');
const HERBEOORDELEN = '2027-05-20';

let balie: Balie;
let keten: Keten;

beforeAll(async () => {
  balie = await Balie.open();
  ({ keten } = balie);
});
afterAll(async () => {
  await balie.sluit();
});

async function controleer(id: string, controle: string, uitkomst = 'voldoet', meer: object = {}): Promise<void> {
  await balie.zet(BURGERZAKEN, id, { stap: 'controle-vastleggen', controle, uitkomst, datum: VANDAAG, ...meer });
}

describe('van aanvraag tot briefadres', () => {
  let aanvraag: BriefadresDto;

  it('het Leger des Heils vraagt aan; burgerzaken heeft het in de wachtrij en de acht weken lopen vanaf de aangifte', async () => {
    await keten.huis.zetKlok(MAANDAG);
    aanvraag = await balie.vraagAan({ aangifteOp: '2026-11-20', toelichting: 'Slaapt op straat.' });
    expect(aanvraag).toMatchObject({
      organisatie: 'BURGERZAKEN_DORDRECHT',
      verantwoordelijke: 'LDH',
      gemeente: '0505',
      kind: 'dakloos',
      aangifteOp: '2026-11-20',
      behandelaar: null,
    });
    const werk = await keten.werkVan(aanvraag.dossier, 'BRIEFADRES');
    expect(werk).toMatchObject({ wachtrij: 'BURGERZAKEN_DORDRECHT', van: 'LDH', toestand: 'aangeboden' });
    expect(await balie.klokken(aanvraag.id)).toEqual({ 'briefadres-besluit': '2027-01-15' });
  });

  it('wie het oppakt heeft het in handen; met de hand afronden kan niet zolang het loopt', async () => {
    const { id } = await keten.werkVan(aanvraag.dossier, 'BRIEFADRES');
    await keten.zet(BURGERZAKEN, `/overdrachten/${id}`, { stap: 'oppakken' });
    expect(await balie.lees(BURGERZAKEN, aanvraag.id)).toMatchObject({
      verantwoordelijke: 'BURGERZAKEN_DORDRECHT',
      behandelaar: BEHANDELAAR,
      zicht: 'vol',
    });
    const { status } = await keten.probeer(BURGERZAKEN, `/overdrachten/${id}`, {
      stap: 'afronden',
      uitkomst: 'gedaan',
    });
    expect(status).toBe(422);
  });

  it('burgerzaken legt de controles vast, met de dag en wie', async () => {
    await balie.zet(BURGERZAKEN, aanvraag.id, { stap: 'onderzoek-starten' });
    await controleer(aanvraag.id, 'identiteit');
    const slaapplekken = [{ plek: 'Bij een vriend, Proefstraat 2', aandeel: 'minder' }];
    await controleer(aanvraag.id, 'slaapplekken', 'voldoet', { slaapplekken });
    const gelezen = await balie.lees(BURGERZAKEN, aanvraag.id);
    expect(gelezen.controles).toContainEqual({
      controle: 'identiteit',
      uitkomst: 'voldoet',
      datum: VANDAAG,
      organisatie: 'BURGERZAKEN_DORDRECHT',
      door: BEHANDELAAR,
    });
    expect(gelezen.slaapplekken).toEqual(slaapplekken);
    expect(gelezen.ontbrekendeControles).toEqual([
      'eerder-ingezetene',
      'vier-van-zes-maanden',
      'instemming-gever',
      'postafspraak',
    ]);
  });

  it('zonder schriftelijke instemming geen gever; met instemming is het een besluit, met bezwaarclausule van de eigen gemeente', async () => {
    const stap = { stap: 'toekennen', gever: GEVER, herbeoordelenOp: HERBEOORDELEN, ...besluit('woonadres-ontbreekt') };
    const { status, body } = await keten.probeer<Probleem>(BESLISSER, pad(aanvraag.id), stap);
    expect([status, body.detail]).toEqual([422, expect.stringContaining('instemming van de briefadresgever')]);
    expect((await keten.probeer(BURGERZAKEN, pad(aanvraag.id), stap)).status).toBe(403);

    await controleer(aanvraag.id, 'instemming-gever');
    const toegekend = await balie.zet(BESLISSER, aanvraag.id, stap);
    expect(toegekend).toMatchObject({
      toestand: 'toegekend',
      adresOp: '2026-11-20',
      herbeoordelenOp: HERBEOORDELEN,
      geversoort: 'persoon',
      gever: GEVER,
      wachtrij: 'BURGERZAKEN_DORDRECHT',
    });
    expect(toegekend.besluiten).toHaveLength(1);
    expect(toegekend.besluiten[0]).toMatchObject({
      uitkomst: 'toegekend',
      grondslag: 'woonadres-ontbreekt',
      mandaat: 'College van burgemeester en wethouders van Dordrecht',
      bezwaarclausule: expect.stringContaining('het college van Dordrecht'),
      bezwaarTot: '2027-01-04',
    });
    expect((await keten.werkVan(aanvraag.dossier, 'BRIEFADRES')).toestand).toBe('afgerond');
    expect(await balie.klokken(aanvraag.id)).toEqual({
      bezwaar: '2027-01-04',
      'briefadres-aankondiging': '2027-04-22',
      'briefadres-herbeoordelen': HERBEOORDELEN,
    });
    const voorraad = await keten.lees<{ resultaten: { id: string }[] }>(BURGERZAKEN, '/werkvoorraad');
    expect(voorraad.resultaten.map(({ id }) => id)).toContain(aanvraag.id);
  });

  it('wie het niet in handen heeft leest slaapplekken en gever nergens, ook niet bij de stappen', async () => {
    const ander = await balie.lees(LDH, aanvraag.id);
    expect(ander).toMatchObject({ zicht: 'vol', slaapplekken: null, gever: null, geversoort: 'persoon' });
    const stappen = JSON.stringify(await keten.lees(LDH, `${pad(aanvraag.id)}/stappen`));
    const tijdlijn = JSON.stringify(await keten.lees(LDH, `/dossiers/${aanvraag.dossier}/tijdlijn`));
    for (const gelezen of [JSON.stringify(ander), stappen, tijdlijn]) {
      expect(gelezen).not.toContain('Proefstraat');
      expect(gelezen).not.toContain('Proefgever');
    }
    expect(JSON.stringify(await keten.lees(BURGERZAKEN, `${pad(aanvraag.id)}/stappen`))).toContain('Proefgever');
    const [{ gever, slaapplekken } = { gever: '', slaapplekken: '' }] = await keten.sql<Record<string, string>>(
      `select encode(gever, 'escape') as gever, encode(slaapplekken, 'escape') as slaapplekken from tns.briefadres where id = $1`,
      [aanvraag.id],
    );
    expect(`${gever} ${slaapplekken}`).not.toMatch(/Proef/);
  });
});

describe('wie er iets van mag vragen', () => {
  it('een organisatie die niet in het dossier werkt vraagt niets aan', async () => {
    const { dossier } = await keten.meldAan();
    const body = { dossier, reden: 'geen-woonadres', kind: 'dakloos', spoed: false };
    const vraag = (door: typeof LDH) => keten.huis.vraag('POST', '/v1/briefadresaanvragen', { door, body });
    expect((await vraag(['AVRES', 'behandelaar'])).status).toBe(404);
    expect((await vraag(['AANBIEDER_YULIUS', 'intaker'])).status).toBe(403);
    expect(await keten.sql('select 1 from tns.briefadres where dossier_id = $1', [dossier])).toEqual([]);
  });

  it('twee tegelijk: één briefadres, en de ander hoort dat het er al is', async () => {
    const { dossier } = await keten.meldAan();
    const body = { dossier, reden: 'geen-woonadres', kind: 'dakloos', spoed: false };
    const antwoorden = await Promise.all(
      [1, 2, 3].map((nummer) =>
        keten.huis.vraag<Probleem>('POST', '/v1/briefadresaanvragen', { door: ['LDH', 'behandelaar', nummer], body }),
      ),
    );
    expect(antwoorden.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 422, 422]);
    expect(antwoorden.find(({ status }) => status === 422)?.body.detail).toMatch(/loopt al een briefadres/);
    expect(await keten.sql('select 1 from tns.briefadres where dossier_id = $1', [dossier])).toHaveLength(1);
    const open = (await keten.werk(dossier)).filter(({ taak }) => taak === 'BRIEFADRES');
    expect(open).toHaveLength(1);
  });

  it('twee die tegelijk beslissen: één besluit', async () => {
    const { id, versie } = await balie.inOnderzoek();
    const body = {
      stap: 'ambtshalve-toekennen',
      voornemenOp: VANDAAG,
      herbeoordelenOp: HERBEOORDELEN,
      ...besluit('geen-gever'),
    };
    const antwoorden = await Promise.all(
      [1, 2].map((nummer) =>
        keten.huis.vraag('POST', `/v1${pad(id)}/stappen`, {
          door: ['BURGERZAKEN_DORDRECHT', 'beslisser', nummer],
          versie,
          body,
        }),
      ),
    );
    expect(antwoorden.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 412]);
    expect(await keten.sql('select 1 from tns.besluit where zaak_id = $1', [id])).toHaveLength(1);
  });

  it('de gemeente waar het adres komt beslist; buiten de regio staat waar de cliënt heen kan', async () => {
    expect(await balie.vraagAan({ gemeente: '0590' })).toMatchObject({
      organisatie: 'BURGERZAKEN_PAPENDRECHT',
      gemeente: '0590',
    });
    const { dossier } = await keten.meldAan();
    for (const gemeente of ['1961', '0599']) {
      const body = { dossier, reden: 'geen-woonadres', kind: 'dakloos', spoed: false, gemeente };
      const { status, body: nee } = await keten.huis.vraag<Probleem>('POST', '/v1/briefadresaanvragen', {
        door: LDH,
        body,
      });
      expect([status, nee.detail]).toEqual([422, expect.stringMatching(/hoort niet bij deze regio\. \S+/)]);
    }
    const fout = { dossier, reden: 'bestaat-niet', kind: 'dakloos', spoed: false };
    const { status } = await keten.huis.vraag('POST', '/v1/briefadresaanvragen', { door: LDH, body: fout });
    expect(status).toBe(400);
    const later = { ...fout, reden: 'geen-woonadres', aangifteOp: '2026-11-24' };
    expect((await keten.huis.vraag('POST', '/v1/briefadresaanvragen', { door: LDH, body: later })).status).toBe(400);
    const vraag = { door: LDH, body: { ...later, aangifteOp: '1800-01-01' } };
    expect(
      (await keten.huis.vraag<{ errors: unknown[] }>('POST', '/v1/briefadresaanvragen', vraag)).body.errors,
    ).toEqual([expect.objectContaining({ pad: 'aangifteOp', code: 'te-lang-geleden' })]);
  });
});

describe('werk dat is overgedragen', () => {
  it('wie BRIEFADRES oppakt krijgt er een briefadres bij, met de dag van de vraag en wat al bekend is', async () => {
    const { dossier } = await keten.meldAan({ woonsituatie: 'bij-familie-of-vrienden' });
    const werk = await keten.draagOver(LDH, dossier, 'BRIEFADRES');
    await keten.zet(BURGERZAKEN, `/overdrachten/${werk}`, { stap: 'oppakken' });
    const { resultaten } = await keten.lees<{ resultaten: BriefadresDto[] }>(
      LDH,
      `/briefadresaanvragen?dossier=${dossier}`,
    );
    expect(resultaten).toHaveLength(1);
    expect(resultaten[0]).toMatchObject({
      kind: 'thuisloos',
      aangifteOp: VANDAAG,
      organisatie: 'BURGERZAKEN_DORDRECHT',
      verantwoordelijke: 'BURGERZAKEN_DORDRECHT',
      behandelaar: BEHANDELAAR,
    });
  });

  it('wie geen burgerzaken is kan er niet over beslissen, en hoort wat wel kan', async () => {
    const { dossier } = await keten.meldAan();
    const werk = await keten.draagOver(LDH, dossier, 'BRIEFADRES', 'SDD_WMO');
    const { status, body } = await keten.probeer<Probleem>(SDD, `/overdrachten/${werk}`, { stap: 'oppakken' });
    expect([status, body.detail]).toEqual([422, expect.stringContaining('Weiger dit werk')]);
    await keten.zet(SDD, `/overdrachten/${werk}`, { stap: 'weigeren', reden: 'niet-onze-taak' });
  });

  it('burgerzaken van een andere gemeente dan gevraagd kan het overnemen', async () => {
    const { id, dossier } = await balie.vraagAan();
    const werk = await keten.werkVan(dossier, 'BRIEFADRES');
    await keten.zet(BURGERZAKEN, `/overdrachten/${werk.id}`, { stap: 'oppakken' });
    const verder = { stap: 'doorzetten', wachtrij: 'BURGERZAKEN_PAPENDRECHT', reden: 'andere-gemeente' };
    await keten.zet(BURGERZAKEN, `/overdrachten/${werk.id}`, verder);
    const papendrecht = ['BURGERZAKEN_PAPENDRECHT', 'behandelaar'] as const;
    const tweede = await keten.werkVan(dossier, 'BRIEFADRES');
    await keten.zet(papendrecht, `/overdrachten/${tweede.id}`, { stap: 'oppakken' });
    expect(await balie.lees(papendrecht, id)).toMatchObject({ organisatie: 'BURGERZAKEN_PAPENDRECHT' });
  });
});

describe('spoed', () => {
  it('de cliënt staat meteen ingeschreven, en blijft dat tijdens al het onderzoek', async () => {
    const { id } = await balie.vraagAan({ spoed: true });
    expect(await balie.klokken(id)).toMatchObject({ 'briefadres-spoed': VANDAAG });
    await balie.zet(BURGERZAKEN, id, { stap: 'tijdelijk-registreren', datum: VANDAAG, adressoort: 'gemeente' });
    const staat = { tijdelijkOp: VANDAAG, tijdelijkAdressoort: 'gemeente' };
    expect(await balie.lees(BURGERZAKEN, id)).toMatchObject({ toestand: 'aangevraagd', ...staat });
    expect(Object.keys(await balie.klokken(id))).toEqual(['briefadres-besluit']);
    for (const stap of [
      { stap: 'onderzoek-starten' },
      { stap: 'gegevens-vragen', velden: ['identiteitsbewijs'] },
      { stap: 'doorgaan-zonder' },
      { stap: 'andere-gemeente-voorstellen', gemeente: '0599', motivering: 'Slaapt daar vaak.' },
      { stap: 'weigering-vastleggen', reden: 'geen-binding' },
    ])
      expect(await balie.zet(BURGERZAKEN, id, stap)).toMatchObject(staat);
    const gezet = await balie.zet(BESLISSER, id, {
      stap: 'ambtshalve-toekennen',
      voornemenOp: VANDAAG,
      herbeoordelenOp: HERBEOORDELEN,
      ...besluit('geen-gever'),
    });
    expect(gezet).toMatchObject({ toestand: 'toegekend', ...staat });
    const nogEens = { stap: 'tijdelijk-registreren', datum: VANDAAG, adressoort: 'gemeente' };
    expect((await keten.probeer(BURGERZAKEN, pad(id), nogEens)).status).toBe(409);
  });

  it('een dag die nog moet komen, of voor de aangifte, kan niet', async () => {
    const { id } = await balie.vraagAan();
    for (const datum of ['2026-11-24', '2026-11-22']) {
      const stap = { stap: 'tijdelijk-registreren', datum, adressoort: 'gemeente' };
      const { status, body } = await keten.probeer<Probleem>(BURGERZAKEN, pad(id), stap);
      expect([status, body.errors?.[0]?.pad]).toEqual([400, 'datum']);
    }
  });
});

describe('wie geen gever heeft of geen recht', () => {
  it('een geweigerde gever houdt niets tegen: de gemeente is de gever, vanaf de dag van het voornemen', async () => {
    const { id } = await balie.inOnderzoek({ aangifteOp: '2026-11-16' });
    await controleer(id, 'instemming-gever', 'voldoet-niet');
    const toegekend = await balie.zet(BESLISSER, id, {
      stap: 'ambtshalve-toekennen',
      voornemenOp: '2026-11-20',
      herbeoordelenOp: HERBEOORDELEN,
      ...besluit('gever-past-niet'),
    });
    expect(toegekend).toMatchObject({
      toestand: 'toegekend',
      geversoort: 'gemeente',
      aangifteOp: '2026-11-16',
      voornemenOp: '2026-11-20',
      adresOp: '2026-11-20',
    });
  });

  it('geen recht is een besluit, noemt waar de cliënt heen kan, en kan niet om papieren', async () => {
    const { id, dossier } = await balie.inOnderzoek();
    const stap = {
      stap: 'geen-recht-vaststellen',
      doorverwezenNaar: 'landelijke-vreemdelingenvoorziening',
      ...besluit('eerste-inschrijving-zonder-verblijf'),
    };
    expect((await keten.probeer(BESLISSER, pad(id), stap)).status).toBe(422);
    await controleer(id, 'identiteit', 'niet-vast-te-stellen');
    expect((await keten.probeer(BESLISSER, pad(id), stap)).status).toBe(422);
    await controleer(id, 'eerder-ingezetene', 'voldoet-niet');
    await controleer(id, 'rechtmatig-verblijf', 'voldoet-niet');
    const klaar = await balie.zet(BESLISSER, id, stap);
    expect(klaar).toMatchObject({
      toestand: 'geen-inschrijving-mogelijk',
      doorverwezenNaar: 'landelijke-vreemdelingenvoorziening',
    });
    expect(klaar.besluiten[0]).toMatchObject({ uitkomst: 'afgewezen', bezwaarTot: '2027-01-04' });
    expect(await balie.klokken(id)).toEqual({ bezwaar: '2027-01-04' });
    expect((await keten.werkVan(dossier, 'BRIEFADRES')).toestand).toBe('afgerond');
    const opnieuw = { dossier, reden: 'geen-woonadres', kind: 'dakloos', spoed: false };
    expect((await keten.huis.vraag('POST', '/v1/briefadresaanvragen', { door: LDH, body: opnieuw })).status).toBe(201);
  });

  it('met een woonadres helpt de regiehouder bij de aangifte', async () => {
    const { id, dossier } = await balie.inOnderzoek();
    const stap = { stap: 'woonadres-vaststellen', woonadres: 'Proefstraat 9, Dordrecht', ...besluit('meeste-nachten') };
    const klaar = await balie.zet(BESLISSER, id, stap);
    expect(klaar).toMatchObject({ toestand: 'woonadres-vastgesteld', woonadres: 'Proefstraat 9, Dordrecht' });
    expect(await keten.werkVan(dossier, 'KENNISGEVING')).toMatchObject({
      wachtrij: 'LDH_INTAKE',
      toestand: 'aangeboden',
    });
  });
});
