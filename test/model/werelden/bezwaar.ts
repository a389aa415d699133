import { bezwaarProces, type BezwaarFeiten } from '../../../src/modules/bezwaar/bezwaar.proces.js';
import { algemeen, bijStap, inStand, wacht, type Belofte } from '../beloften.js';
import { beslisfeiten, ingebrekeBeloften, ingebrekeklok, INGEBREKESTELLINGEN } from '../besluiten.js';
import type { Stand, Wereld } from '../ruimte.js';

interface Bezwaar {
  readonly commissie: boolean;
  readonly verdaagd: boolean;
  /** what is missing in the objection */
  readonly verzuim: BezwaarFeiten['verzuim'];
  /** who is at work now */
  readonly vrager: string;
}

const VANDAAG = '2026-11-23';
/** who took the decision that is objected to */
const TOEN = 'wie-toen-besliste';
const KLOK = 'bezwaar-beslissen';
const KLOK_COMMISSIE = 'bezwaar-beslissen-commissie';
/** after the end of the time: the last day of the six weeks more, and the day after it */
const ZES_WEKEN = '2028-02-12';
const LANGER = '2028-02-13';
/** last day on which it may be put off with consent, and the day after it */
const UITERSTE_DAG = '2029-01-01';
const TE_VER = '2029-01-02';
const NIET_LATER = '2027-12-31';
/** last day to mend what is missing: as it may be, too soon, and too far away */
const AANVULLEN_TOT = '2026-12-14';
const TE_KORT = '2026-12-06';
const TE_LANG = '2027-01-05';
const KOMT_NOG = '2026-11-24';
const WACHT_OP_CLIENT = 'aanvulling-gevraagd';
const LOPEND = ['ontvangen', 'in-behandeling'] as const;
const OPEN = [...LOPEND, WACHT_OP_CLIENT] as const;
const GELIJK = ['gegrond', 'deels-gegrond'];
const JA_NEE = [true, false];
const VORMEISEN = 'vormeisen';
const NA_STAP: Readonly<Record<string, Bezwaar['verzuim']>> = {
  'verzuim-melden': 'gevraagd',
  'verzuim-herstellen': 'geen',
  'verzuim-verlopen': 'verlopen',
};

const klokVan = ({ commissie }: Bezwaar): string => (commissie ? KLOK_COMMISSIE : KLOK);

export const BEZWAAR: Wereld<Bezwaar> = {
  // with the clock of a committee, which takes the place of the other one and that the table knows by its family only
  proces: {
    ...bezwaarProces,
    termijnen: [
      ...bezwaarProces.termijnen,
      { soort: KLOK_COMMISSIE, loopt: LOPEND, opgeschort: [WACHT_OP_CLIENT], perZaak: true },
    ],
  },
  begin: [{ commissie: false, verdaagd: false, verzuim: 'geen', vrager: 'ander' }],
  velden: {
    'in-behandeling-nemen': JA_NEE.map((commissie) => ({ commissie })),
    verdagen: [ZES_WEKEN, LANGER, NIET_LATER, TE_VER].flatMap((nieuweDag) =>
      JA_NEE.map((instemming) => ({ nieuweDag, instemming })),
    ),
    'verzuim-melden': [AANVULLEN_TOT, TE_KORT, TE_LANG].map((uiterlijk) => ({ uiterlijk })),
    'verzuim-herstellen': [VANDAAG, KOMT_NOG].map((ontvangenOp) => ({ ontvangenOp })),
    'bezwaar-beslissen': [...GELIJK, 'ongegrond', 'niet-ontvankelijk'].flatMap((uitkomst) =>
      ['feiten', VORMEISEN].map((grondslag) => ({ uitkomst, grondslag })),
    ),
    'ingebrekestelling-ontvangen': INGEBREKESTELLINGEN,
  },
  na: (bezwaar, stap, { commissie }) => {
    if (stap === 'in-behandeling-nemen') return { ...bezwaar, commissie: commissie === true };
    const verzuim = NA_STAP[stap];
    if (verzuim !== undefined) return { ...bezwaar, verzuim };
    return stap === 'verdagen' ? { ...bezwaar, verdaagd: true } : bezwaar;
  },
  buiten: (bezwaar) => [{ ...bezwaar, vrager: bezwaar.vrager === TOEN ? 'ander' : TOEN }],
  feiten: (rij, _, klokken): BezwaarFeiten => {
    const { verdaagd, verzuim, vrager } = rij;
    const termijn = beslisfeiten(klokken, klokVan(rij));
    return {
      vandaag: VANDAAG,
      ...termijn,
      verdagenTot: verdaagd || termijn.beslisUiterlijk === null ? null : ZES_WEKEN,
      verzuim,
      gevraagdOp: verzuim === 'geen' ? null : VANDAAG,
      hersteltijdVanaf: '2026-12-07',
      hersteltijdTot: '2027-01-04',
      uitersteDag: termijn.beslisUiterlijk === null ? null : UITERSTE_DAG,
      vrager,
      beslisserVanToen: TOEN,
    };
  },
  klokken: (bezwaar, was) => [klokVan(bezwaar), ...ingebrekeklok(was)],
};

const isTeLaat = ({ klokken, rij }: Stand<Bezwaar>): boolean => klokken[klokVan(rij)] === 'af';
const BESLISSEN = ['aanmelding', 'briefadres', 'uitkering', 'verwijzing'];

export const BEZWAAR_BELOFTEN: readonly Belofte<Bezwaar>[] = [
  ...algemeen<Bezwaar>(),
  ...ingebrekeBeloften<Bezwaar>({ onbeslist: OPEN, isTeLaat }),
  bijStap('laat het besluit gelden tot het bezwaar gegrond is, en dan gaat elke soort zaak terug', (pijl) => {
    const wijst = pijl.overgang?.gevolgen ?? [];
    const heropent = wijst.filter(({ stap }) => stap === 'heroverwegen').map(({ soort }) => soort);
    if (pijl.naar.toestand === 'gegrond' && pijl.van.toestand !== 'gegrond')
      return heropent.sort().join() !== BESLISSEN.join();
    return wijst.some(({ soort }) => BESLISSEN.includes(soort)) || wijst.some(({ stap }) => stap === 'heropenen');
  }),
  bijStap('eindigt alleen met een beslissing, of omdat de cliënt intrekt', ({ stap, van, naar }, { wereld }) => {
    if (!wacht(wereld.proces, van) || wacht(wereld.proces, naar)) return false;
    return naar.toestand === 'ingetrokken' ? stap !== 'intrekken' : stap !== 'bezwaar-beslissen';
  }),
  bijStap('blijft zoals er is beslist: daarna is er de rechter', ({ van, naar }, { wereld }) => {
    return !wacht(wereld.proces, van) && van.toestand !== naar.toestand;
  }),
  bijStap('geeft gelijk als de uitkomst dat zegt, en anders niet', ({ stap, velden, naar }) => {
    return (
      stap === 'bezwaar-beslissen' && (naar.toestand === 'gegrond') !== GELIJK.includes(String(velden['uitkomst']))
    );
  }),
  bijStap('laat een ander beslissen dan wie het besluit nam, bij de organisatie die het nam', (pijl) => {
    if (pijl.stap !== 'bezwaar-beslissen') return false;
    const { rollen, als } = pijl.overgang?.wie ?? { rollen: [], als: [] };
    return pijl.van.rij.vrager === TOEN || rollen.join() !== 'beslisser' || als.join() !== 'houder';
  }),
  inStand('laat de klok van de wet altijd lopen of afgaan tot er is beslist', ({ toestand, klokken, rij }) => {
    return LOPEND.some((open) => open === toestand) && !['loopt', 'af'].includes(klokken[klokVan(rij)] ?? '');
  }),
  bijStap('zet die klok alleen stil om de cliënt te laten aanvullen, en nooit als het al te laat is', (pijl) => {
    const stil = ({ klokken, rij }: Stand<Bezwaar>): boolean => klokken[klokVan(rij)] === 'stil';
    if (stil(pijl.naar) !== (pijl.naar.toestand === WACHT_OP_CLIENT)) return true;
    if (!stil(pijl.naar) || stil(pijl.van)) return false;
    return pijl.stap !== 'verzuim-melden' || isTeLaat(pijl.van) || pijl.velden['uiterlijk'] !== AANVULLEN_TOT;
  }),
  inStand('geeft de cliënt een eind aan de tijd om aan te vullen', ({ toestand, klokken }) => {
    return (toestand === WACHT_OP_CLIENT) !== (klokken['bezwaar-herstellen'] !== undefined);
  }),
  bijStap(
    'wijst pas af om wat ontbreekt als de cliënt de tijd kreeg en die voorbij is',
    ({ stap, velden, van, naar }) => {
      const omVorm = stap === 'bezwaar-beslissen' && naar.toestand === 'afgewezen' && velden['grondslag'] === VORMEISEN;
      return omVorm && van.rij.verzuim !== 'verlopen';
    },
  ),
  bijStap('begint die klok alleen opnieuw als een commissie ernaar kijkt', ({ begonnen, stap, velden }) => {
    const opnieuw = begonnen.some((klok) => klok === KLOK || klok === KLOK_COMMISSIE);
    return opnieuw && !(stap === 'in-behandeling-nemen' && velden['commissie'] === true);
  }),
  bijStap(
    'verdaagt op tijd en één keer zes weken, en verder alleen als de cliënt dat goed vindt, tot een uiterste dag',
    (pijl) => {
      if (pijl.stap !== 'verdagen') return false;
      const { nieuweDag, instemming } = pijl.velden;
      if (isTeLaat(pijl.van) || nieuweDag === NIET_LATER || nieuweDag === TE_VER) return true;
      return instemming !== true && (pijl.van.rij.verdaagd || nieuweDag !== ZES_WEKEN);
    },
  ),
  bijStap(
    'laat wie geen gelijk krijgt of intrekt niet los: de regiehouder kijkt hoe het verder gaat',
    (pijl, { wereld }) => {
      if (!wacht(wereld.proces, pijl.van) || !['afgewezen', 'ingetrokken'].includes(pijl.naar.toestand)) return false;
      return !(pijl.overgang?.gevolgen ?? []).some(({ soort, stap }) => soort === 'overdracht' && stap === undefined);
    },
  ),
];
