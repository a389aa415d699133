import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { v7 as uuid } from 'uuid';
import { AppModule } from '../src/app.module.js';
import type { Wie } from '../src/kern/wie.js';
import { ClientRegister, type ClientOpgave } from '../src/modules/client/index.js';
import { DatabaseService } from '../src/platform/database/database.service.js';
import { bouwApp } from '../src/platform/http/bouw-app.js';
import { Versleuteling } from '../src/platform/versleuteling/index.js';
import { aanmelding } from './fabriek/aanmelding.js';
import { maakDatabase, token } from './opzet/index.js';

const BSN = '999900006';
const ANDERE_BSN = '999990019';
const ANJA: ClientOpgave = {
  anoniem: false,
  achternaam: 'Berg',
  tussenvoegsel: 'van den',
  voornamen: 'Johanna Maria',
  geboortedatum: '1987-03-14',
};
const GGD: Wie = {
  id: 'ggd.behandelaar',
  organisatie: 'GGD',
  organisatieSoort: 'GGD',
  rol: 'behandelaar',
  client: 'proef',
};

interface Antwoord {
  status: number;
  etag: string | null;
  // what came back is looked at field by field, as a partner would
  inhoud: Record<string, unknown>;
}

let app: NestFastifyApplication;
let database: DatabaseService;
let register: ClientRegister;
let superuser: pg.Client;
let adres: string;

beforeAll(async () => {
  const proef = await maakDatabase();
  Object.assign(process.env, proef.env, { NODE_ENV: 'test', LOG_LEVEL: 'error' });
  superuser = new pg.Client({ connectionString: proef.superUrl });
  await superuser.connect();
  app = await bouwApp(AppModule);
  await app.listen(0, '127.0.0.1');
  adres = await app.getUrl();
  database = app.get(DatabaseService, { strict: false });
  register = app.get(ClientRegister, { strict: false });
});

afterAll(async () => {
  await app.close();
  await superuser.end();
});

/** A client, in a dossier in which these organisations are involved. */
async function maakClient(opgave: ClientOpgave, betrokken: string[], open = true): Promise<string> {
  const clientId = await database.schrijf(GGD, async (tx) => register.maak(tx, opgave));
  await maakDossier(clientId, betrokken, open);
  return clientId;
}

/** Only the rows that visibility hangs on; how a real dossier comes to be is told elsewhere. */
async function maakDossier(clientId: string, betrokken: string[], open: boolean): Promise<string> {
  const id = uuid();
  await superuser.query('set session_replication_role = replica');
  await superuser.query(
    `insert into tns.dossier (id, client_id, open, regiehouder, groep, kenmerk, aanmelddatum, veiligheidsrisico, huishouden_id, retouren,
       casusoverleg_gewapend, regie_weigeringen, ketenkop, aangemaakt_op)
     values ($1, $2, $3, 'GGD', 'A', $4, '2026-01-05T09:00:00Z', false, $1, 0, true, 0, '', '2026-01-05T09:00:00Z')`,
    [id, clientId, open, `TNS-2026-${id.slice(-12)}`],
  );
  for (const organisatie of betrokken) {
    await superuser.query(
      `insert into tns.betrokkenheid (id, dossier_id, organisatie, aard, zaak_id, van) values ($1, $2, $3, 'regie', $1, '2026-01-05T09:00:00Z')`,
      [uuid(), id, organisatie],
    );
  }
  return id;
}

async function vraag(
  methode: 'GET' | 'POST',
  pad: string,
  door: string,
  opties: { body?: unknown; versie?: number; sleutel?: string } = {},
): Promise<Antwoord> {
  const antwoord = await fetch(`${adres}/v1/${pad}`, {
    method: methode,
    headers: {
      authorization: `Bearer ${door}`,
      ...(opties.body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(opties.versie === undefined ? {} : { 'if-match': `"${opties.versie}"` }),
      ...(opties.sleutel === undefined ? {} : { 'idempotency-key': opties.sleutel }),
    },
    ...(opties.body === undefined ? {} : { body: JSON.stringify(opties.body) }),
  });
  return {
    status: antwoord.status,
    etag: antwoord.headers.get('etag'),
    inhoud: (await antwoord.json()) as Record<string, unknown>,
  };
}

const lees = (id: string, door: string) => vraag('GET', `clienten/${id}`, door);
const zoek = (body: unknown, door: string) => vraag('POST', 'clienten/_zoek', door, { body });
const neem = (id: string, door: string, body: unknown, versie?: number, sleutel?: string) =>
  vraag('POST', `clienten/${id}/stappen`, door, {
    body,
    ...(versie === undefined ? {} : { versie }),
    ...(sleutel === undefined ? {} : { sleutel }),
  });

async function inzagen(clientId: string): Promise<{ persoon: string; doel: string; resultaat: string }[]> {
  const { rows } = await superuser.query<{ persoon: string; doel: string; resultaat: string }>(
    'select persoon, doel, resultaat from tns.inzage where client_id = $1 order by moment, id',
    [clientId],
  );
  return rows;
}

/** Ids of what a search found. */
function gevonden({ inhoud }: Antwoord): unknown[] {
  return (inhoud['resultaten'] as { id: string }[]).map(({ id }) => id);
}

describe('registering who somebody is', () => {
  const bekend = (opgave: ClientOpgave) => database.schrijf(GGD, (tx) => register.zoekBekend(tx, opgave));

  it('finds a person by BSN, whatever name was given', async () => {
    const clientId = await maakClient({ anoniem: false, achternaam: 'Eerste', bsn: '999900018' }, ['SDD']);
    const gevonden = await bekend({ anoniem: false, achternaam: 'Anders', bsn: '999900018' });
    expect(gevonden).toMatchObject({
      clientId,
      dossierOpen: true,
      regiehouder: 'GGD',
      veiligheidsrisico: false,
      opBsn: true,
    });
  });

  it('finds a person by name and birth date, however it was typed', async () => {
    const wie = { anoniem: false, achternaam: 'Çelik', voornamen: 'Ayşe', geboortedatum: '1990-01-31' };
    const clientId = await maakClient(wie, ['SDD'], false);
    const getypt = { anoniem: false, achternaam: 'CELIK', voornamen: 'ayse', geboortedatum: '1990-01-31' };
    expect(await bekend(getypt)).toMatchObject({ clientId, dossierOpen: false, opBsn: false });
    expect(await bekend({ ...getypt, geboortedatum: '1990-02-01' })).toBeNull();
    expect(await bekend({ ...getypt, geboortedatum: undefined })).toBeNull();
  });

  it('keeps two people with the same name apart when their BSN differs', async () => {
    const naam = { anoniem: false, achternaam: 'Jansen', voornamen: 'Jan', geboortedatum: '1970-05-05' };
    const clientId = await maakClient({ ...naam, bsn: '999900031' }, ['SDD']);
    expect(await bekend({ ...naam, bsn: '999900043' })).toBeNull();
    expect(await bekend(naam)).toMatchObject({ clientId, opBsn: false });
  });

  it('never recognises who wants to stay anonymous, and keeps nothing that says who it is', async () => {
    const opgave = { ...ANJA, anoniem: true, bsn: '999900055', achternaam: 'Onbekend' };
    const clientId = await maakClient(opgave, ['GGD']);
    expect(await bekend(opgave)).toBeNull();
    expect(await bekend({ ...opgave, anoniem: false })).toBeNull();
    const { rows } = await superuser.query(
      'select achternaam, zoeknaam, bsn_hash, geboortedatum::text from tns.client where id = $1',
      [clientId],
    );
    expect(rows).toEqual([{ achternaam: null, zoeknaam: null, bsn_hash: null, geboortedatum: '1987-03-14' }]);
  });

  it('stores the BSN only encrypted', async () => {
    const clientId = await maakClient({ anoniem: false, achternaam: 'Kluis', bsn: '999900067' }, ['GGD']);
    const { rows } = await superuser.query<{ rij: string; bsn: Buffer }>(
      'select c::text as rij, bsn_versleuteld as bsn from tns.client c where id = $1',
      [clientId],
    );
    expect(rows[0]?.rij).not.toContain('999900067');
    expect(app.get(Versleuteling, { strict: false }).ontsleutel(rows[0]?.bsn ?? Buffer.alloc(0))).toBe('999900067');
  });

  it('makes two registrations of one person at the same moment one client', async () => {
    const opgave = { anoniem: false, achternaam: 'Tegelijk', voornamen: 'Tim', geboortedatum: '1980-08-08' };
    const meld = () =>
      database.schrijf(GGD, async (tx) => {
        register.vergrendelIdentiteit(tx, opgave);
        const bekende = await register.zoekBekend(tx, opgave);
        return bekende?.clientId ?? register.maak(tx, opgave);
      });
    const ids = await Promise.all([meld(), meld(), meld(), meld(), meld()]);
    expect(new Set(ids).size).toBe(1);
  });

  it('fills in what was empty, for who may see the client, and changes nothing else', async () => {
    const clientId = await maakClient({ anoniem: false, achternaam: 'van Dam', geboortedatum: '1961-01-01' }, ['GGD']);
    const aanvulling = {
      anoniem: false,
      achternaam: 'Dam',
      tussenvoegsel: 'van',
      voornamen: 'Piet',
      geboortedatum: '1999-09-09',
      bsn: '999900079',
    };
    await database.schrijf({ ...GGD, organisatie: 'SDD' }, (tx) => register.vulAan(tx, clientId, aanvulling));
    await database.schrijf(GGD, (tx) => register.vulAan(tx, clientId, aanvulling));
    await database.schrijf(GGD, (tx) => register.vulAan(tx, clientId, aanvulling));
    const { rows } = await superuser.query(
      'select achternaam, tussenvoegsel, voornamen, geboortedatum::text, zoeknaam, versie from tns.client where id = $1',
      [clientId],
    );
    expect(rows).toEqual([
      {
        achternaam: 'van Dam',
        tussenvoegsel: null,
        voornamen: 'Piet',
        geboortedatum: '1961-01-01',
        zoeknaam: 'vandam|piet',
        versie: 2,
      },
    ]);
    expect(await bekend({ anoniem: false, achternaam: 'X', bsn: '999900079' })).toMatchObject({ clientId });
  });

  it('fills in what an anonymous client tells, who stays anonymous until there is a name', async () => {
    const clientId = await maakClient({ anoniem: true }, ['GGD']);
    const stand = async () =>
      (
        await superuser.query('select anoniem, achternaam, geboortedatum::text from tns.client where id = $1', [
          clientId,
        ])
      ).rows;
    await database.schrijf(GGD, (tx) =>
      register.vulAan(tx, clientId, { anoniem: true, achternaam: 'Niet', geboortedatum: '2010-01-01' }),
    );
    expect(await stand()).toEqual([{ anoniem: true, achternaam: null, geboortedatum: '2010-01-01' }]);
    await database.schrijf(GGD, (tx) => register.vulAan(tx, clientId, { anoniem: false, achternaam: 'Wel' }));
    expect(await stand()).toEqual([{ anoniem: false, achternaam: 'Wel', geboortedatum: '2010-01-01' }]);
  });

  it('leaves out a BSN that another client has, and fills in the rest', async () => {
    await maakClient({ anoniem: false, achternaam: 'Bezet', bsn: '999900080' }, ['SDD']);
    const clientId = await maakClient({ anoniem: false, achternaam: 'Leeg', geboortedatum: '1961-01-02' }, ['GGD']);
    await database.schrijf(GGD, (tx) =>
      register.vulAan(tx, clientId, { anoniem: false, bsn: '999900080', taal: 'Pools' }),
    );
    const { rows } = await superuser.query('select bsn_hash, taal from tns.client where id = $1', [clientId]);
    expect(rows).toEqual([{ bsn_hash: null, taal: 'Pools' }]);
  });

  it('tells the birth date only to who may see the client', async () => {
    const clientId = await maakClient(ANJA, ['GGD']);
    await expect(database.lees(GGD, (tx) => register.geboortedatumVan(tx, clientId))).resolves.toBe('1987-03-14');
    await expect(
      database.lees({ ...GGD, organisatie: 'LDH' }, (tx) => register.geboortedatumVan(tx, clientId)),
    ).rejects.toThrow('niet-gevonden');
  });
});

describe('GET /v1/clienten/{id}', () => {
  it('shows who it is to who is involved, and notes the look', async () => {
    const id = await maakClient(
      { ...ANJA, bereikbaar: { telefoon: '06-00000001', postpunt: 'Inloop' }, taal: 'Nederlands' },
      ['GGD', 'LDH'],
    );
    const antwoord = await lees(id, await token('LDH', 'behandelaar'));
    expect(antwoord.status).toBe(200);
    expect(antwoord.etag).toBe('"1"');
    expect(antwoord.inhoud).toMatchObject({
      id,
      versie: 1,
      achternaam: 'Berg',
      tussenvoegsel: 'van den',
      geboortedatum: '1987-03-14',
      bsn: null,
      bsnBekend: false,
      bereikbaar: { telefoon: '06-00000001', viaWie: null, postpunt: 'Inloop', veiligNummer: null },
      dossiers: [{ open: true, regiehouder: 'GGD' }],
    });
    expect(antwoord.inhoud).not.toHaveProperty('samenvoegingen');
    expect(await inzagen(id)).toEqual([{ persoon: 'ldh.behandelaar.1', doel: 'client-lezen', resultaat: 'gevonden' }]);
  });

  it('is not there for who is not involved; that look is noted too', async () => {
    const id = await maakClient(ANJA, ['GGD']);
    expect((await lees(id, await token('SDD', 'behandelaar'))).status).toBe(404);
    expect(await inzagen(id)).toEqual([
      { persoon: 'sdd.behandelaar.1', doel: 'client-lezen', resultaat: 'niet-gevonden' },
    ]);
    expect((await lees(id, await token('GGD', 'analist'))).status).toBe(404);
  });

  it('shows no BSN to an organisation without a legal ground', async () => {
    const bsn = '999900110';
    const id = await maakClient({ ...ANJA, bsn }, ['SDD', 'VEILIG_THUIS', 'MELDPUNT_ZO']);
    expect((await lees(id, await token('SDD', 'behandelaar'))).inhoud).toMatchObject({ id, bsn, bsnBekend: true });
    for (const organisatie of ['VEILIG_THUIS', 'MELDPUNT_ZO']) {
      const antwoord = await lees(id, await token(organisatie, 'behandelaar'));
      expect(antwoord.inhoud).toMatchObject({ id, bsn: null, bsnBekend: true });
      expect(JSON.stringify(antwoord.inhoud)).not.toContain(bsn);
    }
  });

  it('hides the ordinary number behind a safe one, except while a dossier is open', async () => {
    const wie = { ...ANJA, bereikbaar: { telefoon: '06-00000001', veiligNummer: '06-00000002' } };
    const ggd = await token('GGD', 'behandelaar');
    const open = await lees(await maakClient(wie, ['GGD']), ggd);
    expect(open.inhoud['bereikbaar']).toMatchObject({ telefoon: '06-00000001', veiligNummer: '06-00000002' });
    const dicht = await lees(await maakClient(wie, ['GGD'], false), ggd);
    expect(dicht.inhoud['bereikbaar']).toMatchObject({ telefoon: null, veiligNummer: '06-00000002' });
  });
});

describe('POST /v1/clienten/_zoek', () => {
  it('finds by BSN and by name only what the caller may see, and notes it', async () => {
    const wie = {
      anoniem: false,
      achternaam: 'Zoek',
      tussenvoegsel: 'de',
      voornamen: 'Zus',
      geboortedatum: '1977-07-07',
      bsn: BSN,
    };
    const id = await maakClient(wie, ['LDH']);
    const ldh = await token('LDH', 'behandelaar');
    expect(gevonden(await zoek({ bsn: BSN }, ldh))).toEqual([id]);
    expect(gevonden(await zoek({ achternaam: 'De Zoek', geboortedatum: '1977-07-07' }, ldh))).toEqual([id]);
    expect(gevonden(await zoek({ achternaam: 'Zoek', tussenvoegsel: 'de', geboortedatum: '1977-07-07' }, ldh))).toEqual(
      [id],
    );
    expect((await inzagen(id)).map(({ doel }) => doel)).toEqual([
      'client-zoeken-bsn',
      'client-zoeken-naam',
      'client-zoeken-naam',
    ]);
    const elders = await zoek({ bsn: BSN }, await token('SDD', 'behandelaar'));
    expect([elders.status, gevonden(elders)]).toEqual([200, []]);
    expect(await inzagen(id)).toHaveLength(3);
  });

  it('shows no BSN among the results', async () => {
    await maakClient({ anoniem: false, achternaam: 'Stil', geboortedatum: '1966-06-06', bsn: '999900092' }, ['LDH']);
    const antwoord = await zoek({ bsn: '999900092' }, await token('LDH', 'behandelaar'));
    expect(gevonden(antwoord)).toHaveLength(1);
    expect(JSON.stringify(antwoord.inhoud)).not.toContain('999900092');
  });

  it('gives twenty results at most', async () => {
    const wie = { anoniem: false, achternaam: 'Veel', geboortedatum: '1955-05-05' };
    for (let i = 0; i < 21; i++) await maakClient({ ...wie, voornamen: `V${i}` }, ['LDH']);
    const antwoord = await zoek({ achternaam: 'veel', geboortedatum: '1955-05-05' }, await token('LDH', 'behandelaar'));
    expect(gevonden(antwoord)).toHaveLength(20);
  });

  it('refuses half a question, and two at once', async () => {
    const ldh = await token('LDH', 'behandelaar');
    const paden = async (body: unknown) => {
      const { status, inhoud } = await zoek(body, ldh);
      return [status, ...(inhoud['errors'] as { pad: string }[]).map(({ pad }) => pad)];
    };
    expect(await paden({})).toEqual([400, 'achternaam', 'geboortedatum']);
    expect(await paden({ achternaam: 'Berg' })).toEqual([400, 'geboortedatum']);
    expect(await paden({ bsn: BSN, achternaam: 'Berg' })).toEqual([400, 'achternaam']);
    expect(await paden({ bsn: '123456789' })).toEqual([400, 'bsn']);
  });

  it('is not for roles without dossiers', async () => {
    expect((await zoek({ bsn: BSN }, await token('GGD', 'analist'))).status).toBe(403);
  });
});

describe('joining two clients', () => {
  const toelichting = 'Zelfde paspoort, zegt de inloop.';
  const voorstel = (vervalt: string) => ({
    stap: 'samenvoegen-voorstellen',
    vervalt,
    reden: 'identiteitsbewijs',
    toelichting,
  });
  const openSamenvoeging = ({ inhoud }: Antwoord) =>
    (inhoud['samenvoegingen'] as { id: string; toestand: string }[])[0];
  let een: string;
  let twee: string;

  beforeAll(async () => {
    een = await token('GGD', 'teamleider', 1);
    twee = await token('GGD', 'teamleider', 2);
  });

  /** Two clients the GGD sees, of which the first was proposed to stay. */
  async function voorgesteld(): Promise<{ blijft: string; vervalt: string; samenvoeging: string }> {
    const blijft = await maakClient(ANJA, ['GGD', 'LDH']);
    const vervalt = await maakClient({ ...ANJA, voornamen: 'Anja' }, ['GGD', 'SDD']);
    const antwoord = await neem(blijft, een, voorstel(vervalt), 1);
    expect(antwoord.status).toBe(201);
    return { blijft, vervalt, samenvoeging: openSamenvoeging(antwoord)?.id ?? '' };
  }

  it('takes two people, leaves both dossiers where they are, and can be undone', async () => {
    const { blijft, vervalt, samenvoeging } = await voorgesteld();
    const bevestig = { stap: 'samenvoegen-bevestigen', samenvoeging };
    const bij = await lees(vervalt, twee);
    expect(openSamenvoeging(bij)).toMatchObject({
      id: samenvoeging,
      toestand: 'voorgesteld',
      reden: 'identiteitsbewijs',
      toelichting,
    });
    expect(bij.etag).toBe('"2"');

    expect((await neem(blijft, een, bevestig, 2)).inhoud).toMatchObject({ status: 422, eis: 'tweedePersoon' });
    const bevestigd = await neem(blijft, twee, bevestig, 2);
    expect(bevestigd).toMatchObject({
      status: 201,
      etag: '"3"',
      inhoud: { opgegaan: [vervalt], samenvoegingen: [{ toestand: 'bevestigd' }] },
    });
    const opgegaan = await lees(vervalt, await token('SDD', 'behandelaar'));
    expect(opgegaan.inhoud).toMatchObject({
      id: vervalt,
      samengevoegdIn: blijft,
      voornamen: 'Anja',
      dossiers: [{ open: true }],
    });
    expect((await lees(blijft, await token('LDH', 'behandelaar'))).inhoud).toMatchObject({
      id: blijft,
      samengevoegdIn: null,
    });

    expect((await neem(blijft, twee, bevestig, 3)).status).toBe(409);
    const terug = { stap: 'samenvoegen-terugdraaien', samenvoeging, reden: 'vergissing' };
    expect(await neem(blijft, een, terug, 3)).toMatchObject({
      status: 201,
      inhoud: { opgegaan: [], samenvoegingen: [] },
    });
    expect((await lees(vervalt, twee)).inhoud).toMatchObject({ samengevoegdIn: null, versie: 4 });
    expect((await neem(blijft, een, terug, 4)).status).toBe(409);
    const stappen = (await inzagen(vervalt)).filter(({ doel }) => doel.startsWith('samenvoegen'));
    expect(stappen).toEqual([
      { persoon: 'ggd.teamleider.1', doel: 'samenvoegen-voorstellen', resultaat: 'identiteitsbewijs' },
      { persoon: 'ggd.teamleider.2', doel: 'samenvoegen-bevestigen', resultaat: 'gedaan' },
      { persoon: 'ggd.teamleider.1', doel: 'samenvoegen-terugdraaien', resultaat: 'vergissing' },
    ]);
  });

  it('keeps why it was proposed encrypted, and why it was undone as a code', async () => {
    const { blijft, samenvoeging } = await voorgesteld();
    const rij = async () =>
      (
        await superuser.query<{ reden: string; toelichting: Buffer; terug: string | null }>(
          'select reden, toelichting, teruggedraaid_reden as terug from tns.samenvoeging where id = $1',
          [samenvoeging],
        )
      ).rows[0];
    const voor = await rij();
    expect(voor).toMatchObject({ reden: 'identiteitsbewijs', terug: null });
    expect(voor?.toelichting.includes('paspoort')).toBe(false);
    await neem(blijft, een, { stap: 'samenvoegen-terugdraaien', samenvoeging, reden: 'vergissing' }, 2);
    expect(await rij()).toMatchObject({ reden: 'identiteitsbewijs', terug: 'vergissing' });
  });

  it('makes the open dossier of the one that lapsed the one that a registration finds', async () => {
    const naam = { anoniem: false, achternaam: 'Opgegaan', geboortedatum: '1982-02-02' };
    const blijft = await maakClient({ ...naam, voornamen: 'Olga', bsn: '999900122' }, ['GGD'], false);
    const meld = async (client: Record<string, unknown>) =>
      vraag('POST', 'aanmeldingen', await token('GGD', 'intaker'), { body: aanmelding({ client }), sleutel: uuid() });
    const eerder = await meld({ ...naam, voornamen: 'Olga Maria' });
    expect(eerder.status).toBe(201);
    const dossier = eerder.inhoud['dossier'];
    const { rows } = await superuser.query<{ id: string }>('select client_id as id from tns.dossier where id = $1', [
      dossier,
    ]);
    const vervalt = rows[0]?.id ?? '';
    expect(vervalt).not.toBe(blijft);

    const voorgelegd = await neem(blijft, een, voorstel(vervalt), 1);
    expect(voorgelegd).toMatchObject({ status: 201 });
    const samenvoeging = openSamenvoeging(voorgelegd)?.id;
    expect((await neem(blijft, twee, { stap: 'samenvoegen-bevestigen', samenvoeging }, 2)).status).toBe(201);
    const bekend = await database.schrijf(GGD, (tx) => register.zoekBekend(tx, { anoniem: false, bsn: '999900122' }));
    expect(bekend).toMatchObject({ clientId: blijft, dossierId: dossier, dossierOpen: true });
    expect((await meld({ ...naam, voornamen: 'Olga', bsn: '999900122' })).inhoud).toMatchObject({ dossier });
  });

  it('lets a proposal be withdrawn before anybody confirmed it', async () => {
    const { blijft, vervalt, samenvoeging } = await voorgesteld();
    expect(
      (await neem(vervalt, een, { stap: 'samenvoegen-terugdraaien', samenvoeging, reden: 'vergissing' }, 2)).status,
    ).toBe(201);
    expect((await neem(blijft, twee, { stap: 'samenvoegen-bevestigen', samenvoeging }, 3)).status).toBe(409);
    expect((await neem(blijft, een, voorstel(vervalt), 3)).status).toBe(201);
  });

  it('is refused in the order of the contract', async () => {
    const { blijft, vervalt, samenvoeging } = await voorgesteld();
    const ldh = await token('LDH', 'teamleider');
    const sdd = await token('SDD', 'teamleider');
    const bevestig = { stap: 'samenvoegen-bevestigen', samenvoeging };
    expect((await neem(blijft, een, { ...voorstel(vervalt), reden: 'bestaat-niet' })).status).toBe(400);
    expect((await neem(blijft, een, { stap: 'wissen' })).status).toBe(400);
    expect((await neem(blijft, sdd, bevestig)).status).toBe(404);
    expect((await neem(blijft, ldh, bevestig)).status).toBe(428);
    expect((await neem(blijft, ldh, bevestig, 1)).status).toBe(412);
    expect((await neem(blijft, ldh, bevestig, 2)).status).toBe(403);
    expect((await neem(blijft, await token('GGD', 'behandelaar'), bevestig, 2)).status).toBe(403);
    expect((await neem(blijft, een, { stap: 'samenvoegen-bevestigen', samenvoeging: uuid() }, 2)).status).toBe(404);
    expect((await neem(blijft, twee, voorstel(uuid()), 2)).status).toBe(404);
    expect((await neem(vervalt, twee, voorstel(blijft), 2)).inhoud).toMatchObject({
      status: 422,
      eis: 'geenLopendVoorstel',
    });
    expect((await neem(blijft, een, voorstel(blijft), 2)).inhoud).toMatchObject({ status: 422, eis: 'tweeClienten' });
  });

  it('needs sight of both clients', async () => {
    const blijft = await maakClient(ANJA, ['GGD']);
    const onzichtbaar = await maakClient(ANJA, ['SDD']);
    expect((await neem(blijft, een, voorstel(onzichtbaar), 1)).status).toBe(404);
  });

  it('is refused for two different BSNs, and for one that was merged already', async () => {
    const blijft = await maakClient({ ...ANJA, bsn: '999900109' }, ['GGD']);
    const ander = await maakClient({ ...ANJA, bsn: ANDERE_BSN }, ['GGD']);
    expect((await neem(blijft, een, voorstel(ander), 1)).inhoud).toMatchObject({ status: 422, eis: 'geenTweeBsns' });
    const paar = await voorgesteld();
    await neem(paar.blijft, twee, { stap: 'samenvoegen-bevestigen', samenvoeging: paar.samenvoeging }, 2);
    expect((await neem(blijft, een, voorstel(paar.vervalt), 1)).inhoud).toMatchObject({
      status: 422,
      eis: 'nogNietSamengevoegd',
    });
  });

  it('happens once for one key, whoever was first', async () => {
    const blijft = await maakClient(ANJA, ['GGD']);
    const vervalt = await maakClient(ANJA, ['GGD']);
    const sleutel = uuid();
    const antwoorden = await Promise.all([1, 2, 3].map(() => neem(blijft, een, voorstel(vervalt), 1, sleutel)));
    expect(antwoorden.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(antwoorden.map((antwoord) => openSamenvoeging(antwoord)?.id)).size).toBe(1);
    expect((await neem(blijft, een, voorstel(uuid()), 1, sleutel)).status).toBe(422);
    const { rows } = await superuser.query('select count(*)::int as aantal from tns.samenvoeging where blijft = $1', [
      blijft,
    ]);
    expect(rows).toEqual([{ aantal: 1 }]);
  });

  it('cannot be confirmed by the proposer, also when the code forgets', async () => {
    const { samenvoeging } = await voorgesteld();
    await expect(
      superuser.query('update tns.samenvoeging set bevestigd_door = voorgesteld_door where id = $1', [samenvoeging]),
    ).rejects.toThrow('samenvoeging_twee_personen_ck');
  });
});
