import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AbonnementDto, AbonnementMetGeheimDto } from '../src/modules/abonnement/abonnement.dto.js';
import { ROLLEN } from '../src/kern/wie.js';
import type { Probleem } from './opzet/keten.js';
import { Proefhuis, type Antwoord, type Vraag, type Vrager } from './opzet/huis.js';
import { afwijkingen } from './stappen/contract.js';
import { als } from './stappen/weigering.js';

const SYSTEEM: Vrager = ['SDD', 'koppeling'];
const WENS = { naam: 'Zaaksysteem', doel: 'https://zaken.partner.example/webhook' };

let huis: Proefhuis;

beforeAll(async () => {
  huis = await Proefhuis.start();
});
afterAll(async () => {
  await huis.stop();
});

function vraag<T = AbonnementDto>(methode: string, pad: string, opties: Vraag = {}): Promise<Antwoord<T>> {
  return huis.vraag<T>(methode, `/v1/abonnementen${pad}`, { door: SYSTEEM, ...opties });
}

async function neem(anders: object = {}): Promise<AbonnementMetGeheimDto> {
  const { status, body } = await vraag<AbonnementMetGeheimDto>('POST', '', { body: { ...WENS, ...anders } });
  expect(status).toBe(201);
  return body;
}

const wijzig = (abonnement: AbonnementDto, body: object, versie = abonnement.versie) =>
  vraag('PATCH', `/${abonnement.id}`, { versie, body });

describe('een abonnement', () => {
  it('begint actief, met een geheim dat maar één keer te zien is en versleuteld wordt bewaard', async () => {
    const { status, body, koppen } = await vraag<AbonnementMetGeheimDto>('POST', '', { body: WENS });
    expect(status).toBe(201);
    expect(afwijkingen('POST', '/abonnementen', status, body)).toEqual([]);
    expect(koppen.get('location')).toBe(`/v1/abonnementen/${body.id}`);
    expect(body).toMatchObject({ ...WENS, organisatie: 'SDD', toestand: 'actief', wachtrijen: [], soorten: [] });
    expect(Buffer.from(body.geheim.replace('whsec_', ''), 'base64')).toHaveLength(32);
    const { geheim, ...zonder } = body;
    const gelezen = await vraag('GET', `/${body.id}`);
    expect(gelezen.body).toEqual(zonder);
    const { rows } = await huis.superuser.query<{ geheim: Buffer }>('select geheim from tns.abonnement_geheim');
    expect(rows.some((rij) => rij.geheim.includes(geheim.slice(6)))).toBe(false);
  });

  it('ontstaat één keer, ook als de aanvraag twee keer komt', async () => {
    const sleutel = 'zelfde-abonnement';
    const [een, twee] = await Promise.all([
      vraag<AbonnementMetGeheimDto>('POST', '', { body: WENS, sleutel }),
      vraag<AbonnementMetGeheimDto>('POST', '', { body: WENS, sleutel }),
    ]);
    expect([een.status, twee.status]).toEqual([201, 201]);
    expect(twee.body.geheim).toBe(een.body.geheim);
  });

  it('neemt alleen wachtrijen van de eigen organisatie, en soorten die bestaan', async () => {
    const fout = await vraag<Probleem>('POST', '', {
      body: {
        ...WENS,
        wachtrijen: ['SDD_SCHULDEN', 'LDH_OPVANG', 'NERGENS'],
        soorten: ['overdracht', 'overdracht.toveren'],
      },
    });
    expect(fout.status).toBe(400);
    expect(fout.body.errors?.map(({ pad }) => pad)).toEqual(['wachtrijen.1', 'wachtrijen.2', 'soorten.1']);
    await neem({ wachtrijen: ['SDD_SCHULDEN'], soorten: ['overdracht.openen', 'uitkering'] });
  });

  it.each([
    ['http://zaken.partner.example/webhook', 'doel-zonder-tls'],
    ['https://gebruiker:woord@partner.example/', 'doel-onleesbaar'],
    ['https://127.0.0.1/', 'doel-niet-openbaar'],
    ['https://2130706433/', 'doel-niet-openbaar'],
    ['https://[::1]/', 'doel-niet-openbaar'],
    ['https://[::ffff:10.0.0.1]/', 'doel-niet-openbaar'],
    ['https://169.254.169.254/latest/meta-data', 'doel-niet-openbaar'],
    ['https://10.1.2.3/', 'doel-niet-openbaar'],
    ['ftp://partner.example/', 'matches'],
  ])('gaat niet naar %s', async (doel, code) => {
    const fout = await vraag<Probleem>('POST', '', { body: { ...WENS, doel } });
    expect(fout.status).toBe(400);
    expect(fout.body.errors).toEqual([expect.objectContaining({ pad: 'doel', code })]);
  });

  it('wordt gewijzigd, gepauzeerd en hervat door wie de nieuwste versie zag', async () => {
    const abonnement = await neem();
    expect((await vraag('PATCH', `/${abonnement.id}`, { body: { naam: 'Nieuw' } })).status).toBe(428);
    const gepauzeerd = await wijzig(abonnement, { naam: 'Nieuw', toestand: 'gepauzeerd' });
    expect(gepauzeerd.body).toMatchObject({ versie: 2, naam: 'Nieuw', toestand: 'gepauzeerd', doel: WENS.doel });
    expect(gepauzeerd.koppen.get('etag')).toBe('"2"');
    expect((await wijzig(abonnement, { naam: 'Anders' })).status).toBe(412);
    expect((await wijzig(gepauzeerd.body, { toestand: 'actief' })).body.toestand).toBe('actief');
  });

  it('houdt voorgoed op', async () => {
    const { body } = await wijzig(await neem(), { toestand: 'beeindigd' });
    expect(body).toMatchObject({ toestand: 'beeindigd', reden: 'zelf' });
    expect((await wijzig(body, { toestand: 'actief' })).status).toBe(409);
    const { body: lijst } = await vraag<{ resultaten: AbonnementDto[] }>('GET', '?toestand=beeindigd');
    expect(lijst.resultaten.map(({ id }) => id)).toContain(body.id);
  });

  it('krijgt een nieuw geheim, waarbij het vorige nog een dag geldt en een ouder niet meer', async () => {
    const eerste = await neem();
    const vernieuw = (versie: number) => vraag<AbonnementMetGeheimDto>('POST', `/${eerste.id}/geheimen`, { versie });
    const tweede = await vernieuw(1);
    expect(tweede.status).toBe(201);
    expect(tweede.body.geheim).not.toBe(eerste.geheim);
    expect(Date.parse(tweede.body.vorigGeheimTot ?? '') - Date.now()).toBeGreaterThan(23.9 * 3_600_000);
    expect((await vernieuw(1)).status).toBe(412);
    await vernieuw(2);
    const { rows } = await huis.superuser.query(
      'select from tns.abonnement_geheim where abonnement_id = $1 and (geldig_tot is null or geldig_tot > clock_timestamp())',
      [eerste.id],
    );
    expect(rows).toHaveLength(2);
  });
});

describe('wie abonnementen beheert', () => {
  it.each(ROLLEN)('als %s', async (rol) => {
    const mag = ['koppeling', 'teamleider', 'beheerder'].includes(rol);
    const koppen = await als(['AVRES', 'AVRES'], rol);
    const doe = (methode: string, pad: string, body?: object, versie?: number) =>
      huis.vraag<AbonnementDto>(methode, `/v1/abonnementen${pad}`, {
        koppen,
        ...(body === undefined ? {} : { body }),
        ...(versie === undefined ? {} : { versie }),
      });
    const gemaakt = await doe('POST', '', WENS);
    expect(gemaakt.status).toBe(mag ? 201 : 403);
    expect(afwijkingen('POST', '/abonnementen', gemaakt.status, gemaakt.body)).toEqual([]);
    expect((await doe('GET', '')).status).toBe(mag ? 200 : 403);
    const id = gemaakt.body.id ?? '00000000-0000-4000-8000-000000000000';
    expect((await doe('GET', `/${id}`)).status).toBe(mag ? 200 : 403);
    expect((await doe('PATCH', `/${id}`, { naam: 'Anders' }, 1)).status).toBe(mag ? 200 : 403);
    expect((await doe('POST', `/${id}/geheimen`, undefined, 2)).status).toBe(mag ? 201 : 403);
  });

  it('ziet en raakt die van een ander niet', async () => {
    const { id } = await neem();
    const ander: Vrager = ['LDH', 'teamleider'];
    expect((await vraag('GET', `/${id}`, { door: ander })).status).toBe(404);
    expect((await vraag('PATCH', `/${id}`, { door: ander, versie: 1, body: { naam: 'Van mij' } })).status).toBe(404);
    const { body } = await vraag<{ resultaten: AbonnementDto[] }>('GET', '', { door: ander });
    expect(body.resultaten).toEqual([]);
  });

  it('heeft er hoogstens twintig', async () => {
    const door: Vrager = ['VEILIG_THUIS', 'koppeling'];
    const statussen: number[] = [];
    for (let i = 0; i < 21; i += 1) statussen.push((await vraag('POST', '', { door, body: WENS })).status);
    expect(statussen).toEqual([...Array.from({ length: 20 }, () => 201), 422]);
  });
});
