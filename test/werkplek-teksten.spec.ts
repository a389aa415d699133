import { describe, expect, it } from '@jest/globals';
import type { Type } from '@nestjs/common';
import { PROCESSEN } from '../scripts/tabellen.js';
import { AANMELDING_STAPPEN } from '../src/modules/aanmelding/aanmelding.dto.js';
import { AanmeldingMaken } from '../src/modules/aanmelding/opgave/opgave.dto.js';
import { BEZWAAR_STAPPEN } from '../src/modules/bezwaar/bezwaar.stappen.dto.js';
import { BRIEFADRES_STAPPEN } from '../src/modules/briefadres/briefadres.stappen.dto.js';
import { CASUSOVERLEG_STAPPEN } from '../src/modules/casusoverleg/casusoverleg.dto.js';
import { DOSSIER_STAPPEN } from '../src/modules/dossier/dossier.stappen.js';
import { OPVANG_STAPPEN } from '../src/modules/opvang/opvang.stappen.dto.js';
import { INTAKE_STAPPEN } from '../src/modules/intake/intake.dto.js';
import { NAZORG_STAPPEN } from '../src/modules/nazorg/nazorg.dto.js';
import { OVERDRACHT_STAPPEN } from '../src/modules/overdracht/overdracht.dto.js';
import { VELDWERK_STAPPEN } from '../src/modules/veldwerk/veldwerk.dto.js';
import { UITKERING_STAPPEN } from '../src/modules/uitkering/uitkering.stappen.dto.js';
import { VERWIJZING_STAPPEN } from '../src/modules/verwijzing/verwijzing.stappen.dto.js';
import { beschrijf } from '../src/werkplek/formulier/beschrijf.js';
import type { Veld } from '../src/werkplek/formulier/veld.js';
import { ROLNAMEN } from '../src/werkplek/teksten/namen.js';
import { veldsleutel, veldtekst, waardesleutel, waardetekst } from '../src/werkplek/teksten/tekst.js';
import { VELDTEKSTEN } from '../src/werkplek/teksten/velden.js';
import { WAARDETEKSTEN } from '../src/werkplek/teksten/waarden.js';

const STAPPEN: Readonly<Record<string, Readonly<Record<string, Type>>>> = {
  aanmelding: AANMELDING_STAPPEN,
  bezwaar: BEZWAAR_STAPPEN,
  briefadres: BRIEFADRES_STAPPEN,
  casusoverleg: CASUSOVERLEG_STAPPEN,
  dossier: DOSSIER_STAPPEN,
  opvang: OPVANG_STAPPEN,
  intake: INTAKE_STAPPEN,
  overdracht: OVERDRACHT_STAPPEN,
  nazorg: NAZORG_STAPPEN,
  veldwerk: VELDWERK_STAPPEN,
  uitkering: UITKERING_STAPPEN,
  verwijzing: VERWIJZING_STAPPEN,
};

/** Words of the trade of programmers, and English. */
const VREEMD =
  /\b(code|codes|boolean|uuid|string|json|true|false|null|undefined|object|api|dto|id|sub|error|invalid|required|submit|token|enum|array|request)\b/i;

const formulieren: readonly (readonly [naam: string, velden: readonly Veld[]])[] = [
  ['AanmeldingMaken', beschrijf(AanmeldingMaken)],
  ...Object.entries(STAPPEN).flatMap(([soort, stappen]) =>
    Object.entries(stappen).map(([stap, klasse]) => {
      const rij = PROCESSEN.find((proces) => proces.soort === soort)?.stappen[stap];
      return [`${soort}.${stap}`, beschrijf(klasse, rij)] as const;
    }),
  ),
];
const velden = formulieren.flatMap(([, deze]) => uitgevouwen(deze)).filter(({ soort }) => soort !== 'verborgen');

describe('de formulieren van het huis', () => {
  it.each(formulieren)('%s: elk veld is in te vullen', (_, deze) => {
    for (const veld of uitgevouwen(deze)) {
      const kiest = veld.soort === 'keuze' || veld.soort === 'meerkeuze';
      expect([veld.naam, veld.bron !== undefined]).toEqual([veld.naam, kiest]);
      if (veld.soort === 'onderdeel' || veld.soort === 'lijst') expect(veld.velden).not.toEqual([]);
    }
  });

  it('kennen alle soorten velden die er zijn', () => {
    const gebruikt = new Set(formulieren.flatMap(([, deze]) => uitgevouwen(deze)).map(({ soort }) => soort));
    expect([...gebruikt].sort()).toEqual(
      [
        'bsn',
        'datum',
        'geboortedatum',
        'ja-nee',
        'keuze',
        'lange-tekst',
        'lijst',
        'meerkeuze',
        'moment',
        'onderdeel',
        'tekst',
        'verborgen',
      ].sort(),
    );
  });

  it('halen keuzes waar ze staan: codelijsten, collega’s, wachtrijen, organisaties, gemeenten, kanalen, taken en het dossier', () => {
    const bronnen = new Set(velden.flatMap(({ bron }) => (bron ? [bron.soort] : [])));
    expect([...bronnen].sort()).toEqual(
      [
        'codelijst',
        'collegas',
        'eigen-werk',
        'gebeurtenissen',
        'gemeenten',
        'kanalen',
        'organisaties',
        'taken',
        'voorzieningen',
        'waarden',
        'wachtrijen',
        'zaken',
      ].sort(),
    );
  });

  it('laten niemand een code uit het hoofd typen', () => {
    const vrij = velden.filter(({ soort }) => soort === 'tekst' || soort === 'lange-tekst').map(({ naam }) => naam);
    expect([...new Set(vrij)].sort()).toEqual(
      [
        'achternaam',
        'beschrijving', // of what happened
        'adres',
        'contactpersoon',
        'kenmerk', // of a dossier, as people know it
        'geleerd', // from trying out another home
        'actie',
        'bevinding',
        'doel',
        'mandaat',
        'motivering',
        'naam',
        'notitie',
        'organisatie', // of the person who registers: any name
        'persoon',
        'plek',
        'postpunt',
        'roepnaam',
        'taal',
        'telefoon',
        'toelichting',
        'tussenvoegsel',
        'veiligNummer',
        'viaWie',
        'voornaam',
        'voornamen',
        'woonadres',
        'waarom',
      ].sort(),
    );
    expect(
      velden.filter(({ naam, soort }) => naam === 'organisatie' && soort === 'tekst').map((v) => v.klasse),
    ).toEqual(['Aanmelder']);
  });

  it('vragen bij elke stap precies de velden van de tabel', () => {
    for (const proces of PROCESSEN) {
      for (const [stap, klasse] of Object.entries(STAPPEN[proces.soort] ?? {})) {
        const gevraagd = beschrijf(klasse).map(({ naam, verplicht }) => [naam, verplicht ? 'verplicht' : 'mag']);
        expect(Object.fromEntries(gevraagd)).toEqual(proces.stappen[stap]?.velden);
      }
    }
  });
});

describe('de woorden bij de velden', () => {
  it('zijn er voor elk veld', () => {
    const zonder = velden.filter((veld) => veldsleutel(veld) === undefined);
    expect(zonder.map(({ klasse, naam }) => `${klasse}.${naam}`)).toEqual([]);
  });

  it('zijn er voor elke waarde', () => {
    const zonder = velden.flatMap((veld) =>
      veld.bron?.soort === 'waarden'
        ? veld.bron.waarden
            .filter((waarde) => WAARDETEKSTEN[waardesleutel(veld) ?? '']?.[waarde] === undefined)
            .map((waarde) => `${veld.klasse}.${veld.naam}: ${waarde}`)
        : [],
    );
    expect(zonder).toEqual([]);
  });

  it('worden allemaal gebruikt', () => {
    const gebruikt = new Set(velden.map(veldsleutel));
    expect(Object.keys(VELDTEKSTEN).filter((sleutel) => !gebruikt.has(sleutel))).toEqual([]);
    const waarden = new Map(
      velden.flatMap((veld) => (veld.bron?.soort === 'waarden' ? [[waardesleutel(veld), veld.bron.waarden]] : [])),
    );
    const ongebruikt = Object.entries(WAARDETEKSTEN).flatMap(([sleutel, teksten]) =>
      Object.keys(teksten).filter((waarde) => !waarden.get(sleutel)?.includes(waarde)),
    );
    expect(ongebruikt).toEqual([]);
  });

  it('zijn Nederlands, zonder woorden van programmeurs', () => {
    const zinnen = [
      ...Object.values(VELDTEKSTEN).flatMap(({ label, hint = '', rij = '' }) => [label, hint, rij]),
      ...Object.values(WAARDETEKSTEN).flatMap((teksten) => Object.values(teksten)),
      ...Object.values(ROLNAMEN),
    ];
    expect(zinnen.filter((zin) => VREEMD.test(zin))).toEqual([]);
    expect(zinnen.filter((zin) => zin !== '' && !/^[A-Z]/.test(zin))).toEqual([]);
  });

  it('geven een veld van een latere kamer toch een naam', () => {
    expect(veldtekst({ klasse: 'Later', naam: 'laatsteKeerBuiten' }).label).toBe('Laatste keer buiten');
    expect(waardetekst({ klasse: 'Later', naam: 'keuze' }, 'niet-meer-nodig')).toBe('Niet meer nodig');
  });
});

function uitgevouwen(deze: readonly Veld[]): Veld[] {
  return deze.flatMap((veld) => [veld, ...uitgevouwen(veld.velden ?? [])]);
}
