import type { VNode } from 'preact';

/** Instead of the page that was asked for, this one: thrown where no handler can answer yet. */
export class AnderePagina extends Error {
  constructor(
    readonly status: number,
    readonly pagina: VNode,
  ) {
    super(`another page, with status ${status}`);
  }
}
