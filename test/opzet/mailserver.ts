import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';

/** What the server does with what it gets. `zwijgt`: it takes the mail in and never says so. */
export type Mailgedrag = 'goed' | 'weigert' | 'even-niet' | 'zwijgt';

/** A mail as it came in. */
export interface Ontvangen {
  readonly van: string;
  readonly aan: readonly string[];
  /** header fields in lower case, unfolded */
  readonly koppen: ReadonlyMap<string, string>;
  /** the text, decoded */
  readonly tekst: string;
  /** all of it as it went over the line */
  readonly ruw: string;
}

interface Mailserveropties {
  /** TLS from the first byte, with a certificate that nobody trusts */
  readonly tls?: boolean;
  /** who may log in; absent: nobody needs to */
  readonly wachtwoord?: string;
  readonly host?: string;
  readonly poort?: number;
}

/** A real mail server on a port of its own: the world outside, for whoever sends mail. Offers no STARTTLS. */
export class Mailserver {
  readonly ontvangen: Ontvangen[] = [];
  gedrag: Mailgedrag = 'goed';

  private constructor(
    private readonly server: SMTPServer,
    readonly poort: number,
    private readonly opties: Mailserveropties,
  ) {}

  static async open(opties: Mailserveropties = {}): Promise<Mailserver> {
    const deze: { server?: Mailserver } = {};
    const server = new SMTPServer({
      secure: opties.tls === true,
      disabledCommands: ['STARTTLS', ...(opties.wachtwoord === undefined ? ['AUTH'] : [])],
      allowInsecureAuth: true,
      authOptional: opties.wachtwoord === undefined,
      logger: false,
      closeTimeout: 100,
      onAuth: ({ username, password }, _sessie, klaar) =>
        password === opties.wachtwoord ? klaar(null, { user: username }) : klaar(new Error('no')),
      onData: (stroom, sessie, klaar) => void deze.server?.neem(stroom, sessie).then(klaar, klaar),
    });
    server.on('error', () => undefined); // somebody hung up: that is part of some tests
    server.listen(opties.poort ?? 0, opties.host ?? '127.0.0.1');
    await once(server.server, 'listening');
    const { port } = server.server.address() as AddressInfo; // it listens on TCP
    return (deze.server = new Mailserver(server, port, opties));
  }

  /** The settings with which a process sends its mail here. */
  get env(): Record<'SMTP_URL' | 'MAIL_AFZENDER' | 'MAIL_DOMEINEN', string> {
    return {
      SMTP_URL: `${this.opties.tls === true ? 'smtps' : 'smtp'}://127.0.0.1:${this.poort}`,
      MAIL_AFZENDER: 'toegangspoort@huis.example',
      MAIL_DOMEINEN: 'werk.example',
    };
  }

  sluit(): Promise<void> {
    return new Promise((klaar) => this.server.close(klaar));
  }

  private async neem(stroom: SMTPServerDataStream, { envelope }: SMTPServerSession): Promise<Error | null> {
    const ruw = await text(stroom);
    if (this.gedrag === 'weigert') return Object.assign(new Error('no such mailbox'), { responseCode: 550 });
    if (this.gedrag === 'even-niet') return Object.assign(new Error('try later'), { responseCode: 451 });
    const van = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
    this.ontvangen.push({ van, aan: envelope.rcptTo.map(({ address }) => address), ruw, ...lees(ruw) });
    if (this.gedrag === 'zwijgt') await new Promise(() => undefined);
    return null;
  }
}

function lees(ruw: string): Pick<Ontvangen, 'koppen' | 'tekst'> {
  const [kop = '', ...rest] = ruw.split('\r\n\r\n');
  const regels = kop.replaceAll(/\r\n[ \t]+/g, ' ').split('\r\n');
  const koppen = new Map(
    regels.map((regel) => {
      const plek = regel.indexOf(':');
      return [regel.slice(0, plek).toLowerCase(), regel.slice(plek + 1).trim()] as const;
    }),
  );
  const inhoud = rest.join('\r\n\r\n');
  return { koppen, tekst: ontcijfer(inhoud, koppen.get('content-transfer-encoding') ?? '') };
}

/** RFC 2045: how eight bits went through seven. */
function ontcijfer(inhoud: string, codering: string): string {
  if (codering === 'base64') return Buffer.from(inhoud, 'base64').toString('utf8');
  if (codering !== 'quoted-printable') return inhoud;
  const bytes = inhoud
    .replaceAll('=\r\n', '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
