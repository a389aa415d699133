import { describe, expect, it } from '@jest/globals';
import { leesDatum, leesMoment, toonDatum, toonMoment } from './datum.js';

describe('een datum zoals mensen hem schrijven', () => {
  it.each([
    '17-5-1984',
    '17-05-1984',
    '17/5/1984',
    '17.5.1984',
    '17 5 1984',
    '17051984',
    '17 mei 1984',
    '17 Mei 1984',
    '1984-05-17',
    ' 17-5-1984 ',
  ])('%s', (tekst) => {
    expect(leesDatum(tekst)).toBe('1984-05-17');
  });

  it('kent de maanden ook kort', () => {
    expect(leesDatum('3 mrt. 2026')).toBe('2026-03-03');
    expect(leesDatum('3 sept 2026')).toBe('2026-09-03');
  });

  it.each(['31-2-2026', '17-13-1984', '17-5-84', 'gisteren', '3 m 2026', '0-1-2026'])(
    'laat %s staan zoals het getypt is',
    (tekst) => {
      expect(leesDatum(tekst)).toBe(tekst);
    },
  );

  it('komt terug op het scherm zoals mensen hem schrijven', () => {
    expect(toonDatum('1984-05-07')).toBe('7-5-1984');
    expect(toonDatum('onzin')).toBe('onzin');
  });
});

describe('een moment op de klok van Amsterdam', () => {
  it('heeft in de winter een uur verschil en in de zomer twee', () => {
    expect(leesMoment('22-11-2026 14.30')).toBe('2026-11-22T14:30:00+01:00');
    expect(leesMoment('22 juli 2026 om 9:05 uur')).toBe('2026-07-22T09:05:00+02:00');
  });

  it.each(['22-11-2026', '22-11-2026 25.00', '22-11-2026 14.60', 'morgen 14.30'])(
    'laat %s staan zoals het getypt is',
    (tekst) => {
      expect(leesMoment(tekst)).toBe(tekst);
    },
  );

  it('komt terug op het scherm in Amsterdamse tijd', () => {
    expect(toonMoment('2026-11-22T13:30:00.000Z')).toBe('22-11-2026 14.30');
  });
});
