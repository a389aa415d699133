import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Vrager } from '../opzet/huis.js';
import { meldAan, stand, werkVan, zaakVan, zet } from './opzet/gemeld.js';
import { Browserhuis } from './opzet/huis.js';
import { MANIEREN, metVenster, type Venster } from './opzet/venster.js';

let huis: Browserhuis;
beforeAll(async () => {
  huis = await Browserhuis.open();
});
afterAll(() => huis.sluit());

const LDH: Vrager = ['LDH', 'behandelaar'];
const SDD: Vrager = ['SDD', 'behandelaar'];
const SDD_BESLISSER: Vrager = ['SDD', 'beslisser'];
const BURGERZAKEN: Vrager = ['BURGERZAKEN_DORDRECHT', 'behandelaar'];
const BZ_BESLISSER: Vrager = ['BURGERZAKEN_DORDRECHT', 'beslisser'];
const ASVZ: Vrager = ['AANBIEDER_ASVZ', 'behandelaar'];

/** What every decision asks. */
async function vulBesluitIn({ bediening }: Venster, grond: string): Promise<void> {
  await bediening.kies('Op welke grond beslist u?', grond);
  await bediening.vul('Waarom beslist u zo?', 'U heeft geen eigen plek en geen inkomen.');
  await bediening.kies('Hoe krijgt de cliënt het besluit?', 'Uitgereikt aan de cliënt');
}

/** Turns the pages of the list until this line is there. */
async function bladerNaar({ bediening, page }: Venster, id: string): Promise<void> {
  while ((await page.locator(`#rij-${id}`).count()) === 0) {
    const hier = page.url();
    await bediening.volg('Volgende');
    await page.waitForURL((url) => url.href !== hier);
  }
}

describe.each(MANIEREN)('de sporen achter de deur %s', (manier) => {
  test('de SDD loopt de versnelde route af: oppakken, aanvraag, stukken vragen en krijgen, toekennen', async () => {
    const { dossier } = await meldAan(huis);
    await huis.vraag(LDH, '/overdrachten', { body: { dossier, taak: 'UITKERING' } });
    const werk = await werkVan(huis, dossier, 'UITKERING');
    let id = '';
    await metVenster(huis, { manier }, async (venster) => {
      const { bediening, page } = venster;
      await venster.logIn(SDD);
      await bediening.volg('Versnelde route');
      await bediening.druk(/^Oppakken/, page.locator(`#rij-${werk}`));
      await venster.leest('Oppakken: gelukt.');
      id = await zaakVan(huis, dossier, 'uitkering');
      expect((await stand(huis, id)).behandelaar).toBe(huis.persoon(SDD).id);

      await bediening.volg(/^Van mij/);
      await page.waitForURL(/deel=mijn/);
      await bladerNaar(venster, id);
      const rij = page.locator(`#rij-${id}`);
      await bediening.volg(/^Aanvraag indienen/, rij);
      await bediening.vul('Op welke dag deed de cliënt de aanvraag?', '23-11-2026');
      await bediening.kies('Wie vraagt dit?', 'De cliënt zelf');
      await bediening.druk('Aanvraag indienen');
      await venster.leest('Aanvraag indienen: gelukt.');
      await bediening.druk(/^In behandeling nemen/, rij);
      await venster.leest('In behandeling nemen: gelukt.');

      await bediening.volg(/^Gegevens vragen/, rij);
      await bediening.kies('Welke stukken mist u?', 'Bankafschriften');
      await bediening.druk('Gegevens vragen');
      await venster.leest('Gegevens vragen: gelukt.');
      const gemis = page.locator(`#rij-gemis-${id}-bankafschriften`);
      expect(await gemis.textContent()).toContain('De cliënt, in de app of bij de bank.');
      await bediening.volg(/^Gegevens ontvangen/, gemis);
      await bediening.vul('Op welke dag kwamen ze binnen?', '23-11-2026');
      await bediening.druk('Gegevens ontvangen');
      await venster.leest('Gegevens ontvangen: gelukt.');
      expect(await gemis.count()).toBe(0);
      expect((await stand(huis, id)).toestand).toBe('in-behandeling');
    });
    await metVenster(huis, { manier }, async (venster) => {
      const { bediening, page } = venster;
      await venster.logIn(SDD_BESLISSER, '/werkplek/versnelde-route');
      await bladerNaar(venster, id);
      await bediening.volg(/^Toekennen/, page.locator(`#rij-${id}`));
      await vulBesluitIn(venster, 'De cliënt voldoet aan de voorwaarden');
      await bediening.vul('Op welke dag gaat de uitkering in?', '23-11-2026');
      await bediening.druk('Toekennen');
      await venster.leest('Toekennen: gelukt.');
      expect((await stand(huis, id)).toestand).toBe('toegekend');
    });
  });

  test('Burgerzaken pakt een briefadres op en kent het toe; de uitkering die wachtte gaat verder', async () => {
    const { dossier } = await meldAan(huis);
    await huis.vraag(LDH, '/briefadresaanvragen', {
      body: { dossier, reden: 'geen-woonadres', kind: 'dakloos', spoed: false },
    });
    const id = await zaakVan(huis, dossier, 'briefadres');
    await metVenster(huis, { manier }, async (venster) => {
      const { bediening } = venster;
      await venster.logIn(BURGERZAKEN, `/werkplek/overdrachten/${await werkVan(huis, dossier, 'BRIEFADRES')}`);
      await bediening.druk(/^Oppakken/);
      await venster.leest('Oppakken: gelukt.');
      await bediening.volg('Naar het dossier');
      await bediening.volg(/^Onderzoek starten/);
      await bediening.druk('Onderzoek starten');
      await venster.leest('Onderzoek starten: gelukt.');
    });
    await metVenster(huis, { manier }, async (venster) => {
      const { bediening } = venster;
      await venster.logIn(BZ_BESLISSER, `/werkplek/dossiers/${dossier}`);
      await bediening.volg(/^Ambtshalve toekennen/);
      await bediening.vul('Op welke dag was het voornemen?', '23-11-2026');
      await bediening.vul('Op welke dag bekijkt u het opnieuw?', '20-5-2027');
      await vulBesluitIn(venster, 'De cliënt heeft niemand die een adres kan geven');
      await bediening.druk('Ambtshalve toekennen');
      await venster.leest('Ambtshalve toekennen: gelukt.');
      expect((await stand(huis, id)).toestand).toBe('toegekend');
    });
  });

  test('de regiehouder biedt een cliënt aan, en de aanbieder neemt aan', async () => {
    const { dossier } = await meldAan(huis);
    const body = { dossier, verwijssoort: 'IB_MO', vraag: 'Hulp bij het wonen.', doelgroep: 'MO2' };
    const { id } = await huis.vraag<{ id: string }>(LDH, '/verwijzingen', { body });
    await metVenster(huis, { manier }, async (venster) => {
      const { bediening } = venster;
      await venster.logIn(LDH, `/werkplek/dossiers/${dossier}`);
      await bediening.volg(/^Aanbieden/, venster.page.locator(`#zaak-${id}`));
      await bediening.kies('Aan welke aanbieder?', 'ASVZ');
      await bediening.kies('Waarom deze aanbieder of plek?', 'De cliënt kiest dit zelf');
      await bediening.druk('Aanbieden');
      await venster.leest('Aanbieden: gelukt.');
    });
    await metVenster(huis, { manier }, async (venster) => {
      const { bediening } = venster;
      await venster.logIn(ASVZ, `/werkplek/zaken/verwijzing/${id}`);
      await bediening.volg(/^Aannemen/, venster.page.locator(`#zaak-${id}`));
      await bediening.druk('Aannemen');
      await venster.leest('Aannemen: gelukt.');
      expect((await stand(huis, id)).toestand).toBe('aangenomen');
    });
  });

  test('de opvang meldt de nacht van iedereen, behalve van wie er niet was', async () => {
    const slapers = [await inBed(), await inBed()] as const;
    await metVenster(huis, { manier }, async (venster) => {
      const { bediening, page } = venster;
      await venster.logIn(LDH);
      await bediening.volg('Opvang vannacht');
      const form = page.locator('form').filter({ has: page.locator(`[value="${slapers[0].plaatsing}"]`) });
      await bediening.kies(/^Wie sliep hier niet/, `Joris ${slapers[0].achternaam}`, form);
      await bediening.druk(/^Nacht melden/, form);
      await venster.leest(/nacht(en)? gemeld\.$/);
      const geslapen = await huis.sql<{ id: string }>(
        'select zaak_id as id from tns.overnachting where geslapen and zaak_id = any ($1)',
        [slapers.map(({ plaatsing }) => plaatsing)],
      );
      expect(geslapen).toEqual([{ id: slapers[1].plaatsing }]);
    });
  });
});

/** Somebody who sleeps in the shelter since yesterday. */
async function inBed(): Promise<{ plaatsing: string; achternaam: string }> {
  const { dossier, achternaam } = await meldAan(huis);
  await zet(huis, LDH, `/overdrachten/${await werkVan(huis, dossier, 'OPVANG_LDH')}`, { stap: 'oppakken' });
  const plaatsing = await zaakVan(huis, dossier, 'opvang');
  await zet(huis, LDH, `/opvangplaatsingen/${plaatsing}`, { stap: 'plaatsen', eersteNacht: '2026-11-22' });
  return { plaatsing, achternaam };
}
