import type { Antwoord } from '../opstelling/klant.js';

/** Who asks: organisation, role and which of the invented people. */
export type Vrager = readonly [organisatie: string, rol: string, nummer?: number];

/** A command as a client gives it, the same at every repetition. */
export interface Opdracht {
  /** Idempotency-Key */
  readonly sleutel: string;
  readonly soort: 'aanmelden' | 'overdragen' | 'stap';
  readonly door: Vrager;
  readonly pad: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly versie?: number;
  /** the zaak on which the step is taken; for `overdragen` the dossier */
  readonly zaak?: string;
}

/** What became of a command. */
export interface Afloop {
  readonly opdracht: Opdracht;
  /** the final answer; undefined when it never came */
  readonly status: number | undefined;
  /** of a 2xx: the body as it was answered, and the fields the check needs */
  readonly lijf?: string;
  readonly zaak?: string;
  readonly dossier?: string;
  readonly versie?: number;
}

/** Everything that was asked and answered: what the database must hold in the end, no more and no less. */
export class Boek {
  /** final answers until now, also refusals */
  beantwoord = 0;
  aanmeldingen = 0;
  stappen = 0;
  /** attempts that gave no answer or only "try again" */
  onzeker = 0;
  /** keys that got two different answers, with what was wrong */
  readonly tegenspraak: string[] = [];
  /** answers that promise a client something else than refusal or success: 500 */
  readonly fouten = new Map<string, number>();
  /** keys that are under way now, and to which API */
  readonly onderweg = new Map<string, number>();
  readonly afgelopen: Afloop[] = [];
  private readonly antwoorden = new Map<string, { readonly status: number; readonly lijf: string }>();

  /** Writes down a final answer; the same key may be answered more than once, always the same. */
  noteer(opdracht: Opdracht, { status, body }: Antwoord): void {
    const lijf = JSON.stringify(body);
    const eerder = this.antwoorden.get(opdracht.sleutel);
    if (eerder) {
      this.vergelijk(opdracht, eerder, { status, lijf });
      return;
    }
    this.antwoorden.set(opdracht.sleutel, { status, lijf });
    this.beantwoord += 1;
    if (status >= 300) {
      this.afgelopen.push({ opdracht, status });
      return;
    }
    if (opdracht.soort === 'aanmelden') this.aanmeldingen += 1;
    else this.stappen += 1;
    this.afgelopen.push({
      opdracht,
      status,
      lijf,
      zaak: String(body['id']),
      dossier: String(body['dossier']),
      versie: Number(body['versie']),
    });
  }

  /** What another counter wrote down, of commands of its own. */
  neemOver({ afgelopen, tegenspraak }: Pick<Boek, 'afgelopen' | 'tegenspraak'>): void {
    this.afgelopen.push(...afgelopen);
    this.tegenspraak.push(...tegenspraak);
    for (const { opdracht, status, lijf = '' } of afgelopen) {
      if (status === undefined) continue;
      this.antwoorden.set(opdracht.sleutel, { status, lijf });
      this.beantwoord += 1;
      if (status < 300) this.stappen += 1;
    }
  }

  /** The client gave up: no final answer within its patience. */
  noteerZonder(opdracht: Opdracht): void {
    this.afgelopen.push({ opdracht, status: undefined });
  }

  /** The keys that an API has in hand at this moment. */
  inHandenVan(api: number): string[] {
    return [...this.onderweg].flatMap(([sleutel, bij]) => (bij === api ? [sleutel] : []));
  }

  /** Counts an answer or a fault after which the client tries again. */
  noteerOnzeker(wat: string): void {
    this.onzeker += 1;
    this.fouten.set(wat, (this.fouten.get(wat) ?? 0) + 1);
  }

  /**
   * A refusal stores nothing, so a later attempt may be judged differently; a success is for ever. But it is told again only to
   * who may still see the zaak (docs/besluiten/0013): 404 after a success says nothing of what was done, and that the database holds
   * it is counted anyway.
   */
  private vergelijk(opdracht: Opdracht, eerder: Beantwoord, later: Beantwoord): void {
    if (later.status === 404) return;
    if (eerder.status >= 300 && later.status >= 300) return;
    if (eerder.status === later.status && eerder.lijf === later.lijf) return;
    this.tegenspraak.push(`${opdracht.sleutel} ${opdracht.pad}: ${eerder.status} en daarna ${later.status}`);
  }
}

interface Beantwoord {
  readonly status: number;
  readonly lijf: string;
}
