import { createServer, type Server } from 'node:http';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  Body,
  Controller,
  Get,
  HttpException,
  Injectable,
  Module,
  Post,
  Put,
  Query,
  type OnModuleInit,
} from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Equals, IsBoolean, IsIn, IsInt, IsString, Max, MaxLength } from 'class-validator';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { DomeinFout } from '../src/kern/fout.js';
import type { Wie } from '../src/kern/wie.js';
import { AuthModule } from '../src/platform/auth/auth.module.js';
import { Door } from '../src/platform/auth/door.js';
import { Openbaar } from '../src/platform/auth/openbaar.js';
import { ClockModule } from '../src/platform/clock/clock.module.js';
import { ConfigModule } from '../src/platform/config/config.module.js';
import { ApiBlader, ApiLees, ApiMaak, ApiStap } from '../src/platform/http/antwoorden.js';
import {
  bladerAntwoord,
  BladerQuery,
  leesCursor,
  maakCursor,
  type BladerAntwoord,
} from '../src/platform/http/bladeren.js';
import { bouwApp } from '../src/platform/http/bouw-app.js';
import { Formaat, Levert } from '../src/platform/http/formaat.js';
import { Id } from '../src/platform/http/id.js';
import { toetsVersie } from '../src/platform/http/if-match.js';
import { Opdracht, type Verzoek } from '../src/platform/http/verzoek.js';
import { ApiStapBody, StapBody, type StapVan } from '../src/platform/http/stap-body.js';
import {
  IsBsn,
  IsGeboortedatum,
  IsKalenderdatum,
  IsLijstVan,
  IsMoment,
  IsOnderdeel,
  IsTekst,
  Optioneel,
} from '../src/platform/http/valideer.js';
import { Gezondheid } from '../src/platform/observability/gezondheid.js';
import { ObservabilityModule } from '../src/platform/observability/observability.module.js';
import { alsTraceparent, huidigSpoor } from '../src/platform/observability/spoor.js';

const ID = '0198c5a0-5b0e-7cc3-9a51-3f0c2b1d4e5f';

class Huisgenoot {
  @IsGeboortedatum()
  geboortedatum: string;

  @IsBoolean()
  komtMee: boolean;
}

class Aanmelder {
  @IsTekst(20)
  persoon: string;
}

class Aanmelding {
  @IsOnderdeel(() => Aanmelder)
  aanmelder: Aanmelder;

  @IsLijstVan(() => Huisgenoot, { max: 2 })
  huishouden: Huisgenoot[];

  @Optioneel()
  @IsBsn()
  bsn?: string;

  @Optioneel()
  @IsKalenderdatum()
  ontruimingsdatum?: string;

  @Optioneel()
  @IsMoment()
  gesprekOp?: string;

  @Optioneel()
  @IsIn(['man', 'vrouw'])
  geslacht?: string;

  @Optioneel()
  @IsInt()
  @Max(9)
  aantal?: number;
}

class Accepteren {
  @Equals('accepteren')
  @ApiProperty({ enum: ['accepteren'] })
  stap: 'accepteren';

  @IsTekst(500)
  reden: string;
}

class Intrekken {
  @Equals('intrekken')
  @ApiProperty({ enum: ['intrekken'] })
  stap: 'intrekken';
}

const STAPPEN = { accepteren: Accepteren, intrekken: Intrekken };

class Zaak {
  @ApiProperty()
  id: string;

  @ApiProperty()
  versie: number;
}

class LijstQuery extends BladerQuery {
  @Optioneel()
  @IsString()
  @MaxLength(5)
  wachtrij?: string;
}

class DatabaseFout extends Error {
  constructor(readonly code: string) {
    super('insert into client values (geheim)');
  }
}

@ApiTags('Aanmeldingen')
@Controller('proeven')
class ProefController {
  @Get()
  @ApiBlader(Zaak, { samenvatting: 'Lijst' })
  lijst(@Query() { cursor, limit }: LijstQuery): BladerAntwoord<{ limit: number; sleutel: unknown }> {
    const sleutel = leesCursor('proef', cursor, ['moment?', 'uuid']);
    return bladerAntwoord([{ limit, sleutel }], maakCursor('proef', [null, ID]));
  }

  @Post()
  @ApiMaak(Zaak, { samenvatting: 'Maak' })
  maak(@Body() aanmelding: Aanmelding, @Opdracht() { sleutel }: Verzoek): object {
    return { id: ID, versie: 1, aanmelding, sleutel, spoor: huidigSpoor()?.traceId };
  }

  @Get('wie')
  wie(@Door() door: Wie): Wie {
    return door;
  }

  @Get('open')
  @Openbaar()
  open(): object {
    const spoor = huidigSpoor();
    return { traceparent: spoor && alsTraceparent(spoor), verzoekId: spoor?.verzoekId };
  }

  @Get('tabel')
  @Levert('application/json', 'text/csv')
  tabel(@Formaat() formaat: string): object {
    return { formaat };
  }

  @Get('filter')
  filter(@Query('naam') naam: string): object {
    return { naam };
  }

  @Get('stuk/:soort')
  stuk(@Id('soort') _soort: string): never {
    throw new Error('SELECT bsn FROM client WHERE naam = geheim');
  }

  @Get('fout/:code')
  @Openbaar()
  fout(@Query('sqlstate') sqlstate: string | undefined): never {
    if (sqlstate === '429') throw new HttpException('too fast', 429);
    if (sqlstate !== undefined) throw new DatabaseFout(sqlstate);
    throw new DomeinFout('eis-niet-gehaald', 'Leg eerst vast wie de regie heeft.', { eis: 'regieIsVastgelegd' });
  }

  @Get(':id')
  @ApiLees(Zaak, { samenvatting: 'Lees' })
  lees(@Id() id: string): object {
    return { id, versie: 7 };
  }

  @Put(':id')
  zet(@Id() id: string): object {
    return { id };
  }

  @Post(':id/stappen')
  @ApiStap(Zaak, { samenvatting: 'Zet een stap' })
  @ApiStapBody(STAPPEN)
  stap(@Id() id: string, @StapBody(STAPPEN) stap: StapVan<typeof STAPPEN>, @Opdracht() { versie }: Verzoek): object {
    toetsVersie(versie, 7);
    return { id, versie: 8, soort: stap.constructor.name };
  }
}

@Injectable()
class Ziekte implements OnModuleInit {
  ziek = false;

  constructor(private readonly gezondheid: Gezondheid) {}

  onModuleInit(): void {
    this.gezondheid.voegToe('database', async () => {
      if (this.ziek) throw new Error('password of tns_app is geheim');
    });
  }
}

@Module({
  imports: [ConfigModule, ClockModule, ObservabilityModule, AuthModule],
  controllers: [ProefController],
  providers: [Ziekte],
})
class ProefModule {}

let app: NestFastifyApplication;
let provider: Server;
let adres: string;
let issuer: string;
let sleutels: Awaited<ReturnType<typeof generateKeyPair>>;
let jwksStuk = false;

beforeAll(async () => {
  sleutels = await generateKeyPair('ES256');
  const jwk = { ...(await exportJWK(sleutels.publicKey)), kid: '1', alg: 'ES256', use: 'sig' };
  provider = createServer((request, response) => {
    if (jwksStuk) return void response.writeHead(500).end();
    response.setHeader('content-type', 'application/json');
    const inhoud = request.url === '/jwks' ? { keys: [jwk] } : { issuer, jwks_uri: `${issuer}/jwks` };
    response.end(JSON.stringify(inhoud));
  });
  await new Promise<void>((klaar) => provider.listen(0, '127.0.0.1', klaar));
  issuer = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`;
  const sleutel = JSON.stringify({ 1: randomBytes(32).toString('base64') });
  Object.assign(process.env, {
    DATABASE_URL: 'postgres://127.0.0.1/x',
    DATABASE_URL_WORKER: 'postgres://127.0.0.1/x',
    OIDC_ISSUER: issuer,
    VERSLEUTELING_SLEUTELS: sleutel,
    HMAC_SLEUTELS: sleutel,
    LOG_LEVEL: 'silent',
  });
  app = await bouwApp(ProefModule);
  await app.listen(0, '127.0.0.1');
  adres = await app.getUrl();
});

afterAll(async () => {
  await app.close();
  provider.closeAllConnections();
  await new Promise((klaar) => provider.close(klaar));
});

const CLAIMS = {
  organisatie: 'GGD',
  organisatieSoort: 'GGD',
  rollen: ['intaker'],
  client_id: 'tns-werkplek',
  naam: 'A. Proef',
};

interface TokenKeuze {
  claims?: Record<string, unknown>;
  typ?: string;
  audience?: string;
  verloopt?: string | number;
}

async function token({ claims = {}, typ = 'at+jwt', audience, verloopt = '5m' }: TokenKeuze = {}): Promise<string> {
  return new SignJWT({ ...CLAIMS, ...claims })
    .setProtectedHeader({ alg: 'ES256', kid: '1', typ })
    .setSubject('persoon-1')
    .setIssuer(issuer)
    .setAudience(audience ?? 'https://toegangspoort.invalid/api')
    .setIssuedAt()
    .setExpirationTime(verloopt)
    .sign(sleutels.privateKey);
}

interface Vraag {
  methode?: string;
  inhoud?: unknown;
  koppen?: Record<string, string>;
  bearer?: string | null;
}

interface Reactie {
  status: number;
  koppen: Headers;
  // what comes back is judged by the expectations themselves
  json: Record<string, unknown>;
}

async function vraag(pad: string, { methode = 'GET', inhoud, koppen = {}, bearer }: Vraag = {}): Promise<Reactie> {
  const toegang: Record<string, string> =
    bearer === null ? {} : { authorization: `Bearer ${bearer ?? (await token())}` };
  const soort: Record<string, string> = inhoud === undefined ? {} : { 'content-type': 'application/json' };
  const antwoord = await fetch(adres + pad, {
    method: methode,
    headers: { ...toegang, ...soort, ...koppen },
    ...(inhoud === undefined ? {} : { body: typeof inhoud === 'string' ? inhoud : JSON.stringify(inhoud) }),
  });
  const tekst = await antwoord.text();
  const isJson = antwoord.headers.get('content-type')?.includes('json') ?? false;
  return {
    status: antwoord.status,
    koppen: antwoord.headers,
    json: isJson && tekst !== '' ? JSON.parse(tekst) : { tekst },
  };
}

function foutenVan({ json }: Reactie): Record<string, string> {
  const errors = json['errors'] as { pad: string; code: string }[];
  return Object.fromEntries(errors.map(({ pad, code }) => [pad, code]));
}

const GOED = { aanmelder: { persoon: 'J. de Boer' }, huishouden: [] };

describe('every answer', () => {
  it.each([
    ['/v1/proeven/open', 200],
    ['/v1/proeven/wie', 401],
    ['/v1/nergens', 404],
    ['/v1/proeven/%', 400],
    ['/health/live', 200],
    ['/docs', 200],
  ])('carries the headers of the conventions: %s', async (pad, status) => {
    const { koppen, status: gekregen } = await vraag(pad, { bearer: null });
    expect(gekregen).toBe(status);
    expect(koppen.get('api-version')).toMatch(/^\d+\.\d+\.\d+/);
    expect(koppen.get('cache-control')).toBe('no-store');
    expect(koppen.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(koppen.get('strict-transport-security')).toContain('max-age');
    expect(koppen.get('x-content-type-options')).toBe('nosniff');
    expect(koppen.get('x-frame-options')).toBe('DENY');
  });

  it('that is an error is problem+json in Dutch with the id of the request', async () => {
    const { koppen, json } = await vraag('/v1/nergens');
    expect(koppen.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(json).toEqual({
      type: 'urn:toegangspoort:fout:niet-gevonden',
      title: 'Niet gevonden',
      status: 404,
      detail: 'Dit adres bestaat niet.',
      instance: expect.stringMatching(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-7/),
    });
  });

  it('to something that is not HTTP is a problem too', async () => {
    const { port } = new URL(adres);
    const antwoord = await new Promise<string>((klaar) => {
      const socket = connect(Number(port), '127.0.0.1', () => socket.write('GEEN HTTP\r\n\r\n'));
      let tekst = '';
      socket.on('data', (stuk) => (tekst += String(stuk)));
      socket.on('close', () => klaar(tekst));
    });
    expect(antwoord).toMatch(/^HTTP\/1\.1 400 /);
    expect(antwoord).toContain('application/problem+json');
    expect(antwoord).toContain('api-version');
  });
});

describe('an address', () => {
  it('with a trailing slash does not exist', async () => {
    expect((await vraag('/v1/proeven/')).status).toBe(404);
  });

  it('outside /v1 does not exist', async () => {
    expect((await vraag('/proeven/open')).status).toBe(404);
  });

  it('with another method answers 405 and the methods it does know', async () => {
    const { status, koppen } = await vraag(`/v1/proeven/${ID}`, { methode: 'DELETE' });
    expect(status).toBe(405);
    expect(koppen.get('allow')).toBe('GET, HEAD, PUT');
  });

  it('with an id that is no UUID is refused, naming the id', async () => {
    const antwoord = await vraag('/v1/proeven/12');
    expect(antwoord.status).toBe(400);
    expect(foutenVan(antwoord)).toEqual({ id: 'is-uuid' });
  });

  it.each(['/v1/proeven?onzin=1', '/v1/proeven/filter?naam=a&onzin=1', '/v1/proeven/wie?onzin=1'])(
    'with an unknown query parameter is refused: %s',
    async (pad) => {
      const antwoord = await vraag(pad);
      expect(antwoord.status).toBe(400);
      expect(foutenVan(antwoord)).toEqual({ onzin: 'onbekend-veld' });
    },
  );

  it('with a null character is refused', async () => {
    expect((await vraag('/v1/proeven/filter?naam=a%00b')).status).toBe(400);
    expect((await vraag('/v1/proeven/filter?naam=ab')).status).toBe(200);
  });
});

describe('a body', () => {
  const post = (inhoud: unknown, koppen: Record<string, string> = {}): Promise<Reactie> =>
    vraag('/v1/proeven', { methode: 'POST', inhoud, koppen });

  it('that is right gives 201 with ETag and Location', async () => {
    const { status, koppen } = await post(GOED);
    expect(status).toBe(201);
    expect(koppen.get('etag')).toBe('"1"');
    expect(koppen.get('location')).toBe(`/v1/proeven/${ID}`);
  });

  it('names all errors at once, nested ones too, in Dutch', async () => {
    const antwoord = await post({
      aanmelder: { persoon: ' ' },
      huishouden: [{ geboortedatum: '2023-02-29' }],
      geslacht: 'x',
      aantal: '5',
      onzin: 1,
    });
    expect(antwoord.status).toBe(400);
    expect(antwoord.json['errors']).toEqual(
      expect.arrayContaining([
        { pad: 'onzin', melding: 'Dit veld bestaat niet.', code: 'onbekend-veld' },
        { pad: 'geslacht', melding: 'Kies een van: man, vrouw.', code: 'is-in' },
        { pad: 'aantal', melding: 'Dit moet een heel getal zijn.', code: 'is-int' },
        { pad: 'aantal', melding: 'Dit mag hoogstens 9 zijn.', code: 'max' },
        { pad: 'huishouden.0.komtMee', melding: 'Kies true of false.', code: 'is-boolean' },
      ]),
    );
    expect(foutenVan(antwoord)).toMatchObject({
      'aanmelder.persoon': 'is-tekst',
      'huishouden.0.geboortedatum': 'is-geboortedatum',
    });
    expect(JSON.stringify(antwoord.json)).not.toMatch(/must|should/);
  });

  it.each([
    ['a list where an object belongs', { ...GOED, aanmelder: [] }, 'aanmelder'],
    ['text where a list belongs', { ...GOED, huishouden: 'x' }, 'huishouden'],
    ['a list in a list', { ...GOED, huishouden: [[]] }, 'huishouden'],
    ['a list that is too long', { ...GOED, huishouden: [{}, {}, {}] }, 'huishouden'],
    ['a BSN that fails the 11-proef', { ...GOED, bsn: '999900007' }, 'bsn'],
    ['a BSN outside the test range', { ...GOED, bsn: '123456782' }, 'bsn'],
    ['a day that does not exist', { ...GOED, ontruimingsdatum: '2026-02-30' }, 'ontruimingsdatum'],
    ['null where text may be left out', { ...GOED, bsn: null }, 'bsn'],
    ['a moment that does not exist', { ...GOED, gesprekOp: '2026-02-30T09:30:00Z' }, 'gesprekOp'],
    ['a moment without offset', { ...GOED, gesprekOp: '2026-01-05T09:30:00' }, 'gesprekOp'],
    ['a control character', { ...GOED, aanmelder: { persoon: 'a\u0007b' } }, 'aanmelder.persoon'],
    [
      'a birth date in the future',
      { ...GOED, huishouden: [{ geboortedatum: '2999-01-01', komtMee: true }] },
      'huishouden.0.geboortedatum',
    ],
    [
      'a birth date too long ago',
      { ...GOED, huishouden: [{ geboortedatum: '1850-01-01', komtMee: true }] },
      'huishouden.0.geboortedatum',
    ],
    ['a null character', { ...GOED, aanmelder: { persoon: 'a\u0000' } }, 'aanmelder.persoon'],
    ['half a surrogate pair', '{"aanmelder":{"persoon":"\\ud800"},"huishouden":[]}', 'aanmelder.persoon'],
    ['a null character in a name', { ...GOED, aanmelder: { persoon: 'a', 'x\u0000': 1 } }, 'aanmelder'],
    ['a name that changes the object', '{"aanmelder":{"persoon":"a","constructor":1},"huishouden":[]}', 'aanmelder'],
  ])('with %s is refused', async (_, inhoud, pad) => {
    const antwoord = await post(inhoud);
    expect(antwoord.status).toBe(400);
    expect(Object.keys(foutenVan(antwoord))).toContain(pad);
  });

  it('is normalised: text trimmed and composed, moments in UTC', async () => {
    const { json } = await post({
      ...GOED,
      aanmelder: { persoon: ' Zoe\u0308 ' },
      gesprekOp: '2026-01-05T09:30:00+01:00',
      bsn: '999900006',
    });
    expect(json['aanmelding']).toMatchObject({
      aanmelder: { persoon: 'Zoë' },
      gesprekOp: '2026-01-05T08:30:00.000Z',
      bsn: '999900006',
    });
  });

  it.each([
    ['broken JSON', '{"a":', 400],
    ['nothing', '', 400],
    ['a list', '[]', 400],
    ['null', 'null', 400],
    ['a bare word', '"x"', 400],
    ['a prototype', '{"__proto__":{"a":1}}', 400],
    ['nesting without end', `${'['.repeat(50_000)}${']'.repeat(50_000)}`, 400],
    ['more than 256 kB', JSON.stringify({ a: 'x'.repeat(263_000) }), 413],
  ])('of %s is refused', async (_, inhoud, status) => {
    expect((await post(inhoud)).status).toBe(status);
  });

  it.each(['text/plain', 'application/xml', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'in %s is 415',
    async (soort) => {
      expect((await post('x', { 'content-type': soort })).status).toBe(415);
    },
  );

  it('that is broken is still 401 without a token', async () => {
    const { status } = await vraag('/v1/proeven', { methode: 'POST', inhoud: '{"a":', bearer: null });
    expect(status).toBe(401);
  });
});

describe('an answer in another form', () => {
  it.each([
    ['text/csv', 200, 'text/csv'],
    ['text/html, */*;q=0.1', 200, 'application/json'],
    ['text/csv;q=0.5, application/*', 200, 'application/json'],
  ])('is chosen by Accept: %s', async (accept, status, formaat) => {
    const antwoord = await vraag('/v1/proeven/tabel', { koppen: { accept } });
    expect(antwoord.status).toBe(status);
    expect(antwoord.json).toEqual({ formaat });
  });

  it('is 406 when there is none', async () => {
    expect((await vraag('/v1/proeven/tabel', { koppen: { accept: 'application/xml' } })).status).toBe(406);
    expect((await vraag('/v1/proeven/wie', { koppen: { accept: 'application/json;q=0' } })).status).toBe(406);
  });
});

describe('a step', () => {
  const zet = (inhoud: unknown, koppen: Record<string, string> = { 'if-match': '"7"' }): Promise<Reactie> =>
    vraag(`/v1/proeven/${ID}/stappen`, { methode: 'POST', inhoud, koppen });

  it('is parsed by its own class and answers the new version tag', async () => {
    const { status, koppen, json } = await zet({ stap: 'accepteren', reden: 'past' });
    expect([status, koppen.get('etag'), json['soort']]).toEqual([201, '"8"', 'Accepteren']);
  });

  it.each([
    ['missing', {}, { stap: 'verplicht' }],
    ['unknown', { stap: 'toString' }, { stap: 'onbekende-stap' }],
    ['without its field', { stap: 'accepteren' }, { reden: 'is-tekst' }],
    ['with the field of another', { stap: 'intrekken', reden: 'x' }, { reden: 'onbekend-veld' }],
  ])('%s is refused', async (_, inhoud, fouten) => {
    const antwoord = await zet(inhoud);
    expect(antwoord.status).toBe(400);
    expect(foutenVan(antwoord)).toEqual(fouten);
  });

  it('names the steps that exist', async () => {
    const { json } = await zet({});
    expect(json['errors']).toEqual([
      { pad: 'stap', melding: 'Kies een van: accepteren, intrekken.', code: 'verplicht' },
    ]);
  });

  it.each([
    ['is missing', {}, 428],
    ['is stale', { 'if-match': '"6"' }, 412],
    ['is weak', { 'if-match': 'W/"7"' }, 400],
    ['is bare', { 'if-match': '7' }, 400],
    ['is a list', { 'if-match': '"7", "8"' }, 400],
    ['is a star', { 'if-match': '*' }, 400],
  ])('whose If-Match %s is refused', async (_, koppen, status) => {
    expect((await zet({ stap: 'intrekken' }, koppen as Record<string, string>)).status).toBe(status);
  });

  it('with a broken body and no If-Match is 400, not 428', async () => {
    expect((await zet({ stap: 'accepteren' }, {})).status).toBe(400);
  });
});

describe('the idempotency key', () => {
  it('is handed on with the request it belongs to', async () => {
    const { json } = await vraag('/v1/proeven', {
      methode: 'POST',
      inhoud: GOED,
      koppen: { 'idempotency-key': 'abc' },
    });
    expect(json['sleutel']).toEqual({ sleutel: 'abc', verzoek: `POST /v1/proeven\n${JSON.stringify(GOED)}` });
  });

  it('is required for machines only', async () => {
    const bearer = await token({ claims: { rollen: ['koppeling'] } });
    const antwoord = await vraag('/v1/proeven', { methode: 'POST', inhoud: GOED, bearer });
    expect(antwoord.status).toBe(400);
    expect(foutenVan(antwoord)).toEqual({ 'Idempotency-Key': 'idempotency-key' });
    const metSleutel = await vraag('/v1/proeven', {
      methode: 'POST',
      inhoud: GOED,
      bearer,
      koppen: { 'idempotency-key': 'k' },
    });
    expect(metSleutel.status).toBe(201);
  });

  it.each(['a b', 'x'.repeat(256), 'é'])(
    'is refused when it is not 1–255 visible ASCII characters: %s',
    async (sleutel) => {
      const antwoord = await vraag('/v1/proeven', {
        methode: 'POST',
        inhoud: GOED,
        koppen: { 'idempotency-key': sleutel },
      });
      expect(antwoord.status).toBe(400);
    },
  );
});

describe('a list', () => {
  it('has 50 entries by default and links to the next page', async () => {
    const { json, koppen } = await vraag('/v1/proeven?wachtrij=A');
    expect(json).toEqual({ resultaten: [{ limit: 50 }] });
    const link = koppen.get('link') ?? '';
    expect(link).toMatch(/^<\/v1\/proeven\?wachtrij=A&cursor=[\w-]+>; rel="next"$/);
    const volgende = await vraag(/<(.+)>/.exec(link)?.[1] ?? '');
    expect(volgende.json).toEqual({ resultaten: [{ limit: 50, sleutel: [null, ID] }] });
  });

  it.each([
    'limit=0',
    'limit=201',
    'limit=x',
    'limit=1.5',
    'limit=1&limit=2',
    'cursor=onzin',
    'cursor=WzFd',
    'cursor=',
    'wachtrij=abcdef',
  ])('refuses %s', async (query) => {
    expect((await vraag(`/v1/proeven?${query}`)).status).toBe(400);
  });
});

describe('who asks', () => {
  it('is read from the token', async () => {
    const { json } = await vraag('/v1/proeven/wie');
    expect(json).toEqual({
      id: 'persoon-1',
      organisatie: 'GGD',
      organisatieSoort: 'GGD',
      rol: 'intaker',
      client: 'tns-werkplek',
      naam: 'A. Proef',
    });
  });

  it.each<[string, TokenKeuze, number]>([
    ['of another type', { typ: 'JWT' }, 401],
    ['for another audience', { audience: 'https://ander.invalid' }, 401],
    ['that has expired', { verloopt: 1 }, 401],
    ['without client', { claims: { client_id: undefined } }, 401],
    ['without organisation', { claims: { organisatie: undefined } }, 403],
    ['without role', { claims: { rollen: [] } }, 403],
    ['with two roles', { claims: { rollen: ['intaker', 'beslisser'] } }, 403],
    ['with the role of the service itself', { claims: { rollen: ['systeem'] } }, 403],
  ])('is refused with a token %s', async (_, keuze, status) => {
    const antwoord = await vraag('/v1/proeven/wie', { bearer: await token(keuze) });
    expect(antwoord.status).toBe(status);
    expect(antwoord.koppen.get('www-authenticate')).toBe(status === 401 ? 'Bearer error="invalid_token"' : null);
  });

  it('is refused with a token of another key, a token that is none, and without a token', async () => {
    const ander = await generateKeyPair('ES256');
    const vals = await new SignJWT(CLAIMS)
      .setProtectedHeader({ alg: 'ES256', kid: '1', typ: 'at+jwt' })
      .sign(ander.privateKey);
    expect((await vraag('/v1/proeven/wie', { bearer: vals })).status).toBe(401);
    expect((await vraag('/v1/proeven/wie', { bearer: 'onzin' })).status).toBe(401);
    const zonder = await vraag('/v1/proeven/wie', { bearer: null });
    expect([zonder.status, zonder.koppen.get('www-authenticate')]).toEqual([401, 'Bearer']);
  });

  it('cannot be known while the identity provider is away: 503', async () => {
    const tweede = await bouwApp(ProefModule);
    await tweede.listen(0, '127.0.0.1');
    const doel = `${await tweede.getUrl()}/v1/proeven/wie`;
    const koppen = { authorization: `Bearer ${await token()}` };
    jwksStuk = true;
    const stuk = await fetch(doel, { headers: koppen });
    jwksStuk = false;
    expect([stuk.status, stuk.headers.get('retry-after')]).toEqual([503, '5']);
    expect((await fetch(doel, { headers: koppen })).status).toBe(200);
    await tweede.close();
  });
});

describe('a failure', () => {
  it('of ours is 500 without any detail', async () => {
    const { status, json } = await vraag(`/v1/proeven/stuk/${ID}`);
    expect(status).toBe(500);
    expect(JSON.stringify(json)).not.toMatch(/SELECT|geheim|Error|at /);
  });

  it.each(['40001', '40P01', '55P03', '53300', '08006', '57P01', 'ECONNREFUSED'])(
    'of the database (%s) is 503',
    async (code) => {
      const { status, koppen, json } = await vraag(`/v1/proeven/fout/x?sqlstate=${code}`);
      expect([status, koppen.get('retry-after')]).toEqual([503, '5']);
      expect(JSON.stringify(json)).not.toContain('geheim');
    },
  );

  it('of a constraint is 500', async () => {
    expect((await vraag('/v1/proeven/fout/x?sqlstate=23505')).status).toBe(500);
  });

  it('of too many requests is 429 with Retry-After', async () => {
    const { status, koppen } = await vraag('/v1/proeven/fout/x?sqlstate=429');
    expect([status, koppen.get('retry-after')]).toEqual([429, '5']);
  });

  it('of a guard names the eis', async () => {
    const { status, json } = await vraag('/v1/proeven/fout/x');
    expect(status).toBe(422);
    expect(json).toMatchObject({ eis: 'regieIsVastgelegd', detail: 'Leg eerst vast wie de regie heeft.' });
  });
});

describe('the operator', () => {
  it('sees whether the process is ready, and what is not', async () => {
    expect((await vraag('/health/ready', { bearer: null })).json).toEqual({
      status: 'gereed',
      onderdelen: ['database'],
    });
    app.get(Ziekte).ziek = true;
    const ziek = await vraag('/health/ready', { bearer: null });
    app.get(Ziekte).ziek = false;
    expect([ziek.status, ziek.json['detail']]).toEqual([503, 'Nog niet gereed: database.']);
  });

  it('sees durations by route pattern, never by id', async () => {
    await vraag(`/v1/proeven/${ID}`);
    const { json } = await vraag('/metrics', { bearer: null });
    expect(json['tekst']).toContain('route="/v1/proeven/:id"');
    expect(json['tekst']).not.toContain(ID);
  });

  it('can follow the thread of a caller', async () => {
    const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
    const { json } = await vraag('/v1/proeven/open', { koppen: { traceparent } });
    expect(json['traceparent']).toMatch(/^00-4bf92f3577b34da6a3ce929d0e0e4736-[0-9a-f]{16}-01$/);
    expect(json['verzoekId']).toMatch(/^[0-9a-f-]{36}$/);
    const post = await vraag('/v1/proeven', { methode: 'POST', inhoud: GOED, koppen: { traceparent } });
    expect(post.json['spoor']).toBe('4bf92f3577b34da6a3ce929d0e0e4736');
    const nieuw = await vraag('/v1/proeven/open', { koppen: { traceparent: '00-00-00-00' } });
    expect(nieuw.json['traceparent']).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-00$/);
  });
});

describe('the contract', () => {
  it('can be read without login, from any site, without the operator paths', async () => {
    const { status, koppen, json } = await vraag('/v1/openapi.json', { bearer: null });
    expect([status, koppen.get('access-control-allow-origin')]).toEqual([200, '*']);
    expect(json).toMatchObject({ openapi: '3.1.0', servers: [{ url: '/v1' }] });
    const paden = Object.keys(json['paths'] as object);
    expect(paden).toContain('/proeven/{id}/stappen');
    expect(paden.some((pad) => /health|metrics|v1/.test(pad))).toBe(false);
  });

  it('offers the steps as oneOf with a discriminator', async () => {
    const { json } = await vraag('/v1/openapi.json', { bearer: null });
    const tekst = JSON.stringify(json);
    expect(tekst).toContain(
      '"discriminator":{"propertyName":"stap","mapping":{"accepteren":"#/components/schemas/Accepteren"',
    );
    expect(tekst).not.toContain('x-statussen');
  });

  it('is shown to people without third parties', async () => {
    const { json, koppen } = await vraag('/docs', { bearer: null });
    expect(json['tekst']).not.toMatch(/(src|href)=["']https?:/);
    expect(koppen.get('content-security-policy')).toContain("script-src 'self'");
    expect((await vraag('/docs/swagger-ui-bundle.js', { bearer: null })).status).toBe(200);
  });
});
