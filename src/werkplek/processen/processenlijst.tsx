import type { VNode } from 'preact';
import type { ProcessenLezer } from '../../modules/processen/index.js';
import { Kader } from '../pagina/kader.js';
import type { Sessie } from '../sessie/sessie.js';

interface Inhoud {
  readonly sessie: Sessie;
  readonly processen: ReturnType<ProcessenLezer['lijst']>;
}

/** All processes, with one sentence each. */
export function Processenlijst({ sessie, processen }: Inhoud): VNode {
  return (
    <Kader titel="Hoe werkt het?" sessie={sessie} punt="processen">
      <h1>Hoe werkt het?</h1>
      <p>
        De Toegangspoort volgt vaste routes. Per route leest u wat er kan gebeuren, wie dat mag doen en hoe lang het mag
        duren. De dienst gebruikt precies deze regels.
      </p>
      <dl class="routes">
        {processen.map(({ soort, label, uitleg }) => (
          <div key={soort}>
            <dt>
              <a href={`/werkplek/processen/${soort}`}>{label}</a>
            </dt>
            <dd>{uitleg}</dd>
          </div>
        ))}
      </dl>
    </Kader>
  );
}
