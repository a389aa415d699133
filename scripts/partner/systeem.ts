import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { setTimeout as wacht } from 'node:timers/promises';
import { klopt } from '../../src/platform/webhook/index.js';

/**
 * How a partner's system behaves: as it should; slowly; with an error; breaking off before its first answer, so that it gets each message
 * twice; not at all; gone for good; or pointing somewhere else.
 */
export const GEDRAGINGEN = ['goed', 'traag', 'fout', 'dubbel', 'dood', 'weg', 'elders'] as const;
export type Gedrag = (typeof GEDRAGINGEN)[number];

/** A message as it came in. */
export interface Ontvangen {
  /** the same for every attempt */
  readonly webhookId: string;
  /** what was signed, to the letter */
  readonly inhoud: string;
  readonly koppen: IncomingHttpHeaders;
  readonly bericht: Bericht;
  /** it was here before: nothing is done with it again */
  readonly dubbel: boolean;
  readonly op: number;
}

/** What of a CloudEvent a partner looks at. */
export interface Bericht {
  readonly id: string;
  readonly type: string;
  readonly subject: string;
  readonly dataref: string;
}

const TRAAG_MS = 2_000;
const STATUS: Readonly<Record<Gedrag, number>> = {
  goed: 204,
  traag: 204,
  dubbel: 204,
  fout: 500,
  dood: 500,
  weg: 410,
  elders: 302,
};

/** The receiving side of a partner: verifies the signature, recognises what it had before, and answers as it was told to. */
export class Partnersysteem {
  readonly ontvangen: Ontvangen[] = [];
  /** messages whose signature was not right */
  geweigerd = 0;
  /** the most that were under way at once */
  hoogsteTegelijk = 0;
  gedrag: Gedrag = 'goed';
  geheim = '';
  private tegelijk = 0;
  private readonly gezien = new Set<string>();

  private constructor(
    private readonly server: Server,
    private readonly bijBericht: (ontvangen: Ontvangen) => void,
  ) {}

  /** @param poort 0 is a free one; @param bijBericht told of everything that was signed well */
  static async open(poort = 0, bijBericht: (ontvangen: Ontvangen) => void = () => undefined): Promise<Partnersysteem> {
    const server = createServer();
    const systeem = new Partnersysteem(server, bijBericht);
    server.on('request', (verzoek: IncomingMessage, antwoord: ServerResponse) => {
      systeem.neem(verzoek, antwoord).catch(() => antwoord.destroy());
    });
    await new Promise<void>((klaar, mislukt) => {
      server.once('error', mislukt);
      server.listen(poort, '127.0.0.1', klaar);
    });
    return systeem;
  }

  get url(): string {
    const adres = this.server.address();
    if (adres === null || typeof adres === 'string') throw new Error('Het systeem van de partner luistert niet.');
    return `http://127.0.0.1:${adres.port}/webhook`;
  }

  async sluit(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((klaar) => this.server.close(klaar));
  }

  private async neem(verzoek: IncomingMessage, antwoord: ServerResponse): Promise<void> {
    this.tegelijk += 1;
    this.hoogsteTegelijk = Math.max(this.hoogsteTegelijk, this.tegelijk);
    try {
      await this.handel(verzoek, antwoord);
    } finally {
      this.tegelijk -= 1;
    }
  }

  private async handel(verzoek: IncomingMessage, antwoord: ServerResponse): Promise<void> {
    let inhoud = '';
    for await (const deel of verzoek.setEncoding('utf8')) inhoud += String(deel);
    const { gedrag } = this;
    if (gedrag === 'dood') return void verzoek.socket.destroy();
    if (!klopt(verzoek.headers, { inhoud, geheim: this.geheim, nu: new Date() })) {
      this.geweigerd += 1;
      return void antwoord.writeHead(401).end();
    }
    const neemtAan = gedrag !== 'fout' && gedrag !== 'elders' && gedrag !== 'weg';
    const nieuw = neemtAan && this.onthoud(verzoek.headers, inhoud);
    if (gedrag === 'traag') await wacht(TRAAG_MS);
    // it has the message, and the line breaks before it could say so
    if (gedrag === 'dubbel' && nieuw) return void verzoek.socket.destroy();
    antwoord.writeHead(STATUS[gedrag], gedrag === 'elders' ? { location: `${this.url}/elders` } : {}).end();
  }

  /** @returns whether it was not here before */
  private onthoud(koppen: IncomingHttpHeaders, inhoud: string): boolean {
    const webhookId = String(koppen['webhook-id']);
    const dubbel = this.gezien.has(webhookId);
    this.gezien.add(webhookId);
    // a CloudEvent, as the signature proves
    const bericht = JSON.parse(inhoud) as Bericht;
    const ontvangen = { webhookId, inhoud, koppen, bericht, dubbel, op: performance.now() };
    this.ontvangen.push(ontvangen);
    this.bijBericht(ontvangen);
    return !dubbel;
  }
}
