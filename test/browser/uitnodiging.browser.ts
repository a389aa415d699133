import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Vrager } from '../opzet/huis.js';
import { meldAan, stand, werkVan, zet } from './opzet/gemeld.js';
import { Browserhuis } from './opzet/huis.js';
import { MANIEREN, metVenster } from './opzet/venster.js';

let huis: Browserhuis;
beforeAll(async () => {
  huis = await Browserhuis.open();
});
afterAll(() => huis.sluit());

const LDH: Vrager = ['LDH', 'behandelaar'];

/** Somebody for whom the Leger des Heils asks a room with people at home. */
async function vraagKamer(): Promise<{ werk: string; verwijzing: string }> {
  const { dossier } = await meldAan(huis);
  const { id } = await huis.vraag<{ id: string }>(LDH, '/verwijzingen', {
    body: { dossier, verwijssoort: 'PARTICULIER' },
  });
  await zet(huis, LDH, `/verwijzingen/${id}`, {
    stap: 'aanbieden',
    aanbieder: 'AANBIEDER_DE_RUSTPLEK',
    voorziening: 'de-rustplek',
    keuze: 'voorkeur-client',
  });
  return { werk: await werkVan(huis, dossier, 'VERWIJZING_PLEK'), verwijzing: id };
}

describe.each(MANIEREN)('een eenmalige link %s', (manier) => {
  test('wie vraagt maakt hem, wie geen systeem heeft opent hem en neemt aan, en daarna is hij op', async () => {
    const { werk, verwijzing } = await vraagKamer();
    let adres = '';
    await metVenster(huis, { manier }, async (venster) => {
      const { bediening } = venster;
      await venster.logIn(LDH, `/werkplek/overdrachten/${werk}`);
      await venster.keur();
      await bediening.druk('Maak een eenmalige link');
      await venster.kop('De link is gemaakt');
      await venster.keur();
      adres = await venster.inhoud('Adres van de link');
      await bediening.volg('Terug naar de overdracht');
      await venster.leest(/werkt tot/);
      await venster.keur();
    });
    await metVenster(huis, { manier }, async (venster) => {
      const { bediening } = venster;
      venster.waakhond.sta(410);
      const pad = new URL(adres).pathname;
      await venster.ga(pad);
      await venster.kop('Verwijzing naar een plek beantwoorden');
      await venster.keur();
      await bediening.volg('Op de wachtlijst zetten');
      await venster.kop('Op de wachtlijst zetten');
      await venster.keur();
      await bediening.volg('Terug naar de vraag');
      await bediening.volg('Aannemen');
      await bediening.vul('Toelichting', 'Er is een kamer vrij.');
      await bediening.druk(/^Aannemen/);
      await venster.kop('Uw antwoord is verstuurd');
      await venster.keur();
      expect((await stand(huis, verwijzing)).toestand).toBe('aangenomen');
      await venster.ga(pad);
      await venster.kop(/Deze link werkt niet/);
      await venster.keur();
    });
    expect((await stand(huis, werk)).toestand).toBe('afgerond');
  });
});
