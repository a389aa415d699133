import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Proefhuis } from './opzet/huis.js';
import { Bezoeker, type Blad } from './opzet/werkplek.js';

let huis: Proefhuis;
let bezoeker: Bezoeker;

beforeAll(async () => {
  huis = await Proefhuis.start();
  bezoeker = await Bezoeker.login(huis, ['SWT_DORDRECHT', 'intaker']);
});
afterAll(() => huis.stop());

describe('een adres dat er niet is', () => {
  it.each([
    ['onbekend', '/werkplek/bestaat-niet', 404, 'Deze pagina is er niet'],
    ['met een streep erachter', '/werkplek/dossiers/', 404, 'Deze pagina is er niet'],
    ['met een teken dat er niet hoort', '/werkplek/%zz', 400, 'Dit adres klopt niet'],
    ['half overgenomen', '/werkplek/dossiers/019a', 400, 'Dit adres klopt niet'],
    ['met een keuze die er niet is', '/werkplek?status=zzz', 400, 'Dit adres klopt niet'],
    ['een proces dat er niet is', '/werkplek/processen/nee', 404, 'Niet gevonden'],
  ])('%s: een pagina in gewone woorden', async (_naam, pad, status, kop) => {
    const blad = await bezoeker.bezoek(pad);
    expect([blad.status, blad.kop]).toEqual([status, kop]);
    expect(blad.tekst).not.toMatch(/veld|aanvraag|json|\/processen/i);
    expect(blad.koppen.get('cache-control')).toBe('no-store');
    expect(blad.koppen.get('content-security-policy')).toContain("style-src 'self';");
  });

  it('een programma dat JSON vraagt krijgt JSON', async () => {
    const blad = await bezoeker.bezoek('/werkplek/bestaat-niet', { accept: 'application/json' });
    expect(blad.koppen.get('content-type')).toMatch(/^application\/problem\+json/);
  });
});

describe('wie geen werk in dossiers heeft', () => {
  it.each([
    ['BEHEER', 'beheerder', '/werkplek/beheer'],
    ['GGD', 'privacy', '/werkplek/processen'],
    ['GGD', 'analist', '/werkplek/processen'],
    ['LDH', 'ervaringsdeskundige', '/werkplek/processen'],
  ])('%s %s begint op een pagina die er wel is', async (organisatie, rol, begin) => {
    const ander = await Bezoeker.login(huis, [organisatie, rol]);
    expect([ander.hier.status, ander.hier.pad]).toEqual([200, begin]);
    const fout = await ander.bezoek('/werkplek/aanmelden');
    expect(fout.status).toBe(403);
    expect(fout.tekst).not.toContain('werkvoorraad');
  });
});

describe('een formulier dat niet te lezen is', () => {
  it('te groot: een pagina die zegt dat er niets gewijzigd is', async () => {
    const blad = await bezoeker.stuur('/werkplek/aanmelden', new URLSearchParams({ toelichting: 'x'.repeat(300_000) }));
    expect([blad.status, blad.kop]).toEqual([413, 'Het formulier is te groot']);
  });

  it('met een onzichtbaar teken in een naam: dat staat erbij, en niet dat hij te lang is', async () => {
    await bezoeker.bezoek('/werkplek/aanmelden');
    const blad = await bezoeker.verstuur('.aanmeldformulier', {
      'client.voornamen': 'Jo\u000bris',
      'client.achternaam': 'x'.repeat(200),
    });
    expect(blad.tekst).toContain('Voornamen: In deze tekst zit een onzichtbaar teken');
    expect(blad.tekst).toContain('Achternaam: Maak de tekst korter: hoogstens 120 tekens.');
  });

  it('naar een pagina die alleen te bekijken is: geen techniek', async () => {
    const blad = await bezoeker.stuur('/werkplek', new URLSearchParams());
    expect([blad.status, blad.kop]).toEqual([405, 'Dit kan hier niet']);
  });
});

describe('de database is weg terwijl iemand iets verstuurt', () => {
  it('de pagina bewaart wat was ingevuld en stuurt het opnieuw, met dezelfde sleutel', async () => {
    await bezoeker.bezoek('/werkplek/aanmelden');
    const sleutel = veld(bezoeker.hier, '_sleutel');
    const kapot = await zonderDatabase(() =>
      bezoeker.verstuur('.aanmeldformulier', { 'client.achternaam': 'Van "Pech" & <Co>', toelichting: 'a\nb' }),
    );
    expect([kapot.status, kapot.kop]).toEqual([503, 'Het lukt nu even niet']);
    expect(veld(kapot, 'client.achternaam')).toBe('Van "Pech" & <Co>');
    expect(veld(kapot, '_sleutel')).toBe(sleutel);

    const blad = await bezoeker.verstuur('/werkplek/aanmelden');
    expect([blad.status, blad.kop]).toEqual([400, 'Nieuwe aanmelding']);
    expect(veld(blad, 'client.achternaam')).toBe('Van "Pech" & <Co>');
    expect(blad.boom.querySelector('[name=toelichting]')?.textContent).toMatch(/a\r?\nb/);
  });
});

describe('uitgelogd op een ander tabblad', () => {
  it('het formulier op dit tabblad is niet weg, en gaat verder na het inloggen', async () => {
    const ander = await Bezoeker.login(huis, ['SWT_DORDRECHT', 'intaker']);
    const blad = await ander.bezoek('/werkplek/aanmelden');
    const formulier = new URLSearchParams({ 'client.achternaam': 'Twee "Tabs"', _csrf: veld(blad, '_csrf') ?? '' });
    await ander.verstuur('/werkplek/uitloggen');

    const weg = await ander.stuur('/werkplek/aanmelden', formulier);
    expect([weg.status, weg.kop]).toEqual([401, 'U bent uitgelogd']);
    expect(veld(weg, 'client.achternaam')).toBe('Twee "Tabs"');

    ander.vergeetInlogdienst();
    await ander.logIn(['SWT_DORDRECHT', 'intaker']);
    const verder = await ander.stuur('/werkplek/aanmelden', formulier);
    expect(verder.pad).toBe('/werkplek/verder');
    const terug = await ander.verstuur('/werkplek/aanmelden');
    expect(veld(terug, 'client.achternaam')).toBe('Twee "Tabs"');
  });
});

function veld(blad: Blad, naam: string): string | undefined {
  return blad.boom
    .querySelectorAll(`form[action="/werkplek/aanmelden"] [name="${naam}"]`)
    .map((een) => een.getAttribute('value'))
    .find((waarde) => waarde !== undefined);
}

/** Hangs up on everybody and lets nobody in but a superuser, for as long as it takes. */
async function zonderDatabase<T>(doe: () => Promise<T>): Promise<T> {
  const { rows } = await huis.superuser.query<{ naam: string }>('select current_database() as naam');
  const naam = rows[0]?.naam ?? '';
  const zet = (hoogstens: number): Promise<unknown> =>
    huis.superuser.query(`alter database "${naam}" connection limit ${hoogstens}`);
  await zet(0);
  await huis.superuser.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and pid <> pg_backend_pid()',
    [naam],
  );
  try {
    return await doe();
  } finally {
    await zet(-1);
  }
}
