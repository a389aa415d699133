/** Which process has to die, and what it was in the middle of. */
export interface Situatie {
  readonly naam: string;
  readonly wie: 'api' | 'werker';
  /** for people, in the list of points */
  readonly uitleg: string;
  /** before the statement goes out; as soon as it went out; or when its answer is in */
  readonly moment: 'voor' | 'tijdens' | 'na';
  /**
   * Whether this is the statement.
   * @param tekst the statement
   * @param eerder what the same connection said since its transaction began
   */
  bij(tekst: string, eerder: string): boolean;
}

const COMMIT = /^\s*commit\b/i;
const SLEUTEL = /idempotentie/i;
const MARKEREN = /update\s+tns\.outbox\s+set\s+verzonden_op/i;
const BEWIJS = /ontvangstbewijs/i;
const BRIEF_IN_WACHTRIJ = /\badd_job/i;
const VERDELEN = /tns\.verdeel(_brieven)?\(/i;
const PAKKEN = /tns\.pak_aflevering(en)?\(/i;
const OPSCHRIJVEN = /tns\.boek_aflevering(en)?\(/i;

/**
 * The moments at which a process that dies can lose or repeat something (docs/besluiten/0013, 0021). They are recognised
 * by the SQL that goes over the wire, so the code under test holds nothing for this.
 */
export const SITUATIES: readonly Situatie[] = [
  {
    naam: 'api-voor-commit',
    wie: 'api',
    uitleg: 'API: alles geschreven, nog niet vastgelegd',
    moment: 'voor',
    bij: (tekst, eerder) => COMMIT.test(tekst) && SLEUTEL.test(eerder),
  },
  {
    naam: 'api-tijdens-commit',
    wie: 'api',
    uitleg: 'API: COMMIT verstuurd, uitkomst onbekend',
    moment: 'tijdens',
    bij: (tekst, eerder) => COMMIT.test(tekst) && SLEUTEL.test(eerder),
  },
  {
    naam: 'api-tussen-commit-en-antwoord',
    wie: 'api',
    uitleg: 'API: vastgelegd, nog niet geantwoord',
    moment: 'na',
    bij: (tekst, eerder) => COMMIT.test(tekst) && SLEUTEL.test(eerder),
  },
  {
    naam: 'relay-tussen-verzenden-en-markeren',
    wie: 'werker',
    uitleg: 'relay: verzonden, nog niet gemarkeerd',
    moment: 'voor',
    bij: (tekst) => MARKEREN.test(tekst),
  },
  {
    naam: 'relay-tussen-markeren-en-commit',
    wie: 'werker',
    uitleg: 'relay: gemarkeerd, nog niet vastgelegd',
    moment: 'voor',
    bij: (tekst, eerder) => COMMIT.test(tekst) && MARKEREN.test(eerder),
  },
  {
    naam: 'relay-na-commit',
    wie: 'werker',
    uitleg: 'relay: markering vastgelegd',
    moment: 'na',
    bij: (tekst, eerder) => COMMIT.test(tekst) && MARKEREN.test(eerder),
  },
  {
    naam: 'bewijs-voor-commit',
    wie: 'werker',
    uitleg: 'werker: bewijs geschreven, nog niet vastgelegd',
    moment: 'voor',
    bij: (tekst, eerder) => COMMIT.test(tekst) && BEWIJS.test(eerder),
  },
  {
    naam: 'bewijs-tussen-commit-en-melding',
    wie: 'werker',
    uitleg: 'werker: bewijs vastgelegd, wachtrij weet het nog niet',
    moment: 'na',
    bij: (tekst, eerder) => COMMIT.test(tekst) && BEWIJS.test(eerder),
  },
];

/** The moments between a step and its message at a partner's system (docs/besluiten/0041). */
export const AFLEVERSITUATIES: readonly Situatie[] = [
  {
    naam: 'aflevering-verdeeld',
    wie: 'werker',
    uitleg: 'werker: verdeeld over abonnementen, nog niemand geroepen',
    moment: 'na',
    bij: (tekst, eerder) => COMMIT.test(tekst) && VERDELEN.test(eerder),
  },
  {
    naam: 'aflevering-gepakt',
    wie: 'werker',
    uitleg: 'werker: aflevering gepakt, nog niet geroepen',
    moment: 'na',
    bij: (tekst, eerder) => COMMIT.test(tekst) && PAKKEN.test(eerder),
  },
  {
    naam: 'aflevering-ontvangen',
    wie: 'werker',
    uitleg: 'werker: partner heeft het bericht, nog niet opgeschreven',
    moment: 'voor',
    bij: (tekst) => OPSCHRIJVEN.test(tekst),
  },
  {
    naam: 'aflevering-opgeschreven',
    wie: 'werker',
    uitleg: 'werker: poging opgeschreven, nog niet vastgelegd',
    moment: 'voor',
    bij: (tekst, eerder) => COMMIT.test(tekst) && OPSCHRIJVEN.test(eerder),
  },
];

/** Only where the queues live in PostgreSQL: there the letters of a batch go one by one. */
export const HALVE_REEKS: Situatie = {
  naam: 'relay-halverwege-de-reeks',
  wie: 'werker',
  uitleg: 'relay: een deel van de reeks verzonden',
  moment: 'na',
  bij: (tekst) => BRIEF_IN_WACHTRIJ.test(tekst),
};

/** Every moment that can be asked for. */
export const ALLE: readonly Situatie[] = [...SITUATIES, ...AFLEVERSITUATIES, HALVE_REEKS];

/** @throws Error when there is no such situation */
export function situatie(naam: string): Situatie {
  const gevonden = ALLE.find((s) => s.naam === naam);
  if (!gevonden) throw new Error(`situatie ${naam} bestaat niet`);
  return gevonden;
}
