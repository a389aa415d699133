import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exportJWK, generateKeyPair } from 'jose';
import { aanmelding } from './fabriek/aanmelding.js';
import { Onzinhuis, TOETSER, type Onzin } from './onzin/onzinhuis.js';
import { bodiesVan } from './onzin/voorbeeld.js';
import { maakToken, proefhuis } from './opzet/index.js';
import { inhoudVan, ROUTES } from './stappen/contract.js';
import { als } from './stappen/weigering.js';

let huis: Onzinhuis;

beforeAll(async () => {
  huis = await Onzinhuis.open();
});
afterAll(async () => {
  await huis.sluit();
});

describe('een aanmelding', () => {
  const client = { achternaam: 'Proef', geboortedatum: '1984-05-17' };
  const gevallen: readonly [naam: string, pad: string, anders: Record<string, unknown>][] = [
    ['een BSN dat de 11-proef niet haalt', 'client.bsn', { client: { ...client, bsn: '999900007' } }],
    ['een BSN buiten de testreeks', 'client.bsn', { client: { ...client, bsn: '123456782' } }],
    ['een BSN van acht cijfers', 'client.bsn', { client: { ...client, bsn: '99990000' } }],
    ['een BSN van nullen', 'client.bsn', { client: { ...client, bsn: '000000000' } }],
    ['een BSN in Arabische cijfers', 'client.bsn', { client: { ...client, bsn: '٩٩٩٩٠٠٠٠٦' } }],
    ['een BSN als getal', 'client.bsn', { client: { ...client, bsn: 999900006 } }],
    ['een geboortedatum die morgen is', 'client.geboortedatum', { client: { ...client, geboortedatum: '2026-11-24' } }],
    [
      'een geboortedatum van 131 jaar geleden',
      'client.geboortedatum',
      { client: { ...client, geboortedatum: '1895-11-22' } },
    ],
    ['29 februari van een gewoon jaar', 'client.geboortedatum', { client: { ...client, geboortedatum: '2001-02-29' } }],
    ['29 februari van 1900', 'client.geboortedatum', { client: { ...client, geboortedatum: '1900-02-29' } }],
    ['maand 13', 'client.geboortedatum', { client: { ...client, geboortedatum: '1984-13-01' } }],
    ['een ontruiming op 31 november', 'ontruimingsdatum', { ontruimingsdatum: '2026-11-31' }],
    ['een ontslag in het jaar 9999', 'ontslag.datum', { ontslag: { datum: '9999-12-31', soort: 'ggz' } }],
    [
      'een kind van 131',
      'huishouden.0.geboortedatum',
      { huishouden: [{ relatie: 'kind', komtMee: true, geboortedatum: '1895-01-01' }] },
    ],
    ['een kanaal dat er niet is', 'kanaal', { kanaal: 'rookpost' }],
    ['een aanleiding die er niet is', 'aanleidingen.1', { aanleidingen: ['relatiebreuk', 'maanziek'] }],
    ['tweemaal dezelfde aanleiding', 'aanleidingen', { aanleidingen: ['overig', 'overig'] }],
    [
      'zestien huisgenoten',
      'huishouden',
      { huishouden: Array.from({ length: 16 }, () => ({ relatie: 'kind', komtMee: true })) },
    ],
    ['geen naam en niet anoniem', 'client.achternaam', { client: {} }],
    ['een gemeente van herkomst zonder gemeente', 'herkomst.gemeente', { herkomst: { soort: 'gemeente' } }],
    ['een inschrijving zonder gemeente', 'brp.gemeente', { brp: { status: 'ingeschreven' } }],
    ['nog niet verteld zonder reden', 'geinformeerd.reden', { geinformeerd: { gegevensgebruik: 'nog-niet' } }],
    [
      'verteld met een reden die niet bestaat',
      'geinformeerd.reden',
      { geinformeerd: { gegevensgebruik: 'ja', reden: 'zomaar' } },
    ],
    ['een naam van één spatie', 'client.achternaam', { client: { ...client, achternaam: ' ' } }],
    ['een naam met een regeleinde', 'client.achternaam', { client: { ...client, achternaam: 'a\nb' } }],
  ];

  it.each(gevallen)('gaat niet door met %s', async (naam, pad, anders) => {
    const vraag = { door: TOETSER, body: aanmelding(anders) };
    const onzin = [{ ...vraag, naam, methode: 'POST', adres: '/v1/aanmeldingen', pad: '/aanmeldingen', mag: [400] }];
    expect(await huis.probeer(onzin)).toEqual([]);
    const { body } = await huis.werkplaats.huis.vraag('POST', '/v1/aanmeldingen', vraag);
    const paden = (body as { errors: { pad: string }[] }).errors.map((fout) => fout.pad);
    expect(paden).toContain(pad);
    expect(JSON.stringify(body)).not.toMatch(/999900007|123456782/);
  });

  it('gaat wel door met wat vreemd is maar kan', async () => {
    const gewoon = [
      { client: { achternaam: "O'Brien-Škoda 🙂", geboortedatum: '2000-02-29' } },
      { client: { achternaam: 'Null', geboortedatum: '1896-11-23' } },
      {
        client: { achternaam: 'drop table', geboortedatum: '2026-11-23' },
        huishouden: [{ relatie: 'ouder', komtMee: true }],
      },
      { client: { anoniem: true } },
      { toelichting: '<script>alert(1)</script>\nregel twee' },
    ];
    for (const anders of gewoon) {
      const { status } = await huis.werkplaats.vraag('POST', '/aanmeldingen', {
        door: TOETSER,
        body: aanmelding(anders),
      });
      expect(status).toBe(201);
    }
  });
});

describe('een cursor', () => {
  it('van een andere lijst laat niets omvallen, en een verdraaide wordt overal geweigerd', async () => {
    await huis.werkplaats.meldAan();
    const { koppen } = await huis.werkplaats.huis.vraag('GET', '/v1/werkvoorraad?limit=1', { door: TOETSER });
    const cursor = /cursor=([^&>]+)/.exec(koppen.get('link') ?? '')?.[1] ?? '';
    expect(cursor).not.toBe('');
    const lijsten = ROUTES.filter(
      (r) => r.methode === 'GET' && r.operatie.parameters?.some(({ name }) => name === 'cursor'),
    );
    const onzin = lijsten.flatMap((route): Onzin[] => {
      const adres = huis.adres(route);
      const basis = { methode: 'GET', door: TOETSER, pad: route.pad };
      const verdraaid = [cursor.slice(0, -3), `x${cursor}`, [...cursor].toReversed().join('')];
      return [
        { ...basis, naam: 'van de werkvoorraad', adres: `${adres}?cursor=${cursor}`, mag: [200, 400, 403] },
        ...verdraaid.map((deel) => ({ ...basis, naam: 'verdraaid', adres: `${adres}?cursor=${deel}`, mag: [400] })),
      ];
    });
    expect(await huis.probeer(onzin)).toEqual([]);
  });
});

describe('een token', () => {
  it('moet van onze provider zijn, voor ons, van nu, met één organisatie en één rol', async () => {
    const { sleutel } = await proefhuis();
    const vreemd = {
      ...(await exportJWK((await generateKeyPair('ES256', { extractable: true })).privateKey)),
      kid: sleutel.kid,
    };
    const nu = Math.floor(Date.parse(new Date().toISOString()) / 1000);
    const deel = (waarde: unknown): string => Buffer.from(JSON.stringify(waarde)).toString('base64url');
    const claims = {
      sub: 'x',
      organisatie: 'GGD',
      organisatieSoort: 'GGD',
      rollen: ['teamleider'],
      exp: nu + 600,
      iat: nu,
      client_id: 'x',
    };
    const goed = await maakToken();
    const [kop = '', inhoud = '', handtekening = ''] = goed.split('.');
    const tokens: readonly [naam: string, token: string, mag: number][] = [
      ['verlopen', await maakToken({ claims: { exp: nu - 60 } }), 401],
      ['zonder einde', await maakToken({ claims: { exp: undefined } }), 401],
      ['nog niet geldig', await maakToken({ claims: { nbf: nu + 600 } }), 401],
      ['voor een ander', await maakToken({ claims: { aud: 'https://elders.invalid' } }), 401],
      ['van een ander', await maakToken({ claims: { iss: 'https://elders.invalid' } }), 401],
      ['met een andere sleutel', await maakToken({ sleutel: vreemd as typeof sleutel }), 401],
      ['met een onbekende sleutel', await maakToken({ kop: { kid: randomUUID() } }), 401],
      ['een ID-token', await maakToken({ kop: { typ: 'JWT' } }), 401],
      ['zonder handtekening', `${deel({ alg: 'none', typ: 'at+jwt' })}.${deel(claims)}.`, 401],
      ['met HS256', `${deel({ alg: 'HS256', typ: 'at+jwt', kid: sleutel.kid })}.${deel(claims)}.${deel('x')}`, 401],
      ['met een andere inhoud', `${kop}.${deel(claims)}.${handtekening}`, 401],
      ['afgeknipt', `${kop}.${inhoud}`, 401],
      ['onzin', 'onzin', 401],
      ['zonder sub', await maakToken({ claims: { sub: undefined } }), 401],
      ['zonder organisatie', await maakToken({ claims: { organisatie: undefined } }), 403],
      ['met een lege organisatie', await maakToken({ claims: { organisatie: '' } }), 403],
      ['zonder soort organisatie', await maakToken({ claims: { organisatieSoort: undefined } }), 403],
      ['zonder rol', await maakToken({ claims: { rollen: [] } }), 403],
      ['met twee rollen', await maakToken({ claims: { rollen: ['intaker', 'beslisser'] } }), 403],
      ['als systeem', await maakToken({ claims: { rollen: ['systeem'] } }), 403],
      ['als een rol die er niet is', await maakToken({ claims: { rollen: ['constructor'] } }), 403],
      ['met een rol als tekst', await maakToken({ claims: { rollen: 'teamleider' } }), 403],
    ];
    const adressen = ROUTES.map((route) => ({ methode: route.methode, adres: huis.adres(route), pad: route.pad }));
    // each token at some of the doors, and each door with some of the tokens: there is one guard before all of them
    const onzin = tokens.flatMap(([naam, token, mag], i) =>
      adressen
        .filter((_plek, j) => (i + j) % 5 === 0)
        .map((plek) => ({ ...plek, naam, koppen: { authorization: `Bearer ${token}` }, mag: [mag] })),
    );
    const kaal = ['', 'Basic YTpi', `Bearer`, `Bearer ${goed} ${goed}`, goed].flatMap((authorization) =>
      adressen.map((plek) => ({ ...plek, naam: authorization.slice(0, 12), koppen: { authorization }, mag: [401] })),
    );
    expect(await huis.probeer([...onzin, ...kaal])).toEqual([]);
    const { koppen } = await huis.werkplaats.huis.vraag('GET', '/v1/dossiers');
    expect(koppen.get('www-authenticate')).toBe('Bearer');
  });
});

/** What may be asked of both rooms that can be searched. */
const ZOEKVRAGEN = [{ bsn: '999900006' }, { achternaam: 'Proef', geboortedatum: '1984-05-17' }];

describe('een rol zonder dossiers', () => {
  it.each(['analist', 'privacy', 'beheerder', 'ervaringsdeskundige'])('%s schrijft nergens iets', async (rol) => {
    const koppen = await als(['GGD', 'GGD'], rol);
    const onzin = ROUTES.flatMap((route): Onzin[] => {
      const schema = inhoudVan(route);
      if (schema === undefined) return [];
      // subscriptions are of the organisation, and its administrator looks after them
      if (rol === 'beheerder' && route.operatie.tags?.includes('Abonnementen') === true) return [];
      const { door: _door, ...vraag } = huis.vraag(route);
      // one way to search at a time, as the contract asks
      const bodies = route.pad.endsWith('/_zoek') ? ZOEKVRAGEN : bodiesVan(schema);
      return bodies.map((body) => ({
        ...vraag,
        koppen,
        naam: JSON.stringify(body).slice(0, 40),
        body,
        mag: [403, 404],
      }));
    });
    expect(await huis.probeer(onzin)).toEqual([]);
  });
});
