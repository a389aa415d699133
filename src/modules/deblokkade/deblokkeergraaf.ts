/** How far something is that a client must get in order. */
export type Stand =
  | 'klaar'
  | 'loopt'
  /** something that runs cannot do without it, and nobody has begun */
  | 'niet-begonnen';

/** Something to get in order, with who has it in hand. */
export interface Knoop {
  readonly code: string;
  readonly stand: Stand;
  /** organisation that has the ball; for what nobody began the regiehouder */
  readonly organisatie: string;
  /** RFC 3339: since when it is in that hand */
  readonly sinds: string;
}

/** `van` waits for `naar`: for good (`hard`), or it only would go better with it (`zacht`). */
export interface Rand {
  readonly van: string;
  readonly naar: string;
  readonly hardheid: 'hard' | 'zacht';
}

/**
 * The longest chain of what waits hard on something else that is not done, from what has to come last to what has to come
 * first. Empty when nothing waits. Of chains of the same length the one that waits longest.
 *
 * A ring in the rows of reference data would never end: what was walked through already is not walked again.
 */
export function langsteKeten(knopen: readonly Knoop[], randen: readonly Rand[]): Knoop[] {
  const open = new Map(knopen.filter(({ stand }) => stand !== 'klaar').map((knoop) => [knoop.code, knoop]));
  const verder = (knoop: Knoop, gehad: readonly string[]): Knoop[] => {
    const vervolgen = randen
      .filter(({ van, naar, hardheid }) => van === knoop.code && hardheid === 'hard' && !gehad.includes(naar))
      .flatMap(({ naar }) => {
        const volgende = open.get(naar);
        return volgende ? [verder(volgende, [...gehad, naar])] : [];
      });
    return [knoop, ...(langste(vervolgen) ?? [])];
  };
  const keten = langste([...open.values()].map((knoop) => verder(knoop, [knoop.code])));
  return keten !== undefined && keten.length > 1 ? keten : [];
}

/** Who has the ball: whoever has what must come first, since when. Nobody when nothing waits. */
export function aanDeBal(keten: readonly Knoop[]): Knoop | undefined {
  return keten.at(-1);
}

function langste(ketens: readonly Knoop[][]): Knoop[] | undefined {
  return [...ketens].sort((a, b) => b.length - a.length || wachtSinds(a) - wachtSinds(b))[0];
}

function wachtSinds(keten: readonly Knoop[]): number {
  return Math.min(...keten.map(({ sinds }) => Date.parse(sinds)));
}
