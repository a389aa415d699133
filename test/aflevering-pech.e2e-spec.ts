import { randomUUID } from 'node:crypto';
import { setTimeout as wacht } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Partnersysteem } from '../scripts/partner/systeem.js';
import { aanmelding } from './fabriek/aanmelding.js';
import { maakDood } from './fabriek/aflevering.js';
import { token } from './opzet/index.js';
import { type Luisterend, Processen } from './opzet/processen.js';

/** A claim of somebody who died is free again after the time for a call and some more; then the round must find it. */
const GEDULD_MS = 60_000;
const NETTEN = { WEBHOOK_NETTEN: '127.0.0.0/8' };

let processen: Processen;
let systeem: Partnersysteem;
let nieuwe: Luisterend;
let abonnement = '';

beforeAll(async () => {
  processen = await Processen.open();
  systeem = await Partnersysteem.open();
});
afterAll(async () => {
  await processen.sluit();
  await systeem.sluit();
});

async function tot<T>(vraag: () => Promise<T> | T, goed: (waarde: T) => boolean): Promise<T> {
  const einde = performance.now() + GEDULD_MS;
  for (;;) {
    const waarde = await vraag();
    if (goed(waarde)) return waarde;
    if (performance.now() > einde) throw new Error(`duurt te lang: ${JSON.stringify(waarde)}`);
    await wacht(50);
  }
}

it('een werker die sterft tussen afleveren en opschrijven levert nog eens af, onder hetzelfde webhook-id', async () => {
  const api = await processen.api(NETTEN);
  const werker = await processen.werker(NETTEN);
  const post = async (pad: string, wie: readonly [string, string], body: object): Promise<Record<string, string>> => {
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
    return (await antwoord.json()) as Record<string, string>; // both answers have text under what is read of them
  };
  const wens = { naam: 'Proef', doel: systeem.url, soorten: ['overdracht.openen'] };
  const genomen = await post('/abonnementen', ['LDH', 'koppeling'], wens);
  systeem.geheim = genomen['geheim'] ?? '';
  abonnement = genomen['id'] ?? '';
  systeem.gedrag = 'traag'; // it has the message, and answers when the worker is dead
  await post('/aanmeldingen', ['SWT_DORDRECHT', 'intaker'], aanmelding({ acuut: true }));
  await tot(
    () => systeem.ontvangen.length,
    (n) => n === 1,
  );
  await werker.dood();
  systeem.gedrag = 'goed';
  nieuwe = await processen.werker(NETTEN);
  await tot(
    () => processen.sql<{ toestand: string }>('select toestand from tns.aflevering'),
    (rijen) => rijen.length > 0 && rijen.every(({ toestand }) => toestand === 'afgeleverd'),
  );
  const [een, twee] = systeem.ontvangen;
  expect([een?.dubbel, twee?.dubbel]).toEqual([false, true]);
  expect(twee?.webhookId).toBe(een?.webhookId);
  expect(twee?.inhoud).toBe(een?.inhoud);
  expect(systeem.geweigerd).toBe(0);
});

it('en wie toeziet leest bij de werker hoeveel aankwam, hoe lang dat duurde, en wat dood is van wie', async () => {
  await maakDood((sql, waarden) => processen.sql(sql, [...waarden]), abonnement, 2);
  const cijfers = await (await fetch(`${nieuwe.url}/metrics`)).text();
  for (const regel of [
    'tns_afleveringen_total\\{uitkomst="gelukt",reden="geen"\\} [1-9]\\d*',
    'tns_aflevering_seconden_count\\{poging="later"\\} 1',
    'tns_afleveringen_dood\\{organisatie="LDH"\\} 2',
    'tns_afleveringen_wachtend 0',
    'tns_aflevering_oudste_seconden 0',
    'tns_aflevering_ongeroepen_seconden 0',
  ])
    expect(cijfers).toMatch(RegExp(`^${regel}$`, 'm'));
  // nothing that says who receives, or where
  for (const geheim of [abonnement, systeem.url]) expect(cijfers).not.toContain(geheim);
});
