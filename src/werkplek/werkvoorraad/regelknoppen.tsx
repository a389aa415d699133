import type { VNode } from 'preact';
import { Actieform } from '../onderdelen/actieform.js';
import { Knop, Knoplink } from '../onderdelen/knop.js';
import type { Sessie } from '../sessie/sessie.js';
import { stappad } from '../stap/stap.paden.js';
import { type Regel, zaakpad } from './werkregel.js';

interface Inhoud {
  readonly regel: Regel;
  readonly sessie: Sessie;
  /** own path to come back to */
  readonly terug: string;
}

/** What can be done with a line of work by one press; otherwise the way to its page. */
export function Regelknoppen({ regel, sessie, terug }: Inhoud): VNode {
  return (
    <div class="knoppenrij">
      {regel.knoppen.map(({ stap, label }) => (
        <Actieform key={stap} naar={stappad(regel, stap)} sessie={sessie} versie={regel.versie} terug={terug}>
          <Knop soort="klein" bij={regel.kenmerk}>
            {label}
          </Knop>
        </Actieform>
      ))}
      {regel.knoppen.length === 0 && (
        <Knoplink naar={zaakpad(regel)} soort="klein" bij={regel.kenmerk}>
          Openen
        </Knoplink>
      )}
    </div>
  );
}
