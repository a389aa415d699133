import type { VNode } from 'preact';
import { Kader } from '../pagina/kader.js';
import type { Invulling } from './invulling.js';

/**
 * A form that came in when this browser was logged out already, in another tab. Nobody is known then, so nothing can be kept
 * on the server: the page itself holds it until somebody is logged in again.
 * @param velden with the token that it came with: by that it is known as a form of an earlier session
 */
export function uitgelogdMetFormulier({ pad, velden }: Invulling): VNode {
  return (
    <Kader titel="U bent uitgelogd" sessie={undefined}>
      <h1>U bent uitgelogd</h1>
      <p>Het formulier is nog niet verwerkt. Uw antwoorden zijn niet weg, zolang u deze pagina open laat.</p>
      <p>
        <a href="/werkplek/inloggen" target="_blank" rel="noopener">
          Log eerst in, op een nieuw tabblad
        </a>
      </p>
      <form class="stroom" method="post" action={pad}>
        {Object.entries(velden).flatMap(([naam, waarden]) =>
          waarden.map((waarde, nummer) => <input key={`${naam}-${nummer}`} type="hidden" name={naam} value={waarde} />),
        )}
        <p>Kom daarna terug naar dit tabblad.</p>
        <button type="submit" class="utrecht-button utrecht-button--primary-action">
          Ik ben weer ingelogd, ga verder
        </button>
      </form>
    </Kader>
  );
}
