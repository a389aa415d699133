import type { VNode } from 'preact';
import type { WaarschuwingDto } from '../../modules/waarschuwing/index.js';
import { Actieform } from '../onderdelen/actieform.js';
import { Klok } from '../onderdelen/klok.js';
import { Knop, Knoplink } from '../onderdelen/knop.js';
import { Melding } from '../onderdelen/melding.js';
import { Leeg, Status } from '../onderdelen/opbouw.js';
import { Tabel } from '../onderdelen/tabel.js';
import { Tijdstip } from '../onderdelen/tijdstip.js';
import { Kader } from '../pagina/kader.js';
import type { Sessie } from '../sessie/sessie.js';
import { zaakpad } from '../werkvoorraad/werkregel.js';
import { klokpad } from './stilstand.js';
import type { Waarschuwingenbeeld, Waarschuwingenkeuze } from './waarschuwingen.blik.js';
import { voorWie } from './woorden.js';

interface Inhoud {
  readonly sessie: Sessie;
  readonly beeld: Waarschuwingenbeeld;
  readonly keuze: Waarschuwingenkeuze;
  /** one was just acknowledged */
  readonly gezien: boolean;
}

/** The address of the list, for this person or for the organisation. */
export function waarschuwingenpad({ alle, cursor }: Waarschuwingenkeuze): string {
  const vragen = new URLSearchParams();
  if (alle) vragen.set('van', 'organisatie');
  if (cursor !== undefined) vragen.set('cursor', cursor);
  return vragen.size === 0 ? '/werkplek/waarschuwingen' : `/werkplek/waarschuwingen?${vragen.toString()}`;
}

/** Warnings of clocks: what is open in front, each with one press to say that it was seen. */
export function WaarschuwingenPagina({ sessie, beeld, keuze, gezien }: Inhoud): VNode {
  return (
    <Kader titel="Waarschuwingen" sessie={sessie} punt="waarschuwingen">
      <h1 class="utrecht-heading-1">Waarschuwingen</h1>
      {gezien && <Melding toon="goed" titel="U hebt gezien dat deze klok afloopt. Zij waarschuwt niemand meer." />}
      <p class="utrecht-paragraph">
        Een klok die afloopt waarschuwt eerst wie het werk doet, dan de teamleider en dan de regiehouder. Drukt u op
        Gezien, dan houdt dat op. Het werk zelf blijft staan.
      </p>
      <Wiens keuze={keuze} />
      {beeld.regels.length === 0 ? (
        <Leeg titel="Er zijn geen waarschuwingen." />
      ) : (
        <Lijst sessie={sessie} beeld={beeld} />
      )}
      {beeld.volgende !== undefined && (
        <nav aria-label="Meer waarschuwingen" class="bladeren">
          <Knoplink naar={waarschuwingenpad({ ...keuze, cursor: beeld.volgende })}>Oudere waarschuwingen</Knoplink>
        </nav>
      )}
    </Kader>
  );
}

function Wiens({ keuze }: { readonly keuze: Waarschuwingenkeuze }): VNode {
  return (
    <nav aria-label="Voor wie" class="tabbladen">
      <ul>
        <li>
          <a href={waarschuwingenpad({ alle: false })} aria-current={keuze.alle ? undefined : 'page'}>
            Voor mij
          </a>
        </li>
        <li>
          <a href={waarschuwingenpad({ alle: true })} aria-current={keuze.alle ? 'page' : undefined}>
            Van mijn organisatie
          </a>
        </li>
      </ul>
    </nav>
  );
}

function Lijst({ sessie, beeld }: Pick<Inhoud, 'sessie' | 'beeld'>): VNode {
  const { regels, namen, mensen, nu } = beeld;
  return (
    <Tabel
      bijschrift="Waarschuwingen, wat open is bovenaan"
      rijen={regels}
      sleutel={({ id }) => id}
      kolommen={[
        {
          kop: 'Klok',
          naamt: true,
          cel: ({ klok, termijn, zaaksoort, zaak, kenmerk }) => (
            <>
              <a href={klokpad(klok)}>
                {namen.termijn(termijn)}
                <span class="onzichtbaar"> van {kenmerk}</span>
              </a>
              <a class="bijzin" href={zaakpad({ soort: zaaksoort, id: zaak })}>
                {namen.soort(zaaksoort)} {kenmerk}
              </a>
            </>
          ),
        },
        {
          kop: 'Wanneer',
          cel: ({ status, vervaltOp }) =>
            status === 'open' ? <Klok vervaltOp={vervaltOp} nu={nu} /> : 'Niet meer nodig',
        },
        { kop: 'Voor', cel: (regel) => voorWie(regel, { sessie, namen, mensen }) },
        { kop: 'Gewaarschuwd', cel: (regel) => <Gewaarschuwd regel={regel} nu={nu} /> },
        { kop: 'Doen', cel: (regel) => <Gezien regel={regel} sessie={sessie} mensen={mensen} /> },
      ]}
    />
  );
}

function Gewaarschuwd({ regel, nu }: { readonly regel: WaarschuwingDto; readonly nu: Date }): VNode {
  return (
    <>
      <Tijdstip moment={regel.gemeldOp} nu={nu} />
      {regel.teLaatGehoord && <span class="bijzin">Te laat: de service stond stil.</span>}
    </>
  );
}

interface Knopinhoud {
  readonly regel: WaarschuwingDto;
  readonly sessie: Sessie;
  readonly mensen: Waarschuwingenbeeld['mensen'];
}

function Gezien({ regel, sessie, mensen }: Knopinhoud): VNode {
  const { id, status, voorMij, kenmerk, bevestigdDoor } = regel;
  if (status === 'vervallen') return <Status>Vervallen</Status>;
  if (status === 'bevestigd') {
    const wie = bevestigdDoor === sessie.wie.id ? 'u' : (mensen.get(bevestigdDoor ?? '') ?? 'een collega');
    return <Status toon="goed">Gezien door {wie}</Status>;
  }
  if (!voorMij) return <Status toon="let-op">Nog niet gezien</Status>;
  return (
    <Actieform naar={`/werkplek/waarschuwingen/${id}/bevestiging`} sessie={sessie}>
      <Knop soort="klein" bij={kenmerk}>
        Gezien
      </Knop>
    </Actieform>
  );
}
