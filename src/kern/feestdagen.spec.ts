import { describe, expect, it } from '@jest/globals';
import Holidays from 'date-holidays';
import { Temporal } from 'temporal-polyfill';
import { feestdagen, isFeestdag, isWerkdag } from './feestdagen.js';

const dag = (datum: string) => Temporal.PlainDate.from(datum);
const datums = (jaar: number) => feestdagen(jaar).map((feestdag) => feestdag.datum);
const jaren = Array.from({ length: 21 }, (_, i) => 2020 + i);

describe('the holidays of art. 3 Algemene termijnenwet', () => {
  it('are these nine in 2026', () => {
    expect(feestdagen(2026)).toEqual([
      { datum: '2026-01-01', naam: 'Nieuwjaarsdag' },
      { datum: '2026-04-03', naam: 'Goede Vrijdag' },
      { datum: '2026-04-06', naam: 'Tweede paasdag' },
      { datum: '2026-04-27', naam: 'Koningsdag' },
      { datum: '2026-05-05', naam: 'Bevrijdingsdag' },
      { datum: '2026-05-14', naam: 'Hemelvaartsdag' },
      { datum: '2026-05-25', naam: 'Tweede pinksterdag' },
      { datum: '2026-12-25', naam: 'Eerste kerstdag' },
      { datum: '2026-12-26', naam: 'Tweede kerstdag' },
    ]);
  });

  it.each([2014, 2025, 2031, 2036])('have Koningsdag on Saturday 26 April in %i, when the 27th is a Sunday', (jaar) => {
    expect(isFeestdag(`${jaar}-04-26`)).toBe(true);
    expect(isFeestdag(`${jaar}-04-27`)).toBe(false);
  });

  it('had Koninginnedag before 2014, on 29 April when the 30th was a Sunday', () => {
    expect(datums(2013)).toContain('2013-04-30');
    expect(datums(2006)).toContain('2006-04-29');
  });

  it.each(jaren)('hold 5 May in %i, not only in lustrum years: the law knows no such difference', (jaar) => {
    expect(isFeestdag(`${jaar}-05-05`)).toBe(true);
  });

  it('name two holidays on 5 May 2016, when it was also Hemelvaartsdag', () => {
    expect(feestdagen(2016).filter((feestdag) => feestdag.datum === '2016-05-05')).toHaveLength(2);
  });

  it('refuse what is not a day', () => {
    expect(() => isFeestdag('2026-02-30')).toThrow(RangeError);
    expect(() => isFeestdag('2026-05-05T10:00')).toThrow(RangeError);
  });
});

describe('laid beside the date-holidays package, an oracle of its own', () => {
  // The package lists what employees have off, the law what moves a term. The differences, all known:
  // - Goede Vrijdag and 5 May are "school" (a day off for some) there, full holidays in the law;
  // - Easter and Whit Sunday are listed there, not in the law, which needs no name for a Sunday;
  // - 31 December is "bank" there (shops close early), an ordinary working day in the law.
  const oracle = new Holidays('NL');
  const lijst = (jaar: number) =>
    oracle.getHolidays(jaar).map(({ date, type, rule }) => ({ datum: date.slice(0, 10), type, rule }));

  it.each(jaren)(
    'agrees in %i on every public holiday that is not Easter or Whit Sunday, and on Goede Vrijdag',
    (jaar) => {
      const verwacht = lijst(jaar)
        .filter(
          ({ type, rule }) => (type === 'public' && rule !== 'easter' && rule !== 'easter 49') || rule === 'easter -2',
        )
        .map(({ datum }) => datum);
      expect(new Set(datums(jaar).filter((datum) => !datum.endsWith('-05-05')))).toEqual(
        new Set(verwacht.filter((datum) => !datum.endsWith('-05-05'))),
      );
    },
  );

  it.each(jaren)('differs in %i on 5 May and 31 December, where we follow the law', (jaar) => {
    const soort = (datum: string) =>
      lijst(jaar)
        .filter((feestdag) => feestdag.datum === datum)
        .map(({ type }) => type);
    expect(soort(`${jaar}-05-05`)).toContain('school');
    expect(soort(`${jaar}-12-31`)).toContain('bank');
    expect(isFeestdag(`${jaar}-12-31`)).toBe(false);
  });
});

describe('a working day', () => {
  it('is no Saturday, Sunday or holiday', () => {
    expect(
      ['2026-04-02', '2026-04-03', '2026-04-04', '2026-04-05', '2026-04-06', '2026-04-07'].map((d) =>
        isWerkdag(dag(d)),
      ),
    ).toEqual([true, false, false, false, false, true]);
  });

  it('is not a day equated by royal decree either, as the Friday after Hemelvaartsdag in 2022', () => {
    expect(isWerkdag(dag('2022-05-27'))).toBe(true);
    expect(isWerkdag(dag('2022-05-27'), new Set(['2022-05-27']))).toBe(false);
  });
});
