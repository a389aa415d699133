import type { VNode } from 'preact';
import { PAD_DOSSIERS } from '../dossier/paden.js';
import type { Woorden } from '../dossier/woorden.js';
import { Knop } from '../onderdelen/knop.js';

/** Which dossiers of the own organisation are listed; it stands in the address, so that it can be kept. */
export interface Filterkeuze {
  readonly groep?: string | undefined;
  readonly open?: boolean | undefined;
}

/** The address of a page of the list. */
export function filteradres({ groep, open }: Filterkeuze, cursor: string): string {
  const velden = new URLSearchParams();
  if (groep !== undefined) velden.set('groep', groep);
  if (open !== undefined) velden.set('open', String(open));
  velden.set('cursor', cursor);
  return `${PAD_DOSSIERS}?${velden.toString()}`;
}

interface Inhoud {
  readonly keuze: Filterkeuze;
  readonly woorden: Woorden;
}

/** Chooses which dossiers are listed. */
export function Filter({ keuze, woorden }: Inhoud): VNode {
  const groepen = woorden.referentie.deurtabel().filter(({ soort }) => soort === 'basis');
  return (
    <form class="filters" method="get" action={PAD_DOSSIERS}>
      <div class="filter">
        <label for="filter-groep">Groep</label>
        <select id="filter-groep" name="groep" class="utrecht-select">
          <option value="">Alle groepen</option>
          {groepen.map(({ code, naam }) => (
            <option key={code} value={code} selected={keuze.groep === code}>
              {naam}
            </option>
          ))}
        </select>
      </div>
      <div class="filter">
        <label for="filter-open">Open of afgesloten</label>
        <select id="filter-open" name="open" class="utrecht-select">
          <option value="">Allebei</option>
          <option value="true" selected={keuze.open === true}>
            Open
          </option>
          <option value="false" selected={keuze.open === false}>
            Afgesloten
          </option>
        </select>
      </div>
      <Knop soort="klein">Toon</Knop>
    </form>
  );
}
