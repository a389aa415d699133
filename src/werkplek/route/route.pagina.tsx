import type { VNode } from 'preact';
import { ROUTEDELEN, type Routedeel } from '../../modules/uitkering/index.js';
import { kortgeleden } from '../onderdelen/datum.js';
import { Klok } from '../onderdelen/klok.js';
import { Bladeren, Leeg } from '../onderdelen/opbouw.js';
import { Tabel } from '../onderdelen/tabel.js';
import { Kader } from '../pagina/kader.js';
import type { Sessie } from '../sessie/sessie.js';
import { Regelknoppen } from '../werkvoorraad/regelknoppen.js';
import { type Regel, watIsHet, zaakpad } from '../werkvoorraad/werkregel.js';
import { Lopend } from './lopend.js';
import { Ontbreekt } from './ontbreekt.js';
import type { Routebeeld } from './route.blik.js';
import { routepad } from './route.paden.js';

interface Inhoud {
  readonly sessie: Sessie;
  readonly beeld: Routebeeld;
  readonly deel: Routedeel;
  /** where this page of the list begins */
  readonly cursor: string | undefined;
}

const DELEN: Readonly<Record<Routedeel, string>> = {
  alles: 'Alles',
  mijn: 'Van mij',
  'te-laat': 'Te laat',
  wacht: 'Wacht op iets',
};

const LEEG: Readonly<Record<Routedeel, string>> = {
  alles: 'Er loopt nu geen aanvraag.',
  mijn: 'U behandelt nu geen aanvraag.',
  'te-laat': 'Er is geen aanvraag te laat.',
  wacht: 'Er wacht geen aanvraag op iets.',
};

/** The versnelde route of an uitvoerder: what is to be picked up, what runs, and what is missing with who can get it. */
export function RoutePagina({ sessie, beeld, deel, cursor }: Inhoud): VNode {
  const { bord, regels, vrij, meedoen } = beeld;
  const terug = routepad(deel, cursor);
  return (
    <Kader titel="Versnelde route" sessie={sessie} punt="route">
      <h1 class="utrecht-heading-1">Versnelde route</h1>
      <section class="stroom" aria-labelledby="vrij">
        <h2 id="vrij">Op te pakken</h2>
        {vrij.length === 0 ? (
          <Leeg titel="Alles is opgepakt." />
        ) : (
          <Werk bijschrift="Aanvragen die nog niemand heeft opgepakt" regels={vrij} {...{ sessie, beeld, terug }} />
        )}
      </section>
      <section class="stroom" aria-labelledby="lopend">
        <h2 id="lopend">Aanvragen die lopen</h2>
        <Delen beeld={beeld} deel={deel} />
        {regels.length === 0 ? <Leeg titel={LEEG[deel]} /> : <Lopend sessie={sessie} beeld={beeld} terug={terug} />}
        <Bladeren volgende={bord.volgende && routepad(deel, bord.volgende)} />
      </section>
      {regels.length > 0 && <Ontbreekt beeld={beeld} terug={terug} />}
      {meedoen.length > 0 && (
        <section class="stroom" aria-labelledby="meedoen">
          <h2 id="meedoen">Intakes waaraan u mee kunt doen</h2>
          <Werk bijschrift="Intakes die om u vragen" regels={meedoen} {...{ sessie, beeld, terug }} />
        </section>
      )}
    </Kader>
  );
}

/** Which aanvragen, with how many there are: at a glance what is late and what is stuck. */
function Delen({ beeld: { bord }, deel }: Pick<Inhoud, 'beeld' | 'deel'>): VNode {
  return (
    <nav aria-label="Welke aanvragen" class="tabbladen">
      <ul>
        {ROUTEDELEN.map((een) => (
          <li key={een}>
            <a href={routepad(een)} aria-current={een === deel ? 'page' : undefined}>
              {DELEN[een]} ({bord.telling[een]})
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface Werkinhoud {
  readonly sessie: Sessie;
  readonly beeld: Routebeeld;
  readonly regels: readonly Regel[];
  readonly bijschrift: string;
  /** own path to come back to after a step */
  readonly terug: string;
}

function Werk({ sessie, beeld: { woorden, nu }, regels, bijschrift, terug }: Werkinhoud): VNode {
  return (
    <Tabel
      bijschrift={bijschrift}
      rijen={regels}
      sleutel={({ id }) => id}
      kolommen={[
        {
          kop: 'Wat',
          naamt: true,
          cel: (regel) => (
            <>
              <a href={zaakpad(regel)}>{watIsHet(regel, woorden)}</a>
              <span class="bijzin kenmerk">{regel.kenmerk}</span>
              {regel.veiligheidsrisico && <strong class="let-op">Let op: onveilig</strong>}
            </>
          ),
        },
        { kop: 'Uiterlijk', cel: ({ urgentieOp }) => <Klok vervaltOp={urgentieOp} nu={nu} /> },
        { kop: 'Van', cel: ({ van }) => woorden.organisatie(van) },
        { kop: 'Sinds', cel: ({ toestandSinds }) => kortgeleden(toestandSinds, nu) },
        { kop: 'Doen', cel: (regel) => <Regelknoppen regel={regel} sessie={sessie} terug={terug} /> },
      ]}
    />
  );
}
