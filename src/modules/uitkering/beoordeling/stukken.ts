import { leesDag } from '../../../kern/dag.js';
import type { Stukregel } from '../uitkering.entity.js';

/** A paper as the klantmanager sees it: asked, in, or known from before. */
export interface Stukstand extends Stukregel {
  readonly stand: 'gevraagd' | 'ontvangen' | 'bekend';
}

/** What was brought before and until when it may be used again. */
export interface Hergebruik {
  /** papers of earlier aanvragen of this client */
  readonly eerder: readonly Stukregel[];
  /** months; 0 when the rule of that day knows no use of what is known */
  readonly maanden: number;
  readonly vandaag: string;
}

/** Papers that were asked and are not in yet. */
export function openStukken(stukken: readonly Stukregel[]): string[] {
  return stukken.flatMap(({ stuk, gevraagdOp, ontvangenOp }) =>
    gevraagdOp !== null && ontvangenOp === null ? [stuk] : [],
  );
}

/**
 * One list: what this aanvraag asked or got, and what was brought before and need not be asked again. Pure.
 * @returns each paper once, what is asked first
 */
export function stukkenlijst(stukken: readonly Stukregel[], hergebruik: Hergebruik): Stukstand[] {
  const eigen = stukken.map((regel): Stukstand => ({
    ...regel,
    stand: regel.ontvangenOp === null ? 'gevraagd' : 'ontvangen',
  }));
  const bekend = nieuwstePerStuk(hergebruik.eerder)
    .filter(({ stuk, ontvangenOp }) => !eigen.some((een) => een.stuk === stuk) && isVers(ontvangenOp, hergebruik))
    .map((regel): Stukstand => ({ ...regel, gevraagdOp: null, stand: 'bekend' }));
  const volgorde = ['gevraagd', 'ontvangen', 'bekend'];
  return [...eigen, ...bekend].toSorted(
    (a, b) => volgorde.indexOf(a.stand) - volgorde.indexOf(b.stand) || (a.stuk < b.stuk ? -1 : 1),
  );
}

/** Papers that are in, here or before, and so are not asked again. */
export function bekendeStukken(stukken: readonly Stukregel[], hergebruik: Hergebruik): string[] {
  return stukkenlijst(stukken, hergebruik).flatMap(({ stuk, stand }) => (stand === 'gevraagd' ? [] : [stuk]));
}

/** Asks for papers; what was in before an earlier question is asked anew. */
export function vraag(stukken: readonly Stukregel[], gevraagd: readonly string[], dag: string): Stukregel[] {
  return [
    ...stukken.filter(({ stuk }) => !gevraagd.includes(stuk)),
    ...gevraagd.map((stuk) => ({ stuk, gevraagdOp: dag, ontvangenOp: null })),
  ];
}

/** Notes papers that came in, asked or not. */
export function ontvang(stukken: readonly Stukregel[], binnen: readonly string[], dag: string): Stukregel[] {
  return [
    ...stukken.map((regel) => (binnen.includes(regel.stuk) ? { ...regel, ontvangenOp: dag } : regel)),
    ...binnen
      .filter((stuk) => !stukken.some((regel) => regel.stuk === stuk))
      .map((stuk) => ({ stuk, gevraagdOp: null, ontvangenOp: dag })),
  ];
}

function nieuwstePerStuk(stukken: readonly Stukregel[]): Stukregel[] {
  const perStuk = new Map<string, Stukregel>();
  for (const regel of stukken) {
    const vorige = perStuk.get(regel.stuk)?.ontvangenOp ?? '';
    if (regel.ontvangenOp !== null && regel.ontvangenOp > vorige) perStuk.set(regel.stuk, regel);
  }
  return [...perStuk.values()];
}

/** Less than so many months old; on the day itself the time is over. */
function isVers(ontvangenOp: string | null, { maanden, vandaag }: Hergebruik): boolean {
  return ontvangenOp !== null && leesDag(ontvangenOp).add({ months: maanden }).toString() > vandaag;
}
