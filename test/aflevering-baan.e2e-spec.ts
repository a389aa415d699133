import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { AbonnementDto } from '../src/modules/abonnement/abonnement.dto.js';
import type { Vrager } from './opzet/huis.js';
import { Keten } from './opzet/keten.js';

const LDH: Vrager = ['LDH', 'koppeling'];
/** On top of now, until when a claim counts. */
const CLAIM = `now() + interval '15 seconds'`;

interface Rij extends Record<string, unknown> {
  readonly id: string;
  readonly dossier: string;
  readonly toestand: string;
  readonly kop: boolean;
}

let keten: Keten;
let abonnement: string;

// no worker: these functions are called here, one after the other
beforeAll(async () => {
  keten = await Keten.open();
});
afterAll(() => keten.sluit());
beforeEach(async () => {
  await keten.sql(`update tns.abonnement set toestand = 'beeindigd', beeindigd_op = now() where toestand = 'actief'`);
  const body = { naam: 'Baan', doel: 'https://zaken.partner.example/webhook' };
  const genomen = await keten.huis.vraag<AbonnementDto>('POST', '/v1/abonnementen', { door: LDH, body });
  abonnement = genomen.body.id;
});

/** Somebody is registered of whom the LDH hears, and what happened is divided. @returns the dossier */
async function verdeel(): Promise<string> {
  const { dossier } = await keten.meldAan({ acuut: true });
  await keten.sql('select tns.verdeel($1, now(), null)', [dossier]);
  return dossier;
}

const rijen = (dossier: string): Promise<Rij[]> =>
  keten.sql<Rij>(
    `select id, dossier_id as dossier, toestand, vroegst_op is not null as kop from tns.aflevering
      where abonnement_id = $1 and dossier_id = $2 order by volgorde`,
    [abonnement, dossier],
  );

/** Claims what may go, and says how it went. */
async function pakEnBoek(soort: 'gelukt' | 'mislukt' | 'dood'): Promise<void> {
  const gepakt = await keten.sql<{ id: string; dossier: string; poging: number }>(
    `select p.aflevering->>'id' as id, p.aflevering->>'dossier_id' as dossier, (p.aflevering->>'pogingen')::int as poging
       from tns.pak_afleveringen($1, now(), ${CLAIM}, 10, 10) p`,
    [abonnement],
  );
  await boek(gepakt, soort);
}

async function boek(
  gepakt: readonly { id: string; dossier: string; poging: number }[],
  soort: 'gelukt' | 'mislukt' | 'dood',
): Promise<void> {
  const uitkomsten = gepakt.map((een) => ({
    ...een,
    soort,
    status: soort === 'gelukt' ? 204 : 500,
    fout: soort === 'gelukt' ? null : 'status-500',
    weer_op: soort === 'mislukt' ? '2027-01-01T00:00:00Z' : null,
    rust_tot: null,
  }));
  await keten.sql('select tns.boek_afleveringen($1, now(), $2)', [abonnement, JSON.stringify(uitkomsten)]);
}

describe('een baan', () => {
  it('krijgt bij het verdelen één kop, en na elke levering de volgende', async () => {
    const dossier = await verdeel();
    const voor = await rijen(dossier);
    expect(voor.length).toBeGreaterThan(1);
    expect(voor.map(({ kop }) => kop)).toEqual(voor.map((_, i) => i === 0));
    await pakEnBoek('gelukt');
    const na = await rijen(dossier);
    expect(na.map(({ toestand }) => toestand)).toEqual(na.map((_, i) => (i === 0 ? 'afgeleverd' : 'wacht')));
    expect(na.map(({ kop }) => kop)).toEqual(na.map((_, i) => i === 1));
  });

  it('houdt één kop als wat dood was opnieuw gaat terwijl het volgende onderweg is en mislukt', async () => {
    const dossier = await verdeel();
    await pakEnBoek('dood');
    const [{ id, poging } = { id: '', poging: 0 }] = await keten.sql<{ id: string; poging: number }>(
      `select p.aflevering->>'id' as id, (p.aflevering->>'pogingen')::int as poging
         from tns.pak_afleveringen($1, now(), ${CLAIM}, 10, 10) p`,
      [abonnement],
    );
    const [dode] = await rijen(dossier);
    await keten.sql('select tns.aflevering_opnieuw($1, now())', [dode?.id]);
    expect((await rijen(dossier)).filter(({ kop }) => kop)).toEqual([]);
    await boek([{ id, dossier, poging }], 'mislukt');
    const [kop, ...rest] = await rijen(dossier);
    expect(kop).toMatchObject({ id: dode?.id, toestand: 'wacht', kop: true });
    expect(rest.filter((een) => een.kop)).toEqual([]);
  });

  it('wordt overgeslagen als een ander met haar bezig is: wie pakt wacht op niemand', async () => {
    const [bezet, vrij] = [await verdeel(), await verdeel()];
    const ander = new pg.Client({ connectionString: keten.huis.proef.superUrl });
    await ander.connect();
    try {
      await ander.query('begin');
      await ander.query('select 1 from tns.aflevering where dossier_id = $1 for update', [bezet]);
      const gepakt = await keten.sql<{ dossier: string }>(
        `select p.aflevering->>'dossier_id' as dossier from tns.pak_afleveringen($1, now(), ${CLAIM}, 10, 10) p`,
        [abonnement],
      );
      expect(gepakt).toEqual([{ dossier: vrij }]);
    } finally {
      await ander.end();
    }
  });

  it('geeft een levering die verloren ging onder hetzelfde nummer terug', async () => {
    const dossier = await verdeel();
    const voor = await rijen(dossier);
    await keten.sql('delete from tns.aflevering where abonnement_id = $1', [abonnement]);
    await keten.sql('delete from tns.afleverpeil where dossier_id = $1', [dossier]);
    await keten.sql('select tns.verdeel($1, now(), null)', [dossier]);
    expect(await rijen(dossier)).toEqual(voor);
    expect(voor.every(({ id }) => /^.{14}8.{4}8/.test(id))).toBe(true);
  });
});

describe('brieven verdelen', () => {
  it('pakt wat nieuw is als er verder niets wacht', async () => {
    const { dossier } = await keten.meldAan({ acuut: true });
    expect(await verdeelBrieven([dossier])).toEqual([{ welk: abonnement, dossier }]);
    expect((await rijen(dossier)).map(({ toestand }) => toestand)[0]).toBe('bezig');
    // a second time there is nothing new: what waits comes behind what is under way
    expect(await verdeelBrieven([dossier])).toEqual([]);
  });

  it('laat wat al wachtte voorgaan, en geeft niet meer dan er tegelijk mag', async () => {
    const eerder = await verdeel();
    const { dossier } = await keten.meldAan({ acuut: true });
    expect(await verdeelBrieven([dossier], 1)).toEqual([{ welk: abonnement, dossier: eerder }]);
    expect((await rijen(dossier)).filter(({ kop }) => kop)).toHaveLength(1);
    const { dossier: derde } = await keten.meldAan({ acuut: true });
    // full: who delivers is told that there is something, and finds no room
    expect(await verdeelBrieven([derde], 1)).toEqual([{ welk: abonnement, dossier: null }]);
    expect(await verdeelBrieven([derde], 10)).toEqual([]);
    await pakEnBoek('gelukt');
    expect((await rijen(derde)).map(({ toestand }) => toestand)[0]).toBe('afgeleverd');
  });

  it('pakt niets voor wie om rust vroeg', async () => {
    await keten.sql(
      `insert into tns.abonnement_stand (abonnement_id, organisatie, mislukt_op_rij, rust_tot)
       values ($1, 'LDH', 1, now() + interval '1 hour')`,
      [abonnement],
    );
    const { dossier } = await keten.meldAan({ acuut: true });
    expect(await verdeelBrieven([dossier])).toEqual([{ welk: abonnement, dossier: null }]);
    expect((await rijen(dossier)).map(({ toestand }) => toestand)[0]).toBe('wacht');
  });
});

/** Divides the letters about these dossiers as the relay has it done. @returns for whom what was claimed, null when nothing */
async function verdeelBrieven(dossiers: readonly string[], tegelijk = 10) {
  return keten.sql<{ welk: string; dossier: string | null }>(
    `select v.welk, v.aflevering->>'dossier_id' as dossier
       from tns.verdeel_brieven(array(select id from tns.outbox where dossier_id = any ($1)), now(), ${CLAIM}, $2) v`,
    [dossiers, tegelijk],
  );
}
