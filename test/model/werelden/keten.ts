import { casusoverlegProces } from '../../../src/modules/casusoverleg/casusoverleg.proces.js';
import { overdrachtProces, type OverdrachtFeiten } from '../../../src/modules/overdracht/overdracht.proces.js';
import { algemeen, bijStap, komtAan, type Belofte } from '../beloften.js';
import type { Wereld } from '../ruimte.js';

const WERK: OverdrachtFeiten = {
  isRetour: false,
  weigercodes: ['hoort-elders', 'al-geplaatst'],
  wachtrij: 'DEZE',
  isEersteOpvang: false,
  aanleidingIsBeslist: true,
  antwoordInZaak: false,
  uitvoeringIsKlaar: true,
};

/** The hand-off; what it is about is decided, and the work done, in other rooms. */
export const OVERDRACHT: Wereld<OverdrachtFeiten> = {
  proces: overdrachtProces,
  begin: [
    WERK,
    { ...WERK, isRetour: true },
    { ...WERK, isEersteOpvang: true, uitvoeringIsKlaar: false },
    { ...WERK, aanleidingIsBeslist: false },
    { ...WERK, antwoordInZaak: true, uitvoeringIsKlaar: false },
  ],
  velden: {
    weigeren: [{ reden: 'hoort-elders' }, { reden: 'al-geplaatst' }, { reden: 'geen-zin' }],
    doorzetten: [{ wachtrij: 'DEZE' }, { wachtrij: 'ANDERE' }],
    'opnieuw-aanbieden': [{ wachtrij: 'DEZE' }, { wachtrij: 'ANDERE' }],
  },
  buiten: (werk) => [{ ...werk, aanleidingIsBeslist: true, uitvoeringIsKlaar: true }],
  klokken: () => ['overdracht-oppakken', 'overdracht-afronden'],
};

const WEG = ['geweigerd', 'doorgezet'];

export const OVERDRACHT_BELOFTEN: readonly Belofte<OverdrachtFeiten>[] = [
  ...algemeen<OverdrachtFeiten>(['beeindigen']),
  bijStap('raakt geen werk kwijt: wie weigert of doorzet maakt er nieuw werk van', ({ overgang, naar }) => {
    const opent = overgang?.gevolgen?.some(({ soort, stap }) => soort === 'overdracht' && stap === undefined) ?? false;
    return WEG.includes(naar.toestand) && overgang !== undefined && !opent;
  }),
  bijStap('telt elke keer dat iemand terug- of doorstuurt', ({ overgang, stap }) => {
    const telt = overgang?.gevolgen?.some((gevolg) => gevolg.stap === 'retour-tellen') ?? false;
    return ['weigeren', 'doorzetten'].includes(stap) && !telt;
  }),
  bijStap('stuurt wat terugkwam niet nog eens terug', ({ stap, van }) => {
    return van.rij.isRetour && ['weigeren', 'doorzetten'].includes(stap);
  }),
  bijStap(
    'weigert een bed voor vannacht alleen als iemand er al slaapt of het een ander is',
    ({ stap, van, velden }) => {
      const bedIsErAl = ['al-geplaatst', 'verkeerde-client'].includes(String(velden['reden']));
      return stap === 'weigeren' && van.rij.isEersteOpvang && !bedIsErAl;
    },
  ),
  bijStap('trekt een bed voor vannacht niet in', ({ stap, van }) => stap === 'intrekken' && van.rij.isEersteOpvang),
  bijStap('is niet klaar zolang er elders nog over wordt beslist', ({ stap, van }) => {
    return stap === 'afronden' && !(van.rij.aanleidingIsBeslist && van.rij.uitvoeringIsKlaar);
  }),
];

export const CASUSOVERLEG: Wereld = { proces: casusoverlegProces, begin: [{}] };

export const CASUSOVERLEG_BELOFTEN: readonly Belofte[] = [
  ...algemeen(),
  bijStap('wijst bij elk einde één organisatie aan, die de regie krijgt', (pijl, { wereld }) => {
    const { stap, overgang } = pijl;
    const noemt = wereld.proces.stappen[stap]?.velden['organisatie'] === 'verplicht';
    const verwerkt = overgang?.gevolgen?.some((gevolg) => gevolg.stap === 'casusoverleg-verwerken') ?? false;
    return komtAan(pijl, 'afgesloten') && !(noemt && verwerkt);
  }),
];
