import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { heeftDossiers, ROLLEN } from '../src/kern/wie.js';
import type { Vrager } from './opzet/huis.js';
import { steekproef } from './opzet/steekproef.js';
import { plandoelen } from './fabriek/plan.js';
import { waarschuw } from './fabriek/waarschuwing.js';
import { Appbril } from './rechten/appbril.js';
import { afwijkingen, ROUTES } from './stappen/contract.js';
import { als } from './stappen/weigering.js';
import { maakLink, type Gevraagd } from './uitnodiging.opzet.js';
import { INZENDER, Werkplaats, type Zaakbody } from './stappen/werkplaats.js';

/** Who has what to do with the dossier of this test. */
const RELATIES = [
  ['regiehouder', 'LDH', 'LDH'],
  ['ontvanger', 'SDD', 'SDD'],
  ['toetser', 'GGD', 'GGD'],
  ['alleen inzender', 'MELDPUNT_ZO', 'MELDPUNT_ZO'],
  ['niets', 'BURGERZAKEN_GORINCHEM', 'BURGERZAKEN'],
] as const;

/** Reference data and process tables: the rules are for everyone who can log in. */
const VOOR_IEDEREEN = ['Referentiegegevens', 'Processen'];
/** About the organisation itself and not about any dossier: abonnement.e2e-spec.ts and aansluiting.e2e-spec.ts say who may. */
const VAN_DE_ORGANISATIE = ['Abonnementen', 'Aansluiting'];
/** Of one person: berichten.e2e-spec.ts. */
const VAN_DE_PERSOON = ['Mijn berichten'];
/** Where a room keeps its zaken: the resource and the soort. */
const ZAAKSOORT: Readonly<Record<string, string>> = {
  aanmeldingen: 'aanmelding',
  dossiers: 'dossier',
  overdrachten: 'overdracht',
  casusoverleggen: 'casusoverleg',
  bezwaren: 'bezwaar',
  opvangplaatsingen: 'opvang',
  briefadresaanvragen: 'briefadres',
  intakes: 'intake',
  nazorgtrajecten: 'nazorg',
  veldwerktrajecten: 'veldwerk',
  uitkeringsaanvragen: 'uitkering',
  verwijzingen: 'verwijzing',
};

let werkplaats: Werkplaats;
let bril: Appbril;
let dossier: string;

beforeAll(async () => {
  werkplaats = await Werkplaats.open();
  ({ dossier } = await werkplaats.bereik('casusoverleg', 'gepland'));
  await werkplaats.bied(dossier, 'LDH', 'SDD_SCHULDEN');
  const aanvraag = { dossier, reden: 'geen-woonadres', kind: 'dakloos', spoed: false };
  await werkplaats.moet('POST', '/briefadresaanvragen', { door: ['LDH', 'behandelaar'], body: aanvraag });
  await maakIntake();
  for (const [adres, velden] of [
    ['/nazorgtrajecten', { bestemming: 'zelfstandig', gemeente: '0505' }],
    ['/veldwerktrajecten', { reden: 'slaapt-buiten' }],
  ] as const) {
    await werkplaats.moet('POST', adres, { door: ['LDH', 'behandelaar'], body: { dossier, ...velden } });
  }
  await werkplaats.bereik('aanmelding', 'toets-niet-nodig');
  await pakOp('OPVANG_LDH');
  await werkplaats.moet('POST', '/uitkeringsaanvragen', { door: ['LDH', 'behandelaar'], body: { dossier } });
  const verwijzing = { dossier, verwijssoort: 'IB_MO' };
  await werkplaats.moet('POST', '/verwijzingen', { door: ['LDH', 'behandelaar'], body: verwijzing });
  await maakLink(werkplaats, await biedAan(dossier));
  await maakBezwaar();
  await waarschuwOveral();
  bril = await Appbril.open(werkplaats.huis.proef.env.DATABASE_URL);
});
afterAll(async () => {
  await bril.sluit();
  await werkplaats.sluit();
});

/** The work of a taak in the dossier is picked up, so that the zaak in which it is done is there too. */
async function pakOp(taak: string): Promise<void> {
  const door: Vrager = ['LDH', 'behandelaar'];
  const { resultaten } = await werkplaats.moet('GET', `/overdrachten?dossier=${dossier}&limit=200`, { door });
  const werk = resultaten.find((deze) => deze.taak === taak);
  await werkplaats.zet(door, { soort: 'overdracht', id: werk?.id ?? '' }, { stap: 'oppakken' });
}

/** The Leger des Heils offers work of the dossier to an aanbieder. */
async function biedAan(van: string): Promise<Gevraagd> {
  return { id: (await werkplaats.bied(van, 'LDH', 'AANBIEDER_YULIUS')).id, dossier: van };
}

/** A warning for whoever holds a zaak of the dossier, of each zaak with a clock. */
async function waarschuwOveral(): Promise<void> {
  const { superuser } = werkplaats.huis;
  const { rows } = await superuser.query<{ id: string }>(
    `select z.id from tns.zaak z where z.dossier_id = $1
        and exists (select 1 from tns.termijn t where t.zaak_id = z.id and t.vervalt_op is not null)`,
    [dossier],
  );
  const vraag = async (sql: string, waarden: readonly unknown[]) =>
    (await superuser.query<{ klok: string }>(sql, [...waarden])).rows;
  for (const { id } of rows) await waarschuw(vraag, id);
}

/** The client objects to what was decided on the right to shelter. */
async function maakBezwaar(): Promise<void> {
  const door: Vrager = ['GGD', 'behandelaar'];
  const { resultaten } = await werkplaats.moet('GET', `/aanmeldingen?dossier=${dossier}`, { door });
  const doel = { soort: 'aanmelding', id: resultaten[0]?.id ?? '' };
  await werkplaats.zet(door, doel, { stap: 'in-toets-nemen' });
  const besluit = { grondslag: 'feitelijk-dakloos', motivering: 'Geen netwerk.', bekendmaking: 'uitgereikt' };
  await werkplaats.zet(['GGD', 'beslisser'], doel, { stap: 'recht-toekennen', ...besluit });
  await werkplaats.zet(door, doel, { stap: 'bezwaar-ontvangen', namens: 'client', ontvangenOp: '2026-11-23' });
}

/** An intake of the Leger des Heils, with an appointment and a plan. */
async function maakIntake(): Promise<void> {
  const door = ['LDH', 'behandelaar'] as const;
  const { id } = await werkplaats.moet('POST', '/intakes', { door, body: { dossier } });
  const zet = (body: object) => werkplaats.zet(door, { soort: 'intake', id }, body);
  await zet({ stap: 'verzetten', moment: '2026-11-26T10:00:00+01:00', plek: 'opvang' });
  await zet({ stap: 'starten' });
  await zet({ stap: 'plan-opstellen', doelen: plandoelen(), routes: [] });
}

const gezien = new Map<string, Promise<string[]>>();

/** The ids that a question gives to this organisation in this role. Nothing moves while everybody looks, so it is asked once. */
function ziet(
  organisatie: string,
  rol: (typeof ROLLEN)[number],
  sql: string,
  waarden: readonly unknown[],
): Promise<string[]> {
  const wie = heeftDossiers(rol) ? organisatie : '';
  return eenmaal(JSON.stringify([wie, sql, waarden]), async () =>
    (await bril.zie<{ id: string }>(wie, sql, waarden)).map(({ id }) => id),
  );
}

function alleIds(sql: string): Promise<string[]> {
  return eenmaal(sql, async () =>
    (await werkplaats.huis.superuser.query<{ id: string }>(sql, [dossier])).rows.map(({ id }) => id),
  );
}

function eenmaal(sleutel: string, vraag: () => Promise<string[]>): Promise<string[]> {
  const bekend = gezien.get(sleutel) ?? vraag().then((ids) => ids.sort());
  gezien.set(sleutel, bekend);
  return bekend;
}

const GETS = ROUTES.filter(
  ({ methode, operatie }) =>
    methode === 'GET' && !(operatie.tags ?? []).some((tag) => [...VAN_DE_ORGANISATIE, ...VAN_DE_PERSOON].includes(tag)),
);
const kamer = (pad: string): string => pad.split('/')[1] ?? '';
/** Roles per organisation when not all are tried. */
const ROLLEN_PER_KEER = 3;
/** A dossier, for who sees all of it. */
const ZIET_VOL = 'select id from tns.dossier where id = $1 and tns.ziet_vol(id)';
/** Lists of what waits for an organisation, and what stands in them. */
const LIJSTVRAAG: Readonly<Record<string, string>> = {
  '/werkvoorraad': 'select id from tns.zaak where open and wachtrij is not null and organisatie = $1',
  '/waarschuwingen': 'select id from tns.waarschuwing where organisatie = $1',
};
const VOOR_WERK = Object.keys(LIJSTVRAAG);
const isRegel = (tags: readonly string[] | undefined): boolean =>
  (tags ?? []).some((tag) => VOOR_IEDEREEN.includes(tag));

describe.each(RELATIES)('%s (%s)', (_relatie, organisatie, soort) => {
  describe.each(steekproef(ROLLEN, ROLLEN_PER_KEER))('als %s', (rol) => {
    it('leest alle regels van het huis', async () => {
      const koppen = await als([organisatie, soort], rol);
      for (const { pad } of GETS.filter(({ operatie }) => isRegel(operatie.tags))) {
        const adres = pad
          .replace('{naam}', 'aanleidingen')
          .replace('{soort}', 'overdracht')
          .replace('{code}', 'herstart')
          .replace('{regeling}', 'housing-first');
        const { status, body } = await werkplaats.vraag('GET', adres, { koppen });
        expect({ pad, status }).toEqual({ pad, status: 200 });
        // the answer is the same for everyone, so once is enough
        if (organisatie === 'LDH' && rol === 'behandelaar') expect(afwijkingen('GET', pad, status, body)).toEqual([]);
      }
    });

    const lijsten = GETS.filter(({ pad, operatie }) => !isRegel(operatie.tags) && !pad.includes('{'));
    it.each(lijsten.map(({ pad }) => pad))('ziet in %s wat de database laat zien', async (pad) => {
      const koppen = await als([organisatie, soort], rol);
      const { status, body } = await werkplaats.vraag('GET', `${pad}?limit=200`, { koppen });
      if (VOOR_WERK.includes(pad) && !heeftDossiers(rol)) return expect(status).toBe(403);
      expect(status).toBe(200);
      expect(afwijkingen('GET', pad, status, body)).toEqual([]);
      const sql = LIJSTVRAAG[pad] ?? 'select id from tns.zaak where soort = $1';
      const verwacht = await ziet(organisatie, rol, sql, [
        VOOR_WERK.includes(pad) ? organisatie : ZAAKSOORT[kamer(pad)],
      ]);
      expect(body.resultaten.map(({ id }) => id).sort()).toEqual(verwacht);
      if (organisatie === 'BURGERZAKEN_GORINCHEM') expect(verwacht).toEqual([]);
    });

    const losse = GETS.filter(({ pad, operatie }) => !isRegel(operatie.tags) && pad.includes('{id}'));
    it.each(losse.map(({ pad }) => pad))('krijgt van %s 200 of 404, zoals de database zegt', async (pad) => {
      const koppen = await als([organisatie, soort], rol);
      const { ids, zichtbaar } = await watErIs(pad, organisatie, rol);
      expect(ids.length).toBeGreaterThan(0);
      for (const id of ids) {
        const adres = pad.replace('{id}', id).replace('{domein}', 'financien');
        const { status, body } = await werkplaats.vraag('GET', adres, {
          koppen: { ...koppen, accept: 'application/json' },
        });
        const mag = zichtbaar.includes(id);
        // who looked into the dossier is for the one who answers for it
        const alleenRegie = pad === '/dossiers/{id}/inzage' && organisatie !== 'LDH';
        const alleenVol =
          pad === '/dossiers/{id}/deblokkeergraaf' && !(await ziet(organisatie, rol, ZIET_VOL, [id])).includes(id);
        expect({ id, status }).toEqual({ id, status: mag ? (alleenRegie || alleenVol ? 403 : 200) : 404 });
        expect(afwijkingen('GET', pad, status, body)).toEqual([]);
        if (status === 200) await klopt(organisatie, pad, body);
      }
    });
  });
});

/** Everything of the dossier at this address, and what of it row-level security shows. */
async function watErIs(
  pad: string,
  organisatie: string,
  rol: (typeof ROLLEN)[number],
): Promise<{ ids: string[]; zichtbaar: string[] }> {
  if (kamer(pad) === 'aanmeldingconcepten') {
    // a concept is of one person, so it is for nobody here
    const { id } = await werkplaats.moet('POST', '/aanmeldingconcepten', {
      door: INZENDER,
      body: { inhoud: { acuut: true } },
    });
    return { ids: [id], zichtbaar: [] };
  }
  if (kamer(pad) === 'clienten') {
    const sql = 'select c.id from tns.client c join tns.dossier d on d.client_id = c.id where d.id = $1';
    const zichtbaar = await ziet(organisatie, rol, sql, [dossier]);
    return { ids: await alleIds(sql), zichtbaar };
  }
  if (kamer(pad) === 'waarschuwingen') {
    // whoever sees the zaak sees in the ledger of its clock that somebody was warned, but the warning is for its own
    const sql = 'select id from tns.waarschuwing where dossier_id = $1';
    const eigen = `${sql} and organisatie = '${organisatie}'`;
    return { ids: await alleIds(sql), zichtbaar: await ziet(organisatie, rol, eigen, [dossier]) };
  }
  if (kamer(pad) === 'klokken') {
    const sql = 'select id from tns.termijn where dossier_id = $1';
    return { ids: await alleIds(sql), zichtbaar: await ziet(organisatie, rol, sql, [dossier]) };
  }
  if (kamer(pad) === 'uitnodigingen') {
    const sql = 'select id from tns.uitnodiging where dossier_id = $1';
    return { ids: await alleIds(sql), zichtbaar: await ziet(organisatie, rol, sql, [dossier]) };
  }
  const zaaksoort = ZAAKSOORT[kamer(pad)];
  if (zaaksoort === undefined) throw new Error(`Zeg in deze test wie ${pad} mag zien`);
  const sql = `select id from tns.zaak where dossier_id = $1 and soort = '${zaaksoort}'`;
  // who sees not all of the dossier reads about the client only what its own hand-offs carry
  const partij = `(tns.ziet_vol(dossier_id) or id in (select id from tns.overdracht where '${organisatie}' in (van, naar)))`;
  const alleenVol = ['/intakes/{id}/plan', '/intakes/{id}/leefgebieden/{domein}'].includes(pad);
  const vraag =
    pad === '/overdrachten/{id}/gegevens'
      ? `${sql} and ${partij}`
      : alleenVol
        ? `${sql} and tns.ziet_vol(dossier_id)`
        : sql;
  return { ids: await alleIds(sql), zichtbaar: await ziet(organisatie, rol, vraag, [dossier]) };
}

/** How much of it: all for who is involved, and of a client nothing to who only brought somebody in. */
async function klopt(organisatie: string, pad: string, body: Zaakbody): Promise<void> {
  if (!('zicht' in body)) return;
  const [rij] = await bril.zie<{ ziet: boolean }>(organisatie, 'select tns.ziet_vol($1) as ziet', [body.dossier]);
  expect(body['zicht']).toBe(rij?.ziet ? 'vol' : 'beperkt');
  if (!rij?.ziet && pad === '/dossiers/{id}') expect(body).not.toHaveProperty('client');
}
