import { verwijzingProces, type VerwijzingFeiten } from '../../../src/modules/verwijzing/verwijzing.proces.js';
import { algemeen, bijStap, type Belofte } from '../beloften.js';
import { beslisfeiten, besluitBeloften, ingebrekeklok, INGEBREKESTELLINGEN, overlijdenBeloften } from '../besluiten.js';
import type { Wereld } from '../ruimte.js';

const PLEK: VerwijzingFeiten = {
  isGecontracteerd: false,
  vraagtBesluit: false,
  wachtOpAanvraag: false,
  kanAanvragen: false,
  isAfspraak: false,
  isEenmalig: false,
  checklist: [],
  isAangevraagd: false,
  vandaag: '2026-11-23',
  beslisUiterlijk: null,
  inGebreke: false,
};
/** carried by what was applied for under the Wmo */
const BESLUIT = 'wmo-beschikking';
const VOORWAARDEN = ['zelfstandig', 'huur'];

/** Every kind of referral, as far as the guards can tell them apart (referentie/verwijssoorten.yaml). */
export const VERWIJZING: Wereld<VerwijzingFeiten> = {
  proces: verwijzingProces,
  begin: [
    PLEK,
    { ...PLEK, isGecontracteerd: true, vraagtBesluit: true, isAangevraagd: true },
    { ...PLEK, vraagtBesluit: true, wachtOpAanvraag: true, kanAanvragen: true },
    { ...PLEK, isAfspraak: true },
    { ...PLEK, isEenmalig: true, checklist: VOORWAARDEN },
  ],
  velden: {
    aanbieden: [{ voorwaarden: VOORWAARDEN }, { voorwaarden: VOORWAARDEN.slice(1) }, {}],
    'ingebrekestelling-ontvangen': INGEBREKESTELLINGEN,
    'afzien-door-client': [{ weetEenmalig: true }, {}],
  },
  na: (feiten, stap) =>
    stap === 'aanvraag-vastleggen'
      ? { ...feiten, isAangevraagd: true, wachtOpAanvraag: false, kanAanvragen: false }
      : feiten,
  feiten: (feiten, _, klokken): VerwijzingFeiten => ({ ...feiten, ...beslisfeiten(klokken, BESLUIT) }),
  klokken: ({ isAangevraagd }, was) => [...(isAangevraagd ? [BESLUIT] : []), ...ingebrekeklok(was)],
};

export const VERWIJZING_BELOFTEN: readonly Belofte<VerwijzingFeiten>[] = [
  ...algemeen<VerwijzingFeiten>(['overlijden-verwerken']),
  ...overlijdenBeloften<VerwijzingFeiten>(),
  ...besluitBeloften<VerwijzingFeiten>({
    onbeslist: ['aangenomen'],
    heeftBesluit: ({ vraagtBesluit }) => vraagtBesluit,
    isTeLaat: ({ klokken }) => klokken[BESLUIT] === 'af',
  }),
  bijStap('begint niets zonder besluit als dat nodig is', ({ naar, van, stap }) => {
    return stap === 'starten' && naar.rij.vraagtBesluit && van.toestand !== 'toegewezen';
  }),
  bijStap('besluit niet voor er een aanvraag is', ({ stap, van }) => stap === 'toewijzen' && van.rij.wachtOpAanvraag),
  bijStap('laat een weigering van gecontracteerde hulp altijd beoordelen', ({ stap, van, naar }) => {
    return stap === 'weigeren' && van.rij.isGecontracteerd !== (naar.toestand === 'geweigerd');
  }),
  bijStap('laat een nee van de cliënt niets kosten: er wordt verder gezocht', ({ stap, naar }) => {
    return stap === 'afzien-door-client' && naar.toestand !== 'concept';
  }),
  bijStap('vraagt bij het ene aanbod eerst of de cliënt dat weet', ({ stap, van, velden }) => {
    return stap === 'afzien-door-client' && van.rij.isEenmalig && velden['weetEenmalig'] !== true;
  }),
  bijStap('biedt niet aan zolang een voorwaarde niet waar is', ({ stap, van, velden }) => {
    const waar = (velden['voorwaarden'] ?? []) as readonly string[]; // of the fields above
    return stap === 'aanbieden' && van.rij.checklist.some((code) => !waar.includes(code));
  }),
];
