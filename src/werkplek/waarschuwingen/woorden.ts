import type { KlokDto, WaarschuwingDto } from '../../modules/waarschuwing/index.js';
import type { Naamboek } from '../namen/namen.js';
import type { Sessie } from '../sessie/sessie.js';

interface Kijker {
  readonly sessie: Sessie;
  readonly namen: Naamboek;
  readonly mensen: ReadonlyMap<string, string>;
}

/** Whom a warning was for, in words. */
export function voorWie(
  { persoon, rol, organisatie }: Pick<WaarschuwingDto, 'persoon' | 'rol' | 'organisatie'>,
  { sessie, namen, mensen }: Kijker,
): string {
  const van = namen.organisatie(organisatie);
  if (persoon !== null) return persoon === sessie.wie.id ? 'U' : `${mensen.get(persoon) ?? 'Een medewerker'}, ${van}`;
  return rol === 'teamleider' ? `De teamleider van ${van}` : `Iedereen van ${van}`;
}

const EENHEDEN: Readonly<Record<string, readonly [een: string, meer: string]>> = {
  uur: ['uur', 'uur'],
  dag: ['dag', 'dagen'],
  werkdag: ['werkdag', 'werkdagen'],
  week: ['week', 'weken'],
  maand: ['maand', 'maanden'],
  jaar: ['jaar', 'jaar'],
};

/** A length of time in words: `2 weken`. */
export function hoeLang(lengte: number, eenheid: string): string {
  if (lengte === 0 && eenheid === 'dag') return 'dezelfde dag';
  const [een, meer] = EENHEDEN[eenheid] ?? [eenheid, eenheid];
  return `${lengte} ${lengte === 1 ? een : meer}`;
}

const REKENWIJZEN: Readonly<Record<string, string>> = {
  TERMIJNENWET: 'Algemene termijnenwet: eindigt niet in een weekend of op een feestdag',
  WERKDAGEN: 'alleen werkdagen tellen',
  KALENDER: 'alle dagen tellen',
  UREN: 'op het uur',
};

/** How a clock counts, in words. */
export function hoeGeteld({ rekenwijze }: Pick<KlokDto, 'rekenwijze'>): string {
  return REKENWIJZEN[rekenwijze] ?? rekenwijze;
}
