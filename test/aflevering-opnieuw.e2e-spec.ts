import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { AbonnementDto } from '../src/modules/abonnement/abonnement.dto.js';
import type {
  AfleveringDto,
  AfleveringenOpnieuwDto,
  AfleveringMetPogingenDto,
} from '../src/modules/aflevering/aflevering.dto.js';
import { maakDood } from './fabriek/aflevering.js';
import { Keten } from './opzet/keten.js';
import type { Antwoord, Vrager } from './opzet/huis.js';
import { afwijkingen } from './stappen/contract.js';

const LDH: Vrager = ['LDH', 'koppeling'];
const DRIE = 3;

let keten: Keten;
let abonnement: AbonnementDto;
let dode: string[];

beforeAll(async () => {
  keten = await Keten.open();
  await keten.meldAan({ acuut: true });
  await keten.meldAan({ acuut: true });
});
afterAll(() => keten.sluit());
beforeEach(async () => {
  const body = { naam: 'Proef', doel: 'https://zaken.partner.example/webhook' };
  const genomen = await keten.huis.vraag<AbonnementDto>('POST', '/v1/abonnementen', { door: LDH, body });
  abonnement = genomen.body;
  dode = await maakDood((sql, waarden) => keten.sql(sql, waarden), abonnement.id, DRIE);
});

const alles = (opties: { door?: Vrager; sleutel?: string } = {}): Promise<Antwoord<AfleveringenOpnieuwDto>> =>
  keten.huis.vraag('POST', `/v1/abonnementen/${abonnement.id}/afleveringen/opnieuw`, { door: LDH, ...opties });
const lijst = async (): Promise<AfleveringDto[]> =>
  (await keten.lees<{ resultaten: AfleveringDto[] }>(LDH, `/abonnementen/${abonnement.id}/afleveringen`)).resultaten;

describe('alles wat dood is van een abonnement', () => {
  it('gaat in één keer opnieuw, met alle pogingen van voren af aan', async () => {
    const { status, body } = await alles();
    expect(afwijkingen('POST', '/abonnementen/{id}/afleveringen/opnieuw', status, body)).toEqual([]);
    expect([status, body]).toEqual([200, { aantal: DRIE, meer: false }]);
    for (const aflevering of await lijst())
      expect(aflevering).toMatchObject({ toestand: 'wacht', pogingen: 0, klaarOp: null });
  });

  it('begint per dossier bij wat het eerst gebeurde, en bij niets anders', async () => {
    await alles();
    const koppen = await keten.sql<{ goed: boolean }>(
      `select f.volgorde = min(f.volgorde) over (partition by f.dossier_id) as goed from tns.aflevering f
        where f.abonnement_id = $1 and f.vroegst_op is not null`,
      [abonnement.id],
    );
    const [{ banen } = { banen: 0 }] = await keten.sql<{ banen: number }>(
      'select count(distinct dossier_id)::int as banen from tns.aflevering where abonnement_id = $1',
      [abonnement.id],
    );
    expect(koppen).toEqual(Array.from({ length: banen }, () => ({ goed: true })));
  });

  it('gaat ook één keer als twee tegelijk drukken, of als de aanvraag twee keer komt', async () => {
    const [een, twee] = await Promise.all([alles(), alles()]);
    expect([een.status, twee.status]).toEqual([200, 200]);
    expect(een.body.aantal + twee.body.aantal).toBe(DRIE);
    const sleutel = 'alles-opnieuw';
    await maakDood((sql, waarden) => keten.sql(sql, waarden), abonnement.id, 1);
    expect((await alles({ sleutel })).body).toEqual({ aantal: 1, meer: false });
    expect((await alles({ sleutel })).body).toEqual({ aantal: 1, meer: false });
    expect((await alles()).body).toEqual({ aantal: 0, meer: false });
  });

  it('is niet van een ander, niet van wie geen koppelingen beheert, en niet van wat voorbij is', async () => {
    expect((await alles({ door: ['SDD', 'koppeling'] })).status).toBe(404);
    expect((await alles({ door: ['LDH', 'behandelaar'] })).status).toBe(403);
    expect((await lijst()).every(({ toestand }) => toestand === 'dood')).toBe(true);
    await keten.huis.vraag('PATCH', `/v1/abonnementen/${abonnement.id}`, {
      door: LDH,
      versie: abonnement.versie,
      body: { toestand: 'beeindigd' },
    });
    expect(await alles()).toMatchObject({ status: 409, body: { type: expect.stringMatching(/stap-kan-niet$/) } });
  });
});

describe('een aflevering', () => {
  it('vertelt van elke poging die mislukte wanneer dat was en waarom, alleen aan haar eigen organisatie', async () => {
    const pad = `/v1/afleveringen/${dode[0]}`;
    const { status, body } = await keten.huis.vraag<AfleveringMetPogingenDto>('GET', pad, { door: LDH });
    expect(afwijkingen('GET', '/afleveringen/{id}', status, body)).toEqual([]);
    expect(body.mislukt).toEqual([{ nummer: 12, op: expect.any(String), status: 500, fout: 'status-500' }]);
    expect((await keten.huis.vraag('GET', pad, { door: ['SDD', 'koppeling'] })).status).toBe(404);
    expect((await keten.huis.vraag('GET', pad, { door: ['LDH', 'behandelaar'] })).status).toBe(403);
  });

  it('waarvan de werker halverwege stierf zegt dat die poging is onderbroken', async () => {
    const [id] = dode;
    const zet = (sets: string) => keten.sql(`update tns.aflevering set ${sets} where id = $1`, [id]);
    await zet(`toestand = 'bezig', klaar_op = null, pogingen = 1, bezig_tot = gemaakt_op, laatst_op = gemaakt_op`);
    await zet(`toestand = 'bezig', pogingen = 2, laatst_op = gemaakt_op + interval '20 seconds'`);
    await zet(`toestand = 'afgeleverd', bezig_tot = null, klaar_op = gemaakt_op, laatste_fout = null`);
    const { mislukt } = await keten.lees<AfleveringMetPogingenDto>(LDH, `/afleveringen/${id}`);
    expect(mislukt.map(({ nummer, fout }) => [nummer, fout])).toEqual([
      [1, 'onderbroken'],
      [12, 'status-500'],
    ]);
  });
});
