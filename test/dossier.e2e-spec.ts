import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Dossierhuis, type Json, type Vrager, zetKlok } from './dossier.opzet.js';

const LDH: Vrager = ['LDH', 'behandelaar'];
const LDH_LEIDER: Vrager = ['LDH', 'teamleider'];
const SWT: Vrager = ['SWT_DORDRECHT', 'behandelaar'];
const SDD: Vrager = ['SDD', 'behandelaar'];
const AVRES: Vrager = ['AVRES', 'behandelaar'];
const GGD: Vrager = ['GGD', 'behandelaar'];
const GGD_LEIDER: Vrager = ['GGD', 'teamleider'];
const MEELEZER: Vrager = ['BURGERZAKEN_GORINCHEM', 'behandelaar'];

let huis: Dossierhuis;

beforeAll(async () => {
  huis = await Dossierhuis.open();
});
afterAll(async () => {
  await huis.sluit();
});

async function lees(wie: Vrager, dossier: string): Promise<Json> {
  const { status, body } = await huis.vraag(wie, `/dossiers/${dossier}`);
  expect(status).toBe(200);
  return body;
}

/** Picks the newest return up and offers it to another queue. @returns the new hand-off */
async function biedOpnieuwAan(dossier: string, wachtrij: string): Promise<string> {
  const retour = (await huis.open(LDH, dossier, 'SCHULDHULP')).find((o) => o.aard === 'retour');
  const pad = `/overdrachten/${retour?.id}`;
  await huis.zet(LDH, pad, { stap: 'oppakken' });
  const { gevolgen } = await huis.zet(LDH, pad, { stap: 'opnieuw-aanbieden', wachtrij });
  return gevolgen[0]?.zaak ?? '';
}

async function weiger(wie: Vrager, overdracht: string): Promise<void> {
  await huis.zet(wie, `/overdrachten/${overdracht}`, { stap: 'weigeren', reden: 'al-geplaatst' });
}

/** The aanmelding is withdrawn by the client, which ends the work of the GGD too. */
async function trekIn(dossier: string): Promise<void> {
  const aanmelding = (await lees(LDH, dossier)).zaken.find((zaak) => zaak.soort === 'aanmelding');
  const keuze = { reden: 'eigen-oplossing', namensClient: true, doorverwezenNaar: 'eigen-netwerk' };
  await huis.zet(LDH, `/aanmeldingen/${aanmelding?.id}`, { stap: 'intrekken', ...keuze });
}

async function overleggen(dossier: string): Promise<readonly Json[]> {
  return (await huis.vraag(GGD, `/casusoverleggen?dossier=${dossier}`)).body.resultaten;
}

describe('lezen', () => {
  it('zegt wie de cliënt is, wie aan zet is en welke klok loopt', async () => {
    const dossier = await lees(LDH, await huis.meldAan());
    expect(dossier).toMatchObject({
      soort: 'dossier',
      toestand: 'open',
      regiehouder: 'LDH',
      zicht: 'vol',
      groep: 'C',
      retouren: 0,
      casusoverleg: null,
      onderbreking: null,
      client: { naam: expect.stringMatching(/^Sam Proef/), geboortedatum: '1980-05-06' },
    });
    expect(dossier.aanZet[0]).toMatchObject({ soort: 'overdracht', taak: 'OPVANG_LDH', organisatie: 'LDH' });
    expect(dossier.aanZet[0]?.termijn).toMatchObject({ status: 'loopt' });
    expect(dossier.aanZet.at(-1)).toMatchObject({ soort: 'dossier', organisatie: 'LDH' });
    expect(dossier.zaken.map((zaak) => zaak.soort)).toContain('aanmelding');
  });

  it('is er niet voor een organisatie die er niets mee te maken heeft, ook niet als stap of in een lijst', async () => {
    const dossier = await huis.meldAan();
    for (const deel of ['', '/tijdlijn', '/stappen', '/inzage']) {
      expect((await huis.vraag(MEELEZER, `/dossiers/${dossier}${deel}`)).status).toBe(404);
    }
    const stap = await huis.post(MEELEZER, `/dossiers/${dossier}/stappen`, { stap: 'regie-aanvaarden' }, '"1"');
    expect(stap.status).toBe(404);
    expect((await huis.vraag(MEELEZER, '/dossiers')).body.resultaten).toEqual([]);
  });

  it('laat wie alleen indiende weinig zien', async () => {
    const dossier = await lees(['STADSKANTOOR', 'intaker'], await huis.meldAan(['STADSKANTOOR', 'intaker']));
    expect(dossier).toMatchObject({ zicht: 'beperkt', toestand: 'open', termijnen: [] });
    for (const veld of ['client', 'groep', 'aanZet', 'retouren', 'aanmelddatum'])
      expect(dossier).not.toHaveProperty(veld);
    expect(new Set(dossier.zaken.map((zaak) => zaak.soort))).toEqual(new Set(['aanmelding', 'overdracht']));
  });

  it('bladert door de lijst zonder dubbelen en filtert', async () => {
    for (let i = 0; i < 3; i += 1) await huis.meldAan();
    const gezien: string[] = [];
    let pad: string | undefined = '/dossiers?limit=2&open=true&groep=C&regiehouder=LDH&toestand=open';
    while (pad !== undefined) {
      const { body, link }: { body: Json; link: string | null } = await huis.vraag(LDH, pad);
      gezien.push(...body.resultaten.map((d) => d.id));
      pad = /<\/v1([^>]+)>; rel="next"/.exec(link ?? '')?.[1];
    }
    expect(gezien.length).toBeGreaterThanOrEqual(3);
    expect(new Set(gezien).size).toBe(gezien.length);
    expect((await huis.vraag(LDH, '/dossiers?groep=J')).body.resultaten).toEqual([]);
    expect((await huis.vraag(LDH, '/dossiers?open=misschien')).status).toBe(400);
  });

  it('zoekt op één manier tegelijk', async () => {
    const id = await huis.meldAan();
    const { kenmerk, client } = await lees(LDH, id);
    const achternaam = client.naam.split(' ')[1];
    const opNaam = { achternaam, geboortedatum: '1980-05-06' };
    for (const vraag of [{ kenmerk }, { kenmerk: `${kenmerk}-A1` }, opNaam]) {
      const { status, body } = await huis.post(LDH, '/dossiers/_zoek', vraag);
      expect(status).toBe(200);
      expect(body.resultaten.map((d) => d.id)).toEqual([id]);
      expect((await huis.post(MEELEZER, '/dossiers/_zoek', vraag)).body.resultaten).toEqual([]);
    }
    expect((await huis.post(LDH, '/dossiers/_zoek', { kenmerk, ...opNaam })).status).toBe(400);
    expect((await huis.post(LDH, '/dossiers/_zoek', { achternaam })).status).toBe(400);
    expect((await huis.post(LDH, '/dossiers/_zoek', {})).status).toBe(400);
  });

  it('legt vast wie keek, en laat dat alleen de regiehouder zien', async () => {
    const id = await huis.meldAan();
    await lees(GGD, id);
    const { status, body } = await huis.vraag(LDH, `/dossiers/${id}/inzage`);
    expect(status).toBe(200);
    expect(body.resultaten[0]).toMatchObject({ organisatie: 'GGD', doel: 'dossier-lezen', resultaat: 'vol' });
    expect((await huis.vraag(GGD, `/dossiers/${id}/inzage`)).status).toBe(403);
  });
});

describe('regie', () => {
  it('blijft bij de oude tot een ander ja zegt; na twee keer nee wijst de teamleider van de GGD toe', async () => {
    const id = await huis.meldAan();
    const pad = `/dossiers/${id}`;
    const voorstel = { stap: 'regie-voorstellen', organisatie: 'SWT_DORDRECHT', reden: 'opvang-uit' };
    expect((await huis.zet(LDH, pad, voorstel)).regieVoorgesteldAan).toBe('SWT_DORDRECHT');
    expect((await huis.stap(LDH, pad, voorstel)).status).toBe(422);
    expect((await huis.stap(LDH, pad, { stap: 'regie-aanvaarden' })).status).toBe(403);
    await huis.zet(SWT, pad, { stap: 'regie-weigeren', reden: 'te-vroeg' });
    expect(await huis.open(GGD, id, 'REGIE_TOEWIJZEN')).toHaveLength(0);
    await huis.zet(LDH, pad, voorstel);
    await huis.zet(SWT, pad, { stap: 'regie-weigeren', reden: 'te-vroeg' });
    expect((await lees(LDH, id)).regiehouder).toBe('LDH');
    expect(await huis.open(GGD, id, 'REGIE_TOEWIJZEN')).toHaveLength(1);

    const toewijzen = { stap: 'regie-toewijzen', organisatie: 'SWT_DORDRECHT', reden: 'verhuizing' };
    expect((await huis.stap(LDH_LEIDER, pad, toewijzen)).status).toBe(403);
    expect((await huis.zet(GGD_LEIDER, pad, toewijzen)).regiehouder).toBe('SWT_DORDRECHT');
    expect(await huis.open(GGD, id, 'REGIE_TOEWIJZEN')).toHaveLength(0);
    expect(await huis.open(SWT, id, 'KENNISGEVING')).toHaveLength(1);
    expect((await lees(LDH, id)).zicht).toBe('vol');
  });

  it('gaat over als de ander aanvaardt', async () => {
    const id = await huis.meldAan();
    const pad = `/dossiers/${id}`;
    await huis.zet(LDH, pad, { stap: 'regie-voorstellen', organisatie: 'SWT_DORDRECHT', reden: 'opvang-uit' });
    const na = await huis.zet(SWT, pad, { stap: 'regie-aanvaarden' });
    expect(na).toMatchObject({ regiehouder: 'SWT_DORDRECHT', regieVoorgesteldAan: null });
    expect(await huis.open(SWT, id, 'REGIE_VOORSTEL')).toHaveLength(0);
    expect((await huis.stap(LDH, pad, { stap: 'regie-aanvaarden' })).status).toBe(403);
  });

  it('blijft niet hangen op een voorstel dat als werk werd teruggehaald', async () => {
    const id = await huis.meldAan();
    const pad = `/dossiers/${id}`;
    const voorstel = { stap: 'regie-voorstellen', organisatie: 'SWT_DORDRECHT', reden: 'opvang-uit' };
    await huis.zet(LDH, pad, voorstel);
    const [werk] = await huis.open(LDH, id, 'REGIE_VOORSTEL');
    await huis.zet(LDH, `/overdrachten/${werk?.id}`, { stap: 'intrekken', reden: 'dubbel' });
    expect((await huis.stap(LDH, pad, voorstel)).status).toBe(201);
  });
});

describe('het beloop', () => {
  it('draagt werk over, met of zonder genoemde wachtrij', async () => {
    const id = await huis.meldAan();
    const { gevolgen } = await huis.zet(LDH, `/dossiers/${id}`, { stap: 'overdragen', taak: 'SCHULDHULP' });
    expect(gevolgen).toMatchObject([{ soort: 'overdracht', stap: 'openen', toestand: 'aangeboden' }]);
    expect(await huis.open(SDD, id, 'SCHULDHULP')).toHaveLength(1);
    expect((await huis.stap(LDH, `/dossiers/${id}`, { stap: 'overdragen', taak: 'ONZIN' })).status).toBe(400);
  });

  it('zoekt wie buiten beeld is, en stopt met zoeken als de cliënt er weer is', async () => {
    const id = await huis.meldAan();
    const pad = `/dossiers/${id}`;
    expect((await huis.stap(LDH, pad, { stap: 'buiten-beeld-melden', laatstGezienOp: '2026-12-25' })).status).toBe(400);
    expect((await huis.stap(LDH, pad, { stap: 'buiten-beeld-melden', laatstGezienOp: '2026-02-30' })).status).toBe(400);
    const weg = await huis.zet(LDH, pad, { stap: 'buiten-beeld-melden', laatstGezienOp: '2026-11-20' });
    expect(weg).toMatchObject({ toestand: 'buiten-beeld', buitenBeeldSinds: expect.any(String) });
    expect(await huis.open(LDH, id, 'VELDWERK')).toHaveLength(1);
    const slaapt = await huis.zet(LDH, pad, { stap: 'slapend-maken', reden: 'niet-gevonden' });
    expect(slaapt).toMatchObject({ toestand: 'slapend', buitenBeeldSinds: expect.any(String) });
    expect(await huis.open(LDH, id, 'VELDWERK')).toHaveLength(0);
    const terug = await huis.zet(LDH, pad, { stap: 'weer-in-beeld', gezienOp: '2026-11-23' });
    expect(terug).toMatchObject({ toestand: 'open', buitenBeeldSinds: null });
  });

  it('onderbreekt bij detentie, meldt het de uitkering en zet een klok voor de vrijlating', async () => {
    const id = await huis.meldAan();
    const pad = `/dossiers/${id}`;
    const detentie = { stap: 'onderbreking-melden', aard: 'detentie', vanaf: '2026-11-20' };
    expect((await huis.stap(LDH, pad, { ...detentie, tot: '2026-11-19' })).status).toBe(422);
    expect((await huis.stap(LDH, pad, { stap: 'onderbreking-beeindigen', per: '2026-11-23' })).status).toBe(422);
    const na = await huis.zet(LDH, pad, { ...detentie, tot: '2027-03-01' });
    expect(na.onderbreking).toEqual({ aard: 'detentie', vanaf: '2026-11-20', tot: '2027-03-01' });
    const klok = na.termijnen.find((t) => t.soort === 'vrijlating-voorbereiden');
    expect(klok).toMatchObject({ laatsteDag: '2027-01-18', status: 'loopt' });
    expect(await huis.open(SDD, id, 'ONDERBREKING')).toHaveLength(1);
    expect((await huis.stap(LDH, pad, { stap: 'onderbreking-beeindigen', per: '2026-11-19' })).status).toBe(400);
    const vrij = await huis.zet(LDH, pad, { stap: 'onderbreking-beeindigen', per: '2026-11-23' });
    expect(vrij.onderbreking).toBeNull();
    expect(vrij.termijnen.find((t) => t.soort === 'vrijlating-voorbereiden')?.status).toBe('gehaald');
  });

  it('sluit pas af als niets meer open staat, en dan eigen werk mee', async () => {
    const id = await huis.meldAan();
    const pad = `/dossiers/${id}`;
    const afsluiten = { stap: 'afsluiten', reden: 'stabiel', vervolg: 'eigen-netwerk' };
    const nee = await huis.stap(LDH, pad, afsluiten);
    expect(nee.body).toMatchObject({ status: 422 });
    const { zaken } = await lees(LDH, id);
    const open = zaken.filter((zaak) => zaak.open).map((zaak) => zaak.id);
    expect(nee.body.errors.map((fout) => fout.code).sort()).toEqual([...open].sort());

    await trekIn(id);
    const eigen = (await huis.open(LDH, id, 'OPVANG_LDH')).map((o) => o.id);
    const vreemd = { ...afsluiten, sluitMee: [...eigen, '019aab00-0000-7000-8000-000000000004'] };
    expect((await huis.stap(LDH, pad, vreemd)).status).toBe(400);
    const dicht = await huis.zet(LDH, pad, { ...afsluiten, sluitMee: eigen });
    expect(dicht).toMatchObject({ toestand: 'afgesloten', open: false, aanZet: [] });
    expect(dicht.termijnen.every((t) => t.status !== 'loopt')).toBe(true);

    const weer = await huis.zet(LDH, pad, { stap: 'heropenen', reden: 'terugval' });
    expect(weer).toMatchObject({ toestand: 'open', open: true, aanmelddatum: dicht.aanmelddatum });
    expect(weer.termijnen.some((t) => t.soort === 'dossier-voortgang' && t.status === 'loopt')).toBe(true);
  });

  it('heropent niet naast een ander open dossier, ook niet als dat voor u niet te zien is', async () => {
    const id = await huis.meldAan();
    const pad = `/dossiers/${id}`;
    await trekIn(id);
    const sluitMee = (await lees(LDH, id)).zaken.filter((zaak) => zaak.open).map((zaak) => zaak.id);
    await huis.zet(LDH, pad, { stap: 'afsluiten', reden: 'stabiel', vervolg: 'eigen-netwerk', sluitMee });
    const nieuw = await huis.meldAan(['STADSKANTOOR', 'intaker']);
    // two dossiers of one client: as after a merge
    await huis.superuser.query(
      'update tns.dossier set client_id = (select client_id from tns.dossier where id = $2) where id = $1',
      [nieuw, id],
    );
    // another organisation has it all: whatever made LDH see it is given to the GGD, at once
    await huis.superuser.query('begin');
    for (const sql of [
      `update tns.betrokkenheid set tot = van where dossier_id = $1 and organisatie = 'LDH'`,
      `insert into tns.betrokkenheid (id, dossier_id, organisatie, aard, zaak_id, van)
       select gen_random_uuid(), id, 'GGD', 'regie', id, now() from tns.dossier where id = $1`,
      `update tns.dossier set regiehouder = 'GGD' where id = $1`,
      `update tns.zaak set organisatie = 'GGD', verantwoordelijke = 'GGD' where dossier_id = $1`,
    ]) {
      await huis.superuser.query(sql, [nieuw]);
    }
    await huis.superuser.query('commit');
    expect((await huis.vraag(LDH, `/dossiers/${nieuw}`)).status).toBe(404);
    const nee = await huis.stap(LDH, pad, { stap: 'heropenen', reden: 'terugval' });
    expect(nee.body).toMatchObject({ status: 422, detail: expect.stringContaining('ander open dossier') });
  });

  it('corrigeert de aanmelddatum: klokken opnieuw berekend, iedereen die meewerkt hoort het', async () => {
    const id = await huis.meldAan();
    const pad = `/dossiers/${id}`;
    const voor = await lees(LDH, id);
    const { body } = await huis.vraag(LDH, `${pad}/tijdlijn`);
    const gebeurtenis = body.resultaten[0]?.id;
    const correctie = { stap: 'corrigeren', gebeurtenis, reden: 'tikfout', aanmelddatum: '2026-11-20T10:00:00+01:00' };
    expect((await huis.stap(LDH, pad, correctie)).status).toBe(403);
    expect((await huis.stap(LDH_LEIDER, pad, { ...correctie, aanmelddatum: '2026-12-01T10:00:00Z' })).status).toBe(400);
    const na = await huis.zet(LDH_LEIDER, pad, correctie);
    expect(na.aanmelddatum).toBe('2026-11-20T09:00:00.000Z');
    const plan = (dossier: Json): Json | undefined =>
      dossier.termijnen.find((t) => t.soort === 'tns-plan' && t.status === 'loopt');
    expect(plan(voor)?.start).toBe(voor.aanmelddatum);
    expect(plan(na)).toMatchObject({ start: '2026-11-20T09:00:00.000Z' });
    expect(String(plan(na)?.laatsteDag) < String(plan(voor)?.laatsteDag)).toBe(true);
    const voortgang = (dossier: Json): Json | undefined =>
      dossier.termijnen.find((t) => t.soort === 'dossier-voortgang' && t.status === 'loopt');
    expect(voortgang(na)).toEqual(voortgang(voor));
    expect(await huis.open(GGD, id, 'KENNISGEVING')).toHaveLength(1);
    expect(await huis.open(LDH, id, 'KENNISGEVING')).toHaveLength(1);
    const laatste = (await huis.vraag(LDH, `${pad}/stappen`)).body.resultaten.at(-1);
    expect(laatste).toMatchObject({ stap: 'corrigeren', corrigeert: gebeurtenis });
  });
});

describe('van het kastje naar de muur', () => {
  it('roept bij de derde keer één casusoverleg bijeen, en pas na afsluiten een volgende', async () => {
    const id = await huis.meldAan();
    const eerste = await huis.post(LDH, '/overdrachten', { dossier: id, taak: 'SCHULDHULP', wachtrij: 'SDD_SCHULDEN' });
    await weiger(SDD, eerste.body.id);
    await weiger(AVRES, await biedOpnieuwAan(id, 'AVRES_SCHULDEN'));
    expect(await overleggen(id)).toHaveLength(0);
    await weiger(SDD, await biedOpnieuwAan(id, 'SDD_SCHULDEN'));
    const [overleg, ...meer] = await overleggen(id);
    expect(meer).toHaveLength(0);
    expect(overleg).toMatchObject({ toestand: 'bijeen-te-roepen', organisatie: 'GGD', wachtrij: 'GGD_CASUSOVERLEG' });
    expect(await lees(LDH, id)).toMatchObject({ retouren: 3, casusoverleg: overleg?.id });
    await weiger(AVRES, await biedOpnieuwAan(id, 'AVRES_SCHULDEN'));
    expect(await overleggen(id)).toHaveLength(1);

    const pad = `/casusoverleggen/${overleg?.id}`;
    expect((await huis.stap(GGD, pad, { stap: 'plannen', moment: '2026-11-01T10:00:00+01:00' })).status).toBe(400);
    const gepland = await huis.zet(GGD, pad, { stap: 'plannen', moment: '2026-11-25T10:00:00+01:00' });
    expect(gepland).toMatchObject({ toestand: 'gepland', geplandOp: '2026-11-25T09:00:00.000Z' });
    const vast = { stap: 'vaststellen', organisatie: 'SWT_DORDRECHT', uitkomst: 'organisatie-aangewezen' };
    expect((await huis.stap(LDH, pad, vast)).status).toBe(403);
    expect((await huis.stap(GGD, pad, { ...vast, uitkomst: 'onzin' })).status).toBe(400);
    expect(await huis.zet(GGD, pad, vast)).toMatchObject({ toestand: 'afgesloten', aangewezen: 'SWT_DORDRECHT' });
    expect(await lees(SWT, id)).toMatchObject({ regiehouder: 'SWT_DORDRECHT', retouren: 0, casusoverleg: null });
    expect((await huis.vraag(GGD, `${pad}/stappen`)).body.resultaten).toHaveLength(3);
    expect((await huis.post(GGD, '/casusoverleggen', {})).status).toBe(405);

    await weiger(SDD, await biedOpnieuwAan(id, 'SDD_SCHULDEN'));
    await weiger(AVRES, await biedOpnieuwAan(id, 'AVRES_SCHULDEN'));
    expect(await overleggen(id)).toHaveLength(1);
    await weiger(SDD, await biedOpnieuwAan(id, 'SDD_SCHULDEN'));
    expect(await overleggen(id)).toHaveLength(2);
  });
});

describe('de tijdlijn', () => {
  it('heeft elke gebeurtenis van elke zaak, in volgorde en zonder gaten', async () => {
    const id = await huis.meldAan();
    await huis.zet(LDH, `/dossiers/${id}`, { stap: 'overdragen', taak: 'SCHULDHULP' });
    const gezien: Json[] = [];
    let pad: string | undefined = `/dossiers/${id}/tijdlijn?limit=2`;
    while (pad !== undefined) {
      const { body, link }: { body: Json; link: string | null } = await huis.vraag(LDH, pad);
      gezien.push(...body.resultaten);
      pad = /<\/v1([^>]+)>; rel="next"/.exec(link ?? '')?.[1];
    }
    const { rows } = await huis.superuser.query<{ id: string }>(
      'select id from tns.gebeurtenis where dossier_id = $1 order by volgorde',
      [id],
    );
    expect(gezien.map((g) => g.id)).toEqual(rows.map((rij) => rij.id));
    expect(gezien.at(-1)).toMatchObject({ soort: 'overdracht', stap: 'openen', velden: { taak: 'SCHULDHULP' } });
  });

  it('laat met peilmoment zien hoe het toen was', async () => {
    const id = await huis.meldAan();
    const pad = `/dossiers/${id}`;
    const begin = await lees(LDH, id);
    const [werk] = await huis.open(LDH, id, 'OPVANG_LDH');
    await zetKlok(huis.superuser, '2026-11-24T11:00:00.000Z');
    try {
      await huis.zet(LDH, `/overdrachten/${werk?.id}`, { stap: 'oppakken' });
      await huis.zet(LDH, pad, { stap: 'buiten-beeld-melden', laatstGezienOp: '2026-11-23' });
      await huis.zet(LDH, pad, { stap: 'regie-voorstellen', organisatie: 'SWT_DORDRECHT', reden: 'opvang-uit' });
      await huis.zet(SWT, pad, { stap: 'regie-aanvaarden' });
      const toen = (await huis.vraag(LDH, `${pad}?peilmoment=2026-11-23T20:00:00Z`)).body;
      expect(toen).toMatchObject({
        peilmoment: '2026-11-23T20:00:00.000Z',
        toestand: 'open',
        regiehouder: 'LDH',
        versie: begin.versie,
        toegestaneStappen: [],
        zaken: begin.zaken.map(({ id: zaak, toestand }) => expect.objectContaining({ id: zaak, toestand })),
      });
      expect(toen.termijnen).toEqual(begin.termijnen);
      expect(toen.aanZet[0]).toEqual(begin.aanZet[0]);
      expect(toen.groep).toBeUndefined();
      const nu = await lees(LDH, id);
      expect(nu).toMatchObject({ toestand: 'buiten-beeld', regiehouder: 'SWT_DORDRECHT' });
      expect((await huis.vraag(LDH, `${pad}?peilmoment=2026-11-01T00:00:00Z`)).status).toBe(404);
      expect((await huis.vraag(LDH, `${pad}?peilmoment=2027-11-01T00:00:00Z`)).status).toBe(400);
    } finally {
      await zetKlok(huis.superuser, '2026-11-23T11:30:00.000Z');
    }
  });
});
