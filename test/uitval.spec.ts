/** PostgreSQL falls away at the most awkward moment: the process lives on. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';
import pg from 'pg';
import { openBron } from '../src/platform/database/bron.js';
import { maakPool } from '../src/platform/database/pool.js';
import { maakDatabase, type ProefDatabase } from './opzet/index.js';

describe('een verbinding die wegvalt', () => {
  let database: ProefDatabase;
  let baas: pg.Client;

  beforeAll(async () => {
    database = await maakDatabase();
    baas = new pg.Client({ connectionString: database.superUrl });
    await baas.connect();
  });

  afterAll(() => baas.end());

  it('terwijl niemand er iets op vraagt, beëindigt het proces niet; de volgende vraag krijgt een nieuwe', async () => {
    const pool = maakPool(database.env.DATABASE_URL, 1);
    const verbinding = await pool.connect();
    const { rows } = await verbinding.query<{ pid: number }>('select pg_backend_pid() as pid');
    const weg = new Promise((klaar) => verbinding.once('end', klaar));
    await baas.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
    await weg;
    verbinding.release();
    expect((await pool.query('select 1 as er')).rows).toEqual([{ er: 1 }]);
    await pool.end();
  });

  it('terwijl hij net is opgezet, beëindigt het proces ook niet', async () => {
    const deur = await afscheidBijDeDeur(database.env.DATABASE_URL);
    await expect(openBron(deur.url)).rejects.toThrow();
    deur.sluit();
  });
});

/** What PostgreSQL sends when it is stopped: an ErrorResponse, FATAL, 57P01 (admin_shutdown). */
function afscheid(): Buffer {
  const velden = Buffer.from('SFATAL\0VFATAL\0C57P01\0Mterminating connection due to administrator command\0\0');
  const kop = Buffer.alloc(5, 'E');
  kop.writeInt32BE(velden.length + 4, 1);
  return Buffer.concat([kop, velden]);
}

/** Stands before PostgreSQL and says farewell in the same breath in which PostgreSQL says that it is ready. */
async function afscheidBijDeDeur(adres: string): Promise<{ url: string; sluit(): void }> {
  const naar = new URL(adres);
  const deur = createServer((gast) => {
    const huis = connect(Number(naar.port), naar.hostname);
    gast.pipe(huis);
    huis.on('data', (stuk) => {
      const isKlaar = stuk.subarray(-6, -1).equals(Buffer.from([0x5a, 0, 0, 0, 5])); // ReadyForQuery
      gast.write(isKlaar ? Buffer.concat([stuk, afscheid()]) : stuk);
      if (isKlaar) gast.end();
    });
    for (const kant of [gast, huis]) {
      kant.on('error', () => undefined);
      kant.on('close', () => [gast, huis].forEach((een) => een.destroy()));
    }
  });
  deur.listen(0, '127.0.0.1');
  await once(deur, 'listening');
  const url = new URL(adres);
  url.port = String((deur.address() as AddressInfo).port); // it listens on a port
  return { url: url.href, sluit: () => void deur.close() };
}
