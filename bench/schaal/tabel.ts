import type { Lijst } from './lijsten.js';
import type { Meting, Regel } from './meting.js';

/** Buffers that finding a page may cost, per queue that it goes through. */
export const GRENS_BUFFERS = 100;

/** Names of the two lines that say what more queues cost. */
export const EEN_WACHTRIJ = 'werkvoorraad, één wachtrij';
export const VIJF_WACHTRIJEN = 'werkvoorraad, vijf wachtrijen';

const NAAM = 44;
const GETAL = 9;

/** The most that finding a page of this list may cost, in buffers. */
export function grens({ wachtrijen = 1, grens: eigen }: Lijst): number {
  return eigen ?? GRENS_BUFFERS * wachtrijen;
}

/** Does finding the page stay within its bound at this size? */
export function past({ lijst }: Regel, { buffers }: Meting): boolean {
  return buffers.vinden <= grens(lijst);
}

export function kop(maten: readonly number[]): string {
  const korte = maten.map((maat) => `p50 ${kort(maat)}`);
  const laatste = kort(maten.at(-1) ?? 0);
  const ratio = `${laatste}/${kort(maten[0] ?? 0)}`;
  return rij('lijst', [...korte, `p99 ${laatste}`, ratio, 'vinden', 'alles', 'vragen', 'rijen']);
}

/** One line: p50 per size, p99 and buffers at the largest, and how full the page was at each. */
export function regel({ naam, metingen, fout }: Regel): string {
  const laatste = metingen.at(-1);
  if (laatste === undefined) return `${naam.padEnd(NAAM)} MISLUKT: ${fout ?? 'geen cijfers'}`;
  const { vinden, alles, vragen } = laatste.buffers;
  return rij(naam, [
    ...metingen.map(({ p50 }) => p50.toFixed(1)),
    laatste.p99.toFixed(1),
    verhouding(metingen)?.toFixed(2) ?? 'kort',
    String(vinden),
    String(alles),
    String(vragen),
    metingen.map(({ rijen }) => rijen).join('/'),
  ]);
}

/** p50 at the largest size over p50 at the smallest; undefined when one of both gives a shorter page, and so does less. */
export function verhouding(metingen: readonly Meting[]): number | undefined {
  const [kleinste, grootste] = [metingen[0], metingen.at(-1)];
  if (!kleinste || !grootste || kleinste.rijen !== grootste.rijen) return undefined;
  return grootste.p50 / kleinste.p50;
}

/** What it all comes to, in a few lines. */
export function slot(regels: readonly Regel[]): string[] {
  const gemeten = regels.filter(({ metingen }) => metingen.length > 0);
  const op = gemeten.flatMap(({ metingen }) => verhouding(metingen) ?? []).toSorted((a, b) => a - b);
  const erboven = op.filter((een) => een > 1.2).length;
  const p50 = (naam: string): number => gemeten.find((een) => een.naam === naam)?.metingen.at(-1)?.p50 ?? Number.NaN;
  const meer = p50(VIJF_WACHTRIJEN) / p50(EEN_WACHTRIJ);
  return [
    `Grootste maat tegen de kleinste, p50: mediaan ${getal(op[Math.floor(op.length / 2)])}, hoogste ${getal(op.at(-1))}; ` +
      `${erboven} van ${op.length} regels boven 1,20; ${gemeten.length - op.length} met een kortere bladzijde.`,
    Number.isNaN(meer) ? '' : `Vijf wachtrijen tegen één, bij de grootste maat: ${getal(meer)} (doel: hoogstens 4).`,
  ].filter((tekst) => tekst !== '');
}

function getal(waarde: number | undefined): string {
  return (waarde ?? Number.NaN).toFixed(2).replace('.', ',');
}

function kort(maat: number): string {
  return maat >= 1_000_000 ? `${maat / 1_000_000}M` : `${maat / 1000}k`;
}

function rij(naam: string, kolommen: readonly string[]): string {
  return `${naam.padEnd(NAAM)}${kolommen.map((kolom) => kolom.padStart(GETAL)).join('')}`;
}
