import type { Vrager } from '../opzet/huis.js';
import { correctierecept } from './recepten.correctie.js';
import type { Doel, Kamerrecept, Staprecept } from './soorten.js';
import type { Werkplaats } from './werkplaats.js';

const REGIE: Vrager = ['LDH', 'behandelaar'];
const BEHANDELAAR: Vrager = ['SDD', 'behandelaar'];
const BESLISSER: Vrager = ['SDD', 'beslisser'];
const VANDAAG = '2026-11-23';

/** Weeks pass only in the facts: the time to decide is over. */
async function laatTeLaatZijn({ huis }: Werkplaats, { id }: Doel): Promise<void> {
  await huis.superuser.query(
    `update tns.termijn set laatste_dag = '2026-11-20', vervalt_op = '2026-11-20T23:00:00Z', opgeschort = false
      where zaak_id = $1 and gestopt_op is null and soort <> 'ingebrekestelling'`,
    [id],
  );
  await huis.superuser.query(`update tns.zaak set urgentie_op = '2026-11-20T23:00:00Z' where id = $1`, [id]);
  // the front door counts from the day on which somebody came
  await huis.superuser.query(
    `update tns.zaak set aangemaakt_op = '2026-09-01T10:00:00Z' where id = $1 and soort = 'aanmelding'`,
    [id],
  );
}

/** How the steps are sent that every formal decision knows. @param vooraf what there must be to object to */
export function besluitrecepten(
  door: Vrager,
  vooraf: (werkplaats: Werkplaats, doel: Doel, van: readonly string[]) => Promise<void> = async () => {},
): Readonly<Record<'bezwaar-ontvangen' | 'ingebrekestelling-ontvangen', Staprecept>> {
  return {
    'bezwaar-ontvangen': {
      door,
      velden: async (werkplaats, doel, { van }) => {
        await vooraf(werkplaats, doel, van);
        return { namens: 'client', ontvangenOp: VANDAAG, toelichting: 'Brief van de cliënt.' };
      },
    },
    'ingebrekestelling-ontvangen': ingebrekerecept(door),
  };
}

function ingebrekerecept(door: Vrager): Staprecept {
  return {
    door,
    velden: async (werkplaats, doel) => {
      await laatTeLaatZijn(werkplaats, doel);
      return { namens: 'gemachtigde', ontvangenOp: VANDAAG };
    },
  };
}

/** An objection to a refused benefit: written down by the regiehouder, decided by the SDD, read along by the GGD. */
export const BEZWAAR: Kamerrecept = {
  kijker: BEHANDELAAR,
  meelezer: ['GGD', 'GGD'],
  begin: async (werkplaats) => {
    const uitkering = await werkplaats.bereik('uitkering', 'afgewezen');
    const { gevolgen } = await werkplaats.zet(REGIE, uitkering, {
      stap: 'bezwaar-ontvangen',
      namens: 'client',
      ontvangenOp: VANDAAG,
    });
    // another person took that decision
    await werkplaats.huis.superuser.query(`update tns.besluit set genomen_door = 'een-ander' where zaak_id = $1`, [
      uitkering.id,
    ]);
    return { id: gevolgen.find(({ soort }) => soort === 'bezwaar')?.zaak ?? '', dossier: uitkering.dossier };
  },
  via: {
    ontvangen: null,
    'in-behandeling': ['ontvangen', 'in-behandeling-nemen'],
    'aanvulling-gevraagd': ['in-behandeling', 'verzuim-melden'],
    gegrond: ['in-behandeling', 'bezwaar-beslissen'],
    afgewezen: ['in-behandeling', 'bezwaar-beslissen'],
    ingetrokken: ['ontvangen', 'intrekken'],
  },
  stappen: {
    ...correctierecept(REGIE),
    'in-behandeling-nemen': { door: BEHANDELAAR, velden: () => ({ commissie: true }) },
    'verzuim-melden': {
      door: BEHANDELAAR,
      velden: () => ({ gebreken: ['redenen', 'handtekening'], uiterlijk: '2026-12-14', toelichting: 'Per brief.' }),
    },
    'verzuim-herstellen': {
      door: REGIE,
      velden: () => ({ ontvangenOp: VANDAAG, toelichting: 'De redenen staan in de brief.' }),
    },
    verdagen: {
      door: BESLISSER,
      velden: () => ({ nieuweDag: '2027-06-30', instemming: true, bekendmaking: 'toegezonden' }),
    },
    'bezwaar-beslissen': {
      door: BESLISSER,
      velden: (_werkplaats, _doel, { naar }) => ({
        uitkomst: naar === 'gegrond' ? 'deels-gegrond' : 'ongegrond',
        grondslag: naar === 'gegrond' ? 'feiten' : 'besluit-klopt',
        motivering: 'Er is opnieuw naar gekeken.',
        bekendmaking: 'toegezonden',
      }),
    },
    intrekken: { door: REGIE, velden: () => ({ namens: 'client', toelichting: 'Het is opgelost.' }) },
    'ingebrekestelling-ontvangen': ingebrekerecept(REGIE),
  },
};
