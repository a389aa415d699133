/** Nobody is logged in, or not any more: the answer is a redirect. */
export class NietIngelogd extends Error {
  /** @param naar where to send the browser */
  constructor(readonly naar: string) {
    super('not logged in at the werkplek');
  }
}
