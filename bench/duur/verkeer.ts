import { randomUUID } from 'node:crypto';
import { formulier } from '../opstelling/formulier.js';
import { Klant, type Antwoord, type Vraag } from '../opstelling/klant.js';
import type { Opstelling } from '../opstelling/opstelling.js';

/** Rounds that may be under way at once; a slow house must not pile them up without end. */
const NAAST_ELKAAR = 8;

interface Regel {
  readonly id: string;
  readonly versie: number;
  readonly soort: string;
}

/** Counts of one stretch of time. */
export interface Telling {
  antwoorden: number;
  /** 503: asked to come back */
  later: number;
  /** any other answer than the one that is right */
  mis: number;
}

/**
 * Steady, mixed traffic, as an ordinary day has it: register (and the same again, with the same key), look at the
 * werkvoorraad, pick work up, pick it up again with an old version, read the dossier.
 */
export class Verkeer {
  readonly fouten: string[] = [];
  private telling: Telling = { antwoorden: 0, later: 0, mis: 0 };
  private nummer = 0;
  private bezig = new Set<Promise<void>>();
  private wekker: NodeJS.Timeout | undefined;

  private constructor(
    private readonly klant: Klant,
    private readonly tokens: { readonly melder: string; readonly ldh: string },
  ) {}

  static async open(opstelling: Opstelling, url: string): Promise<Verkeer> {
    const [melder, ldh] = await Promise.all([
      opstelling.token('SWT_DORDRECHT', 'intaker'),
      opstelling.token('LDH', 'behandelaar'),
    ]);
    return new Verkeer(new Klant(url, NAAST_ELKAAR), { melder, ldh });
  }

  /** @param rondesPerSeconde each round is six requests */
  begin(rondesPerSeconde: number): void {
    this.wekker = setInterval(() => {
      if (this.bezig.size >= NAAST_ELKAAR) return;
      const ronde = this.ronde()
        .catch((fout: unknown) => this.meld(fout instanceof Error ? fout.message : String(fout)))
        .finally(() => this.bezig.delete(ronde));
      this.bezig.add(ronde);
    }, 1000 / rondesPerSeconde);
  }

  async eindig(): Promise<void> {
    clearInterval(this.wekker);
    await Promise.all(this.bezig);
    this.klant.sluit();
  }

  /** What was counted since the last time, and starts again. */
  neemTelling(): Telling {
    const telling = this.telling;
    this.telling = { antwoorden: 0, later: 0, mis: 0 };
    return telling;
  }

  private async ronde(): Promise<void> {
    const aanmelden = { token: this.tokens.melder, body: formulier((this.nummer += 1)), sleutel: randomUUID() };
    const gemeld = await this.vraag('POST', '/v1/aanmeldingen', aanmelden, [201]);
    await this.vraag('POST', '/v1/aanmeldingen', aanmelden, [201]);
    const lijst = await this.vraag(
      'GET',
      '/v1/werkvoorraad?wachtrij=LDH_OPVANG&vrij=true',
      { token: this.tokens.ldh },
      [200],
    );
    // the answer of this path is a page of lines with these fields
    const [werk] = (lijst?.body['resultaten'] ?? []) as Regel[];
    if (werk !== undefined) await this.pakOp(werk);
    const dossier = gemeld?.body['dossier'];
    if (typeof dossier === 'string') {
      await this.vraag('GET', `/v1/dossiers/${dossier}`, { token: this.tokens.melder }, [200]);
    }
  }

  /** Twice: a colleague who is later with the same version is told so. Rounds side by side meet here too. */
  private async pakOp({ id, versie }: Regel): Promise<void> {
    const vraag = { token: this.tokens.ldh, body: { stap: 'oppakken' }, versie };
    await this.vraag('POST', `/v1/overdrachten/${id}/stappen`, vraag, [201, 409, 412]);
    await this.vraag('POST', `/v1/overdrachten/${id}/stappen`, vraag, [409, 412]);
  }

  private async vraag(
    methode: string,
    pad: string,
    vraag: Vraag,
    goed: readonly number[],
  ): Promise<Antwoord | undefined> {
    const antwoord = await this.klant.vraag(methode, pad, vraag);
    this.telling.antwoorden += 1;
    if (antwoord.status === 503) {
      this.telling.later += 1;
      return undefined;
    }
    if (!goed.includes(antwoord.status)) this.meld(`${methode} ${pad}: ${antwoord.status}`);
    return antwoord;
  }

  private meld(fout: string): void {
    this.telling.mis += 1;
    if (this.fouten.length < 20) this.fouten.push(fout);
  }
}
