import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { controleerKetens } from './opzet/digests.js';
import type { Vrager } from './opzet/huis.js';
import { Keten, type Probleem } from './opzet/keten.js';

const LDH: Vrager = ['LDH', 'behandelaar'];
const TOETSER: Vrager = ['STADSKANTOOR', 'behandelaar'];
const WIJKTEAM: Vrager = ['SWT_DORDRECHT', 'behandelaar'];
const SDD: Vrager = ['SDD', 'behandelaar'];
const CONTACT = { stap: 'contact-vastleggen', contact: 'gesproken', gezienOp: '2026-11-23' };

/** What the tests look at of veldwerk, a dossier or a hand-off. */
interface Beeld {
  readonly id: string;
  readonly toestand: string;
  readonly open: boolean;
  readonly organisatie: string;
  readonly verantwoordelijke: string;
  readonly wachtrij: string | null;
  readonly uitvoering: string | null;
  readonly buitenBeeldSinds: string | null;
  readonly voorgedragenOp: string | null;
  readonly contacten: readonly {
    readonly soort: string;
    readonly antwoord: string | null;
    readonly notitie: string | null;
  }[];
  readonly termijnen: readonly { readonly soort: string; readonly status: string; readonly laatsteDag: string }[];
  readonly gevolgen: readonly { readonly soort: string; readonly stap: string; readonly zaak: string }[];
}

let keten: Keten;

beforeAll(async () => {
  keten = await Keten.open();
});
afterAll(async () => {
  expect((await controleerKetens(keten)).fouten).toEqual([]);
  await keten.sluit();
});

async function lees(pad: string, door: Vrager = LDH): Promise<Beeld> {
  return keten.lees<Beeld>(door, pad);
}

/** Veldwerk of the Leger des Heils, begun by itself. */
async function begin(): Promise<{ dossier: string; pad: string }> {
  const { dossier } = await keten.meldAan();
  const body = { dossier, reden: 'slaapt-buiten' };
  const { status, body: zaak } = await keten.huis.vraag<Beeld>('POST', '/v1/veldwerktrajecten', { door: LDH, body });
  expect(status).toBe(201);
  return { dossier, pad: `/veldwerktrajecten/${zaak.id}` };
}

describe('veldwerk begint', () => {
  it('als iemand het zoeken oppakt; dat werk is klaar zodra er contact is, het veldwerk gaat door', async () => {
    const { dossier } = await keten.meldAan();
    await keten.zet(LDH, `/dossiers/${dossier}`, { stap: 'buiten-beeld-melden', laatstGezienOp: '2026-11-20' });
    const zoeken = await keten.werkVan(dossier, 'VELDWERK');
    await keten.zet(LDH, `/overdrachten/${zoeken.id}`, { stap: 'oppakken' });
    const { uitvoering } = await lees(`/overdrachten/${zoeken.id}`);
    const pad = `/veldwerktrajecten/${uitvoering}`;
    expect(await lees(pad)).toMatchObject({
      toestand: 'zoekend',
      organisatie: 'LDH',
      wachtrij: 'LDH_VELDWERK',
      behandelaar: expect.any(String),
    });
    const rond = { stap: 'afronden', uitkomst: 'gedaan' };
    expect((await keten.probeer(LDH, `/overdrachten/${zoeken.id}`, rond)).status).toBe(422);

    await keten.zet(LDH, pad, { stap: 'plek-gezien', plek: 'Onder de brug bij het water.', gezienOp: '2026-11-22' });
    expect(await lees(`/dossiers/${dossier}`)).toMatchObject({ toestand: 'buiten-beeld' });
    await keten.zet(LDH, pad, CONTACT);
    expect(await lees(`/overdrachten/${zoeken.id}`)).toMatchObject({ toestand: 'afgerond' });
    expect(await lees(`/dossiers/${dossier}`)).toMatchObject({ toestand: 'open', buitenBeeldSinds: null });
    expect(await lees(pad)).toMatchObject({ toestand: 'in-contact', open: true, wachtrij: 'LDH_VELDWERK' });
  });

  it('als een partner erom vraagt: veldwerk krijgt dezelfde zaak in handen', async () => {
    const { dossier } = await keten.meldAan();
    const { id: toets } = await keten.werkVan(dossier, 'RECHTSTOETS');
    await keten.zet(TOETSER, `/overdrachten/${toets}`, { stap: 'oppakken' });
    const body = { dossier, reden: 'wil-niet-in-opvang', toelichting: 'Komt soms bij de inloop.' };
    const { body: zaak } = await keten.huis.vraag<Beeld>('POST', '/v1/veldwerktrajecten', { door: TOETSER, body });
    expect(zaak).toMatchObject({ organisatie: 'STADSKANTOOR', verantwoordelijke: 'STADSKANTOOR' });
    const gevraagd = await keten.werkVan(dossier, 'VELDWERK');
    expect(gevraagd).toMatchObject({ naar: 'LDH', wachtrij: 'LDH_VELDWERK' });
    await keten.zet(LDH, `/overdrachten/${gevraagd.id}`, { stap: 'oppakken' });
    expect(await lees(`/veldwerktrajecten/${zaak.id}`)).toMatchObject({
      organisatie: 'LDH',
      verantwoordelijke: 'LDH',
      wachtrij: 'LDH_VELDWERK',
    });
    const [{ aantal } = { aantal: 0 }] = await keten.sql<{ aantal: number }>(
      'select count(*)::int as aantal from tns.veldwerk where dossier_id = $1',
      [dossier],
    );
    expect(aantal).toBe(1);
  });

  it('één keer per dossier, ook als twee het tegelijk vragen', async () => {
    const { dossier } = await keten.meldAan();
    const body = { dossier, reden: 'melding' };
    const vragen = [1, 2, 3].map(() =>
      keten.huis.vraag<Probleem>('POST', '/v1/veldwerktrajecten', { door: LDH, body }),
    );
    const antwoorden = await Promise.all(vragen);
    expect(antwoorden.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 422, 422]);
    expect(antwoorden.find(({ status }) => status === 422)?.body.detail).toMatch(/loopt al veldwerk/);
  });
});

describe('buiten', () => {
  it('kost een nee niets: het aanbod mag weer, en de deur blijft open', async () => {
    const { dossier } = await keten.meldAan({ acuut: false, opvangGevraagd: false });
    const body = { dossier, reden: 'wil-niet-in-opvang' };
    const { body: zaak } = await keten.huis.vraag<Beeld>('POST', '/v1/veldwerktrajecten', { door: WIJKTEAM, body });
    const gevraagd = await keten.werkVan(dossier, 'VELDWERK');
    await keten.zet(LDH, `/overdrachten/${gevraagd.id}`, { stap: 'oppakken' });
    const pad = `/veldwerktrajecten/${zaak.id}`;
    await keten.zet(LDH, pad, CONTACT);
    for (const antwoord of ['nee', 'nee', 'misschien']) {
      await keten.zet(LDH, pad, { stap: 'aanbod-gedaan', aanbod: 'nachtopvang', antwoord });
      expect(await lees(pad)).toMatchObject({ toestand: 'in-contact' });
    }
    await keten.zet(LDH, pad, { stap: 'komt-binnen' });
    expect(await lees(pad)).toMatchObject({ toestand: 'binnen', open: false });
    expect(await keten.werkVan(dossier, 'OPVANG_LDH')).toMatchObject({ toestand: 'aangeboden', naar: 'LDH' });
    expect((await lees(pad)).contacten.map(({ antwoord }) => antwoord)).toEqual([null, 'nee', 'nee', 'misschien']);
  });

  it('begint de klok om opnieuw te kijken weer na elk contact', async () => {
    const { pad } = await begin();
    const dag = async (): Promise<string | undefined> =>
      (await lees(pad)).termijnen.find(({ status }) => status === 'loopt')?.laatsteDag;
    expect(await dag()).toBe('2026-12-07');
    await keten.huis.zetKlok('2026-12-01T11:00:00.000Z');
    await keten.zet(LDH, pad, { stap: 'niet-gevonden' });
    expect(await dag()).toBe('2026-12-15');
    await keten.huis.zetKlok('2026-11-23T11:00:00.000Z');
  });

  it('staat waar iemand slaapt versleuteld, en leest alleen wie in het dossier werkt het', async () => {
    const { dossier, pad } = await begin();
    await keten.draagOver(LDH, dossier, 'SCHULDHULP', 'SDD_SCHULDEN');
    await keten.zet(LDH, pad, { stap: 'plek-gezien', plek: 'Bij het oude zwembad.', gezienOp: '2026-11-23' });
    expect((await lees(pad)).contacten[0]?.notitie).toBe('Bij het oude zwembad.');
    expect((await lees(pad, SDD)).contacten).toEqual([]);
    const [bewaard] = await keten.sql<{ open: boolean }>(
      `select bool_or(position('zwembad'::bytea in notitie) > 0) as open from tns.veldwerk_contact where dossier_id = $1`,
      [dossier],
    );
    expect(bewaard?.open).toBe(false);
  });

  it('wordt iemand één keer voorgedragen voor Housing First, ook als twee het tegelijk doen', async () => {
    const { pad } = await begin();
    const { versie } = await keten.lees<{ versie: number }>(LDH, pad);
    const body = { stap: 'housing-first-voordragen', toelichting: 'Slaapt al jaren buiten.' };
    const statussen = await Promise.all(
      [1, 2].map((nummer) =>
        keten.huis.vraag('POST', `/v1${pad}/stappen`, { door: ['LDH', 'behandelaar', nummer], versie, body }),
      ),
    );
    expect(statussen.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 412]);
    expect((await keten.probeer(LDH, pad, body)).status).toBe(422);
    expect(await lees(pad)).toMatchObject({ voorgedragenOp: '2026-11-23' });
    await keten.zet(LDH, pad, { stap: 'housing-first-intrekken', reden: 'client-wil-niet' });
    expect(await lees(pad)).toMatchObject({ voorgedragenOp: null, open: true });
  });

  it('neemt met een voordracht één plaats van het jaar, ook als er daarna wordt verwezen; wie intrekt geeft haar terug', async () => {
    const stand = () => keten.lees<{ bezet: number }>(LDH, '/quota/housing-first');
    const { pad, dossier } = await begin();
    const { bezet } = await stand();
    const voordragen = { stap: 'housing-first-voordragen', toelichting: 'Slaapt al jaren buiten.' };
    await keten.zet(LDH, pad, voordragen);
    expect(await stand()).toMatchObject({ bezet: bezet + 1 });
    const [plaats] = await keten.sql('select gemeente from tns.quotumplaats where dossier_id = $1', [dossier]);
    expect(plaats).toEqual({ gemeente: '0505' });
    const verwijs = { dossier, verwijssoort: 'HOUSING_FIRST' };
    const { body } = await keten.huis.vraag<{ id: string }>('POST', '/v1/verwijzingen', { door: LDH, body: verwijs });
    const verwijzing = `/verwijzingen/${body.id}`;
    await keten.zet(LDH, verwijzing, { stap: 'aanbieden', aanbieder: 'LDH', keuze: 'specialisme' });
    expect(await stand()).toMatchObject({ bezet: bezet + 1 });
    // the referral relies on it still
    await keten.zet(LDH, pad, { stap: 'housing-first-intrekken', reden: 'client-wil-niet' });
    expect(await stand()).toMatchObject({ bezet: bezet + 1 });
    await keten.zet(LDH, verwijzing, { stap: 'afzien-door-client', reden: 'te-ver' });
    expect(await stand()).toMatchObject({ bezet });
  });

  it('weigert de 26e van het jaar, met waarom; wie met het veldwerk verdergaat houdt de plaats', async () => {
    const [eerste, tweede] = [await begin(), await begin()];
    const voordragen = { stap: 'housing-first-voordragen', toelichting: 'Slaapt al jaren buiten.' };
    await keten.zet(LDH, eerste.pad, voordragen);
    await keten.sql(
      `insert into tns.quotumplaats (id, dossier_id, zaak_id, regeling, jaar, nummer, aantal, genomen_op)
       select gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'housing-first', 2026, n, 25, now()
         from generate_series(1, 25) n where n not in (select nummer from tns.quotum_bezet('housing-first', 2026))`,
    );
    const nee = await keten.probeer<Probleem & { eis: string }>(LDH, tweede.pad, voordragen);
    expect(nee).toMatchObject({ status: 422, body: { eis: 'quotumIsNietOp' } });
    expect(nee.body.detail).toMatch(/^Het aantal van 2026 voor Housing First is op: er zijn er 25 per jaar/);
    expect(await lees(tweede.pad)).toMatchObject({ voorgedragenOp: null, open: true });

    await keten.zet(LDH, eerste.pad, { stap: 'overdragen', wachtrij: 'SWT_DORDRECHT', reden: 'andere-gemeente' });
    const gevraagd = await keten.werkVan(eerste.dossier, 'VELDWERK');
    await keten.zet(WIJKTEAM, `/overdrachten/${gevraagd.id}`, { stap: 'oppakken' });
    const { uitvoering } = await lees(`/overdrachten/${gevraagd.id}`, WIJKTEAM);
    const verder = `/veldwerktrajecten/${String(uitvoering)}`;
    expect(await lees(verder, WIJKTEAM)).toMatchObject({ voorgedragenOp: '2026-11-23' });
    await keten.zet(WIJKTEAM, verder, { stap: 'housing-first-intrekken', reden: 'client-wil-niet' });
    expect(await keten.zet(LDH, tweede.pad, voordragen)).toMatchObject({ voorgedragenOp: '2026-11-23' });
    await keten.sql('delete from tns.quotumplaats');
  });

  it('weigert een dag die nog moet komen', async () => {
    const { pad } = await begin();
    const antwoord = await keten.probeer<Probleem>(LDH, pad, { ...CONTACT, gezienOp: '2026-11-24' });
    expect(antwoord.status).toBe(400);
    expect(antwoord.body.errors?.[0]).toMatchObject({ pad: 'gezienOp' });
  });
});

describe('veldwerk gaat verder bij een ander', () => {
  it('met een eigen zaak voor wie oppakt; tot dan blijft de vorige verantwoordelijk', async () => {
    const { dossier, pad } = await begin();
    const onbekend = { stap: 'overdragen', wachtrij: 'BESTAAT_NIET', reden: 'andere-gemeente' };
    expect((await keten.probeer(LDH, pad, onbekend)).status).toBe(400);
    await keten.zet(LDH, pad, { ...onbekend, wachtrij: 'SWT_DORDRECHT' });
    expect(await lees(pad)).toMatchObject({ toestand: 'overgedragen' });
    const gevraagd = await keten.werkVan(dossier, 'VELDWERK');
    expect(gevraagd).toMatchObject({ naar: 'SWT_DORDRECHT', verantwoordelijke: 'LDH' });
    await keten.zet(WIJKTEAM, `/overdrachten/${gevraagd.id}`, { stap: 'oppakken' });
    const { uitvoering } = await lees(`/overdrachten/${gevraagd.id}`, WIJKTEAM);
    expect(uitvoering).not.toBe(pad.split('/').at(-1));
    expect(await lees(`/veldwerktrajecten/${uitvoering}`, WIJKTEAM)).toMatchObject({
      toestand: 'zoekend',
      organisatie: 'SWT_DORDRECHT',
      wachtrij: 'SWT_DORDRECHT',
    });
  });

  it('of is klaar, met de plek waar de cliënt verder terechtkan', async () => {
    const { pad } = await begin();
    const einde = { stap: 'afronden', reden: 'woont' };
    expect((await keten.probeer(LDH, pad, einde)).status).toBe(400);
    await keten.zet(LDH, pad, { ...einde, vervolg: 'sociaal-wijkteam' });
    expect(await lees(pad)).toMatchObject({ toestand: 'afgerond', vervolg: 'sociaal-wijkteam', open: false });
  });
});
