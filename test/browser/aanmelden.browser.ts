import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Browserhuis } from './opzet/huis.js';
import { begin, kind, MEEKOMERS, nieuweAchternaam, SLOT, vulIn } from './opzet/registratie.js';
import { MANIEREN, metVenster } from './opzet/venster.js';

let huis: Browserhuis;
beforeAll(async () => {
  huis = await Browserhuis.open();
});
afterAll(() => huis.sluit());

const INTAKER = ['SWT_DORDRECHT', 'intaker'] as const;

describe.each(MANIEREN)('aanmelden %s', (manier) => {
  test('een gezin zonder bed voor vannacht: groep B, de GGD is aan zet, en wat u de cliënt vanavond vertelt', () =>
    metVenster(huis, { manier }, async (venster) => {
      const { bediening, page } = venster;
      await venster.logIn(INTAKER);
      await bediening.volg('Nieuwe aanmelding');
      await venster.kop('Nieuwe aanmelding');
      await vulIn(bediening, begin({ voornamen: 'Sanne', achternaam: nieuweAchternaam('Gezin'), geboren: '3-4-1990' }));
      await bediening.klapOpen(MEEKOMERS);
      await vulIn(bediening, kind('Bo', '12-9-2019'), page.getByRole('group', { name: 'Persoon 1' }));
      await vulIn(bediening, kind('Mo', '30-1-2022'), page.getByRole('group', { name: 'Persoon 2' }));
      await vulIn(bediening, SLOT);
      await bediening.druk('Aanmelden');
      await venster.kop('De aanmelding is verstuurd');
      await venster.leest('B: Vannacht geen bed, gezin of jongere');
      await venster.leest('U heeft vannacht een bed. Wie met u meekomt, blijft bij u.');
      const werk = page.getByRole('row').filter({ hasText: 'GGD' });
      expect(await werk.count()).toBeGreaterThan(0);
    }));

  test('een alleenstaande volwassene: groep C, het Leger des Heils is aan zet', () =>
    metVenster(huis, { manier }, async (venster) => {
      const { bediening, page } = venster;
      await venster.logIn(INTAKER, '/werkplek/aanmelden');
      await vulIn(bediening, begin({ voornamen: 'Ton', achternaam: nieuweAchternaam('Alleen'), geboren: '17051984' }));
      await vulIn(bediening, SLOT);
      await bediening.druk('Aanmelden');
      await venster.kop('De aanmelding is verstuurd');
      await venster.leest(/^C: /);
      expect(await page.getByRole('row').filter({ hasText: 'Leger des Heils' }).count()).toBeGreaterThan(0);
      await bediening.volg('Naar mijn werkvoorraad');
      await venster.kop('Mijn werkvoorraad');
    }));

  test('fouten: het overzicht krijgt de focus, elk veld houdt wat er getypt was, en daarna gaat het goed', () =>
    metVenster(huis, { manier }, async (venster) => {
      const { bediening, page } = venster;
      const achternaam = nieuweAchternaam('Fout');
      venster.waakhond.sta(400);
      await venster.logIn(INTAKER, '/werkplek/aanmelden');
      await bediening.vul('Achternaam', achternaam);
      await bediening.vul('Geboortedatum', '31-2-1990');
      await bediening.kies('Waar slaapt de cliënt nu?', 'Buiten');
      await bediening.druk('Aanmelden');
      const overzicht = page.getByRole('alert').filter({ hasText: 'kloppen nog niet' });
      await overzicht.waitFor();
      await overzicht.and(page.locator(':focus')).waitFor();
      expect(await venster.inhoud('Achternaam')).toBe(achternaam);
      expect(await venster.inhoud('Geboortedatum')).toBe('31-2-1990');
      await bediening.volg(/^Geboortedatum/, overzicht);
      await venster.heeftFocus('Geboortedatum');
      await vulIn(bediening, begin({ voornamen: 'Eva', achternaam, geboren: '28-2-1990' }));
      await vulIn(bediening, SLOT);
      await bediening.druk('Aanmelden');
      await venster.kop('De aanmelding is verstuurd');
    }));
});
