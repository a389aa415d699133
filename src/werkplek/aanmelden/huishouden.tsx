import type { VNode } from 'preact';
import { MEER, RIJ, rijnummers, WEG } from '../formulier/rijen.js';
import { onder } from '../formulier/veld.js';
import { Velden } from '../formulier/velden.js';
import type { Vorm } from '../formulier/vorm.js';
import { Knop } from '../onderdelen/knop.js';
import { WORDEN } from '../teksten/aanmelden.js';
import { HUISHOUDEN, isLeeg, KOMT_MEE, veldOp } from './lezing.js';

/** Rows that are ready, so that a family of four needs no button. */
const KLAAR = 3;

/** The people of the household: rows that are ready to type in, of which the empty ones count for nothing. */
export function Huishouden({ vorm }: { readonly vorm: Vorm }): VNode {
  const veld = veldOp(HUISHOUDEN);
  const nummers = metLege(rijnummers(HUISHOUDEN, vorm.waarden));
  const fout = vorm.fouten.get(HUISHOUDEN);
  return (
    <div class="velden lijst" id={`veld-${HUISHOUDEN}`} tabIndex={-1}>
      {fout !== undefined && <div class="utrecht-form-field-error-message">{fout}</div>}
      {nummers.map((nummer, plaats) => (
        <Rij key={nummer} rij={onder(HUISHOUDEN, nummer)} naam={`${WORDEN.persoon} ${plaats + 1}`} vorm={vorm} />
      ))}
      {nummers.length < (veld.hoogstens ?? Number.POSITIVE_INFINITY) && (
        <Knop soort="klein" naam={MEER} waarde={HUISHOUDEN}>
          {WORDEN.nogIemand}
        </Knop>
      )}
    </div>
  );
}

interface Rijinhoud {
  readonly rij: string;
  readonly naam: string;
  readonly vorm: Vorm;
}

/** Only somebody who was filled in can be taken away: an empty row is nobody, and one stop less. */
function Rij({ rij, naam, vorm }: Rijinhoud): VNode {
  const komtMee = onder(rij, KOMT_MEE);
  const waarden = { ...vorm.waarden, [komtMee]: vorm.waarden[komtMee] ?? ['ja'] };
  return (
    <fieldset class="velden lijstrij" tabIndex={-1} autofocus={vorm.nieuweRij === rij}>
      <legend>{naam}</legend>
      <input type="hidden" name={RIJ} value={rij} />
      <Velden {...vorm} waarden={waarden} velden={veldOp(HUISHOUDEN).velden ?? []} boven={rij} />
      {!isLeeg(vorm.waarden, rij) && (
        <Knop soort="klein" naam={WEG} waarde={rij} bij={naam}>
          {WORDEN.verwijderen}
        </Knop>
      )}
    </fieldset>
  );
}

function metLege(nummers: readonly number[]): number[] {
  const volgende = Math.max(-1, ...nummers) + 1;
  const lege = Array.from({ length: Math.max(0, KLAAR - nummers.length) }, (_, plaats) => volgende + plaats);
  return [...nummers, ...lege];
}
