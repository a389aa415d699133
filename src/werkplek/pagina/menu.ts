import { heeftDossiers, type Wie } from '../../kern/wie.js';
import { magAbonneren } from '../../modules/abonnement/index.js';
import { krijgtBerichten } from '../../modules/bericht/index.js';
import { voertPwUit } from '../../modules/uitkering/index.js';

/** Where in the menu a page belongs. */
export type Menupunt =
  | 'werkvoorraad'
  | 'waarschuwingen'
  | 'aanmelden'
  | 'dossiers'
  | 'wachtrijen'
  | 'opvang'
  | 'route'
  | 'intakes'
  | 'berichten'
  | 'koppelingen'
  | 'processen'
  | 'beheer';

/** What the menu looks at. */
type Kijker = Pick<Wie, 'rol' | 'organisatieSoort'>;

interface Menuregel {
  readonly punt: Menupunt;
  readonly naar: string;
  readonly tekst: string;
  readonly voor: (wie: Kijker) => boolean;
}

/** Kinds of organisation that keep places for the night, or put people there. */
const MET_OPVANG: readonly string[] = ['LDH', 'GGD', 'AANBIEDER'];
/** Kinds of organisation that hold the brede intake, or take part in it. */
const MET_INTAKE: readonly string[] = ['LDH', 'SWT', 'GGD', 'JEUGDTEAM', 'JONGERENREGISSEUR', 'SDD', 'AVRES'];

const iedereen = (): boolean => true;
const metDossiers = ({ rol }: Kijker): boolean => heeftDossiers(rol);
const van =
  (soorten: readonly string[]) =>
  ({ rol, organisatieSoort }: Kijker): boolean =>
    heeftDossiers(rol) && soorten.includes(organisatieSoort);

const MENU: readonly Menuregel[] = [
  { punt: 'werkvoorraad', naar: '/werkplek', tekst: 'Mijn werkvoorraad', voor: metDossiers },
  { punt: 'waarschuwingen', naar: '/werkplek/waarschuwingen', tekst: 'Waarschuwingen', voor: metDossiers },
  { punt: 'aanmelden', naar: '/werkplek/aanmelden', tekst: 'Nieuwe aanmelding', voor: metDossiers },
  { punt: 'dossiers', naar: '/werkplek/dossiers', tekst: 'Zoeken', voor: metDossiers },
  { punt: 'wachtrijen', naar: '/werkplek/wachtrijen', tekst: 'Wachtrijen', voor: metDossiers },
  { punt: 'opvang', naar: '/werkplek/opvang', tekst: 'Opvang vannacht', voor: van(MET_OPVANG) },
  { punt: 'route', naar: '/werkplek/versnelde-route', tekst: 'Versnelde route', voor: voertPwUit },
  { punt: 'intakes', naar: '/werkplek/intakes', tekst: 'Intakes', voor: van(MET_INTAKE) },
  { punt: 'berichten', naar: '/werkplek/berichten', tekst: 'Mijn berichten', voor: krijgtBerichten },
  { punt: 'koppelingen', naar: '/werkplek/koppelingen', tekst: 'Koppelingen', voor: magAbonneren },
  { punt: 'processen', naar: '/werkplek/processen', tekst: 'Hoe werkt het?', voor: iedereen },
  { punt: 'beheer', naar: '/werkplek/beheer', tekst: 'Beheer', voor: ({ rol }) => rol === 'beheerder' },
];

/** What this person finds in the menu. The pages themselves decide who may see them. */
export function menuVan(wie: Kijker): readonly Menuregel[] {
  return MENU.filter(({ voor }) => voor(wie));
}

/** Where somebody for whom no work waits begins: what is theirs alone, or else what everybody may read. */
export function beginVan(wie: Kijker): string {
  return menuVan(wie).at(-1)?.naar ?? '/werkplek/processen';
}
