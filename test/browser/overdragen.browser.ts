import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Vrager } from '../opzet/huis.js';
import { type Aangemeld, INTAKER, meldAan as meld, stand, werkVan } from './opzet/gemeld.js';
import { Browserhuis } from './opzet/huis.js';
import { MANIEREN, metVenster } from './opzet/venster.js';

let huis: Browserhuis;
beforeAll(async () => {
  huis = await Browserhuis.open();
});
afterAll(() => huis.sluit());

const GGD: Vrager = ['GGD', 'behandelaar'];
const BESLISSER: Vrager = ['GGD', 'beslisser'];
const LDH: Vrager = ['LDH', 'behandelaar'];
const SDD: Vrager = ['SDD', 'behandelaar'];

/** Registers somebody over the API, and gives the hand-off of one taak. */
async function meldAan(
  taak: string,
  anders?: Readonly<Record<string, unknown>>,
): Promise<Aangemeld & { werk: string }> {
  const gemeld = await meld(huis, anders);
  return { ...gemeld, werk: await werkVan(huis, gemeld.dossier, taak) };
}

describe.each(MANIEREN)('overdragen %s', (manier) => {
  test('de GGD pakt de toets op, vraagt om meer, krijgt het van de aanmelder, en beslist', async () => {
    const { id, dossier, werk } = await meldAan('RECHTSTOETS', { gemeenteAanmelding: '0590' }); // in Papendrecht the GGD does it;
    await metVenster(huis, { manier }, async (venster) => {
      const { bediening } = venster;
      await venster.logIn(GGD, `/werkplek/overdrachten/${werk}`);
      await bediening.druk(/^Oppakken/);
      await venster.leest('Oppakken: gelukt.');
      expect((await stand(huis, werk)).behandelaar).toBe(huis.persoon(GGD).id);
      await venster.ga(`/werkplek/dossiers/${dossier}`);
      await bediening.volg(/^Aanvulling vragen/);
      await bediening.kies('Welke gegevens mist u?', 'Hoe de cliënt te bereiken is');
      await bediening.druk('Aanvulling vragen');
      await venster.leest('Aanvulling vragen: gelukt.');
      expect((await stand(huis, id)).toestand).toBe('aanvulling-gevraagd');
    });
    await metVenster(huis, { manier }, async (venster) => {
      const { bediening } = venster;
      await venster.logIn(INTAKER, `/werkplek/dossiers/${dossier}`);
      await bediening.volg(/^Aanvullen/);
      await bediening.vul('Telefoonnummer van de cliënt', '06-00000123');
      await bediening.druk('Aanvullen');
      await venster.leest('Aanvullen: gelukt.');
    });
    await metVenster(huis, { manier }, async (venster) => {
      const { bediening } = venster;
      await venster.logIn(BESLISSER, `/werkplek/dossiers/${dossier}`);
      await bediening.volg(/^Recht toekennen/);
      await bediening.kies('Op welke grond beslist u?', 'Er is direct opvang nodig');
      await bediening.vul('Waarom beslist u zo?', 'U heeft geen eigen plek en niemand bij wie u terechtkunt.');
      await bediening.kies('Hoe krijgt de cliënt het besluit?', 'Uitgereikt aan de cliënt');
      await bediening.druk('Recht toekennen');
      await venster.leest('Recht toekennen: gelukt.');
      expect((await stand(huis, id)).toestand).toBe('recht-vastgesteld');
    });
  });

  test('het Leger des Heils pakt op en zet door naar een andere wachtrij', async () => {
    const { werk } = await meldAan('OPVANG_LDH');
    await metVenster(huis, { manier }, async (venster) => {
      const { bediening } = venster;
      await venster.logIn(LDH, `/werkplek/overdrachten/${werk}`);
      await bediening.druk(/^Oppakken/);
      await venster.leest('Oppakken: gelukt.');
      await bediening.volg(/^Doorzetten/);
      await bediening.kies('Naar welke wachtrij?', 'Opvang dezelfde dag');
      await bediening.kies('Wat is de reden?', 'De cliënt hoort bij een andere doelgroep');
      await bediening.druk('Doorzetten');
      await venster.leest('Doorzetten: gelukt.');
      expect((await stand(huis, werk)).toestand).toBe('doorgezet');
    });
  });

  test('het Leger des Heils weigert met een reden: zonder reden gaat het niet', async () => {
    const { werk } = await meldAan('OPVANG_LDH');
    await metVenster(huis, { manier }, async (venster) => {
      const { bediening } = venster;
      venster.waakhond.sta(400);
      await venster.logIn(LDH, `/werkplek/overdrachten/${werk}`);
      await bediening.volg(/^Weigeren/);
      await bediening.vul('Toelichting', 'De cliënt slaapt al bij ons.');
      await bediening.druk('Weigeren');
      await venster.page.getByRole('alert').and(venster.page.locator(':focus')).waitFor();
      expect(await venster.inhoud('Toelichting')).toBe('De cliënt slaapt al bij ons.');
      await bediening.kies('Wat is de reden?', 'De cliënt is al geplaatst');
      await bediening.druk('Weigeren');
      await venster.leest('Weigeren: gelukt.');
      expect((await stand(huis, werk)).toestand).toBe('geweigerd');
    });
  });

  test('de SDD ziet de schuldhulp in de werkvoorraad en pakt haar daar op', async () => {
    const { kenmerk, werk } = await meldAan('SCHULDHULP', {
      acuut: false,
      opvangGevraagd: false,
      woonsituatie: 'dreigende-huisuitzetting',
      schuldenDreigen: true,
      aanleidingen: ['huurachterstand-schulden'],
    });
    await metVenster(huis, { manier }, async (venster) => {
      const { bediening, page } = venster;
      await venster.logIn(SDD);
      await bediening.volg('Nog vrij');
      const rij = page.locator(`#rij-${werk}`);
      await rij.waitFor();
      expect(await rij.textContent()).toContain(kenmerk.replace(/-A\d+$/, ''));
      await bediening.druk(/^Oppakken/, rij);
      await venster.leest('Oppakken: gelukt.');
      expect((await stand(huis, werk)).behandelaar).toBe(huis.persoon(SDD).id);
    });
  });
});
