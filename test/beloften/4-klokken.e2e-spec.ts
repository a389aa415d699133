import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Vrager } from '../opzet/huis.js';
import { Keten, MELDER } from '../opzet/keten.js';

const GGD: Vrager = ['GGD', 'behandelaar'];
const LDH: Vrager = ['LDH', 'behandelaar'];

/** Outside Dordrecht the GGD does the toets, whoever registers. */
const PAPENDRECHT = '0590';

interface Gebeurd {
  readonly zaak_id: string;
  readonly stap: string;
  readonly persoon: string;
  readonly organisatie: string;
  readonly rol: string;
  readonly toepassing: string;
}

let keten: Keten;

beforeAll(async () => {
  keten = await Keten.open({ werker: true });
});
afterAll(async () => {
  await keten.sluit();
});

async function gebeurd(zaak: string, stap: string): Promise<Gebeurd[]> {
  return keten.sql<Gebeurd>('select * from tns.gebeurtenis where zaak_id = $1 and stap = $2', [zaak, stap]);
}

describe('belofte 4: elke wachtende toestand heeft een uitweg en een klok', () => {
  it('wie gegevens vroeg en niets hoort, gaat zonder: de klok doet dat zelf, en zegt dat het systeem het was', async () => {
    await keten.huis.zetKlok('2026-11-23T11:00:00.000Z');
    const { id, dossier } = await keten.meldAan({ gemeenteAanmelding: PAPENDRECHT });
    await keten.zet(GGD, `/aanmeldingen/${id}`, { stap: 'aanvulling-vragen', velden: ['bsn'] });
    const { termijnen } = await keten.lees<{ termijnen: { soort: string; laatsteDag: string; status: string }[] }>(
      GGD,
      `/aanmeldingen/${id}`,
    );
    expect(termijnen.find(({ soort }) => soort === 'aanvulling')).toMatchObject({
      laatsteDag: '2026-11-30',
      status: 'loopt',
    });
    // the shelter does not wait for an answer
    expect(await keten.werkVan(dossier, 'OPVANG_LDH')).toMatchObject({ open: true, toestand: 'aangeboden' });

    await keten.huis.zetKlok('2026-11-30T22:59:00.000Z');
    await keten.huis.luister();
    expect(await keten.lees(GGD, `/aanmeldingen/${id}`)).toMatchObject({ toestand: 'aanvulling-gevraagd' });
    await keten.huis.zetKlok('2026-11-30T23:00:01.000Z');
    await keten.huis.luister();
    expect(await keten.lees(GGD, `/aanmeldingen/${id}`)).toMatchObject({ toestand: 'in-toets' });
    expect(await gebeurd(id, 'doorgaan-zonder')).toMatchObject([
      { persoon: 'systeem', rol: 'systeem', organisatie: 'GGD', toepassing: 'systeem' },
    ]);
    expect(await keten.werkVan(dossier, 'AANVULLING')).toMatchObject({ toestand: 'afgerond' });
  });

  it('een aanvulling die op tijd is laat de klok niet meer rinkelen', async () => {
    await keten.huis.zetKlok('2026-11-23T11:00:00.000Z');
    const { id } = await keten.meldAan({ gemeenteAanmelding: PAPENDRECHT });
    await keten.zet(GGD, `/aanmeldingen/${id}`, { stap: 'aanvulling-vragen', velden: ['geboortedatum'] });
    await keten.zet(MELDER, `/aanmeldingen/${id}`, { stap: 'aanvullen', aanvulling: { geboortedatum: '1980-01-02' } });
    await keten.huis.zetKlok('2026-12-02T11:00:00.000Z');
    await keten.huis.luister();
    expect(await gebeurd(id, 'doorgaan-zonder')).toEqual([]);
  });

  it('wat niet op tijd wordt opgepakt gaat bovenaan en blijft van de afzender', async () => {
    await keten.huis.zetKlok('2026-11-24T09:00:00.000Z');
    const { dossier } = await keten.meldAan();
    const opvang = await keten.werkVan(dossier, 'OPVANG_LDH');
    await keten.huis.zetKlok('2026-11-24T23:00:01.000Z');
    await keten.huis.luister();
    expect(await keten.werkVan(dossier, 'OPVANG_LDH')).toMatchObject({
      toestand: 'aangeboden',
      verantwoordelijke: MELDER[0],
      prioriteit: 0,
    });
    const gezien = await keten.lees<{ geescaleerdOp: string | null }>(LDH, `/overdrachten/${opvang.id}`);
    expect(gezien.geescaleerdOp).not.toBeNull();
    expect(await gebeurd(opvang.id, 'escaleren')).toHaveLength(1);
    // late is not lost: it can still be picked up
    await keten.zet(LDH, `/overdrachten/${opvang.id}`, { stap: 'oppakken' });
    expect(await keten.werkVan(dossier, 'OPVANG_LDH')).toMatchObject({
      toestand: 'opgepakt',
      verantwoordelijke: 'LDH',
    });
  });

  it('een wettelijke klok loopt door als hetzelfde werk elders niet nodig bleek; wie het nog moet doen hoort haar', async () => {
    const wijk: Vrager = ['SWT_DORDRECHT', 'behandelaar'];
    const { dossier } = await keten.meldAan({ acuut: false, opvangGevraagd: false, schuldenDreigen: true });
    const gesprek = async () => {
      const { termijnen } = await keten.lees<{ termijnen: { soort: string; status: string }[] }>(
        wijk,
        `/dossiers/${dossier}`,
      );
      return termijnen.find(({ soort }) => soort === 'wgs-gesprek')?.status;
    };
    const tweede = await keten.draagOver(wijk, dossier, 'SCHULDHULP', 'SWT_DORDRECHT');
    await keten.zet(wijk, `/overdrachten/${tweede}`, { stap: 'oppakken' });
    await keten.zet(wijk, `/overdrachten/${tweede}`, { stap: 'afronden', uitkomst: 'niet-meer-nodig' });
    expect(await gesprek()).toBe('loopt');

    const eerste = (await keten.werk(dossier)).find(({ taak, open }) => taak === 'SCHULDHULP' && open);
    expect(eerste?.naar).toBe('SDD');
    const sdd: Vrager = ['SDD', 'behandelaar'];
    await keten.zet(sdd, `/overdrachten/${eerste?.id}`, { stap: 'oppakken' });
    await keten.zet(sdd, `/overdrachten/${eerste?.id}`, { stap: 'afronden', uitkomst: 'niet-meer-nodig' });
    expect(await gesprek()).toBe('gehaald');
  });

  it('na een dag stilstand rinkelt elke klok één keer, ook met drie wachters tegelijk', async () => {
    await keten.huis.zetKlok('2026-12-07T09:00:00.000Z');
    for (let i = 0; i < 8; i += 1) await keten.meldAan(i % 2 === 0 ? {} : { schuldenDreigen: true, zwanger: true });
    await keten.huis.luister();
    await keten.huis.zetKlok('2026-12-08T23:00:01.000Z');
    await Promise.all([keten.huis.ronde(), keten.huis.ronde(), keten.huis.ronde()]);
    await keten.huis.luister();
    const [stil] = await keten.sql<{ vergeten: number }>(
      `select count(*)::int as vergeten from tns.termijn where gestopt_op is null and gewekt_op is null and vervalt_op <= '2026-12-08T23:00:00Z'`,
    );
    expect(stil?.vergeten).toBe(0);
    const dubbel = await keten.sql(
      `select zaak_id from tns.gebeurtenis where stap = 'escaleren' group by zaak_id having count(*) > 1`,
    );
    expect(dubbel).toEqual([]);
    const telaat = await keten.sql<{ id: string; keren: number }>(
      `select z.id, (select count(*)::int from tns.gebeurtenis g where g.zaak_id = z.id and g.stap = 'escaleren') as keren
         from tns.zaak z where z.soort = 'overdracht' and z.toestand = 'aangeboden' and z.urgentie_op <= '2026-12-08T23:00:00Z'`,
    );
    expect(telaat.length).toBeGreaterThanOrEqual(16);
    expect(telaat.filter(({ keren }) => keren !== 1)).toEqual([]);
    expect(await keten.huis.ronde()).toBe(0);
  });

  it('één klok die vastloopt houdt de andere niet tegen', async () => {
    await keten.huis.zetKlok('2027-01-11T09:00:00.000Z');
    const kapot = await keten.meldAan();
    await keten.huis.zetKlok('2027-01-11T09:05:00.000Z');
    const heel = await keten.meldAan();
    await keten.sql(
      `create function public.vast() returns trigger language plpgsql as $$ begin raise exception 'vast'; end $$`,
    );
    await keten.sql(
      `create trigger aa_vast before update on tns.termijn for each row when (new.dossier_id = '${kapot.dossier}') execute function public.vast()`,
    );
    await keten.huis.zetKlok('2027-01-11T23:00:01.000Z');
    await keten.huis.ronde().catch(() => undefined);
    const opvang = await keten.werkVan(heel.dossier, 'OPVANG_LDH');
    expect(await gebeurd(opvang.id, 'escaleren')).toHaveLength(1);
    await keten.sql('drop trigger aa_vast on tns.termijn');
    await keten.huis.luister();
    expect(await gebeurd((await keten.werkVan(kapot.dossier, 'OPVANG_LDH')).id, 'escaleren')).toHaveLength(1);
  });

  it('na drie maanden vraagt het dossier zelf hoe het gaat, en blijft dat doen', async () => {
    await keten.huis.zetKlok('2027-02-01T11:00:00.000Z');
    const { dossier } = await keten.meldAan();
    await keten.huis.zetKlok('2027-05-01T22:00:01.000Z');
    await keten.huis.luister();
    expect(await keten.werkVan(dossier, 'VOORTGANG')).toMatchObject({ naar: 'LDH', toestand: 'aangeboden' });
    await keten.huis.zetKlok('2027-08-02T22:00:01.000Z');
    await keten.huis.luister();
    expect(await gebeurd(dossier, 'voortgang-vragen')).toHaveLength(2);
  });

  it('elke open zaak van deze proef heeft een klok die loopt', async () => {
    const zonder = await keten.sql(
      `select z.id, z.soort, z.toestand from tns.zaak z where z.open
         and not exists (select 1 from tns.termijn t where t.zaak_id = z.id and t.gestopt_op is null)`,
    );
    expect(zonder).toEqual([]);
  });
});
