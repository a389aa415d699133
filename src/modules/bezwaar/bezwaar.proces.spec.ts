import { describe, expect, it } from '@jest/globals';
import { PROCESSEN } from '../../../scripts/tabellen.js';
import { beslis, type Besluit } from '../../kern/beslis.js';
import { keur } from '../../kern/keur.js';
import type { Relatie, Velden } from '../../kern/proces.js';
import type { Rol } from '../../kern/wie.js';
import { bezwaarProces, type BezwaarFeiten } from './bezwaar.proces.js';

const FEITEN: BezwaarFeiten = {
  vandaag: '2027-02-01',
  beslisUiterlijk: '2027-02-15',
  inGebreke: false,
  verdagenTot: '2027-03-29',
  uitersteDag: '2028-02-15',
  verzuim: 'geen',
  gevraagdOp: null,
  hersteltijdVanaf: '2027-02-15',
  hersteltijdTot: '2027-03-15',
  vrager: 'ander',
  beslisserVanToen: 'toen',
};

interface Poging {
  readonly rol?: Rol;
  readonly als?: Relatie;
  readonly feiten?: Partial<BezwaarFeiten>;
  readonly velden?: Velden;
}

/** Judges one step from one state, by a beslisser of the holder unless it says otherwise. */
function zet(toestand: string, stap: string, { rol = 'beslisser', als = 'houder', feiten, velden = {} }: Poging = {}) {
  return beslis(bezwaarProces, {
    toestand,
    stap,
    wie: { id: 'p', organisatie: 'SDD', organisatieSoort: 'SDD', rol, client: 'c' },
    relaties: new Set([als]),
    feiten: { ...FEITEN, ...feiten },
    velden,
  });
}

const naar = (besluit: Besluit) => (besluit.soort === 'mag' ? besluit.naar : besluit.soort);
const eis = (besluit: Besluit) => (besluit.soort === 'eis' ? besluit.eis.naam : besluit.soort);

describe('de tabel van het bezwaar', () => {
  it('klopt, samen met de andere tabellen van het huis', () => {
    expect(keur(PROCESSEN)).toEqual([]);
  });

  it('beslissen doet alleen een beslisser van wie het besluit nam, en nooit dezelfde persoon', () => {
    const velden = { uitkomst: 'ongegrond' };
    expect(naar(zet('in-behandeling', 'bezwaar-beslissen', { velden }))).toBe('afgewezen');
    expect(naar(zet('in-behandeling', 'bezwaar-beslissen', { velden, rol: 'behandelaar' }))).toBe('niet-jouw-rol');
    expect(naar(zet('in-behandeling', 'bezwaar-beslissen', { velden, als: 'regiehouder' }))).toBe('niet-jouw-rol');
    const zelfde = zet('in-behandeling', 'bezwaar-beslissen', { velden, feiten: { vrager: 'toen' } });
    expect(eis(zelfde)).toBe('andereBeslisser');
  });

  it.each([
    ['gegrond', 'gegrond'],
    ['deels-gegrond', 'gegrond'],
    ['ongegrond', 'afgewezen'],
    ['niet-ontvankelijk', 'afgewezen'],
  ])('met uitkomst %s is het %s', (uitkomst, toestand) => {
    expect(naar(zet('in-behandeling', 'bezwaar-beslissen', { velden: { uitkomst } }))).toBe(toestand);
  });

  it('elke betrokkene schrijft op wat van de cliënt komt: intrekken en een ingebrekestelling', () => {
    const door = { rol: 'intaker', als: 'betrokken' } as const;
    expect(naar(zet('ontvangen', 'intrekken', door))).toBe('ingetrokken');
    const teLaat = { beslisUiterlijk: '2027-01-31' };
    const velden = { ontvangenOp: '2027-02-01' };
    expect(naar(zet('ontvangen', 'ingebrekestelling-ontvangen', { ...door, feiten: teLaat, velden }))).toBe(
      'ontvangen',
    );
  });

  it('een ingebrekestelling telt niet voor het einde van de termijn, niet tijdens een pauze, en maar één keer', () => {
    const poging = (feiten: Partial<BezwaarFeiten>, ontvangenOp = '2027-02-01') =>
      eis(zet('ontvangen', 'ingebrekestelling-ontvangen', { feiten, velden: { ontvangenOp } }));
    expect(poging({})).toBe('beslistermijnIsVoorbij');
    expect(poging({ beslisUiterlijk: null })).toBe('beslistermijnIsVoorbij');
    expect(poging({ beslisUiterlijk: '2027-01-31' }, '2027-01-31')).toBe('kwamNaDeTermijn');
    expect(poging({ beslisUiterlijk: '2027-01-31' }, '2027-02-02')).toBe('kwamNaDeTermijn');
    expect(poging({ beslisUiterlijk: '2027-01-31', inGebreke: true })).toBe('nogNietInGebreke');
  });

  it('verdagen kan voor het einde, één keer zes weken, en verder alleen als de cliënt het goed vindt', () => {
    const verdaag = (nieuweDag: string, anders: Partial<BezwaarFeiten> = {}, instemming = false) =>
      eis(zet('ontvangen', 'verdagen', { feiten: anders, velden: { nieuweDag, instemming } }));
    expect(verdaag('2027-03-29')).toBe('mag');
    expect(verdaag('2027-03-30')).toBe('binnenZesWeken');
    expect(verdaag('2027-03-30', {}, true)).toBe('mag');
    expect(verdaag('2028-02-16', {}, true)).toBe('dagIsRedelijk');
    expect(verdaag('2027-03-29', { verdagenTot: null })).toBe('binnenZesWeken');
    expect(verdaag('2027-02-15')).toBe('dagIsLater');
    expect(verdaag('2027-03-29', { vandaag: '2027-02-16' })).toBe('verdagenKanNog');
  });

  it('vragen wat ontbreekt kan zolang er tijd is om te beslissen, met minstens twee weken voor de cliënt', () => {
    const vraag = (uiterlijk: string, feiten: Partial<BezwaarFeiten> = {}) =>
      zet('in-behandeling', 'verzuim-melden', { rol: 'behandelaar', feiten, velden: { uiterlijk } });
    expect(naar(vraag('2027-02-15'))).toBe('aanvulling-gevraagd');
    expect(eis(vraag('2027-02-14'))).toBe('hersteltijdKlopt');
    expect(eis(vraag('2027-03-16'))).toBe('hersteltijdKlopt');
    expect(eis(vraag('2027-02-15', { beslisUiterlijk: '2027-01-31' }))).toBe('tijdLooptNog');
  });

  it('elke betrokkene schrijft de aanvulling op, met de dag waarop zij kwam', () => {
    const vulAan = (ontvangenOp: string) =>
      zet('aanvulling-gevraagd', 'verzuim-herstellen', {
        rol: 'intaker',
        als: 'betrokken',
        feiten: { verzuim: 'gevraagd', gevraagdOp: '2027-01-28' },
        velden: { ontvangenOp },
      });
    expect(naar(vulAan('2027-01-28'))).toBe('in-behandeling');
    expect(eis(vulAan('2027-01-27'))).toBe('aanvullingKwamDaarna');
    expect(eis(vulAan('2027-02-02'))).toBe('aanvullingKwamDaarna');
  });

  it('niet-ontvankelijk om wat ontbreekt kan pas als de cliënt de tijd kreeg en die voorbij is', () => {
    const velden = { uitkomst: 'niet-ontvankelijk', grondslag: 'vormeisen' };
    const beslis = (feiten: Partial<BezwaarFeiten>) => zet('in-behandeling', 'bezwaar-beslissen', { feiten, velden });
    expect(eis(beslis({}))).toBe('kreegDeKans');
    expect(naar(beslis({ verzuim: 'verlopen' }))).toBe('afgewezen');
    expect(naar(zet('in-behandeling', 'bezwaar-beslissen', { velden: { ...velden, grondslag: 'te-laat' } }))).toBe(
      'afgewezen',
    );
  });
});
