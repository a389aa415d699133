import type { VNode } from 'preact';
import type { VerschilDto, Verschilsoort } from '../../modules/aansluiting/index.js';
import { KOPPELINGEN } from '../koppelingen/koppelingen.paden.js';
import { datum } from '../onderdelen/datum.js';
import { Bladeren, Kruimelpad, Leeg } from '../onderdelen/opbouw.js';
import { Tabel } from '../onderdelen/tabel.js';
import { Tijdstip } from '../onderdelen/tijdstip.js';
import { Kader } from '../pagina/kader.js';
import type { Sessie } from '../sessie/sessie.js';
import { zaakpad } from '../werkvoorraad/werkregel.js';
import type { Aansluitingbeeld } from './aansluiting.blik.js';
import { aansluitingpad } from './aansluiting.paden.js';

interface Inhoud {
  readonly sessie: Sessie;
  readonly beeld: Aansluitingbeeld;
}

interface Woorden {
  readonly wat: string;
  readonly doen: string;
}

const WOORDEN: Readonly<Record<Verschilsoort, Woorden>> = {
  'alleen-hier': {
    wat: 'Dit werk is aan u gegeven, maar uw systeem kent het niet.',
    doen: 'Open de overdracht, zet het werk in uw systeem en geef de lijst van die dag opnieuw.',
  },
  'alleen-daar': {
    wat: 'Uw systeem heeft een bewijs dat wij in deze wachtrij niet kennen.',
    doen: 'Kijk in uw systeem of het de goede overdracht en wachtrij is. Klopt het? Vraag het dan aan de beheerder van de dienst.',
  },
  'ander-nummer': {
    wat: 'Het nummer van het bewijs is in uw systeem anders.',
    doen: 'Zet in uw systeem het nummer dat hier staat en geef de lijst van die dag opnieuw.',
  },
  'zonder-bewijs': {
    wat: 'Dit werk is aan u gegeven, maar het bewijs is er nog niet.',
    doen: 'Pak het werk gewoon op. Vraag de beheerder van de dienst waarom het bewijs er nog niet is.',
  },
};

const TABS = [
  ['open', 'Verschilt nog'],
  ['opgelost', 'Opgelost'],
] as const;

/** Which receipts are other ones in the own system, what that means and what to do. */
export function AansluitingPagina({ sessie, beeld }: Inhoud): VNode {
  const { toestand, verschillen, volgende } = beeld;
  return (
    <Kader titel="Aansluiting" sessie={sessie} punt="koppelingen">
      <Kruimelpad kruimels={[{ tekst: 'Koppelingen', naar: KOPPELINGEN }]} />
      <h1 class="utrecht-heading-1">Aansluiting van {sessie.organisatie}</h1>
      <p class="utrecht-paragraph">
        Van elke overdracht is er een ontvangstbewijs met een nummer. Uw systeem vertelt ons welke het heeft. In de
        nacht vergelijken wij die met de onze. Hier staat wat verschilt.
      </p>
      <nav aria-label="Welke verschillen" class="tabbladen">
        <ul>
          {TABS.map(([deze, naam]) => (
            <li key={deze}>
              <a href={aansluitingpad({ toestand: deze })} aria-current={deze === toestand ? 'page' : undefined}>
                {naam}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {verschillen.length === 0 ? <Niets toestand={toestand} /> : <Lijst {...beeld} />}
      <Bladeren volgende={volgende === undefined ? undefined : aansluitingpad({ toestand, cursor: volgende })} />
    </Kader>
  );
}

function Niets({ toestand }: Pick<Aansluitingbeeld, 'toestand'>): VNode {
  if (toestand === 'opgelost') return <Leeg titel="Er is nog niets opgelost." />;
  return (
    <Leeg titel="Er zijn geen verschillen gevonden.">
      <p class="utrecht-paragraph">Gaf uw systeem geen lijst, dan konden wij alleen onze eigen kant nakijken.</p>
    </Leeg>
  );
}

function Lijst({ verschillen, namen, nu, toestand }: Aansluitingbeeld): VNode {
  return (
    <Tabel
      bijschrift="Ontvangstbewijzen die verschillen, het nieuwste bovenaan"
      rijen={verschillen}
      sleutel={({ id }) => id}
      kolommen={[
        { kop: 'Wat er is', naamt: true, cel: ({ soort }) => WOORDEN[soort].wat },
        {
          kop: 'Wachtrij',
          cel: ({ wachtrij, datum: dag }) => (
            <>
              {namen.wachtrij(wachtrij)}
              <span class="bijzin">{datum(dag)}</span>
            </>
          ),
        },
        { kop: 'Overdracht', cel: (verschil) => <Overdracht verschil={verschil} /> },
        { kop: 'Sinds', cel: ({ sinds }) => <Tijdstip moment={sinds} nu={nu} /> },
        toestand === 'open'
          ? { kop: 'Doen', cel: ({ soort }) => WOORDEN[soort].doen }
          : { kop: 'Opgelost', cel: ({ opgelostOp }) => opgelostOp && <Tijdstip moment={opgelostOp} nu={nu} /> },
      ]}
    />
  );
}

/** What only their system knows has no page here. */
function Overdracht({ verschil }: { readonly verschil: VerschilDto }): VNode {
  const { soort, overdracht, onsNummer, uwNummer } = verschil;
  return (
    <>
      {soort === 'alleen-daar' ? (
        overdracht
      ) : (
        <a href={zaakpad({ soort: 'overdracht', id: overdracht })}>
          Open de overdracht<span class="onzichtbaar"> {overdracht}</span>
        </a>
      )}
      {onsNummer !== null && <span class="bijzin">Nummer hier: {onsNummer}</span>}
      {uwNummer !== null && <span class="bijzin">Nummer in uw systeem: {uwNummer}</span>}
    </>
  );
}
