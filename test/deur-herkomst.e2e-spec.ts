import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { AanmeldingDto } from '../src/modules/aanmelding/aanmelding.dto.js';
import { A, C, PLAN, RUSTIG, meld as meldBij, verdeeld as verdeeldIn } from './opzet/deur.js';
import { Keten, MAANDAG } from './opzet/keten.js';

const GORINCHEM = '0512';
const LEERDAM = '1961';
const AMSTERDAM = '0363';

let keten: Keten;
const meld = (geboren: string | null, anders: Readonly<Record<string, unknown>> = {}) =>
  meldBij(keten, geboren, anders);
const verdeeld = (aanmelding: AanmeldingDto) => verdeeldIn(keten, aanmelding);

beforeAll(async () => {
  keten = await Keten.open();
});
beforeEach(async () => {
  await keten.huis.zetKlok(MAANDAG);
});
afterAll(async () => {
  await keten.sluit();
});

describe('waar vandaan', () => {
  it('uit Gorinchem, nergens ingeschreven: intake in de wijk, schulden bij Avres, bijstand bij de centrumgemeente', async () => {
    const aanmelding = await meld('1980-01-01', {
      ...RUSTIG,
      gemeenteAanmelding: GORINCHEM,
      herkomst: { soort: 'gemeente', gemeente: GORINCHEM },
      schuldenDreigen: true,
    });
    expect(await verdeeld(aanmelding)).toEqual({
      groep: 'A',
      overlays: ['E'],
      regie: 'SWT_GORINCHEM',
      werk: ['INTAKE>SWT_GORINCHEM', 'SCHULDHULP>AVRES_SCHULDEN'],
      klokken: [PLAN, 'wgs-gesprek 2026-12-21'],
    });
    await keten.draagOver(['SWT_GORINCHEM', 'behandelaar'], aanmelding.dossier, 'UITKERING');
    expect(await keten.werkVan(aanmelding.dossier, 'UITKERING')).toMatchObject({ wachtrij: 'SDD_UITKERING_VERSNELD' });
  });

  it('uit Leerdam: met een bed een warme overdracht, zonder bed eerst een bed; bijstand hoort bij Vijfheerenlanden', async () => {
    const uitLeerdam = {
      gemeenteAanmelding: LEERDAM,
      herkomst: { soort: 'gemeente', gemeente: LEERDAM },
      brp: { status: 'ingeschreven', gemeente: LEERDAM },
    };
    const andere = {
      groep: 'A2',
      overlays: [],
      regie: 'GGD',
      werk: ['RECHTSTOETS>GGD_TOETS'],
      klokken: ['tns-andere-regio 2026-12-07'],
    };
    expect(await verdeeld(await meld('1980-01-01', { ...RUSTIG, ...uitLeerdam }))).toEqual(andere);
    const acuut = await meld('1980-01-01', uitLeerdam);
    expect(await verdeeld(acuut)).toEqual(C);
    const vraag = { door: ['LDH', 'behandelaar'] as const, body: { dossier: acuut.dossier, taak: 'UITKERING' } };
    const { status, body } = await keten.huis.vraag<{ detail: string }>('POST', '/v1/overdrachten', vraag);
    expect([status, body.detail]).toEqual([422, expect.stringContaining('Vijfheerenlanden')]);
    expect((await meld('1980-01-01', { ...RUSTIG, gemeenteAanmelding: 'onbekend' })).groep).toBe('A2');
  });

  it('uit het buitenland: altijd ingeschreven, en vannacht een bed', async () => {
    const eu = { herkomst: { soort: 'buitenland' }, aanleidingen: ['terugkeer-uit-buitenland'], verblijf: 'eu' };
    expect(await verdeeld(await meld('1980-01-01', eu))).toEqual({ ...C, overlays: ['R'] });
    // with a bed and no question about shelter, the toets is there for the residence alone
    expect(await verdeeld(await meld('1980-01-01', { ...eu, ...RUSTIG }))).toEqual({
      ...A,
      overlays: ['R'],
      werk: [...A.werk, 'RECHTSTOETS>GGD_TOETS'],
    });
  });

  it('uit Amsterdam met een ontruiming volgende week: schuldhulp met spoed, en op die dag opnieuw kijken', async () => {
    const ontruiming = {
      ...RUSTIG,
      woonsituatie: 'dreigende-huisuitzetting',
      ontruimingsdatum: '2026-12-01',
      herkomst: { soort: 'gemeente', gemeente: AMSTERDAM },
    };
    expect(await verdeeld(await meld('1980-01-01', ontruiming))).toEqual({
      ...A,
      overlays: ['E'],
      werk: [...A.werk, 'SCHULDHULP>SDD_SCHULDEN'],
      klokken: ['hertriage 2026-12-01', PLAN, 'wgs-gesprek-spoed 2026-11-26'],
    });
  });
});

describe('in gevaar', () => {
  it('houdt de rij haar bed en krijgt de GGD de regie, in elke groep', async () => {
    const gevaar = { veiligheidsrisico: true };
    expect(await verdeeld(await meld('1980-01-01', gevaar))).toEqual({
      ...C,
      overlays: ['V'],
      regie: 'GGD',
      werk: [...C.werk, 'VEILIGHEID>GGD_SAMEDAY'],
    });
    expect(await verdeeld(await meld('1980-01-01', { ...RUSTIG, ...gevaar }))).toEqual({
      ...A,
      overlays: ['V'],
      regie: 'GGD',
      werk: [...A.werk, 'VEILIGHEID>GGD_SAMEDAY'],
    });
    const alles = { ...gevaar, schuldenDreigen: true, verblijf: 'geen', zwanger: true };
    expect(await verdeeld(await meld('1980-01-01', alles))).toMatchObject({
      groep: 'B',
      overlays: ['V', 'E', 'R'],
      regie: 'GGD',
    });
    const { vanavond } = await meld('1980-01-01', gevaar);
    expect(vanavond.join(' ')).toContain('Uw adres blijft geheim');
  });
});
