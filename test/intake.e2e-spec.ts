import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { IntakeDto } from '../src/modules/intake/intake.dto.js';
import type { VerwijzingDto } from '../src/modules/verwijzing/index.js';
import { plandoelen } from './fabriek/plan.js';
import { gebied, Intakekamer, LDH, TOETSER } from './intake.opzet.js';
import type { Vrager } from './opzet/huis.js';
import { Keten, MAANDAG, type Probleem } from './opzet/keten.js';

const WIJKTEAM: Vrager = ['SWT_DORDRECHT', 'behandelaar'];
const AKKOORD = { clientAkkoord: false, waarom: 'Wil liever meteen een huis.', evaluatieOp: '2027-02-22' };
/** Somebody with a bed, registered on an address: nobody else needs to be there. */
const MET_BED = {
  acuut: false,
  opvangGevraagd: false,
  woonsituatie: 'bij-familie-of-vrienden',
  brp: { status: 'ingeschreven', gemeente: '0505' },
};

let keten: Keten;
let kamer: Intakekamer;

beforeAll(async () => {
  keten = await Keten.open();
  kamer = new Intakekamer(keten);
});
afterAll(async () => {
  await keten.sluit();
});

/** The referrals of a dossier, as this person sees them. */
async function verwijzingen(door: Vrager, dossier: string): Promise<VerwijzingDto[]> {
  return (await keten.lees<{ resultaten: VerwijzingDto[] }>(door, `/verwijzingen?dossier=${dossier}`)).resultaten;
}

describe('een intake, van oppakken tot een nieuw plan', () => {
  let intake: IntakeDto;
  let dossier: string;

  it('gaat open als iemand de overdracht oppakt', async () => {
    ({ dossier } = await keten.meldAan(MET_BED));
    const { id, wachtrij } = await keten.werkVan(dossier, 'INTAKE');
    expect(wachtrij).toBe('SWT_DORDRECHT');
    await keten.zet(WIJKTEAM, `/overdrachten/${id}`, { stap: 'oppakken' });
    const { resultaten } = await keten.lees<{ resultaten: IntakeDto[] }>(WIJKTEAM, `/intakes?dossier=${dossier}`);
    expect(resultaten).toHaveLength(1);
    intake = await kamer.lees(WIJKTEAM, { id: resultaten[0]?.id ?? '' });
    expect(intake).toMatchObject({
      toestand: 'gepland',
      organisatie: 'SWT_DORDRECHT',
      behandelaar: 'swt-dordrecht.behandelaar.1',
      intakesoort: 'regulier',
      plan: null,
    });
    expect(intake.leefgebieden).toHaveLength(13);
    const eerste = intake.leefgebieden.slice(0, 5);
    expect(eerste.every(({ inPlangebied }) => inPlangebied)).toBe(true);
  });

  it('wacht op de intake zelf: de overdracht is niet met de hand af te ronden', async () => {
    const { id } = await keten.werkVan(dossier, 'INTAKE');
    const nee = await keten.probeer(WIJKTEAM, `/overdrachten/${id}`, { stap: 'afronden', uitkomst: 'gedaan' });
    expect(nee.status).toBe(422);
  });

  it('legt leefgebieden vast, stopt even, en komt tot een plan', async () => {
    await kamer.zet(WIJKTEAM, intake, { stap: 'starten' });
    const vastgelegd = { stap: 'leefgebied-vastleggen', domein: 'financien', score: '1', notitie: 'Huurschuld.' };
    const na = await kamer.zet(WIJKTEAM, intake, vastgelegd);
    expect(gebied(na, 'financien')).toMatchObject({
      stand: 'vastgelegd',
      score: '1',
      knelpunt: true,
      notitie: 'Huurschuld.',
    });
    await kamer.zet(WIJKTEAM, intake, { stap: 'onderbreken', reden: 'crisis' });
    const weer = await kamer.zet(WIJKTEAM, intake, { stap: 'hervatten' });
    expect(weer.toestand).toBe('bezig');
    const routes = ['schuldhulp', 'wmo', 'woonplek'];
    const concept = await kamer.zet(WIJKTEAM, intake, { stap: 'plan-opstellen', doelen: plandoelen(), routes });
    expect(concept.plan).toMatchObject({ planversie: 1, clientAkkoord: null });
    expect(concept.plan?.doelen).toHaveLength(4);
  });

  it('stelt het plan vast, ook als de cliënt het er niet mee eens is; de klok van het plan stopt en de routes gaan open', async () => {
    const na = await kamer.zet(WIJKTEAM, intake, { stap: 'vaststellen', ...AKKOORD });
    expect(na).toMatchObject({ toestand: 'vastgesteld', wachtrij: 'SWT_DORDRECHT' });
    expect(na.plan).toMatchObject({ clientAkkoord: false, waarom: AKKOORD.waarom, evaluatieOp: '2027-02-22' });
    expect(na.termijnen.find(({ soort }) => soort === 'plan-evaluatie')).toMatchObject({
      status: 'loopt',
      laatsteDag: '2027-02-22',
    });
    expect((await kamer.open(dossier)).sort()).toEqual(['SCHULDHULP', 'WMO']);
    expect(await verwijzingen(WIJKTEAM, dossier)).toMatchObject([
      { verwijssoort: 'PLEK', toestand: 'concept', organisatie: 'SWT_DORDRECHT' },
    ]);
    expect((await keten.werkVan(dossier, 'INTAKE')).toestand).toBe('afgerond');
    const klokken = await keten.sql<{ loopt: boolean }>(
      `select gestopt_op is null as loopt from tns.termijn where dossier_id = $1 and soort = 'tns-plan'`,
      [dossier],
    );
    expect(klokken).toEqual([{ loopt: false }]);
  });

  it('bekijkt het plan opnieuw en stelt het bij: elke keer een nieuwe versie', async () => {
    await kamer.zet(WIJKTEAM, intake, {
      stap: 'evalueren',
      bevinding: 'De schulden zijn in kaart.',
      evaluatieOp: '2027-03-01',
    });
    const bijgesteld = await kamer.zet(WIJKTEAM, intake, {
      stap: 'bijstellen',
      doelen: plandoelen(),
      routes: ['uitkering', 'woonplek', 'begeleiding'],
      ...AKKOORD,
      evaluatieOp: '2027-04-01',
    });
    expect(bijgesteld.plan).toMatchObject({ planversie: 3, evaluatieOp: '2027-04-01' });
    expect(await kamer.open(dossier)).toContain('UITKERING');
    // what was begun already is not begun again
    const soorten = (await verwijzingen(WIJKTEAM, dossier)).map(({ verwijssoort }) => verwijssoort);
    expect(soorten).toHaveLength(2);
    expect(new Set(soorten)).toEqual(new Set(['IB_MO', 'PLEK']));
    const plannen = await keten.sql('select versie, huidig from tns.intake_plan where intake_id = $1 order by versie', [
      intake.id,
    ]);
    expect(plannen).toEqual([
      { versie: 1, huidig: false },
      { versie: 2, huidig: false },
      { versie: 3, huidig: true },
    ]);
    const klokken = bijgesteld.termijnen.filter(
      ({ soort, status }) => soort === 'plan-evaluatie' && status === 'loopt',
    );
    expect(klokken.map(({ laatsteDag }) => laatsteDag)).toEqual(['2027-04-01']);
  });

  it('bewaart wat is gezegd alleen versleuteld', async () => {
    const [rij] = await keten.sql<{ tekst: string }>(
      `select encode(inhoud, 'escape') as tekst from tns.intake_plan where intake_id = $1 and huidig`,
      [intake.id],
    );
    expect(rij?.tekst).not.toContain('zus');
    const notities = await keten.sql<{ tekst: string }>(
      `select encode(notitie, 'escape') as tekst from tns.intake_leefgebied where intake_id = $1 and notitie is not null`,
      [intake.id],
    );
    expect(notities[0]?.tekst).not.toContain('Huurschuld');
  });

  it('eindigt als het plan klaar is', async () => {
    const na = await kamer.zet(WIJKTEAM, intake, { stap: 'afronden', uitkomst: 'doelen-gehaald' });
    expect(na).toMatchObject({ toestand: 'afgerond', open: false, uitkomst: 'doelen-gehaald' });
  });
});

describe('een intake die wordt doorgezet', () => {
  it('gaat mee naar wie het werk oppakt, met wat er al was vastgelegd', async () => {
    const { dossier } = await keten.meldAan(MET_BED);
    const eerste = await keten.werkVan(dossier, 'INTAKE');
    await keten.zet(WIJKTEAM, `/overdrachten/${eerste.id}`, { stap: 'oppakken' });
    const { resultaten } = await keten.lees<{ resultaten: IntakeDto[] }>(WIJKTEAM, `/intakes?dossier=${dossier}`);
    const intake = { id: resultaten[0]?.id ?? '' };
    await kamer.zet(WIJKTEAM, intake, { stap: 'starten' });
    await kamer.zet(WIJKTEAM, intake, {
      stap: 'leefgebied-vastleggen',
      domein: 'justitie',
      score: '3',
      notitie: 'Een boete.',
    });
    const doorzetten = { stap: 'doorzetten', wachtrij: 'LDH_INTAKE', reden: 'wens-client' };
    await keten.zet(WIJKTEAM, `/overdrachten/${eerste.id}`, doorzetten);
    const { id } = await keten.werkVan(dossier, 'INTAKE');
    await keten.zet(LDH, `/overdrachten/${id}`, { stap: 'oppakken' });

    const na = await kamer.zet(LDH, intake, { stap: 'leefgebied-vastleggen', domein: 'justitie', score: '4' });
    expect(na).toMatchObject({ toestand: 'bezig', organisatie: 'LDH', behandelaar: 'ldh.behandelaar.1' });
    expect(gebied(na, 'justitie')).toMatchObject({ score: '4', notitie: 'Een boete.', organisatie: 'LDH' });
  });
});

describe('een cliënt die drie keer niet komt', () => {
  it('wordt opgezocht, en de intake blijft open', async () => {
    const intake = await kamer.inOpvang();
    const mis = async (dag: string) => {
      await keten.huis.zetKlok(`2026-11-${dag}T08:00:00.000Z`);
      const moment = `2026-11-${dag}T09:00:00.000Z`;
      await kamer.zet(LDH, intake, { stap: 'verzetten', moment, plek: 'opvang' });
      const teVroeg = await keten.probeer(LDH, `/intakes/${intake.id}`, { stap: 'niet-verschenen' });
      expect(teVroeg.status).toBe(422);
      await keten.huis.zetKlok(`2026-11-${dag}T10:00:00.000Z`);
      return kamer.zet(LDH, intake, { stap: 'niet-verschenen' });
    };
    expect((await mis('24')).nietVerschenen).toBe(1);
    const [tweede, taken] = [await mis('25'), await kamer.open(intake.dossier)];
    expect(tweede.nietVerschenen).toBe(2);
    expect(taken).not.toContain('LANGSGAAN');
    const derde = await mis('26');
    expect(derde).toMatchObject({ nietVerschenen: 3, toestand: 'gepland', open: true });
    expect(await keten.werkVan(intake.dossier, 'LANGSGAAN')).toMatchObject({
      wachtrij: 'LDH_VELDWERK',
      toestand: 'aangeboden',
    });
    await mis('27');
    expect((await keten.werk(intake.dossier)).filter(({ taak }) => taak === 'LANGSGAAN')).toHaveLength(1);
    await keten.huis.zetKlok(MAANDAG);
  });

  it('wordt door het eigen wijkteam opgezocht als hij een bed heeft', async () => {
    const { dossier } = await keten.meldAan({ ...MET_BED, gemeenteAanmelding: '0590' });
    const papendrecht: Vrager = ['SWT_PAPENDRECHT', 'behandelaar'];
    const { id } = await keten.werkVan(dossier, 'INTAKE');
    await keten.zet(papendrecht, `/overdrachten/${id}`, { stap: 'oppakken' });
    const { resultaten } = await keten.lees<{ resultaten: IntakeDto[] }>(papendrecht, `/intakes?dossier=${dossier}`);
    const intake = { id: resultaten[0]?.id ?? '' };
    for (const dag of ['24', '25', '26']) {
      await keten.huis.zetKlok(`2026-11-${dag}T08:00:00.000Z`);
      const moment = `2026-11-${dag}T09:00:00.000Z`;
      await kamer.zet(papendrecht, intake, { stap: 'verzetten', moment, plek: 'wijkteam' });
      await keten.huis.zetKlok(`2026-11-${dag}T10:00:00.000Z`);
      await kamer.zet(papendrecht, intake, { stap: 'niet-verschenen' });
    }
    const gevraagd = await keten.werkVan(dossier, 'LANGSGAAN');
    expect(gevraagd).toMatchObject({ wachtrij: 'SWT_PAPENDRECHT', toestand: 'aangeboden' });
    await keten.zet(papendrecht, `/overdrachten/${gevraagd.id}`, { stap: 'oppakken' });
    const [veldwerk] = await keten.sql<{ id: string }>('select id from tns.veldwerk where dossier_id = $1', [dossier]);
    expect(await keten.lees(papendrecht, `/veldwerktrajecten/${veldwerk?.id}`)).toMatchObject({
      toestand: 'zoekend',
      organisatie: 'SWT_PAPENDRECHT',
    });
    expect(await kamer.lees(papendrecht, intake)).toMatchObject({ toestand: 'gepland', open: true });
    await keten.huis.zetKlok(MAANDAG);
  });

  it('wordt niet geteld als wij afzeggen', async () => {
    const intake = await kamer.inOpvang();
    await kamer.zet(LDH, intake, { stap: 'verzetten', moment: '2026-11-26T09:00:00Z', plek: 'opvang' });
    const na = await kamer.zet(LDH, intake, { stap: 'afzeggen-door-ons', reden: 'ziek' });
    expect(na).toMatchObject({ nietVerschenen: 0, afspraak: { stand: 'afgezegd' } });
    const nee = await keten.probeer(LDH, `/intakes/${intake.id}`, { stap: 'niet-verschenen' });
    expect(nee).toMatchObject({ status: 422, body: { detail: expect.stringContaining('geen afspraak geweest') } });
  });
});

describe('één intake per dossier', () => {
  it('ook als twee het tegelijk proberen', async () => {
    const { dossier } = await keten.meldAan();
    const poging = () => keten.huis.vraag<Probleem>('POST', '/v1/intakes', { door: LDH, body: { dossier } });
    const antwoorden = await Promise.all([poging(), poging(), poging()]);
    expect(antwoorden.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 422, 422]);
    const nee = antwoorden.find(({ status }) => status === 422);
    expect(nee?.body.detail).toBe('In dit dossier loopt al een intake. Ga daarin verder.');
  });

  it('en de database weigert een tweede, wat de code ook doet', async () => {
    const intake = await kamer.inOpvang();
    const { DATABASE_URL_WORKER: als } = keten.huis.proef.env;
    const code = await keten.poging(als, [
      `insert into tns.intake select gen_random_uuid(), dossier_id, true, intakesoort, null, true, true, true, null, null, null, null, null,
         null, 0, null, 0, false, null, null from tns.intake where id = $1`,
      [intake.id],
    ]);
    expect(code).toBe('23505');
  });

  it('opent niemand die niet aan het dossier werkt', async () => {
    const { dossier } = await keten.meldAan();
    const vraag = (door: Vrager) => keten.huis.vraag('POST', '/v1/intakes', { door, body: { dossier } });
    expect((await vraag(['AANBIEDER_YULIUS', 'intaker'])).status).toBe(403);
    expect((await vraag(['BURGERZAKEN_GORINCHEM', 'behandelaar'])).status).toBe(404);
  });

  it('geeft de intake aan wie hem volgens de afspraken doet', async () => {
    const { dossier } = await keten.meldAan();
    const { body } = await keten.huis.vraag<IntakeDto>('POST', '/v1/intakes', { door: TOETSER, body: { dossier } });
    expect(body).toMatchObject({ organisatie: 'LDH', behandelaar: null, verantwoordelijke: TOETSER[0] });
    const { id } = await keten.werkVan(dossier, 'INTAKE');
    await keten.zet(LDH, `/overdrachten/${id}`, { stap: 'oppakken' });
    expect(await kamer.lees(LDH, body)).toMatchObject({ behandelaar: 'ldh.behandelaar.1', verantwoordelijke: 'LDH' });
  });
});

describe('de routes van een plan', () => {
  it('leggen een woonplek en begeleiding bij wie de regie heeft, ook als een ander de intake hield', async () => {
    const { dossier } = await keten.meldAan(MET_BED);
    const bij = await keten.draagOver(WIJKTEAM, dossier, 'INTAKE', 'LDH_INTAKE');
    await keten.zet(LDH, `/overdrachten/${bij}`, { stap: 'oppakken' });
    const { resultaten } = await keten.lees<{ resultaten: IntakeDto[] }>(LDH, `/intakes?dossier=${dossier}`);
    const intake = { id: resultaten[0]?.id ?? '' };
    await kamer.zet(LDH, intake, { stap: 'starten' });
    const routes = ['woonplek', 'begeleiding', 'ggz-of-verslavingszorg'];
    await kamer.zet(LDH, intake, { stap: 'plan-opstellen', doelen: plandoelen(), routes });
    const na = await kamer.zet(LDH, intake, { stap: 'vaststellen', ...AKKOORD });
    expect(na.gevolgen?.filter(({ soort }) => soort === 'verwijzing')).toHaveLength(2);

    const gezocht = await verwijzingen(WIJKTEAM, dossier);
    expect(new Set(gezocht.map(({ verwijssoort }) => verwijssoort))).toEqual(new Set(['IB_MO', 'PLEK']));
    for (const { id } of gezocht) {
      const verwijzing = await keten.lees<VerwijzingDto>(WIJKTEAM, `/verwijzingen/${id}`);
      expect(verwijzing).toMatchObject({
        toestand: 'concept',
        organisatie: 'SWT_DORDRECHT',
        verantwoordelijke: 'SWT_DORDRECHT',
        wachtrij: 'SWT_DORDRECHT',
        behandelaar: null,
      });
      expect(verwijzing.toegestaneStappen.map(({ stap }) => stap)).toContain('aanbieden');
      expect(verwijzing.termijnen).toMatchObject([{ soort: 'verwijzing-voorbereiden', status: 'loopt' }]);
    }
    const werk = await keten.lees<{ resultaten: { id: string }[] }>(WIJKTEAM, '/werkvoorraad?soort=verwijzing');
    expect(werk.resultaten.map(({ id }) => id)).toEqual(expect.arrayContaining(gezocht.map(({ id }) => id)));
  });
});
