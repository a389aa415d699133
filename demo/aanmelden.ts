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

/**
 * Sees to it that everyone of the file has been registered, once: who registers looks in its own submissions first. The
 * idempotency keys alone would not do, since those are kept for a day only.
 */
export async function meldAan(praat: Praat, mensen: readonly Mens[], dag: string): Promise<Aangemeld[]> {
  const bekend = await eerder(praat, mensen);
  const aangemeld: Aangemeld[] = [];
  // one after the other: the kenmerken then count in the order of the file
  for (const mens of mensen) {
    const opgave = opgaveVan(mens, dag);
    const oud = bekend.get(`${mens.meldtDoor.organisatie}|${herken(opgave)}`);
    const { id, dossier } =
      oud ??
      (await praat.doe<Aanmelding>(mens.meldtDoor, '/v1/aanmeldingen', { body: opgave, naam: `${mens.nr}-aanmelden` }));
    aangemeld.push({ mens, id, dossier, nieuw: oud === undefined });
  }
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
