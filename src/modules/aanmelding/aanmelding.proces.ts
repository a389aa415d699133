import {
  BESLUITSTAPPEN,
  bezwaarpijl,
  heroverweegpijl,
  ingebrekepijlen,
  ingebreketermijn,
  type Besluitstapvelden,
} from '../../kern/besluitstappen.js';
import type { Eis, Gevolg, Proces, WieMag } from '../../kern/proces.js';

declare module '../../kern/proces.js' {
  interface StapRegister {
    aanmelding: Besluitstapvelden & {
      'als-dubbel-koppelen': { readonly aanmelding: string; readonly toelichting?: string };
      'in-toets-nemen': Record<never, never>;
      'naar-intake': { readonly toelichting?: string };
      'aanvulling-vragen': { readonly velden: readonly string[]; readonly toelichting?: string };
      aanvullen: { readonly aanvulling: Readonly<Record<string, unknown>>; readonly toelichting?: string };
      'doorgaan-zonder': { readonly toelichting?: string };
      'recht-toekennen': { readonly grondslag: string; readonly motivering: string; readonly bekendmaking: string };
      'recht-afwijzen': {
        readonly grondslag: string;
        readonly motivering: string;
        readonly mandaat: string;
        readonly bekendmaking: string;
        readonly onderzoekAfgerond: boolean;
        readonly doorverwezenNaar: string;
        readonly toelichting?: string;
      };
      'aanvraag-vervallen': {
        readonly reden: string;
        readonly doorverwezenNaar: string;
        readonly toelichting?: string;
      };
      'regio-voorstellen': {
        readonly gemeente: string;
        readonly criteria: readonly string[];
        readonly motivering: string;
      };
      'aanvaarding-vastleggen': { readonly contactpersoon: string; readonly datum: string; readonly bedDaar: boolean };
      'weigering-vastleggen': { readonly reden: string; readonly toelichting?: string };
      'geschil-melden': { readonly toelichting: string };
      'aankomst-bevestigen': { readonly datum: string; readonly toelichting?: string };
      'niet-aangekomen': { readonly toelichting?: string };
      'uitspraak-vastleggen': {
        readonly uitspraak: 'andere-regio' | 'hier';
        readonly datum: string;
        readonly toelichting?: string;
      };
      hertriage: {
        readonly reden: string;
        readonly gegevens: Readonly<Record<string, unknown>>;
        readonly toelichting?: string;
      };
      intrekken: {
        readonly reden: string;
        readonly namensClient: boolean;
        readonly doorverwezenNaar: string;
        readonly toelichting?: string;
      };
      'toetser-vastleggen': { readonly organisatie: string };
      corrigeren: {
        readonly gebeurtenis: string;
        readonly gegevens: Readonly<Record<string, unknown>>;
        readonly reden: string;
        readonly toelichting?: string;
      };
    };
  }
}

const UITVOEREND = ['intaker', 'behandelaar', 'beslisser', 'teamleider', 'koppeling'] as const;
const TOETSER: WieMag = { rollen: ['behandelaar', 'beslisser', 'teamleider'], als: ['houder'] };
const BESLISSER: WieMag = { rollen: ['beslisser'], als: ['houder'] };
const GGD: WieMag = { rollen: ['behandelaar', 'beslisser', 'teamleider'], als: ['soort:GGD'] };
const PARTNER: WieMag = { rollen: UITVOEREND, als: ['betrokken', 'inzender'] };

/** Days of the form that may still come, with the policy number of how many months ahead. */
export const DAGEN_VOORUIT = { ontruimingsdatum: 'ontruiming-maanden', 'ontslag.datum': 'ontslag-maanden' } as const;
/** The same days when they have been: nobody came to this door because of anything older. */
export const DAGEN_TERUG = {
  ontruimingsdatum: 'aanleiding-terug-maanden',
  'ontslag.datum': 'aanleiding-terug-maanden',
} as const;
const GEGEVENS_TERUG = Object.fromEntries(
  Object.entries(DAGEN_TERUG).map(([veld, beleid]) => [`gegevens.${veld}`, beleid]),
);
const GEGEVENS_VOORUIT = Object.fromEntries(
  Object.entries(DAGEN_VOORUIT).map(([veld, beleid]) => [`gegevens.${veld}`, beleid]),
);

const geenOpvangGevraagd: Eis = {
  naam: 'geenOpvangGevraagd',
  uitleg: 'Er is opvang gevraagd. Dan moet eerst het recht op opvang worden getoetst.',
  geldt: (feiten) => feiten['opvangGevraagd'] === false && feiten['acuut'] === false,
};
const onderzoekIsGedaan: Eis = {
  naam: 'onderzoekIsGedaan',
  uitleg: 'Afwijzen kan pas na het onderzoek (Wmo 2015 artikel 2.3.2). Rond het onderzoek eerst af.',
  geldt: (_, { onderzoekAfgerond }) => onderzoekAfgerond === true,
  kijktNaarVelden: true,
};
const melderIsOpTijd: Eis = {
  naam: 'melderIsOpTijd',
  uitleg:
    'De toets is al begonnen. Vanaf nu kan alleen de cliënt intrekken; zet “namens de cliënt” aan als de cliënt het wil.',
  geldt: ({ toestand }, { namensClient }) => namensClient === true || toestand === 'ontvangen',
  kijktNaarVelden: true,
};
const elders: Eis = {
  naam: 'uitspraakIsElders',
  uitleg: 'De uitspraak moet zeggen: hier, of de andere regio.',
  geldt: (_, { uitspraak }) => uitspraak === 'andere-regio',
  kijktNaarVelden: true,
};
const hier: Eis = {
  naam: 'uitspraakIsHier',
  uitleg: 'De uitspraak moet zeggen: hier, of de andere regio.',
  geldt: (_, { uitspraak }) => uitspraak === 'hier',
  kijktNaarVelden: true,
};

const OPENT_WERK = ['taak', 'wachtrij', 'aanleiding', 'toelichting'] as const;
const opent = (uitleg: string): Gevolg => ({ soort: 'overdracht', velden: OPENT_WERK, uitleg });
const opgepakt: Gevolg = {
  soort: 'overdracht',
  stap: 'oppakken',
  velden: [],
  uitleg: 'De overdracht van de toets is daarmee opgepakt.',
};
const beeindigt: Gevolg = {
  soort: 'overdracht',
  stap: 'beeindigen',
  velden: ['uitkomst'],
  uitleg: 'De overdracht die hierom vroeg is daarmee klaar.',
};
const vervangtBed: Gevolg = {
  ...beeindigt,
  uitleg:
    'Een bed dat op de verkeerde plek was gevraagd en nog niet is opgepakt vervalt; het nieuwe bed komt ervoor in de plaats.',
};
const deeltIn: Gevolg = {
  soort: 'dossier',
  stap: 'herindelen',
  velden: ['groep', 'regiehouder', 'veiligheidsrisico', 'termijnen', 'stop'],
  uitleg: 'Het dossier krijgt de groep en de regie die bij de nieuwe situatie horen.',
};
const OPEN = [
  'ontvangen',
  'in-toets',
  'aanvulling-gevraagd',
  'regio-overleg',
  'overdracht-gepland',
  'geschil',
] as const;

/** Where a decision is taken, and where it has been. */
const IN_TOETS = ['in-toets', 'aanvulling-gevraagd'] as const;
const BESLOTEN = ['recht-vastgesteld', 'doorverwezen'] as const;

/** The front door: from a registration to a decision on the right to shelter, or to who helps instead. */
export const aanmeldingProces = {
  soort: 'aanmelding',
  meervoud: 'aanmeldingen',
  label: 'Aanmelding',
  uitleg: 'Iemand is dakloos of dreigt dat te worden en meldt zich bij een van de partners.',
  letter: 'A',
  begin: 'ontvangen',
  bewaarklasse: 'wmo',
  openVelden: { aanmelding: 'verplicht', kanaalOpgegeven: 'mag' },
  openGevolgen: [opent('Elke taak van de deurtabel wordt een overdracht.'), deeltIn],
  toestanden: {
    ontvangen: { label: 'Ontvangen', uitleg: 'De aanmelding is binnen en verdeeld.' },
    'in-toets': {
      label: 'In toets',
      uitleg: 'Het recht op opvang wordt onderzocht. Opvang vannacht gaat gewoon door.',
    },
    'aanvulling-gevraagd': {
      label: 'Aanvulling gevraagd',
      uitleg: 'De aanmelder is om ontbrekende gegevens gevraagd.',
    },
    'recht-vastgesteld': {
      label: 'Recht vastgesteld',
      uitleg: 'Er is recht op opvang; de intake kan beginnen.',
      einde: 'goed',
    },
    'regio-overleg': {
      label: 'Overleg met andere regio',
      uitleg: 'Een andere gemeente is gevraagd het traject over te nemen.',
    },
    'overdracht-gepland': {
      label: 'Overdracht gepland',
      uitleg: 'De andere gemeente wacht op de cliënt op een afgesproken dag.',
    },
    geschil: { label: 'Geschil', uitleg: 'De gemeenten zijn het niet eens; de geschillencommissie spreekt zich uit.' },
    gekoppeld: {
      label: 'Gekoppeld',
      uitleg: 'Deze aanmelding hoort bij een eerdere; de vroegste datum telt.',
      einde: 'goed',
    },
    'toets-niet-nodig': {
      label: 'Toets niet nodig',
      uitleg: 'Er is geen opvang gevraagd; de intake begint meteen.',
      einde: 'goed',
    },
    doorverwezen: {
      label: 'Doorverwezen',
      uitleg: 'Geen opvang hier; vastgelegd is waar de cliënt verder gaat.',
      einde: 'negatief',
      vervolg: 'doorverwezenNaar',
    },
    'overgedragen-regio': {
      label: 'Overgedragen aan andere regio',
      uitleg: 'De cliënt is daar aangekomen.',
      einde: 'goed',
    },
    ingetrokken: {
      label: 'Ingetrokken',
      uitleg: 'De aanmelding is teruggenomen; vastgelegd is waar de cliënt verder gaat.',
      einde: 'negatief',
      vervolg: 'doorverwezenNaar',
    },
  },
  stappen: {
    'als-dubbel-koppelen': {
      label: 'Als dubbel koppelen',
      uitleg: 'Deze aanmelding gaat over dezelfde vraag als een eerdere in dit dossier.',
      velden: { aanmelding: 'verplicht', toelichting: 'mag' },
    },
    'in-toets-nemen': { label: 'In toets nemen', uitleg: 'U gaat het recht op opvang onderzoeken.', velden: {} },
    'naar-intake': {
      label: 'Naar intake',
      uitleg: 'Er is geen opvang gevraagd; de intake kan beginnen.',
      velden: { toelichting: 'mag' },
    },
    'aanvulling-vragen': {
      label: 'Aanvulling vragen',
      uitleg: 'Vraag de aanmelder om gegevens die ontbreken. Opvang wacht hier nooit op.',
      velden: { velden: 'verplicht', toelichting: 'mag' },
      codes: { velden: 'aanvulvelden' },
    },
    aanvullen: {
      label: 'Aanvullen',
      uitleg: 'Geef de gevraagde gegevens.',
      velden: { aanvulling: 'verplicht', toelichting: 'mag' },
    },
    'doorgaan-zonder': {
      label: 'Doorgaan zonder',
      uitleg: 'De toets gaat verder zonder de gevraagde gegevens.',
      velden: { toelichting: 'mag' },
    },
    'recht-toekennen': {
      label: 'Recht toekennen',
      uitleg: 'Er is recht op opvang. Dit is een besluit.',
      velden: { grondslag: 'verplicht', motivering: 'verplicht', bekendmaking: 'verplicht' },
      codes: { grondslag: 'toekengronden', bekendmaking: 'bekendmaking' },
    },
    'recht-afwijzen': {
      label: 'Recht afwijzen',
      uitleg:
        'Er is hier geen recht op opvang. Dit is een besluit met bezwaarclausule; het noemt waar de cliënt heen kan.',
      velden: {
        grondslag: 'verplicht',
        motivering: 'verplicht',
        mandaat: 'verplicht',
        bekendmaking: 'verplicht',
        onderzoekAfgerond: 'verplicht',
        doorverwezenNaar: 'verplicht',
        toelichting: 'mag',
      },
      codes: { grondslag: 'afwijsgronden', bekendmaking: 'bekendmaking', doorverwezenNaar: 'doorverwijzing' },
    },
    'aanvraag-vervallen': {
      label: 'Aanvraag vervallen',
      uitleg: 'De cliënt laat de vraag om opvang vallen.',
      velden: { reden: 'verplicht', doorverwezenNaar: 'verplicht', toelichting: 'mag' },
      codes: { reden: 'vervalredenen', doorverwezenNaar: 'doorverwijzing' },
    },
    'regio-voorstellen': {
      label: 'Andere regio voorstellen',
      uitleg: 'In een andere gemeente is de kans op herstel groter. Opvang hier gaat door.',
      velden: { gemeente: 'verplicht', criteria: 'verplicht', motivering: 'verplicht' },
      codes: { criteria: 'regio-criteria' },
    },
    'aanvaarding-vastleggen': {
      label: 'Aanvaarding vastleggen',
      uitleg: 'De andere gemeente zegt ja; er is een dag, een contactpersoon en een bed.',
      velden: { contactpersoon: 'verplicht', datum: 'verplicht', bedDaar: 'verplicht' },
      vooruit: { datum: 'regio-aankomst-maanden' },
      terug: { datum: 'vastleggen-terug-maanden' },
    },
    'weigering-vastleggen': {
      label: 'Weigering vastleggen',
      uitleg: 'De andere gemeente zegt nee; de toets gaat hier verder.',
      velden: { reden: 'verplicht', toelichting: 'mag' },
      codes: { reden: 'regio-weigerredenen' },
    },
    'geschil-melden': {
      label: 'Geschil melden',
      uitleg: 'Leg de vraag voor aan de geschillencommissie.',
      velden: { toelichting: 'verplicht' },
    },
    'aankomst-bevestigen': {
      label: 'Aankomst bevestigen',
      uitleg: 'De cliënt is aangekomen in de andere gemeente.',
      velden: { datum: 'verplicht', toelichting: 'mag' },
      vooruit: { datum: 'regio-aankomst-maanden' },
      terug: { datum: 'vastleggen-terug-maanden' },
    },
    'niet-aangekomen': {
      label: 'Niet aangekomen',
      uitleg: 'De cliënt kwam daar niet aan; het overleg gaat verder.',
      velden: { toelichting: 'mag' },
    },
    'uitspraak-vastleggen': {
      label: 'Uitspraak vastleggen',
      uitleg: 'De commissie heeft beslist: hier, of de andere regio.',
      velden: { uitspraak: 'verplicht', datum: 'verplicht', toelichting: 'mag' },
      codes: { uitspraak: 'geschil-uitspraak' },
      vooruit: { datum: 'regio-aankomst-maanden' },
      terug: { datum: 'vastleggen-terug-maanden' },
    },
    hertriage: {
      label: 'Hertriage',
      uitleg: 'De situatie is veranderd: de deurtabel wordt opnieuw gelezen. De aanmelddatum blijft.',
      velden: { reden: 'verplicht', gegevens: 'verplicht', toelichting: 'mag' },
      codes: { reden: 'hertriageredenen' },
      vooruit: GEGEVENS_VOORUIT,
      terug: GEGEVENS_TERUG,
    },
    intrekken: {
      label: 'Intrekken',
      uitleg: 'De cliënt wil niet verder, of de aanmelder vergiste zich voordat de toets begon.',
      velden: { reden: 'verplicht', namensClient: 'verplicht', doorverwezenNaar: 'verplicht', toelichting: 'mag' },
      codes: { reden: 'intrekredenen', doorverwezenNaar: 'doorverwijzing' },
    },
    'toetser-vastleggen': {
      label: 'Toetser vastleggen',
      uitleg: 'De organisatie die de toets oppakte krijgt de aanmelding in handen.',
      velden: { organisatie: 'verplicht' },
    },
    corrigeren: {
      label: 'Corrigeren',
      uitleg: 'U verbetert wat is vastgelegd. Het oude blijft zichtbaar; wie ermee verder ging hoort het.',
      velden: { gebeurtenis: 'verplicht', gegevens: 'verplicht', reden: 'verplicht', toelichting: 'mag' },
      codes: { reden: 'corrigeerredenen' },
      vooruit: GEGEVENS_VOORUIT,
      terug: GEGEVENS_TERUG,
    },
    ...BESLUITSTAPPEN,
  },
  overgangen: [
    {
      stap: 'als-dubbel-koppelen',
      van: ['ontvangen'],
      naar: 'gekoppeld',
      // who holds it sees that it is double; not only the GGD does the toets
      wie: { ...GGD, als: [...GGD.als, 'houder'] },
      gevolgen: [beeindigt],
    },
    { stap: 'in-toets-nemen', van: ['ontvangen'], naar: 'in-toets', wie: TOETSER, gevolgen: [opgepakt] },
    {
      stap: 'naar-intake',
      van: ['ontvangen'],
      naar: 'toets-niet-nodig',
      wie: { rollen: ['intaker', 'behandelaar', 'teamleider'], als: ['houder'] },
      eisen: [geenOpvangGevraagd],
      gevolgen: [opent('De intake wordt geopend als dat nog niet was gebeurd.')],
    },
    {
      stap: 'aanvulling-vragen',
      van: ['ontvangen', 'in-toets'],
      naar: 'aanvulling-gevraagd',
      wie: TOETSER,
      gevolgen: [opgepakt, opent('De aanmelder ziet de vraag in zijn wachtrij.')],
    },
    {
      stap: 'aanvullen',
      van: ['aanvulling-gevraagd'],
      naar: 'in-toets',
      wie: { rollen: UITVOEREND, als: ['inzender'] },
      gevolgen: [beeindigt],
    },
    {
      stap: 'doorgaan-zonder',
      van: ['aanvulling-gevraagd'],
      naar: 'in-toets',
      wie: { rollen: [...TOETSER.rollen, 'systeem'], als: TOETSER.als },
      gevolgen: [beeindigt],
    },
    {
      stap: 'recht-toekennen',
      van: ['in-toets'],
      naar: 'recht-vastgesteld',
      wie: BESLISSER,
      gevolgen: [beeindigt, opent('De intake wordt geopend, met de klok van het plan.')],
    },
    {
      stap: 'recht-afwijzen',
      van: ['in-toets'],
      naar: 'doorverwezen',
      wie: BESLISSER,
      eisen: [onderzoekIsGedaan],
      gevolgen: [beeindigt],
    },
    { stap: 'aanvraag-vervallen', van: ['in-toets'], naar: 'doorverwezen', wie: TOETSER, gevolgen: [beeindigt] },
    {
      stap: 'regio-voorstellen',
      van: ['in-toets', 'recht-vastgesteld'],
      naar: 'regio-overleg',
      wie: { rollen: ['beslisser'], als: ['soort:GGD'] },
    },
    { stap: 'aanvaarding-vastleggen', van: ['regio-overleg'], naar: 'overdracht-gepland', wie: GGD },
    { stap: 'weigering-vastleggen', van: ['regio-overleg'], naar: 'in-toets', wie: GGD },
    { stap: 'geschil-melden', van: ['regio-overleg'], naar: 'geschil', wie: GGD },
    {
      stap: 'aankomst-bevestigen',
      van: ['overdracht-gepland'],
      naar: 'overgedragen-regio',
      wie: GGD,
      gevolgen: [beeindigt],
    },
    { stap: 'niet-aangekomen', van: ['overdracht-gepland'], naar: 'regio-overleg', wie: GGD },
    { stap: 'uitspraak-vastleggen', van: ['geschil'], naar: 'overdracht-gepland', wie: GGD, eisen: [elders] },
    { stap: 'uitspraak-vastleggen', van: ['geschil'], naar: 'in-toets', wie: GGD, eisen: [hier] },
    {
      stap: 'hertriage',
      van: [...OPEN, 'recht-vastgesteld', 'toets-niet-nodig'],
      naar: '=',
      wie: PARTNER,
      gevolgen: [opent('Taken die er nog niet waren worden een overdracht.'), vervangtBed, deeltIn],
    },
    { stap: 'intrekken', van: OPEN, naar: 'ingetrokken', wie: PARTNER, eisen: [melderIsOpTijd], gevolgen: [beeindigt] },
    {
      stap: 'toetser-vastleggen',
      van: [...OPEN, 'recht-vastgesteld', 'toets-niet-nodig'],
      naar: '=',
      wie: { rollen: ['systeem'], als: [] },
    },
    {
      stap: 'corrigeren',
      van: [...OPEN, 'recht-vastgesteld', 'toets-niet-nodig'],
      naar: '=',
      wie: { rollen: ['intaker', 'behandelaar', 'beslisser', 'teamleider'], als: ['inzender', 'houder'] },
      gevolgen: [
        opent('Taken die er nog niet waren worden een overdracht.'),
        vervangtBed,
        deeltIn,
        { soort: 'dossier', stap: 'correctie-melden', velden: ['zaak'], uitleg: 'Wie ermee verder ging hoort het.' },
      ],
    },
    bezwaarpijl(BESLOTEN),
    ...ingebrekepijlen(IN_TOETS),
    heroverweegpijl([...BESLOTEN, 'overgedragen-regio', 'ingetrokken'], 'in-toets'),
    heroverweegpijl(['in-toets', 'aanvulling-gevraagd', 'regio-overleg', 'overdracht-gepland', 'geschil'], '='),
  ],
  termijnen: [
    { soort: 'aanmelding-ontvangen', loopt: ['ontvangen'] },
    { soort: 'rechtstoets', loopt: ['in-toets', 'aanvulling-gevraagd'] },
    { soort: 'aanvulling', loopt: ['aanvulling-gevraagd'], bijAfloop: 'doorgaan-zonder' },
    { soort: 'regio-overleg', loopt: ['regio-overleg'] },
    { soort: 'regio-overdracht', loopt: ['overdracht-gepland'] },
    { soort: 'regio-geschil', loopt: ['geschil'] },
    ingebreketermijn(IN_TOETS),
  ],
} as const satisfies Proces;
