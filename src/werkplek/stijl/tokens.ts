/**
 * Takes from a theme only the design tokens that a stylesheet really uses, also by way of other tokens. The whole theme
 * is two hundred kilobytes; what we use is a tenth of it.
 *
 * @param thema the stylesheet of the theme: one block of custom properties
 * @param css the stylesheet that uses them
 * @returns declarations, in the order of the theme
 */
export function kiesTokens(thema: string, css: string): string {
  const waarden = new Map<string, string>();
  for (const [, naam = '', waarde = ''] of thema.matchAll(/^\s*(--[\w-]+):\s*([^;]+);/gm)) waarden.set(naam, waarde);
  const nodig = new Set<string>();
  const wachtend = gebruikt(css);
  for (let naam = wachtend.pop(); naam !== undefined; naam = wachtend.pop()) {
    const waarde = waarden.get(naam);
    if (waarde === undefined || nodig.has(naam)) continue;
    nodig.add(naam);
    wachtend.push(...gebruikt(waarde));
  }
  return [...waarden]
    .filter(([naam]) => nodig.has(naam))
    .map(([naam, waarde]) => `${naam}:${waarde}`)
    .join(';');
}

function gebruikt(css: string): string[] {
  return [...css.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, naam = '']) => naam);
}
