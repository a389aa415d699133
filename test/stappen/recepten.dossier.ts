import { persoonId } from '../../src/platform/ingebed/namen.js';
import type { Vrager } from '../opzet/huis.js';
import { correctierecept } from './recepten.correctie.js';
import type { Doel, Kamerrecept } from './soorten.js';
import type { Werkplaats } from './werkplaats.js';

const LDH: Vrager = ['LDH', 'behandelaar'];
const SDD: Vrager = ['SDD', 'behandelaar'];
const AVRES: Vrager = ['AVRES', 'behandelaar'];
const GGD: Vrager = ['GGD', 'behandelaar'];
const WIJKTEAM: Vrager = ['SWT_DORDRECHT', 'behandelaar'];
const VOORSTEL = { stap: 'regie-voorstellen', organisatie: 'SWT_DORDRECHT', reden: 'opvang-uit' };
const DELING = { doel: 'schulden', ontvanger: 'AVRES' };
const NEE = { stap: 'weigeren', reden: 'niet-onze-taak' };

/** The neighbourhood team has been asked to take over the regie. */
const GEVRAAGD = 'gevraagd';
/** The client is in detention. */
const VAST = 'vast';
/** A colleague told that the client has died. */
const GEMELD = 'gemeld';
/** The client agreed to sharing. */
const GEDEELD = 'gedeeld';
/** Work that was refused and came back. */
const RETOUR = 'retour';

async function laatsteGebeurtenis(werkplaats: Werkplaats, meervoud: string, { id }: Doel): Promise<string> {
  const { resultaten } = await werkplaats.moet('GET', `/${meervoud}/${id}/stappen`, { door: LDH });
  return resultaten.at(-1)?.id ?? '';
}

/** The aanmelding is taken back; what then is open is the regiehouder's own. */
async function watMeeMag(werkplaats: Werkplaats, { dossier }: Doel): Promise<string[]> {
  const aanmeldingen = await werkplaats.moet('GET', `/aanmeldingen?dossier=${dossier}`, { door: LDH });
  for (const { id, soort, open } of aanmeldingen.resultaten) {
    const intrekken = {
      stap: 'intrekken',
      reden: 'client-wil-niet',
      namensClient: true,
      doorverwezenNaar: 'eigen-netwerk',
    };
    if (open) await werkplaats.zet(['MELDPUNT_ZO', 'behandelaar'], { soort, id }, intrekken);
  }
  const { resultaten } = await werkplaats.moet('GET', `/overdrachten?dossier=${dossier}&limit=200`, { door: LDH });
  return resultaten.filter(({ open }) => open).map(({ id }) => id);
}

/** A colleague tells that the client has died, unless somebody did. */
async function meldOverlijden(werkplaats: Werkplaats, doel: Pick<Doel, 'soort' | 'id'>): Promise<void> {
  const gemeld = 'select 1 from tns.overlijden where dossier_id = $1 and herroepen_op is null';
  const { rowCount } = await werkplaats.huis.superuser.query(gemeld, [doel.id]);
  if (rowCount !== 0) return;
  await werkplaats.zet(['LDH', 'behandelaar', 2], doel, { stap: 'overlijden-vastleggen', overledenOp: '2026-11-20' });
}

/** Two people say that the client of a dossier of the Leger des Heils has died. */
export async function laatOverlijden(werkplaats: Werkplaats, { dossier }: Pick<Doel, 'dossier'>): Promise<void> {
  const doel = { soort: 'dossier', id: dossier };
  await meldOverlijden(werkplaats, doel);
  await werkplaats.zet(LDH, doel, { stap: 'overlijden-bevestigen' });
}

/** The whole trajectory: directed by the Leger des Heils, read by the SDD. */
export const DOSSIER: Kamerrecept = {
  kijker: LDH,
  meelezer: ['SDD', 'SDD'],
  begin: async (werkplaats, variant) => {
    const { dossier } = await werkplaats.meldAan();
    const doel = { soort: 'dossier', id: dossier };
    if (variant === GEVRAAGD) await werkplaats.zet(LDH, doel, VOORSTEL);
    if (variant === VAST)
      await werkplaats.zet(LDH, doel, { stap: 'onderbreking-melden', aard: 'detentie', vanaf: '2026-11-20' });
    if (variant === GEDEELD) await werkplaats.zet(LDH, doel, { stap: 'toestemming-vastleggen', ...DELING });
    if (variant === GEMELD) await meldOverlijden(werkplaats, doel);
    return { id: dossier, dossier };
  },
  via: {
    open: null,
    'buiten-beeld': ['open', 'buiten-beeld-melden'],
    slapend: ['buiten-beeld', 'slapend-maken'],
    overleden: ['open', 'overlijden-bevestigen'],
    afgesloten: ['open', 'afsluiten'],
  },
  stappen: {
    overdragen: { door: LDH, velden: () => ({ taak: 'SCHULDHULP', wachtrij: 'AVRES_SCHULDEN' }) },
    'regie-voorstellen': {
      door: LDH,
      velden: () => ({ organisatie: 'SWT_DORDRECHT', reden: 'opvang-uit', toelichting: 'Kamer in de wijk.' }),
    },
    'regie-aanvaarden': { door: WIJKTEAM, variant: GEVRAAGD },
    'regie-weigeren': { door: WIJKTEAM, variant: GEVRAAGD, velden: () => ({ reden: 'te-vroeg' }) },
    'regie-toewijzen': {
      door: ['GGD', 'teamleider'],
      velden: () => ({ organisatie: 'SWT_DORDRECHT', reden: 'verhuizing' }),
    },
    'buiten-beeld-melden': { door: LDH, velden: () => ({ laatstGezienOp: '2026-11-20' }) },
    'weer-in-beeld': { door: LDH, velden: () => ({ gezienOp: '2026-11-22' }) },
    'slapend-maken': { door: LDH, velden: () => ({ reden: 'niet-gevonden' }) },
    'onderbreking-melden': { door: LDH, velden: () => ({ aard: 'opname', vanaf: '2026-11-20', tot: '2026-12-20' }) },
    'onderbreking-beeindigen': { door: LDH, variant: VAST, velden: () => ({ per: '2026-11-22' }) },
    afsluiten: {
      door: LDH,
      velden: async (werkplaats, doel) => ({
        reden: 'stabiel',
        vervolg: 'eigen-netwerk',
        sluitMee: await watMeeMag(werkplaats, doel),
      }),
    },
    heropenen: { door: LDH, velden: () => ({ reden: 'terugval' }) },
    'overlijden-vastleggen': {
      door: LDH,
      velden: () => ({ overledenOp: '2026-11-22', toelichting: 'Van de huisarts.' }),
    },
    'overlijden-bevestigen': {
      door: LDH,
      variant: GEMELD,
      velden: async (werkplaats, doel) => {
        await meldOverlijden(werkplaats, doel);
        return {};
      },
    },
    'overlijden-herroepen': { door: LDH, variant: GEMELD, velden: () => ({ reden: 'verkeerde-persoon' }) },
    'huishouden-splitsen': {
      door: LDH,
      velden: () => ({ reden: 'relatie-voorbij', kinderenBij: 'client', adresGeheim: false, toelichting: 'Gaat weg.' }),
    },
    'huishouden-samenvoegen': {
      door: LDH,
      velden: async (werkplaats) => {
        const ander = await werkplaats.meldAan();
        const { kenmerk } = await werkplaats.moet('GET', `/dossiers/${ander.dossier}`, { door: LDH });
        return { kenmerk };
      },
    },
    'toestemming-vastleggen': { door: LDH, velden: () => ({ ...DELING, toelichting: 'In het gesprek van vandaag.' }) },
    'toestemming-intrekken': { door: LDH, variant: GEDEELD, velden: () => DELING },
    corrigeren: {
      door: ['LDH', 'teamleider'],
      velden: async (werkplaats, doel) => ({
        gebeurtenis: await laatsteGebeurtenis(werkplaats, 'dossiers', doel),
        aanmelddatum: '2026-11-20T10:15:00+01:00',
        reden: 'tikfout',
      }),
    },
  },
};

const ontvanger = ({ variant }: Doel): Vrager => (variant === RETOUR ? LDH : SDD);
const leiding = (doel: Doel): Vrager => [ontvanger(doel)[0], 'teamleider'];

/** Somebody of this organisation who has logged in at the werkplek before. */
async function collegaVan({ huis }: Werkplaats, [organisatie]: Vrager): Promise<string> {
  const id = persoonId(organisatie, 'behandelaar', 2);
  await huis.superuser.query(
    `insert into tns.medewerker (id, organisatie, naam, laatst_ingelogd_op) values ($1, $2, 'Proef Collega', now())
     on conflict (id) do nothing`,
    [id, organisatie],
  );
  return id;
}

/** A hand-off: from the Leger des Heils to the SDD, read by the GGD; or one that the SDD sent back. */
export const OVERDRACHT: Kamerrecept = {
  kijker: LDH,
  meelezer: ['GGD', 'GGD'],
  begin: async (werkplaats, variant) => {
    const { dossier } = await werkplaats.meldAan();
    const { id } = await werkplaats.bied(dossier, 'LDH', 'SDD_SCHULDEN');
    if (variant !== RETOUR) return { id, dossier };
    const { gevolgen } = await werkplaats.zet(SDD, { soort: 'overdracht', id }, NEE);
    const retour = gevolgen.find(({ soort, stap }) => soort === 'overdracht' && stap === 'openen');
    return { id: retour?.zaak ?? '', dossier };
  },
  via: {
    aangeboden: null,
    opgepakt: ['aangeboden', 'oppakken'],
    afgerond: ['opgepakt', 'afronden'],
    geweigerd: ['aangeboden', 'weigeren'],
    doorgezet: ['opgepakt', 'doorzetten'],
    ingetrokken: ['aangeboden', 'intrekken'],
  },
  stappen: {
    oppakken: { door: ontvanger },
    toewijzen: {
      door: leiding,
      velden: async (werkplaats, doel) => ({ behandelaar: await collegaVan(werkplaats, leiding(doel)) }),
    },
    loslaten: { door: ontvanger, velden: () => ({ toelichting: 'Ik ben morgen vrij.' }) },
    weigeren: { door: ontvanger, velden: () => ({ reden: 'niet-onze-taak' }) },
    doorzetten: { door: ontvanger, velden: () => ({ wachtrij: 'AVRES_SCHULDEN', reden: 'andere-gemeente' }) },
    'opnieuw-aanbieden': { door: LDH, variant: RETOUR, velden: () => ({ wachtrij: 'AVRES_SCHULDEN' }) },
    afronden: { door: ontvanger, velden: () => ({ uitkomst: 'gedaan' }) },
    intrekken: { door: LDH, velden: () => ({ reden: 'dubbel' }) },
    corrigeren: {
      door: ontvanger,
      velden: async (werkplaats, doel) => ({
        gebeurtenis: await laatsteGebeurtenis(werkplaats, 'overdrachten', doel),
        uitkomst: 'anders-opgelost',
        reden: 'tikfout',
      }),
    },
  },
};

/** A dossier that went round three times: called by the GGD, read by the Leger des Heils. */
export const CASUSOVERLEG: Kamerrecept = {
  kijker: GGD,
  meelezer: ['LDH', 'LDH'],
  begin: async (werkplaats) => {
    const { dossier } = await werkplaats.meldAan();
    for (const [wachtrij, door] of [
      ['SDD_SCHULDEN', SDD],
      ['AVRES_SCHULDEN', AVRES],
      ['SDD_SCHULDEN', SDD],
    ] as const) {
      const { id } = await werkplaats.bied(dossier, 'LDH', wachtrij);
      await werkplaats.zet(door, { soort: 'overdracht', id }, NEE);
    }
    const { resultaten } = await werkplaats.moet('GET', `/casusoverleggen?dossier=${dossier}`, { door: GGD });
    return { id: resultaten[0]?.id ?? '', dossier };
  },
  via: {
    'bijeen-te-roepen': null,
    gepland: ['bijeen-te-roepen', 'plannen'],
    afgesloten: ['bijeen-te-roepen', 'vaststellen'],
  },
  stappen: {
    ...correctierecept(['GGD', 'beslisser']),
    plannen: { door: GGD, velden: () => ({ moment: '2026-11-25T10:00:00+01:00', toelichting: 'Stadskantoor.' }) },
    vaststellen: { door: GGD, velden: () => ({ organisatie: 'SWT_DORDRECHT', uitkomst: 'organisatie-aangewezen' }) },
  },
};
