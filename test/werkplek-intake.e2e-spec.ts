import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { IntakeDto } from '../src/modules/intake/index.js';
import { Intakekamer, LDH, SDD } from './intake.opzet.js';
import { Keten } from './opzet/keten.js';
import { Bezoeker } from './opzet/werkplek.js';

const PAD = '/werkplek/intakes';
const client = { achternaam: 'Gespreksman', voornamen: 'Joris', geboortedatum: '1984-05-17' };

let keten: Keten;
let kamer: Intakekamer;
let intake: IntakeDto;
let ldh: Bezoeker;

beforeAll(async () => {
  keten = await Keten.open();
  kamer = new Intakekamer(keten);
  intake = await kamer.inOpvang({ client });
  ldh = await Bezoeker.login(keten.huis, LDH);
});
afterAll(async () => {
  await keten.sluit();
});

describe('de pagina van de brede intake', () => {
  it('is te vinden in de lijst van wie de intake doet', async () => {
    await ldh.bezoek('/werkplek');
    const lijst = await ldh.klik('Intakes');
    expect(lijst.tekst).toContain('Joris Gespreksman');
    expect(lijst.tekst).toContain('Nog geen afspraak');
    const blad = await ldh.klik('Joris Gespreksman');
    expect(blad.pad).toBe(`${PAD}/${intake.id}`);
    expect(blad.tekst).toContain('0 van 13 vastgelegd');
    expect(blad.tekst).toContain('Er is nog geen plan.');
    expect(blad.tekst).toMatch(/Doet mee .*Sociale Dienst.*: aangeboden/);
    expect(blad.html).not.toMatch(/<title>[^<]*Gespreksman/);
  });

  it('legt een leefgebied vast met het formulier bij de hand', async () => {
    await ldh.verstuur('/stappen/starten');
    expect(ldh.hier.tekst).toContain('Volgende: Financiën');
    await ldh.klik('Volgende: Financiën');
    const gekozen = ldh.hier.boom
      .querySelectorAll('[value=financien]')
      .find((een) => een.hasAttribute('selected') || een.hasAttribute('checked'));
    expect(gekozen).toBeDefined();
    const na = await ldh.verstuur(
      undefined,
      { score: '2', notitie: 'Er zijn drie schulden.' },
      'Leefgebied vastleggen',
    );
    expect(na.pad).toContain(`${PAD}/${intake.id}`);
    expect(na.tekst).toContain('1 van 13 vastgelegd');
    expect(na.tekst).toContain('Knelpunten: financiën');
    expect(na.tekstVan('#rij-financien')).toMatch(/2\. Niet zelfredzaam knelpunt vastgelegd Er zijn drie schulden\./);
    expect(na.tekstVan('#rij-financien')).toContain('Wie aan het dossier werkt');
  });

  it('laat wie meedoet het eigen deel vastleggen, en dat leest de ander niet', async () => {
    const sdd = await Bezoeker.login(keten.huis, SDD);
    expect((await sdd.bezoek(PAD)).tekst).toContain('Uw organisatie werkt nu aan geen intake.');
    const { id } = await keten.werkVan(intake.dossier, 'INTAKE_MEEDOEN');
    await keten.zet(SDD, `/overdrachten/${id}`, { stap: 'oppakken' });
    await sdd.bezoek(PAD);
    const blad = await sdd.klik('Joris Gespreksman');
    expect(blad.tekstVan('#rij-werk-en-opleiding')).toContain('Alleen uw organisatie');
    expect(blad.tekstVan('#rij-financien')).not.toContain('Wijzigen');
    await sdd.bezoek(blad.boom.querySelector('#rij-werk-en-opleiding a')?.getAttribute('href') ?? '');
    const na = await sdd.verstuur(undefined, { score: '3', notitie: 'Alleen voor ons.' }, 'Leefgebied vastleggen');
    expect(na.tekstVan('#rij-werk-en-opleiding')).toContain('Alleen voor ons.');
    const ander = await ldh.bezoek(`${PAD}/${intake.id}`);
    expect(ander.tekst).toContain('2 van 13');
    expect(ander.tekst).not.toContain('Alleen voor ons.');
    expect(ander.tekstVan('#rij-werk-en-opleiding')).toMatch(/Alleen Sociale Dienst/);
  });

  it('toont het plan, wie wat doet, en dat de cliënt nee mag zeggen', async () => {
    const doelen = ['geld-en-schulden', 'wonen', 'ggz-en-verslaving', 'sociaal-netwerk'].map((gebied) => ({
      gebied,
      doel: `Doel voor ${gebied}.`,
      acties: [{ actie: 'Bellen.', organisatie: 'LDH', uiterlijk: '2026-12-15' }],
    }));
    await kamer.zet(LDH, intake, { stap: 'plan-opstellen', doelen, routes: ['schuldhulp'] });
    expect((await ldh.bezoek(`${PAD}/${intake.id}`)).tekst).toContain('nog niet gevraagd');
    await ldh.klik('Plan vaststellen');
    const na = await ldh.verstuur(
      undefined,
      { clientAkkoord: 'nee', waarom: 'Wil eerst een kamer.', evaluatieOp: '22-2-2027' },
      'Plan vaststellen',
    );
    expect(na.tekst).toContain('nee, de hulp gaat door');
    expect(na.tekst).toContain('Wil eerst een kamer.');
    expect(na.tekst).toContain('Bellen. Leger des Heils Dordrecht, uiterlijk 15 december 2026.');
    expect(na.tekst).toMatch(/Schuldhulp/);
  });

  it('legt vast wie keek, en is er niet voor een vreemde', async () => {
    const gekeken = await keten.sql<{ organisatie: string }>(
      `select distinct organisatie from tns.inzage where dossier_id = $1 and doel = 'intake-lezen' order by 1`,
      [intake.dossier],
    );
    expect(gekeken.map(({ organisatie }) => organisatie)).toEqual(['LDH', 'SDD']);
    const vreemd = await Bezoeker.login(keten.huis, ['BURGERZAKEN_GORINCHEM', 'behandelaar']);
    expect((await vreemd.bezoek(`${PAD}/${intake.id}`)).status).toBe(404);
    const beheerder = await Bezoeker.login(keten.huis, ['BEHEER', 'beheerder']);
    expect((await beheerder.bezoek(PAD)).status).toBe(403);
  });
});

describe('wie terugkomt', () => {
  it('bevestigt met één druk wat nog klopt', async () => {
    const terug = { achternaam: 'Opnieuwman', voornamen: 'Sam', geboortedatum: '1980-02-03' };
    const eerste = await kamer.inOpvang({ client: terug });
    await kamer.zet(LDH, eerste, { stap: 'starten' });
    const antwoord = { domein: 'huisvesting', score: '2', notitie: 'Sliep in een auto.' };
    await kamer.zet(LDH, eerste, { stap: 'leefgebied-vastleggen', ...antwoord });
    const sluiten = { stap: 'vervallen', reden: 'onderdak-gevonden', doorverwezenNaar: 'eigen-netwerk' };
    await kamer.zet(LDH, eerste, sluiten);
    const body = { dossier: eerste.dossier };
    const { body: tweede } = await keten.huis.vraag<IntakeDto>('POST', '/v1/intakes', { door: LDH, body });
    await kamer.zet(LDH, tweede, { stap: 'starten' });
    const blad = await ldh.bezoek(`${PAD}/${tweede.id}`);
    expect(blad.tekst).toContain('0 van 13, 1 nog te bevestigen');
    expect(blad.tekstVan('#rij-huisvesting')).toContain('oud, vraag of het klopt');
    const na = await ldh.verstuur('#rij-huisvesting form');
    expect(na.tekst).toContain('Leefgebied vastleggen: gelukt.');
    expect(na.tekst).toContain('1 van 13 vastgelegd');
    expect(na.tekstVan('#rij-huisvesting')).toContain('Sliep in een auto.');
  });
});
