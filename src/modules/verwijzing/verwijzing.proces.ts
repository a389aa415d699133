import { CORRECTIESTAP, corrigeerpijl, type Correctiestapvelden } from '../../kern/correctiestap.js';
import {
  BESLUITSTAPPEN,
  bezwaarpijl,
  heroverweegpijl,
  ingebrekepijlen,
  ingebreketermijn,
  type Besluitstapvelden,
} from '../../kern/besluitstappen.js';
import type { Eis, Gevolg, Proces, WieMag } from '../../kern/proces.js';

/** What the guards of a verwijzing look at; most of it says what kind of verwijzing it is (reference data). */
export interface VerwijzingFeiten {
  /** there is a contract behind it, so a refusal is judged by who contracted */
  readonly isGecontracteerd: boolean;
  /** somebody must decide formally before it starts */
  readonly vraagtBesluit: boolean;
  /** an application must have been made before there can be a decision */
  readonly wachtOpAanvraag: boolean;
  /** the client may apply for this and has not done so yet */
  readonly kanAanvragen: boolean;
  readonly isAfspraak: boolean;
  /** the client applied for it: only who decides on that closes it */
  readonly isAangevraagd: boolean;
  readonly isEenmalig: boolean;
  /** conditions that must all be affirmed before it is offered */
  readonly checklist: readonly string[];
  readonly vandaag: string;
  /** last day for the decision; null when none is asked, or its clock is paused */
  readonly beslisUiterlijk: string | null;
  /** the client wrote that the decision is too late */
  readonly inGebreke: boolean;
}

interface MetToelichting {
  readonly toelichting?: string;
}

declare module '../../kern/proces.js' {
  interface StapRegister {
    verwijzing: Correctiestapvelden &
      Besluitstapvelden & {
        'capaciteit-vragen': MetToelichting & { readonly aanbieder: string; readonly voorziening?: string };
        'capaciteit-melden': MetToelichting & { readonly vrijVanaf: string };
        'geen-capaciteit': MetToelichting & { readonly oorzaak: string };
        aanbieden: MetToelichting & {
          readonly aanbieder: string;
          readonly voorziening?: string;
          readonly keuze: string;
          readonly voorwaarden?: readonly string[];
          readonly motivering?: string;
        };
        aannemen: MetToelichting;
        'op-wachtlijst': MetToelichting & { readonly oorzaak: string };
        weigeren: MetToelichting & { readonly reden: string };
        verlopen: Record<never, never>;
        'afzien-door-client': MetToelichting & { readonly reden: string; readonly weetEenmalig?: boolean };
        'weigering-bevestigen': MetToelichting;
        'weigering-overrulen': { readonly motivering: string };
        'plek-vrij': MetToelichting;
        overslaan: MetToelichting & { readonly reden: string };
        'lijst-sluit': MetToelichting & { readonly reden: string };
        'aanvraag-vastleggen': MetToelichting & { readonly datum: string };
        toewijzen: {
          readonly grondslag: string;
          readonly motivering: string;
          readonly bekendmaking: string;
          readonly ingangsdatum: string;
          readonly einddatum?: string;
        };
        'afspraak-maken': MetToelichting & { readonly moment: string };
        'niet-verschenen': MetToelichting;
        starten: MetToelichting & { readonly datum: string };
        'spreekuur-afronden': MetToelichting & { readonly uitkomst: string };
        'tijdelijk-stoppen': MetToelichting & { readonly datum: string };
        hervatten: MetToelichting & { readonly datum: string };
        beeindigen: MetToelichting & { readonly datum: string; readonly redenBeeindiging: string };
        'aanbieder-valt-weg': MetToelichting & { readonly reden: string };
        'andere-route': MetToelichting & { readonly reden: string; readonly vervolg: string };
        'overlijden-verwerken': Record<never, never>;
        'overlijden-herroepen': Record<never, never>;
      };
  }
}

const UITVOEREND = ['intaker', 'behandelaar', 'beslisser', 'teamleider', 'koppeling'] as const;
const REGIE: WieMag = { rollen: UITVOEREND, als: ['regiehouder', 'houder'] };
const AANBIEDER: WieMag = { rollen: UITVOEREND, als: ['houder'] };
const CLIENT: WieMag = { rollen: UITVOEREND, als: ['regiehouder', 'inzender'] };
const OPDRACHTGEVER: WieMag = { rollen: ['behandelaar', 'beslisser', 'teamleider'], als: ['houder'] };
const CONTRACTHOUDER: WieMag = { rollen: ['behandelaar', 'beslisser', 'teamleider'], als: ['aangewezen'] };
const BESLISSER: WieMag = { rollen: ['beslisser'], als: ['houder'] };
const SYSTEEM: WieMag = { rollen: ['systeem'], als: [] };

const isGecontracteerd: Eis = {
  naam: 'isGecontracteerd',
  uitleg: 'Voor deze hulp is er geen contract, dus niemand die een weigering beoordeelt.',
  geldt: (feiten) => feiten['isGecontracteerd'] === true,
};
const isNietGecontracteerd: Eis = {
  naam: 'isNietGecontracteerd',
  uitleg: 'Voor deze hulp is er een contract; de opdrachtgever beoordeelt een weigering.',
  geldt: (feiten) => feiten['isGecontracteerd'] === false,
};
const vraagtBesluit: Eis = {
  naam: 'vraagtBesluit',
  uitleg: 'Voor deze verwijzing is geen besluit nodig. Zij kan meteen starten.',
  geldt: (feiten) => feiten['vraagtBesluit'] === true,
};
const vraagtGeenBesluit: Eis = {
  naam: 'vraagtGeenBesluit',
  uitleg: 'Eerst is een besluit nodig. Wie over de Wmo gaat wijst toe.',
  geldt: (feiten) => feiten['vraagtBesluit'] === false,
};
const aanvraagIsGedaan: Eis = {
  naam: 'aanvraagIsGedaan',
  uitleg:
    'De cliënt heeft nog niets aangevraagd. Rond het onderzoek af en leg de aanvraag vast (Wmo 2015 artikel 2.3.2).',
  geldt: (feiten) => feiten['wachtOpAanvraag'] === false,
};
const kanAanvragen: Eis = {
  naam: 'kanAanvragen',
  uitleg: 'Bij deze verwijzing hoort geen aanvraag, of die is al vastgelegd.',
  geldt: (feiten) => feiten['kanAanvragen'] === true,
};
const isAfspraak: Eis = {
  naam: 'isAfspraak',
  uitleg: 'Dit is geen spreekuur. Laat de hulp starten.',
  geldt: (feiten) => feiten['isAfspraak'] === true,
};
const isGeenAfspraak: Eis = {
  naam: 'isGeenAfspraak',
  uitleg: 'Dit is een spreekuur. Leg de uitkomst vast.',
  geldt: (feiten) => feiten['isAfspraak'] === false,
};
const isNietAangevraagd: Eis = {
  naam: 'isNietAangevraagd',
  uitleg: 'Hier ligt een aanvraag. Wie daarover beslist sluit haar.',
  geldt: (feiten) => feiten['isAangevraagd'] === false,
};
const checklistIsCompleet: Eis = {
  naam: 'checklistIsCompleet',
  uitleg:
    'Niet alle voorwaarden zijn waar. Zonder alle voorwaarden kan dit niet worden aangeboden; kies dan een andere route.',
  geldt: ({ checklist }, { voorwaarden }) =>
    !Array.isArray(checklist) ||
    checklist.every((code) => Array.isArray(voorwaarden) && voorwaarden.some((gegeven) => gegeven === code)),
  kijktNaarVelden: true,
};
const clientWeetDatHetEenmaligIs: Eis = {
  naam: 'clientWeetDatHetEenmaligIs',
  uitleg: 'Dit is het ene aanbod dat de cliënt krijgt. Vertel dat, en leg daarna vast dat de cliënt het weet.',
  geldt: ({ isEenmalig }, { weetEenmalig }) => isEenmalig === false || weetEenmalig === true,
  kijktNaarVelden: true,
};

const OPENT_WERK = ['taak', 'wachtrij', 'aanleiding', 'uitvoering', 'toelichting'] as const;
const opent = (uitleg: string): Gevolg => ({ soort: 'overdracht', velden: OPENT_WERK, uitleg });
const vraagtAanbieder = opent('De aanbieder krijgt de vraag in zijn wachtrij.');
const beeindigt: Gevolg = {
  soort: 'overdracht',
  stap: 'beeindigen',
  velden: ['uitkomst'],
  uitleg: 'De overdracht die hierom vroeg is daarmee klaar.',
};
const teltMee: Gevolg = {
  soort: 'dossier',
  stap: 'retour-tellen',
  velden: ['overdracht'],
  uitleg: 'De weigering telt mee; na te veel keer komt er een casusoverleg.',
};

const beginNazorg: Gevolg = {
  soort: 'nazorg',
  velden: ['bestemming', 'gemeente'],
  uitleg: 'Gaat de cliënt er wonen, dan begint de nazorg van het wijkteam daar.',
};

const TOELICHTING = { toelichting: 'mag' } as const;
const BIJ_AANBIEDER = ['aangenomen', 'toegewezen', 'gestart', 'tijdelijk-gestopt'] as const;
/** There may have been a decision. */
const BESLOTEN = ['toegewezen', 'gestart', 'tijdelijk-gestopt', 'beeindigd'] as const;
const VOOR_START = ['concept', 'capaciteit-gevraagd', 'aangeboden', 'geweigerd', 'wachtlijst', 'aangenomen'] as const;
const WACHT_OP_BEGIN = [...VOOR_START, 'toegewezen'] as const;

const TOESTANDEN = {
  concept: { label: 'Concept', uitleg: 'De regiehouder zoekt een aanbieder of een andere route.' },
  'capaciteit-gevraagd': { label: 'Plek gevraagd', uitleg: 'De aanbieder moet nog zeggen of er plek is.' },
  aangeboden: {
    label: 'Aangeboden',
    uitleg: 'De aanbieder moet nog antwoorden; de plek wordt zo lang vastgehouden.',
  },
  wachtlijst: { label: 'Op de wachtlijst', uitleg: 'De cliënt wacht bij de aanbieder op een plek.' },
  geweigerd: { label: 'Geweigerd', uitleg: 'De aanbieder weigerde; de opdrachtgever beoordeelt of dat mocht.' },
  aangenomen: {
    label: 'Aangenomen',
    uitleg: 'De aanbieder neemt de cliënt aan. Soms is eerst nog een besluit nodig.',
  },
  toegewezen: { label: 'Toegewezen', uitleg: 'Het besluit is genomen; de hulp kan beginnen.' },
  gestart: { label: 'Gestart', uitleg: 'De hulp loopt, of de cliënt woont er.' },
  'tijdelijk-gestopt': { label: 'Tijdelijk gestopt', uitleg: 'De hulp ligt even stil en gaat weer verder.' },
  beeindigd: { label: 'Beëindigd', uitleg: 'De hulp is gestopt, of de afspraak is geweest.', einde: 'goed' },
  'beeindigd-overleden': {
    label: 'Beëindigd: overleden',
    uitleg: 'De cliënt is overleden. Wat voor hem werd vastgehouden is vrij.',
    einde: 'goed',
  },
  vervallen: {
    label: 'Vervallen',
    uitleg: 'De verwijzing gaat niet door; vastgelegd is waar de cliënt heen kan.',
    einde: 'negatief',
    vervolg: 'vervolg',
  },
} as const;

/** A referral: from the first thought of an aanbieder or a place to the day on which the help ends. */
export const verwijzingProces = {
  soort: 'verwijzing',
  meervoud: 'verwijzingen',
  label: 'Verwijzing',
  uitleg: 'Een cliënt gaat naar een aanbieder of een plek. De regiehouder biedt aan, de aanbieder antwoordt.',
  letter: 'W',
  begin: 'concept',
  bewaarklasse: 'wmo',
  openVelden: {
    verwijssoort: 'verplicht',
    vraag: 'mag',
    spoed: 'mag',
    doelgroep: 'mag',
    middelengebruik: 'mag',
    voorkeursgemeente: 'mag',
    woonplek: 'mag',
    intensief: 'mag',
  },
  toestanden: TOESTANDEN,

  stappen: {
    'capaciteit-vragen': {
      label: 'Vragen of er plek is',
      uitleg: 'Vraag een aanbieder of er plek is. Er gaan geen gegevens van de cliënt mee.',
      velden: { aanbieder: 'verplicht', voorziening: 'mag', ...TOELICHTING },
    },
    'capaciteit-melden': {
      label: 'Er is plek',
      uitleg: 'Zeg vanaf wanneer er plek is.',
      velden: { vrijVanaf: 'verplicht', ...TOELICHTING },
      vooruit: { vrijVanaf: 'verwijzing-plek-maanden' },
      terug: { vrijVanaf: 'vastleggen-terug-maanden' },
    },
    'geen-capaciteit': {
      label: 'Er is geen plek',
      uitleg: 'Er is nu geen plek; de cliënt komt op de wachtlijst.',
      velden: { oorzaak: 'verplicht', ...TOELICHTING },
      codes: { oorzaak: 'wachtoorzaken' },
    },
    aanbieden: {
      label: 'Aanbieden',
      uitleg: 'Bied de cliënt aan bij een aanbieder. Is er een plek, dan wordt die vastgehouden.',
      velden: {
        aanbieder: 'verplicht',
        voorziening: 'mag',
        keuze: 'verplicht',
        voorwaarden: 'mag',
        motivering: 'mag',
        ...TOELICHTING,
      },
      codes: { keuze: 'verwijskeuzes', voorwaarden: 'contingent-voorwaarden' },
    },
    aannemen: { label: 'Aannemen', uitleg: 'U neemt de cliënt aan.', velden: TOELICHTING },
    'op-wachtlijst': {
      label: 'Op de wachtlijst zetten',
      uitleg: 'De cliënt past, maar u kunt nog niet beginnen.',
      velden: { oorzaak: 'verplicht', ...TOELICHTING },
      codes: { oorzaak: 'wachtoorzaken' },
    },
    weigeren: {
      label: 'Weigeren',
      uitleg: 'U neemt de cliënt niet aan en zegt waarom.',
      velden: { reden: 'verplicht', ...TOELICHTING },
      codes: { reden: 'verwijzing-weigerredenen' },
    },
    verlopen: { label: 'Verlopen', uitleg: 'Er kwam geen antwoord op tijd; de plek is weer vrij.', velden: {} },
    'afzien-door-client': {
      label: 'De cliënt ziet af',
      uitleg: 'De cliënt wil dit aanbod niet. Dat kost geen recht op opvang.',
      velden: { reden: 'verplicht', weetEenmalig: 'mag', ...TOELICHTING },
      codes: { reden: 'afzienredenen' },
    },
    'weigering-bevestigen': {
      label: 'Weigering bevestigen',
      uitleg: 'De aanbieder mocht weigeren. De regiehouder zoekt verder.',
      velden: TOELICHTING,
    },
    'weigering-overrulen': {
      label: 'Weigering terugdraaien',
      uitleg: 'De aanbieder mocht niet weigeren; de cliënt wordt opnieuw bij hem aangeboden.',
      velden: { motivering: 'verplicht' },
    },
    'plek-vrij': {
      label: 'Er is plek vrijgekomen',
      uitleg: 'De cliënt is aan de beurt; de plek wordt vastgehouden tot er antwoord is.',
      velden: TOELICHTING,
    },
    overslaan: {
      label: 'Overslaan',
      uitleg: 'Een ander ging voor. De cliënt houdt de datum waarop hij op de lijst kwam.',
      velden: { reden: 'verplicht', ...TOELICHTING },
      codes: { reden: 'overslaanredenen' },
    },
    'lijst-sluit': {
      label: 'Van de wachtlijst halen',
      uitleg: 'Wachten heeft hier geen zin meer; de regiehouder zoekt verder.',
      velden: { reden: 'verplicht', ...TOELICHTING },
      codes: { reden: 'lijstsluitredenen' },
    },
    'aanvraag-vastleggen': {
      label: 'Aanvraag vastleggen',
      uitleg: 'Het onderzoek is klaar en de cliënt vraagt aan. De tijd voor het besluit begint.',
      velden: { datum: 'verplicht', ...TOELICHTING },
      terug: { datum: 'vastleggen-terug-maanden' },
    },
    toewijzen: {
      label: 'Toewijzen',
      uitleg: 'Neem het besluit waarmee de hulp kan beginnen.',
      velden: {
        grondslag: 'verplicht',
        motivering: 'verplicht',
        bekendmaking: 'verplicht',
        ingangsdatum: 'verplicht',
        einddatum: 'mag',
      },
      codes: { grondslag: 'toewijsgronden', bekendmaking: 'bekendmaking' },
      vooruit: { ingangsdatum: 'toewijzing-begin-maanden', einddatum: 'toewijzing-eind-maanden' },
    },
    'afspraak-maken': {
      label: 'Afspraak maken',
      uitleg: 'Leg vast wanneer u de cliënt voor het eerst ziet.',
      velden: { moment: 'verplicht', ...TOELICHTING },
      vooruit: { moment: 'verwijzing-afspraak-maanden' },
    },
    'niet-verschenen': {
      label: 'Niet verschenen',
      uitleg: 'De cliënt kwam niet op de eerste afspraak. Het wordt geteld; maak een nieuwe afspraak.',
      velden: TOELICHTING,
    },
    starten: {
      label: 'Starten',
      uitleg: 'De hulp begint, of de cliënt gaat er wonen.',
      velden: { datum: 'verplicht', ...TOELICHTING },
      terug: { datum: 'vastleggen-terug-maanden' },
    },
    'spreekuur-afronden': {
      label: 'Spreekuur afronden',
      uitleg: 'Leg vast wat er uit de afspraak kwam.',
      velden: { uitkomst: 'verplicht', ...TOELICHTING },
      codes: { uitkomst: 'spreekuur-uitkomst' },
    },
    'tijdelijk-stoppen': {
      label: 'Tijdelijk stoppen',
      uitleg: 'De hulp ligt stil, bijvoorbeeld door een opname.',
      velden: { datum: 'verplicht', ...TOELICHTING },
    },
    hervatten: {
      label: 'Hervatten',
      uitleg: 'De hulp gaat weer verder.',
      velden: { datum: 'verplicht', ...TOELICHTING },
    },
    beeindigen: {
      label: 'Beëindigen',
      uitleg: 'De hulp stopt. Kies de reden zoals iWmo die noemt.',
      velden: { datum: 'verplicht', redenBeeindiging: 'verplicht', ...TOELICHTING },
      codes: { redenBeeindiging: 'wmo588' },
    },
    'aanbieder-valt-weg': {
      label: 'De aanbieder valt weg',
      uitleg: 'De aanbieder kan niet verder. De regiehouder zoekt een andere.',
      velden: { reden: 'verplicht', ...TOELICHTING },
      codes: { reden: 'wegvalredenen' },
    },
    'andere-route': {
      label: 'Andere route kiezen',
      uitleg: 'Deze verwijzing gaat niet door. Zeg waar de cliënt dan heen kan.',
      velden: { reden: 'verplicht', vervolg: 'verplicht', ...TOELICHTING },
      codes: { reden: 'andere-route-redenen', vervolg: 'doorverwijzing' },
    },
    'overlijden-verwerken': {
      label: 'Overlijden verwerken',
      uitleg: 'Het overlijden van de cliënt is bevestigd. De plek die werd vastgehouden is vrij.',
      velden: {},
    },
    'overlijden-herroepen': {
      label: 'Overlijden herroepen',
      uitleg: 'Het overlijden klopte niet. De regiehouder zoekt opnieuw.',
      velden: {},
    },
    ...BESLUITSTAPPEN,
    ...CORRECTIESTAP,
  },
  overgangen: [
    {
      stap: 'capaciteit-vragen',
      van: ['concept'],
      naar: 'capaciteit-gevraagd',
      wie: REGIE,
      gevolgen: [vraagtAanbieder],
    },
    { stap: 'capaciteit-melden', van: ['capaciteit-gevraagd'], naar: 'concept', wie: AANBIEDER, gevolgen: [beeindigt] },
    {
      stap: 'geen-capaciteit',
      van: ['capaciteit-gevraagd'],
      naar: 'wachtlijst',
      wie: AANBIEDER,
      gevolgen: [beeindigt],
    },
    {
      stap: 'aanbieden',
      van: ['concept'],
      naar: 'aangeboden',
      wie: REGIE,
      eisen: [checklistIsCompleet],
      gevolgen: [vraagtAanbieder],
    },
    {
      stap: 'aannemen',
      van: ['aangeboden'],
      naar: 'aangenomen',
      wie: AANBIEDER,
      gevolgen: [beeindigt, opent('Wie over het besluit gaat krijgt de vraag om toe te wijzen.')],
    },
    { stap: 'op-wachtlijst', van: ['aangeboden'], naar: 'wachtlijst', wie: AANBIEDER, gevolgen: [beeindigt] },
    {
      stap: 'weigeren',
      van: ['aangeboden'],
      naar: 'geweigerd',
      wie: AANBIEDER,
      eisen: [isGecontracteerd],
      gevolgen: [beeindigt, teltMee, opent('De opdrachtgever krijgt de vraag om de weigering te beoordelen.')],
    },
    {
      stap: 'weigeren',
      van: ['aangeboden'],
      naar: 'concept',
      wie: AANBIEDER,
      eisen: [isNietGecontracteerd],
      gevolgen: [beeindigt, teltMee],
    },
    { stap: 'verlopen', van: ['aangeboden'], naar: 'concept', wie: SYSTEEM, gevolgen: [beeindigt] },
    {
      stap: 'afzien-door-client',
      van: ['capaciteit-gevraagd', 'aangeboden', 'wachtlijst', 'aangenomen', 'toegewezen'],
      naar: 'concept',
      wie: CLIENT,
      eisen: [clientWeetDatHetEenmaligIs],
      gevolgen: [beeindigt],
    },
    { stap: 'weigering-bevestigen', van: ['geweigerd'], naar: 'concept', wie: OPDRACHTGEVER, gevolgen: [beeindigt] },
    {
      stap: 'weigering-overrulen',
      van: ['geweigerd'],
      naar: 'aangeboden',
      wie: OPDRACHTGEVER,
      gevolgen: [beeindigt, vraagtAanbieder],
    },
    {
      stap: 'plek-vrij',
      van: ['wachtlijst'],
      naar: 'aangeboden',
      wie: AANBIEDER,
      gevolgen: [opent('De regiehouder hoort dat de cliënt aan de beurt is.')],
    },
    { stap: 'overslaan', van: ['wachtlijst'], naar: '=', wie: AANBIEDER },
    { stap: 'lijst-sluit', van: ['wachtlijst'], naar: 'concept', wie: AANBIEDER },
    {
      stap: 'aanvraag-vastleggen',
      van: ['aangenomen'],
      naar: '=',
      wie: { ...OPDRACHTGEVER, rollen: UITVOEREND },
      eisen: [kanAanvragen],
    },
    {
      stap: 'toewijzen',
      van: ['aangenomen'],
      naar: 'toegewezen',
      wie: BESLISSER,
      eisen: [vraagtBesluit, aanvraagIsGedaan],
      gevolgen: [beeindigt],
    },
    { stap: 'afspraak-maken', van: ['aangenomen', 'toegewezen'], naar: '=', wie: AANBIEDER },
    { stap: 'niet-verschenen', van: ['aangenomen', 'toegewezen'], naar: '=', wie: AANBIEDER },
    {
      stap: 'starten',
      van: ['aangenomen'],
      naar: 'gestart',
      wie: AANBIEDER,
      eisen: [vraagtGeenBesluit, isGeenAfspraak],
      gevolgen: [beginNazorg],
    },
    { stap: 'starten', van: ['toegewezen'], naar: 'gestart', wie: AANBIEDER, gevolgen: [beginNazorg] },
    { stap: 'spreekuur-afronden', van: ['aangenomen'], naar: 'beeindigd', wie: AANBIEDER, eisen: [isAfspraak] },
    { stap: 'tijdelijk-stoppen', van: ['gestart'], naar: 'tijdelijk-gestopt', wie: AANBIEDER },
    { stap: 'hervatten', van: ['tijdelijk-gestopt'], naar: 'gestart', wie: AANBIEDER },
    { stap: 'beeindigen', van: ['gestart', 'tijdelijk-gestopt'], naar: 'beeindigd', wie: AANBIEDER },
    {
      stap: 'aanbieder-valt-weg',
      van: [...BIJ_AANBIEDER, 'wachtlijst'],
      naar: 'concept',
      wie: CONTRACTHOUDER,
      gevolgen: [beeindigt],
    },
    { stap: 'andere-route', van: ['concept'], naar: 'vervallen', wie: REGIE },
    {
      stap: 'overlijden-verwerken',
      van: WACHT_OP_BEGIN,
      naar: 'beeindigd-overleden',
      wie: SYSTEEM,
      eisen: [isNietAangevraagd],
      gevolgen: [beeindigt],
    },
    { stap: 'overlijden-verwerken', van: WACHT_OP_BEGIN, naar: '=', wie: SYSTEEM },
    { stap: 'overlijden-herroepen', van: ['beeindigd-overleden'], naar: 'concept', wie: SYSTEEM },
    bezwaarpijl(BESLOTEN),
    ...ingebrekepijlen(['aangenomen']),
    // help that runs goes on while its decision is taken anew
    heroverweegpijl(['toegewezen'], 'aangenomen'),
    heroverweegpijl([...VOOR_START, 'gestart', 'tijdelijk-gestopt', 'beeindigd', 'vervallen'], '='),
    corrigeerpijl(Object.keys(TOESTANDEN)),
  ],
  termijnen: [
    { soort: 'verwijzing-voorbereiden', loopt: ['concept'] },
    { soort: 'verwijzing-capaciteit', loopt: ['capaciteit-gevraagd'] },
    { soort: 'verwijzing-aanbod', loopt: ['aangeboden'], bijAfloop: 'verlopen' },
    { soort: 'verwijzing-weigering', loopt: ['geweigerd'] },
    { soort: 'verwijzing-wachtlijst', loopt: ['wachtlijst'], herstartBij: ['overslaan'] },
    { soort: 'verwijzing-starten', loopt: ['aangenomen', 'toegewezen'], herstartBij: ['toewijzen'] },
    { soort: 'verwijzing-evalueren', loopt: ['gestart'] },
    { soort: 'verwijzing-stilstand', loopt: ['tijdelijk-gestopt'] },
    // only on the kinds that carry them: Wmo 2015 art. 2.3.2 and 2.3.5, Wgs art. 4
    { soort: 'wmo-onderzoek', loopt: VOOR_START, perZaak: true },
    { soort: 'wmo-beschikking', loopt: ['aangenomen'], perZaak: true },
    { soort: 'wgs-gesprek', loopt: VOOR_START, perZaak: true },
    ingebreketermijn(['aangenomen']),
  ],
} as const satisfies Proces;
