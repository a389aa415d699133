/**
 * Of what is made from the tables, as many as one run of the suite has time for, spread over all of it and always the same. With
 * `PROEF=vol` all of it: the checks of a change run the suite so, beside the quick one.
 */
export function steekproef<T>(alles: readonly T[], hoogstens: number): readonly T[] {
  if (process.env['PROEF'] === 'vol' || alles.length <= hoogstens) return alles;
  return Array.from({ length: hoogstens }, (_, i) => alles[Math.floor((i * alles.length) / hoogstens)] as T); // i stays below
}
