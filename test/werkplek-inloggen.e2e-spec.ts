import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash, createHmac } from 'node:crypto';
import { Body, Module } from '@nestjs/common';
import { h } from 'preact';
import { AppModule } from '../src/app.module.js';
import { Formulier, Pagina, Paginas } from '../src/werkplek/pagina/pagina.decorator.js';
import type { Uitkomst } from '../src/werkplek/pagina/uitkomst.js';
import { Ingelogd, type Sessie } from '../src/werkplek/sessie/sessie.js';
import { Proefhuis, type Vrager } from './opzet/huis.js';
import { maakToken } from './opzet/index.js';
import { Bezoeker, type Blad } from './opzet/werkplek.js';

const FATIMA: Vrager = ['GGD', 'behandelaar'];
const COLLEGA: Vrager = ['GGD', 'behandelaar', 2];
const MINUUT = 60_000;
const UUR = 60 * MINUUT;

/** A page of no meaning, with a form that says what its handler got. */
@Paginas('werkplek/proef')
class ProefController {
  @Pagina()
  toon(@Ingelogd() { csrf, wie }: Sessie): Uitkomst {
    const verborgen = h('input', { type: 'hidden', name: '_csrf', value: csrf });
    const velden = ['naam', 'soort', 'soort'].map((name) => h('input', { name }));
    return h(
      'main',
      {},
      h('p', {}, wie.naam),
      h('form', { method: 'post' }, verborgen, velden, h('button', {}, 'Opslaan')),
    );
  }

  @Formulier()
  neem(@Body() velden: unknown): Uitkomst {
    return h('main', {}, JSON.stringify(velden));
  }
}

@Module({ imports: [AppModule], controllers: [ProefController] })
class ProefModule {}

let huis: Proefhuis;

beforeAll(async () => {
  huis = await Proefhuis.start({ module: ProefModule });
});
// back to the present, where nothing was sent in yet
afterEach(async () => {
  await huis.verzetKlok(0);
  await huis.superuser.query('delete from tns.werkplek_sessie');
});
afterAll(() => huis.stop());

const sha256 = (tekst: string): string => createHash('sha256').update(tekst).digest('hex');
const koek = (bezoeker: Bezoeker): string => bezoeker.koeken.get('tns_werkplek') ?? '';

interface Rij {
  readonly gebruiker: string;
  readonly beeindigd: boolean;
  readonly bewaard: Buffer | null;
  readonly laatst_gezien_op: Date;
}

async function rijVan(waarde: string): Promise<Rij | undefined> {
  const { rows } = await huis.superuser.query<Rij>(
    `select gebruiker, beeindigd_op is not null as beeindigd, bewaard, laatst_gezien_op from tns.werkplek_sessie where sleutel = $1`,
    [sha256(waarde)],
  );
  return rows[0];
}

/** The address at the provider, and the browser that stands before it. */
async function begin(bezoeker: Bezoeker, naar?: string): Promise<URL> {
  const vraag = naar === undefined ? '' : `?naar=${encodeURIComponent(naar)}`;
  const antwoord = await bezoeker.vraag('GET', `/werkplek/inloggen${vraag}`);
  expect(antwoord.status).toBe(303);
  return new URL(antwoord.headers.get('location') ?? '');
}

/** The token that forms of this session carry. */
const csrfVan = (bezoeker: Bezoeker): string => createHmac('sha256', koek(bezoeker)).update('csrf').digest('base64url');

const PROEF = '/werkplek/proef';

function stuur(
  bezoeker: Bezoeker,
  velden: Record<string, string>,
  koppen: Record<string, string> = {},
): Promise<Response> {
  return bezoeker.vraag('POST', PROEF, { inhoud: new URLSearchParams(velden), koppen });
}

describe('inloggen op de werkplek', () => {
  it('gaat langs de inlogdienst en komt terug op de pagina waar iemand heen wilde', async () => {
    const bezoeker = Bezoeker.anoniem(huis);
    const blad = await bezoeker.logIn(FATIMA, '/werkplek/inloggen?naar=%2Fwerkplek%2Fergens%3Fa%3D1');
    expect(blad.pad).toBe('/werkplek/ergens?a=1');
    expect(await rijVan(koek(bezoeker))).toMatchObject({ gebruiker: 'ggd.behandelaar.1', beeindigd: false });
  });

  it('begint op het kale adres', async () => {
    const antwoord = await Bezoeker.anoniem(huis).vraag('GET', '/');
    expect([antwoord.status, antwoord.headers.get('location')]).toEqual([303, '/werkplek']);
  });

  it('vraagt om een code met PKCE, state en nonce, en voor deze API', async () => {
    const adres = await begin(Bezoeker.anoniem(huis));
    const vraag = Object.fromEntries(adres.searchParams);
    expect(adres.origin).toBe(huis.proef.env.OIDC_ISSUER);
    expect(vraag).toMatchObject({
      response_type: 'code',
      client_id: 'tns-werkplek',
      code_challenge_method: 'S256',
      redirect_uri: `${huis.url}/werkplek/terug`,
      resource: huis.proef.env.OIDC_AUDIENCE,
    });
    expect(vraag['code_challenge']).toMatch(/^[\w-]{43}$/);
    expect(vraag['nonce']).toMatch(/^[\w-]{43}$/);
    expect(vraag['state']).toBeTruthy();
  });

  it.each([
    ['https://elders.example/werkplek'],
    ['//elders.example'],
    ['/werkplek//elders.example'],
    ['/werkplek\\elders'],
    ['/werkplek/../v1/dossiers'],
    ['/werkplek/%2e%2e/v1'],
    ['/v1/dossiers'],
    ['/werkplekken'],
    ['/werkplek/uitloggen'],
    ['javascript:alert(1)'],
  ])('leidt na het inloggen nooit naar %s', async (naar) => {
    const blad = await Bezoeker.anoniem(huis).logIn(FATIMA, `/werkplek/inloggen?naar=${encodeURIComponent(naar)}`);
    expect(blad.pad).toBe('/werkplek');
  });

  it('zet een koekje dat geen script en geen andere site kan gebruiken', async () => {
    const bezoeker = Bezoeker.anoniem(huis);
    const eerste = await bezoeker.vraag('GET', '/werkplek/inloggen');
    expect(eerste.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^tns_werkplek_poging=[\w-]+; Path=\/; HttpOnly; SameSite=Lax; Max-Age=900$/),
    ]);
    const keuze = await bezoeker.bezoek(eerste.headers.get('location') ?? '');
    const koppen = await terugkoppen(bezoeker, keuze);
    expect(koppen.getSetCookie()).toEqual([
      expect.stringMatching(/^tns_werkplek=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/),
    ]);
  });

  it('geeft bij elke keer inloggen een nieuw koekje, ook als de browser er al een had', async () => {
    const bezoeker = await Bezoeker.login(huis, FATIMA);
    const eerste = koek(bezoeker);
    await bezoeker.bezoek('/werkplek/inloggen');
    expect(koek(bezoeker)).not.toBe(eerste);
    expect(await rijVan(eerste)).toMatchObject({ beeindigd: true });
    const ondergeschoven = Bezoeker.anoniem(huis);
    ondergeschoven.koeken.set('tns_werkplek', 'A'.repeat(43));
    await ondergeschoven.logIn(COLLEGA, '/werkplek/inloggen');
    expect(koek(ondergeschoven)).not.toBe('A'.repeat(43));
  });

  it('bewaart van het koekje alleen een afdruk, en het token van de inlogdienst versleuteld', async () => {
    const bezoeker = await Bezoeker.login(huis, FATIMA);
    const { rows } = await huis.superuser.query<{ alles: string; id_token: Buffer }>(
      'select s::text as alles, id_token from tns.werkplek_sessie s where sleutel = $1',
      [sha256(koek(bezoeker))],
    );
    expect(rows[0]?.alles).not.toContain(koek(bezoeker));
    expect(rows[0]?.id_token.toString('latin1')).not.toContain('eyJ');
  });

  it('onthoudt hoe iemand heet op één plek, en niet in de sessie', async () => {
    await Bezoeker.login(huis, FATIMA);
    const { rows } = await huis.superuser.query<{ naam: string; organisatie: string; wie: string }>(
      `select m.naam, m.organisatie, s.wie::text as wie from tns.medewerker m join tns.werkplek_sessie s on s.gebruiker = m.id
        where m.id = 'ggd.behandelaar.1' limit 1`,
    );
    expect(rows[0]).toMatchObject({ organisatie: 'GGD', naam: expect.stringMatching(/\w+ \w+/) });
    expect(rows[0]?.wie).not.toContain(rows[0]?.naam ?? '');
  });

  it('lukt in twee tabbladen tegelijk', async () => {
    const bezoeker = Bezoeker.anoniem(huis);
    const een = await begin(bezoeker, '/werkplek/een');
    const twee = await begin(bezoeker, '/werkplek/twee');
    const eerst = await bezoeker.bezoek(twee.href);
    expect((await kies(bezoeker, eerst, FATIMA)).pad).toBe('/werkplek/twee');
    expect((await bezoeker.bezoek(een.href)).pad).toBe('/werkplek/een');
  });
});

describe('een inlogpoging die niet klopt', () => {
  const titel = 'Deze poging om in te loggen telt niet meer';

  it('met een andere state wordt geen sessie', async () => {
    const bezoeker = Bezoeker.anoniem(huis);
    await begin(bezoeker);
    const blad = await bezoeker.bezoek('/werkplek/terug?code=x&state=verzonnen');
    expect([blad.status, blad.kop]).toEqual([400, titel]);
    expect(blad.link('Opnieuw inloggen')).toBe('/werkplek/inloggen');
    expect(bezoeker.koeken.has('tns_werkplek')).toBe(false);
  });

  it('van een andere browser wordt geen sessie', async () => {
    const dader = Bezoeker.anoniem(huis);
    const keuze = await dader.bezoek((await begin(dader)).href);
    const terug = await terugAdres(dader, keuze);
    const slachtoffer = Bezoeker.anoniem(huis);
    await begin(slachtoffer);
    expect((await slachtoffer.bezoek(terug)).kop).toBe(titel);
    expect(slachtoffer.koeken.has('tns_werkplek')).toBe(false);
  });

  it('telt maar één keer', async () => {
    const bezoeker = Bezoeker.anoniem(huis);
    const terug = await terugAdres(bezoeker, await bezoeker.bezoek((await begin(bezoeker)).href));
    await bezoeker.bezoek(terug);
    const nogEens = await bezoeker.bezoek(terug);
    expect([nogEens.status, nogEens.kop]).toEqual([400, titel]);
  });

  it('verloopt na een kwartier', async () => {
    const bezoeker = Bezoeker.anoniem(huis);
    const terug = await terugAdres(bezoeker, await bezoeker.bezoek((await begin(bezoeker, '/werkplek/x')).href));
    await huis.verzetKlok(16 * MINUUT);
    await huis.vraag('GET', '/v1/wachtrijen', { door: FATIMA }); // a process hears of another time with its next transaction
    expect((await bezoeker.bezoek(terug)).kop).toBe(titel);
  });

  it('die de inlogdienst weigert, zegt dat', async () => {
    const bezoeker = Bezoeker.anoniem(huis);
    const state = (await begin(bezoeker, '/werkplek/x')).searchParams.get('state') ?? '';
    const iss = encodeURIComponent(huis.proef.env.OIDC_ISSUER);
    const blad = await bezoeker.bezoek(`/werkplek/terug?error=access_denied&state=${state}&iss=${iss}`);
    expect([blad.status, blad.kop]).toEqual([403, 'U bent niet ingelogd']);
    expect(blad.link('Opnieuw')).toBe('/werkplek/inloggen?naar=%2Fwerkplek%2Fx');
  });
});

describe('een sessie', () => {
  it('eindigt na een uur stilte, en niet eerder', async () => {
    const bezoeker = await Bezoeker.login(huis, FATIMA);
    await huis.verzetKlok(59 * MINUUT);
    expect((await bezoeker.vraag('GET', '/werkplek/verder')).headers.get('location')).toBe('/werkplek');
    await huis.verzetKlok(118 * MINUUT);
    expect((await bezoeker.vraag('GET', '/werkplek/verder')).headers.get('location')).toBe('/werkplek');
    await huis.verzetKlok(179 * MINUUT);
    expect((await bezoeker.vraag('GET', '/werkplek/verder')).headers.get('location')).toBe('/werkplek/inloggen');
  });

  it('blijft niet leven van een scherm dat zichzelf ververst', async () => {
    const bezoeker = await Bezoeker.login(huis, FATIMA);
    const koppen = { 'HX-Request': 'true' };
    for (const minuten of [30, 59]) {
      await huis.verzetKlok(minuten * MINUUT);
      expect((await bezoeker.vraag('GET', '/werkplek', { koppen })).status).toBe(200);
    }
    await huis.verzetKlok(61 * MINUUT);
    expect((await bezoeker.vraag('GET', '/werkplek', { koppen })).headers.get('hx-redirect')).toContain('/inloggen');
  });

  it('eindigt na negen uur, ook voor wie bezig is', async () => {
    const bezoeker = await Bezoeker.login(huis, FATIMA);
    for (let minuten = 54; minuten < 540; minuten += 54) {
      await huis.verzetKlok(minuten * MINUUT);
      expect((await bezoeker.vraag('GET', '/werkplek/verder')).headers.get('location')).toBe('/werkplek');
    }
    await huis.verzetKlok(9 * UUR + MINUUT);
    expect((await bezoeker.vraag('GET', '/werkplek/verder')).headers.get('location')).toBe('/werkplek/inloggen');
  });

  it('schrijft hoogstens eens per minuut op dat iemand er is', async () => {
    const bezoeker = await Bezoeker.login(huis, FATIMA);
    const voor = await rijVan(koek(bezoeker));
    await bezoeker.vraag('GET', '/werkplek/verder');
    expect((await rijVan(koek(bezoeker)))?.laatst_gezien_op).toEqual(voor?.laatst_gezien_op);
    await huis.verzetKlok(2 * MINUUT);
    await bezoeker.vraag('GET', '/werkplek/verder');
    expect((await rijVan(koek(bezoeker)))?.laatst_gezien_op).not.toEqual(voor?.laatst_gezien_op);
  });

  it('die voorbij is stuurt htmx met de hele pagina naar het inloggen', async () => {
    const antwoord = await Bezoeker.anoniem(huis).vraag('GET', '/werkplek/verder', {
      koppen: { 'HX-Request': 'true', 'HX-Current-URL': `${huis.url}/werkplek/dossiers?groep=jong` },
    });
    expect([antwoord.status, antwoord.headers.get('hx-redirect')]).toEqual([
      200,
      '/werkplek/inloggen?naar=%2Fwerkplek%2Fdossiers%3Fgroep%3Djong',
    ]);
  });
});

describe('een formulier', () => {
  it('komt zonder het token bij wie het verwerkt', async () => {
    const bezoeker = await Bezoeker.login(huis, FATIMA);
    await bezoeker.bezoek(PROEF);
    const blad = await bezoeker.verstuur('Opslaan', { naam: 'Test', soort: ['a', 'b'] });
    expect(JSON.parse(blad.tekst)).toEqual({ naam: ['Test'], soort: ['a', 'b'] });
  });

  it('moet van een pagina van deze sessie komen', async () => {
    const bezoeker = await Bezoeker.login(huis, FATIMA);
    for (const velden of [
      { naam: 'x', _csrf: '' },
      { naam: 'x', _csrf: 'verzonnen' },
    ]) {
      const antwoord = await stuur(bezoeker, velden);
      expect(antwoord.status).toBe(403);
      expect(await antwoord.text()).toContain('Er is niets gewijzigd');
    }
    expect(await rijVan(koek(bezoeker))).toMatchObject({ beeindigd: false });
  });

  it.each([
    [{ origin: 'https://elders.example' }],
    [{ origin: 'null' }],
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site' }],
  ])('van een andere site telt niet, ook niet met het goede token (%j)', async (koppen) => {
    const bezoeker = await Bezoeker.login(huis, FATIMA);
    const antwoord = await stuur(bezoeker, { _csrf: csrfVan(bezoeker) }, koppen as Record<string, string>);
    expect(antwoord.status).toBe(403);
    expect(await rijVan(koek(bezoeker))).toMatchObject({ beeindigd: false, bewaard: null });
  });

  it('met het token van een ander telt niet, en wordt niet bewaard', async () => {
    const [ene, ander] = [await Bezoeker.login(huis, FATIMA), await Bezoeker.login(huis, COLLEGA)];
    const antwoord = await stuur(ene, { _csrf: csrfVan(ander) });
    expect(antwoord.status).toBe(403);
    expect(await rijVan(koek(ene))).toMatchObject({ beeindigd: false, bewaard: null });
  });
});

describe('wie halverwege een formulier is uitgelogd', () => {
  const INGEVULD = { naam: 'Lang <verhaal> & "meer"', soort: ['a', 'b'] };

  /** Fills a form in, stays away for two hours, and sends it. */
  async function teLaat(bezoeker: Bezoeker, velden: Record<string, string | string[]> = INGEVULD): Promise<Blad> {
    await bezoeker.bezoek(PROEF);
    await huis.verzetKlok(2 * UUR);
    return bezoeker.verstuur('Opslaan', velden);
  }

  it('hoort dat het bewaard is, logt in en gaat verder waar hij was', async () => {
    const bezoeker = await Bezoeker.login(huis, FATIMA);
    const oud = koek(bezoeker);
    const blad = await teLaat(bezoeker);
    expect([blad.pad, blad.tekst]).toEqual([
      '/werkplek/uitgelogd?reden=bewaard',
      expect.stringContaining('is bewaard'),
    ]);
    expect((await rijVan(oud))?.bewaard?.toString('latin1')).not.toContain('verhaal');
    const verder = await bezoeker.klik('Inloggen');
    expect([verder.pad, verder.tekst]).toEqual([
      '/werkplek/verder',
      expect.stringContaining('U was uitgelogd. Wat u invulde is bewaard.'),
    ]);
    const klaar = await bezoeker.verstuur('Verder waar u was');
    expect(klaar.pad).toBe(PROEF);
    expect(JSON.parse(klaar.tekst)).toEqual({ naam: [INGEVULD.naam], soort: ['a', 'b'] });
    expect((await bezoeker.vraag('GET', '/werkplek/verder')).headers.get('location')).toBe('/werkplek');
    expect((await rijVan(oud))?.bewaard).toBeNull();
  });

  it('vindt het ook in een andere browser, want het is van hem', async () => {
    await teLaat(await Bezoeker.login(huis, FATIMA));
    const elders = Bezoeker.anoniem(huis);
    expect((await elders.logIn(FATIMA)).pad).toBe('/werkplek/verder');
    await elders.verstuur('Verder waar u was');
  });

  it('laat een ander niets zien', async () => {
    const bezoeker = await Bezoeker.login(huis, FATIMA);
    await teLaat(bezoeker);
    bezoeker.vergeetInlogdienst();
    const blad = await bezoeker.logIn(COLLEGA, '/werkplek/inloggen');
    expect(blad.pad).toBe('/werkplek');
    expect((await bezoeker.vraag('GET', '/werkplek/verder')).headers.get('location')).toBe('/werkplek');
    const zelf = Bezoeker.anoniem(huis);
    expect((await zelf.logIn(FATIMA)).pad).toBe('/werkplek/verder');
    await zelf.verstuur('Verder waar u was');
  });

  it('maar intussen in een ander tabblad weer inlogde, gaat meteen verder', async () => {
    const bezoeker = await Bezoeker.login(huis, FATIMA);
    await bezoeker.bezoek(PROEF);
    const formulier = new URLSearchParams({ naam: 'uit het oude tabblad', _csrf: csrfVan(bezoeker) });
    await bezoeker.bezoek('/werkplek/inloggen');
    expect((await bezoeker.stuur(PROEF, formulier)).pad).toBe('/werkplek/verder');
    expect((await bezoeker.verstuur('Verder waar u was')).tekst).toContain('uit het oude tabblad');
  });

  it('hoort het als het te groot is om te bewaren', async () => {
    const bezoeker = await Bezoeker.login(huis, FATIMA);
    const blad = await teLaat(bezoeker, { naam: 'x'.repeat(70_000) });
    expect(blad.pad).toBe('/werkplek/uitgelogd?reden=te-groot');
    expect((await bezoeker.klik('Inloggen')).pad).toBe('/werkplek');
  });

  it('kan er na een dag niet meer bij', async () => {
    await teLaat(await Bezoeker.login(huis, FATIMA));
    await huis.verzetKlok(27 * UUR);
    expect((await Bezoeker.anoniem(huis).logIn(FATIMA)).pad).toBe('/werkplek');
  });

  it('met een verzonnen token krijgt niets bewaard', async () => {
    const bezoeker = await Bezoeker.login(huis, FATIMA);
    await huis.verzetKlok(2 * UUR);
    const antwoord = await stuur(bezoeker, { naam: 'x', _csrf: 'verzonnen' });
    expect([antwoord.status, antwoord.headers.get('location')]).toEqual([303, '/werkplek/inloggen']);
    expect(await rijVan(koek(bezoeker))).toMatchObject({ bewaard: null });
  });

  it('wordt door htmx met de hele pagina weggestuurd, en ook dan is het bewaard', async () => {
    const bezoeker = await Bezoeker.login(huis, FATIMA);
    await huis.verzetKlok(2 * UUR);
    const velden = { naam: 'htmx', _csrf: csrfVan(bezoeker) };
    const antwoord = await stuur(bezoeker, velden, { 'HX-Request': 'true' });
    expect([antwoord.status, antwoord.headers.get('hx-redirect')]).toEqual([200, '/werkplek/uitgelogd?reden=bewaard']);
    await bezoeker.bezoek('/werkplek/inloggen');
    expect((await bezoeker.verstuur('Verder waar u was')).tekst).toContain('htmx');
  });
});

describe('uitloggen', () => {
  it('eindigt de sessie hier en bij de inlogdienst', async () => {
    const bezoeker = await Bezoeker.login(huis, FATIMA);
    const oud = koek(bezoeker);
    const vraag = new URLSearchParams({ _csrf: csrfVan(bezoeker) });
    const bijDienst = await bezoeker.stuur('/werkplek/uitloggen', vraag);
    expect(bijDienst.kop).toBe('Uitloggen');
    expect(await rijVan(oud)).toMatchObject({ beeindigd: true });
    expect(bezoeker.koeken.has('tns_werkplek')).toBe(false);
    expect((await bezoeker.verstuur('Uitloggen', {}, 'Uitloggen')).pad).toBe('/werkplek/uitgelogd');
    expect((await bezoeker.bezoek('/werkplek/verder')).kop).toBe('Kies wie je bent');
  });

  it('mag van de browser, want de pagina noemt de inlogdienst als doel van formulieren', async () => {
    const { koppen } = await (await Bezoeker.login(huis, FATIMA)).bezoek(PROEF);
    expect(koppen.get('content-security-policy')).toContain(`form-action 'self' ${huis.proef.env.OIDC_ISSUER};`);
    expect(koppen.get('referrer-policy')).toBe('same-origin');
  });

  it('kan geen andere site voor iemand doen', async () => {
    const bezoeker = await Bezoeker.login(huis, FATIMA);
    expect((await bezoeker.vraag('POST', '/werkplek/uitloggen', { inhoud: new URLSearchParams() })).status).toBe(403);
    expect(await rijVan(koek(bezoeker))).toMatchObject({ beeindigd: false });
  });
});

describe('de inlogdienst die zegt dat iemand uitlogde', () => {
  const GEBEURTENIS = 'http://schemas.openid.net/event/backchannel-logout';
  const claims = (anders: object = {}): object => ({
    aud: 'tns-werkplek',
    sub: 'ggd.behandelaar.2',
    events: { [GEBEURTENIS]: {} },
    ...anders,
  });
  const meld = async (afwijking: object, kop = { typ: 'logout+jwt' }): Promise<number> => {
    const logout_token = await maakToken({ claims: claims(afwijking) as Record<string, unknown>, kop });
    const inhoud = new URLSearchParams({ logout_token });
    const antwoord = await fetch(`${huis.url}/werkplek/uitloggen/achterom`, { method: 'POST', body: inhoud });
    return antwoord.status;
  };
  const nu = (): number => Math.floor((performance.timeOrigin + performance.now()) / 1000);

  it('eindigt alle sessies van die persoon, en van niemand anders', async () => {
    const [ene, ander] = [await Bezoeker.login(huis, COLLEGA), await Bezoeker.login(huis, FATIMA)];
    expect(await meld({})).toBe(200);
    expect(await rijVan(koek(ene))).toMatchObject({ beeindigd: true });
    expect(await rijVan(koek(ander))).toMatchObject({ beeindigd: false });
    expect((await ene.vraag('GET', PROEF)).status).toBe(303);
  });

  it('eindigt met een sid alleen de sessies van die keer inloggen', async () => {
    const [ene, ander] = [await Bezoeker.login(huis, COLLEGA), await Bezoeker.login(huis, COLLEGA)];
    await huis.superuser.query('update tns.werkplek_sessie set sid = $2 where sleutel = $1', [
      sha256(koek(ene)),
      'keer-1',
    ]);
    expect(await meld({ sid: 'keer-1', sub: undefined })).toBe(200);
    expect(await rijVan(koek(ene))).toMatchObject({ beeindigd: true });
    expect(await rijVan(koek(ander))).toMatchObject({ beeindigd: false });
  });

  it.each([
    ['voor een ander', { aud: 'iemand-anders' }],
    ['van een ander', { iss: 'https://elders.example' }],
    ['zonder gebeurtenis', { events: {} }],
    ['zonder nummer', { jti: undefined }],
    ['met een nonce', { nonce: 'x' }],
    ['van vroeger', { iat: nu() - 3600 }],
    ['zonder persoon', { sub: undefined }],
  ])('wordt niet geloofd met een bericht %s', async (_, afwijking) => {
    const bezoeker = await Bezoeker.login(huis, COLLEGA);
    expect(await meld(afwijking)).toBe(400);
    expect(await rijVan(koek(bezoeker))).toMatchObject({ beeindigd: false });
  });

  it('wordt niet geloofd met een toegangstoken of zonder token', async () => {
    expect(await meld({}, { typ: 'at+jwt' })).toBe(400);
    expect((await fetch(`${huis.url}/werkplek/uitloggen/achterom`, { method: 'POST' })).status).toBe(400);
  });
});

/** The page behind the choice of a person, before the browser follows it. */
async function terugAdres(bezoeker: Bezoeker, keuze: Blad): Promise<string> {
  let antwoord = await bezoeker.vraag('POST', keuze.pad, {
    inhoud: new URLSearchParams({ persoon: 'ggd.behandelaar.1' }),
  });
  for (;;) {
    const naar = new URL(antwoord.headers.get('location') ?? '', huis.proef.env.OIDC_ISSUER).href;
    if (naar.startsWith(huis.url)) return naar;
    antwoord = await bezoeker.vraag('GET', naar);
  }
}

async function terugkoppen(bezoeker: Bezoeker, keuze: Blad): Promise<Headers> {
  return (await bezoeker.vraag('GET', await terugAdres(bezoeker, keuze))).headers;
}

function kies(bezoeker: Bezoeker, keuze: Blad, [organisatie, rol, nummer = 1]: Vrager): Promise<Blad> {
  const persoon = `${organisatie.toLowerCase()}.${rol}.${nummer}`;
  return bezoeker.stuur(keuze.pad, new URLSearchParams({ persoon }));
}
