import { randomUUID } from 'node:crypto';
import { formulier } from '../opstelling/formulier.js';
import { Klant, type Antwoord } from '../opstelling/klant.js';

/** What one phase of the drill did to those who kept registering. */
export interface Meting {
  readonly fase: string;
  /** s */
  readonly duur: number;
  readonly aangemeld: number;
  /** answers 503 with Retry-After; each was tried again */
  readonly straks: number;
  /** longest and median wait for one answer, ms */
  readonly langste: number;
  readonly midden: number;
}

/** How the clients of a drill go about. */
export interface VerkeerOpties {
  readonly url: string;
  readonly klanten: number;
  /** access token per client, or one for all */
  readonly token: (klant: number) => Promise<string>;
  /** between an answer and the next question of one client, ms */
  readonly pauzeMs: number;
}

/** A registration that is not answered within this time is a failure (ms). */
const GEDULD_MS = 30_000;
/** An aanmelding that keeps hearing "later" for so long has failed after all. */
const HOOGSTE_POGINGEN = 60;

/** Clients that keep registering people, each the next as soon as the one before is answered, until they are told to stop. */
export class Verkeer {
  /** ids of the aanmeldingen that were answered with 201, in order */
  readonly aangemeld: string[] = [];
  /** every answer that is neither 201 nor 503 with Retry-After, and every request without a whole answer */
  readonly fouten: string[] = [];
  readonly metingen: Meting[] = [];
  private fase = { naam: '', begin: 0, aangemeld: 0, straks: 0, duren: [] as number[] };
  private nummer = 0;
  private gestopt = false;
  private lopers: Promise<void>[] = [];

  constructor(private readonly opties: VerkeerOpties) {}

  start(fase: string): void {
    this.begin(fase);
    this.lopers = Array.from({ length: this.opties.klanten }, (_, klant) => this.loop(klant));
  }

  /** Closes the figures of the phase until now and begins a next one. */
  volgende(fase: string): void {
    this.sluitFase();
    this.begin(fase);
  }

  /** Registrations in the phase until now. */
  get inDezeFase(): number {
    return this.fase.aangemeld;
  }

  /** Lets every client finish what it is at. */
  async stop(): Promise<void> {
    this.gestopt = true;
    await Promise.all(this.lopers);
    this.sluitFase();
  }

  private async loop(klant: number): Promise<void> {
    const lijn = new Klant(this.opties.url);
    const token = await this.opties.token(klant);
    while (!this.gestopt) {
      await this.meldAan(lijn, token);
      await rust(this.opties.pauzeMs);
    }
    lijn.sluit();
  }

  private async meldAan(lijn: Klant, token: string): Promise<void> {
    const vraag = { token, body: formulier((this.nummer += 1)), sleutel: randomUUID(), geduldMs: GEDULD_MS };
    for (let poging = 1; poging <= HOOGSTE_POGINGEN; poging += 1) {
      const begin = performance.now();
      const antwoord = await lijn.vraag('POST', '/v1/aanmeldingen', vraag).catch((fout: unknown) => String(fout));
      this.fase.duren.push(performance.now() - begin);
      if (typeof antwoord === 'string') return void this.fouten.push(`[${this.fase.naam}] ${antwoord}`);
      const later = straks(antwoord);
      if (later === undefined) return this.boek(antwoord);
      this.fase.straks += 1;
      await rust(later * 1000);
    }
    this.fouten.push(`[${this.fase.naam}] na ${HOOGSTE_POGINGEN} keer nog steeds 503`);
  }

  private boek({ status, body }: Antwoord): void {
    if (status === 201 && typeof body['id'] === 'string') {
      this.aangemeld.push(body['id']);
      this.fase.aangemeld += 1;
      return;
    }
    this.fouten.push(`[${this.fase.naam}] ${status} ${JSON.stringify(body).slice(0, 300)}`);
  }

  private begin(naam: string): void {
    this.fase = { naam, begin: performance.now(), aangemeld: 0, straks: 0, duren: [] };
  }

  private sluitFase(): void {
    const { naam, begin, aangemeld, straks: later, duren } = this.fase;
    const gesorteerd = duren.toSorted((a, b) => a - b);
    this.metingen.push({
      fase: naam,
      duur: (performance.now() - begin) / 1000,
      aangemeld,
      straks: later,
      langste: gesorteerd.at(-1) ?? 0,
      midden: gesorteerd[Math.floor(gesorteerd.length / 2)] ?? 0,
    });
  }
}

/** Seconds to wait when the answer is 503 with Retry-After; undefined for every other answer. */
function straks({ status, koppen }: Antwoord): number | undefined {
  const kop = koppen['retry-after'];
  if (status !== 503 || typeof kop !== 'string' || !/^\d+$/.test(kop)) return undefined;
  return Number(kop);
}

function rust(ms: number): Promise<void> {
  return new Promise((verder) => setTimeout(verder, ms));
}
