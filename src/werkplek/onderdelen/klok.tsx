import type { VNode } from 'preact';
import { type Kloktoon, klokwoorden } from './klokwoorden.js';

export { klokwoorden, type Kloktoon, type Klokwoorden } from './klokwoorden.js';

interface Inhoud {
  /** from this moment it is too late; null while the clock stands still */
  readonly vervaltOp: string | null;
  readonly nu: Date;
}

/** A clock in words, with a sign and a colour that help to find what is urgent. */
export function Klok({ vervaltOp, nu }: Inhoud): VNode {
  const { tekst, toon, voluit } = klokwoorden(vervaltOp, nu);
  return (
    <span class={`klok klok-${toon}`}>
      <Teken toon={toon} />
      {vervaltOp === null ? (
        tekst
      ) : (
        <time dateTime={vervaltOp} title={voluit}>
          {tekst}
        </time>
      )}
    </span>
  );
}

/** A filled disc with an exclamation mark for what is late, an open clock for what is due today. */
function Teken({ toon }: { readonly toon: Kloktoon }): VNode | null {
  if (toon === 'te-laat')
    return (
      <svg class="klok-teken" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <circle cx="8" cy="8" r="8" fill="currentColor" />
        <path d="M8 3.5v5.5M8 11.2v1.6" stroke="#fff" stroke-width="2" />
      </svg>
    );
  if (toon === 'vandaag')
    return (
      <svg class="klok-teken" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <circle cx="8" cy="8" r="7" fill="none" stroke="currentColor" stroke-width="2" />
        <path d="M8 4v4.3l2.8 1.6" fill="none" stroke="currentColor" stroke-width="2" />
      </svg>
    );
  return null;
}
