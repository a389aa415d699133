/**
 * Roles within one organisation; they do not stack. `systeem` is the service itself: follow-up steps and
 * clocks that ring. No token can carry it.
 */
export const ROLLEN = [
  'intaker',
  'behandelaar',
  'beslisser',
  'teamleider',
  'koppeling',
  'analist',
  'privacy',
  'beheerder',
  'ervaringsdeskundige',
] as const;

export type Rol = (typeof ROLLEN)[number] | 'systeem';

/** Who asks: a person or a partner system, always for one organisation, in one role, through one client application. */
export interface Wie {
  /** subject of the token; never a name */
  readonly id: string;
  /** organisation code of the reference data, e.g. `GGD`, `SWT_GORINCHEM` */
  readonly organisatie: string;
  readonly organisatieSoort: string;
  readonly rol: Rol;
  /** OAuth client id of the application that was used (promise 8) */
  readonly client: string;
  readonly naam?: string;
}

const ZONDER_DOSSIERS: ReadonlySet<Rol> = new Set(['analist', 'privacy', 'beheerder', 'ervaringsdeskundige']);

/** Has this role any business in dossiers? The others get figures, logs, reference data, or what a client shared. */
export function heeftDossiers(rol: Rol): boolean {
  return !ZONDER_DOSSIERS.has(rol);
}

/** The service itself, for follow-up steps (gevolgen) and clocks. Keeps the organisation on whose behalf it acts. */
export function systeem(organisatie = 'SYSTEEM'): Wie {
  return { id: 'systeem', organisatie, organisatieSoort: 'SYSTEEM', rol: 'systeem', client: 'systeem' };
}
