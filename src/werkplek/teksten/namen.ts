import type { Rol } from '../../kern/wie.js';

/** What a person is at work, as the pages say it. */
export const ROLNAMEN: Readonly<Record<Rol, string>> = {
  intaker: 'Intaker',
  behandelaar: 'Behandelaar',
  beslisser: 'Beslisser',
  teamleider: 'Teamleider',
  koppeling: 'Een systeem van een partner',
  analist: 'Analist',
  privacy: 'Privacy-medewerker',
  beheerder: 'Beheerder',
  ervaringsdeskundige: 'Ervaringsdeskundige',
  systeem: 'De dienst zelf',
};
