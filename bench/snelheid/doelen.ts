/** What was promised of a figure: the goal, and the floor under which the promise is broken. */
export interface Doel {
  readonly doel: number;
  readonly bodem: number;
  /** `hoog`: not less than; `laag`: not more than */
  readonly richting: 'hoog' | 'laag';
}

/**
 * The promises about speed. Ratios within one run, because times of different machines, or of one machine on different
 * days, say nothing about each other.
 */
export const DOELEN = {
  stapTegenRauw: { doel: 0.3, bodem: 0.2, richting: 'hoog' },
  aanmeldenTegenRauw: { doel: 0.2, bodem: 0.12, richting: 'hoog' },
  stapStaart: { doel: 3.5, bodem: 5, richting: 'laag' },
} as const satisfies Record<string, Doel>;

const STOOT: Doel = { doel: 0.4, bodem: 0.2, richting: 'hoog' };

/** The same for letters on their way: to their receipt, and to the receiver's own system (which has no floor besides its goal). */
export const DOELEN_PER_BESTEMMING = {
  bewijs: {
    p50: { doel: 2.5, bodem: 4, richting: 'laag' },
    p99: { doel: 2.5, bodem: 5, richting: 'laag' },
    stoot: STOOT,
  },
  partner: {
    p50: { doel: 2.5, bodem: 2.5, richting: 'laag' },
    p99: { doel: 2.5, bodem: 2.5, richting: 'laag' },
    stoot: { ...STOOT, bodem: STOOT.doel },
  },
} as const satisfies Record<string, Record<'p50' | 'p99' | 'stoot', Doel>>;

/** How a figure stands to its promise, in one word. */
export function oordeel(waarde: number, { doel, bodem, richting }: Doel): 'gehaald' | 'boven bodem' | 'ONDER BODEM' {
  const haalt = (grens: number): boolean => (richting === 'hoog' ? waarde >= grens : waarde <= grens);
  if (haalt(doel)) return 'gehaald';
  return haalt(bodem) ? 'boven bodem' : 'ONDER BODEM';
}
