import { describe, expect, it } from '@jest/globals';
import { bewijsVerhoudingen } from '../bench/snelheid/bewijsverslag.js';
import { DOELEN, DOELEN_PER_BESTEMMING, oordeel } from '../bench/snelheid/doelen.js';
import { leesKeuzes } from '../bench/snelheid/keuzes.js';
import { belast, mediaan, meting, percentiel } from '../bench/snelheid/meting.js';
import { verhoudingen, verhoudingTabel } from '../bench/snelheid/verslag.js';

/** The arithmetic of the bench: a ratio that is worked out wrongly would be believed. */
describe('the bench works out', () => {
  const duizend = Array.from({ length: 1000 }, (_, i) => 1000 - i);

  it('the value that a part of all values does not exceed', () => {
    expect([0.5, 0.99, 1].map((deel) => percentiel(duizend, deel))).toEqual([500, 990, 1000]);
    expect(percentiel([7], 0.99)).toBe(7);
    expect(percentiel([], 0.5)).toBeNaN();
  });

  it('the middle one, or the mean of the middle two', () => {
    expect(mediaan([9, 1, 5])).toBe(5);
    expect(mediaan([9, 1, 5, 6])).toBe(5.5);
    expect(mediaan([])).toBeNaN();
  });

  it('requests per second from how long all of it took', () => {
    expect(meting([1, 2, 3, 4], 500)).toMatchObject({ aantal: 4, perSeconde: 8, p50: 2, p99: 4 });
  });

  it('with every connection at work until the time is up, and no longer', async () => {
    const keren = [0, 0, 0];
    const { aantal, ms } = await belast({ verbindingen: 3, ms: 60 }, async (verbinding) => {
      keren[verbinding] = (keren[verbinding] ?? 0) + 1;
      await new Promise((verder) => setTimeout(verder, 5));
    });
    expect(Math.min(...keren)).toBeGreaterThan(1);
    expect(aantal).toBe(keren.reduce((a, b) => a + b));
    expect(ms).toBeGreaterThanOrEqual(60);
  });

  it('and does not swallow a request that fails', async () => {
    await expect(belast({ verbindingen: 2, ms: 50 }, () => Promise.reject(new Error('stuk')))).rejects.toThrow('stuk');
  });
});

describe('a ratio', () => {
  const ronde = (nr: number, kant: string, perSeconde: number, p99 = 20) => ({
    ronde: nr,
    onderdeel: 'stap' as const,
    kant,
    meting: { aantal: 1, ms: 1, perSeconde, p50: 10, p99 },
  });

  it('is taken within each round; the median counts', () => {
    const alle = verhoudingen([
      ronde(1, 'onze dienst', 30),
      ronde(1, 'rauwe pg', 100),
      ronde(2, 'rauwe pg', 1000),
      ronde(2, 'onze dienst', 100, 60),
      ronde(3, 'onze dienst', 40),
      ronde(3, 'rauwe pg', 100),
    ]);
    expect(alle).toMatchObject([
      { wat: 'stap: onze dienst / rauwe pg', waarde: 0.3, perRonde: [0.3, 0.1, 0.4] },
      { wat: 'stap: p99 / p50', waarde: 2 },
    ]);
    expect(verhoudingTabel(alle).join('\n')).toMatch(/rauwe pg +0\.300 +≥ 0\.3 +≥ 0\.2 +gehaald +0\.300 0\.100 0\.400/);
  });

  it('of receipts stays within its store', () => {
    const een = (opslag: 'PostgreSQL' | 'Redis', kant: string, p50: number) => ({
      ronde: 1,
      opslag,
      kant,
      aantal: 1,
      p50,
      p99: 2 * p50,
      perSeconde: 100 / p50,
    });
    const alle = bewijsVerhoudingen('bewijs', [
      een('PostgreSQL', 'onze dienst', 10),
      een('PostgreSQL', 'rauwe BullMQ', 5),
      een('Redis', 'rauwe BullMQ', 1),
      een('Redis', 'onze dienst', 4),
    ]);
    expect(alle.map(({ waarde }) => waarde)).toEqual([2, 2, 0.5, 4, 4, 0.25]);
  });

  it('reaches its goal, only its floor, or not even that', () => {
    expect([0.3, 0.29, 0.2, 0.19].map((waarde) => oordeel(waarde, DOELEN.stapTegenRauw))).toEqual([
      'gehaald',
      'boven bodem',
      'boven bodem',
      'ONDER BODEM',
    ]);
    expect([3.5, 5, 5.1].map((waarde) => oordeel(waarde, DOELEN.stapStaart))).toEqual([
      'gehaald',
      'boven bodem',
      'ONDER BODEM',
    ]);
    expect(oordeel(Number.NaN, DOELEN_PER_BESTEMMING.bewijs.p50)).toBe('ONDER BODEM');
  });
});

describe('the words behind the command', () => {
  it('choose what to measure, and for how long', () => {
    expect(leesKeuzes([])).toMatchObject({ onderdelen: ['stap', 'aanmelden'], rondes: 5, ms: 5000 });
    expect(leesKeuzes([]).bestemmingen).toEqual(['bewijs', 'partner']);
    expect(leesKeuzes(['--alleen', 'stap', '--rondes', '7'])).toMatchObject({
      onderdelen: ['stap'],
      bestemmingen: [],
      rondes: 7,
    });
    expect(leesKeuzes(['--seconden', '2', '--alleen', 'bewijs', '--redis'])).toMatchObject({
      onderdelen: [],
      bestemmingen: ['bewijs'],
      redis: 'eis',
      ms: 2000,
    });
  });

  it('are refused when they mean nothing', () => {
    for (const woorden of [['--alleen', 'alles'], ['--alleen'], ['--rondes', '0'], ['--rondes'], ['vlug']]) {
      expect(() => leesKeuzes(woorden)).toThrow(/Niet begrepen/);
    }
  });
});
