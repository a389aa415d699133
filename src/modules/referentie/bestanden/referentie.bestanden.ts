import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { leesRij, type GekeurdeRij } from './referentie.rijen.js';
import type { Soort } from '../referentie.soorten.js';

/** Which file holds which kind. `codelijsten` has a form of its own, one heading per list. */
const BESTANDEN: Readonly<Record<Exclude<Soort, 'code'>, string>> = {
  gemeente: 'gemeenten.yaml',
  organisatie: 'organisaties.yaml',
  wachtrij: 'wachtrijen.yaml',
  taak: 'taken.yaml',
  termijn: 'termijnen.yaml',
  ladder: 'ladders.yaml',
  deurrij: 'deurtabel.yaml',
  verantwoordelijkheid: 'verantwoordelijkheden.yaml',
  kanaal: 'kanalen.yaml',
  beleid: 'beleid.yaml',
  voorziening: 'voorzieningen.yaml',
  contract: 'contracten.yaml',
  quotum: 'quota.yaml',
  knoop: 'knopen.yaml',
  verwijssoort: 'verwijssoorten.yaml',
  matchregel: 'matchregels.yaml',
};
const CODELIJSTEN = 'codelijsten.yaml';

/** Everything that is wrong with the reference data, one fault a line. */
export class ReferentieFout extends Error {
  constructor(readonly fouten: readonly string[]) {
    super(`De referentiegegevens kloppen niet (${fouten.length}):\n${fouten.map((fout) => `  - ${fout}`).join('\n')}`);
    this.name = 'ReferentieFout';
  }
}

/**
 * Reads all files of the folder.
 * @throws ReferentieFout with all faults of all files at once, each naming file, row and field
 */
export async function leesBestanden(map: string): Promise<GekeurdeRij[]> {
  const fouten: string[] = [];
  const rijen: GekeurdeRij[] = [];
  for (const { soort, bestand, ruw, naam } of await alleRijen(map, fouten)) {
    const gelezen = leesRij(soort, ruw);
    if (gelezen.rij) rijen.push(gelezen.rij);
    fouten.push(...gelezen.fouten.map((fout) => `${bestand}, ${naam}: ${fout}`));
  }
  if (fouten.length > 0) throw new ReferentieFout(fouten);
  return rijen;
}

interface Vondst {
  readonly soort: Soort;
  readonly bestand: string;
  /** how the row is called in an error */
  readonly naam: string;
  readonly ruw: unknown;
}

async function alleRijen(map: string, fouten: string[]): Promise<Vondst[]> {
  const vondsten: Vondst[] = [];
  for (const [soort, bestand] of Object.entries(BESTANDEN)) {
    const inhoud = await leesYaml(map, bestand, fouten);
    if (inhoud === undefined) continue;
    if (!Array.isArray(inhoud)) fouten.push(`${bestand}: moet een lijst van rijen zijn`);
    // the keys of BESTANDEN are kinds, says its type
    else
      vondsten.push(
        ...inhoud.map((ruw: unknown, plek) => ({ soort: soort as Soort, bestand, naam: naamVan(ruw, plek), ruw })),
      );
  }
  const lijsten = await leesYaml(map, CODELIJSTEN, fouten);
  if (lijsten !== undefined) vondsten.push(...codesVan(lijsten, fouten));
  return vondsten;
}

async function leesYaml(map: string, bestand: string, fouten: string[]): Promise<unknown> {
  try {
    return parse(await readFile(join(map, bestand), 'utf8')) ?? [];
  } catch (fout) {
    fouten.push(`${bestand}: ${fout instanceof Error ? fout.message : String(fout)}`);
    return undefined;
  }
}

/** A list gives its dates and source to its codes; the row's own code becomes `lijst/waarde`. */
function codesVan(lijsten: unknown, fouten: string[]): Vondst[] {
  if (!isObject(lijsten)) {
    fouten.push(`${CODELIJSTEN}: moet een reeks lijsten zijn`);
    return [];
  }
  return Object.entries(lijsten).flatMap(([lijst, kop]) => {
    if (!isObject(kop) || !Array.isArray(kop['codes'])) {
      fouten.push(`${CODELIJSTEN}, lijst ${lijst}: heeft geen codes`);
      return [];
    }
    const { geldigVan, bron } = kop;
    return kop['codes'].map((ruw: unknown, plek) => {
      const { code, ...rest } = isObject(ruw) ? ruw : { code: undefined };
      const rij = { geldigVan, bron, ...rest, lijst, waarde: code, code: `${lijst}/${String(code)}` };
      return { soort: 'code' as const, bestand: CODELIJSTEN, naam: `lijst ${lijst}, ${naamVan(ruw, plek)}`, ruw: rij };
    });
  });
}

function naamVan(ruw: unknown, plek: number): string {
  const code = isObject(ruw) ? ruw['code'] : undefined;
  return typeof code === 'string' || typeof code === 'number' ? `rij ${code}` : `rij ${plek + 1}`;
}

function isObject(ruw: unknown): ruw is Record<string, unknown> {
  return typeof ruw === 'object' && ruw !== null && !Array.isArray(ruw);
}
