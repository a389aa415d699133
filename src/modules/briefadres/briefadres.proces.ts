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

/** Who lets the client use an address (Wet BRP art. 2.42); the gemeente itself is never filled in, see `ambtshalve-toekennen`. */
export interface Briefadresgever {
  readonly soort: 'persoon' | 'instelling';
  readonly naam: string;
  readonly adres: string;
}

/** One place where the client sleeps: no more than is needed to see whether it is a woonadres (Wet BRP art. 1.1 onder o). */
export interface Slaapplek {
  readonly plek: string;
  readonly aandeel: 'twee-derde-of-meer' | 'minder';
}

/** What a formal decision says of itself (Awb 3:41, 3:46). */
interface BesluitVelden {
  readonly grondslag: string;
  readonly motivering: string;
  readonly bekendmaking: string;
}

/** What the guards of a briefadres look at. */
export interface BriefadresFeiten {
  readonly tijdelijkIngeschreven: boolean;
  readonly geverStemtIn: boolean;
  /** a first registration, of somebody who never was an ingezetene */
  readonly isEersteInschrijving: boolean;
  readonly zonderRechtmatigVerblijf: boolean;
  /** burgerzaken looked for the client, and recorded it */
  readonly onderzoekVastgelegd: boolean;
  /** the regiehouder was asked, and has not seen the client either */
  readonly regieZagNiemand: boolean;
  /** last day on which one may speak against a published voornemen; null while there is none */
  readonly voornemenTot: string | null;
  readonly vandaag: string;
  /** two persons have said so, and nobody took it back */
  readonly isOverleden: boolean;
  /** another one of this dossier is not at its end yet */
  readonly andereLoopt: boolean;
  /** last day for the decision; null while its clock is paused, or when it is taken */
  readonly beslisUiterlijk: string | null;
  /** the client wrote that the decision is too late */
  readonly inGebreke: boolean;
  /** CBS code of the gemeente that decides */
  readonly gemeente: string;
  /** codes of the organisations that may hold a briefadres */
  readonly burgerzaken: readonly string[];
}

declare module '../../kern/proces.js' {
  interface StapRegister {
    briefadres: Correctiestapvelden &
      Besluitstapvelden & {
        'onderzoek-starten': { readonly kind?: string };
        'tijdelijk-registreren': { readonly datum: string; readonly adressoort: string };
        'controle-vastleggen': {
          readonly controle: string;
          readonly uitkomst: string;
          readonly datum: string;
          readonly slaapplekken?: readonly Slaapplek[];
          readonly toelichting?: string;
        };
        'gegevens-vragen': { readonly velden: readonly string[]; readonly toelichting?: string };
        'gegevens-ontvangen': { readonly velden: readonly string[]; readonly toelichting?: string };
        'doorgaan-zonder': { readonly toelichting?: string };
        toekennen: BesluitVelden & { readonly gever: Briefadresgever; readonly herbeoordelenOp: string };
        'ambtshalve-toekennen': BesluitVelden & { readonly voornemenOp: string; readonly herbeoordelenOp: string };
        'woonadres-vaststellen': BesluitVelden & { readonly woonadres: string };
        'andere-gemeente-voorstellen': { readonly gemeente: string; readonly motivering: string };
        'aanvaarding-vastleggen': { readonly contactpersoon: string; readonly datum: string };
        'weigering-vastleggen': { readonly reden: string; readonly toelichting?: string };
        'geen-recht-vaststellen': BesluitVelden & { readonly doorverwezenNaar: string };
        herbeoordelen: { readonly toelichting?: string };
        'gever-trekt-in': { readonly datum: string; readonly toelichting?: string };
        'brieven-niet-opgehaald': { readonly laatstOpgehaaldOp: string; readonly toelichting?: string };
        verlengen: {
          readonly herbeoordelenOp: string;
          readonly gever?: Briefadresgever;
          readonly toelichting?: string;
        };
        beeindigen: BesluitVelden & { readonly per: string };
        'onvindbaar-onderzoeken': { readonly toelichting?: string };
        'niet-gezien-melden': { readonly datum: string; readonly toelichting?: string };
        'onderzoek-vastleggen': {
          readonly datum: string;
          readonly gezochtBij: readonly string[];
          readonly toelichting?: string;
        };
        'client-gezien': { readonly gezienOp: string; readonly toelichting?: string };
        'voornemen-publiceren': { readonly datum: string };
        'onvindbaar-uitschrijven': BesluitVelden;
        'overlijden-verwerken': { readonly toelichting?: string };
        'in-handen-geven': { readonly organisatie: string; readonly behandelaar: string };
        'herbeoordeling-aankondigen': Record<never, never>;
        'bezwaartermijn-sluiten': Record<never, never>;
      };
  }
}

const UITVOEREND = ['intaker', 'behandelaar', 'beslisser', 'teamleider', 'koppeling'] as const;
const BURGERZAKEN: WieMag = { rollen: ['behandelaar', 'beslisser', 'teamleider'], als: ['houder'] };
const BESLISSER: WieMag = { rollen: ['beslisser'], als: ['houder'] };
const REGIE: WieMag = { rollen: UITVOEREND, als: ['regiehouder'] };
const PARTNER: WieMag = { rollen: UITVOEREND, als: ['betrokken', 'inzender', 'houder', 'regiehouder'] };
const SYSTEEM: WieMag = { rollen: ['systeem'], als: [] };

const nogNietTijdelijk: Eis = {
  naam: 'nogNietTijdelijkIngeschreven',
  uitleg: 'De cliënt is al tijdelijk ingeschreven. Die inschrijving blijft staan tot er een besluit is.',
  geldt: (feiten) => feiten['tijdelijkIngeschreven'] === false,
};
const tijdelijkIngeschreven: Eis = {
  naam: 'isTijdelijkIngeschreven',
  uitleg: 'Zolang twee gemeenten overleggen staat de cliënt hier ingeschreven. Registreer de cliënt eerst tijdelijk.',
  geldt: (feiten) => feiten['tijdelijkIngeschreven'] === true,
};
const geverStemtIn: Eis = {
  naam: 'geverStemtIn',
  uitleg:
    'Er is geen schriftelijke instemming van de briefadresgever (Wet BRP artikel 2.45). Is die er niet, ken dan ambtshalve toe; ' +
    'dan is de gemeente de gever.',
  geldt: (feiten) => feiten['geverStemtIn'] === true,
};
const nieuweGeverStemtIn: Eis = {
  ...geverStemtIn,
  naam: 'nieuweGeverStemtIn',
  geldt: (feiten, { gever }) => gever === undefined || feiten['geverStemtIn'] === true,
  kijktNaarVelden: true,
};
const magIngeschrevenWorden: Eis = {
  naam: 'magIngeschrevenWorden',
  uitleg:
    'Dit is een eerste inschrijving en er is geen rechtmatig verblijf (Wet BRP artikel 2.4). Stel vast dat er geen recht is, en noem waar ' +
    'de cliënt terechtkan.',
  geldt: (feiten) => !isZonderRecht(feiten),
};
const heeftGeenRecht: Eis = {
  naam: 'isNietIngezeteneZonderRechtmatigVerblijf',
  uitleg:
    'Geen recht is er alleen bij een eerste inschrijving van iemand zonder rechtmatig verblijf. Leg die twee controles eerst vast. ' +
    'Ontbrekende papieren zijn geen reden om niet in te schrijven.',
  geldt: (feiten) => isZonderRecht(feiten),
};
const verblijfDoetErToe: Eis = {
  naam: 'verblijfDoetErToe',
  uitleg:
    'Rechtmatig verblijf controleert u alleen bij een eerste inschrijving. Leg eerst vast dat de cliënt nooit ingezetene was.',
  geldt: (feiten, { controle }) => controle !== 'rechtmatig-verblijf' || feiten['isEersteInschrijving'] === true,
  kijktNaarVelden: true,
};
const plekkenZijnNodig: Eis = {
  naam: 'slaapplekkenAlleenBijHunControle',
  uitleg: 'Slaapplekken legt u alleen vast bij de controle van de slaapplekken. Laat ze hier weg.',
  geldt: (_, { controle, slaapplekken }) => slaapplekken === undefined || controle === 'slaapplekken',
  kijktNaarVelden: true,
};
const gemeenteIsEenAndere: Eis = {
  naam: 'gemeenteIsEenAndere',
  uitleg: 'Dit is uw eigen gemeente. Kies de gemeente waar de cliënt volgens u ingeschreven hoort te zijn.',
  geldt: ({ gemeente: eigen }, { gemeente }) => eigen !== gemeente,
  kijktNaarVelden: true,
};
const niemandZagDeClient: Eis = {
  naam: 'niemandZagDeClient',
  uitleg:
    'Eerst moet vaststaan dat niemand de cliënt zag: leg uw onderzoek vast en wacht op het antwoord van de regiehouder.',
  geldt: (feiten) => feiten['onderzoekVastgelegd'] === true && feiten['regieZagNiemand'] === true,
};
const voornemenIsVoorbij: Eis = {
  naam: 'voornemenIsVoorbij',
  uitleg: 'Het voornemen is nog niet lang genoeg bekend. Tot de laatste dag kan iemand de cliënt nog zien.',
  geldt: ({ voornemenTot, vandaag }) =>
    typeof voornemenTot === 'string' && typeof vandaag === 'string' && voornemenTot < vandaag,
};
const clientIsOverleden: Eis = {
  naam: 'clientIsOverleden',
  uitleg: 'Het overlijden staat nog niet vast. Leg het vast in het dossier en laat een collega het bevestigen.',
  geldt: (feiten) => feiten['isOverleden'] === true,
};
const isBurgerzaken: Eis = {
  naam: 'ontvangerIsBurgerzaken',
  uitleg:
    'Over een briefadres beslist burgerzaken van een gemeente. Weiger dit werk, of zet het door naar burgerzaken.',
  geldt: ({ burgerzaken }, { organisatie }) => Array.isArray(burgerzaken) && burgerzaken.includes(organisatie),
  kijktNaarVelden: true,
};

const geenAndereAanvraag: Eis = {
  naam: 'geenAndereAanvraag',
  uitleg: 'Er loopt al een ander briefadres in dit dossier.',
  geldt: (feiten) => feiten['andereLoopt'] === false,
};

function isZonderRecht(feiten: Readonly<Record<string, unknown>>): boolean {
  return feiten['isEersteInschrijving'] === true && feiten['zonderRechtmatigVerblijf'] === true;
}

const OPENT_WERK = ['taak', 'wachtrij', 'aanleiding', 'uitvoering', 'toelichting'] as const;
const opent = (uitleg: string): Gevolg => ({ soort: 'overdracht', velden: OPENT_WERK, uitleg });
const opgepakt: Gevolg = {
  soort: 'overdracht',
  stap: 'oppakken',
  velden: [],
  uitleg: 'De overdracht waarmee dit briefadres is gevraagd is daarmee opgepakt.',
};
const beeindigt: Gevolg = {
  soort: 'overdracht',
  stap: 'beeindigen',
  velden: ['uitkomst'],
  uitleg: 'De overdracht die hierom vroeg is daarmee klaar.',
};

const meldtUitkering: Gevolg = {
  soort: 'uitkering',
  stap: 'briefadres-melden',
  velden: ['toegekend', 'gemeente'],
  uitleg: 'Een uitkering die op het adres wachtte gaat verder; bij een andere uitvoerder komt er een signaal.',
};

const ONDERZOEK = ['adresonderzoek', 'gegevens-gevraagd', 'gemeente-overleg'] as const;
const VOOR_BESLUIT = ['aangevraagd', ...ONDERZOEK] as const;
const ZOEKT = ['vow-onderzoek', 'voornemen-gepubliceerd'] as const;
/** Ended by a decision. */
const BESLOTEN = ['woonadres-vastgesteld', 'geen-inschrijving-mogelijk', 'beeindigd', 'beeindigd-onvindbaar'] as const;
const NA_BESLUIT = ['toegekend', 'herbeoordeling', ...ZOEKT] as const;

const TOESTANDEN = {
  aangevraagd: { label: 'Aangevraagd', uitleg: 'De aanvraag ligt bij burgerzaken; het onderzoek moet nog beginnen.' },
  adresonderzoek: {
    label: 'Adresonderzoek',
    uitleg: 'Burgerzaken zoekt uit waar de cliënt ingeschreven kan worden.',
  },
  'gegevens-gevraagd': {
    label: 'Gegevens gevraagd',
    uitleg: 'Er is om gegevens gevraagd. De beslistermijn staat stil vanaf de dag na de vraag.',
  },
  'gemeente-overleg': {
    label: 'Overleg met andere gemeente',
    uitleg: 'Een andere gemeente is gevraagd in te schrijven. De tijdelijke inschrijving hier blijft.',
  },
  toegekend: { label: 'Toegekend', uitleg: 'De cliënt staat ingeschreven op een briefadres.' },
  herbeoordeling: {
    label: 'Herbeoordeling',
    uitleg: 'Burgerzaken kijkt of het briefadres nog past. De inschrijving blijft staan.',
  },
  'vow-onderzoek': {
    label: 'Onderzoek: niet te vinden',
    uitleg: 'Burgerzaken en de regiehouder zoeken de cliënt. De inschrijving blijft staan.',
  },
  'voornemen-gepubliceerd': {
    label: 'Voornemen bekendgemaakt',
    uitleg: 'Niemand zag de cliënt. Wie hem alsnog ziet houdt de uitschrijving tegen.',
  },
  'woonadres-vastgesteld': {
    label: 'Woonadres vastgesteld',
    uitleg: 'De cliënt woont ergens en schrijft zich daar in, binnen vijf dagen en met hulp van de regiehouder.',
    einde: 'negatief',
    vervolg: 'overdracht',
  },
  'andere-gemeente-aanvaard': {
    label: 'Andere gemeente schrijft in',
    uitleg: 'De andere gemeente heeft ja gezegd en schrijft de cliënt in.',
    einde: 'goed',
  },
  'geen-inschrijving-mogelijk': {
    label: 'Geen inschrijving mogelijk',
    uitleg: 'Een eerste inschrijving zonder rechtmatig verblijf kan niet; vastgelegd is waar de cliënt terechtkan.',
    einde: 'negatief',
    vervolg: 'doorverwezenNaar',
  },
  beeindigd: { label: 'Beëindigd', uitleg: 'De cliënt heeft een woonadres, of is vertrokken.', einde: 'goed' },
  'beeindigd-overleden': {
    label: 'Beëindigd: overleden',
    uitleg: 'De cliënt is overleden; er hoeft niets meer.',
    einde: 'goed',
  },
  'beeindigd-onvindbaar': {
    label: 'Beëindigd: niet te vinden',
    uitleg: 'Na onderzoek heeft niemand de cliënt gezien. Het zoeken gaat door; wie terugkomt vraagt opnieuw aan.',
    einde: 'negatief',
    vervolg: 'overdracht',
  },
} as const;

/** An address for the mail of who has none: nobody who may be registered ends unregistered (Wet BRP art. 2.23, 2.38–2.45). */
export const briefadresProces = {
  soort: 'briefadres',
  meervoud: 'briefadresaanvragen',
  label: 'Briefadres',
  uitleg:
    'Iemand zonder woonadres wordt ingeschreven op een adres waar de post aankomt. Niet inschrijven is geen optie, en een inschrijving ' +
    'vervalt nooit vanzelf.',
  letter: 'B',
  begin: 'aangevraagd',
  bewaarklasse: 'briefadres',
  openVelden: {
    kind: 'mag',
    reden: 'mag',
    spoed: 'mag',
    gemeente: 'mag',
    aangifteOp: 'mag',
    toelichting: 'mag',
    overdracht: 'mag',
  },
  openGevolgen: [opent('Burgerzaken van de gemeente waar het adres komt krijgt de aanvraag in de wachtrij.')],
  toestanden: TOESTANDEN,

  stappen: {
    'onderzoek-starten': {
      label: 'Onderzoek starten',
      uitleg: 'U gaat uitzoeken waar de cliënt ingeschreven kan worden.',
      velden: { kind: 'mag' },
    },
    'tijdelijk-registreren': {
      label: 'Tijdelijk registreren',
      uitleg: 'De cliënt staat vanaf nu ingeschreven; het onderzoek gaat door. Bij spoed doet u dit meteen.',
      velden: { datum: 'verplicht', adressoort: 'verplicht' },
      codes: { adressoort: 'briefadres-adressoorten' },
    },
    'controle-vastleggen': {
      label: 'Controle vastleggen',
      uitleg: 'Leg vast wat u gecontroleerd heeft. Een latere controle komt in de plaats van de eerdere.',
      velden: {
        controle: 'verplicht',
        uitkomst: 'verplicht',
        datum: 'verplicht',
        slaapplekken: 'mag',
        toelichting: 'mag',
      },
      codes: { controle: 'briefadres-controles', uitkomst: 'briefadres-controleuitkomsten' },
      terug: { datum: 'vastleggen-terug-maanden' },
      afgeschermd: true,
    },
    'gegevens-vragen': {
      label: 'Gegevens vragen',
      uitleg: 'Vraag om wat u mist. De beslistermijn staat stil; ontbrekende papieren zijn geen reden om te weigeren.',
      velden: { velden: 'verplicht', toelichting: 'mag' },
      codes: { velden: 'briefadres-gegevens' },
    },
    'gegevens-ontvangen': {
      label: 'Gegevens ontvangen',
      uitleg: 'De gegevens zijn er; de beslistermijn loopt verder.',
      velden: { velden: 'verplicht', toelichting: 'mag' },
      codes: { velden: 'briefadres-gegevens' },
    },
    'doorgaan-zonder': {
      label: 'Doorgaan zonder',
      uitleg: 'Het onderzoek gaat verder zonder de gevraagde gegevens.',
      velden: { toelichting: 'mag' },
    },
    toekennen: {
      label: 'Toekennen',
      uitleg: 'De cliënt krijgt een briefadres bij iemand die instemt. Dit is een besluit.',
      velden: {
        gever: 'verplicht',
        herbeoordelenOp: 'verplicht',
        grondslag: 'verplicht',
        motivering: 'verplicht',
        bekendmaking: 'verplicht',
      },
      codes: { grondslag: 'briefadres-toekengronden', bekendmaking: 'bekendmaking' },
      afgeschermd: true,
    },
    'ambtshalve-toekennen': {
      label: 'Ambtshalve toekennen',
      uitleg: 'De gemeente is zelf de gever, ook als een gever wegvalt of niet past. Dit is een besluit.',
      velden: {
        voornemenOp: 'verplicht',
        herbeoordelenOp: 'verplicht',
        grondslag: 'verplicht',
        motivering: 'verplicht',
        bekendmaking: 'verplicht',
      },
      codes: { grondslag: 'briefadres-ambtshalve-gronden', bekendmaking: 'bekendmaking' },
      terug: { voornemenOp: 'vastleggen-terug-maanden' },
    },
    'woonadres-vaststellen': {
      label: 'Woonadres vaststellen',
      uitleg: 'De cliënt heeft een woonadres en hoort daar ingeschreven te staan. Dit is een besluit.',
      velden: { woonadres: 'verplicht', grondslag: 'verplicht', motivering: 'verplicht', bekendmaking: 'verplicht' },
      codes: { grondslag: 'briefadres-woonadresgronden', bekendmaking: 'bekendmaking' },
      afgeschermd: true,
    },
    'andere-gemeente-voorstellen': {
      label: 'Andere gemeente voorstellen',
      uitleg: 'U vraagt een andere gemeente om in te schrijven. De tijdelijke inschrijving hier blijft zolang staan.',
      velden: { gemeente: 'verplicht', motivering: 'verplicht' },
    },
    'aanvaarding-vastleggen': {
      label: 'Aanvaarding vastleggen',
      uitleg:
        'De andere gemeente zegt ja; bekend is wie daar helpt en vanaf welke dag de cliënt daar staat ingeschreven.',
      velden: { contactpersoon: 'verplicht', datum: 'verplicht' },
      vooruit: { datum: 'briefadres-einde-maanden' },
    },
    'weigering-vastleggen': {
      label: 'Weigering vastleggen',
      uitleg: 'De andere gemeente zegt nee; het onderzoek gaat hier verder.',
      velden: { reden: 'verplicht', toelichting: 'mag' },
      codes: { reden: 'regio-weigerredenen' },
    },
    'geen-recht-vaststellen': {
      label: 'Geen recht vaststellen',
      uitleg: 'Inschrijven kan niet. Dit is een besluit met bezwaarclausule; het noemt waar de cliënt heen kan.',
      velden: {
        doorverwezenNaar: 'verplicht',
        grondslag: 'verplicht',
        motivering: 'verplicht',
        bekendmaking: 'verplicht',
      },
      codes: {
        doorverwezenNaar: 'doorverwijzing',
        grondslag: 'briefadres-geenrechtgronden',
        bekendmaking: 'bekendmaking',
      },
    },
    herbeoordelen: {
      label: 'Herbeoordelen',
      uitleg: 'U bekijkt of het briefadres nog past. Op de afgesproken dag gebeurt dit vanzelf.',
      velden: { toelichting: 'mag' },
    },
    'gever-trekt-in': {
      label: 'Gever trekt in',
      uitleg: 'De gever wil of kan niet meer. Dezelfde dag komt de post op het adres van de gemeente.',
      velden: { datum: 'verplicht', toelichting: 'mag' },
      terug: { datum: 'vastleggen-terug-maanden' },
    },
    'brieven-niet-opgehaald': {
      label: 'Post niet opgehaald',
      uitleg: 'De post blijft liggen. U bekijkt het briefadres opnieuw; de inschrijving blijft staan.',
      velden: { laatstOpgehaaldOp: 'verplicht', toelichting: 'mag' },
      terug: { laatstOpgehaaldOp: 'gezien-terug-maanden' },
    },
    verlengen: {
      label: 'Verlengen',
      uitleg: 'Het briefadres blijft, eventueel bij een andere gever.',
      velden: { herbeoordelenOp: 'verplicht', gever: 'mag', toelichting: 'mag' },
      afgeschermd: true,
    },
    beeindigen: {
      label: 'Beëindigen',
      uitleg: 'De cliënt heeft een woonadres, of is vertrokken. Dit is een besluit.',
      velden: { per: 'verplicht', grondslag: 'verplicht', motivering: 'verplicht', bekendmaking: 'verplicht' },
      codes: { grondslag: 'briefadres-eindgronden', bekendmaking: 'bekendmaking' },
      vooruit: { per: 'briefadres-einde-maanden' },
    },
    'onvindbaar-onderzoeken': {
      label: 'Onderzoeken: niet te vinden',
      uitleg: 'U gaat de cliënt zoeken en vraagt de regiehouder of iemand hem nog zag.',
      velden: { toelichting: 'mag' },
    },
    'niet-gezien-melden': {
      label: 'Niet gezien melden',
      uitleg: 'U heeft bij alle betrokkenen gevraagd: niemand zag de cliënt.',
      velden: { datum: 'verplicht', toelichting: 'mag' },
    },
    'onderzoek-vastleggen': {
      label: 'Onderzoek vastleggen',
      uitleg: 'Leg vast waar u de cliënt heeft gezocht, zonder hem te vinden.',
      velden: { datum: 'verplicht', gezochtBij: 'verplicht', toelichting: 'mag' },
      codes: { gezochtBij: 'briefadres-zoekplekken' },
    },
    'client-gezien': {
      label: 'Cliënt gezien',
      uitleg: 'U heeft de cliënt gezien of gesproken. De uitschrijving gaat niet door.',
      velden: { gezienOp: 'verplicht', toelichting: 'mag' },
    },
    'voornemen-publiceren': {
      label: 'Voornemen publiceren',
      uitleg: 'U maakt bekend dat u de cliënt wilt uitschrijven. Wie hem ziet kan dat nog tegenhouden.',
      velden: { datum: 'verplicht' },
    },
    'onvindbaar-uitschrijven': {
      label: 'Uitschrijven als onvindbaar',
      uitleg: 'Niemand zag de cliënt. Dit is een besluit; het zoeken gaat door.',
      velden: { grondslag: 'verplicht', motivering: 'verplicht', bekendmaking: 'verplicht' },
      codes: { grondslag: 'briefadres-onvindbaargronden', bekendmaking: 'bekendmaking' },
    },
    'overlijden-verwerken': {
      label: 'Overlijden verwerken',
      uitleg: 'De cliënt is overleden; u rondt het briefadres af.',
      velden: { toelichting: 'mag' },
    },
    'in-handen-geven': {
      label: 'In handen geven',
      uitleg: 'Wie de overdracht oppakte krijgt het briefadres in handen.',
      velden: { organisatie: 'verplicht', behandelaar: 'verplicht' },
    },
    'herbeoordeling-aankondigen': {
      label: 'Herbeoordeling aankondigen',
      uitleg: 'Het briefadres wordt binnenkort opnieuw bekeken; de regiehouder hoort het.',
      velden: {},
    },
    'bezwaartermijn-sluiten': {
      label: 'Bezwaartermijn sluiten',
      uitleg: 'De tijd om bezwaar te maken is voorbij.',
      velden: {},
    },
    ...BESLUITSTAPPEN,
    ...CORRECTIESTAP,
  },
  overgangen: [
    {
      stap: 'onderzoek-starten',
      van: ['aangevraagd'],
      naar: 'adresonderzoek',
      wie: BURGERZAKEN,
      gevolgen: [opgepakt],
    },
    {
      stap: 'tijdelijk-registreren',
      van: ['aangevraagd', 'adresonderzoek', 'gegevens-gevraagd'],
      naar: '=',
      wie: BURGERZAKEN,
      eisen: [nogNietTijdelijk, magIngeschrevenWorden],
      gevolgen: [opgepakt],
    },
    {
      stap: 'controle-vastleggen',
      van: [...VOOR_BESLUIT, 'herbeoordeling'],
      naar: '=',
      wie: BURGERZAKEN,
      eisen: [verblijfDoetErToe, plekkenZijnNodig],
    },
    {
      stap: 'gegevens-vragen',
      van: ['adresonderzoek'],
      naar: 'gegevens-gevraagd',
      wie: BURGERZAKEN,
      gevolgen: [opent('Wie de aanvraag deed ziet de vraag in zijn wachtrij.')],
    },
    {
      stap: 'gegevens-ontvangen',
      van: ['gegevens-gevraagd'],
      naar: 'adresonderzoek',
      wie: BURGERZAKEN,
      gevolgen: [beeindigt],
    },
    {
      stap: 'doorgaan-zonder',
      van: ['gegevens-gevraagd'],
      naar: 'adresonderzoek',
      wie: { ...BURGERZAKEN, rollen: [...BURGERZAKEN.rollen, 'systeem'] },
      gevolgen: [beeindigt],
    },
    {
      stap: 'toekennen',
      van: ['adresonderzoek'],
      naar: 'toegekend',
      wie: BESLISSER,
      eisen: [magIngeschrevenWorden, geverStemtIn],
      gevolgen: [beeindigt, meldtUitkering],
    },
    {
      stap: 'ambtshalve-toekennen',
      van: ['adresonderzoek'],
      naar: 'toegekend',
      wie: BESLISSER,
      eisen: [magIngeschrevenWorden],
      gevolgen: [beeindigt, meldtUitkering],
    },
    {
      stap: 'woonadres-vaststellen',
      van: ['adresonderzoek'],
      naar: 'woonadres-vastgesteld',
      wie: BESLISSER,
      gevolgen: [beeindigt, meldtUitkering, opent('De regiehouder helpt de cliënt met de aangifte op het woonadres.')],
    },
    {
      stap: 'andere-gemeente-voorstellen',
      van: ['adresonderzoek'],
      naar: 'gemeente-overleg',
      wie: BURGERZAKEN,
      eisen: [tijdelijkIngeschreven, gemeenteIsEenAndere],
    },
    {
      stap: 'aanvaarding-vastleggen',
      van: ['gemeente-overleg'],
      naar: 'andere-gemeente-aanvaard',
      wie: BURGERZAKEN,
      gevolgen: [beeindigt, meldtUitkering],
    },
    { stap: 'weigering-vastleggen', van: ['gemeente-overleg'], naar: 'adresonderzoek', wie: BURGERZAKEN },
    {
      stap: 'geen-recht-vaststellen',
      van: ['adresonderzoek'],
      naar: 'geen-inschrijving-mogelijk',
      wie: BESLISSER,
      eisen: [heeftGeenRecht],
      gevolgen: [beeindigt, meldtUitkering],
    },
    {
      stap: 'herbeoordelen',
      van: ['toegekend'],
      naar: 'herbeoordeling',
      wie: { ...BURGERZAKEN, rollen: [...BURGERZAKEN.rollen, 'systeem'] },
    },
    { stap: 'gever-trekt-in', van: ['toegekend'], naar: 'herbeoordeling', wie: BURGERZAKEN },
    { stap: 'brieven-niet-opgehaald', van: ['toegekend'], naar: 'herbeoordeling', wie: BURGERZAKEN },
    { stap: 'verlengen', van: ['herbeoordeling'], naar: 'toegekend', wie: BESLISSER, eisen: [nieuweGeverStemtIn] },
    { stap: 'beeindigen', van: ['herbeoordeling'], naar: 'beeindigd', wie: BESLISSER },
    {
      stap: 'onvindbaar-onderzoeken',
      van: ['herbeoordeling'],
      naar: 'vow-onderzoek',
      wie: BURGERZAKEN,
      gevolgen: [opent('De regiehouder krijgt de vraag of iemand de cliënt nog zag.')],
    },
    {
      stap: 'niet-gezien-melden',
      van: ['vow-onderzoek'],
      naar: '=',
      wie: REGIE,
      gevolgen: [beeindigt],
    },
    { stap: 'onderzoek-vastleggen', van: ['vow-onderzoek'], naar: '=', wie: BURGERZAKEN },
    { stap: 'client-gezien', van: ZOEKT, naar: 'toegekend', wie: PARTNER, gevolgen: [beeindigt] },
    {
      stap: 'voornemen-publiceren',
      van: ['vow-onderzoek'],
      naar: 'voornemen-gepubliceerd',
      wie: BURGERZAKEN,
      eisen: [niemandZagDeClient],
    },
    {
      stap: 'onvindbaar-uitschrijven',
      van: ['voornemen-gepubliceerd'],
      naar: 'beeindigd-onvindbaar',
      wie: BESLISSER,
      eisen: [niemandZagDeClient, voornemenIsVoorbij],
      gevolgen: [opent('Het veldwerk zoekt de cliënt, of de regiehouder hoort dat er niemand meer zoekt.')],
    },
    {
      stap: 'overlijden-verwerken',
      van: [...VOOR_BESLUIT, ...NA_BESLUIT],
      naar: 'beeindigd-overleden',
      wie: BURGERZAKEN,
      eisen: [clientIsOverleden],
      gevolgen: [beeindigt],
    },
    {
      stap: 'in-handen-geven',
      van: [...VOOR_BESLUIT, ...NA_BESLUIT],
      naar: '=',
      wie: SYSTEEM,
      eisen: [isBurgerzaken],
    },
    {
      stap: 'herbeoordeling-aankondigen',
      van: ['toegekend'],
      naar: '=',
      wie: SYSTEEM,
      gevolgen: [opent('De regiehouder hoort dat het briefadres opnieuw wordt bekeken.')],
    },
    { stap: 'bezwaartermijn-sluiten', van: NA_BESLUIT, naar: '=', wie: SYSTEEM },
    bezwaarpijl([...NA_BESLUIT, ...BESLOTEN]),
    ...ingebrekepijlen(VOOR_BESLUIT),
    // who was registered stays so, or is so again, while it is looked at; who was not can be registered at once
    heroverweegpijl(['toegekend'], 'herbeoordeling'),
    heroverweegpijl(['beeindigd', 'beeindigd-onvindbaar'], 'herbeoordeling', [geenAndereAanvraag]),
    heroverweegpijl(['woonadres-vastgesteld', 'geen-inschrijving-mogelijk'], 'adresonderzoek', [geenAndereAanvraag]),
    heroverweegpijl(
      [...VOOR_BESLUIT, 'herbeoordeling', ...ZOEKT, ...BESLOTEN, 'andere-gemeente-aanvaard', 'beeindigd-overleden'],
      '=',
    ),
    corrigeerpijl(Object.keys(TOESTANDEN)),
  ],
  termijnen: [
    {
      soort: 'briefadres-besluit',
      loopt: ['aangevraagd', 'adresonderzoek', 'gemeente-overleg'],
      opgeschort: ['gegevens-gevraagd'],
      vanaf: [{ stap: 'openen', veld: 'aangifteOp' }],
    },
    // a target that nobody agreed on yet: its row is off, and so is the clock
    {
      soort: 'briefadres',
      loopt: ['aangevraagd', 'adresonderzoek', 'gemeente-overleg'],
      opgeschort: ['gegevens-gevraagd'],
      perZaak: true,
    },
    // waits for nobody's papers: it runs until the client is registered for the time being
    { soort: 'briefadres-spoed', loopt: VOOR_BESLUIT, perZaak: true },
    { soort: 'briefadres-gegevens', loopt: ['gegevens-gevraagd'], bijAfloop: 'doorgaan-zonder' },
    { soort: 'briefadres-gemeente-overleg', loopt: ['gemeente-overleg'] },
    { soort: 'briefadres-aankondiging', loopt: ['toegekend'], bijAfloop: 'herbeoordeling-aankondigen', perZaak: true },
    { soort: 'briefadres-herbeoordelen', loopt: ['toegekend'], bijAfloop: 'herbeoordelen' },
    { soort: 'briefadres-heronderzoek', loopt: ['herbeoordeling'] },
    { soort: 'briefadres-vow', loopt: ['vow-onderzoek'] },
    { soort: 'briefadres-voornemen', loopt: ['voornemen-gepubliceerd'] },
    // the grant is decided while the zaak lives on: its objection term ends by itself
    { soort: 'bezwaar', loopt: NA_BESLUIT, bijAfloop: 'bezwaartermijn-sluiten', perZaak: true },
    ingebreketermijn(VOOR_BESLUIT),
  ],
} as const satisfies Proces;
