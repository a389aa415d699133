import type { ComponentChildren, VNode } from 'preact';
import { Foutoverzicht } from '../formulier/foutoverzicht.js';
import { Enterknop } from '../formulier/velden.js';
import type { Vorm } from '../formulier/vorm.js';
import { Knop } from '../onderdelen/knop.js';
import { Kader } from '../pagina/kader.js';
import type { Sessie } from '../sessie/sessie.js';
import { WORDEN } from '../teksten/aanmelden.js';
import { Bewaarstand } from './bewaarstand.js';
import type { Bewaard } from './concepten.service.js';
import { Conceptlijst } from './conceptlijst.js';
import { VELDEN } from './lezing.js';
import { Secties } from './secties.js';
import { SPOOR, type Spoor } from './spoor.js';

/** Where the form is sent to. */
export const PAD_AANMELDEN = '/werkplek/aanmelden';
/** Name of the buttons that do something else than registering. */
export const ACTIE = '_actie';
/** Its value: keep it and go on later. */
export const BEWAAR = 'bewaar';

/** All that the page shows. */
export interface Aanmeldblad {
  readonly sessie: Sessie;
  readonly spoor: Spoor;
  readonly vorm: Vorm;
  /** what the form held before anybody typed */
  readonly vooraf: Vorm['waarden'];
  readonly concepten: readonly Bewaard[];
  readonly nu: Date;
  readonly bericht?: ComponentChildren;
}

/** One page for registering somebody, in the order of the conversation. */
export function Aanmeldpagina(blad: Aanmeldblad): VNode {
  const { sessie, spoor, vorm, vooraf, concepten, nu, bericht } = blad;
  return (
    <Kader titel={WORDEN.titel} sessie={sessie} punt="aanmelden" bericht={bericht}>
      <h1>{WORDEN.titel}</h1>
      <Foutoverzicht velden={VELDEN} fouten={vorm.fouten} />
      <Conceptlijst sessie={sessie} concepten={concepten} nu={nu} />
      <form
        class="stroom aanmeldformulier"
        method="post"
        action={PAD_AANMELDEN}
        autocomplete="off"
        noValidate
        tabIndex={-1}
        aria-label={WORDEN.titel}
        autofocus={vorm.fouten.size === 0 && vorm.nieuweRij === undefined}
      >
        <input type="hidden" name="_csrf" value={sessie.csrf} />
        <input type="hidden" name={SPOOR.sleutel} value={spoor.sleutel} />
        <input type="hidden" name={SPOOR.conceptId} value={spoor.conceptId} />
        <input type="hidden" name={SPOOR.scherm} value={spoor.scherm} />
        <Enterknop />
        <Secties vorm={vorm} vooraf={vooraf} />
        <div class="knoppenrij">
          <Knop>{WORDEN.aanmelden}</Knop>
          <Knop soort="gewoon" naam={ACTIE} waarde={BEWAAR}>
            {WORDEN.bewaar}
          </Knop>
        </div>
        <Bewaarstand spoor={spoor} />
      </form>
    </Kader>
  );
}
