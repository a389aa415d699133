import { algemeen, bijStap, inStand, wacht, type Belofte } from '../beloften.js';
import { besluitBeloften, heropentGeenTweede } from '../besluiten.js';
import type { Pijl } from '../ruimte.js';
import { BESLUIT_WEKEN, type Aanvraag } from './uitkering.js';

/** Asked and not decided: here the advance is due every four weeks (Participatiewet art. 52). */
const ONBESLIST = ['aangevraagd', 'in-behandeling', 'gegevens-gevraagd', 'doorgezonden'];
const VOORSCHOT = 'pw-voorschot';
const BESLUIT = 'pw-besluit';
const BESLIST_OVER_VOORSCHOT = ['voorschot-verstrekken', 'voorschot-weigeren'];

/** A decision is asked for the first time, or anew because an objection to it is well-founded. */
function beginnenTeBeslissen({ stap, van }: Pijl<Aanvraag>): boolean {
  return stap === 'aanvraag-indienen' || (stap === 'heroverwegen' && !ONBESLIST.includes(van.toestand));
}

export const UITKERING_BELOFTEN: readonly Belofte<Aanvraag>[] = [
  ...algemeen<Aanvraag>(['heroverwegen']),
  ...besluitBeloften<Aanvraag>({
    loopt: ['toegekend'],
    onbeslist: ONBESLIST,
    isTeLaat: ({ toestand, rij }) => toestand !== 'gegevens-gevraagd' && rij.week > BESLUIT_WEKEN,
  }),
  heropentGeenTweede<Aanvraag>(),
  inStand('laat vanaf de aanvraag de klok van het voorschot lopen of afgaan tot er is beslist', (stand) => {
    return ONBESLIST.includes(stand.toestand) && !['loopt', 'af'].includes(stand.klokken[VOORSCHOT] ?? '');
  }),
  bijStap(
    'geeft die klok alleen vier nieuwe weken na een voorschot, een weigering met een reden, of een besluit dat over moet',
    (pijl) => {
      if (!pijl.begonnen.includes(VOORSCHOT) || beginnenTeBeslissen(pijl)) return false;
      return !BESLIST_OVER_VOORSCHOT.includes(pijl.stap);
    },
  ),
  bijStap('weigert een voorschot alleen met een reden uit de lijst, als besluit', ({ stap, overgang }, { wereld }) => {
    const { velden, codes } = wereld.proces.stappen[stap] ?? {};
    if (stap !== 'voorschot-weigeren') return false;
    return (
      velden?.['reden'] !== 'verplicht' || codes?.['reden'] === undefined || overgang?.wie.rollen.join() !== 'beslisser'
    );
  }),
  bijStap(
    'maant aan als vier weken om zijn zonder voorschot, en de regiehouder hoort het',
    ({ klok, stap, overgang }) => {
      return klok === VOORSCHOT && (stap !== 'voorschot-aanmanen' || (overgang?.gevolgen ?? []).length === 0);
    },
  ),
  inStand(
    'laat vanaf de aanvraag de klok van het besluit lopen, en alleen stilstaan als er gegevens zijn gevraagd',
    (stand) => {
      if (!ONBESLIST.includes(stand.toestand)) return false;
      const hoort = stand.toestand === 'gegevens-gevraagd' ? ['stil'] : ['loopt', 'af'];
      return !hoort.includes(stand.klokken[BESLUIT] ?? '');
    },
  ),
  bijStap('begint de klok van het besluit alleen bij de aanvraag, en als het besluit over moet', (pijl) => {
    return pijl.begonnen.includes(BESLUIT) && !beginnenTeBeslissen(pijl);
  }),
  inStand('past de zoektermijn alleen toe op wie jonger is dan 27', ({ toestand, rij }) => {
    return toestand === 'zoektermijn' && rij.jong !== true;
  }),
  bijStap('laat een jongere niet aanvragen voor over de zoektermijn is beslist', ({ stap, van }) => {
    return stap === 'aanvraag-indienen' && van.rij.jong === true && van.rij.zoektermijn === 'open';
  }),
  bijStap('laat alleen de cliënt of zijn gemachtigde aanvragen en intrekken', ({ stap, van, velden }) => {
    if (!['aanvraag-indienen', 'intrekken'].includes(stap)) return false;
    return velden['namens'] !== 'client' && !van.rij.gemachtigde;
  }),
  bijStap('laat geen andere organisatie de aanvraag sluiten', ({ stap, van, naar, overgang }, { wereld }) => {
    // a benefit that was suspended is paid again, as the objection to that is well-founded
    if (stap === 'heroverwegen' && van.toestand === 'opgeschort' && naar.toestand === 'toegekend') return false;
    if (!wacht(wereld.proces, van) || wacht(wereld.proces, naar)) return false;
    return overgang?.wie.als.join() !== 'houder';
  }),
  bijStap('stelt buiten behandeling alleen na de hersteltermijn, en binnen vier weken daarna', ({ stap, van }) => {
    const { week, hersteltermijnTot } = van.rij;
    if (stap !== 'buiten-behandeling-stellen') return false;
    return hersteltermijnTot === null || week <= hersteltermijnTot || week > hersteltermijnTot + 4;
  }),
  bijStap('schort niet op en beëindigt niet voor de regiehouder het weet', ({ stap, van }) => {
    return ['opschorten', 'beeindigen'].includes(stap) && van.rij.aangekondigd !== stap;
  }),
  bijStap('beëindigt bij een verhuizing binnen de regio pas als de opvolger klaarstaat', ({ stap, van, velden }) => {
    return stap === 'beeindigen' && velden['gemeente'] === '0642' && !van.rij.opvolger;
  }),
  bijStap('laat een aanvraag pas los als een ander haar heeft: hier door haar op te pakken', ({ naar, van }) => {
    return naar.toestand === 'overgedragen' && van.rij.heen !== '0599';
  }),
];
