import type { Vrager } from '../opzet/huis.js';
import { correctierecept } from './recepten.correctie.js';
import type { Doel, Kamerrecept } from './soorten.js';
import type { Werkplaats } from './werkplaats.js';

const LDH: Vrager = ['LDH', 'behandelaar'];
const WIJKTEAM: Vrager = ['SWT_DORDRECHT', 'behandelaar'];

/** Budget management runs. */
const BUDGET = 'budget';
/** Every planned contact has been. */
const UITGEPLAND = 'uitgepland';
/** The client was put forward for Housing First. */
const VOORGEDRAGEN = 'voorgedragen';

const CHECK_IN = { stap: 'check-in-vastleggen', uitkomst: 'gaat-goed' };
const NIET_BEREIKT = { stap: 'niet-bereikt', manier: 'gebeld' };

/** One time less than asks for veldwerk, whatever was tried before. */
async function totVoorLaatstePoging(werkplaats: Werkplaats, doel: Doel): Promise<void> {
  for (let poging = 0; poging < 2; poging += 1) {
    const { rows } = await werkplaats.huis.superuser.query<{ keer: number }>(
      'select niet_bereikt as keer from tns.nazorg where id = $1',
      [doel.id],
    );
    if ((rows[0]?.keer ?? 0) >= 2) return;
    await werkplaats.zet(WIJKTEAM, doel, NIET_BEREIKT);
  }
}

/** Nazorg: begun by the Leger des Heils, in the hands of the neighbourhood team of Dordrecht, read by the GGD. */
export const NAZORG: Kamerrecept = {
  kijker: WIJKTEAM,
  meelezer: ['GGD', 'GGD'],
  begin: async (werkplaats, variant) => {
    const { dossier } = await werkplaats.meldAan();
    const { id, gevolgen } = await werkplaats.moet('POST', '/nazorgtrajecten', {
      door: LDH,
      body: { dossier, bestemming: 'zelfstandig', gemeente: '0505' },
    });
    const overdracht = gevolgen.find(({ soort }) => soort === 'overdracht')?.zaak ?? '';
    await werkplaats.zet(WIJKTEAM, { soort: 'overdracht', id: overdracht }, { stap: 'oppakken' });
    const doel = { soort: 'nazorg', id };
    if (variant === BUDGET) await werkplaats.zet(WIJKTEAM, doel, { stap: 'budgetbeheer-starten', duur: 'een-jaar' });
    const contacten = variant === UITGEPLAND ? 3 : 0;
    for (let keer = 0; keer < contacten; keer += 1) await werkplaats.zet(WIJKTEAM, doel, CHECK_IN);
    return { id, dossier };
  },
  via: {
    waakvlam: null,
    'veldwerk-zoekt': ['waakvlam', 'niet-bereikt'],
    afgerond: ['waakvlam', 'afronden'],
    gestopt: ['waakvlam', 'client-wil-niet'],
    beeindigd: ['waakvlam', 'beeindigen'],
    terugval: ['waakvlam', 'terugval-melden'],
  },
  stappen: {
    ...correctierecept(LDH),
    'check-in-vastleggen': {
      door: WIJKTEAM,
      velden: () => ({ uitkomst: 'gaat-goed', toelichting: 'Betaalt de huur op tijd.' }),
    },
    'niet-bereikt': {
      door: WIJKTEAM,
      velden: async (werkplaats, doel, { naar }) => {
        if (naar === 'veldwerk-zoekt') await totVoorLaatstePoging(werkplaats, doel);
        return { manier: 'gebeld' };
      },
    },
    'client-wil-niet': { door: WIJKTEAM, velden: () => ({ vervolg: 'inloop-wijkteam' }) },
    'verhuizing-melden': { door: WIJKTEAM, velden: () => ({ gemeente: '0512' }) },
    'budgetbeheer-starten': { door: WIJKTEAM, velden: () => ({ duur: 'twee-jaar' }) },
    'budgetbeheer-afbouwen': { door: WIJKTEAM, variant: BUDGET },
    'budgetbeheer-beeindigen': { door: WIJKTEAM, variant: BUDGET, velden: () => ({ reden: 'afgebouwd' }) },
    'terugval-melden': { door: WIJKTEAM, velden: () => ({ nodig: 'nieuw-plan' }) },
    afronden: { door: WIJKTEAM, variant: UITGEPLAND },
    beeindigen: { door: WIJKTEAM, velden: () => ({ reden: 'andere-hulp', vervolg: 'sociaal-wijkteam' }) },
  },
};

/** Veldwerk: begun and held by the Leger des Heils, read by the GGD. */
export const VELDWERK: Kamerrecept = {
  kijker: LDH,
  meelezer: ['GGD', 'GGD'],
  begin: async (werkplaats, variant) => {
    const { dossier } = await werkplaats.meldAan();
    const body = { dossier, reden: 'slaapt-buiten' };
    const { id } = await werkplaats.moet('POST', '/veldwerktrajecten', { door: LDH, body });
    const voordracht = { stap: 'housing-first-voordragen', toelichting: 'Wil geen opvang.' };
    if (variant === VOORGEDRAGEN) await werkplaats.zet(LDH, { soort: 'veldwerk', id }, voordracht);
    return { id, dossier };
  },
  via: {
    zoekend: null,
    'in-contact': ['zoekend', 'contact-vastleggen'],
    binnen: ['zoekend', 'komt-binnen'],
    overgedragen: ['zoekend', 'overdragen'],
    afgerond: ['zoekend', 'afronden'],
  },
  stappen: {
    ...correctierecept(LDH),
    'plek-gezien': { door: LDH, velden: () => ({ plek: 'Achter het station.', gezienOp: '2026-11-22' }) },
    'niet-gevonden': { door: LDH, velden: () => ({ toelichting: 'Twee keer langs geweest.' }) },
    'contact-vastleggen': { door: LDH, velden: () => ({ contact: 'gesproken', gezienOp: '2026-11-22' }) },
    'aanbod-gedaan': { door: LDH, velden: () => ({ aanbod: 'nachtopvang', antwoord: 'nee' }) },
    'housing-first-voordragen': { door: LDH, velden: () => ({ toelichting: 'Slaapt al drie jaar buiten.' }) },
    'housing-first-intrekken': { door: LDH, variant: VOORGEDRAGEN, velden: () => ({ reden: 'client-wil-niet' }) },
    'komt-binnen': { door: LDH },
    overdragen: { door: LDH, velden: () => ({ wachtrij: 'SWT_DORDRECHT', reden: 'andere-gemeente' }) },
    afronden: { door: LDH, velden: () => ({ reden: 'woont', vervolg: 'sociaal-wijkteam' }) },
  },
};
