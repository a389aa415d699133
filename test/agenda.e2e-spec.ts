import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import type { BerichtenDto, BerichtenMetAdresDto } from '../src/modules/bericht/bericht.dto.js';
import type { Antwoord, Vrager } from './opzet/huis.js';
import { Keten } from './opzet/keten.js';

const LDH: Vrager = ['LDH', 'behandelaar', 1];
const COLLEGA: Vrager = ['LDH', 'behandelaar', 2];
const BASIS = 'https://werkplek.voorbeeld.example';

let keten: Keten;
beforeAll(async () => {
  keten = await Keten.open({ extra: { WERKPLEK_URL: BASIS } });
});
afterAll(() => keten.sluit());

async function zetAgenda(door: Vrager, aan: boolean, sleutel?: string): Promise<Antwoord<BerichtenMetAdresDto>> {
  const { versie } = await keten.lees<BerichtenDto>(door, '/mijn/berichten');
  const vraag = { door, body: { aan }, versie, ...(sleutel === undefined ? {} : { sleutel }) };
  return keten.huis.vraag('POST', '/v1/mijn/berichten/agenda', vraag);
}

/** A new address. @returns its path */
async function adres(door: Vrager): Promise<string> {
  const { status, body } = await zetAgenda(door, true);
  expect(status).toBe(201);
  expect(body.agendaAdres).toMatch(new RegExp(`^${BASIS}/v1/agenda/[\\w-]{43}\\.ics$`));
  return new URL(body.agendaAdres ?? '').pathname;
}

const haal = (pad: string, koppen = {}) => keten.huis.vraag<string>('GET', pad, { koppen });

/** Read by a parser that knows nothing of the one that wrote it, and without logging in. */
async function leesAgenda(pad: string) {
  const { status, body, koppen } = await haal(pad);
  expect({ status, soort: koppen.get('content-type'), bewaar: koppen.get('cache-control') }).toEqual({
    status: 200,
    soort: 'text/calendar; charset=utf-8',
    bewaar: 'no-store',
  });
  const agenda = new ICAL.Component(ICAL.parse(body) as unknown[]);
  const punten = agenda.getAllSubcomponents('vevent').map((een) => {
    const { uid, summary, location, startDate } = new ICAL.Event(een);
    return { uid, titel: summary, plek: location, heleDag: startDate.isDate, begin: startDate.toString() };
  });
  return { tekst: body, punten };
}

describe('de agenda', () => {
  it('toont wanneer afloopt wat iemand behandelt, en zegt niet om wie het gaat', async () => {
    const client = { achternaam: 'Zegniets', voornamen: 'Joris', geboortedatum: '1984-05-17' };
    const { dossier, kenmerk } = await keten.meldAan({ client });
    const werk = await keten.werkVan(dossier, 'OPVANG_LDH');
    const pad = await adres(LDH);
    expect((await leesAgenda(pad)).punten).toEqual([]);
    await keten.zet(LDH, `/overdrachten/${werk.id}`, { stap: 'oppakken' });
    const { tekst, punten } = await leesAgenda(pad);
    const klokken = await keten.sql<{ id: string; dag: string | null; op: Date }>(
      `select t.id, t.laatste_dag::text as dag, t.vervalt_op as op from tns.termijn t join tns.zaak z on z.id = t.zaak_id
        where t.gestopt_op is null and t.vervalt_op is not null and z.open and z.behandelaar = $1 order by t.vervalt_op, t.id`,
      ['ldh.behandelaar.1'],
    );
    expect(klokken.length).toBeGreaterThan(0);
    expect(punten.map(({ uid }) => uid)).toEqual(klokken.map(({ id }) => `${id}@toegangspoort-nieuwe-start`));
    expect(punten.map(({ begin }) => begin)).toEqual(
      klokken.map(({ dag, op }) => dag ?? op.toISOString().replace('.000', '')),
    );
    expect(punten.every(({ titel }) => titel.startsWith('Uiterlijk: '))).toBe(true);
    for (const geheim of ['Zegniets', 'Joris', '1984', 'TNS-', kenmerk, dossier]) expect(tekst).not.toContain(geheim);
    expect((await leesAgenda(await adres(COLLEGA))).punten).toEqual([]);
  });

  it('toont de afspraken, zolang zij staan en nog moeten komen', async () => {
    const { dossier } = await keten.meldAan();
    const { id } = (await keten.huis.vraag<{ id: string }>('POST', '/v1/intakes', { door: LDH, body: { dossier } }))
      .body;
    const pad = await adres(LDH);
    const afspraak = async () => (await leesAgenda(pad)).punten.filter(({ titel }) => titel.startsWith('Gesprek'));
    const zet = (stap: object) => keten.zet(LDH, `/intakes/${id}`, stap);
    await zet({ stap: 'verzetten', moment: '2026-11-26T10:00:00+01:00', plek: 'stadskantoor' });
    expect(await afspraak()).toEqual([
      {
        uid: `${id}@toegangspoort-nieuwe-start`,
        titel: 'Gesprek Toegangspoort Nieuwe Start',
        plek: 'Stadskantoor',
        heleDag: false,
        begin: '2026-11-26T09:00:00Z',
      },
    ]);
    await zet({ stap: 'afzeggen-door-ons', reden: 'ziek' });
    expect(await afspraak()).toEqual([]);
  });

  it('zegt of er iets veranderde: 304 zolang niet', async () => {
    const pad = await adres(LDH);
    const etag = (await haal(pad)).koppen.get('etag') ?? '';
    expect(etag).toMatch(/^"[\w-]+"$/);
    const zelfde = await haal(pad, { 'if-none-match': `"x", W/${etag}` });
    expect([zelfde.status, zelfde.body, zelfde.koppen.get('etag')]).toEqual([304, '', etag]);
    const { dossier } = await keten.meldAan();
    await keten.zet(LDH, `/overdrachten/${(await keten.werkVan(dossier, 'OPVANG_LDH')).id}`, { stap: 'oppakken' });
    expect((await haal(pad, { 'if-none-match': etag })).status).toBe(200);
  });

  it('sluit het vorige adres bij een nieuw, en alle bij uit; onzin bestaat niet', async () => {
    const eerste = await adres(LDH);
    const tweede = await adres(LDH);
    expect([(await haal(eerste)).status, (await haal(tweede)).status]).toEqual([404, 200]);
    const uit = await zetAgenda(LDH, false);
    expect([uit.status, uit.body.agendaAdres, uit.body.agenda]).toEqual([201, null, null]);
    expect((await haal(tweede)).status).toBe(404);
    for (const naam of ['x', 'a'.repeat(43), '%00', "'--", '..%2f..', '__proto__'])
      expect([naam, [400, 404].includes((await haal(`/v1/agenda/${naam}.ics`)).status)]).toEqual([naam, true]);
    expect((await haal(`${tweede}?x=1`)).status).toBe(400);
    expect((await keten.huis.vraag('POST', tweede, {})).status).toBe(405);
  });

  it('geeft op dezelfde sleutel hetzelfde adres, en een collega onder die sleutel niets', async () => {
    const sleutel = crypto.randomUUID();
    const { versie } = await keten.lees<BerichtenDto>(LDH, '/mijn/berichten');
    const vraag = (door: Vrager) =>
      keten.huis.vraag<BerichtenMetAdresDto>('POST', '/v1/mijn/berichten/agenda', {
        door,
        body: { aan: true },
        versie,
        sleutel,
      });
    const [een, twee] = [await vraag(LDH), await vraag(LDH)];
    expect([een.status, twee.body]).toEqual([201, een.body]);
    const collega = await vraag(COLLEGA);
    expect([collega.status, collega.body.agendaAdres]).toEqual([422, undefined]);
  });

  it('is leeg als de eigenaar lang niet inlogde, en geeft niet vaker dan is afgesproken', async () => {
    const pad = await adres(LDH);
    expect((await leesAgenda(pad)).punten.length).toBeGreaterThan(0);
    await keten.sql(`update tns.berichtvoorkeur set gezien_op = gezien_op - interval '15 days'`);
    expect((await leesAgenda(pad)).punten).toEqual([]);
    await keten.sql(`update tns.agenda_adres set uur_gelezen = 60`);
    const teVaak = await haal(pad);
    expect(teVaak.status).toBe(429);
    expect(Number(teVaak.koppen.get('retry-after'))).toBeGreaterThan(3_000);
    await keten.sql(`update tns.agenda_adres set uur_sinds = uur_sinds - interval '1 hour'`);
    expect((await haal(pad)).status).toBe(200);
  });

  it('staat nergens leesbaar in de database', async () => {
    const pad = await adres(LDH);
    const geheim = /agenda\/([\w-]+)\.ics/.exec(pad)?.[1] ?? '';
    const rijen = await keten.sql<{ rij: string }>(
      'select a::text as rij from tns.agenda_adres a union all select i::text from tns.idempotentie i',
    );
    expect(rijen.length).toBeGreaterThan(0);
    for (const { rij } of rijen) {
      expect(rij).not.toContain(geheim);
      expect(rij).not.toContain(Buffer.from(geheim).toString('hex'));
    }
  });
});
