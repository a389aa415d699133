import { createTransport } from 'nodemailer';
import type { Smtp } from '../config/lezer.js';
import { foutVan, type Mailfout } from './uitkomst.js';
import { maakOpties } from './verbinding.js';

export type { Mailfout } from './uitkomst.js';

/** For all of it: name, connection, and the answer of the server (ms). */
const WACHT_MS = 20_000;

/** One mail to one person. Plain text; what may stand in it is for who writes it. */
export interface Bericht {
  /** an address that was judged before */
  readonly aan: string;
  readonly onderwerp: string;
  readonly tekst: string;
  /** names this mail for good: a second copy has the same Message-ID, by which a mailbox knows it (RFC 5322 section 3.6.4) */
  readonly id: string;
  /** how long it may take, in ms */
  readonly wachtMs?: number;
}

/** How it went: the mail server has it, or why not. `blijvend`: trying this mail again would give the same answer. */
export type Bezorging =
  { readonly gelukt: true } | { readonly gelukt: false; readonly fout: Mailfout; readonly blijvend: boolean };

/**
 * Hands mail to the mail server of the configuration (SMTP). Knows nothing of what is in it, and says nothing of it: no address and
 * no text reaches a log or an error from here.
 */
export class Mailer {
  /** @param smtp absent: this house sends no mail */
  constructor(private readonly smtp: Smtp | undefined) {}

  /** Can mail be sent at all? Where not, nothing may offer it. */
  get aan(): boolean {
    return this.smtp !== undefined;
  }

  /** Sends; whatever goes wrong is an answer too, so this never throws. A connection per mail: there are few. */
  async stuur({ aan, onderwerp, tekst, id, wachtMs = WACHT_MS }: Bericht): Promise<Bezorging> {
    const { smtp } = this;
    if (smtp === undefined) return { gelukt: false, fout: 'mail-uit', blijvend: true };
    const transport = createTransport(maakOpties(smtp, wachtMs));
    const signal = AbortSignal.timeout(wachtMs);
    try {
      await transport.sendMail({
        from: { name: AFZENDER, address: smtp.afzender },
        to: { name: '', address: aan },
        subject: onderwerp,
        text: tekst,
        messageId: `<${id}@${smtp.afzender.split('@')[1] ?? ''}>`,
        // RFC 3834: no out-of-office replies to a machine
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
        signal,
      });
      return { gelukt: true };
    } catch (fout) {
      return { gelukt: false, ...foutVan(fout, signal.aborted) };
    } finally {
      transport.close();
    }
  }
}

const AFZENDER = 'Toegangspoort Nieuwe Start';
