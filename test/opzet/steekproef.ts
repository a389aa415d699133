/**
 * A part of what can be made from the tables and the document: spread over all, and always the same. There are thousands of such tests;
 * all of them are tried with `PROEF=alles`, as before every change that lands.
 */
export function steekproef<T>(alles: readonly T[], hoogstens: number): readonly T[] {
  if (process.env['PROEF'] === 'alles' || alles.length <= hoogstens) return alles;
  return Array.from({ length: hoogstens }, (_, i) => alles[Math.floor((i * alles.length) / hoogstens)] as T); // i stays below
}
