import type { Uitslag } from './loop.js';
import { doodtIets, type Omvang } from './plan.js';
import type { Herstel } from './stopwatch.js';

/** Longest time in which everything must work again after a restart, in ms. */
const HERSTEL_MS = 30_000;
/** So many examples are printed of what is wrong. */
const VOORBEELDEN = 5;

/** One line of the table: what, how much, and whether that is right. */
export interface Post {
  readonly wat: string;
  readonly waarde: string;
  readonly goed: boolean;
  readonly toelichting?: readonly string[];
}

/** What must be so for a run to have succeeded. @param omvang what was asked of it */
export function beoordeel(
  uitslag: Uitslag,
  omvang: Pick<Omvang, 'aanmeldingen' | 'stappen' | 'punten'>,
): { goed: boolean; posten: readonly Post[] } {
  const { boek, gebeurd, bevinding, herstel, rust, zelfGestopt, gelekt } = uitslag;
  const gedood = gebeurd.filter(({ punt }) => doodtIets(punt.ramp)).length;
  const onbeantwoord = gebeurd.reduce((som, { onbeantwoord: n }) => som + n, 0);
  const posten = [
    genoeg('Aanmeldingen beantwoord', boek.aanmeldingen, omvang.aanmeldingen),
    genoeg('Stappen beantwoord', boek.stappen, omvang.stappen),
    feit('Geweigerd, zoals het hoort (4xx)', boek.beantwoord - boek.aanmeldingen - boek.stappen),
    feit(`Pogingen zonder uitkomst, herhaald (${soorten(boek.fouten)})`, boek.onzeker),
    genoeg('Punten waarop iets werd gedood', gedood, omvang.punten),
    ...situaties(uitslag),
    feit('Vastgelegd terwijl de klant niets hoorde', onbeantwoord),
    geen('Nooit een eindantwoord', bevinding.zonderAntwoord),
    geen('Verloren: beantwoord, niet in de database', bevinding.verloren),
    geen('Verloren of dubbel: twee antwoorden op één sleutel', bevinding.tegenspraak),
    geen('Dubbel: gedaan zonder dat het één keer gevraagd is', bevinding.dubbel),
    geen('Ontvangstbewijs ontbreekt', bevinding.bewijsOntbreekt),
    geen('Ontvangstbewijs dubbel', bevinding.bewijsDubbel),
    geen('Ontvangstnummers met gat of dubbel', bevinding.bewijsNummers),
    geen('Dode brieven', bevinding.dodeBrieven),
    geen('Gebeurtenissen zonder volgnummer', bevinding.zonderVolgnummer),
    geen(
      `Regels geschonden, van ${bevinding.regels}, over alle dossiers`,
      bevinding.geschonden.map(({ naam, rijen }) => `${naam}: ${rijen.length} keer, bijvoorbeeld ${rijen[0] ?? ''}`),
    ),
    { wat: 'Regels die een buitenstaander zag', waarde: String(gelekt), goed: gelekt === 0 },
    geen('Processen die uit zichzelf stopten', zelfGestopt),
    hersteld(
      'Herstel: herstart tot volgend antwoord',
      herstel.filter(({ wat }) => wat === 'antwoord'),
    ),
    hersteld(
      'Herstel: herstart tot lege outbox',
      herstel.filter(({ wat }) => wat === 'outbox'),
    ),
    { wat: 'Rust na het laatste antwoord', waarde: seconden(rust), goed: rust !== undefined },
  ];
  return { goed: posten.every(({ goed }) => goed), posten };
}

/** The table, with what is wrong under it. */
export function alsTabel(posten: readonly Post[]): string {
  const breed = Math.max(...posten.map(({ wat }) => wat.length));
  return posten
    .flatMap(({ wat, waarde, goed, toelichting = [] }) => [
      ` ${goed ? ' ' : '!'} ${wat.padEnd(breed)}  ${waarde}`,
      ...toelichting.slice(0, VOORBEELDEN).map((regel) => `     - ${regel}`),
    ])
    .join('\n');
}

export function feit(wat: string, aantal: number): Post {
  return { wat, waarde: String(aantal), goed: true };
}

export function genoeg(wat: string, aantal: number, minstens: number): Post {
  return { wat: `${wat} (minstens ${minstens})`, waarde: String(aantal), goed: aantal >= minstens };
}

export function geen(wat: string, gevallen: readonly string[]): Post {
  return { wat, waarde: String(gevallen.length), goed: gevallen.length === 0, toelichting: gevallen };
}

/** Each exact situation of the plan must have been met at least once, else the run shows less than it says. */
function situaties({ gebeurd }: Uitslag): Post[] {
  const precies = gebeurd.flatMap((g) =>
    g.punt.ramp.soort === 'precies' ? [{ ...g, naam: g.punt.ramp.situatie.uitleg }] : [],
  );
  const namen = [...new Set(precies.map(({ naam }) => naam))];
  const gemist = namen.filter((naam) => !precies.some((g) => g.naam === naam && g.raak));
  return [
    {
      wat: `Precieze momenten, geraakt van ${namen.length} soorten`,
      waarde: `${namen.length - gemist.length} (${precies.filter(({ raak }) => raak).length} van ${precies.length} keer)`,
      goed: gemist.length === 0,
      toelichting: gemist,
    },
  ];
}

function hersteld(wat: string, metingen: readonly Herstel[]): Post {
  const tijden = metingen.map(({ ms }) => ms ?? Number.POSITIVE_INFINITY).sort((a, b) => a - b);
  const langste = tijden.at(-1);
  const geheel = Math.max(...metingen.map(({ geheelMs }) => geheelMs ?? Number.POSITIVE_INFINITY));
  const ertussen =
    langste !== undefined && geheel > langste + 1 ? ` (${seconden(geheel)} met nieuwe rampen ertussen)` : '';
  return {
    wat: `${wat} (hoogstens ${HERSTEL_MS / 1000} s)`,
    waarde: `${metingen.length} keer, midden ${seconden(tijden[Math.floor(tijden.length / 2)])}, langste ${seconden(langste)}${ertussen}`,
    goed: langste === undefined || langste <= HERSTEL_MS,
  };
}

function seconden(ms: number | undefined): string {
  return ms === undefined || !Number.isFinite(ms) ? 'nooit' : `${(ms / 1000).toFixed(1)} s`;
}

function soorten(fouten: ReadonlyMap<string, number>): string {
  return [...fouten].map(([wat, aantal]) => `${wat}: ${aantal}`).join(', ') || 'geen';
}
