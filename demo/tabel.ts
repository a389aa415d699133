/** A table: a heading, the names of the columns and the rows; numbers go to the right, 0 is shown as a dot. */
export interface Tabel {
  readonly titel: string;
  readonly kolommen: readonly string[];
  readonly rijen: readonly (readonly (string | number)[])[];
  /** the last row is a total, under a line */
  readonly totaal?: boolean;
}

/** Draws a table as lines of text; every column is as wide as its widest cell. */
export function teken({ titel, kolommen, rijen, totaal = false }: Tabel): string[] {
  const cellen = rijen.map((rij) => rij.map((cel) => (cel === 0 ? '·' : String(cel))));
  const breedtes = kolommen.map((kolom, i) => Math.max(kolom.length, ...cellen.map((rij) => rij[i]?.length ?? 0)));
  const rechts = kolommen.map((_, i) => rijen.some((rij) => typeof rij[i] === 'number'));
  const regel = (delen: readonly string[]): string =>
    ` ${delen.map((deel, i) => (rechts[i] ? deel.padStart(breedtes[i] ?? 0) : deel.padEnd(breedtes[i] ?? 0))).join('  ')}`.trimEnd();
  const streep = ` ${breedtes.map((breedte) => '─'.repeat(breedte)).join('  ')}`;
  const lijf = cellen.map(regel);
  if (totaal && lijf.length > 1) lijf.splice(-1, 0, streep);
  return [titel, regel(kolommen), streep, ...lijf];
}

/** A whole table from counts: one row per key of the first kind, one column per key of the second, with totals. */
export function kruistabel(
  titel: string,
  as: { readonly rijkop: string; readonly rijen: readonly string[]; readonly kolommen: readonly string[] },
  tel: (rij: string, kolom: string) => number,
): Tabel {
  const lijf = as.rijen.map((rij) => {
    const aantallen = as.kolommen.map((kolom) => tel(rij, kolom));
    return [rij, ...aantallen, som(aantallen)];
  });
  const onder = as.kolommen.map((kolom) => som(as.rijen.map((rij) => tel(rij, kolom))));
  return {
    titel,
    kolommen: [as.rijkop, ...as.kolommen, 'samen'],
    rijen: [...lijf, ['samen', ...onder, som(onder)]],
    totaal: true,
  };
}

/** Breaks text into lines of at most so many characters, at spaces. */
export function breekAf(tekst: string, breedte: number): string[] {
  const regels: string[] = [];
  for (const woord of tekst.split(' ')) {
    const laatste = regels.at(-1);
    if (laatste !== undefined && laatste.length + 1 + woord.length <= breedte)
      regels[regels.length - 1] = `${laatste} ${woord}`;
    else regels.push(woord);
  }
  return regels;
}

function som(getallen: readonly number[]): number {
  return getallen.reduce((samen, getal) => samen + getal, 0);
}
