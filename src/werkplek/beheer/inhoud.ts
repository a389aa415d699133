/** `openVan` → "Open van", `pwUitvoerder` → "Pw uitvoerder". */
export function veldnaam(veld: string): string {
  const woorden = veld.replaceAll(/([a-z])([A-Z])/g, (_, voor: string, na: string) => `${voor} ${na.toLowerCase()}`);
  return woorden.charAt(0).toUpperCase() + woorden.slice(1);
}

/** A value of the reference data in words: no brackets, no true or false. Empty for what says nothing. */
export function inWoorden(waarde: unknown): string {
  if (waarde === null || waarde === undefined) return '';
  if (typeof waarde === 'boolean') return waarde ? 'ja' : 'nee';
  if (typeof waarde === 'number') return waarde.toLocaleString('nl-NL');
  if (typeof waarde === 'string') return waarde;
  if (Array.isArray(waarde))
    return waarde
      .map(inWoorden)
      .filter(isGevuld)
      .join(waarde.some(isDeel) ? '; ' : ', ');
  return Object.entries(waarde)
    .map(([naam, deel]) => [veldnaam(naam).toLowerCase(), inWoorden(deel)])
    .filter(([, tekst]) => isGevuld(tekst))
    .map((paar) => paar.join(' '))
    .join(', ');
}

function isGevuld(tekst: string | undefined): boolean {
  return tekst !== undefined && tekst !== '';
}

function isDeel(waarde: unknown): boolean {
  return typeof waarde === 'object' && waarde !== null;
}
