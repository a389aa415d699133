import type { VNode } from 'preact';
import type { ZaakWeergave } from '../../proces/index.js';
import { Actieform } from '../onderdelen/actieform.js';
import { Knop, Knoplink } from '../onderdelen/knop.js';
import type { Sessie } from '../sessie/sessie.js';
import { stappad } from './stap.paden.js';
import type { Stapkeuze } from './stapwijzer.js';

interface Inhoud {
  readonly stap: Stapkeuze;
  readonly zaak: Pick<ZaakWeergave, 'soort' | 'id' | 'versie' | 'kenmerk'>;
  readonly sessie: Sessie;
  /** own path to come back to */
  readonly terug: string;
  readonly soort?: 'hoofd' | 'gewoon' | 'klein';
}

/**
 * The button of a step that this person may take: it takes the step at once when there is nothing to fill in, and leads to
 * its form otherwise. What stands in the way is said instead.
 */
export function Stapknop({ stap, zaak, sessie, terug, soort = 'gewoon' }: Inhoud): VNode {
  if (stap.belemmering !== undefined) {
    return (
      <p class="belemmering">
        {stap.label}: {stap.belemmering}
      </p>
    );
  }
  if (!stap.direct) {
    return (
      <Knoplink naar={stappad(zaak, stap.stap, terug)} soort={soort} bij={zaak.kenmerk}>
        {stap.label}
      </Knoplink>
    );
  }
  return (
    <Actieform naar={stappad(zaak, stap.stap)} sessie={sessie} versie={zaak.versie} terug={terug}>
      <Knop soort={soort} bij={zaak.kenmerk}>
        {stap.label}
      </Knop>
    </Actieform>
  );
}
