import { formulier } from '../opstelling/formulier.js';
import { Klant } from '../opstelling/klant.js';
import { belast, type Meting } from './meting.js';

/** What is measured: one step of a hand-off, or the registration of a person. */
export const ONDERDELEN = ['stap', 'aanmelden'] as const;

/** One of {@link ONDERDELEN}. */
export type Onderdeel = (typeof ONDERDELEN)[number];

/** One of those that are measured beside each other. */
export interface Kant {
  readonly naam: string;
  /** registers so many people, whose hand-offs the steps go round over; warms up too */
  vul(aantal: number): Promise<void>;
  /** loads for so many ms */
  meet(onderdeel: Onderdeel, ms: number): Promise<Meting>;
  stop(): Promise<void>;
}

/** Who asks over HTTP: so many tokens, so many connections. */
export interface HttpOpties {
  readonly naam: string;
  readonly url: string;
  /** one per connection: whoever registers */
  readonly melders: readonly string[];
  /** one per connection: whoever takes up and lets go, all of `ontvanger` */
  readonly ontvangers: readonly string[];
  /** organisation whose hand-offs the steps are taken in */
  readonly ontvanger: string;
}

interface Werkstuk {
  readonly id: string;
  versie: number;
  opgepakt: boolean;
}

/** Every registration of the bench gets a number of its own, whichever side takes it: no two people are alike. */
let nummer = 0;

/** A side that is asked over HTTP with one client, whatever stands behind it. */
export class HttpKant implements Kant {
  readonly naam: string;
  private readonly klant: Klant;
  private readonly werk: Werkstuk[][];
  private readonly beurt: number[];

  constructor(private readonly opties: HttpOpties) {
    this.naam = opties.naam;
    this.klant = new Klant(opties.url, opties.melders.length);
    this.werk = opties.melders.map(() => []);
    this.beurt = opties.melders.map(() => 0);
  }

  async vul(aantal: number): Promise<void> {
    const { melders } = this.opties;
    const deel = Math.ceil(aantal / melders.length);
    await Promise.all(
      melders.map(async (_, verbinding) => {
        for (let n = 0; n < deel; n += 1) this.werk[verbinding]?.push(await this.meldAan(verbinding));
      }),
    );
  }

  meet(onderdeel: Onderdeel, ms: number): Promise<Meting> {
    const doe = onderdeel === 'stap' ? (i: number) => this.stap(i) : async (i: number) => void (await this.meldAan(i));
    return belast({ verbindingen: this.opties.melders.length, ms }, doe);
  }

  /** Registers one person. @returns the hand-off to `ontvanger` that came of it */
  async meldAan(verbinding: number): Promise<Werkstuk> {
    nummer += 1;
    const body = await this.doe('/v1/aanmeldingen', {
      token: this.opties.melders[verbinding] ?? '',
      body: formulier(nummer),
    });
    const overdrachten = body['overdrachten'] as readonly { id: string; naar: string }[]; // the contract of the answer
    const bedoeld = overdrachten.find(({ naar }) => naar === this.opties.ontvanger);
    if (!bedoeld) throw new Error(`${this.naam}: de aanmelding gaf geen overdracht aan ${this.opties.ontvanger}`);
    return { id: bedoeld.id, versie: 1, opgepakt: false };
  }

  /** Takes up the next hand-off in the ring, or lets it go when it was taken up before. */
  private async stap(verbinding: number): Promise<void> {
    const eigen = this.werk[verbinding] ?? [];
    const beurt = this.beurt[verbinding] ?? 0;
    const volgende = eigen[beurt % eigen.length];
    if (!volgende) throw new Error('eerst vullen, dan stappen');
    this.beurt[verbinding] = beurt + 1;
    const body = await this.doe(`/v1/overdrachten/${volgende.id}/stappen`, {
      token: this.opties.ontvangers[verbinding] ?? '',
      body: { stap: volgende.opgepakt ? 'loslaten' : 'oppakken' },
      versie: volgende.versie,
    });
    volgende.opgepakt = !volgende.opgepakt;
    volgende.versie = Number(body['versie']);
  }

  private async doe(
    pad: string,
    vraag: { token: string; body: unknown; versie?: number },
  ): Promise<Record<string, unknown>> {
    const { status, body } = await this.klant.vraag('POST', pad, vraag);
    if (status !== 201) throw new Error(`${this.naam}: POST ${pad} gaf ${status}: ${JSON.stringify(body)}`);
    return body;
  }

  stop(): Promise<void> {
    this.klant.sluit();
    return Promise.resolve();
  }
}
