import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Keten, MAANDAG } from './opzet/keten.js';
import type { Vrager } from './opzet/huis.js';

const LDH: Vrager = ['LDH', 'behandelaar'];
const BURGERZAKEN: Vrager = ['BURGERZAKEN_DORDRECHT', 'behandelaar'];

interface Rij {
  readonly soort: string;
  readonly trede: number;
  readonly wie: string;
  readonly organisatie: string;
  readonly persoon: string | null;
  readonly rol: string | null;
  readonly laat: boolean;
  readonly open: boolean;
}

describe('de ladder van een klok', () => {
  let keten: Keten;
  beforeAll(async () => {
    keten = await Keten.open({ werker: true });
  });
  afterAll(() => keten.sluit());

  const gehoord = (zaak: string, soort?: string): Promise<Rij[]> =>
    keten.sql<Rij>(
      `select t.soort, w.trede, w.wie, w.organisatie, w.persoon, w.rol, w.te_laat_gehoord as laat, w.open
         from tns.waarschuwing w join tns.termijn t on t.id = w.termijn_id
        where w.zaak_id = $1 and ($2::text is null or t.soort = $2) order by w.id`,
      [zaak, soort ?? null],
    );
  const om = async (moment: string): Promise<void> => {
    await keten.huis.zetKlok(moment);
    await keten.huis.luister();
  };

  it('waarschuwt wie het werk heeft, dan de teamleider, dan de regiehouder, elk één keer', async () => {
    await keten.huis.zetKlok(MAANDAG);
    const { dossier } = await keten.meldAan();
    const { id } = await keten.werkVan(dossier, 'OPVANG_LDH');
    const oppakken = (): Promise<Rij[]> => gehoord(id, 'overdracht-oppakken-zelfde-dag');
    await keten.huis.luister();
    expect(await oppakken()).toEqual([]);
    await om('2026-11-23T17:00:01.000Z'); // six hours before midnight; nobody has picked it up
    await om('2026-11-23T17:00:30.000Z');
    expect(await oppakken()).toEqual([
      expect.objectContaining({
        trede: 1,
        wie: 'behandelaar',
        organisatie: 'LDH',
        persoon: null,
        rol: null,
        laat: false,
      }),
    ]);
    await om('2026-11-23T20:00:01.000Z');
    await om('2026-11-23T23:00:01.000Z');
    expect(
      (await oppakken()).map(({ trede, wie, organisatie, rol, laat }) => [trede, wie, organisatie, rol, laat]),
    ).toEqual([
      [1, 'behandelaar', 'LDH', null, false],
      [2, 'teamleider', 'LDH', 'teamleider', false],
      [3, 'regiehouder', 'LDH', null, false],
    ]);
  });

  it('waarschuwt de persoon die het heeft opgepakt, en niemand meer als het klaar is', async () => {
    await keten.huis.zetKlok('2026-11-24T09:00:00.000Z');
    const { dossier } = await keten.meldAan();
    const { id } = await keten.werkVan(dossier, 'OPVANG_LDH');
    await keten.zet(LDH, `/overdrachten/${id}`, { stap: 'oppakken' });
    await om('2026-11-24T17:00:01.000Z');
    const [eerste] = await gehoord(id, 'overdracht-afronden-zelfde-dag');
    const { behandelaar } = await keten.werkVan(dossier, 'OPVANG_LDH');
    expect(eerste).toMatchObject({
      trede: 1,
      wie: 'behandelaar',
      organisatie: 'LDH',
      persoon: behandelaar,
      open: true,
    });
    await keten.zet(LDH, `/overdrachten/${id}`, { stap: 'loslaten' });
    expect(await gehoord(id, 'overdracht-afronden-zelfde-dag')).toEqual([{ ...eerste, open: false }]);
    await om('2026-11-25T23:00:01.000Z');
    expect(await gehoord(id, 'overdracht-afronden-zelfde-dag')).toHaveLength(1);
  });

  it('haalt na een dag stilstand alles in, één keer en in volgorde, ook met drie wachters tegelijk', async () => {
    await keten.huis.zetKlok('2026-12-07T09:00:00.000Z');
    const zaken: string[] = [];
    for (let i = 0; i < 6; i += 1) {
      await keten.huis.zetKlok(`2026-12-07T09:0${i}:00.000Z`);
      zaken.push((await keten.werkVan((await keten.meldAan()).dossier, 'OPVANG_LDH')).id);
    }
    await keten.sql('truncate bullmq.job cascade'); // the jobs that would wake the worker are gone: nothing depends on them
    await keten.huis.zetKlok('2026-12-09T09:00:00.000Z');
    await Promise.all([keten.huis.ronde(), keten.huis.ronde(), keten.huis.ronde()]);
    await keten.huis.luister();
    for (const zaak of zaken) {
      expect((await gehoord(zaak, 'overdracht-oppakken-zelfde-dag')).map(({ trede, laat }) => [trede, laat])).toEqual([
        [1, true],
        [2, true],
        [3, true],
      ]);
    }
    const perKlok = await keten.sql<{ goed: boolean }>(
      `select bool_and(vorige is null or vorige < trede) as goed from (
         select trede, lag(trede) over (partition by termijn_id, voor_einde order by id) as vorige
           from tns.waarschuwing where zaak_id = any ($1)) w`,
      [zaken],
    );
    expect(perKlok).toEqual([{ goed: true }]);
  });

  it('telt na hervatten vanaf het nieuwe einde, en zwijgt zolang de klok stilstaat', async () => {
    await keten.huis.zetKlok('2027-01-04T11:00:00.000Z');
    const { dossier } = await keten.meldAan();
    const body = { dossier, reden: 'geen-woonadres', kind: 'dakloos', spoed: false };
    const { body: aanvraag } = await keten.huis.vraag<{ id: string }>('POST', '/v1/briefadresaanvragen', {
      door: LDH,
      body,
    });
    const pad = `/briefadresaanvragen/${aanvraag.id}`;
    const besluit = (): Promise<Rij[]> => gehoord(aanvraag.id, 'briefadres-besluit');
    await keten.zet(BURGERZAKEN, pad, { stap: 'onderzoek-starten' });
    await om('2027-02-24T23:00:01.000Z'); // eight weeks end on Monday 1 March: Friday and Monday are left
    await om('2027-02-25T23:00:01.000Z');
    expect((await besluit()).map(({ trede, open }) => [trede, open])).toEqual([[1, true]]);
    await keten.huis.zetKlok('2027-02-26T09:00:00.000Z');
    await keten.zet(BURGERZAKEN, pad, { stap: 'gegevens-vragen', velden: ['verklaring-gever'] });
    await om('2027-03-05T09:00:00.000Z');
    expect((await besluit()).map(({ trede, open }) => [trede, open])).toEqual([[1, false]]);
    await keten.zet(BURGERZAKEN, pad, { stap: 'gegevens-ontvangen', velden: ['verklaring-gever'] });
    await keten.huis.luister(); // six days later, so until 8 March: one rung is due at once, for the new end
    expect((await besluit()).map(({ trede, open, laat }) => [trede, open, laat])).toEqual([
      [1, false, false],
      [1, true, false],
    ]);
    await om('2027-03-08T23:00:01.000Z');
    await om('2027-03-09T23:00:01.000Z');
    expect((await besluit()).map(({ trede }) => trede)).toEqual([1, 1, 2, 3]);
  });
});
