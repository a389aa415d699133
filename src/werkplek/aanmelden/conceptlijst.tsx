import type { VNode } from 'preact';
import { Actieform } from '../onderdelen/actieform.js';
import { datum, kortgeleden } from '../onderdelen/datum.js';
import { Knop } from '../onderdelen/knop.js';
import type { Sessie } from '../sessie/sessie.js';
import { WORDEN } from '../teksten/aanmelden.js';
import type { Bewaard } from './concepten.service.js';

interface Inhoud {
  readonly sessie: Sessie;
  readonly concepten: readonly Bewaard[];
  readonly nu: Date;
}

/** What somebody is in the middle of. Says when, never who: the page may be in sight of the next client. */
export function Conceptlijst({ sessie, concepten, nu }: Inhoud): VNode | null {
  if (concepten.length === 0) return null;
  return (
    <section class="stroom" aria-labelledby="half-ingevuld">
      <h2 id="half-ingevuld">{WORDEN.halfIngevuld}</h2>
      <ul class="conceptlijst">
        {concepten.map(({ spoor, gewijzigdOp, bewaardTot }) => {
          const wanneer = `van ${kortgeleden(gewijzigdOp, nu)}`;
          return (
            <li key={spoor.conceptId} class="knoppenrij">
              <a href={`/werkplek/aanmelden/${spoor.conceptId}`}>
                {WORDEN.verder} met de aanmelding {wanneer}
              </a>{' '}
              <span class="uitleg">{WORDEN.verdwijnt(datum(bewaardTot))}</span>
              <Actieform naar={`/werkplek/aanmelden/${spoor.conceptId}/weggooien`} sessie={sessie}>
                <Knop soort="klein" bij={`de aanmelding ${wanneer}`}>
                  {WORDEN.weggooien}
                </Knop>
              </Actieform>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
