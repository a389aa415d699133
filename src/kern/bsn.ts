const NEGEN_CIJFERS = /^[0-9]{9}$/;
const GEWICHTEN = [9, 8, 7, 6, 5, 4, 3, 2, -1] as const;
const EERSTE_TESTNUMMER = '999900006';
const LAATSTE_TESTNUMMER = '999999990';

/**
 * Is this text a possible burgerservicenummer? Exactly nine digits, not all zero, and the weighted sum (9·d1 + 8·d2 + …
 * + 2·d8 − d9) divisible by eleven: the 11-proef of the official 11-proef.
 *
 * An old number of eight digits is not padded with a zero: at the counter a digit left out is far more likely than a
 * number from before 1988, and padding would turn that slip into somebody else's BSN.
 */
export function isBsn(waarde: string): boolean {
  if (!NEGEN_CIJFERS.test(waarde) || waarde === '000000000') return false;
  const som = GEWICHTEN.reduce((totaal, gewicht, plaats) => totaal + gewicht * Number(waarde[plaats]), 0);
  return som % 11 === 0;
}

/**
 * Is this a valid number from the official test range 999900006–999999990? Never given to a person: the
 * only ones allowed outside production, and refused in production.
 */
export function isTestBsn(waarde: string): boolean {
  // Texts of nine digits order like the numbers they write, so no parsing is needed.
  return isBsn(waarde) && waarde >= EERSTE_TESTNUMMER && waarde <= LAATSTE_TESTNUMMER;
}
