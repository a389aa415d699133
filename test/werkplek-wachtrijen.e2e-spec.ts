import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { persoonId } from '../src/platform/ingebed/namen.js';
import type { Vrager } from './opzet/huis.js';
import { Keten } from './opzet/keten.js';
import { Bezoeker } from './opzet/werkplek.js';
import { voegWerkToe } from './werkvoorraad.opzet.js';

const TEAMLEIDER: Vrager = ['LDH', 'teamleider'];
const COLLEGA: Vrager = ['LDH', 'behandelaar', 2];
const BORD = '/werkplek/wachtrijen';
const NU = '2026-11-23T11:00:00.000Z';

let keten: Keten;
let teamleider: Bezoeker;

beforeAll(async () => {
  keten = await Keten.open({ nu: NU });
  await Bezoeker.login(keten.huis, COLLEGA); // from now on a known colleague
  teamleider = await Bezoeker.login(keten.huis, TEAMLEIDER);
  await voegWerkToe(
    keten.huis.proef.superUrl,
    [
      { naam: '900001', organisatie: 'LDH', wachtrij: 'LDH_VELDWERK', urgentieOp: '2026-11-20T23:00:00.000Z' },
      { naam: '900002', organisatie: 'LDH', wachtrij: 'LDH_VELDWERK', urgentieOp: '2026-11-23T23:00:00.000Z' },
      {
        naam: '900003',
        organisatie: 'LDH',
        wachtrij: 'LDH_VELDWERK',
        urgentieOp: '2026-12-23T23:00:00.000Z',
        behandelaar: persoonId(...COLLEGA),
      },
      { naam: '900004', organisatie: 'SDD', wachtrij: 'SDD_SCHULDEN', urgentieOp: '2026-12-23T23:00:00.000Z' },
    ],
    NU,
  );
});
afterAll(async () => {
  await keten.sluit();
});

describe('het bord met wachtrijen', () => {
  it('telt per wachtrij van de eigen organisatie wat er ligt en wie het doet', async () => {
    const blad = await teamleider.bezoek(BORD);
    expect(blad.status).toBe(200);
    expect(blad.kop).toContain('Wachtrijen van');
    expect(blad.tekstenVan('#rij-LDH_VELDWERK td').slice(0, 5)).toEqual([
      '3 open in Veldwerk Leger des Heils',
      '1 te laat',
      '1 vandaag in Veldwerk Leger des Heils',
      '2 vrij in Veldwerk Leger des Heils',
      '1',
    ]);
    expect(blad.tekst).toContain('Wie doet wat');
    expect(blad.html).not.toContain('SDD_SCHULDEN');
  });

  it('leidt naar hetzelfde werk in mijn werkvoorraad', async () => {
    await teamleider.bezoek(BORD);
    const blad = await teamleider.klik('1 te laat');
    expect(blad.pad).toBe('/werkplek?wachtrij=LDH_VELDWERK&status=te-laat');
    expect(blad.tekst).toContain('TNS-2026-900001');
    expect(blad.tekst).not.toContain('TNS-2026-900002');
  });

  it('laat ook een lege wachtrij zien', async () => {
    const blad = await teamleider.bezoek(BORD);
    expect(blad.tekstVan('#rij-LDH_OPVANG td')).toBeDefined();
  });

  it('is er niet voor een rol zonder dossiers', async () => {
    const beheerder = await Bezoeker.login(keten.huis, ['BEHEER', 'beheerder']);
    expect((await beheerder.bezoek(BORD)).status).toBe(403);
  });
});

describe('de pagina van een wachtrij', () => {
  it('toont het dringendste eerst, met de naam van wie het doet', async () => {
    const blad = await teamleider.bezoek(`${BORD}/LDH_VELDWERK`);
    const regels = blad.tekstenVan('tbody th');
    expect(regels.map((regel) => /TNS-2026-(\d+)/.exec(regel)?.[1])).toEqual(['900001', '900002', '900003']);
    expect(blad.tekstVan('tbody tr:nth-child(3)')).toContain('Loslaten');
  });

  it('laat een teamleider per regel een collega kiezen', async () => {
    const blad = await teamleider.bezoek(`${BORD}/LDH_VELDWERK`);
    const form = blad.boom.querySelector('form[action$="/stappen/toewijzen"]');
    const namen = form?.querySelectorAll('input, select').map((veld) => veld.getAttribute('name'));
    expect(namen).toEqual(['_csrf', '_sleutel', '_versie', '_terug', 'behandelaar']);
    expect(form?.querySelectorAll('option').map((optie) => optie.getAttribute('value'))).toContain(
      persoonId(...COLLEGA),
    );
  });

  it('laat een ander alleen kijken', async () => {
    const collega = await Bezoeker.login(keten.huis, ['LDH', 'behandelaar', 4]);
    const blad = await collega.bezoek(`${BORD}/LDH_VELDWERK`);
    expect(blad.status).toBe(200);
    expect(blad.boom.querySelector('form[action$="/stappen/toewijzen"]')).toBeNull();
  });

  it.each(['SDD_SCHULDEN', 'BESTAAT_NIET'])(
    'is er niet voor %s, die niet van de eigen organisatie is',
    async (code) => {
      expect((await teamleider.bezoek(`${BORD}/${code}`)).status).toBe(404);
    },
  );

  it('wijst werk toe aan de gekozen collega, zegt dat het gelukt is, en laat het weer los', async () => {
    const { dossier } = await keten.meldAan();
    const werk = await keten.werkVan(dossier, 'OPVANG_LDH');
    const pad = `${BORD}/${werk.naar}_OPVANG`;
    await teamleider.bezoek(pad);
    const na = await teamleider.verstuur(`/overdracht/${werk.id}/stappen/toewijzen`, {
      behandelaar: persoonId(...COLLEGA),
    });
    expect(na.pad).toMatch(new RegExp(`^${pad}[?]`));
    expect(na.tekst).toContain('Toewijzen: gelukt.');
    expect(await keten.werkVan(dossier, 'OPVANG_LDH')).toMatchObject({
      toestand: 'opgepakt',
      behandelaar: persoonId(...COLLEGA),
    });

    const los = await teamleider.verstuur(`/overdracht/${werk.id}/stappen/loslaten`);
    expect(los.tekst).toContain('Loslaten: gelukt.');
    expect(await keten.werkVan(dossier, 'OPVANG_LDH')).toMatchObject({ toestand: 'aangeboden', behandelaar: null });
  });

  it('vraagt wie het gaat doen als er niemand gekozen is, met collega’s om uit te kiezen', async () => {
    const { dossier } = await keten.meldAan();
    const werk = await keten.werkVan(dossier, 'OPVANG_LDH');
    await teamleider.bezoek(`${BORD}/LDH_OPVANG`);
    const blad = await teamleider.verstuur(`/overdracht/${werk.id}/stappen/toewijzen`);
    expect(blad.status).toBe(400);
    expect(blad.tekst).toContain('Welke collega gaat dit doen?');
    const na = await teamleider.verstuur(`/stappen/toewijzen`, { behandelaar: persoonId(...COLLEGA) });
    expect(na.tekst).toContain('Toewijzen: gelukt.');
  });
});
