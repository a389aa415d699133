import { describe, expect, it } from '@jest/globals';
import { beslis } from '../../kern/beslis.js';
import type { Relatie, Velden } from '../../kern/proces.js';
import type { Wie } from '../../kern/wie.js';
import { plandoelen } from '../../../test/fabriek/plan.js';
import { bepaalIntakesoort, type IntakeFeiten, intakeProces, isKnelpunt } from './intake.proces.js';

const FEITEN: IntakeFeiten = {
  nu: '2026-11-23T11:00:00.000Z',
  vandaag: '2026-11-23',
  afspraak: 'komt',
  intakesoort: 'geintegreerd',
  vanAnderen: ['financien'],
  plangebieden: ['geld-en-schulden', 'wonen', 'ggz-en-verslaving', 'sociaal-netwerk'],
};
const VOORSTEL = { doelen: plandoelen(), routes: [] };
const AKKOORD = { clientAkkoord: true, waarom: 'Wil graag een kamer.', evaluatieOp: '2027-02-22' };

function wie(rol: Wie['rol']): Wie {
  return { id: 'ldh.1', organisatie: 'LDH', organisatieSoort: 'LDH', rol, client: 'tns-cli' };
}

/** What the table answers: the state that follows, the guard that is not met, or why not at all. */
function gaat(
  toestand: string,
  stap: string,
  anders: { velden?: Velden; feiten?: Partial<IntakeFeiten>; als?: Relatie; rol?: Wie['rol'] } = {},
): string {
  const { velden = {}, feiten = {}, als = 'houder', rol = 'behandelaar' } = anders;
  const besluit = beslis(intakeProces, {
    toestand,
    stap,
    velden,
    wie: wie(rol),
    relaties: new Set<Relatie>([als]),
    feiten: { ...FEITEN, ...feiten },
  });
  if (besluit.soort === 'mag') return besluit.overgang.naar === '=' ? toestand : besluit.overgang.naar;
  return besluit.soort === 'eis' ? besluit.eis.naam : besluit.soort;
}

describe('de soort van een intake', () => {
  const soort = (opvangWaarschijnlijk: boolean, uitkeringsvraag: boolean, briefadresvraag: boolean) =>
    bepaalIntakesoort({ opvangWaarschijnlijk, uitkeringsvraag, briefadresvraag });

  it('is samen als er waarschijnlijk opvang nodig is en er een uitkering of briefadres wordt gevraagd', () => {
    expect([soort(true, true, false), soort(true, false, true), soort(true, true, true)]).toEqual([
      'geintegreerd',
      'geintegreerd',
      'geintegreerd',
    ]);
  });

  it('is gewoon als een van de twee ontbreekt', () => {
    expect([soort(true, false, false), soort(false, true, true)]).toEqual(['regulier', 'regulier']);
  });

  it('kan een mens wijzigen, maar niet in wat zij al is', () => {
    expect(gaat('bezig', 'soort-wijzigen', { velden: { intakesoort: 'regulier' } })).toBe('bezig');
    expect(gaat('bezig', 'soort-wijzigen', { velden: { intakesoort: 'geintegreerd' } })).toBe('soortIsAnders');
  });
});

describe('de afspraak', () => {
  it('is altijd in de toekomst', () => {
    const velden = { moment: '2026-11-23T10:59:59.000Z' };
    expect(gaat('gepland', 'verzetten', { velden })).toBe('momentKomtNog');
    expect(gaat('gepland', 'verzetten', { velden: { moment: '2026-11-24T10:00:00.000Z' } })).toBe('gepland');
  });

  it('zeggen wij alleen af als zij er staat', () => {
    expect(gaat('gepland', 'afzeggen-door-ons', { feiten: { afspraak: 'geen' } })).toBe('afspraakStaat');
    expect(gaat('gepland', 'afzeggen-door-ons')).toBe('gepland');
  });

  it('telt pas als niet verschenen als het moment voorbij is, en dan blijft de intake open', () => {
    expect(gaat('gepland', 'niet-verschenen')).toBe('afspraakIsGeweest');
    expect(gaat('gepland', 'niet-verschenen', { feiten: { afspraak: 'geweest' } })).toBe('gepland');
  });
});

describe('een leefgebied', () => {
  const vast = (domein: string, anders: object = {}) =>
    gaat('bezig', 'leefgebied-vastleggen', { velden: { domein, score: '1' }, ...anders });

  it('legt de houder vast, of wie meedoet', () => {
    expect([vast('wonen'), vast('wonen', { als: 'aangewezen' }), vast('wonen', { als: 'betrokken' })]).toEqual([
      'bezig',
      'bezig',
      'niet-jouw-rol',
    ]);
  });

  it('van een ander wijzigt niemand', () => {
    expect(vast('financien')).toBe('leefgebiedIsNietVanAnderen');
  });

  it('is niet morgen besproken', () => {
    const velden = { domein: 'wonen', score: '3', beoordeeldOp: '2026-11-24' };
    expect(vast('wonen', { velden })).toBe('isNietInDeToekomst');
  });

  it('is een knelpunt bij score 1 en 2, en niet als het niet is besproken', () => {
    expect(['1', '2', '3', '4', '5', '99'].filter(isKnelpunt)).toEqual(['1', '2']);
  });
});

describe('een plan', () => {
  it('gaat over alle vier gebieden, wat de scores ook zijn', () => {
    expect(gaat('bezig', 'plan-opstellen', { velden: VOORSTEL })).toBe('plan-concept');
    const velden = { ...VOORSTEL, doelen: plandoelen().slice(1) };
    expect(gaat('bezig', 'plan-opstellen', { velden })).toBe('alleGebiedenStaanErin');
  });

  it('wordt ook vastgesteld als de cliënt het er niet mee eens is', () => {
    expect(gaat('plan-concept', 'vaststellen', { velden: AKKOORD })).toBe('vastgesteld');
    expect(gaat('plan-concept', 'vaststellen', { velden: { ...AKKOORD, clientAkkoord: false } })).toBe('vastgesteld');
  });

  it('krijgt een dag die nog komt om het opnieuw te bekijken', () => {
    const velden = { ...AKKOORD, evaluatieOp: '2026-11-23' };
    expect(gaat('plan-concept', 'vaststellen', { velden })).toBe('evaluatieKomtNog');
  });

  it('bekijkt en wijzigt daarna alleen de regiehouder', () => {
    const velden = { ...VOORSTEL, ...AKKOORD };
    expect([
      gaat('vastgesteld', 'bijstellen', { velden, als: 'regiehouder' }),
      gaat('vastgesteld', 'bijstellen', { velden, als: 'houder' }),
    ]).toEqual(['vastgesteld', 'niet-jouw-rol']);
  });
});

describe('een intake die niet doorgaat', () => {
  it('kan uit elke open toestand vervallen, en noemt altijd waar de cliënt verder gaat', () => {
    const open = ['gepland', 'bezig', 'onderbroken', 'plan-concept', 'vastgesteld'];
    expect(new Set(open.map((toestand) => gaat(toestand, 'vervallen')))).toEqual(new Set(['vervallen']));
    expect(intakeProces.stappen.vervallen.velden.doorverwezenNaar).toBe('verplicht');
  });
});
