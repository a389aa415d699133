import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { Client } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { leesBestanden, ReferentieFout } from './referentie.bestanden.js';
import { keurSamenhang } from './referentie.keuring.js';
import { alsSoort, keurPerioden, leesInhoud, typeerRij, type GekeurdeRij } from './referentie.rijen.js';
import type { RuweRij } from '../referentie.soorten.js';

/** What loading did. */
export interface Laaduitkomst {
  readonly toegevoegd: number;
  readonly beeindigd: number;
  readonly ongewijzigd: number;
}

interface OpgeslagenRij extends RuweRij {
  readonly herkomst: 'bestand' | 'beheer';
}

/**
 * Brings the reference data in the database in line with the files, in one transaction. Doing it again changes nothing.
 * Rows are never changed: an equal row is left, a row that got an end is ended, a new row is added. A row whose content
 * changed, or that is gone from the files, is refused with the advice to end it. Rows added in the database itself
 * (`herkomst` beheer) are left alone, but must fit with the rest.
 *
 * @param url connection of `tns_migratie`
 * @param map folder with the files; default: `referentie/` of this project
 * @throws ReferentieFout with all faults at once; nothing is written then
 */
export async function laadReferentie(url: string, map: string = zoekMap()): Promise<Laaduitkomst> {
  const gewenst = await leesBestanden(map);
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('begin');
    await client.query('lock table tns.referentie_rij in share row exclusive mode');
    const uitkomst = await werkBij(client, gewenst);
    await client.query('commit');
    return uitkomst;
  } catch (fout) {
    await client.query('rollback').catch(() => undefined); // the connection may be gone; the first error is the one to tell
    throw fout;
  } finally {
    await client.end();
  }
}

async function werkBij(client: Client, gewenst: readonly GekeurdeRij[]): Promise<Laaduitkomst> {
  const opgeslagen = await haalRijen(client);
  const plan = vergelijk(gewenst, opgeslagen);
  const nieuw = plan.nieuw.map((rij) => ({ id: uuidv7(), ...rij }));
  const fouten = [...plan.fouten, ...keurGeheel([...nieuw, ...metEinde(opgeslagen, plan.einden)])];
  if (fouten.length > 0) throw new ReferentieFout(fouten);
  if (plan.einden.size > 0) {
    await client.query(
      `update tns.referentie_rij r set geldig_tot = e.tot from unnest($1::uuid[], $2::date[]) as e(id, tot) where r.id = e.id`,
      [[...plan.einden.keys()], [...plan.einden.values()]],
    );
  }
  if (nieuw.length > 0) await voegToe(client, nieuw);
  return {
    toegevoegd: nieuw.length,
    beeindigd: plan.einden.size,
    ongewijzigd: gewenst.length - nieuw.length - plan.einden.size,
  };
}

async function haalRijen(client: Client): Promise<OpgeslagenRij[]> {
  const { rows } = await client.query<Omit<OpgeslagenRij, 'soort'> & { soort: string }>(
    `select id, soort, code, geldig_van::text as "geldigVan", geldig_tot::text as "geldigTot", bron, herkomst, inhoud
       from tns.referentie_rij`,
  );
  return rows.map((rij) => ({ ...rij, soort: alsSoort(rij.soort) }));
}

async function voegToe(client: Client, rijen: readonly (GekeurdeRij & { id: string })[]): Promise<void> {
  await client.query(
    `insert into tns.referentie_rij (id, soort, code, geldig_van, geldig_tot, bron, inhoud, herkomst)
     select id, soort, code, "geldigVan", "geldigTot", bron, inhoud, 'bestand'
       from jsonb_to_recordset($1::jsonb)
         as r(id uuid, soort text, code text, "geldigVan" date, "geldigTot" date, bron text, inhoud jsonb)`,
    [JSON.stringify(rijen.map((rij) => ({ ...rij, inhoud: zonderLeegte(rij.inhoud) })))],
  );
}

interface Plan {
  readonly nieuw: readonly GekeurdeRij[];
  /** id of the row → the day it ends */
  readonly einden: ReadonlyMap<string, string>;
  readonly fouten: readonly string[];
}

function vergelijk(gewenst: readonly GekeurdeRij[], opgeslagen: readonly OpgeslagenRij[]): Plan {
  const bekend = new Map(opgeslagen.map((rij) => [sleutel(rij), rij]));
  const nieuw: GekeurdeRij[] = [];
  const einden = new Map<string, string>();
  const fouten: string[] = [];
  for (const rij of gewenst) {
    const oud = bekend.get(sleutel(rij));
    if (!oud) {
      nieuw.push(rij);
      continue;
    }
    if (oud.bron !== rij.bron || !isDeepStrictEqual(leesInhoud(rij.soort, oud.inhoud).waarde, rij.inhoud)) {
      fouten.push(
        `${sleutel(rij)}: is veranderd. Een rij verandert nooit: beëindig haar (geldigTot) en voeg een nieuwe toe`,
      );
    }
    if (oud.geldigTot === rij.geldigTot) continue;
    if (oud.geldigTot === null && rij.geldigTot !== null) einden.set(oud.id, rij.geldigTot);
    else
      fouten.push(`${sleutel(rij)}: is in de database al beëindigd op ${oud.geldigTot}; een einde verandert niet meer`);
  }
  const genoemd = new Set(gewenst.map(sleutel));
  for (const oud of opgeslagen) {
    if (oud.herkomst === 'bestand' && !genoemd.has(sleutel(oud))) {
      fouten.push(`${sleutel(oud)}: staat niet meer in de bestanden. Haal een rij nooit weg: geef haar geldigTot`);
    }
  }
  return { nieuw, einden, fouten };
}

function sleutel({ soort, code, geldigVan }: Pick<RuweRij, 'soort' | 'code' | 'geldigVan'>): string {
  return `${soort} ${code} (${geldigVan})`;
}

function metEinde(rijen: readonly RuweRij[], einden: ReadonlyMap<string, string>): RuweRij[] {
  return rijen.map((rij) => ({ ...rij, geldigTot: einden.get(rij.id) ?? rij.geldigTot }));
}

function keurGeheel(rijen: readonly RuweRij[]): string[] {
  const overlap = keurPerioden(rijen.map((rij) => ({ ...rij })));
  return overlap.length > 0 ? overlap : keurSamenhang(rijen.map(typeerRij));
}

/** Fields that say nothing are not stored: a row reads better, and a field added later changes no old row. */
function zonderLeegte(inhoud: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(inhoud).filter(([, waarde]) => waarde !== null));
}

/** The folder `referentie/` beside package.json, seen from the sources as well as from `dist`. */
function zoekMap(): string {
  for (let map = dirname(fileURLToPath(import.meta.url)); map !== dirname(map); map = dirname(map)) {
    if (existsSync(join(map, 'package.json'))) return join(map, 'referentie');
  }
  throw new Error('de map referentie/ is niet gevonden');
}
