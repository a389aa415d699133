import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Vrager } from '../opzet/huis.js';
import { Keten } from '../opzet/keten.js';

const LDH: Vrager = ['LDH', 'behandelaar'];
const SDD: Vrager = ['SDD', 'behandelaar'];
const AVRES: Vrager = ['AVRES', 'behandelaar'];
const GGD: Vrager = ['GGD', 'teamleider'];

let keten: Keten;

beforeAll(async () => {
  keten = await Keten.open();
});
afterAll(async () => {
  await keten.sluit();
});

/** Sends newest work of the taak back to whoever offered it. */
async function weiger(door: Vrager, dossier: string, reden = 'past-niet'): Promise<void> {
  const { id } = await keten.werkVan(dossier, 'SCHULDHULP');
  await keten.zet(door, `/overdrachten/${id}`, { stap: 'weigeren', reden });
}

/** The sender picks the return up and offers it elsewhere. */
async function biedOpnieuwAan(dossier: string, wachtrij: string): Promise<void> {
  const { id } = await keten.werkVan(dossier, 'SCHULDHULP');
  await keten.zet(LDH, `/overdrachten/${id}`, { stap: 'oppakken' });
  await keten.zet(LDH, `/overdrachten/${id}`, { stap: 'opnieuw-aanbieden', wachtrij });
}

async function overleggen(dossier: string): Promise<{ id: string; open: boolean }[]> {
  return keten.sql(`select id, open from tns.zaak where dossier_id = $1 and soort = 'casusoverleg' order by id`, [
    dossier,
  ]);
}

describe('belofte 1: niemand valt tussen twee stoelen', () => {
  it('elk open dossier heeft één regiehouder met zicht, en een lopende klok of een open overdracht', async () => {
    const { dossier } = await keten.meldAan();
    await keten.meldAan({ acuut: false, gemeenteAanmelding: 'onbekend', opvangGevraagd: false });
    await keten.meldAan({ veiligheidsrisico: true });
    await keten.zet(LDH, `/dossiers/${dossier}`, {
      stap: 'regie-voorstellen',
      organisatie: 'SWT_DORDRECHT',
      reden: 'opvang-uit',
    });
    await keten.zet(['SWT_DORDRECHT', 'behandelaar'], `/dossiers/${dossier}`, { stap: 'regie-aanvaarden' });
    const rijen = await keten.sql<{ regies: string[]; regiehouder: string; klokken: number; werk: number }>(
      `select d.regiehouder,
              (select array_agg(b.organisatie) from tns.betrokkenheid b where b.dossier_id = d.id and b.aard = 'regie' and b.tot is null) as regies,
              (select count(*)::int from tns.termijn t where t.dossier_id = d.id and t.gestopt_op is null) as klokken,
              (select count(*)::int from tns.zaak z where z.dossier_id = d.id and z.soort = 'overdracht' and z.open) as werk
         from tns.dossier d where d.open`,
    );
    expect(rijen.length).toBeGreaterThanOrEqual(3);
    for (const { regies, regiehouder, klokken, werk } of rijen) {
      expect(regies).toEqual([regiehouder]);
      expect(klokken + werk).toBeGreaterThan(0);
    }
  });

  it('de database weigert het laatste werk en de laatste klok weg te halen, ook aan de superuser en de eigenaar', async () => {
    const { dossier } = await keten.meldAan();
    const { env, superUrl } = keten.huis.proef;
    for (const verbinding of [superUrl, env.DATABASE_URL_MIGRATIE]) {
      const sluitWerk = [
        `update tns.zaak set open = false where dossier_id = $1 and soort <> 'dossier'`,
        [dossier],
      ] as const;
      const stopKlokken = [
        'update tns.termijn set gestopt_op = now() where dossier_id = $1 and gestopt_op is null',
        [dossier],
      ] as const;
      expect(await keten.poging(verbinding, sluitWerk, stopKlokken)).toBe('TNS01');
      expect(await keten.poging(verbinding, stopKlokken, sluitWerk)).toBe('TNS01');
      // a zaak that waits without a clock is refused by itself, also when others still run
      const eenKlok = [
        `update tns.termijn set gestopt_op = now() where dossier_id = $1 and soort = 'aanmelding-ontvangen'`,
        [dossier],
      ] as const;
      const raakAan = [
        `update tns.zaak set toestand = toestand where dossier_id = $1 and soort = 'aanmelding'`,
        [dossier],
      ] as const;
      expect(await keten.poging(verbinding, eenKlok, raakAan)).toBe('TNS04');
      expect(
        await keten.poging(verbinding, ['update tns.dossier set regiehouder = null where id = $1', [dossier]]),
      ).toBe('23502');
    }
    const [klok] = await keten.sql<{ lopend: number }>(
      'select count(*)::int as lopend from tns.termijn where dossier_id = $1 and gestopt_op is null',
      [dossier],
    );
    expect(klok?.lopend).toBeGreaterThan(0);
  });

  it('de afzender blijft verantwoordelijk tot de ontvanger oppakt; een weigering legt het terug bij de afzender', async () => {
    const { dossier } = await keten.meldAan();
    const id = await keten.draagOver(LDH, dossier, 'SCHULDHULP', 'SDD_SCHULDEN');
    expect(await keten.werkVan(dossier, 'SCHULDHULP')).toMatchObject({
      id,
      toestand: 'aangeboden',
      verantwoordelijke: 'LDH',
      naar: 'SDD',
    });
    await keten.zet(SDD, `/overdrachten/${id}`, { stap: 'oppakken' });
    expect(await keten.werkVan(dossier, 'SCHULDHULP')).toMatchObject({
      verantwoordelijke: 'SDD',
      behandelaar: 'sdd.behandelaar.1',
    });
    await keten.zet(SDD, `/overdrachten/${id}`, { stap: 'loslaten' });
    expect(await keten.werkVan(dossier, 'SCHULDHULP')).toMatchObject({
      toestand: 'aangeboden',
      verantwoordelijke: 'SDD',
      behandelaar: null,
    });
    await weiger(SDD, dossier);
    expect(await keten.werkVan(dossier, 'SCHULDHULP')).toMatchObject({
      aard: 'retour',
      vorige: id,
      naar: 'LDH',
      toestand: 'aangeboden',
      verantwoordelijke: 'LDH',
    });
    // what came back cannot bounce once more
    const { status } = await keten.probeer(LDH, `/overdrachten/${(await keten.werkVan(dossier, 'SCHULDHULP')).id}`, {
      stap: 'weigeren',
      reden: 'past-niet',
    });
    expect(status).toBe(422);
  });

  it('wie doorzet blijft verantwoordelijk tot de volgende oppakt', async () => {
    const { dossier } = await keten.meldAan();
    const id = await keten.draagOver(LDH, dossier, 'SCHULDHULP', 'SDD_SCHULDEN');
    await keten.zet(SDD, `/overdrachten/${id}`, { stap: 'oppakken' });
    await keten.zet(SDD, `/overdrachten/${id}`, {
      stap: 'doorzetten',
      wachtrij: 'AVRES_SCHULDEN',
      reden: 'andere-gemeente',
    });
    expect(await keten.werkVan(dossier, 'SCHULDHULP')).toMatchObject({
      aard: 'doorgezet',
      naar: 'AVRES',
      van: 'SDD',
      verantwoordelijke: 'SDD',
    });
    await weiger(AVRES, dossier);
    expect(await keten.werkVan(dossier, 'SCHULDHULP')).toMatchObject({
      aard: 'retour',
      naar: 'SDD',
      wachtrij: 'SDD_SCHULDEN',
      verantwoordelijke: 'SDD',
    });
  });
});

describe('belofte 2: niemand wordt van het kastje naar de muur gestuurd', () => {
  it('A→B→A→C→A→B→A: de derde keer komt er één casusoverleg; niet nog een voordat het is gesloten, daarna wel', async () => {
    const { dossier } = await keten.meldAan();
    await keten.draagOver(LDH, dossier, 'SCHULDHULP', 'SDD_SCHULDEN');
    await weiger(SDD, dossier);
    await biedOpnieuwAan(dossier, 'AVRES_SCHULDEN');
    await weiger(AVRES, dossier);
    await biedOpnieuwAan(dossier, 'SDD_SCHULDEN');
    expect(await overleggen(dossier)).toEqual([]);
    await weiger(SDD, dossier);
    expect(await overleggen(dossier)).toHaveLength(1);
    for (const [wie, wachtrij] of [
      [AVRES, 'AVRES_SCHULDEN'],
      [SDD, 'SDD_SCHULDEN'],
      [AVRES, 'AVRES_SCHULDEN'],
    ] as const) {
      await biedOpnieuwAan(dossier, wachtrij);
      await weiger(wie, dossier);
    }
    const [eerste, ...meer] = await overleggen(dossier);
    expect(meer).toEqual([]);
    expect(await keten.lees(GGD, `/dossiers/${dossier}`)).toMatchObject({ casusoverleg: eerste?.id });

    const uitkomst = { stap: 'vaststellen', organisatie: 'LDH', uitkomst: 'organisatie-aangewezen' };
    await keten.zet(GGD, `/casusoverleggen/${eerste?.id}`, uitkomst);
    expect(await keten.lees(GGD, `/dossiers/${dossier}`)).toMatchObject({
      casusoverleg: null,
      retouren: 0,
      regiehouder: 'LDH',
    });
    for (const aantal of [1, 1, 2]) {
      await biedOpnieuwAan(dossier, 'SDD_SCHULDEN');
      await weiger(SDD, dossier);
      expect(await overleggen(dossier)).toHaveLength(aantal);
    }
  });

  it('drie weigeringen op hetzelfde moment geven ook precies één casusoverleg', async () => {
    const { dossier } = await keten.meldAan();
    const ids = [];
    for (const [taak, wachtrij] of [
      ['SCHULDHULP', 'SDD_SCHULDEN'],
      ['UITKERING', 'SDD_UITKERING'],
      ['WMO', 'SDD_WMO'],
      ['BRIEFADRES', 'SDD_WMO'],
    ] as const) {
      ids.push(await keten.draagOver(LDH, dossier, taak, wachtrij));
    }
    const antwoorden = await Promise.all(
      ids.map((id, i) =>
        keten.huis.vraag('POST', `/v1/overdrachten/${id}/stappen`, {
          door: ['SDD', 'behandelaar', i + 1],
          versie: 1,
          body: { stap: 'weigeren', reden: 'niet-onze-taak' },
        }),
      ),
    );
    expect(antwoorden.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    expect(await overleggen(dossier)).toHaveLength(1);
  });
});
