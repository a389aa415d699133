import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Proefhuis } from './opzet/huis.js';
import { Bezoeker } from './opzet/werkplek.js';

const BEHEER = '/werkplek/beheer';

let huis: Proefhuis;
let beheerder: Bezoeker;

beforeAll(async () => {
  huis = await Proefhuis.start({ werker: true });
  beheerder = await Bezoeker.login(huis, ['BEHEER', 'beheerder']);
});
afterAll(() => huis.stop());

describe('de pagina voor beheer', () => {
  it('toont de soorten gegevens met hoeveel er van gelden', async () => {
    const blad = await beheerder.bezoek(BEHEER);
    expect(blad.status).toBe(200);
    expect(blad.kop).toBe('Beheer');
    const [, geldend = '0', versies = '0'] = blad.tekstenVan('#rij-organisatie td');
    expect(Number(geldend)).toBeGreaterThan(10);
    expect(Number(versies)).toBeGreaterThanOrEqual(Number(geldend));
    expect(blad.tekst).toContain('referentie/');
  });

  it('toont hoe de techniek ervoor staat, zonder dat de API er iets mag veranderen', async () => {
    const blad = await beheerder.bezoek(BEHEER);
    expect(blad.tekstenVan('#rij-overdracht-aangeboden td')).toEqual(['0', '0', '0', '0', '0']);
    expect(blad.tekst).toContain('Oudste bericht dat nog weg moet');
    expect(blad.tekst).toContain('Berichten een voor een bekijken kan in dit proces niet.');
  });

  it('kijkt naar een andere dag: wat toen nog niet gold telt niet mee', async () => {
    const blad = await beheerder.bezoek(`${BEHEER}?peildatum=1990-01-01`);
    expect(blad.tekstenVan('#rij-organisatie td')[1]).toBe('0');
  });

  it.each([
    ['GGD', 'teamleider'],
    ['GGD', 'behandelaar'],
    ['GGD', 'analist'],
  ])('is er niet voor %s %s', async (organisatie, rol) => {
    const ander = await Bezoeker.login(huis, [organisatie, rol]);
    for (const pad of [BEHEER, `${BEHEER}/referentie/organisatie`]) expect((await ander.bezoek(pad)).status).toBe(403);
  });
});

describe('de versies van een soort', () => {
  it('staan per code bij elkaar, met wat er geldt, de bron en de inhoud in woorden', async () => {
    await beheerder.bezoek(BEHEER);
    const blad = await beheerder.klik('Wachtrijen');
    expect(blad.status).toBe(200);
    const deel = blad.tekstVan('#code-LDH_OPVANG');
    expect(deel).toContain('geldt op deze dag');
    expect(deel).toContain('Bron');
    expect(deel).toContain('Open van');
    expect(blad.tekst).toContain('referentie/wachtrijen.yaml');
    expect(blad.tekst).not.toMatch(/[{[]"|\btrue\b|\bnull\b/);
  });

  it('toont de oude en de nieuwe versie van wat veranderd is', async () => {
    await huis.superuser.query(
      `update tns.referentie_rij set geldig_tot = '2026-01-01' where soort = 'kanaal' and code = (select min(code) from tns.referentie_rij where soort = 'kanaal')`,
    );
    await huis.superuser.query(
      `insert into tns.referentie_rij (id, soort, code, geldig_van, inhoud, bron)
       select gen_random_uuid(), soort, code, '2026-01-01', inhoud || '{"naam": "Nieuwe naam"}', 'besluit van de stuurgroep'
         from tns.referentie_rij where soort = 'kanaal' and geldig_tot = '2026-01-01'`,
    );
    const nu = await beheerder.bezoek(`${BEHEER}/referentie/kanaal?peildatum=2026-11-23`);
    expect(nu.tekst).toContain('Nieuwe naam');
    expect(nu.tekst).toContain('t/m 31 december 2025');
    expect(nu.tekst).toContain('besluit van de stuurgroep');
  });

  it('is er niet voor een soort die niet bestaat, en wijst een dag af die niet bestaat', async () => {
    expect((await beheerder.bezoek(`${BEHEER}/referentie/toString`)).status).toBe(404);
    expect((await beheerder.bezoek(`${BEHEER}?peildatum=2026-02-30`)).status).toBe(400);
    expect((await beheerder.bezoek(`${BEHEER}?peildatum=23-11-2026`)).status).toBe(200);
  });
});
