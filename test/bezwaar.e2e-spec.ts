import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BezwaarDto } from '../src/modules/bezwaar/bezwaar.dto.js';
import type { UitkeringDto } from '../src/modules/uitkering/uitkering.dto.js';
import type { Proefhuis, Vrager } from './opzet/huis.js';
import { Keten, type Probleem } from './opzet/keten.js';
import { tabel, Werkplaats } from './stappen/werkplaats.js';

const LDH: Vrager = ['LDH', 'behandelaar'];
const SDD: Vrager = ['SDD', 'behandelaar'];
const BESLISSER: Vrager = ['SDD', 'beslisser'];

const BEZWAAR = { stap: 'bezwaar-ontvangen', namens: 'client', ontvangenOp: '2026-11-24' };
const BESLUIT = { grondslag: 'feiten', motivering: 'Er was geen inkomen.', bekendmaking: 'toegezonden' };

let keten: Keten;
let werkplaats: Werkplaats;

beforeAll(async () => {
  keten = await Keten.open({ werker: true });
  werkplaats = await Werkplaats.open();
});
afterAll(async () => {
  await keten.sluit();
  await werkplaats.sluit();
});

/** Somebody whose benefit the SDD refused; it is the day after. */
async function afgewezen(): Promise<UitkeringDto> {
  await keten.huis.zetKlok('2026-11-23T09:00:00.000Z');
  const { dossier } = await keten.meldAan();
  await keten.draagOver(LDH, dossier, 'UITKERING');
  const { id } = await keten.werkVan(dossier, 'UITKERING');
  await keten.zet(SDD, `/overdrachten/${id}`, { stap: 'oppakken' });
  const { resultaten } = await keten.lees<{ resultaten: UitkeringDto[] }>(
    SDD,
    `/uitkeringsaanvragen?dossier=${dossier}`,
  );
  const pad = `/uitkeringsaanvragen/${resultaten[0]?.id ?? ''}`;
  await keten.zet(SDD, pad, { stap: 'aanvraag-indienen', datum: '2026-11-23', namens: 'client' });
  await keten.zet(SDD, pad, { stap: 'in-behandeling-nemen' });
  const over = await keten.zet<UitkeringDto>(BESLISSER, pad, {
    stap: 'afwijzen',
    grondslag: 'inkomen-of-vermogen',
    motivering: 'Genoeg inkomen.',
    bekendmaking: 'uitgereikt',
    doorverwezenNaar: 'sociaal-wijkteam',
  });
  await keten.huis.zetKlok('2026-11-24T09:00:00.000Z');
  return over;
}

const aanvraag = (id: string) => keten.lees<UitkeringDto>(SDD, `/uitkeringsaanvragen/${id}`);
const lees = (id: string) => keten.lees<BezwaarDto>(SDD, `/bezwaren/${id}`);
const zet = (door: Vrager, id: string, body: object) => keten.zet<BezwaarDto>(door, `/bezwaren/${id}`, body);
const probeer = (door: Vrager, pad: string, body: object) =>
  keten.probeer<Probleem & { eis?: string }>(door, pad, body);
const klokken = ({ termijnen }: Pick<BezwaarDto, 'termijnen'>) =>
  Object.fromEntries(termijnen.filter((een) => een.status !== 'gehaald').map((een) => [een.soort, een.laatsteDag]));

/** The client objects; the regiehouder writes it down. */
async function maakBezwaar(over: UitkeringDto, anders: object = {}): Promise<string> {
  const { gevolgen = [] } = await keten.zet<UitkeringDto>(LDH, `/uitkeringsaanvragen/${over.id}`, {
    ...BEZWAAR,
    ...anders,
  });
  return gevolgen.find(({ soort }) => soort === 'bezwaar')?.zaak ?? '';
}

/** Another person took the decision that is objected to. */
async function doorEenAnder({ superuser }: Proefhuis, zaak: string): Promise<void> {
  await superuser.query(`update tns.besluit set genomen_door = 'een-ander' where zaak_id = $1`, [zaak]);
}

describe('bezwaar tegen een besluit', () => {
  let over: UitkeringDto;
  let id: string;

  beforeAll(async () => {
    over = await afgewezen();
  });

  it('schrijft elke partner op, en gaat naar wie het besluit nam; het besluit blijft gelden', async () => {
    const namensOns = await probeer(LDH, `/uitkeringsaanvragen/${over.id}`, { ...BEZWAAR, namens: 'wijkteam' });
    expect(namensOns.status).toBe(400);
    const voorHetBesluit = await probeer(LDH, `/uitkeringsaanvragen/${over.id}`, {
      ...BEZWAAR,
      ontvangenOp: '2026-11-22',
    });
    expect(voorHetBesluit).toMatchObject({ status: 400, body: { errors: [{ pad: 'ontvangenOp' }] } });
    id = await maakBezwaar(over);
    expect(await lees(id)).toMatchObject({
      toestand: 'ontvangen',
      organisatie: 'SDD',
      wachtrij: expect.any(String),
      overZaak: over.id,
      namens: 'client',
      opTijd: true,
      uitkomst: null,
    });
    const na = await aanvraag(over.id);
    expect(na).toMatchObject({ toestand: 'afgewezen', open: false });
    // the objection term itself goes on
    expect(na.termijnen.find(({ soort }) => soort === 'bezwaar')).toMatchObject({ status: 'loopt' });
  });

  it('heeft zes weken vanaf de dag na de bezwaartermijn, of twaalf met een commissie', async () => {
    // 23 November + 6 weeks is 4 January; from there six weeks, or twelve
    expect(klokken(await lees(id))).toEqual({ 'bezwaar-beslissen': '2027-02-15' });
    const na = await zet(SDD, id, { stap: 'in-behandeling-nemen', commissie: true });
    expect(klokken(na)).toEqual({ 'bezwaar-beslissen-commissie': '2027-03-30' });
  });

  it('loopt er maar één keer per besluit', async () => {
    const tweede = await probeer(LDH, `/uitkeringsaanvragen/${over.id}`, BEZWAAR);
    expect(tweede).toMatchObject({ status: 422, body: { eis: 'nogGeenBezwaar' } });
  });

  it('wordt één keer verdaagd met hoogstens zes weken, verder alleen als de cliënt het goed vindt', async () => {
    const verdaag = { stap: 'verdagen', bekendmaking: 'toegezonden', instemming: false };
    const teLang = await probeer(BESLISSER, `/bezwaren/${id}`, { ...verdaag, nieuweDag: '2027-05-12' });
    expect(teLang).toMatchObject({ status: 422, body: { eis: 'binnenZesWeken' } });
    const na = await zet(BESLISSER, id, { ...verdaag, nieuweDag: '2027-05-11' });
    expect(klokken(na)).toEqual({ 'bezwaar-beslissen-commissie': '2027-05-11' });
    const nogEens = await probeer(BESLISSER, `/bezwaren/${id}`, { ...verdaag, nieuweDag: '2027-05-12' });
    expect(nogEens).toMatchObject({ status: 422, body: { eis: 'binnenZesWeken' } });
    const metInstemming = { ...verdaag, instemming: true, nieuweDag: '2027-06-30' };
    expect(klokken(await zet(BESLISSER, id, metInstemming))).toEqual({ 'bezwaar-beslissen-commissie': '2027-06-30' });
  });

  it('beslist alleen wie over het besluit gaat, en niet wie het nam', async () => {
    const body = { stap: 'bezwaar-beslissen', uitkomst: 'gegrond', ...BESLUIT };
    expect((await probeer(LDH, `/bezwaren/${id}`, body)).status).toBe(403);
    const zelfde = await probeer(BESLISSER, `/bezwaren/${id}`, body);
    expect(zelfde).toMatchObject({ status: 422, body: { eis: 'andereBeslisser' } });
  });

  it('gegrond: de zaak gaat terug naar waar het besluit wordt genomen, en wie het nam krijgt die taak', async () => {
    await doorEenAnder(keten.huis, over.id);
    const na = await zet(BESLISSER, id, { stap: 'bezwaar-beslissen', uitkomst: 'gegrond', ...BESLUIT });
    expect(na).toMatchObject({ toestand: 'gegrond', open: false, uitkomst: 'gegrond' });
    expect(na.besluiten).toMatchObject([{ uitkomst: 'gegrond', bezwaarclausule: expect.stringContaining('beroep') }]);
    expect(klokken(na)).toEqual({ beroep: '2027-01-05' });
    expect(await aanvraag(over.id)).toMatchObject({ toestand: 'in-behandeling', open: true, doorverwezenNaar: null });
    expect(await keten.werkVan(over.dossier, 'OPNIEUW_BESLISSEN')).toMatchObject({
      naar: 'SDD',
      toestand: 'aangeboden',
    });
    const nieuw = { stap: 'toekennen', grondslag: 'voldoet', motivering: 'Voldoet toch.', bekendmaking: 'uitgereikt' };
    const besloten = await keten.zet<UitkeringDto>(BESLISSER, `/uitkeringsaanvragen/${over.id}`, {
      ...nieuw,
      ingangsdatum: '2026-11-23',
    });
    expect(besloten.besluiten.map(({ uitkomst }) => uitkomst)).toEqual(['afgewezen', 'toegekend']);
  });
});

describe('een bezwaar dat niet slaagt', () => {
  it('niet gegrond: het besluit blijft, er staat bij dat de rechter kan, en de regiehouder kijkt hoe het verder gaat', async () => {
    const over = await afgewezen();
    const id = await maakBezwaar(over);
    await zet(SDD, id, { stap: 'in-behandeling-nemen', commissie: false });
    await doorEenAnder(keten.huis, over.id);
    const na = await zet(BESLISSER, id, {
      ...BESLUIT,
      stap: 'bezwaar-beslissen',
      uitkomst: 'ongegrond',
      grondslag: 'besluit-klopt',
    });
    expect(na).toMatchObject({ toestand: 'afgewezen', uitkomst: 'ongegrond' });
    expect(await aanvraag(over.id)).toMatchObject({ toestand: 'afgewezen', open: false });
    expect(await keten.werkVan(over.dossier, 'BEZWAAR_VERVOLG')).toMatchObject({ naar: 'LDH' });
    const opnieuw = await probeer(LDH, `/uitkeringsaanvragen/${over.id}`, BEZWAAR);
    expect(opnieuw).toMatchObject({ status: 422, body: { detail: expect.stringContaining('rechter') } });
  });

  it('neemt alleen de cliënt terug; daarna kan hij opnieuw bezwaar maken', async () => {
    const over = await afgewezen();
    const id = await maakBezwaar(over);
    expect((await probeer(SDD, `/bezwaren/${id}`, { stap: 'intrekken', namens: 'SDD' })).status).toBe(400);
    const na = await zet(LDH, id, { stap: 'intrekken', namens: 'client' });
    expect(na).toMatchObject({ toestand: 'ingetrokken', open: false });
    expect(await maakBezwaar(over)).not.toBe('');
  });

  it('kan niet als er niets besloten is, en noemt een verkeerde stap', async () => {
    const { id, dossier } = await keten.meldAan();
    expect(dossier).toEqual(expect.any(String));
    const niets = await probeer(LDH, `/aanmeldingen/${id}`, BEZWAAR);
    expect(niets.status).toBe(409);
    const over = await afgewezen();
    const stappen = await keten.lees<{ resultaten: { id: string; stap: string }[] }>(
      SDD,
      `/uitkeringsaanvragen/${over.id}/stappen`,
    );
    const verkeerd = stappen.resultaten.find(({ stap }) => stap === 'aanvraag-indienen')?.id ?? '';
    const fout = await probeer(LDH, `/uitkeringsaanvragen/${over.id}`, { ...BEZWAAR, gebeurtenis: verkeerd });
    expect(fout).toMatchObject({ status: 400, body: { errors: [{ pad: 'gebeurtenis' }] } });
  });
});

describe('een bezwaar waarin iets ontbreekt', () => {
  const VRAAG = { stap: 'verzuim-melden', gebreken: ['redenen'], uiterlijk: '2027-01-25' };
  const VORM = { ...BESLUIT, stap: 'bezwaar-beslissen', uitkomst: 'niet-ontvankelijk', grondslag: 'vormeisen' };

  /** An objection at hand in which something is missing, a week after the objection term: the time to decide runs. */
  async function onvolledig(): Promise<{ over: UitkeringDto; id: string }> {
    const over = await afgewezen();
    const id = await maakBezwaar(over);
    await doorEenAnder(keten.huis, over.id);
    await zet(SDD, id, { stap: 'in-behandeling-nemen', commissie: false });
    await keten.huis.zetKlok('2027-01-11T09:00:00.000Z');
    return { over, id };
  }

  it('de tijd om te beslissen staat stil van de dag na de vraag tot de dag waarop het is aangevuld', async () => {
    const { id } = await onvolledig();
    expect(await probeer(BESLISSER, `/bezwaren/${id}`, VORM)).toMatchObject({
      status: 422,
      body: { eis: 'kreegDeKans' },
    });
    const teKort = await probeer(SDD, `/bezwaren/${id}`, { ...VRAAG, uiterlijk: '2027-01-24' });
    expect(teKort).toMatchObject({ status: 422, body: { eis: 'hersteltijdKlopt' } });
    const stil = await zet(SDD, id, { ...VRAAG, uiterlijk: '2027-01-29' });
    expect(stil.toestand).toBe('aanvulling-gevraagd');
    expect(klokken(stil)).toEqual({ 'bezwaar-beslissen': null, 'bezwaar-herstellen': '2027-01-29' });

    await keten.huis.zetKlok('2027-01-20T09:00:00.000Z');
    const na = await zet(LDH, id, { stap: 'verzuim-herstellen', ontvangenOp: '2027-01-18' });
    expect(na.toestand).toBe('in-behandeling');
    // asked on 11 January, mended on the 18th: the days in between, six, come on top of 15 February; 21 February is a Sunday
    expect(klokken(na)).toEqual({ 'bezwaar-beslissen': '2027-02-22' });
    const toch = await probeer(BESLISSER, `/bezwaren/${id}`, VORM);
    expect(toch).toMatchObject({ status: 422, body: { eis: 'kreegDeKans' } });
  });

  it('wordt het niet aangevuld, dan loopt de tijd weer en mag het bezwaar daarom niet worden bekeken', async () => {
    const { over, id } = await onvolledig();
    await zet(SDD, id, VRAAG);
    await keten.huis.zetKlok('2027-01-26T09:00:00.000Z');
    await keten.huis.luister();
    const na = await lees(id);
    expect(na.toestand).toBe('in-behandeling');
    // still from 12 up to and including 25 January: fourteen days
    expect(klokken(na)).toMatchObject({ 'bezwaar-beslissen': '2027-03-01' });
    const besloten = await zet(BESLISSER, id, VORM);
    expect(besloten).toMatchObject({ toestand: 'afgewezen', uitkomst: 'niet-ontvankelijk' });
    expect(await keten.werkVan(over.dossier, 'BEZWAAR_VERVOLG')).toMatchObject({ naar: 'LDH' });
  });
});

describe('te laat met een besluit', () => {
  it('een ingebrekestelling telt pas na de termijn; na twee weken komt er een signaal, nooit een bedrag', async () => {
    const over = await afgewezen();
    const id = await maakBezwaar(over);
    const brief = { stap: 'ingebrekestelling-ontvangen', namens: 'gemachtigde', ontvangenOp: '2026-11-24' };
    const teVroeg = await probeer(LDH, `/bezwaren/${id}`, brief);
    expect(teVroeg).toMatchObject({ status: 422, body: { eis: 'beslistermijnIsVoorbij' } });

    await keten.huis.zetKlok('2027-03-01T09:00:00.000Z');
    const nogTeVroeg = await probeer(LDH, `/bezwaren/${id}`, brief);
    expect(nogTeVroeg).toMatchObject({ status: 422, body: { eis: 'kwamNaDeTermijn' } });
    const na = await zet(LDH, id, { ...brief, ontvangenOp: '2027-03-01' });
    expect(klokken(na)).toMatchObject({ ingebrekestelling: '2027-03-15' });
    expect((await keten.werk(over.dossier)).some(({ taak, naar }) => taak === 'KENNISGEVING' && naar === 'SDD')).toBe(
      true,
    );
    const tweede = await probeer(LDH, `/bezwaren/${id}`, { ...brief, ontvangenOp: '2027-03-01' });
    expect(tweede).toMatchObject({ status: 422, body: { eis: 'nogNietInGebreke' } });

    await keten.huis.zetKlok('2027-03-16T09:00:00.000Z');
    await keten.huis.luister();
    expect(await keten.werkVan(over.dossier, 'DWANGSOM')).toMatchObject({ naar: 'SDD', toestand: 'aangeboden' });
    await keten.huis.luister();
    expect((await keten.werk(over.dossier)).filter(({ taak }) => taak === 'DWANGSOM')).toHaveLength(1);
  });
});

/** In each room the decision goes back to the state in which it is taken, and what holds meanwhile is not undone. */
describe('gegrond, in elke kamer die besluit', () => {
  it.each([
    ['aanmelding', 'doorverwezen', 'in-toets', 'GGD'],
    ['aanmelding', 'recht-vastgesteld', 'in-toets', 'GGD'],
    ['briefadres', 'toegekend', 'herbeoordeling', 'BURGERZAKEN_DORDRECHT'],
    ['briefadres', 'woonadres-vastgesteld', 'adresonderzoek', 'BURGERZAKEN_DORDRECHT'],
    ['briefadres', 'beeindigd', 'herbeoordeling', 'BURGERZAKEN_DORDRECHT'],
    ['verwijzing', 'toegewezen', 'aangenomen', 'SDD'],
    ['verwijzing', 'gestart', 'gestart', 'SDD'],
    ['uitkering', 'toegekend', 'in-behandeling', 'SDD'],
    ['uitkering', 'opgeschort', 'toegekend', 'SDD'],
    ['uitkering', 'beeindigd', 'toegekend', 'SDD'],
  ])('%s: van %s naar %s', async (soort, van, naar, organisatie) => {
    const doel = await werkplaats.bereik(soort, van);
    const regie: Vrager = ['LDH', 'behandelaar'];
    const { gevolgen } = await werkplaats.zet(regie, doel, { ...BEZWAAR, ontvangenOp: '2026-11-23' });
    const bezwaar = { soort: 'bezwaar', id: gevolgen.find((een) => een.soort === 'bezwaar')?.zaak ?? '' };
    await werkplaats.zet([organisatie, 'behandelaar'], bezwaar, { stap: 'in-behandeling-nemen', commissie: false });
    await doorEenAnder(werkplaats.huis, doel.id);
    await werkplaats.zet([organisatie, 'beslisser'], bezwaar, {
      stap: 'bezwaar-beslissen',
      uitkomst: 'gegrond',
      ...BESLUIT,
    });
    const { rows } = await werkplaats.huis.superuser.query<{ toestand: string }>(
      'select toestand from tns.zaak where id = $1',
      [doel.id],
    );
    expect(rows).toEqual([{ toestand: naar }]);
    expect(Object.keys(tabel(soort).toestanden)).toContain(naar);
  });

  it('een dossier dat dicht is gaat eerst weer open', async () => {
    const over = await afgewezen();
    await keten.sql(
      `with alles as (update tns.zaak set open = false, toestand = case id when $1 then 'afgesloten' else toestand end
                       where dossier_id = $1)
       update tns.dossier set open = false where id = $1`,
      [over.dossier],
    );
    await expect(maakBezwaar(over)).rejects.toThrow('Dit dossier is afgesloten. Heropen het eerst.');
    await keten.zet(['LDH', 'behandelaar'], `/dossiers/${over.dossier}`, { stap: 'heropenen', reden: 'bezwaar' });
    expect(await maakBezwaar(over)).not.toBe('');
  });
});
