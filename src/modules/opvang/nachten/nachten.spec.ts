import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { leesDag } from '../../../kern/dag.js';
import { telNachten, type Telregel } from './nachten.js';

const OP_RIJ: Telregel = { drempel: 3, telwijze: 'aaneengesloten', gat: 0, venster: 30 };
const OPGETELD: Telregel = { ...OP_RIJ, telwijze: 'opgeteld' };

/** Days after 1 November 2026. */
const dag = (na: number): string => leesDag('2026-11-01').add({ days: na }).toString();
const nachten = (...na: number[]): string[] => na.map(dag);

describe('nachten op een rij', () => {
  it('drie nachten beginnen geen traject', () => {
    expect(telNachten(nachten(0, 1, 2), dag(0), OP_RIJ)).toEqual({ nachten: 3, trajectVanaf: null });
  });

  it('de vierde nacht begint het traject, ook als er meer volgen', () => {
    expect(telNachten(nachten(0, 1, 2, 3), dag(0), OP_RIJ)).toEqual({ nachten: 4, trajectVanaf: dag(3) });
    expect(telNachten(nachten(0, 1, 2, 3, 4, 5), dag(0), OP_RIJ)).toEqual({ nachten: 6, trajectVanaf: dag(3) });
  });

  it('een gemiste nacht breekt de rij, tenzij het beleid hem toestaat', () => {
    expect(telNachten(nachten(0, 1, 3, 4), dag(0), OP_RIJ)).toEqual({ nachten: 2, trajectVanaf: null });
    expect(telNachten(nachten(0, 1, 3, 4), dag(0), { ...OP_RIJ, gat: 1 })).toEqual({
      nachten: 4,
      trajectVanaf: dag(4),
    });
  });

  it('telt door over een verplaatsing, maar begint geen traject voor dit verblijf', () => {
    expect(telNachten(nachten(0, 1, 2, 3, 4), dag(4), OP_RIJ)).toEqual({ nachten: 5, trajectVanaf: dag(4) });
  });

  it('telt over de dag waarop de klok verspringt', () => {
    const rond = ['2026-10-23', '2026-10-24', '2026-10-25', '2026-10-26'];
    expect(telNachten(rond, '2026-10-23', OP_RIJ).trajectVanaf).toBe('2026-10-26');
  });
});

describe('nachten opgeteld', () => {
  it('tellen mee zolang ze binnen het venster vallen', () => {
    expect(telNachten(nachten(0, 5, 12, 29), dag(0), OPGETELD)).toEqual({ nachten: 4, trajectVanaf: dag(29) });
    expect(telNachten(nachten(0, 5, 12, 30), dag(0), OPGETELD)).toEqual({ nachten: 3, trajectVanaf: null });
  });
});

describe('voor alle nachten', () => {
  const regel = fc.record({
    drempel: fc.integer({ min: 1, max: 6 }),
    telwijze: fc.constantFrom('aaneengesloten' as const, 'opgeteld' as const),
    gat: fc.integer({ min: 0, max: 3 }),
    venster: fc.integer({ min: 1, max: 40 }),
  });
  const dagen = fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 40 });

  it('maakt het niet uit in welke volgorde en hoe vaak ze gemeld zijn', () => {
    fc.assert(
      fc.property(regel, dagen, fc.array(fc.nat(39)), (r, gekozen, herhaald) => {
        const dubbel = [...gekozen, ...herhaald.flatMap((i) => gekozen[i] ?? [])].toReversed();
        expect(telNachten(nachten(...dubbel), dag(0), r)).toEqual(telNachten(nachten(...gekozen), dag(0), r));
      }),
    );
  });

  it('begint het traject op een gemelde nacht, met meer nachten ervoor dan de drempel', () => {
    fc.assert(
      fc.property(regel, dagen, fc.integer({ min: 0, max: 60 }), (r, gekozen, begin) => {
        const { trajectVanaf } = telNachten(nachten(...gekozen), dag(begin), r);
        if (trajectVanaf === null) return;
        expect(nachten(...gekozen)).toContain(trajectVanaf);
        expect(trajectVanaf >= dag(begin)).toBe(true);
        const tot = new Set(nachten(...gekozen).filter((nacht) => nacht <= trajectVanaf));
        expect(tot.size).toBeGreaterThan(r.drempel);
      }),
    );
  });

  it('verschuift een latere nacht het begin van het traject nooit', () => {
    fc.assert(
      fc.property(regel, dagen, (r, gekozen) => {
        const eerder = telNachten(nachten(...gekozen), dag(0), r).trajectVanaf;
        if (eerder === null) return;
        expect(telNachten(nachten(...gekozen, 61), dag(0), r).trajectVanaf).toBe(eerder);
      }),
    );
  });

  it('begint bij zoveel nachten achter elkaar als de drempel nooit, en bij één meer altijd', () => {
    fc.assert(
      fc.property(regel, fc.integer({ min: 0, max: 20 }), (r, begin) => {
        const rij = (lengte: number) => nachten(...Array.from({ length: lengte }, (_, i) => begin + i));
        expect(telNachten(rij(r.drempel), dag(0), r).trajectVanaf).toBeNull();
        const verwacht = r.telwijze === 'opgeteld' && r.venster <= r.drempel ? null : dag(begin + r.drempel);
        expect(telNachten(rij(r.drempel + 1), dag(0), r).trajectVanaf).toBe(verwacht);
      }),
    );
  });
});
