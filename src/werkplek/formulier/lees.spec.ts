import { describe, expect, it } from '@jest/globals';
import { alsFormulierfouten } from './fouten.js';
import { leesFormulier } from './lees.js';
import { isRijknop, naRijknop, rijnummers } from './rijen.js';
import type { Veld, Veldsoort } from './veld.js';
import { vulFormulier } from './vul.js';

const veld = (naam: string, soort: Veldsoort, anders: Partial<Veld> = {}): Veld => ({
  naam,
  klasse: 'Proef',
  soort,
  verplicht: false,
  ...anders,
});

const HUISGENOOT = [
  veld('voornaam', 'tekst'),
  veld('geboortedatum', 'geboortedatum'),
  veld('komtMee', 'ja-nee', { verplicht: true }),
];
const VELDEN = [
  veld('reden', 'keuze', { verplicht: true }),
  veld('acuut', 'ja-nee'),
  veld('redenen', 'meerkeuze'),
  veld('client', 'onderdeel', { verplicht: true, velden: [veld('bsn', 'bsn'), veld('geboren', 'datum')] }),
  veld('ontslag', 'onderdeel', { velden: [veld('datum', 'datum', { verplicht: true })] }),
  veld('huishouden', 'lijst', { velden: HUISGENOOT }),
  veld('toelichting', 'lange-tekst', { hoogsteLengte: 1000 }),
];

const lees = (inhoud: Record<string, string[]>) => leesFormulier(VELDEN, inhoud);

describe('wat een formulier zegt', () => {
  it('wordt het object dat de API krijgt', () => {
    const { gegevens } = lees({
      reden: [' dubbel '],
      acuut: ['nee'],
      redenen: ['een', 'twee'],
      'client.bsn': ['9999 00.006'],
      'client.geboren': ['17-5-1984'],
      'ontslag.datum': ['1 dec 2026'],
      'huishouden.0.voornaam': ['Noor'],
      'huishouden.0.komtMee': ['ja'],
      toelichting: ['Zie het gesprek.'],
    });
    expect(gegevens).toEqual({
      reden: 'dubbel',
      acuut: false,
      redenen: ['een', 'twee'],
      client: { bsn: '999900006', geboren: '1984-05-17' },
      ontslag: { datum: '2026-12-01' },
      huishouden: [{ voornaam: 'Noor', komtMee: true }],
      toelichting: 'Zie het gesprek.',
    });
  });

  it('laat leeg weg, behalve een onderdeel dat er moet zijn', () => {
    expect(lees({ reden: [''], acuut: [''], 'ontslag.datum': ['  '], toelichting: [''] }).gegevens).toEqual({
      client: {},
    });
  });

  it('geeft door wat het niet begrijpt, zodat de keuring het weigert', () => {
    expect(lees({ 'client.geboren': ['31-2-2026'], acuut: ['misschien'] }).gegevens).toEqual({
      acuut: 'misschien',
      client: { geboren: '31-2-2026' },
    });
  });

  it('stoort zich niet aan namen die geen veld zijn', () => {
    const vreemd = {
      onzin: ['x'],
      'client.onzin': ['x'],
      constructor: ['x'],
      'huishouden.x.voornaam': ['x'],
      _csrf: ['x'],
    };
    expect(lees(vreemd).gegevens).toEqual({ client: {} });
  });

  it('slaat lege rijen over en weet bij een fout nog welke rij het was', () => {
    const gelezen = lees({
      _rij: ['huishouden.0', 'huishouden.2', 'huishouden.5'],
      'huishouden.0.voornaam': [''],
      'huishouden.2.voornaam': ['Noor'],
      'huishouden.5.voornaam': ['Sem'],
    });
    expect(gelezen.gegevens['huishouden']).toEqual([{ voornaam: 'Noor' }, { voornaam: 'Sem' }]);
    expect(gelezen.padInFormulier('huishouden.1.komtMee')).toBe('huishouden.5.komtMee');
    expect(gelezen.padInFormulier('client.bsn')).toBe('client.bsn');
  });

  it('is terug te vullen', () => {
    const gegevens = {
      reden: 'dubbel',
      acuut: true,
      client: { geboren: '1984-05-17' },
      huishouden: [{ voornaam: 'Noor', komtMee: false }],
    };
    const gevuld = vulFormulier(VELDEN, gegevens);
    expect(gevuld['client.geboren']).toEqual(['17-5-1984']);
    expect(leesFormulier(VELDEN, gevuld).gegevens).toEqual(gegevens);
  });
});

describe('de knoppen voor rijen', () => {
  it('voegen een lege rij toe en houden wat er stond', () => {
    const na = naRijknop({ 'huishouden.0.voornaam': ['Noor'], _rij: ['huishouden.0'], _meer: ['huishouden'] });
    expect(na.nieuweRij).toBe('huishouden.1');
    expect(rijnummers('huishouden', na.waarden)).toEqual([0, 1]);
    expect(na.waarden['huishouden.0.voornaam']).toEqual(['Noor']);
    expect(isRijknop(na.waarden)).toBe(false);
  });

  it('halen een rij weg en schuiven de rest op', () => {
    const { waarden } = naRijknop({
      reden: ['dubbel'],
      'huishouden.0.voornaam': ['Noor'],
      'huishouden.1.voornaam': ['Sem'],
      'huishouden.2.voornaam': ['Lot'],
      _rij: ['huishouden.0', 'huishouden.1', 'huishouden.2'],
      _weg: ['huishouden.1'],
    });
    expect(waarden).toEqual({
      reden: ['dubbel'],
      'huishouden.0.voornaam': ['Noor'],
      'huishouden.1.voornaam': ['Lot'],
      _rij: ['huishouden.0', 'huishouden.1'],
    });
  });

  it('doen niets met een verzonnen rij', () => {
    expect(naRijknop({ reden: ['x'], _weg: ['onzin'] }).waarden['reden']).toEqual(['x']);
  });
});

describe('fouten op een formulier', () => {
  it('staan één per veld, in de volgorde van het formulier en in gewone woorden', () => {
    const inhoud = {
      'client.geboren': ['31-2-2026'],
      'huishouden.3.voornaam': ['Noor'],
      toelichting: ['x'.repeat(1001)],
    };
    const fouten = alsFormulierfouten(
      [
        { pad: 'toelichting', melding: 'Dit moet tekst zijn.', code: 'is-tekst' },
        { pad: 'huishouden.0.komtMee', melding: 'Kies true of false.', code: 'is-boolean' },
        { pad: 'client.geboren', melding: 'Als JJJJ-MM-DD.', code: 'is-kalenderdatum' },
        { pad: 'reden', melding: 'Dit moet een code zijn.', code: 'is-code' },
        { pad: 'reden', melding: 'Nog een.', code: 'matches' },
        { pad: 'elders', melding: 'Iets anders klopt niet.', code: 'anders' },
      ],
      { velden: VELDEN, inhoud, gelezen: leesFormulier(VELDEN, inhoud) },
    );
    expect([...fouten]).toEqual([
      ['reden', 'Kies een antwoord.'],
      ['client.geboren', 'Deze datum bestaat niet. Schrijf dag-maand-jaar, bijvoorbeeld 17-5-1984.'],
      ['huishouden.3.komtMee', 'Kies ja of nee.'],
      ['toelichting', 'Maak de tekst korter: hoogstens 1000 tekens.'],
      ['elders', 'Iets anders klopt niet.'],
    ]);
  });

  it('van een kamer over een leeg veld dat soms mag, blijven in haar eigen woorden', () => {
    const fouten = alsFormulierfouten([{ pad: 'client.bsn', melding: 'Vul ook dit nummer in.', code: 'verplicht' }], {
      velden: VELDEN,
      inhoud: {},
      gelezen: leesFormulier(VELDEN, {}),
    });
    expect([...fouten.values()]).toEqual(['Vul ook dit nummer in.']);
  });
});
