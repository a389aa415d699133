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

/** First part of the subject of who answers by a one-time link; no login provider gives such a subject out. */
const GENODIGDE = 'eenmalige-link:';

/**
 * Whoever answers by a one-time link, on behalf of the organisation that was asked (docs/besluiten/0042). With the rights of its
 * system and no more: a link decides nothing that takes a person of a certain rank.
 * @param uitnodiging id of the link; who held it is known to the two organisations, not to us
 */
export function genodigde(organisatie: string, organisatieSoort: string, uitnodiging: string): Wie {
  return {
    id: `${GENODIGDE}${uitnodiging}`,
    organisatie,
    organisatieSoort,
    rol: 'koppeling',
    client: 'eenmalige-link',
  };
}

/** Was this subject somebody with a one-time link? */
export function isGenodigde(id: string): boolean {
  return id.startsWith(GENODIGDE);
}
