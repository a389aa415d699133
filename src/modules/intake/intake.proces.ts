import { CORRECTIESTAP, corrigeerpijl, type Correctiestapvelden } from '../../kern/correctiestap.js';
import type { Eis, Gevolg, Proces, WieMag } from '../../kern/proces.js';

/** How the intake is held: by the owner alone, or together with who decides on the benefit. */
export const INTAKESOORTEN = ['regulier', 'geintegreerd'] as const;
export type Intakesoort = (typeof INTAKESOORTEN)[number];

/** What is known when an intake is opened; kept with it, so that the choice can be explained. */
export interface Soortgronden {
  readonly opvangWaarschijnlijk: boolean;
  readonly uitkeringsvraag: boolean;
  readonly briefadresvraag: boolean;
}

/** One talk together when shelter is likely and a benefit or an address is asked as well; a person may change it. */
export function bepaalIntakesoort({
  opvangWaarschijnlijk,
  uitkeringsvraag,
  briefadresvraag,
}: Soortgronden): Intakesoort {
  return opvangWaarschijnlijk && (uitkeringsvraag || briefadresvraag) ? 'geintegreerd' : 'regulier';
}

/** How a person managed in one domain: acute or not self-reliant is a problem that the plan must look at (ZRM 2017). */
export function isKnelpunt(score: string): boolean {
  return score === '1' || score === '2';
}

/** Routes of a plan whose work is asked through a taak. */
export const ROUTETAKEN: Readonly<Record<string, string>> = {
  briefadres: 'BRIEFADRES',
  uitkering: 'UITKERING',
  schuldhulp: 'SCHULDHULP',
  wmo: 'WMO',
};

/** Routes of a plan that are a referral, with its kind: the regiehouder finds the provider or the place. */
export const ROUTEVERWIJZINGEN: Readonly<Record<string, string>> = {
  woonplek: 'PLEK',
  begeleiding: 'IB_MO',
  dagbesteding: 'DAGBESTEDING',
};

/** What the guards of an intake look at. */
export interface IntakeFeiten {
  /** ISO moment in UTC */
  readonly nu: string;
  /** day in Amsterdam */
  readonly vandaag: string;
  /** `komt`: agreed on a moment that is still to come */
  readonly afspraak: 'geen' | 'komt' | 'geweest';
  readonly intakesoort: string;
  /** domains that another organisation has filled in for itself, by code */
  readonly vanAnderen: readonly string[];
  /** areas that every plan speaks about, by code */
  readonly plangebieden: readonly string[];
}

/** One goal of a plan as it comes in. */
export interface Doel {
  readonly gebied: string;
  readonly doel: string;
  readonly acties: readonly Actie[];
}

/** What somebody will do for a goal: an organisation, or the client when none is named. */
export interface Actie {
  readonly actie: string;
  readonly organisatie?: string;
  /** last day, YYYY-MM-DD */
  readonly uiterlijk: string;
}

declare module '../../kern/proces.js' {
  interface StapRegister {
    intake: Correctiestapvelden & {
      verzetten: { readonly moment: string; readonly plek: string; readonly toelichting?: string };
      'afzeggen-door-ons': { readonly reden: string; readonly toelichting?: string };
      'tolk-regelen': { readonly taal: string; readonly toelichting?: string };
      'niet-verschenen': { readonly toelichting?: string };
      'soort-wijzigen': { readonly intakesoort: Intakesoort; readonly reden: string; readonly toelichting?: string };
      starten: Record<never, never>;
      'leefgebied-vastleggen': {
        readonly domein: string;
        readonly score: string;
        readonly notitie?: string;
        readonly beoordeeldOp?: string;
      };
      onderbreken: { readonly reden: string; readonly toelichting?: string };
      hervatten: { readonly toelichting?: string };
      'plan-opstellen': { readonly doelen: readonly Doel[]; readonly routes: readonly string[] };
      vaststellen: { readonly clientAkkoord: boolean; readonly waarom: string; readonly evaluatieOp: string };
      evalueren: { readonly bevinding: string; readonly evaluatieOp: string };
      bijstellen: {
        readonly doelen: readonly Doel[];
        readonly routes: readonly string[];
        readonly clientAkkoord: boolean;
        readonly waarom: string;
        readonly evaluatieOp: string;
      };
      afronden: { readonly uitkomst: string; readonly toelichting?: string };
      vervallen: { readonly reden: string; readonly doorverwezenNaar: string; readonly toelichting?: string };
      'in-handen-geven': { readonly organisatie: string; readonly behandelaar: string };
    };
  }
}

const HOUDER: WieMag = { rollen: ['intaker', 'behandelaar', 'beslisser', 'teamleider'], als: ['houder'] };
/** Who holds the intake, and who was asked to take part in it and said yes. */
const SAMEN: WieMag = { ...HOUDER, als: ['houder', 'aangewezen'] };
const REGIE: WieMag = { ...HOUDER, als: ['regiehouder'] };
const SYSTEEM: WieMag = { rollen: ['systeem'], als: [] };

const afspraakStaat: Eis = {
  naam: 'afspraakStaat',
  uitleg: 'Er staat geen afspraak. Maak eerst een afspraak.',
  geldt: ({ afspraak }) => afspraak !== 'geen',
};
const afspraakIsGeweest: Eis = {
  naam: 'afspraakIsGeweest',
  uitleg: 'Er is geen afspraak geweest. Pas na het moment van de afspraak weet u of de cliënt er was.',
  geldt: ({ afspraak }) => afspraak === 'geweest',
};
const momentKomtNog: Eis = {
  naam: 'momentKomtNog',
  uitleg: 'Dit moment is al geweest. Kies een moment dat nog komt.',
  geldt: ({ nu }, { moment }) => String(moment) > String(nu),
  kijktNaarVelden: true,
};
const soortIsAnders: Eis = {
  naam: 'soortIsAnders',
  uitleg: 'Deze intake is al van die soort.',
  geldt: (feiten, { intakesoort }) => feiten['intakesoort'] !== intakesoort,
  kijktNaarVelden: true,
};
const leefgebiedIsNietVanAnderen: Eis = {
  naam: 'leefgebiedIsNietVanAnderen',
  uitleg: 'Dit leefgebied is door een andere organisatie vastgelegd. Alleen zij kan het wijzigen.',
  geldt: ({ vanAnderen }, { domein }) => Array.isArray(vanAnderen) && !vanAnderen.includes(domein),
  kijktNaarVelden: true,
};
const isNietInDeToekomst: Eis = {
  naam: 'isNietInDeToekomst',
  uitleg: 'Deze dag moet nog komen. Leg vast wat u vandaag of eerder met de cliënt besprak.',
  geldt: ({ vandaag }, { beoordeeldOp }) => beoordeeldOp === undefined || String(beoordeeldOp) <= String(vandaag),
  kijktNaarVelden: true,
};
const alleGebiedenStaanErin: Eis = {
  naam: 'alleGebiedenStaanErin',
  uitleg:
    'Het plan noemt nog niet alle gebieden: geld en schulden, wonen, GGZ en verslaving, en sociaal netwerk. ' +
    'Is er op een gebied geen hulp nodig, zet dat er dan als doel bij.',
  geldt: ({ plangebieden }, { doelen }) => {
    if (!Array.isArray(plangebieden) || !Array.isArray(doelen)) return false;
    const genoemd = new Set(doelen.map((doel: Doel) => doel.gebied)); // parsed at the door
    return plangebieden.every((gebied: string) => genoemd.has(gebied));
  },
  kijktNaarVelden: true,
};
const evaluatieKomtNog: Eis = {
  naam: 'evaluatieKomtNog',
  uitleg: 'De dag waarop u het plan opnieuw bekijkt moet nog komen.',
  geldt: ({ vandaag }, { evaluatieOp }) => String(evaluatieOp) > String(vandaag),
  kijktNaarVelden: true,
};

const OPENT_WERK = ['taak', 'wachtrij', 'aanleiding', 'uitvoering'] as const;
const opent = (uitleg: string): Gevolg => ({ soort: 'overdracht', velden: OPENT_WERK, uitleg });
const beeindigt = (uitleg: string): Gevolg => ({
  soort: 'overdracht',
  stap: 'beeindigen',
  velden: ['uitkomst'],
  uitleg,
});
const klaar = beeindigt('De overdracht die om de intake vroeg is daarmee klaar; de klok van het plan stopt.');
const opentRoutes: readonly Gevolg[] = [
  opent('Elke route van het plan die nog niet liep wordt een overdracht.'),
  {
    soort: 'verwijzing',
    velden: ['verwijssoort'],
    uitleg: 'Een woonplek, begeleiding of dagbesteding wordt een verwijzing, waarvoor de regiehouder een plek zoekt.',
  },
];

const OPEN = ['gepland', 'bezig', 'onderbroken', 'plan-concept', 'vastgesteld'] as const;

const TOESTANDEN = {
  gepland: { label: 'Gepland', uitleg: 'Het gesprek moet nog beginnen.' },
  bezig: { label: 'Bezig', uitleg: 'De leefgebieden worden met de cliënt besproken.' },
  onderbroken: { label: 'Onderbroken', uitleg: 'Het gesprek kon even niet verder en wordt hervat.' },
  'plan-concept': { label: 'Plan in concept', uitleg: 'Er ligt een plan dat nog niet met de cliënt is vastgesteld.' },
  vastgesteld: {
    label: 'Plan vastgesteld',
    uitleg: 'Het plan loopt; op de afgesproken dag wordt het opnieuw bekeken.',
  },
  afgerond: { label: 'Afgerond', uitleg: 'Het plan is klaar.', einde: 'goed' },
  vervallen: {
    label: 'Vervallen',
    uitleg: 'De intake gaat niet door; vastgelegd is waar de cliënt verder gaat.',
    einde: 'negatief',
    vervolg: 'doorverwezenNaar',
  },
} as const;

/** The brede intake: one intake, one plan, one contact. Scores inform and never block (promise 7). */
export const intakeProces = {
  soort: 'intake',
  meervoud: 'intakes',
  label: 'Brede intake',
  uitleg: 'Met de cliënt alle leefgebieden doorspreken, en samen één plan maken.',
  letter: 'I',
  begin: 'gepland',
  bewaarklasse: 'wmo',
  openVelden: { overdracht: 'mag' },
  openGevolgen: [
    opent(
      'Wie volgens de afspraken de intake doet krijgt haar. Bij een gezamenlijke intake doet de uitvoerder van de uitkering mee.',
    ),
    { soort: 'overdracht', stap: 'oppakken', velden: [], uitleg: 'Bent u dat zelf, dan is zij meteen opgepakt.' },
  ],
  toestanden: TOESTANDEN,

  stappen: {
    verzetten: {
      label: 'Afspraak maken of verzetten',
      uitleg: 'Leg vast wanneer en waar het gesprek is. Een eerdere afspraak schuift mee in de agenda.',
      velden: { moment: 'verplicht', plek: 'verplicht', toelichting: 'mag' },
      codes: { plek: 'intakeplekken' },
      vooruit: { moment: 'intake-afspraak-maanden' },
    },
    'afzeggen-door-ons': {
      label: 'Afzeggen door ons',
      uitleg: 'Het gesprek gaat niet door en dat ligt aan ons. Het telt niet als niet verschenen.',
      velden: { reden: 'verplicht', toelichting: 'mag' },
      codes: { reden: 'afzegredenen' },
    },
    'tolk-regelen': {
      label: 'Tolk regelen',
      uitleg: 'Leg vast dat er een tolk is, en voor welke taal.',
      velden: { taal: 'verplicht', toelichting: 'mag' },
    },
    'niet-verschenen': {
      label: 'Niet verschenen',
      uitleg: 'De cliënt was er niet. Na te vaak zoekt iemand de cliënt op; de intake blijft open.',
      velden: { toelichting: 'mag' },
    },
    'soort-wijzigen': {
      label: 'Soort intake wijzigen',
      uitleg: 'Kies of de uitvoerder van de uitkering meedoet aan de intake.',
      velden: { intakesoort: 'verplicht', reden: 'verplicht', toelichting: 'mag' },
      codes: { reden: 'intakesoortredenen' },
    },
    starten: { label: 'Starten', uitleg: 'Het gesprek begint.', velden: {} },
    'leefgebied-vastleggen': {
      label: 'Leefgebied vastleggen',
      uitleg:
        'Leg vast hoe het op één leefgebied gaat (Zelfredzaamheid-Matrix). Zo bevestigt u ook een antwoord van een eerdere intake.',
      velden: { domein: 'verplicht', score: 'verplicht', notitie: 'mag', beoordeeldOp: 'mag' },
      codes: { score: 'zrm-scores' },
      terug: { beoordeeldOp: 'beoordeling-terug-maanden' },
      afgeschermd: true,
    },
    onderbreken: {
      label: 'Onderbreken',
      uitleg: 'Het gesprek kan nu niet verder.',
      velden: { reden: 'verplicht', toelichting: 'mag' },
      codes: { reden: 'onderbreekredenen' },
    },
    hervatten: { label: 'Hervatten', uitleg: 'Het gesprek gaat verder.', velden: { toelichting: 'mag' } },
    'plan-opstellen': {
      label: 'Plan opstellen',
      uitleg: 'Zet de doelen op papier, met wie wat doet en wanneer. Kies de routes die nodig zijn.',
      velden: { doelen: 'verplicht', routes: 'verplicht' },
      codes: { routes: 'planroutes' },
      vooruit: { 'doelen.acties.uiterlijk': 'plan-actie-maanden' },
    },
    vaststellen: {
      label: 'Plan vaststellen',
      uitleg: 'Leg vast wat de cliënt van het plan vindt. Ook als de cliënt het er niet mee eens is gaat de hulp door.',
      velden: { clientAkkoord: 'verplicht', waarom: 'verplicht', evaluatieOp: 'verplicht' },
      vooruit: { evaluatieOp: 'plan-evaluatie-maanden' },
    },
    evalueren: {
      label: 'Plan evalueren',
      uitleg: 'Bekijk met de cliënt hoe het gaat. Het plan blijft hetzelfde en krijgt een nieuwe dag.',
      velden: { bevinding: 'verplicht', evaluatieOp: 'verplicht' },
      vooruit: { evaluatieOp: 'plan-evaluatie-maanden' },
    },
    bijstellen: {
      label: 'Plan bijstellen',
      uitleg: 'Het plan verandert. De vorige versie blijft bewaard.',
      velden: {
        doelen: 'verplicht',
        routes: 'verplicht',
        clientAkkoord: 'verplicht',
        waarom: 'verplicht',
        evaluatieOp: 'verplicht',
      },
      codes: { routes: 'planroutes' },
      vooruit: { 'doelen.acties.uiterlijk': 'plan-actie-maanden', evaluatieOp: 'plan-evaluatie-maanden' },
    },
    afronden: {
      label: 'Plan afronden',
      uitleg: 'Het plan is klaar.',
      velden: { uitkomst: 'verplicht', toelichting: 'mag' },
      codes: { uitkomst: 'planuitkomsten' },
    },
    vervallen: {
      label: 'Laten vervallen',
      uitleg: 'De intake of het plan gaat niet door. Noem waar de cliënt verder terechtkan.',
      velden: { reden: 'verplicht', doorverwezenNaar: 'verplicht', toelichting: 'mag' },
      codes: { reden: 'intakevervalredenen', doorverwezenNaar: 'doorverwijzing' },
    },
    'in-handen-geven': {
      label: 'In handen geven',
      uitleg: 'Wie het werk oppakt krijgt de intake in handen.',
      velden: { organisatie: 'verplicht', behandelaar: 'verplicht' },
    },
    ...CORRECTIESTAP,
  },
  overgangen: [
    { stap: 'verzetten', van: ['gepland'], naar: '=', wie: HOUDER, eisen: [momentKomtNog] },
    { stap: 'afzeggen-door-ons', van: ['gepland'], naar: '=', wie: HOUDER, eisen: [afspraakStaat] },
    { stap: 'tolk-regelen', van: ['gepland'], naar: '=', wie: HOUDER },
    {
      stap: 'niet-verschenen',
      van: ['gepland'],
      naar: '=',
      wie: HOUDER,
      eisen: [afspraakIsGeweest],
      gevolgen: [opent('Komt de cliënt te vaak niet, dan gaat het wijkteam of het veldwerk langs.')],
    },
    {
      stap: 'soort-wijzigen',
      van: ['gepland', 'bezig', 'onderbroken'],
      naar: '=',
      wie: HOUDER,
      eisen: [soortIsAnders],
      gevolgen: [
        opent('De uitvoerder van de uitkering wordt gevraagd om mee te doen.'),
        beeindigt('Meedoen hoeft niet meer.'),
      ],
    },
    { stap: 'starten', van: ['gepland'], naar: 'bezig', wie: HOUDER },
    {
      stap: 'leefgebied-vastleggen',
      van: ['bezig'],
      naar: '=',
      wie: SAMEN,
      eisen: [leefgebiedIsNietVanAnderen, isNietInDeToekomst],
    },
    { stap: 'onderbreken', van: ['bezig'], naar: 'onderbroken', wie: HOUDER },
    { stap: 'hervatten', van: ['onderbroken'], naar: 'bezig', wie: HOUDER },
    {
      stap: 'plan-opstellen',
      van: ['bezig', 'plan-concept'],
      naar: 'plan-concept',
      wie: HOUDER,
      eisen: [alleGebiedenStaanErin],
    },
    {
      stap: 'vaststellen',
      van: ['plan-concept'],
      naar: 'vastgesteld',
      wie: HOUDER,
      eisen: [evaluatieKomtNog],
      gevolgen: [klaar, ...opentRoutes],
    },
    { stap: 'evalueren', van: ['vastgesteld'], naar: '=', wie: REGIE, eisen: [evaluatieKomtNog] },
    {
      stap: 'bijstellen',
      van: ['vastgesteld'],
      naar: '=',
      wie: REGIE,
      eisen: [alleGebiedenStaanErin, evaluatieKomtNog],
      gevolgen: [klaar, ...opentRoutes],
    },
    { stap: 'afronden', van: ['vastgesteld'], naar: 'afgerond', wie: REGIE, gevolgen: [klaar] },
    {
      stap: 'vervallen',
      van: OPEN,
      naar: 'vervallen',
      wie: HOUDER,
      gevolgen: [beeindigt('De overdracht die om de intake vroeg, en wat om meedoen vroeg, is daarmee klaar.')],
    },
    { stap: 'in-handen-geven', van: OPEN, naar: '=', wie: SYSTEEM },
    corrigeerpijl(Object.keys(TOESTANDEN)),
  ],
  termijnen: [
    { soort: 'intake-starten', loopt: ['gepland'] },
    { soort: 'intake-plan', loopt: ['bezig', 'plan-concept'], opgeschort: ['onderbroken'] },
    { soort: 'intake-onderbroken', loopt: ['onderbroken'] },
    // on the day that the step names, as agreed with the client
    { soort: 'plan-evaluatie', loopt: ['vastgesteld'], herstartBij: ['evalueren', 'bijstellen'] },
  ],
} as const satisfies Proces;
