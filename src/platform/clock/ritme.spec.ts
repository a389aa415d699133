import { setTimeout as wacht } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { Ritme } from './ritme.js';

let ritme: Ritme | undefined;
afterEach(() => ritme?.stop());

/** Rounds that take as long as they are told. */
function proef({ elkeMs = 5, duurMs = 1, ronde = (): Promise<void> => wacht(duurMs) } = {}) {
  const gezien = { rondes: 0, tegelijk: 0, hoogste: 0, gemeld: [] as string[] };
  ritme = new Ritme({
    wat: 'proef',
    elkeMs,
    log: { warn: (regel: string) => void gezien.gemeld.push(regel) },
    ronde: async () => {
      gezien.rondes += 1;
      gezien.tegelijk += 1;
      gezien.hoogste = Math.max(gezien.hoogste, gezien.tegelijk);
      await ronde().finally(() => (gezien.tegelijk -= 1));
    },
  });
  return { ritme, gezien };
}

async function totdat(is: () => boolean): Promise<void> {
  for (let n = 0; n < 2_000 && !is(); n += 1) await wacht(5);
  expect(is()).toBe(true);
}

describe('een ritme', () => {
  it('komt steeds terug, ook na een ronde die mislukt, en zegt van de fout niet meer dan haar soort en plek', async () => {
    const { ritme: dit, gezien } = proef({ ronde: () => Promise.reject(new TypeError('mevrouw Jansen')) });
    dit.begin();
    await totdat(() => gezien.rondes >= 3);
    expect(gezien.gemeld[0]).toMatch(/^proef mislukt: TypeError/);
    expect(gezien.gemeld.join()).not.toContain('Jansen');
  });

  it('hoort een bel meteen, en een bel tijdens een ronde erna; nooit twee rondes tegelijk', async () => {
    const { ritme: dit, gezien } = proef({ elkeMs: 3_600_000, duurMs: 20 });
    dit.bel();
    await wacht(30);
    expect(gezien.rondes).toBe(0); // it has not begun
    dit.begin();
    dit.bel();
    await totdat(() => gezien.rondes === 1);
    dit.bel();
    dit.bel();
    await totdat(() => gezien.rondes === 2);
    await wacht(60);
    expect([gezien.rondes, gezien.hoogste]).toEqual([2, 1]);
  });

  it('wacht bij het stoppen op de ronde die bezig is, en begint er geen meer', async () => {
    const { ritme: dit, gezien } = proef({ duurMs: 40 });
    dit.begin(0);
    await totdat(() => gezien.rondes === 1);
    await dit.stop();
    expect([gezien.tegelijk, dit.gestopt]).toEqual([0, true]);
    dit.bel();
    await wacht(30);
    expect(gezien.rondes).toBe(1);
  });
});
