import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { AanmeldingDto } from '../src/modules/aanmelding/aanmelding.dto.js';
import { aanmelding } from './fabriek/aanmelding.js';
import type { Vrager } from './opzet/huis.js';
import { Keten, MELDER, type Probleem } from './opzet/keten.js';

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
  it('een gesloten dossier gaat niet open: er komt een nieuw, dat het oude noemt', async () => {
    const eerste = await keten.meldAan({ client, acuut: false, opvangGevraagd: false, gemeenteAanmelding: '0512' }, [
      'SWT_GORINCHEM',
      'intaker',
    ]);
    const SWT: Vrager = ['SWT_GORINCHEM', 'behandelaar'];
    await keten.zet(SWT, `/aanmeldingen/${eerste.id}`, { stap: 'naar-intake' });
    const intake = await keten.werkVan(eerste.dossier, 'INTAKE');
    await keten.zet(SWT, `/dossiers/${eerste.dossier}`, {
      stap: 'afsluiten',
      reden: 'stabiel',
      vervolg: 'eigen-netwerk',
      sluitMee: [intake.id],
    });
    const terug = await keten.meldAan({ client }, GGD);
    expect(terug.dossier).not.toBe(eerste.dossier);
    expect(terug).toMatchObject({ terugvalVan: eerste.dossier });
    expect(terug).not.toHaveProperty('bekendElders');
    expect(await dossiersVan()).toMatchObject([{ open: false }, { open: true, terugval_van: eerste.dossier }]);
    expect((await keten.sql('select 1 from tns.client where achternaam = $1', [client['achternaam']])).length).toBe(1);
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
