import { koppelingId, persoonId } from '../../src/platform/ingebed/namen.js';
import type { Opstelling } from '../opstelling/opstelling.js';
import type { Vrager } from './boek.js';
import type { Dobbelsteen } from './dobbelsteen.js';

/** People with this role per organisation; so many the embedded provider knows. */
const PER_ROL = 4;

/** Where people are registered. */
const MELDERS = [
  'SWT_DORDRECHT',
  'SWT_GORINCHEM',
  'SWT_ZWIJNDRECHT',
  'MELDPUNT_ZO',
  'AANBIEDER_YULIUS',
  'STADSKANTOOR',
] as const;

/** Where the work lands; who gets more of it stands here more often. */
const ONTVANGERS = [
  'LDH',
  'LDH',
  'LDH',
  'GGD',
  'GGD',
  'GGD',
  'SWT_DORDRECHT',
  'SWT_ZWIJNDRECHT',
  'SWT_GORINCHEM',
  'SDD',
  'AVRES',
  'VEILIG_THUIS',
  'STADSKANTOOR',
] as const;

/** Queues to which work is passed on or offered, with a taak that fits. */
export const DOELEN = [
  { wachtrij: 'SDD_SCHULDEN', taak: 'SCHULDHULP' },
  { wachtrij: 'AVRES_SCHULDEN', taak: 'SCHULDHULP' },
  { wachtrij: 'SDD_UITKERING', taak: 'UITKERING' },
  { wachtrij: 'SWT_DORDRECHT', taak: 'INTAKE' },
  { wachtrij: 'SWT_GORINCHEM', taak: 'INTAKE' },
  { wachtrij: 'LDH_INTAKE', taak: 'INTAKE' },
  { wachtrij: 'GGD_TOETS', taak: 'INTAKE' },
] as const;

export function melder(dobbel: Dobbelsteen): Vrager {
  return [dobbel.kies(MELDERS), 'intaker', dobbel.tussen(1, PER_ROL)];
}

export function ontvanger(dobbel: Dobbelsteen): Vrager {
  return collega(dobbel, dobbel.kies(ONTVANGERS));
}

/** Somebody who handles work at an organisation. */
export function collega(dobbel: Dobbelsteen, organisatie: string, rol = 'behandelaar'): Vrager {
  return [organisatie, rol, dobbel.tussen(1, PER_ROL)];
}

/** Whoever this is in the history of a zaak: a person, or the system of an organisation. */
export function naamVan([organisatie, rol, nummer]: Vrager): string {
  return rol === 'koppeling' ? koppelingId(organisatie) : persoonId(organisatie, rol, nummer);
}

/** Logs everybody in beforehand: a token is good for a working day, and logging in is not what is tried here. */
export async function logIn(opstelling: Opstelling): Promise<void> {
  const nummers = Array.from({ length: PER_ROL }, (_, i) => i + 1);
  for (const nummer of nummers) {
    for (const organisatie of MELDERS) await opstelling.token(organisatie, 'intaker', nummer);
    for (const organisatie of new Set(ONTVANGERS)) await opstelling.token(organisatie, 'behandelaar', nummer);
    await opstelling.token('GGD', 'beslisser', nummer);
  }
}
