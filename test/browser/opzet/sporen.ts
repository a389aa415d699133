import type { Vrager } from '../../opzet/huis.js';
import { meldAan, werkVan, zaakVan, zet } from './gemeld.js';
import type { Browserhuis } from './huis.js';

const LDH: Vrager = ['LDH', 'behandelaar'];
const SDD: Vrager = ['SDD', 'behandelaar'];

/** Work on the versnelde route as it lies on a day: something to pick up, something that misses papers, something that waits. */
export async function metUitkeringen(huis: Browserhuis): Promise<string> {
  await gevraagd(huis);
  const mist = await inBehandeling(huis);
  await zet(huis, SDD, mist, { stap: 'gegevens-vragen', stukken: ['bankafschriften', 'identiteitsbewijs'] });
  await wachtOpAdres(huis);
  return '/werkplek/versnelde-route';
}

/** A dossier in which a benefit waits for an address. */
export async function metWachten(huis: Browserhuis): Promise<string> {
  return `/werkplek/dossiers/${await wachtOpAdres(huis)}`;
}

/** An intake that has begun, with two areas recorded, and one by the organisation that takes part. */
export async function metIntake(huis: Browserhuis): Promise<string> {
  const { dossier } = await meldAan(huis);
  const { id } = await huis.vraag<{ id: string }>(LDH, '/intakes', { body: { dossier } });
  const pad = `/intakes/${id}`;
  const afspraak = { moment: '2026-11-23T14:00:00+01:00', plek: 'opvang' };
  await zet(huis, LDH, pad, { stap: 'verzetten', ...afspraak });
  await zet(huis, LDH, pad, { stap: 'starten' });
  const vastleggen = { stap: 'leefgebied-vastleggen' };
  await zet(huis, LDH, pad, {
    ...vastleggen,
    domein: 'huisvesting',
    score: '1',
    notitie: 'Slaapt sinds vrijdag buiten.',
  });
  await zet(huis, LDH, pad, { ...vastleggen, domein: 'sociaal-netwerk', score: '3', notitie: 'Een zus in Dordrecht.' });
  await zet(huis, SDD, `/overdrachten/${await werkVan(huis, dossier, 'INTAKE_MEEDOEN')}`, { stap: 'oppakken' });
  await zet(huis, SDD, pad, { ...vastleggen, domein: 'financien', score: '2', notitie: 'Drie schulden.' });
  return `/werkplek${pad}`;
}

/** The same, with a plan that the client does not agree with. */
export async function metPlan(huis: Browserhuis): Promise<string> {
  const pad = await metIntake(huis);
  const doelen = ['geld-en-schulden', 'wonen', 'ggz-en-verslaving', 'sociaal-netwerk'].map((gebied, plek) => ({
    gebied,
    doel: [
      'De schulden groeien niet meer.',
      'Een eigen kamer voor de zomer.',
      'Geen hulp nodig.',
      'Elke week bij de zus.',
    ][plek],
    acties:
      plek === 2
        ? []
        : [{ actie: 'Elke week bellen.', organisatie: plek === 0 ? 'SDD' : 'LDH', uiterlijk: '2026-12-15' }],
  }));
  const intake = pad.replace('/werkplek', '');
  await zet(huis, LDH, intake, { stap: 'plan-opstellen', doelen, routes: ['schuldhulp', 'woonplek'] });
  const mening = { clientAkkoord: false, waarom: 'Wil eerst een kamer.', evaluatieOp: '2027-02-22' };
  await zet(huis, LDH, intake, { stap: 'vaststellen', ...mening });
  return pad;
}

async function gevraagd(huis: Browserhuis): Promise<string> {
  const { dossier } = await meldAan(huis);
  await huis.vraag(LDH, '/overdrachten', { body: { dossier, taak: 'UITKERING' } });
  return dossier;
}

async function inBehandeling(huis: Browserhuis): Promise<string> {
  const dossier = await gevraagd(huis);
  await zet(huis, SDD, `/overdrachten/${await werkVan(huis, dossier, 'UITKERING')}`, { stap: 'oppakken' });
  const pad = `/uitkeringsaanvragen/${await zaakVan(huis, dossier, 'uitkering')}`;
  await zet(huis, SDD, pad, { stap: 'aanvraag-indienen', datum: '2026-11-23', namens: 'client' });
  await zet(huis, SDD, pad, { stap: 'in-behandeling-nemen' });
  return pad;
}

async function wachtOpAdres(huis: Browserhuis): Promise<string> {
  const pad = await inBehandeling(huis);
  const { dossier } = await huis.vraag<{ dossier: string }>(SDD, pad);
  const briefadres = { dossier, reden: 'geen-woonadres', kind: 'dakloos', spoed: true };
  await huis.vraag(LDH, '/briefadresaanvragen', { body: briefadres });
  await zet(huis, SDD, pad, { stap: 'laten-wachten', wachtOp: 'wacht-op-briefadres', reden: 'uitvoerder-onzeker' });
  return dossier;
}
