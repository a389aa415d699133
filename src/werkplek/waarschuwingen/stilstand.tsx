import type { VNode } from 'preact';
import type { Stilstaand } from '../../modules/waarschuwing/index.js';
import type { Naamboek } from '../namen/namen.js';
import { dagnaam } from '../onderdelen/datum.js';

/** The page with the ledger of a clock. */
export function klokpad(id: string): string {
  return `/werkplek/klokken/${id}`;
}

interface Inhoud {
  readonly klokken: readonly Stilstaand[];
  /** absent where the name of the clock stands beside it already */
  readonly namen?: Pick<Naamboek, 'termijn'>;
  readonly nu: Date;
}

/** What stands still, since when and why, under the clock that it is about. */
export function Stilstand({ klokken, namen, nu }: Inhoud): VNode {
  return (
    <>
      {klokken.map(({ klok, soort, van, label }) => (
        <span key={klok} class="bijzin">
          {namen ? `${namen.termijn(soort)} staat stil` : 'Staat stil'} sinds {dagnaam(van, nu)}: {label.toLowerCase()}
        </span>
      ))}
    </>
  );
}
