import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { naamVan, Onzinhuis, TOETSER, type Onzin } from './onzin/onzinhuis.js';
import { bodiesVan } from './onzin/voorbeeld.js';
import { steekproef } from './opzet/steekproef.js';
import { inhoudVan, ROUTES } from './stappen/contract.js';

let huis: Onzinhuis;

beforeAll(async () => {
  huis = await Onzinhuis.open();
});
afterAll(async () => {
  await huis.sluit();
});

/** Addresses when not all are tried. */
const ADRESSEN = 15;

describe.each(steekproef(ROUTES, ADRESSEN).map((route) => [naamVan(route), route] as const))(
  'het adres van %s',
  (_, route) => {
    it('kent alleen de parameters van het document, in de vorm die daar staat', async () => {
      const body = bodiesVan(inhoudVan(route) ?? { type: 'string' })[0];
      const leeg = inhoudVan(route) === undefined ? {} : { body };
      const namen = (route.operatie.parameters ?? []).filter((p) => p.in === 'query').map(({ name }) => name);
      const adres = huis.adres(route);
      const vraag = (query: string, mag: readonly number[]): Onzin => ({
        ...huis.vraag(route),
        ...leeg,
        naam: query,
        adres: `${adres}?${query}`,
        mag,
      });
      const onzin = [
        vraag('onbekend=1', [400]),
        vraag('__proto__=1', [400]),
        vraag('%00=1', [400]),
        vraag('a[b]=1', [400]),
      ];
      for (const naam of namen) {
        onzin.push(
          vraag(`${naam}=%00`, [400]),
          vraag(`${naam}=x%00y`, [400]),
          vraag(`${naam}=${encodeURIComponent("'; --")}`, [400]),
        );
        onzin.push(vraag(`${naam}=`, [400]), vraag(`${naam}=${'x'.repeat(2000)}`, [400]), vraag(`${naam}[a]=1`, [400]));
        if (naam !== 'wachtrij' || !route.pad.startsWith('/werkvoorraad'))
          onzin.push(vraag(`${naam}=A&${naam}=B`, [400]));
      }
      if (namen.includes('limit')) {
        for (const limit of [
          '0',
          '-1',
          '201',
          '1000000000',
          '1e3',
          '1.5',
          'abc',
          '99999999999999999999',
          'Infinity',
          'NaN',
        ]) {
          onzin.push(vraag(`limit=${limit}`, [400]));
        }
      }
      if (namen.includes('cursor')) {
        for (const deel of [
          ['2026-01-01T00:00:00.000Z'],
          [1, 2, 3],
          ['x', 'y'],
          [null, null],
          {},
          'tekst',
          [{ a: 1 }, []],
          ['2026-02-30T00:00:00Z', 'x'],
        ]) {
          onzin.push(vraag(`cursor=${Buffer.from(JSON.stringify(deel)).toString('base64url')}`, [400]));
        }
        onzin.push(vraag('cursor=geen-cursor', [400]), vraag('cursor=W10', [400]), vraag('cursor=%F0%9F%98%80', [400]));
      }
      expect(await huis.probeer(onzin)).toEqual([]);
    });

    it('kent alleen de methodes en de plek van het document', async () => {
      const adres = huis.adres(route);
      const kent = ROUTES.filter(({ pad }) => pad === route.pad).map(({ methode }) => methode);
      const anders = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].filter((methode) => !kent.includes(methode));
      const basis = { ...huis.vraag(route), pad: undefined };
      // `_zoek` and `_match` stand where an id may stand: a GET there asks for a zaak with that id, and is told that it is no id
      const alsId = (methode: string): boolean => /\/_[a-z]+$/.test(route.pad) && methode === 'GET';
      const onzin: Onzin[] = anders.map((methode) => ({
        ...basis,
        naam: 'andere methode',
        methode,
        mag: [alsId(methode) ? 400 : 405],
      }));
      onzin.push({ ...basis, naam: 'schuine streep erachter', adres: `${adres}/`, mag: [404] });
      onzin.push({ ...basis, naam: 'dubbele streep', adres: adres.replace('/v1/', '/v1//'), mag: [404] });
      onzin.push({
        ...basis,
        naam: 'hoofdletters',
        adres: adres.replace(/\/v1\/(.)/, (_x, l: string) => `/v1/${l.toUpperCase()}`),
        mag: [404],
      });
      expect(await huis.probeer(onzin)).toEqual([]);
      for (const methode of anders.filter((deze) => !alsId(deze))) {
        const { koppen } = await huis.werkplaats.huis.vraag(methode, adres, { door: TOETSER });
        expect((koppen.get('allow') ?? '').split(', ').filter((m) => m !== 'HEAD')).toEqual(
          [...kent, ...(alsId('GET') ? ['GET'] : [])].sort(),
        );
      }
    });

    it('heeft koppen die iets betekenen', async () => {
      const body = bodiesVan(inhoudVan(route) ?? { type: 'string' })[0];
      const leeg = inhoudVan(route) === undefined ? {} : { body };
      const koppen = new Set(
        (route.operatie.parameters ?? []).filter((p) => p.in === 'header').map(({ name }) => name),
      );
      const basis = { ...huis.vraag(route), ...leeg };
      const onzin: Onzin[] = ['text/csv', 'image/*', 'application/json;q=0', 'onzin'].map((accept) => ({
        ...basis,
        naam: `Accept ${accept}`,
        koppen: { accept },
        mag: [406],
      }));
      if (koppen.has('If-Match')) {
        for (const tag of ['*', 'W/"1"', '"x"', '1', '"1", "2"', '""', '"-1"', '"99999999999999"']) {
          onzin.push({ ...basis, versie: undefined, naam: `If-Match ${tag}`, koppen: { 'if-match': tag }, mag: [400] });
        }
      }
      if (koppen.has('Idempotency-Key')) {
        for (const sleutel of ['x'.repeat(256), 'met spatie', 'é', '\ttab\tin']) {
          onzin.push({ ...basis, naam: `sleutel ${sleutel.slice(0, 10)}`, sleutel, mag: [400] });
        }
      }
      expect(await huis.probeer(onzin)).toEqual([]);
    });

    const [plaats] = (route.operatie.parameters ?? []).filter((p) => p.in === 'path');
    if (!plaats) return;
    it('heeft een nummer of naam die bestaat', async () => {
      const body = bodiesVan(inhoudVan(route) ?? { type: 'string' })[0];
      const basis = { ...huis.vraag(route), ...(inhoudVan(route) === undefined ? {} : { body }) };
      const isId = plaats.schema.format === 'uuid';
      const onzin = [
        'geen-uuid',
        '1',
        '019aab00-0000-7000-8000-00000000000',
        '%00',
        '..%2f..',
        '%F0%9F%98%80',
        "'",
        '_zoek2',
        'constructor',
        '__proto__',
      ].map((deel) => ({
        ...basis,
        naam: deel,
        adres: `/v1${route.pad.replace(/\{[^}]+\}/, deel)}`,
        mag: isId || deel === '%00' ? [400] : [404, 400],
      }));
      onzin.push({
        ...basis,
        naam: 'kapotte codering',
        adres: `/v1${route.pad.replace(/\{[^}]+\}/, '%E0%A4%A')}`,
        mag: [400],
      });
      onzin.push({
        ...basis,
        naam: 'veel te lang',
        adres: `/v1${route.pad.replace(/\{[^}]+\}/, 'x'.repeat(5000))}`,
        mag: [414],
      });
      expect(await huis.probeer(onzin)).toEqual([]);
    });
  },
);
