/** Queues with work, each as often as it gets a share of it. The last of LDH has ended: work in it must be found too. */
export const WACHTRIJEN: readonly (readonly [organisatie: string, wachtrij: string])[] = [
  ['GGD', 'GGD_TOETS'],
  ['GGD', 'GGD_SAMEDAY'],
  ['GGD', 'GGD_BUITEN_KANTOORTIJD'],
  ['GGD', 'GGD_CASUSOVERLEG'],
  ['LDH', 'LDH_OPVANG'],
  ['LDH', 'LDH_OPVANG'],
  ['LDH', 'LDH_INTAKE'],
  ['LDH', 'LDH_VELDWERK'],
  ['LDH', 'AANBIEDER_LDH'],
  ['LDH', 'LDH_NACHTOPVANG'],
  ['SDD', 'SDD_UITKERING_VERSNELD'],
  ['SDD', 'SDD_UITKERING'],
  ['SDD', 'SDD_SCHULDEN'],
  ['AVRES', 'AVRES_UITKERING'],
  ['JONGERENREGISSEUR', 'JONGERENREGISSEUR'],
  ['BURGERZAKEN_DORDRECHT', 'BURGERZAKEN_DORDRECHT'],
  ['SWT_DORDRECHT', 'SWT_DORDRECHT'],
  ['SWT_DORDRECHT', 'SWT_DORDRECHT'],
  ['SWT_ZWIJNDRECHT', 'SWT_ZWIJNDRECHT'],
  ['SWT_PAPENDRECHT', 'SWT_PAPENDRECHT'],
  ['SWT_GORINCHEM', 'SWT_GORINCHEM'],
  ['SWT_MOLENLANDEN', 'SWT_MOLENLANDEN'],
];

/** Who brings people in, each as often as it gets a share. */
export const AANMELDERS: readonly string[] = [
  ...Array<string>(6).fill('SWT_DORDRECHT'),
  ...Array<string>(3).fill('STADSKANTOOR'),
  'SWT_ZWIJNDRECHT',
  'SWT_PAPENDRECHT',
  'SWT_GORINCHEM',
  'SWT_MOLENLANDEN',
  'MELDPUNT_ZO',
];

/** Hand-offs per dossier that are still open, in halves: a dossier has two or three. */
const OPEN_PER_DOSSIER = 2.5;

/** So many open dossiers belong to this number of open hand-offs. */
export function aantalDossiers(overdrachten: number): number {
  return Math.ceil(overdrachten / OPEN_PER_DOSSIER);
}

/**
 * What is to be written, once worked out. `n` numbers the dossiers by age: the newest has the highest. Ids are UUIDs of
 * version 7, as the service makes them; names, moments and shares are scattered by hashing `n`, the same at every size.
 * Parameters: $1 dossiers, $2 now, $3 queues, $4 who bring people in.
 */
export const STAGING: readonly string[] = [
  `create function pg_temp.v7(op timestamptz, zaad text) returns uuid language sql stable as $$
     select (lpad(to_hex((extract(epoch from op) * 1000)::bigint), 12, '0') || '7' || left(md5(zaad), 3)
             || '8' || substr(md5(zaad), 4, 15))::uuid $$`,
  `create function pg_temp.lot(zaad text, zijden integer) returns integer language sql immutable as $$
     select ((hashtextextended(zaad, 7) & 2147483647) % zijden)::integer $$`,
  `create temporary table vul_dossier as
   select n, op, pg_temp.v7(op, 'd' || n) as id, pg_temp.v7(op, 'c' || n) as client_id, pg_temp.v7(op, 'a' || n) as aanmelding_id,
          n % 11 <> 0 as open, 'TNS-2026-' || lpad(n::text, 7, '0') as kenmerk,
          ($4::text[])[1 + pg_temp.lot('i' || n, cardinality($4::text[]))] as inzender,
          case when lot < 6 then 'GGD' when lot < 8 then 'SWT_DORDRECHT' when lot < 9 then 'SWT_GORINCHEM' else 'JONGERENREGISSEUR' end as regiehouder,
          (array['B', 'C', 'C', 'C', 'A', 'A', 'A2', 'J'])[1 + pg_temp.lot('g' || n, 8)] as groep,
          case when n % 11 = 0 then 'afgesloten' when n % 20 = 1 then 'buiten-beeld' when n % 20 = 2 then 'slapend' else 'open' end as toestand,
          pg_temp.lot('v' || n, 50) = 0 as veiligheidsrisico,
          case when n % 11 = 0 or lot_a < 80 then 'recht-vastgesteld' when lot_a < 92 then 'in-toets' when lot_a < 95 then 'aanvulling-gevraagd'
               else 'doorverwezen' end as aanmelding_toestand
     from (select n, pg_temp.lot('r' || n, 10) as lot, pg_temp.lot('t' || n, 100) as lot_a,
                  date_trunc('milliseconds', $2::timestamptz - ($1::integer - n + 1) * (interval '180 days' / $1::integer)) as op
             from generate_series(1, $1::integer) n) x`,
  // O1 is the toets that is done; O2, O3 and for every other dossier O4 are open. The more work, the more people: each has some twenty
  `create temporary table vul_overdracht as
   select d.n, v as volg, d.id as dossier_id, d.aanmelding_id, d.inzender, d.regiehouder, d.kenmerk, d.groep, d.veiligheidsrisico,
          l.op, pg_temp.v7(l.op, 'o' || d.n || '-' || v) as id, v > 1 as open,
          case when v = 1 then 'GGD' else split_part(plek, '/', 1) end as organisatie,
          case when v = 1 then 'GGD_TOETS' else split_part(plek, '/', 2) end as wachtrij,
          case when v = 1 or lot % 3 = 0 then
            replace(lower(case when v = 1 then 'GGD' else split_part(plek, '/', 1) end), '_', '-') || '.behandelaar.' || 1 + lot % greatest(40, $1::integer / 100) end as behandelaar,
          case when v = 1 then (array['afgerond', 'afgerond', 'afgerond', 'afgerond', 'afgerond', 'afgerond', 'geweigerd', 'doorgezet', 'ingetrokken'])[1 + lot % 9]
               when lot % 3 = 0 then 'opgepakt' else 'aangeboden' end as toestand,
          case when v = 1 or lot % 20 = 7 then timestamptz '9999-12-31T00:00:00Z'
               else date_trunc('milliseconds', $2::timestamptz + (lot % 2419200 - 1209600) * interval '1 second') end as urgentie_op
     from vul_dossier d
     cross join generate_series(1, 4) v
     cross join lateral (select d.op + v * interval '1 millisecond' as op, pg_temp.lot('x' || d.n || '-' || v, 100000000) as lot,
       ($3::text[])[1 + pg_temp.lot('w' || d.n || '-' || v, cardinality($3::text[]))] as plek) l
    where v = 1 or (d.open and (v < 4 or d.n % 2 = 0))`,
  'analyze vul_dossier',
  'analyze vul_overdracht',
];

const NUL = `decode(repeat('00', 32), 'hex')`;

/**
 * From the staging tables to the tables of the house, in the order of the calendar. Parameters as {@link STAGING}, $3 on: $3 an
 * encrypted empty object, $4 an id of a row of the rules, $5 the search hash of one BSN, which belongs to the oldest client.
 */
export const SPINE: readonly string[] = [
  `insert into tns.client (id, anoniem, bsn_hash, bsn_sleutelversie, achternaam, voornamen, zoeknaam, geboortedatum, tolk_nodig, versie, aangemaakt_op, gewijzigd_op)
   select client_id, false, case when n = 1 then $5::bytea when n % 3 = 0 then sha256(('bsn' || n)::bytea) end, case when n = 1 or n % 3 = 0 then '1' end,
          initcap(naam), 'Joris ' || n, naam || '|joris' || n, date '1950-01-01' + pg_temp.lot('j' || n, 20000), false, 1, op, op
     from (select *, (array['bakker','visser','smit','meijer','mulder','bos','vos','peters','hendriks','dekker'])[1 + pg_temp.lot('n' || n, 10)]
                  || (array['man','sma','stra','veld','huis','berg','dam','dijk','hof','laan'])[1 + pg_temp.lot('m' || n, 10)] as naam from vul_dossier) d order by n`,
  `insert into tns.dossier (id, client_id, open, regiehouder, groep, kenmerk, aanmelddatum, veiligheidsrisico, huishouden_id, retouren,
     casusoverleg_gewapend, regie_weigeringen, ketenkop, aangemaakt_op)
   select id, client_id, open, regiehouder, groep, kenmerk, op, veiligheidsrisico, id, 0, true, 0, sha256(id::text::bytea), op from vul_dossier order by n`,
  `insert into tns.zaak (id, dossier_id, soort, nummer, toestand, toestand_sinds, open, versie, organisatie, wachtrij, taak, behandelaar,
     verantwoordelijke, inzender, prioriteit, urgentie_op, peildatum, proces_hash, bewaarklasse, aangemaakt_op,
     dossier_kenmerk, dossier_groep, dossier_veiligheidsrisico)
   select id, dossier_id, soort, nummer, toestand, op, open, versie, organisatie, wachtrij, taak, behandelaar, verantwoordelijke, inzender, 10,
          urgentie_op, op::date, '', 'wmo', op, kenmerk, groep, veiligheidsrisico
     from (select n, 0 as volg, id, id as dossier_id, 'dossier' as soort, 'D1' as nummer, toestand, op, open, 1 as versie, regiehouder as organisatie,
                  null as wachtrij, null as taak, null as behandelaar, regiehouder as verantwoordelijke, inzender,
                  case when open then $2::timestamptz + interval '30 days' else '9999-12-31T00:00:00Z' end as urgentie_op, kenmerk, groep, veiligheidsrisico
             from vul_dossier
           union all
           select n, 1, aanmelding_id, id, 'aanmelding', 'A1', aanmelding_toestand, op, aanmelding_toestand in ('in-toets', 'aanvulling-gevraagd'), 2,
                  'GGD', null, null, null, 'GGD', inzender, $2::timestamptz + interval '20 days', kenmerk, groep, veiligheidsrisico from vul_dossier
           union all
           select n, 1 + volg, id, dossier_id, 'overdracht', 'O' || volg, toestand, op, open, case when volg = 1 then 3 when behandelaar is null then 1 else 2 end,
                  organisatie, wachtrij, 'OPVANG_LDH', behandelaar, case when behandelaar is null then regiehouder else organisatie end,
                  case when volg = 1 then inzender else regiehouder end, urgentie_op, kenmerk, groep, veiligheidsrisico from vul_overdracht
           union all
           select n, 9, pg_temp.v7(op + interval '9 milliseconds', 'k' || n), id, 'casusoverleg', 'C1', case when n % 300 = 0 then 'gepland' else 'bijeen-te-roepen' end,
                  op + interval '9 milliseconds', true, case when n % 300 = 0 then 2 else 1 end, 'GGD', 'GGD_CASUSOVERLEG', null, null, 'GGD', regiehouder,
                  $2::timestamptz + pg_temp.lot('k' || n, 20000) * interval '1 minute', kenmerk, groep, veiligheidsrisico
             from vul_dossier where open and n % 100 = 0) z order by n, volg`,
  `insert into tns.aanmelding (id, dossier_id, kanaal, kanaal_opgegeven, gemeente_aanmelding, herkomst, herkomst_gemeente, brp_status, woonsituatie, acuut,
     opvang_gevraagd, zwanger, schulden_dreigen, veiligheidsrisico, aanleidingen, geinformeerd, clientondersteuning, groep, overlays, aanvulling_velden,
     bekend_elders, inzending)
   select aanmelding_id, id, 'partner-tns', 'partner-tns', '0505', 'gemeente', '0505', 'niet-ingeschreven', 'openbare-ruimte', groep in ('B', 'C'), true, false, false,
          veiligheidsrisico, '{relatiebreuk}', 'ja', true, groep, '{}', '{}', false, $3::bytea from vul_dossier order by n`,
  `insert into tns.overdracht (id, dossier_id, taak, van, van_wachtrij, naar, naar_wachtrij, aard, aanleiding_zaak, gegevensset, uitkomst)
   select id, dossier_id, 'OPVANG_LDH', case when volg = 1 then inzender else regiehouder end, 'GGD_TOETS', organisatie, wachtrij, 'nieuw', aanmelding_id, 'opvang',
          case when toestand = 'afgerond' then 'gedaan' end from vul_overdracht order by n, volg`,
  `insert into tns.casusoverleg (id, dossier_id, aanleiding)
   select id, dossier_id, dossier_id from tns.zaak where soort = 'casusoverleg'`,
  `insert into tns.betrokkenheid (id, dossier_id, organisatie, aard, zaak_id, van)
   select pg_temp.v7(op, 'b' || aard || zaak_id), dossier_id, organisatie, aard, zaak_id, op
     from (select n, id as dossier_id, regiehouder as organisatie, 'regie' as aard, id as zaak_id, op from vul_dossier
           union all select n, dossier_id, organisatie, case when behandelaar is null then 'ontvanger' else 'behandelend' end, id, op
             from vul_overdracht where toestand in ('aangeboden', 'opgepakt', 'afgerond')) b order by n`,
];

/** What follows from the spine, by the rule that the triggers keep; in the order in which it would have come. */
export const ZICHT = 'insert into tns.zicht select * from tns.zicht_regel order by op, zaak_id';

/** The history of it all, and what hangs on it; parameters as {@link SPINE}. */
export const GESCHIEDENIS: readonly string[] = [
  `insert into tns.termijn (id, dossier_id, zaak_id, soort, start, lengte, eenheid, rekenwijze, aard, grondslag, rij_id, laatste_dag, vervalt_op, opgeschort, gestopt_op)
   select pg_temp.v7(z.aangemaakt_op, 't' || z.id), z.dossier_id, z.id,
          case z.soort when 'dossier' then 'dossier-voortgang' when 'aanmelding' then 'rechtstoets' when 'casusoverleg' then 'casusoverleg' else 'overdracht-oppakken' end,
          z.aangemaakt_op, 14, 'dagen', 'kalender', 'streef', 'beleid', $4::uuid, case when stil then null else einde::date end,
          case when stil then null else einde end, stil, case when not z.open then z.aangemaakt_op + interval '1 hour' end
     from (select *, open and urgentie_op >= '9999-12-31T00:00:00Z' as stil,
                  case when urgentie_op >= '9999-12-31T00:00:00Z' then aangemaakt_op + interval '14 days' else urgentie_op end as einde from tns.zaak) z
    order by z.aangemaakt_op, z.id`,
  `create temporary table vul_gebeurtenis as
   select pg_temp.v7(z.aangemaakt_op + v * interval '1 millisecond', 'g' || v || z.id) as id, z.dossier_id, z.id as zaak_id, z.soort, v as versie, z.toestand,
          z.aangemaakt_op + v * interval '1 millisecond' as moment, z.inzender, z.versie as laatste
     from tns.zaak z cross join lateral generate_series(1, z.versie) v`,
  `insert into tns.gebeurtenis (id, dossier_id, zaak_id, soort, versie, stap, van, naar, persoon, organisatie, rol, toepassing, moment, rijen, proces_hash,
     inhoud_digest, vorige_digest, digest)
   select id, dossier_id, zaak_id, soort, versie, case versie when 1 then 'openen' when 2 then 'oppakken' else 'afronden' end,
          case when versie > 1 then 'aangeboden' end, case when versie = laatste then toestand else 'aangeboden' end, lower(inzender) || '.intaker.1', inzender,
          'intaker', 'tns-cli', moment, '{}', '', ${NUL}, ${NUL}, sha256(id::text::bytea) from vul_gebeurtenis order by moment, id`,
  `insert into tns.gebeurtenis_inhoud (gebeurtenis_id, dossier_id, zaak_id, zout, inhoud)
   select id, dossier_id, zaak_id, decode(repeat('00', 16), 'hex'), $3::bytea from vul_gebeurtenis order by moment, id`,
  `insert into tns.outbox (id, dossier_id, zaak_id, soort, aangemaakt_op, verzonden_op)
   select pg_temp.v7(op, 'u' || id), dossier_id, id, 'overdracht-aangeboden', op, op from vul_overdracht order by n, volg`,
  `insert into tns.ontvangstbewijs (overdracht_id, dossier_id, organisatie, nummer, ontvangen_op)
   select id, dossier_id, organisatie, row_number() over (partition by organisatie order by n, volg), op from vul_overdracht`,
  `insert into tns.inzage (id, dossier_id, persoon, organisatie, rol, toepassing, doel, resultaat, moment)
   select pg_temp.v7(op, 'z' || n), id, 'ggd.behandelaar.1', regiehouder, 'behandelaar', 'tns-cli', 'dossier-lezen', 'vol', op from vul_dossier order by n`,
];

/** Steps and looks of one dossier of which the GGD has the regie: as many as a hard case collects in years. */
export const DRUK_DOSSIER = 400;

/** Makes the oldest dossier of the GGD a busy one: many steps, many looks. $1 how many. */
export const DRUKTE: readonly string[] = [
  `create temporary table vul_druk as select d.id, d.op, v from (select id, op from vul_dossier where regiehouder = 'GGD' and open order by n limit 1) d,
     generate_series(2, $1::integer) v`,
  `insert into tns.gebeurtenis (id, dossier_id, zaak_id, soort, versie, stap, van, naar, persoon, organisatie, rol, toepassing, moment, rijen, proces_hash,
     inhoud_digest, vorige_digest, digest)
   select pg_temp.v7(op + v * interval '1 second', 'h' || v || id), id, id, 'dossier', v, 'correctie-melden', 'open', 'open', 'ggd.behandelaar.1', 'GGD', 'behandelaar', 'tns-cli',
          op + v * interval '1 second', '{}', '', ${NUL}, ${NUL}, sha256((v || id::text)::bytea) from vul_druk order by v`,
  `update tns.zaak z set versie = $1::integer from vul_druk d where z.id = d.id and d.v = 2`,
  `insert into tns.inzage (id, dossier_id, persoon, organisatie, rol, toepassing, doel, resultaat, moment)
   select pg_temp.v7(op + v * interval '1 second', 'y' || v || id), id, 'ggd.behandelaar.1', 'GGD', 'behandelaar', 'tns-cli', 'dossier-lezen', 'vol', op + v * interval '1 second'
     from vul_druk order by v`,
];
