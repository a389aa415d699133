import { setTimeout as wacht } from 'node:timers/promises';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { aanmelding } from './fabriek/aanmelding.js';
import { token } from './opzet/index.js';
import { Mailserver } from './opzet/mailserver.js';
import { type Luisterend, Processen } from './opzet/processen.js';

/** A claim of somebody who died is free again after the time for a mail and some more; then another must find it. */
const GEDULD_MS = 60_000;
/** Monday, a minute before seven in Amsterdam. */
const MAANDAG_VROEG = '2026-11-30T05:59:00Z';

jest.setTimeout(120_000);
let processen: Processen;
let post: Mailserver;
let api: Luisterend;

beforeAll(async () => {
  processen = await Processen.open();
  post = await Mailserver.open();
  api = await processen.api(post.env);
});
afterAll(async () => {
  await processen.sluit();
  await post.sluit();
});

async function zetKlok(moment: string): Promise<void> {
  await processen.sql(
    `update tns.klok set verschuiving_ms = round(extract(epoch from ($1::timestamptz - clock_timestamp())) * 1000)`,
    [moment],
  );
}

async function tot<T>(vraag: () => Promise<T> | T, goed: (waarde: T) => boolean): Promise<T> {
  const einde = performance.now() + GEDULD_MS;
  for (;;) {
    const waarde = await vraag();
    if (goed(waarde)) return waarde;
    if (performance.now() > einde) throw new Error(`duurt te lang: ${JSON.stringify(waarde)}`);
    await wacht(50);
  }
}

async function stuur(methode: string, pad: string, wie: readonly [string, string], body: object): Promise<void> {
  const antwoord = await fetch(`${api.url}/v1${pad}`, {
    method: methode,
    headers: {
      authorization: `Bearer ${await token(...wie)}`,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
      'if-match': '"0"',
    },
    body: JSON.stringify(body),
  });
  expect([pad, antwoord.ok]).toEqual([pad, true]);
}

const standen = () => processen.sql<{ uitkomst: string | null }>('select uitkomst from tns.samenvatting');

it('een werker die sterft tussen versturen en opschrijven stuurt haar nog eens, onder hetzelfde Message-ID', async () => {
  await zetKlok(MAANDAG_VROEG);
  await stuur('POST', '/aanmeldingen', ['SWT_DORDRECHT', 'intaker'], aanmelding({ acuut: true }));
  const wens = { samenvatting: 'dagelijks', mailadres: 'ik@werk.example' };
  await stuur('PUT', '/mijn/berichten', ['LDH', 'behandelaar'], wens);
  post.gedrag = 'zwijgt'; // it has the mail, and never says so
  await zetKlok('2026-11-30T06:00:01Z');
  const werker = await processen.werker(post.env);
  await tot(
    () => post.ontvangen.length,
    (aantal) => aantal === 1,
  );
  await werker.dood();
  post.gedrag = 'goed';
  const samen = await Promise.all([processen.werker(post.env), processen.werker(post.env)]);
  await tot(standen, ([een]) => een?.uitkomst === 'verstuurd');
  await wacht(6_000); // another round of both
  const [een, twee, drie] = post.ontvangen;
  expect(drie).toBeUndefined();
  expect(twee?.koppen.get('message-id')).toBe(een?.koppen.get('message-id'));
  expect(twee?.tekst).toBe(een?.tekst);
  for (const deze of samen) await deze.dood();
});

it('een mailserver die weg is staat in de cijfers, zonder wie het betreft', async () => {
  await zetKlok('2026-12-01T06:00:01Z');
  await post.sluit();
  const werker = await processen.werker(post.env);
  await tot(standen, (rijen) => rijen.some(({ uitkomst }) => uitkomst === 'geen-verbinding'));
  const cijfers = await tot(
    async () => (await fetch(`${werker.url}/metrics`)).text(),
    (tekst) => tekst.includes('tns_samenvattingen_total{uitkomst="geen-verbinding"}'),
  );
  expect(cijfers + werker.uitvoer()).not.toContain('werk.example');
  expect(await standen()).toHaveLength(2);
});
