import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyRequest } from 'fastify';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startOidc, type IngebedOidc } from '../src/platform/ingebed/oidc.js';
import type { Persoon } from '../src/platform/ingebed/personen.js';
import { maakGeheimen } from '../src/platform/ingebed/runbestand.js';
import { Adres } from '../src/werkplek/sessie/adres.js';
import { gastvrij } from './opzet/gast.js';
import { Proefhuis, type Draaiend } from './opzet/huis.js';
import { Bezoeker } from './opzet/werkplek.js';

/** Accounts as a provider may have them, of no use here. */
const MENSEN: readonly Persoon[] = [
  { id: 'zonder.behandelaar.1', naam: 'Nog Nergens', organisatie: '', organisatieSoort: '', rol: 'behandelaar' },
  { id: 'ggd.directeur.1', naam: 'Andere Rol', organisatie: 'GGD', organisatieSoort: 'GGD', rol: 'directeur' },
];

const map = mkdtempSync(join(tmpdir(), 'tns-inlogdienst-'));
let huis: Proefhuis;
let dienst: IngebedOidc;
const elders: Draaiend[] = [];

/** The same house, with another setting. */
async function met(instellingen: Record<string, string>): Promise<{ url: string }> {
  const ander = await gastvrij({ ...huis.proef.env, NODE_ENV: 'test', LOG_LEVEL: 'fatal', ...instellingen }, false);
  elders.push(ander);
  return ander;
}

beforeAll(async () => {
  huis = await Proefhuis.start();
  dienst = await startOidc({
    map,
    audience: huis.proef.env.OIDC_AUDIENCE,
    bevolking: { organisaties: [], personen: new Map(MENSEN.map((mens) => [mens.id, mens])) },
    geheimen: maakGeheimen().oidc,
  });
});
afterAll(async () => {
  await Promise.all(elders.map((ander) => ander.sluit()));
  await dienst.stop();
  await huis.stop();
  rmSync(map, { recursive: true, force: true });
});

describe('een account van de inlogdienst', () => {
  it.each([
    ['zonder', 'behandelaar', 'hoort nog niet bij een organisatie'],
    ['GGD', 'directeur', 'niet precies één rol'],
  ])('%s %s komt er niet in, en hoort waarom', async (organisatie, rol, waarom) => {
    const ander = await met({ OIDC_ISSUER: dienst.issuer });
    const bezoeker = Bezoeker.anoniem(ander);
    const blad = await bezoeker.logIn([organisatie, rol]);
    expect([blad.status, blad.kop]).toEqual([403, 'U kunt hier niet werken met dit account']);
    expect(blad.tekst).toContain(waarom);
    expect(blad.link('Inloggen met een ander account')).toBe('/werkplek/inloggen');
    expect(bezoeker.koeken.has('tns_werkplek')).toBe(false);
  });
});

describe('een inlogdienst die weg is', () => {
  it('maakt een gewone pagina, en geen fout van ons', async () => {
    const ander = await met({ OIDC_ISSUER: 'http://127.0.0.1:9' });
    const blad = await Bezoeker.anoniem(ander).bezoek('/werkplek/inloggen?naar=/werkplek/dossiers');
    expect([blad.status, blad.kop]).toEqual([503, 'Inloggen lukt nu niet']);
    expect(blad.link('Opnieuw inloggen')).toBe('/werkplek/inloggen?naar=%2Fwerkplek%2Fdossiers');
  });
});

describe('het adres van de werkplek', () => {
  it('is dat van de instelling; over https kan alleen deze host het koekje zetten', async () => {
    const ander = await met({ WERKPLEK_URL: 'https://werkplek.voorbeeld.nl/' });
    const antwoord = await Bezoeker.anoniem(ander).vraag('GET', '/werkplek/inloggen');
    expect(new URL(antwoord.headers.get('location') ?? '').searchParams.get('redirect_uri')).toBe(
      'https://werkplek.voorbeeld.nl/werkplek/terug',
    );
    expect(antwoord.headers.getSetCookie()).toEqual([
      expect.stringMatching(
        /^__Host-tns_werkplek_poging=[\w-]+; Path=\/; HttpOnly; SameSite=Lax; Max-Age=900; Secure$/,
      ),
    ]);
  });

  it('volgt op een server nooit uit wat een verzoek van zichzelf zegt', () => {
    const productie = new Adres({ productie: true, werkplekUrl: undefined });
    // only its headers are looked at
    const request = { headers: { host: 'werkplek.example' } } as FastifyRequest;
    expect(() => productie.van(request)).toThrow('503');
  });
});
