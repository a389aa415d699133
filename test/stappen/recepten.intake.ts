import { plandoelen } from '../fabriek/plan.js';
import type { Vrager } from '../opzet/huis.js';
import { correctierecept } from './recepten.correctie.js';
import type { Doel, Kamerrecept } from './soorten.js';
import type { Werkplaats } from './werkplaats.js';

const LDH: Vrager = ['LDH', 'behandelaar'];

/** The matrix gives the intake of somebody in shelter to the Leger des Heils, which has the regie as well. */
async function begin(werkplaats: Werkplaats): Promise<{ id: string; dossier: string }> {
  const { dossier } = await werkplaats.meldAan();
  const { id } = await werkplaats.moet('POST', '/intakes', { door: LDH, body: { dossier } });
  return { id, dossier };
}

/** There is an appointment, and its moment is over or still to come. */
async function metAfspraak({ huis }: Werkplaats, { id }: Doel, op: string): Promise<void> {
  await huis.superuser.query(
    `update tns.intake set afspraak_op = $2, afspraak_tot = $2::timestamptz + interval '90 minutes', afspraak_plek = 'opvang',
       afspraak_stand = 'gepland', afspraak_gewijzigd_op = '2026-11-19T09:00:00Z' where id = $1`,
    [id, op],
  );
}

const VOORSTEL = { doelen: plandoelen(), routes: ['schuldhulp'] };
const AKKOORD = { clientAkkoord: true, waarom: 'Wil graag eerst een kamer.', evaluatieOp: '2027-02-22' };

/** The intake of somebody in the shelter of the Leger des Heils; the SDD, which helps with debts, reads along. */
export const INTAKE: Kamerrecept = {
  kijker: LDH,
  meelezer: ['SDD', 'SDD'],
  begin,
  via: {
    gepland: null,
    bezig: ['gepland', 'starten'],
    onderbroken: ['bezig', 'onderbreken'],
    'plan-concept': ['bezig', 'plan-opstellen'],
    vastgesteld: ['plan-concept', 'vaststellen'],
    afgerond: ['vastgesteld', 'afronden'],
    vervallen: ['gepland', 'vervallen'],
  },
  stappen: {
    ...correctierecept(LDH),
    verzetten: { door: LDH, velden: () => ({ moment: '2026-11-26T10:00:00+01:00', plek: 'stadskantoor' }) },
    'afzeggen-door-ons': {
      door: LDH,
      velden: async (werkplaats, doel) => {
        await metAfspraak(werkplaats, doel, '2026-11-26T09:00:00Z');
        return { reden: 'ziek' };
      },
    },
    'tolk-regelen': { door: LDH, velden: () => ({ taal: 'Tigrinya' }) },
    'niet-verschenen': {
      door: LDH,
      velden: async (werkplaats, doel) => {
        await metAfspraak(werkplaats, doel, '2026-11-20T09:00:00Z');
        return { toelichting: 'Nam de telefoon niet op.' };
      },
    },
    'soort-wijzigen': { door: LDH, velden: () => ({ intakesoort: 'regulier', reden: 'inkomen-geregeld' }) },
    starten: { door: LDH },
    'leefgebied-vastleggen': {
      door: LDH,
      velden: () => ({ domein: 'huisvesting', score: '1', notitie: 'Slaapt buiten.', beoordeeldOp: '2026-11-20' }),
    },
    onderbreken: { door: LDH, velden: () => ({ reden: 'crisis' }) },
    hervatten: { door: LDH, velden: () => ({ toelichting: 'Gaat weer beter.' }) },
    'plan-opstellen': { door: LDH, velden: () => VOORSTEL },
    vaststellen: { door: LDH, velden: () => AKKOORD },
    evalueren: { door: LDH, velden: () => ({ bevinding: 'De schulden zijn in kaart.', evaluatieOp: '2027-02-22' }) },
    bijstellen: { door: LDH, velden: () => ({ ...VOORSTEL, ...AKKOORD }) },
    afronden: { door: LDH, velden: () => ({ uitkomst: 'doelen-gehaald' }) },
    vervallen: {
      door: LDH,
      velden: () => ({ reden: 'client-wil-niet', doorverwezenNaar: 'eigen-netwerk' }),
    },
  },
};
