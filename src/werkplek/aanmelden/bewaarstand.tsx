import type { VNode } from 'preact';
import { tijd } from '../onderdelen/datum.js';
import { WORDEN } from '../teksten/aanmelden.js';
import type { Bewaaruitkomst } from './concepten.service.js';
import { SPOOR, type Spoor } from './spoor.js';

/** Where a form is sent to while it is filled in. */
export const PAD_CONCEPT = '/werkplek/aanmelden/concept';

/** Soon after typing stops, and at once when a field is left. */
const WANNEER = "input from:'closest form' delay:3s, change from:'closest form' delay:300ms";

/** An answer that says no is a page, not something for this place; the script then says that it was not kept. */
const BIJ_FOUT = { 'hx-status:4xx': 'swap:none', 'hx-status:5xx': 'swap:none' };

/**
 * Says whether what is typed is kept. With scripts it sends the form it stands in, and puts the answer in its own place;
 * nothing else on the page moves. Without scripts it says nothing.
 */
export function Bewaarstand({ spoor }: { readonly spoor: Spoor }): VNode {
  return (
    <div
      id="bewaarstand"
      class="bewaarstand"
      aria-live="polite"
      hx-post={PAD_CONCEPT}
      hx-trigger={WANNEER}
      hx-target="this"
      hx-swap="innerHTML"
      hx-sync="this:replace"
      {...BIJ_FOUT}
      data-mislukt={WORDEN.nietBewaard}
    >
      <input type="hidden" name={SPOOR.versie} value={spoor.versie} />
    </div>
  );
}

/** What comes in its place. */
export function Bewaarantwoord({
  spoor,
  uitkomst,
}: {
  readonly spoor: Spoor;
  readonly uitkomst: Bewaaruitkomst;
}): VNode {
  const versie = uitkomst.soort === 'bewaard' ? uitkomst.versie : spoor.versie;
  return (
    <>
      <input type="hidden" name={SPOOR.versie} value={versie} />
      <span>{zin(uitkomst)}</span>
    </>
  );
}

function zin(uitkomst: Bewaaruitkomst): string {
  switch (uitkomst.soort) {
    case 'bewaard':
      return WORDEN.bewaardOm(tijd(uitkomst.om).replace(' uur', ''));
    case 'elders':
      return WORDEN.elders;
    case 'verstuurd':
      return `${WORDEN.alVerstuurd}.`;
  }
}
