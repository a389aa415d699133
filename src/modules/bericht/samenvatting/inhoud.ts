/** What stands in a digest: numbers and an address of our own, nothing else (docs/besluiten/0043); pure. */
import type { Telling, Werktelling } from '../../werkvoorraad/index.js';

/** What was counted for one person. */
export interface Aantallen extends Werktelling {
  readonly waarschuwingen: Telling;
}

/** A digest in words. */
export interface Inhoud {
  readonly onderwerp: string;
  readonly tekst: string;
}

const DAGNAAM = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'full', timeZone: 'UTC' });

interface Regel {
  readonly aantal: (alles: Aantallen) => Telling;
  readonly een: string;
  readonly meer: string;
}

const REGELS: readonly Regel[] = [
  {
    aantal: (een) => een.waarschuwingen,
    een: 'waarschuwing voor u staat open',
    meer: 'waarschuwingen voor u staan open',
  },
  { aantal: (een) => een.teLaat, een: 'zaak die u behandelt is te laat', meer: 'zaken die u behandelt zijn te laat' },
  {
    aantal: (een) => een.binnen7Dagen,
    een: 'zaak die u behandelt loopt binnen 7 dagen af',
    meer: 'zaken die u behandelt lopen binnen 7 dagen af',
  },
  {
    aantal: (een) => een.wachtend,
    een: 'overdracht wacht in de wachtrijen van uw organisatie',
    meer: 'overdrachten wachten in de wachtrijen van uw organisatie',
  },
];

/**
 * @param dag YYYY-MM-DD
 * @param werkplek scheme and host; absent: no links
 * @returns undefined when there is nothing to tell
 */
export function maakInhoud(alles: Aantallen, dag: string, werkplek: string | undefined): Inhoud | undefined {
  const regels = REGELS.flatMap(({ aantal, een, meer }) => {
    const telling = aantal(alles);
    if (telling.aantal === 0) return [];
    return [`- ${telling.meer ? 'meer dan ' : ''}${telling.aantal} ${telling.aantal === 1 ? een : meer}`];
  });
  if (regels.length === 0) return undefined;
  const wanneer = DAGNAAM.format(new Date(`${dag}T12:00:00Z`));
  const pad = (waar: string, tekst: string): string =>
    werkplek === undefined ? tekst : `${tekst}: ${werkplek}${waar}`;
  return {
    onderwerp: `Uw samenvatting van ${wanneer}`,
    tekst: [
      `Dit wacht op ${wanneer} op u in de Toegangspoort Nieuwe Start:`,
      '',
      ...regels,
      '',
      pad('/werkplek', 'Bekijk het in de werkplek'),
      '',
      'In deze mail staan alleen aantallen. Antwoorden kan niet.',
      pad(
        '/werkplek/berichten',
        'U krijgt haar omdat u daarom vroeg. Stoppen of veranderen doet u onder Mijn berichten',
      ),
      '',
    ].join('\n'),
  };
}
