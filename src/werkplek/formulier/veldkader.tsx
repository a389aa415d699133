import type { ComponentChildren, VNode } from 'preact';
import type { Veld } from './veld.js';
import type { Veldbeeld } from './vorm.js';

interface Inhoud {
  readonly veld: Veld;
  readonly beeld: Veldbeeld;
  readonly children: ComponentChildren;
}

/** One input with its label above it, then its hint and its error. */
export function Veldkader({ veld, beeld, children }: Inhoud): VNode {
  const fout = beeld.fout === undefined ? '' : ' utrecht-form-field--invalid';
  return (
    <div class={`utrecht-form-field veld${fout}`}>
      <label class="utrecht-form-label utrecht-form-field__label" for={beeld.id}>
        <Veldnaam veld={veld} label={beeld.tekst.label} />
      </label>
      <Bijschrift beeld={beeld} />
      {children}
    </div>
  );
}

interface Groepinhoud extends Inhoud {
  /** a group of radio buttons is one field for a screen reader, a group of other fields is not */
  readonly rol?: 'radiogroup';
  readonly id?: string;
  readonly klas?: string;
}

/** Inputs that answer one question together, or belong together, under one heading. */
export function Groepkader({ veld, beeld, rol, id, klas = 'veld', children }: Groepinhoud): VNode {
  return (
    <fieldset
      class={`utrecht-form-fieldset__fieldset utrecht-form-fieldset--html-fieldset ${klas}`}
      id={id}
      tabIndex={id === undefined ? undefined : -1}
      role={rol}
      aria-describedby={beeld.beschrijving}
      aria-invalid={rol && beeld.fout !== undefined ? true : undefined}
    >
      <legend class="utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend">
        <Veldnaam veld={veld} label={beeld.tekst.label} />
      </legend>
      <Bijschrift beeld={beeld} />
      {children}
    </fieldset>
  );
}

function Veldnaam({ veld, label }: { readonly veld: Veld; readonly label: string }): VNode {
  const vrij = !veld.verplicht && veld.standaard === undefined;
  return (
    <>
      {label}
      {vrij && <span class="niet-verplicht"> (niet verplicht)</span>}
    </>
  );
}

function Bijschrift({ beeld: { id, hint, fout } }: { readonly beeld: Veldbeeld }): VNode {
  return (
    <>
      {hint !== undefined && (
        <div class="utrecht-form-field-description uitleg" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {fout !== undefined && (
        <div class="utrecht-form-field-error-message veldfout" id={`${id}-fout`}>
          {fout}
        </div>
      )}
    </>
  );
}
