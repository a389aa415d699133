import type { ComponentChildren, VNode } from 'preact';

interface Kolom<T> {
  readonly kop: string;
  readonly cel: (rij: T) => ComponentChildren;
  /** the cell that names the row */
  readonly naamt?: true;
  readonly getal?: true;
}

interface Tabelinhoud<T> {
  /** what the table is about, for who cannot see where it stands */
  readonly bijschrift: string;
  readonly kolommen: readonly Kolom<T>[];
  readonly rijen: readonly T[];
  readonly sleutel: (rij: T) => string;
}

/**
 * A table that becomes a list of blocks where there is little room: each cell carries the heading of its column. The roles
 * say again what the elements are, because a browser forgets that as soon as they are not drawn as a table.
 */
export function Tabel<T>({ bijschrift, kolommen, rijen, sleutel }: Tabelinhoud<T>): VNode {
  return (
    <table class="utrecht-table tabel" role="table">
      <caption class="utrecht-table__caption onzichtbaar">{bijschrift}</caption>
      <thead class="utrecht-table__header" role="rowgroup">
        <tr class="utrecht-table__row" role="row">
          {kolommen.map(({ kop, getal }) => (
            <th key={kop} scope="col" role="columnheader" class={`utrecht-table__header-cell${getal ? ' getal' : ''}`}>
              {kop}
            </th>
          ))}
        </tr>
      </thead>
      <tbody class="utrecht-table__body" role="rowgroup">
        {rijen.map((rij) => (
          <tr key={sleutel(rij)} id={`rij-${sleutel(rij)}`} class="utrecht-table__row" role="row">
            {kolommen.map((kolom) => (
              <Cel key={kolom.kop} kolom={kolom} rij={rij} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cel<T>({ kolom: { kop, cel, naamt, getal }, rij }: { kolom: Kolom<T>; rij: T }): VNode {
  const klas = `utrecht-table__cell${getal ? ' getal' : ''}`;
  return naamt ? (
    <th scope="row" role="rowheader" class={klas} data-kop={kop}>
      {cel(rij)}
    </th>
  ) : (
    <td role="cell" class={klas} data-kop={kop}>
      {cel(rij)}
    </td>
  );
}
