import type { Vrager } from '../opzet/huis.js';
import { correctierecept } from './recepten.correctie.js';
import { besluitrecepten } from './recepten.bezwaar.js';
import { laatOverlijden } from './recepten.dossier.js';
import type { Doel, Kamerrecept } from './soorten.js';
import type { Werkplaats, Zaakbody } from './werkplaats.js';

const LDH: Vrager = ['LDH', 'behandelaar'];
const BURGERZAKEN: Vrager = ['BURGERZAKEN_DORDRECHT', 'behandelaar'];
const BESLISSER: Vrager = ['BURGERZAKEN_DORDRECHT', 'beslisser'];
const VANDAAG = '2026-11-23';
const HERBEOORDELEN = '2027-05-20';
const GEVER = { soort: 'persoon', naam: 'J. Proefgever', adres: 'Proefstraat 1, Dordrecht' };

/** Registered for the time being. */
const TIJDELIJK = 'tijdelijk';
/** There is a giver who consents in writing. */
const INGESTEMD = 'ingestemd';
/** Registered for the time being, and then died: two persons said so. */
const OVERLEDEN = 'overleden';
/** A first registration without lawful stay. */
const ZONDER_RECHT = 'zonder-recht';

const besluit = (grondslag: string) => ({ grondslag, motivering: 'Zo is het.', bekendmaking: 'uitgereikt' });
const controle = (naam: string, uitkomst: string) => ({
  stap: 'controle-vastleggen',
  controle: naam,
  uitkomst,
  datum: VANDAAG,
});

const INSCHRIJVEN = { stap: 'tijdelijk-registreren', datum: VANDAAG, adressoort: 'opvang' };

const VOORAF: Readonly<Record<string, readonly object[]>> = {
  [TIJDELIJK]: [INSCHRIJVEN],
  [OVERLEDEN]: [INSCHRIJVEN],
  [INGESTEMD]: [controle('instemming-gever', 'voldoet')],
  [ZONDER_RECHT]: [controle('eerder-ingezetene', 'voldoet-niet'), controle('rechtmatig-verblijf', 'voldoet-niet')],
};

async function begin(werkplaats: Werkplaats, variant: string): Promise<{ id: string; dossier: string }> {
  const { dossier } = await werkplaats.meldAan();
  const aanvraag = { dossier, reden: 'geen-woonadres', kind: 'dakloos', spoed: false };
  const { id, gevolgen } = await werkplaats.moet('POST', '/briefadresaanvragen', { door: LDH, body: aanvraag });
  const werk = gevolgen.find(({ soort }) => soort === 'overdracht');
  await werkplaats.zet(BURGERZAKEN, { soort: 'overdracht', id: werk?.zaak ?? '' }, { stap: 'oppakken' });
  for (const stap of VOORAF[variant] ?? []) await werkplaats.zet(BURGERZAKEN, { soort: 'briefadres', id }, stap);
  if (variant === OVERLEDEN) await laatOverlijden(werkplaats, { dossier });
  return { id, dossier };
}

/** Nobody saw the client, neither burgerzaken nor the regiehouder. */
async function niemandZag(werkplaats: Werkplaats, doel: Doel): Promise<void> {
  const { onderzoekOp } = (await werkplaats.moet('GET', `/briefadresaanvragen/${doel.id}`, {
    door: BURGERZAKEN,
  })) as Zaakbody & { readonly onderzoekOp: string | null }; // one of its own fields
  if (onderzoekOp !== null) return;
  await werkplaats.zet(BURGERZAKEN, doel, { stap: 'onderzoek-vastleggen', datum: VANDAAG, gezochtBij: ['opvang'] });
  await werkplaats.zet(LDH, doel, { stap: 'niet-gezien-melden', datum: VANDAAG });
}

/** A briefadres in Dordrecht: asked by the Leger des Heils, who has the regie; read by the SDD. */
export const BRIEFADRES: Kamerrecept = {
  kijker: LDH,
  meelezer: ['SDD', 'SDD'],
  begin,
  via: {
    aangevraagd: null,
    adresonderzoek: ['aangevraagd', 'onderzoek-starten'],
    'gegevens-gevraagd': ['adresonderzoek', 'gegevens-vragen'],
    'gemeente-overleg': ['adresonderzoek', 'andere-gemeente-voorstellen'],
    toegekend: ['adresonderzoek', 'ambtshalve-toekennen'],
    herbeoordeling: ['toegekend', 'herbeoordelen'],
    'vow-onderzoek': ['herbeoordeling', 'onvindbaar-onderzoeken'],
    'voornemen-gepubliceerd': ['vow-onderzoek', 'voornemen-publiceren'],
    'woonadres-vastgesteld': ['adresonderzoek', 'woonadres-vaststellen'],
    'andere-gemeente-aanvaard': ['gemeente-overleg', 'aanvaarding-vastleggen'],
    'geen-inschrijving-mogelijk': ['adresonderzoek', 'geen-recht-vaststellen'],
    beeindigd: ['herbeoordeling', 'beeindigen'],
    'beeindigd-onvindbaar': ['voornemen-gepubliceerd', 'onvindbaar-uitschrijven'],
    'beeindigd-overleden': ['aangevraagd', 'overlijden-verwerken'],
  },
  stappen: {
    ...correctierecept(LDH),
    ...besluitrecepten(LDH),
    'onderzoek-starten': { door: BURGERZAKEN, velden: () => ({ kind: 'thuisloos' }) },
    'tijdelijk-registreren': { door: BURGERZAKEN, velden: () => ({ datum: VANDAAG, adressoort: 'gemeente' }) },
    'controle-vastleggen': {
      door: BURGERZAKEN,
      velden: () => ({
        controle: 'slaapplekken',
        uitkomst: 'voldoet',
        datum: VANDAAG,
        slaapplekken: [{ plek: 'Bij een vriend, Proefstraat 2', aandeel: 'minder' }],
        toelichting: 'Steeds een ander adres.',
      }),
    },
    'gegevens-vragen': { door: BURGERZAKEN, velden: () => ({ velden: ['verklaring-gever', 'postafspraak'] }) },
    'gegevens-ontvangen': { door: BURGERZAKEN, velden: () => ({ velden: ['verklaring-gever'] }) },
    'doorgaan-zonder': { door: BURGERZAKEN, velden: () => ({ toelichting: 'Het gaat ook zo.' }) },
    toekennen: {
      door: BESLISSER,
      variant: INGESTEMD,
      velden: () => ({ gever: GEVER, herbeoordelenOp: HERBEOORDELEN, ...besluit('woonadres-ontbreekt') }),
    },
    'ambtshalve-toekennen': {
      door: BESLISSER,
      velden: () => ({ voornemenOp: VANDAAG, herbeoordelenOp: HERBEOORDELEN, ...besluit('geen-gever') }),
    },
    'woonadres-vaststellen': {
      door: BESLISSER,
      velden: () => ({ woonadres: 'Proefstraat 3, Dordrecht', ...besluit('meeste-nachten') }),
    },
    'andere-gemeente-voorstellen': {
      door: BURGERZAKEN,
      variant: TIJDELIJK,
      velden: () => ({ gemeente: '0599', motivering: 'Slaapt daar de meeste nachten.' }),
    },
    'aanvaarding-vastleggen': {
      door: BURGERZAKEN,
      velden: () => ({ contactpersoon: 'S. Vermeer', datum: '2026-12-01' }),
    },
    'weigering-vastleggen': { door: BURGERZAKEN, velden: () => ({ reden: 'geen-binding' }) },
    'geen-recht-vaststellen': {
      door: BESLISSER,
      variant: ZONDER_RECHT,
      velden: () => ({
        doorverwezenNaar: 'landelijke-vreemdelingenvoorziening',
        ...besluit('eerste-inschrijving-zonder-verblijf'),
      }),
    },
    herbeoordelen: { door: BURGERZAKEN, velden: () => ({ toelichting: 'Er is een woning.' }) },
    'gever-trekt-in': { door: BURGERZAKEN, velden: () => ({ datum: VANDAAG }) },
    'brieven-niet-opgehaald': { door: BURGERZAKEN, velden: () => ({ laatstOpgehaaldOp: '2026-11-02' }) },
    verlengen: { door: BESLISSER, velden: () => ({ herbeoordelenOp: HERBEOORDELEN }) },
    beeindigen: { door: BESLISSER, velden: () => ({ per: '2026-12-01', ...besluit('woonadres') }) },
    'onvindbaar-onderzoeken': { door: BURGERZAKEN, velden: () => ({ toelichting: 'Post blijft liggen.' }) },
    'niet-gezien-melden': { door: LDH, velden: () => ({ datum: VANDAAG }) },
    'onderzoek-vastleggen': {
      door: BURGERZAKEN,
      velden: () => ({ datum: VANDAAG, gezochtBij: ['opvang', 'zorg-en-veldwerk'] }),
    },
    'client-gezien': { door: LDH, velden: () => ({ gezienOp: VANDAAG }) },
    'voornemen-publiceren': {
      door: BURGERZAKEN,
      velden: async (werkplaats, doel) => {
        await niemandZag(werkplaats, doel);
        return { datum: VANDAAG };
      },
    },
    'overlijden-verwerken': {
      door: BURGERZAKEN,
      variant: OVERLEDEN,
      velden: () => ({ toelichting: 'Akte ontvangen.' }),
    },
    'onvindbaar-uitschrijven': {
      door: BESLISSER,
      velden: async ({ huis }, { id }) => {
        // four weeks go by
        await huis.superuser.query(`update tns.briefadres set voornemen_tot = '2026-11-22' where id = $1`, [id]);
        return besluit('niet-gevonden-na-onderzoek');
      },
    },
  },
};
