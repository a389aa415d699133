import type { ComponentChildren, VNode } from 'preact';
import { v7 as uuid } from 'uuid';
import type { Sessie } from '../sessie/sessie.js';

interface Actie {
  /** path that the form is sent to */
  readonly naar: string;
  readonly sessie: Sessie;
  /** version of the zaak that the page shows, when the action is about one */
  readonly versie?: number;
  /** own path to go to afterwards */
  readonly terug?: string;
  readonly klas?: string;
  readonly children: ComponentChildren;
}

/**
 * A form that changes something. It carries who may send it (`_csrf`), which version was seen (`_versie`), where to go
 * afterwards (`_terug`) and a key of its own (`_sleutel`), so that pressing twice is doing once (promise 3).
 */
export function Actieform({ naar, sessie, versie, terug, klas, children }: Actie): VNode {
  return (
    <form class={klas} method="post" action={naar} autocomplete="off" noValidate>
      <input type="hidden" name="_csrf" value={sessie.csrf} />
      <input type="hidden" name="_sleutel" value={uuid()} />
      {versie !== undefined && <input type="hidden" name="_versie" value={versie} />}
      {terug !== undefined && <input type="hidden" name="_terug" value={terug} />}
      {children}
    </form>
  );
}
