import type { VNode } from 'preact';
import { toonDatum } from '../formulier/datum.js';
import { Knop } from '../onderdelen/knop.js';

/** The day on which the rules are looked at; sent to the page itself. */
export function Peildatum({ dag }: { readonly dag: string }): VNode {
  return (
    <form method="get" class="filters">
      <div class="filter">
        <label for="peildatum">Zoals het gold op (dag-maand-jaar)</label>
        <input
          class="utrecht-textbox utrecht-textbox--html-input"
          type="text"
          inputMode="numeric"
          size={12}
          id="peildatum"
          name="peildatum"
          value={toonDatum(dag)}
          autocomplete="off"
        />
      </div>
      <Knop soort="klein">Toon</Knop>
    </form>
  );
}
