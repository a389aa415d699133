import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Vrager } from './opzet/huis.js';
import { Keten } from './opzet/keten.js';
import { Bezoeker } from './opzet/werkplek.js';

const OPVANG: Vrager = ['LDH', 'behandelaar'];
const COLLEGA: Vrager = ['LDH', 'behandelaar', 2];
const TOETSER: Vrager = ['GGD', 'behandelaar'];
const BESLISSER: Vrager = ['GGD', 'beslisser'];

/** There the GGD assesses, and the Leger des Heils is open day and night. */
const PAPENDRECHT = { gemeenteAanmelding: '0590' };

let keten: Keten;
let ldh: Bezoeker;
let collega: Bezoeker;
let toetser: Bezoeker;

beforeAll(async () => {
  // the session of a browser lasts as long as the login provider says, and that one looks at the real clock
  keten = await Keten.open({ nu: new Date().toISOString() });
  ldh = await inloggen(OPVANG);
  collega = await inloggen(COLLEGA);
  toetser = await inloggen(TOETSER);
});
afterAll(() => keten.sluit());

async function inloggen(wie: Vrager): Promise<Bezoeker> {
  const bezoeker = Bezoeker.anoniem(keten.huis);
  await bezoeker.logIn(wie, '/werkplek/inloggen');
  return bezoeker;
}

const stappad = (soort: string, id: string, stap: string): string => `/werkplek/zaken/${soort}/${id}/stappen/${stap}`;

/** Work in the queue of the Leger des Heils. */
async function werkVoorLdh(): Promise<{ id: string; dossier: string }> {
  const { dossier } = await keten.meldAan(PAPENDRECHT);
  return { id: (await keten.werkVan(dossier, 'OPVANG_LDH')).id, dossier };
}

async function stand(id: string): Promise<{ toestand: string; versie: number; behandelaar: string | null }> {
  const [zaak] = await keten.sql<{ toestand: string; versie: number; behandelaar: string | null }>(
    'select toestand, versie, behandelaar from tns.zaak where id = $1',
    [id],
  );
  if (!zaak) throw new Error(`zaak ${id} is er niet`);
  return zaak;
}

describe('een stap zonder velden', () => {
  it('wordt met één knop gezet, en komt terug waar iemand was met wat er gebeurde', async () => {
    const { id } = await werkVoorLdh();
    await ldh.bezoek(`${stappad('overdracht', id, 'oppakken')}?terug=${encodeURIComponent('/werkplek/processen?x=1')}`);
    expect(ldh.hier.kop).toBe('Oppakken');
    await ldh.verstuur(undefined);
    expect(await stand(id)).toMatchObject({ toestand: 'opgepakt', versie: 2 });
    expect(ldh.hier.pad).toMatch(/^\/werkplek\/processen\?x=1&gedaan=overdracht\.oppakken\.opgepakt/);
  });

  it('stuurt nooit naar een andere site', async () => {
    const { id } = await werkVoorLdh();
    await ldh.bezoek(
      `${stappad('overdracht', id, 'oppakken')}?terug=${encodeURIComponent('https://elders.nl/werkplek')}`,
    );
    await ldh.verstuur(undefined);
    expect(ldh.hier.pad).toMatch(/^\/werkplek\/dossiers\//);
  });

  it('is twee keer drukken één stap', async () => {
    const { id } = await werkVoorLdh();
    const blad = await ldh.bezoek(stappad('overdracht', id, 'oppakken'));
    const velden = new URLSearchParams(
      blad
        .formulier()
        .querySelectorAll('input')
        .map((veld) => [veld.getAttribute('name') ?? '', veld.getAttribute('value') ?? '']),
    );
    const antwoorden = await Promise.all([1, 2].map(() => ldh.vraag('POST', blad.pad, { inhoud: velden })));
    expect(antwoorden.map(({ status }) => status)).toEqual([303, 303]);
    expect(new Set(antwoorden.map(({ headers }) => headers.get('location'))).size).toBe(1);
    expect(await stand(id)).toMatchObject({ versie: 2 });
  });
});

describe('een stap met velden', () => {
  it('toont alleen de redenen die deze wachtrij kent, en zet de stap', async () => {
    const { id } = await werkVoorLdh();
    const blad = await ldh.bezoek(stappad('overdracht', id, 'weigeren'));
    expect(blad.status).toBe(200);
    expect(
      blad.boom
        .querySelectorAll('input[name=reden]')
        .map((een) => een.getAttribute('value') ?? '')
        .sort((a, b) => a.localeCompare(b)),
    ).toEqual(['al-geplaatst', 'verkeerde-client']);
    await ldh.verstuur(undefined, { reden: 'al-geplaatst', toelichting: 'Slaapt op kamer 12.' });
    expect(ldh.hier.pad).toContain('gedaan=overdracht.weigeren');
    expect(ldh.hier.pad).toContain('gevolg=');
    expect(ldh.hier.pad).not.toContain('kamer');
    expect((await stand(id)).toestand).toBe('geweigerd');
  });

  it('zegt bij elk veld wat er niet klopt en houdt wat er getypt is', async () => {
    const { id } = await werkVoorLdh();
    await ldh.bezoek(stappad('overdracht', id, 'weigeren'));
    const blad = await ldh.verstuur(undefined, { toelichting: ' Nog even <b>dit</b> ' });
    expect(blad.status).toBe(400);
    expect(blad.tekst).toContain('Eén antwoord klopt nog niet');
    expect(blad.link('Wat is de reden?')).toBe('#veld-reden');
    expect(blad.boom.querySelector('#veld-reden')).not.toBeNull();
    expect(blad.formulier().querySelector('textarea')?.textContent).toContain('Nog even <b>dit</b>');
    await ldh.verstuur(undefined, { reden: 'verkeerde-client' });
    expect((await stand(id)).toestand).toBe('geweigerd');
  });

  it('leest datums en ja of nee zoals mensen ze invullen', async () => {
    const { id } = await keten.meldAan(PAPENDRECHT);
    await keten.zet(TOETSER, `/aanmeldingen/${id}`, { stap: 'in-toets-nemen' });
    await keten.zet(BESLISSER, `/aanmeldingen/${id}`, {
      stap: 'regio-voorstellen',
      gemeente: '0599',
      criteria: ['wens-client'],
      motivering: 'Familie daar.',
    });
    await toetser.bezoek(stappad('aanmelding', id, 'aanvaarding-vastleggen'));
    const fout = await toetser.verstuur(undefined, { contactpersoon: 'S. Vermeer', datum: '31-2-2026', bedDaar: 'ja' });
    expect(fout.status).toBe(400);
    expect(fout.boom.querySelector('input[name=datum]')?.getAttribute('value')).toBe('31-2-2026');
    await toetser.verstuur(undefined, { datum: '1 december 2026' });
    expect((await stand(id)).toestand).toBe('overdracht-gepland');
  });

  it('voegt rijen toe en haalt ze weg zonder iets te zetten of te verliezen', async () => {
    const { id } = await keten.meldAan(PAPENDRECHT);
    await toetser.bezoek(stappad('aanmelding', id, 'hertriage'));
    await toetser.verstuur(undefined, { 'gegevens.huishouden.0.voornaam': 'Noor' }, 'Nog een toevoegen');
    const blad = await toetser.verstuur(
      undefined,
      { 'gegevens.huishouden.1.voornaam': 'Sem' },
      'Verwijderen Persoon 1',
    );
    expect(blad.status).toBe(200);
    expect(blad.boom.querySelector('[name="gegevens.huishouden.0.voornaam"]')?.getAttribute('value')).toBe('Sem');
    expect((await stand(id)).versie).toBe(1);
  });
});

describe('twee mensen aan dezelfde zaak', () => {
  it('de tweede hoort wie er eerder was, verliest niets, en kan verder als de stap nog kan', async () => {
    const { id } = await werkVoorLdh();
    await collega.bezoek(stappad('overdracht', id, 'weigeren'));
    await keten.zet(OPVANG, `/overdrachten/${id}`, { stap: 'oppakken' });
    await keten.zet(OPVANG, `/overdrachten/${id}`, { stap: 'loslaten' });
    const blad = await collega.verstuur(undefined, { reden: 'verkeerde-client', toelichting: 'Is iemand anders.' });
    expect(blad.status).toBe(412);
    expect(blad.tekst).toContain('Oppakken, door Anouk van der Poortweg (Leger des Heils Dordrecht)');
    expect(blad.formulier().querySelector('textarea')?.textContent).toBe('Is iemand anders.');
    await collega.verstuur(undefined);
    expect((await stand(id)).toestand).toBe('geweigerd');
  });

  it('kan de stap niet meer, dan staat er wat iemand had ingevuld en wat nu wel kan', async () => {
    const { id } = await werkVoorLdh();
    await collega.bezoek(stappad('overdracht', id, 'weigeren'));
    await keten.zet(OPVANG, `/overdrachten/${id}`, { stap: 'oppakken' });
    const [plek] = await keten.sql<{ id: string }>('select uitvoering_zaak as id from tns.overdracht where id = $1', [
      id,
    ]);
    await keten.zet(OPVANG, `/opvangplaatsingen/${plek?.id ?? ''}`, { stap: 'plaatsen' });
    const blad = await collega.verstuur(undefined, { reden: 'verkeerde-client', toelichting: 'Is iemand anders.' });
    expect([409, 412]).toContain(blad.status);
    expect(blad.tekst).toContain('Is iemand anders.');
    expect(blad.tekst).toContain('Corrigeren');
    expect(blad.tekst).toContain('Beëindigen, door Anouk van der Poortweg (Leger des Heils Dordrecht)');
  });
});

describe('wat niet kan', () => {
  it('een stap die nu niet kan, wordt uitgelegd', async () => {
    const { id } = await werkVoorLdh();
    const blad = await ldh.bezoek(stappad('overdracht', id, 'afronden'));
    expect(blad.status).toBe(409);
    expect(blad.tekst).toContain('Deze stap kan nu niet');
    expect(blad.tekst).toContain('Wat u nu wel kunt doen');
  });

  it.each([
    ['een stap van de dienst zelf', 'overdracht', 'escaleren'],
    ['een stap die niet bestaat', 'overdracht', 'toveren'],
    ['een soort die niet bestaat', 'tovenarij', 'oppakken'],
    ['een naam die elk object heeft', 'overdracht', 'constructor'],
  ])('%s is er niet', async (_, soort, stap) => {
    const { id } = await werkVoorLdh();
    expect((await ldh.bezoek(stappad(soort, id, stap))).status).toBe(404);
  });

  it('de zaak van een ander is er niet, net als een nummer dat geen nummer is', async () => {
    expect((await ldh.bezoek(stappad('overdracht', 'geen-nummer', 'oppakken'))).status).toBe(404);
    const sdd = await inloggen(['AVRES', 'behandelaar']);
    const { id } = await werkVoorLdh();
    expect((await sdd.bezoek(stappad('overdracht', id, 'oppakken'))).status).toBe(404);
  });
});
