import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AanmeldingDto } from '../src/modules/aanmelding/aanmelding.dto.js';
import type { Vrager } from './opzet/huis.js';
import { Keten, MELDER } from './opzet/keten.js';

const GGD: Vrager = ['GGD', 'behandelaar'];
const GORINCHEM = '0512';
const PAPENDRECHT = '0590';
const VANDAAG = '2026-11-23';
const MORGEN = '2026-11-24';

let keten: Keten;

beforeAll(async () => {
  keten = await Keten.open();
});
afterAll(async () => {
  await keten.sluit();
});

/** Ends a row and puts another in its place, from a day on: all that the manager of the rules does. */
async function vervang(soort: string, code: string, van: string, anders: object): Promise<void> {
  const opdrachten = [
    [
      `update tns.referentie_rij set geldig_tot = $3 where soort = $1 and code = $2 and geldig_tot is null`,
      [soort, code, van],
    ],
    [
      `insert into tns.referentie_rij (id, soort, code, geldig_van, inhoud, bron)
       select gen_random_uuid(), soort, code, $3, inhoud || $4::jsonb, 'besluit van de stuurgroep' from tns.referentie_rij
        where soort = $1 and code = $2 and geldig_tot = $3`,
      [soort, code, van, JSON.stringify(anders)],
    ],
  ] as const;
  expect(await keten.poging(keten.huis.proef.env.DATABASE_URL_MIGRATIE, ...opdrachten)).toBeNull();
}

/** Adds a row that looks like another one. */
async function voegToe(soort: string, voorbeeld: string, code: string, van: string, anders: object): Promise<void> {
  const opdracht = [
    `insert into tns.referentie_rij (id, soort, code, geldig_van, inhoud, bron)
     select gen_random_uuid(), soort, $3, $4, inhoud || $5::jsonb, 'besluit van de stuurgroep' from tns.referentie_rij
      where soort = $1 and code = $2 and geldig_tot is null`,
    [soort, voorbeeld, code, van, JSON.stringify(anders)],
  ] as const;
  expect(await keten.poging(keten.huis.proef.env.DATABASE_URL_MIGRATIE, opdracht)).toBeNull();
}

async function wachtrijen(dossier: string): Promise<string[]> {
  return (await keten.werk(dossier)).map(({ taak, wachtrij }) => `${taak}>${wachtrij}`).sort();
}

async function laatsteDag(zaak: string, soort: string): Promise<string | undefined> {
  const [klok] = await keten.sql<{ dag: string }>(
    'select laatste_dag::text as dag from tns.termijn where zaak_id = $1 and soort = $2 order by start desc limit 1',
    [zaak, soort],
  );
  return klok?.dag;
}

describe('spelregels zijn gegevens', () => {
  let oud: AanmeldingDto;

  it('regels van morgen gelden vandaag nog niet', async () => {
    await voegToe('deurrij', 'R', 'K', MORGEN, {
      volgorde: 140,
      naam: 'Kou',
      voorwaarden: [{ acuut: { is: true }, kanaal: { is: 'meldpunt-zo' } }],
      taken: [{ taak: 'VELDWERK' }],
      vanavond: 'Het vriest. Iemand van {organisatie} komt naar u toe.',
    });
    await voegToe('verantwoordelijkheid', 'opvang-ldh', 'opvang-gorinchem', MORGEN, {
      prioriteit: 10,
      gemeenteAanmelding: [GORINCHEM],
      wachtrij: 'SWT_GORINCHEM',
    });
    await vervang('termijn', 'tns-plan', MORGEN, { lengte: 5 });
    await vervang('termijn', 'aanvulling', MORGEN, { lengte: 10 });
    await vervang('beleid', 'retour-drempel-casusoverleg', MORGEN, { waarde: 1 });

    oud = await keten.meldAan({ kanaal: 'meldpunt-zo', gemeenteAanmelding: GORINCHEM });
    expect(oud.overlays).toEqual([]);
    expect(await wachtrijen(oud.dossier)).toEqual(['OPVANG_LDH>LDH_OPVANG', 'RECHTSTOETS>GGD_TOETS']);
    expect(await laatsteDag(oud.dossier, 'tns-plan')).toBe('2026-12-14');
  });

  it('een nacht later gelden ze voor wie zich dan meldt, zonder nieuwe versie en zonder herstart', async () => {
    await keten.huis.zetKlok('2026-11-23T22:59:58.000Z');
    expect((await keten.meldAan({ kanaal: 'meldpunt-zo', gemeenteAanmelding: GORINCHEM })).overlays).toEqual([]);
    await keten.huis.zetKlok('2026-11-24T11:00:00.000Z');
    const nieuw = await keten.meldAan({ kanaal: 'meldpunt-zo', gemeenteAanmelding: GORINCHEM });
    expect(nieuw.overlays).toEqual(['K']);
    expect(nieuw.vanavond.at(-1)).toBe('Het vriest. Iemand van Sociaal wijkteam Gorinchem komt naar u toe.');
    expect(await wachtrijen(nieuw.dossier)).toEqual([
      'OPVANG_LDH>SWT_GORINCHEM',
      'RECHTSTOETS>GGD_TOETS',
      'VELDWERK>LDH_VELDWERK',
    ]);
    expect(await laatsteDag(nieuw.dossier, 'tns-plan')).toBe('2026-12-29');
    const weigering = await keten.draagOver(['LDH', 'behandelaar'], nieuw.dossier, 'SCHULDHULP', 'SDD_SCHULDEN');
    await keten.zet(['SDD', 'behandelaar'], `/overdrachten/${weigering}`, { stap: 'weigeren', reden: 'past-niet' });
    expect(
      await keten.sql(`select 1 from tns.zaak where dossier_id = $1 and soort = 'casusoverleg'`, [nieuw.dossier]),
    ).toHaveLength(1);
  });

  it('een zaak die al liep houdt haar regels, ook voor een klok die nog moet beginnen', async () => {
    expect(await laatsteDag(oud.dossier, 'tns-plan')).toBe('2026-12-14');
    const nieuw = await keten.meldAan({ gemeenteAanmelding: PAPENDRECHT });
    for (const [{ id }, dag] of [
      [oud, '2026-12-01'],
      [nieuw, '2026-12-08'],
    ] as const) {
      await keten.zet(GGD, `/aanmeldingen/${id}`, { stap: 'aanvulling-vragen', velden: ['bsn'] });
      expect(await laatsteDag(id, 'aanvulling')).toBe(dag);
    }
  });

  it('elke gebeurtenis zegt welke regels zijn gebruikt', async () => {
    const [rij] = await keten.sql<{ codes: string[] }>(
      `select array_agg(r.code || ' ' || r.geldig_van order by r.code) as codes from tns.gebeurtenis g
         join tns.referentie_rij r on r.id = any (g.rijen) where g.zaak_id = $1 and g.stap = 'openen'`,
      [oud.id],
    );
    expect(rij?.codes).toEqual(['C 2021-01-01', 'regie-ldh 2021-01-01']);
  });

  it('met ?peildatum= zijn beide te lezen', async () => {
    const op = async (lijst: string, dag: string) =>
      (
        await keten.lees<{ resultaten: { code: string; lengte?: number; geldigVan: string }[] }>(
          MELDER,
          `/${lijst}?peildatum=${dag}`,
        )
      ).resultaten;
    const plan = async (dag: string) =>
      (await op('termijnen', dag)).filter(({ code }) => code === 'tns-plan').map(({ lengte }) => lengte);
    expect([await plan(VANDAAG), await plan(MORGEN)]).toEqual([[3], [5]]);
    for (const [lijst, code] of [
      ['deurtabel', 'K'],
      ['verantwoordelijkheden', 'opvang-gorinchem'],
    ] as const) {
      expect((await op(lijst, VANDAAG)).filter((rij) => rij.code === code)).toEqual([]);
      expect((await op(lijst, MORGEN)).filter((rij) => rij.code === code)).toMatchObject([{ geldigVan: MORGEN }]);
    }
  });
});

describe('kanalen en toetsers met een einddatum', () => {
  it('een formulier van een kanaal dat is gestopt wordt omgelabeld, nooit geweigerd', async () => {
    await keten.huis.zetKlok('2025-09-30T21:59:00.000Z');
    expect(await keten.meldAan({ kanaal: 'ldh-direct' })).toMatchObject({
      kanaal: 'ldh-direct',
      kanaalOpgegeven: 'ldh-direct',
    });
    await keten.huis.zetKlok('2025-09-30T22:00:01.000Z');
    const { dossier, ...na } = await keten.meldAan({ kanaal: 'ldh-direct' });
    expect(na).toMatchObject({ kanaal: 'stadskantoor', kanaalOpgegeven: 'ldh-direct' });
    expect(await wachtrijen(dossier)).toEqual(['OPVANG_LDH>LDH_OPVANG', 'RECHTSTOETS>STADSKANTOOR_TOEGANG']);
  });

  it('wie door een wijkteam in Dordrecht wordt gestuurd gaat vanaf 2026 langs het Stadskantoor', async () => {
    const SWT: Vrager = ['SWT_DORDRECHT', 'intaker'];
    await keten.huis.zetKlok('2025-12-31T22:59:00.000Z');
    expect(await wachtrijen((await keten.meldAan({}, SWT)).dossier)).toContain('RECHTSTOETS>GGD_TOETS');
    await keten.huis.zetKlok('2025-12-31T23:00:01.000Z');
    expect(await wachtrijen((await keten.meldAan({}, SWT)).dossier)).toContain('RECHTSTOETS>STADSKANTOOR_TOEGANG');
    expect(await wachtrijen((await keten.meldAan({ gemeenteAanmelding: PAPENDRECHT }, SWT)).dossier)).toContain(
      'RECHTSTOETS>GGD_TOETS',
    );
  });
});

describe('buiten kantoortijd', () => {
  const gezin = {
    huishouden: [{ relatie: 'kind', geboortedatum: '2019-05-06', komtMee: true }],
    gemeenteAanmelding: PAPENDRECHT,
  };

  it.each([
    ['maandagmiddag vlak voor vijf', '2026-11-30T15:59:00.000Z', 'GGD_SAMEDAY', '000-0000048'],
    ['maandagmiddag om vijf', '2026-11-30T16:00:00.000Z', 'GGD_BUITEN_KANTOORTIJD', '000-0000049'],
    ['maandagochtend vlak voor openen', '2026-11-30T07:29:00.000Z', 'GGD_BUITEN_KANTOORTIJD', '000-0000049'],
    ['zaterdagnacht', '2026-11-28T23:30:00.000Z', 'GGD_BUITEN_KANTOORTIJD', '000-0000049'],
    ['eerste kerstdag op vrijdagochtend', '2026-12-25T10:00:00.000Z', 'GGD_BUITEN_KANTOORTIJD', '000-0000049'],
    ['koningsdag op dinsdagochtend', '2027-04-27T08:00:00.000Z', 'GGD_BUITEN_KANTOORTIJD', '000-0000049'],
    ['de dag na koningsdag', '2027-04-28T08:00:00.000Z', 'GGD_SAMEDAY', '000-0000048'],
  ])('%s ligt het bed van een gezin waar iemand is', async (_, nu, wachtrij, telefoon) => {
    await keten.huis.zetKlok(nu);
    const { dossier, vanavond } = await keten.meldAan(gezin);
    const rijen = await wachtrijen(dossier);
    expect(rijen).toEqual([`OPVANG_ZELFDE_DAG>${wachtrij}`, 'RECHTSTOETS>GGD_TOETS']);
    expect(vanavond.join(' ')).toContain(telefoon);
    // the bed is for the night that begins on this day, also when it is asked for at half past midnight
    const [bed] = await keten.sql<{ goed: boolean }>(
      `select t.laatste_dag = ($2::timestamptz at time zone 'Europe/Amsterdam')::date as goed
         from tns.termijn t where t.zaak_id = $1 and t.soort = 'tns-opvang-zelfde-dag'`,
      [dossier, nu],
    );
    expect(bed?.goed).toBe(true);
  });

  it('de crisisopvang van het Leger des Heils is altijd open', async () => {
    await keten.huis.zetKlok('2026-12-26T02:30:00.000Z');
    expect(await wachtrijen((await keten.meldAan()).dossier)).toContain('OPVANG_LDH>LDH_OPVANG');
  });

  it('de klok van een werkdag telt de feestdagen niet mee', async () => {
    await keten.huis.zetKlok('2026-12-24T11:00:00.000Z');
    const { dossier } = await keten.meldAan({ gemeenteAanmelding: PAPENDRECHT });
    // Christmas on Friday and Saturday, then Sunday: one working day from Thursday is Monday
    expect(await laatsteDag((await keten.werkVan(dossier, 'RECHTSTOETS')).id, 'overdracht-oppakken-snel')).toBe(
      '2026-12-28',
    );
  });
});

describe('een nieuwe uitvoerder van de bijstand', () => {
  const SDD: Vrager = ['SDD', 'behandelaar'];

  /** Somebody who is registered in Papendrecht and asks for a benefit; the matrix says who decides. */
  async function vraagUitkering(): Promise<string> {
    const { dossier, regiehouder } = await keten.meldAan({
      acuut: false,
      opvangGevraagd: false,
      woonsituatie: 'bij-familie-of-vrienden',
      gemeenteAanmelding: PAPENDRECHT,
      brp: { status: 'ingeschreven', gemeente: PAPENDRECHT },
    });
    await keten.draagOver([regiehouder, 'behandelaar'], dossier, 'UITKERING');
    return dossier;
  }

  it('krijgt wie vanaf die dag komt; wie er al was blijft waar hij is, opgepakt of niet', async () => {
    await keten.huis.zetKlok('2026-12-01T11:00:00.000Z');
    const [opgepakt, wacht] = [await vraagUitkering(), await vraagUitkering()];
    const { id } = await keten.werkVan(opgepakt, 'UITKERING');
    await keten.zet(SDD, `/overdrachten/${id}`, { stap: 'oppakken' });
    await voegToe('verantwoordelijkheid', 'uitkering-drechtsteden', 'uitkering-papendrecht', '2026-12-02', {
      prioriteit: 5,
      brpGemeente: [PAPENDRECHT],
      wachtrij: 'AVRES_UITKERING',
    });
    const nogNet = await vraagUitkering();
    await keten.huis.zetKlok('2026-12-02T11:00:00.000Z');
    const nieuw = await vraagUitkering();
    for (const [dossier, organisatie] of [
      [opgepakt, 'SDD'],
      [wacht, 'SDD'],
      [nogNet, 'SDD'],
      [nieuw, 'AVRES'],
    ] as const)
      expect((await keten.werkVan(dossier, 'UITKERING')).naar).toBe(organisatie);
    const zaken = await keten.sql(`select organisatie from tns.zaak where dossier_id = $1 and soort = 'uitkering'`, [
      opgepakt,
    ]);
    expect(zaken).toEqual([{ organisatie: 'SDD' }]);
    // what was waiting is picked up there as well
    await keten.zet(SDD, `/overdrachten/${(await keten.werkVan(wacht, 'UITKERING')).id}`, { stap: 'oppakken' });
  });
});
