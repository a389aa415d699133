import type { VNode } from 'preact';
import type { Formulierinhoud } from '../../platform/http/inhoud.js';
import { CSRF_VELD } from '../sessie/invulling.js';
import type { Sessie } from '../sessie/sessie.js';
import { Kader } from './kader.js';

interface Inhoud {
  /** where the form was sent to */
  readonly pad: string;
  readonly velden: Formulierinhoud;
  readonly foutId: string;
  /** absent when it could not even be looked up; then the form still carries what it came with */
  readonly sessie: Sessie | undefined;
}

/**
 * A form that could not be handled because of trouble of ours, to be sent once more as it was: with its key, so that what
 * was done after all is not done twice (promise 3).
 */
export function Nogmaalspagina({ pad, velden, foutId, sessie }: Inhoud): VNode {
  const alles = sessie === undefined ? velden : { ...velden, [CSRF_VELD]: [sessie.csrf] };
  return (
    <Kader titel="Het lukt nu even niet" sessie={sessie}>
      <h1>Het lukt nu even niet</h1>
      <p>Uw antwoorden zijn niet weg. Laat deze pagina open, wacht even en druk daarna op de knop.</p>
      <form method="post" action={pad}>
        {Object.entries(alles).flatMap(([naam, waarden]) =>
          waarden.map((waarde, nummer) => <input key={`${naam}-${nummer}`} type="hidden" name={naam} value={waarde} />),
        )}
        <button type="submit" class="utrecht-button utrecht-button--primary-action">
          Opnieuw proberen
        </button>
      </form>
      <p class="zacht">Blijft het misgaan? Geef dan dit nummer door aan uw beheerder: {foutId}</p>
    </Kader>
  );
}
