import { setTimeout as wacht } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AanmeldingDto } from '../src/modules/aanmelding/aanmelding.dto.js';
import type { DossierDto } from '../src/modules/dossier/dossier.dto.js';
import type { Vrager } from './opzet/huis.js';
import { Keten, type Probleem } from './opzet/keten.js';

const LDH: Vrager = ['LDH', 'behandelaar'];
const SPLITSEN = { stap: 'huishouden-splitsen', reden: 'relatie-voorbij', kinderenBij: 'client', adresGeheim: false };

let keten: Keten;

beforeAll(async () => {
  keten = await Keten.open({ werker: true });
});
afterAll(async () => {
  await keten.sluit();
});

const lees = (dossier: string) => keten.lees<DossierDto>(LDH, `/dossiers/${dossier}`);
const zet = (dossier: string, body: object) => keten.zet<DossierDto>(LDH, `/dossiers/${dossier}`, body);
const probeer = (dossier: string, body: object) =>
  keten.probeer<Probleem & { eis?: string }>(LDH, `/dossiers/${dossier}`, body);
const voegSamen = ({ kenmerk }: Pick<DossierDto, 'kenmerk'>) => ({ stap: 'huishouden-samenvoegen', kenmerk });

/** Two adults, each with a dossier that the Leger des Heils directs. */
async function paar(): Promise<[DossierDto, DossierDto]> {
  const [een, ander] = [await meldAan(), await meldAan()];
  return [await lees(een.dossier), await lees(ander.dossier)];
}

/** Both look before either has written: what they write down waits until both are there. */
async function tegelijk(...stappen: readonly (readonly [DossierDto, object])[]) {
  await keten.sql('begin');
  await keten.sql('lock table tns.huishoudwissel in share row exclusive mode');
  const onderweg = Promise.all(stappen.map(([{ id }, body]) => probeer(id, body)));
  await totErWachten(stappen.length);
  await keten.sql('rollback');
  return onderweg;
}

/**
 * Waits until so many connections stand at a lock. Within one transaction PostgreSQL shows the connections that were there at
 * the first look, so each look begins by forgetting the last: else a connection that is opened meanwhile is never seen.
 */
async function totErWachten(aantal: number): Promise<void> {
  const sql = "select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
  for (let poging = 0; poging < 500; poging += 1) {
    await keten.sql('select pg_stat_clear_snapshot()');
    if ((await keten.sql(sql)).length >= aantal) return;
    await wacht(20);
  }
  throw new Error(`er wachten er geen ${aantal}`);
}

let volgnummer = 0;

async function meldAan(): Promise<AanmeldingDto> {
  volgnummer += 1;
  return keten.meldAan({
    client: { achternaam: `Paar${'abcdefghijklmnopqrstuvwxyz'[volgnummer] ?? ''}`, geboortedatum: '1984-05-17' },
  });
}

/** Notices that the SDD gets in a dossier that it works on; the Leger des Heils did it, and knows. */
const bijDeSdd = async (dossier: string) =>
  (await keten.werk(dossier)).filter(({ taak, naar }) => taak === 'KENNISGEVING' && naar === 'SDD').length;

async function sddWerktAan(dossier: string): Promise<void> {
  await keten.draagOver(LDH, dossier, 'SCHULDHULP', 'SDD_SCHULDEN');
  const { id } = await keten.werkVan(dossier, 'SCHULDHULP');
  await keten.zet(['SDD', 'behandelaar'], `/overdrachten/${id}`, { stap: 'oppakken' });
}

/** Letters about households that nobody has handled yet. */
async function wachtOpBrieven(): Promise<void> {
  for (let keer = 0; keer < 200; keer += 1) {
    const [rij] = await keten.sql<{ aantal: number }>(
      `select count(*)::int as aantal from tns.outbox o where o.soort = 'huishouden-gewijzigd'
         and not exists (select from tns.eenmalig e where e.outbox_id = o.id)`,
    );
    if (rij?.aantal === 0) return;
    await wacht(50);
  }
  throw new Error('de brieven over huishoudens blijven liggen');
}

describe('wie aan het dossier van de ander werkt', () => {
  it('hoort dat het huishouden groter wordt, en dat het weer uit elkaar gaat; wie het deed niet', async () => {
    const [een, ander] = await paar();
    await sddWerktAan(ander.id);
    const voor = await bijDeSdd(ander.id);
    await zet(een.id, voegSamen(ander));
    await wachtOpBrieven();
    expect(await bijDeSdd(ander.id)).toBe(voor + 1);
    await zet(een.id, SPLITSEN);
    await wachtOpBrieven();
    expect(await bijDeSdd(ander.id)).toBe(voor + 2);
    const eigen = (await keten.werk(ander.id)).filter(({ taak, naar }) => taak === 'KENNISGEVING' && naar === 'LDH');
    expect(eigen).toEqual([]);
    const { resultaten } = await keten.lees<{ resultaten: { stap: string; rol: string }[] }>(
      LDH,
      `/dossiers/${ander.id}/stappen`,
    );
    expect(resultaten.filter(({ stap }) => stap === 'huishouden-melden').map(({ rol }) => rol)).toEqual([
      'systeem',
      'systeem',
    ]);
  });

  it('hoort niets als de ander een geheim adres heeft', async () => {
    const [een, ander] = await paar();
    await sddWerktAan(ander.id);
    await zet(een.id, voegSamen(ander));
    await wachtOpBrieven();
    const voor = await keten.werk(ander.id);
    await zet(een.id, { ...SPLITSEN, reden: 'veiligheid', adresGeheim: true });
    await wachtOpBrieven();
    expect(await keten.werk(ander.id)).toEqual(voor);
  });

  it('hoort niets in een dossier dat dicht is', async () => {
    const [een, ander] = await paar();
    await zet(een.id, voegSamen(ander));
    await wachtOpBrieven();
    await keten.sql(
      `with alles as (update tns.zaak set open = false where dossier_id = $1) update tns.dossier set open = false where id = $1`,
      [ander.id],
    );
    const voor = await keten.werk(ander.id);
    await zet(een.id, SPLITSEN);
    await wachtOpBrieven();
    expect(await keten.werk(ander.id)).toEqual(voor);
  });
});

describe('een huishouden', () => {
  it('samenvoegen koppelt twee dossiers; elk blijft van één volwassene, en wie betrokken is hoort het', async () => {
    const [een, ander] = await paar();
    expect(een.huishouden).toEqual({ dossiers: [], kinderenBij: null, adresGeheim: false });
    const na = await zet(een.id, voegSamen(ander));
    expect(na.huishouden?.dossiers).toEqual([{ id: ander.id, kenmerk: ander.kenmerk }]);
    expect((await lees(ander.id)).huishouden?.dossiers).toEqual([{ id: een.id, kenmerk: een.kenmerk }]);
    expect(na.client?.id).not.toBe((await lees(ander.id)).client?.id);
    expect((await keten.werk(een.id)).some(({ taak }) => taak === 'KENNISGEVING')).toBe(true);
    expect(await probeer(een.id, voegSamen(ander))).toMatchObject({ status: 422, body: { eis: 'nogNietSamen' } });
  });

  it('splitsen maakt ze weer los; de kinderen horen bij wie voor hen zorgt', async () => {
    const [een, ander] = await paar();
    await zet(een.id, voegSamen(ander));
    const na = await zet(een.id, SPLITSEN);
    expect(na.huishouden).toEqual({ dossiers: [], kinderenBij: 'client', adresGeheim: false });
    expect((await lees(ander.id)).huishouden?.dossiers).toEqual([]);
    expect((await zet(een.id, voegSamen(ander))).huishouden?.dossiers).toHaveLength(1);
  });

  it('een geheim adres: de dossiers komen nooit meer bij elkaar, van geen van beide kanten', async () => {
    const [een, ander] = await paar();
    await zet(een.id, voegSamen(ander));
    const na = await zet(een.id, { ...SPLITSEN, reden: 'veiligheid', adresGeheim: true });
    expect(na).toMatchObject({ veiligheidsrisico: true, huishouden: { dossiers: [], adresGeheim: true } });
    const terug = await probeer(een.id, voegSamen(ander));
    expect(terug).toMatchObject({ status: 422, body: { eis: 'adresIsNietGeheim' } });
    const andersom = await probeer(ander.id, voegSamen(een));
    expect(andersom).toMatchObject({ status: 422, body: { eis: 'adresIsNietGeheim' } });
    // and nothing in the dossier of the other says so
    expect((await lees(ander.id)).huishouden).toEqual({ dossiers: [], kinderenBij: null, adresGeheim: false });
  });

  it('een geheim adres: ook niet als beide tegelijk bij een derde komen', async () => {
    const [een, ander] = await paar();
    const derde = await lees((await meldAan()).dossier);
    await zet(een.id, voegSamen(ander));
    await zet(een.id, { ...SPLITSEN, reden: 'veiligheid', adresGeheim: true });
    const antwoorden = await tegelijk([een, voegSamen(derde)], [ander, voegSamen(derde)]);
    expect(antwoorden.map(({ status }) => status).sort((a, b) => a - b)).toEqual([201, 422]);
    expect((await lees(derde.id)).huishouden?.dossiers).toHaveLength(1);
    expect(antwoorden.find(({ status }) => status === 422)?.body).toMatchObject({ eis: 'adresIsNietGeheim' });
  });

  it('over en weer op hetzelfde moment: zij komen bij elkaar, en niet elk in het huishouden dat de ander verliet', async () => {
    const [een, ander] = await paar();
    const antwoorden = await tegelijk([een, voegSamen(ander)], [ander, voegSamen(een)]);
    expect(antwoorden.map(({ status }) => status).sort((a, b) => a - b)).toEqual([201, 422]);
    expect((await lees(een.id)).huishouden?.dossiers).toEqual([{ id: ander.id, kenmerk: ander.kenmerk }]);
    expect((await lees(ander.id)).huishouden?.dossiers).toEqual([{ id: een.id, kenmerk: een.kenmerk }]);
  });

  it('alleen de regiehouder, en alleen met een dossier dat hij mag zien', async () => {
    const [een] = await paar();
    const rest = await keten.meldAan({ acuut: false, opvangGevraagd: false, woonsituatie: 'bij-familie-of-vrienden' });
    const [{ kenmerk } = { kenmerk: '' }] = await keten.sql<{ kenmerk: string }>(
      'select kenmerk from tns.dossier where id = $1',
      [rest.dossier],
    );
    const onzichtbaar = await probeer(een.id, { stap: 'huishouden-samenvoegen', kenmerk });
    expect(onzichtbaar).toMatchObject({ status: 400, body: { errors: [{ pad: 'kenmerk' }] } });
    expect(await probeer(een.id, voegSamen(een))).toMatchObject({ status: 400 });
    await sddWerktAan(een.id);
    const sdd = await keten.probeer(['SDD', 'behandelaar'], `/dossiers/${een.id}`, SPLITSEN);
    expect(sdd.status).toBe(403);
  });
});
