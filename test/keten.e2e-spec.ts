import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AanmeldingDto } from '../src/modules/aanmelding/aanmelding.dto.js';
import { plandoelen } from './fabriek/plan.js';
import { controleerKetens } from './opzet/digests.js';
import type { Antwoord, Vrager } from './opzet/huis.js';
import { Keten, type Probleem } from './opzet/keten.js';

const SWT: Vrager = ['SWT_PAPENDRECHT', 'intaker'];
const SWT_WERKER: Vrager = ['SWT_PAPENDRECHT', 'behandelaar'];
const GGD: Vrager = ['GGD', 'behandelaar'];
const BESLISSER: Vrager = ['GGD', 'beslisser'];
const SDD: Vrager = ['SDD', 'behandelaar'];
const LDH: Vrager = ['LDH', 'behandelaar'];
const IEDEREEN = [GGD, SWT_WERKER, SDD, LDH] as const;

/** What was asked of each organisation and lies there: `taak:toestand`, the most urgent first. */
type Voorraad = Readonly<Partial<Record<string, readonly string[]>>>;

let keten: Keten;
let gezin: AanmeldingDto;

beforeAll(async () => {
  keten = await Keten.open({ werker: true });
});
afterAll(async () => {
  await keten.sluit();
});

/** The work that was handed to every organisation and waits at this moment, each as its own people see it. */
async function verwachtVoorraad(verwacht: Voorraad): Promise<void> {
  const gezien: Record<string, string[]> = {};
  for (const wie of IEDEREEN) {
    const vraag = '/werkvoorraad?soort=overdracht';
    const { resultaten } = await keten.lees<{ resultaten: { taak: string; toestand: string }[] }>(wie, vraag);
    if (resultaten.length > 0) gezien[wie[0]] = resultaten.map(({ taak, toestand }) => `${taak}:${toestand}`).sort();
  }
  expect(gezien).toEqual(verwacht);
}

/** Takes a step in the zaak of another room that this family has. */
async function zetIn(door: Vrager, meervoud: string, body: object): Promise<void> {
  const { resultaten } = await keten.lees<{ resultaten: { id: string }[] }>(
    door,
    `/${meervoud}?dossier=${gezin.dossier}`,
  );
  await keten.zet(door, `/${meervoud}/${resultaten[0]?.id ?? ''}`, body);
}

async function zetWerk(door: Vrager, taak: string, body: object): Promise<void> {
  const { id } = await keten.werkVan(gezin.dossier, taak);
  await keten.zet(door, `/overdrachten/${id}`, body);
}

/** How the clocks of the dossier itself stand. */
async function klokken(door: Vrager): Promise<Record<string, string>> {
  const { termijnen } = await keten.lees<{ termijnen: { soort: string; status: string }[] }>(
    door,
    `/dossiers/${gezin.dossier}`,
  );
  return Object.fromEntries(termijnen.map(({ soort, status }) => [soort, status]));
}

describe('een gezin, van de straat tot een stabiel thuis', () => {
  it('maandag: het wijkteam meldt een moeder met kind aan; de GGD ziet het meteen', async () => {
    gezin = await keten.meldAan(
      {
        client: { achternaam: 'Reiziger', voornamen: 'Selma', geboortedatum: '1991-02-03' },
        huishouden: [{ relatie: 'kind', voornaam: 'Tijn', geboortedatum: '2020-04-05', komtMee: true }],
        gemeenteAanmelding: '0590',
      },
      SWT,
    );
    expect(gezin).toMatchObject({ groep: 'B', regiehouder: 'GGD', zicht: 'beperkt', kenmerk: 'TNS-2026-000001-A1' });
    await verwachtVoorraad({ GGD: ['OPVANG_ZELFDE_DAG:aangeboden', 'RECHTSTOETS:aangeboden'] });
    expect(await klokken(GGD)).toEqual({
      'tns-opvang-zelfde-dag': 'loopt',
      'tns-plan': 'loopt',
      'dossier-voortgang': 'loopt',
    });
  });

  it('maandagmiddag: de GGD regelt een bed; de klok van vandaag is gehaald', async () => {
    await keten.huis.zetKlok('2026-11-23T14:00:00.000Z');
    await zetWerk(GGD, 'OPVANG_ZELFDE_DAG', { stap: 'oppakken' });
    await verwachtVoorraad({ GGD: ['OPVANG_ZELFDE_DAG:opgepakt', 'RECHTSTOETS:aangeboden'] });
    await zetIn(GGD, 'opvangplaatsingen', { stap: 'plaatsen' });
    await verwachtVoorraad({ GGD: ['RECHTSTOETS:aangeboden'] });
    expect(await klokken(GGD)).toMatchObject({ 'tns-opvang-zelfde-dag': 'gehaald', 'tns-plan': 'loopt' });
  });

  it('dinsdag: de toets begint, vraagt gegevens, en het wijkteam vult aan', async () => {
    await keten.huis.zetKlok('2026-11-24T09:00:00.000Z');
    await keten.zet(GGD, `/aanmeldingen/${gezin.id}`, { stap: 'in-toets-nemen' });
    await keten.zet(GGD, `/aanmeldingen/${gezin.id}`, { stap: 'aanvulling-vragen', velden: ['bsn', 'brp'] });
    await verwachtVoorraad({ GGD: ['RECHTSTOETS:opgepakt'], SWT_PAPENDRECHT: ['AANVULLING:aangeboden'] });
    const aanvulling = { bsn: '999900006', brp: { status: 'niet-ingeschreven' } };
    await keten.zet(SWT, `/aanmeldingen/${gezin.id}`, { stap: 'aanvullen', aanvulling });
    await verwachtVoorraad({ GGD: ['RECHTSTOETS:opgepakt'] });
    expect(await keten.lees(GGD, `/aanmeldingen/${gezin.id}`)).toMatchObject({
      toestand: 'in-toets',
      aanvullingGevraagd: [],
    });
  });

  it('woensdag: er is recht op opvang; een besluit met bezwaarclausule, en de intake gaat naar het eigen wijkteam', async () => {
    await keten.huis.zetKlok('2026-11-25T09:00:00.000Z');
    const besluit = {
      stap: 'recht-toekennen',
      grondslag: 'feitelijk-dakloos',
      motivering: 'Geen plek en geen netwerk.',
      bekendmaking: 'uitgereikt',
    };
    expect((await keten.probeer(GGD, `/aanmeldingen/${gezin.id}`, besluit)).status).toBe(403);
    const na = await keten.zet<AanmeldingDto>(BESLISSER, `/aanmeldingen/${gezin.id}`, besluit);
    expect(na).toMatchObject({ toestand: 'recht-vastgesteld', open: false });
    expect(na.besluiten).toMatchObject([
      {
        uitkomst: 'toegekend',
        grondslag: 'feitelijk-dakloos',
        bekendgemaaktOp: '2026-11-25',
        bezwaarTot: '2027-01-06',
        bezwaarclausule: expect.stringContaining('zes weken'),
      },
    ]);
    // the objection clock goes on although the zaak has ended (Awb 6:7)
    expect(na.termijnen.filter(({ status }) => status === 'loopt')).toMatchObject([
      { soort: 'bezwaar', laatsteDag: '2027-01-06', aard: 'fataal' },
    ]);
    await verwachtVoorraad({ SWT_PAPENDRECHT: ['INTAKE:aangeboden'] });
  });

  it('donderdag en verder: het wijkteam doet de intake; met het plan stopt de klok van drie weken', async () => {
    await keten.huis.zetKlok('2026-11-26T09:00:00.000Z');
    await zetWerk(SWT_WERKER, 'INTAKE', { stap: 'oppakken' });
    expect(await keten.lees(SWT_WERKER, `/dossiers/${gezin.dossier}`)).toMatchObject({
      zicht: 'vol',
      client: { naam: 'Selma Reiziger' },
    });
    await zetIn(SWT_WERKER, 'intakes', { stap: 'starten' });
    await zetIn(SWT_WERKER, 'intakes', { stap: 'plan-opstellen', doelen: plandoelen(), routes: [] });
    await keten.huis.zetKlok('2026-12-03T09:00:00.000Z');
    // the work is done in the intake, so it is not rounded off beside it
    const { id } = await keten.werkVan(gezin.dossier, 'INTAKE');
    const buitenom = { stap: 'afronden', uitkomst: 'gedaan' };
    expect((await keten.probeer(SWT_WERKER, `/overdrachten/${id}`, buitenom)).status).toBe(422);
    await zetIn(SWT_WERKER, 'intakes', {
      stap: 'vaststellen',
      clientAkkoord: true,
      waarom: 'Ze wil graag een eigen huis.',
      evaluatieOp: '2027-03-03',
    });
    expect(await klokken(SWT_WERKER)).toMatchObject({ 'tns-plan': 'gehaald', 'dossier-voortgang': 'loopt' });
    await verwachtVoorraad({});
  });

  it('het gezin gaat naar de 24-uursopvang; de GGD stelt de regie voor en houdt haar tot het wijkteam ja zegt', async () => {
    await zetIn(GGD, 'opvangplaatsingen', { stap: 'uitstromen', bestemming: '24-uursopvang' });
    await keten.zet(GGD, `/dossiers/${gezin.dossier}`, {
      stap: 'regie-voorstellen',
      organisatie: 'SWT_PAPENDRECHT',
      reden: 'opvang-uit',
    });
    expect(await keten.lees(SWT_WERKER, `/dossiers/${gezin.dossier}`)).toMatchObject({
      regiehouder: 'GGD',
      regieVoorgesteldAan: 'SWT_PAPENDRECHT',
    });
    await verwachtVoorraad({ SWT_PAPENDRECHT: ['REGIE_VOORSTEL:aangeboden'] });
    await keten.zet(SWT_WERKER, `/dossiers/${gezin.dossier}`, { stap: 'regie-aanvaarden' });
    expect(await keten.lees(SWT_WERKER, `/dossiers/${gezin.dossier}`)).toMatchObject({
      regiehouder: 'SWT_PAPENDRECHT',
      organisatie: 'SWT_PAPENDRECHT',
    });
    await verwachtVoorraad({});
  });

  it('de schulden gaan naar de SDD, komen terug, en gaan opnieuw', async () => {
    await keten.huis.zetKlok('2026-12-07T09:00:00.000Z');
    await keten.draagOver(SWT_WERKER, gezin.dossier, 'SCHULDHULP');
    await verwachtVoorraad({ SDD: ['SCHULDHULP:aangeboden'] });
    await zetWerk(SDD, 'SCHULDHULP', { stap: 'weigeren', reden: 'gegevens-ontbreken' });
    await verwachtVoorraad({ SWT_PAPENDRECHT: ['SCHULDHULP:aangeboden'] });
    await zetWerk(SWT_WERKER, 'SCHULDHULP', { stap: 'oppakken' });
    await zetWerk(SWT_WERKER, 'SCHULDHULP', {
      stap: 'opnieuw-aanbieden',
      wachtrij: 'SDD_SCHULDEN',
      toelichting: 'Met alle brieven erbij.',
    });
    await verwachtVoorraad({ SDD: ['SCHULDHULP:aangeboden'] });
    await zetWerk(SDD, 'SCHULDHULP', { stap: 'oppakken' });
    await zetWerk(SDD, 'SCHULDHULP', { stap: 'afronden', uitkomst: 'gedaan' });
    await verwachtVoorraad({});
    expect(await keten.lees(SWT_WERKER, `/dossiers/${gezin.dossier}`)).toMatchObject({
      retouren: 1,
      casusoverleg: null,
    });
  });

  it('afsluiten kan pas als niets meer open staat; de weigering noemt wat en bij wie', async () => {
    await keten.huis.zetKlok('2027-02-01T09:00:00.000Z');
    await zetIn(SWT_WERKER, 'intakes', { stap: 'afronden', uitkomst: 'doelen-gehaald' });
    const briefadres = await keten.draagOver(SWT_WERKER, gezin.dossier, 'BRIEFADRES', 'BURGERZAKEN_PAPENDRECHT');
    const wmo = await keten.draagOver(SWT_WERKER, gezin.dossier, 'WMO', 'SDD_WMO');
    await zetWerk(SDD, 'WMO', { stap: 'oppakken' });
    const dicht = { stap: 'afsluiten', reden: 'stabiel', vervolg: 'eigen-netwerk' };
    const pad = `/dossiers/${gezin.dossier}`;
    expect((await keten.probeer(GGD, pad, dicht)).status).toBe(403);
    const { status, body } = await keten.probeer<Probleem>(SWT_WERKER, pad, dicht);
    expect(status).toBe(422);
    expect(body.errors?.map(({ code }) => code).sort()).toEqual([briefadres, wmo].sort());
    expect(body.errors?.map(({ melding }) => melding).join(' ')).toMatch(/TNS-2026-000001-O\d+ .*SDD/);
    // what the SDD has in hand is not ours to close
    expect((await keten.probeer(SWT_WERKER, pad, { ...dicht, sluitMee: [briefadres, wmo] })).status).toBe(422);
    await zetWerk(SDD, 'WMO', { stap: 'afronden', uitkomst: 'gedaan' });
    await keten.zet(SWT_WERKER, pad, { ...dicht, sluitMee: [briefadres] });
    expect(await keten.lees(SWT_WERKER, pad)).toMatchObject({ toestand: 'afgesloten', open: false });
    expect(Object.values(await klokken(SWT_WERKER))).not.toContain('loopt');
    await verwachtVoorraad({});
  });

  it('elke overdracht heeft bij de ontvanger een genummerd ontvangstbewijs, zonder gaten', async () => {
    const open =
      'select o.id from tns.overdracht o where not exists (select 1 from tns.ontvangstbewijs b where b.overdracht_id = o.id)';
    for (let poging = 0; poging < 100 && (await keten.sql(open)).length > 0; poging += 1)
      await new Promise((klaar) => setTimeout(klaar, 50));
    expect(await keten.sql(open)).toEqual([]);
    const nummers = await keten.sql<{ organisatie: string; nummers: string[]; naar: string[] }>(
      `select b.organisatie, array_agg(b.nummer::int order by b.nummer) as nummers, array_agg(distinct o.naar) as naar
         from tns.ontvangstbewijs b join tns.overdracht o on o.id = b.overdracht_id group by 1`,
    );
    expect(nummers.map(({ organisatie }) => organisatie).sort()).toEqual([
      'BURGERZAKEN_PAPENDRECHT',
      'GGD',
      'SDD',
      'SWT_PAPENDRECHT',
    ]);
    for (const { organisatie, nummers: reeks, naar } of nummers) {
      expect(reeks).toEqual(reeks.map((_, i) => i + 1));
      expect(naar).toEqual([organisatie]);
    }
    const { id } = await keten.werkVan(gezin.dossier, 'SCHULDHULP');
    const beide = await Promise.all(
      [SWT_WERKER, SDD].map((wie) => keten.lees<{ ontvangstnummer: number }>(wie, `/overdrachten/${id}`)),
    );
    // the first was to join the intake, the second came back
    expect(beide.map(({ ontvangstnummer }) => ontvangstnummer)).toEqual([3, 3]);
  });

  it('de tijdlijn is compleet en op volgorde, over alle bladzijden, en de keten klopt', async () => {
    const gelezen: { id: string; moment: string; stap: string; label: string }[] = [];
    let pad: string | undefined = `/v1/dossiers/${gezin.dossier}/tijdlijn?limit=7`;
    while (pad !== undefined) {
      const { status, body, koppen }: Antwoord<{ resultaten: typeof gelezen }> = await keten.huis.vraag('GET', pad, {
        door: SWT_WERKER,
      });
      expect(status).toBe(200);
      gelezen.push(...body.resultaten);
      pad = /<([^>]+)>; rel="next"/.exec(koppen.get('link') ?? '')?.[1];
    }
    const geschreven = await keten.sql<{ id: string }>(
      'select id from tns.gebeurtenis where dossier_id = $1 order by volgorde',
      [gezin.dossier],
    );
    expect(gelezen.map(({ id }) => id)).toEqual(geschreven.map(({ id }) => id));
    expect(gelezen.map(({ moment }) => moment)).toEqual(gelezen.map(({ moment }) => moment).sort());
    expect(gelezen.every(({ label }) => label !== '')).toBe(true);
    expect((await controleerKetens(keten)).fouten).toEqual([]);
  });
});
