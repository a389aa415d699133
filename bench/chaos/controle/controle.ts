import type { Boek } from '../boek.js';
import type { Vraag } from '../huis.js';
import { rekenAf, type Afrekening } from './afspraken.js';
import { BELOFTEN, type Regel } from './beloften.js';
import { VAN_DE_CLIENT } from './client.js';
import { controleerKetens } from './ketens.js';
import { BEWIJZEN, SAMENHANG, VOLGNUMMERS } from './samenhang.js';

/** A rule that was broken, with some of the rows. */
export interface Schending {
  readonly naam: string;
  readonly rijen: readonly string[];
}

/** All that a run found in the end. */
export interface Bevinding extends Afrekening {
  readonly bewijsOntbreekt: readonly string[];
  readonly bewijsDubbel: readonly string[];
  readonly bewijsNummers: readonly string[];
  readonly dodeBrieven: readonly string[];
  readonly zonderVolgnummer: readonly string[];
  readonly geschonden: readonly Schending[];
  /** rules that were looked at, the chains included */
  readonly regels: number;
}

/** Looks past row-level security at every dossier; nobody may be writing meanwhile. */
export async function controleer(vraag: Vraag, boek: Boek, env: Readonly<Record<string, string>>): Promise<Bevinding> {
  const wat = async (sql: string): Promise<string[]> => (await vraag<{ wat: string }>(sql)).map((rij) => rij.wat);
  const regels = [...BELOFTEN, ...VAN_DE_CLIENT, ...SAMENHANG, ...VOLGNUMMERS.slice(1)];
  const geschonden: Schending[] = [];
  for (const regel of regels) await keur(regel, wat, geschonden);
  const ketens = await controleerKetens(vraag, env);
  if (ketens.length > 0) geschonden.push({ naam: '3: de keten van gebeurtenissen klopt per dossier', rijen: ketens });
  return {
    ...(await rekenAf(vraag, boek)),
    bewijsOntbreekt: await wat(BEWIJZEN.ontbreekt),
    bewijsDubbel: await wat(BEWIJZEN.dubbel),
    bewijsNummers: await wat(BEWIJZEN.nummers),
    dodeBrieven: await wat(
      `select outbox_id::text || ' ' || fout as wat from tns.dode_brief where opgelost_op is null`,
    ),
    zonderVolgnummer: await wat(VOLGNUMMERS[0]?.sql ?? ''),
    geschonden,
    regels: regels.length + 1,
  };
}

async function keur(
  { belofte, naam, sql }: Regel,
  wat: (sql: string) => Promise<string[]>,
  geschonden: Schending[],
): Promise<void> {
  const rijen = await wat(sql);
  if (rijen.length > 0) geschonden.push({ naam: `${belofte}: ${naam}`, rijen });
}
