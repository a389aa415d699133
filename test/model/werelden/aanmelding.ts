import { aanmeldingProces } from '../../../src/modules/aanmelding/aanmelding.proces.js';
import { algemeen, bijStap, inStand, type Belofte } from '../beloften.js';
import { beslisfeiten, besluitBeloften, ingebrekeklok, INGEBREKESTELLINGEN } from '../besluiten.js';
import type { Wereld } from '../ruimte.js';

interface Vraag {
  readonly acuut: boolean;
  readonly opvangGevraagd: boolean;
}

export const AANMELDING: Wereld<Vraag> = {
  proces: aanmeldingProces,
  begin: [
    { acuut: false, opvangGevraagd: false },
    { acuut: false, opvangGevraagd: true },
    { acuut: true, opvangGevraagd: true },
  ],
  velden: {
    'recht-afwijzen': [{ onderzoekAfgerond: true }, { onderzoekAfgerond: false }],
    'uitspraak-vastleggen': [{ uitspraak: 'hier' }, { uitspraak: 'andere-regio' }],
    'ingebrekestelling-ontvangen': INGEBREKESTELLINGEN,
    intrekken: [{ namensClient: true }, { namensClient: false }],
  },
  na: (vraag, stap) => (stap === 'hertriage' ? { acuut: true, opvangGevraagd: true } : vraag),
  feiten: (vraag, toestand, klokken) => ({
    ...vraag,
    toestand,
    vandaag: '2026-11-23',
    ...beslisfeiten(klokken, 'rechtstoets'),
  }),
  klokken: (_, was) => ingebrekeklok(was),
};

const TOETS = ['in-toets', 'aanvulling-gevraagd'];

export const AANMELDING_BELOFTEN: readonly Belofte<Vraag>[] = [
  ...algemeen<Vraag>(),
  ...besluitBeloften<Vraag>({ onbeslist: TOETS, isTeLaat: ({ klokken }) => klokken['rechtstoets'] === 'af' }),
  bijStap('gaat zonder toets naar de intake alleen van wie geen opvang vroeg', ({ van, naar }) => {
    return naar.toestand === 'toets-niet-nodig' && van.toestand !== naar.toestand && van.rij.opvangGevraagd;
  }),
  bijStap('wijst alleen af na het onderzoek', ({ stap, velden }) => {
    return stap === 'recht-afwijzen' && velden['onderzoekAfgerond'] !== true;
  }),
  bijStap('laat na de toets alleen de cliënt intrekken', ({ stap, velden, van }) => {
    return stap === 'intrekken' && van.toestand !== 'ontvangen' && velden['namensClient'] !== true;
  }),
  inStand('laat de klok van de toets nooit stilstaan, ook niet als er gegevens ontbreken', ({ toestand, klokken }) => {
    return TOETS.includes(toestand) && !['loopt', 'af'].includes(klokken['rechtstoets'] ?? '');
  }),
  bijStap('begint die klok niet opnieuw door gegevens te vragen', ({ begonnen, van }) => {
    return begonnen.includes('rechtstoets') && TOETS.includes(van.toestand);
  }),
];
