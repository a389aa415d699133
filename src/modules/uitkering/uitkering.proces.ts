import { CORRECTIESTAP, corrigeerpijl, type Correctiestapvelden } from '../../kern/correctiestap.js';
import {
  BESLUITSTAPPEN,
  bezwaarpijl,
  dagIsLater,
  heroverweegpijl,
  ingebrekepijlen,
  ingebreketermijn,
  verdagenKanNog,
  type Besluitstapvelden,
  type NamensWie,
} from '../../kern/besluitstappen.js';
import type { Eis, Gevolg, Klokdag, Proces, WieMag } from '../../kern/proces.js';

declare module '../../kern/proces.js' {
  interface StapRegister {
    uitkering: Correctiestapvelden &
      Besluitstapvelden & {
        oppakken: Record<never, never>;
        'in-handen-geven': { readonly organisatie: string; readonly behandelaar: string };
        'spoed-vastleggen': { readonly reden: string; readonly toelichting?: string };
        'aanvragers-vastleggen': { readonly samen: boolean; readonly toelichting?: string };
        'leefsituatie-vastleggen': {
          readonly hoofdverblijf: boolean;
          readonly gastheerHeeftBijstand: boolean;
          readonly medebewoners: 'geen' | 'alleen-jonger' | 'een' | 'meer';
          readonly identiteitsbewijs: boolean;
        };
        'zoektermijn-toepassen': { readonly reden: string; readonly toelichting?: string };
        'zoektermijn-afzien': { readonly reden: string; readonly toelichting?: string };
        'zoektermijn-nvt': { readonly reden: string; readonly toelichting?: string };
        'zoektermijn-eindigen': Record<never, never>;
        'aanvraag-indienen': { readonly datum: string; readonly namens: NamensWie; readonly toelichting?: string };
        'in-behandeling-nemen': Record<never, never>;
        'gegevens-vragen': { readonly stukken: readonly string[]; readonly toelichting?: string };
        'gegevens-ontvangen': { readonly stukken: readonly string[]; readonly ontvangenOp: string };
        'hersteltermijn-verlopen': Record<never, never>;
        'zonder-aanvulling-verder': Record<never, never>;
        'buiten-behandeling-stellen': Beslissing & { readonly doorverwezenNaar: string };
        'voorschot-verstrekken': { readonly toelichting?: string };
        'voorschot-weigeren': { readonly reden: string; readonly motivering: string; readonly bekendmaking: string };
        'voorschot-aanmanen': Record<never, never>;
        doorzenden: { readonly gemeente: string; readonly clientVerteld: boolean; readonly toelichting?: string };
        'doorzending-terugnemen': { readonly reden: string; readonly toelichting?: string };
        'overname-bevestigen': {
          readonly datum: string;
          readonly contactpersoon: string;
          readonly toelichting?: string;
        };
        'laten-wachten': { readonly wachtOp: string; readonly reden: string; readonly toelichting?: string };
        'niet-meer-wachten': { readonly toelichting?: string };
        verdagen: { readonly nieuweDag: string; readonly reden: string; readonly bekendmaking: string };
        toekennen: Beslissing & { readonly ingangsdatum: string };
        afwijzen: Beslissing & { readonly doorverwezenNaar: string; readonly toelichting?: string };
        aankondigen: {
          readonly besluit: 'opschorten' | 'beeindigen';
          readonly reden: string;
          readonly toelichting?: string;
        };
        opschorten: Beslissing;
        hervatten: Beslissing;
        beeindigen: Beslissing & {
          readonly per: string;
          readonly gemeente?: string;
          readonly opvolgerBevestigd?: boolean;
          readonly doorverwezenNaar: string;
        };
        intrekken: {
          readonly namens: NamensWie;
          readonly reden: string;
          readonly doorverwezenNaar: string;
          readonly toelichting?: string;
        };
        'meldingsdatum-corrigeren': {
          readonly datum: string;
          readonly bewijs: string;
          readonly reden: string;
          readonly toelichting?: string;
        };
        'briefadres-melden': { readonly toegekend: boolean; readonly gemeente?: string };
        'blokkade-melden': { readonly blokkades: readonly string[] };
      };
  }
}

/** What every formal decision says (Awb art. 3:41, 3:46). */
interface Beslissing {
  readonly grondslag: string;
  readonly motivering: string;
  readonly bekendmaking: string;
}

const KLANTMANAGER: WieMag = { rollen: ['behandelaar', 'beslisser', 'teamleider'], als: ['houder'] };
const LOKET: WieMag = { rollen: ['intaker', 'behandelaar', 'beslisser', 'teamleider', 'koppeling'], als: ['houder'] };
const BESLISSER: WieMag = { rollen: ['beslisser'], als: ['houder'] };
const SPOED: WieMag = { rollen: ['behandelaar', 'beslisser', 'teamleider'], als: ['houder', 'regiehouder'] };
const SYSTEEM: WieMag = { rollen: ['systeem'], als: [] };

const VOOR_AANVRAAG = ['gemeld', 'zoektermijn'] as const;
/** Undecided after the aanvraag: the advance must go on (Participatiewet art. 52). */
const ONBESLIST = ['aangevraagd', 'in-behandeling', 'gegevens-gevraagd', 'doorgezonden'] as const;
const LOPEND = [...VOOR_AANVRAAG, ...ONBESLIST] as const;

/** The days of the law that clocks count from. */
const MELDING: Klokdag = { stap: 'openen', veld: 'meldingsdatum' };
const AANVRAAG: Klokdag = { stap: 'aanvraag-indienen', veld: 'datum' };

const OPENT_WERK = ['taak', 'wachtrij', 'aanleiding', 'uitvoering'] as const;
const opent = (uitleg: string): Gevolg => ({ soort: 'overdracht', velden: OPENT_WERK, uitleg });
const VERTELT = opent('De regiehouder krijgt bericht.');
const ZOEKT_VERVOLG = opent('De regiehouder krijgt de taak om te kijken hoe het verder gaat.');
const PAKT_OP: Gevolg = {
  soort: 'overdracht',
  stap: 'oppakken',
  velden: [],
  uitleg: 'De overdracht die hierom vroeg is daarmee opgepakt.',
};
const RONDT_AF: Gevolg = {
  soort: 'overdracht',
  stap: 'beeindigen',
  velden: ['uitkomst'],
  uitleg: 'De overdracht die hierom vroeg is daarmee klaar.',
};
const TREKT_TERUG: Gevolg = { ...RONDT_AF, uitleg: 'De overdracht aan de andere uitvoerder vervalt.' };

const TELT_MEE: Gevolg = {
  soort: 'dossier',
  stap: 'retour-tellen',
  velden: ['overdracht'],
  uitleg: 'Doorsturen wordt geteld.',
};

const BESLUIT = { grondslag: 'verplicht', motivering: 'verplicht', bekendmaking: 'verplicht' } as const;

/** What the guards look at; see `beoordeling/feiten.ts`. Days are YYYY-MM-DD in Amsterdam. */
export interface UitkeringFeiten {
  readonly vandaag: string;
  readonly behandelaar: string | null;
  readonly organisatie: string;
  /** organisations that carry out the Participatiewet */
  readonly uitvoerders: readonly string[];
  readonly meldingsdatum: string;
  /** first day of which this house knows the rules */
  readonly vroegsteMelding: string;
  readonly aanvraagdatum: string | null;
  /** null when the birth date of an applicant is not known */
  readonly allenOnder27: boolean | null;
  readonly partnerIsBekend: boolean;
  readonly heeftGemachtigde: boolean;
  /** the zoektermijn was applied, waived or found not to hold */
  readonly zoektermijnIsBeoordeeld: boolean;
  /** last day of the zoektermijn while it runs */
  readonly zoektermijnTot: string | null;
  /** papers that were asked and are not there yet */
  readonly openStukken: readonly string[];
  /** papers that are known and need not be asked again */
  readonly bekendeStukken: readonly string[];
  /** last day to complete the aanvraag */
  readonly hersteltermijnTot: string | null;
  /** last day on which an incomplete aanvraag may be set aside (Awb art. 4:5 lid 4) */
  readonly buitenBehandelingTot: string | null;
  /** last day for the decision; null while its clock is paused */
  readonly beslisUiterlijk: string | null;
  /** last day to which that can be moved; null while its clock is paused */
  readonly verdagenTot: string | null;
  /** first day from which the benefit may be granted (Participatiewet art. 44) */
  readonly vroegsteIngang: string;
  /** the day from which it was granted; null while it is not */
  readonly ingangsdatum: string | null;
  readonly wachtOp: string | null;
  readonly aangekondigd: string | null;
  /** gemeenten that the holder carries out the law for */
  readonly eigenGemeenten: readonly string[];
  /** gemeenten of which an uitvoerder takes part */
  readonly gemeentenHier: readonly string[];
  readonly doorgezondenNaar: string | null;
  /** another aanvraag of this dossier runs or was granted at another uitvoerder */
  readonly opvolgerIsOpen: boolean;
  /** another aanvraag of this dossier is not decided yet */
  readonly andereLoopt: boolean;
  /** the client wrote that the decision is too late */
  readonly inGebreke: boolean;
}

const NIET_27 = 'aanvrager-27-of-ouder';
const VERHUISD = 'verhuizing';

const nogNietOpgepakt: Eis = {
  naam: 'nogNietOpgepakt',
  uitleg: 'Een collega heeft deze aanvraag al opgepakt. Vraag de teamleider om haar over te dragen.',
  geldt: (feiten) => feiten['behandelaar'] === null,
};
const andereOrganisatie: Eis = {
  naam: 'andereOrganisatie',
  uitleg: 'De aanvraag is al bij deze organisatie.',
  geldt: (feiten, velden) => feiten['organisatie'] !== velden['organisatie'],
  kijktNaarVelden: true,
};
const gaatNaarUitvoerder: Eis = {
  naam: 'gaatNaarUitvoerder',
  uitleg:
    'Een uitkering wordt behandeld door de SDD of Avres. Weiger dit werk; dan gaat het terug naar wie het aanbood.',
  geldt: ({ uitvoerders }, { organisatie }) => alsLijst(uitvoerders).includes(organisatie),
  kijktNaarVelden: true,
};
const partnerIsBekend: Eis = {
  naam: 'partnerIsBekend',
  uitleg: 'In het huishouden van de aanmelding staat geen partner. Vul de aanmelding eerst aan.',
  geldt: (feiten, { samen }) => samen !== true || feiten['partnerIsBekend'] === true,
  kijktNaarVelden: true,
};
const allenOnder27: Eis = {
  naam: 'allenOnder27',
  uitleg: 'De zoektermijn geldt alleen als alle aanvragers op de dag van melding jonger dan 27 waren.',
  geldt: (feiten) => feiten['allenOnder27'] === true,
};
const redenPastBijLeeftijd: Eis = {
  naam: 'redenPastBijLeeftijd',
  uitleg: 'Alle aanvragers waren op de dag van melding jonger dan 27. Kies een andere reden.',
  geldt: (feiten, { reden }) => reden !== NIET_27 || feiten['allenOnder27'] !== true,
  kijktNaarVelden: true,
};
const zoektermijnIsBeoordeeld: Eis = {
  naam: 'zoektermijnIsBeoordeeld',
  uitleg: 'Alle aanvragers zijn jonger dan 27. Leg eerst vast of de zoektermijn geldt.',
  geldt: (feiten) => feiten['allenOnder27'] !== true || feiten['zoektermijnIsBeoordeeld'] === true,
};
const zoektermijnIsVoorbij: Eis = {
  naam: 'zoektermijnIsVoorbij',
  uitleg: 'De zoektermijn loopt nog. Wacht tot hij voorbij is, of zie ervan af.',
  geldt: ({ zoektermijnTot }, { datum }) => zoektermijnTot === null || String(datum) > String(zoektermijnTot),
  kijktNaarVelden: true,
};
const isVanDeClient: Eis = {
  naam: 'isVanDeClient',
  uitleg: 'Er is geen gemachtigde bekend. Alleen de cliënt zelf kan dit vragen, of een gemachtigde die is vastgelegd.',
  geldt: (feiten, { namens }) => namens === 'client' || feiten['heeftGemachtigde'] === true,
  kijktNaarVelden: true,
};
const nietVoorDeMelding: Eis = {
  naam: 'nietVoorDeMelding',
  uitleg: 'De aanvraag kan niet van voor de melding zijn, en niet van een dag die nog komt.',
  geldt: ({ meldingsdatum, vandaag }, { datum }) =>
    String(datum) >= String(meldingsdatum) && String(datum) <= String(vandaag),
  kijktNaarVelden: true,
};
const isNogNietBekend: Eis = {
  naam: 'isNogNietBekend',
  uitleg: 'Een van deze stukken is al bekend. Gebruik wat er is en vraag alleen wat ontbreekt.',
  geldt: ({ bekendeStukken }, { stukken }) => !overlapt(bekendeStukken, stukken),
  kijktNaarVelden: true,
};
const allesIsBinnen: Eis = {
  naam: 'allesIsBinnen',
  uitleg: 'Er ontbreekt nog een stuk.',
  geldt: ({ openStukken }, { stukken }) => alsLijst(openStukken).every((stuk) => alsLijst(stukken).includes(stuk)),
  kijktNaarVelden: true,
};
const ontvangstdagKlopt: Eis = {
  naam: 'ontvangstdagKlopt',
  uitleg: 'De dag van ontvangst ligt niet voor de melding, en niet in de toekomst.',
  geldt: ({ meldingsdatum, vandaag }, { ontvangenOp }) =>
    String(ontvangenOp) >= String(meldingsdatum) && String(ontvangenOp) <= String(vandaag),
  kijktNaarVelden: true,
};
const hersteltermijnIsVoorbij: Eis = {
  naam: 'hersteltermijnIsVoorbij',
  uitleg: 'Dit kan pas als gegevens zijn gevraagd en de tijd om aan te vullen voorbij is (Awb artikel 4:5).',
  geldt: ({ hersteltermijnTot, openStukken, vandaag }) =>
    hersteltermijnTot !== null && alsLijst(openStukken).length > 0 && String(vandaag) > String(hersteltermijnTot),
};
const binnenVierWeken: Eis = {
  naam: 'binnenVierWeken',
  uitleg: 'De vier weken hiervoor zijn voorbij (Awb artikel 4:5 lid 4). Beslis op de inhoud.',
  geldt: ({ buitenBehandelingTot, vandaag }) =>
    buitenBehandelingTot !== null && String(vandaag) <= String(buitenBehandelingTot),
};
const hoortElders: Eis = {
  naam: 'hoortElders',
  uitleg: 'Voor deze gemeente voert u zelf de wet uit. Doorzenden hoeft niet.',
  geldt: ({ eigenGemeenten }, { gemeente }) => !alsLijst(eigenGemeenten).includes(gemeente),
  kijktNaarVelden: true,
};
const clientWeetHet: Eis = {
  naam: 'clientWeetHet',
  uitleg: 'Vertel de cliënt eerst dat u de aanvraag doorstuurt, en waarheen (Awb artikel 2:3).',
  geldt: (_, { clientVerteld }) => clientVerteld === true,
  kijktNaarVelden: true,
};
const gingDeRegioUit: Eis = {
  naam: 'gingDeRegioUit',
  uitleg: 'Deze uitvoerder werkt hier mee: de aanvraag gaat over zodra hij de overdracht oppakt.',
  geldt: ({ doorgezondenNaar, gemeentenHier }) => !alsLijst(gemeentenHier).includes(doorgezondenNaar),
};
const wachtErgensOp: Eis = {
  naam: 'wachtErgensOp',
  uitleg: 'Deze aanvraag wacht nergens op.',
  geldt: (feiten) => feiten['wachtOp'] !== null,
};
const dagIsRedelijk: Eis = {
  naam: 'dagIsRedelijk',
  uitleg: 'Die dag is te ver weg. Verdagen kan zo kort als het gaat (Awb artikel 4:14). Controleer ook het jaartal.',
  geldt: ({ verdagenTot }, { nieuweDag }) => verdagenTot === null || String(nieuweDag) <= String(verdagenTot),
  kijktNaarVelden: true,
};
const eindigtNaIngang: Eis = {
  naam: 'eindigtNaIngang',
  uitleg: 'De uitkering kan niet eindigen voor zij inging. Kijk naar de dag van ingang, en controleer het jaartal.',
  geldt: ({ ingangsdatum }, { per }) => ingangsdatum === null || String(per) >= String(ingangsdatum),
  kijktNaarVelden: true,
};
const nietVoorHetRecht: Eis = {
  naam: 'nietVoorHetRecht',
  uitleg: 'De uitkering kan niet zo vroeg ingaan. Kijk naar de dag van melding en de regel die toen gold.',
  geldt: ({ vroegsteIngang }, { ingangsdatum }) => String(ingangsdatum) >= String(vroegsteIngang),
  kijktNaarVelden: true,
};
const opschortenIsAangekondigd: Eis = {
  naam: 'opschortenIsAangekondigd',
  uitleg: 'De regiehouder moet het eerst weten. Kondig het opschorten aan.',
  geldt: (feiten) => feiten['aangekondigd'] === 'opschorten',
};
const beeindigenIsAangekondigd: Eis = {
  naam: 'beeindigenIsAangekondigd',
  uitleg: 'De regiehouder moet het eerst weten. Kondig het beëindigen aan.',
  geldt: (feiten) => feiten['aangekondigd'] === 'beeindigen',
};
const opvolgerStaatKlaar: Eis = {
  naam: 'opvolgerStaatKlaar',
  uitleg:
    'De cliënt verhuist. Noem de nieuwe gemeente en zorg dat de opvolger klaarstaat: een lopende aanvraag bij de andere uitvoerder, of buiten de regio een bevestiging.',
  geldt: ({ opvolgerIsOpen, gemeentenHier }, { grondslag, gemeente, opvolgerBevestigd }) => {
    if (grondslag !== VERHUISD) return true;
    if (typeof gemeente !== 'string') return false;
    return alsLijst(gemeentenHier).includes(gemeente) ? opvolgerIsOpen === true : opvolgerBevestigd === true;
  },
  kijktNaarVelden: true,
};
const geenAndereAanvraag: Eis = {
  naam: 'geenAndereAanvraag',
  uitleg: 'Er loopt al een andere aanvraag in dit dossier.',
  geldt: (feiten) => feiten['andereLoopt'] === false,
};
/** Which decision was objected to: that one is taken anew. */
const gaatOver = (naam: string, besluit: string): Eis => ({
  naam,
  uitleg: 'Het bezwaar gaat over een ander besluit.',
  geldt: (_, { uitkomst }) => uitkomst === besluit,
  kijktNaarVelden: true,
});
const isAndereDag: Eis = {
  naam: 'isAndereDag',
  uitleg: 'Kies een andere dag dan nu vastligt, en geen dag die nog komt.',
  geldt: ({ meldingsdatum, vandaag }, { datum }) => datum !== meldingsdatum && String(datum) <= String(vandaag),
  kijktNaarVelden: true,
};
const regelsZijnBekend: Eis = {
  naam: 'regelsZijnBekend',
  uitleg: 'Van die dag zijn hier geen regels bekend. Controleer het jaartal.',
  geldt: ({ vroegsteMelding }, { datum }) => String(datum) >= String(vroegsteMelding),
  kijktNaarVelden: true,
};
const nietNaDeAanvraag: Eis = {
  naam: 'nietNaDeAanvraag',
  uitleg: 'De melding kan niet van na de aanvraag zijn.',
  geldt: ({ aanvraagdatum }, { datum }) => aanvraagdatum === null || String(datum) <= String(aanvraagdatum),
  kijktNaarVelden: true,
};

function alsLijst(waarde: unknown): readonly unknown[] {
  return Array.isArray(waarde) ? (waarde as readonly unknown[]) : [];
}

function overlapt(een: unknown, ander: unknown): boolean {
  return alsLijst(ander).some((deel) => alsLijst(een).includes(deel));
}

const TOESTANDEN = {
  gemeld: { label: 'Gemeld', uitleg: 'De cliënt heeft zich gemeld en kan een aanvraag doen.' },
  zoektermijn: {
    label: 'Zoektermijn',
    uitleg: 'Alle aanvragers zijn jonger dan 27 en zoeken eerst vier weken zelf naar werk of school.',
  },
  aangevraagd: { label: 'Aangevraagd', uitleg: 'De aanvraag is binnen; de klokken van voorschot en besluit lopen.' },
  'in-behandeling': { label: 'In behandeling', uitleg: 'De klantmanager onderzoekt het recht op een uitkering.' },
  'gegevens-gevraagd': {
    label: 'Gegevens gevraagd',
    uitleg: 'De cliënt levert stukken aan. De klok van het besluit staat stil, die van het voorschot loopt door.',
  },
  doorgezonden: {
    label: 'Doorgezonden',
    uitleg: 'De aanvraag hoort bij een andere uitvoerder. Tot die haar overneemt gaat het voorschot hier door.',
  },
  toegekend: { label: 'Toegekend', uitleg: 'De cliënt heeft recht op een uitkering.', einde: 'goed' },
  opgeschort: { label: 'Opgeschort', uitleg: 'Het recht op de uitkering is tijdelijk stopgezet.' },
  afgewezen: {
    label: 'Afgewezen',
    uitleg: 'Er is geen recht op een uitkering; vastgelegd is waar de cliënt verder gaat.',
    einde: 'negatief',
    vervolg: 'doorverwezenNaar',
  },
  'buiten-behandeling': {
    label: 'Buiten behandeling',
    uitleg: 'De aanvraag is niet behandeld omdat gegevens ontbraken; vastgelegd is waar de cliënt verder gaat.',
    einde: 'negatief',
    vervolg: 'doorverwezenNaar',
  },
  overgedragen: {
    label: 'Overgedragen',
    uitleg: 'Een gemeente buiten de regio heeft de aanvraag overgenomen.',
    einde: 'goed',
  },
  beeindigd: {
    label: 'Beëindigd',
    uitleg: 'De uitkering is gestopt; vastgelegd is waar de cliënt verder gaat.',
    einde: 'negatief',
    vervolg: 'doorverwezenNaar',
  },
  ingetrokken: {
    label: 'Ingetrokken',
    uitleg: 'De cliënt heeft de aanvraag zelf teruggenomen; vastgelegd is waar hij verder gaat.',
    einde: 'negatief',
    vervolg: 'doorverwezenNaar',
  },
} as const;

/** The benefit: from a report to a decision, along the versnelde route (Participatiewet; Awb). */
export const uitkeringProces = {
  soort: 'uitkering',
  meervoud: 'uitkeringsaanvragen',
  label: 'Uitkeringsaanvraag',
  uitleg:
    'Iemand zonder huis meldt zich voor een uitkering. De klokken van voorschot en besluit lopen vanaf de aanvraag, ook als nog niemand haar heeft opgepakt.',
  letter: 'U',
  begin: 'gemeld',
  bewaarklasse: 'participatiewet',
  openVelden: { overdracht: 'mag', meldingsdatum: 'mag', spoedReden: 'mag' },
  openGevolgen: [opent('De uitvoerder krijgt het werk in de wachtrij van de versnelde route.')],
  toestanden: TOESTANDEN,

  stappen: {
    oppakken: { label: 'Oppakken', uitleg: 'U wordt behandelaar; de overdracht is daarmee opgepakt.', velden: {} },
    'in-handen-geven': {
      label: 'In handen geven',
      uitleg: 'Wie de overdracht oppakt, krijgt de aanvraag in handen. De datums blijven zoals ze waren.',
      velden: { organisatie: 'verplicht', behandelaar: 'verplicht' },
    },
    'spoed-vastleggen': {
      label: 'Spoed vastleggen',
      uitleg: 'Maatwerk in een crisis: de aanvraag gaat voor.',
      velden: { reden: 'verplicht', toelichting: 'mag' },
      codes: { reden: 'pw-spoedredenen' },
    },
    'aanvragers-vastleggen': {
      label: 'Aanvragers vastleggen',
      uitleg: 'Een paar vraagt samen aan. De partner komt uit het huishouden van de aanmelding.',
      velden: { samen: 'verplicht', toelichting: 'mag' },
    },
    'leefsituatie-vastleggen': {
      label: 'Leefsituatie vastleggen',
      uitleg: 'Leg vast hoe de cliënt woont, voor de signalen. Er worden geen bedragen berekend.',
      velden: {
        hoofdverblijf: 'verplicht',
        gastheerHeeftBijstand: 'verplicht',
        medebewoners: 'verplicht',
        identiteitsbewijs: 'verplicht',
      },
    },
    'zoektermijn-toepassen': {
      label: 'Zoektermijn toepassen',
      uitleg: 'De aanvragers zoeken eerst vier weken. De regel van de dag van melding geldt.',
      velden: { reden: 'verplicht', toelichting: 'mag' },
      codes: { reden: 'pw-zoektermijn-toepassen' },
    },
    'zoektermijn-afzien': {
      label: 'Van zoektermijn afzien',
      uitleg: 'De aanvraag kan meteen. Met welke reden dat mag, hangt af van de dag van melding.',
      velden: { reden: 'verplicht', toelichting: 'mag' },
      codes: { reden: 'pw-zoektermijn-afzien' },
    },
    'zoektermijn-nvt': {
      label: 'Zoektermijn geldt niet',
      uitleg: 'De zoektermijn geldt niet voor deze aanvragers.',
      velden: { reden: 'verplicht', toelichting: 'mag' },
      codes: { reden: 'pw-zoektermijn-nvt' },
    },
    'zoektermijn-eindigen': {
      label: 'Zoektermijn voorbij',
      uitleg: 'De vier weken zijn om; de aanvraag kan worden gedaan.',
      velden: {},
    },
    'aanvraag-indienen': {
      label: 'Aanvraag indienen',
      uitleg:
        'U legt de aanvraag van de cliënt vast. De klokken van voorschot en besluit beginnen op de dag van de aanvraag.',
      velden: { datum: 'verplicht', namens: 'verplicht', toelichting: 'mag' },
    },
    'in-behandeling-nemen': {
      label: 'In behandeling nemen',
      uitleg: 'U begint met het onderzoek.',
      velden: {},
    },
    'gegevens-vragen': {
      label: 'Gegevens vragen',
      uitleg: 'U vraagt wat ontbreekt. De klok van het besluit staat stil vanaf morgen.',
      velden: { stukken: 'verplicht', toelichting: 'mag' },
      codes: { stukken: 'pw-stukken' },
    },
    'gegevens-ontvangen': {
      label: 'Gegevens ontvangen',
      uitleg: 'U legt vast wat binnen is, ook als er niet om gevraagd was. Is alles er, dan loopt de klok verder.',
      velden: { stukken: 'verplicht', ontvangenOp: 'verplicht' },
      codes: { stukken: 'pw-stukken' },
    },
    'hersteltermijn-verlopen': {
      label: 'Hersteltermijn voorbij',
      uitleg: 'De tijd om aan te vullen is om; de klok van het besluit loopt weer.',
      velden: {},
    },
    'zonder-aanvulling-verder': {
      label: 'Zonder aanvulling verder',
      uitleg: 'Buiten behandeling stellen kan niet meer; er moet nu op de inhoud worden beslist.',
      velden: {},
    },
    'buiten-behandeling-stellen': {
      label: 'Buiten behandeling stellen',
      uitleg: 'Een besluit, tot vier weken na het einde van de hersteltermijn (Awb artikel 4:5).',
      velden: { ...BESLUIT, doorverwezenNaar: 'verplicht' },
      codes: {
        grondslag: 'pw-buitenbehandelinggronden',
        bekendmaking: 'bekendmaking',
        doorverwezenNaar: 'doorverwijzing',
      },
    },
    'voorschot-verstrekken': {
      label: 'Voorschot verstrekken',
      uitleg:
        'U legt vast dat het voorschot is betaald. Binnen vier weken volgt het volgende, zolang er niet is beslist.',
      velden: { toelichting: 'mag' },
    },
    'voorschot-weigeren': {
      label: 'Voorschot weigeren',
      uitleg: 'Een besluit, alleen met een reden uit de wet. Na vier weken wordt opnieuw gekeken.',
      velden: { reden: 'verplicht', motivering: 'verplicht', bekendmaking: 'verplicht' },
      codes: { reden: 'pw-voorschot-weigerredenen', bekendmaking: 'bekendmaking' },
    },
    'voorschot-aanmanen': {
      label: 'Voorschot is te laat',
      uitleg: 'Vier weken zijn om zonder besluit en zonder voorschot. De aanvraag gaat bovenaan de lijst.',
      velden: {},
    },
    doorzenden: {
      label: 'Doorzenden',
      uitleg: 'De aanvraag hoort bij een andere uitvoerder (Awb artikel 2:3). Alle datums gaan mee.',
      velden: { gemeente: 'verplicht', clientVerteld: 'verplicht', toelichting: 'mag' },
    },
    'doorzending-terugnemen': {
      label: 'Doorzending terugnemen',
      uitleg: 'De andere uitvoerder neemt de aanvraag niet over; u gaat er zelf mee verder.',
      velden: { reden: 'verplicht', toelichting: 'mag' },
      codes: { reden: 'pw-terugneemredenen' },
    },
    'overname-bevestigen': {
      label: 'Overname bevestigen',
      uitleg: 'De gemeente buiten de regio heeft de aanvraag overgenomen.',
      velden: { datum: 'verplicht', contactpersoon: 'verplicht', toelichting: 'mag' },
      terug: { datum: 'vastleggen-terug-maanden' },
    },
    'laten-wachten': {
      label: 'Laten wachten',
      uitleg: 'De aanvraag wacht op iets anders. Dat mag alleen met een reden; de klokken lopen door.',
      velden: { wachtOp: 'verplicht', reden: 'verplicht', toelichting: 'mag' },
      codes: { wachtOp: 'pw-wachtgronden', reden: 'pw-wachtredenen' },
    },
    'niet-meer-wachten': {
      label: 'Niet meer wachten',
      uitleg: 'De aanvraag gaat verder.',
      velden: { toelichting: 'mag' },
    },
    verdagen: {
      label: 'Verdagen',
      uitleg:
        'Het lukt niet op tijd. U vertelt de cliënt voor het einde van de termijn op welke dag er wel een besluit is.',
      velden: { nieuweDag: 'verplicht', reden: 'verplicht', bekendmaking: 'verplicht' },
      codes: { reden: 'pw-verdaagredenen', bekendmaking: 'bekendmaking' },
    },
    toekennen: {
      label: 'Toekennen',
      uitleg: 'Een besluit dat er recht is op een uitkering, met de dag waarop die ingaat.',
      velden: { ...BESLUIT, ingangsdatum: 'verplicht' },
      codes: { grondslag: 'pw-toekengronden', bekendmaking: 'bekendmaking' },
      vooruit: { ingangsdatum: 'pw-ingang-maanden' },
    },
    afwijzen: {
      label: 'Afwijzen',
      uitleg: 'Een besluit dat er geen recht is op een uitkering.',
      velden: { ...BESLUIT, doorverwezenNaar: 'verplicht', toelichting: 'mag' },
      codes: { grondslag: 'pw-afwijsgronden', bekendmaking: 'bekendmaking', doorverwezenNaar: 'doorverwijzing' },
    },
    aankondigen: {
      label: 'Aankondigen',
      uitleg: 'U vertelt de regiehouder dat u de uitkering gaat opschorten of beëindigen, voordat u dat doet.',
      velden: { besluit: 'verplicht', reden: 'verplicht', toelichting: 'mag' },
      codes: { reden: 'pw-stopredenen' },
    },
    opschorten: {
      label: 'Opschorten',
      uitleg: 'Een besluit om de uitkering tijdelijk stop te zetten (Participatiewet artikel 54).',
      velden: BESLUIT,
      codes: { grondslag: 'pw-opschortgronden', bekendmaking: 'bekendmaking' },
    },
    hervatten: {
      label: 'Hervatten',
      uitleg: 'Een besluit dat de uitkering weer doorloopt.',
      velden: BESLUIT,
      codes: { grondslag: 'pw-hervatgronden', bekendmaking: 'bekendmaking' },
    },
    beeindigen: {
      label: 'Beëindigen',
      uitleg: 'Een besluit dat de uitkering stopt. Bij een verhuizing moet de opvolger eerst klaarstaan.',
      velden: {
        ...BESLUIT,
        per: 'verplicht',
        gemeente: 'mag',
        opvolgerBevestigd: 'mag',
        doorverwezenNaar: 'verplicht',
      },
      codes: { grondslag: 'pw-stopredenen', bekendmaking: 'bekendmaking', doorverwezenNaar: 'doorverwijzing' },
      vooruit: { per: 'pw-einde-maanden' },
    },
    intrekken: {
      label: 'Intrekken',
      uitleg: 'De cliënt of zijn gemachtigde neemt de aanvraag terug, voordat er is beslist. Niemand anders kan dat.',
      velden: { namens: 'verplicht', reden: 'verplicht', doorverwezenNaar: 'verplicht', toelichting: 'mag' },
      codes: { reden: 'pw-intrekredenen', doorverwezenNaar: 'doorverwijzing' },
    },
    'meldingsdatum-corrigeren': {
      label: 'Meldingsdatum corrigeren',
      uitleg: 'De dag van melding klopt niet en daar is bewijs van. De oude dag blijft zichtbaar.',
      velden: { datum: 'verplicht', bewijs: 'verplicht', reden: 'verplicht', toelichting: 'mag' },
      codes: { bewijs: 'pw-meldingsbewijs', reden: 'corrigeerredenen' },
    },
    'briefadres-melden': {
      label: 'Briefadres gemeld',
      uitleg:
        'Over het briefadres is beslist. Wat daarop wachtte gaat verder; bij een andere uitvoerder komt er een signaal.',
      velden: { toegekend: 'verplicht', gemeente: 'mag' },
    },
    'blokkade-melden': {
      label: 'Blokkade gemeld',
      uitleg:
        'Iets houdt de cliënt in de opvang, waarbij een inkomen zou helpen. De aanvraag gaat dan voor, tot het voorbij is.',
      velden: { blokkades: 'verplicht' },
      codes: { blokkades: 'blokkades-uitstroom' },
    },
    ...BESLUITSTAPPEN,
    ...CORRECTIESTAP,
  },
  overgangen: [
    {
      stap: 'oppakken',
      van: [...VOOR_AANVRAAG, 'aangevraagd'],
      naar: '=',
      wie: KLANTMANAGER,
      eisen: [nogNietOpgepakt],
      gevolgen: [PAKT_OP],
    },
    {
      stap: 'in-handen-geven',
      van: ['doorgezonden'],
      naar: 'aangevraagd',
      wie: SYSTEEM,
      eisen: [gaatNaarUitvoerder, andereOrganisatie],
      gevolgen: [RONDT_AF],
    },
    {
      stap: 'in-handen-geven',
      van: [...LOPEND, 'opgeschort'],
      naar: '=',
      wie: SYSTEEM,
      eisen: [gaatNaarUitvoerder],
    },
    { stap: 'spoed-vastleggen', van: LOPEND, naar: '=', wie: SPOED },
    {
      stap: 'aanvragers-vastleggen',
      van: [...VOOR_AANVRAAG, 'aangevraagd', 'in-behandeling'],
      naar: '=',
      wie: LOKET,
      eisen: [partnerIsBekend],
    },
    { stap: 'leefsituatie-vastleggen', van: LOPEND, naar: '=', wie: LOKET },
    {
      stap: 'zoektermijn-toepassen',
      van: ['gemeld'],
      naar: 'zoektermijn',
      wie: KLANTMANAGER,
      eisen: [allenOnder27],
    },
    {
      stap: 'zoektermijn-afzien',
      van: VOOR_AANVRAAG,
      naar: 'gemeld',
      wie: KLANTMANAGER,
      eisen: [allenOnder27],
    },
    {
      stap: 'zoektermijn-nvt',
      van: VOOR_AANVRAAG,
      naar: 'gemeld',
      wie: KLANTMANAGER,
      eisen: [redenPastBijLeeftijd],
    },
    { stap: 'zoektermijn-eindigen', van: ['zoektermijn'], naar: 'gemeld', wie: SYSTEEM },
    {
      stap: 'aanvraag-indienen',
      van: VOOR_AANVRAAG,
      naar: 'aangevraagd',
      wie: LOKET,
      eisen: [zoektermijnIsBeoordeeld, isVanDeClient, nietVoorDeMelding, zoektermijnIsVoorbij],
    },
    {
      stap: 'in-behandeling-nemen',
      van: ['aangevraagd'],
      naar: 'in-behandeling',
      wie: KLANTMANAGER,
      gevolgen: [PAKT_OP],
    },
    {
      stap: 'gegevens-vragen',
      van: ['in-behandeling'],
      naar: 'gegevens-gevraagd',
      wie: KLANTMANAGER,
      eisen: [isNogNietBekend],
    },
    {
      stap: 'gegevens-ontvangen',
      van: ['gegevens-gevraagd'],
      naar: 'in-behandeling',
      wie: LOKET,
      eisen: [ontvangstdagKlopt, allesIsBinnen],
    },
    {
      stap: 'gegevens-ontvangen',
      van: ['aangevraagd', 'in-behandeling', 'gegevens-gevraagd'],
      naar: '=',
      wie: LOKET,
      eisen: [ontvangstdagKlopt],
    },
    { stap: 'hersteltermijn-verlopen', van: ['gegevens-gevraagd'], naar: 'in-behandeling', wie: SYSTEEM },
    { stap: 'zonder-aanvulling-verder', van: ['in-behandeling'], naar: '=', wie: SYSTEEM },
    {
      stap: 'buiten-behandeling-stellen',
      van: ['in-behandeling', 'gegevens-gevraagd'],
      naar: 'buiten-behandeling',
      wie: BESLISSER,
      eisen: [hersteltermijnIsVoorbij, binnenVierWeken],
      gevolgen: [ZOEKT_VERVOLG, RONDT_AF],
    },
    { stap: 'voorschot-verstrekken', van: ONBESLIST, naar: '=', wie: BESLISSER },
    { stap: 'voorschot-weigeren', van: ONBESLIST, naar: '=', wie: BESLISSER },
    { stap: 'voorschot-aanmanen', van: ONBESLIST, naar: '=', wie: SYSTEEM, gevolgen: [VERTELT] },
    {
      stap: 'doorzenden',
      van: ['aangevraagd', 'in-behandeling'],
      naar: 'doorgezonden',
      wie: KLANTMANAGER,
      eisen: [hoortElders, clientWeetHet],
      gevolgen: [opent('De andere uitvoerder krijgt de aanvraag aangeboden.'), TELT_MEE],
    },
    {
      stap: 'doorzending-terugnemen',
      van: ['doorgezonden'],
      naar: 'in-behandeling',
      wie: KLANTMANAGER,
      gevolgen: [TREKT_TERUG],
    },
    {
      stap: 'overname-bevestigen',
      van: ['doorgezonden'],
      naar: 'overgedragen',
      wie: KLANTMANAGER,
      eisen: [gingDeRegioUit],
      gevolgen: [RONDT_AF],
    },
    { stap: 'laten-wachten', van: ['aangevraagd', 'in-behandeling'], naar: '=', wie: KLANTMANAGER },
    {
      stap: 'niet-meer-wachten',
      van: ['aangevraagd', 'in-behandeling'],
      naar: '=',
      wie: KLANTMANAGER,
      eisen: [wachtErgensOp],
    },
    {
      stap: 'verdagen',
      van: ['in-behandeling'],
      naar: '=',
      wie: BESLISSER,
      eisen: [verdagenKanNog('4:14'), dagIsLater, dagIsRedelijk],
    },
    {
      stap: 'toekennen',
      van: ['in-behandeling'],
      naar: 'toegekend',
      wie: BESLISSER,
      eisen: [nietVoorHetRecht],
      gevolgen: [RONDT_AF],
    },
    {
      stap: 'afwijzen',
      van: ['in-behandeling'],
      naar: 'afgewezen',
      wie: BESLISSER,
      gevolgen: [ZOEKT_VERVOLG, RONDT_AF],
    },
    { stap: 'aankondigen', van: ['toegekend', 'opgeschort'], naar: '=', wie: KLANTMANAGER, gevolgen: [VERTELT] },
    {
      stap: 'opschorten',
      van: ['toegekend'],
      naar: 'opgeschort',
      wie: BESLISSER,
      eisen: [opschortenIsAangekondigd],
    },
    { stap: 'hervatten', van: ['opgeschort'], naar: 'toegekend', wie: BESLISSER },
    {
      stap: 'beeindigen',
      van: ['toegekend', 'opgeschort'],
      naar: 'beeindigd',
      wie: BESLISSER,
      eisen: [beeindigenIsAangekondigd, opvolgerStaatKlaar, eindigtNaIngang],
      gevolgen: [ZOEKT_VERVOLG],
    },
    {
      stap: 'intrekken',
      van: LOPEND,
      naar: 'ingetrokken',
      wie: LOKET,
      eisen: [isVanDeClient],
      gevolgen: [RONDT_AF, VERTELT],
    },
    {
      stap: 'meldingsdatum-corrigeren',
      van: [...LOPEND, 'toegekend'],
      naar: '=',
      wie: KLANTMANAGER,
      eisen: [isAndereDag, regelsZijnBekend, nietNaDeAanvraag],
    },
    {
      stap: 'briefadres-melden',
      van: [...LOPEND, 'toegekend', 'opgeschort'],
      naar: '=',
      wie: SYSTEEM,
      gevolgen: [opent('De uitvoerder krijgt bericht als de uitkering misschien naar een andere uitvoerder moet.')],
    },
    { stap: 'blokkade-melden', van: LOPEND, naar: '=', wie: SYSTEEM },
    // a refused advance is a decision too, while the aanvraag itself is undecided
    bezwaarpijl([...ONBESLIST, 'toegekend', 'opgeschort', 'afgewezen', 'buiten-behandeling', 'beeindigd']),
    ...ingebrekepijlen(ONBESLIST),
    heroverweegpijl(['afgewezen', 'buiten-behandeling'], 'in-behandeling', [geenAndereAanvraag]),
    heroverweegpijl(['toegekend'], 'in-behandeling', [gaatOver('gaatOverToekennen', 'toegekend'), geenAndereAanvraag]),
    heroverweegpijl(['opgeschort'], 'toegekend', [gaatOver('gaatOverOpschorten', 'opgeschort')]),
    heroverweegpijl(['beeindigd'], 'toegekend', [gaatOver('gaatOverBeeindigen', 'beeindigd'), geenAndereAanvraag]),
    heroverweegpijl(Object.keys(TOESTANDEN), '='),
    corrigeerpijl(Object.keys(TOESTANDEN)),
  ],
  termijnen: [
    { soort: 'pw-aanvraag-indienen', loopt: ['gemeld'] },
    {
      soort: 'pw-zoektermijn',
      loopt: ['zoektermijn'],
      bijAfloop: 'zoektermijn-eindigen',
      vanaf: [MELDING, { stap: 'meldingsdatum-corrigeren', veld: 'datum' }],
    },
    {
      soort: 'pw-voorschot',
      loopt: ONBESLIST,
      herstartBij: ['voorschot-verstrekken', 'voorschot-weigeren'],
      bijAfloop: 'voorschot-aanmanen',
      vanaf: [AANVRAAG],
    },
    {
      soort: 'pw-besluit',
      loopt: ['aangevraagd', 'in-behandeling', 'doorgezonden'],
      opgeschort: ['gegevens-gevraagd'],
      vanaf: [AANVRAAG],
    },
    { soort: 'pw-hersteltermijn', loopt: ['gegevens-gevraagd'], bijAfloop: 'hersteltermijn-verlopen' },
    {
      soort: 'awb-buiten-behandeling',
      loopt: ['in-behandeling'],
      bijAfloop: 'zonder-aanvulling-verder',
      perZaak: true,
    },
    { soort: 'pw-opschorting', loopt: ['opgeschort'] },
    ingebreketermijn(ONBESLIST),
  ],
} as const satisfies Proces;
