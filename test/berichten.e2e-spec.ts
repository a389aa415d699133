import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { BerichtenDto } from '../src/modules/bericht/bericht.dto.js';
import { Appbril } from './rechten/appbril.js';
import { Mailserver } from './opzet/mailserver.js';
import { Keten, type Probleem } from './opzet/keten.js';
import type { Antwoord, Vrager } from './opzet/huis.js';

const LDH: Vrager = ['LDH', 'behandelaar', 1];
const COLLEGA: Vrager = ['LDH', 'behandelaar', 2];
const LEIDER: Vrager = ['LDH', 'teamleider'];
const PAD = '/v1/mijn/berichten';
const ADRES = 'behandelaar@werk.example';

let keten: Keten;
let post: Mailserver;

beforeAll(async () => {
  post = await Mailserver.open();
  // no rounds of its own: each test says when
  const extra = { ...post.env, WERKPLEK_URL: 'https://werkplek.voorbeeld.example', KLOKRONDE_SECONDEN: '3600' };
  keten = await Keten.open({ werker: true, extra });
});
afterAll(async () => {
  await keten.sluit();
  await post.sluit();
});

const lees = (door: Vrager): Promise<BerichtenDto> => keten.lees<BerichtenDto>(door, '/mijn/berichten');
/** Puts it as the version of now, unless another is named. */
async function zet<T = BerichtenDto>(door: Vrager, body: object, versie?: number): Promise<Antwoord<T>> {
  return keten.huis.vraag<T>('PUT', PAD, { door, body, versie: versie ?? (await lees(door)).versie });
}
const dagelijks = (door: Vrager, mailadres = ADRES) => zet(door, { samenvatting: 'dagelijks', mailadres });

describe('wat iemand wil horen', () => {
  it('is niets zolang niemand iets koos', async () => {
    expect(await lees(LDH)).toEqual({
      versie: 0,
      samenvatting: 'nooit',
      mailadres: null,
      mailKan: true,
      domeinen: ['werk.example'],
      uur: 7,
      dagen: 14,
      tot: null,
      laatste: null,
      agenda: null,
    });
  });

  it('kiest iemand zelf, en leest alleen die persoon; het adres staat nergens leesbaar', async () => {
    const gekozen = await dagelijks(LDH, 'Behandelaar@WERK.example');
    expect([gekozen.status, gekozen.koppen.get('etag')]).toEqual([200, '"1"']);
    expect(gekozen.body).toMatchObject({ samenvatting: 'dagelijks', mailadres: 'Behandelaar@werk.example' });
    expect((await lees(COLLEGA)).mailadres).toBeNull();
    const bril = await Appbril.open(keten.huis.proef.env.DATABASE_URL);
    for (const tabel of ['berichtvoorkeur', 'mailadres', 'agenda_adres', 'samenvatting'])
      expect(await bril.zie('LDH', `select persoon from tns.${tabel}`)).toEqual([]);
    await bril.sluit();
    const [rij] = await keten.sql<{ adres: Buffer }>('select adres from tns.mailadres');
    expect(rij?.adres.toString('latin1')).not.toContain('werk.example');
  });

  it('vraagt de versie die iemand voor zich had, ook van wie tegelijk iets anders kiest', async () => {
    const { versie } = await lees(LDH);
    const zonder = await keten.huis.vraag('PUT', PAD, { door: LDH, body: { samenvatting: 'nooit' } });
    expect(zonder.status).toBe(428);
    expect((await zet(LDH, { samenvatting: 'nooit' }, versie + 1)).status).toBe(412);
    const wensen = ['dagelijks', 'wekelijks'].map((samenvatting) =>
      zet(LDH, { samenvatting, mailadres: ADRES }, versie),
    );
    const nieuw = ['dagelijks', 'wekelijks'].map((samenvatting) => zet(LEIDER, { samenvatting, mailadres: ADRES }, 0));
    for (const paar of [wensen, nieuw]) {
      const antwoorden = await Promise.all(paar);
      expect(antwoorden.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 412]);
    }
    expect((await lees(LDH)).versie).toBe(versie + 1);
  });

  it.each([
    ['geen adres', { samenvatting: 'dagelijks' }],
    ['een adres elders', { samenvatting: 'dagelijks', mailadres: 'ik@elders.example' }],
    ['een domein dat ergens op eindigt', { samenvatting: 'dagelijks', mailadres: 'ik@nep-werk.example' }],
    ['twee adressen', { samenvatting: 'dagelijks', mailadres: 'ik@elders.example,ik@werk.example' }],
    ['een kop erbij', { samenvatting: 'dagelijks', mailadres: 'ik@werk.example\r\nBcc: x@elders.example' }],
    ['een naam erbij', { samenvatting: 'dagelijks', mailadres: 'Ik <ik@werk.example>' }],
    ['een aanhalingsteken', { samenvatting: 'dagelijks', mailadres: '"ik@elders.example>"@werk.example' }],
  ])('kan niet met %s', async (_, body) => {
    const voor = await lees(LDH);
    const antwoord = await zet<Probleem>(LDH, body);
    expect(antwoord.status).toBe(400);
    expect(antwoord.body.errors?.map(({ pad }) => pad)).toEqual(['mailadres']);
    expect(await lees(LDH)).toEqual(voor);
  });

  it('is er niet voor een koppeling of een rol zonder werk', async () => {
    const anderen: readonly Vrager[] = [
      ['LDH', 'koppeling'],
      ['BEHEER', 'analist'],
      ['BEHEER', 'beheerder'],
    ];
    for (const door of anderen) {
      expect((await keten.huis.vraag('GET', PAD, { door })).status).toBe(403);
      const body = { samenvatting: 'nooit' };
      expect((await keten.huis.vraag('PUT', PAD, { door, body, versie: 0 })).status).toBe(403);
    }
  });

  it('wist het adres bij nooit', async () => {
    await dagelijks(LEIDER);
    expect((await zet(LEIDER, { samenvatting: 'nooit' })).body).toMatchObject({ mailadres: null });
    expect(await keten.sql(`select 1 from tns.mailadres where persoon like '%teamleider%'`)).toEqual([]);
  });
});

describe('de samenvatting', () => {
  let teller = 0;
  const om = (moment: string) => keten.huis.zetKlok(moment);
  const mails = () => post.ontvangen.splice(0).map(({ tekst }) => tekst.replaceAll('\r\n', '\n'));

  beforeEach(async () => {
    await keten.sql(`truncate tns.samenvatting, tns.mailadres`);
    await keten.sql(`update tns.berichtvoorkeur set samenvatting = 'nooit', samenvatting_sinds = null`);
    post.gedrag = 'goed';
    post.ontvangen.length = 0;
    teller += 1;
    // a week of its own for each, a Monday at six in the morning in Amsterdam, long after what was registered before ran out
    await om(new Date(Date.parse('2026-11-30T05:00:00Z') + teller * 7 * 86_400_000).toISOString());
  });
  const opDag = (dag: number, tijd: string): string =>
    `${new Date(Date.parse('2026-11-30T00:00:00Z') + (teller * 7 + dag) * 86_400_000).toISOString().slice(0, 10)}T${tijd}:00Z`;

  it('noemt wat de lijsten van deze persoon tonen, en niets over een mens', async () => {
    const pakOp = async (): Promise<{ dossier: string; kenmerk: string }> => {
      const gemeld = await keten.meldAan();
      const werk = await keten.werkVan(gemeld.dossier, 'OPVANG_LDH');
      await keten.zet(LDH, `/overdrachten/${werk.id}`, { stap: 'oppakken' });
      return gemeld;
    };
    await om(opDag(-3, '09:00')); // late by Monday
    await pakOp();
    await om(opDag(0, '05:00'));
    const { dossier, kenmerk } = await pakOp();
    await keten.meldAan();
    await dagelijks(LDH);
    await om(opDag(0, '19:00'));
    await keten.huis.luister();
    expect(await keten.huis.vatSamen()).toBe(1);
    const [tekst = ''] = mails();
    const telling = async (pad: string): Promise<number> =>
      (await keten.lees<{ resultaten: unknown[] }>(LDH, `${pad}&limit=200`)).resultaten.length;
    const verwacht: readonly [string, number][] = [
      ['waarschuwing', await telling('/waarschuwingen?mijn=true&open=true')],
      ['te laat', await telling('/werkvoorraad?mijn=true&status=te-laat')],
      ['binnen 7 dagen', await telling('/werkvoorraad?mijn=true&termijnstatus=binnen-7-dagen')],
      ['overdracht', await telling('/werkvoorraad?vrij=true&soort=overdracht')],
    ];
    for (const [woord, aantal] of verwacht) {
      const regel = tekst.split('\n').find((een) => een.startsWith('- ') && een.includes(woord));
      expect([woord, Number(/\d+/.exec(regel ?? '- 0')?.[0])]).toEqual([woord, aantal]);
    }
    expect(verwacht.every(([, aantal]) => aantal > 0)).toBe(true);
    expect(tekst).toContain('https://werkplek.voorbeeld.example/werkplek');
    for (const geheim of ['TNS-', kenmerk, dossier, 'Proef', 'Jansen', '9999']) expect(tekst).not.toContain(geheim);
  });

  it('telt alleen wat deze persoon mag zien: van een ander dossier, een andere persoon of een andere organisatie niets', async () => {
    await om(opDag(0, '07:00'));
    const { dossier } = await keten.meldAan();
    const werk = await keten.werkVan(dossier, 'OPVANG_LDH');
    await keten.zet(LDH, `/overdrachten/${werk.id}`, { stap: 'oppakken' });
    await om(opDag(0, '05:30'));
    const vreemd: Vrager = ['BURGERZAKEN_GORINCHEM', 'behandelaar'];
    await dagelijks(vreemd);
    await om(opDag(0, '19:00'));
    await keten.huis.luister();
    expect(await keten.huis.vatSamen()).toBe(0);
    expect((await lees(vreemd)).laatste).toEqual({ dag: opDag(0, '00:00').slice(0, 10), uitkomst: 'niets-te-melden' });
  });

  it('gaat één keer per dag, op werkdagen, en eens per week naar wie dat wil', async () => {
    await keten.meldAan();
    await dagelijks(LDH);
    await zet(COLLEGA, { samenvatting: 'wekelijks', mailadres: 'collega@werk.example' });
    expect(await keten.huis.vatSamen()).toBe(0); // before seven
    await om(opDag(0, '06:00'));
    expect(await keten.huis.vatSamen()).toBe(2);
    expect(await keten.huis.vatSamen()).toBe(0);
    await om(opDag(1, '08:00'));
    expect(await keten.huis.vatSamen()).toBe(1);
    expect(post.ontvangen.map(({ aan }) => aan[0])).toEqual([ADRES, 'collega@werk.example', ADRES]);
    expect(new Set(post.ontvangen.map(({ koppen }) => koppen.get('message-id'))).size).toBe(3);
    await om(opDag(5, '08:00'));
    expect(await keten.huis.vatSamen()).toBe(0); // Saturday
  });

  it('begint op de volgende dag voor wie zich na het uur meldt, en stopt bij nooit', async () => {
    await om(opDag(0, '09:00'));
    await keten.meldAan();
    await dagelijks(LDH);
    expect(await keten.huis.vatSamen()).toBe(0);
    await om(opDag(1, '06:30'));
    expect(await keten.huis.vatSamen()).toBe(1);
    await zet(LDH, { samenvatting: 'nooit' });
    await om(opDag(2, '06:30'));
    expect(await keten.huis.vatSamen()).toBe(0);
  });

  it('gaat ook met twee werkers tegelijk één keer', async () => {
    await keten.meldAan();
    for (const [nummer] of Array.from({ length: 6 }).entries())
      await dagelijks(['LDH', 'behandelaar', nummer + 1], `nr${nummer + 1}@werk.example`);
    await om(opDag(0, '06:30'));
    const gegaan = await Promise.all(Array.from({ length: 4 }, () => keten.huis.vatSamen()));
    expect(gegaan.reduce((som, een) => som + een, 0)).toBe(6);
    expect(post.ontvangen).toHaveLength(6);
    expect(new Set(post.ontvangen.map(({ aan }) => aan[0]))).toEqual(
      new Set([1, 2, 3, 4, 5, 6].map((nummer) => `nr${nummer}@werk.example`)),
    );
  });

  it('wacht als de mailserver even niet kan, en geeft het op als de dag om is', async () => {
    await keten.meldAan();
    await dagelijks(LDH);
    post.gedrag = 'even-niet';
    await om(opDag(0, '06:00'));
    expect(await keten.huis.vatSamen()).toBe(0);
    const [eerste] = await keten.sql<{ id: string; pogingen: number }>('select id, pogingen from tns.samenvatting');
    expect((await lees(LDH)).laatste).toMatchObject({ uitkomst: 'even-niet' });
    expect(await keten.huis.vatSamen()).toBe(0);
    expect(await keten.sql('select pogingen from tns.samenvatting')).toEqual([{ pogingen: 1 }]); // too soon
    await om(opDag(0, '06:02'));
    post.gedrag = 'goed';
    expect(await keten.huis.vatSamen()).toBe(1);
    expect(post.ontvangen[0]?.koppen.get('message-id')).toContain(eerste?.id);
    await om(opDag(1, '22:00'));
    post.gedrag = 'even-niet';
    expect(await keten.huis.vatSamen()).toBe(0);
    await om(opDag(2, '05:00'));
    post.gedrag = 'goed';
    expect(await keten.huis.vatSamen()).toBe(0);
    expect((await lees(LDH)).laatste).toEqual({ dag: opDag(1, '00:00').slice(0, 10), uitkomst: 'vervallen' });
  });

  it('probeert niet nog eens wat de mailserver voorgoed weigert, en zegt dat', async () => {
    await keten.meldAan();
    await dagelijks(LDH);
    post.gedrag = 'weigert';
    await om(opDag(0, '06:00'));
    expect(await keten.huis.vatSamen()).toBe(0);
    post.gedrag = 'goed';
    await om(opDag(0, '12:00'));
    expect(await keten.huis.vatSamen()).toBe(0);
    expect((await lees(LDH)).laatste).toMatchObject({ uitkomst: 'geweigerd' });
  });

  it('gaat niet naar wie lang niet inlogde; daarna wordt het adres gewist', async () => {
    await keten.meldAan();
    await dagelijks(LDH);
    await keten.sql(
      `update tns.berichtvoorkeur set gezien_op = gezien_op - interval '15 days', samenvatting_sinds = samenvatting_sinds - interval '15 days'`,
    );
    await om(opDag(0, '06:00'));
    expect(await keten.huis.vatSamen()).toBe(0);
    await keten.huis.ruimBerichtenOp();
    expect((await lees(LDH)).mailadres).toBe(ADRES);
    await keten.sql(`update tns.berichtvoorkeur set gezien_op = gezien_op - interval '90 days'`);
    await keten.huis.ruimBerichtenOp();
    expect(await lees(LDH)).toMatchObject({ samenvatting: 'nooit', mailadres: null });
  });
});
