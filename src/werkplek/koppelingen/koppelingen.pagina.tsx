import type { VNode } from 'preact';
import { magAansluiten } from '../../modules/aansluiting/index.js';
import type { AbonnementDto } from '../../modules/abonnement/index.js';
import { AANSLUITING } from '../aansluiting/aansluiting.paden.js';
import { Bladeren, Leeg, Status } from '../onderdelen/opbouw.js';
import { Tabel } from '../onderdelen/tabel.js';
import { Tijdstip } from '../onderdelen/tijdstip.js';
import { Kader } from '../pagina/kader.js';
import type { Sessie } from '../sessie/sessie.js';
import type { Koppelingenbeeld } from './koppelingen.blik.js';
import { koppelingpad, lijstpad } from './koppelingen.paden.js';
import { gezondheid, hoeveel } from './woorden.js';

interface Inhoud {
  readonly sessie: Sessie;
  readonly beeld: Koppelingenbeeld;
}

/** The systems of one's organisation that hear what happens, and how each of them does. */
export function KoppelingenPagina({ sessie, beeld }: Inhoud): VNode {
  return (
    <Kader titel="Koppelingen" sessie={sessie} punt="koppelingen">
      <h1 class="utrecht-heading-1">Koppelingen van {sessie.organisatie}</h1>
      <p class="utrecht-paragraph">
        Een koppeling vertelt een systeem van uw organisatie wat er gebeurt met werk dat u mag zien. Hier ziet u of dat
        lukt. Open een koppeling om te zien wat niet aankwam en om het opnieuw te versturen.
      </p>
      {magAansluiten(sessie.wie) && (
        <p class="utrecht-paragraph">
          <a href={AANSLUITING}>Aansluiting</a>: welke ontvangstbewijzen in uw systeem anders zijn dan hier.
        </p>
      )}
      {beeld.koppelingen.length === 0 ? (
        <Leeg titel="Uw organisatie heeft geen koppelingen.">
          <p class="utrecht-paragraph">
            Een koppeling begint bij het systeem zelf. Vraag de leverancier van uw systeem om zich aan te melden.
          </p>
        </Leeg>
      ) : (
        <Lijst {...beeld} />
      )}
      <Bladeren volgende={beeld.volgende === undefined ? undefined : lijstpad(beeld.volgende)} />
    </Kader>
  );
}

function Lijst({ koppelingen, nu }: Koppelingenbeeld): VNode {
  return (
    <Tabel
      bijschrift="Koppelingen en hoe het ermee gaat, de oudste bovenaan"
      rijen={koppelingen}
      sleutel={({ id }) => id}
      kolommen={[
        {
          kop: 'Koppeling',
          naamt: true,
          cel: ({ id, naam, doel }) => (
            <>
              <a href={koppelingpad(id)}>{naam}</a>
              <span class="bijzin">{new URL(doel).host}</span>
            </>
          ),
        },
        { kop: 'Hoe het gaat', cel: (koppeling) => <Gezond koppeling={koppeling} /> },
        {
          kop: 'Laatst gelukt',
          cel: ({ stand }) =>
            stand.laatstGeluktOp === null ? 'Nog nooit' : <Tijdstip moment={stand.laatstGeluktOp} nu={nu} />,
        },
        { kop: 'Wacht', getal: true, cel: ({ stand }) => hoeveel(stand.achterstand) },
        { kop: 'Niet gelukt', getal: true, cel: (koppeling) => <Dood koppeling={koppeling} /> },
      ]}
    />
  );
}

/** How it goes with the system behind a subscription. */
export function Gezond({ koppeling }: { readonly koppeling: AbonnementDto }): VNode {
  const { woord, toon, uitleg } = gezondheid(koppeling);
  return (
    <>
      <Status toon={toon}>{woord}</Status>
      {uitleg !== undefined && <span class="bijzin">{uitleg}</span>}
    </>
  );
}

function Dood({ koppeling: { id, naam, stand } }: { readonly koppeling: AbonnementDto }): VNode {
  if (stand.dood === 0) return <>0</>;
  return (
    <a href={koppelingpad(id, { toestand: 'dood' })}>
      {hoeveel(stand.dood)}
      <span class="onzichtbaar"> niet gelukt bij {naam}</span>
    </a>
  );
}
