/**
 * The same fields without a BSN in them, however deep: for who has no legal ground for it (Wabb art. 10–11, Wmo 2015 art.
 * 5.2.9). Fields of a step and of a form are plain JSON, so what comes out has the shape of what went in.
 */
export function zonderBsn<T extends object>(velden: T): T {
  return JSON.parse(JSON.stringify(velden, (naam, waarde: unknown) => (naam === 'bsn' ? undefined : waarde))) as T;
}
