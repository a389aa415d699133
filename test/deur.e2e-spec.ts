import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { AanmeldingDto } from '../src/modules/aanmelding/aanmelding.dto.js';
import {
  A,
  B,
  B_JONG,
  BED,
  C,
  PLAN,
  RUSTIG,
  meld as meldBij,
  verdeeld as verdeeldIn,
  type Verdeeld,
} from './opzet/deur.js';
import { Keten, MAANDAG } from './opzet/keten.js';

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

describe('leeftijd op de dag zelf, in Amsterdam', () => {
  it.each([
    ['26 jaar en 364 dagen', '1999-11-24', B_JONG],
    ['precies 27', '1999-11-23', C],
    [
      'morgen 18, zonder ouder',
      '2008-11-24',
      {
        groep: 'J',
        overlays: [],
        regie: 'GGD',
        werk: ['JEUGDHULP>JEUGDTEAM_PAPENDRECHT', 'OPVANG_ZELFDE_DAG>GGD_SAMEDAY'],
        klokken: [BED],
      },
    ],
    ['vandaag 18, zonder ouder', '2008-11-23', B_JONG],
    ['onbekend', null, { ...B, klokken: ['leeftijd-vaststellen 2026-11-25', BED, PLAN] }],
  ] satisfies [string, string | null, Verdeeld][])('%s', async (_, geboren, verwacht) => {
    expect(await verdeeld(await meld(geboren))).toEqual(verwacht);
  });

  it.each([
    ['2027-02-28T22:59:00.000Z', 'B'],
    ['2027-02-28T23:00:01.000Z', 'C'],
  ])('geboren op 29 februari 2000: op %s groep %s', async (nu, groep) => {
    await keten.huis.zetKlok(nu);
    expect(await meld('2000-02-29')).toMatchObject({ groep });
  });

  it.each([
    ['vlak voor middernacht nog 26', '2026-11-23T22:59:00.000Z', 'B'],
    ['vlak na middernacht 27, al is het in Londen nog gisteren', '2026-11-23T23:00:01.000Z', 'C'],
  ])('%s', async (_, nu, groep) => {
    await keten.huis.zetKlok(nu);
    expect(await meld('1999-11-24')).toMatchObject({ groep });
  });

  it('wie wel een bed heeft: tot 27 de jongerenregisseur, daarna het wijkteam', async () => {
    expect(await verdeeld(await meld('1999-11-24', RUSTIG))).toEqual({
      ...A,
      regie: 'JONGERENREGISSEUR',
      werk: ['INTAKE>SWT_PAPENDRECHT', 'JONGEREN>JONGERENREGISSEUR'],
    });
    expect(await verdeeld(await meld('1999-11-23', RUSTIG))).toEqual(A);
    expect(await verdeeld(await meld('1999-11-23', { ...RUSTIG, opvangGevraagd: true }))).toEqual({
      ...A,
      werk: [...A.werk, 'RECHTSTOETS>GGD_TOETS'],
    });
  });
});

describe('wie er meekomt', () => {
  const partner = (geboortedatum: string, komtMee = true) => ({
    huishouden: [{ relatie: 'partner', geboortedatum, komtMee }],
  });
  const kind = (geboortedatum?: string) => ({
    huishouden: [{ relatie: 'kind', ...(geboortedatum ? { geboortedatum } : {}), komtMee: true }],
  });

  it('een stel van 26 en 28 blijft bij elkaar, wie van de twee zich ook meldt', async () => {
    expect(await verdeeld(await meld('1998-01-01', partner('2000-01-01')))).toEqual(B_JONG);
    expect(await verdeeld(await meld('2000-01-01', partner('1998-01-01')))).toEqual(B_JONG);
    expect(await verdeeld(await meld('1998-01-01', partner('1997-01-01')))).toEqual(C);
    expect((await meld('1998-01-01', partner('2000-01-01', false))).groep).toBe('C');
  });

  it('een partner zonder geboortedatum telt als onbekend', async () => {
    expect(await meld('1990-01-01', { huishouden: [{ relatie: 'partner', komtMee: true }] })).toMatchObject({
      groep: 'B',
    });
  });

  it('een kind van 17 dat morgen 18 wordt komt vandaag mee als kind; morgen zijn het twee volwassenen', async () => {
    expect(await verdeeld(await meld('1980-01-01', kind('2008-11-24')))).toEqual(B);
    await keten.huis.zetKlok('2026-11-24T11:00:00.000Z');
    expect(await meld('1980-01-01', kind('2008-11-24'))).toMatchObject({ groep: 'C' });
    expect(await meld('1980-01-01', kind())).toMatchObject({ groep: 'B' });
  });

  it('zwanger: de GGD zoekt vandaag een plek', async () => {
    expect(await verdeeld(await meld('1990-01-01', { zwanger: true }))).toEqual(B);
  });

  it('een meisje van 17 met haar moeder erbij is geen kind alleen; zwanger en alleen blijft een kind', async () => {
    const moeder = { huishouden: [{ relatie: 'ouder', geboortedatum: '1985-01-01', komtMee: true }] };
    expect(await meld('2009-05-05', moeder)).toMatchObject({ groep: 'B' });
    expect(await meld('2009-05-05', { zwanger: true })).toMatchObject({ groep: 'J' });
    // also a child with a bed tonight is the GGD's
    expect(await meld('2009-05-05', RUSTIG)).toMatchObject({ groep: 'J', regiehouder: 'GGD' });
  });
});
