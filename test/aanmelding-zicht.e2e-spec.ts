import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aanmelding } from './fabriek/aanmelding.js';
import { Proefhuis, type Vrager } from './opzet/huis.js';

const SWT: Vrager = ['SWT_GORINCHEM', 'intaker'];
const GGD: Vrager = ['GGD', 'behandelaar'];

interface Kort {
  id: string;
  kenmerk: string;
  taak: string;
  wachtrij: string | null;
  naar: string;
  toestand: string;
  vervaltOp: string | null;
}
interface Klok {
  soort: string;
  status: string;
}
interface Aanmelding {
  id: string;
  dossier: string;
  kenmerk: string;
  zicht: string;
  opgave: { client: Record<string, unknown> } | null;
  overdrachten: Kort[];
  dossierTermijnen: Klok[];
}

let huis: Proefhuis;

beforeAll(async () => {
  huis = await Proefhuis.start();
});
afterAll(() => huis.stop());

async function meld(anders: Record<string, unknown>, door: Vrager = SWT): Promise<Aanmelding> {
  const { status, body } = await huis.vraag<Aanmelding>('POST', '/v1/aanmeldingen', { door, body: aanmelding(anders) });
  expect({ status, body }).toMatchObject({ status: 201 });
  return body;
}

const lees = async (id: string, door: Vrager) => huis.vraag<Aanmelding>('GET', `/v1/aanmeldingen/${id}`, { door });

describe('what came of an aanmelding', () => {
  it('is told to the aanmelder at once, and again on reading', async () => {
    const gemeld = await meld({});
    expect(gemeld.zicht).toBe('beperkt');
    const bed = gemeld.overdrachten.find(({ taak }) => taak === 'OPVANG_LDH');
    expect(bed).toMatchObject({ wachtrij: 'LDH_OPVANG', naar: 'LDH', toestand: 'aangeboden' });
    expect(bed?.kenmerk).toMatch(/^TNS-\d{4}-\d{6}-O\d+$/);
    expect(gemeld.kenmerk.startsWith(bed?.kenmerk.slice(0, 15) ?? '?')).toBe(true);
    expect(gemeld.overdrachten.map(({ taak }) => taak)).toContain('RECHTSTOETS');
    expect(gemeld.overdrachten.every(({ vervaltOp }) => vervaltOp !== null)).toBe(true);
    expect(gemeld.dossierTermijnen.map(({ soort }) => soort)).toContain('tns-plan');
    const { body } = await lees(gemeld.id, SWT);
    expect(body.overdrachten).toEqual(gemeld.overdrachten);
    expect(body.dossierTermijnen).toEqual(gemeld.dossierTermijnen);
  });

  it('is for a second aanmelder of the same person no more than its own', async () => {
    const client = { achternaam: 'Tweemaal', voornamen: 'Tom', geboortedatum: '1979-09-09' };
    const eerste = await meld({ client });
    const tweede = await meld({ client, schuldenDreigen: true }, ['AVRES', 'intaker']);
    expect(tweede.dossier).toBe(eerste.dossier);
    const eigen = tweede.overdrachten.map(({ id }) => id);
    expect(eigen.length).toBeGreaterThan(0);
    expect(eerste.overdrachten.some(({ id }) => eigen.includes(id))).toBe(false);
  });

  it('shows a hand-off that is done without a clock', async () => {
    const { id } = await meld({});
    const { body, status } = await huis.vraag<Aanmelding>('POST', `/v1/aanmeldingen/${id}/stappen`, {
      door: SWT,
      versie: Number((await lees(id, SWT)).koppen.get('etag')?.replaceAll('"', '')),
      body: { stap: 'intrekken', reden: 'client-wil-niet', namensClient: true, doorverwezenNaar: 'eigen-netwerk' },
    });
    expect({ status, body }).toMatchObject({ status: 201 });
    const toets = body.overdrachten.find(({ taak }) => taak === 'RECHTSTOETS');
    expect(toets).toMatchObject({ toestand: 'afgerond', vervaltOp: null });
  });
});

describe('the BSN on an aanmelding', () => {
  it('is read by who has a legal ground for it, and by nobody else: not in the form, not in the timeline', async () => {
    const bsn = '999900158';
    const client = { achternaam: 'Gerechtigd', voornamen: 'Gea', geboortedatum: '1985-05-05', bsn };
    const gemeld = await meld({ client, veiligheidsrisico: true, schuldenDreigen: true });
    expect(gemeld.opgave?.client['bsn']).toBe(bsn);
    const mag = gemeld.overdrachten.find(({ taak }) => taak === 'SCHULDHULP')?.naar ?? '';
    const magNiet = 'VEILIG_THUIS';
    expect(['SDD', 'AVRES']).toContain(mag);
    const gevraagd = { dossier: gemeld.dossier, taak: 'VEILIGHEID', wachtrij: magNiet };
    expect((await huis.vraag('POST', '/v1/overdrachten', { door: GGD, body: gevraagd })).status).toBe(201);

    // offered and not picked up: only the gegevensset of that work, so nothing of the form
    for (const organisatie of [mag, magNiet]) {
      const { body } = await lees(gemeld.id, [organisatie, 'behandelaar']);
      expect(body).toMatchObject({ zicht: 'beperkt', opgave: null });
      await pakAllesOp(gemeld.dossier, organisatie);
    }

    const bij = await lees(gemeld.id, [mag, 'behandelaar']);
    expect(bij.body).toMatchObject({ zicht: 'vol', opgave: { client: { bsn } } });
    const zonder = await lees(gemeld.id, [magNiet, 'behandelaar']);
    expect(zonder.body).toMatchObject({ zicht: 'vol', opgave: { client: { achternaam: 'Gerechtigd' } } });
    expect(JSON.stringify(zonder.body)).not.toContain(bsn);

    const tijdlijn = async (organisatie: string) =>
      JSON.stringify(
        (await huis.vraag('GET', `/v1/dossiers/${gemeld.dossier}/tijdlijn`, { door: [organisatie, 'behandelaar'] }))
          .body,
      );
    expect(await tijdlijn(mag)).toContain(bsn);
    const gelezen = await tijdlijn(magNiet);
    expect(gelezen).toContain('Gerechtigd');
    expect(gelezen).not.toContain(bsn);
  });
});

/** Picks up all that lies with an organisation in a dossier. */
async function pakAllesOp(dossier: string, organisatie: string): Promise<void> {
  const door: Vrager = [organisatie, 'behandelaar'];
  const { body } = await huis.vraag<{ resultaten: { id: string; naar: string; versie: number }[] }>(
    'GET',
    `/v1/overdrachten?dossier=${dossier}&toestand=aangeboden`,
    { door },
  );
  for (const { id, versie } of body.resultaten.filter(({ naar }) => naar === organisatie)) {
    const { status } = await huis.vraag('POST', `/v1/overdrachten/${id}/stappen`, {
      door,
      versie,
      body: { stap: 'oppakken' },
    });
    expect(status).toBe(201);
  }
}
