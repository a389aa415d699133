import type { Referentie } from '../referentie.js';

/** Do the knopen of the deblokkeergraaf name taken and knopen that exist, and can every chain come to its end? */
export function keurKnopen(ref: Referentie): string[] {
  return ref
    .alles('knoop')
    .flatMap(({ code, taken, hardOp, zachtOp }) => [
      ...taken.filter((taak) => !ref.zoek('taak', taak)).map((taak) => `knoop ${code}: taak ${taak} bestaat niet`),
      ...[...hardOp, ...zachtOp]
        .filter((ander) => ander === code || !ref.zoek('knoop', ander))
        .map((ander) => `knoop ${code}: knoop ${ander} bestaat niet of is zichzelf`),
      ...(wachtOpZichzelf(ref, code, code) ? [`knoop ${code}: wacht langs een omweg hard op zichzelf`] : []),
    ]);
}

function wachtOpZichzelf(ref: Referentie, begin: string, nu: string, gehad: readonly string[] = []): boolean {
  const verder = ref.zoek('knoop', nu)?.hardOp ?? [];
  return (
    (nu !== begin && verder.includes(begin)) ||
    verder.filter((code) => !gehad.includes(code)).some((code) => wachtOpZichzelf(ref, begin, code, [...gehad, code]))
  );
}
