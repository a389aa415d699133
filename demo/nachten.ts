import type { Praat, Vrager } from './praat.js';

const LEZER: Vrager = { organisatie: 'GGD', rol: 'behandelaar' };

interface Voorziening {
  readonly code: string;
  readonly type: string;
  readonly aanbieder?: string | null;
}

interface Bord {
  readonly bezet: number;
}

interface Beleid {
  readonly code: string;
  readonly waarde: unknown;
}

/** Reports every morning, in one call per shelter, that everybody with a bed slept in it. */
export class Nachtploeg {
  private constructor(
    private readonly praat: Praat,
    private readonly opvang: readonly Voorziening[],
  ) {}

  /** The shelters are those that the policy rows call so. */
  static async roep(praat: Praat): Promise<Nachtploeg> {
    const beleid = await praat.referentie<Beleid>(LEZER, '/v1/beleid');
    const typen = beleid
      .filter(({ code }) => code === 'opvang-typen' || code === 'opvang-overlooptypen')
      .flatMap(({ waarde }) => waarde as string[]); // so these rows are read by the service itself
    const alle = await praat.referentie<Voorziening>(LEZER, '/v1/voorzieningen');
    return new Nachtploeg(
      praat,
      alle.filter(({ type }) => typen.includes(type)),
    );
  }

  /** @param nacht the day on which the night began, YYYY-MM-DD @param plekken codes of shelters with a bed in use */
  async meld(nacht: string, plekken: ReadonlySet<string>): Promise<void> {
    for (const { code, aanbieder } of this.opvang.filter((een) => plekken.has(een.code))) {
      await this.praat.doe(
        { organisatie: aanbieder ?? 'GGD', rol: 'behandelaar' },
        `/v1/voorzieningen/${code}/overnachtingen`,
        {
          body: { datum: nacht },
          naam: `nacht-${code}-${nacht}`,
        },
      );
    }
  }

  /** The shelters where somebody has a bed now. */
  async bezet(): Promise<Set<string>> {
    const plekken = new Set<string>();
    for (const { code, aanbieder } of this.opvang) {
      const door: Vrager = { organisatie: aanbieder ?? 'GGD', rol: 'behandelaar' };
      const { bezet } = await this.praat.lees<Bord>(door, `/v1/voorzieningen/${code}/bord`);
      if (bezet > 0) plekken.add(code);
    }
    return plekken;
  }
}
