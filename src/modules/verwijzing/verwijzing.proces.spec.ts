import { describe, expect, it } from '@jest/globals';
import { beslis } from '../../kern/beslis.js';
import { keur } from '../../kern/keur.js';
import type { Relatie, Velden } from '../../kern/proces.js';
import type { Rol } from '../../kern/wie.js';
import { PROCESSEN } from '../../../scripts/tabellen.js';
import { verwijzingProces, type VerwijzingFeiten } from './verwijzing.proces.js';

const GEWOON: VerwijzingFeiten = {
  isGecontracteerd: false,
  vraagtBesluit: false,
  wachtOpAanvraag: false,
  kanAanvragen: false,
  isAfspraak: false,
  isAangevraagd: false,
  isEenmalig: false,
  checklist: [],
  vandaag: '2026-11-23',
  beslisUiterlijk: null,
  inGebreke: false,
};
const CONTRACT: VerwijzingFeiten = { ...GEWOON, isGecontracteerd: true, vraagtBesluit: true };

interface Poging {
  readonly van: string;
  readonly stap: string;
  readonly als?: Relatie;
  readonly rol?: Rol;
  readonly feiten?: VerwijzingFeiten;
  readonly velden?: Velden;
}

/** Where a step leads, or why it does not. */
function probeer({ van, stap, als = 'houder', rol = 'behandelaar', feiten = GEWOON, velden = {} }: Poging): string {
  const besluit = beslis(verwijzingProces, {
    toestand: van,
    stap,
    wie: { id: 'x', organisatie: 'X', organisatieSoort: 'AANBIEDER', rol, client: 'x' },
    relaties: new Set([als]),
    feiten: { ...feiten },
    velden,
  });
  if (besluit.soort === 'mag') return besluit.naar;
  return besluit.soort === 'eis' ? besluit.eis.naam : besluit.soort;
}

describe('de tabel van een verwijzing', () => {
  it('klopt, samen met de andere tabellen van het huis', () => {
    expect(keur(PROCESSEN).filter((fout) => fout.startsWith('verwijzing'))).toEqual([]);
  });

  it('de aanbieder antwoordt op een aanbod: aannemen, wachtlijst of weigeren', () => {
    const bij = (stap: string) => probeer({ van: 'aangeboden', stap });
    expect([bij('aannemen'), bij('op-wachtlijst'), bij('weigeren')]).toEqual(['aangenomen', 'wachtlijst', 'concept']);
  });

  it('een weigering van gecontracteerde hulp gaat eerst langs de opdrachtgever', () => {
    expect(probeer({ van: 'aangeboden', stap: 'weigeren', feiten: CONTRACT })).toBe('geweigerd');
    expect(probeer({ van: 'geweigerd', stap: 'weigering-bevestigen', feiten: CONTRACT })).toBe('concept');
    expect(probeer({ van: 'geweigerd', stap: 'weigering-overrulen', feiten: CONTRACT })).toBe('aangeboden');
  });

  it('een ander dan de aanbieder kan niet namens hem antwoorden', () => {
    expect(probeer({ van: 'aangeboden', stap: 'aannemen', als: 'regiehouder' })).toBe('niet-jouw-rol');
  });

  it('een aanbod zonder antwoord verloopt vanzelf, en niemand kan dat zelf doen', () => {
    expect(probeer({ van: 'aangeboden', stap: 'verlopen', rol: 'systeem' })).toBe('concept');
    expect(probeer({ van: 'aangeboden', stap: 'verlopen' })).toBe('niet-jouw-rol');
  });

  it('de cliënt kan van elk aanbod afzien, ook na het aannemen; daarna zoekt de regiehouder verder', () => {
    for (const van of ['capaciteit-gevraagd', 'aangeboden', 'wachtlijst', 'aangenomen', 'toegewezen']) {
      expect(probeer({ van, stap: 'afzien-door-client', als: 'regiehouder' })).toBe('concept');
    }
  });

  it('wie afziet van het ene aanbod dat er is, moet dat weten', () => {
    const eenmalig = { ...GEWOON, isEenmalig: true };
    const met = (velden: Velden) =>
      probeer({ van: 'aangeboden', stap: 'afzien-door-client', als: 'regiehouder', feiten: eenmalig, velden });
    expect(met({})).toBe('clientWeetDatHetEenmaligIs');
    expect(met({ weetEenmalig: true })).toBe('concept');
  });

  it('een woning met voorwaarden wordt pas aangeboden als alles waar is', () => {
    const feiten = { ...GEWOON, checklist: ['een', 'twee'] };
    const met = (voorwaarden: string[]) =>
      probeer({ van: 'concept', stap: 'aanbieden', feiten, velden: { voorwaarden } });
    expect([met(['een']), met(['een', 'twee'])]).toEqual(['checklistIsCompleet', 'aangeboden']);
  });

  it('hulp waarvoor een besluit nodig is start pas na dat besluit', () => {
    expect(probeer({ van: 'aangenomen', stap: 'starten', feiten: CONTRACT })).toBe('vraagtGeenBesluit');
    expect(probeer({ van: 'aangenomen', stap: 'toewijzen', rol: 'beslisser', feiten: CONTRACT })).toBe('toegewezen');
    expect(probeer({ van: 'toegewezen', stap: 'starten', feiten: CONTRACT })).toBe('gestart');
  });

  it('alleen een beslisser wijst toe, en pas als er een aanvraag is', () => {
    expect(probeer({ van: 'aangenomen', stap: 'toewijzen', feiten: CONTRACT })).toBe('niet-jouw-rol');
    const zonder = { ...CONTRACT, wachtOpAanvraag: true };
    expect(probeer({ van: 'aangenomen', stap: 'toewijzen', rol: 'beslisser', feiten: zonder })).toBe(
      'aanvraagIsGedaan',
    );
  });

  it('een spreekuur start niet, maar heeft een uitkomst', () => {
    const feiten = { ...GEWOON, isAfspraak: true };
    expect(probeer({ van: 'aangenomen', stap: 'starten', feiten })).toBe('isGeenAfspraak');
    expect(probeer({ van: 'aangenomen', stap: 'spreekuur-afronden', feiten })).toBe('beeindigd');
  });

  it('valt een aanbieder weg, dan zegt wie contracteerde dat, en begint het zoeken opnieuw', () => {
    expect(probeer({ van: 'gestart', stap: 'aanbieder-valt-weg', als: 'aangewezen' })).toBe('concept');
    expect(probeer({ van: 'gestart', stap: 'aanbieder-valt-weg', als: 'houder' })).toBe('niet-jouw-rol');
  });
});
