import type { Client } from 'pg';

/** One question of the examination and how many rows break it; 0 is what it should be. */
export interface Bevinding {
  readonly wat: string;
  readonly aantal: number;
}

/** How long the queues may take to become quiet after the last registration, in ms. */
const STIL_MS = 60_000;

/** What must hold over all dossiers; each counts what breaks it. */
const REGELS: Readonly<Record<string, string>> = {
  'open dossiers zonder klok en zonder open overdracht (belofte 1)': `
    select count(*) from tns.dossier d where d.open
       and not exists (select from tns.termijn t where t.dossier_id = d.id and t.gestopt_op is null)
       and not exists (select from tns.zaak z where z.dossier_id = d.id and z.soort = 'overdracht' and z.open)`,
  'cliënten met twee open dossiers': `
    select count(*) from (select from tns.dossier where open group by client_id having count(*) > 1) x`,
  'zaken met een ander aantal gebeurtenissen dan hun versie (belofte 3)': `
    select count(*) from tns.zaak z
     where z.versie <> (select count(*) from tns.gebeurtenis g where g.zaak_id = z.id)`,
  'open zaken zonder klok (belofte 4)': `
    select count(*) from tns.zaak z where z.open and z.soort <> 'dossier'
       and not exists (select from tns.termijn t where t.zaak_id = z.id and t.gestopt_op is null)`,
  'schakels van de geschiedenis die niet aansluiten': `
    select count(*) from (select g.vorige_digest,
             lag(g.digest, 1, decode(repeat('00', 32), 'hex')) over (partition by g.dossier_id order by g.volgorde) as vorige
        from tns.gebeurtenis g) x where x.vorige_digest <> x.vorige`,
  'dossiers waarvan de ketenkop niet de laatste gebeurtenis is': `
    select count(*) from tns.dossier d where d.ketenkop <>
       (select g.digest from tns.gebeurtenis g where g.dossier_id = d.id order by g.volgorde desc limit 1)`,
  'gaten of dubbelen in de kenmerken': `
    select coalesce(sum(abs(n - hoogste)), 0) from (select count(*) as n, max(split_part(kenmerk, '-', 3)::int) as hoogste
      from tns.dossier group by split_part(kenmerk, '-', 2)) x`,
  'gebeurtenissen zonder volgnummer': `
    select count(*) from tns.gebeurtenis g
     where not exists (select from tns.gebeurtenis_volgnummer v where v.gebeurtenis_id = g.id)`,
  'overdrachten zonder ontvangstbewijs': `
    select count(*) from tns.overdracht o where not exists (select from tns.ontvangstbewijs b where b.overdracht_id = o.id)`,
  'gaten in de nummers van de ontvangstbewijzen': `
    select coalesce(sum(hoogste - n), 0) from (select count(*) as n, max(nummer) as hoogste
      from tns.ontvangstbewijs group by organisatie) x`,
  'brieven die niet zijn afgevinkt': `
    select count(*) from tns.outbox o where not exists (select from tns.eenmalig e where e.outbox_id = o.id)`,
  'dode brieven': 'select count(*) from tns.dode_brief',
};

/**
 * Examines a database after a drill: every answered aanmelding is there once and no other, and the promises hold.
 *
 * @param sql connection of the superuser, who sees past row-level security
 * @param aangemeld ids of the aanmeldingen that were answered with 201
 */
export async function keurDatabase(sql: Client, aangemeld: readonly string[]): Promise<Bevinding[]> {
  await wachtTotStil(sql);
  const bevindingen = [
    { wat: 'antwoorden 201 met hetzelfde id', aantal: aangemeld.length - new Set(aangemeld).size },
    {
      wat: 'aangemeld (201), maar niet in de database',
      aantal: await tel(sql, VERMIST, [aangemeld]),
    },
    {
      wat: 'in de database, maar nooit beantwoord',
      aantal: await tel(sql, 'select count(*) from tns.aanmelding where id <> all($1::uuid[])', [aangemeld]),
    },
  ];
  for (const [wat, vraag] of Object.entries(REGELS)) bevindingen.push({ wat, aantal: await tel(sql, vraag) });
  return bevindingen;
}

const VERMIST = `select count(*) from unnest($1::uuid[]) as a(id)
  where not exists (select from tns.aanmelding m join tns.zaak z on z.id = m.id where m.id = a.id)`;

/** Returns when every letter is ticked off, or when that takes too long: the examination then says what is left. */
async function wachtTotStil(sql: Client): Promise<void> {
  const tot = performance.now() + STIL_MS;
  while (performance.now() < tot) {
    const open = await tel(sql, REGELS['brieven die niet zijn afgevinkt'] ?? '');
    const zonder = await tel(sql, REGELS['gebeurtenissen zonder volgnummer'] ?? '');
    if (open + zonder === 0) return;
    await new Promise((verder) => setTimeout(verder, 200));
  }
}

async function tel(sql: Client, vraag: string, waarden: unknown[] = []): Promise<number> {
  const { rows } = await sql.query<{ aantal: string }>(`select (${vraag}) as aantal`, waarden);
  return Number(rows[0]?.aantal);
}
