import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BELOFTEN } from '../bench/chaos/controle/beloften.js';
import { PROCESSEN } from '../scripts/tabellen.js';
import { leesDag } from '../src/kern/dag.js';
import { isSysteemstap, type Overgang, type Proces } from '../src/kern/proces.js';
import { datum } from '../src/werkplek/onderdelen/datum.js';
import { aanmelding } from './fabriek/aanmelding.js';
import { steekproef } from './opzet/steekproef.js';
import { los, stapschema, type Schema } from './stappen/contract.js';
import { recept, variantVoor, Werkplaats, wieZet } from './stappen/werkplaats.js';

/** The first and the last day that the door lets in, and one just past it. */
const DAGEN = ['1800-01-01', '2199-12-31', '9999-12-31'] as const;
/** Nothing is planned for after this. */
const VER = '2100';
/** Nobody who comes to the door today saw it. */
const LANG_GELEDEN = '1900';
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
      // a day that nobody here lives to see is a slip in the year, whatever it is the day of
      expect([waarde, (waarde > VER || waarde < LANG_GELEDEN) && status === 201]).toEqual([waarde, false]);
    }
    expect(await schendingen()).toEqual([]);
  });
});

/** Every field of every step with a bound on this side. */
const begrensd = (kant: 'vooruit' | 'terug') =>
  PROCESSEN.flatMap((proces) =>
    Object.entries(proces.stappen).flatMap(([stap, { [kant]: grenzen = {} }]) => {
      const pijl = proces.overgangen.find((o) => o.stap === stap);
      if (pijl === undefined) return [];
      return Object.entries(grenzen).map(
        ([veld, beleid]) => [`${proces.soort}.${stap}`, veld, { proces, pijl, beleid }] as const,
      );
    }),
  );

const VANDAAG = leesDag('2026-11-23');

describe('een dag die verder weg ligt dan het beleid wil', () => {
  it.each(begrensd('vooruit'))('%s: %s hoort wat de laatste dag is', async (_, veld, { proces, pijl, beleid }) => {
    const laatste = VANDAAG.add({ months: await maanden(beleid) });
    const [nee, ja] = await antwoordenOp(proces, pijl, (body) =>
      [laatste.add({ days: 1 }), laatste].map((dag) => metDag(body, veld, dag.toString())),
    );
    verwachtGrens(nee, { veld, code: 'te-ver', grens: `tot en met ${datum(laatste.toString())};` });
    expect(ja?.body.errors ?? []).not.toContainEqual(expect.objectContaining({ code: 'te-ver' }));
  });

  it.each(begrensd('terug'))('%s: %s hoort wat de eerste dag is', async (_, veld, { proces, pijl, beleid }) => {
    const eerste = VANDAAG.subtract({ months: await maanden(beleid) });
    const [nee, ja] = await antwoordenOp(proces, pijl, (body) =>
      [eerste.subtract({ days: 1 }), eerste].map((dag) => metDag(body, veld, dag.toString())),
    );
    verwachtGrens(nee, { veld, code: 'te-lang-geleden', grens: `vanaf ${datum(eerste.toString())};` });
    expect(ja?.body.errors ?? []).not.toContainEqual(expect.objectContaining({ code: 'te-lang-geleden' }));
  });

  it.each([
    ['ontruimingsdatum', { ontruimingsdatum: '1800-01-01' }],
    ['ontslag.datum', { ontslag: { soort: 'detentie', datum: '1800-01-01' } }],
  ])('ook bij het aanmelden: %s te lang geleden', async (pad, anders) => {
    const { status, body } = await werkplaats.vraag('POST', '/aanmeldingen', {
      door: ['MELDPUNT_ZO', 'behandelaar'],
      body: aanmelding(anders),
    });
    expect(status).toBe(400);
    expect(body).toMatchObject({ errors: [{ pad, code: 'te-lang-geleden' }] });
  });

  it.each([
    ['ontruimingsdatum', { ontruimingsdatum: '2199-12-31' }, '23 november 2028'],
    ['ontslag.datum', { ontslag: { soort: 'detentie', datum: '2199-12-31' } }, '23 november 2056'],
  ])('ook bij het aanmelden: %s', async (pad, anders, dag) => {
    const { status, body } = await werkplaats.vraag('POST', '/aanmeldingen', {
      door: ['MELDPUNT_ZO', 'behandelaar'],
      body: aanmelding(anders),
    });
    expect(status).toBe(400);
    expect(body).toMatchObject({ errors: [{ pad, code: 'te-ver', melding: expect.stringContaining(dag) }] });
  });
});

/** The answer to one day too many: one error, with the day that would have been right. */
function verwachtGrens(
  antwoord: { status: number; body: { errors?: unknown[] } } | undefined,
  { veld, code, grens }: { veld: string; code: string; grens: string },
): void {
  expect(antwoord?.status).toBe(400);
  const pad = expect.stringMatching(new RegExp(`^${veld.replaceAll('.', '(\\.\\d+)?\\.')}$`));
  expect(antwoord?.body.errors).toEqual([{ pad, melding: expect.stringContaining(grens), code }]);
}

async function maanden(beleid: string): Promise<number> {
  const { resultaten } = (await werkplaats.moet('GET', '/beleid', { door: ['GGD', 'behandelaar'] })) as unknown as {
    resultaten: { code: string; waarde: number }[];
  };
  return resultaten.find(({ code }) => code === beleid)?.waarde ?? Number.NaN;
}

/** What goes with a day in a part that was not filled in. */
const LEEG: Readonly<Record<string, object>> = { ontslag: { soort: 'detentie' } };

/** The same body with this day at a path; of a list only in the first place, so that one thing is wrong. */
function metDag(body: unknown, pad: string, dag: string): object {
  const [kop = '', ...rest] = pad.split('.');
  const velden = { ...(body as Record<string, unknown>) };
  const hier = velden[kop];
  if (rest.length === 0) {
    // a moment stays one: noon in Amsterdam, winter or summer
    velden[kop] = typeof hier === 'string' && hier.includes('T') ? `${dag}T12:00:00+01:00` : dag;
  } else {
    const verder = rest.join('.');
    velden[kop] = Array.isArray(hier)
      ? hier.map((een, i) => (i === 0 ? metDag(een, verder, dag) : een))
      : metDag(hier ?? LEEG[kop], verder, dag);
  }
  return velden;
}

/** The answers to several bodies, one after the other on the same zaak: what is refused changes nothing. */
async function antwoordenOp(proces: Proces, pijl: Overgang, maak: (body: object) => object[]) {
  const doel = await werkplaats.bereik(proces.soort, pijl.van[0] ?? '', variantVoor(proces.soort, pijl));
  const antwoorden = [];
  for (const body of maak(await werkplaats.body(doel, pijl))) {
    const vraag = { door: wieZet(doel, pijl.stap), body, versie: await werkplaats.versie(doel.id) };
    const pad = `/v1/${proces.meervoud}/${doel.id}/stappen`;
    antwoorden.push(await werkplaats.huis.vraag<{ errors?: unknown[] }>('POST', pad, vraag));
  }
  return antwoorden;
}

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
