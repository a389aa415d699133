import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Proefhuis, type Vrager } from './opzet/huis.js';
import { Bezoeker, type Blad, type Velden } from './opzet/werkplek.js';

const WIJKTEAM: Vrager = ['SWT_DORDRECHT', 'intaker'];

let huis: Proefhuis;

beforeAll(async () => {
  huis = await Proefhuis.start();
});
afterAll(() => huis.stop());

/** What an intake worker fills in for a single adult with a bed for tonight. */
function alleen(anders: Velden = {}): Velden {
  return {
    acuut: 'nee',
    veiligheidsrisico: 'nee',
    woonsituatie: 'bij-familie-of-vrienden',
    'client.voornamen': 'Joris',
    'client.achternaam': `Waterdrager${Math.random().toString(36).slice(2).replaceAll(/\d/g, '')}`,
    'client.geboortedatum': '17-5-1984',
    'client.bereikbaar.telefoon': '000-5550101',
    'herkomst.soort': 'gemeente:0505',
    'brp.status': 'ingeschreven:0505',
    aanleidingen: 'relatiebreuk',
    opvangGevraagd: 'nee',
    'geinformeerd.gegevensgebruik': 'ja',
    clientondersteuningAangeboden: 'ja',
    ...anders,
  };
}

/** A family of four without a bed. */
function gezin(anders: Velden = {}): Velden {
  return alleen({
    acuut: 'ja',
    woonsituatie: 'openbare-ruimte',
    opvangGevraagd: 'ja',
    'huishouden.0.relatie': 'partner',
    'huishouden.0.voornaam': 'Amira',
    'huishouden.0.geboortedatum': '3 april 1986',
    'huishouden.1.relatie': 'kind',
    'huishouden.1.voornaam': 'Noor',
    'huishouden.1.geboortedatum': '02032019',
    'huishouden.2.relatie': 'kind',
    'huishouden.2.voornaam': 'Sem',
    'huishouden.2.geboortedatum': '1/12/2021',
    ...anders,
  });
}

async function meldAan(bezoeker: Bezoeker, velden: Velden, knop = 'Aanmelden'): Promise<Blad> {
  await bezoeker.bezoek('/werkplek/aanmelden');
  return bezoeker.verstuur('.aanmeldformulier', velden, knop);
}

describe('iemand aanmelden op de werkplek', () => {
  it('een gezin van vier zonder bed: de groep, wie aan zet is en wat u de cliënt vertelt', async () => {
    const bezoeker = await Bezoeker.login(huis, WIJKTEAM);
    const blad = await meldAan(bezoeker, gezin());
    expect([blad.status, blad.kop]).toEqual([200, 'De aanmelding is verstuurd']);
    expect(blad.pad).toMatch(/^\/werkplek\/aanmeldingen\/[0-9a-f-]{36}\/klaar\?formulier=[0-9a-f-]{36}$/);
    expect(blad.tekst).toContain('U heeft vannacht een bed. Wie met u meekomt, blijft bij u.');
    expect(blad.tekst).toContain('Vannacht geen bed, gezin of jongere');
    expect(blad.tekst).toContain('GGD Zuid-Holland Zuid');
    expect(blad.tekst).toMatch(/TNS-\d{4}-\d{6}-A1/);
  });

  it('een volwassene met een bed voor vannacht', async () => {
    const bezoeker = await Bezoeker.login(huis, WIJKTEAM);
    const blad = await meldAan(bezoeker, alleen());
    expect([blad.status, blad.kop]).toEqual([200, 'De aanmelding is verstuurd']);
    expect(blad.tekst).toContain('U kunt vannacht blijven waar u nu slaapt.');
  });

  it('een anonieme cliënt in gevaar: geen naam nodig, wel een geheim adres', async () => {
    const bezoeker = await Bezoeker.login(huis, WIJKTEAM);
    const blad = await meldAan(bezoeker, {
      ...gezin({ veiligheidsrisico: 'ja', 'client.anoniem': 'ja' }),
      'client.voornamen': '',
      'client.achternaam': '',
      'client.geboortedatum': '',
    });
    expect(blad.kop).toBe('De aanmelding is verstuurd');
    expect(blad.tekst).toContain('Uw adres blijft geheim.');
    expect(blad.tekst).toContain('Onveilig');
  });

  it('zet wat bekend is vooraf klaar: de melder, de gemeente en de weg waarlangs', async () => {
    const bezoeker = await Bezoeker.login(huis, WIJKTEAM);
    const { boom } = await bezoeker.bezoek('/werkplek/aanmelden');
    expect(boom.querySelector('[name="aanmelder.persoon"]')?.getAttribute('value')).toMatch(/\S+ \S+/);
    expect(gekozen(boom, 'gemeenteAanmelding')).toBe('0505');
    expect(boom.querySelector('[name=kanaal][checked]')?.getAttribute('value')).toBe('partner-tns');
    for (const naam of ['acuut', 'veiligheidsrisico', 'opvangGevraagd', 'clientondersteuningAangeboden']) {
      expect([naam, boom.querySelectorAll(`[name="${naam}"][checked]`).length]).toEqual([naam, 0]);
    }
  });

  describe('wat niet klopt', () => {
    it('staat boven het formulier en bij het veld, en alles blijft staan zoals het getypt is', async () => {
      const bezoeker = await Bezoeker.login(huis, WIJKTEAM);
      const blad = await meldAan(bezoeker, {
        ...gezin({ 'client.geboortedatum': '31-2-1984', 'client.achternaam': '  ', 'huishouden.1.relatie': [] }),
        acuut: [],
      });
      expect(blad.status).toBe(400);
      expect(blad.tekstVan('.foutoverzicht h2')).toBe('3 antwoorden kloppen nog niet');
      const links = blad.boom.querySelectorAll('.foutoverzicht a').map((een) => een.getAttribute('href') ?? '');
      expect(links).toHaveLength(3);
      for (const link of links) expect([link, blad.boom.querySelector(link) !== null]).toEqual([link, true]);
      expect(waarde(blad, 'client.geboortedatum')).toBe('31-2-1984');
      expect(waarde(blad, 'huishouden.2.voornaam')).toBe('Sem');
      expect(gekozen(blad.boom, 'herkomst.soort')).toBe('gemeente:0505');
      expect(blad.boom.querySelector('details:has([name="huishouden.0.voornaam"])')?.hasAttribute('open')).toBe(true);
    });

    it('een achternaam ontbreekt, een datum is Nederlands getypt: te verbeteren in hetzelfde scherm, en dan één aanmelding', async () => {
      const bezoeker = await Bezoeker.login(huis, ['SWT_DORDRECHT', 'intaker', 10]);
      const fout = await meldAan(bezoeker, alleen({ 'client.achternaam': '', 'client.geboortedatum': '17 mei 1984' }));
      expect([fout.status, fout.tekstVan('.foutoverzicht')]).toEqual([
        400,
        expect.stringContaining('Vul de achternaam in'),
      ]);
      const blad = await bezoeker.verstuur('.aanmeldformulier', { 'client.achternaam': 'Sluiswachter' }, 'Aanmelden');
      expect(blad.kop).toBe('De aanmelding is verstuurd');
      expect((await bezoeker.bezoek('/werkplek/aanmelden')).tekst).not.toContain('Half ingevuld');
    });

    it('een gemeente die bij de herkomst hoort, wordt bij dezelfde vraag gezegd', async () => {
      const bezoeker = await Bezoeker.login(huis, WIJKTEAM);
      const blad = await meldAan(bezoeker, alleen({ 'herkomst.soort': 'gemeente', 'brp.status': 'ingeschreven' }));
      expect(blad.status).toBe(400);
      const links = blad.boom.querySelectorAll('.foutoverzicht a').map((een) => een.getAttribute('href'));
      expect(links).toEqual(['#veld-herkomst-soort', '#veld-brp-status']);
    });
  });

  describe('wie meekomt', () => {
    it('rijen erbij en eraf zonder script, en de rest blijft staan', async () => {
      const bezoeker = await Bezoeker.login(huis, WIJKTEAM);
      const erbij = await meldAan(bezoeker, gezin({ toelichting: 'Slaapt in de auto.' }), 'Nog iemand');
      expect([erbij.status, erbij.boom.querySelectorAll('.lijstrij').length]).toEqual([200, 4]);
      const eraf = await bezoeker.verstuur('.aanmeldformulier', {}, 'Verwijderen Persoon 2');
      expect(waarde(eraf, 'huishouden.1.voornaam')).toBe('Sem');
      expect(waarde(eraf, 'client.voornamen')).toBe('Joris');
      expect(eraf.boom.querySelector('[name=toelichting]')?.textContent).toContain('Slaapt in de auto.');
    });
  });

  describe('een half ingevulde aanmelding', () => {
    it('is te bewaren, terug te vinden, af te maken en dan weg', async () => {
      const bezoeker = await Bezoeker.login(huis, ['SWT_DORDRECHT', 'intaker', 2]);
      const lijst = await meldAan(bezoeker, gezin({ 'client.geboortedatum': '17-5' }), 'Bewaar en ga later verder');
      expect([lijst.status, lijst.pad]).toEqual([200, '/werkplek/aanmelden?bewaard=ja']);
      expect(lijst.tekst).toMatch(/Verder met de aanmelding van vandaag \d+\.\d\d uur verdwijnt \d+ \w+ \d{4}/);
      expect(lijst.tekst).not.toContain('Waterdrager');
      const verder = await bezoeker.klik('Verder met de aanmelding');
      expect(waarde(verder, 'client.geboortedatum')).toBe('17-5');
      expect(waarde(verder, 'huishouden.1.voornaam')).toBe('Noor');
      const klaar = await bezoeker.verstuur('.aanmeldformulier', { 'client.geboortedatum': '17-5-1984' }, 'Aanmelden');
      expect(klaar.kop).toBe('De aanmelding is verstuurd');
      expect((await bezoeker.bezoek('/werkplek/aanmelden')).tekst).not.toContain('Half ingevuld');
    });

    it('is weg te gooien', async () => {
      const bezoeker = await Bezoeker.login(huis, ['SWT_DORDRECHT', 'intaker', 3]);
      await meldAan(bezoeker, alleen(), 'Bewaar en ga later verder');
      const { pad } = await bezoeker.klik('Verder met de aanmelding');
      await bezoeker.bezoek('/werkplek/aanmelden');
      const weg = await bezoeker.verstuur('[action$="/weggooien"]');
      expect([weg.pad, weg.tekst.includes('Half ingevuld')]).toEqual(['/werkplek/aanmelden', false]);
      expect((await bezoeker.bezoek(pad)).status).toBe(404);
    });

    it('is van wie hem begon: een collega ziet hem niet en gooit hem niet weg', async () => {
      const bezoeker = await Bezoeker.login(huis, ['SWT_DORDRECHT', 'intaker', 4]);
      await meldAan(bezoeker, alleen(), 'Bewaar en ga later verder');
      const { pad } = await bezoeker.klik('Verder met de aanmelding');
      const collega = await Bezoeker.login(huis, ['SWT_DORDRECHT', 'intaker', 5]);
      const blad = await collega.bezoek('/werkplek/aanmelden');
      expect(blad.tekst).not.toContain('Half ingevuld');
      expect((await collega.bezoek(pad)).status).toBe(404);
      await collega.stuur(`${pad}/weggooien`, new URLSearchParams({ _csrf: verborgen(blad, '_csrf') }));
      expect((await bezoeker.bezoek(pad)).status).toBe(200);
      const gekaapt = await collega.stuur(
        '/werkplek/aanmelden/concept',
        new URLSearchParams({
          _csrf: verborgen(blad, '_csrf'),
          conceptId: pad.split('/').at(-1) ?? '',
          acuut: 'ja',
        }),
      );
      expect(gekaapt.status).toBe(404);
    });

    it('bewaart zich onder het typen, en zegt wanneer', async () => {
      const bezoeker = await Bezoeker.login(huis, ['SWT_DORDRECHT', 'intaker', 6]);
      const blad = await bezoeker.bezoek('/werkplek/aanmelden');
      // htmx reads a selector of two words only between quotes
      expect(blad.boom.querySelector('#bewaarstand')?.getAttribute('hx-trigger')).toContain("from:'closest form'");
      const inhoud = new URLSearchParams({ ...spoorVan(blad), 'client.achternaam': 'Halfw' });
      const eerste = await bezoeker.stuur('/werkplek/aanmelden/concept', inhoud, { 'hx-request': 'true' });
      expect(eerste.tekst).toMatch(/^Bewaard om \d{1,2}\.\d\d\.$/);
      expect(verborgen(eerste, '_versie')).toBe('1');
      expect(eerste.html).not.toContain('<html');
      // the answer got lost: the screen still thinks that nothing was kept
      const tweede = await bezoeker.stuur('/werkplek/aanmelden/concept', inhoud, { 'hx-request': 'true' });
      expect([tweede.status, verborgen(tweede, '_versie')]).toEqual([200, '2']);
      expect(await aantalConcepten(inhoud)).toBe(1);
    });

    it('in twee schermen: het latere hoort het en raakt niets kwijt', async () => {
      const bezoeker = await Bezoeker.login(huis, ['SWT_DORDRECHT', 'intaker', 7]);
      await meldAan(bezoeker, alleen({ toelichting: 'begin' }), 'Bewaar en ga later verder');
      const een = await bezoeker.klik('Verder met de aanmelding');
      const ander = await bezoeker.bezoek(een.pad);
      const stuur = (blad: Pick<Blad, 'boom'>, toelichting: string, koppen = {}) =>
        bezoeker.stuur('/werkplek/aanmelden/concept', new URLSearchParams({ ...spoorVan(blad), toelichting }), koppen);
      expect((await stuur(een, 'uit het ene scherm', { 'hx-request': 'true' })).tekst).toMatch(/^Bewaard om/);
      const stil = await stuur(ander, 'uit het andere scherm', { 'hx-request': 'true' });
      expect(stil.tekst).toContain('in een ander scherm gewijzigd');
      const los = await stuur(ander, 'uit het andere scherm');
      expect([los.status, los.tekst]).toEqual([409, expect.stringContaining('in een ander scherm gewijzigd')]);
      expect(los.boom.querySelector('[name=toelichting]')?.textContent).toContain('uit het andere scherm');
      const bewaard = await bezoeker.bezoek(een.pad);
      expect(bewaard.boom.querySelector('[name=toelichting]')?.textContent).toContain('uit het ene scherm');
      expect((await bezoeker.bezoek('/werkplek/aanmelden')).tekstenVan('.conceptlijst li')).toHaveLength(2);
    });

    it('uit de API komt ook in het formulier', async () => {
      const { body } = await huis.vraag<{ id: string }>('POST', '/v1/aanmeldingconcepten', {
        door: ['SWT_DORDRECHT', 'intaker', 8],
        body: {
          inhoud: { acuut: true, herkomst: { soort: 'gemeente', gemeente: '0505' }, client: { achternaam: 'Apie' } },
        },
      });
      const bezoeker = await Bezoeker.login(huis, ['SWT_DORDRECHT', 'intaker', 8]);
      const blad = await bezoeker.bezoek(`/werkplek/aanmelden/${body.id}`);
      expect(waarde(blad, 'client.achternaam')).toBe('Apie');
      expect(gekozen(blad.boom, 'herkomst.soort')).toBe('gemeente:0505');
      await bezoeker.verstuur('.aanmeldformulier', { 'client.geboortedatum': '17-5' }, 'Bewaar en ga later verder');
      const terug = await huis.vraag<{ inhoud: Record<string, unknown> }>('GET', `/v1/aanmeldingconcepten/${body.id}`, {
        door: ['SWT_DORDRECHT', 'intaker', 8],
      });
      expect(terug.body.inhoud).toMatchObject({ acuut: true, client: { achternaam: 'Apie', geboortedatum: '17-5' } });
    });
  });

  it('twee keer op de knop drukken is één aanmelding, met dezelfde pagina aan het eind', async () => {
    const bezoeker = await Bezoeker.login(huis, WIJKTEAM);
    const blad = await bezoeker.bezoek('/werkplek/aanmelden');
    const inhoud = new URLSearchParams({ ...spoorVan(blad), ...ingevuld(alleen()) });
    const [een, twee] = await Promise.all([
      bezoeker.vraag('POST', '/werkplek/aanmelden', { inhoud }),
      bezoeker.vraag('POST', '/werkplek/aanmelden', { inhoud }),
    ]);
    expect([een.status, twee.status]).toEqual([303, 303]);
    expect(twee.headers.get('location')).toBe(een.headers.get('location'));
  });

  it('terug, iets veranderen en nog eens versturen: er komt geen tweede, en de pagina zegt waarheen', async () => {
    const bezoeker = await Bezoeker.login(huis, WIJKTEAM);
    const blad = await bezoeker.bezoek('/werkplek/aanmelden');
    const velden = { ...spoorVan(blad), ...ingevuld(alleen()) };
    const klaar = await bezoeker.stuur('/werkplek/aanmelden', new URLSearchParams(velden));
    const nog = await bezoeker.stuur('/werkplek/aanmelden', new URLSearchParams({ ...velden, acuut: 'ja' }));
    expect([nog.status, nog.kop]).toEqual([409, 'Deze aanmelding is al verstuurd']);
    expect(nog.link('Naar de aanmelding')).toBe(klaar.pad);
    const stil = await bezoeker.stuur('/werkplek/aanmelden/concept', new URLSearchParams(velden), {
      'hx-request': 'true',
    });
    expect(stil.tekst).toContain('al verstuurd');
    expect(await aantalConcepten(velden)).toBe(0);
  });

  it('een cliënt die elders bekend is: na het aanmelden staat er wie u belt, ook na opnieuw laden, en niet in het adres', async () => {
    const client = { 'client.bsn': '9999.00.006', 'client.achternaam': 'Bekendman' };
    await meldAan(await Bezoeker.login(huis, ['SWT_GORINCHEM', 'intaker']), alleen({ ...client }));
    const bezoeker = await Bezoeker.login(huis, WIJKTEAM);
    const blad = await meldAan(bezoeker, alleen({ ...client }));
    expect(blad.tekst).toMatch(/Deze cliënt is al bekend bij .*Gorinchem/);
    expect(blad.tekst).toMatch(/Bel 000-\d+/);
    expect((await bezoeker.bezoek(blad.pad)).tekst).toContain('al bekend bij');
    expect(blad.pad).not.toMatch(/Bekendman|99990/);
    const [pad = ''] = blad.pad.split('?');
    expect((await bezoeker.bezoek(pad)).tekst).not.toContain('al bekend bij');
    const ander = await Bezoeker.login(huis, ['SWT_ZWIJNDRECHT', 'intaker']);
    expect((await ander.bezoek(blad.pad)).status).toBe(404);
  });

  it('wie geen dossiers heeft, krijgt een gewone pagina', async () => {
    const bezoeker = await Bezoeker.login(huis, ['GGD', 'analist']);
    const blad = await bezoeker.bezoek('/werkplek/aanmelden');
    expect([blad.status, blad.tekst]).toEqual([403, expect.stringContaining('Met uw rol kunt u niemand aanmelden.')]);
    expect((await bezoeker.bezoek('/werkplek/aanmelden/019aab00-0000-7000-8000-000000000009')).status).toBe(403);
  });

  describe('een formulier met kwade bedoelingen', () => {
    it.each([
      [
        'een script',
        { 'client.achternaam': '"><script>alert(1)</script>', toelichting: '</textarea><script>x()</script>' },
      ],
      [
        'waarden die er niet zijn',
        { woonsituatie: 'kasteel', aanleidingen: 'x'.repeat(5000), 'brp.status': 'a:b:c', kanaal: '__proto__' },
      ],
      ['een lange tekst', { toelichting: 'a'.repeat(100_000) }],
      ['nummers die geen nummers zijn', { _sleutel: "' or 1=1", conceptId: 'x', _versie: '-1e9', _scherm: '<b>' }],
    ])('%s', async (_, kwaad) => {
      const bezoeker = await Bezoeker.login(huis, ['SWT_DORDRECHT', 'intaker', 9]);
      const blad = await bezoeker.bezoek('/werkplek/aanmelden');
      const antwoord = await bezoeker.stuur(
        '/werkplek/aanmelden',
        new URLSearchParams({ ...spoorVan(blad), ...ingevuld(alleen({ acuut: 'misschien' })), ...kwaad }),
      );
      expect(antwoord.status).toBe(400);
      expect(antwoord.html).not.toMatch(/<script>(alert|x\()/);
      expect(antwoord.boom.querySelectorAll('script').every((een) => een.hasAttribute('src'))).toBe(true);
    });

    it('duizend rijen', async () => {
      const bezoeker = await Bezoeker.login(huis, ['SWT_DORDRECHT', 'intaker', 9]);
      const blad = await bezoeker.bezoek('/werkplek/aanmelden');
      const inhoud = new URLSearchParams({ ...spoorVan(blad), ...ingevuld(alleen()) });
      for (let rij = 0; rij < 1000; rij += 1) inhoud.append(`huishouden.${rij}.voornaam`, 'x');
      const antwoord = await bezoeker.stuur('/werkplek/aanmelden', inhoud);
      expect(antwoord.status).toBe(400);
    });
  });
});

/** What stands in a field of one line. */
function waarde({ boom }: Pick<Blad, 'boom'>, naam: string): string | undefined {
  return boom.querySelector(`.aanmeldformulier [name="${naam}"]`)?.getAttribute('value');
}

function gekozen(boom: Blad['boom'], naam: string): string | undefined {
  return boom.querySelector(`[name="${naam}"] option[selected]`)?.getAttribute('value');
}

function verborgen({ boom }: Pick<Blad, 'boom'>, naam: string): string {
  return boom.querySelector(`[name="${naam}"]`)?.getAttribute('value') ?? '';
}

/** What a form carries along unseen. */
function spoorVan(blad: Pick<Blad, 'boom'>): Record<string, string> {
  const form = { boom: blad.boom.querySelector('.aanmeldformulier') ?? blad.boom };
  const namen = ['_csrf', '_sleutel', 'conceptId', '_versie', '_scherm'];
  return Object.fromEntries(namen.map((naam) => [naam, verborgen(form as Pick<Blad, 'boom'>, naam)]));
}

/** With what is filled in from the start. */
function ingevuld(velden: Velden): Record<string, string> {
  const eigen = { 'aanmelder.persoon': 'Proef Persoon', 'aanmelder.relatie': 'hulpverlener' };
  const vast = { ...eigen, gemeenteAanmelding: '0505', kanaal: 'partner-tns' };
  return { ...vast, ...Object.fromEntries(Object.entries(velden).map(([naam, een]) => [naam, String(een)])) };
}

async function aantalConcepten(velden: URLSearchParams | Record<string, string>): Promise<number> {
  const id = new URLSearchParams(velden).get('conceptId');
  const { rows } = await huis.superuser.query<{ aantal: number }>(
    'select count(*)::int as aantal from tns.aanmelding_concept where id = $1',
    [id],
  );
  return rows[0]?.aantal ?? -1;
}
