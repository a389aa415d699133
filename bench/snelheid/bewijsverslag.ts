import { teken } from '../../demo/tabel.js';
import type { Bestemming, Bewijsmeting } from './bewijs.js';
import { DOELEN_PER_BESTEMMING } from './doelen.js';
import { mediaan } from './meting.js';
import { type Verhouding, verhouding } from './verslag.js';

const ONZE = 'onze dienst';

const TITELS: Readonly<Record<Bestemming, string>> = {
  bewijs: 'Commit → ontvangstbewijs',
  partner: 'Commit → systeem van de ontvanger',
};

/** One round as lines of text. */
export function bewijsTabel(waarheen: Bestemming, ronde: readonly Bewijsmeting[]): string[] {
  return teken({
    titel: `${TITELS[waarheen]}, ronde ${ronde[0]?.ronde ?? '?'}`,
    kolommen: ['wachtrijen in', 'kant', 'brieven los', 'p50 ms', 'p99 ms', 'stoot: brieven per seconde'],
    rijen: ronde.map((m) => [m.opslag, m.kant, m.aantal, rond(m.p50), rond(m.p99), Math.round(m.perSeconde)]),
  });
}

/** The medians over all rounds. */
export function bewijsSamenvatting(waarheen: Bestemming, metingen: readonly Bewijsmeting[]): string[] {
  const groepen = new Map<string, Bewijsmeting[]>();
  for (const meting of metingen) {
    const naam = `${meting.opslag}|${meting.kant}`;
    groepen.set(naam, [...(groepen.get(naam) ?? []), meting]);
  }
  return teken({
    titel: `${TITELS[waarheen]}, alle rondes samen (medianen)`,
    kolommen: ['wachtrijen in', 'kant', 'p50 ms', 'p99 ms', 'stoot: brieven per seconde'],
    rijen: [...groepen.values()].map((rondes) => [
      rondes[0]?.opslag ?? '',
      rondes[0]?.kant ?? '',
      rond(mediaan(rondes.map(({ p50 }) => p50))),
      rond(mediaan(rondes.map(({ p99 }) => p99))),
      Math.round(mediaan(rondes.map(({ perSeconde }) => perSeconde))),
    ]),
  });
}

/** Ours against raw BullMQ, per store: the median of the ratio of every round. */
export function bewijsVerhoudingen(waarheen: Bestemming, metingen: readonly Bewijsmeting[]): Verhouding[] {
  return [...new Set(metingen.map(({ opslag }) => opslag))].flatMap((opslag) => {
    const paren = metingen
      .filter((een) => een.opslag === opslag && een.kant === ONZE)
      .flatMap((onze) => {
        const rauw = metingen.find((r) => r.opslag === opslag && r.ronde === onze.ronde && r.kant !== ONZE);
        return rauw ? [{ onze, rauw }] : [];
      });
    const tegen = (wat: 'p50' | 'p99' | 'perSeconde'): number[] => paren.map(({ onze, rauw }) => onze[wat] / rauw[wat]);
    const { p50, p99, stoot } = DOELEN_PER_BESTEMMING[waarheen];
    return [
      verhouding(`${waarheen} p50: ${ONZE} / BullMQ op ${opslag}`, tegen('p50'), p50),
      verhouding(`${waarheen} p99: ${ONZE} / BullMQ op ${opslag}`, tegen('p99'), p99),
      verhouding(`${waarheen} stoot: ${ONZE} / BullMQ op ${opslag}`, tegen('perSeconde'), stoot),
    ];
  });
}

/** Three figures that matter. */
function rond(getal: number): number {
  return Number(getal.toPrecision(3));
}
