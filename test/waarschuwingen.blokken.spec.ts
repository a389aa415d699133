import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { maakWaarschuwingenvraag } from '../src/modules/waarschuwing/waarschuwing.vraag.js';
import { maakDatabase, type ProefDatabase } from './opzet/index.js';
import { meetVraag, vulWerkvoorraad } from './werkvoorraad.opzet.js';

const NU = '2026-11-23T11:00:00.000Z';
const DOOR = { id: 'ggd.behandelaar.7', organisatie: 'GGD', rol: 'behandelaar' } as const;
/** A page and one row more; of each row its clock, its zaak and who sees both are looked up, and what is mine stands in three places. */
const RIJEN = 51;
const PER_RIJ = 26;

/** Every zaak has a clock that warned: half of it was seen, one in three is for a person, one in three for a role. */
const VUL = `with klok as (
    insert into tns.termijn (id, dossier_id, zaak_id, soort, start, lengte, eenheid, rekenwijze, aard, grondslag, rij_id, vervalt_op,
      opgeschort)
    select md5('k' || z.id)::uuid, z.dossier_id, z.id, 'proef', $1, 1, 'dag', 'KALENDER', 'fataal', 'proef', gen_random_uuid(), $1, false
      from tns.zaak z returning *)
  insert into tns.waarschuwing (id, termijn_id, dossier_id, zaak_id, trede, voor_einde, rij_id, wie, organisatie, persoon, rol, gepland_op,
    gemeld_op, te_laat_gehoord, bevestigd_op, bevestigd_door)
  select md5('w' || k.id)::uuid, k.id, k.dossier_id, k.zaak_id, 1, k.vervalt_op, k.rij_id, 'behandelaar', z.organisatie,
         case n.deel when 0 then 'ggd.behandelaar.' || n.deling % 9 end, case n.deel when 1 then 'behandelaar' end, $1,
         $1::timestamptz - n.deling % 1209600 * interval '1 second', false, case when n.deling % 2 = 0 then $1::timestamptz end,
         case when n.deling % 2 = 0 then 'iemand' end
    from klok k join tns.zaak z on z.id = k.zaak_id
    cross join lateral (select abs(hashtext(k.id::text)::bigint) as deling, abs(hashtext(k.id::text)::bigint) % 3 as deel) n`;

describe('de waarschuwingen van 60.000 klokken', () => {
  let proef: ProefDatabase;
  let client: pg.Client;

  beforeAll(async () => {
    proef = await maakDatabase();
    await vulWerkvoorraad(proef.superUrl, 60_000, NU);
    const vuller = new pg.Client({ connectionString: proef.superUrl });
    await vuller.connect();
    await vuller.query('set session_replication_role = replica; set synchronous_commit = off');
    await vuller.query(VUL, [NU]);
    await vuller.query('vacuum analyze tns.termijn, tns.waarschuwing');
    await vuller.end();
    client = new pg.Client({
      connectionString: proef.env.DATABASE_URL,
      options: '-c enable_seqscan=off -c jit=off',
    });
    await client.connect();
    await kosten({}); // the first query of a connection also reads the catalogue
  }, 120_000);

  afterAll(async () => {
    await client.end();
    await proef.verwijder();
  });

  const kosten = (
    filters: { mijn?: boolean; open?: boolean },
    na?: { open: boolean; gemeldOp: string; id: string },
  ): ReturnType<typeof meetVraag> =>
    meetVraag(client, maakWaarschuwingenvraag({ filters: { limit: RIJEN - 1, ...filters }, door: DOOR, na }), {
      ...DOOR,
      vooraf: '',
    });

  it.each([
    ['van de organisatie', {}, 'waarschuwing_lijst_ix'],
    ['wat open is', { open: true }, 'waarschuwing_lijst_ix'],
    ['voor mij', { mijn: true }, 'waarschuwing_adres_ix'],
    ['voor mij, wat open is', { mijn: true, open: true }, 'waarschuwing_adres_ix'],
  ] as const)('vindt een bladzijde zonder naar de rest te kijken: %s', async (_, filters, index) => {
    const { rijen, totaal, indexen } = await kosten(filters);
    expect(rijen).toBe(RIJEN);
    expect(indexen).toContain(index);
    expect(totaal).toBeLessThanOrEqual(RIJEN * PER_RIJ);
  });

  it.each([true, false])('kost diep in de lijst evenveel (open: %s)', async (open) => {
    const na = { open, gemeldOp: '2026-11-16T11:00:00.000Z', id: '80000000-0000-0000-0000-000000000000' };
    const { rijen, totaal } = await kosten({}, na);
    expect(rijen).toBe(RIJEN);
    expect(totaal).toBeLessThanOrEqual(RIJEN * PER_RIJ);
  });
});
