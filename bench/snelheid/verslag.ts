import { teken } from '../../demo/tabel.js';
import { type Doel, DOELEN, oordeel } from './doelen.js';
import { ONDERDELEN, type Onderdeel } from './kant.js';
import { mediaan } from './meting.js';
import type { Rondemeting } from './rondes.js';
import type { Telling } from './statements.js';

/** One figure beside what was promised of it; without `doel` it is only shown. */
export interface Verhouding {
  readonly wat: string;
  readonly waarde: number;
  /** per round, so that the reader sees how steady it is */
  readonly perRonde: readonly number[];
  readonly doel?: Doel;
}

const ONZE = 'onze dienst';

/** One round as lines of text. */
export function rondeTabel(ronde: readonly Rondemeting[]): string[] {
  return teken({
    titel: `Ronde ${ronde[0]?.ronde ?? '?'}`,
    kolommen: ['onderdeel', 'kant', 'verzoeken', 'per seconde', 'p50 ms', 'p99 ms'],
    rijen: ronde.map(({ onderdeel, kant, meting: m }) => [
      onderdeel,
      kant,
      m.aantal,
      Math.round(m.perSeconde),
      rond(m.p50),
      rond(m.p99),
    ]),
  });
}

/** The medians over all rounds, with the statements per request where they were counted. */
export function samenvatting(metingen: readonly Rondemeting[], tellingen: readonly Telling[]): string[] {
  const rijen = groepen(metingen).map(({ onderdeel, kant, rondes }) => {
    const telling = tellingen.find((een) => een.onderdeel === onderdeel && een.kant === kant);
    return [
      onderdeel,
      kant,
      Math.round(mediaan(rondes.map((m) => m.perSeconde))),
      rond(mediaan(rondes.map((m) => m.p50))),
      rond(mediaan(rondes.map((m) => m.p99))),
      rond(mediaan(rondes.map((m) => m.p99 / m.p50))),
      telling ? rond(telling.perVerzoek) : '-',
    ];
  });
  return teken({
    titel: 'Alle rondes samen (medianen)',
    kolommen: ['onderdeel', 'kant', 'per seconde', 'p50 ms', 'p99 ms', 'p99/p50', 'statements per verzoek'],
    rijen,
  });
}

/** Our own service against each other side: the median of the ratio of every round. */
export function verhoudingen(metingen: readonly Rondemeting[]): Verhouding[] {
  return ONDERDELEN.flatMap((onderdeel) => {
    const onze = metingen.filter((een) => een.onderdeel === onderdeel && een.kant === ONZE);
    const anderen = [...new Set(metingen.map(({ kant }) => kant))].filter((kant) => kant !== ONZE);
    if (onze.length === 0) return [];
    const tegen = anderen.map((kant) => {
      const perRonde = onze.map(({ ronde, meting: { perSeconde } }) => {
        const ander = metingen.find((een) => een.onderdeel === onderdeel && een.kant === kant && een.ronde === ronde);
        return perSeconde / (ander?.meting.perSeconde ?? Number.NaN);
      });
      return verhouding(
        `${onderdeel}: ${ONZE} / ${kant}`,
        perRonde,
        kant === 'rauwe pg' ? tegenRauw(onderdeel) : undefined,
      );
    });
    const staart = onze.map(({ meting: { p50, p99 } }) => p99 / p50);
    return [...tegen, ...(onderdeel === 'stap' ? [verhouding('stap: p99 / p50', staart, DOELEN.stapStaart)] : [])];
  });
}

/** A ratio of several rounds; the median is what counts. */
export function verhouding(wat: string, perRonde: readonly number[], doel?: Doel): Verhouding {
  return { wat, waarde: mediaan(perRonde), perRonde, ...(doel ? { doel } : {}) };
}

/** Every ratio beside its goal and floor. */
export function verhoudingTabel(alle: readonly Verhouding[]): string[] {
  return teken({
    titel: 'Verhoudingen binnen deze run (mediaan van de rondes)',
    kolommen: ['wat', 'mediaan', 'doel', 'bodem', 'oordeel', 'per ronde'],
    rijen: alle.map(({ wat, waarde, doel, perRonde }) => {
      const teken_ = doel?.richting === 'laag' ? '≤' : '≥';
      return [
        wat,
        waarde.toFixed(3),
        doel ? `${teken_} ${doel.doel}` : '-',
        doel ? `${teken_} ${doel.bodem}` : '-',
        doel ? oordeel(waarde, doel) : '-',
        perRonde.map((een) => een.toFixed(3)).join(' '),
      ];
    }),
  });
}

/** The statements of our own service, those that are sent most often first. */
export function opdrachtTabel({ onderdeel, kant, opdrachten }: Telling): string[] {
  return teken({
    titel: `Statements per verzoek: ${onderdeel}, ${kant}`,
    kolommen: ['keer', 'ms', 'statement'],
    rijen: opdrachten.map(({ keer, ms, tekst }) => [keer.toFixed(2), ms.toFixed(3), kort(tekst)]),
  });
}

interface Groep {
  readonly onderdeel: Onderdeel;
  readonly kant: string;
  readonly rondes: readonly Rondemeting['meting'][];
}

function groepen(metingen: readonly Rondemeting[]): Groep[] {
  const kanten = [...new Set(metingen.map(({ kant }) => kant))];
  return ONDERDELEN.flatMap((onderdeel) =>
    kanten.map((kant) => ({
      onderdeel,
      kant,
      rondes: metingen.filter((een) => een.onderdeel === onderdeel && een.kant === kant).map(({ meting }) => meting),
    })),
  ).filter(({ rondes }) => rondes.length > 0);
}

function tegenRauw(onderdeel: Onderdeel): Doel {
  return onderdeel === 'stap' ? DOELEN.stapTegenRauw : DOELEN.aanmeldenTegenRauw;
}

/** Three figures that matter, as text: a number would show 0 as a dot. */
function rond(getal: number): number {
  return Number(getal.toPrecision(3));
}

const BREEDTE = 150;

function kort(tekst: string): string {
  const regel = tekst.replaceAll(/\s+/g, ' ');
  return regel.length > BREEDTE ? `${regel.slice(0, BREEDTE - 1)}…` : regel;
}
