import type { Eis, Gevolg, Proces, WieMag } from '../../kern/proces.js';

/** What the guards of an overdracht look at. */
export interface OverdrachtFeiten {
  readonly isRetour: boolean;
  /** refusal codes that the queue of this overdracht allows */
  readonly weigercodes: readonly string[];
  readonly wachtrij: string;
  /** a bed for tonight */
  readonly isEersteOpvang: boolean;
  /** the zaak behind this work is decided, or the work is not a decision on it */
  readonly aanleidingIsBeslist: boolean;
  /** who was asked answers by a step on the zaak in which the work is done */
  readonly antwoordInZaak: boolean;
  /** the zaak in which the work is done has ended, or there is none */
  readonly uitvoeringIsKlaar: boolean;
}

/** Fields that opening an overdracht takes; the queue has been worked out by the matrix or named by a person. */
export interface OverdrachtOpenen {
  readonly taak: string;
  readonly wachtrij: string;
  readonly aard?: 'nieuw' | 'retour' | 'doorgezet' | 'opnieuw';
  readonly vorige?: string;
  /** the zaak in which the reason for this hand-off lies */
  readonly aanleiding?: string;
  /** the zaak in which the work is to be done, when it is there already */
  readonly uitvoering?: string;
  readonly reden?: string;
  readonly toelichting?: string;
}

declare module '../../kern/proces.js' {
  interface StapRegister {
    overdracht: {
      oppakken: Record<never, never>;
      toewijzen: { readonly behandelaar: string; readonly toelichting?: string };
      loslaten: { readonly toelichting?: string };
      weigeren: { readonly reden: string; readonly toelichting?: string };
      doorzetten: { readonly wachtrij: string; readonly reden: string; readonly toelichting?: string };
      'opnieuw-aanbieden': { readonly wachtrij: string; readonly toelichting?: string };
      afronden: { readonly uitkomst: string; readonly toelichting?: string };
      intrekken: { readonly reden: string; readonly toelichting?: string };
      corrigeren: {
        readonly gebeurtenis: string;
        readonly uitkomst: string;
        readonly reden: string;
        readonly toelichting?: string;
      };
      escaleren: Record<never, never>;
      beeindigen: { readonly uitkomst: string };
    };
  }
}

const ONTVANGER: WieMag = {
  rollen: ['intaker', 'behandelaar', 'beslisser', 'teamleider', 'koppeling'],
  als: ['houder'],
};
const AFZENDER: WieMag = {
  rollen: ['intaker', 'behandelaar', 'beslisser', 'teamleider', 'koppeling'],
  als: ['inzender', 'regiehouder'],
};
/** Who divides the work among colleagues. */
const LEIDING: WieMag = { rollen: ['teamleider'], als: ['houder'] };
const SYSTEEM: WieMag = { rollen: ['systeem'], als: [] };

const isGeenRetour: Eis = {
  naam: 'isGeenRetour',
  uitleg: 'Dit is werk dat naar u terugkwam. Pak het op en bied het opnieuw aan, of rond het af; terugsturen kan niet.',
  geldt: (feiten) => feiten['isRetour'] === false,
};
const isRetour: Eis = {
  naam: 'isRetour',
  uitleg: 'Alleen werk dat terugkwam kunt u opnieuw aanbieden. Gebruik “doorzetten”.',
  geldt: (feiten) => feiten['isRetour'] === true,
};
const redenPastBijWachtrij: Eis = {
  naam: 'redenPastBijWachtrij',
  uitleg: 'Met deze reden mag deze wachtrij niet weigeren. Kies een reden uit de lijst van deze wachtrij.',
  geldt: ({ weigercodes }, { reden }) => Array.isArray(weigercodes) && weigercodes.includes(reden),
  kijktNaarVelden: true,
};
/** The only "no" to a bed for tonight, whichever queue it came to on its way (promise 5). */
const BED_IS_ER_AL = ['al-geplaatst', 'verkeerde-client'];
const bedWordtNietGeweigerd: Eis = {
  naam: 'bedWordtNietGeweigerd',
  uitleg:
    'Een bed voor vannacht weigert u alleen als de cliënt al ergens slaapt of als dit iemand anders is. ' +
    'Kunt u het niet geven, pak het werk dan op en zet het door.',
  geldt: ({ isEersteOpvang }, { reden }) => isEersteOpvang === false || BED_IS_ER_AL.some((code) => code === reden),
  kijktNaarVelden: true,
};
const isGeenEersteOpvang: Eis = {
  naam: 'isGeenEersteOpvang',
  uitleg: 'Een bed voor vannacht trekt u niet in. Is het niet meer nodig, dan rondt de ontvanger het af.',
  geldt: (feiten) => feiten['isEersteOpvang'] === false,
};
const aanleidingIsBeslist: Eis = {
  naam: 'aanleidingIsBeslist',
  uitleg:
    'Over de aanmelding is nog niet beslist. Neem haar in toets en leg de uitkomst vast; dan is dit werk vanzelf klaar.',
  geldt: (feiten) => feiten['aanleidingIsBeslist'] === true,
};
const uitvoeringIsKlaar: Eis = {
  naam: 'uitvoeringIsKlaar',
  uitleg: 'Dit werk heeft een eigen zaak, en die loopt nog. Rond die zaak af; dan is dit werk vanzelf klaar.',
  geldt: (feiten) => feiten['uitvoeringIsKlaar'] === true,
};
const antwoordHier: Eis = {
  naam: 'antwoordHier',
  uitleg: 'Hierop antwoordt u in de zaak waar het om gaat. Neem haar aan, weiger haar of zet haar op de wachtlijst.',
  geldt: (feiten) => feiten['antwoordInZaak'] === false,
};
const gaatErgensAndersHeen: Eis = {
  naam: 'gaatErgensAndersHeen',
  uitleg: 'Dit werk ligt al in die wachtrij. Kies een andere.',
  geldt: (feiten, { wachtrij }) => feiten['wachtrij'] !== wachtrij,
  kijktNaarVelden: true,
};

const OPENT_OVERDRACHT = [
  'taak',
  'wachtrij',
  'aard',
  'vorige',
  'aanleiding',
  'uitvoering',
  'reden',
  'toelichting',
] as const;
const TELT_MEE = {
  soort: 'dossier',
  stap: 'retour-tellen',
  velden: ['overdracht'],
  uitleg: 'Terug- en doorsturen wordt geteld.',
} as const;

const STOPT_KLOKKEN = {
  soort: 'dossier',
  stap: 'klokken-stoppen',
  velden: ['overdracht', 'termijnen'],
  uitleg: 'De klokken van het dossier die op dit werk letten stoppen, bijvoorbeeld die van het plan.',
} as const;

const HOUDT_AANLEIDING = {
  soort: 'aanmelding',
  stap: 'toetser-vastleggen',
  velden: ['organisatie'],
  uitleg: 'Wie de toets oppakt krijgt de aanmelding in handen.',
} as const;

/** The rooms in which work is done that was handed over (docs/besluiten/0036). */
const UITVOEREND: readonly string[] = ['opvang', 'briefadres', 'intake', 'nazorg', 'veldwerk', 'uitkering'];
const GEEFT_IN_HANDEN = UITVOEREND.map((soort): Gevolg => ({
  soort,
  stap: 'in-handen-geven',
  velden: ['organisatie', 'behandelaar'],
  uitleg: 'Wie het werk oppakt krijgt de zaak in handen die er al is.',
}));
const BEGINT_UITVOERING = [
  ...UITVOEREND.map((soort): Gevolg => ({
    soort,
    velden: ['overdracht'],
    uitleg: 'De zaak waarin het werk wordt gedaan gaat open als zij er nog niet is.',
  })),
  ...GEEFT_IN_HANDEN,
];

/** The hand-off: addressed to a queue, never to a person; the sender stays answerable until it is picked up. */
export const overdrachtProces = {
  soort: 'overdracht',
  meervoud: 'overdrachten',
  label: 'Overdracht',
  uitleg:
    'Werk dat van de ene organisatie naar de andere gaat. De afzender blijft verantwoordelijk tot de ontvanger het oppakt.',
  letter: 'O',
  begin: 'aangeboden',
  bewaarklasse: 'wmo',
  openVelden: {
    taak: 'verplicht',
    wachtrij: 'verplicht',
    aard: 'mag',
    vorige: 'mag',
    aanleiding: 'mag',
    uitvoering: 'mag',
    reden: 'mag',
    toelichting: 'mag',
  },
  toestanden: {
    aangeboden: {
      label: 'Aangeboden',
      uitleg: 'Het werk ligt in de wachtrij van de ontvanger en is nog niet opgepakt.',
    },
    opgepakt: { label: 'Opgepakt', uitleg: 'De ontvanger is nu verantwoordelijk; één persoon behandelt het.' },
    afgerond: { label: 'Afgerond', uitleg: 'Het werk is gedaan.', einde: 'goed' },
    geweigerd: {
      label: 'Geweigerd',
      uitleg: 'De ontvanger kon het niet aannemen; het werk ging terug naar wie het aanbood.',
      einde: 'negatief',
      vervolg: 'overdracht',
    },
    doorgezet: { label: 'Doorgezet', uitleg: 'Het werk ging naar een andere wachtrij.', einde: 'goed' },
    ingetrokken: {
      label: 'Ingetrokken',
      uitleg: 'De afzender haalde het terug voordat het was opgepakt.',
      einde: 'goed',
    },
  },
  stappen: {
    oppakken: {
      label: 'Oppakken',
      uitleg: 'U wordt behandelaar en uw organisatie wordt verantwoordelijk.',
      velden: {},
    },
    toewijzen: {
      label: 'Toewijzen',
      uitleg: 'Een collega wordt behandelaar; uw organisatie wordt of blijft verantwoordelijk.',
      velden: { behandelaar: 'verplicht', toelichting: 'mag' },
    },
    loslaten: {
      label: 'Loslaten',
      uitleg: 'Het werk gaat terug in de eigen wachtrij.',
      velden: { toelichting: 'mag' },
    },
    weigeren: {
      label: 'Weigeren',
      uitleg: 'U neemt het niet aan; het gaat terug naar wie het aanbood.',
      velden: { reden: 'verplicht', toelichting: 'mag' },
      codes: { reden: 'weigercodes' },
    },
    doorzetten: {
      label: 'Doorzetten',
      uitleg: 'Het werk hoort bij een andere wachtrij; u stuurt het daarheen.',
      velden: { wachtrij: 'verplicht', reden: 'verplicht', toelichting: 'mag' },
      codes: { reden: 'doorzetredenen' },
    },
    'opnieuw-aanbieden': {
      label: 'Opnieuw aanbieden',
      uitleg: 'Werk dat terugkwam biedt u aan een andere wachtrij aan.',
      velden: { wachtrij: 'verplicht', toelichting: 'mag' },
    },
    afronden: {
      label: 'Afronden',
      uitleg: 'Het werk is gedaan, of hoeft niet meer.',
      velden: { uitkomst: 'verplicht', toelichting: 'mag' },
      codes: { uitkomst: 'afrondredenen' },
    },
    intrekken: {
      label: 'Intrekken',
      uitleg: 'U haalt terug wat nog niet is opgepakt.',
      velden: { reden: 'verplicht', toelichting: 'mag' },
      codes: { reden: 'intrekredenen' },
    },
    corrigeren: {
      label: 'Corrigeren',
      uitleg: 'U verbetert de uitkomst die is vastgelegd. De oude blijft zichtbaar.',
      velden: { gebeurtenis: 'verplicht', uitkomst: 'verplicht', reden: 'verplicht', toelichting: 'mag' },
      codes: { reden: 'corrigeerredenen', uitkomst: 'afrondredenen' },
    },
    escaleren: {
      label: 'Escaleren',
      uitleg: 'Niet op tijd opgepakt: het gaat bovenaan de lijst en blijft van de afzender.',
      velden: {},
    },
    beeindigen: {
      label: 'Beëindigen',
      uitleg: 'Wat dit werk vroeg is langs een andere weg gebeurd.',
      velden: { uitkomst: 'verplicht' },
    },
  },
  overgangen: [
    {
      stap: 'oppakken',
      van: ['aangeboden'],
      naar: 'opgepakt',
      wie: { ...ONTVANGER, rollen: [...ONTVANGER.rollen, 'systeem'] },
      gevolgen: [HOUDT_AANLEIDING, ...BEGINT_UITVOERING],
    },
    {
      stap: 'toewijzen',
      van: ['aangeboden'],
      naar: 'opgepakt',
      wie: LEIDING,
      gevolgen: [HOUDT_AANLEIDING, ...BEGINT_UITVOERING],
    },
    { stap: 'toewijzen', van: ['opgepakt'], naar: '=', wie: LEIDING, gevolgen: GEEFT_IN_HANDEN },
    { stap: 'loslaten', van: ['opgepakt'], naar: 'aangeboden', wie: ONTVANGER },
    {
      stap: 'weigeren',
      van: ['aangeboden'],
      naar: 'geweigerd',
      wie: ONTVANGER,
      eisen: [isGeenRetour, antwoordHier, redenPastBijWachtrij, bedWordtNietGeweigerd],
      gevolgen: [
        { soort: 'overdracht', velden: OPENT_OVERDRACHT, uitleg: 'Het werk komt terug bij wie het aanbood.' },
        TELT_MEE,
      ],
    },
    {
      stap: 'doorzetten',
      van: ['opgepakt'],
      naar: 'doorgezet',
      wie: ONTVANGER,
      eisen: [isGeenRetour, antwoordHier, gaatErgensAndersHeen],
      gevolgen: [
        {
          soort: 'overdracht',
          velden: OPENT_OVERDRACHT,
          uitleg: 'De nieuwe ontvanger krijgt het werk, met de klok van nu.',
        },
        TELT_MEE,
      ],
    },
    {
      stap: 'opnieuw-aanbieden',
      van: ['opgepakt'],
      naar: 'doorgezet',
      wie: ONTVANGER,
      eisen: [isRetour, gaatErgensAndersHeen],
      gevolgen: [{ soort: 'overdracht', velden: OPENT_OVERDRACHT, uitleg: 'De nieuwe ontvanger krijgt het werk.' }],
    },
    {
      stap: 'afronden',
      van: ['opgepakt'],
      naar: 'afgerond',
      wie: ONTVANGER,
      eisen: [aanleidingIsBeslist, uitvoeringIsKlaar],
      gevolgen: [STOPT_KLOKKEN],
    },
    {
      stap: 'intrekken',
      van: ['aangeboden'],
      naar: 'ingetrokken',
      wie: AFZENDER,
      eisen: [isGeenEersteOpvang, antwoordHier],
    },
    {
      stap: 'corrigeren',
      van: ['afgerond'],
      naar: '=',
      wie: { rollen: ['beslisser', 'behandelaar', 'teamleider'], als: ['houder'] },
      gevolgen: [
        { soort: 'dossier', stap: 'correctie-melden', velden: ['zaak'], uitleg: 'Wie ermee verder ging hoort het.' },
      ],
    },
    { stap: 'escaleren', van: ['aangeboden'], naar: '=', wie: SYSTEEM },
    { stap: 'beeindigen', van: ['aangeboden', 'opgepakt'], naar: 'afgerond', wie: SYSTEEM, gevolgen: [STOPT_KLOKKEN] },
  ],
  termijnen: [
    { soort: 'overdracht-oppakken', loopt: ['aangeboden'], bijAfloop: 'escaleren', perZaak: true },
    { soort: 'overdracht-afronden', loopt: ['opgepakt'], perZaak: true },
  ],
} as const satisfies Proces;
