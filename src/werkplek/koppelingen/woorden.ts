import type { AbonnementDto, AbonnementToestand } from '../../modules/abonnement/index.js';
import type { AfleveringToestand } from '../../modules/aflevering/index.js';
import type { Statustoon } from '../onderdelen/opbouw.js';

/** Deliveries are counted up to here (abonnement.lezer.ts). */
const TEL_TOT = 10_000;

/** What one can do with a subscription as a whole, and what is asked before it is done. */
export const DADEN = {
  pauzeren: {
    naar: 'gepauzeerd',
    knop: 'Pauzeren',
    vraag: 'Wilt u deze koppeling pauzeren?',
    uitleg: 'Wij bewaren de berichten en sturen niets meer, tot u de koppeling hervat.',
    klaar: 'De koppeling is gepauzeerd. Wij bewaren de berichten.',
  },
  hervatten: {
    naar: 'actief',
    knop: 'Hervatten',
    vraag: 'Wilt u deze koppeling hervatten?',
    uitleg: 'Wij sturen eerst wat wij hebben bewaard, in de goede volgorde.',
    klaar: 'De koppeling loopt weer. Wij sturen nu wat wij hadden bewaard.',
  },
  beeindigen: {
    naar: 'beeindigd',
    knop: 'Beëindigen',
    vraag: 'Wilt u deze koppeling voorgoed beëindigen?',
    uitleg:
      'Wat nog wacht sturen wij niet meer. Een beëindigde koppeling komt niet terug; uw systeem moet dan een nieuwe nemen.',
    klaar: 'De koppeling is beëindigd.',
  },
} as const satisfies Readonly<Record<string, Daad>>;

/** Something to do with a subscription. */
export interface Daad {
  readonly naar: AbonnementToestand;
  readonly knop: string;
  readonly vraag: string;
  readonly uitleg: string;
  readonly klaar: string;
}

export type Daadnaam = keyof typeof DADEN;

/** Is this the name of something to do? */
export function isDaad(naam: string): naam is Daadnaam {
  return Object.hasOwn(DADEN, naam);
}

/** What can be done from here. */
export function dadenVan(toestand: AbonnementToestand): readonly Daadnaam[] {
  if (toestand === 'beeindigd') return [];
  return [toestand === 'actief' ? 'pauzeren' : 'hervatten', 'beeindigen'];
}

/** How a delivery stands, in a word. */
export const TOESTANDWOORDEN: Readonly<Record<AfleveringToestand, { woord: string; toon: Statustoon }>> = {
  wacht: { woord: 'Wacht', toon: 'gewoon' },
  bezig: { woord: 'Onderweg', toon: 'actief' },
  afgeleverd: { woord: 'Afgeleverd', toon: 'goed' },
  dood: { woord: 'Niet gelukt', toon: 'fout' },
  vervallen: { woord: 'Vervallen', toon: 'gewoon' },
};

/** How a subscription goes, in a word and a sentence. */
export interface Gezondheid {
  readonly woord: string;
  readonly toon: Statustoon;
  readonly uitleg?: string;
}

/** How it goes with the receiver of a subscription. */
export function gezondheid({ toestand, reden, stand }: AbonnementDto): Gezondheid {
  if (toestand === 'beeindigd')
    return {
      woord: 'Beëindigd',
      toon: 'gewoon',
      uitleg:
        reden === 'ontvanger-weg' ? 'Het systeem liet weten dat het voorgoed weg is.' : 'Door uw eigen organisatie.',
    };
  if (toestand === 'gepauzeerd') return { woord: 'Gepauzeerd', toon: 'let-op', uitleg: 'Wij bewaren de berichten.' };
  if (stand.misluktOpRij > 0)
    return {
      woord: stand.misluktOpRij === 1 ? 'De laatste keer mislukt' : `${stand.misluktOpRij} keer achter elkaar mislukt`,
      toon: 'fout',
      ...(stand.laatsteFout === null ? {} : { uitleg: waarom(stand.laatsteFout) }),
    };
  if (stand.laatstGeluktOp === null) return { woord: 'Nog niets verstuurd', toon: 'gewoon' };
  return { woord: 'Gaat goed', toon: 'goed' };
}

const REDENEN: Readonly<Record<string, string>> = {
  omleiding: 'Het systeem verwees naar een ander adres. Daar sturen wij niets heen.',
  'tijd-om': 'Het systeem antwoordde niet op tijd.',
  'geen-verbinding': 'Wij konden het systeem niet bereiken.',
  'niet-gemaakt': 'Wij konden dit bericht niet maken. De beheerder van de dienst kijkt dat na.',
  'tls-fout': 'De beveiligde verbinding lukte niet. Laat het certificaat van het systeem nakijken.',
  'doel-onleesbaar': 'Het adres van het systeem klopt niet.',
  'doel-zonder-tls': 'Het adres van het systeem begint niet met https://.',
  'doel-niet-openbaar': 'Het adres van het systeem ligt niet op het openbare internet.',
  'doel-onvindbaar': 'De naam in het adres van het systeem bestaat niet.',
  'abonnement-beeindigd': 'De koppeling was beëindigd voordat het bericht weg was.',
  'niet-meer-zichtbaar': 'Uw organisatie mocht dit niet meer zien.',
  onderbroken: 'Wij werden zelf onderbroken en weten niet of het bericht aankwam.',
};

const STATUSSEN: Readonly<Record<string, string>> = {
  401: 'Het systeem herkende onze handtekening niet (401). Kijk na of het geheim nog klopt.',
  403: 'Het systeem liet ons niet binnen (403).',
  404: 'Op het adres van het systeem is niets (404).',
  410: 'Het systeem liet weten dat het voorgoed weg is (410).',
  413: 'Het systeem vond het bericht te groot (413).',
  429: 'Het systeem had het te druk (429).',
  503: 'Het systeem had het te druk (503).',
};

/** Why an attempt failed, for who does not know the codes. */
export function waarom(fout: string): string {
  const status = /^status-(\d{3})$/.exec(fout)?.[1];
  if (status === undefined) return REDENEN[fout] ?? 'Het lukte niet, en wij weten niet waarom.';
  return (
    STATUSSEN[status] ??
    (status.startsWith('5')
      ? `Het systeem had een storing (${status}).`
      : `Het systeem nam het bericht niet aan (${status}).`)
  );
}

/** A number of deliveries; there may be more than were counted. */
export function hoeveel(aantal: number): string {
  const getal = aantal.toLocaleString('nl-NL');
  return aantal >= TEL_TOT ? `${getal} of meer` : getal;
}

/** What is said after dead messages were offered again. */
export function opnieuwGezegd(aantal: number): string {
  if (aantal === 0) return 'Er was niets meer om opnieuw te versturen.';
  return aantal === 1 ? 'Het bericht gaat opnieuw.' : `${hoeveel(aantal)} berichten gaan opnieuw.`;
}
