import { setTimeout as wacht } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { Partnersysteem } from '../scripts/partner/systeem.js';
import type { AbonnementDto, AbonnementMetGeheimDto } from '../src/modules/abonnement/abonnement.dto.js';
import type { AfleveringDto } from '../src/modules/aflevering/aflevering.dto.js';
import type { GebeurtenissenDto } from '../src/modules/aflevering/feed/gebeurtenissen.dto.js';
import { Keten } from './opzet/keten.js';
import type { Vrager } from './opzet/huis.js';
import { afwijkendBericht } from './stappen/contract.js';

const GEDULD_MS = 15_000;
const TYPE = 'nl.drechtsteden.toegangspoort.overdracht';
const LDH: Vrager = ['LDH', 'behandelaar'];
const SDD: Vrager = ['SDD', 'behandelaar'];
/** One message per hand-off that is offered. */
const EEN = { wachtrijen: ['SDD_SCHULDEN'], soorten: ['overdracht.openen'] };

/** An organisation with a system that listens. */
interface Partner {
  readonly systeem: Partnersysteem;
  readonly abonnement: AbonnementMetGeheimDto;
  readonly door: Vrager;
}

let keten: Keten;
let open: Partner[] = [];

beforeAll(async () => {
  keten = await Keten.open({ werker: true, netten: '127.0.0.0/8' });
});
afterAll(async () => {
  await keten.sluit();
});
afterEach(async () => {
  for (const { systeem, abonnement, door } of open) {
    const { versie } = await lees(door, abonnement.id);
    await keten.huis.vraag('PATCH', `/v1/abonnementen/${abonnement.id}`, {
      door,
      versie,
      body: { toestand: 'beeindigd' },
    });
    await systeem.sluit();
  }
  open = [];
});

const lees = (door: Vrager, id: string): Promise<AbonnementDto> =>
  keten.lees<AbonnementDto>(door, `/abonnementen/${id}`);

async function abonneer(organisatie: string, anders: object = {}): Promise<Partner> {
  const systeem = await Partnersysteem.open();
  const door: Vrager = [organisatie, 'koppeling'];
  const body = { naam: 'Proef', doel: systeem.url, soorten: ['overdracht'], ...anders };
  const antwoord = await keten.huis.vraag<AbonnementMetGeheimDto>('POST', '/v1/abonnementen', { door, body });
  expect(antwoord.status).toBe(201);
  systeem.geheim = antwoord.body.geheim;
  const partner = { systeem, abonnement: antwoord.body, door };
  open.push(partner);
  return partner;
}

async function tot<T>(vraag: () => T | Promise<T>, goed: (waarde: T) => boolean, wat = 'het'): Promise<T> {
  const einde = performance.now() + GEDULD_MS;
  for (;;) {
    const waarde = await vraag();
    if (goed(waarde)) return waarde;
    if (performance.now() > einde) throw new Error(`${wat} duurt te lang: ${JSON.stringify(waarde)}`);
    await wacht(50);
  }
}

const aantal = (partner: Partner, n: number) =>
  tot(
    () => partner.systeem.ontvangen,
    (lijst) => lijst.length >= n,
    `${n} berichten`,
  );
const afleveringen = async ({ door, abonnement }: Partner, toestand = '') =>
  (await keten.lees<{ resultaten: AfleveringDto[] }>(door, `/abonnementen/${abonnement.id}/afleveringen${toestand}`))
    .resultaten;
const alles = (partner: Partner, toestand: string) =>
  tot(
    () => afleveringen(partner),
    (lijst) => lijst.length > 0 && lijst.every((a) => a.toestand === toestand),
    toestand,
  );
/** The clock of the house, forward. */
const later = (seconden: number) =>
  keten.sql('update tns.klok set verschuiving_ms = verschuiving_ms + $1', [seconden * 1000]);
/** One piece of work for the debt help of the SDD. @returns the hand-off */
async function bied(): Promise<string> {
  const { dossier } = await keten.meldAan({ acuut: true });
  return keten.draagOver(LDH, dossier, 'SCHULDHULP', 'SDD_SCHULDEN');
}

describe('een overdracht', () => {
  it('komt getekend bij het systeem van de ontvanger, met alleen nummers en een verwijzing die het mag lezen', async () => {
    const partner = await abonneer('LDH');
    const { dossier } = await keten.meldAan({ acuut: true });
    await aantal(partner, 1);
    const [eerste] = partner.systeem.ontvangen;
    if (!eerste) throw new Error('niets ontvangen');
    // an independent judge of the signature
    const gekeurd = new Webhook(partner.abonnement.geheim).verify(
      eerste.inhoud,
      eerste.koppen as Record<string, string>,
    );
    expect(Object.keys(gekeurd as object).sort()).toEqual(
      ['dataref', 'datacontenttype', 'id', 'source', 'specversion', 'subject', 'time', 'type'].sort(),
    );
    expect(afwijkendBericht(eerste.koppen, gekeurd)).toEqual([]);
    expect(gekeurd).toMatchObject({
      specversion: '1.0',
      source: 'urn:nld:oin:00000000000000000000:systeem:toegangspoort',
      type: `${TYPE}.openen.v1`,
      datacontenttype: 'application/json',
    });
    expect(eerste.koppen['content-type']).toBe('application/cloudevents+json; charset=utf-8');
    const gelezen = await keten.huis.vraag<{ id: string; dossier: string }>('GET', eerste.bericht.dataref, {
      door: LDH,
    });
    expect(gelezen.body).toMatchObject({ id: eerste.bericht.subject, dossier });
    await alles(partner, 'afgeleverd');
    expect((await lees(partner.door, partner.abonnement.id)).stand).toMatchObject({
      misluktOpRij: 0,
      achterstand: 0,
      laatstGeluktOp: expect.any(String),
    });
  });

  it('komt niet bij wie er niets mee te maken heeft, noch wat buiten de gekozen soorten valt', async () => {
    const ander = await abonneer('BURGERZAKEN_GORINCHEM', { soorten: [] });
    const kieskeurig = await abonneer('SDD', { wachtrijen: ['SDD_SCHULDEN'], soorten: ['overdracht.oppakken'] });
    await keten.zet(SDD, `/overdrachten/${await bied()}`, { stap: 'oppakken' });
    await aantal(kieskeurig, 1);
    expect(kieskeurig.systeem.ontvangen.map(({ bericht }) => bericht.type)).toEqual([`${TYPE}.oppakken.v1`]);
    expect(ander.systeem.ontvangen).toEqual([]);
    expect(await afleveringen(ander)).toEqual([]);
    const vreemd = await keten.huis.vraag('GET', `/v1/abonnementen/${kieskeurig.abonnement.id}/afleveringen`, {
      door: ander.door,
    });
    expect(vreemd.status).toBe(404);
  });
});

describe('de volgorde', () => {
  it('blijft per dossier, ook als het systeem er een tijd uit ligt', async () => {
    const partner = await abonneer('SDD', { wachtrijen: ['SDD_SCHULDEN'] });
    partner.systeem.gedrag = 'fout';
    const werk = await bied();
    for (const stap of ['oppakken', 'loslaten', 'oppakken', 'loslaten'])
      await keten.zet(SDD, `/overdrachten/${werk}`, { stap });
    await tot(
      () => afleveringen(partner),
      (lijst) => lijst.length >= 5 && lijst.some(({ pogingen }) => pogingen > 0),
    );
    expect((await afleveringen(partner)).filter(({ pogingen }) => pogingen > 0)).toHaveLength(1);
    partner.systeem.gedrag = 'goed';
    await later(30);
    await alles(partner, 'afgeleverd');
    const stappen = partner.systeem.ontvangen
      .filter(({ bericht }) => bericht.subject === werk)
      .map(({ bericht }) => bericht.type.split('.').at(-2));
    expect(stappen).toEqual(['openen', 'oppakken', 'loslaten', 'oppakken', 'loslaten']);
  });

  it('laat een trage of dode ontvanger geen ander ophouden, en loopt er geen over', async () => {
    const traag = await abonneer('SDD', EEN);
    const dood = await abonneer('SDD', EEN);
    const goed = await abonneer('SDD', EEN);
    traag.systeem.gedrag = 'traag';
    dood.systeem.gedrag = 'dood';
    for (let i = 0; i < 14; i += 1) await bied();
    await aantal(goed, 14);
    expect((await afleveringen(traag)).some(({ toestand }) => toestand !== 'afgeleverd')).toBe(true);
    await alles(traag, 'afgeleverd');
    expect(traag.systeem.ontvangen).toHaveLength(14);
    expect(traag.systeem.hoogsteTegelijk).toBeLessThanOrEqual(10); // aflevering-tegelijk
    expect((await lees(dood.door, dood.abonnement.id)).stand.misluktOpRij).toBeGreaterThan(0);
  });
});

describe('wat misgaat', () => {
  it('wordt bijna een dag lang geprobeerd, is dan dood, en gaat opnieuw als iemand dat wil', async () => {
    const partner = await abonneer('SDD', EEN);
    partner.systeem.gedrag = 'fout';
    await bied();
    for (let poging = 1; poging <= 12; poging += 1) {
      await tot(
        () => afleveringen(partner),
        ([a]) => a?.pogingen === poging && a.toestand !== 'bezig',
        `poging ${poging}`,
      );
      await later(9 * 3600);
    }
    const [dode] = await afleveringen(partner, '?toestand=dood');
    expect(dode).toMatchObject({
      toestand: 'dood',
      laatsteFout: 'status-500',
      laatsteStatus: 500,
      volgendePogingOp: null,
    });
    expect((await lees(partner.door, partner.abonnement.id)).stand).toMatchObject({ dood: 1, misluktOpRij: 12 });
    partner.systeem.gedrag = 'goed';
    const opnieuw = () => keten.huis.vraag('POST', `/v1/afleveringen/${dode?.id}/opnieuw`, { door: partner.door });
    const vreemd = await keten.huis.vraag('POST', `/v1/afleveringen/${dode?.id}/opnieuw`, {
      door: ['LDH', 'koppeling'],
    });
    expect(vreemd.status).toBe(404);
    expect((await opnieuw()).status).toBe(200);
    await alles(partner, 'afgeleverd');
    expect(partner.systeem.ontvangen.map(({ webhookId }) => webhookId)).toEqual([dode?.id]);
    expect((await opnieuw()).status).toBe(409);
  });

  it('komt met hetzelfde webhook-id terug als de ontvanger het al had', async () => {
    const partner = await abonneer('SDD', EEN);
    partner.systeem.gedrag = 'dubbel';
    await bied();
    await aantal(partner, 1);
    partner.systeem.gedrag = 'goed';
    await tot(
      () => afleveringen(partner),
      ([a]) => a?.toestand === 'wacht',
    );
    await later(30);
    await alles(partner, 'afgeleverd');
    const [een, twee] = partner.systeem.ontvangen;
    expect([een?.dubbel, twee?.dubbel]).toEqual([false, true]);
    expect(twee?.inhoud).toBe(een?.inhoud);
  });

  it('volgt geen omleiding', async () => {
    const partner = await abonneer('SDD', EEN);
    partner.systeem.gedrag = 'elders';
    await bied();
    const [a] = await tot(
      () => afleveringen(partner),
      ([deze]) => deze?.laatsteFout !== null && deze !== undefined,
    );
    expect(a).toMatchObject({ toestand: 'wacht', laatsteFout: 'omleiding', laatsteStatus: 302 });
    expect(partner.systeem.ontvangen).toEqual([]);
  });

  it('houdt niemand op als wij een bericht niet kunnen maken: dat mislukt zoals een oproep, en de werker gaat door', async () => {
    const [stuk, heel] = [await abonneer('SDD', EEN), await abonneer('SDD', EEN)];
    await keten.sql(`update tns.abonnement_geheim set geheim = '\\x00' where abonnement_id = $1`, [stuk.abonnement.id]);
    await bied();
    await aantal(heel, 1);
    const [a] = await tot(
      () => afleveringen(stuk),
      ([deze]) => deze?.laatsteFout !== null && deze !== undefined,
    );
    expect(a).toMatchObject({ toestand: 'wacht', laatsteFout: 'niet-gemaakt', pogingen: 1 });
    expect(stuk.systeem.ontvangen).toEqual([]);
  });

  it('eindigt het abonnement als de ontvanger voorgoed weg is', async () => {
    const partner = await abonneer('SDD', EEN);
    partner.systeem.gedrag = 'weg';
    await bied();
    const abonnement = await tot(
      () => lees(partner.door, partner.abonnement.id),
      ({ toestand }) => toestand === 'beeindigd',
    );
    expect(abonnement).toMatchObject({ reden: 'ontvanger-weg', stand: { achterstand: 0, laatsteFout: 'status-410' } });
    await alles(partner, 'vervallen');
  });
});

describe('een abonnement', () => {
  it('tekent na een nieuw geheim met beide', async () => {
    const partner = await abonneer('SDD', EEN);
    const { body: nieuw } = await keten.huis.vraag<AbonnementMetGeheimDto>(
      'POST',
      `/v1/abonnementen/${partner.abonnement.id}/geheimen`,
      { door: partner.door, versie: 1 },
    );
    await bied();
    const [eerste] = await aantal(partner, 1);
    expect(eerste?.koppen['webhook-signature']).toMatch(/^v1,\S+ v1,\S+$/);
    for (const geheim of [nieuw.geheim, partner.abonnement.geheim])
      new Webhook(geheim).verify(eerste?.inhoud ?? '', eerste?.koppen as Record<string, string>);
  });

  it('dat gepauzeerd is bewaart wat er gebeurt', async () => {
    const partner = await abonneer('SDD', EEN);
    const zet = async (toestand: string, versie: number): Promise<void> => {
      const vraag = { door: partner.door, versie, body: { toestand } };
      expect((await keten.huis.vraag('PATCH', `/v1/abonnementen/${partner.abonnement.id}`, vraag)).status).toBe(200);
    };
    await zet('gepauzeerd', 1);
    await bied();
    await alles(partner, 'wacht');
    await wacht(2_500); // the round would have found it by now
    expect(partner.systeem.ontvangen).toEqual([]);
    await zet('actief', 2);
    await alles(partner, 'afgeleverd');
  });
});

describe('de rij van gebeurtenissen', () => {
  it('geeft vanaf elk nummer precies wat de organisatie mag zien, en meer niet', async () => {
    await keten.meldAan({ acuut: true });
    await tot(
      () =>
        keten.sql<{ n: number }>(
          'select count(*)::int as n from tns.gebeurtenis where not exists (select from tns.gebeurtenis_volgnummer v where v.gebeurtenis_id = id)',
        ),
      ([rij]) => rij?.n === 0,
    );
    const lijst = async (door: Vrager, limit: number): Promise<GebeurtenissenDto['resultaten']> => {
      const gelezen: GebeurtenissenDto['resultaten'] = [];
      for (let na = 0; ;) {
        const antwoord = await keten.lees<GebeurtenissenDto>(door, `/gebeurtenissen?na=${na}&limit=${limit}`);
        gelezen.push(...antwoord.resultaten);
        na = antwoord.tot;
        if (!antwoord.meer) return gelezen;
      }
    };
    const verwacht = await keten.sql<{ id: string }>(
      `select g.id from tns.gebeurtenis g join tns.gebeurtenis_volgnummer v on v.gebeurtenis_id = g.id join tns.zaak z on z.id = g.zaak_id
        where 'LDH' in (z.organisatie, z.inzender, z.verantwoordelijke)
           or g.dossier_id in (select dossier_id from tns.betrokkenheid where organisatie = 'LDH' and tot is null and aard <> 'ontvanger')
        order by v.volgnummer`,
    );
    expect(verwacht.length).toBeGreaterThan(5);
    expect((await lijst(['LDH', 'koppeling'], 20)).map(({ id }) => id)).toEqual(verwacht.map(({ id }) => id));
    expect(await lijst(['BURGERZAKEN_GORINCHEM', 'koppeling'], 200)).toEqual([]);
    expect((await keten.huis.vraag('GET', '/v1/gebeurtenissen', { door: ['GGD', 'analist'] })).status).toBe(403);
  });
});
