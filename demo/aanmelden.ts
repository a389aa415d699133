import { herken, opgaveVan, type Mens } from './mensen.js';
import type { Praat } from './praat.js';

/** An aanmelding as far as the demo looks at it. */
export interface Aanmelding {
  readonly id: string;
  readonly kenmerk: string;
  readonly dossier: string;
  readonly toestand: string;
  readonly versie: number;
  readonly open: boolean;
  readonly organisatie: string;
  readonly regiehouder: string;
  readonly zicht: string;
  readonly groep: string;
  readonly overlays: readonly string[];
  readonly vanavond: readonly string[];
  readonly termijnen: readonly Termijn[];
  readonly opgave: Readonly<Record<string, unknown>> | null;
  readonly bekendElders?: { readonly naam: string };
}

/** A clock as the API shows it. */
export interface Termijn {
  readonly soort: string;
  readonly status: string;
  readonly laatsteDag: string | null;
  readonly vervaltOp: string | null;
}

/** Somebody of the file, with the aanmelding that the service has of them. */
export interface Aangemeld {
  readonly mens: Mens;
  readonly id: string;
  readonly dossier: string;
  /** registered in this run, so nothing has happened to them yet */
  readonly nieuw: boolean;
}

/** Registers people, each once: who registers looks in its own submissions first. The idempotency keys alone would not do,
 * since those are kept for a day only. */
export class Balie {
  private constructor(
    private readonly praat: Praat,
    private readonly bekend: ReadonlyMap<string, Aanmelding>,
  ) {}

  static async open(praat: Praat, mensen: readonly Mens[]): Promise<Balie> {
    return new Balie(praat, await eerder(praat, mensen));
  }

  /** Somebody who was registered before; undefined when they were not. */
  zoek(mens: Mens): Aangemeld | undefined {
    // what a form is recognised by holds no dates that depend on the day
    const oud = this.bekend.get(`${mens.meldtDoor.organisatie}|${herken(mens)}`);
    return oud && { mens, id: oud.id, dossier: oud.dossier, nieuw: false };
  }

  /** @param dag the day on which they register, YYYY-MM-DD */
  async meld(mens: Mens, dag: string): Promise<Aangemeld> {
    const { id, dossier } = await this.praat.doe<Aanmelding>(mens.meldtDoor, '/v1/aanmeldingen', {
      body: opgaveVan(mens, dag),
      naam: `${mens.nr}-aanmelden`,
    });
    return { mens, id, dossier, nieuw: true };
  }
}

/** Sees to it that everyone of the file has been registered, on one day. */
export async function meldAan(praat: Praat, mensen: readonly Mens[], dag: string): Promise<Aangemeld[]> {
  const balie = await Balie.open(praat, mensen);
  const aangemeld: Aangemeld[] = [];
  // one after the other: the kenmerken then count in the order of the file
  for (const mens of mensen) aangemeld.push(balie.zoek(mens) ?? (await balie.meld(mens, dag)));
  return aangemeld;
}

/** What the registering organisations have submitted before, by organisation and what a form is recognised by. */
async function eerder(praat: Praat, mensen: readonly Mens[]): Promise<Map<string, Aanmelding>> {
  const gevonden = new Map<string, Aanmelding>();
  const melders = new Map(mensen.map(({ meldtDoor }) => [meldtDoor.organisatie, meldtDoor]));
  for (const melder of melders.values()) {
    for (const { id } of await praat.lijst<{ id: string }>(melder, '/v1/aanmeldingen')) {
      const aanmelding = await praat.lees<Aanmelding>(melder, `/v1/aanmeldingen/${id}`);
      if (aanmelding.opgave !== null) gevonden.set(`${melder.organisatie}|${herken(aanmelding.opgave)}`, aanmelding);
    }
  }
  return gevonden;
}
