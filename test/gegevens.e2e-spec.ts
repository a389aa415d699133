import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aanmelding } from './fabriek/aanmelding.js';
import { Proefhuis, type Vrager } from './opzet/huis.js';

const SWT: Vrager = ['SWT_GORINCHEM', 'intaker'];
const BSN = '999900171';

interface Overdracht {
  id: string;
  taak: string;
  naar: string;
}
interface Gemeld {
  dossier: string;
  overdrachten: Overdracht[];
}
type Gegevens = Record<string, unknown> & { versie: number };

let huis: Proefhuis;
let gemeld: Gemeld;

beforeAll(async () => {
  huis = await Proefhuis.start();
  const client = {
    achternaam: 'Waterdrager',
    voornamen: 'Joris',
    geboortedatum: '1984-05-17',
    bsn: BSN,
    bereikbaar: { telefoon: '000-5550101', veiligNummer: '000-5550199' },
    taal: 'Pools',
    tolkNodig: true,
  };
  const extra = { gemeenteAanmelding: '0512', schuldenDreigen: true, toelichting: 'Is ziek.' };
  const { status, body } = await huis.vraag<Gemeld>('POST', '/v1/aanmeldingen', {
    door: SWT,
    body: aanmelding({ client, ...extra }),
  });
  expect({ status, body }).toMatchObject({ status: 201 });
  gemeld = body;
});
afterAll(() => huis.stop());

function van(taak: string): Overdracht {
  const overdracht = gemeld.overdrachten.find((een) => een.taak === taak);
  if (!overdracht) throw new Error(`geen overdracht ${taak}`);
  return overdracht;
}

const lees = (id: string, door: Vrager) => huis.vraag<Gegevens>('GET', `/v1/overdrachten/${id}/gegevens`, { door });

async function inzagen(): Promise<{ organisatie: string; resultaat: string }[]> {
  const { rows } = await huis.superuser.query<{ organisatie: string; resultaat: string }>(
    `select organisatie, resultaat from tns.inzage where doel = 'gegevens-lezen' and dossier_id = $1 order by moment, id`,
    [gemeld.dossier],
  );
  return rows;
}

describe('what a hand-off shows of the client', () => {
  it('is for a bed who, with whom, how to reach and what is needed tonight', async () => {
    const { id } = van('OPVANG_LDH');
    const { status, body, koppen } = await lees(id, ['LDH', 'behandelaar']);
    expect({ status, body }).toMatchObject({ status: 200 });
    expect(koppen.get('etag')).toBe(`"${body.versie}"`);
    expect(body).toEqual({
      overdracht: id,
      versie: 1,
      gegevensset: 'opvang',
      naam: { anoniem: false, achternaam: 'Waterdrager', tussenvoegsel: null, voornamen: 'Joris', roepnaam: null },
      geboortedatum: '1984-05-17',
      bereikbaarheid: { telefoon: null, viaWie: null, postpunt: null, veiligNummer: '000-5550199' },
      taal: { taal: 'Pools', tolkNodig: true },
      huishouden: [],
      zwanger: false,
      veiligheid: false,
      woonsituatie: { slaapt: 'openbare-ruimte', gemeente: '0512', acuut: true, opvangGevraagd: true },
    });
    expect(await inzagen()).toEqual([{ organisatie: 'LDH', resultaat: 'opvang' }]);
  });

  it('is for debts the BSN and the debts, and nothing about health', async () => {
    const { id, naar } = van('SCHULDHULP');
    const { body } = await lees(id, [naar, 'behandelaar']);
    expect(body).toMatchObject({ gegevensset: 'schulden', bsn: BSN, schulden: true });
    for (const veld of ['zwanger', 'toelichting', 'aanleidingen', 'woonsituatie', 'huishouden']) {
      expect(body).not.toHaveProperty(veld);
    }
    expect(JSON.stringify(body)).not.toContain('ziek');
  });

  it('can be read back by the sender from its own form', async () => {
    const { body } = await lees(van('OPVANG_LDH').id, SWT);
    expect(body).toMatchObject({
      gegevensset: 'opvang',
      naam: { achternaam: 'Waterdrager' },
      geboortedatum: '1984-05-17',
    });
  });

  it('is not there for who has nothing to do with it', async () => {
    const { id } = van('OPVANG_LDH');
    expect((await lees(id, ['SWT_DORDRECHT', 'behandelaar'])).status).toBe(404);
    expect((await lees(id, ['GGD', 'analist'])).status).toBe(404);
    expect((await lees('019aab00-0000-7000-8000-000000000001', ['LDH', 'behandelaar'])).status).toBe(404);
  });

  it('is not there for who only has another hand-off in the same dossier', async () => {
    const { naar } = van('SCHULDHULP');
    const ander: Vrager = [naar, 'behandelaar'];
    const zaak = await huis.vraag('GET', `/v1/overdrachten/${van('OPVANG_LDH').id}`, { door: ander });
    expect({ status: zaak.status, zicht: zaak.body['zicht'] }).toEqual({ status: 200, zicht: 'beperkt' });
    expect((await lees(van('OPVANG_LDH').id, ander)).status).toBe(404);
    expect((await inzagen()).filter(({ organisatie }) => organisatie === naar)).toEqual([
      { organisatie: naar, resultaat: 'schulden' },
    ]);
  });

  it('is gone once the receiver has refused', async () => {
    const { id, naar } = van('SCHULDHULP');
    const door: Vrager = [naar, 'behandelaar'];
    const { body } = await lees(id, door);
    const weigering = { stap: 'weigeren', reden: 'verkeerde-client' };
    const geweigerd = await huis.vraag('POST', `/v1/overdrachten/${id}/stappen`, {
      door,
      versie: body.versie,
      body: weigering,
    });
    expect(geweigerd.status).toBe(201);
    expect((await huis.vraag('GET', `/v1/overdrachten/${id}`, { door })).status).toBe(200);
    expect((await lees(id, door)).status).toBe(404);
  });

  it('follows the set of the day, without a release', async () => {
    const { id } = van('OPVANG_LDH');
    await huis.superuser.query(`
      with oud as (update tns.referentie_rij set geldig_tot = current_date + 1
                    where soort = 'code' and code = 'gegevenssets/opvang' returning *)
      insert into tns.referentie_rij (id, soort, code, geldig_van, geldig_tot, inhoud, bron)
      select gen_random_uuid(), soort, code, geldig_tot, null, inhoud || '{"velden": ["naam"]}', bron from oud`);
    await huis.verzetKlok(48 * 60 * 60 * 1000);
    const { body } = await lees(id, ['LDH', 'behandelaar']);
    expect(Object.keys(body).toSorted()).toEqual(['gegevensset', 'naam', 'overdracht', 'versie']);
  });
});
