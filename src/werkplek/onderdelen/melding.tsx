import type { ComponentChildren, VNode } from 'preact';

/** How a message is meant: the colour and the word that a screen reader says first. */
export type Toon = 'info' | 'goed' | 'waarschuwing' | 'fout';

const KLASSE: Readonly<Record<Toon, string>> = {
  info: 'utrecht-alert--info',
  goed: 'utrecht-alert--ok',
  waarschuwing: 'utrecht-alert--warning',
  fout: 'utrecht-alert--error',
};

interface Inhoud {
  readonly toon: Toon;
  readonly titel?: string;
  readonly children?: ComponentChildren;
}

/** A message on a page. What went wrong is said at once to who cannot see it; the rest when they come to it. */
export function Melding({ toon, titel, children }: Inhoud): VNode {
  return (
    <div class={`utrecht-alert ${KLASSE[toon]} melding`} role={toon === 'fout' ? 'alert' : 'status'}>
      <div class="utrecht-alert__content">
        {titel && <p class="melding-titel">{titel}</p>}
        {children}
      </div>
    </div>
  );
}
