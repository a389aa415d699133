import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { VerwijzingDto } from '../src/modules/verwijzing/verwijzing.dto.js';
import type { Antwoord, Vrager } from './opzet/huis.js';
import { Keten, MAANDAG, type Probleem } from './opzet/keten.js';

/** Directs the dossiers of single adults in shelter. */
const REGIE: Vrager = ['LDH', 'behandelaar'];
const ASVZ: Vrager = ['AANBIEDER_ASVZ', 'behandelaar'];
const TIMON: Vrager = ['AANBIEDER_TIMON', 'behandelaar'];
const RUSTPLEK: Vrager = ['AANBIEDER_DE_RUSTPLEK', 'behandelaar'];
const WMO: Vrager = ['SDD', 'behandelaar'];
const WMO_BESLISSER: Vrager = ['SDD', 'beslisser'];

const BIJ_ASVZ = { stap: 'aanbieden', aanbieder: 'AANBIEDER_ASVZ', keuze: 'voorkeur-client' };
const BIJ_LDH = { stap: 'aanbieden', aanbieder: 'LDH', keuze: 'specialisme' };
const VANDAAG = '2026-11-23';

interface Quotumstand {
  readonly bezet: number;
  readonly vrij: number;
}
interface Gevonden {
  readonly resultaten: readonly {
    readonly aanbieder: string;
    readonly past: string;
    readonly regels: readonly { readonly regel: string; readonly uitkomst: string; readonly uitleg: string }[];
  }[];
}

let keten: Keten;

beforeAll(async () => {
  keten = await Keten.open({ werker: true });
});
afterAll(async () => {
  await keten.sluit();
});

/** Begins a referral for somebody who was just brought in. */
async function begin(verwijssoort: string, anders: object = {}): Promise<VerwijzingDto> {
  const { dossier } = await keten.meldAan();
  return goed(await maak({ dossier, verwijssoort, ...anders }));
}

function maak(body: object, door: Vrager = REGIE): Promise<Antwoord<VerwijzingDto>> {
  return keten.huis.vraag<VerwijzingDto>('POST', '/v1/verwijzingen', { door, body });
}

function goed<T>({ status, body }: Antwoord<T>): T {
  if (status > 201) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body;
}

const zet = (door: Vrager, { id }: { id: string }, body: object) =>
  keten.zet<VerwijzingDto>(door, `/verwijzingen/${id}`, body);
const probeer = (door: Vrager, { id }: { id: string }, body: object) =>
  keten.probeer<Probleem>(door, `/verwijzingen/${id}`, body);
const lees = (door: Vrager, { id }: { id: string }) => keten.lees<VerwijzingDto>(door, `/verwijzingen/${id}`);
const stand = (regeling: string) => keten.lees<Quotumstand>(REGIE, `/quota/${regeling}`);
const taken = async (dossier: string) =>
  (await keten.werk(dossier))
    .filter(({ taak }) => taak.startsWith('VERWIJZING'))
    .map(({ taak, wachtrij, toestand }) => `${taak}>${wachtrij} ${toestand}`);

describe('een verwijzing van begin tot eind', () => {
  it('aanbieden, aannemen, besluiten, starten en beëindigen', async () => {
    const nieuw = await begin('IB_MO', { vraag: 'Hulp bij het wonen.', doelgroep: 'MO2' });
    expect(nieuw).toMatchObject({
      toestand: 'concept',
      organisatie: 'LDH',
      wachtrij: 'LDH_INTAKE',
      opdrachtgever: 'SDD',
    });

    await zet(REGIE, nieuw, BIJ_ASVZ);
    expect(await taken(nieuw.dossier)).toEqual(['VERWIJZING>AANBIEDER_ASVZ aangeboden']);
    const gevraagd = await lees(ASVZ, nieuw);
    expect(gevraagd).toMatchObject({
      organisatie: 'AANBIEDER_ASVZ',
      verantwoordelijke: 'LDH',
      zicht: 'beperkt',
      vraag: 'Hulp bij het wonen.',
      doelgroep: 'MO2',
    });
    expect(gevraagd.match).toBeUndefined();
    expect((await lees(REGIE, nieuw)).match).toMatchObject({
      past: 'ja',
      peildatum: VANDAAG,
      keuze: 'voorkeur-client',
    });

    await zet(ASVZ, nieuw, { stap: 'aannemen' });
    expect(await lees(REGIE, nieuw)).toMatchObject({
      toestand: 'aangenomen',
      organisatie: 'SDD',
      verantwoordelijke: 'AANBIEDER_ASVZ',
    });
    expect(await taken(nieuw.dossier)).toEqual([
      'VERWIJZING>AANBIEDER_ASVZ afgerond',
      'VERWIJZING_BESLUIT>SDD_WMO aangeboden',
    ]);
    expect((await lees(REGIE, nieuw)).termijnen.find(({ soort }) => soort === 'wmo-beschikking')).toMatchObject({
      laatsteDag: '2026-12-07',
    });
    expect((await probeer(ASVZ, nieuw, { stap: 'starten', datum: VANDAAG })).status).toBe(403);

    const toewijzing = {
      stap: 'toewijzen',
      grondslag: 'begeleiding-na-opvang',
      motivering: 'Redt het wonen nog niet alleen.',
      bekendmaking: 'uitgereikt',
      ingangsdatum: VANDAAG,
    };
    const eeuwGeleden = await probeer(WMO_BESLISSER, nieuw, { ...toewijzing, ingangsdatum: '1926-11-23' });
    expect(eeuwGeleden.body.errors).toMatchObject([{ pad: 'ingangsdatum', melding: expect.stringContaining(VANDAAG) }]);
    await zet(WMO_BESLISSER, nieuw, toewijzing);
    const { besluiten, termijnen } = await lees(REGIE, nieuw);
    expect(besluiten).toMatchObject([{ uitkomst: 'toegekend', bezwaarTot: '2027-01-04' }]);
    expect(termijnen.find(({ soort }) => soort === 'bezwaar')?.status).toBe('loopt');

    await zet(ASVZ, nieuw, { stap: 'starten', datum: VANDAAG });
    for (const stap of ['tijdelijk-stoppen', 'beeindigen']) {
      const body = { stap, datum: '2026-11-22', ...(stap === 'beeindigen' ? { redenBeeindiging: '19' } : {}) };
      expect((await probeer(ASVZ, nieuw, body)).body.errors).toMatchObject([{ pad: 'datum' }]);
    }
    await zet(ASVZ, nieuw, { stap: 'tijdelijk-stoppen', datum: VANDAAG });
    expect(await lees(ASVZ, nieuw)).toMatchObject({ toestand: 'tijdelijk-gestopt', redenBeeindiging: '20' });
    await zet(ASVZ, nieuw, { stap: 'hervatten', datum: VANDAAG });
    await zet(ASVZ, nieuw, { stap: 'beeindigen', datum: VANDAAG, redenBeeindiging: '19' });
    expect(await lees(REGIE, nieuw)).toMatchObject({ toestand: 'beeindigd', open: false, redenBeeindiging: '19' });
  });

  it('wordt door twee mensen op hetzelfde moment één keer begonnen; naast wat is aangeboden kan er nog een', async () => {
    const { dossier } = await keten.meldAan();
    const vraag = { dossier, verwijssoort: 'IB_MO' };
    const collega: Vrager = ['LDH', 'behandelaar', 2];
    const antwoorden = await Promise.all([maak(vraag), maak(vraag, collega), maak({ ...vraag, verwijssoort: 'WMO' })]);
    expect(antwoorden.map(({ status }) => status).sort((a, b) => a - b)).toEqual([201, 201, 422]);
    expect(antwoorden.find(({ status }) => status === 422)?.body).toMatchObject({ eis: 'nogNietBegonnen' });
    const begonnen = antwoorden.find(({ status, body }) => status === 201 && body.verwijssoort === 'IB_MO')?.body;
    if (!begonnen) throw new Error('niemand begon');
    await zet(REGIE, begonnen, BIJ_ASVZ);
    expect((await maak(vraag)).status).toBe(201);
  });

  it('telt wie niet op de eerste afspraak komt, en een spreekuur heeft alleen een uitkomst', async () => {
    const nieuw = await begin('SPREEKUUR');
    await zet(REGIE, nieuw, { stap: 'aanbieden', aanbieder: 'AANBIEDER_ANTES', keuze: 'specialisme' });
    const antes: Vrager = ['AANBIEDER_ANTES', 'behandelaar'];
    await zet(antes, nieuw, { stap: 'aannemen' });
    await zet(antes, nieuw, { stap: 'afspraak-maken', moment: '2026-12-01T10:00:00+01:00' });
    await zet(antes, nieuw, { stap: 'niet-verschenen' });
    await zet(antes, nieuw, { stap: 'spreekuur-afronden', uitkomst: 'advies' });
    expect(await lees(REGIE, nieuw)).toMatchObject({ toestand: 'beeindigd', nietVerschenen: 1, uitkomst: 'advies' });
    expect((await keten.huis.vraag('GET', `/v1/dossiers/${nieuw.dossier}`, { door: antes })).status).toBe(404);
  });
});

describe('wie een woning krijgt', () => {
  it('krijgt nazorg in de gemeente van die woning, een keer', async () => {
    const nieuw = await begin('HOUSING_FIRST', { voorkeursgemeente: '0590' });
    await zet(REGIE, nieuw, BIJ_LDH);
    await zet(REGIE, nieuw, { stap: 'aannemen' });
    const { gevolgen = [] } = await zet(REGIE, nieuw, { stap: 'starten', datum: VANDAAG });
    expect(gevolgen.map(({ soort, stap }) => `${soort} ${stap}`)).toEqual(['nazorg openen', 'overdracht openen']);
    expect(
      await keten.sql('select bestemming, gemeente from tns.nazorg where dossier_id = $1', [nieuw.dossier]),
    ).toEqual([{ bestemming: 'zelfstandig-met-begeleiding', gemeente: '0590' }]);
    await zet(REGIE, nieuw, { stap: 'aanbieder-valt-weg', reden: 'aanbieder-stopt' });
    await zet(REGIE, nieuw, BIJ_LDH);
    await zet(REGIE, nieuw, { stap: 'aannemen' });
    await zet(REGIE, nieuw, { stap: 'starten', datum: VANDAAG });
    expect(await keten.sql('select 1 from tns.nazorg where dossier_id = $1', [nieuw.dossier])).toHaveLength(1);
    await zet(REGIE, nieuw, { stap: 'aanbieder-valt-weg', reden: 'aanbieder-stopt' });
    await zet(REGIE, nieuw, { stap: 'andere-route', reden: 'niet-meer-nodig', vervolg: 'eigen-netwerk' });
  });
});

describe('wat een aanbieder ziet', () => {
  it('een vrijwilliger ziet geen burgerservicenummer en niets over gezondheid, ook niet als hij de overdracht oppakt', async () => {
    const nieuw = await begin('PARTICULIER', { vraag: 'Een kamer.', doelgroep: 'MO1', middelengebruik: true });
    await zet(REGIE, nieuw, {
      stap: 'aanbieden',
      aanbieder: 'AANBIEDER_DE_RUSTPLEK',
      voorziening: 'de-rustplek',
      keuze: 'enige-optie',
    });
    const { id } = await keten.werkVan(nieuw.dossier, 'VERWIJZING_PLEK');
    await keten.zet(RUSTPLEK, `/overdrachten/${id}`, { stap: 'oppakken' });
    expect(await lees(RUSTPLEK, nieuw)).toMatchObject({
      zicht: 'beperkt',
      vraag: 'Een kamer.',
      doelgroep: null,
      middelengebruik: null,
    });
    const gegevens = await keten.lees(RUSTPLEK, `/overdrachten/${id}/gegevens`);
    expect(Object.keys(gegevens).sort()).toEqual(
      ['bereikbaarheid', 'gegevensset', 'huishouden', 'naam', 'overdracht', 'taal', 'versie'].sort(),
    );
    const weigering = { stap: 'doorzetten', wachtrij: 'SDD_SCHULDEN', reden: 'andere-gemeente' };
    expect((await keten.probeer<Probleem>(RUSTPLEK, `/overdrachten/${id}`, weigering)).status).toBe(422);
  });

  it('wie gevraagd wordt of er plek is, krijgt niets over de cliënt te zien', async () => {
    const nieuw = await begin('IB_MO', { vraag: 'Hulp bij het wonen.', doelgroep: 'MO2' });
    await zet(REGIE, nieuw, { stap: 'capaciteit-vragen', aanbieder: 'AANBIEDER_ASVZ' });
    expect(await lees(ASVZ, nieuw)).toMatchObject({ toestand: 'capaciteit-gevraagd', vraag: null, doelgroep: null });
    const { id, taak } = await keten.werkVan(nieuw.dossier, 'VERWIJZING_CAPACITEIT');
    expect(taak).toBe('VERWIJZING_CAPACITEIT');
    expect(Object.keys(await keten.lees(ASVZ, `/overdrachten/${id}/gegevens`)).sort()).toEqual(
      ['gegevensset', 'overdracht', 'versie'].sort(),
    );
    await zet(ASVZ, nieuw, { stap: 'geen-capaciteit', oorzaak: 'geen-plek' });
    await zet(ASVZ, nieuw, { stap: 'plek-vrij' });
    expect(await lees(ASVZ, nieuw)).toMatchObject({ toestand: 'aangeboden', vraag: 'Hulp bij het wonen.' });
    expect((await lees(REGIE, nieuw)).match).toMatchObject({ peildatum: VANDAAG, keuze: null });
  });

  it('wie weigerde ziet er daarna niets meer van', async () => {
    const nieuw = await begin('HOUSING_FIRST');
    await zet(REGIE, nieuw, BIJ_LDH);
    await zet(REGIE, nieuw, { stap: 'afzien-door-client', reden: 'niet-het-moment' });
    const jong = await keten.meldAan({ client: { achternaam: 'Jongman', geboortedatum: '2003-02-01' }, acuut: true });
    const verwijzing = goed(
      await maak({ dossier: jong.dossier, verwijssoort: 'HOUSING_FIRST' }, ['GGD', 'behandelaar']),
    );
    await zet(['GGD', 'behandelaar'], verwijzing, { ...BIJ_LDH, aanbieder: 'AANBIEDER_TIMON' });
    expect((await zet(TIMON, verwijzing, { stap: 'weigeren', reden: 'te-zwaar' })).toestand).toBe('concept');
    expect((await keten.huis.vraag('GET', `/v1/verwijzingen/${verwijzing.id}`, { door: TIMON })).status).toBe(404);
  });
});

describe('weigeren', () => {
  it('een gecontracteerde aanbieder weigert met een reden, en de opdrachtgever bevestigt of draait terug', async () => {
    const nieuw = await begin('IB_MO');
    await zet(REGIE, nieuw, BIJ_ASVZ);
    expect((await probeer(ASVZ, nieuw, { stap: 'weigeren', reden: 'bestaat-niet' })).status).toBe(400);
    await zet(ASVZ, nieuw, { stap: 'weigeren', reden: 'te-zwaar' });
    expect(await lees(REGIE, nieuw)).toMatchObject({
      toestand: 'geweigerd',
      organisatie: 'SDD',
      verantwoordelijke: 'LDH',
    });
    expect(await taken(nieuw.dossier)).toContain('VERWIJZING_BEOORDELEN>SDD_WMO aangeboden');
    expect((await keten.lees<{ retouren: number }>(REGIE, `/dossiers/${nieuw.dossier}`)).retouren).toBe(1);

    await zet(WMO, nieuw, { stap: 'weigering-overrulen', motivering: 'Dit staat in het contract.' });
    expect(await lees(ASVZ, nieuw)).toMatchObject({ toestand: 'aangeboden', organisatie: 'AANBIEDER_ASVZ' });
    await zet(ASVZ, nieuw, { stap: 'weigeren', reden: 'veiligheid' });
    await zet(WMO, nieuw, { stap: 'weigering-bevestigen' });
    expect(await lees(REGIE, nieuw)).toMatchObject({ toestand: 'concept', organisatie: 'LDH', wachtrij: 'LDH_INTAKE' });

    const opnieuw = await probeer(REGIE, nieuw, BIJ_ASVZ);
    expect(opnieuw).toMatchObject({
      status: 422,
      body: { detail: 'ASVZ weigerde deze cliënt. Opnieuw vragen kan vanaf 21-12-2026.' },
    });
  });

  it('de cliënt kan zelf nee zeggen, en bij een contingentwoning moet hij weten dat het er maar één is', async () => {
    const nieuw = await begin('CONTINGENT');
    const aanbod = {
      stap: 'aanbieden',
      aanbieder: 'AANBIEDER_TRIVIRE',
      keuze: 'enige-optie',
      motivering: 'Briefadres loopt.',
    };
    expect((await probeer(REGIE, nieuw, aanbod)).status).toBe(422);
    const { resultaten } = await keten.lees<{ resultaten: { naam: string; codes: { code: string }[] }[] }>(
      REGIE,
      '/codelijsten',
    );
    const voorwaarden = resultaten.find(({ naam }) => naam === 'contingent-voorwaarden')?.codes.map(({ code }) => code);
    await zet(REGIE, nieuw, { ...aanbod, voorwaarden });
    expect(await stand('contingent')).toMatchObject({ bezet: 1, vrij: 49 });
    const nee = { stap: 'afzien-door-client', reden: 'te-ver' };
    expect(await probeer(REGIE, nieuw, nee)).toMatchObject({
      status: 422,
      body: { detail: expect.stringContaining('het ene aanbod') },
    });
    await zet(REGIE, nieuw, { ...nee, weetEenmalig: true });
    expect(await stand('contingent')).toMatchObject({ bezet: 0, vrij: 50 });
    expect(await probeer(REGIE, nieuw, { ...aanbod, voorwaarden })).toMatchObject({
      status: 422,
      body: { detail: expect.stringContaining('één aanbod per cliënt') },
    });
    await zet(REGIE, nieuw, { stap: 'andere-route', reden: 'client-wil-niet', vervolg: 'eigen-netwerk' });
    expect((await keten.lees<{ retouren: number }>(REGIE, `/dossiers/${nieuw.dossier}`)).retouren).toBe(0);
  });
});

describe('wachten', () => {
  it('houdt de datum waarop iemand op de lijst kwam, ook na overslaan en een nieuw aanbod', async () => {
    const nieuw = await begin('HOUSING_FIRST');
    await zet(REGIE, nieuw, BIJ_LDH);
    await zet(REGIE, nieuw, { stap: 'op-wachtlijst', oorzaak: 'wacht-op-woning' });
    await keten.huis.zetKlok('2026-12-01T11:00:00.000Z');
    await zet(REGIE, nieuw, { stap: 'overslaan', reden: 'plek-past-niet' });
    await zet(REGIE, nieuw, { stap: 'plek-vrij' });
    await zet(REGIE, nieuw, { stap: 'op-wachtlijst', oorzaak: 'geen-personeel' });
    expect(await lees(REGIE, nieuw)).toMatchObject({
      toestand: 'wachtlijst',
      wachtSinds: VANDAAG,
      wachtOorzaak: 'geen-personeel',
      overgeslagen: 1,
    });
    await zet(REGIE, nieuw, { stap: 'lijst-sluit', reden: 'lijst-gesloten' });
    await keten.huis.zetKlok(MAANDAG);
  });

  it('een aanbod zonder antwoord verloopt door de klok; de plek is dan weer vrij', async () => {
    const nieuw = await begin('PLEK');
    const aanbod = { stap: 'aanbieden', aanbieder: 'AANBIEDER_TIMON', voorziening: 'timohuis', keuze: 'eerste-vrij' };
    await zet(REGIE, nieuw, aanbod);
    expect(await lees(REGIE, nieuw)).toMatchObject({ voorziening: 'timohuis', plekTot: '2026-11-30T23:00:00.000Z' });
    await keten.huis.zetKlok('2026-11-30T23:00:01.000Z');
    await keten.huis.ronde();
    expect(await lees(REGIE, nieuw)).toMatchObject({ toestand: 'concept', voorziening: null, plekTot: null });
    expect(await taken(nieuw.dossier)).toEqual(['VERWIJZING_PLEK>AANBIEDER_TIMON afgerond']);
    await keten.huis.zetKlok(MAANDAG);
  });

  it('wie de laatste plek niet krijgt hoort dat er geen plek is', async () => {
    const aanbod = { stap: 'aanbieden', aanbieder: 'AANBIEDER_TIMON', voorziening: 'timohuis', keuze: 'eerste-vrij' };
    const drie = await Promise.all([begin('PLEK'), begin('PLEK'), begin('PLEK')]);
    const antwoorden = await Promise.all(drie.map((een) => probeer(REGIE, een, aanbod)));
    expect(antwoorden.map(({ status }) => status).sort((a, b) => a - b)).toEqual([201, 201, 422]);
  });
});

describe('quota', () => {
  it('de 26e kandidaat voor Housing First wordt geweigerd, ook als twee het tegelijk vragen; wie afziet geeft de plaats terug', async () => {
    const { bezet } = await stand('housing-first');
    const eerste = await begin('HOUSING_FIRST');
    await zet(REGIE, eerste, BIJ_LDH);
    // all but one of the rest, past the doors
    await keten.sql(
      `insert into tns.quotumplaats (id, dossier_id, zaak_id, regeling, jaar, nummer, aantal, genomen_op)
       select gen_random_uuid(), $1, gen_random_uuid(), 'housing-first', 2026, n, 25, now() from generate_series(1, 25) n
        where n not in (select nummer from tns.quotum_bezet('housing-first', 2026)) order by n limit $2`,
      [eerste.dossier, 25 - bezet - 2],
    );
    expect(await stand('housing-first')).toMatchObject({ bezet: 24, vrij: 1 });
    const twee = await Promise.all([begin('HOUSING_FIRST'), begin('HOUSING_FIRST')]);
    const antwoorden = await Promise.all(twee.map((een) => probeer(REGIE, een, BIJ_LDH)));
    expect(antwoorden.map(({ status }) => status).sort((a, b) => a - b)).toEqual([201, 422]);
    const nee = antwoorden.find(({ status }) => status === 422);
    expect(nee?.body.detail).toMatch(/Het aantal van (dit jaar|2026) voor Housing First is op/);
    expect(await stand('housing-first')).toMatchObject({ bezet: 25, vrij: 0 });

    await zet(REGIE, eerste, { stap: 'afzien-door-client', reden: 'wil-niet' });
    const verliezer = twee[antwoorden.findIndex(({ status }) => status === 422)];
    if (!verliezer) throw new Error('niemand verloor');
    await zet(REGIE, verliezer, BIJ_LDH);
    expect(await stand('housing-first')).toMatchObject({ bezet: 25, vrij: 0 });
  });

  it('de database zelf geeft geen nummer twee keer, en geen nummer boven het aantal', async () => {
    const rij = (nummer: number) =>
      [
        `insert into tns.quotumplaats (id, dossier_id, zaak_id, regeling, jaar, nummer, aantal, genomen_op)
         values (gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'proef', 2026, $1, 25, now())`,
        [nummer],
      ] as const;
    expect(await keten.poging(keten.huis.proef.superUrl, rij(26))).toBe('23514');
    expect(await keten.poging(keten.huis.proef.superUrl, rij(1), rij(1))).toBe('23505');
  });
});

describe('wie er past', () => {
  it('legt van iedereen uit waarom wel of niet, met de regel en de dag', async () => {
    const { dossier } = await keten.meldAan();
    const vraag = (body: object, door: Vrager = REGIE) =>
      keten.huis.vraag<Gevonden>('POST', '/v1/verwijzingen/_match', { door, body: { dossier, ...body } });
    const { body } = await vraag({ verwijssoort: 'IB_MO' });
    expect(body.resultaten).toHaveLength(9);
    expect(body.resultaten.every(({ past }) => past === 'ja')).toBe(true);
    expect((await vraag({ verwijssoort: 'BESTAAT_NIET' })).status).toBe(400);
    expect((await vraag({ verwijssoort: 'IB_MO' }, WMO)).status).toBe(404);
  });

  it('een contract dat is afgelopen telt niet meer, en het antwoord zegt dat', async () => {
    const nieuw = await begin('IB_MO');
    await keten.sql(
      `update tns.referentie_rij set geldig_tot = '2026-11-01' where soort = 'contract' and code = 'ib-mo-enver'`,
    );
    const { body } = await keten.huis.vraag<Gevonden>('POST', '/v1/verwijzingen/_match', {
      door: REGIE,
      body: { dossier: nieuw.dossier, verwijssoort: 'IB_MO' },
    });
    expect(body.resultaten.at(-1)).toMatchObject({ aanbieder: 'AANBIEDER_ENVER', past: 'nee' });
    const nee = await probeer(REGIE, nieuw, { ...BIJ_ASVZ, aanbieder: 'AANBIEDER_ENVER' });
    expect(nee).toMatchObject({
      status: 422,
      body: { detail: 'Enver heeft op 23-11-2026 geen contract meer voor deze hulp.' },
    });
    const aanbieders = await keten.lees<{ resultaten: { code: string }[] }>(REGIE, '/aanbieders');
    expect(aanbieders.resultaten.map(({ code }) => code)).not.toContain('AANBIEDER_ENVER');
    const toen = await keten.lees<{ resultaten: { code: string }[] }>(REGIE, '/aanbieders?peildatum=2026-10-01');
    expect(toen.resultaten.map(({ code }) => code)).toContain('AANBIEDER_ENVER');
  });

  it('alleen de regiehouder begint een verwijzing; bij bemoeizorg mag ook wie er werkt', async () => {
    const { dossier } = await keten.meldAan({ gemeenteAanmelding: '0590' }); // the GGD does the toets there
    const door: Vrager = ['GGD', 'behandelaar'];
    expect((await maak({ dossier, verwijssoort: 'IB_MO' }, door)).status).toBe(403);
    expect((await maak({ dossier, verwijssoort: 'BEMOEIZORG', intensief: true }, door)).status).toBe(201);
    expect((await maak({ dossier, verwijssoort: 'IB_MO' }, RUSTPLEK)).status).toBe(404);
  });

  it('schuldhulp en de Wmo dragen hun wettelijke termijnen', async () => {
    const schuld = await begin('SCHULDHULP', { spoed: true });
    expect(schuld.termijnen.find(({ soort }) => soort === 'wgs-gesprek-spoed')).toMatchObject({
      laatsteDag: '2026-11-26',
    });
    const wmo = await begin('WMO');
    expect(wmo.termijnen.find(({ soort }) => soort === 'wmo-onderzoek')).toMatchObject({ laatsteDag: '2027-01-04' });
    await zet(REGIE, wmo, { stap: 'aanbieden', aanbieder: 'SDD', keuze: 'enige-optie' });
    await zet(WMO, wmo, { stap: 'aannemen' });
    const besluit = {
      stap: 'toewijzen',
      grondslag: 'zelfredzaamheid',
      motivering: 'Kan het niet zonder hulp.',
      bekendmaking: 'toegezonden',
      ingangsdatum: VANDAAG,
    };
    expect((await probeer(WMO_BESLISSER, wmo, besluit)).status).toBe(422);
    await zet(WMO, wmo, { stap: 'aanvraag-vastleggen', datum: VANDAAG });
    const klokken = (await lees(REGIE, wmo)).termijnen.map(({ soort, status }) => `${soort} ${status}`);
    expect(klokken).toEqual(expect.arrayContaining(['wmo-onderzoek gehaald', 'wmo-beschikking loopt']));
    await zet(WMO_BESLISSER, wmo, besluit);
    await zet(WMO, wmo, { stap: 'starten', datum: VANDAAG });
  });
});

describe('een plek die ook een bed is', () => {
  const WONING = 'crisiswoning-hardinxveld-giessendam';
  const AANBOD = {
    stap: 'aanbieden',
    aanbieder: 'LDH',
    voorziening: WONING,
    keuze: 'enige-optie',
    motivering: 'Past.',
  };

  /** Somebody who sleeps there tonight. */
  async function slaapt(dossier?: string): Promise<{ id: string; dossier: string; overloop: boolean }> {
    const gemeld = dossier ?? (await keten.meldAan()).dossier;
    const { id } = await keten.werkVan(gemeld, 'OPVANG_LDH');
    await keten.zet(REGIE, `/overdrachten/${id}`, { stap: 'oppakken' });
    const [rij] = await keten.sql<{ id: string }>('select id from tns.opvang where dossier_id = $1', [gemeld]);
    const stap = { stap: 'plaatsen', voorziening: WONING };
    const { overloop } = await keten.zet<{ overloop: boolean }>(REGIE, `/opvangplaatsingen/${rij?.id}`, stap);
    return { id: rij?.id ?? '', dossier: gemeld, overloop };
  }
  const bord = () => keten.lees(REGIE, `/voorzieningen/${WONING}/bord`);

  it('wordt niet aangeboden zolang er iemand slaapt; wie er slaapt kan er wel gaan wonen', async () => {
    const bewoner = await slaapt();
    expect(bewoner.overloop).toBe(false);
    const ander = await begin('PLEK');
    const nee = await probeer(REGIE, ander, AANBOD);
    expect(nee).toMatchObject({ status: 422, body: { eis: 'plek-vrij' } });

    const eigen = goed(await maak({ dossier: bewoner.dossier, verwijssoort: 'PLEK' }));
    await zet(REGIE, eigen, AANBOD);
    // one place, not two
    expect(await bord()).toMatchObject({ capaciteit: 1, vrij: 0, bezet: 1, vergrendeld: 0, overloop: 0 });
    await keten.zet(REGIE, `/opvangplaatsingen/${bewoner.id}`, {
      stap: 'vertrek-kort-verblijf',
      bestemming: 'zelfstandig',
    });
    expect(await bord()).toMatchObject({ vrij: 0, bezet: 0, vergrendeld: 1 });
    expect((await probeer(REGIE, ander, AANBOD)).status).toBe(422);
    await zet(REGIE, eigen, { stap: 'afzien-door-client', reden: 'te-ver' });
    expect(await bord()).toMatchObject({ vrij: 1 });
    await zet(REGIE, ander, AANBOD);
    await zet(REGIE, ander, { stap: 'aannemen' });
    expect(await bord()).toMatchObject({ vrij: 0, vastgehouden: 1 });
  });

  it('geeft wie vannacht geen bed heeft er toch een, als overloop (belofte 5)', async () => {
    const { overloop, dossier } = await slaapt();
    expect(overloop).toBe(true);
    expect(await bord()).toMatchObject({ vrij: 0, vastgehouden: 1, bezet: 1, overloop: 1 });
    const meldingen = await keten.sql('select bezet from tns.capaciteitsmelding where dossier_id = $1', [dossier]);
    expect(meldingen).toEqual([{ bezet: 1 }]);
  });

  it('wordt door twee tegelijk maar één keer gegeven', async () => {
    const [plek] = await keten.sql<{ id: string }>(
      'select id from tns.verwijzing where voorziening = $1 and plek_nummer is not null',
      [WONING],
    );
    await zet(REGIE, { id: plek?.id ?? '' }, { stap: 'afzien-door-client', reden: 'te-ver' });
    const eerste = await begin('PLEK');
    const [aanbod, bed] = await Promise.all([probeer(REGIE, eerste, AANBOD), slaapt()]);
    expect(bed.overloop).toBe(aanbod.status === 201);
    const nummers = await keten.sql(
      `select b.bed from tns.bedbezetting b join tns.verwijzing v on v.voorziening = b.voorziening and v.plek_nummer = b.bed
        where b.voorziening = $1 and b.tot is null`,
      [WONING],
    );
    expect(nummers).toEqual([]);
  });
});
