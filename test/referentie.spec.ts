import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { laadReferentie, ReferentieModule } from '../src/modules/referentie/index.js';
import { AuthModule } from '../src/platform/auth/auth.module.js';
import { ClockModule } from '../src/platform/clock/clock.module.js';
import { ConfigModule } from '../src/platform/config/config.module.js';
import { DatabaseModule } from '../src/platform/database/database.module.js';
import { bouwApp } from '../src/platform/http/bouw-app.js';
import { ObservabilityModule } from '../src/platform/observability/observability.module.js';
import { maakDatabase, token, type ProefDatabase } from './opzet/index.js';

const MAP = new URL('../referentie', import.meta.url).pathname;

describe('reference data in the database', () => {
  let proef: ProefDatabase;
  let migratie: pg.Client;
  let app: pg.Client;

  beforeAll(async () => {
    proef = await maakDatabase();
    migratie = new pg.Client({ connectionString: proef.env.DATABASE_URL_MIGRATIE });
    app = new pg.Client({ connectionString: proef.env.DATABASE_URL });
    await Promise.all([migratie.connect(), app.connect()]);
  }, 60_000);

  afterAll(async () => {
    await Promise.all([migratie.end(), app.end()]);
    await proef.verwijder();
  });

  const versie = async () => {
    const { rows } = await app.query<{ versie: string }>('select versie from tns.referentie_versie');
    return Number(rows[0]?.versie);
  };
  const voegToe = (code: string, van: string, tot: string | null) =>
    migratie.query(
      `insert into tns.referentie_rij (id, soort, code, geldig_van, geldig_tot, inhoud, bron)
       values (gen_random_uuid(), 'beleid', $1, $2, $3, '{"naam": "Proef", "waarde": 1, "uitleg": "Proef"}', 'proef')`,
      [code, van, tot],
    );

  /** The files with one change, loaded; the folder goes afterwards. */
  const laadMet = async (bestand: string, verander: (tekst: string) => string) => {
    const map = await mkdtemp(join(tmpdir(), 'tns-referentie-'));
    try {
      await cp(MAP, map, { recursive: true });
      await writeFile(join(map, bestand), verander(await readFile(join(map, bestand), 'utf8')));
      return await laadReferentie(proef.env.DATABASE_URL_MIGRATIE, map);
    } finally {
      await rm(map, { recursive: true, force: true });
    }
  };

  it('does nothing when it is loaded again', async () => {
    const voor = await versie();
    const uitkomst = await laadReferentie(proef.env.DATABASE_URL_MIGRATIE);
    expect(uitkomst).toEqual({ toegevoegd: 0, beeindigd: 0, ongewijzigd: expect.any(Number) });
    expect(uitkomst.ongewijzigd).toBeGreaterThan(400);
    expect(await versie()).toBe(voor);
  });

  it('never changes or removes a row, it only ends one, once', async () => {
    await voegToe('proef-einde', '2021-01-01', null);
    await expect(
      migratie.query(`update tns.referentie_rij set bron = 'x' where code = 'proef-einde'`),
    ).rejects.toMatchObject({ code: 'TNS05' });
    await expect(migratie.query(`delete from tns.referentie_rij where code = 'proef-einde'`)).rejects.toMatchObject({
      code: 'TNS05',
    });
    await expect(migratie.query('truncate tns.referentie_rij')).rejects.toMatchObject({ code: 'TNS05' });
    await migratie.query(`update tns.referentie_rij set geldig_tot = '2022-01-01' where code = 'proef-einde'`);
    await expect(
      migratie.query(`update tns.referentie_rij set geldig_tot = null where code = 'proef-einde'`),
    ).rejects.toMatchObject({ code: 'TNS05' });
  });

  it('never holds two rows of one code on one day', async () => {
    await voegToe('proef-overlap', '2021-01-01', '2022-01-01');
    await expect(voegToe('proef-overlap', '2021-12-31', null)).rejects.toMatchObject({ code: '23P01' });
    await voegToe('proef-overlap', '2022-01-01', null);
  });

  it('counts every change, and lets the service read only', async () => {
    const voor = await versie();
    await voegToe('proef-versie', '2021-01-01', null);
    expect(await versie()).toBe(voor + 1);
    await expect(app.query('update tns.referentie_versie set versie = 0')).rejects.toMatchObject({ code: '42501' });
    await expect(app.query(`update tns.referentie_rij set geldig_tot = '2030-01-01'`)).rejects.toMatchObject({
      code: '42501',
    });
  });

  it('refuses a changed row and a removed row, and writes nothing then', async () => {
    const voor = await versie();
    await expect(laadMet('beleid.yaml', (tekst) => tekst.replace('waarde: 27', 'waarde: 28'))).rejects.toThrow(
      /beleid jongeren-tot \(2021-01-01\): is veranderd.*beëindig haar/,
    );
    await expect(laadMet('quota.yaml', () => '[]')).rejects.toThrow(/quotum housing-first .*Haal een rij nooit weg/);
    expect(await versie()).toBe(voor);
  });

  it('ends a row and adds its successor', async () => {
    const nieuw = `\n- code: contingent\n  naam: Contingentwoningen\n  aantal: 60\n  per: jaar\n  telt: woning\n  geldigVan: 2027-01-01\n  bron: proef\n`;
    const verander = (tekst: string) =>
      tekst.trimEnd().replace(/(code: contingent[^]*?geldigVan: 2021-01-01)/, '$1\n  geldigTot: 2027-01-01') + nieuw;
    expect(await laadMet('quota.yaml', verander)).toMatchObject({ toegevoegd: 1, beeindigd: 1 });
    expect(await laadMet('quota.yaml', verander)).toMatchObject({ toegevoegd: 0, beeindigd: 0 });
    await expect(laadReferentie(proef.env.DATABASE_URL_MIGRATIE)).rejects.toThrow(
      /is in de database al beëindigd op 2027-01-01/,
    );
  });
});

@Module({
  imports: [ConfigModule, ClockModule, DatabaseModule.alsApp(), AuthModule, ObservabilityModule, ReferentieModule],
})
class Proefhuis {}

describe('reference data over HTTP', () => {
  let proef: ProefDatabase;
  let app: NestFastifyApplication;
  let bearer: string;
  let adres: string;

  beforeAll(async () => {
    proef = await maakDatabase();
    Object.assign(process.env, proef.env, { LOG_LEVEL: 'silent' });
    app = await bouwApp(Proefhuis);
    await app.listen(0, '127.0.0.1');
    adres = await app.getUrl();
    bearer = await token('SWT_GORINCHEM', 'intaker');
  }, 60_000);

  afterAll(async () => {
    await app.close();
    await proef.verwijder();
  });

  const haal = async (pad: string) => {
    const antwoord = await fetch(`${adres}/v1/${pad}`, { headers: { authorization: `Bearer ${bearer}` } });
    // the two shapes that these addresses answer with
    const body = (await antwoord.json()) as { resultaten: Record<string, unknown>[]; codes: Record<string, unknown>[] };
    return { status: antwoord.status, body };
  };

  it.each([
    'gemeenten',
    'organisaties',
    'wachtrijen',
    'kanalen',
    'taken',
    'termijnen',
    'beleid',
    'voorzieningen',
    'contracten',
    'quota',
    'deurtabel',
    'verantwoordelijkheden',
    'codelijsten',
  ])('lists %s, without empty fields', async (pad) => {
    const { status, body } = await haal(pad);
    expect(status).toBe(200);
    expect(body.resultaten.length).toBeGreaterThan(1);
    expect(JSON.stringify(body)).not.toContain(':null');
  });

  it('answers as of a day', async () => {
    const dorp = async (peildatum: string) =>
      (await haal(`gemeenten?peildatum=${peildatum}`)).body.resultaten.find(({ code }) => code === '0512');
    expect(await dorp('2021-03-31')).toMatchObject({ briefadresViaTns: false, geldigTot: '2021-04-01' });
    expect(await dorp('2021-04-01')).toMatchObject({ briefadresViaTns: true });
    expect((await haal('kanalen?peildatum=2025-09-30')).body.resultaten.map(({ code }) => code)).toContain(
      'ldh-direct',
    );
    expect((await haal('kanalen?peildatum=2025-10-01')).body.resultaten.map(({ code }) => code)).not.toContain(
      'ldh-direct',
    );
  });

  it('gives the door table in reading order', async () => {
    expect((await haal('deurtabel')).body.resultaten.map(({ code }) => code)).toEqual([
      'J',
      'B',
      'C',
      'A',
      'A2',
      'V',
      'E',
      'R',
    ]);
  });

  it('gives one code list, and 404 for one that is not there', async () => {
    const { body } = await haal('codelijsten/aanleidingen');
    expect(body.codes).toHaveLength(8);
    expect(body.codes.at(-1)).toMatchObject({ code: 'overig', label: 'Overig' });
    expect((await haal('codelijsten/bestaat-niet')).status).toBe(404);
  });

  it('refuses a day that does not exist and a filter that does not exist', async () => {
    expect((await haal('gemeenten?peildatum=2026-02-30')).status).toBe(400);
    expect((await haal('gemeenten?kleur=rood')).status).toBe(400);
  });
});
