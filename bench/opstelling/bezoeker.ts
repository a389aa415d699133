import { Agent, request, type IncomingHttpHeaders } from 'node:http';

/** A page as a browser without script gets it. */
export interface Bladzijde {
  readonly status: number;
  readonly koppen: IncomingHttpHeaders;
  /** as it came over the line: compressed when the service does so */
  readonly lijf: Buffer;
}

/** Nobody is sent on more often than this while logging in. */
const HOOGSTENS_DOORGESTUURD = 10;
const GEDULD_MS = 30_000;

/** Somebody with a browser as small as can be: follows where it is sent and keeps its cookies. Connections stay open. */
export class Bezoeker {
  private readonly agent = new Agent({ keepAlive: true });
  /** of service and provider together: cookies know no port */
  private readonly koeken = new Map<string, string>();

  constructor(private readonly url: string) {}

  /** Logs in at the werkplek, choosing on the page of the provider who one is. @throws Error when that does not come out at a page */
  async logIn(persoon: string): Promise<void> {
    let hier = new URL('/werkplek', this.url);
    for (let keer = 0; keer < HOOGSTENS_DOORGESTUURD; keer += 1) {
      const kies = hier.pathname.startsWith('/kies/');
      const antwoord = await this.vraag(hier, kies ? new URLSearchParams({ persoon }).toString() : undefined);
      if (antwoord.status === 200) return;
      const naar = antwoord.koppen.location;
      if (naar === undefined)
        throw new Error(`inloggen als ${persoon} bleef steken op ${hier.pathname}: ${antwoord.status}`);
      hier = new URL(naar, hier);
    }
    throw new Error(`inloggen als ${persoon} komt nergens uit`);
  }

  /** One page of the service. @throws Error for anything but 200 */
  async open(pad: string): Promise<Bladzijde> {
    const antwoord = await this.vraag(new URL(pad, this.url));
    if (antwoord.status !== 200) throw new Error(`${pad} gaf ${antwoord.status}`);
    return antwoord;
  }

  /** Hangs up. */
  sluit(): void {
    this.agent.destroy();
  }

  private vraag(url: URL, formulier?: string): Promise<Bladzijde> {
    return new Promise((klaar, mislukt) => {
      const verzoek = request(
        url,
        {
          method: formulier === undefined ? 'GET' : 'POST',
          agent: this.agent,
          headers: {
            accept: 'text/html',
            'accept-encoding': 'gzip, br',
            cookie: [...this.koeken].map(([naam, waarde]) => `${naam}=${waarde}`).join('; '),
            ...(formulier === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
          },
        },
        (antwoord) => {
          for (const koek of antwoord.headers['set-cookie'] ?? []) {
            const [, naam = '', waarde = ''] = /^([^=]+)=([^;]*)/.exec(koek) ?? [];
            this.koeken.set(naam, waarde);
          }
          const delen: Buffer[] = [];
          antwoord.on('data', (deel: Buffer) => delen.push(deel));
          antwoord.once('error', mislukt);
          antwoord.once('end', () =>
            klaar({ status: antwoord.statusCode ?? 0, koppen: antwoord.headers, lijf: Buffer.concat(delen) }),
          );
        },
      );
      verzoek.setTimeout(GEDULD_MS, () => verzoek.destroy(new Error('geen antwoord op tijd')));
      verzoek.once('error', mislukt);
      verzoek.end(formulier);
    });
  }
}
