import type { DomeinFout, FoutCode, VeldFout } from '../../kern/fout.js';

/** The answer to every request that fails: RFC 9457, with a few members of our own. */
export interface Probleem {
  /** `urn:toegangspoort:fout:<code>`; stable, for programs */
  readonly type: string;
  /** Dutch, the same for every problem of this type */
  readonly title: string;
  readonly status: number;
  /** Dutch, about this request */
  readonly detail: string;
  /** `urn:uuid:<id of the request>`; the same id stands in our log */
  readonly instance: string;
  readonly errors?: readonly VeldFout[];
  readonly toegestaneStappen?: readonly string[];
  readonly rollen?: readonly string[];
  readonly eis?: string;
}

type Koppen = Readonly<Record<string, string>>;

/** What the filter answers: a problem without its request, and the headers that go with it. */
export interface Antwoord {
  readonly code: string;
  readonly status: number;
  readonly detail: string;
  readonly extra?: Pick<Probleem, 'errors' | 'toegestaneStappen' | 'rollen' | 'eis'>;
  readonly headers?: Koppen;
}

export const PROBLEEM_TYPE = 'application/problem+json; charset=utf-8';

/** HTTP status of each code of the closed list. */
export const STATUS: Readonly<Record<FoutCode, number>> = {
  ongeldig: 400,
  'niet-ingelogd': 401,
  'geen-recht': 403,
  'niet-gevonden': 404,
  'stap-kan-niet': 409,
  bezet: 409,
  verouderd: 412,
  'eis-niet-gehaald': 422,
  'sleutel-hergebruikt': 422,
  'versie-ontbreekt': 428,
  'te-vaak': 429,
  'te-druk': 503,
};

const TITELS: Readonly<Record<string, string>> = {
  ongeldig: 'De aanvraag klopt niet',
  'niet-ingelogd': 'U bent niet ingelogd',
  'geen-recht': 'U mag dit niet',
  'niet-gevonden': 'Niet gevonden',
  'stap-kan-niet': 'Deze stap kan nu niet',
  bezet: 'Een ander is hier nu mee bezig',
  verouderd: 'De gegevens zijn intussen veranderd',
  'eis-niet-gehaald': 'Er is nog niet aan een eis voldaan',
  'sleutel-hergebruikt': 'Deze sleutel is al voor iets anders gebruikt',
  'versie-ontbreekt': 'De versie ontbreekt',
  'te-druk': 'De dienst is even niet beschikbaar',
  'methode-kan-niet': 'Deze methode kan hier niet',
  'vorm-kan-niet': 'Dit antwoordformaat is er niet',
  'te-groot': 'De aanvraag is te groot',
  'adres-te-lang': 'Het adres is te lang',
  'soort-inhoud': 'Dit soort inhoud kan niet',
  'te-vaak': 'Te veel aanvragen',
  'kop-te-groot': 'De kopregels zijn te groot',
  intern: 'Er ging iets mis bij ons',
};

/** Every code a problem can carry, for the document. */
export const FOUTCODES: readonly string[] = Object.keys(TITELS);

/** Code and Dutch sentence for a bare HTTP status: from Fastify, Nest or a library, whose own English text we never pass on. */
const VAN_STATUS: Readonly<Record<number, readonly [code: string, detail: string]>> = {
  400: ['ongeldig', 'De aanvraag is niet te lezen.'],
  401: ['niet-ingelogd', 'Log in en probeer het opnieuw.'],
  403: ['geen-recht', 'U heeft hier geen recht op.'],
  404: ['niet-gevonden', 'Dit adres bestaat niet.'],
  405: ['methode-kan-niet', 'Gebruik een van de methodes uit de kopregel Allow.'],
  406: ['vorm-kan-niet', 'Vraag om application/json.'],
  408: ['ongeldig', 'De aanvraag kwam niet op tijd helemaal binnen.'],
  413: ['te-groot', 'De inhoud mag hoogstens 256 kB groot zijn.'],
  414: ['adres-te-lang', 'Een deel van het adres is te lang.'],
  415: ['soort-inhoud', 'Stuur de inhoud als application/json.'],
  429: ['te-vaak', 'Wacht even en probeer het daarna opnieuw.'],
  431: ['kop-te-groot', 'Stuur minder of kortere kopregels.'],
  503: ['te-druk', 'Probeer het over enkele seconden opnieuw.'],
};

/** Seconds to wait when nobody said how long. */
export const WACHTTIJD = 5;

/** A problem for a bare HTTP status; an unknown one becomes 400 (4xx) or 500 without detail. */
export function vanStatus(status: number, headers: Koppen = {}): Antwoord {
  const bekend = VAN_STATUS[status];
  if (bekend) {
    const wacht: Koppen = status === 429 || status === 503 ? { 'retry-after': String(WACHTTIJD) } : {};
    return { code: bekend[0], status, detail: bekend[1], headers: { ...wacht, ...headers } };
  }
  if (status >= 400 && status < 500)
    return { code: 'ongeldig', status, detail: 'De aanvraag is niet te lezen.', headers };
  return { code: 'intern', status: 500, detail: 'Meld het nummer hieronder als het blijft gebeuren.', headers };
}

/** The problem that a DomeinFout stands for. */
export function vanDomeinFout(fout: DomeinFout): Antwoord {
  const { retryNa, ...extra } = fout.extra;
  const status = STATUS[fout.code];
  const wacht = retryNa ?? (fout.code === 'te-druk' || fout.code === 'bezet' ? WACHTTIJD : undefined);
  const headers: Koppen = wacht === undefined ? {} : { 'retry-after': String(Math.max(1, Math.ceil(wacht))) };
  return { code: fout.code, status, detail: fout.detail, extra, headers };
}

/** Puts a problem into words. */
export function maakProbleem(antwoord: Antwoord, verzoekId: string): Probleem {
  return {
    type: `urn:toegangspoort:fout:${antwoord.code}`,
    title: TITELS[antwoord.code] ?? 'Er ging iets mis',
    status: antwoord.status,
    detail: antwoord.detail,
    instance: `urn:uuid:${verzoekId}`,
    ...antwoord.extra,
  };
}
