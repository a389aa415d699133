import type { VNode } from 'preact';
import { veldtekst } from '../teksten/tekst.js';
import type { Formulierfouten } from './fouten.js';
import type { Veld } from './veld.js';
import { veldId } from './vorm.js';

interface Inhoud {
  readonly velden: readonly Veld[];
  readonly fouten: Formulierfouten;
}

/** What is wrong, on top of the form, each with a link to its field; nothing when nothing is wrong. */
export function Foutoverzicht({ velden, fouten }: Inhoud): VNode | null {
  if (fouten.size === 0) return null;
  return (
    <div class="utrecht-alert utrecht-alert--error melding foutoverzicht" role="alert" tabIndex={-1} autofocus>
      <div class="utrecht-alert__content">
        <h2 class="utrecht-heading-2 melding-titel">{kop(fouten.size)}</h2>
        <ul class="utrecht-unordered-list">
          {[...fouten].map(([pad, melding]) => (
            <li key={pad} class="utrecht-unordered-list__item">
              <Fout velden={velden} pad={pad} melding={melding} />
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

function kop(aantal: number): string {
  return aantal === 1 ? 'Eén antwoord klopt nog niet' : `${aantal} antwoorden kloppen nog niet`;
}

function Fout({ velden, pad, melding }: { velden: readonly Veld[]; pad: string; melding: string }): VNode {
  const naam = naamVan(velden, pad);
  if (naam === undefined) return <>{melding}</>;
  return (
    <a class="utrecht-link utrecht-link--html-a" href={`#${veldId(pad)}`}>
      {naam.endsWith('?') ? naam : `${naam}:`} {melding}
    </a>
  );
}

/** "Persoon 2, geboortedatum": the label, with the row in front of it; undefined for what is no field of this form. */
function naamVan(velden: readonly Veld[], pad: string): string | undefined {
  const delen: string[] = [];
  let hier = velden;
  let rij: string | undefined;
  for (const deel of pad.split('.')) {
    const veld = hier.find(({ naam }) => naam === deel);
    if (veld === undefined && rij !== undefined && /^\d+$/.test(deel)) {
      delen.splice(0, delen.length, `${rij} ${Number(deel) + 1}`);
      continue;
    }
    if (veld === undefined) return undefined;
    const { label, rij: rijnaam = 'Regel' } = veldtekst(veld);
    if (veld.soort === 'lijst') rij = rijnaam;
    // the heading of an onderdeel says nothing that the label of its field does not
    if (veld.soort !== 'onderdeel' || pad.endsWith(deel)) delen.push(label);
    hier = veld.velden ?? [];
  }
  return delen.join(', ');
}
