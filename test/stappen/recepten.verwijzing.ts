import type { Vrager } from '../opzet/huis.js';
import { correctierecept } from './recepten.correctie.js';
import { besluitrecepten } from './recepten.bezwaar.js';
import { laatOverlijden } from './recepten.dossier.js';
import type { Doel, Kamerrecept, Staprecept } from './soorten.js';
import type { Werkplaats } from './werkplaats.js';

const REGIE: Vrager = ['LDH', 'behandelaar'];
const WMO: Vrager = ['SDD', 'behandelaar'];

/** What is asked for each kind; the ordinary kind needs no contract, no decision and no place that is counted. */
const SOORTEN: Readonly<Record<string, { verwijssoort: string; aanbieder: string; voorziening?: string }>> = {
  '': { verwijssoort: 'PARTICULIER', aanbieder: 'AANBIEDER_DE_RUSTPLEK', voorziening: 'de-rustplek' },
  contract: { verwijssoort: 'IB_MO', aanbieder: 'AANBIEDER_YULIUS' },
  wmo: { verwijssoort: 'WMO', aanbieder: 'SDD' },
  spreekuur: { verwijssoort: 'SPREEKUUR', aanbieder: 'AANBIEDER_YULIUS' },
};

function gevraagd({ variant }: Pick<Doel, 'variant'>): { aanbieder: string; voorziening?: string } {
  const { aanbieder, voorziening } = SOORTEN[variant] ?? { aanbieder: '' };
  return { aanbieder, ...(voorziening === undefined ? {} : { voorziening }) };
}

const aanbieder = (doel: Doel): Vrager => [gevraagd(doel).aanbieder, 'behandelaar'];
const contracthouder = ({ variant }: Doel): Vrager => (variant === 'contract' ? WMO : REGIE);
const dag = () => ({ datum: '2026-11-23' });

async function begin(werkplaats: Werkplaats, variant: string): Promise<{ id: string; dossier: string }> {
  const { dossier } = await werkplaats.meldAan();
  const verwijssoort = SOORTEN[variant]?.verwijssoort;
  return werkplaats.moet('POST', '/verwijzingen', {
    door: REGIE,
    body: { dossier, verwijssoort, vraag: 'Een rustige kamer.' },
  });
}

/** Only where somebody must decide there is a time for it. */
const TE_LAAT: Staprecept = { ...besluitrecepten(REGIE)['ingebrekestelling-ontvangen'], variant: 'contract' };

/** Referrals: opened by the Leger des Heils, which directs the dossier; answered by whoever is asked; read along by the GGD. */
export const VERWIJZING: Kamerrecept = {
  kijker: REGIE,
  meelezer: ['GGD', 'GGD'],
  begin,
  via: {
    concept: null,
    'capaciteit-gevraagd': ['concept', 'capaciteit-vragen'],
    aangeboden: ['concept', 'aanbieden'],
    wachtlijst: ['aangeboden', 'op-wachtlijst'],
    geweigerd: ['aangeboden', 'weigeren'],
    aangenomen: ['aangeboden', 'aannemen'],
    toegewezen: ['aangenomen', 'toewijzen'],
    gestart: ['toegewezen', 'starten'],
    'tijdelijk-gestopt': ['gestart', 'tijdelijk-stoppen'],
    beeindigd: ['gestart', 'beeindigen'],
    vervallen: ['concept', 'andere-route'],
    'beeindigd-overleden': ['concept', laatOverlijden],
  },
  stappen: {
    ...correctierecept(REGIE),
    ...besluitrecepten(REGIE),
    'ingebrekestelling-ontvangen': TE_LAAT,
    'capaciteit-vragen': { door: REGIE, velden: (_, doel) => gevraagd(doel) },
    'capaciteit-melden': { door: aanbieder, velden: () => ({ vrijVanaf: '2026-12-01' }) },
    'geen-capaciteit': { door: aanbieder, velden: () => ({ oorzaak: 'geen-plek' }) },
    aanbieden: {
      door: REGIE,
      velden: (_, doel) => ({ ...gevraagd(doel), keuze: 'voorkeur-client', motivering: 'Kent de begeleider al.' }),
    },
    aannemen: { door: aanbieder, velden: () => ({ toelichting: 'Welkom.' }) },
    'op-wachtlijst': { door: aanbieder, velden: () => ({ oorzaak: 'geen-personeel' }) },
    weigeren: {
      door: aanbieder,
      variant: ({ naar }) => (naar === 'geweigerd' ? 'contract' : ''),
      velden: () => ({ reden: 'past-niet' }),
    },
    'afzien-door-client': { door: REGIE, velden: () => ({ reden: 'te-ver' }) },
    'weigering-bevestigen': { door: WMO, velden: () => ({ toelichting: 'Dat klopt.' }) },
    'weigering-overrulen': { door: WMO, velden: () => ({ motivering: 'Dit staat in het contract.' }) },
    'plek-vrij': { door: aanbieder },
    overslaan: { door: aanbieder, velden: () => ({ reden: 'plek-past-niet' }) },
    'lijst-sluit': { door: aanbieder, velden: () => ({ reden: 'lijst-gesloten' }) },
    'aanvraag-vastleggen': { door: WMO, variant: 'wmo', velden: dag },
    toewijzen: {
      door: ['SDD', 'beslisser'],
      variant: 'contract',
      velden: () => ({
        grondslag: 'begeleiding-na-opvang',
        motivering: 'Redt het wonen nog niet alleen.',
        bekendmaking: 'uitgereikt',
        ingangsdatum: '2026-11-23',
        einddatum: '2027-11-22',
      }),
    },
    'afspraak-maken': { door: aanbieder, velden: () => ({ moment: '2026-12-01T10:00:00+01:00' }) },
    'niet-verschenen': { door: aanbieder },
    starten: { door: aanbieder, velden: dag },
    'spreekuur-afronden': { door: aanbieder, variant: 'spreekuur', velden: () => ({ uitkomst: 'advies' }) },
    'tijdelijk-stoppen': { door: aanbieder, velden: dag },
    hervatten: { door: aanbieder, velden: dag },
    beeindigen: { door: aanbieder, velden: () => ({ ...dag(), redenBeeindiging: '19' }) },
    'aanbieder-valt-weg': { door: contracthouder, velden: () => ({ reden: 'faillissement' }) },
    'andere-route': { door: REGIE, velden: () => ({ reden: 'geen-aanbod', vervolg: 'sociaal-wijkteam' }) },
  },
};
