/** What the rules need to know of one of the two clients. */
export interface SamenTeVoegen {
  readonly id: string;
  readonly anoniem: boolean;
  readonly samengevoegdIn: string | null;
  /** readable, since two hashes of one BSN differ when their keys do */
  readonly bsn: string | null;
}

/** A rule that does not hold, worded for the person who tries. */
export interface Belemmering {
  readonly eis: string;
  readonly uitleg: string;
}

/**
 * May `vervalt` be merged into `blijft`? Pure. Asked when it is proposed and again when it is confirmed, since a day may lie
 * between the two.
 *
 * The last two rules keep people findable: a registration looks only among clients who were not merged, by BSN or by name.
 * @returns the first rule that does not hold; null when they all do
 */
export function keurSamenvoegen(blijft: SamenTeVoegen, vervalt: SamenTeVoegen): Belemmering | null {
  if (blijft.id === vervalt.id) {
    return { eis: 'tweeClienten', uitleg: 'Dit is twee keer dezelfde cliënt. Kies een andere cliënt.' };
  }
  if (blijft.samengevoegdIn !== null || vervalt.samengevoegdIn !== null) {
    return {
      eis: 'nogNietSamengevoegd',
      uitleg: 'Een van deze cliënten is al in een ander opgegaan. Gebruik die ander.',
    };
  }
  if (blijft.bsn !== null && vervalt.bsn !== null && blijft.bsn !== vervalt.bsn) {
    return { eis: 'geenTweeBsns', uitleg: 'Deze cliënten hebben elk een eigen BSN. Dan zijn het twee mensen.' };
  }
  if (vervalt.bsn !== null && blijft.bsn === null) {
    return { eis: 'bsnBlijft', uitleg: 'De cliënt met het BSN moet blijven. Draai de twee om.' };
  }
  if (blijft.anoniem && !vervalt.anoniem) {
    return { eis: 'naamBlijft', uitleg: 'De cliënt met een naam moet blijven. Draai de twee om.' };
  }
  return null;
}
