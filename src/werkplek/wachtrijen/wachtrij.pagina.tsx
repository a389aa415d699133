import type { VNode } from 'preact';
import { Actieform } from '../onderdelen/actieform.js';
import { Klok } from '../onderdelen/klok.js';
import { Knop, Knoplink } from '../onderdelen/knop.js';
import { Kruimelpad, Leeg } from '../onderdelen/opbouw.js';
import { Tabel } from '../onderdelen/tabel.js';
import { Kader } from '../pagina/kader.js';
import type { Sessie } from '../sessie/sessie.js';
import { werkvoorraadpad } from '../werkvoorraad/werkvoorraad.filters.js';
import type { Wachtrijbeeld, Wachtrijregel } from './wachtrijen.blik.js';
import { watIsHet, zaakpad } from '../werkvoorraad/werkregel.js';

interface Inhoud {
  readonly sessie: Sessie;
  readonly code: string;
  readonly beeld: Wachtrijbeeld;
}

/** One queue, most urgent first; who leads the team divides the work from here. */
export function WachtrijPagina({ sessie, code, beeld }: Inhoud): VNode {
  const { namen, regels, volgende } = beeld;
  const naam = namen.wachtrij(code);
  return (
    <Kader titel={naam} sessie={sessie} punt="wachtrijen">
      <Kruimelpad kruimels={[{ tekst: 'Wachtrijen', naar: '/werkplek/wachtrijen' }]} />
      <h1 class="utrecht-heading-1">{naam}</h1>
      <p class="utrecht-paragraph">
        Het dringendste werk staat bovenaan.{' '}
        <a href={werkvoorraadpad({ wachtrij: [code] })}>Toon deze wachtrij in mijn werkvoorraad</a>
      </p>
      {regels.length === 0 ? (
        <Leeg titel="Er ligt nu niets in deze wachtrij." />
      ) : (
        <Werklijst sessie={sessie} beeld={beeld} terug={wachtrijpad(code)} />
      )}
      {volgende !== undefined && (
        <nav aria-label="Meer werk" class="bladeren">
          <Knoplink naar={`${wachtrijpad(code)}?cursor=${encodeURIComponent(volgende)}`}>Minder dringend werk</Knoplink>
        </nav>
      )}
    </Kader>
  );
}

interface Lijst {
  readonly sessie: Sessie;
  readonly beeld: Wachtrijbeeld;
  readonly terug: string;
}

function Werklijst({ sessie, beeld, terug }: Lijst): VNode {
  const { regels, namen, mensen, nu } = beeld;
  const verdeelt = regels.some(({ stappen }) => stappen.length > 0);
  return (
    <Tabel
      bijschrift="Werk in deze wachtrij, het dringendste bovenaan"
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
                {regel.kenmerk}, van {namen.organisatie(regel.van)}
              </span>
              {regel.veiligheidsrisico && <strong class="let-op">Let op: onveilig</strong>}
            </>
          ),
        },
        { kop: 'Wanneer', cel: ({ urgentieOp }) => <Klok vervaltOp={urgentieOp} nu={nu} /> },
        {
          kop: 'Behandelaar',
          cel: ({ behandelaar }) => (behandelaar === null ? 'Nog niemand' : (mensen.get(behandelaar) ?? 'Een collega')),
        },
        ...(verdeelt
          ? [
              {
                kop: 'Verdelen',
                cel: (regel: Wachtrijregel) => <Verdelen regel={regel} sessie={sessie} beeld={beeld} terug={terug} />,
              },
            ]
          : []),
      ]}
    />
  );
}

function Verdelen({ regel, sessie, beeld, terug }: Lijst & { readonly regel: Wachtrijregel }): VNode {
  const vorm = { sessie, versie: regel.versie, terug };
  return (
    <div class="knoppenrij verdelen">
      {regel.stappen.includes('toewijzen') && (
        <Actieform {...vorm} naar={stappad(regel, 'toewijzen')} klas="knoppenrij">
          <Collegakeuze regel={regel} collegas={beeld.collegas} />
          <Knop soort="klein" bij={regel.kenmerk}>
            Toewijzen
          </Knop>
        </Actieform>
      )}
      {regel.stappen.includes('loslaten') && (
        <Actieform {...vorm} naar={stappad(regel, 'loslaten')}>
          <Knop soort="klein" bij={regel.kenmerk}>
            Loslaten
          </Knop>
        </Actieform>
      )}
    </div>
  );
}

function Collegakeuze({ regel, collegas }: { readonly regel: Wachtrijregel } & Pick<Wachtrijbeeld, 'collegas'>): VNode {
  return (
    <select
      class="utrecht-select utrecht-select--html-select"
      name="behandelaar"
      aria-label={`Collega voor ${regel.kenmerk}`}
    >
      <option value="">Kies een collega</option>
      {collegas
        .filter(({ id }) => id !== regel.behandelaar)
        .map(({ id, naam }) => (
          <option key={id} value={id}>
            {naam}
          </option>
        ))}
    </select>
  );
}

function wachtrijpad(code: string): string {
  return `/werkplek/wachtrijen/${code}`;
}

function stappad({ soort, id }: Wachtrijregel, stap: string): string {
  return `/werkplek/zaken/${soort}/${id}/stappen/${stap}`;
}
