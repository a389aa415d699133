import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import DNS from 'dns2';
import { projectMap } from '../src/platform/ingebed/plek.js';
import { maakCertificaat } from './fabriek/certificaat.js';

const NAAM = 'zaken.partner.example';
/** Stands for the public internet: it is judged good, and is no other machine than this one. */
const OPENBAAR = '127.0.0.2';
const BINNEN = '127.0.0.1';
const KIND = join(projectMap(), 'test/opzet/oproepkind.mjs');
const WEBHOOK = 'dist/src/platform/webhook';

/** What the DNS server says, question after question; the last answer goes on. */
let antwoorden: string[][];
let gevraagd = 0;
/** how often each machine was called */
let geroepen: Record<string, number>;
let dns: ReturnType<typeof DNS.createServer>;
let dnsPoort = 0;
let servers: Server[];
let poort = 0;
let map: string;

beforeAll(async () => {
  map = mkdtempSync(join(tmpdir(), 'tns-naam-'));
  const { sleutel, certificaat } = await maakCertificaat([NAAM]);
  writeFileSync(join(map, 'ca.pem'), certificaat);
  const luister = (host: string, op: number): Promise<Server> =>
    new Promise((klaar, mislukt) => {
      const server = createServer({ key: sleutel, cert: certificaat }, (_, antwoord) => {
        geroepen[host] = (geroepen[host] ?? 0) + 1;
        antwoord.writeHead(204).end();
      });
      server.once('error', mislukt).listen(op, host, () => klaar(server));
    });
  const openbaar = await luister(OPENBAAR, 0);
  poort = (openbaar.address() as AddressInfo).port; // it listens on TCP
  servers = [openbaar, await luister(BINNEN, poort)];
  dns = DNS.createServer({
    udp: true,
    handle: (vraag, stuur) => {
      const antwoord = DNS.Packet.createResponseFromRequest(vraag);
      const name = vraag.questions[0]?.name ?? NAAM;
      const adressen = antwoorden[Math.min(gevraagd, antwoorden.length - 1)] ?? [];
      gevraagd += 1;
      const soort = { name, type: DNS.Packet.TYPE.A, class: DNS.Packet.CLASS.IN, ttl: 0 };
      for (const address of adressen)
        antwoord.answers.push(Object.assign(new DNS.Packet.Resource(), soort, { address }));
      void stuur(antwoord);
    },
  });
  const adressen = await dns.listen({ udp: { port: 0, address: BINNEN } });
  dnsPoort = (adressen['udp'] as AddressInfo).port; // as asked for
});
afterAll(async () => {
  await dns.close();
  for (const server of servers) server.close();
  rmSync(map, { recursive: true, force: true });
});
beforeEach(() => {
  geroepen = {};
  gevraagd = 0;
});

/** Calls the name from a process of its own, so many times in a row. @param webhook the compiled code that calls */
async function roep(keren = 1, webhook = join(projectMap(), WEBHOOK)): Promise<unknown[]> {
  const oproep = { doel: `https://${NAAM}:${poort}/webhook` };
  const opdracht = {
    webhook: join(webhook, 'index.js'),
    dns: `${BINNEN}:${dnsPoort}`,
    netten: [OPENBAAR],
    oproepen: Array.from({ length: keren }, () => oproep),
  };
  const { stdout } = await promisify(execFile)(process.execPath, [KIND, JSON.stringify(opdracht)], {
    env: { ...process.env, NODE_EXTRA_CA_CERTS: join(map, 'ca.pem'), NODE_OPTIONS: '' },
  });
  return JSON.parse(stdout) as unknown[]; // what the child writes
}

describe('een naam die van adres verandert', () => {
  it('wordt één keer gevraagd: de oproep gaat naar het adres dat is beoordeeld', async () => {
    antwoorden = [[OPENBAAR], [BINNEN]];
    expect(await roep()).toEqual([{ status: 204 }]);
    expect([gevraagd, geroepen]).toEqual([1, { [OPENBAAR]: 1 }]);
  });

  it('wordt bij de volgende oproep opnieuw beoordeeld, ook al staat de lijn nog open', async () => {
    antwoorden = [[OPENBAAR], [BINNEN]];
    expect(await roep(2)).toEqual([{ status: 204 }, { fout: 'doel-niet-openbaar' }]);
    expect(geroepen).toEqual({ [OPENBAAR]: 1 });
  });

  it('is niet goed als één van de adressen binnen ligt', async () => {
    antwoorden = [[OPENBAAR, BINNEN]];
    expect(await roep()).toEqual([{ fout: 'doel-niet-openbaar' }]);
    expect(geroepen).toEqual({});
  });

  it('is niet goed als zij niet bestaat', async () => {
    antwoorden = [[]];
    expect(await roep()).toEqual([{ fout: 'doel-onvindbaar' }]);
  });

  it('komt binnen zodra de oproep zelf nog eens vraagt: dat is wat het vastzetten tegenhoudt', async () => {
    const kopie = join(map, 'webhook');
    for (const deel of ['webhook', 'http'])
      cpSync(join(projectMap(), WEBHOOK, '..', deel), join(map, deel), { recursive: true });
    writeFileSync(join(map, 'package.json'), '{"type":"module"}');
    const bestand = join(kopie, 'oproep.js');
    const code = readFileSync(bestand, 'utf8');
    const zonder = code.replace('lookup: alleen(adressen),', '');
    expect(zonder).not.toBe(code);
    writeFileSync(bestand, zonder);
    antwoorden = [[OPENBAAR], [BINNEN]];
    await roep(1, kopie);
    expect(geroepen).toEqual({ [BINNEN]: 1 });
  });
});
