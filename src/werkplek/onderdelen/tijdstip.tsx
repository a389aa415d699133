import type { VNode } from 'preact';
import { kortgeleden, type Moment, voluit } from './datum.js';

interface Inhoud {
  readonly moment: Moment;
  readonly nu: Date;
}

/** A moment that has passed, as one says it today; in full for who wants to know exactly. */
export function Tijdstip({ moment, nu }: Inhoud): VNode {
  const iso = typeof moment === 'string' ? moment : moment.toISOString();
  return (
    <time dateTime={iso} title={voluit(moment)}>
      {kortgeleden(moment, nu)}
    </time>
  );
}
