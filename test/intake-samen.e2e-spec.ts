import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import type { IntakeDto } from '../src/modules/intake/intake.dto.js';
import { gebied, Intakekamer, LDH, SDD, TOETSER } from './intake.opzet.js';
import { Keten } from './opzet/keten.js';

let keten: Keten;
let kamer: Intakekamer;

beforeAll(async () => {
  keten = await Keten.open();
  kamer = new Intakekamer(keten);
});
afterAll(async () => {
  await keten.sluit();
});

describe('samen met wie over de uitkering beslist', () => {
  let intake: IntakeDto;

  it('vraagt de SDD om mee te doen als er opvang nodig is en de cliënt nergens staat ingeschreven', async () => {
    intake = await kamer.inOpvang();
    expect(intake).toMatchObject({
      intakesoort: 'geintegreerd',
      gronden: { opvangWaarschijnlijk: true, uitkeringsvraag: false, briefadresvraag: true, gewijzigdOm: null },
    });
    expect(await keten.werkVan(intake.dossier, 'INTAKE_MEEDOEN')).toMatchObject({ wachtrij: 'SDD_UITKERING_VERSNELD' });
    await kamer.zet(LDH, intake, { stap: 'starten' });
  });

  it('laat de SDD pas vastleggen als zij meedoet', async () => {
    const body = { stap: 'leefgebied-vastleggen', domein: 'financien', score: '2', notitie: 'Loonbeslag.' };
    const { id } = await keten.werkVan(intake.dossier, 'INTAKE_MEEDOEN');
    expect((await keten.probeer(SDD, `/intakes/${intake.id}`, body)).status).toBe(403);
    await keten.zet(SDD, `/overdrachten/${id}`, { stap: 'oppakken' });
    const na = await kamer.zet(SDD, intake, body);
    expect(gebied(na, 'financien')).toMatchObject({ score: '2', notitie: 'Loonbeslag.', afgeschermd: true });
  });

  it('toont wat de SDD vastlegde aan niemand anders, maar telt het wel mee', async () => {
    for (const door of [LDH, TOETSER] as const) {
      expect(gebied(await kamer.lees(door, intake), 'financien')).toEqual({
        domein: 'financien',
        inPlangebied: true,
        stand: 'vastgelegd',
        organisatie: 'SDD',
        afgeschermd: true,
        score: null,
        knelpunt: null,
        notitie: null,
        instrument: null,
        beoordelaar: null,
        beoordeeldOp: null,
      });
    }
    const bij = `/intakes/${intake.id}/leefgebieden/financien`;
    expect(await keten.lees(LDH, bij)).toMatchObject({ stand: 'vastgelegd', notitie: null });
    expect(await keten.lees(SDD, bij)).toMatchObject({ notitie: 'Loonbeslag.' });
    const stappen = await keten.lees(LDH, `/intakes/${intake.id}/stappen`);
    const tijdlijn = await keten.lees(LDH, `/dossiers/${intake.dossier}/tijdlijn?limit=200`);
    expect(JSON.stringify([stappen, tijdlijn])).not.toContain('Loonbeslag');
    expect(JSON.stringify(await keten.lees(SDD, `/intakes/${intake.id}/stappen`))).toContain('Loonbeslag');
  });

  it('laat een ander het niet overschrijven', async () => {
    const nee = await keten.probeer(LDH, `/intakes/${intake.id}`, {
      stap: 'leefgebied-vastleggen',
      domein: 'financien',
      score: '5',
    });
    expect(nee).toMatchObject({ status: 422, body: { eis: 'leefgebiedIsNietVanAnderen' } });
  });

  it('houdt op als een mens een gewone intake kiest, met een reden', async () => {
    const na = await kamer.zet(LDH, intake, {
      stap: 'soort-wijzigen',
      intakesoort: 'regulier',
      reden: 'inkomen-geregeld',
    });
    expect(na).toMatchObject({ intakesoort: 'regulier', gronden: { gewijzigdOm: 'inkomen-geregeld' } });
    expect((await keten.werkVan(intake.dossier, 'INTAKE_MEEDOEN')).toestand).toBe('afgerond');
  });
});

describe('wie terugkomt', () => {
  const client = { achternaam: 'Terugkomer', voornamen: 'Sam', geboortedatum: '1980-02-03' };
  const sluitAf = { stap: 'vervallen', reden: 'onderdak-gevonden', doorverwezenNaar: 'eigen-netwerk' };

  it('vindt de antwoorden van toen terug, als oud tot ze zijn bevestigd', async () => {
    const eerste = await kamer.inOpvang({ client });
    await kamer.zet(LDH, eerste, { stap: 'starten' });
    for (const [domein, notitie] of [
      ['huisvesting', 'Sliep in een auto.'],
      ['justitie', 'Geen boetes.'],
    ]) {
      await kamer.zet(LDH, eerste, { stap: 'leefgebied-vastleggen', domein, score: '2', notitie });
    }
    await kamer.zet(LDH, eerste, sluitAf);
    await sluitDossier(eerste.dossier);

    const tweede = await kamer.inOpvang({ client });
    // the same file, opened again
    expect(tweede.dossier).toBe(eerste.dossier);
    expect(tweede.id).not.toBe(eerste.id);
    expect(tweede.eerdereIntake).toBe(eerste.id);
    expect(gebied(tweede, 'huisvesting')).toMatchObject({ stand: 'oud', score: '2', notitie: 'Sliep in een auto.' });
    expect(gebied(tweede, 'financien')).toMatchObject({ stand: 'open', score: null });

    await kamer.zet(LDH, tweede, { stap: 'starten' });
    const na = await kamer.zet(LDH, tweede, { stap: 'leefgebied-vastleggen', domein: 'huisvesting', score: '1' });
    expect(gebied(na, 'huisvesting')).toMatchObject({ stand: 'vastgelegd', score: '1', notitie: 'Sliep in een auto.' });
    expect(gebied(na, 'justitie')).toMatchObject({ stand: 'oud' });
  });

  /** The question for shelter is taken back, and the work that was left is closed along. */
  async function sluitDossier(dossier: string): Promise<void> {
    const { resultaten } = await keten.lees<{ resultaten: { id: string }[] }>(LDH, `/aanmeldingen?dossier=${dossier}`);
    const intrekken = { reden: 'client-wil-niet', namensClient: true, doorverwezenNaar: 'eigen-netwerk' };
    for (const { id } of resultaten) await keten.zet(LDH, `/aanmeldingen/${id}`, { stap: 'intrekken', ...intrekken });
    const sluitMee = (await keten.werk(dossier)).filter((stuk) => stuk.open).map(({ id }) => id);
    const afsluiten = { stap: 'afsluiten', reden: 'stabiel', vervolg: 'eigen-netwerk', sluitMee };
    await keten.zet(LDH, `/dossiers/${dossier}`, afsluiten);
  }
});

describe('de afspraak in de agenda', () => {
  it('houdt haar nummer en loopt op bij elke wijziging, en zegt niet wie de cliënt is', async () => {
    const client = { achternaam: 'Zegniets', voornamen: 'Joris', geboortedatum: '1984-05-17' };
    const intake = await kamer.inOpvang({ client });
    const agenda = `/v1/intakes/${intake.id}/agenda`;
    expect((await keten.huis.vraag('GET', agenda, { door: LDH })).status).toBe(404);

    await kamer.zet(LDH, intake, { stap: 'verzetten', moment: '2026-11-26T10:00:00+01:00', plek: 'stadskantoor' });
    const eerst = await leesAgenda(agenda);
    expect(eerst).toMatchObject({
      begin: '2026-11-26T09:00:00Z',
      einde: '2026-11-26T10:30:00Z',
      volgnummer: 0,
      status: 'CONFIRMED',
      plek: 'Stadskantoor',
    });

    await kamer.zet(LDH, intake, { stap: 'verzetten', moment: '2026-11-27T10:00:00+01:00', plek: 'opvang' });
    const verzet = await leesAgenda(agenda);
    expect(verzet).toMatchObject({
      uid: eerst.uid,
      volgnummer: 1,
      begin: '2026-11-27T09:00:00Z',
      plek: 'In de opvang',
    });

    await kamer.zet(LDH, intake, { stap: 'afzeggen-door-ons', reden: 'ziek' });
    const weg = await leesAgenda(agenda);
    expect(weg).toMatchObject({ uid: eerst.uid, volgnummer: 2, status: 'CANCELLED' });
    for (const { tekst } of [eerst, verzet, weg]) {
      expect(tekst).not.toMatch(/Zegniets|Joris|TNS-|1984/);
    }
  });

  it('is er ook als JSON, en voor wie het dossier niet kent bestaat zij niet', async () => {
    const intake = await kamer.inOpvang();
    await kamer.zet(LDH, intake, { stap: 'verzetten', moment: '2026-11-26T10:00:00+01:00', plek: 'telefoon' });
    const agenda = `/v1/intakes/${intake.id}/agenda`;
    const json = await keten.huis.vraag('GET', agenda, { door: LDH, koppen: { accept: 'application/json' } });
    expect(json.body).toMatchObject({ volgnummer: 0, plek: 'Telefonisch', status: 'gepland' });
    const vreemd = await keten.huis.vraag('GET', agenda, { door: ['BURGERZAKEN_GORINCHEM', 'behandelaar'] });
    expect(vreemd.status).toBe(404);
  });

  /** Read by a parser that knows nothing of the one that wrote it. */
  async function leesAgenda(pad: string) {
    const { body, koppen, status } = await keten.huis.vraag<string>('GET', pad, { door: LDH });
    expect({ status, soort: koppen.get('content-type') }).toEqual({
      status: 200,
      soort: 'text/calendar; charset=utf-8',
    });
    const agenda = new ICAL.Component(ICAL.parse(body) as unknown[]);
    const afspraken = agenda.getAllSubcomponents('vevent');
    expect(afspraken).toHaveLength(1);
    const regel = new ICAL.Event(afspraken[0] as ICAL.Component);
    return {
      tekst: body,
      uid: regel.uid,
      volgnummer: regel.sequence ?? 0,
      begin: regel.startDate.toString(),
      einde: regel.endDate.toString(),
      plek: regel.location,
      status: regel.component.getFirstPropertyValue('status'),
    };
  }
});
