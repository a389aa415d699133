import type { Trede } from '../../kern/ladder.js';

/** Who is warned when about a clock: of every clock of an aard, or of one soort that is an exception to it. */
export interface Ladder {
  readonly naam: string;
  readonly aard: 'streef' | 'fataal' | null;
  /** code of a termijn; null when the row is for an aard */
  readonly termijn: string | null;
  readonly treden: readonly Trede[];
}
