import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { stijlbestanden } from './stijlbestanden.js';

const bestanden = stijlbestanden();
const css = bestanden.zoek(bestanden.adressen.css.replace(/.*\//, ''))?.inhoud.toString() ?? '';

describe('het stijlblad', () => {
  it('haalt niets van een ander', () => {
    const adressen = [...css.matchAll(/url\(\s*['"]?([^'")]*)/g)].map(([, adres = '']) => adres);
    expect(adressen.length).toBeGreaterThan(0);
    expect(adressen.filter((adres) => !adres.startsWith('/werkplek/stijl/') && !adres.startsWith('data:'))).toEqual([]);
    expect(css).not.toMatch(/@import|https?:\/\/(?!www\.w3\.org)/);
  });

  it('noemt alleen letters die er zijn', () => {
    const letters = [...css.matchAll(/\/werkplek\/stijl\/([\w.-]+\.woff2)/g)].map(([, naam = '']) => naam);
    expect(letters).toHaveLength(2);
    for (const naam of letters) expect(bestanden.zoek(naam)?.soort).toBe('font/woff2');
  });

  it('is over de lijn kleiner dan 60 kB', () => {
    expect(brotliCompressSync(css).length).toBeLessThan(60_000);
  });

  it('heeft elke eigen maat en kleur die het gebruikt', () => {
    const gemaakt = new Set([...css.matchAll(/(--[\w-]+)\s*:/g)].map(([, naam = '']) => naam));
    const eigen = [...css.matchAll(/var\((--(?:ruimte|accent|inkt|lijn|vlak|regel|voorbeeld)[\w-]*)/g)];
    expect(eigen.map(([, naam = '']) => naam).filter((naam) => !gemaakt.has(naam))).toEqual([]);
  });
});
