import type { Balie } from './balie.js';
import type { Boek, Vrager } from './boek.js';

/** Somebody in whose queues nothing of this run lands. */
const BUITENSTAANDER: Vrager = ['JEUGDTEAM_MOLENLANDEN', 'behandelaar'];
/** Looks per list and API, so that every connection of its pool has its turn. */
const KEREN = 12;
const TEGELIJK = 8;

/**
 * Gives every command that was answered with success once more, through the API that is next: the answer must be the same
 * one, and nothing may happen again (which the check afterwards sees).
 */
export async function herhaalAlles(balie: Balie, boek: Boek): Promise<void> {
  const gelukt = boek.afgelopen.filter(({ status }) => status !== undefined && status < 300);
  let volgende = 0;
  const herhaal = async (): Promise<void> => {
    for (let afloop = gelukt[volgende++]; afloop; afloop = gelukt[volgende++]) {
      boek.noteer(afloop.opdracht, await balie.vraagAan(volgende, afloop.opdracht));
    }
  };
  await Promise.all(Array.from({ length: TEGELIJK }, herhaal));
}

/**
 * Whether the sight that a step needs while it is taken was left on for who came next on the same connection
 * (docs/besluiten/0019).
 * @returns rows that an organisation without any part in it got to see
 */
export async function kijkAlsBuitenstaander(balie: Balie, apis: number): Promise<number> {
  const paden = ['/v1/dossiers', '/v1/overdrachten', '/v1/aanmeldingen', '/v1/werkvoorraad'];
  const vragen = Array.from({ length: KEREN * apis }, () => paden).flat();
  const antwoorden = await Promise.all(vragen.map((pad) => balie.leesZeker(BUITENSTAANDER, pad)));
  return antwoorden.reduce((som, antwoord) => {
    const regels = antwoord?.body['resultaten'];
    if (antwoord?.status !== 200 || !Array.isArray(regels))
      throw new Error('de lijst van een buitenstaander was niet te lezen');
    return som + regels.length;
  }, 0);
}
