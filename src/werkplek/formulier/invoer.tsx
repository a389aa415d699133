import type { VNode } from 'preact';
import type { Veldsoort } from './veld.js';
import { Veldkader } from './veldkader.js';
import { beeldVan, getypt, type VeldInVorm } from './vorm.js';

/** Width in characters of what has a fixed form. */
const BREEDTE: Partial<Readonly<Record<Veldsoort, number>>> = {
  datum: 18,
  geboortedatum: 18,
  moment: 24,
  bsn: 12,
  getal: 8,
};
const BREEDST = 40;
const SMALST = 10;

const CIJFERS: ReadonlySet<Veldsoort> = new Set(['datum', 'geboortedatum', 'bsn', 'getal']);

/** A field of one line. What was typed stands there as it was typed, also when it is wrong. */
export function Tekstveld(plek: VeldInVorm): VNode {
  const { veld, pad } = plek;
  const beeld = beeldVan(plek);
  const fout = beeld.fout === undefined ? '' : ' utrecht-textbox--invalid';
  return (
    <Veldkader veld={veld} beeld={beeld}>
      <input
        class={`utrecht-textbox utrecht-textbox--html-input utrecht-form-field__input${fout}`}
        type="text"
        id={beeld.id}
        name={pad}
        value={getypt(plek)}
        size={BREEDTE[veld.soort] ?? Math.min(BREEDST, Math.max(SMALST, veld.hoogsteLengte ?? BREEDST))}
        inputMode={CIJFERS.has(veld.soort) ? 'numeric' : isTelefoon(veld.naam) ? 'tel' : undefined}
        autocomplete="off"
        aria-describedby={beeld.beschrijving}
        aria-invalid={beeld.fout === undefined ? undefined : true}
      />
    </Veldkader>
  );
}

/** A field of more lines. */
export function Tekstvlak(plek: VeldInVorm): VNode {
  const { veld, pad } = plek;
  const beeld = beeldVan(plek);
  const fout = beeld.fout === undefined ? '' : ' utrecht-textarea--invalid';
  return (
    <Veldkader veld={veld} beeld={beeld}>
      <textarea
        class={`utrecht-textarea utrecht-textarea--html-textarea utrecht-form-field__input${fout}`}
        id={beeld.id}
        name={pad}
        rows={(veld.hoogsteLengte ?? 0) > 1000 ? 8 : 4}
        autocomplete="off"
        aria-describedby={beeld.beschrijving}
        aria-invalid={beeld.fout === undefined ? undefined : true}
        value={getypt(plek)}
      />
    </Veldkader>
  );
}

/** Phone numbers get the keys of a phone. */
function isTelefoon(naam: string): boolean {
  return /telefoon|nummer/i.test(naam);
}
