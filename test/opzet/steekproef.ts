/**
 * Everything that can be made from the tables and the document. Only with `PROEF=snel`, for a quick look while building, a part of it:
 * spread over all, and always the same.
 */
export function steekproef<T>(alles: readonly T[], hoogstens: number): readonly T[] {
  if (process.env['PROEF'] !== 'snel' || alles.length <= hoogstens) return alles;
  return Array.from({ length: hoogstens }, (_, i) => alles[Math.floor((i * alles.length) / hoogstens)] as T); // i stays below
}
