import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { persoonId } from '../src/platform/ingebed/namen.js';
import type { Vrager } from './opzet/huis.js';
import { Keten } from './opzet/keten.js';

const TEAMLEIDER: Vrager = ['LDH', 'teamleider'];
const COLLEGA: Vrager = ['LDH', 'behandelaar', 2];
const COLLEGA_ID = persoonId('LDH', 'behandelaar', 2);
const ANDER_ID = persoonId('LDH', 'behandelaar', 3);
const VREEMDE_ID = persoonId('SDD', 'behandelaar', 2);

interface Stap {
  readonly stap: string;
  readonly persoon: string;
  readonly velden?: Readonly<Record<string, unknown>>;
}

describe('werk toewijzen', () => {
  let keten: Keten;
  let dossier: string;
  let werk: string;

  beforeAll(async () => {
    keten = await Keten.open();
    for (const [id, organisatie] of [
      [COLLEGA_ID, 'LDH'],
      [ANDER_ID, 'LDH'],
      [VREEMDE_ID, 'SDD'],
    ]) {
      await keten.sql(
        `insert into tns.medewerker (id, organisatie, naam, laatst_ingelogd_op) values ($1, $2, 'Proef Collega', now())`,
        [id, organisatie],
      );
    }
  });
  afterAll(async () => {
    await keten.sluit();
  });
  beforeEach(async () => {
    ({ dossier } = await keten.meldAan());
    werk = (await keten.werkVan(dossier, 'OPVANG_LDH')).id;
  });

  const wijsToe = (behandelaar: string, door = TEAMLEIDER) =>
    keten.probeer(door, `/overdrachten/${werk}`, { stap: 'toewijzen', behandelaar });
  const stand = async () => (await keten.werk(dossier)).find(({ id }) => id === werk);

  it('maakt van een collega de behandelaar en van de organisatie de verantwoordelijke', async () => {
    expect((await wijsToe(COLLEGA_ID)).status).toBe(201);
    expect(await stand()).toMatchObject({ toestand: 'opgepakt', behandelaar: COLLEGA_ID, verantwoordelijke: 'LDH' });
    const { resultaten } = await keten.lees<{ resultaten: { id: string }[] }>(COLLEGA, '/werkvoorraad?mijn=true');
    expect(resultaten.map(({ id }) => id)).toContain(werk);
  });

  it('stopt de klok op het oppakken en begint die op het werk', async () => {
    await wijsToe(COLLEGA_ID);
    const klokken = await keten.sql<{ soort: string; loopt: boolean }>(
      'select soort, gestopt_op is null as loopt from tns.termijn where zaak_id = $1 order by id',
      [werk],
    );
    const lopend = klokken.filter(({ loopt }) => loopt).map(({ soort }) => soort);
    expect(lopend.filter((soort) => soort.startsWith('overdracht-oppakken'))).toEqual([]);
    expect(klokken.length).toBeGreaterThan(0);
  });

  it('geeft werk dat iemand al had aan een ander, en de tijd loopt door', async () => {
    await wijsToe(COLLEGA_ID);
    const voor = await keten.sql('select * from tns.termijn where zaak_id = $1 order by id', [werk]);
    expect((await wijsToe(ANDER_ID)).status).toBe(201);
    expect(await stand()).toMatchObject({ toestand: 'opgepakt', behandelaar: ANDER_ID });
    expect(await keten.sql('select * from tns.termijn where zaak_id = $1 order by id', [werk])).toEqual(voor);
  });

  it('laat in de geschiedenis zien wie het aan wie gaf, zonder naam', async () => {
    await wijsToe(COLLEGA_ID);
    const { resultaten } = await keten.lees<{ resultaten: Stap[] }>(TEAMLEIDER, `/overdrachten/${werk}/stappen`);
    expect(resultaten.at(-1)).toMatchObject({
      stap: 'toewijzen',
      persoon: persoonId('LDH', 'teamleider'),
      velden: { behandelaar: COLLEGA_ID },
    });
    expect(JSON.stringify(resultaten)).not.toContain('Proef Collega');
  });

  it('weet later nog wie het toen behandelde', async () => {
    await wijsToe(COLLEGA_ID);
    const [laatste] = await keten.sql<{ moment: Date }>(
      'select max(moment) as moment from tns.gebeurtenis where zaak_id = $1',
      [werk],
    );
    const moment = laatste?.moment.toISOString();
    const toen = await keten.lees<{ aanZet: { persoon: string | null }[] }>(
      TEAMLEIDER,
      `/dossiers/${dossier}?peilmoment=${moment}`,
    );
    expect(JSON.stringify(toen)).toContain(COLLEGA_ID);
  });

  it.each([
    ['iemand van een andere organisatie', VREEMDE_ID],
    ['iemand die nooit heeft ingelogd', persoonId('LDH', 'behandelaar', 9)],
  ])('weigert %s', async (_, behandelaar) => {
    const { status, body } = await wijsToe(behandelaar);
    expect(status).toBe(400);
    expect(body.errors).toEqual([
      { pad: 'behandelaar', melding: 'Kies een collega die eerder heeft ingelogd.', code: 'onbekend' },
    ]);
    expect(await stand()).toMatchObject({ toestand: 'aangeboden', behandelaar: null });
  });

  it('is alleen voor een teamleider', async () => {
    expect((await wijsToe(COLLEGA_ID, ['LDH', 'behandelaar'])).status).toBe(403);
    expect(await stand()).toMatchObject({ toestand: 'aangeboden' });
  });
});
