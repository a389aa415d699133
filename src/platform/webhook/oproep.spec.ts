import { createServer, type Server } from 'node:http';
import { BlockList } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { roepAan } from './oproep.js';

const eigen = new BlockList();
eigen.addSubnet('127.0.0.0', 8, 'ipv4');

let server: Server;
let doel: string;
const gezien: string[] = [];

beforeAll(async () => {
  server = createServer((verzoek, antwoord) => {
    gezien.push(verzoek.url ?? '');
    if (verzoek.url === '/stil') return;
    if (verzoek.url === '/elders') return void antwoord.writeHead(302, { location: '/binnen' }).end();
    if (verzoek.url === '/druk') return void antwoord.writeHead(503, { 'retry-after': '7' }).end();
    if (verzoek.url === '/groot') return void antwoord.writeHead(200).end(Buffer.alloc(10_000_000));
    antwoord.writeHead(204).end();
  });
  await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar));
  const adres = server.address();
  doel = `http://127.0.0.1:${typeof adres === 'object' ? adres?.port : ''}`;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((klaar) => server.close(klaar));
});

const roep = (pad: string, anders: object = {}) =>
  roepAan({ doel: doel + pad, koppen: {}, inhoud: '{}', vertrouwd: eigen, wachtMs: 5_000, ...anders });

describe('een oproep', () => {
  it('geeft de status, en wanneer het weer mag', async () => {
    expect(await roep('/')).toMatchObject({ status: 204 });
    expect(await roep('/druk')).toEqual({ status: 503, retryNa: '7' });
  });

  it('volgt geen omleiding', async () => {
    expect(await roep('/elders')).toMatchObject({ status: 302 });
    expect(gezien).not.toContain('/binnen');
  });

  it('wacht niet langer dan afgesproken, en leest geen groot antwoord', async () => {
    expect(await roep('/stil', { wachtMs: 200 })).toEqual({ fout: 'tijd-om' });
    expect(await roep('/groot')).toMatchObject({ status: 200 });
  });

  it('gaat nergens heen waar het niet mag, en zegt het als er niemand is', async () => {
    const voor = gezien.length;
    expect(await roep('/', { vertrouwd: new BlockList() })).toEqual({ fout: 'doel-zonder-tls' });
    expect(await roep('/', { doel: 'https://localhost:1/', vertrouwd: new BlockList() })).toEqual({
      fout: 'doel-niet-openbaar',
    });
    expect(gezien).toHaveLength(voor);
    expect(await roep('/', { doel: 'http://127.0.0.1:1/' })).toEqual({ fout: 'geen-verbinding' });
  });
});
