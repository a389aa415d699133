import type { VNode } from 'preact';
import type { Rij, Soort } from '../../modules/referentie/index.js';
import { datum, periode } from '../onderdelen/datum.js';
import { Beschrijving, Kruimelpad, Leeg, Status } from '../onderdelen/opbouw.js';
import { Kader } from '../pagina/kader.js';
import type { Sessie } from '../sessie/sessie.js';
import type { Codeversies } from './beheer.blik.js';
import { inWoorden, veldnaam } from './inhoud.js';
import { Peildatum } from './peildatum.js';
import { SOORTEN } from './soorten.js';

interface Inhoud {
  readonly sessie: Sessie;
  readonly soort: Soort;
  readonly dag: string;
  readonly codes: readonly Codeversies[];
}

/** What every row has, besides its content. */
const VAN_ELKE_RIJ = new Set(['id', 'code', 'geldigVan', 'geldigTot', 'bron']);

/** One kind of reference data: each code with all its versions, and which of them holds. */
export function SoortPagina({ sessie, soort, dag, codes }: Inhoud): VNode {
  const { naam, uitleg, bestand } = SOORTEN[soort];
  return (
    <Kader titel={naam} sessie={sessie} punt="beheer">
      <Kruimelpad kruimels={[{ tekst: 'Beheer', naar: `/werkplek/beheer?peildatum=${dag}` }]} />
      <h1 class="utrecht-heading-1">{naam}</h1>
      <p class="utrecht-paragraph">
        {uitleg} Wijzigen gaat in het bestand referentie/{bestand}.
      </p>
      <Peildatum dag={dag} />
      {codes.length === 0 && <Leeg titel="Hier is nog niets vastgelegd." />}
      {codes.map((een) => (
        <Code key={een.code} dag={dag} {...een} />
      ))}
    </Kader>
  );
}

function Code({ code, versies, dag }: Codeversies & { readonly dag: string }): VNode {
  const nu = versies.find(({ geldt }) => geldt);
  const naam = nu && titelVan(nu.rij);
  return (
    <section class="stroom" id={`code-${code.replaceAll('/', '-')}`}>
      <h2 class="utrecht-heading-3">
        {naam ?? code} {naam !== undefined && <span class="bijzin">{code}</span>}
      </h2>
      {nu === undefined && <p>Geldt niet op {datum(dag)}.</p>}
      {versies.map(({ rij, geldt }) => (
        <details key={rij.id} open={geldt && versies.length > 1}>
          <summary>
            {periode(rij.geldigVan, rij.geldigTot)} {geldt && <Status toon="goed">geldt op deze dag</Status>}
          </summary>
          <Beschrijving
            feiten={[
              ...Object.entries(rij)
                .filter(([veld]) => !VAN_ELKE_RIJ.has(veld))
                .map(([veld, waarde]) => ({ naam: veldnaam(veld), waarde: inWoorden(waarde) })),
              { naam: 'Bron', waarde: rij.bron },
            ]}
          />
        </details>
      ))}
    </section>
  );
}

function titelVan(rij: Rij): string | undefined {
  if ('naam' in rij) return rij.naam;
  return 'label' in rij ? rij.label : undefined;
}
