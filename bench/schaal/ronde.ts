import { maakCursor } from '../../src/platform/http/bladeren.js';
import type { Huis } from './huizen.js';
import { type Lijst, ZOEKGEGEVENS, type Zoekgegevens } from './lijsten.js';

/** Rows on a page when the caller does not say. */
const BLADZIJDE = 50;

/** How far into a list a page begins. */
export const DIEPTEN = [0, 0.5, 0.99] as const;

/** One page to ask of one house, ready to send. */
export interface Verzoek {
  readonly methode: 'GET' | 'POST';
  readonly pad: string;
  readonly token: string;
  readonly body?: unknown;
  /** fewest rows the answer must have */
  readonly minstens: number;
}

/** Works a list out for one house: ids, what to search for, and the cursor of the depth. */
export async function bereidVoor(
  huis: Huis,
  lijst: Lijst,
  { token, diepte }: { token: string; diepte: number },
): Promise<Verzoek> {
  const id = lijst.id === undefined ? '' : await eerste<{ id: string }>(huis, lijst.id).then((rij) => rij.id);
  const cursor = diepte === 0 ? undefined : await cursorOp(huis, lijst, diepte);
  const pad = `/v1${lijst.pad.replace('{id}', id)}`;
  return {
    methode: lijst.body === undefined ? 'GET' : 'POST',
    pad: cursor === undefined ? pad : `${pad}${pad.includes('?') ? '&' : '?'}cursor=${cursor}`,
    token,
    minstens: diepte === 0 ? (lijst.minstens ?? BLADZIJDE) : 0,
    ...(lijst.body === undefined
      ? {}
      : {
          body:
            typeof lijst.body === 'function' ? lijst.body(await eerste<Zoekgegevens>(huis, ZOEKGEGEVENS)) : lijst.body,
        }),
  };
}

/** Asks once. @returns how many rows came; @throws Error when the answer is no page, or one with too few rows */
export async function vraag(huis: Huis, { methode, pad, token, body, minstens }: Verzoek): Promise<number> {
  const antwoord = await huis.klant.vraag(methode, pad, { token, body });
  const resultaten = antwoord.body['resultaten'];
  if (antwoord.status !== 200 || !Array.isArray(resultaten))
    throw new Error(`${methode} ${pad} gaf ${antwoord.status}: ${JSON.stringify(antwoord.body).slice(0, 300)}`);
  if (resultaten.length < minstens)
    throw new Error(`${methode} ${pad} gaf ${resultaten.length} regels, ${minstens} verwacht`);
  return resultaten.length;
}

/** The cursor that the API would give after this part of the list: made of the row there, as the API makes it. */
async function cursorOp(huis: Huis, { diep }: Lijst, diepte: number): Promise<string> {
  if (diep === undefined) throw new Error('deze lijst heeft geen diepte');
  const { op, id } = await eerste<{ op: Date; id: string }>(
    huis,
    `with rij as (${diep.sql}) select op, id from rij order by op ${diep.richting}, id ${diep.richting}
      limit 1 offset (select floor(count(*) * ${diepte})::bigint from rij)`,
  );
  return maakCursor(diep.lijst, [op.toISOString(), id]);
}

async function eerste<T extends object>(huis: Huis, sql: string): Promise<T> {
  const { rows } = await huis.superuser.query<T>(sql);
  if (rows[0] === undefined) throw new Error(`niets gevonden met ${sql}`);
  return rows[0];
}
