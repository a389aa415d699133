import { setTimeout as wacht } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AanmeldingDto } from '../src/modules/aanmelding/aanmelding.dto.js';
import { aanmelding } from './fabriek/aanmelding.js';
import { controleerKetens } from './opzet/digests.js';
import type { Antwoord, Vrager } from './opzet/huis.js';
import { token } from './opzet/index.js';
import { Keten, MELDER } from './opzet/keten.js';

const LDH: Vrager = ['LDH', 'behandelaar'];
const ORGANISATIES: readonly Vrager[] = [
  ['GGD', 'intaker'],
  ['SDD', 'behandelaar'],
  ['LDH', 'intaker'],
  ['SWT_DORDRECHT', 'intaker'],
  ['SWT_GORINCHEM', 'intaker'],
  ['MELDPUNT_ZO', 'intaker'],
  ['VEILIG_THUIS', 'intaker'],
  ['STADSKANTOOR', 'intaker'],
  ['AANBIEDER_YULIUS', 'intaker'],
  ['AANBIEDER_DE_HOOP', 'intaker'],
];

let keten: Keten;

beforeAll(async () => {
  keten = await Keten.open();
  // tokens beforehand, so that what follows really happens at once
  for (const wie of ORGANISATIES) await token(...wie);
  await Promise.all(Array.from({ length: 50 }, (_, i) => token('LDH', 'behandelaar', i + 1)));
});
afterAll(async () => {
  await keten.sluit();
});

function tel(statussen: readonly number[]): Record<number, number> {
  const aantallen: Record<number, number> = {};
  for (const status of statussen) aantallen[status] = (aantallen[status] ?? 0) + 1;
  return aantallen;
}

/** As a partner does: who hears "too busy" (503) tries again, and is told that it may. Any other fault is the answer. */
async function metGeduld(vraag: () => Promise<Antwoord>): Promise<Antwoord> {
  let antwoord = await vraag();
  for (let poging = 0; poging < 10 && antwoord.status === 503; poging += 1) {
    const seconden = Number(antwoord.koppen.get('retry-after'));
    expect(seconden).toBeGreaterThan(0);
    await wacht(seconden * 1000);
    antwoord = await vraag();
  }
  return antwoord;
}

describe('tegelijk', () => {
  it('vijftig mensen pakken hetzelfde werk op: één krijgt het', async () => {
    const { dossier } = await keten.meldAan();
    const { id } = await keten.werkVan(dossier, 'OPVANG_LDH');
    const antwoorden = await Promise.all(
      Array.from({ length: 50 }, (_, i) =>
        keten.huis.vraag<{ behandelaar: string }>('POST', `/v1/overdrachten/${id}/stappen`, {
          door: ['LDH', 'behandelaar', i + 1],
          versie: 1,
          body: { stap: 'oppakken' },
        }),
      ),
    );
    const winnaars = antwoorden.filter(({ status }) => status === 201);
    expect(winnaars).toHaveLength(1);
    expect(antwoorden.filter(({ status }) => status === 409 || status === 412)).toHaveLength(49);
    expect(await keten.werkVan(dossier, 'OPVANG_LDH')).toMatchObject({
      toestand: 'opgepakt',
      versie: 2,
      behandelaar: winnaars[0]?.body.behandelaar,
    });
    expect(
      await keten.sql(`select 1 from tns.gebeurtenis where zaak_id = $1 and stap = 'oppakken'`, [id]),
    ).toHaveLength(1);
  });

  it('dezelfde sleutel twintig keer: één dossier, één kenmerk, twintig gelijke antwoorden; met een andere inhoud 422', async () => {
    const voor = await keten.huis.telRijen();
    const vraag = { door: MELDER, sleutel: 'twintig-keer', body: aanmelding() };
    const antwoorden = await Promise.all(
      Array.from({ length: 20 }, () => keten.huis.vraag<AanmeldingDto>('POST', '/v1/aanmeldingen', vraag)),
    );
    expect(tel(antwoorden.map(({ status }) => status))).toEqual({ 201: 20 });
    expect(new Set(antwoorden.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(new Set(antwoorden.map(({ koppen }) => `${koppen.get('etag')} ${koppen.get('location')}`)).size).toBe(1);
    const na = await keten.huis.telRijen();
    expect([na['dossier'], na['client'], na['aanmelding']]).toEqual([
      (voor['dossier'] ?? 0) + 1,
      (voor['client'] ?? 0) + 1,
      (voor['aanmelding'] ?? 0) + 1,
    ]);

    const anders = await keten.huis.vraag('POST', '/v1/aanmeldingen', { ...vraag, body: aanmelding({ acuut: false }) });
    expect(anders.status).toBe(422);
    // the key is that of the organisation: another one may use the same word
    const vreemd = await keten.huis.vraag<AanmeldingDto>('POST', '/v1/aanmeldingen', {
      ...vraag,
      door: ['MELDPUNT_ZO', 'intaker'],
    });
    expect(vreemd.status).toBe(201);
    expect(vreemd.body.id).not.toBe(antwoorden[0]?.body.id);
  });

  it('dezelfde stap met dezelfde sleutel tien keer is één stap, ook met een verlopen versie', async () => {
    const { dossier } = await keten.meldAan();
    const { id } = await keten.werkVan(dossier, 'OPVANG_LDH');
    const vraag = { door: LDH, versie: 1, sleutel: 'een-stap', body: { stap: 'oppakken' } };
    const antwoorden = await Promise.all(
      Array.from({ length: 10 }, () => keten.huis.vraag('POST', `/v1/overdrachten/${id}/stappen`, vraag)),
    );
    expect(tel(antwoorden.map(({ status }) => status))).toEqual({ 201: 10 });
    expect(await keten.werkVan(dossier, 'OPVANG_LDH')).toMatchObject({ versie: 2 });
  });

  it.each([2, 10])(
    '%i organisaties melden dezelfde mens aan: één mens, één open dossier, alle aanmeldingen erin',
    async (aantal) => {
      const client = {
        achternaam: aantal === 2 ? 'Tweeling' : 'Tienmaal',
        voornamen: 'Iris',
        geboortedatum: '1979-08-09',
      };
      const antwoorden = await Promise.all(
        ORGANISATIES.slice(0, aantal).map((door, i) =>
          // some know the BSN, some do not: the name and birth date tie them together
          keten.huis.vraag<AanmeldingDto>('POST', '/v1/aanmeldingen', {
            door,
            body: aanmelding({
              client: i % 2 === 0 ? client : { ...client, bsn: aantal === 2 ? '999900043' : '999900055' },
            }),
          }),
        ),
      );
      expect(tel(antwoorden.map(({ status }) => status))).toEqual({ 201: aantal });
      expect(new Set(antwoorden.map(({ body }) => body.dossier)).size).toBe(1);
      const kenmerken = antwoorden
        .map(({ body }) => body.kenmerk.replace(/^.*-A/, ''))
        .sort((a, b) => Number(a) - Number(b));
      expect(kenmerken).toEqual(Array.from({ length: aantal }, (_, i) => String(i + 1)));
      const mensen = await keten.sql('select id from tns.client where achternaam = $1', [client.achternaam]);
      expect(mensen).toHaveLength(1);
      const taken = await keten.sql<{ taak: string; keren: number }>(
        `select taak, count(*)::int as keren from tns.overdracht where dossier_id = $1 group by taak`,
        [antwoorden[0]?.body.dossier],
      );
      expect(taken.filter(({ keren }) => keren !== 1)).toEqual([]);
    },
  );

  it('de kenmerken hebben geen gaten en geen dubbelen na veertig aanmeldingen tegelijk, waarvan er een deel afvalt', async () => {
    await keten.sql(
      `create function public.soms() returns trigger language plpgsql as $$ begin raise exception 'deze niet'; end $$`,
    );
    await keten.sql(
      `create trigger aa_soms before insert on tns.aanmelding for each row when (new.woonsituatie = 'noodopvang') execute function public.soms()`,
    );
    const antwoorden = await Promise.all(
      Array.from({ length: 40 }, (_, i) => {
        const door = ORGANISATIES[i % ORGANISATIES.length] ?? MELDER;
        const anders = i % 8 === 3 ? { kanaal: 'bestaat-niet' } : i % 8 === 5 ? { woonsituatie: 'noodopvang' } : {};
        return keten.huis.vraag('POST', '/v1/aanmeldingen', { door, body: aanmelding(anders) });
      }),
    );
    await keten.sql('drop trigger aa_soms on tns.aanmelding');
    expect(tel(antwoorden.map(({ status }) => status))).toEqual({ 201: 30, 400: 5, 500: 5 });
    const dossiers = await keten.sql<{ kenmerk: string }>('select kenmerk from tns.dossier order by kenmerk');
    expect(dossiers.map(({ kenmerk }) => kenmerk)).toEqual(
      dossiers.map((_, i) => `TNS-2026-${String(i + 1).padStart(6, '0')}`),
    );
  });

  it('tweehonderd stappen door elkaar in één dossier: geen deadlock, geen 5xx, en de keten klopt', async () => {
    const client = { achternaam: 'Druk', voornamen: 'Bo', geboortedatum: '1969-01-30' };
    const { dossier, id } = await keten.meldAan({ client }, ['GGD', 'intaker']);
    const werk: string[] = [];
    for (let i = 0; i < 10; i += 1)
      werk.push(await keten.draagOver(LDH, dossier, 'SCHULDHULP', i % 2 === 0 ? 'SDD_SCHULDEN' : 'AVRES_SCHULDEN'));
    const stap = (door: Vrager, pad: string, versie: number, body: object) =>
      keten.huis.vraag('POST', `/v1${pad}/stappen`, { door, versie, body });
    const soorten: ((i: number) => ReturnType<typeof stap>)[] = [
      (i) => stap(['SDD', 'behandelaar'], `/overdrachten/${werk[(i * 2) % 10]}`, 1, { stap: 'oppakken' }),
      (i) =>
        stap(['AVRES', 'behandelaar'], `/overdrachten/${werk[(i * 2 + 1) % 10]}`, 1, {
          stap: 'weigeren',
          reden: 'past-niet',
        }),
      (i) => stap(LDH, `/overdrachten/${werk[i % 10]}`, 1, { stap: 'intrekken', reden: 'dubbel' }),
      () =>
        stap(LDH, `/dossiers/${dossier}`, 2, {
          stap: 'regie-voorstellen',
          organisatie: 'SWT_DORDRECHT',
          reden: 'opvang-uit',
        }),
      () =>
        keten.huis.vraag('POST', '/v1/overdrachten', {
          door: LDH,
          body: { dossier, taak: 'UITKERING', wachtrij: 'SDD_UITKERING' },
        }),
      (i) =>
        stap(['GGD', 'intaker'], `/aanmeldingen/${id}`, 1 + (i % 3), {
          stap: 'hertriage',
          reden: 'zwanger',
          gegevens: { zwanger: i % 2 === 0 },
        }),
      (i) =>
        keten.huis.vraag('POST', '/v1/aanmeldingen', {
          door: ORGANISATIES[i % 10] ?? MELDER,
          body: aanmelding({ client }),
        }),
      () => keten.huis.vraag('GET', `/v1/dossiers/${dossier}/tijdlijn`, { door: LDH }),
      () => stap(LDH, `/dossiers/${dossier}`, 3, { stap: 'buiten-beeld-melden', laatstGezienOp: '2026-11-22' }),
      (i) => stap(['LDH', 'behandelaar', (i % 50) + 1], `/overdrachten/${werk[i % 10]}`, 2, { stap: 'loslaten' }),
    ];
    const antwoorden = await Promise.all(
      Array.from({ length: 200 }, (_, i) =>
        metGeduld(() => soorten[i % soorten.length]!(Math.floor(i / soorten.length))),
      ),
    );
    const statussen = tel(antwoorden.map(({ status }) => status));
    expect(Object.keys(statussen).filter((status) => Number(status) >= 500)).toEqual([]);
    expect(statussen[201]).toBeGreaterThan(40);
    const [stil] = await keten.sql<{ deadlocks: number }>(
      'select deadlocks::int from pg_stat_database where datname = current_database()',
    );
    expect(stil?.deadlocks).toBe(0);
    const nummers = await keten.sql<{ nummer: string; keren: number }>(
      'select nummer, count(*)::int as keren from tns.zaak where dossier_id = $1 group by nummer having count(*) > 1',
      [dossier],
    );
    expect(nummers).toEqual([]);
    expect(
      (await keten.sql(`select 1 from tns.zaak where dossier_id = $1 and soort = 'casusoverleg' and open`, [dossier]))
        .length,
    ).toBeLessThanOrEqual(1);
    expect((await controleerKetens(keten)).fouten).toEqual([]);
  });
});
