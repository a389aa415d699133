import type { VNode } from 'preact';
import { PAD_DOSSIERS } from '../dossier/paden.js';
import { Leeg } from '../onderdelen/opbouw.js';
import { Kader } from '../pagina/kader.js';
import type { Sessie } from '../sessie/sessie.js';
import { Bladeren } from '../onderdelen/opbouw.js';
import { Dossierlijst } from './dossierlijst.js';
import { Filter, filteradres, type Filterkeuze } from './filter.js';
import { Zoekvorm } from './zoekvorm.js';
import type { Zoekbeeld } from './zoeken.lezing.js';
import type { Zoekinvoer } from './zoekvraag.js';

interface Inhoud {
  readonly beeld: Zoekbeeld;
  readonly sessie: Sessie;
  readonly invoer?: Zoekinvoer;
  readonly fouten?: ReadonlyMap<string, string>;
  readonly keuze: Filterkeuze;
}

/** Search a dossier, and the dossiers of the own organisation. */
export function Zoekpagina({ beeld, sessie, invoer = {}, fouten = new Map(), keuze }: Inhoud): VNode {
  const { regels, volgende, gevonden, woorden, nu } = beeld;
  const { organisatie } = sessie;
  return (
    <Kader titel="Dossier zoeken" sessie={sessie} punt="dossiers">
      <h1>Dossier zoeken</h1>
      {gevonden && <Gevonden beeld={beeld} />}
      <Zoekvorm sessie={sessie} invoer={invoer} fouten={fouten} />
      {!gevonden && (
        <section class="stroom" aria-labelledby="eigen">
          <h2 id="eigen">Dossiers waarvan {organisatie} de regie heeft</h2>
          <Filter keuze={keuze} woorden={woorden} />
          {regels.length === 0 ? (
            <Leeg titel="Er zijn geen dossiers die hierbij passen." />
          ) : (
            <Dossierlijst bijschrift={`Dossiers van ${organisatie}`} {...{ regels, woorden, nu }} />
          )}
          <Bladeren volgende={volgende && filteradres(keuze, volgende)} />
        </section>
      )}
    </Kader>
  );
}

function Gevonden({ beeld: { gevonden = [], woorden, nu } }: Pick<Inhoud, 'beeld'>): VNode {
  return (
    <section class="stroom" aria-labelledby="gevonden">
      <h2 id="gevonden">{aantal(gevonden.length)}</h2>
      {gevonden.length === 0 ? (
        <Leeg titel="Geen dossier gevonden dat u mag zien.">
          <p>
            Kijk na of alles goed getypt is. Klopt het, <a href="/werkplek/aanmelden">meld de cliënt dan aan</a>. Is de
            cliënt al bekend bij een andere organisatie, dan hoort u dat meteen na het aanmelden.
          </p>
        </Leeg>
      ) : (
        <Dossierlijst bijschrift="Gevonden dossiers" regels={gevonden} woorden={woorden} nu={nu} />
      )}
      <p>
        <a href={PAD_DOSSIERS}>Opnieuw beginnen</a>
      </p>
    </section>
  );
}

function aantal(hoeveel: number): string {
  if (hoeveel === 0) return 'Niets gevonden';
  return hoeveel === 1 ? '1 dossier gevonden' : `${hoeveel} dossiers gevonden`;
}
