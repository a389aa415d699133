import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aanmelding } from './fabriek/aanmelding.js';
import { toonMoment } from '../src/werkplek/formulier/datum.js';
import { Proefhuis, type Vrager } from './opzet/huis.js';
import { Bezoeker, type Blad, type Velden } from './opzet/werkplek.js';

const MINUUT = 60_000;
const BSN = '999900171';
const SWT: Vrager = ['SWT_GORINCHEM', 'intaker'];
const LDH: Vrager = ['LDH', 'behandelaar'];
const VREEMD: Vrager = ['BURGERZAKEN_GORINCHEM', 'behandelaar'];
const NERGENS = '019aab00-0000-7000-8000-000000000001';

interface Overdracht {
  readonly id: string;
  readonly taak: string;
  readonly naar: string;
}
interface Gemeld {
  readonly id: string;
  readonly dossier: string;
  readonly kenmerk: string;
  readonly regiehouder: string;
  readonly overdrachten: readonly Overdracht[];
}

let huis: Proefhuis;
let gemeld: Gemeld;
let onveilig: Gemeld;
let ldh: Bezoeker;
let toetser: Bezoeker;
let schulden: Bezoeker;
let swt: Bezoeker;
let vreemd: Bezoeker;

async function meldAan(anders: Readonly<Record<string, unknown>>): Promise<Gemeld> {
  const { status, body } = await huis.vraag<Gemeld>('POST', '/v1/aanmeldingen', {
    door: SWT,
    body: aanmelding(anders),
  });
  expect({ status, body }).toMatchObject({ status: 201 });
  return body;
}

async function inloggen(wie: Vrager): Promise<Bezoeker> {
  const bezoeker = Bezoeker.anoniem(huis);
  await bezoeker.logIn(wie, '/werkplek/dossiers');
  return bezoeker;
}

beforeAll(async () => {
  huis = await Proefhuis.start();
  gemeld = await meldAan({
    client: {
      achternaam: 'Waterdrager',
      tussenvoegsel: 'van der',
      voornamen: 'Joris',
      geboortedatum: '1984-05-17',
      bsn: BSN,
      bereikbaar: { telefoon: '000-5550101' },
      taal: 'Pools',
      tolkNodig: true,
    },
    huishouden: [{ relatie: 'partner', voornaam: 'Mila', geboortedatum: '1986-02-03', komtMee: true }],
    schuldenDreigen: true,
    toelichting: 'Slaapt sinds vrijdag in de auto.',
  });
  onveilig = await meldAan({
    veiligheidsrisico: true,
    client: {
      achternaam: 'Schuilplaats',
      voornamen: 'Roos',
      geboortedatum: '1990-01-02',
      bereikbaar: { telefoon: '000-5550111', veiligNummer: '000-5550199' },
    },
  });
  ldh = await inloggen(LDH);
  toetser = await inloggen([van('RECHTSTOETS').naar, 'behandelaar']);
  schulden = await inloggen([van('SCHULDHULP').naar, 'behandelaar']);
  swt = await inloggen(SWT);
  vreemd = await inloggen(VREEMD);
});
afterAll(() => huis.stop());

function van(taak: string, { overdrachten }: Gemeld = gemeld): Overdracht {
  const overdracht = overdrachten.find((een) => een.taak === taak);
  if (!overdracht) throw new Error(`geen overdracht ${taak}, wel ${overdrachten.map((een) => een.taak).join(', ')}`);
  return overdracht;
}

async function stap(door: Vrager, pad: string, body: object): Promise<void> {
  const { body: zaak } = await huis.vraag<{ versie: number }>('GET', `/v1${pad}`, { door });
  const antwoord = await huis.vraag('POST', `/v1${pad}/stappen`, { door, versie: zaak.versie, body });
  expect({ status: antwoord.status, body: antwoord.body }).toMatchObject({ status: 201 });
}

const dossierpad = ({ dossier }: Gemeld = gemeld): string => `/werkplek/dossiers/${dossier}`;
const knoppen = (blad: Blad, id: string): string[] => blad.tekstenVan(`#zaak-${id} button, #zaak-${id} a.knop-link`);

/** Nobody reads a code, a half sentence or a hole. */
function isLeesbaar(blad: Blad): void {
  expect(blad.tekst).not.toMatch(/undefined|\bnull\b|NaN|\[object|Invalid Date|[A-Z]{3,}_[A-Z]+/);
}

describe('een dossier met volledig zicht', () => {
  it('zegt eerst wie de bal heeft, waarvoor, sinds wanneer en tot wanneer', async () => {
    const blad = await ldh.bezoek(dossierpad());
    expect(blad.status).toBe(200);
    const [regel] = blad.tekstenVan('main p');
    expect(regel).toMatch(/^Leger des Heils Dordrecht heeft de bal: .+, sinds vandaag \d+\.\d\d uur\. Termijn: .+\.$/);
    expect(blad.tekst).toContain('Joris van der Waterdrager');
    expect(blad.tekst).toContain('17 mei 1984 (42 jaar)');
    expect(blad.tekst).toContain('Mila');
    expect(blad.tekst).toContain('Slaapt sinds vrijdag in de auto.');
    expect(blad.tekst).toContain('Relatiebreuk');
    isLeesbaar(blad);
  });

  it('noemt in de titel en in de links geen naam', async () => {
    const blad = await ldh.bezoek(dossierpad());
    const adressen = blad.boom
      .querySelectorAll('a, form')
      .map((een) => een.getAttribute('href') ?? een.getAttribute('action'));
    for (const tekst of [blad.boom.querySelector('title')?.text, ...adressen]) {
      expect(tekst).not.toMatch(/waterdrager|joris|1984|9999/i);
    }
  });

  it('geeft ieder alleen de knoppen van de eigen organisatie', async () => {
    const { id } = van('OPVANG_LDH');
    expect(knoppen(await ldh.bezoek(dossierpad()), id).join()).toMatch(/Oppakken/);
    expect(knoppen(await toetser.bezoek(dossierpad()), id).join()).not.toMatch(/Oppakken/);
    const toets = van('RECHTSTOETS').id;
    expect(knoppen(await toetser.bezoek(dossierpad()), toets).join()).toMatch(/Oppakken/);
  });

  it('waarschuwt als bellen gevaarlijk is, en zegt welk nummer veilig is', async () => {
    const regie = await inloggen([onveilig.regiehouder, 'behandelaar']);
    const blad = await regie.bezoek(dossierpad(onveilig));
    expect(blad.tekstVan('[role=alert]')).toContain('Let op: onveilig. Bel niet zomaar.');
    expect(blad.tekst).not.toContain('000-5550111');
    const client = await regie.bezoek(`${dossierpad(onveilig)}/client`);
    expect(client.tekst).toContain('Bel alleen 000-5550199');
    isLeesbaar(client);
  });

  it('vouwt weg wat klaar is en houdt wat open is in beeld', async () => {
    const ander = await meldAan({});
    await stap(LDH, `/overdrachten/${van('OPVANG_LDH', ander).id}`, { stap: 'weigeren', reden: 'al-geplaatst' });
    const blad = await ldh.bezoek(dossierpad(ander));
    expect(blad.tekstVan('details summary')).toMatch(/^Wat klaar is \(\d+\)$/);
    expect(blad.boom.querySelector(`details #zaak-${van('OPVANG_LDH', ander).id}`)).not.toBeNull();
    isLeesbaar(blad);
  });
});

describe('een dossier met weinig of geen zicht', () => {
  it('laat wie alleen aanmeldde het eigen formulier zien, en zegt waarom er niet meer is', async () => {
    const blad = await swt.bezoek(dossierpad());
    expect(blad.status).toBe(200);
    expect(blad.tekst).toContain('U ziet een deel van dit dossier');
    expect(blad.tekst).toContain('Slaapt sinds vrijdag in de auto.');
    expect(blad.tekst).not.toContain('heeft de bal');
    expect(blad.boom.querySelector(`a[href$="/client"]`)).toBeNull();
    isLeesbaar(blad);
  });

  it('laat wie werk kreeg aangeboden alleen de eigen zaak zien', async () => {
    const blad = await schulden.bezoek(dossierpad());
    expect(blad.tekst).not.toContain('Waterdrager');
    expect(blad.tekst).not.toContain('Slaapt sinds vrijdag');
    expect(blad.boom.querySelector(`#zaak-${van('SCHULDHULP').id}`)).not.toBeNull();
  });

  it('is er niet voor wie er niets mee te maken heeft, en voor een onbekend nummer', async () => {
    const delen = ['', '/tijdlijn', '/inzage', '/client'];
    for (const pad of [...delen.map((deel) => dossierpad() + deel), `/werkplek/dossiers/${NERGENS}`]) {
      const blad = await vreemd.bezoek(pad);
      expect({ pad, status: blad.status, kop: blad.kop }).toEqual({ pad, status: 404, kop: 'Niet gevonden' });
    }
    expect((await vreemd.bezoek('/werkplek/dossiers/onzin')).status).toBe(400);
  });
});

describe('de tijdlijn', () => {
  it('vertelt in gewone woorden wat er gebeurde, het nieuwste eerst', async () => {
    const { id, naar } = van('RECHTSTOETS');
    await stap([naar, 'behandelaar'], `/overdrachten/${id}`, { stap: 'oppakken' });
    const blad = await ldh.bezoek(`${dossierpad()}/tijdlijn`);
    expect(blad.tekstenVan('.gebeurtenis-kop').join(' | ')).toMatch(/Oppakken door .+ \(.+\), vandaag \d+\.\d\d uur/);
    const momenten = blad.boom.querySelectorAll('.gebeurtenis time').map((een) => een.getAttribute('datetime') ?? '');
    expect(momenten).toEqual(momenten.toSorted().toReversed());
    isLeesbaar(blad);
  });

  it('neemt geen cursor van een andere lijst aan', async () => {
    for (const cursor of ['onzin', Buffer.from('["tijdlijn","2026-11-23T11:00:00.000Z"]').toString('base64url')]) {
      expect((await ldh.bezoek(`${dossierpad()}/tijdlijn?cursor=${cursor}`)).status).toBe(400);
    }
  });
});

describe('wie keek', () => {
  it('staat er voor de regiehouder, met wie en waarvoor', async () => {
    const blad = await ldh.bezoek(dossierpad());
    const inzage = await ldh.bezoek(blad.link('Wie keek'));
    expect(inzage.tekst).toContain('Dossier gelezen');
    isLeesbaar(inzage);
  });

  it('is er niet voor een ander, ook niet in het menu', async () => {
    expect((await swt.bezoek(dossierpad())).boom.querySelector('a[href$="/inzage"]')).toBeNull();
    expect((await swt.bezoek(`${dossierpad()}/inzage`)).status).toBe(403);
  });
});

describe('terugkijken', () => {
  it('laat zien hoe het was, duidelijk gemerkt en zonder knoppen', async () => {
    const ander = await meldAan({});
    const moment = new Date(Math.ceil(Date.now() / MINUUT) * MINUUT);
    await huis.verzetKlok(2 * MINUUT);
    await ldh.bezoek(dossierpad(ander));
    const [dag, tijd] = toonMoment(moment.toISOString()).split(' ');
    const blad = await ldh.verstuur('Kijk terug', { dag: dag ?? '', tijd: tijd ?? '' });
    await huis.verzetKlok(0);
    expect(blad.pad).toBe(`${dossierpad(ander)}?peilmoment=${moment.toISOString()}`);
    expect(blad.tekst).toContain('U kijkt terug: zo was het vandaag');
    expect(blad.tekst).toContain('had de bal');
    expect(blad.boom.querySelectorAll('main form[method=post], main a.knop-link')).toEqual([]);
    isLeesbaar(blad);
  });

  it('zegt bij onzin en bij een moment dat nog komt wat er mis is', async () => {
    for (const adres of [
      'peilmoment=gisteren',
      'dag=31-2-2026&tijd=12.00',
      'dag=1-11-2026&tijd=99',
      'peilmoment=1&peilmoment=2',
    ]) {
      const blad = await ldh.bezoek(`${dossierpad()}?${adres}`);
      expect({ adres, status: blad.status }).toEqual({ adres, status: 400 });
      expect(blad.tekst).toContain('Vul een dag en een tijd in');
    }
    const straks = await ldh.bezoek(`${dossierpad()}?dag=24-11-2030&tijd=12.00`);
    expect(straks.status).toBe(400);
    expect(straks.tekst).toContain('Kies een moment dat al geweest is.');
  });
});

describe('zoeken', () => {
  it('vindt op kenmerk, op bsn en op naam met geboortedatum, en zet niets daarvan in een adres', async () => {
    const kenmerk = gemeld.kenmerk.split('-').slice(0, 3).join('-');
    const vragen: readonly Velden[] = [
      { kenmerk: gemeld.kenmerk.toLowerCase() },
      { bsn: '9999 00.171' },
      { achternaam: 'Waterdrager', tussenvoegsel: 'van der', geboortedatum: '17-5-1984' },
    ];
    for (const vraag of vragen) {
      await ldh.bezoek('/werkplek/dossiers');
      const blad = await ldh.verstuur('Zoek', vraag);
      expect({ vraag, status: blad.status, pad: blad.pad }).toEqual({ vraag, status: 200, pad: '/werkplek/dossiers' });
      expect(blad.tekst).toContain('1 dossier gevonden');
      expect(blad.link(kenmerk)).toBe(dossierpad());
      isLeesbaar(blad);
    }
  });

  it('legt elke zoekvraag vast', async () => {
    const { rows } = await huis.superuser.query<{ aantal: number }>(
      `select count(*)::int as aantal from tns.inzage where doel = 'dossier-zoeken' and dossier_id = $1 and organisatie = 'LDH'`,
      [gemeld.dossier],
    );
    expect(rows[0]?.aantal).toBe(3);
  });

  it('zegt wat te doen als er niets is, en een ander vindt niets', async () => {
    await vreemd.bezoek('/werkplek/dossiers');
    const blad = await vreemd.verstuur('Zoek', { bsn: BSN });
    expect(blad.tekst).toContain('Niets gevonden');
    expect(blad.link('meld de cliënt dan aan')).toBe('/werkplek/aanmelden');
  });

  it('zegt bij het veld wat er mis is en houdt vast wat er getypt is', async () => {
    await ldh.bezoek('/werkplek/dossiers');
    const blad = await ldh.verstuur('Zoek', { achternaam: 'Waterdrager', geboortedatum: '31-2-1984' });
    expect(blad.status).toBe(400);
    expect(blad.tekstVan('#zoek-geboortedatum-fout')).toContain('dag-maand-jaar');
    expect(blad.boom.querySelector('#zoek-achternaam')?.getAttribute('value')).toBe('Waterdrager');
    expect((await ldh.verstuur('Zoek', { achternaam: '', geboortedatum: '' })).tekst).toContain(
      'Vul één manier van zoeken in',
    );
  });

  it('toont de dossiers van de eigen organisatie, gefilterd in het adres', async () => {
    const alle = await ldh.bezoek('/werkplek/dossiers');
    expect(alle.boom.querySelector(`#rij-${gemeld.dossier}`)).not.toBeNull();
    expect(alle.tekst).not.toContain('Waterdrager');
    const dicht = await ldh.verstuur('Toon', { open: 'false' });
    expect(dicht.pad).toBe('/werkplek/dossiers?groep=&open=false');
    expect(dicht.boom.querySelector(`#rij-${gemeld.dossier}`)).toBeNull();
    expect((await ldh.bezoek('/werkplek/dossiers?open=misschien')).status).toBe(400);
    expect((await ldh.bezoek('/werkplek/dossiers?cursor=onzin')).status).toBe(400);
  });
});

describe('een overdracht', () => {
  it('zegt wat er gevraagd is, met alleen de gegevens die daarvoor nodig zijn', async () => {
    const { id } = van('OPVANG_LDH');
    const blad = await ldh.bezoek(`/werkplek/overdrachten/${id}`);
    expect(blad.status).toBe(200);
    expect(blad.tekst).toContain('Leger des Heils Dordrecht heeft de bal');
    expect(blad.tekst).toContain('Geef de cliënt vannacht een bed in de crisisopvang.');
    expect(blad.tekst).toContain('Joris van der Waterdrager');
    expect(blad.tekst).not.toContain(BSN);
    expect(blad.formulier('/stappen/oppakken').getAttribute('action')).toBe(
      `/werkplek/zaken/overdracht/${id}/stappen/oppakken`,
    );
    isLeesbaar(blad);
  });

  it('is er niet voor een ander', async () => {
    expect((await vreemd.bezoek(`/werkplek/overdrachten/${van('OPVANG_LDH').id}`)).status).toBe(404);
    expect((await ldh.bezoek(`/werkplek/overdrachten/${NERGENS}`)).status).toBe(404);
  });

  it('en elke andere zaak heeft een adres dat naar de goede plek leidt', async () => {
    const naar = async (soort: string, id: string): Promise<string | null> =>
      (await ldh.vraag('GET', `/werkplek/zaken/${soort}/${id}`)).headers.get('location');
    expect(await naar('aanmelding', gemeld.id)).toBe(`${dossierpad()}#zaak-${gemeld.id}`);
    expect(await naar('overdracht', van('RECHTSTOETS').id)).toBe(`/werkplek/overdrachten/${van('RECHTSTOETS').id}`);
    expect(await naar('dossier', gemeld.dossier)).toBe(dossierpad());
    for (const pad of [`aanmelding/${NERGENS}`, `iets/${gemeld.id}`]) {
      expect((await ldh.bezoek(`/werkplek/zaken/${pad}`)).status).toBe(404);
    }
  });
});
