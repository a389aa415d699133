import { uitkeringProces, type UitkeringFeiten } from '../../../src/modules/uitkering/uitkering.proces.js';
import { ingebrekeklok, isIngebreke } from '../besluiten.js';
import type { Wereld } from '../ruimte.js';

/** One aanvraag, as small as the guards allow. */
export interface Aanvraag {
  readonly week: number;
  readonly jong: boolean | null;
  readonly gemachtigde: boolean;
  readonly opvolger: boolean;
  readonly organisatie: string;
  readonly opgepakt: boolean;
  readonly zoektermijn: 'open' | 'loopt' | 'niet';
  readonly aangevraagd: boolean;
  /** the last paper: not asked, asked, or in */
  readonly stuk: 'geen' | 'gevraagd' | 'binnen';
  readonly hersteltermijnTot: number | null;
  readonly wacht: boolean;
  readonly aangekondigd: string | null;
  readonly heen: string | null;
  readonly andereLoopt: boolean;
}

const HIER = '0642';
const REGIO_UIT = '0599';
const NIEUW: Aanvraag = {
  week: 0,
  jong: false,
  gemachtigde: false,
  opvolger: false,
  organisatie: 'SDD',
  opgepakt: false,
  zoektermijn: 'open',
  aangevraagd: false,
  stuk: 'geen',
  hersteltermijnTot: null,
  wacht: false,
  aangekondigd: null,
  heen: null,
  andereLoopt: false,
};

/** Weeks that matter: now, after a zoektermijn or a hersteltermijn, and when it is too late to set anything aside. */
const WEKEN = [0, 5, 20] as const;
const HERSTEL_WEKEN = 2;
const BUITEN_BEHANDELING_WEKEN = 4;
export const BESLUIT_WEKEN = 8;

const dagen = new Map<number, string>();

/** The Monday so many weeks from the report. */
function dag(week: number): string {
  const bekend = dagen.get(week);
  if (bekend !== undefined) return bekend;
  const begin = new Date('2026-11-23T00:00:00Z');
  begin.setUTCDate(begin.getUTCDate() + 7 * week);
  dagen.set(week, begin.toISOString().slice(0, 10));
  return dag(week);
}

type Wijziging = (aanvraag: Aanvraag, velden: Readonly<Record<string, unknown>>) => Partial<Aanvraag>;
const gepakt: Wijziging = () => ({ opgepakt: true });
const verder: Wijziging = () => ({ aangekondigd: null });
/** what was asked and waited for matters no more once there is a decision */
const beslist: Wijziging = () => ({ stuk: 'geen', hersteltermijnTot: null, wacht: false, aangekondigd: null });

const NA: Readonly<Record<string, Wijziging>> = {
  oppakken: gepakt,
  'in-handen-geven': ({ organisatie: van, heen }, { organisatie }) => ({
    organisatie: String(organisatie),
    opgepakt: true,
    heen: organisatie === van ? heen : null,
  }),
  'zoektermijn-toepassen': () => ({ zoektermijn: 'loopt' }),
  'zoektermijn-afzien': () => ({ zoektermijn: 'niet' }),
  'zoektermijn-nvt': () => ({ zoektermijn: 'niet' }),
  'aanvraag-indienen': () => ({ aangevraagd: true, zoektermijn: 'niet' }),
  'in-behandeling-nemen': gepakt,
  'gegevens-vragen': ({ week }) => ({ stuk: 'gevraagd', hersteltermijnTot: week + HERSTEL_WEKEN }),
  'gegevens-ontvangen': (aanvraag, { stukken }) =>
    (stukken as readonly string[]).includes('school') ? { stuk: 'binnen', hersteltermijnTot: null } : aanvraag, // of the fields below
  'zonder-aanvulling-verder': () => ({ hersteltermijnTot: null }),
  doorzenden: (_, { gemeente }) => ({ heen: String(gemeente) }),
  'doorzending-terugnemen': () => ({ heen: null }),
  'laten-wachten': () => ({ wacht: true }),
  'niet-meer-wachten': () => ({ wacht: false }),
  'briefadres-melden': () => ({ wacht: false }),
  toekennen: beslist,
  afwijzen: beslist,
  'buiten-behandeling-stellen': beslist,
  intrekken: beslist,
  'overname-bevestigen': beslist,
  beeindigen: beslist,
  aankondigen: (_, { besluit }) => ({ aangekondigd: String(besluit) }),
  opschorten: verder,
  hervatten: verder,
};
const LOOPT = ['toegekend', 'opgeschort'];
const BESLIST = ['toegekend', 'opgeschort', 'afgewezen', 'buiten-behandeling', 'beeindigd'];
const NAMENS = [{ namens: 'client' }, { namens: 'gemachtigde' }];

export const UITKERING: Wereld<Aanvraag> = {
  proces: uitkeringProces,
  begin: [
    { ...NIEUW, jong: true, gemachtigde: true },
    { ...NIEUW, opvolger: true },
    { ...NIEUW, jong: null },
  ],
  velden: {
    'in-handen-geven': ['SDD', 'AVRES', 'LDH'].map((organisatie) => ({ organisatie })),
    'zoektermijn-nvt': [{ reden: 'aanvrager-27-of-ouder' }, { reden: 'speciaal-onderwijs' }],
    'aanvragers-vastleggen': [{ samen: true }, { samen: false }],
    'aanvraag-indienen': NAMENS.flatMap((wie) => WEKEN.map((week) => ({ ...wie, datum: dag(week) }))),
    'gegevens-vragen': [{ stukken: ['school'] }],
    'gegevens-ontvangen': [['school'], ['bankafschriften']].map((stukken) => ({ stukken, ontvangenOp: dag(0) })),
    doorzenden: [HIER, REGIO_UIT, '0505'].flatMap((gemeente) =>
      [true, false].map((clientVerteld) => ({ gemeente, clientVerteld })),
    ),
    verdagen: [{ nieuweDag: dag(12) }, { nieuweDag: dag(1) }, { nieuweDag: dag(900) }],
    toekennen: [{ ingangsdatum: dag(0) }, { ingangsdatum: dag(-9) }],
    aankondigen: [{ besluit: 'opschorten' }, { besluit: 'beeindigen' }],
    beeindigen: [
      { grondslag: 'werk', per: dag(1) },
      { grondslag: 'werk', per: dag(-1) },
      { grondslag: 'verhuizing' },
      { grondslag: 'verhuizing', gemeente: HIER },
      { grondslag: 'verhuizing', gemeente: REGIO_UIT, opvolgerBevestigd: true },
    ],
    intrekken: NAMENS,
    'ingebrekestelling-ontvangen': [9, 8, 30].map((week) => ({ ontvangenOp: dag(week) })),
    heroverwegen: ['toegekend', 'opgeschort', 'beeindigd'].map((uitkomst) => ({ uitkomst })),
    'meldingsdatum-corrigeren': [{ datum: dag(-1) }, { datum: dag(0) }, { datum: dag(25) }, { datum: dag(-900) }],
  },
  na: (aanvraag, stap, velden) => {
    const wijziging = NA[stap];
    return wijziging === undefined ? aanvraag : { ...aanvraag, ...wijziging(aanvraag, velden) };
  },
  // announced is an end of what was granted; every decision after it begins without
  telt: (aanvraag, toestand) =>
    aanvraag.aangekondigd === null || LOOPT.includes(toestand) ? aanvraag : { ...aanvraag, aangekondigd: null },
  buiten: (aanvraag, toestand) => {
    const week = WEKEN.find((een) => een > aanvraag.week);
    return [
      ...(week === undefined ? [] : [{ ...aanvraag, week }]),
      // while this one is undecided there can be no other
      ...(BESLIST.includes(toestand) ? [{ ...aanvraag, andereLoopt: !aanvraag.andereLoopt }] : []),
    ];
  },
  feiten: (aanvraag, toestand, klokken): UitkeringFeiten => ({
    vandaag: dag(aanvraag.week),
    behandelaar: aanvraag.opgepakt ? 'iemand' : null,
    organisatie: aanvraag.organisatie,
    uitvoerders: ['SDD', 'AVRES'],
    meldingsdatum: dag(0),
    vroegsteMelding: dag(-100),
    aanvraagdatum: aanvraag.aangevraagd ? dag(0) : null,
    allenOnder27: aanvraag.jong,
    partnerIsBekend: aanvraag.opvolger,
    heeftGemachtigde: aanvraag.gemachtigde,
    zoektermijnIsBeoordeeld: aanvraag.zoektermijn !== 'open',
    zoektermijnTot: aanvraag.zoektermijn === 'loopt' ? dag(4) : null,
    openStukken: aanvraag.stuk === 'gevraagd' ? ['school'] : [],
    bekendeStukken: aanvraag.stuk === 'binnen' ? ['school'] : [],
    hersteltermijnTot: aanvraag.hersteltermijnTot === null ? null : dag(aanvraag.hersteltermijnTot),
    buitenBehandelingTot:
      aanvraag.hersteltermijnTot === null ? null : dag(aanvraag.hersteltermijnTot + BUITEN_BEHANDELING_WEKEN),
    beslisUiterlijk: toestand === 'gegevens-gevraagd' ? null : dag(BESLUIT_WEKEN),
    inGebreke: isIngebreke(klokken),
    andereLoopt: aanvraag.andereLoopt,
    verdagenTot: dag(60),
    vroegsteIngang: dag(-1),
    ingangsdatum: ['toegekend', 'opgeschort'].includes(toestand) ? dag(0) : null,
    wachtOp: aanvraag.wacht ? 'wacht-op-briefadres' : null,
    aangekondigd: aanvraag.aangekondigd,
    eigenGemeenten: [aanvraag.organisatie === 'SDD' ? '0505' : HIER],
    gemeentenHier: ['0505', HIER],
    doorgezondenNaar: aanvraag.heen,
    opvolgerIsOpen: aanvraag.opvolger,
  }),
  klokken: ({ hersteltermijnTot }, was) => [
    ...(hersteltermijnTot === null ? [] : ['awb-buiten-behandeling']),
    ...ingebrekeklok(was),
  ],
};
