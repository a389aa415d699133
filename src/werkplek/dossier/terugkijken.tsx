import type { VNode } from 'preact';
import { Melding } from '../onderdelen/melding.js';
import { Knop } from '../onderdelen/knop.js';
import { dossierpad } from './paden.js';
import { kortgeleden } from '../onderdelen/datum.js';
import { toonMoment } from '../formulier/datum.js';

/** What was filled in at "Hoe was het op", and what is wrong with it. */
export interface Terugkijkvraag {
  readonly dag: string;
  readonly tijd: string;
  readonly fout?: string | undefined;
}

interface Inhoud {
  readonly dossier: string;
  readonly vraag: Terugkijkvraag;
}

/** Asks at which moment to look back. A moment is nothing personal, so it may stand in the address. */
export function Terugkijken({ dossier, vraag: { dag, tijd, fout } }: Inhoud): VNode {
  return (
    <section class="terugkijken" aria-labelledby="terugkijken">
      <h2 id="terugkijken">Hoe was het op…</h2>
      <form method="get" action={dossierpad(dossier)} class="terugkijkvorm">
        {fout && (
          <p id="terugkijkfout" class="veldfout" role="alert">
            {fout}
          </p>
        )}
        <Invoer naam="dag" tekst="Dag" uitleg="Bijvoorbeeld 22-11-2026" waarde={dag} fout={fout} />
        <Invoer naam="tijd" tekst="Tijd" uitleg="Bijvoorbeeld 14.05" waarde={tijd} fout={fout} />
        <Knop soort="gewoon">Kijk terug</Knop>
      </form>
    </section>
  );
}

interface Invoerinhoud {
  readonly naam: 'dag' | 'tijd';
  readonly tekst: string;
  readonly uitleg: string;
  readonly waarde: string;
  readonly fout: string | undefined;
}

function Invoer({ naam, tekst, uitleg, waarde, fout }: Invoerinhoud): VNode {
  return (
    <p class="veld">
      <label for={`terug-${naam}`} class="utrecht-form-label">
        {tekst}
      </label>
      <span id={`terug-${naam}-uitleg`} class="uitleg">
        {uitleg}
      </span>
      <input
        id={`terug-${naam}`}
        class="utrecht-textbox"
        name={naam}
        value={waarde}
        inputMode="numeric"
        autocomplete="off"
        aria-describedby={fout ? `terug-${naam}-uitleg terugkijkfout` : `terug-${naam}-uitleg`}
        aria-invalid={fout ? 'true' : undefined}
      />
    </p>
  );
}

/** Says that the page shows the past. */
export function Terugblikmelding({
  dossier,
  peilmoment,
  nu,
}: Readonly<{ dossier: string; peilmoment: string; nu: Date }>): VNode {
  return (
    <Melding toon="waarschuwing" titel={`U kijkt terug: zo was het ${kortgeleden(peilmoment, nu)}.`}>
      <p>
        U kunt hier niets veranderen. <a href={dossierpad(dossier)}>Naar hoe het nu is</a>
      </p>
    </Melding>
  );
}

/** The form filled in with a moment. */
export function alsVraag(peilmoment: string): Terugkijkvraag {
  const [dag = '', tijd = ''] = toonMoment(peilmoment).split(' ');
  return { dag, tijd };
}
