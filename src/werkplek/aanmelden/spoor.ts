import { isUUID } from 'class-validator';
import { v4 as willekeurig, v7 as uuid } from 'uuid';
import type { Formulierinhoud } from '../../platform/http/inhoud.js';

/** What a form carries along unseen: which one it is, and what of it is kept. */
export interface Spoor {
  /** key of the aanmelding that will come of it: sent twice is done once (promise 3) */
  readonly sleutel: string;
  /** number under which it is kept while it is filled in */
  readonly conceptId: string;
  /** version that was kept last; 0 when nothing was kept yet */
  readonly versie: number;
  /** the screen on which it is filled in: another one is another tab, or the same page opened again */
  readonly scherm: string;
}

/** The hidden names. */
export const SPOOR = { sleutel: '_sleutel', conceptId: 'conceptId', versie: '_versie', scherm: '_scherm' } as const;

/** For a form that begins now. */
export function nieuwSpoor(bekend: Partial<Spoor> = {}): Spoor {
  return { sleutel: willekeurig(), conceptId: uuid(), versie: 0, scherm: willekeurig(), ...bekend };
}

/** Of a form that was sent in; what does not look like ours is replaced. */
export function leesSpoor(inhoud: Formulierinhoud): Spoor {
  const versie = Number(inhoud[SPOOR.versie]?.[0]);
  return nieuwSpoor({
    ...nummer('sleutel', inhoud),
    ...nummer('conceptId', inhoud),
    ...nummer('scherm', inhoud),
    ...(Number.isSafeInteger(versie) && versie >= 0 ? { versie } : {}),
  });
}

function nummer(naam: 'sleutel' | 'conceptId' | 'scherm', inhoud: Formulierinhoud): Partial<Spoor> {
  const waarde = inhoud[SPOOR[naam]]?.[0];
  return isUUID(waarde) && waarde !== undefined ? { [naam]: waarde } : {};
}
