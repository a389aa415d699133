import type { VNode } from 'preact';
import type { WerkvoorraadQuery } from '../../modules/werkvoorraad/index.js';
import { tijd } from '../onderdelen/datum.js';
import { Klok } from '../onderdelen/klok.js';
import { Stilstand } from '../waarschuwingen/stilstand.js';
import { Knoplink } from '../onderdelen/knop.js';
import { Leeg } from '../onderdelen/opbouw.js';
import { Tabel } from '../onderdelen/tabel.js';
import { Kader } from '../pagina/kader.js';
import type { Sessie } from '../sessie/sessie.js';
import { Filters, Klokkeuzes, Tabbladen } from './filters.js';
import { Regelknoppen } from './regelknoppen.js';
import type { Werkbeeld } from './werkvoorraad.blik.js';
import { werkvoorraadpad } from './werkvoorraad.filters.js';
import { watIsHet, zaakpad } from './werkregel.js';

interface Inhoud {
  readonly sessie: Sessie;
  readonly filters: WerkvoorraadQuery;
  readonly beeld: Werkbeeld;
}

/** How often the list looks for new work, when the browser runs scripts. */
const VERVERS = 'every 15s';

/** Mijn werkvoorraad: what waits for me and my queues, most urgent first. */
export function WerkvoorraadPagina({ sessie, filters, beeld }: Inhoud): VNode {
  const hier = werkvoorraadpad(filters);
  return (
    <Kader titel="Mijn werkvoorraad" sessie={sessie} punt="werkvoorraad">
      <h1 class="utrecht-heading-1">Mijn werkvoorraad</h1>
      <Tabbladen filters={filters} />
      <Klokkeuzes filters={filters} />
      <Filters filters={filters} wachtrijen={beeld.wachtrijen} />
      <div id="werk" hx-get={hier} hx-trigger={VERVERS} hx-select="#werk" hx-swap="outerMorph ignoreTitle:true">
        {beeld.regels.length === 0 ? (
          <NietsTeDoen filters={filters} />
        ) : (
          <Werklijst sessie={sessie} beeld={beeld} terug={hier} />
        )}
        <p class="bijgewerkt">
          Bijgewerkt om {tijd(beeld.nu)}. <a href={hier}>Nu verversen</a>
        </p>
        {beeld.volgende !== undefined && (
          <nav aria-label="Meer werk" class="bladeren">
            <Knoplink naar={werkvoorraadpad({ ...filters, cursor: beeld.volgende })}>Minder dringend werk</Knoplink>
          </nav>
        )}
        {filters.cursor !== undefined && (
          <p>
            <a href={werkvoorraadpad({ ...filters, cursor: undefined })}>Terug naar het dringendste werk</a>
          </p>
        )}
      </div>
    </Kader>
  );
}

function NietsTeDoen({ filters }: { readonly filters: WerkvoorraadQuery }): VNode {
  if (werkvoorraadpad({ ...filters, cursor: undefined }) === '/werkplek') {
    return <Leeg titel="Er wacht nu niets op u." />;
  }
  return (
    <Leeg titel="Er is geen werk dat hierbij past.">
      <p>
        <a href="/werkplek">Toon al het werk</a>
      </p>
    </Leeg>
  );
}

interface Lijst {
  readonly sessie: Sessie;
  readonly beeld: Werkbeeld;
  readonly terug: string;
}

function Werklijst({ sessie, beeld: { regels, namen, mensen, stil, nu }, terug }: Lijst): VNode {
  return (
    <div class="werklijst">
      <Tabel
        bijschrift="Werk dat wacht, het dringendste bovenaan"
        rijen={regels}
        sleutel={({ id }) => id}
        kolommen={[
          {
            kop: 'Wat',
            naamt: true,
            cel: (regel) => (
              <>
                <a href={zaakpad(regel)}>{watIsHet(regel, namen)}</a>
                <span class="bijzin">
                  {regel.kenmerk}, groep {regel.groep === 'A2' ? 'A′' : regel.groep}
                </span>
                {regel.veiligheidsrisico && <strong class="let-op">Let op: onveilig</strong>}
              </>
            ),
          },
          {
            kop: 'Wanneer',
            cel: ({ id, urgentieOp }) => (
              <>
                <Klok vervaltOp={urgentieOp} nu={nu} />
                <Stilstand klokken={stil.filter(({ zaak }) => zaak === id)} namen={namen} nu={nu} />
              </>
            ),
          },
          {
            kop: 'Van',
            cel: ({ van }) => namen.organisatie(van),
          },
          {
            kop: 'Wachtrij',
            cel: ({ wachtrij }) => (wachtrij === null ? 'Geen' : namen.wachtrij(wachtrij)),
          },
          {
            kop: 'Behandelaar',
            cel: ({ behandelaar }) => (behandelaar === null ? 'Nog niemand' : wieIsDat(behandelaar, sessie, mensen)),
          },
          {
            kop: 'Doen',
            cel: (regel) => <Regelknoppen regel={regel} sessie={sessie} terug={terug} />,
          },
        ]}
      />
    </div>
  );
}

function wieIsDat(behandelaar: string, { wie }: Sessie, mensen: Werkbeeld['mensen']): string {
  return behandelaar === wie.id ? 'U' : (mensen.get(behandelaar) ?? 'Een collega');
}
