import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aanmelding } from './fabriek/aanmelding.js';
import { Proefhuis, type Vrager } from './opzet/huis.js';

const SWT: Vrager = ['SWT_GORINCHEM', 'intaker'];
const UUR = 60 * 60 * 1000;
const DAG = 24 * UUR;

let huis: Proefhuis;

beforeAll(async () => {
  huis = await Proefhuis.start({ werker: true });
});
afterAll(() => huis.stop());

async function tel(tabel: 'aanmelding_concept' | 'idempotentie' | 'werkplek_sessie'): Promise<number> {
  const { rows } = await huis.superuser.query<{ aantal: number }>(`select count(*)::int as aantal from tns.${tabel}`);
  return rows[0]?.aantal ?? -1;
}

const meld = (sleutel: string, body = aanmelding()) =>
  huis.vraag<{ id: string }>('POST', '/v1/aanmeldingen', { door: SWT, sleutel, body });

describe('the hourly clean-up', () => {
  it('throws a half-filled form away after the agreed days, and not before', async () => {
    const { status, body } = await huis.vraag<{ id: string }>('POST', '/v1/aanmeldingconcepten', {
      door: SWT,
      body: { inhoud: { acuut: true } },
    });
    expect(status).toBe(201);
    await huis.verzetKlok(14 * DAG - UUR);
    await huis.ruimOp();
    expect(await tel('aanmelding_concept')).toBe(1);
    await huis.verzetKlok(14 * DAG + UUR);
    expect(await huis.ruimOp()).toMatchObject({ concepten: 1 });
    expect(await tel('aanmelding_concept')).toBe(0);
    expect((await huis.vraag('GET', `/v1/aanmeldingconcepten/${body.id}`, { door: SWT })).status).toBe(404);
  });

  it('throws stored answers away after the hours of the policy, and not before', async () => {
    await huis.ruimOp();
    const voor = await tel('idempotentie');
    const nu = 15 * DAG;
    await huis.verzetKlok(nu);
    const form = aanmelding();
    const eerste = await meld('opruimen-een', form);
    expect(eerste.status).toBe(201);
    await huis.verzetKlok(nu + 23 * UUR);
    await huis.ruimOp();
    expect((await meld('opruimen-een', form)).body.id).toBe(eerste.body.id);
    await huis.verzetKlok(nu + 25 * UUR);
    expect((await huis.ruimOp()).sleutels).toBeGreaterThan(voor);
    expect(await tel('idempotentie')).toBe(0);
    expect((await meld('opruimen-een', form)).body.id).not.toBe(eerste.body.id);
  });

  it('throws away how often links were opened once that hour is over', async () => {
    const aantal = async () => (await huis.superuser.query('select from tns.linktelling')).rows.length;
    await huis.zetKlok('2026-12-09T11:05:00.000Z');
    for (const _ of [1, 2]) await fetch(`${huis.url}/uitnodiging/onzin`, { headers: { accept: 'text/html' } });
    await huis.zetKlok('2026-12-09T11:59:00.000Z');
    await huis.ruimOp();
    expect(await aantal()).toBe(1);
    await huis.zetKlok('2026-12-09T12:00:30.000Z');
    expect(await huis.ruimOp()).toMatchObject({ tellingen: 1 });
    expect(await aantal()).toBe(0);
  });

  it('throws a session away a day after it ended, with the form that was kept with it', async () => {
    const nu = 17 * DAG;
    await huis.verzetKlok(nu);
    await huis.superuser.query(
      `insert into tns.werkplek_sessie (sleutel, csrf_hash, gebruiker, wie, begonnen_op, laatst_gezien_op, bewaard, bewaard_op)
       select naam, naam, 'iemand', '{}', gezien, gezien, case when bewaard is not null then '\\x00'::bytea end, bewaard
         from (values ('stil', now() + interval '17 days', null::timestamptz),
                      ('met formulier', now() + interval '17 days', now() + interval '17 days 3 hours')) x(naam, gezien, bewaard)`,
    );
    await huis.verzetKlok(nu + 24 * UUR);
    expect(await huis.ruimOp()).toMatchObject({ sessies: 0 });
    await huis.verzetKlok(nu + 26 * UUR);
    expect(await huis.ruimOp()).toMatchObject({ sessies: 1 });
    await huis.verzetKlok(nu + 29 * UUR);
    expect(await huis.ruimOp()).toMatchObject({ sessies: 1 });
    expect(await tel('werkplek_sessie')).toBe(0);
  });

  it('follows the policy of the day: a longer time holds from the day it was agreed', async () => {
    const nu = 20 * DAG;
    await huis.verzetKlok(nu);
    const form = aanmelding();
    const eerste = await meld('opruimen-beleid', form);
    expect(eerste.status).toBe(201);
    await huis.superuser.query(`
      with oud as (update tns.referentie_rij set geldig_tot = (now() + interval '20 days')::date
                    where soort = 'beleid' and code = 'idempotentie-uren' returning *)
      insert into tns.referentie_rij (id, soort, code, geldig_van, geldig_tot, inhoud, bron)
      select gen_random_uuid(), soort, code, geldig_tot, null, inhoud || '{"waarde": 72}', bron from oud`);
    await huis.verzetKlok(nu + 70 * UUR);
    await huis.ruimOp();
    expect((await meld('opruimen-beleid', form)).body.id).toBe(eerste.body.id);
  });
});
