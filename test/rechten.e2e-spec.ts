import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { migreer } from '../src/platform/database/migreer.js';
import type { Vrager } from './opzet/huis.js';
import { maakDood } from './fabriek/aflevering.js';
import { plandoelen } from './fabriek/plan.js';
import { waarschuw } from './fabriek/waarschuwing.js';
import { gastvrij } from './opzet/gast.js';
import { Appbril, REGELS } from './rechten/appbril.js';
import { maakLink, verwijs } from './uitnodiging.opzet.js';
import { INZENDER, tabel, variantVoor, Werkplaats, wieZet } from './stappen/werkplaats.js';

/** SQLSTATE of "you may not". */
const MAG_NIET = '42501';
/** The rules themselves: for everyone to read. */
const REGELS_VAN_HET_HUIS = ['proces_versie', 'referentie_rij'];
/** Seen by the worker only: ids of letters. */
const VAN_DE_WORKER = ['outbox'];
/** What colleagues are called: everybody reads it, each writes only about themselves. */
const VAN_IEDEREEN = ['medewerker', 'referentie_rij'];

/** What stands in the table and should not, and the other way round. */
const VERSCHIL =
  '(table tns.zicht except table tns.zicht_regel) union all (table tns.zicht_regel except table tns.zicht)';

let werkplaats: Werkplaats;
let bril: Appbril;

beforeAll(async () => {
  werkplaats = await Werkplaats.open();
  await werkplaats.bereik('casusoverleg', 'gepland');
  await werkplaats.bereik('aanmelding', 'recht-vastgesteld');
  await werkplaats.bereik('aanmelding', 'toets-niet-nodig');
  await werkplaats.bereik('overdracht', 'geweigerd');
  await vulOpvang();
  await intakeVanTwee();
  await werkplaats.bereik('uitkering', 'toegekend');
  await werkplaats.bereik('verwijzing', 'wachtlijst');
  await draagVoor();
  await werkplaats.bereik('briefadres', 'toegekend');
  await werkplaats.bereik('bezwaar', 'in-behandeling');
  await werkplaats.bereik('nazorg', 'afgerond');
  await legVast();
  await waarschuwIemand();
  const { dossier } = await werkplaats.bereik('dossier', 'afgesloten');
  await werkplaats.moet('POST', '/aanmeldingconcepten', { door: INZENDER, body: { inhoud: { acuut: true } } });
  await werkplaats.moet('GET', `/dossiers/${dossier}`, { door: ['LDH', 'behandelaar'] });
  for (const organisatie of ['SDD', 'LDH']) await abonneer(organisatie);
  await wilBerichten();
  for (const variant of ['', 'contract']) await maakLink(werkplaats, await verwijs(werkplaats, variant));
  bril = await Appbril.open(werkplaats.huis.proef.env.DATABASE_URL);
});
afterAll(async () => {
  await bril.sluit();
  await werkplaats.sluit();
});

/** A clock of the newest work that waits has warned. */
async function waarschuwIemand(): Promise<void> {
  const { superuser } = werkplaats.huis;
  const { rows } = await superuser.query<{ id: string }>(
    `select z.id from tns.zaak z join tns.termijn t on t.zaak_id = z.id and t.gestopt_op is null and t.vervalt_op is not null
      where z.soort = 'overdracht' and z.open order by z.id desc limit 1`,
  );
  const vraag = async (sql: string, waarden: readonly unknown[]) =>
    (await superuser.query<{ klok: string }>(sql, [...waarden])).rows;
  await waarschuw(vraag, rows[0]?.id ?? '');
}

/** Somebody slept a night, and of two in a place for one, one is overloop. */
async function vulOpvang(): Promise<void> {
  for (const _ of [1, 2]) {
    const verblijf = await werkplaats.bereik('opvang', 'geplaatst');
    const door: Vrager = ['LDH', 'behandelaar'];
    await werkplaats.zet(door, verblijf, { stap: 'nacht-registreren', datum: '2026-11-22', geslapen: true });
    const voorziening = 'crisiswoning-hardinxveld-giessendam';
    await werkplaats.zet(door, verblijf, { stap: 'verplaatsen', voorziening });
  }
}

/** An intake in which two organisations filled in their part, with a plan. */
async function intakeVanTwee(): Promise<void> {
  const [ldh, sdd] = [['LDH', 'behandelaar'] as const, ['SDD', 'behandelaar'] as const];
  const intake = await werkplaats.bereik('intake', 'bezig');
  const { resultaten } = await werkplaats.moet('GET', `/overdrachten?dossier=${intake.dossier}`, { door: ldh });
  const meedoen = resultaten.find(({ taak }) => taak === 'INTAKE_MEEDOEN');
  await werkplaats.zet(sdd, { soort: 'overdracht', id: meedoen?.id ?? '' }, { stap: 'oppakken' });
  const vastleggen = { stap: 'leefgebied-vastleggen', score: '2', notitie: 'Proef.' };
  await werkplaats.zet(sdd, intake, { ...vastleggen, domein: 'financien' });
  await werkplaats.zet(ldh, intake, { ...vastleggen, domein: 'huisvesting' });
  await werkplaats.zet(ldh, intake, { stap: 'plan-opstellen', doelen: plandoelen(), routes: [] });
}

/** A candidate for Housing First, who takes a place of this year. */
async function draagVoor(): Promise<void> {
  const door: Vrager = ['LDH', 'behandelaar'];
  const { dossier } = await werkplaats.meldAan();
  const body = { dossier, verwijssoort: 'HOUSING_FIRST' };
  const { id } = await werkplaats.moet('POST', '/verwijzingen', { door, body });
  await werkplaats.zet(
    door,
    { soort: 'verwijzing', id },
    { stap: 'aanbieden', aanbieder: 'LDH', keuze: 'specialisme' },
  );
}

/** Somebody outside was spoken to; consent was given; a death was told by one person. */
async function legVast(): Promise<void> {
  const stap = async (soort: string, toestand: string, naam: string): Promise<void> => {
    const overgang = tabel(soort).overgangen.find(({ stap: deze, van }) => deze === naam && van.includes(toestand));
    if (!overgang) throw new Error(`${soort}.${naam} vertrekt niet uit ${toestand}`);
    const doel = await werkplaats.bereik(soort, toestand, variantVoor(soort, overgang));
    await werkplaats.zet(wieZet(doel, naam), doel, await werkplaats.body(doel, overgang));
  };
  await stap('veldwerk', 'zoekend', 'contact-vastleggen');
  await stap('dossier', 'open', 'toestemming-vastleggen');
  await stap('dossier', 'open', 'overlijden-vastleggen');
  await stap('dossier', 'open', 'huishouden-splitsen');
}

/** A subscription with a delivery and a stand, and receipts that differ, as the worker would make them. */
async function abonneer(organisatie: string): Promise<void> {
  const body = { naam: 'Proef', doel: 'https://partner.example/webhook' };
  const { id } = await werkplaats.moet('POST', '/abonnementen', { door: [organisatie, 'koppeling'], body });
  await alsSuper('insert into tns.abonnement_stand (abonnement_id, organisatie, mislukt_op_rij) values ($1, $2, 0)', [
    id,
    organisatie,
  ]);
  await alsSuper(
    `insert into tns.aflevering (id, abonnement_id, organisatie, dossier_id, zaak_id, gebeurtenis_id, volgorde, soort, stap, toestand,
       pogingen, gemaakt_op)
     select gen_random_uuid(), $1, $2, dossier_id, zaak_id, id, volgorde, soort, stap, 'wacht', 0, moment from tns.gebeurtenis limit 3`,
    [id, organisatie],
  );
  await maakDood(alsSuper, id, 1);
  const lijst = [`${organisatie}_RIJ`, organisatie];
  await alsSuper(
    `insert into tns.aansluiting (wachtrij, dag, organisatie, versie, gegeven_door, gegeven_op) values ($1, '2026-11-20', $2, 1, 'x', now())`,
    lijst,
  );
  await alsSuper(
    `insert into tns.aansluitregel (wachtrij, dag, organisatie, overdracht_id, nummer) values ($1, '2026-11-20', $2, gen_random_uuid(), 1)`,
    lijst,
  );
  await alsSuper(
    `insert into tns.aansluitverschil (id, organisatie, wachtrij, dag, soort, overdracht_id, sinds, gezien_op)
     values (gen_random_uuid(), $2, $1, '2026-11-20', 'alleen-daar', gen_random_uuid(), now(), now())`,
    lijst,
  );
}

/** What somebody wants to hear, as they chose it. */
async function wilBerichten(): Promise<void> {
  await alsSuper(`insert into tns.berichtvoorkeur (persoon, organisatie, organisatie_soort, rol, gezien_op, samenvatting, samenvatting_sinds,
      versie, gewijzigd_op) values ('x', 'LDH', 'LDH', 'behandelaar', now(), 'dagelijks', now(), 1, now())`);
  await alsSuper(`insert into tns.mailadres (persoon, adres, gewijzigd_op) values ('x', 'x', now())`);
  await alsSuper(
    `insert into tns.agenda_adres (persoon, sleutel, gemaakt_op, uur_gelezen) values ('x', 'x', now(), 0)`,
  );
  await alsSuper(
    `insert into tns.samenvatting (persoon, dag, id, pogingen, niet_voor) values ('x', current_date, gen_random_uuid(), 1, now())`,
  );
}

async function alsSuper<T extends object>(sql: string, waarden: readonly unknown[] = []): Promise<T[]> {
  return (await werkplaats.huis.superuser.query<T>(sql, [...waarden])).rows;
}

describe('de rijrechten', () => {
  it('staan op elke tabel die over iemand gaat', async () => {
    const metRechten = await alsSuper<{ naam: string }>(
      `select relname as naam from pg_class where relnamespace = 'tns'::regnamespace and relkind = 'r' and relrowsecurity order by 1`,
    );
    expect(metRechten.map(({ naam }) => naam)).toEqual(
      [...REGELS.map(({ tabel }) => tabel), ...VAN_DE_WORKER, ...VAN_IEDEREEN].sort(),
    );
    // what the app may read without row rights has no person, no organisation and no dossier in it
    const zonder = await alsSuper<{ naam: string }>(
      `select distinct c.relname as naam from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
        where c.relnamespace = 'tns'::regnamespace and c.relkind = 'r' and not c.relrowsecurity
          and has_table_privilege('tns_app', c.oid, 'select')
          and a.attname in ('dossier_id', 'client_id', 'zaak_id', 'persoon', 'organisatie', 'bsn_hash', 'inhoud') order by 1`,
    );
    expect(zonder.map(({ naam }) => naam).filter((naam) => !REGELS_VAN_HET_HUIS.includes(naam))).toEqual([]);
  });

  it.each(REGELS)('laten zonder organisatie niets zien van $tabel', async ({ tabel }) => {
    expect(await bril.zie('', `select 1 from tns.${tabel}`)).toEqual([]);
    expect(await bril.zie('NERGENS', `select 1 from tns.${tabel}`)).toEqual([]);
    const leeg = ['termijn_mutatie', 'ontvangstbewijs', 'samenvoeging'];
    const [alles] = await alsSuper<{ aantal: number }>(`select count(*)::int as aantal from tns.${tabel}`);
    if (!leeg.includes(tabel)) expect(alles?.aantal).toBeGreaterThan(0);
  });

  describe.each(['LDH', 'SDD', 'AVRES', 'GGD', 'MELDPUNT_ZO', 'SWT_DORDRECHT', 'BURGERZAKEN_GORINCHEM'])(
    'als %s',
    (organisatie) => {
      it.each(REGELS)('van $tabel precies wat van haar is', async ({ tabel, ziet }) => {
        const plek = `select t.ctid::text as plek from tns.${tabel} t`;
        const gezien = await bril.zie<{ plek: string }>(organisatie, `${plek} order by 1`);
        expect(gezien).toEqual(
          await alsSuper(`${plek} where $1::text is not null and (${ziet}) order by 1`, [organisatie]),
        );
      });

      it('in de lijsten precies de zaken die zij mag zien', async () => {
        const lijst = await bril.zie(organisatie, 'select zaak_id as id from tns.zicht order by 1');
        expect(lijst).toEqual(await bril.zie(organisatie, 'select id from tns.zaak order by 1'));
      });
    },
  );

  it('staan in de lijsten zoals de regel ze nu uitrekent', async () => {
    const [telling] = await alsSuper<{ rijen: number }>('select count(*)::int as rijen from tns.zicht');
    expect(telling?.rijen).toBeGreaterThan(100);
    expect(await alsSuper(VERSCHIL)).toEqual([]);
  });

  it('laten wie nergens bij betrokken is geen enkel dossier zien', async () => {
    const [telling] = await bril.zie<{ aantal: number }>(
      'BURGERZAKEN_GORINCHEM',
      'select count(*)::int as aantal from tns.zaak',
    );
    expect(telling?.aantal).toBe(0);
    const dossiers = await bril.zie<{ id: string }>('LDH', 'select id from tns.dossier');
    expect(dossiers.length).toBeGreaterThan(0);
    const [alle] = await alsSuper<{ aantal: number }>('select count(*)::int as aantal from tns.dossier');
    expect(dossiers.length).toBeLessThan(alle?.aantal ?? 0);
  });
});

describe('de inlog van de dienst', () => {
  const uitbraken: readonly (readonly [naam: string, sql: string, organisatie: string | null])[] = [
    ['brieven lezen', 'select * from tns.outbox', 'LDH'],
    [
      'brieven versturen zonder organisatie',
      `insert into tns.outbox (id, dossier_id, zaak_id, soort, aangemaakt_op) values (gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'x', now())`,
      null,
    ],
    ['brieven als verzonden merken', 'update tns.outbox set verzonden_op = now()', 'LDH'],
    ['geschiedenis herschrijven', `update tns.gebeurtenis set reden = 'x'`, 'LDH'],
    ['geschiedenis wissen', 'delete from tns.gebeurtenis', 'LDH'],
    ['ingevulde velden herschrijven', `update tns.gebeurtenis_inhoud set inhoud = ''`, 'LDH'],
    ['een besluit herschrijven', `update tns.besluit set uitkomst = 'x'`, 'LDH'],
    ['zaken wissen', 'delete from tns.zaak', 'LDH'],
    ['dossiers wissen', 'truncate tns.dossier cascade', 'LDH'],
    ['inzage wissen', 'delete from tns.inzage', 'LDH'],
    [
      'inzage van een ander opschrijven',
      `insert into tns.inzage (id, persoon, organisatie, rol, toepassing, doel, resultaat, moment) values (gen_random_uuid(), 'x', 'SDD', 'x', 'x', 'x', 'x', now())`,
      'LDH',
    ],
    [
      'zichzelf betrekken',
      `insert into tns.betrokkenheid (id, dossier_id, organisatie, aard, zaak_id, van) select gen_random_uuid(), gen_random_uuid(), 'LDH', 'regie', gen_random_uuid(), now()`,
      'LDH',
    ],
    [
      'een cliënt maken zonder organisatie',
      'insert into tns.client (id, anoniem, tolk_nodig, versie, aangemaakt_op, gewijzigd_op) values (gen_random_uuid(), true, false, 1, now(), now())',
      null,
    ],
    ['de klok verzetten', 'update tns.klok set verschuiving_ms = 1', 'LDH'],
    ['worker worden', 'set role tns_worker', null],
    ['waker worden', 'set role tns_waker', null],
    ['eigenaar worden', 'set role tns_migratie', null],
    ['een ander worden', 'set session authorization tns_worker', null],
    ['de rijrechten uitzetten', 'alter table tns.zaak disable row level security', null],
    ['een recht bijmaken', 'create policy alles on tns.zaak to tns_app using (true)', null],
    ['de rijrechten overslaan', `set local row_security = off; select * from tns.zaak`, 'LDH'],
    ['de beloften uitzetten', 'alter table tns.zaak disable trigger all', null],
    ['de beloften overslaan', 'set session_replication_role = replica', null],
    [
      'een waker vervangen',
      `create or replace function tns.ziet_dossier(d uuid) returns boolean language sql as 'select true'`,
      null,
    ],
    ['een tabel maken', 'create table tns.kladblok (a int)', null],
    ['een rol maken', 'create role stiekem login', null],
  ];

  it.each(uitbraken)('kan niet: %s', async (_, sql, organisatie) => {
    expect(await bril.weigering(sql, organisatie)).toBe(MAG_NIET);
  });

  it('verandert zonder organisatie niets langs de wakers', async () => {
    const [dossier] = await alsSuper<{ id: string }>('select id from tns.dossier where open limit 1');
    const [regel] = await alsSuper<{ zaak_id: string; organisatie: string; aard: string }>(
      'select * from tns.betrokkenheid where tot is null limit 1',
    );
    const stand = `select (select md5(string_agg(d.id::text || d.ketenkop::text, ',' order by d.id)) from tns.dossier d) as keten,
      (select count(*)::int from tns.betrokkenheid) as rijen, (select count(*)::int from tns.betrokkenheid where tot is null) as open`;
    const voor = await alsSuper(stand);
    // no transaction around it, so that what it would do stays
    const poging = (sql: string): Promise<void> => bril.doe(sql);
    await poging(`select tns.zet_ketenkop('${dossier?.id ?? ''}', '\\x00')`);
    await poging(
      `select tns.ontkoppel('${regel?.zaak_id ?? ''}', '${regel?.organisatie ?? ''}', '${regel?.aard ?? ''}', now())`,
    );
    await poging(
      `select tns.betrek(gen_random_uuid(), '${dossier?.id ?? ''}', 'INDRINGER', 'regie', '${dossier?.id ?? ''}', now())`,
    );
    expect(await alsSuper(stand)).toEqual(voor);
  });

  it('zoekt zonder organisatie niemand', async () => {
    const [persoon] = await alsSuper<{ zoeknaam: string; geboren: string }>(
      `select zoeknaam, geboortedatum::text as geboren from tns.client where zoeknaam is not null limit 1`,
    );
    const zoek = 'select * from tns.zoek_bekend(array[]::bytea[], $1, $2::date)';
    expect(await bril.zie('', zoek, [persoon?.zoeknaam, persoon?.geboren])).toEqual([]);
    expect(await bril.zie('LDH', zoek, [persoon?.zoeknaam, persoon?.geboren])).not.toEqual([]);
  });
});

describe('de API', () => {
  it.each(['eigenaar', 'superuser', 'bypassrls'])('start niet als %s', async (welke) => {
    const { proef, superuser } = werkplaats.huis;
    if (welke === 'bypassrls') await superuser.query(`create role tns_overslaan login bypassrls password 'proef'`);
    const overslaan = new URL(proef.env.DATABASE_URL);
    Object.assign(overslaan, { username: 'tns_overslaan', password: 'proef' });
    const urls: Record<string, string> = {
      eigenaar: proef.env.DATABASE_URL_MIGRATIE,
      superuser: proef.superUrl,
      bypassrls: overslaan.href,
    };
    if (welke === 'bypassrls') await superuser.query(`grant connect on database ${proef.naam} to tns_overslaan`);
    const env = { ...proef.env, NODE_ENV: 'test', LOG_LEVEL: 'silent', DATABASE_URL: urls[welke] ?? '' };
    await expect(gastvrij(env, false)).rejects.toThrow(
      /eigenaar, superuser of BYPASSRLS: de rijrechten gelden dan niet/,
    );
    if (welke === 'bypassrls') await superuser.query('drop owned by tns_overslaan; drop role tns_overslaan');
  });

  it('worden bij een bestaande database alsnog uitgerekend, ook als dat de eerste keer werd afgebroken', async () => {
    await alsSuper('delete from tns.zicht');
    await alsSuper(`delete from tns.migrations where name like 'Lijsten%'`);
    await alsSuper(`update pg_index set indisvalid = false where indexrelid = 'tns.client_geboren_ix'::regclass`);
    await migreer(werkplaats.huis.proef.env.DATABASE_URL_MIGRATIE);
    const [telling] = await alsSuper<{ rijen: number }>('select count(*)::int as rijen from tns.zicht');
    expect(telling?.rijen).toBeGreaterThan(100);
    expect(await alsSuper(VERSCHIL)).toEqual([]);
    expect(
      await alsSuper(`select 1 from pg_index where indexrelid = 'tns.client_geboren_ix'::regclass and indisvalid`),
    ).toHaveLength(1);
  });
});
