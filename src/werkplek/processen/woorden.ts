import type { Rol } from '../../kern/wie.js';
import { ROLNAMEN } from '../teksten/namen.js';
import type { Kloklengte, Klokregel, Pijl, Procestabel } from './procestabel.js';

const RELATIES: Readonly<Record<string, string>> = {
  houder: 'de organisatie die het in handen heeft',
  regiehouder: 'de organisatie met de regie',
  inzender: 'de organisatie die het inbracht',
  aangewezen: 'de organisatie die gevraagd is',
  betrokken: 'een organisatie die bij het dossier betrokken is',
  partner: 'een organisatie uit de keten',
};

const MEERVOUD: Readonly<Record<string, string>> = {
  uur: 'uur',
  dag: 'dagen',
  werkdag: 'werkdagen',
  week: 'weken',
  maand: 'maanden',
  jaar: 'jaar',
};

/** `a, b of c`. */
export function opsomming(woorden: readonly string[], voegwoord: 'en' | 'of'): string {
  if (woorden.length < 2) return woorden.join('');
  return `${woorden.slice(0, -1).join(', ')} ${voegwoord} ${woorden.at(-1) ?? ''}`;
}

/** Who may take a step: `intaker of behandelaar van de organisatie die het in handen heeft`. */
export function wieTekst({ rollen, als }: Pijl['wie']): string {
  // the roles of a table are the roles of the service; the published form has them as text
  const mensen = rollen
    .filter((rol) => rol !== 'systeem' && rol !== 'koppeling')
    .map((rol) => ROLNAMEN[rol as Rol].toLowerCase());
  if (mensen.length === 0) return 'Dit gaat vanzelf.';
  const wie = `${opsomming(mensen, 'of')} van ${opsomming(als.map(relatieTekst), 'of')}`;
  const ook = rollen.includes('systeem') ? ' Het gebeurt soms ook vanzelf.' : '';
  return `${wie.charAt(0).toUpperCase()}${wie.slice(1)}.${ook}`;
}

function relatieTekst(relatie: string): string {
  return relatie.startsWith('soort:') ? `een ${relatie.slice('soort:'.length)}` : (RELATIES[relatie] ?? relatie);
}

/** The name of a state. */
export function toestandnaam(proces: Procestabel, toestand: string): string {
  return proces.toestanden[toestand]?.label ?? toestand;
}

/** The lengths that go with a clock of the table; a family of clocks has more than one. */
export function lengtesVan(regel: Klokregel, lengtes: readonly Kloklengte[]): readonly Kloklengte[] {
  return lengtes.filter(
    ({ code }) => code === regel.soort || (regel.perZaak === true && code.startsWith(`${regel.soort}-`)),
  );
}

/** `3 weken`, `dezelfde dag`, `5 werkdagen (staat nu uit)`. */
export function lengteTekst({ lengte, eenheid, actief }: Kloklengte): string {
  const duur = lengte === 0 ? 'dezelfde dag' : `${lengte} ${lengte === 1 ? eenheid : (MEERVOUD[eenheid] ?? eenheid)}`;
  return actief ? duur : `${duur} (staat nu uit)`;
}

/** What happens when a clock has run out. */
export function afloopTekst(proces: Procestabel, { bijAfloop }: Klokregel): string {
  const stap = bijAfloop === undefined ? undefined : proces.stappen[bijAfloop];
  return stap === undefined ? 'U krijgt een signaal.' : stap.uitleg;
}
