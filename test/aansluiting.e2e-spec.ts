import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ROLLEN } from '../src/kern/wie.js';
import type { AansluitingDto, BewijsDto, VerschilDto } from '../src/modules/aansluiting/aansluiting.dto.js';
import { Keten, type Probleem } from './opzet/keten.js';
import type { Antwoord, Vrager } from './opzet/huis.js';
import { Bezoeker } from './opzet/werkplek.js';
import { afwijkingen } from './stappen/contract.js';
import { als } from './stappen/weigering.js';

const SYSTEEM: Vrager = ['LDH', 'koppeling'];
const RIJ = 'LDH_OPVANG';
const DAG = '2026-11-23';
const ONBEKEND = '01a20000-0000-7000-8000-000000000001';

let keten: Keten;
/** three receipts of the first day */
let bewijzen: BewijsDto[];

beforeAll(async () => {
  // no rounds of its own: each test says when
  keten = await Keten.open({ werker: true, extra: { KLOKRONDE_SECONDEN: '3600' } });
  for (const _ of [1, 2, 3]) await keten.meldAan({ acuut: true });
  bewijzen = await ontvangen(3);
});
afterAll(() => keten.sluit());

/** The receipts of the queue, once there are so many. */
async function ontvangen(aantal: number): Promise<BewijsDto[]> {
  const zoek = () =>
    keten.sql<BewijsDto>(
      `select o.id as overdracht, b.nummer::int as nummer from tns.overdracht o join tns.ontvangstbewijs b on b.overdracht_id = o.id
        where o.naar_wachtrij = $1 order by b.nummer`,
      [RIJ],
    );
  for (let keer = 0; keer < 200; keer += 1) {
    const er = await zoek();
    if (er.length === aantal) return er;
    await new Promise((verder) => setTimeout(verder, 50));
  }
  throw new Error(`er zijn geen ${aantal} bewijzen`);
}
function geef<T = AansluitingDto>(lijst: unknown, { dag = DAG, door = SYSTEEM, rij = RIJ } = {}): Promise<Antwoord<T>> {
  return keten.huis.vraag<T>('PUT', `/v1/wachtrijen/${rij}/aansluitingen/${dag}`, { door, body: { bewijzen: lijst } });
}
const verschillen = async (vraag = '?toestand=open', door = SYSTEEM): Promise<VerschilDto[]> =>
  (await keten.lees<{ resultaten: VerschilDto[] }>(door, `/aansluitingen${vraag}`)).resultaten;
const kort = (lijst: readonly VerschilDto[]) =>
  lijst
    .map(({ soort, overdracht, onsNummer, uwNummer }) => [soort, overdracht, onsNummer, uwNummer] as const)
    .toSorted(([een], [ander]) => een.localeCompare(ander));
/** All that was said of receipts, as it is kept. */
const bewaard = () =>
  keten.sql(
    'select a.*, r.* from tns.aansluiting a left join tns.aansluitregel r using (wachtrij, dag) order by 1, 2, r.nummer',
  );
/** Five o'clock and a bit in Amsterdam, on this day of November. */
const nacht = (dag: number): Promise<void> => keten.huis.zetKlok(`2026-11-${dag}T04:10:00Z`);

describe('een lijst van ontvangstbewijzen', () => {
  it('wordt bewaard, en dezelfde lijst nog eens verandert niets', async () => {
    const eerste = await geef(bewijzen);
    expect(afwijkingen('PUT', '/wachtrijen/{code}/aansluitingen/{datum}', eerste.status, eerste.body)).toEqual([]);
    expect([eerste.status, eerste.koppen.get('etag')]).toEqual([200, '"1"']);
    expect(eerste.body).toMatchObject({ wachtrij: RIJ, datum: DAG, aantal: 3, versie: 1, vergelekenOp: null });
    expect((await geef(bewijzen.toReversed())).body).toEqual(eerste.body);
    const anders = await geef([]);
    expect(anders.body).toMatchObject({ aantal: 0, versie: 2 });
    expect(await keten.sql('select 1 from tns.aansluitregel')).toEqual([]);
  });

  it('die tegelijk tweemaal komt, is er een van de twee', async () => {
    const [een, twee] = await Promise.all([geef([bewijzen[0]]), geef([bewijzen[0], bewijzen[1]])]);
    expect([een.status, twee.status]).toEqual([200, 200]);
    expect([1, 2]).toContain((await keten.sql('select 1 from tns.aansluitregel')).length);
  });

  it.each([
    ['een dag die nog moet komen', { dag: '2026-11-24' }, 400, 'datum'],
    ['een dag te lang geleden', { dag: '2026-10-22' }, 400, 'datum'],
    ['een dag die niet bestaat', { dag: '2026-11-31' }, 400, 'datum'],
    ['een wachtrij die er niet is', { rij: 'NERGENS' }, 404, undefined],
    ['een wachtrij van een ander', { rij: 'SDD_SCHULDEN' }, 403, undefined],
    ['de wachtrij van een ander als ander', { door: ['SDD', 'koppeling'] as Vrager }, 403, undefined],
  ])('kan niet van %s', async (_, waar, status, pad) => {
    const voor = await bewaard();
    const antwoord = await geef<Probleem>(bewijzen, waar);
    expect(antwoord.status).toBe(status);
    expect(antwoord.body.errors?.[0]?.pad).toBe(pad);
    expect(await bewaard()).toEqual(voor);
  });

  it.each([
    ['geen lijst', 'niets', 'bewijzen'],
    ['een overdracht zonder nummer', [{ overdracht: ONBEKEND }], 'bewijzen.0.nummer'],
    ['nummer nul', [{ overdracht: ONBEKEND, nummer: 0 }], 'bewijzen.0.nummer'],
    ['geen overdracht', [{ overdracht: 'x', nummer: 1 }], 'bewijzen.0.overdracht'],
    ['te veel', Array.from({ length: 1001 }, () => ({ overdracht: ONBEKEND, nummer: 1 })), 'bewijzen'],
    [
      'tweemaal dezelfde overdracht',
      [
        { overdracht: ONBEKEND, nummer: 1 },
        { overdracht: ONBEKEND.toUpperCase(), nummer: 2 },
      ],
      'bewijzen.1.overdracht',
    ],
    [
      'tweemaal hetzelfde nummer',
      [
        { overdracht: ONBEKEND, nummer: 1 },
        { overdracht: ONBEKEND.replace(/1$/, '2'), nummer: 1 },
      ],
      'bewijzen.1.nummer',
    ],
  ])('kan niet met %s', async (_, lijst, pad) => {
    const antwoord = await geef<Probleem>(lijst);
    expect([antwoord.status, antwoord.body.errors?.[0]?.pad]).toEqual([400, pad]);
  });

  it.each(ROLLEN)('is alleen voor de koppeling en de teamleider: %s', async (rol) => {
    const koppen = await als(['LDH', 'LDH'], rol);
    const status = rol === 'koppeling' || rol === 'teamleider' ? 200 : 403;
    const pad = `/v1/wachtrijen/${RIJ}/aansluitingen/${DAG}`;
    expect((await keten.huis.vraag('PUT', pad, { koppen, body: { bewijzen } })).status).toBe(status);
    expect((await keten.huis.vraag('GET', '/v1/aansluitingen', { koppen })).status).toBe(status);
  });
});

describe('de nacht', () => {
  it('wacht tot de dag om is en het uur er is', async () => {
    const [een, twee, drie] = bewijzen as [BewijsDto, BewijsDto, BewijsDto];
    await geef([{ ...een, nummer: een.nummer + 90 }, twee, { overdracht: ONBEKEND, nummer: 77 }]);
    expect(await keten.huis.sluitAan()).toBe(0);
    await keten.huis.zetKlok('2026-11-24T03:50:00Z');
    expect(await keten.huis.sluitAan()).toBe(0);
    await nacht(24);
    expect(await keten.huis.sluitAan()).toBe(1);
    const gevonden = await verschillen();
    expect(kort(gevonden)).toEqual([
      ['alleen-daar', ONBEKEND, null, 77],
      ['alleen-hier', drie.overdracht, drie.nummer, null],
      ['ander-nummer', een.overdracht, een.nummer, een.nummer + 90],
    ]);
    expect(afwijkingen('GET', '/aansluitingen', 200, { resultaten: gevonden })).toEqual([]);
    expect(await keten.huis.sluitAan()).toBe(0);
  });

  it('toont het alleen aan wie de wachtrij heeft, per bladzijde en per wachtrij', async () => {
    expect(await verschillen('', ['SDD', 'koppeling'])).toEqual([]);
    expect(await verschillen('?wachtrij=GGD_TOETS')).toEqual([]);
    expect(await verschillen(`?wachtrij=${RIJ}`)).toHaveLength(3);
    const { koppen, body } = await keten.huis.vraag<{ resultaten: VerschilDto[] }>('GET', '/v1/aansluitingen?limit=2', {
      door: SYSTEEM,
    });
    const verder = /<([^>]+)>/.exec(koppen.get('link') ?? '')?.[1] ?? '';
    const rest = await keten.huis.vraag<{ resultaten: VerschilDto[] }>('GET', verder, { door: SYSTEEM });
    expect(new Set([...body.resultaten, ...rest.body.resultaten].map(({ id }) => id)).size).toBe(3);
    const onzin = await keten.huis.vraag('GET', '/v1/aansluitingen?toestand=soms', { door: SYSTEEM });
    expect(onzin.status).toBe(400);
  });

  it('staat op de pagina Aansluiting, met wat te doen is', async () => {
    const teamleider = await Bezoeker.login(keten.huis, ['LDH', 'teamleider']);
    expect((await teamleider.bezoek('/werkplek/koppelingen')).link('Aansluiting')).toBe('/werkplek/aansluiting');
    const blad = await teamleider.bezoek('/werkplek/aansluiting');
    expect([blad.status, blad.kop]).toEqual([200, 'Aansluiting van Leger des Heils Dordrecht']);
    expect(blad.tekstenVan('tbody tr')).toHaveLength(3);
    for (const tekst of ['uw systeem kent het niet', 'geef de lijst van die dag opnieuw', 'Nummer in uw systeem: 77'])
      expect(blad.tekst).toContain(tekst);
    expect((await teamleider.bezoek('/werkplek/aansluiting?toestand=opgelost')).tekst).toContain('nog niets opgelost');
    expect((await teamleider.bezoek('/werkplek/aansluiting?cursor=onzin')).status).toBe(400);
    const ander = await Bezoeker.login(keten.huis, ['SDD', 'teamleider']);
    expect((await ander.bezoek('/werkplek/aansluiting')).tekst).toContain('geen verschillen gevonden');
    const behandelaar = await Bezoeker.login(keten.huis, ['LDH', 'behandelaar']);
    expect((await behandelaar.bezoek('/werkplek/aansluiting')).status).toBe(403);
  });

  it('vergelijkt een vervangen lijst de volgende nacht, zegt wat is opgelost en houdt wat nog verschilt', async () => {
    const sinds = (await verschillen()).find(({ soort }) => soort === 'alleen-daar')?.sinds;
    await geef([...bewijzen, { overdracht: ONBEKEND, nummer: 77 }]);
    expect(await keten.huis.sluitAan()).toBe(0);
    await nacht(25);
    // two workers at the same moment
    const tegelijk = await Promise.all([keten.huis.sluitAan(), keten.huis.sluitAan(), keten.huis.sluitAan()]);
    expect(tegelijk.reduce((som, aantal) => som + aantal, 0)).toBe(1);
    const open = await verschillen();
    expect(open).toEqual([expect.objectContaining({ soort: 'alleen-daar', sinds })]);
    expect(Date.parse(open[0]?.gezienOp ?? '')).toBeGreaterThan(Date.parse(sinds ?? ''));
    const opgelost = await verschillen('?toestand=opgelost');
    expect(opgelost.map(({ soort }) => soort).toSorted()).toEqual(['alleen-hier', 'ander-nummer']);
    expect(opgelost.every(({ opgelostOp }) => opgelostOp !== null)).toBe(true);
  });

  it('haalt in wat gemist is, de oudste dag eerst, en merkt een overdracht zonder bewijs', async () => {
    await geef(bewijzen);
    await keten.huis.zetKlok('2026-11-25T11:00:00Z');
    await keten.meldAan({ acuut: true });
    const weg = (await ontvangen(4)).at(-1);
    await geef([weg], { dag: '2026-11-25' });
    await keten.huis.zetKlok('2026-11-26T11:00:00Z');
    await geef([], { dag: '2026-11-26' });
    await keten.sql('delete from tns.ontvangstbewijs where overdracht_id = $1', [weg?.overdracht]);
    await keten.huis.zetKlok('2026-11-29T11:00:00Z');
    expect(await keten.huis.sluitAan()).toBe(3);
    const gedaan = await keten.sql<{ dag: string }>(
      `select dag from tns.aansluitnacht where nacht = '2026-11-29' order by vergeleken_op`,
    );
    expect(gedaan.map(({ dag }) => dag)).toEqual([DAG, '2026-11-25', '2026-11-26']);
    expect(kort(await verschillen())).toEqual([
      ['alleen-daar', weg?.overdracht, null, weg?.nummer],
      ['zonder-bewijs', weg?.overdracht, null, null],
    ]);
    await keten.sql(
      `insert into tns.ontvangstbewijs (overdracht_id, dossier_id, organisatie, nummer, ontvangen_op)
       select id, dossier_id, naar, $2, '2026-11-25T23:30:00Z' from tns.overdracht where id = $1`,
      [weg?.overdracht, weg?.nummer],
    );
    await nacht(30);
    await keten.huis.sluitAan();
    expect(await verschillen()).toEqual([]);
  });

  it('gooit lijsten en nachten weg die te oud zijn, en houdt wat verschilde', async () => {
    await keten.huis.zetKlok('2027-01-15T11:00:00Z');
    await keten.huis.sluitAan();
    expect(await keten.sql('select 1 from tns.aansluiting')).toEqual([]);
    expect(await keten.sql(`select 1 from tns.aansluitnacht where nacht < '2026-12-15'`)).toEqual([]);
    expect((await verschillen('')).length).toBeGreaterThan(3);
  });
});
