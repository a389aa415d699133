import type { Eis, Gevolg, Proces, WieMag } from '../../kern/proces.js';

/** Why a trajectory stands still for a while. */
export type Onderbreking = 'detentie' | 'opname';

declare module '../../kern/proces.js' {
  interface StapRegister {
    dossier: {
      overdragen: { readonly taak: string; readonly wachtrij?: string; readonly toelichting?: string };
      'regie-voorstellen': { readonly organisatie: string; readonly reden: string; readonly toelichting?: string };
      'regie-aanvaarden': Record<never, never>;
      'regie-weigeren': { readonly reden: string; readonly toelichting?: string };
      'regie-toewijzen': { readonly organisatie: string; readonly reden: string; readonly toelichting?: string };
      'buiten-beeld-melden': { readonly laatstGezienOp: string; readonly toelichting?: string };
      'weer-in-beeld': { readonly gezienOp: string; readonly toelichting?: string };
      'slapend-maken': { readonly reden: string; readonly toelichting?: string };
      'onderbreking-melden': {
        readonly aard: Onderbreking;
        readonly vanaf: string;
        readonly tot?: string;
        readonly toelichting?: string;
      };
      'onderbreking-beeindigen': { readonly per: string; readonly toelichting?: string };
      afsluiten: {
        readonly reden: string;
        readonly vervolg: string;
        readonly sluitMee?: readonly string[];
        readonly toelichting?: string;
      };
      heropenen: { readonly reden: string; readonly toelichting?: string };
      corrigeren: {
        readonly gebeurtenis: string;
        readonly aanmelddatum: string;
        readonly reden: string;
        readonly toelichting?: string;
      };
      'overlijden-vastleggen': { readonly overledenOp: string; readonly toelichting?: string };
      'overlijden-bevestigen': Record<never, never>;
      'overlijden-herroepen': { readonly reden: string; readonly toelichting?: string };
      'toestemming-vastleggen': { readonly doel: string; readonly ontvanger: string; readonly toelichting?: string };
      'toestemming-intrekken': { readonly doel: string; readonly ontvanger: string; readonly toelichting?: string };
      'huishouden-splitsen': {
        readonly reden: string;
        readonly kinderenBij: string;
        readonly adresGeheim: boolean;
        readonly toelichting?: string;
      };
      'huishouden-samenvoegen': { readonly kenmerk: string; readonly toelichting?: string };
      'retour-tellen': { readonly overdracht: string };
      'casusoverleg-verwerken': { readonly organisatie: string; readonly casusoverleg: string };
      'klokken-stoppen': { readonly overdracht: string; readonly termijnen: readonly string[] };
      herindelen: {
        readonly groep: string;
        readonly regiehouder?: string;
        readonly veiligheidsrisico: boolean;
        readonly termijnen: readonly { readonly soort: string; readonly start: string }[];
        readonly stop: readonly string[];
      };
      'correctie-melden': { readonly zaak: string };
      'huishouden-melden': Record<never, never>;
      'voortgang-vragen': Record<never, never>;
    };
  }
}

const UITVOEREND = ['intaker', 'behandelaar', 'beslisser', 'teamleider', 'koppeling'] as const;
const REGIE: WieMag = { rollen: ['behandelaar', 'beslisser', 'teamleider'], als: ['regiehouder'] };
const BETROKKEN: WieMag = { rollen: UITVOEREND, als: ['betrokken'] };
/** By people, and by another room in which the same was seen. */
const BETROKKEN_OF_KAMER: WieMag = { ...BETROKKEN, rollen: [...UITVOEREND, 'systeem'] };
const GEVRAAGD: WieMag = { rollen: ['behandelaar', 'beslisser', 'teamleider'], als: ['aangewezen'] };
const SYSTEEM: WieMag = { rollen: ['systeem'], als: [] };

const regieIsVrij: Eis = {
  naam: 'regieIsVrij',
  uitleg: 'Er loopt al een voorstel voor de regie. Wacht op het antwoord.',
  geldt: (feiten) => feiten['regieVoorgesteldAan'] === null,
};
const andereOrganisatie: Eis = {
  naam: 'andereOrganisatie',
  uitleg: 'Deze organisatie heeft de regie al. Kies een andere.',
  geldt: (feiten, velden) => feiten['regiehouder'] !== velden['organisatie'],
  kijktNaarVelden: true,
};
const onderbrekingLoopt: Eis = {
  naam: 'onderbrekingLoopt',
  uitleg: 'Er is geen detentie of opname gemeld.',
  geldt: (feiten) => feiten['onderbreking'] !== null,
};
const eindeNaBegin: Eis = {
  naam: 'eindeNaBegin',
  uitleg: 'De einddatum ligt voor de begindatum. Controleer de datums.',
  geldt: (_, { vanaf, tot }) => tot === undefined || String(tot) >= String(vanaf),
  kijktNaarVelden: true,
};
const geenAnderOpenDossier: Eis = {
  naam: 'geenAnderOpenDossier',
  uitleg: 'Deze persoon heeft al een ander open dossier. Werk daarin verder.',
  geldt: (feiten) => feiten['anderOpenDossier'] === false,
};

const overlijdenIsNieuw: Eis = {
  naam: 'overlijdenIsNieuw',
  uitleg: 'Het overlijden is al vastgelegd. Laat een collega het bevestigen, of herroep het.',
  geldt: (feiten) => feiten['overlijdenGemeldDoor'] === null,
};
const overlijdenIsGemeld: Eis = {
  naam: 'overlijdenIsGemeld',
  uitleg: 'Er is geen overlijden vastgelegd.',
  geldt: (feiten) => feiten['overlijdenGemeldDoor'] !== null,
};
const tweedePersoon: Eis = {
  naam: 'tweedePersoon',
  uitleg: 'U legde dit zelf vast. Laat een collega het bevestigen.',
  geldt: (feiten) => feiten['overlijdenGemeldDoor'] !== feiten['vrager'],
};

/** States in which the client is alive, as far as is known. */
const LEVEND = ['open', 'buiten-beeld', 'slapend'] as const;
/** States in which there is work to do. */
const LOPEND = [...LEVEND, 'overleden'] as const;
const WERK = ['taak', 'wachtrij', 'toelichting'] as const;
const opent = (uitleg: string): Gevolg => ({ soort: 'overdracht', velden: WERK, uitleg });
const beeindigt = (uitleg: string): Gevolg => ({
  soort: 'overdracht',
  stap: 'beeindigen',
  velden: ['uitkomst'],
  uitleg,
});

/** Rooms in which something is kept for the client: a bed, a place. */
const HOUDT_VAST = ['opvang', 'verwijzing'] as const;
const OVERLEDEN_WAS_ONJUIST = [
  ...HOUDT_VAST.map((soort): Gevolg => ({
    soort,
    stap: 'overlijden-herroepen',
    velden: [],
    uitleg: 'Wat door het overlijden eindigde gaat verder: een bed komt terug, een verwijzing begint opnieuw.',
  })),
  beeindigt('Bevestigen en afwikkelen is niet meer nodig.'),
  opent('Was het bevestigd, dan hoort wie bij het dossier betrokken is dat het niet klopt.'),
];

/** The dossier as a process: who has the regie, whether the client is in sight, and how it ends. */
export const dossierProces = {
  soort: 'dossier',
  meervoud: 'dossiers',
  label: 'Dossier',
  uitleg: 'Het hele traject van één volwassene. Eén organisatie heeft de regie.',
  letter: 'D',
  begin: 'open',
  bewaarklasse: 'wmo',
  openVelden: {},
  toestanden: {
    open: { label: 'Open', uitleg: 'Er wordt aan dit dossier gewerkt.' },
    'buiten-beeld': {
      label: 'Buiten beeld',
      uitleg: 'Niemand ziet de cliënt. Veldwerk zoekt; geen uitkering of inschrijving stopt hierdoor.',
    },
    slapend: {
      label: 'Slapend',
      uitleg: 'De cliënt is lang niet gezien. Het dossier wordt op een vaste dag opnieuw bekeken.',
    },
    overleden: {
      label: 'Overleden',
      uitleg: 'De cliënt is overleden. Elke organisatie rondt af wat bij haar loopt.',
    },
    afgesloten: { label: 'Afgesloten', uitleg: 'Het traject is klaar. Elke partner kan het heropenen.', einde: 'goed' },
  },
  stappen: {
    overdragen: {
      label: 'Overdragen',
      uitleg: 'Bied werk aan een andere organisatie aan. Zonder wachtrij kiest de verantwoordelijkheidsmatrix.',
      velden: { taak: 'verplicht', wachtrij: 'mag', toelichting: 'mag' },
    },
    'regie-voorstellen': {
      label: 'Regie voorstellen',
      uitleg: 'Vraag een andere organisatie de regie over te nemen. U houdt de regie tot zij ja zegt.',
      velden: { organisatie: 'verplicht', reden: 'verplicht', toelichting: 'mag' },
      codes: { reden: 'regie-redenen' },
    },
    'regie-aanvaarden': { label: 'Regie aanvaarden', uitleg: 'Uw organisatie neemt de regie over.', velden: {} },
    'regie-weigeren': {
      label: 'Regie weigeren',
      uitleg: 'U neemt de regie niet over. Na de tweede weigering wijst de GGD toe.',
      velden: { reden: 'verplicht', toelichting: 'mag' },
      codes: { reden: 'regie-weigerredenen' },
    },
    'regie-toewijzen': {
      label: 'Regie toewijzen',
      uitleg: 'De teamleider van de GGD wijst de regie toe.',
      velden: { organisatie: 'verplicht', reden: 'verplicht', toelichting: 'mag' },
      codes: { reden: 'regie-redenen' },
    },
    'buiten-beeld-melden': {
      label: 'Buiten beeld melden',
      uitleg: 'U weet niet waar de cliënt is. Veldwerk gaat zoeken.',
      velden: { laatstGezienOp: 'verplicht', toelichting: 'mag' },
      terug: { laatstGezienOp: 'gezien-terug-maanden' },
    },
    'weer-in-beeld': {
      label: 'Weer in beeld',
      uitleg: 'De cliënt is gezien.',
      velden: { gezienOp: 'verplicht', toelichting: 'mag' },
      terug: { gezienOp: 'gezien-terug-maanden' },
    },
    'slapend-maken': {
      label: 'Slapend maken',
      uitleg: 'Zoeken hielp niet. Het dossier slaapt, met een dag om opnieuw te kijken.',
      velden: { reden: 'verplicht', toelichting: 'mag' },
      codes: { reden: 'slapendredenen' },
    },
    'onderbreking-melden': {
      label: 'Detentie of opname melden',
      uitleg: 'De cliënt zit vast of is opgenomen.',
      velden: { aard: 'verplicht', vanaf: 'verplicht', tot: 'mag', toelichting: 'mag' },
      codes: { aard: 'onderbreking' },
      vooruit: { vanaf: 'onderbreking-begin-maanden', tot: 'onderbreking-eind-maanden' },
      terug: { vanaf: 'gezien-terug-maanden' },
    },
    'onderbreking-beeindigen': {
      label: 'Detentie of opname beëindigen',
      uitleg: 'De cliënt is weer vrij of ontslagen.',
      velden: { per: 'verplicht', toelichting: 'mag' },
    },
    afsluiten: {
      label: 'Afsluiten',
      uitleg: 'Het traject is klaar. Kan alleen als niets meer open staat; eigen werk kunt u mee afsluiten.',
      velden: { reden: 'verplicht', vervolg: 'verplicht', sluitMee: 'mag', toelichting: 'mag' },
      codes: { reden: 'afsluitredenen', vervolg: 'doorverwijzing' },
    },
    heropenen: {
      label: 'Heropenen',
      uitleg: 'Het gaat weer mis, of het was te vroeg. Oude datums blijven; nieuwe klokken gaan lopen.',
      velden: { reden: 'verplicht', toelichting: 'mag' },
      codes: { reden: 'heropenredenen' },
    },
    corrigeren: {
      label: 'Corrigeren',
      uitleg: 'U verbetert de aanmelddatum. De oude blijft zichtbaar; de klokken worden opnieuw berekend.',
      velden: { gebeurtenis: 'verplicht', aanmelddatum: 'verplicht', reden: 'verplicht', toelichting: 'mag' },
      codes: { reden: 'corrigeerredenen' },
      terug: { aanmelddatum: 'correctie-terug-maanden' },
    },
    'overlijden-vastleggen': {
      label: 'Overlijden vastleggen',
      uitleg: 'De cliënt is overleden. Er stopt nog niets: een collega bevestigt het eerst.',
      velden: { overledenOp: 'verplicht', toelichting: 'mag' },
      terug: { overledenOp: 'overlijden-terug-maanden' },
    },
    'overlijden-bevestigen': {
      label: 'Overlijden bevestigen',
      uitleg:
        'U bevestigt wat een collega vastlegde. Herinneringen stoppen; elke organisatie hoort wat er bij haar nog open staat.',
      velden: {},
    },
    'overlijden-herroepen': {
      label: 'Overlijden herroepen',
      uitleg: 'Het klopt niet: de cliënt leeft. Alles loopt weer, en wie het hoorde krijgt bericht.',
      velden: { reden: 'verplicht', toelichting: 'mag' },
      codes: { reden: 'herroepredenen' },
    },
    'toestemming-vastleggen': {
      label: 'Toestemming vastleggen',
      uitleg: 'De cliënt vindt het goed dat gegevens voor dit doel naar deze organisatie gaan.',
      velden: { doel: 'verplicht', ontvanger: 'verplicht', toelichting: 'mag' },
      codes: { doel: 'toestemmingsdoelen' },
    },
    'toestemming-intrekken': {
      label: 'Toestemming intrekken',
      uitleg: 'De cliënt wil dit niet meer. Er gaat niets nieuws heen; hulp en klokken gaan door.',
      velden: { doel: 'verplicht', ontvanger: 'verplicht', toelichting: 'mag' },
      codes: { doel: 'toestemmingsdoelen' },
    },
    'huishouden-splitsen': {
      label: 'Huishouden splitsen',
      uitleg:
        'De cliënt woont niet meer samen. De kinderen horen bij wie voor hen zorgt; de ander hoort nooit een geheim adres.',
      velden: { reden: 'verplicht', kinderenBij: 'verplicht', adresGeheim: 'verplicht', toelichting: 'mag' },
      codes: { reden: 'huishoudenredenen', kinderenBij: 'kinderen-bij' },
    },
    'huishouden-samenvoegen': {
      label: 'Huishouden samenvoegen',
      uitleg: 'Twee volwassenen horen bij elkaar. Elk houdt zijn eigen dossier; zij zijn aan elkaar gekoppeld.',
      velden: { kenmerk: 'verplicht', toelichting: 'mag' },
    },
    'retour-tellen': {
      label: 'Retour tellen',
      uitleg: 'Een overdracht is geweigerd of doorgezet.',
      velden: { overdracht: 'verplicht' },
    },
    'casusoverleg-verwerken': {
      label: 'Casusoverleg verwerken',
      uitleg: 'De aangewezen organisatie krijgt de regie; het tellen begint opnieuw.',
      velden: { organisatie: 'verplicht', casusoverleg: 'verplicht' },
    },
    'klokken-stoppen': {
      label: 'Klokken stoppen',
      uitleg: 'Het werk waar deze klokken op letten is gedaan.',
      velden: { overdracht: 'verplicht', termijnen: 'verplicht' },
    },
    herindelen: {
      label: 'Herindelen',
      uitleg: 'Een nieuwe aanmelding of hertriage verandert de groep of de regie.',
      velden: {
        groep: 'verplicht',
        regiehouder: 'mag',
        veiligheidsrisico: 'verplicht',
        termijnen: 'verplicht',
        stop: 'verplicht',
      },
    },
    'correctie-melden': {
      label: 'Correctie melden',
      uitleg: 'Een zaak is gecorrigeerd; wie erbij betrokken is hoort het.',
      velden: { zaak: 'verplicht' },
    },
    'huishouden-melden': {
      label: 'Huishouden gewijzigd',
      uitleg: 'Iemand hoort niet meer, of juist nu, bij het huishouden van deze cliënt; wie betrokken is hoort het.',
      velden: {},
    },
    'voortgang-vragen': {
      label: 'Voortgang vragen',
      uitleg: 'De regiehouder moet laten zien dat het dossier verder komt.',
      velden: {},
    },
  },
  overgangen: [
    {
      stap: 'overdragen',
      van: LOPEND,
      naar: '=',
      wie: BETROKKEN,
      gevolgen: [opent('De ontvanger krijgt het werk in zijn wachtrij.')],
    },
    {
      stap: 'regie-voorstellen',
      van: LOPEND,
      naar: '=',
      wie: REGIE,
      eisen: [regieIsVrij, andereOrganisatie],
      gevolgen: [opent('De gevraagde organisatie ziet het voorstel in haar wachtrij.')],
    },
    {
      stap: 'regie-aanvaarden',
      van: LOPEND,
      naar: '=',
      wie: GEVRAAGD,
      gevolgen: [beeindigt('Het voorstel is beantwoord.')],
    },
    {
      stap: 'regie-weigeren',
      van: LOPEND,
      naar: '=',
      wie: GEVRAAGD,
      gevolgen: [beeindigt('Het voorstel is beantwoord.'), opent('Na de tweede weigering wijst de GGD toe.')],
    },
    {
      stap: 'regie-toewijzen',
      van: LOPEND,
      naar: '=',
      wie: { rollen: ['teamleider'], als: ['soort:GGD'] },
      eisen: [andereOrganisatie],
      gevolgen: [
        beeindigt('Het voorstel of het verzoek om toe te wijzen is beantwoord.'),
        opent('De nieuwe regiehouder hoort het.'),
      ],
    },
    {
      stap: 'buiten-beeld-melden',
      van: ['open'],
      naar: 'buiten-beeld',
      wie: BETROKKEN,
      gevolgen: [opent('Veldwerk van het Leger des Heils gaat zoeken.')],
    },
    {
      stap: 'weer-in-beeld',
      van: ['buiten-beeld', 'slapend'],
      naar: 'open',
      wie: BETROKKEN_OF_KAMER,
      gevolgen: [beeindigt('Het zoeken is klaar.')],
    },
    {
      stap: 'slapend-maken',
      van: ['buiten-beeld'],
      naar: 'slapend',
      wie: REGIE,
      gevolgen: [beeindigt('Het zoeken is klaar.')],
    },
    {
      stap: 'onderbreking-melden',
      van: LEVEND,
      naar: '=',
      wie: BETROKKEN,
      eisen: [eindeNaBegin],
      gevolgen: [opent('Bij detentie krijgt de uitvoerder van de uitkering een signaal.')],
    },
    {
      stap: 'onderbreking-beeindigen',
      van: LEVEND,
      naar: '=',
      wie: BETROKKEN,
      eisen: [onderbrekingLoopt],
    },
    {
      stap: 'afsluiten',
      van: ['open', 'slapend', 'overleden'],
      naar: 'afgesloten',
      wie: REGIE,
      gevolgen: [beeindigt('Eigen werk dat u mee afsluit.')],
    },
    {
      stap: 'heropenen',
      van: ['afgesloten'],
      naar: 'open',
      wie: BETROKKEN_OF_KAMER,
      eisen: [geenAnderOpenDossier],
      gevolgen: [
        opent('De regiehouder hoort dat het dossier weer open is, als een ander het heropende.'),
        opent('Was een overlijden vastgelegd, dan krijgt een collega de vraag of dat klopt.'),
      ],
    },
    {
      stap: 'corrigeren',
      van: LOPEND,
      naar: '=',
      wie: { rollen: ['beslisser', 'teamleider'], als: ['regiehouder'] },
      gevolgen: [opent('Wie bij het dossier betrokken is hoort het.')],
    },
    {
      stap: 'overlijden-vastleggen',
      van: LEVEND,
      naar: '=',
      wie: REGIE,
      eisen: [overlijdenIsNieuw],
      gevolgen: [opent('Een collega krijgt de vraag om het te bevestigen.')],
    },
    {
      stap: 'overlijden-bevestigen',
      van: LEVEND,
      naar: 'overleden',
      wie: REGIE,
      eisen: [overlijdenIsGemeld, tweedePersoon],
      gevolgen: [
        beeindigt('De vraag om te bevestigen is beantwoord.'),
        ...HOUDT_VAST.map((soort): Gevolg => ({
          soort,
          stap: 'overlijden-verwerken',
          velden: [],
          uitleg: 'Het bed of de plek die voor de cliënt werd vastgehouden komt vrij.',
        })),
        opent('Elke betrokken organisatie krijgt de lijst van wat er dan bij haar nog open staat.'),
      ],
    },
    {
      stap: 'overlijden-herroepen',
      van: LEVEND,
      naar: '=',
      wie: REGIE,
      eisen: [overlijdenIsGemeld],
      gevolgen: OVERLEDEN_WAS_ONJUIST,
    },
    {
      stap: 'overlijden-herroepen',
      van: ['overleden'],
      naar: 'open',
      wie: REGIE,
      gevolgen: OVERLEDEN_WAS_ONJUIST,
    },
    { stap: 'toestemming-vastleggen', van: LOPEND, naar: '=', wie: BETROKKEN },
    {
      stap: 'toestemming-intrekken',
      van: LOPEND,
      naar: '=',
      wie: BETROKKEN,
      gevolgen: [opent('De ontvanger hoort het als die aan het dossier werkt.')],
    },
    {
      stap: 'huishouden-splitsen',
      van: LEVEND,
      naar: '=',
      wie: REGIE,
      gevolgen: [opent('Wie bij het dossier betrokken is hoort het.')],
    },
    {
      stap: 'huishouden-samenvoegen',
      van: LEVEND,
      naar: '=',
      wie: REGIE,
      gevolgen: [opent('Wie bij het dossier betrokken is hoort het.')],
    },
    {
      stap: 'retour-tellen',
      van: LOPEND,
      naar: '=',
      wie: SYSTEEM,
      gevolgen: [
        { soort: 'casusoverleg', velden: ['aanleiding'], uitleg: 'Na de derde keer komt er één casusoverleg.' },
      ],
    },
    {
      stap: 'casusoverleg-verwerken',
      van: LOPEND,
      naar: '=',
      wie: SYSTEEM,
      gevolgen: [
        opent('De aangewezen organisatie krijgt het werk in haar wachtrij.'),
        beeindigt('Een voorstel voor de regie dat nog liep vervalt.'),
      ],
    },
    { stap: 'klokken-stoppen', van: [...LOPEND, 'afgesloten'], naar: '=', wie: SYSTEEM },
    {
      stap: 'herindelen',
      van: LEVEND,
      naar: 'open',
      wie: SYSTEEM,
      gevolgen: [
        beeindigt('Zoeken is niet meer nodig; een voorstel voor de regie vervalt als een ander de regie krijgt.'),
      ],
    },
    {
      stap: 'herindelen',
      van: ['overleden'],
      naar: '=',
      wie: SYSTEEM,
      gevolgen: [beeindigt('Een voorstel voor de regie vervalt als een ander de regie krijgt.')],
    },
    {
      stap: 'correctie-melden',
      van: LOPEND,
      naar: '=',
      wie: SYSTEEM,
      gevolgen: [opent('Wie bij het dossier betrokken is hoort het.')],
    },
    {
      stap: 'huishouden-melden',
      van: LOPEND,
      naar: '=',
      wie: SYSTEEM,
      gevolgen: [opent('Wie bij het dossier betrokken is hoort het.')],
    },
    {
      stap: 'voortgang-vragen',
      van: ['open', 'buiten-beeld'],
      naar: '=',
      wie: SYSTEEM,
      gevolgen: [opent('De regiehouder krijgt de vraag in zijn wachtrij.')],
    },
  ],
  termijnen: [
    {
      soort: 'dossier-voortgang',
      loopt: ['open', 'buiten-beeld'],
      herstartBij: ['voortgang-vragen', 'heropenen'],
      bijAfloop: 'voortgang-vragen',
    },
    { soort: 'buiten-beeld', loopt: ['buiten-beeld'] },
    { soort: 'slapend', loopt: ['slapend'] },
    { soort: 'overlijden-afwikkelen', loopt: ['overleden'] },
  ],
} as const satisfies Proces;
