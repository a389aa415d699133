import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How often the switch asks an instance whether it may get traffic, and how long it waits for the answer (ms). */
const PEIL_MS = 200;
const PEIL_GEDULD_MS = 2_000;

interface Adres {
  readonly url: string;
  gereed: boolean;
}

/**
 * What stands for the load balancer: sends each request to the next instance whose /health/ready is 200. Tries another
 * only when the connection was refused, so before a byte was sent; anything else is passed on as the failure it is. Every
 * request gets a connection of its own: what an instance does with kept connections is tested elsewhere.
 */
export class Wissel {
  private readonly adressen = new Map<string, Adres>();
  private readonly server = createServer((vraag, antwoord) => void this.verdeel(vraag, antwoord));
  private readonly peiler = setInterval(() => void this.peil(), PEIL_MS);
  private beurt = 0;

  /** Starts it on a free port of this machine. */
  static async start(): Promise<Wissel> {
    const wissel = new Wissel();
    await new Promise<void>((klaar) => wissel.server.listen(0, '127.0.0.1', klaar));
    return wissel;
  }

  /** address without path */
  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`; // it listens on TCP
  }

  /** Puts an instance in; it gets traffic as soon as it says it is ready. */
  async voegToe(url: string): Promise<void> {
    const adres = { url, gereed: false };
    this.adressen.set(url, adres);
    adres.gereed = await isGereed(url);
  }

  /** Takes an instance out: no new request goes there; what is under way is let be. */
  haalWeg(url: string): void {
    this.adressen.delete(url);
  }

  async stop(): Promise<void> {
    clearInterval(this.peiler);
    this.server.closeAllConnections();
    await new Promise((klaar) => this.server.close(klaar));
  }

  private async peil(): Promise<void> {
    await Promise.all([...this.adressen.values()].map(async (adres) => (adres.gereed = await isGereed(adres.url))));
  }

  private volgorde(): Adres[] {
    const gereed = [...this.adressen.values()].filter((adres) => adres.gereed);
    if (gereed.length === 0) return [];
    this.beurt = (this.beurt + 1) % gereed.length;
    return [...gereed.slice(this.beurt), ...gereed.slice(0, this.beurt)];
  }

  private async verdeel(vraag: IncomingMessage, antwoord: ServerResponse): Promise<void> {
    const lijf = Buffer.concat(await vraag.toArray());
    for (const adres of this.volgorde()) {
      const uitkomst = await geefDoor(adres, { vraag, lijf, antwoord });
      if (uitkomst === 'klaar') return;
      if (uitkomst === 'geweigerd') continue;
      zeg(antwoord, { status: 502, detail: `${adres.url}: ${uitkomst.message}` });
      return;
    }
    zeg(antwoord, { status: 503, detail: 'geen enkele API is gereed' });
  }
}

function zeg(antwoord: ServerResponse, probleem: { status: number; detail: string }): void {
  const koppen = {
    'content-type': 'application/problem+json',
    ...(probleem.status === 503 ? { 'retry-after': '1' } : {}),
  };
  antwoord.writeHead(probleem.status, koppen).end(JSON.stringify(probleem));
}

interface Doorgift {
  readonly vraag: IncomingMessage;
  readonly lijf: Buffer;
  readonly antwoord: ServerResponse;
}

function geefDoor(adres: Adres, { vraag, lijf, antwoord }: Doorgift): Promise<'klaar' | 'geweigerd' | Error> {
  return new Promise<'klaar' | 'geweigerd' | Error>((klaar) => {
    const { connection: _, ...koppen } = vraag.headers; // hop by hop: of the client's connection, not of ours
    const door = request(
      new URL(vraag.url ?? '/', adres.url),
      { method: vraag.method, headers: koppen, agent: false },
      (van) => {
        const delen: Buffer[] = [];
        van.on('data', (deel: Buffer) => delen.push(deel));
        van.once('error', klaar);
        van.once('end', () => {
          // passed on whole or not at all: half an answer would hide that the instance broke off
          const { connection: _, 'transfer-encoding': __, ...kop } = van.headers;
          antwoord.writeHead(van.statusCode ?? 502, kop).end(Buffer.concat(delen));
          klaar('klaar');
        });
      },
    );
    door.once('error', (fout: NodeJS.ErrnoException) => klaar(fout.code === 'ECONNREFUSED' ? 'geweigerd' : fout));
    door.end(lijf);
  });
}

async function isGereed(url: string): Promise<boolean> {
  try {
    const antwoord = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(PEIL_GEDULD_MS) });
    await antwoord.arrayBuffer();
    return antwoord.ok;
  } catch {
    return false; // away, or too slow: the same to whoever divides the traffic
  }
}
