/** The closed list of ways in which a request can fail; `platform/http` maps each to one HTTP status. */
export type FoutCode =
  | 'ongeldig'
  | 'niet-ingelogd'
  | 'geen-recht'
  | 'niet-gevonden'
  | 'stap-kan-niet'
  | 'bezet'
  | 'verouderd'
  | 'eis-niet-gehaald'
  | 'sleutel-hergebruikt'
  | 'versie-ontbreekt'
  | 'te-vaak'
  | 'te-druk';

/** One field that is wrong: `pad` is a dotted path into the body, `melding` plain Dutch. */
export interface VeldFout {
  readonly pad: string;
  readonly melding: string;
  readonly code?: string;
}

/** What a caller needs besides the sentence: the fields, the steps that are possible, the roles that could, when to retry. */
export interface FoutExtra {
  readonly errors?: readonly VeldFout[];
  readonly toegestaneStappen?: readonly string[];
  readonly rollen?: readonly string[];
  readonly eis?: string;
  /** seconds */
  readonly retryNa?: number;
}

/**
 * The one exception of this service above `kern`. Carries a code of the closed list and a Dutch sentence for the person
 * who reads it; never personal data, never technique.
 */
export class DomeinFout extends Error {
  constructor(
    readonly code: FoutCode,
    readonly detail: string,
    readonly extra: FoutExtra = {},
  ) {
    super(`${code}: ${detail}`);
    this.name = 'DomeinFout';
  }
}
