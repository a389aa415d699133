import { dagInAmsterdam, leesDag } from '../src/kern/dag.js';
import type { Levensloop } from './levensloop.js';
import type { Tabel } from './tabel.js';
import type { Gebeurtenis } from './zaak-in-beeld.js';

/** A track: the states in which its question has been answered, well or otherwise. All other states are under way. */
interface Spoor {
  readonly naam: string;
  readonly soort: string;
  readonly gelukt: readonly string[];
  readonly anders: readonly string[];
}

/** What is asked of each track, and which states answer it. A briefadres lives on after the answer; its lead time ends there. */
const SPOREN: readonly Spoor[] = [
  {
    naam: 'toets bij de deur',
    soort: 'aanmelding',
    gelukt: ['recht-vastgesteld', 'toets-niet-nodig', 'overgedragen-regio'],
    anders: ['doorverwezen', 'ingetrokken', 'gekoppeld'],
  },
  { naam: 'opvang', soort: 'opvang', gelukt: ['beeindigd'], anders: ['vervallen'] },
  { naam: 'brede intake en plan', soort: 'intake', gelukt: ['vastgesteld'], anders: ['vervallen'] },
  {
    naam: 'briefadres',
    soort: 'briefadres',
    gelukt: ['toegekend', 'woonadres-vastgesteld', 'andere-gemeente-aanvaard'],
    anders: ['geen-inschrijving-mogelijk', 'beeindigd-overleden'],
  },
  {
    naam: 'uitkering',
    soort: 'uitkering',
    gelukt: ['toegekend'],
    anders: ['afgewezen', 'buiten-behandeling', 'overgedragen', 'ingetrokken'],
  },
  { naam: 'verwijzing', soort: 'verwijzing', gelukt: ['gestart', 'beeindigd'], anders: ['vervallen'] },
  { naam: 'veldwerk', soort: 'veldwerk', gelukt: ['binnen', 'overgedragen'], anders: ['afgerond'] },
  { naam: 'bezwaar', soort: 'bezwaar', gelukt: ['gegrond'], anders: ['afgewezen', 'ingetrokken'] },
  { naam: 'nazorg', soort: 'nazorg', gelukt: ['afgerond'], anders: ['gestopt', 'beeindigd', 'terugval'] },
];

/** One zaak of a track: the day on which it began, and the day of its answer. */
interface Traject {
  readonly begin: string;
  readonly antwoord: { readonly op: string; readonly gelukt: boolean } | undefined;
}

/**
 * Per track how many began, how many came out and how, and how many days that took.
 * @param vandaag the day at the service, YYYY-MM-DD: until then whatever has no answer waits
 */
export function doorlooptijden(lopen: readonly Levensloop[], vandaag: string): Tabel {
  return {
    titel: 'Doorlooptijd per spoor, in dagen',
    kolommen: ['spoor', 'begonnen', 'gelukt', 'anders', 'loopt nog', 'mediaan', 'langste', 'wacht het langst'],
    rijen: SPOREN.map((spoor) => {
      const trajecten = lopen.flatMap(({ tijdlijn }) => trajectenVan(tijdlijn, spoor));
      const klaar = trajecten.flatMap(({ begin, antwoord }) => (antwoord ? [dagenTussen(begin, antwoord.op)] : []));
      const open = trajecten.flatMap(({ begin, antwoord }) => (antwoord ? [] : [dagenTussen(begin, vandaag)]));
      const gelukt = trajecten.filter(({ antwoord }) => antwoord?.gelukt === true).length;
      return [
        spoor.naam,
        trajecten.length,
        gelukt,
        klaar.length - gelukt,
        open.length,
        toon(mediaan(klaar)),
        toon(grootste(klaar)),
        toon(grootste(open)),
      ];
    }),
  };
}

function trajectenVan(tijdlijn: readonly Gebeurtenis[], { soort, gelukt, anders }: Spoor): Traject[] {
  const perZaak = new Map<string, Gebeurtenis[]>();
  for (const een of tijdlijn) {
    if (een.soort === soort) perZaak.set(een.zaak, [...(perZaak.get(een.zaak) ?? []), een]);
  }
  return [...perZaak.values()].map((gebeurtenissen) => {
    const slot = gebeurtenissen.find(({ naar }) => gelukt.includes(naar) || anders.includes(naar));
    return {
      begin: dagInAmsterdam(gebeurtenissen[0]?.moment ?? ''),
      antwoord: slot && { op: dagInAmsterdam(slot.moment), gelukt: gelukt.includes(slot.naar) },
    };
  });
}

function dagenTussen(van: string, tot: string): number {
  return leesDag(van).until(leesDag(tot)).total('days');
}

/** The middle one; of an even number the lower of the two in the middle. Undefined for nothing. */
export function mediaan(getallen: readonly number[]): number | undefined {
  return getallen.toSorted((a, b) => a - b)[Math.ceil(getallen.length / 2) - 1];
}

function grootste(getallen: readonly number[]): number | undefined {
  return getallen.length === 0 ? undefined : Math.max(...getallen);
}

/** Text, since the table shows the number 0 as a dot and nothing at all as one too. */
function toon(dagen: number | undefined): string {
  return dagen === undefined ? '' : String(dagen);
}
