import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aanmelding } from '../fabriek/aanmelding.js';
import type { Vrager } from '../opzet/huis.js';
import { Browserhuis } from './opzet/huis.js';
import { begin, nieuweAchternaam, SLOT, vulIn } from './opzet/registratie.js';
import { MANIEREN, metVenster } from './opzet/venster.js';

let huis: Browserhuis;
beforeAll(async () => {
  huis = await Browserhuis.open();
});
afterAll(() => huis.sluit());

const INTAKER: Vrager = ['SWT_DORDRECHT', 'intaker'];
const LDH: Vrager = ['LDH', 'behandelaar'];
const COLLEGA: Vrager = ['LDH', 'behandelaar', 2];

/** Somebody who waits at the Leger des Heils. @returns the hand-off */
async function opvang(): Promise<string> {
  const client = { achternaam: nieuweAchternaam('Tegelijk'), voornamen: 'Ria', geboortedatum: '1984-05-17' };
  const { dossier } = await huis.vraag<{ dossier: string }>(INTAKER, '/aanmeldingen', { body: aanmelding({ client }) });
  const [rij] = await huis.sql<{ id: string }>(
    `select id from tns.zaak where dossier_id = $1 and taak = 'OPVANG_LDH'`,
    [dossier],
  );
  return rij?.id ?? '';
}

/** How many registrations an intake worker has made. */
async function aanmeldingen(): Promise<number> {
  const [rij] = await huis.sql<{ aantal: number }>(
    `select count(*)::int as aantal from tns.zaak where soort = 'aanmelding' and inzender = 'SWT_DORDRECHT'`,
  );
  return rij?.aantal ?? 0;
}

describe.each(MANIEREN)('%s', (manier) => {
  test('twee mensen aan hetzelfde werk: de tweede ziet wie eerst was en houdt wat er getypt was', async () => {
    const werk = await opvang();
    const { versie } = await huis.vraag<{ versie: number }>(COLLEGA, `/overdrachten/${werk}`);
    await metVenster(huis, { manier }, async (venster) => {
      const { bediening } = venster;
      for (const status of [409, 412]) venster.waakhond.sta(status);
      await venster.logIn(LDH, `/werkplek/overdrachten/${werk}`);
      await bediening.volg(/^Weigeren/);
      await bediening.kies('Wat is de reden?', 'De cliënt is al geplaatst');
      await bediening.vul('Toelichting', 'Slaapt al op kamer vier.');
      await huis.vraag(COLLEGA, `/overdrachten/${werk}/stappen`, { body: { stap: 'oppakken' }, versie });
      await bediening.druk('Weigeren');
      await venster.leest('Iemand was u voor');
      const tekst = (await venster.page.locator('main').textContent()) ?? '';
      expect(tekst).toMatch(/Oppakken, door /);
      const veld = venster.page.getByRole('textbox', { name: 'Toelichting' });
      const getypt = (await veld.count()) > 0 ? await veld.inputValue() : tekst;
      expect(getypt).toContain('Slaapt al op kamer vier.');
    });
  });

  test('een sessie die verloopt midden in een formulier: na inloggen gaat men verder, en alles komt één keer aan', () =>
    metVenster(huis, { manier }, async (venster) => {
      const { bediening, page } = venster;
      // what refreshes or saves itself hears that nobody is logged in
      for (const status of [401, 403]) venster.waakhond.sta(status);
      await venster.logIn(INTAKER, '/werkplek/aanmelden');
      const eerst = await aanmeldingen();
      await vulIn(
        bediening,
        begin({ voornamen: 'Wil', achternaam: nieuweAchternaam('Verlopen'), geboren: '2-3-1980' }),
      );
      await vulIn(bediening, SLOT);
      await huis.sql(
        `update tns.werkplek_sessie set begonnen_op = begonnen_op - interval '1 day', laatst_gezien_op = laatst_gezien_op - interval '1 day'
          where gebruiker = $1`,
        [huis.persoon(INTAKER).id],
      );
      await bediening.druk('Aanmelden');
      await venster.leest(/bewaard/);
      await bediening.volg('Inloggen');
      // the provider may still know who it is
      const keuze = page.getByRole('heading', { name: 'Kies wie je bent' });
      await keuze
        .or(page.getByRole('heading', { name: 'U was uitgelogd' }))
        .first()
        .waitFor();
      if (await keuze.isVisible()) await venster.kiesWie(INTAKER);
      await bediening.druk('Verder waar u was');
      await venster.kop('De aanmelding is verstuurd');
      expect(await aanmeldingen()).toBe(eerst + 1);
    }));

  test('terugknop: wie na het aanmelden teruggaat en weer verstuurt, meldt niet twee keer aan', () =>
    metVenster(huis, { manier }, async (venster) => {
      const { bediening, page } = venster;
      for (const status of [409]) venster.waakhond.sta(status);
      await venster.logIn(INTAKER, '/werkplek/aanmelden');
      const eerst = await aanmeldingen();
      await vulIn(bediening, begin({ voornamen: 'Ans', achternaam: nieuweAchternaam('Terug'), geboren: '2-3-1980' }));
      await vulIn(bediening, SLOT);
      await bediening.druk('Aanmelden');
      await venster.kop('De aanmelding is verstuurd');
      await page.goBack();
      await venster.kop('Nieuwe aanmelding');
      await page.goForward();
      await venster.kop('De aanmelding is verstuurd');
      expect(await aanmeldingen()).toBe(eerst + 1);
    }));
});

test('twee keer klikken op Aanmelden is één keer aanmelden', () =>
  metVenster(huis, {}, async (venster) => {
    const { bediening, page } = venster;
    await venster.logIn(INTAKER, '/werkplek/aanmelden');
    const eerst = await aanmeldingen();
    await vulIn(bediening, begin({ voornamen: 'Jo', achternaam: nieuweAchternaam('Dubbel'), geboren: '2-3-1980' }));
    await vulIn(bediening, SLOT);
    await page.getByRole('button', { name: 'Aanmelden' }).dblclick();
    await venster.kop('De aanmelding is verstuurd');
    expect(await aanmeldingen()).toBe(eerst + 1);
  }));

test('twee tabbladen: wat in het ene half is ingevuld, staat in het andere klaar en raakt niet weg', () =>
  metVenster(huis, {}, async (venster) => {
    const { bediening, page, context } = venster;
    await venster.logIn(['SWT_DORDRECHT', 'behandelaar', 3], '/werkplek/aanmelden');
    const achternaam = nieuweAchternaam('Tabblad');
    await bediening.vul('Achternaam', achternaam);
    await bediening.vul('Voornamen', 'Lia');
    await venster.leest(/^Bewaard om/);
    const ander = await context.newPage();
    await ander.goto(page.url());
    await ander
      .getByRole('link', { name: /^Verder met de aanmelding/ })
      .first()
      .click();
    const veld = ander.getByRole('textbox', { name: 'Achternaam' });
    await veld.waitFor();
    expect(await veld.inputValue()).toBe(achternaam);
    expect(await venster.inhoud('Achternaam')).toBe(achternaam);
  }));

test('nieuw werk verschijnt in de werkvoorraad zonder dat iemand ververst', () =>
  metVenster(huis, {}, async (venster) => {
    await venster.logIn(['LDH', 'behandelaar', 3], '/werkplek?vrij=true&wachtrij=LDH_OPVANG');
    await venster.kop('Mijn werkvoorraad');
    const werk = await opvang();
    await venster.page.locator(`#rij-${werk}`).waitFor();
  }));
