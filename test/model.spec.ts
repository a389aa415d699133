import { describe, expect, it } from '@jest/globals';
import { PROCESSEN } from '../scripts/tabellen.js';
import type { Eis, Feiten, Overgang, Proces, Stap, Termijnregel } from '../src/kern/proces.js';
import type { Belofte } from './model/beloften.js';
import { verken, type Ruimte, type Wereld } from './model/ruimte.js';
import { AANMELDING, AANMELDING_BELOFTEN } from './model/werelden/aanmelding.js';
import { BRIEFADRES, BRIEFADRES_BELOFTEN } from './model/werelden/briefadres.js';
import { DOSSIER, DOSSIER_BELOFTEN } from './model/werelden/dossier.js';
import { INTAKE, INTAKE_BELOFTEN } from './model/werelden/intake.js';
import { CASUSOVERLEG, CASUSOVERLEG_BELOFTEN, OVERDRACHT, OVERDRACHT_BELOFTEN } from './model/werelden/keten.js';
import { NAZORG, NAZORG_BELOFTEN, VELDWERK, VELDWERK_BELOFTEN } from './model/werelden/nazorg.js';
import { OPVANG, OPVANG_BELOFTEN } from './model/werelden/opvang.js';
import { UITKERING_BELOFTEN } from './model/werelden/uitkering.beloften.js';
import { UITKERING } from './model/werelden/uitkering.js';
import { VERWIJZING, VERWIJZING_BELOFTEN } from './model/werelden/verwijzing.js';

/** A world with its promises, without the type of its row: what they say of each other was checked where they are told. */
interface Model {
  readonly soort: string;
  readonly proces: Proces;
  readonly verken: (proces?: Proces) => Ruimte<never>;
  readonly beloften: readonly Belofte<never>[];
}

function model<Rij>(wereld: Wereld<Rij>, beloften: readonly Belofte<Rij>[]): Model {
  return {
    soort: wereld.proces.soort,
    proces: wereld.proces,
    verken: (proces = wereld.proces) => verken({ ...wereld, proces }) as unknown as Ruimte<never>,
    beloften: beloften as unknown as readonly Belofte<never>[],
  };
}

/** All tables; a new room adds a line and its world. */
const MODELLEN: readonly Model[] = [
  model(AANMELDING, AANMELDING_BELOFTEN),
  model(DOSSIER, DOSSIER_BELOFTEN),
  model(OVERDRACHT, OVERDRACHT_BELOFTEN),
  model(CASUSOVERLEG, CASUSOVERLEG_BELOFTEN as readonly Belofte<Feiten>[]),
  model(OPVANG, OPVANG_BELOFTEN),
  model(BRIEFADRES, BRIEFADRES_BELOFTEN),
  model(INTAKE, INTAKE_BELOFTEN),
  model(NAZORG, NAZORG_BELOFTEN),
  model(VELDWERK, VELDWERK_BELOFTEN),
  model(UITKERING, UITKERING_BELOFTEN),
  model(VERWIJZING, VERWIJZING_BELOFTEN),
];

describe('alle wegen door alle tabellen', () => {
  it('er is een model voor elke tabel', () => {
    expect(MODELLEN.map(({ soort }) => soort).sort()).toEqual(PROCESSEN.map(({ soort }) => soort).sort());
  });

  describe.each(MODELLEN.map((een) => [een.soort, een] as const))('%s', (_, { verken: loop, beloften }) => {
    const ruimte = loop();

    it.each(beloften.map((belofte) => [belofte.zin, belofte] as const))('%s', (__, { fouten }) => {
      expect(fouten(ruimte).slice(0, 5)).toEqual([]);
    });
  });
});

/** A table in which one thing is wrong, and the promise that must notice. */
type Breuk = readonly [soort: string, zin: string, wat: string, breek: (proces: Proces) => Proces];

const zonderEisen = (stap: string) => (proces: Proces) => metPijl(proces, stap, (pijl) => ({ ...pijl, eisen: [] }));
const naar = (stap: string, toestand: string) => (proces: Proces) =>
  metPijl(proces, stap, (pijl) => ({ ...pijl, naar: toestand }));
const zonderGevolgen = (stap: string) => (proces: Proces) =>
  metPijl(proces, stap, (pijl) => ({ ...pijl, gevolgen: [] }));
const nooit: Eis = { naam: 'nooit', uitleg: 'Dit kan nooit.', geldt: () => false };

function metPijl(proces: Proces, stap: string, anders: (pijl: Overgang) => Overgang): Proces {
  return { ...proces, overgangen: proces.overgangen.map((pijl) => (pijl.stap === stap ? anders(pijl) : pijl)) };
}

function metKlok(soort: string, anders: Partial<Termijnregel>) {
  return (proces: Proces): Proces => ({
    ...proces,
    termijnen: proces.termijnen.map((regel) => (regel.soort === soort ? { ...regel, ...anders } : regel)),
  });
}

function metStap(naam: string, anders: Partial<Stap>) {
  return (proces: Proces): Proces => ({
    ...proces,
    stappen: { ...proces.stappen, [naam]: { ...(proces.stappen[naam] as Stap), ...anders } },
  });
}

const BREUKEN: readonly Breuk[] = [
  [
    'verwijzing',
    'komt in elke toestand',
    'toewijzen kan nooit',
    (proces) => metPijl(proces, 'toewijzen', (pijl) => ({ ...pijl, eisen: [nooit] })),
  ],
  [
    'aanmelding',
    'loopt elke pijl',
    'een uitspraak die niemand kan doen',
    (proces) => metPijl(proces, 'uitspraak-vastleggen', (pijl) => ({ ...pijl, eisen: [...(pijl.eisen ?? []), nooit] })),
  ],
  [
    'briefadres',
    'heeft een klok die loopt of ging, overal waar gewacht wordt',
    'gegevens vragen zet alles stil',
    (proces) => ({ ...proces, termijnen: proces.termijnen.filter(({ soort }) => soort !== 'briefadres-gegevens') }),
  ],
  [
    'intake',
    'biedt mensen een stap die verder leidt, overal waar gewacht wordt',
    'een onderbreking zonder eind',
    (proces) => ({
      ...proces,
      overgangen: proces.overgangen.filter(({ stap }) => stap !== 'hervatten' && stap !== 'vervallen'),
    }),
  ],
  [
    'verwijzing',
    'heeft van overal een weg naar een einde',
    'geen andere route, en niemand neemt aan',
    (proces) =>
      metPijl(
        metPijl(proces, 'andere-route', (pijl) => ({ ...pijl, naar: '=' })),
        'aannemen',
        (pijl) => ({ ...pijl, eisen: [nooit] }),
      ),
  ],
  [
    'veldwerk',
    'noemt bij elk negatief einde waar de cliënt verder gaat',
    'een vervolg dat mag',
    metStap('afronden', { velden: { reden: 'verplicht', vervolg: 'mag' } }),
  ],
  [
    'aanmelding',
    'doet bij elke klok die afgaat wat de tabel dan vraagt',
    'alleen mensen gaan door zonder',
    (proces) =>
      metPijl(proces, 'doorgaan-zonder', (pijl) => ({ ...pijl, wie: { ...pijl.wie, rollen: ['behandelaar'] } })),
  ],
  ['verwijzing', 'laat een einde aan mensen', 'een aanbod verloopt tot niets', naar('verlopen', 'vervallen')],
  [
    'uitkering',
    'laat vanaf de aanvraag de klok van het voorschot lopen of afgaan tot er is beslist',
    'gegevens vragen houdt het voorschot op',
    metKlok('pw-voorschot', {
      loopt: ['aangevraagd', 'in-behandeling', 'doorgezonden'],
      opgeschort: ['gegevens-gevraagd'],
    }),
  ],
  [
    'uitkering',
    'geeft die klok alleen vier nieuwe weken na een voorschot, of een weigering met een reden',
    'aanmanen is genoeg',
    metKlok('pw-voorschot', { herstartBij: ['voorschot-verstrekken', 'voorschot-weigeren', 'voorschot-aanmanen'] }),
  ],
  [
    'uitkering',
    'weigert een voorschot alleen met een reden uit de lijst, als besluit',
    'een weigering zonder reden',
    metStap('voorschot-weigeren', { velden: { reden: 'mag' } }),
  ],
  [
    'uitkering',
    'maant aan als vier weken om zijn zonder voorschot, en de regiehouder hoort het',
    'een klok die niemand hoort',
    metKlok('pw-voorschot', { bijAfloop: undefined as never }),
  ],
  [
    'uitkering',
    'laat geen andere organisatie de aanvraag sluiten',
    'de regiehouder trekt in',
    (proces) => metPijl(proces, 'intrekken', (pijl) => ({ ...pijl, wie: { ...pijl.wie, als: ['regiehouder'] } })),
  ],
  [
    'uitkering',
    'stelt buiten behandeling alleen na de hersteltermijn, en binnen vier weken daarna',
    'meteen buiten behandeling',
    zonderEisen('buiten-behandeling-stellen'),
  ],
  [
    'briefadres',
    'laat wie recht heeft nergens oningeschreven, behalve als na onderzoek niemand hem zag',
    'iedereen kan geen recht hebben',
    zonderEisen('geen-recht-vaststellen'),
  ],
  [
    'briefadres',
    'laat wie recht heeft nergens oningeschreven, behalve als na onderzoek niemand hem zag',
    'uitschrijven zonder onderzoek',
    (proces) => zonderEisen('voornemen-publiceren')(zonderEisen('onvindbaar-uitschrijven')(proces)),
  ],
  [
    'briefadres',
    'houdt de cliënt ingeschreven zolang een andere gemeente nog moet antwoorden',
    'een voorstel zonder tijdelijke inschrijving',
    zonderEisen('andere-gemeente-voorstellen'),
  ],
  [
    'intake',
    'gaat nooit stil dicht omdat de cliënt niet kwam',
    'niet komen is vervallen',
    naar('niet-verschenen', 'vervallen'),
  ],
  [
    'nazorg',
    'stopt nooit omdat de cliënt niet bereikt is',
    'niet bereiken is stoppen',
    naar('niet-bereikt', 'beeindigd'),
  ],
  [
    'opvang',
    'weigert niemand: alleen wie niet kwam komt bij een slecht einde, en de regiehouder hoort het',
    'een verplaatsing naar niets',
    naar('verplaatsen', 'vervallen'),
  ],
  [
    'opvang',
    'heeft voor wie geschorst is altijd een ander bed',
    'schorsen naar het eigen bed',
    zonderEisen('schorsen'),
  ],
  [
    'overdracht',
    'raakt geen werk kwijt: wie weigert of doorzet maakt er nieuw werk van',
    'weigeren en klaar',
    zonderGevolgen('weigeren'),
  ],
  ['dossier', 'gelooft een overlijden pas van twee mensen', 'één is genoeg', zonderEisen('overlijden-bevestigen')],
  [
    'dossier',
    'komt van overal weer open, ook als het dicht is of als een overlijden niet klopte',
    'dicht is dicht',
    (proces) => ({ ...proces, overgangen: proces.overgangen.filter(({ stap }) => stap !== 'heropenen') }),
  ],
];

describe('een tabel waarin iets niet klopt', () => {
  it.each(BREUKEN)('%s valt door de mand bij “%s”: %s', (soort, zin, _, breek) => {
    const gemaakt = MODELLEN.find((een) => een.soort === soort);
    const belofte = gemaakt?.beloften.find((een) => een.zin === zin);
    if (!gemaakt || !belofte) throw new Error(`geen belofte “${zin}” bij ${soort}`);
    expect(belofte.fouten(gemaakt.verken(breek(gemaakt.proces)))).not.toEqual([]);
  });
});
