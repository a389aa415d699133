import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wacht } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { aanmelding } from './fabriek/aanmelding.js';
import { maakCertificaat } from './fabriek/certificaat.js';
import { token } from './opzet/index.js';
import { Processen } from './opzet/processen.js';

const GEDULD_MS = 60_000;
const NETTEN = { WEBHOOK_NETTEN: '127.0.0.0/8,::1/128' };

/** How a delivery stands. */
interface Stand {
  readonly toestand: string;
  readonly laatste_fout: string | null;
}

let processen: Processen;
let server: Server;
let map: string;
let ontvangen = 0;

beforeAll(async () => {
  map = mkdtempSync(join(tmpdir(), 'tns-tls-'));
  const { sleutel, certificaat } = await maakCertificaat(['localhost']);
  writeFileSync(join(map, 'ca.pem'), certificaat);
  server = createServer({ key: sleutel, cert: certificaat }, (verzoek, antwoord) => {
    ontvangen += 1;
    verzoek.resume();
    antwoord.writeHead(204).end();
  });
  await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar));
  processen = await Processen.open();
});
afterAll(async () => {
  await processen.sluit();
  server.closeAllConnections();
  server.close();
  rmSync(map, { recursive: true, force: true });
});

/** How the newest delivery of a subscription stands once it was tried. */
async function afloop(abonnement: string): Promise<Stand> {
  const einde = performance.now() + GEDULD_MS;
  for (;;) {
    const [rij] = await processen.sql<Stand & { pogingen: number }>(
      'select toestand, laatste_fout, pogingen from tns.aflevering where abonnement_id = $1 order by volgorde limit 1',
      [abonnement],
    );
    if (rij && rij.pogingen > 0 && rij.toestand !== 'bezig')
      return { toestand: rij.toestand, laatste_fout: rij.laatste_fout };
    if (performance.now() > einde) throw new Error(`duurt te lang: ${JSON.stringify(rij)}`);
    await wacht(50);
  }
}

it('over TLS komt een bericht alleen bij wie zich met een vertrouwd certificaat op de goede naam laat kennen', async () => {
  const api = await processen.api(NETTEN);
  const stuur = async (pad: string, wie: readonly [string, string], body: object): Promise<string> => {
    const antwoord = await fetch(`${api.url}/v1${pad}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await token(...wie)}`,
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
      },
      body: JSON.stringify(body),
    });
    expect(antwoord.status).toBe(201);
    return ((await antwoord.json()) as { id: string }).id; // both answers have one
  };
  const { port } = server.address() as AddressInfo; // it listens on TCP
  const neem = (host: string) =>
    stuur('/abonnementen', ['LDH', 'koppeling'], {
      naam: host,
      doel: `https://${host}:${port}/webhook`,
      wachtrijen: ['LDH_OPVANG'],
      soorten: ['overdracht.openen'],
    });
  const [goed, andereNaam] = [await neem('localhost'), await neem('127.0.0.1')];
  await stuur('/aanmeldingen', ['SWT_DORDRECHT', 'intaker'], aanmelding({ acuut: true }));

  // who was told of no certificate of its own trusts nobody who signs himself
  const zonder = await processen.werker(NETTEN);
  expect(await afloop(goed)).toEqual({ toestand: 'wacht', laatste_fout: 'tls-fout' });
  expect(ontvangen).toBe(0);
  await zonder.stop();

  await processen.sql(
    "update tns.aflevering set pogingen = 0, laatste_fout = null, vroegst_op = gemaakt_op where toestand = 'wacht'",
  );
  await processen.werker({ ...NETTEN, NODE_EXTRA_CA_CERTS: join(map, 'ca.pem') });
  expect(await afloop(goed)).toEqual({ toestand: 'afgeleverd', laatste_fout: null });
  expect(await afloop(andereNaam)).toEqual({ toestand: 'wacht', laatste_fout: 'tls-fout' });
  expect(ontvangen).toBe(1);
});
