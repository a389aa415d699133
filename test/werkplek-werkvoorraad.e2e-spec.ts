import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Vrager } from './opzet/huis.js';
import { Keten } from './opzet/keten.js';
import { Bezoeker } from './opzet/werkplek.js';
import { voegWerkToe } from './werkvoorraad.opzet.js';

const EERSTE: Vrager = ['LDH', 'behandelaar', 1];
const TWEEDE: Vrager = ['LDH', 'behandelaar', 2];
const NU = '2026-11-23T11:00:00.000Z';

let keten: Keten;
let eerste: Bezoeker;
let tweede: Bezoeker;

beforeAll(async () => {
  keten = await Keten.open({ nu: NU });
  [eerste, tweede] = await Promise.all([Bezoeker.login(keten.huis, EERSTE), Bezoeker.login(keten.huis, TWEEDE)]);
  await voegWerkToe(
    keten.huis.proef.superUrl,
    [
      { naam: '900001', organisatie: 'LDH', wachtrij: 'LDH_VELDWERK', urgentieOp: '2026-11-20T23:00:00.000Z' },
      { naam: '900002', organisatie: 'LDH', wachtrij: 'LDH_VELDWERK', urgentieOp: '2026-11-23T23:00:00.000Z' },
      { naam: '900003', organisatie: 'LDH', wachtrij: 'LDH_INTAKE', urgentieOp: '9999-12-31T00:00:00.000Z' },
      { naam: '900004', organisatie: 'SDD', wachtrij: 'SDD_SCHULDEN', urgentieOp: '2026-11-20T23:00:00.000Z' },
    ],
    NU,
  );
});
afterAll(async () => {
  await keten.sluit();
});

describe('mijn werkvoorraad', () => {
  it('toont wat op de eigen organisatie wacht, het dringendste bovenaan, met de klok in woorden', async () => {
    const blad = await eerste.bezoek('/werkplek');
    expect([blad.status, blad.kop]).toEqual([200, 'Mijn werkvoorraad']);
    const regels = blad.tekstenVan('.werklijst tbody tr');
    expect(regels).toHaveLength(3);
    expect(regels[0]).toMatch(/TNS-2026-900001.*3 dagen te laat/);
    expect(regels[1]).toMatch(/TNS-2026-900002.*vandaag/);
    expect(regels[2]).toMatch(/TNS-2026-900003.*staat stil/);
    expect(blad.html).not.toContain('900004');
  });

  it('houdt de keuze van wachtrij en tijd in het adres', async () => {
    await eerste.bezoek('/werkplek');
    const blad = await eerste.verstuur('Toon', { wachtrij: 'LDH_VELDWERK', status: 'vandaag' });
    expect(blad.tekstenVan('.werklijst tbody tr')).toHaveLength(1);
    expect((await eerste.bezoek(blad.pad)).tekst).toContain('TNS-2026-900002');
    expect((await eerste.klik('Van mij')).pad).toBe('/werkplek?wachtrij=LDH_VELDWERK&status=vandaag&mijn=true');
    expect(eerste.hier.tekst).toContain('Er is geen werk dat hierbij past.');
    expect((await eerste.klik('Toon al het werk')).tekstenVan('.werklijst tbody tr')).toHaveLength(3);
  });

  it.each(['status=ooit', 'cursor=onzin', 'vreemd=1', 'mijn=true&vrij=true'])(
    'zegt in gewone woorden dat ?%s niet kan',
    async (vraag) => {
      const blad = await eerste.bezoek(`/werkplek?${vraag}`);
      expect(blad.status).toBe(400);
      expect(blad.kop).toBe('Dit adres klopt niet');
    },
  );

  it('brengt wie geen dossiers behandelt naar een pagina die er wel is', async () => {
    const beheerder = await Bezoeker.login(keten.huis, ['BEHEER', 'beheerder']);
    expect((await beheerder.bezoek('/werkplek')).pad).toBe('/werkplek/beheer');
    const analist = await Bezoeker.login(keten.huis, ['BEHEER', 'analist']);
    expect((await analist.bezoek('/werkplek')).pad).toBe('/werkplek/processen');
  });

  it('laat één van twee werk oppakken; de ander leest wie het was', async () => {
    await keten.meldAan();
    const vrij = '/werkplek?wachtrij=LDH_OPVANG&vrij=true';
    await Promise.all([eerste.bezoek(vrij), tweede.bezoek(vrij)]);
    const gelukt = await eerste.verstuur('.werklijst form');
    expect(gelukt.tekst).toContain('Oppakken: gelukt.');
    const teLaat = await tweede.verstuur('.werklijst form');
    expect([409, 412]).toContain(teLaat.status);
    expect(teLaat.tekst).toContain('Iemand was u voor');
    expect(teLaat.tekst).toContain(await naamVan(eerste));
    expect((await eerste.bezoek('/werkplek?mijn=true')).tekstVan('.werklijst tbody tr')).toContain('U');
    expect((await tweede.bezoek('/werkplek?wachtrij=LDH_OPVANG')).tekst).toContain(await naamVan(eerste));
  });
});

async function naamVan(bezoeker: Bezoeker): Promise<string> {
  return (await bezoeker.bezoek('/werkplek')).tekstVan('.kop-persoon strong') ?? '';
}
