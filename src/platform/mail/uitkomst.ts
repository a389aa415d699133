import { isTlsCode } from '../http/tls.js';

/** Why a mail was not taken, as a code that says nothing of whom it was for. */
export type Mailfout =
  | 'mail-uit'
  | 'tijd-om'
  | 'geen-verbinding'
  | 'tls-fout'
  | 'inloggen-geweigerd'
  | 'geweigerd'
  | 'even-niet'
  | 'adres-onbruikbaar';

/**
 * What went wrong, and whether it would again. A refusal with 5yz is for good (RFC 5321 section 4.2.1), but not of the login: that
 * is about the setting and not about this mail.
 * @param tijdOm whether the time for all of it was over
 */
export function foutVan(fout: unknown, tijdOm: boolean): { fout: Mailfout; blijvend: boolean } {
  if (tijdOm) return { fout: 'tijd-om', blijvend: false };
  const { code, responseCode } = velden(fout);
  switch (code) {
    case 'EAUTH':
    case 'ENOAUTH':
      return { fout: 'inloggen-geweigerd', blijvend: false };
    case 'ETIMEDOUT':
      return { fout: 'tijd-om', blijvend: false };
    case 'ETLS':
      return { fout: 'tls-fout', blijvend: false };
  }
  if (typeof responseCode === 'number') return antwoord(responseCode);
  if (code === 'EENVELOPE') return { fout: 'adres-onbruikbaar', blijvend: true };
  return { fout: isTls(fout) ? 'tls-fout' : 'geen-verbinding', blijvend: false };
}

/** 503 is about the order in which was spoken, not about the mail. */
function antwoord(status: number): { fout: Mailfout; blijvend: boolean } {
  const blijvend = status >= 500 && status !== 503;
  return { fout: blijvend ? 'geweigerd' : 'even-niet', blijvend };
}

/** The library keeps the code of TLS beside its own. */
function isTls(fout: unknown): boolean {
  const codes = [fout, velden(fout)['cause']].flatMap((een) =>
    Object.entries(velden(een)).flatMap(([naam, waarde]) => (/code$/i.test(naam) ? [String(waarde)] : [])),
  );
  return codes.some(isTlsCode);
}

function velden(waarde: unknown): Readonly<Record<string, unknown>> {
  return typeof waarde === 'object' && waarde !== null ? (waarde as Readonly<Record<string, unknown>>) : {};
}
