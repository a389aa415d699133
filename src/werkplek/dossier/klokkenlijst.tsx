import type { VNode } from 'preact';
import type { TermijnDto } from '../../proces/index.js';
import { Klok } from '../onderdelen/klok.js';
import type { Woorden } from './woorden.js';

interface Inhoud {
  readonly termijnen: readonly TermijnDto[];
  /** end of the first clock that still runs */
  readonly urgentieOp: string;
  readonly woorden: Woorden;
  readonly nu: Date;
}

/** The clocks that go on, in a cell of a list, each under its name. */
export function Klokkenlijst({ termijnen, urgentieOp, woorden, nu }: Inhoud): VNode {
  return (
    <ul class="klokken" role="list">
      {termijnen
        .filter((termijn) => telt(termijn, urgentieOp))
        .map(({ soort, start, vervaltOp }) => (
          <li key={`${soort} ${start}`}>
            <span class="bijzin">{woorden.termijn(soort)}</span>
            <Klok vervaltOp={vervaltOp} nu={nu} />
          </li>
        ))}
    </ul>
  );
}

/** Of a clock that was not met the answer does not say whether it still goes on; the first that does is known. */
function telt({ status, vervaltOp }: TermijnDto, urgentieOp: string): boolean {
  if (status === 'overschreden') return (vervaltOp ?? '') >= urgentieOp;
  return status !== 'gehaald';
}
