import type { VNode } from 'preact';
import {
  KLOKSTATUSSEN,
  type Klokstatus,
  TERMIJNSTATUSSEN,
  type Termijnstatus,
  type WerkvoorraadQuery,
} from '../../modules/werkvoorraad/index.js';
import { Knop } from '../onderdelen/knop.js';
import type { Werkbeeld } from './werkvoorraad.blik.js';
import { werkvoorraadpad } from './werkvoorraad.filters.js';

const WANNEER: Readonly<Record<Klokstatus, string>> = {
  'te-laat': 'Te laat',
  vandaag: 'Vandaag',
  loopt: 'Later',
  opgeschort: 'Staat stil',
};

const KLOKKEUZES: Readonly<Record<Termijnstatus, string>> = {
  'binnen-7-dagen': 'Binnen 7 dagen',
  'te-laat': 'Te laat',
  opgeschort: 'Staat stil',
};

/** How the clock stands, one press each; the same press again shows everything. */
export function Klokkeuzes({ filters }: { readonly filters: WerkvoorraadQuery }): VNode {
  const { termijnstatus: gekozen } = filters;
  const zonder = { ...filters, termijnstatus: undefined, cursor: undefined };
  return (
    <nav aria-label="Hoe de klok staat" class="klokkeuzes">
      <ul role="list">
        {TERMIJNSTATUSSEN.map((termijnstatus) => (
          <li key={termijnstatus}>
            <a
              href={werkvoorraadpad(termijnstatus === gekozen ? zonder : { ...zonder, termijnstatus })}
              aria-current={termijnstatus === gekozen ? 'true' : undefined}
            >
              {KLOKKEUZES[termijnstatus]}
              {termijnstatus === gekozen && <span class="onzichtbaar"> (gekozen; nog eens toont alles)</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Whose work: a choice of three that is made many times a day, so one press each. */
export function Tabbladen({ filters }: { readonly filters: WerkvoorraadQuery }): VNode {
  const { mijn, vrij } = filters;
  const zonder = { ...filters, mijn: undefined, vrij: undefined, cursor: undefined };
  const bladen = [
    { naam: 'Alles', naar: werkvoorraadpad(zonder), nu: mijn !== true && vrij !== true },
    { naam: 'Van mij', naar: werkvoorraadpad({ ...zonder, mijn: true }), nu: mijn === true },
    { naam: 'Nog vrij', naar: werkvoorraadpad({ ...zonder, vrij: true }), nu: vrij === true },
  ];
  return (
    <nav aria-label="Wiens werk" class="tabbladen">
      <ul>
        {bladen.map(({ naam, naar, nu }) => (
          <li key={naam}>
            <a href={naar} aria-current={nu ? 'page' : undefined}>
              {naam}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface Filterinhoud {
  readonly filters: WerkvoorraadQuery;
  readonly wachtrijen: Werkbeeld['wachtrijen'];
}

/** Which work: a form that only changes the address, so that it can be kept, sent and reloaded. */
export function Filters({ filters, wachtrijen }: Filterinhoud): VNode {
  return (
    <form class="filters" method="get" action="/werkplek" role="search" aria-label="Kies welk werk u ziet">
      {filters.mijn && <input type="hidden" name="mijn" value="true" />}
      {filters.termijnstatus && <input type="hidden" name="termijnstatus" value={filters.termijnstatus} />}
      {filters.vrij && <input type="hidden" name="vrij" value="true" />}
      {wachtrijen.length > 1 && (
        <Keuze
          naam="wachtrij"
          label="Wachtrij"
          alles="Alle wachtrijen"
          gekozen={filters.wachtrij?.[0]}
          opties={wachtrijen.map(({ code, naam }) => [code, naam])}
        />
      )}
      <Keuze
        naam="status"
        label="Wanneer"
        alles="Alles"
        gekozen={filters.status}
        opties={KLOKSTATUSSEN.map((status) => [status, WANNEER[status]])}
      />
      <Knop soort="klein">Toon</Knop>
    </form>
  );
}

interface Keuzeinhoud {
  readonly naam: string;
  readonly label: string;
  /** the words for "no filter" */
  readonly alles: string;
  readonly gekozen: string | undefined;
  readonly opties: readonly (readonly [waarde: string, woorden: string])[];
}

function Keuze({ naam, label, alles, gekozen, opties }: Keuzeinhoud): VNode {
  const id = `filter-${naam}`;
  return (
    <div class="filter">
      <label for={id}>{label}</label>
      <select id={id} name={naam} class="utrecht-select utrecht-select--html-select">
        <option value="">{alles}</option>
        {opties.map(([waarde, woorden]) => (
          <option key={waarde} value={waarde} selected={waarde === gekozen}>
            {woorden}
          </option>
        ))}
      </select>
    </div>
  );
}
