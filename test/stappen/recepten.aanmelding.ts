import type { Vrager } from '../opzet/huis.js';
import { besluitrecepten } from './recepten.bezwaar.js';
import type { Doel, Kamerrecept } from './soorten.js';
import type { Werkplaats } from './werkplaats.js';

const INZENDER: Vrager = ['MELDPUNT_ZO', 'behandelaar'];
const TOETSER: Vrager = ['GGD', 'behandelaar'];
const BESLISSER: Vrager = ['GGD', 'beslisser'];

/** There is a bed: no toets, and the neighbourhood team holds the aanmelding. */
const BED = 'bed';
/** The same person twice: this is the second aanmelding in the dossier. */
const DUBBEL = 'dubbel';

async function begin(werkplaats: Werkplaats, variant: string): Promise<{ id: string; dossier: string }> {
  if (variant === BED) {
    return werkplaats.meldAan({ acuut: false, opvangGevraagd: false, woonsituatie: 'bij-familie-of-vrienden' });
  }
  if (variant !== DUBBEL) return werkplaats.meldAan();
  const eerste = await werkplaats.meldAan();
  const { opgave } = (await werkplaats.moet('GET', `/aanmeldingen/${eerste.id}`, { door: INZENDER })) as unknown as {
    opgave: { client: object };
  };
  return werkplaats.meldAan({ client: opgave.client });
}

async function eersteGebeurtenis(werkplaats: Werkplaats, { id }: Doel): Promise<string> {
  const { resultaten } = await werkplaats.moet('GET', `/aanmeldingen/${id}/stappen`, { door: INZENDER });
  return resultaten[0]?.id ?? '';
}

async function andere(werkplaats: Werkplaats, { id, dossier }: Doel): Promise<string> {
  const { resultaten } = await werkplaats.moet('GET', `/aanmeldingen?dossier=${dossier}`, { door: INZENDER });
  // where there is no other one the step is refused for another reason, before this is looked at
  return resultaten.find((deze) => deze.id !== id)?.id ?? id;
}

/** The front door: brought in by the Meldpunt, held by the GGD, directed by the Leger des Heils, read by the SDD. */
export const AANMELDING: Kamerrecept = {
  kijker: INZENDER,
  meelezer: ['SDD', 'SDD'],
  begin,
  via: {
    ontvangen: null,
    'in-toets': ['ontvangen', 'in-toets-nemen'],
    'aanvulling-gevraagd': ['in-toets', 'aanvulling-vragen'],
    'recht-vastgesteld': ['in-toets', 'recht-toekennen'],
    'regio-overleg': ['in-toets', 'regio-voorstellen'],
    'overdracht-gepland': ['regio-overleg', 'aanvaarding-vastleggen'],
    geschil: ['regio-overleg', 'geschil-melden'],
    gekoppeld: ['ontvangen', 'als-dubbel-koppelen'],
    'toets-niet-nodig': ['ontvangen', 'naar-intake'],
    doorverwezen: ['in-toets', 'recht-afwijzen'],
    'overgedragen-regio': ['overdracht-gepland', 'aankomst-bevestigen'],
    ingetrokken: ['ontvangen', 'intrekken'],
  },
  stappen: {
    ...besluitrecepten(TOETSER),
    'als-dubbel-koppelen': {
      door: TOETSER,
      variant: DUBBEL,
      velden: async (werkplaats, doel) => ({
        aanmelding: await andere(werkplaats, doel),
        toelichting: 'Zelfde gesprek.',
      }),
    },
    'in-toets-nemen': { door: TOETSER },
    'naar-intake': {
      door: ['SWT_DORDRECHT', 'behandelaar'],
      variant: BED,
      velden: () => ({ toelichting: 'Heeft een bed.' }),
    },
    'aanvulling-vragen': { door: TOETSER, velden: () => ({ velden: ['geboortedatum', 'brp'] }) },
    aanvullen: {
      door: INZENDER,
      velden: () => ({ aanvulling: { voornamen: 'Joris', herkomst: { soort: 'buitenland' } } }),
    },
    'doorgaan-zonder': { door: TOETSER, velden: () => ({ toelichting: 'Het gaat ook zo.' }) },
    'recht-toekennen': {
      door: BESLISSER,
      velden: () => ({ grondslag: 'feitelijk-dakloos', motivering: 'Geen netwerk.', bekendmaking: 'uitgereikt' }),
    },
    'recht-afwijzen': {
      door: BESLISSER,
      velden: () => ({
        grondslag: 'netwerk',
        motivering: 'Kan bij zijn zus wonen.',
        mandaat: 'College van Dordrecht',
        bekendmaking: 'toegezonden',
        onderzoekAfgerond: true,
        doorverwezenNaar: 'eigen-netwerk',
      }),
    },
    'aanvraag-vervallen': {
      door: TOETSER,
      velden: () => ({ reden: 'onderdak-gevonden', doorverwezenNaar: 'sociaal-wijkteam' }),
    },
    'regio-voorstellen': {
      door: BESLISSER,
      velden: () => ({
        gemeente: '0599',
        criteria: ['wens-client', 'kinderen'],
        motivering: 'Familie en werk zijn daar.',
      }),
    },
    'aanvaarding-vastleggen': {
      door: TOETSER,
      velden: () => ({ contactpersoon: 'S. Vermeer', datum: '2026-12-01', bedDaar: true }),
    },
    'weigering-vastleggen': {
      door: TOETSER,
      velden: () => ({ reden: 'geen-binding', toelichting: 'Kent daar niemand.' }),
    },
    'geschil-melden': { door: TOETSER, velden: () => ({ toelichting: 'Zij zien dat anders.' }) },
    'aankomst-bevestigen': { door: TOETSER, velden: () => ({ datum: '2026-11-23' }) },
    'niet-aangekomen': { door: TOETSER, velden: () => ({ toelichting: 'Stapte niet uit de trein.' }) },
    'uitspraak-vastleggen': {
      door: TOETSER,
      velden: (_werkplaats, _doel, { naar }) => ({
        uitspraak: naar === 'in-toets' ? 'hier' : 'andere-regio',
        datum: '2026-11-23',
      }),
    },
    hertriage: { door: INZENDER, velden: () => ({ reden: 'veiligheid', gegevens: { schuldenDreigen: true } }) },
    intrekken: {
      door: INZENDER,
      velden: () => ({ reden: 'client-wil-niet', namensClient: true, doorverwezenNaar: 'eigen-netwerk' }),
    },
    corrigeren: {
      door: INZENDER,
      velden: async (werkplaats, doel) => ({
        gebeurtenis: await eersteGebeurtenis(werkplaats, doel),
        gegevens: { zwanger: true },
        reden: 'tikfout',
      }),
    },
  },
};
