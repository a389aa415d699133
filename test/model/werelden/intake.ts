import { intakeProces, type IntakeFeiten } from '../../../src/modules/intake/intake.proces.js';
import { algemeen, bijStap, inStand, type Belofte } from '../beloften.js';
import { wacht } from '../beloften.js';
import type { Wereld } from '../ruimte.js';

interface Gesprek {
  readonly afspraak: IntakeFeiten['afspraak'];
  readonly intakesoort: string;
}

const VANDAAG = '2026-11-23';
const LATER = '2026-12-23';
const GEBIEDEN = ['geld-en-schulden', 'wonen', 'ggz-en-verslaving', 'sociaal-netwerk'];
const doelen = GEBIEDEN.map((gebied) => ({ gebied, doel: 'Een doel.', acties: [] }));
const PLANNEN = [{ doelen }, { doelen: doelen.slice(1) }];
const DAGEN = [{ evaluatieOp: LATER }, { evaluatieOp: VANDAAG }];

const NA: Readonly<Record<string, (velden: Readonly<Record<string, unknown>>) => Partial<Gesprek>>> = {
  verzetten: () => ({ afspraak: 'komt' }),
  'afzeggen-door-ons': () => ({ afspraak: 'geen' }),
  'niet-verschenen': () => ({ afspraak: 'geen' }),
  'soort-wijzigen': ({ intakesoort }) => ({ intakesoort: String(intakesoort) }),
};

export const INTAKE: Wereld<Gesprek> = {
  proces: intakeProces,
  begin: [
    { afspraak: 'geen', intakesoort: 'regulier' },
    { afspraak: 'komt', intakesoort: 'geintegreerd' },
  ],
  velden: {
    verzetten: [{ moment: `${LATER}T10:00:00Z` }, { moment: '2026-11-01T10:00:00Z' }],
    'soort-wijzigen': [{ intakesoort: 'regulier' }, { intakesoort: 'geintegreerd' }],
    'leefgebied-vastleggen': [{ domein: 'wonen' }, { domein: 'inkomen' }, { domein: 'wonen', beoordeeldOp: LATER }],
    'plan-opstellen': PLANNEN,
    vaststellen: DAGEN,
    evalueren: DAGEN,
    bijstellen: PLANNEN.flatMap((plan) => DAGEN.map((dag) => ({ ...plan, ...dag }))),
  },
  na: (gesprek, stap, velden) => ({ ...gesprek, ...NA[stap]?.(velden) }),
  buiten: (gesprek) => (gesprek.afspraak === 'komt' ? [{ ...gesprek, afspraak: 'geweest' }] : []),
  feiten: (gesprek): IntakeFeiten => ({
    ...gesprek,
    nu: `${VANDAAG}T11:00:00Z`,
    vandaag: VANDAAG,
    vanAnderen: ['inkomen'],
    plangebieden: GEBIEDEN,
  }),
};

export const INTAKE_BELOFTEN: readonly Belofte<Gesprek>[] = [
  ...algemeen<Gesprek>(),
  bijStap('gaat nooit stil dicht omdat de cliënt niet kwam', ({ stap, naar }, { wereld }) => {
    return stap === 'niet-verschenen' && !wacht(wereld.proces, naar);
  }),
  bijStap('vraagt dan om iemand die de cliënt opzoekt', ({ stap, overgang }) => {
    return stap === 'niet-verschenen' && (overgang?.gevolgen ?? []).length === 0;
  }),
  bijStap('telt geen gemiste afspraak die er niet was', ({ stap, van }) => {
    return stap === 'niet-verschenen' && van.rij.afspraak !== 'geweest';
  }),
  bijStap('maakt geen plan dat een gebied vergeet', ({ stap, velden }) => {
    if (!['plan-opstellen', 'bijstellen'].includes(stap)) return false;
    return (velden['doelen'] as readonly unknown[]).length < GEBIEDEN.length; // of the fields above
  }),
  bijStap('komt bij een vastgesteld plan alleen langs een plan dat er ligt', ({ van, naar }) => {
    return naar.toestand === 'vastgesteld' && !['plan-concept', 'vastgesteld'].includes(van.toestand);
  }),
  inStand('zet de klok van het plan alleen stil als het gesprek onderbroken is', ({ toestand, klokken }) => {
    return klokken['intake-plan'] === 'stil' && toestand !== 'onderbroken';
  }),
  bijStap('begint die klok niet opnieuw door een onderbreking', ({ begonnen, van }) => {
    return begonnen.includes('intake-plan') && van.toestand === 'onderbroken';
  }),
];
