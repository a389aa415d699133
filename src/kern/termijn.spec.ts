import { describe, expect, it } from '@jest/globals';
import { rekenwijzePast, valtBuitenTermijnenwet, type Eenheid, type Rekenwijze } from './rekenwijze.js';
import { berekenTermijn, statusVan, type TermijnInvoer } from './termijn.js';

type Geval = [start: string, lengte: number, eenheid: Eenheid, laatsteDag: string, bron: string];

/** A clock that starts at noon on a day. */
function klok(start: string, lengte: number, eenheid: Eenheid, overig: Partial<TermijnInvoer> = {}): TermijnInvoer {
  return {
    start: `${start}T11:00:00Z`,
    lengte,
    eenheid,
    rekenwijze: 'TERMIJNENWET',
    opschortingen: [],
    verdagingen: [],
    ...overig,
  };
}
const laatsteDag = (invoer: TermijnInvoer) => berekenTermijn(invoer).laatsteDag;
const met = (rekenwijze: Rekenwijze) => ({ rekenwijze });

describe('TERMIJNENWET, each line worked out by hand', () => {
  const gevallen: Geval[] = [
    ['2026-03-02', 6, 'week', '2026-04-13', 'Awb 6:8: the day after the event is day 1, so the same day of the week'],
    // art. 1: Saturday, Sunday, holiday
    ['2026-01-17', 8, 'week', '2026-03-16', 'art. 1: Saturday 14 March → Monday'],
    ['2026-01-18', 8, 'week', '2026-03-16', 'art. 1: Sunday 15 March → Monday'],
    ['2026-11-20', 6, 'week', '2027-01-04', 'art. 3: Friday 1 January → Monday 4'],
    ['2026-02-20', 6, 'week', '2026-04-07', 'art. 3 lid 2: Goede Vrijdag 3 April → Tuesday after Easter'],
    ['2026-03-02', 8, 'week', '2026-04-28', 'art. 3: Koningsdag Monday 27 April → Tuesday'],
    ['2026-03-24', 6, 'week', '2026-05-06', 'art. 3: 5 May, not a lustrum year → 6 May'],
    ['2026-04-02', 6, 'week', '2026-05-15', 'art. 3: Hemelvaartsdag 14 May → Friday'],
    ['2026-04-13', 6, 'week', '2026-05-26', 'art. 3: tweede pinksterdag 25 May → Tuesday'],
    ['2026-11-13', 6, 'week', '2026-12-28', 'art. 3: Kerst on Friday and Saturday → Monday 28'],
    ['2017-12-19', 3, 'dag', '2017-12-22', 'BW 7:2, bought on Tuesday 19 December 2017'],
    ['2017-12-20', 3, 'dag', '2017-12-27', 'BW 7:2, a day later: Saturday 23 → over Kerst to Wednesday 27'],
    // art. 2: three days or more hold two working days
    ['2026-03-06', 3, 'dag', '2026-03-10', 'art. 2: Friday + 3 = Monday, the only working day → Tuesday'],
    ['2026-03-06', 2, 'dag', '2026-03-09', 'art. 2 not for two days: Sunday → Monday'],
    ['2026-04-02', 3, 'dag', '2026-04-08', 'art. 1 Easter Sunday → Tuesday 7, art. 2 → Wednesday 8'],
    [
      '2026-04-02',
      5,
      'dag',
      '2026-04-08',
      'art. 2: five days over Easter (BRP aangifte) hold one working day, Tuesday 7',
    ],
    // art. 4: how the term is described
    ['2026-01-03', 90, 'dag', '2026-04-07', 'art. 4: 90 days is within the law (Goede Vrijdag)'],
    ['2026-01-03', 91, 'dag', '2026-04-04', 'art. 4: more than 90 days, stays on Saturday'],
    ['2026-01-03', 12, 'week', '2026-03-30', 'art. 4: 12 weeks is within the law (Saturday 28 March)'],
    ['2026-01-03', 13, 'week', '2026-04-04', 'art. 4: more than 12 weeks, stays on Saturday'],
    ['2026-02-05', 3, 'maand', '2026-05-06', 'art. 4: 3 months is within the law (5 May)'],
    ['2026-01-05', 4, 'maand', '2026-05-05', 'art. 4: more than 3 months, stays on 5 May'],
    ['2026-05-05', 1, 'jaar', '2027-05-05', 'art. 4: years are out, stays on 5 May'],
    // months: HR 1 September 2017, ECLI:NL:HR:2017:2225
    ['2016-02-29', 3, 'maand', '2016-05-30', 'the case itself: 29 May 2016 is a Sunday → Monday 30, not 31 May'],
    ['2015-02-28', 3, 'maand', '2015-05-28', 'the same number, not the last day of May'],
    ['2015-04-30', 3, 'maand', '2015-07-30', 'the same number, not the last day of July'],
    ['2015-01-31', 3, 'maand', '2015-04-30', 'April has no 31st: its last day'],
    ['2015-11-30', 3, 'maand', '2016-02-29', 'February has no 30th: its last day, in a leap year'],
  ];
  it.each(gevallen)('from %s %i %s is %s — %s', (start, lengte, eenheid, verwacht) => {
    expect(laatsteDag(klok(start, lengte, eenheid))).toBe(verwacht);
  });

  it('knows a day equated by royal decree (art. 3 lid 3) when it is told', () => {
    const hemelvaart = klok('2022-04-14', 6, 'week'); // Thursday 26 May 2022
    expect(laatsteDag(hemelvaart)).toBe('2022-05-27');
    expect(laatsteDag({ ...hemelvaart, gelijkgesteldeDagen: ['2022-05-27'] })).toBe('2022-05-30');
  });
});

describe('WERKDAGEN, KALENDER and UREN', () => {
  const gevallen: [...Geval, Rekenwijze][] = [
    ['2026-04-02', 3, 'werkdag', '2026-04-09', 'Wgs 4 lid 2: Tuesday 7, Wednesday 8, Thursday 9', 'WERKDAGEN'],
    ['2026-04-02', 3, 'werkdag', '2026-04-09', 'working days count alike under the law', 'TERMIJNENWET'],
    ['2026-12-22', 5, 'dag', '2026-12-30', 'iWmo stop: 23, 24, 28, 29, 30 December', 'WERKDAGEN'],
    ['2026-04-20', 10, 'werkdag', '2026-05-06', 'briefadres target: over Koningsdag and 5 May', 'WERKDAGEN'],
    ['2026-03-07', 0, 'werkdag', '2026-03-09', 'no working days on Saturday is the Monday', 'WERKDAGEN'],
    ['2026-03-07', 1, 'werkdag', '2026-03-09', 'one working day from Saturday too', 'WERKDAGEN'],
    ['2026-10-25', 0, 'dag', '2026-10-25', 'same day (deurtabel B), on the Sunday of 25 hours', 'KALENDER'],
    ['2026-03-14', 3, 'week', '2026-04-04', 'plan 3 weeks (policy): stays on Saturday', 'KALENDER'],
    ['2026-08-31', 6, 'maand', '2027-02-28', 'herbeoordeling 6 months: February has no 31st', 'KALENDER'],
    ['2024-02-29', 1, 'jaar', '2025-02-28', 'a year from 29 February', 'KALENDER'],
    ['2026-03-28', 24, 'uur', '2026-03-29', 'a day and night over the skipped hour', 'UREN'],
  ];
  it.each(gevallen)('from %s %i %s is %s — %s (%s)', (start, lengte, eenheid, verwacht, _bron, rekenwijze) => {
    expect(laatsteDag(klok(start, lengte, eenheid, met(rekenwijze)))).toBe(verwacht);
  });

  it('ends at the Amsterdam midnight after the last day, in winter and in summer', () => {
    expect(berekenTermijn(klok('2026-03-28', 0, 'dag', met('KALENDER'))).vervaltOp).toBe('2026-03-28T23:00:00Z');
    expect(berekenTermijn(klok('2026-03-29', 0, 'dag', met('KALENDER'))).vervaltOp).toBe('2026-03-29T22:00:00Z');
    expect(berekenTermijn(klok('2026-10-25', 0, 'dag', met('KALENDER'))).vervaltOp).toBe('2026-10-25T23:00:00Z');
  });

  it('takes the start day from the clock in Amsterdam, not in UTC', () => {
    const net = { ...klok('2026-03-02', 1, 'dag', met('KALENDER')), start: '2026-03-02T23:30:00Z' };
    expect(laatsteDag(net)).toBe('2026-03-04');
  });

  it('counts hours to the moment, through the night and over the change of the clock', () => {
    expect(berekenTermijn(klok('2026-03-28', 24, 'uur', met('UREN'))).vervaltOp).toBe('2026-03-29T11:00:00Z');
    const totMiddernacht = { ...klok('2026-01-15', 2, 'uur', met('UREN')), start: '2026-01-15T21:00:00Z' };
    expect(berekenTermijn(totMiddernacht)).toEqual({ laatsteDag: '2026-01-15', vervaltOp: '2026-01-15T23:00:00Z' });
    const nul = { ...klok('2026-01-15', 0, 'uur', met('UREN')), start: '2026-01-15T23:00:00Z' };
    expect(berekenTermijn(nul)).toEqual({ laatsteDag: '2026-01-16', vervaltOp: '2026-01-15T23:00:00Z' });
  });
});

describe('verdagingen', () => {
  it('count on from where the term would have ended, not from the day it was shifted to', () => {
    const bezwaar = klok('2026-02-20', 6, 'week', { verdagingen: [{ lengte: 6, eenheid: 'week' }] }); // 3 April + 42 days
    expect(laatsteDag(bezwaar)).toBe('2026-05-15');
  });

  it('decide about art. 4 when the end falls in them', () => {
    const eenJaar = klok('2025-03-27', 1, 'jaar', { verdagingen: [{ lengte: 1, eenheid: 'week' }] }); // Friday 3 April 2026
    expect(laatsteDag(eenJaar)).toBe('2026-04-07');
  });

  it('must count like their term', () => {
    expect(() =>
      berekenTermijn(klok('2026-03-02', 3, 'werkdag', { verdagingen: [{ lengte: 1, eenheid: 'week' }] })),
    ).toThrow(RangeError);
  });
});

describe('what does not make a clock', () => {
  it.each([
    ['a part of a day', klok('2026-03-02', 1.5, 'dag')],
    ['a negative length', klok('2026-03-02', -1, 'dag')],
    ['an absurd length', klok('2026-03-02', 1e9, 'werkdag')],
    ['weeks of working days', klok('2026-03-02', 2, 'week', met('WERKDAGEN'))],
    ['calendar hours', klok('2026-03-02', 2, 'uur', met('KALENDER'))],
    ['a start that is only a day', { ...klok('2026-03-02', 1, 'dag'), start: '2026-03-02' }],
    [
      'a pause on a day that does not exist',
      klok('2026-03-02', 8, 'week', { opschortingen: [{ van: '2026-02-30', tot: null }] }),
    ],
  ])('%s is refused', (_wat, invoer) => {
    expect(() => berekenTermijn(invoer)).toThrow(RangeError);
  });

  it('can be known when the reference data is loaded', () => {
    expect(rekenwijzePast('WERKDAGEN', 'week')).toBe(false);
    expect(rekenwijzePast('TERMIJNENWET', 'uur')).toBe(true);
    expect(valtBuitenTermijnenwet({ lengte: 3, eenheid: 'maand' })).toBe(false);
  });
});

describe('the status of a clock', () => {
  const vervaltOp = '2026-03-16T23:00:00Z';
  const voor = '2026-03-16T22:59:59.999Z';
  it.each([
    ['loopt', 'until its end', { vervaltOp, gestoptOp: null, opgeschort: false, nu: voor }],
    [
      'overschreden',
      'at its end: the end is exclusive',
      { vervaltOp, gestoptOp: null, opgeschort: false, nu: '2026-03-16T23:00:00.000Z' },
    ],
    [
      'gehaald',
      'when stopped before its end, also much later',
      { vervaltOp, gestoptOp: voor, opgeschort: false, nu: '2027-01-01T00:00:00Z' },
    ],
    [
      'overschreden',
      'for good when stopped too late',
      { vervaltOp, gestoptOp: vervaltOp, opgeschort: false, nu: vervaltOp },
    ],
    ['opgeschort', 'while paused', { vervaltOp: null, gestoptOp: null, opgeschort: true, nu: vervaltOp }],
    [
      'opgeschort',
      'while paused, also when an older end is still written down',
      { vervaltOp, gestoptOp: null, opgeschort: true, nu: vervaltOp },
    ],
    [
      'gehaald',
      'when stopped while paused',
      { vervaltOp: null, gestoptOp: vervaltOp, opgeschort: true, nu: vervaltOp },
    ],
  ])('is %s %s', (status, _wanneer, invoer) => {
    expect(statusVan(invoer)).toBe(status);
  });
});
