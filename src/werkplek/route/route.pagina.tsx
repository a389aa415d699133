import type { VNode } from 'preact';
import { ROUTEDELEN, type Routedeel } from '../../modules/uitkering/index.js';
import { kortgeleden } from '../onderdelen/datum.js';
import { Klok } from '../onderdelen/klok.js';
import { Bladeren, Leeg } from '../onderdelen/opbouw.js';
import { Tabel } from '../onderdelen/tabel.js';
import { Kader } from '../pagina/kader.js';
import type { Sessie } from '../sessie/sessie.js';
import { Regelknoppen } from '../werkvoorraad/regelknoppen.js';
import { watIsHet, zaakpad } from '../werkvoorraad/werkregel.js';
import { Lopend } from './lopend.js';
import { Ontbreekt } from './ontbreekt.js';
import type { Routebeeld } from './route.blik.js';
import { routepad } from './route.paden.js';

interface Inhoud {
  readonly sessie: Sessie;
  readonly beeld: Routebeeld;
  readonly deel: Routedeel;
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
export function RoutePagina({ sessie, beeld, deel }: Inhoud): VNode {
  const { bord, regels } = beeld;
  return (
    <Kader titel="Versnelde route" sessie={sessie} punt="route">
      <h1 class="utrecht-heading-1">Versnelde route</h1>
      <OpTePakken sessie={sessie} beeld={beeld} deel={deel} />
      <section class="stroom" aria-labelledby="lopend">
        <h2 id="lopend">Aanvragen die lopen</h2>
        <Delen beeld={beeld} deel={deel} />
        {regels.length === 0 ? (
          <Leeg titel={LEEG[deel]} />
        ) : (
          <Lopend sessie={sessie} beeld={beeld} terug={routepad(deel)} />
        )}
        <Bladeren volgende={bord.volgende && routepad(deel, bord.volgende)} />
      </section>
      {regels.length > 0 && <Ontbreekt beeld={beeld} terug={routepad(deel)} />}
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

function OpTePakken({ sessie, beeld: { vrij, woorden, nu }, deel }: Inhoud): VNode {
  return (
    <section class="stroom" aria-labelledby="vrij">
      <h2 id="vrij">Op te pakken</h2>
      {vrij.length === 0 ? (
        <Leeg titel="Alles is opgepakt." />
      ) : (
        <Tabel
          bijschrift="Werk dat nog niemand heeft opgepakt, het dringendste bovenaan"
          rijen={vrij}
          sleutel={({ id }) => id}
          kolommen={[
            {
              kop: 'Wat',
              naamt: true,
              cel: (regel) => (
                <>
                  <a href={zaakpad(regel)}>{watIsHet(regel, woorden)}</a>
                  <span class="bijzin">{regel.kenmerk}</span>
                  {regel.veiligheidsrisico && <strong class="let-op">Let op: onveilig</strong>}
                </>
              ),
            },
            { kop: 'Oppakken', cel: ({ urgentieOp }) => <Klok vervaltOp={urgentieOp} nu={nu} /> },
            { kop: 'Van', cel: ({ van }) => woorden.organisatie(van) },
            { kop: 'Sinds', cel: ({ toestandSinds }) => kortgeleden(toestandSinds, nu) },
            {
              kop: 'Doen',
              cel: (regel) => <Regelknoppen regel={regel} sessie={sessie} terug={routepad(deel)} />,
            },
          ]}
        />
      )}
    </section>
  );
}
