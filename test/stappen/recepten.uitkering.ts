import type { Vrager } from '../opzet/huis.js';
import { correctierecept } from './recepten.correctie.js';
import { besluitrecepten } from './recepten.bezwaar.js';
import type { Doel, Kamerrecept } from './soorten.js';
import type { Werkplaats } from './werkplaats.js';

const KLANTMANAGER: Vrager = ['SDD', 'behandelaar'];
const BESLISSER: Vrager = ['SDD', 'beslisser'];

/** Somebody of 22, so that the zoektermijn is a question. */
const JONG = 'jong';
/** Nothing was answered in time: there are papers to wait for no longer. */
const VERLOPEN = { gevraagdOp: '2026-10-26', tot: '2026-11-09' };

/** The SDD works on the debts already, and brings the aanvraag in itself: nobody has picked it up. */
async function begin(werkplaats: Werkplaats, variant: string): Promise<{ id: string; dossier: string }> {
  const geboortedatum = variant === JONG ? '2004-03-01' : '1984-05-17';
  const { dossier } = await werkplaats.meldAan({ client: { achternaam: `Proef${volgend()}`, geboortedatum } });
  const { resultaten } = await werkplaats.moet('GET', `/overdrachten?dossier=${dossier}`, { door: KLANTMANAGER });
  const schulden = resultaten.find(({ taak }) => taak === 'SCHULDHULP');
  await werkplaats.zet(KLANTMANAGER, { soort: 'overdracht', id: schulden?.id ?? '' }, { stap: 'oppakken' });
  return werkplaats.moet('POST', '/uitkeringsaanvragen', { door: KLANTMANAGER, body: { dossier } });
}

let teller = 0;

/** Letters, so that it can be part of a name. */
function volgend(): string {
  teller += 1;
  return [...String(teller)].map((cijfer) => 'klmnopqrst'[Number(cijfer)]).join('');
}

async function kondigAan(werkplaats: Werkplaats, doel: Doel, besluit: string): Promise<void> {
  await werkplaats.zet(KLANTMANAGER, doel, { stap: 'aankondigen', besluit, reden: 'gegevens' });
}

/** Weeks pass only in the facts: the clock of the house stays where the other tests need it. */
async function laatVerlopen(werkplaats: Werkplaats, { id }: Doel): Promise<void> {
  const stukken = [{ stuk: 'bankafschriften', gevraagdOp: VERLOPEN.gevraagdOp, ontvangenOp: null }];
  await werkplaats.huis.superuser.query(
    'update tns.uitkering set stukken = $2, hersteltermijn_tot = $3 where id = $1',
    [id, JSON.stringify(stukken), VERLOPEN.tot],
  );
}

/** Before the aanvraag is decided there is one decision to object to. */
async function weigerVoorschot(werkplaats: Werkplaats, doel: Doel, van: readonly string[]): Promise<void> {
  const { rows } = await werkplaats.huis.superuser.query('select 1 from tns.besluit where zaak_id = $1', [doel.id]);
  if (rows.length > 0 || !van.includes('aangevraagd')) return;
  const weigering = { reden: 'duidelijk-geen-recht', motivering: 'Genoeg inkomen.', bekendmaking: 'uitgereikt' };
  await werkplaats.zet(BESLISSER, doel, { stap: 'voorschot-weigeren', ...weigering });
}

/** The benefit: held by the SDD, directed by the Leger des Heils, read by the GGD. */
export const UITKERING: Kamerrecept = {
  kijker: KLANTMANAGER,
  meelezer: ['GGD', 'GGD'],
  begin,
  via: {
    gemeld: null,
    zoektermijn: ['gemeld', 'zoektermijn-toepassen'],
    aangevraagd: ['gemeld', 'aanvraag-indienen'],
    'in-behandeling': ['aangevraagd', 'in-behandeling-nemen'],
    'gegevens-gevraagd': ['in-behandeling', 'gegevens-vragen'],
    doorgezonden: ['aangevraagd', 'doorzenden'],
    toegekend: ['in-behandeling', 'toekennen'],
    opgeschort: ['toegekend', 'opschorten'],
    afgewezen: ['in-behandeling', 'afwijzen'],
    'buiten-behandeling': ['in-behandeling', 'buiten-behandeling-stellen'],
    overgedragen: ['doorgezonden', 'overname-bevestigen'],
    beeindigd: ['toegekend', 'beeindigen'],
    ingetrokken: ['gemeld', 'intrekken'],
  },
  stappen: {
    ...correctierecept(KLANTMANAGER),
    ...besluitrecepten(KLANTMANAGER, weigerVoorschot),
    oppakken: { door: KLANTMANAGER },
    'spoed-vastleggen': { door: KLANTMANAGER, velden: () => ({ reden: 'kinderen', toelichting: 'Een baby.' }) },
    'aanvragers-vastleggen': { door: KLANTMANAGER, velden: () => ({ samen: false }) },
    'leefsituatie-vastleggen': {
      door: KLANTMANAGER,
      velden: () => ({
        hoofdverblijf: false,
        gastheerHeeftBijstand: true,
        medebewoners: 'een',
        identiteitsbewijs: false,
      }),
    },
    'zoektermijn-toepassen': { door: KLANTMANAGER, variant: JONG, velden: () => ({ reden: 'kan-naar-school' }) },
    'zoektermijn-afzien': { door: KLANTMANAGER, variant: JONG, velden: () => ({ reden: 'dakloos' }) },
    'zoektermijn-nvt': { door: KLANTMANAGER, variant: JONG, velden: () => ({ reden: 'speciaal-onderwijs' }) },
    'aanvraag-indienen': {
      door: KLANTMANAGER,
      velden: async (werkplaats, doel, { van }) => {
        // out of the zoektermijn only when it is over: it was reported long ago
        if (van.includes('zoektermijn')) {
          const sql = "update tns.uitkering set meldingsdatum = '2026-10-01' where id = $1 and zoektermijn is not null";
          await werkplaats.huis.superuser.query(sql, [doel.id]);
        }
        return { datum: '2026-11-23', namens: 'client' };
      },
    },
    'in-behandeling-nemen': { door: KLANTMANAGER },
    'gegevens-vragen': { door: KLANTMANAGER, velden: () => ({ stukken: ['bankafschriften', 'school'] }) },
    'gegevens-ontvangen': {
      door: KLANTMANAGER,
      velden: (_werkplaats, _doel, { naar }) => ({
        stukken: naar === '=' ? ['school'] : ['bankafschriften', 'school'],
        ontvangenOp: '2026-11-23',
      }),
    },
    'buiten-behandeling-stellen': {
      door: BESLISSER,
      velden: async (werkplaats, doel) => {
        await laatVerlopen(werkplaats, doel);
        return {
          grondslag: 'gegevens-ontbreken',
          motivering: 'De bankafschriften zijn niet gekomen.',
          bekendmaking: 'toegezonden',
          doorverwezenNaar: 'sociaal-wijkteam',
        };
      },
    },
    'voorschot-verstrekken': { door: BESLISSER, velden: () => ({ toelichting: 'Contant in de opvang.' }) },
    'voorschot-weigeren': {
      door: BESLISSER,
      velden: () => ({ reden: 'duidelijk-geen-recht', motivering: 'Genoeg inkomen.', bekendmaking: 'uitgereikt' }),
    },
    doorzenden: { door: KLANTMANAGER, velden: () => ({ gemeente: '0599', clientVerteld: true }) },
    'doorzending-terugnemen': { door: KLANTMANAGER, velden: () => ({ reden: 'niet-overgenomen' }) },
    'overname-bevestigen': {
      door: KLANTMANAGER,
      velden: () => ({ datum: '2026-11-23', contactpersoon: 'S. Vermeer' }),
    },
    'laten-wachten': {
      door: KLANTMANAGER,
      velden: () => ({ wachtOp: 'wacht-op-briefadres', reden: 'uitvoerder-onzeker' }),
    },
    'niet-meer-wachten': {
      door: KLANTMANAGER,
      velden: async (werkplaats, doel) => {
        const wacht = { stap: 'laten-wachten', wachtOp: 'wacht-op-identiteit', reden: 'persoon-onzeker' };
        await werkplaats.zet(KLANTMANAGER, doel, wacht);
        return { toelichting: 'Het kan toch tegelijk.' };
      },
    },
    verdagen: {
      door: BESLISSER,
      velden: () => ({ nieuweDag: '2027-02-15', reden: 'meer-onderzoek', bekendmaking: 'toegezonden' }),
    },
    toekennen: {
      door: BESLISSER,
      velden: () => ({
        grondslag: 'voldoet',
        motivering: 'Voldoet aan de voorwaarden.',
        bekendmaking: 'uitgereikt',
        ingangsdatum: '2026-11-23',
      }),
    },
    afwijzen: {
      door: BESLISSER,
      velden: () => ({
        grondslag: 'inkomen-of-vermogen',
        motivering: 'Genoeg inkomen.',
        bekendmaking: 'toegezonden',
        doorverwezenNaar: 'sociaal-wijkteam',
      }),
    },
    aankondigen: { door: KLANTMANAGER, velden: () => ({ besluit: 'opschorten', reden: 'gegevens' }) },
    opschorten: {
      door: BESLISSER,
      velden: async (werkplaats, doel) => {
        await kondigAan(werkplaats, doel, 'opschorten');
        return { grondslag: 'gegevens', motivering: 'Geen gegevens gekregen.', bekendmaking: 'toegezonden' };
      },
    },
    hervatten: {
      door: BESLISSER,
      velden: () => ({ grondslag: 'gegevens-binnen', motivering: 'Alles is er.', bekendmaking: 'toegezonden' }),
    },
    beeindigen: {
      door: BESLISSER,
      velden: async (werkplaats, doel) => {
        await kondigAan(werkplaats, doel, 'beeindigen');
        return {
          grondslag: 'werk',
          motivering: 'Heeft werk gevonden.',
          bekendmaking: 'toegezonden',
          per: '2026-11-30',
          doorverwezenNaar: 'sociaal-wijkteam',
        };
      },
    },
    intrekken: {
      door: KLANTMANAGER,
      velden: () => ({ namens: 'client', reden: 'werk-gevonden', doorverwezenNaar: 'eigen-netwerk' }),
    },
    'meldingsdatum-corrigeren': {
      door: KLANTMANAGER,
      velden: () => ({ datum: '2026-11-20', bewijs: 'brief-of-mail', reden: 'nieuwe-informatie' }),
    },
  },
};
