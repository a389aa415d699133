import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { isFeestdag } from './feestdagen.js';
import type { Opschorting } from './opschorting.js';
import { valtBuitenTermijnenwet, type Eenheid, type Rekenwijze } from './rekenwijze.js';
import { berekenTermijn, type TermijnInvoer } from './termijn.js';

/** Days and pauses as numbers from here: the reference below shares no arithmetic with the code under test. */
const NULPUNT = Date.UTC(2024, 0, 1);
const DAG = 86_400_000;
const HALF_JAAR = 180;
const datum = (dagnummer: number) =>
  Temporal.Instant.fromEpochMilliseconds(NULPUNT + dagnummer * DAG)
    .toString()
    .slice(0, 10);
const nummer = (dag: string) => (Date.parse(`${dag}T00:00:00Z`) - NULPUNT) / DAG;
const isVrij = (dagnummer: number) =>
  (dagnummer + 1) % 7 === 6 || (dagnummer + 1) % 7 === 0 || isFeestdag(datum(dagnummer)); // day 0 is a Monday

const startdagen = fc.integer({ min: 0, max: 16 * 365 });
/** Also the hours in which Amsterdam is already a day further than UTC. */
const minuten = fc.integer({ min: 0, max: 1439 });
const pauzes = fc.array(
  fc.record({
    na: fc.integer({ min: -20, max: HALF_JAAR }),
    dagen: fc.option(fc.integer({ min: 0, max: 60 }), { freq: 8 }),
  }),
  { maxLength: 4 },
);
const periodes = fc.oneof(
  fc.record({ eenheid: fc.constant<Eenheid>('dag'), lengte: fc.integer({ min: 0, max: 120 }) }),
  fc.record({ eenheid: fc.constant<Eenheid>('week'), lengte: fc.integer({ min: 0, max: 16 }) }),
  fc.record({ eenheid: fc.constant<Eenheid>('maand'), lengte: fc.integer({ min: 0, max: 6 }) }),
);

interface Pauze {
  na: number;
  dagen: number | null;
}
function invoer(
  start: number,
  periode: { lengte: number; eenheid: Eenheid },
  rekenwijze: Rekenwijze,
  pauze: Pauze[] = [],
): TermijnInvoer {
  const opschortingen: Opschorting[] = pauze.map(({ na, dagen }) => ({
    van: datum(start + na),
    tot: dagen === null ? null : datum(start + na + dagen),
  }));
  return { start: `${datum(start)}T10:00:00Z`, ...periode, rekenwijze, opschortingen, verdagingen: [] };
}
const laatsteDag = (klok: TermijnInvoer) => berekenTermijn(klok).laatsteDag;

/** The rules told once more, one day at a time; null as soon as an open pause is reached. */
function stapVoorStap(start: number, dagen: number, pauze: Pauze[], termijnenwet: boolean): string | null {
  const OPEN = 5000;
  const staatStil = (dag: number) =>
    pauze.some(({ na, dagen: n }) => dag > start + na && dag < start + na + (n ?? Infinity));
  let dag = start;
  let werkdagen = 0;
  const loop = (klaar: (geteld: number) => boolean) => {
    for (let geteld = 0; !klaar(geteld) && dag < start + OPEN;) {
      dag++;
      if (staatStil(dag)) continue;
      geteld++;
      if (!isVrij(dag)) werkdagen++;
    }
  };
  loop((geteld) => geteld === dagen);
  if (termijnenwet) {
    loop(() => !isVrij(dag) && !(dag > start && staatStil(dag)));
    if (dagen >= 3) loop(() => werkdagen >= 2 && !isVrij(dag) && !staatStil(dag));
  }
  return dag >= start + OPEN ? null : datum(dag);
}

describe('every clock', () => {
  it('in KALENDER ends the days that it really stood still later than without a pause', () => {
    fc.assert(
      fc.property(startdagen, periodes, fc.nat(200), fc.integer({ min: 1, max: 90 }), (start, periode, na, dagen) => {
        const zonder = nummer(laatsteDag(invoer(start, periode, 'KALENDER')) ?? '');
        const metPauze = nummer(laatsteDag(invoer(start, periode, 'KALENDER', [{ na, dagen }])) ?? '');
        const pauzeTelt = start + na + 1 <= zonder;
        expect(metPauze - zonder).toBe(pauzeTelt ? dagen - 1 : 0);
      }),
    );
  });

  it('agrees with counting one day at a time', () => {
    fc.assert(
      fc.property(startdagen, fc.nat(90), pauzes, fc.boolean(), (start, dagen, pauze, wet) => {
        const klok = invoer(start, { lengte: dagen, eenheid: 'dag' }, wet ? 'TERMIJNENWET' : 'KALENDER', pauze);
        expect(laatsteDag(klok)).toBe(stapVoorStap(start, dagen, pauze, wet));
      }),
      { numRuns: 500 },
    );
  });

  it('under the Termijnenwet never ends on a weekend or holiday, unless art. 4 leaves it out', () => {
    fc.assert(
      fc.property(startdagen, periodes, pauzes, (start, periode, pauze) => {
        fc.pre(!valtBuitenTermijnenwet(periode));
        const dag = laatsteDag(invoer(start, periode, 'TERMIJNENWET', pauze));
        expect(dag !== null && isVrij(nummer(dag))).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it('under the Termijnenwet of three days or more holds two working days', () => {
    fc.assert(
      fc.property(startdagen, fc.integer({ min: 3, max: 10 }), (start, lengte) => {
        const einde = nummer(laatsteDag(invoer(start, { lengte, eenheid: 'dag' }, 'TERMIJNENWET')) ?? '');
        const dagen = Array.from({ length: einde - start }, (_, i) => start + 1 + i);
        expect(dagen.filter((dag) => !isVrij(dag)).length).toBeGreaterThanOrEqual(2);
      }),
    );
  });

  it('left out by art. 4 ends as in KALENDER', () => {
    fc.assert(
      fc.property(startdagen, fc.integer({ min: 91, max: 200 }), pauzes, (start, lengte, pauze) => {
        const periode = { lengte, eenheid: 'dag' as const };
        expect(laatsteDag(invoer(start, periode, 'TERMIJNENWET', pauze))).toBe(
          laatsteDag(invoer(start, periode, 'KALENDER', pauze)),
        );
      }),
    );
  });

  it('in WERKDAGEN ends on a working day', () => {
    fc.assert(
      fc.property(startdagen, fc.nat(60), pauzes, (start, lengte, pauze) => {
        const dag = laatsteDag(invoer(start, { lengte, eenheid: 'werkdag' }, 'WERKDAGEN', pauze));
        expect(dag !== null && isVrij(nummer(dag))).toBe(false);
      }),
    );
  });

  it('does not end earlier when it is longer, as long as art. 4 does not come between', () => {
    const soorten = fc.constantFrom<[Rekenwijze, Eenheid, number]>(
      ['TERMIJNENWET', 'dag', 89],
      ['TERMIJNENWET', 'week', 11],
      ['TERMIJNENWET', 'maand', 2],
      ['WERKDAGEN', 'werkdag', 60],
      ['KALENDER', 'dag', 200],
      ['KALENDER', 'maand', 24],
      ['UREN', 'uur', 200],
    );
    fc.assert(
      fc.property(startdagen, soorten, fc.nat(200), pauzes, (start, [rekenwijze, eenheid, langste], ruw, pauze) => {
        const lengte = ruw % (langste + 1);
        const kort = berekenTermijn(invoer(start, { lengte, eenheid }, rekenwijze, pauze)).vervaltOp;
        const lang = berekenTermijn(invoer(start, { lengte: lengte + 1, eenheid }, rekenwijze, pauze)).vervaltOp;
        expect(Date.parse(lang ?? '+100000-01-01T00:00:00Z')).toBeGreaterThanOrEqual(
          Date.parse(kort ?? '+100000-01-01T00:00:00Z'),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('may end earlier when art. 4 does come between: 90 days move off Goede Vrijdag, 91 stay on Saturday', () => {
    expect(laatsteDag(invoer(nummer('2026-01-03'), { lengte: 90, eenheid: 'dag' }, 'TERMIJNENWET'))).toBe('2026-04-07');
    expect(laatsteDag(invoer(nummer('2026-01-03'), { lengte: 91, eenheid: 'dag' }, 'TERMIJNENWET'))).toBe('2026-04-04');
  });
});

describe('the hour of the start and the change of the clocks', () => {
  const amsterdam = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Amsterdam',
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  // Three days around every change of the clocks, and any day at all.
  const wissels = fc.constantFrom('2025-03-30', '2025-10-26', '2026-03-29', '2026-10-25', '2027-03-28', '2027-10-31');
  const rondWissel = fc.tuple(wissels, fc.integer({ min: -2, max: 2 })).map(([dag, af]) => nummer(dag) + af);
  const wanneer = fc.oneof(rondWissel, startdagen);

  it('do not shift a day: the end is midnight in Amsterdam after the last day', () => {
    fc.assert(
      fc.property(wanneer, minuten, fc.nat(60), (dag, minuut, lengte) => {
        const start = Temporal.Instant.fromEpochMilliseconds(NULPUNT + dag * DAG + minuut * 60_000);
        const hier = amsterdam.format(start.epochMilliseconds).slice(0, 10);
        const klok = { ...invoer(dag, { lengte, eenheid: 'dag' }, 'KALENDER'), start: start.toString() };
        const einde = berekenTermijn(klok);
        expect(einde.laatsteDag).toBe(datum(nummer(hier) + lengte));
        expect(amsterdam.format(Date.parse(einde.vervaltOp ?? ''))).toBe(
          `${datum(nummer(hier) + lengte + 1)} 00:00:00`,
        );
      }),
      { numRuns: 300 },
    );
  });

  it('do not stretch hours', () => {
    fc.assert(
      fc.property(wanneer, minuten, fc.nat(200), (dag, minuut, lengte) => {
        const ms = NULPUNT + dag * DAG + minuut * 60_000;
        const klok = {
          ...invoer(dag, { lengte, eenheid: 'uur' }, 'UREN'),
          start: Temporal.Instant.fromEpochMilliseconds(ms).toString(),
        };
        expect(Date.parse(berekenTermijn(klok).vervaltOp ?? '')).toBe(ms + lengte * 3_600_000);
      }),
    );
  });
});
