import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { AanmeldingDto } from '../src/modules/aanmelding/aanmelding.dto.js';
import { aanmelding } from './fabriek/aanmelding.js';
import type { Vrager } from './opzet/huis.js';
import { Keten, MAANDAG, MELDER, type Probleem } from './opzet/keten.js';

const GGD: Vrager = ['GGD', 'behandelaar'];
const ANDER: Vrager = ['MELDPUNT_ZO', 'intaker'];
/** Outside Dordrecht the GGD does the toets, whoever registers. */
const PAPENDRECHT = '0590';

let keten: Keten;
let client: Record<string, unknown>;
let nummer = 0;

beforeAll(async () => {
  keten = await Keten.open();
});
beforeEach(() => {
  nummer += 1;
  const letters = [...String(nummer)].map((cijfer) => 'abcdefghij'[Number(cijfer)]).join('');
  client = { achternaam: `Bekend${letters}`, voornamen: 'Noor', geboortedatum: '1981-06-07' };
});
afterAll(async () => {
  await keten.sluit();
});

/** Somebody who is in a dossier already, brought in by GGD; LDH has the regie. */
async function bekende(anders: Readonly<Record<string, unknown>> = {}): Promise<AanmeldingDto> {
  const bereikbaar = { telefoon: '000-5550199', postpunt: 'Balie van LDH' };
  return keten.meldAan(
    {
      client: { ...client, bereikbaar },
      gemeenteAanmelding: PAPENDRECHT,
      toelichting: 'Alleen voor wie helpt.',
      ...anders,
    },
    GGD,
  );
}

async function dossiersVan(): Promise<{ id: string; open: boolean; terugval_van: string | null }[]> {
  return keten.sql(
    `select d.id, d.open, d.terugval_van from tns.dossier d join tns.client c on c.id = d.client_id where c.achternaam = $1 order by d.aangemaakt_op`,
    [client['achternaam']],
  );
}

interface Dossierrij {
  readonly kenmerk: string;
  readonly aanmelddatum: Date;
  readonly aangemaakt_op: Date;
  readonly regiehouder: string;
  readonly open: boolean;
}
const DOSSIER = 'select kenmerk, aanmelddatum, aangemaakt_op, regiehouder, open from tns.dossier where id = $1';

/** Somebody in Gorinchem who has a bed, and whose dossier was closed. */
async function geslotenDossier(): Promise<AanmeldingDto> {
  const eerste = await keten.meldAan({ client, acuut: false, opvangGevraagd: false, gemeenteAanmelding: '0512' }, [
    'SWT_GORINCHEM',
    'intaker',
  ]);
  await keten.zet(['SWT_GORINCHEM', 'behandelaar'], `/aanmeldingen/${eerste.id}`, { stap: 'naar-intake' });
  await sluit(eerste.dossier, 'SWT_GORINCHEM');
  return eerste;
}

/** The regiehouder closes a dossier, with what is its own. */
async function sluit(dossier: string, regiehouder: string): Promise<void> {
  const door: Vrager = [regiehouder, 'behandelaar'];
  for (const { id, naar } of (await keten.werk(dossier)).filter(({ open }) => open)) {
    if (naar === regiehouder) continue;
    await keten.zet([naar, 'behandelaar'], `/overdrachten/${id}`, { stap: 'oppakken' });
    const [intake] = await keten.sql<{ id: string }>('select id from tns.intake where dossier_id = $1', [dossier]);
    const ergens = { stap: 'vervallen', reden: 'client-wil-niet', doorverwezenNaar: 'eigen-netwerk' };
    await keten.zet([naar, 'behandelaar'], `/intakes/${intake?.id}`, ergens);
  }
  const sluitMee = (await keten.werk(dossier)).flatMap(({ id, open }) => (open ? [id] : []));
  const dicht = { stap: 'afsluiten', reden: 'stabiel', vervolg: 'eigen-netwerk', sluitMee };
  await keten.zet(door, `/dossiers/${dossier}`, dicht);
}

describe('aanvullen', () => {
  it('kan de aanmelder zonder het dossier te zien, en wat hij geeft komt bij de cliënt', async () => {
    client = { achternaam: client['achternaam'], voornamen: 'Noor' };
    const { id, dossier } = await keten.meldAan({ client, gemeenteAanmelding: PAPENDRECHT });
    await keten.zet(GGD, `/aanmeldingen/${id}`, { stap: 'aanvulling-vragen', velden: ['geboortedatum', 'bsn'] });
    expect(await keten.lees(MELDER, `/dossiers/${dossier}`)).toMatchObject({ zicht: 'beperkt' });
    expect(await keten.lees(MELDER, `/aanmeldingen/${id}`)).toMatchObject({
      zicht: 'beperkt',
      aanvullingGevraagd: ['geboortedatum', 'bsn'],
    });
    const werk = await keten.lees<{ resultaten: { taak: string }[] }>(MELDER, '/werkvoorraad');
    expect(werk.resultaten.map(({ taak }) => taak)).toContain('AANVULLING');
    await keten.zet(MELDER, `/aanmeldingen/${id}`, {
      stap: 'aanvullen',
      aanvulling: { geboortedatum: '1990-04-05', bsn: '999900067' },
    });
    expect(await keten.werkVan(dossier, 'AANVULLING')).toMatchObject({ toestand: 'afgerond' });
    expect(await keten.lees(GGD, `/dossiers/${dossier}`)).toMatchObject({ client: { geboortedatum: '1990-04-05' } });
    expect(await keten.lees(MELDER, `/dossiers/${dossier}`)).toMatchObject({ zicht: 'beperkt' });
  });

  it('kan alleen de organisatie die aanmeldde', async () => {
    const { id } = await bekende();
    const { id: tweede } = await keten.meldAan({ client, gemeenteAanmelding: PAPENDRECHT, acuut: false }, ANDER);
    await keten.zet(GGD, `/aanmeldingen/${id}`, { stap: 'aanvulling-vragen', velden: ['bsn'] });
    const poging = { stap: 'aanvullen', aanvulling: { bsn: '999900079' } };
    const { status } = await keten.huis.vraag<Probleem>('POST', `/v1/aanmeldingen/${id}/stappen`, {
      door: ANDER,
      versie: 2,
      body: poging,
    });
    expect(status).toBe(404);
    expect((await keten.probeer(ANDER, `/aanmeldingen/${tweede}`, poging)).status).toBe(409);
  });
});

describe('wie terugkomt, en wie niemand is', () => {
  it('een gesloten dossier gaat weer open: de eerste datums blijven, werk en klokken zijn van nu', async () => {
    const eerste = await geslotenDossier();
    const [was] = await keten.sql<Dossierrij>(DOSSIER, [eerste.dossier]);
    await keten.huis.zetKlok('2026-12-07T11:00:00.000Z');
    const terug = await keten.meldAan({ client }, GGD);
    expect(terug).toMatchObject({
      dossier: eerste.dossier,
      terugvalVan: eerste.dossier,
      groep: 'C',
      regiehouder: 'LDH',
    });
    expect(terug.kenmerk).toBe(eerste.kenmerk.replace(/A1$/, 'A2'));
    expect(terug).not.toHaveProperty('bekendElders');
    expect(await dossiersVan()).toMatchObject([{ id: eerste.dossier, open: true, terugval_van: null }]);
    expect((await keten.sql('select 1 from tns.client where achternaam = $1', [client['achternaam']])).length).toBe(1);
    const [is] = await keten.sql<Dossierrij>(DOSSIER, [eerste.dossier]);
    expect(is).toEqual({ ...was, regiehouder: 'LDH', open: true });
    expect(await keten.werkVan(eerste.dossier, 'OPVANG_LDH')).toMatchObject({ toestand: 'aangeboden' });
    // who had the regie hears that it is open again
    expect(await keten.werkVan(eerste.dossier, 'KENNISGEVING')).toMatchObject({ naar: 'SWT_GORINCHEM' });
    const klokken = await keten.sql(
      `select soort, laatste_dag::text as dag from tns.termijn where zaak_id = $1 and gestopt_op is null order by soort`,
      [eerste.dossier],
    );
    expect(klokken).toEqual(
      expect.arrayContaining([
        { soort: 'tns-opvang-zelfde-dag', dag: '2026-12-07' },
        { soort: 'tns-plan', dag: '2026-12-28' },
      ]),
    );
    await keten.huis.zetKlok(MAANDAG);
  });

  it('met een veiligheidsrisico blijft de regie waar zij was, en hoort wie aanmeldt niets', async () => {
    const eerste = await keten.meldAan({
      client,
      acuut: false,
      opvangGevraagd: false,
      veiligheidsrisico: true,
      gemeenteAanmelding: '0512',
    });
    expect(eerste.regiehouder).toBe('GGD');
    await keten.zet(GGD, `/aanmeldingen/${eerste.id}`, { stap: 'naar-intake' });
    await sluit(eerste.dossier, 'GGD');
    const terug = await keten.meldAan({ client }, ANDER);
    expect(terug).toMatchObject({ dossier: eerste.dossier, regiehouder: 'GGD', zicht: 'beperkt' });
    expect(terug).not.toHaveProperty('terugvalVan');
    expect(terug).not.toHaveProperty('bekendElders');
    expect(await keten.lees(['GGD', 'behandelaar'], `/dossiers/${eerste.dossier}`)).toMatchObject({
      open: true,
      veiligheidsrisico: true,
    });
    expect(await keten.werkVan(eerste.dossier, 'OPVANG_LDH')).toMatchObject({ open: true });
  });

  it('van twee die tegelijk aanmelden opent er één het dossier', async () => {
    const eerste = await geslotenDossier();
    const twee = await Promise.all([keten.meldAan({ client }, GGD), keten.meldAan({ client }, ANDER)]);
    expect(twee.map(({ dossier }) => dossier)).toEqual([eerste.dossier, eerste.dossier]);
    expect(twee.filter(({ terugvalVan }) => terugvalVan !== undefined)).toHaveLength(1);
    const geopend = await keten.sql(`select 1 from tns.gebeurtenis where zaak_id = $1 and stap = 'heropenen'`, [
      eerste.dossier,
    ]);
    expect(geopend).toHaveLength(1);
  });

  it('zonder BSN telt naam met geboortedatum; met een ander BSN is het een ander mens', async () => {
    const een = await keten.meldAan({ client: { ...client, bsn: '999900018' } });
    const zelfde = await keten.meldAan({ client });
    const ander = await keten.meldAan({ client: { ...client, bsn: '999900031' } });
    const opBsn = await keten.meldAan({ client: { achternaam: 'Heelanders', bsn: '999900018' } });
    expect([zelfde.dossier, opBsn.dossier]).toEqual([een.dossier, een.dossier]);
    expect(ander.dossier).not.toBe(een.dossier);
  });

  it('zonder geboortedatum, en anoniem, is iedereen een nieuw mens', async () => {
    const { achternaam } = client;
    const dossiers = [];
    for (const wie of [
      { achternaam },
      { achternaam },
      { anoniem: true },
      { anoniem: true, ...client },
      { anoniem: true, ...client },
      client,
    ]) {
      dossiers.push((await keten.meldAan({ client: wie })).dossier);
    }
    expect(new Set(dossiers).size).toBe(6);
  });

  it('een aanmelding die niet klopt verraadt niets over wie er bekend is', async () => {
    await bekende();
    const voor = await keten.huis.telRijen();
    const { status, body } = await keten.huis.vraag('POST', '/v1/aanmeldingen', {
      door: ANDER,
      body: aanmelding({ client, kanaal: 'bestaat-niet' }),
    });
    expect(status).toBe(400);
    expect(JSON.stringify(body)).not.toContain('LDH');
    expect(await keten.huis.telRijen()).toEqual(voor);
  });
});
