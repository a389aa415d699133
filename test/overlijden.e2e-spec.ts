import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { controleerKetens } from './opzet/digests.js';
import type { Vrager } from './opzet/huis.js';
import { Keten, MAANDAG, MELDER, type Probleem } from './opzet/keten.js';

const EERSTE: Vrager = ['LDH', 'behandelaar'];
const TWEEDE: Vrager = ['LDH', 'teamleider', 2];
const TOETSER: Vrager = ['STADSKANTOOR', 'behandelaar'];
const SDD: Vrager = ['SDD', 'behandelaar'];
const MELDING = { stap: 'overlijden-vastleggen', overledenOp: '2026-11-20', toelichting: 'Bericht van de huisarts.' };

/** What the tests look at of a dossier or a client. */
interface Beeld {
  readonly toestand: string;
  readonly open: boolean;
  readonly overlijden: { readonly op: string; readonly bevestigd: boolean } | null;
  readonly overledenOp: string | null;
  readonly client: { readonly id: string };
  readonly termijnen: readonly { readonly soort: string; readonly status: string; readonly start: string }[];
  readonly resultaten: readonly { readonly stap: string; readonly velden?: { readonly toelichting?: string } }[];
}

let keten: Keten;

beforeAll(async () => {
  keten = await Keten.open();
});
afterAll(async () => {
  expect((await controleerKetens(keten)).fouten).toEqual([]);
  await keten.sluit();
});

async function lees(dossier: string, door: Vrager = EERSTE): Promise<Beeld> {
  return keten.lees<Beeld>(door, `/dossiers/${dossier}`);
}

function lopend({ termijnen }: Beeld): string[] {
  return termijnen.filter(({ status }) => status === 'loopt').map(({ soort }) => soort);
}

/** A dossier of the Leger des Heils, in which the Stadskantoor does the toets and the SDD was offered the debts. */
async function begin(): Promise<string> {
  const { dossier } = await keten.meldAan();
  const { id } = await keten.werkVan(dossier, 'RECHTSTOETS');
  await keten.zet(TOETSER, `/overdrachten/${id}`, { stap: 'oppakken' });
  await keten.draagOver(EERSTE, dossier, 'SCHULDHULP', 'SDD_SCHULDEN');
  return dossier;
}

async function zaakVan(dossier: string, soort: string): Promise<string> {
  const [zaak] = await keten.sql<{ id: string }>('select id from tns.zaak where dossier_id = $1 and soort = $2', [
    dossier,
    soort,
  ]);
  return zaak?.id ?? '';
}

/** Offers the client to an aanbieder. @returns where the referral is */
async function verwijs(
  dossier: string,
  verwijssoort: string,
  aanbieder: string,
  voorziening?: string,
): Promise<string> {
  const { body } = await keten.huis.vraag<{ id: string }>('POST', '/v1/verwijzingen', {
    door: EERSTE,
    body: { dossier, verwijssoort },
  });
  const aanbod = { stap: 'aanbieden', aanbieder, keuze: 'voorkeur-client', motivering: 'Past bij de cliënt.' };
  await keten.zet(EERSTE, `/verwijzingen/${body.id}`, {
    ...aanbod,
    ...(voorziening === undefined ? {} : { voorziening }),
  });
  return `/verwijzingen/${body.id}`;
}

async function afwikkeling(dossier: string): Promise<{ naar: string; open: boolean; id: string }[]> {
  return (await keten.werk(dossier)).filter(({ taak }) => taak === 'OVERLIJDEN_AFWIKKELEN');
}

describe('een overlijden', () => {
  it('legt de een vast en bevestigt een ander; tot dan stopt er niets', async () => {
    const dossier = await begin();
    const voor = lopend(await lees(dossier));
    await keten.zet(EERSTE, `/dossiers/${dossier}`, MELDING);
    const gemeld = await lees(dossier);
    expect(gemeld).toMatchObject({ toestand: 'open', overlijden: { op: '2026-11-20', bevestigd: false } });
    expect(lopend(gemeld)).toEqual(voor);
    const vraag = await keten.werkVan(dossier, 'OVERLIJDEN_BEVESTIGEN');
    expect(vraag).toMatchObject({ naar: 'LDH', toestand: 'aangeboden' });

    const zelf = await keten.probeer<Probleem>(EERSTE, `/dossiers/${dossier}`, { stap: 'overlijden-bevestigen' });
    expect(zelf.status).toBe(422);
    expect(zelf.body.detail).toBe('U legde dit zelf vast. Laat een collega het bevestigen.');
    expect((await keten.probeer(EERSTE, `/dossiers/${dossier}`, MELDING)).status).toBe(422);

    await keten.zet(TWEEDE, `/dossiers/${dossier}`, { stap: 'overlijden-bevestigen' });
    const bevestigd = await lees(dossier);
    expect(bevestigd).toMatchObject({ toestand: 'overleden', open: true, overlijden: { bevestigd: true } });
    expect(lopend(bevestigd)).toEqual(['overlijden-afwikkelen']);
    expect(await keten.werkVan(dossier, 'OVERLIJDEN_BEVESTIGEN')).toMatchObject({ open: false });
    expect(await keten.lees(EERSTE, `/clienten/${bevestigd.client.id}`)).toMatchObject({ overledenOp: '2026-11-20' });
  });

  it('geeft elke organisatie de lijst van wat er bij haar nog open staat', async () => {
    const dossier = await begin();
    await keten.zet(EERSTE, `/dossiers/${dossier}`, MELDING);
    await keten.zet(TWEEDE, `/dossiers/${dossier}`, { stap: 'overlijden-bevestigen' });
    const werk = await afwikkeling(dossier);
    expect(werk.map(({ naar }) => naar).sort()).toEqual(['LDH', 'SDD', 'STADSKANTOOR']);
    const vanToetser = werk.find(({ naar }) => naar === 'STADSKANTOOR');
    const { resultaten } = await keten.lees<Beeld>(TOETSER, `/overdrachten/${vanToetser?.id}/stappen`);
    expect(resultaten[0]?.velden?.toelichting).toMatch(/^Nog open bij u: TNS-2026-\d+-A1, TNS-2026-\d+-O\d+\.$/);

    const dicht = { stap: 'afsluiten', reden: 'overleden', vervolg: 'anders' };
    expect((await keten.probeer(EERSTE, `/dossiers/${dossier}`, dicht)).status).toBe(422);
    const schuld = await keten.werkVan(dossier, 'SCHULDHULP');
    await keten.zet(SDD, `/overdrachten/${schuld.id}`, { stap: 'oppakken' });
    await keten.zet(SDD, `/overdrachten/${schuld.id}`, { stap: 'afronden', uitkomst: 'niet-meer-nodig' });
  });

  it('is te herroepen: de klokken lopen door vanaf hun begin, en wie het hoorde krijgt bericht', async () => {
    const dossier = await begin();
    const voor = await lees(dossier);
    await keten.zet(EERSTE, `/dossiers/${dossier}`, MELDING);
    await keten.zet(TWEEDE, `/dossiers/${dossier}`, { stap: 'overlijden-bevestigen' });
    await keten.zet(EERSTE, `/dossiers/${dossier}`, { stap: 'overlijden-herroepen', reden: 'verkeerde-persoon' });
    const na = await lees(dossier);
    expect(na).toMatchObject({ toestand: 'open', overlijden: null });
    expect(lopend(na).sort()).toEqual(lopend(voor).sort());
    const plan = (beeld: Beeld) => beeld.termijnen.findLast(({ soort }) => soort === 'tns-plan')?.start;
    expect(plan(na)).toBe(plan(voor));
    expect((await afwikkeling(dossier)).some(({ open }) => open)).toBe(false);
    expect(await keten.werkVan(dossier, 'KENNISGEVING')).toMatchObject({ open: true });
    expect(await keten.lees(EERSTE, `/clienten/${na.client.id}`)).toMatchObject({ overledenOp: null });
  });

  it('is ook voor het bevestigen te herroepen, en daarna opnieuw vast te leggen', async () => {
    const dossier = await begin();
    await keten.zet(EERSTE, `/dossiers/${dossier}`, MELDING);
    await keten.zet(EERSTE, `/dossiers/${dossier}`, { stap: 'overlijden-herroepen', reden: 'tikfout' });
    expect((await keten.probeer(TWEEDE, `/dossiers/${dossier}`, { stap: 'overlijden-bevestigen' })).status).toBe(422);
    await keten.zet(TWEEDE, `/dossiers/${dossier}`, MELDING);
    await keten.zet(EERSTE, `/dossiers/${dossier}`, { stap: 'overlijden-bevestigen' });
    expect(await lees(dossier)).toMatchObject({ toestand: 'overleden' });
  });

  it('houdt niemand van de straat: een nieuwe aanmelding krijgt een bed, en het dossier blijft wat het is', async () => {
    const client = { achternaam: 'Terugkeer', voornamen: 'Noor', geboortedatum: '1979-02-03' };
    const { dossier } = await keten.meldAan({ client, acuut: false, opvangGevraagd: false });
    const wijk: Vrager = ['SWT_DORDRECHT', 'behandelaar'];
    await keten.zet(wijk, `/dossiers/${dossier}`, MELDING);
    await keten.zet(['SWT_DORDRECHT', 'teamleider', 2], `/dossiers/${dossier}`, { stap: 'overlijden-bevestigen' });
    const weer = await keten.meldAan({ client });
    expect(weer.dossier).toBe(dossier);
    expect(await keten.werkVan(dossier, 'OPVANG_LDH')).toMatchObject({ toestand: 'aangeboden' });
    expect(await lees(dossier, wijk)).toMatchObject({ toestand: 'overleden' });
  });

  it('staat nergens zonder dat iemand ernaar kijkt: wie het dossier heropent, vraagt een collega of het klopt', async () => {
    const weg = { stap: 'intrekken', reden: 'dubbel', namensClient: false, doorverwezenNaar: 'anders' };
    const dicht = { stap: 'afsluiten', reden: 'overleden', vervolg: 'anders' };
    const weer = { stap: 'heropenen', reden: 'ten-onrechte-gesloten' };
    const WIJK: Vrager = ['SWT_DORDRECHT', 'behandelaar'];
    const COLLEGA: Vrager = ['SWT_DORDRECHT', 'teamleider', 2];
    const { dossier, id } = await keten.meldAan({ acuut: false, opvangGevraagd: false });
    await keten.zet(MELDER, `/aanmeldingen/${id}`, weg);
    const intake = await keten.werkVan(dossier, 'INTAKE');
    await keten.zet(WIJK, `/dossiers/${dossier}`, MELDING);
    await keten.zet(WIJK, `/dossiers/${dossier}`, { ...dicht, sluitMee: [intake.id] });
    expect(await keten.werkVan(dossier, 'OVERLIJDEN_BEVESTIGEN')).toMatchObject({ open: false });

    await keten.zet(WIJK, `/dossiers/${dossier}`, weer);
    expect(await keten.werkVan(dossier, 'OVERLIJDEN_BEVESTIGEN')).toMatchObject({ naar: 'SWT_DORDRECHT', open: true });
    await keten.zet(COLLEGA, `/dossiers/${dossier}`, { stap: 'overlijden-bevestigen' });
    for (const { id: af } of await afwikkeling(dossier)) {
      await keten.zet(WIJK, `/overdrachten/${af}`, { stap: 'oppakken' });
      await keten.zet(WIJK, `/overdrachten/${af}`, { stap: 'afronden', uitkomst: 'gedaan' });
    }
    await keten.zet(WIJK, `/dossiers/${dossier}`, dicht);

    // confirmed, and then opened again: is the client alive after all?
    await keten.zet(COLLEGA, `/dossiers/${dossier}`, weer);
    expect(await keten.werkVan(dossier, 'OVERLIJDEN_BEVESTIGEN')).toMatchObject({ open: true });
    await keten.zet(WIJK, `/dossiers/${dossier}`, { stap: 'overlijden-herroepen', reden: 'bericht-onjuist' });
    expect(await keten.werkVan(dossier, 'OVERLIJDEN_BEVESTIGEN')).toMatchObject({ open: false });
    expect(await lees(dossier, WIJK)).toMatchObject({ toestand: 'open', overlijden: null });
  });

  it('maakt een bed en vastgehouden plekken vrij, en geeft ze terug als het niet klopt', async () => {
    const dossier = await begin();
    const { id: bedvraag } = await keten.werkVan(dossier, 'OPVANG_LDH');
    await keten.zet(EERSTE, `/overdrachten/${bedvraag}`, { stap: 'oppakken' });
    const opvang = `/opvangplaatsingen/${await zaakVan(dossier, 'opvang')}`;
    const { bed } = await keten.zet<{ bed: number }>(EERSTE, opvang, { stap: 'plaatsen' });
    expect(bed).toBeGreaterThan(0);
    const kamer = await verwijs(dossier, 'PARTICULIER', 'AANBIEDER_DE_RUSTPLEK', 'de-rustplek');
    const housing = await verwijs(dossier, 'HOUSING_FIRST', 'LDH');
    // an application of the client: only who decides on it closes it
    const wmo = await verwijs(dossier, 'WMO', 'SDD');
    await keten.zet(SDD, wmo, { stap: 'aannemen' });
    await keten.zet(SDD, wmo, { stap: 'aanvraag-vastleggen', datum: '2026-11-23' });
    const { bezet } = await keten.lees<{ bezet: number }>(EERSTE, '/quota/housing-first');

    await keten.zet(EERSTE, `/dossiers/${dossier}`, MELDING);
    await keten.zet(TWEEDE, `/dossiers/${dossier}`, { stap: 'overlijden-bevestigen' });
    const bord = '/voorzieningen/crisisopvang-kromhout/bord';
    const bedden = async () => (await keten.lees<{ bedden: { plaatsing: string }[] }>(EERSTE, bord)).bedden;
    expect(await keten.lees(EERSTE, opvang)).toMatchObject({ toestand: 'beeindigd-overleden', open: false, bed: null });
    expect((await bedden()).map(({ plaatsing }) => plaatsing)).not.toContain(opvang.split('/').at(-1));
    for (const pad of [kamer, housing]) {
      expect(await keten.lees(EERSTE, pad)).toMatchObject({ toestand: 'beeindigd-overleden', open: false });
    }
    expect(await keten.lees(EERSTE, '/quota/housing-first')).toMatchObject({ bezet: bezet - 1 });
    expect(
      await keten.sql('select 1 from tns.verwijzing where dossier_id = $1 and plek_nummer is not null', [dossier]),
    ).toEqual([]);
    expect(await keten.lees(EERSTE, wmo)).toMatchObject({ toestand: 'aangenomen', open: true });
    // the lists name what is open after that, and nothing else
    const bijSdd = (await afwikkeling(dossier)).find(({ naar }) => naar === 'SDD');
    await keten.zet(SDD, `/overdrachten/${bijSdd?.id}`, { stap: 'oppakken' });
    const { resultaten } = await keten.lees<Beeld>(SDD, `/overdrachten/${bijSdd?.id}/stappen`);
    expect(resultaten[0]?.velden?.toelichting).toMatch(/^Nog open bij u: TNS-2026-\d+-O\d+, TNS-2026-\d+-W3\.$/);

    await keten.zet(EERSTE, `/dossiers/${dossier}`, { stap: 'overlijden-herroepen', reden: 'verkeerde-persoon' });
    expect(await keten.lees(EERSTE, opvang)).toMatchObject({ toestand: 'geplaatst', open: true, bed });
    expect(await keten.lees(EERSTE, kamer)).toMatchObject({ toestand: 'concept', open: true, organisatie: 'LDH' });
  });

  it('neemt niemand een bed af dat na een onjuist overlijden al weer is gegeven', async () => {
    const dossier = await begin();
    const { id: bedvraag } = await keten.werkVan(dossier, 'OPVANG_LDH');
    await keten.zet(EERSTE, `/overdrachten/${bedvraag}`, { stap: 'oppakken' });
    await keten.zet(EERSTE, `/dossiers/${dossier}`, MELDING);
    await keten.zet(TWEEDE, `/dossiers/${dossier}`, { stap: 'overlijden-bevestigen' });
    await keten.huis.zetKlok('2026-11-23T12:00:00.000Z');
    const body = { dossier };
    expect((await keten.huis.vraag('POST', '/v1/opvangplaatsingen', { door: EERSTE, body })).status).toBe(201);
    await keten.zet(EERSTE, `/dossiers/${dossier}`, { stap: 'overlijden-herroepen', reden: 'verkeerde-persoon' });
    const zaken = await keten.sql<{ toestand: string }>(
      `select toestand from tns.zaak where dossier_id = $1 and soort = 'opvang' order by aangemaakt_op`,
      [dossier],
    );
    expect(zaken.map(({ toestand }) => toestand)).toEqual(['beeindigd-overleden', 'gereserveerd']);
    await keten.huis.zetKlok(MAANDAG);
  });

  it('wie onterecht dood is verklaard terwijl hij zoek was, wordt gewoon gevonden en krijgt een bed (belofte 5)', async () => {
    const dossier = await begin();
    await keten.zet(EERSTE, `/dossiers/${dossier}`, { stap: 'buiten-beeld-melden', laatstGezienOp: '2026-11-20' });
    const { id: zoeken } = await keten.werkVan(dossier, 'VELDWERK');
    await keten.zet(EERSTE, `/overdrachten/${zoeken}`, { stap: 'oppakken' });
    const veldwerk = `/veldwerktrajecten/${await zaakVan(dossier, 'veldwerk')}`;
    await keten.zet(EERSTE, `/dossiers/${dossier}`, MELDING);
    await keten.zet(TWEEDE, `/dossiers/${dossier}`, { stap: 'overlijden-bevestigen' });
    await keten.zet(EERSTE, veldwerk, { stap: 'contact-vastleggen', contact: 'gesproken', gezienOp: '2026-11-23' });
    expect(await keten.zet(EERSTE, veldwerk, { stap: 'komt-binnen' })).toMatchObject({ toestand: 'binnen' });
    expect((await keten.werkVan(dossier, 'OPVANG_LDH')).open).toBe(true);
    expect(await lees(dossier)).toMatchObject({ toestand: 'overleden' });
  });

  it('bewaart de database als twee personen, wat de code ook doet', async () => {
    const dossier = await begin();
    await keten.zet(EERSTE, `/dossiers/${dossier}`, MELDING);
    const fout = await keten.poging(keten.huis.proef.superUrl, [
      'update tns.overlijden set bevestigd_door = gemeld_door where dossier_id = $1',
      [dossier],
    ]);
    expect(fout).toBe('23514');
  });
});
