import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { draaiRonde, telVersies, type Draaiing } from '../scripts/sleutels/draaien.js';
import { ANDERE_BINAIRE_KOLOMMEN, VERSLEUTELDE_KOLOMMEN } from '../scripts/sleutels/kolommen.js';
import { vergeet } from '../scripts/sleutels/vergeten.js';
import { Versleuteling } from '../src/platform/versleuteling/index.js';
import { aanmelding } from './fabriek/aanmelding.js';
import { Proefhuis, type Vrager } from './opzet/huis.js';

const SWT: Vrager = ['SWT_DORDRECHT', 'intaker'];
const BSN = '999900006';

const sleutel = (): string => randomBytes(32).toString('base64');
const sleutels = { tweede: sleutel(), derde: sleutel() };

let huis: Proefhuis;
let eigenaar: pg.Client;
let nieuw: Draaiing;

beforeAll(async () => {
  huis = await Proefhuis.start();
  const { env } = huis.proef;
  eigenaar = new pg.Client({ connectionString: env.DATABASE_URL_MIGRATIE });
  await eigenaar.connect();
  // what the configuration holds: version → key
  const lees = (tekst: string): Record<string, string> => JSON.parse(tekst) as Record<string, string>;
  const kluis = new Versleuteling({
    sleutels: { ...lees(env.VERSLEUTELING_SLEUTELS), tweede: sleutels.tweede },
    actief: 'tweede',
    hmacSleutels: { ...lees(env.HMAC_SLEUTELS), tweede: sleutels.tweede },
    hmacActief: 'tweede',
  });
  nieuw = { kluis, versleuteling: 'tweede', hmac: 'tweede' };
});
afterAll(async () => {
  await eigenaar.end();
  await huis.stop();
});

const actief = { versleuteling: 'tweede', hmac: 'tweede' };
const versies = async (): Promise<string[]> => [...new Set((await telVersies(eigenaar)).map(({ versie }) => versie))];

async function meld(client: object = {}): Promise<void> {
  const vorm = aanmelding();
  Object.assign(vorm['client'] as object, client); // the factory makes the object
  const { status } = await huis.vraag('POST', '/v1/aanmeldingen', { door: SWT, body: vorm });
  expect(status).toBe(201);
}

describe('turning the keys', () => {
  it('knows every binary column of the database', async () => {
    const { rows } = await huis.superuser.query<{ naam: string }>(
      `select table_name || '.' || column_name as naam from information_schema.columns
        where table_schema = 'tns' and data_type = 'bytea'`,
    );
    const bekend = new Set([...VERSLEUTELDE_KOLOMMEN.map((k) => `${k.tabel}.${k.kolom}`), ...ANDERE_BINAIRE_KOLOMMEN]);
    expect(rows.map(({ naam }) => naam).filter((naam) => !bekend.has(naam))).toEqual([]);
    expect(rows.length).toBeGreaterThanOrEqual(VERSLEUTELDE_KOLOMMEN.length);
  });

  it('passes over a row that somebody is busy with, and finds it the next time', async () => {
    await meld({ bsn: BSN });
    await meld();
    await huis.superuser.query('begin');
    await huis.superuser.query('select from tns.client where bsn_hash is not null for update');
    await draaiRonde(eigenaar, nieuw);
    const over = (await telVersies(eigenaar)).filter(({ versie }) => versie !== 'tweede');
    expect(over.map(({ kolom }) => kolom)).toEqual(['client.bsn_hash', 'client.bsn_versleuteld']);
    await expect(vergeet(eigenaar, { soort: 'hmac', versie: '1', actief })).rejects.toThrow('nog nodig');
    await huis.superuser.query('commit');
    expect(await draaiRonde(eigenaar, nieuw)).toEqual({ versleuteld: 1, gehasht: 1 });
    expect(await versies()).toEqual(['tweede']);
  });

  it('leaves every text readable, and the person to be found under the new hash', async () => {
    const { rows } = await eigenaar.query<{ bsn: Buffer; hash: Buffer }>(
      'select bsn_versleuteld as bsn, bsn_hash as hash from tns.client where bsn_hash is not null',
    );
    expect(rows.map(({ bsn }) => nieuw.kluis.ontsleutel(bsn))).toEqual([BSN]);
    expect(rows[0]?.hash.equals(nieuw.kluis.sleutelhash('bsn', BSN).hash)).toBe(true);
    for (const { tabel, kolom } of VERSLEUTELDE_KOLOMMEN) {
      const { rows: waarden } = await eigenaar.query<{ w: Buffer }>(
        `select ${kolom} as w from tns.${tabel} where ${kolom} is not null`,
      );
      for (const { w } of waarden) expect(() => nieuw.kluis.ontsleutel(w)).not.toThrow();
    }
  });

  it('has nothing left to do, and then lets the old versions go', async () => {
    expect(await draaiRonde(eigenaar, nieuw)).toEqual({ versleuteld: 0, gehasht: 0 });
    await expect(vergeet(eigenaar, { soort: 'hmac', versie: 'tweede', actief })).rejects.toThrow('actieve');
    await vergeet(eigenaar, { soort: 'hmac', versie: '1', actief });
    await vergeet(eigenaar, { soort: 'versleuteling', versie: '1', actief });
  });

  it('says which key is missing, and turns more rows than fit in one transaction', async () => {
    await eigenaar.query(
      `insert into tns.aanmelding_concept (id, organisatie, gebruiker, inhoud, versie, bewaard_tot, gewijzigd_op)
         select gen_random_uuid(), 'SWT_DORDRECHT', 'wie', $1, 1, 'infinity', 'epoch' from generate_series(1, 450)`,
      [nieuw.kluis.versleutel('tekst')],
    );
    const { tweede, derde } = sleutels;
    const hmac = { hmacSleutels: { tweede }, hmacActief: 'tweede' };
    const metDerde = (bos: Record<string, string>): Draaiing => ({
      kluis: new Versleuteling({ sleutels: bos, actief: 'derde', ...hmac }),
      versleuteling: 'derde',
      hmac: 'tweede',
    });
    await expect(draaiRonde(eigenaar, metDerde({ derde }))).rejects.toThrow('"tweede" is niet ingesteld');
    const { versleuteld } = await draaiRonde(eigenaar, metDerde({ tweede, derde }));
    expect(versleuteld).toBeGreaterThan(450);
    const onder = (await telVersies(eigenaar)).filter(({ kolom }) => kolom !== 'client.bsn_hash');
    expect(new Set(onder.map(({ versie }) => versie))).toEqual(new Set(['derde']));
  });
});
