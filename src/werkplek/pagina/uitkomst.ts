import type { VNode } from 'preact';

/** After a form was handled: go and look at this page (303, so that "back" and "reload" send nothing again). */
export class Doorsturen {
  /** @param naar path on this service, beginning with `/`; only logging in and out go elsewhere, to the provider */
  constructor(readonly naar: string) {}
}

/** A page that is shown with another status than 200: a form with mistakes in it, something that is not there. */
export class PaginaMetStatus {
  constructor(
    readonly status: number,
    readonly pagina: VNode,
  ) {}
}

/** What a handler of a page may answer. */
export type Uitkomst = VNode | Doorsturen | PaginaMetStatus;
