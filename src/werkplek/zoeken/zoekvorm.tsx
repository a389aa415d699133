import type { VNode } from 'preact';
import { PAD_DOSSIERS } from '../dossier/paden.js';
import { Actieform } from '../onderdelen/actieform.js';
import { Knop } from '../onderdelen/knop.js';
import { Melding } from '../onderdelen/melding.js';
import type { Sessie } from '../sessie/sessie.js';
import type { Zoekinvoer, Zoekveld } from './zoekvraag.js';

interface Inhoud {
  readonly sessie: Sessie;
  readonly invoer: Zoekinvoer;
  /** one sentence per field; '' is the form as a whole */
  readonly fouten: ReadonlyMap<string, string>;
}

/** Searches in one of three ways. It is sent in the body, so that no name or number gets into an address. */
export function Zoekvorm({ sessie, invoer, fouten }: Inhoud): VNode {
  const veld = (naam: Zoekveld, tekst: string, uitleg?: string): VNode => (
    <Veld {...{ naam, tekst, uitleg, waarde: invoer[naam], fout: fouten.get(naam) }} />
  );
  return (
    <Actieform naar={PAD_DOSSIERS} sessie={sessie} klas="zoekvorm stroom">
      {fouten.size > 0 && (
        <Melding toon="fout" titel="Zoeken lukt zo niet">
          <ul>
            {[...fouten].map(([pad, melding]) => (
              <li key={pad}>{pad === '' ? melding : <a href={`#zoek-${pad}`}>{melding}</a>}</li>
            ))}
          </ul>
        </Melding>
      )}
      <p class="uitleg">Zoek op één manier. Elke zoekvraag wordt vastgelegd.</p>
      <div class="zoekmanieren kaarten">
        <fieldset class="kaart stroom">
          <legend>Op kenmerk</legend>
          {veld('kenmerk', 'Kenmerk', 'Bijvoorbeeld TNS-2026-000123')}
        </fieldset>
        <fieldset class="kaart stroom">
          <legend>Op burgerservicenummer</legend>
          {veld('bsn', 'Burgerservicenummer', 'Negen cijfers')}
        </fieldset>
        <fieldset class="kaart stroom">
          <legend>Op naam en geboortedatum</legend>
          {veld('achternaam', 'Achternaam', 'Zonder tussenvoegsel')}
          {veld('tussenvoegsel', 'Tussenvoegsel', 'Bijvoorbeeld van der')}
          {veld('geboortedatum', 'Geboortedatum', 'Bijvoorbeeld 12-4-1988')}
        </fieldset>
      </div>
      <Knop>Zoek</Knop>
    </Actieform>
  );
}

interface Veldinhoud {
  readonly naam: Zoekveld;
  readonly tekst: string;
  readonly uitleg: string | undefined;
  readonly waarde: string | undefined;
  readonly fout: string | undefined;
}

function Veld({ naam, tekst, uitleg, waarde, fout }: Veldinhoud): VNode {
  const id = `zoek-${naam}`;
  const beschreven = [uitleg && `${id}-uitleg`, fout && `${id}-fout`].filter(Boolean).join(' ');
  return (
    <div class="veld">
      <label for={id}>{tekst}</label>
      {uitleg && (
        <span id={`${id}-uitleg`} class="uitleg">
          {uitleg}
        </span>
      )}
      {fout && (
        <span id={`${id}-fout`} class="veldfout">
          {fout}
        </span>
      )}
      <input
        id={id}
        name={naam}
        class="utrecht-textbox"
        value={waarde}
        autocomplete="off"
        spellcheck={false}
        inputMode={naam === 'bsn' ? 'numeric' : undefined}
        aria-describedby={beschreven || undefined}
        aria-invalid={fout ? 'true' : undefined}
      />
    </div>
  );
}
