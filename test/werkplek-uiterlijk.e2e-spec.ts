import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PROCESSEN } from '../scripts/tabellen.js';
import { Proefhuis, type Vrager } from './opzet/huis.js';
import { Bezoeker } from './opzet/werkplek.js';

const FATIMA: Vrager = ['GGD', 'behandelaar'];
const BEHEERDER: Vrager = ['BEHEER', 'beheerder'];

let huis: Proefhuis;
let fatima: Bezoeker;

beforeAll(async () => {
  huis = await Proefhuis.start();
  fatima = await ingelogd(FATIMA);
});
afterAll(() => huis.stop());

/** By way of the page that these tests are about. */
async function ingelogd(wie: Vrager): Promise<Bezoeker> {
  const bezoeker = Bezoeker.anoniem(huis);
  await bezoeker.logIn(wie, '/werkplek/processen');
  return bezoeker;
}

describe('de bestanden van de werkplek', () => {
  const adressen = async (): Promise<string[]> => {
    const { boom } = await fatima.bezoek('/werkplek/processen');
    return [...boom.querySelectorAll('link[href]'), ...boom.querySelectorAll('script')].map(
      (een) => een.getAttribute('href') ?? een.getAttribute('src') ?? '',
    );
  };

  it('zijn er zonder inloggen, voor altijd te bewaren, en ingepakt voor wie dat kan', async () => {
    const anoniem = Bezoeker.anoniem(huis);
    const gevonden = await adressen();
    expect(gevonden).toHaveLength(4);
    for (const adres of gevonden) {
      expect(adres).toMatch(/^\/werkplek\/stijl\/\w+\.[0-9a-f]{12}\.(css|js|svg)$/);
      for (const inpakking of ['br', 'gzip']) {
        const antwoord = await anoniem.vraag('GET', adres, { koppen: { accept: '*/*', 'accept-encoding': inpakking } });
        expect(antwoord.status).toBe(200);
        expect(antwoord.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
        expect(antwoord.headers.get('content-encoding')).toBe(inpakking);
        expect(antwoord.headers.get('vary')).toBe('accept-encoding');
        // fetch unpacks it again
        expect((await antwoord.text()).length).toBeGreaterThan(100);
      }
    }
  });

  it('gaan onverpakt naar wie niets anders wil, met hun eigen soort', async () => {
    const [css = ''] = await adressen();
    const koppen = { accept: 'text/css,*/*;q=0.1', 'accept-encoding': 'br;q=0, identity' };
    const antwoord = await fatima.vraag('GET', css, { koppen });
    expect(antwoord.headers.get('content-encoding')).toBeNull();
    expect(antwoord.headers.get('content-type')).toBe('text/css; charset=utf-8');
    const inhoud = await antwoord.text();
    const letter = /\/werkplek\/stijl\/[\w.-]+\.woff2/.exec(inhoud)?.[0] ?? '';
    const font = await fatima.vraag('GET', letter, { koppen: { accept: '*/*', 'accept-encoding': 'br' } });
    expect([font.status, font.headers.get('content-type'), font.headers.get('content-encoding')]).toEqual([
      200,
      'font/woff2',
      null,
    ]);
  });

  it('zijn er niet onder een andere naam', async () => {
    for (const naam of ['werkplek.css', 'werkplek.000000000000.css', '..%2Fstylesheet.ts']) {
      const antwoord = await fatima.vraag('GET', `/werkplek/stijl/${naam}`, { koppen: { accept: '*/*' } });
      expect(antwoord.status).toBe(404);
      expect(antwoord.headers.get('cache-control')).toBe('no-store');
    }
  });
});

describe('het kader', () => {
  it('zegt wie er is ingelogd, en waar op de werkplek men staat', async () => {
    const blad = await fatima.bezoek('/werkplek/processen');
    expect(blad.boom.querySelectorAll('h1')).toHaveLength(1);
    expect(blad.boom.querySelectorAll('a')[0]?.getAttribute('href')).toBe('#inhoud');
    expect(blad.tekstenVan('[aria-current=page]')).toEqual(['Hoe werkt het?']);
    expect(blad.tekstVan('.kop-persoon')).toContain('Behandelaar');
    expect(blad.formulier('/werkplek/uitloggen').querySelector('[name=_csrf]')?.getAttribute('value')).toMatch(/.{20}/);
    expect(blad.html).not.toMatch(/ style=| on[a-z]+=/);
  });

  it('toont alleen een beheerder het beheer, en geen werk waar die niets mee te maken heeft', async () => {
    const beheerder = await ingelogd(BEHEERDER);
    const menu = (await beheerder.bezoek('/werkplek/processen')).tekstenVan('.menu a');
    expect(menu).toEqual(['Koppelingen', 'Hoe werkt het?', 'Beheer']);
    expect((await fatima.bezoek('/werkplek/processen')).tekstenVan('.menu a')).not.toContain('Beheer');
  });
});

describe('hoe werkt het', () => {
  it('noemt elk proces met een zin', async () => {
    const blad = await fatima.bezoek('/werkplek/processen');
    for (const { label, uitleg } of PROCESSEN) {
      expect(blad.link(label)).toMatch(/^\/werkplek\/processen\//);
      expect(blad.tekst).toContain(uitleg);
    }
  });

  it.each(PROCESSEN.map((proces) => [proces.label, proces] as const))(
    'tekent %s, en zegt hetzelfde in woorden',
    async (_, proces) => {
      const blad = await fatima.bezoek(`/werkplek/processen/${proces.soort}`);
      const getekend = blad.tekstVan('.tekening svg')?.replaceAll(/\s+/g, '') ?? '';
      for (const { label, uitleg } of Object.values(proces.toestanden)) {
        expect(getekend).toContain(label.replaceAll(/\s+/g, ''));
        expect(blad.tekst).toContain(uitleg);
      }
      for (const stap of Object.values(proces.stappen)) expect(blad.tekst).toContain(stap.uitleg);
      for (const { eisen = [], gevolgen = [] } of proces.overgangen)
        for (const { uitleg } of [...eisen, ...gevolgen]) expect(blad.tekst).toContain(uitleg);
      const negatief = Object.values(proces.toestanden).filter(({ einde }) => einde === 'negatief').length;
      expect(
        blad.boom.querySelectorAll('.tekening g.node').filter((een) => een.toString().includes('dasharray')),
      ).toHaveLength(negatief);
      expect(blad.html).not.toMatch(/ style=|<title>(?!Zo werkt)/);
      const anders = blad.boom.querySelectorAll('main a[href^="#"]').map((een) => een.getAttribute('href')?.slice(1));
      for (const id of anders) expect(blad.boom.querySelectorAll(`[id="${id}"]`)).toHaveLength(1);
    },
  );

  it('zegt hoe lang de klokken lopen, zoals het vandaag is afgesproken', async () => {
    const blad = await fatima.bezoek('/werkplek/processen/overdracht');
    const rijen = blad.tekstenVan('.tabel tbody tr').join('\n');
    expect(rijen).toMatch(/Vandaag oppakken\s*dezelfde dag\s*Aangeboden/);
    expect(rijen).toMatch(/Afronden binnen drie weken\s*3 weken\s*Opgepakt/);
  });

  it('zegt het als er geen proces is met die naam', async () => {
    expect((await fatima.bezoek('/werkplek/processen/onzin')).status).toBe(404);
  });
});
