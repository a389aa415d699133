import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Proefhuis } from './opzet/huis.js';

/** Tries of links that are none, per hour and network address: the policy row eenmalige-link-mis-per-uur. */
const MISSEN = 30;

/** Asks for a link that is none, as a proxy passes it on. @param voor the addresses in X-Forwarded-For */
async function mis(huis: Proefhuis, voor: string): Promise<number> {
  const { status } = await huis.vraag('GET', '/uitnodiging/onzin', { koppen: { 'x-forwarded-for': voor } });
  return status;
}

async function maakOp(huis: Proefhuis, voor: (keer: number) => string): Promise<number[]> {
  const statussen: number[] = [];
  for (let keer = 0; keer <= MISSEN; keer += 1) statussen.push(await mis(huis, voor(keer)));
  return statussen;
}

describe('achter een proxy die wij kennen', () => {
  let huis: Proefhuis;

  beforeAll(async () => {
    huis = await Proefhuis.start({ extra: { PROXY_NETTEN: '127.0.0.0/8' } });
  });
  afterAll(() => huis.stop());

  it('telt een misser voor het adres waarvoor de proxy vraagt, en niet voor de proxy', async () => {
    const statussen = await maakOp(huis, () => '198.51.100.7');
    expect(statussen.at(-2)).toBe(404);
    expect(statussen.at(-1)).toBe(429);
    expect(await mis(huis, '198.51.100.8')).toBe(404);
  });

  it('gelooft niet wat wie vraagt er zelf voor zette', async () => {
    expect(await mis(huis, '203.0.113.9, 198.51.100.7')).toBe(429);
  });
});

describe('zonder proxy die wij kennen', () => {
  let huis: Proefhuis;

  beforeAll(async () => {
    huis = await Proefhuis.start();
  });
  afterAll(() => huis.stop());

  it('gelooft niemand die zegt voor wie hij vraagt', async () => {
    const statussen = await maakOp(huis, (keer) => `198.51.100.${keer}`);
    expect(statussen.at(-2)).toBe(404);
    expect(statussen.at(-1)).toBe(429);
  });
});
