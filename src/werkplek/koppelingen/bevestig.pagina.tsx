import type { VNode } from 'preact';
import type { AbonnementDto } from '../../modules/abonnement/index.js';
import { Actieform } from '../onderdelen/actieform.js';
import { Knop, Knoplink, Knoppenrij } from '../onderdelen/knop.js';
import { Kruimelpad } from '../onderdelen/opbouw.js';
import { Kader } from '../pagina/kader.js';
import type { Sessie } from '../sessie/sessie.js';
import { KOPPELINGEN, koppelingpad } from './koppelingen.paden.js';
import { DADEN, type Daadnaam, hoeveel } from './woorden.js';

interface Inhoud {
  readonly sessie: Sessie;
  readonly koppeling: AbonnementDto;
  readonly daad: Daadnaam;
}

/** Asks once more before a subscription is paused, resumed or ended. */
export function BevestigPagina({ sessie, koppeling, daad }: Inhoud): VNode {
  const { vraag, uitleg, knop } = DADEN[daad];
  const { id, naam, versie, stand } = koppeling;
  return (
    <Kader titel={vraag} sessie={sessie} punt="koppelingen">
      <Kruimelpad
        kruimels={[
          { tekst: 'Koppelingen', naar: KOPPELINGEN },
          { tekst: naam, naar: koppelingpad(id) },
        ]}
      />
      <h1 class="utrecht-heading-1">{vraag}</h1>
      <p class="utrecht-paragraph">
        {naam}. {uitleg}
      </p>
      {stand.achterstand > 0 && (
        <p class="utrecht-paragraph">
          {stand.achterstand === 1
            ? 'Er wacht nu 1 bericht.'
            : `Er wachten nu ${hoeveel(stand.achterstand)} berichten.`}
        </p>
      )}
      <Actieform naar={`${koppelingpad(id)}/${daad}`} sessie={sessie} versie={versie}>
        <Knoppenrij>
          <Knop>{knop}</Knop>
          <Knoplink naar={koppelingpad(id)}>Terug</Knoplink>
        </Knoppenrij>
      </Actieform>
    </Kader>
  );
}
