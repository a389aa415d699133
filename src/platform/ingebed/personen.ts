import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { persoonId } from './namen.js';
import { projectMap } from './plek.js';

export { persoonId } from './namen.js';

/** An invented person of the embedded identity provider: one organisation, one role. */
export interface Persoon {
  /** The `sub` of the tokens, for example `sdd.behandelaar.1`. */
  id: string;
  naam: string;
  organisatie: string;
  organisatieSoort: string;
  rol: string;
}

/** An organisation as far as logging in needs to know it. */
export interface Organisatie {
  code: string;
  naam: string;
  soort: string;
}

/** Everyone who can log in to the embedded provider. */
export interface Bevolking {
  organisaties: readonly Organisatie[];
  personen: ReadonlyMap<string, Persoon>;
}

/**
 * Draws up the invented people by the rule of `referentie/demo-personen.yaml` for every organisation of
 * `referentie/organisaties.yaml`. The outcome is always the same.
 *
 * @param map folder with both files
 * @param minstens so many people per organisation and role, for tests in which many do the same thing at once
 * @throws Error naming the file and what is wrong in it
 */
export function leesBevolking(map = join(projectMap(), 'referentie'), minstens = 0): Bevolking {
  const organisaties = leesOrganisaties(join(map, 'organisaties.yaml'));
  const regel = leesRegel(join(map, 'demo-personen.yaml'));
  const personen = new Map<string, Persoon>();
  for (const organisatie of organisaties) {
    for (const [rol, aantal] of Object.entries(regel.rollen[organisatie.soort] ?? {})) {
      for (let nummer = 1; nummer <= Math.max(aantal, minstens); nummer += 1) {
        const id = persoonId(organisatie.code, rol, nummer);
        personen.set(id, {
          id,
          naam: `${kies(regel.voornamen, id, 0)} ${kies(regel.achternamen, id, 4)}`,
          organisatie: organisatie.code,
          organisatieSoort: organisatie.soort,
          rol,
        });
      }
    }
  }
  return { organisaties, personen };
}

interface Regel {
  rollen: Record<string, Record<string, number>>;
  voornamen: string[];
  achternamen: string[];
}

function kies(namen: readonly string[], id: string, vanaf: number): string {
  const getal = createHash('sha256').update(id).digest().readUInt32BE(vanaf);
  return namen[getal % namen.length] ?? '';
}

function leesRegel(bestand: string): Regel {
  const inhoud = leesYaml(bestand);
  if (!isObject(inhoud)) throw new Error(`${bestand}: er worden rollen, voornamen en achternamen verwacht.`);
  const { rollen, voornamen, achternamen } = inhoud;
  if (!isRollen(rollen)) throw new Error(`${bestand}: "rollen" moet per soort organisatie aantallen per rol noemen.`);
  if (!isTeksten(voornamen)) throw new Error(`${bestand}: "voornamen" moet een lijst zijn.`);
  if (!isTeksten(achternamen)) throw new Error(`${bestand}: "achternamen" moet een lijst zijn.`);
  return { rollen, voornamen, achternamen };
}

function leesOrganisaties(bestand: string): Organisatie[] {
  const inhoud = leesYaml(bestand);
  // The rows stand at the top or under one heading.
  const rijen = isObject(inhoud) ? Object.values(inhoud).find(Array.isArray) : inhoud;
  if (!Array.isArray(rijen)) throw new Error(`${bestand}: er wordt een lijst van organisaties verwacht.`);
  // One organisation may have several rows, one after the other in time; the last one is the newest.
  const opCode = new Map<string, Organisatie>();
  rijen.forEach((rij: unknown, index) => {
    if (!isOrganisatie(rij)) throw new Error(`${bestand}: rij ${index + 1} mist code, naam of soort.`);
    opCode.set(rij.code, { code: rij.code, naam: rij.naam, soort: rij.soort });
  });
  return [...opCode.values()];
}

function leesYaml(bestand: string): unknown {
  try {
    return parse(readFileSync(bestand, 'utf8'));
  } catch (oorzaak) {
    throw new Error(`${bestand} kan niet worden gelezen: ${oorzaak instanceof Error ? oorzaak.message : ''}`, {
      cause: oorzaak,
    });
  }
}

function isObject(waarde: unknown): waarde is Record<string, unknown> {
  return typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde);
}

function isOrganisatie(waarde: unknown): waarde is Organisatie {
  return isObject(waarde) && isTeksten([waarde['code'], waarde['naam'], waarde['soort']]);
}

function isTeksten(waarde: unknown): waarde is string[] {
  return Array.isArray(waarde) && waarde.length > 0 && waarde.every((deel) => typeof deel === 'string');
}

function isRollen(waarde: unknown): waarde is Regel['rollen'] {
  const aantallen = (deel: unknown): boolean =>
    isObject(deel) && Object.values(deel).every((aantal) => typeof aantal === 'number');
  return isObject(waarde) && Object.values(waarde).every(aantallen);
}
