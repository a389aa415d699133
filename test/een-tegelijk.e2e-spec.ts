import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { IntakeDto } from '../src/modules/intake/intake.dto.js';
import { plandoelen } from './fabriek/plan.js';
import { Intakekamer, LDH, SDD } from './intake.opzet.js';
import type { Vrager } from './opzet/huis.js';
import { token } from './opzet/index.js';
import { Keten } from './opzet/keten.js';

const COLLEGAS: readonly Vrager[] = [1, 2, 3, 4].map((nummer): Vrager => ['LDH', 'behandelaar', nummer]);
const SWT: Vrager = ['SWT_DORDRECHT', 'behandelaar'];
const GGD_LEIDER: Vrager = ['GGD', 'teamleider'];
const PLAN = { stap: 'plan-opstellen', doelen: plandoelen(), routes: ['schuldhulp'] };
const AKKOORD = { stap: 'vaststellen', clientAkkoord: true, waarom: 'Samen gemaakt.', evaluatieOp: '2027-02-22' };

let keten: Keten;
let kamer: Intakekamer;

beforeAll(async () => {
  keten = await Keten.open();
  kamer = new Intakekamer(keten);
  // tokens beforehand, so that what follows really happens at once
  for (const wie of [...COLLEGAS, SWT, GGD_LEIDER, SDD]) await token(...wie);
});
afterAll(() => keten.sluit());

/** The same step by several people at the same moment, at the version that all of them read. */
async function tegelijk(pad: string, stappen: readonly (readonly [Vrager, object])[]): Promise<number[]> {
  const { versie } = await keten.lees<{ versie: number }>(LDH, pad);
  const antwoorden = await Promise.all(
    stappen.map(([door, body]) => keten.huis.vraag('POST', `/v1${pad}/stappen`, { door, versie, body })),
  );
  return antwoorden.map(({ status }) => status).toSorted((a, b) => a - b);
}

async function nieuwBezig(): Promise<IntakeDto> {
  const intake = await kamer.inOpvang();
  return kamer.zet(LDH, intake, { stap: 'starten' });
}

describe('één plan per dossier', () => {
  it('van vier die het tegelijk opstellen maakt er een een plan, en van vier die het vaststellen stelt er een het vast', async () => {
    const intake = await nieuwBezig();
    const pad = `/intakes/${intake.id}`;
    const samen = (body: object) => COLLEGAS.map((wie) => [wie, body] as const);
    expect(await tegelijk(pad, samen(PLAN))).toEqual([201, 412, 412, 412]);
    expect(await tegelijk(pad, samen(AKKOORD))).toEqual([201, 412, 412, 412]);
    const plannen = await keten.sql('select versie, huidig from tns.intake_plan where dossier_id = $1', [
      intake.dossier,
    ]);
    expect(plannen).toEqual([{ versie: 1, huidig: true }]);
  });

  it('van vier die het tegelijk bijstellen komt er één nieuwe versie, en alleen die geldt', async () => {
    const intake = await nieuwBezig();
    await kamer.zet(LDH, intake, PLAN);
    await kamer.zet(LDH, intake, AKKOORD);
    const bijstellen = { ...PLAN, ...AKKOORD, stap: 'bijstellen' };
    const uitslagen = await tegelijk(
      `/intakes/${intake.id}`,
      COLLEGAS.map((wie) => [wie, bijstellen] as const),
    );
    expect(uitslagen).toEqual([201, 412, 412, 412]);
    const plannen = await keten.sql(
      'select versie, huidig from tns.intake_plan where dossier_id = $1 order by versie',
      [intake.dossier],
    );
    expect(plannen).toEqual([
      { versie: 1, huidig: false },
      { versie: 2, huidig: true },
    ]);
  });
});

describe('één regiehouder per dossier', () => {
  const VOORSTEL = { stap: 'regie-voorstellen', organisatie: 'SWT_DORDRECHT', reden: 'opvang-uit' };

  it('ook als het wijkteam aanvaardt terwijl de GGD een ander aanwijst', async () => {
    const { dossier } = await keten.meldAan();
    await keten.zet(LDH, `/dossiers/${dossier}`, VOORSTEL);
    const uitslagen = await tegelijk(`/dossiers/${dossier}`, [
      [SWT, { stap: 'regie-aanvaarden' }],
      [GGD_LEIDER, { stap: 'regie-toewijzen', organisatie: 'SDD', reden: 'verhuizing' }],
      [SWT, { stap: 'regie-aanvaarden' }],
      [GGD_LEIDER, { stap: 'regie-toewijzen', organisatie: 'GGD', reden: 'verhuizing' }],
    ]);
    expect(uitslagen[0]).toBe(201);
    // who was asked and came too late has nothing to do with the dossier any more
    expect(uitslagen.slice(1).every((status) => [404, 412].includes(status))).toBe(true);
    const [na] = await keten.sql<{ regiehouder: string; regie: string[] }>(
      `select d.regiehouder, (select array_agg(b.organisatie) from tns.betrokkenheid b
                               where b.dossier_id = d.id and b.aard = 'regie' and b.tot is null) as regie
         from tns.dossier d where d.id = $1`,
      [dossier],
    );
    expect(na?.regie).toEqual([na?.regiehouder]);
  });

  it('de database weigert een tweede, een andere dan het dossier noemt, en geen', async () => {
    const { dossier } = await keten.meldAan();
    const als = keten.huis.proef.superUrl;
    const erbij = `insert into tns.betrokkenheid (id, dossier_id, organisatie, aard, zaak_id, van)
      select gen_random_uuid(), id, 'SDD', 'regie', id, now() from tns.dossier where id = $1`;
    const eraf = `update tns.betrokkenheid set tot = now() where dossier_id = $1 and aard = 'regie' and tot is null`;
    const anders = `update tns.dossier set regiehouder = 'SDD' where id = $1`;
    for (const poging of [[erbij], [eraf], [anders], [eraf, erbij]])
      expect([poging, await keten.poging(als, ...poging.map((sql) => [sql, [dossier]] as const))]).toEqual([
        poging,
        'TNS01',
      ]);
    // all of it together is somebody else who takes it over
    const overname = [erbij, eraf.replace('aard', "organisatie <> 'SDD' and aard"), anders];
    expect(await keten.poging(als, ...overname.map((sql) => [sql, [dossier]] as const))).toBeNull();
  });

  it('ook van twee die het langs de dienst om tegelijk doen wint er een', async () => {
    const { dossier } = await keten.meldAan();
    const neem = (organisatie: string) =>
      keten.poging(
        keten.huis.proef.superUrl,
        [
          `update tns.betrokkenheid set tot = now() where dossier_id = $1 and organisatie = 'LDH' and aard = 'regie' and tot is null`,
          [dossier],
        ],
        [
          `insert into tns.betrokkenheid (id, dossier_id, organisatie, aard, zaak_id, van) values (gen_random_uuid(), $1, $2, 'regie', $1, now())`,
          [dossier, organisatie],
        ],
        ['update tns.dossier set regiehouder = $2 where id = $1', [dossier, organisatie]],
      );
    expect((await Promise.all([neem('SDD'), neem('AVRES')])).toSorted()).toEqual(['TNS01', null]);
  });
});

describe('wat er één van mag zijn, is er in de database ook maar één', () => {
  const KOPIE = (tabel: string, anders: string): string =>
    `insert into tns.${tabel} select (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid()) || ${anders})).*
       from tns.${tabel} t where t.${tabel === 'dossier' ? 'id' : 'dossier_id'} = $1`;

  it.each([
    ['open dossier van een cliënt', 'dossier', `'{"kenmerk": null}'`],
    ['actieve intake', 'intake', `'{}'`],
    ['geldend plan', 'intake_plan', `'{"versie": 99}'`],
    ['lopende aanvraag om een uitkering', 'uitkering', `'{}'`],
    ['lopend briefadres', 'briefadres', `'{}'`],
  ])('%s', async (_, tabel, anders) => {
    const intake = await nieuwBezig();
    const { dossier } = intake;
    await kamer.zet(LDH, intake, PLAN);
    for (const pad of ['uitkeringsaanvragen', 'briefadresaanvragen']) {
      const { status } = await keten.huis.vraag('POST', `/v1/${pad}`, { door: LDH, body: AANVRAAG(pad, dossier) });
      expect([pad, status]).toEqual([pad, 201]);
    }
    const { rowCount } = await keten.huis.superuser.query(`select 1 from tns.${tabel}`);
    expect(rowCount).toBeGreaterThan(0);
    expect(await keten.poging(keten.huis.proef.superUrl, [KOPIE(tabel, anders), [dossier]])).toBe('23505');
  });
});

describe('in een dicht dossier staat niets open, wat de code ook doet', () => {
  it('de database weigert een dossier te sluiten waarin iets open staat, en iets te openen als het dicht is', async () => {
    const { dossier } = await keten.meldAan();
    const als = keten.huis.proef.superUrl;
    const dicht = 'update tns.dossier set open = false where id = $1';
    expect(await keten.poging(als, [dicht, [dossier]])).toBe('TNS01');
    const alles = 'update tns.zaak set open = false where dossier_id = $1';
    const klokken = 'update tns.termijn set gestopt_op = now() where dossier_id = $1 and gestopt_op is null';
    expect(await keten.poging(als, [alles, [dossier]], [klokken, [dossier]], [dicht, [dossier]])).toBeNull();
    const weerOpen = `update tns.zaak set open = true where id = (select id from tns.overdracht where dossier_id = $1 limit 1)`;
    expect(await keten.poging(als, [weerOpen, [dossier]])).toBe('TNS01');
    // opened and done within one step is not open
    const geenTijd = `update tns.zaak set open = false where dossier_id = $1 and soort = 'overdracht'`;
    expect(await keten.poging(als, [weerOpen, [dossier]], [geenTijd, [dossier]])).toBeNull();
  });
});

function AANVRAAG(pad: string, dossier: string): object {
  if (pad === 'uitkeringsaanvragen') return { dossier };
  return { dossier, reden: 'geen-woonadres', kind: 'dakloos', spoed: false };
}
