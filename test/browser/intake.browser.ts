import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Vrager } from '../opzet/huis.js';
import { meldAan, stand, werkVan, zet } from './opzet/gemeld.js';
import { Browserhuis } from './opzet/huis.js';
import { MANIEREN, metVenster, type Venster } from './opzet/venster.js';

let huis: Browserhuis;
beforeAll(async () => {
  huis = await Browserhuis.open();
});
afterAll(() => huis.sluit());

const LDH: Vrager = ['LDH', 'behandelaar'];
const SDD: Vrager = ['SDD', 'behandelaar'];

/** The areas that every plan speaks about. */
const GEBIEDEN = ['Geld en schulden', 'Wonen', 'GGZ en verslaving', 'Sociaal netwerk'] as const;

describe.each(MANIEREN)('de brede intake %s', (manier) => {
  test('het Leger des Heils houdt het gesprek, de SDD doet mee, en het plan wordt vastgesteld', async () => {
    const { dossier } = await meldAan(huis);
    const { id } = await huis.vraag<{ id: string }>(LDH, '/intakes', { body: { dossier } });
    await metVenster(huis, { manier }, async (venster) => {
      const { bediening } = venster;
      await venster.logIn(LDH, `/werkplek/intakes/${id}`);
      await bediening.volg(/^Afspraak maken of verzetten/);
      await bediening.vul('Wanneer begint het gesprek?', '26-11-2026 10.00');
      await bediening.kies('Waar is het gesprek?', 'Stadskantoor');
      await bediening.druk('Afspraak maken of verzetten');
      await venster.leest(/donderdag 26 november 10\.00 uur, stadskantoor/);
      await bediening.druk(/^Starten/);
      await venster.leest('Starten: gelukt.');
      await bediening.volg('Volgende: Financiën');
      await legVast(venster, '2. Niet zelfredzaam', 'Er zijn drie schulden.');
      await venster.leest('Knelpunten: financiën');
      await bediening.volg('Volgende: Huisvesting');
      await legVast(venster, '1. Acute problematiek', 'Slaapt in de opvang.');
      await venster.leest('2 van 13');
    });

    await zet(huis, SDD, `/overdrachten/${await werkVan(huis, dossier, 'INTAKE_MEEDOEN')}`, { stap: 'oppakken' });
    await metVenster(huis, { manier }, async (venster) => {
      const { bediening, page } = venster;
      await venster.logIn(SDD);
      await bediening.volg('Intakes');
      await venster.kop('Intakes');
      await venster.ga(`/werkplek/intakes/${id}`);
      const werk = page.locator('#rij-werk-en-opleiding');
      await bediening.volg(/^Vastleggen/, werk);
      await legVast(venster, '3. Beperkt zelfredzaam', 'Alleen voor ons.');
      expect(await werk.textContent()).toContain('Alleen uw organisatie');
    });

    await metVenster(huis, { manier }, async (venster) => {
      const { bediening, page } = venster;
      await venster.logIn(LDH, `/werkplek/intakes/${id}`);
      expect(await page.locator('main').textContent()).not.toContain('Alleen voor ons.');
      await bediening.volg(/^Plan opstellen/);
      await stelPlanOp(venster);
      await bediening.volg(/^Plan vaststellen/);
      await bediening.kies('Is de cliënt het eens met het plan?', 'Nee');
      await bediening.vul('Wat vindt de cliënt van het plan, en waarom?', 'Wil eerst een kamer.');
      await bediening.vul('Op welke dag bekijkt u het plan opnieuw?', '22-2-2027');
      await bediening.druk('Plan vaststellen');
      await venster.leest('nee, de hulp gaat door');
      expect((await stand(huis, id)).toestand).toBe('vastgesteld');
    });
  });
});

/** Fills in the area that the form began with. */
async function legVast({ bediening, page }: Venster, score: string, notitie: string): Promise<void> {
  await bediening.kies('Hoe zelfredzaam is de cliënt hier?', score);
  await bediening.vul('Notitie', notitie);
  await bediening.druk('Leefgebied vastleggen');
  await page.getByText('Leefgebied vastleggen: gelukt.').waitFor();
}

/** One goal for each area that a plan must speak about. */
async function stelPlanOp({ bediening, page }: Venster): Promise<void> {
  for (const [plek, gebied] of GEBIEDEN.entries()) {
    const rij = page.getByRole('group', { name: `Doel ${plek + 1}`, exact: true });
    await bediening.kies('Op welk gebied?', gebied, rij);
    await bediening.vul('Wat wil de cliënt bereiken?', `Rust op het gebied ${gebied.toLowerCase()}.`, rij);
    await bediening.vul('Wat gebeurt er?', 'Elke week bellen.', rij);
    await bediening.vul('Wat is de laatste dag?', '15-12-2026', rij);
    if (plek + 1 < GEBIEDEN.length) {
      await bediening.druk(page.getByRole('button', { name: 'Nog een toevoegen' }).last());
      await page.getByRole('group', { name: `Doel ${plek + 2}`, exact: true }).waitFor();
    }
  }
  await bediening.kies('Welke hulp is nodig?', 'Schuldhulp');
  await bediening.druk('Plan opstellen');
  await page.getByText('Plan opstellen: gelukt.').waitFor();
}
