import { heeftDossiers, type Rol } from '../../kern/wie.js';

/** Where in the menu a page belongs. */
export type Menupunt = 'werkvoorraad' | 'aanmelden' | 'dossiers' | 'wachtrijen' | 'opvang' | 'processen' | 'beheer';

interface Menuregel {
  readonly punt: Menupunt;
  readonly naar: string;
  readonly tekst: string;
  readonly voor: (rol: Rol) => boolean;
}

const iedereen = (): boolean => true;

const MENU: readonly Menuregel[] = [
  { punt: 'werkvoorraad', naar: '/werkplek', tekst: 'Mijn werkvoorraad', voor: heeftDossiers },
  { punt: 'aanmelden', naar: '/werkplek/aanmelden', tekst: 'Nieuwe aanmelding', voor: heeftDossiers },
  { punt: 'dossiers', naar: '/werkplek/dossiers', tekst: 'Zoeken', voor: heeftDossiers },
  { punt: 'wachtrijen', naar: '/werkplek/wachtrijen', tekst: 'Wachtrijen', voor: heeftDossiers },
  { punt: 'opvang', naar: '/werkplek/opvang', tekst: 'Opvang vannacht', voor: heeftDossiers },
  { punt: 'processen', naar: '/werkplek/processen', tekst: 'Hoe werkt het?', voor: iedereen },
  { punt: 'beheer', naar: '/werkplek/beheer', tekst: 'Beheer', voor: (rol) => rol === 'beheerder' },
];

/** What somebody with this role finds in the menu. The pages themselves decide who may see them. */
export function menuVan(rol: Rol): readonly Menuregel[] {
  return MENU.filter(({ voor }) => voor(rol));
}

/** Where somebody for whom no work waits begins: what is theirs alone, or else what everybody may read. */
export function beginVan(rol: Rol): string {
  return menuVan(rol).at(-1)?.naar ?? '/werkplek/processen';
}
