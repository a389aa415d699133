import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { naamVan, Onzinhuis, type Onzin } from './onzin/onzinhuis.js';
import { bodiesVan, diep, met, plekken } from './onzin/voorbeeld.js';
import { steekproef } from './opzet/steekproef.js';
import { inhoudVan, ROUTES } from './stappen/contract.js';

/** Addresses when not all are tried, and bodies per address: a table with many steps has as many. */
const ADRESSEN = 10;
const STAPPEN = 3;

let huis: Onzinhuis;

beforeAll(async () => {
  huis = await Onzinhuis.open();
});
afterAll(async () => {
  await huis.sluit();
});

const schrijvend = steekproef(
  ROUTES.filter((route) => inhoudVan(route) !== undefined),
  ADRESSEN,
);

/** A concept is a half-filled form: anything that is JSON may be in it, so nonsense in it is no mistake. */
const VRIJ = ['/aanmeldingconcepten', '/aanmeldingconcepten/{id}'];

describe.each(schrijvend.map((route) => [naamVan(route), route] as const))('de inhoud van %s', (_, route) => {
  const bodies = steekproef(bodiesVan(inhoudVan(route) ?? {}), STAPPEN);
  const isVrij = VRIJ.includes(route.pad);

  it('mag geen teken hebben dat niet te bewaren is, op geen enkele plek', async () => {
    const onzin = bodies.flatMap((body) =>
      plekken(body).flatMap(({ pad, waarde }) =>
        ['x\u0000', '\ud800'].flatMap((teken) => {
          const inNaam = typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde);
          const stuk = inNaam ? { ...waarde, [teken]: 1 } : typeof waarde === 'string' ? waarde + teken : teken;
          return [
            {
              ...huis.vraag(route),
              naam: `${JSON.stringify(teken)} in ${pad.join('.')}`,
              body: met(body, pad, stuk),
              mag: [400],
            },
          ];
        }),
      ),
    );
    expect(await huis.probeer(onzin)).toEqual([]);
  });

  it('mag niet te groot, te lang of te diep zijn', async () => {
    const [body] = bodies;
    const lijsten = plekken(body).filter(({ waarde }) => Array.isArray(waarde));
    const groot = 'x'.repeat(1024 * 1024);
    const tekst = JSON.stringify(body);
    const onzin: Onzin[] = [
      { ...huis.vraag(route), naam: '1 MB tekst', body: { a: groot }, mag: [413] },
      { ...huis.vraag(route), naam: '1 MB spaties', body: `${tekst}${' '.repeat(1024 * 1024)}`, mag: [413] },
      { ...huis.vraag(route), naam: '10.000 elementen', body: Array.from({ length: 10_000 }, () => 1), mag: [400] },
      {
        ...huis.vraag(route),
        naam: '10.000 velden',
        body: Object.fromEntries(Array.from({ length: 10_000 }, (_x, i) => [`v${i}`, i])),
        mag: [400],
      },
      ...lijsten.flatMap(({ pad }) =>
        [1, 'x', {}, null].map((deel) => ({
          ...huis.vraag(route),
          naam: `10.000 × ${JSON.stringify(deel)} in ${pad.join('.')}`,
          body: met(
            body,
            pad,
            Array.from({ length: 10_000 }, () => deel),
          ),
          mag: [400],
        })),
      ),
      ...([1_000, 20_000] as const).flatMap((niveaus) => [
        { ...huis.vraag(route), naam: `${niveaus} lijsten in elkaar`, body: diep(niveaus, '['), mag: [400] },
        { ...huis.vraag(route), naam: `${niveaus} objecten in elkaar`, body: diep(niveaus, '{'), mag: [400] },
        {
          ...huis.vraag(route),
          naam: `${niveaus} diep in een veld`,
          body: `{"inhoud":${diep(niveaus, '[')}}`,
          mag: [400],
        },
      ]),
    ];
    expect(await huis.probeer(onzin)).toEqual([]);
  });

  it('moet leesbare JSON zijn, en een object', async () => {
    const tekst = JSON.stringify(bodies[0]);
    const kapot = [
      tekst.slice(0, -1),
      `${tekst}}`,
      `{${tekst}`,
      "{'a':1}",
      '{"a":1,}',
      '{"a":NaN}',
      '\u0000',
      'geen json',
      '{"a":"\n"}',
    ];
    const dubbel = ['__proto__', 'constructor', 'prototype'].map((naam) =>
      naam === '__proto__'
        ? `{"${naam}":{"isAdmin":true},${tekst.slice(1)}`
        : `{"${naam}":{"prototype":{}},${tekst.slice(1)}`,
    );
    const anders = ['[]', 'null', '"tekst"', '42', 'true', '{}', ''].filter(
      (deel) => deel !== '{}' || route.pad !== '',
    );
    expect(
      await huis.probeer([
        ...[...kapot, ...dubbel, ...anders].map((body) => ({
          ...huis.vraag(route),
          naam: body.slice(0, 30),
          body,
          mag: [400],
        })),
        { ...huis.vraag(route), naam: 'helemaal geen inhoud', mag: [400] },
      ]),
    ).toEqual([]);
  });

  it('moet zeggen dat het JSON is', async () => {
    const body = JSON.stringify(bodies[0]);
    const soorten = [
      'text/plain',
      'application/xml',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'application/octet-stream',
      'geen soort',
    ];
    const onzin = soorten.map((soort) => ({
      ...huis.vraag(route),
      naam: soort,
      body,
      koppen: { 'content-type': soort },
      mag: [415],
    }));
    expect(await huis.probeer(onzin)).toEqual([]);
  });

  it('mag op geen plek iets van een andere soort hebben', async () => {
    if (isVrij) return;
    const onzin = bodies.flatMap((body) =>
      plekken(body)
        .filter(({ pad }) => pad.length > 0)
        .flatMap(({ pad, waarde }) =>
          [1e308, -1, 0.1, true, [[]], { a: { b: {} } }, '<script>', "'; drop table tns.zaak; --"]
            .filter((deel) => typeof deel !== typeof waarde || typeof deel === 'object')
            .map((deel) => ({
              ...huis.vraag(route),
              naam: `${JSON.stringify(deel)} in ${pad.join('.')}`,
              body: met(body, pad, deel),
              mag: [400],
            })),
        ),
    );
    expect(await huis.probeer(onzin)).toEqual([]);
  });

  it('mag willekeurige JSON zijn zonder dat er iets omvalt', async () => {
    const willekeurig = fc.sample(fc.oneof(fc.jsonValue({ maxDepth: 4 }), fc.dictionary(fc.string(), fc.jsonValue())), {
      numRuns: 40,
      seed: 20261122,
    });
    const onzin = willekeurig.map((body) => ({
      ...huis.vraag(route),
      naam: 'willekeurig',
      body: JSON.stringify(body),
      mag: [400],
    }));
    expect(await huis.probeer(onzin)).toEqual([]);
  });
});
