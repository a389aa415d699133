import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { controleerKetens } from './opzet/digests.js';
import type { Vrager } from './opzet/huis.js';
import { Keten, MAANDAG, type Probleem } from './opzet/keten.js';

const LDH: Vrager = ['LDH', 'behandelaar'];
const WIJKTEAM: Vrager = ['SWT_DORDRECHT', 'behandelaar'];
const ZWIJNDRECHT: Vrager = ['SWT_ZWIJNDRECHT', 'behandelaar'];
const SDD: Vrager = ['SDD', 'behandelaar'];

/** What the tests look at of a nazorg or a dossier. */
interface Beeld {
  readonly id: string;
  readonly toestand: string;
  readonly open: boolean;
  readonly versie: number;
  readonly organisatie: string;
  readonly verantwoordelijke: string;
  readonly behandelaar: string | null;
  readonly wachtrij: string | null;
  readonly gehadTot: number;
  readonly nietBereikt: number;
  readonly vervolg: string | null;
  readonly budgetbeheer: object | null;
  readonly eerdereZaken: readonly { readonly id: string; readonly soort: string }[];
  readonly contacten: readonly { readonly maand: number | null; readonly notitie: string | null }[];
  readonly termijnen: readonly { readonly soort: string; readonly status: string; readonly laatsteDag: string }[];
  readonly gevolgen: readonly { readonly soort: string; readonly stap: string; readonly zaak: string }[];
  readonly resultaten: readonly { readonly id: string; readonly soort: string }[];
  readonly zaken: readonly { readonly id: string; readonly soort: string; readonly open: boolean }[];
}

const CHECK_IN = { stap: 'check-in-vastleggen', uitkomst: 'gaat-goed' };
const NIET_BEREIKT = { stap: 'niet-bereikt', manier: 'gebeld' };

let keten: Keten;

beforeAll(async () => {
  keten = await Keten.open();
});
afterAll(async () => {
  expect((await controleerKetens(keten)).fouten).toEqual([]);
  await keten.sluit();
});

/** Somebody moves into a home in Dordrecht; the neighbourhood team is asked. */
async function begin(anders: object = {}): Promise<{ dossier: string; nazorg: Beeld; pad: string }> {
  await keten.huis.zetKlok(MAANDAG);
  const { dossier } = await keten.meldAan();
  const body = { dossier, bestemming: 'zelfstandig', gemeente: '0505', ...anders };
  const antwoord = await keten.huis.vraag<Beeld>('POST', '/v1/nazorgtrajecten', { door: LDH, body });
  expect(antwoord.status).toBe(201);
  return { dossier, nazorg: antwoord.body, pad: `/nazorgtrajecten/${antwoord.body.id}` };
}

/** The same, picked up by the neighbourhood team. */
async function inWijk(): Promise<{ dossier: string; pad: string }> {
  const { dossier, pad } = await begin();
  const { id } = await keten.werkVan(dossier, 'NAZORG');
  await keten.zet(WIJKTEAM, `/overdrachten/${id}`, { stap: 'oppakken' });
  return { dossier, pad };
}

async function lees(pad: string, door: Vrager = WIJKTEAM): Promise<Beeld> {
  return keten.lees<Beeld>(door, pad);
}

/** How a clock stands that may have run before: the one that runs counts. */
function klok({ termijnen }: Beeld, soort: string): string | undefined {
  const standen = termijnen.filter((termijn) => termijn.soort === soort).map(({ status }) => status);
  return standen.find((status) => status !== 'gehaald') ?? standen[0];
}

/** The client takes the aanmelding back, and what is open is closed along: the dossier is done. */
async function sluitDossier(dossier: string): Promise<void> {
  const { zaken } = await lees(`/dossiers/${dossier}`, LDH);
  const aanmelding = zaken.find(({ soort }) => soort === 'aanmelding')?.id ?? '';
  const terug = { reden: 'eigen-oplossing', namensClient: true, doorverwezenNaar: 'eigen-netwerk' };
  await keten.zet(LDH, `/aanmeldingen/${aanmelding}`, { stap: 'intrekken', ...terug });
  const sluitMee = (await keten.werk(dossier)).filter(({ open }) => open).map(({ id }) => id);
  const einde = { stap: 'afsluiten', reden: 'stabiel', vervolg: 'eigen-netwerk', sluitMee };
  await keten.zet(LDH, `/dossiers/${dossier}`, einde);
}

describe('nazorg begint met de verhuizing', () => {
  it('vraagt het wijkteam van de nieuwe woonplek, en blijft van wie haar begon tot dat oppakt', async () => {
    const { dossier, nazorg, pad } = await begin();
    expect(nazorg).toMatchObject({
      toestand: 'waakvlam',
      organisatie: 'LDH',
      verantwoordelijke: 'LDH',
      wachtrij: null,
    });
    expect(nazorg.termijnen.map(({ soort, laatsteDag }) => [soort, laatsteDag])).toEqual([
      ['nazorg-contact-3', '2027-02-23'],
      ['nazorg-contact-6', '2027-05-23'],
      ['nazorg-contact-12', '2027-11-23'],
    ]);
    const gevraagd = await keten.werkVan(dossier, 'NAZORG');
    expect(gevraagd).toMatchObject({ naar: 'SWT_DORDRECHT', toestand: 'aangeboden', verantwoordelijke: 'LDH' });

    await keten.zet(WIJKTEAM, `/overdrachten/${gevraagd.id}`, { stap: 'oppakken' });
    const overgenomen = await lees(pad);
    expect(overgenomen).toMatchObject({
      organisatie: 'SWT_DORDRECHT',
      verantwoordelijke: 'SWT_DORDRECHT',
      wachtrij: 'SWT_DORDRECHT',
      behandelaar: expect.any(String),
    });
    expect(await keten.werkVan(dossier, 'NAZORG')).toMatchObject({ toestand: 'afgerond' });
    const voorraad = await lees('/werkvoorraad?soort=nazorg&limit=200');
    expect(voorraad.resultaten.map(({ id }) => id)).toContain(nazorg.id);
  });

  it('komt terug bij wie haar begon als het wijkteam weigert; de klokken lopen door', async () => {
    const { dossier, pad } = await begin();
    const { id } = await keten.werkVan(dossier, 'NAZORG');
    await keten.zet(WIJKTEAM, `/overdrachten/${id}`, { stap: 'weigeren', reden: 'niet-onze-taak' });
    expect(await keten.werkVan(dossier, 'NAZORG')).toMatchObject({ aard: 'retour', naar: 'LDH' });
    expect(await lees(pad, LDH)).toMatchObject({ open: true, organisatie: 'LDH' });
  });

  it('loopt één keer per dossier, ook als twee het tegelijk beginnen', async () => {
    await keten.huis.zetKlok(MAANDAG);
    const { dossier } = await keten.meldAan();
    const body = { dossier, bestemming: 'netwerk', gemeente: '0505' };
    const vragen = [1, 2, 3, 4].map(() =>
      keten.huis.vraag<Probleem>('POST', '/v1/nazorgtrajecten', { door: LDH, body }),
    );
    const antwoorden = await Promise.all(vragen);
    expect(antwoorden.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 422, 422, 422]);
    expect(antwoorden.find(({ status }) => status === 422)?.body.detail).toBe(
      'Voor deze cliënt loopt al nazorg. Werk daarin verder.',
    );
  });

  it('is niet te beginnen door wie niet in het dossier werkt', async () => {
    await keten.huis.zetKlok(MAANDAG);
    const { dossier } = await keten.meldAan();
    const body = { dossier, bestemming: 'netwerk', gemeente: '0505' };
    const antwoord = await keten.huis.vraag('POST', '/v1/nazorgtrajecten', { door: ZWIJNDRECHT, body });
    expect(antwoord.status).toBe(404);
  });
});

describe('de waakvlam', () => {
  it('brandt drie, zes en twaalf maanden, en is pas dan klaar', async () => {
    const { dossier, pad } = await inWijk();
    for (const [dag, maand] of [
      ['2027-02-22', 3],
      ['2027-05-21', 6],
      ['2027-11-22', 12],
    ] as const) {
      await keten.huis.zetKlok(`${dag}T11:00:00.000Z`);
      const teVroeg = await keten.probeer(WIJKTEAM, pad, { stap: 'afronden' });
      expect(teVroeg.status).toBe(422);
      expect(klok(await lees(pad), `nazorg-contact-${maand}`)).toBe('loopt');
      await keten.zet(WIJKTEAM, pad, { ...CHECK_IN, toelichting: 'Koffie gedronken in de nieuwe keuken.' });
      const na = await lees(pad);
      expect(na.gehadTot).toBe(maand);
      expect(klok(na, `nazorg-contact-${maand}`)).toBe('gehaald');
    }
    const klaar = await lees(pad);
    expect(klok(klaar, 'nazorg-contact-afronden')).toBe('loopt');
    expect(klaar.contacten.map(({ maand, notitie }) => [maand, notitie])).toEqual(
      [3, 6, 12].map((maand) => [maand, 'Koffie gedronken in de nieuwe keuken.']),
    );
    const [bewaard] = await keten.sql<{ open: boolean }>(
      `select bool_or(position('keuken'::bytea in notitie) > 0) as open from tns.nazorg_contact where dossier_id = $1`,
      [dossier],
    );
    expect(bewaard?.open).toBe(false);
    await keten.zet(WIJKTEAM, pad, { stap: 'afronden' });
    expect(await lees(pad)).toMatchObject({ toestand: 'afgerond', open: false });
  });

  it('telt een gesprek na lange stilte voor het laatste moment dat voorbij is', async () => {
    const { pad } = await inWijk();
    await keten.huis.zetKlok('2027-07-30T11:00:00.000Z');
    expect(klok(await lees(pad), 'nazorg-contact-3')).toBe('overschreden');
    await keten.zet(WIJKTEAM, pad, CHECK_IN);
    expect(await lees(pad)).toMatchObject({ gehadTot: 6 });
    expect(klok(await lees(pad), 'nazorg-contact-12')).toBe('loopt');
  });

  it('vraagt bij de derde keer niet bereikt veldwerk, en stopt niet', async () => {
    const { dossier, pad } = await inWijk();
    await keten.zet(WIJKTEAM, pad, NIET_BEREIKT);
    await keten.zet(WIJKTEAM, pad, { ...NIET_BEREIKT, manier: 'langsgegaan' });
    expect(await lees(pad)).toMatchObject({ toestand: 'waakvlam', nietBereikt: 2 });
    expect(klok(await lees(pad), 'nazorg-nieuwe-poging')).toBe('loopt');
    await keten.zet(WIJKTEAM, pad, NIET_BEREIKT);

    const gevraagd = await keten.werkVan(dossier, 'VELDWERK');
    expect(gevraagd).toMatchObject({ naar: 'LDH', wachtrij: 'LDH_VELDWERK', toestand: 'aangeboden' });
    expect(await lees(pad)).toMatchObject({ toestand: 'veldwerk-zoekt', open: true });
    expect(klok(await lees(pad), 'nazorg-zoeken')).toBe('loopt');
    await keten.zet(WIJKTEAM, pad, NIET_BEREIKT);
    expect((await keten.werk(dossier)).filter(({ taak }) => taak === 'VELDWERK')).toHaveLength(1);

    await keten.zet(WIJKTEAM, pad, CHECK_IN);
    expect(await lees(pad)).toMatchObject({ toestand: 'waakvlam', nietBereikt: 0 });
    expect(await keten.werkVan(dossier, 'VELDWERK')).toMatchObject({ open: false });
  });

  it('gaat uit als de cliënt dat wil, en zegt hoe hij terugkomt', async () => {
    const { pad } = await inWijk();
    const zonder = await keten.probeer(WIJKTEAM, pad, { stap: 'client-wil-niet' });
    expect(zonder.status).toBe(400);
    await keten.zet(WIJKTEAM, pad, { stap: 'client-wil-niet', vervolg: 'inloop-wijkteam' });
    const gestopt = await lees(pad);
    expect(gestopt).toMatchObject({ toestand: 'gestopt', vervolg: 'inloop-wijkteam', open: false });
    expect(gestopt.termijnen.some(({ status }) => status === 'loopt')).toBe(false);
  });

  it('verhuist mee: het wijkteam daar wordt gevraagd, het oude houdt haar tot het oppakt', async () => {
    const { dossier, pad } = await inWijk();
    await keten.zet(WIJKTEAM, pad, { stap: 'verhuizing-melden', gemeente: '0642' });
    expect(await lees(pad)).toMatchObject({ organisatie: 'SWT_DORDRECHT' });
    const { id, naar } = await keten.werkVan(dossier, 'NAZORG');
    expect(naar).toBe('SWT_ZWIJNDRECHT');
    await keten.zet(ZWIJNDRECHT, `/overdrachten/${id}`, { stap: 'oppakken' });
    expect(await lees(pad, ZWIJNDRECHT)).toMatchObject({ organisatie: 'SWT_ZWIJNDRECHT', gemeente: '0642' });
    expect((await keten.probeer(WIJKTEAM, pad, CHECK_IN)).status).toBe(403);
  });

  it('houdt budgetbeheer bij: opbouw, afbouw, einde, met een klok', async () => {
    const { pad } = await inWijk();
    await keten.zet(WIJKTEAM, pad, { stap: 'budgetbeheer-starten', duur: 'twee-jaar' });
    expect(klok(await lees(pad), 'budgetbeheer-twee-jaar')).toBe('loopt');
    for (let keer = 0; keer < 3; keer += 1) await keten.zet(WIJKTEAM, pad, CHECK_IN);
    expect((await keten.probeer<Probleem>(WIJKTEAM, pad, { stap: 'afronden' })).body.detail).toMatch(/budgetbeheer/);
    await keten.zet(WIJKTEAM, pad, { stap: 'budgetbeheer-afbouwen' });
    expect((await lees(pad)).budgetbeheer).toMatchObject({ fase: 'afbouw', duur: 'twee-jaar', sinds: '2026-11-23' });
    await keten.zet(WIJKTEAM, pad, { stap: 'budgetbeheer-beeindigen', reden: 'afgebouwd' });
    const zonder = await lees(pad);
    expect(zonder.budgetbeheer).toBeNull();
    expect(klok(zonder, 'budgetbeheer-twee-jaar')).toBe('gehaald');
    expect(klok(zonder, 'nazorg-contact-afronden')).toBe('loopt');
  });
});

describe('een terugval', () => {
  it('opent het dossier weer, met wat er eerder was erbij en een nieuwe klok', async () => {
    const { dossier, pad } = await inWijk();
    for (let keer = 0; keer < 3; keer += 1) await keten.zet(WIJKTEAM, pad, CHECK_IN);
    await keten.zet(WIJKTEAM, pad, { stap: 'afronden' });
    await sluitDossier(dossier);
    const { zaken } = await lees(`/dossiers/${dossier}`, LDH);
    const aanmelding = zaken.find(({ soort }) => soort === 'aanmelding');

    await keten.huis.zetKlok('2028-03-06T11:00:00.000Z');
    const terugval = { stap: 'terugval-melden', nodig: 'nieuw-plan', toelichting: 'Huur drie maanden niet betaald.' };
    await keten.zet(WIJKTEAM, pad, terugval);
    const weer = await lees(`/dossiers/${dossier}`, LDH);
    expect(weer).toMatchObject({ id: dossier, toestand: 'open', open: true });
    expect(klok(weer, 'dossier-voortgang')).toBe('loopt');
    expect(weer.termijnen.find(({ status }) => status === 'loopt')?.laatsteDag).toBe('2028-06-06');
    const melding = await lees(pad);
    expect(melding).toMatchObject({ toestand: 'terugval', open: false });
    expect(melding.eerdereZaken).toEqual([expect.objectContaining({ id: aanmelding?.id, soort: 'aanmelding' })]);
    expect(await keten.werkVan(dossier, 'INTAKE')).toMatchObject({ toestand: 'aangeboden' });
    const [{ aantal } = { aantal: 0 }] = await keten.sql<{ aantal: number }>(
      `select count(*)::int as aantal from tns.dossier d where d.client_id = (select client_id from tns.dossier where id = $1)`,
      [dossier],
    );
    expect(aantal).toBe(1);
  });

  it('geeft wie buiten staat nog vannacht een bed, waar de deurtabel dat zegt', async () => {
    const kind = { relatie: 'kind', geboortedatum: '2020-04-01', komtMee: true };
    for (const [huishouden, taak, naar] of [
      [[], 'OPVANG_LDH', 'LDH'],
      [[kind], 'OPVANG_ZELFDE_DAG', 'GGD'],
    ] as const) {
      await keten.huis.zetKlok(MAANDAG);
      const { dossier } = await keten.meldAan({ acuut: false, opvangGevraagd: false, huishouden });
      const body = { dossier, bestemming: 'zelfstandig', gemeente: '0505' };
      const { body: nazorg } = await keten.huis.vraag<Beeld>('POST', '/v1/nazorgtrajecten', { door: WIJKTEAM, body });
      expect(nazorg).toMatchObject({ organisatie: 'SWT_DORDRECHT', wachtrij: 'SWT_DORDRECHT' });
      await keten.zet(WIJKTEAM, `/nazorgtrajecten/${nazorg.id}`, { stap: 'terugval-melden', nodig: 'bed-vannacht' });
      expect(await keten.werkVan(dossier, taak)).toMatchObject({ toestand: 'aangeboden', naar });
    }
  });

  it('kan niet op oude nazorg als er nieuwe loopt', async () => {
    const { dossier, pad } = await inWijk();
    await keten.zet(WIJKTEAM, pad, { stap: 'client-wil-niet', vervolg: 'zelf-bellen' });
    const body = { dossier, bestemming: 'anders', gemeente: '0505' };
    expect((await keten.huis.vraag('POST', '/v1/nazorgtrajecten', { door: LDH, body })).status).toBe(201);
    const antwoord = await keten.probeer<Probleem>(WIJKTEAM, pad, { stap: 'terugval-melden', nodig: 'schulden' });
    expect(antwoord.status).toBe(422);
    expect(antwoord.body.detail).toMatch(/andere nazorg/);
  });

  it('houdt het dossier open: met lopende nazorg gaat het niet dicht', async () => {
    const { dossier } = await begin();
    const einde = { stap: 'afsluiten', reden: 'stabiel', vervolg: 'eigen-netwerk' };
    const antwoord = await keten.probeer<Probleem>(LDH, `/dossiers/${dossier}`, einde);
    expect(antwoord.status).toBe(422);
    expect(antwoord.body.errors?.some(({ melding }) => melding.includes('(Nazorg)'))).toBe(true);
    expect((await keten.huis.vraag('GET', '/v1/nazorgtrajecten?limit=200', { door: SDD })).status).toBe(200);
  });
});
