import { bezwaarProces, type BezwaarFeiten } from '../../../src/modules/bezwaar/bezwaar.proces.js';
import { algemeen, bijStap, inStand, wacht, type Belofte } from '../beloften.js';
import { beslisfeiten, ingebrekeBeloften, ingebrekeklok, INGEBREKESTELLINGEN } from '../besluiten.js';
import type { Stand, Wereld } from '../ruimte.js';

interface Bezwaar {
  readonly commissie: boolean;
  readonly verdaagd: boolean;
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
const OPEN = ['ontvangen', 'in-behandeling'] as const;
const GELIJK = ['gegrond', 'deels-gegrond'];
const JA_NEE = [true, false];

const klokVan = ({ commissie }: Bezwaar): string => (commissie ? KLOK_COMMISSIE : KLOK);

export const BEZWAAR: Wereld<Bezwaar> = {
  // with the clock of a committee, which takes the place of the other one and that the table knows by its family only
  proces: {
    ...bezwaarProces,
    termijnen: [...bezwaarProces.termijnen, { soort: KLOK_COMMISSIE, loopt: OPEN, perZaak: true }],
  },
  begin: [{ commissie: false, verdaagd: false, vrager: 'ander' }],
  velden: {
    'in-behandeling-nemen': JA_NEE.map((commissie) => ({ commissie })),
    verdagen: [ZES_WEKEN, LANGER, NIET_LATER, TE_VER].flatMap((nieuweDag) =>
      JA_NEE.map((instemming) => ({ nieuweDag, instemming })),
    ),
    'bezwaar-beslissen': [...GELIJK, 'ongegrond', 'niet-ontvankelijk'].map((uitkomst) => ({ uitkomst })),
    'ingebrekestelling-ontvangen': INGEBREKESTELLINGEN,
  },
  na: (bezwaar, stap, { commissie }) => {
    if (stap === 'in-behandeling-nemen') return { ...bezwaar, commissie: commissie === true };
    return stap === 'verdagen' ? { ...bezwaar, verdaagd: true } : bezwaar;
  },
  buiten: (bezwaar) => [{ ...bezwaar, vrager: bezwaar.vrager === TOEN ? 'ander' : TOEN }],
  feiten: ({ verdaagd, vrager, ...rij }, _, klokken): BezwaarFeiten => {
    const termijn = beslisfeiten(klokken, klokVan({ verdaagd, vrager, ...rij }));
    return {
      vandaag: VANDAAG,
      ...termijn,
      verdagenTot: verdaagd || termijn.beslisUiterlijk === null ? null : ZES_WEKEN,
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
    return OPEN.some((open) => open === toestand) && !['loopt', 'af'].includes(klokken[klokVan(rij)] ?? '');
  }),
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
