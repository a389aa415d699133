import pg from 'pg';
import { maakVraag, type Bladzijde, type Vraag } from '../src/modules/werkvoorraad/werkvoorraad.vraag.js';

/** The one client of all this work: who it is does not matter. */
const CLIENT = '00000000-0000-7000-8000-000000000001';

/** The queues over which the work of the buffers test is spread; some organisations have several. */
const WACHTRIJEN = [
  ['GGD', 'GGD_TOETS'],
  ['GGD', 'GGD_SAMEDAY'],
  ['GGD', 'GGD_BUITEN_KANTOORTIJD'],
  ['GGD', 'GGD_CASUSOVERLEG'],
  ['LDH', 'LDH_OPVANG'],
  ['LDH', 'LDH_VELDWERK'],
  ['SDD', 'SDD_UITKERING'],
  ['SDD', 'SDD_SCHULDEN'],
  ['AVRES', 'AVRES_SCHULDEN'],
  ['SWT_DORDRECHT', 'SWT_DORDRECHT'],
  ['SWT_GORINCHEM', 'SWT_GORINCHEM'],
  ['JONGERENREGISSEUR', 'JONGERENREGISSEUR'],
] as const;

/** One piece of work as a test wants it; what it leaves out does not matter to that test. */
export interface Proefwerk {
  /** becomes part of the kenmerk */
  readonly naam: string;
  readonly organisatie: string;
  readonly wachtrij: string | null;
  readonly urgentieOp: string;
  readonly behandelaar?: string;
  readonly soort?: 'overdracht' | 'casusoverleg';
  readonly inzender?: string;
  readonly open?: boolean;
  readonly veiligheidsrisico?: boolean;
}

/** Puts work on the spine past all triggers, each in a dossier of its own. */
export async function voegWerkToe(superUrl: string, werk: readonly Proefwerk[], nu: string): Promise<void> {
  await alsSuper(superUrl, async (client) => {
    await client.query(
      `create temporary table proefwerk on commit drop as
       select gen_random_uuid() as zaak_id, gen_random_uuid() as dossier_id, naam as kenmerk, organisatie, wachtrij, behandelaar,
              "urgentieOp" as urgentie_op, coalesce(soort, 'overdracht') as soort, coalesce(inzender, 'GGD') as inzender,
              coalesce(open, true) as open, coalesce(veiligheidsrisico, false) as veiligheidsrisico
         from jsonb_to_recordset($1) as w (naam text, organisatie text, wachtrij text, behandelaar text, "urgentieOp" timestamptz,
              soort text, inzender text, open boolean, veiligheidsrisico boolean)`,
      [JSON.stringify(werk)],
    );
    await schrijfProefwerk(client, nu);
  });
}

/**
 * Fills the spine with open hand-offs, each in a dossier of its own, past all triggers. Ids and moments are scattered, so
 * that no two rows of a page stand in the same block by luck. One in three is being handled, one in twenty stands still.
 *
 * @param superUrl connection of the superuser to the database of the test
 * @param aantal how many; on 2 cores 200,000 take about twelve seconds
 * @param nu the moment from which the clocks end, spread over two weeks before and after
 */
export async function vulWerkvoorraad(superUrl: string, aantal: number, nu: string): Promise<void> {
  await alsSuper(superUrl, async (client) => {
    await client.query(
      `create temporary table proefwerk on commit drop as
       select md5('z' || n)::uuid as zaak_id, md5('d' || n)::uuid as dossier_id, lpad(n::text, 6, '0') as kenmerk, w.organisatie, w.wachtrij,
              case when n / $4 % 3 = 0 then lower(w.organisatie) || '.behandelaar.' || 1 + n % 401 end as behandelaar,
              case when n / $4 % 20 = 0 then timestamptz '9999-12-31T00:00:00Z'
                   else $2::timestamptz + hashint4(n) % 1209600 * interval '1 second' end as urgentie_op,
              'overdracht' as soort, 'GGD' as inzender, true as open, n % 50 = 0 as veiligheidsrisico
         from generate_series(1, $1::integer) n
         join jsonb_to_recordset($3) as w (plek integer, organisatie text, wachtrij text) on w.plek = n % $4::integer`,
      [
        aantal,
        nu,
        JSON.stringify(WACHTRIJEN.map(([organisatie, wachtrij], plek) => ({ plek, organisatie, wachtrij }))),
        WACHTRIJEN.length,
      ],
    );
    await schrijfProefwerk(client, nu);
  });
  const client = new pg.Client({ connectionString: superUrl });
  await client.connect();
  try {
    await client.query('vacuum analyze tns.zaak, tns.dossier, tns.overdracht, tns.betrokkenheid');
  } finally {
    await client.end();
  }
}

async function alsSuper(superUrl: string, werk: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: superUrl });
  await client.connect();
  try {
    await client.query('begin; set local session_replication_role = replica; set local synchronous_commit = off');
    await werk(client);
    await client.query('commit');
  } finally {
    await client.end();
  }
}

/** From the temporary table `proefwerk` to the tables of the house. */
async function schrijfProefwerk(client: pg.Client, nu: string): Promise<void> {
  await client.query(
    `insert into tns.client (id, anoniem, tolk_nodig, versie, aangemaakt_op, gewijzigd_op)
     values ($1, true, false, 1, $2, $2) on conflict do nothing`,
    [CLIENT, nu],
  );
  await client.query(
    `insert into tns.dossier (id, client_id, open, regiehouder, groep, kenmerk, aanmelddatum, veiligheidsrisico, huishouden_id, retouren,
       casusoverleg_gewapend, regie_weigeringen, ketenkop, aangemaakt_op)
     select dossier_id, $1, false, 'GGD', 'C', 'TNS-2026-' || kenmerk, $2, veiligheidsrisico, dossier_id, 0, true, 0,
       decode(repeat('00', 32), 'hex'), $2 from proefwerk`,
    [CLIENT, nu],
  );
  await client.query(
    `insert into tns.zaak (id, dossier_id, soort, nummer, toestand, toestand_sinds, open, versie, organisatie, wachtrij, behandelaar,
       verantwoordelijke, inzender, prioriteit, urgentie_op, peildatum, proces_hash, bewaarklasse, aangemaakt_op,
       taak, dossier_kenmerk, dossier_groep, dossier_veiligheidsrisico)
     select zaak_id, dossier_id, soort, 'O1', case when behandelaar is null then 'aangeboden' else 'opgepakt' end, $1, open, 1, organisatie,
       wachtrij, behandelaar, inzender, inzender, 10, urgentie_op, $1::timestamptz::date, '', 'wmo', $1,
       case when soort = 'overdracht' then 'OPVANG_LDH' end, 'TNS-2026-' || kenmerk, 'C', veiligheidsrisico from proefwerk`,
    [nu],
  );
  await client.query(
    `insert into tns.overdracht (id, dossier_id, taak, van, van_wachtrij, naar, naar_wachtrij, aard, gegevensset)
     select zaak_id, dossier_id, 'OPVANG_LDH', inzender, 'GGD_TOETS', organisatie, coalesce(wachtrij, ''), 'nieuw', 'opvang'
       from proefwerk where soort = 'overdracht'`,
  );
  await client.query(
    `insert into tns.betrokkenheid (id, dossier_id, organisatie, aard, zaak_id, van)
     select gen_random_uuid(), dossier_id, organisatie, 'ontvanger', zaak_id, $1 from proefwerk`,
    [nu],
  );
}

/** A node of a plan, as far as the buffers test looks at it. */
interface Plan {
  'Node Type': string;
  'Subplan Name'?: string;
  'Index Name'?: string;
  'Actual Loops': number;
  'Actual Rows': number;
  'Shared Hit Blocks': number;
  'Shared Read Blocks': number;
  Plans?: Plan[];
}

/** What one page cost. */
export interface Kosten {
  readonly rijen: number;
  /** 8 kB buffers, hit or read, for finding and ordering the page: what grows when an index is missing */
  readonly bladzijde: number;
  /** the same for the whole query, with the dossier and the taak that are looked up for each row of the page */
  readonly totaal: number;
  readonly indexen: readonly string[];
}

/** Runs one page as `tns_app` with the context of its organisation, under EXPLAIN. */
export async function meetBladzijde(client: pg.Client, bladzijde: Bladzijde): Promise<Kosten> {
  const plan = await verklaar(client, maakVraag(bladzijde), bladzijde.door);
  const knopen = alle(plan);
  const deel = knopen.find((knoop) => knoop['Subplan Name'] === 'CTE bladzijde');
  if (deel === undefined) throw new Error('the plan has no bladzijde');
  return {
    ...kostenVan(plan),
    bladzijde:
      buffers(deel) + knopen.filter((k) => k['Subplan Name'] === 'CTE eigen').reduce((som, k) => som + buffers(k), 0),
  };
}

/** Runs any query in the same way, after what is said before it. */
export async function meetVraag(
  client: pg.Client,
  vraag: Vraag,
  door: Bladzijde['door'] & { readonly vooraf: string },
): Promise<Omit<Kosten, 'bladzijde'>> {
  return kostenVan(await verklaar(client, vraag, door));
}

function kostenVan(plan: Plan): Omit<Kosten, 'bladzijde'> {
  return {
    rijen: plan['Actual Rows'],
    totaal: buffers(plan),
    indexen: [...new Set(alle(plan).flatMap((knoop) => knoop['Index Name'] ?? []))],
  };
}

async function verklaar(
  client: pg.Client,
  { sql, parameters }: Vraag,
  { vooraf, ...door }: Bladzijde['door'] & { readonly vooraf?: string },
): Promise<Plan> {
  await client.query(`begin read only; ${vooraf ?? ''}`);
  try {
    await client.query(
      `select set_config('tns.organisatie', $1, true), set_config('tns.rol', 'behandelaar', true), set_config('tns.gebruiker', $2, true)`,
      [door.organisatie, door.id],
    );
    const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: Plan }] }>(
      `explain (analyze, buffers, format json) ${sql}`,
      [...parameters],
    );
    const plan = rows[0]?.['QUERY PLAN'][0].Plan;
    if (plan === undefined) throw new Error('explain gave no plan');
    return plan;
  } finally {
    await client.query('rollback');
  }
}

function alle(plan: Plan): Plan[] {
  return [plan, ...(plan.Plans ?? []).flatMap(alle)];
}

function buffers(plan: Plan): number {
  return plan['Shared Hit Blocks'] + plan['Shared Read Blocks'];
}
