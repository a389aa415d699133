import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aanmeldingProces } from '../../src/modules/aanmelding/aanmelding.proces.js';
import { casusoverlegProces } from '../../src/modules/casusoverleg/casusoverleg.proces.js';
import { dossierProces } from '../../src/modules/dossier/dossier.proces.js';
import { overdrachtProces } from '../../src/modules/overdracht/overdracht.proces.js';
import type { Proces } from '../../src/kern/proces.js';
import type { Vrager } from '../opzet/huis.js';
import { Keten, MELDER } from '../opzet/keten.js';

const LDH: Vrager = ['LDH', 'behandelaar'];
const GGD: Vrager = ['GGD', 'behandelaar'];
const SWT: Vrager = ['SWT_GORINCHEM', 'intaker'];
const KANALEN = ['partner-tns', 'ldh-direct', 'stadskantoor', 'andere-regio', 'meldpunt-zo', 'vroeg-eropaf'] as const;

/** Everything for which somebody was ever sent away at a counter. */
const OMSTANDIGHEDEN: readonly [string, Readonly<Record<string, unknown>>][] = [
  ['met schulden', { schuldenDreigen: true, aanleidingen: ['huurachterstand-schulden'] }],
  ['zonder verblijfsrecht', { verblijf: 'geen' }],
  ['met onduidelijk verblijf', { verblijf: 'onduidelijk' }],
  ['uit een ander EU-land', { verblijf: 'eu', herkomst: { soort: 'buitenland' } }],
  ['uit Oekraïne', { verblijf: 'oekraine', herkomst: { soort: 'buitenland' } }],
  [
    'uit een andere regio',
    { herkomst: { soort: 'gemeente', gemeente: '0599' }, brp: { status: 'ingeschreven', gemeente: '0599' } },
  ],
  ['in een gemeente buiten de regio', { gemeenteAanmelding: '0599' }],
  [
    'in een onbekende gemeente',
    { gemeenteAanmelding: 'onbekend', herkomst: { soort: 'onbekend' }, brp: { status: 'onbekend' } },
  ],
  ['zonder naam', { client: { anoniem: true } }],
  ['zonder naam, met leeftijd', { client: { anoniem: true, geboortedatum: '1970-01-01' } }],
  ['zonder geboortedatum', { client: { achternaam: 'Onbekend' } }],
  ['die geen opvang vraagt', { opvangGevraagd: false }],
  ['na woonoverlast en wietteelt', { aanleidingen: ['woonoverlast', 'wietplantage', 'gebrek-motivatie-eerdere-zorg'] }],
  ['in gevaar', { veiligheidsrisico: true }],
  ['als kind alleen', { client: { achternaam: 'Jong', geboortedatum: '2012-03-04' } }],
  [
    'nog niet geïnformeerd',
    { geinformeerd: { gegevensgebruik: 'nog-niet', reden: 'taal' }, clientondersteuningAangeboden: false },
  ],
];

let keten: Keten;

beforeAll(async () => {
  keten = await Keten.open();
});
afterAll(async () => {
  await keten.sluit();
});

/** There is a hand-off for a bed tonight, in a queue that answers, with a clock that ends this very day. */
async function heeftBedVannacht(dossier: string, dag = '2026-11-23'): Promise<void> {
  const bed = await keten.sql<{ taak: string; organisatie: string; laatste_dag: string }>(
    `select o.taak, z.organisatie, t.laatste_dag::text from tns.overdracht o join tns.zaak z on z.id = o.id
       join tns.termijn t on t.zaak_id = z.id and t.gestopt_op is null
      where o.dossier_id = $1 and o.taak in ('OPVANG_LDH', 'OPVANG_ZELFDE_DAG') and z.open`,
    [dossier],
  );
  expect(bed).toHaveLength(1);
  expect(bed[0]?.laatste_dag).toBe(dag);
  const [klok] = await keten.sql<{ laatste_dag: string; aard: string }>(
    `select laatste_dag::text, aard from tns.termijn where zaak_id = $1 and soort = 'tns-opvang-zelfde-dag' and gestopt_op is null`,
    [dossier],
  );
  expect(klok).toEqual({ laatste_dag: dag, aard: 'fataal' });
}

describe('belofte 5: de eerste opvang wordt nooit geweigerd', () => {
  it.each(OMSTANDIGHEDEN)('wie vannacht geen bed heeft krijgt er een: %s', async (_, anders) => {
    await heeftBedVannacht((await keten.meldAan(anders)).dossier);
  });

  it.each(KANALEN)('langs elk kanaal: %s', async (kanaal) => {
    const { dossier } = await keten.meldAan({ kanaal });
    await heeftBedVannacht(dossier);
  });

  it.each([
    SWT,
    ['SDD', 'behandelaar'],
    ['BURGERZAKEN_GORINCHEM', 'behandelaar'],
    ['VEILIG_THUIS', 'intaker'],
    ['MELDPUNT_ZO', 'intaker'],
    ['STADSKANTOOR', 'intaker'],
    LDH,
    GGD,
  ] as Vrager[])('wie ook aanmeldt: %s (%s)', async (...door) => {
    await heeftBedVannacht((await keten.meldAan({}, door)).dossier);
  });

  it('ook wie een open dossier heeft zonder bedvraag krijgt een bed zodra hij er geen meer heeft', async () => {
    const { dossier, id, groep } = await keten.meldAan({ acuut: false, opvangGevraagd: false }, SWT);
    expect(groep).toBe('A');
    await keten.zet(SWT, `/aanmeldingen/${id}`, {
      stap: 'hertriage',
      reden: 'acuut-geworden',
      gegevens: { acuut: true },
    });
    await heeftBedVannacht(dossier);
  });

  it('een tweede aanmelding met spoed geeft een bed in het dossier dat er al was', async () => {
    const client = { achternaam: 'Tweemaal', voornamen: 'Ada', geboortedatum: '1975-02-03' };
    const eerste = await keten.meldAan({ client, acuut: false, opvangGevraagd: false }, SWT);
    const tweede = await keten.meldAan({ client });
    expect(tweede.dossier).toBe(eerste.dossier);
    await heeftBedVannacht(eerste.dossier);
  });

  it('het Leger des Heils mag alleen weigeren wie er al slaapt of wie het niet is; dan ligt het vandaag nog bij de GGD', async () => {
    const { dossier } = await keten.meldAan();
    const { id } = await keten.werkVan(dossier, 'OPVANG_LDH');
    const { codes } = await keten.lees<{ codes: { code: string }[] }>(LDH, '/codelijsten/weigercodes');
    for (const { code } of codes) {
      if (['al-geplaatst', 'verkeerde-client'].includes(code)) continue;
      const { status } = await keten.probeer(LDH, `/overdrachten/${id}`, { stap: 'weigeren', reden: code });
      expect([code, status]).toEqual([code, 422]);
    }
    expect(await keten.werkVan(dossier, 'OPVANG_LDH')).toMatchObject({ id, toestand: 'aangeboden', versie: 1 });
    await keten.zet(LDH, `/overdrachten/${id}`, { stap: 'weigeren', reden: 'al-geplaatst' });
    expect(await keten.werkVan(dossier, 'OPVANG_LDH')).toMatchObject({
      aard: 'retour',
      naar: 'GGD',
      wachtrij: 'GGD_SAMEDAY',
      verantwoordelijke: 'GGD',
    });
    await heeftBedVannacht(dossier);
    // and there it ends: the GGD cannot send it back
    const terug = await keten.werkVan(dossier, 'OPVANG_LDH');
    expect(
      (await keten.probeer(GGD, `/overdrachten/${terug.id}`, { stap: 'weigeren', reden: 'al-geplaatst' })).status,
    ).toBe(422);
  });

  it('ook in een wachtrij waar het niet hoort wordt een bed niet geweigerd: wie het niet kan geven zet het door', async () => {
    const AVRES: Vrager = ['AVRES', 'behandelaar'];
    const { dossier } = await keten.meldAan();
    const { id } = await keten.werkVan(dossier, 'OPVANG_LDH');
    await keten.zet(LDH, `/overdrachten/${id}`, { stap: 'oppakken' });
    const weg = { stap: 'doorzetten', wachtrij: 'AVRES_SCHULDEN', reden: 'andere-gemeente' };
    await keten.zet(LDH, `/overdrachten/${id}`, weg);
    const daar = await keten.werkVan(dossier, 'OPVANG_LDH');
    expect(daar).toMatchObject({ naar: 'AVRES', toestand: 'aangeboden' });
    const { codes } = await keten.lees<{ codes: { code: string }[] }>(AVRES, '/codelijsten/weigercodes');
    for (const { code } of codes) {
      if (['al-geplaatst', 'verkeerde-client'].includes(code)) continue;
      const { status } = await keten.probeer(AVRES, `/overdrachten/${daar.id}`, { stap: 'weigeren', reden: code });
      expect([code, status]).toEqual([code, 422]);
    }
    await heeftBedVannacht(dossier);
    await keten.zet(AVRES, `/overdrachten/${daar.id}`, { stap: 'oppakken' });
    await keten.zet(AVRES, `/overdrachten/${daar.id}`, { ...weg, wachtrij: 'LDH_OPVANG' });
    expect(await keten.werkVan(dossier, 'OPVANG_LDH')).toMatchObject({ naar: 'LDH', toestand: 'aangeboden' });
  });

  it('de toets kan niet afwijzen om schuld, papieren of een volle opvang, en afwijzen haalt het bed van vannacht niet weg', async () => {
    const { dossier, id } = await keten.meldAan({ gemeenteAanmelding: '0590' });
    await keten.zet(GGD, `/aanmeldingen/${id}`, { stap: 'in-toets-nemen' });
    const afwijzen = {
      stap: 'recht-afwijzen',
      motivering: 'Zie onderzoek.',
      mandaat: 'College',
      bekendmaking: 'uitgereikt',
      doorverwezenNaar: 'eigen-netwerk',
    };
    const beslisser: Vrager = ['GGD', 'beslisser'];
    for (const grondslag of ['schuld', 'geen-papieren', 'vol', 'andere-regio']) {
      const { status } = await keten.probeer(beslisser, `/aanmeldingen/${id}`, {
        ...afwijzen,
        grondslag,
        onderzoekAfgerond: true,
      });
      expect(status).toBe(400);
    }
    expect(
      (
        await keten.probeer(beslisser, `/aanmeldingen/${id}`, {
          ...afwijzen,
          grondslag: 'netwerk',
          onderzoekAfgerond: false,
        })
      ).status,
    ).toBe(422);
    await keten.zet(beslisser, `/aanmeldingen/${id}`, { ...afwijzen, grondslag: 'netwerk', onderzoekAfgerond: true });
    await heeftBedVannacht(dossier);
  });
});

describe('belofte 8: elke stap zegt wie, voor wie, waarmee, wanneer en waarom', () => {
  it('noemt persoon, organisatie, toepassing en moment, en bij afwijken of weigeren een reden uit een lijst', async () => {
    const { dossier, id } = await keten.meldAan({}, MELDER);
    const schuld = await keten.draagOver(LDH, dossier, 'SCHULDHULP', 'SDD_SCHULDEN');
    await keten.zet(['SDD', 'behandelaar', 7], `/overdrachten/${schuld}`, {
      stap: 'weigeren',
      reden: 'niet-onze-taak',
    });
    const { resultaten } = await keten.lees<{ resultaten: Record<string, unknown>[] }>(
      LDH,
      `/overdrachten/${schuld}/stappen`,
    );
    expect(resultaten.at(-1)).toMatchObject({
      stap: 'weigeren',
      persoon: 'sdd.behandelaar.7',
      organisatie: 'SDD',
      rol: 'behandelaar',
      reden: 'niet-onze-taak',
      toepassing: expect.stringMatching(/./),
      moment: expect.stringMatching(/^2026-11-23T11:/),
    });
    await keten.zet(LDH, `/dossiers/${dossier}`, {
      stap: 'regie-voorstellen',
      organisatie: 'SWT_DORDRECHT',
      reden: 'opvang-uit',
    });
    await keten.zet(MELDER, `/aanmeldingen/${id}`, {
      stap: 'intrekken',
      reden: 'dubbel',
      namensClient: false,
      doorverwezenNaar: 'eigen-netwerk',
    });

    const leeg = await keten.sql(
      `select id from tns.gebeurtenis where '' in (persoon, organisatie, rol, toepassing, stap) or moment is null
          or not exists (select 1 from tns.proces_versie p where p.hash = proces_hash)`,
    );
    expect(leeg).toEqual([]);
    const zonderReden = await keten.sql(
      `select soort, stap from tns.gebeurtenis where reden is null
         and stap in ('weigeren', 'intrekken', 'doorzetten', 'regie-voorstellen', 'regie-weigeren', 'hertriage', 'corrigeren')`,
    );
    expect(zonderReden).toEqual([]);
  });

  it('vraagt een gecodeerde reden bij elke stap die afwijkt, met hoogstens acht codes en “anders”', async () => {
    const { resultaten } = await keten.lees<{ resultaten: { naam: string; codes: { code: string }[] }[] }>(
      LDH,
      '/codelijsten',
    );
    const lijsten = new Map(resultaten.map(({ naam, codes }) => [naam, codes.map(({ code }) => code)]));
    for (const proces of [aanmeldingProces, overdrachtProces, casusoverlegProces, dossierProces] as Proces[]) {
      for (const [stap, { velden, codes = {} }] of Object.entries(proces.stappen)) {
        if ('reden' in velden)
          expect([proces.soort, stap, velden['reden'], codes['reden']]).toEqual([
            proces.soort,
            stap,
            'verplicht',
            expect.any(String),
          ]);
        for (const lijst of Object.values(codes)) {
          const waarden = lijsten.get(lijst) ?? [];
          expect([lijst, waarden.length > 0]).toEqual([lijst, true]);
          expect([lijst, waarden.filter((code) => code !== 'anders').length <= 8]).toEqual([lijst, true]);
        }
      }
    }
    for (const lijst of ['weigercodes', 'doorzetredenen', 'intrekredenen', 'afwijsgronden', 'corrigeerredenen'])
      expect(lijsten.get(lijst)).toContain('anders');
  });
});
