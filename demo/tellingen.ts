import type { Aanmelding, Termijn } from './aanmelden.js';
import { kruistabel, type Tabel } from './tabel.js';
import type { Beeld } from './terugblik.js';
import type { Overdracht } from './zoeken.js';

/** Names for codes, as the API's reference data give them; a code without a name is shown as it is. */
export type Namen = ReadonlyMap<string, string>;

const GROEPEN = ['J', 'B', 'C', 'A', 'A2'] as const;
const TOESTANDEN = ['aangeboden', 'opgepakt', 'geweigerd', 'doorgezet', 'ingetrokken', 'afgerond'] as const;
/** Shorter words for them above the widest table. */
const KOPPEN = ['wacht', 'bezig', 'geweigerd', 'doorgezet', 'terug', 'klaar'];
const KLOKKEN = ['loopt', 'te laat', 'opgeschort', 'gehaald'] as const;

/** All tables of the demo, made of what was read back and of nothing else. */
export function maakTabellen(beeld: Beeld, gemeenten: Namen): Tabel[] {
  return [
    perGemeente(beeld.aanmeldingen, gemeenten),
    perWachtrij(beeld.overdrachten),
    perTermijn(beeld),
    {
      titel: 'Casusoverleggen',
      kolommen: ['toestand', 'aantal'],
      rijen: tellen(beeld.casusoverleggen.map(({ toestand }) => toestand)),
    },
    bezwaren(beeld),
    {
      titel: 'Aanmeldingen per toestand',
      kolommen: ['toestand', 'aantal'],
      rijen: tellen(beeld.aanmeldingen.map(({ toestand }) => toestand)),
    },
  ].filter(({ rijen }) => rijen.length > 0);
}

function perGemeente(aanmeldingen: readonly Aanmelding[], namen: Namen): Tabel {
  const gemeente = ({ opgave }: Aanmelding): string => {
    const code = String(opgave?.['gemeenteAanmelding'] ?? 'onbekend');
    return namen.get(code) ?? (code === 'onbekend' ? 'onbekend' : 'buiten de regio');
  };
  const rijen = opVolgorde(aanmeldingen.map(gemeente), [...namen.values(), 'buiten de regio', 'onbekend']);
  return kruistabel(
    'Aanmeldingen per gemeente en groep',
    { rijkop: 'gemeente', rijen, kolommen: GROEPEN },
    (rij, groep) => aantal(aanmeldingen, (een) => gemeente(een) === rij && een.groep === groep),
  );
}

function perWachtrij(overdrachten: readonly Overdracht[]): Tabel {
  const wachtrij = (een: Overdracht): string => een.wachtrij ?? een.naar;
  const rijen = [...new Set(overdrachten.map(wachtrij))].sort();
  const tabel = kruistabel(
    'Overdrachten per wachtrij',
    { rijkop: 'wachtrij', rijen, kolommen: TOESTANDEN },
    (rij, toestand) => aantal(overdrachten, (een) => wachtrij(een) === rij && een.toestand === toestand),
  );
  // too late is no state of its own: such work counts among what waits or is at hand as well
  const laat = (rij: string): number =>
    aantal(overdrachten, (een) => (rij === 'samen' || wachtrij(een) === rij) && isTeLaat(een));
  return {
    ...tabel,
    kolommen: ['wachtrij', ...KOPPEN, 'samen', 'laat'],
    rijen: tabel.rijen.map((rij) => [...rij, laat(String(rij[0]))]),
  };
}

/** Is the work still to be done, and is one of its clocks past its end? */
export function isTeLaat({ open, termijnen }: Pick<Overdracht, 'open' | 'termijnen'>): boolean {
  return open && termijnen.some(({ status }) => status === 'overschreden');
}

function perTermijn({ aanmeldingen, overdrachten, casusoverleggen, dossiers, kamers }: Beeld): Tabel {
  const zaken = [aanmeldingen, overdrachten, casusoverleggen, dossiers, ...Object.values(kamers)].flat();
  const klokken = zaken.flatMap(({ termijnen }) => termijnen);
  const rijen = [...new Set(klokken.map(({ soort }) => soort))].sort();
  return kruistabel('Klokken per soort', { rijkop: 'termijn', rijen, kolommen: KLOKKEN }, (soort, stand) =>
    aantal(klokken, (klok) => klok.soort === soort && stand === standVan(klok)),
  );
}

/** By how they came out; what the client took back, or nobody has decided yet, by its state. */
function bezwaren({ kamers }: Beeld): Tabel {
  const uitkomsten = kamers.bezwaar.map(({ toestand, uitkomst }) => uitkomst ?? toestand);
  return { titel: 'Bezwaren per uitkomst', kolommen: ['uitkomst', 'aantal'], rijen: tellen(uitkomsten) };
}

function standVan({ status }: Termijn): string {
  return status === 'overschreden' ? 'te laat' : status;
}

function tellen(waarden: readonly string[]): [string, number][] {
  return [...new Set(waarden)].sort().map((waarde) => [waarde, aantal(waarden, (een) => een === waarde)]);
}

function opVolgorde(waarden: readonly string[], volgorde: readonly string[]): string[] {
  const er = new Set(waarden);
  return [...new Set(volgorde)].filter((waarde) => er.has(waarde));
}

function aantal<T>(lijst: readonly T[], past: (een: T) => boolean): number {
  return lijst.filter(past).length;
}
