import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BELOFTEN } from '../bench/chaos/controle/beloften.js';
import { PROCESSEN } from '../scripts/tabellen.js';
import { isSysteemstap, type Overgang, type Proces } from '../src/kern/proces.js';
import { steekproef } from './opzet/steekproef.js';
import { los, stapschema, type Schema } from './stappen/contract.js';
import { recept, variantVoor, Werkplaats, wieZet } from './stappen/werkplaats.js';

/** The first and the last day that the door lets in, and one just past it. */
const DAGEN = ['1800-01-01', '2199-12-31', '9999-12-31'] as const;
/** How many are tried when not all are. */
const GENOEG = 20;
/** A day that is refused is fine, and so is one that is kept; a service that falls over it is not. */
const GEWOON = [201, 400, 409, 422];

let werkplaats: Werkplaats;
beforeAll(async () => {
  werkplaats = await Werkplaats.open();
});
afterAll(() => werkplaats.sluit());

const vormen = new Map(['date', 'date-time'].map((vorm) => [vorm, vorm]));

/** Fields of a step that hold a day or a moment, at the top. */
function dagvelden(schema: Schema): [veld: string, vorm: string][] {
  return Object.entries(schema.properties ?? {}).flatMap(([veld, deel]) => {
    const vorm = vormen.get(los(deel).format ?? '');
    return vorm === undefined ? [] : [[veld, vorm]];
  });
}

const GEVALLEN = PROCESSEN.flatMap((proces) =>
  Object.keys(proces.stappen)
    .filter((stap) => !isSysteemstap(proces, stap))
    .flatMap((stap) => {
      const pijl = proces.overgangen.find((o) => o.stap === stap && o.wie.als.length > 0);
      if (pijl === undefined) return [];
      return dagvelden(stapschema(proces.meervoud, stap)).map(
        ([veld, vorm]) => [`${proces.soort}.${stap}`, veld, { proces, pijl, vorm }] as const,
      );
    }),
);

describe('een dag die heel lang geleden was, of nog heel lang duurt', () => {
  it.each(steekproef(GEVALLEN, GENOEG))('%s: %s', async (_, veld, { proces, pijl, vorm }) => {
    for (const dag of DAGEN) {
      const waarde = vorm === 'date' ? dag : `${dag}T10:00:00Z`;
      const { status, leesbaar } = await probeer(proces, pijl, { [veld]: waarde });
      expect([waarde, GEWOON.includes(status) ? 'gewoon' : status]).toEqual([waarde, 'gewoon']);
      expect([waarde, leesbaar]).toEqual([waarde, 200]);
    }
    expect(await schendingen()).toEqual([]);
  });
});

async function probeer(proces: Proces, pijl: Overgang, anders: object) {
  const doel = await werkplaats.bereik(proces.soort, pijl.van[0] ?? '', variantVoor(proces.soort, pijl));
  const body = await werkplaats.body(doel, pijl);
  const pad = `/${proces.meervoud}/${doel.id}`;
  const door = wieZet(doel, pijl.stap);
  const { status } = await werkplaats.vraag('POST', `${pad}/stappen`, {
    door,
    body: { ...body, ...anders },
    versie: await werkplaats.versie(doel.id),
  });
  const { kijker } = recept(proces.soort);
  return { status, leesbaar: (await werkplaats.vraag('GET', pad, { door: kijker })).status };
}

async function schendingen(): Promise<unknown[]> {
  const sql = BELOFTEN.map((regel, i) => `(select ${i} as regel, wat from (${regel.sql}) r limit 3)`).join(
    ' union all ',
  );
  const { rows } = await werkplaats.huis.superuser.query<{ regel: number; wat: string }>(sql);
  return rows.map(({ regel, wat }) => `${BELOFTEN[regel]?.naam ?? ''}: ${wat}`);
}
