import type { VNode } from 'preact';
import { Knoplink } from '../onderdelen/knop.js';
import { Melding } from '../onderdelen/melding.js';
import { Kader } from '../pagina/kader.js';
import { PaginaMetStatus } from '../pagina/uitkomst.js';
import type { Sessie } from '../sessie/sessie.js';
import { WORDEN } from '../teksten/aanmelden.js';
import { klaarPad } from './klaarpad.js';

export function bewaardBericht(): VNode {
  return <Melding toon="goed" titel={WORDEN.bewaardBericht} />;
}

/** Two screens held the same form. */
export function eldersBericht(): VNode {
  return (
    <Melding toon="waarschuwing" titel={WORDEN.eldersTitel}>
      <p>{WORDEN.eldersUitleg}</p>
    </Melding>
  );
}

/** It did not work, for another reason than what was filled in. */
export function nietGeluktBericht(uitleg: string): VNode {
  return (
    <Melding toon="fout" titel={WORDEN.nietGelukt}>
      <p>{uitleg}</p>
    </Melding>
  );
}

/** The same form was sent before, with something else in it. */
export function alVerstuurd(sessie: Sessie, aanmelding: string, sleutel: string): PaginaMetStatus {
  return new PaginaMetStatus(
    409,
    <Kader titel={WORDEN.alVerstuurd} sessie={sessie} punt="aanmelden">
      <h1>{WORDEN.alVerstuurd}</h1>
      <p>{WORDEN.alVerstuurdUitleg}</p>
      <p>
        <Knoplink soort="hoofd" naar={klaarPad(aanmelding, sleutel)}>
          {WORDEN.naarVerstuurd}
        </Knoplink>
      </p>
    </Kader>,
  );
}
