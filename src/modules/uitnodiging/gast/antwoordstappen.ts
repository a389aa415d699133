import type { Overgang, Proces } from '../../../kern/proces.js';

const OVERDRACHT = 'overdracht';

/**
 * The steps that answer a hand-off: what its receiver does with it while it is offered, or for work that is answered in a zaak of
 * its own, what ends the hand-off from there. Out of the table, so a step that comes later is an answer by itself. Pure.
 * @param proces of the zaak in which is answered
 * @param toestand of that zaak
 */
export function antwoordstappen(proces: Proces, toestand: string): ReadonlySet<string> {
  const antwoordt = proces.soort === OVERDRACHT ? verplaatst : beeindigtOverdracht;
  return new Set(
    proces.overgangen
      .filter((pijl) => pijl.van.includes(toestand) && pijl.wie.als.includes('houder') && antwoordt(pijl))
      .map(({ stap }) => stap),
  );
}

function verplaatst({ naar }: Overgang): boolean {
  return naar !== '=';
}

function beeindigtOverdracht({ gevolgen = [] }: Overgang): boolean {
  return gevolgen.some(({ soort, stap }) => soort === OVERDRACHT && stap === 'beeindigen');
}
