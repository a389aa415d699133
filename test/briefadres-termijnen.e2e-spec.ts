import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Balie, BESLISSER, besluit, BURGERZAKEN, GEVER, LDH, pad } from './briefadres.opzet.js';
import { MAANDAG, type Keten, type Probleem } from './opzet/keten.js';

let balie: Balie;
let keten: Keten;

beforeAll(async () => {
  balie = await Balie.open();
  ({ keten } = balie);
});
beforeEach(async () => {
  await keten.huis.zetKlok(MAANDAG);
});
afterAll(async () => {
  await balie.sluit();
});

const VRAAG = { stap: 'gegevens-vragen', velden: ['verklaring-gever'] };
const KWAM = { stap: 'gegevens-ontvangen', velden: ['verklaring-gever'] };

async function besluitklok(
  id: string,
): Promise<{ status: string; laatsteDag: string | null; vervaltOp: string | null }> {
  const { termijnen } = await balie.lees(BURGERZAKEN, id);
  const klok = termijnen.find(({ soort }) => soort === 'briefadres-besluit');
  if (!klok) throw new Error('de beslistermijn loopt niet');
  return klok;
}

describe('gegevens vragen zet de beslistermijn stil vanaf de dag erna (Awb 4:15)', () => {
  // days of aangifte, question and answer, and the last day without and with the days in between; 17 May 2027 is a holiday
  it.each([
    ['gewone dagen', '2026-11-23', '2026-11-25', '2026-12-01', '2027-01-18', '2027-01-25'],
    ['hetzelfde etmaal: niets stond stil', '2026-11-23', '2026-11-25', '2026-11-25', '2027-01-18', '2027-01-18'],
    ['over het weekend', '2026-11-23', '2026-11-27', '2026-11-30', '2027-01-18', '2027-01-20'],
    ['over kerst', '2026-11-23', '2026-12-23', '2026-12-28', '2027-01-18', '2027-01-22'],
    ['over de nacht waarin de klok verspringt', '2027-03-22', '2027-03-26', '2027-03-30', '2027-05-18', '2027-05-20'],
  ])('%s', async (_, aangifte, vraag, antwoord, zonder, met) => {
    await keten.huis.zetKlok(`${aangifte}T11:00:00.000Z`);
    const { id, dossier } = await balie.inOnderzoek();
    expect(await besluitklok(id)).toMatchObject({ status: 'loopt', laatsteDag: zonder });
    await keten.huis.zetKlok(`${vraag}T11:00:00.000Z`);
    await balie.zet(BURGERZAKEN, id, VRAAG);
    expect(await besluitklok(id)).toMatchObject({ status: 'opgeschort', laatsteDag: null, vervaltOp: null });
    expect(await keten.werkVan(dossier, 'AANVULLING')).toMatchObject({ naar: 'LDH', toestand: 'aangeboden' });
    await keten.huis.zetKlok(`${antwoord}T11:00:00.000Z`);
    await balie.zet(BURGERZAKEN, id, KWAM);
    expect(await besluitklok(id)).toMatchObject({ status: 'loopt', laatsteDag: met });
    expect((await keten.werkVan(dossier, 'AANVULLING')).toestand).toBe('afgerond');
  });

  it('wie niets stuurt houdt niets tegen: als de klok afloopt gaat het onderzoek zonder verder', async () => {
    const { id } = await balie.inOnderzoek();
    await balie.zet(BURGERZAKEN, id, VRAAG);
    expect(await balie.klokken(id)).toMatchObject({ 'briefadres-gegevens': '2026-12-07' });
    await keten.huis.zetKlok('2026-12-08T06:00:00.000Z');
    await balie.luister();
    expect(await balie.lees(BURGERZAKEN, id)).toMatchObject({ toestand: 'adresonderzoek', gegevensGevraagd: [] });
    // fourteen days: from the day after the question up to the day on which the investigation went on
    expect(await besluitklok(id)).toMatchObject({ status: 'loopt', laatsteDag: '2027-02-01' });
  });
});

describe('een toegekend briefadres wordt opnieuw bekeken en vervalt nooit vanzelf', () => {
  it('vier weken vooraf hoort de regiehouder het; op de dag zelf begint de herbeoordeling; de inschrijving blijft', async () => {
    const { id, dossier } = await balie.toegekend('2027-03-01');
    await keten.huis.zetKlok('2027-01-05T06:00:00.000Z');
    await balie.luister();
    expect(Object.keys(await balie.klokken(id)).sort()).toEqual([
      'briefadres-aankondiging',
      'briefadres-herbeoordelen',
    ]);
    await keten.huis.zetKlok('2027-02-02T06:00:00.000Z');
    await balie.luister();
    expect(await keten.werkVan(dossier, 'KENNISGEVING')).toMatchObject({ naar: 'LDH', toestand: 'aangeboden' });
    expect(await balie.klokken(id)).toEqual({ 'briefadres-herbeoordelen': '2027-03-01' });
    await keten.huis.zetKlok('2027-03-02T06:00:00.000Z');
    await balie.luister();
    expect(await balie.lees(BURGERZAKEN, id)).toMatchObject({
      toestand: 'herbeoordeling',
      open: true,
      geversoort: 'gemeente',
      eindeOp: null,
    });
    // a year later nobody looked: still registered
    await keten.huis.zetKlok('2028-03-02T06:00:00.000Z');
    await balie.luister();
    expect(await balie.lees(BURGERZAKEN, id)).toMatchObject({ toestand: 'herbeoordeling', open: true, eindeOp: null });
  });

  it('verlengen geeft een nieuwe dag; beëindigen is een besluit met een dag', async () => {
    const { id } = await balie.toegekend('2026-12-01');
    await balie.zet(BURGERZAKEN, id, { stap: 'herbeoordelen' });
    expect(
      (await keten.probeer(BURGERZAKEN, pad(id), { stap: 'verlengen', herbeoordelenOp: '2027-05-20' })).status,
    ).toBe(403);
    const teLaat = await keten.probeer<Probleem>(BESLISSER, pad(id), {
      stap: 'verlengen',
      herbeoordelenOp: '2027-05-24',
    });
    expect([teLaat.status, teLaat.body.errors?.[0]?.pad]).toEqual([400, 'herbeoordelenOp']);
    await balie.zet(BESLISSER, id, { stap: 'verlengen', herbeoordelenOp: '2027-05-20' });
    expect(await balie.klokken(id)).toMatchObject({ 'briefadres-herbeoordelen': '2027-05-20' });
    await balie.zet(BURGERZAKEN, id, { stap: 'herbeoordelen' });
    const einde = { stap: 'beeindigen', ...besluit('woonadres') };
    const { adresOp } = await balie.lees(BURGERZAKEN, id);
    const voorBegin = await keten.probeer<Probleem>(BESLISSER, pad(id), { ...einde, per: '1826-12-01' });
    expect(voorBegin.body.errors?.[0]).toMatchObject({ pad: 'per', melding: `Kies een dag vanaf ${adresOp}.` });
    const klaar = await balie.zet(BESLISSER, id, { ...einde, per: '2026-12-01' });
    expect(klaar).toMatchObject({ toestand: 'beeindigd', open: false, eindeOp: '2026-12-01' });
    expect(klaar.besluiten.map(({ uitkomst }) => uitkomst)).toEqual(['toegekend', 'beeindigd']);
  });

  it('trekt de gever zich terug, dan is dezelfde dag de gemeente de gever', async () => {
    const { id } = await balie.inOnderzoek();
    const ja = { stap: 'controle-vastleggen', controle: 'instemming-gever', uitkomst: 'voldoet', datum: '2026-11-23' };
    await balie.zet(BURGERZAKEN, id, ja);
    const gever = { gever: GEVER, herbeoordelenOp: '2027-05-20', ...besluit('woonadres-ontbreekt') };
    await balie.zet(BESLISSER, id, { stap: 'toekennen', ...gever });
    const weg = await balie.zet(BURGERZAKEN, id, { stap: 'gever-trekt-in', datum: '2026-11-23' });
    expect(weg).toMatchObject({ toestand: 'herbeoordeling', geversoort: 'gemeente', gever: null, eindeOp: null });
    const ander = { stap: 'verlengen', herbeoordelenOp: '2027-05-20', gever: GEVER };
    expect((await keten.probeer(BESLISSER, pad(id), ander)).status).toBe(422);
    await balie.zet(BURGERZAKEN, id, ja);
    expect(await balie.zet(BESLISSER, id, ander)).toMatchObject({ toestand: 'toegekend', geversoort: 'persoon' });
  });
});

describe('wie overleden is', () => {
  it('hoeft geen briefadres meer, zodra twee mensen het hebben vastgelegd', async () => {
    const { id, dossier } = await balie.inOnderzoek();
    const verwerken = { stap: 'overlijden-verwerken' };
    const overleden = { stap: 'overlijden-vastleggen', overledenOp: '2026-11-20' };
    await keten.zet(LDH, `/dossiers/${dossier}`, overleden);
    expect((await keten.probeer(BURGERZAKEN, pad(id), verwerken)).status).toBe(422);
    await keten.zet(['LDH', 'behandelaar', 2], `/dossiers/${dossier}`, { stap: 'overlijden-bevestigen' });
    expect(await balie.zet(BURGERZAKEN, id, verwerken)).toMatchObject({ toestand: 'beeindigd-overleden', open: false });
    expect((await keten.werkVan(dossier, 'BRIEFADRES')).toestand).toBe('afgerond');
  });
});

describe('onvindbaar is iemand pas als niemand hem zag', () => {
  async function gezocht(): Promise<{ id: string; dossier: string }> {
    const { id, dossier } = await balie.toegekend();
    await balie.zet(BURGERZAKEN, id, { stap: 'brieven-niet-opgehaald', laatstOpgehaaldOp: '2026-11-09' });
    await balie.zet(BURGERZAKEN, id, { stap: 'onvindbaar-onderzoeken' });
    return { id, dossier };
  }
  const ONDERZOCHT = { stap: 'onderzoek-vastleggen', datum: '2026-11-23', gezochtBij: ['opvang'] };
  const NIEMAND = { stap: 'niet-gezien-melden', datum: '2026-11-23' };
  const VOORNEMEN = { stap: 'voornemen-publiceren', datum: '2026-11-23' };
  const UIT = { stap: 'onvindbaar-uitschrijven', ...besluit('niet-gevonden-na-onderzoek') };

  it('de regiehouder krijgt de vraag; zonder diens antwoord en een eigen onderzoek komt er geen voornemen', async () => {
    const { id, dossier } = await gezocht();
    expect(await keten.werkVan(dossier, 'GEZIEN_VRAAG')).toMatchObject({ naar: 'LDH', toestand: 'aangeboden' });
    expect((await keten.probeer(BURGERZAKEN, pad(id), VOORNEMEN)).status).toBe(422);
    await balie.zet(BURGERZAKEN, id, ONDERZOCHT);
    expect((await keten.probeer(BURGERZAKEN, pad(id), VOORNEMEN)).status).toBe(422);
    expect((await keten.probeer(BURGERZAKEN, pad(id), NIEMAND)).status).toBe(403);
    await balie.zet(LDH, id, NIEMAND);
    expect((await keten.werkVan(dossier, 'GEZIEN_VRAAG')).toestand).toBe('afgerond');
    expect(await balie.zet(BURGERZAKEN, id, VOORNEMEN)).toMatchObject({
      toestand: 'voornemen-gepubliceerd',
      voornemenTot: '2026-12-21',
    });
    expect((await keten.probeer(BESLISSER, pad(id), UIT)).status).toBe(422);
    await keten.huis.zetKlok('2026-12-21T22:59:00.000Z');
    expect((await keten.probeer(BESLISSER, pad(id), UIT)).status).toBe(422);
    await keten.huis.zetKlok('2026-12-21T23:01:00.000Z');
    await balie.luister();
    expect(await balie.lees(BESLISSER, id)).toMatchObject({ toestand: 'voornemen-gepubliceerd', open: true });
    const klaar = await balie.zet(BESLISSER, id, UIT);
    expect(klaar).toMatchObject({ toestand: 'beeindigd-onvindbaar', open: false });
    expect(await keten.werkVan(dossier, 'VELDWERK')).toMatchObject({
      wachtrij: 'LDH_VELDWERK',
      toestand: 'aangeboden',
    });
  });

  it('één partner die de cliënt zag houdt de uitschrijving tegen, ook op de laatste dag', async () => {
    const { id, dossier } = await gezocht();
    await balie.zet(BURGERZAKEN, id, ONDERZOCHT);
    await balie.zet(LDH, id, NIEMAND);
    await balie.zet(BURGERZAKEN, id, VOORNEMEN);
    await keten.draagOver(LDH, dossier, 'SCHULDHULP', 'SDD_SCHULDEN');
    await keten.huis.zetKlok('2026-12-21T22:00:00.000Z');
    const teVroeg = await keten.probeer<Probleem>(['SDD', 'behandelaar'], pad(id), {
      stap: 'client-gezien',
      gezienOp: '2026-11-08',
    });
    expect([teVroeg.status, teVroeg.body.errors?.[0]?.pad]).toEqual([400, 'gezienOp']);
    await balie.zet(['SDD', 'behandelaar'], id, { stap: 'client-gezien', gezienOp: '2026-12-01' });
    expect(await balie.lees(BURGERZAKEN, id)).toMatchObject({
      toestand: 'toegekend',
      gezienOp: '2026-12-01',
      voornemenTot: null,
      onderzoekOp: null,
      herbeoordelenOp: '2027-05-20',
    });
    expect(await balie.klokken(id)).toMatchObject({ 'briefadres-herbeoordelen': '2027-05-20' });
  });

  it('de database zelf weigert een voornemen zonder onderzoek en antwoord', async () => {
    const { id } = await gezocht();
    expect(
      await keten.poging(keten.huis.proef.superUrl, [
        `update tns.briefadres set voornemen_uitschrijving_op = '2026-11-23', voornemen_tot = '2026-12-21' where id = $1`,
        [id],
      ]),
    ).toBe('23514');
  });
});
