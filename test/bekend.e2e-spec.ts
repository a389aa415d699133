import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { AanmeldingDto } from '../src/modules/aanmelding/aanmelding.dto.js';
import type { Vrager } from './opzet/huis.js';
import { Keten, MELDER } from './opzet/keten.js';

const LDH: Vrager = ['LDH', 'behandelaar'];
const GGD: Vrager = ['GGD', 'behandelaar'];
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

describe('wie al bekend is', () => {
  it('komt in het open dossier; het antwoord noemt wie de regie heeft en verder niets', async () => {
    const eerste = await bekende();
    const tweede = await keten.meldAan({ client, gemeenteAanmelding: PAPENDRECHT, acuut: false }, MELDER);
    expect(tweede.dossier).toBe(eerste.dossier);
    expect(tweede.bekendElders).toEqual({ organisatie: 'LDH', naam: expect.any(String), telefoon: expect.any(String) });
    expect(tweede).toMatchObject({ zicht: 'beperkt', besluiten: [], opgave: { client } });
    const tekst = JSON.stringify(tweede);
    for (const geheim of ['000-5550199', 'Balie van LDH', 'Alleen voor wie helpt']) expect(tekst).not.toContain(geheim);
    expect(tweede.groep).toBe('A');
    expect(await keten.lees(LDH, `/dossiers/${eerste.dossier}`)).toMatchObject({ groep: 'C', regiehouder: 'LDH' });
  });

  it('ook bij gelijktijdig of anders geschreven: hoofdletters, streepjes en accenten maken geen tweede mens', async () => {
    client = { achternaam: 'El-Amràni', voornamen: 'Noor', geboortedatum: '1981-06-07' };
    const eerste = await bekende();
    const tweede = await keten.meldAan({ client: { ...client, achternaam: 'el amrani', voornamen: 'NOOR' } });
    expect(tweede.dossier).toBe(eerste.dossier);
  });

  it('geeft de aanmelder zicht op zijn eigen aanmelding, en op niets van het dossier van de ander', async () => {
    const { dossier, id: eerste } = await bekende();
    const { id } = await keten.meldAan({ client, gemeenteAanmelding: PAPENDRECHT, acuut: false });
    const gezien = await keten.lees<Record<string, unknown>>(MELDER, `/dossiers/${dossier}`);
    expect(gezien).toMatchObject({ zicht: 'beperkt', regiehouder: 'LDH', termijnen: [] });
    for (const veld of ['client', 'groep', 'aanZet', 'aanmelddatum', 'veiligheidsrisico'])
      expect(gezien).not.toHaveProperty(veld);
    const eigen = (gezien['zaken'] as { id: string }[]).map((zaak) => zaak.id);
    expect(eigen).toContain(id);
    expect(eigen).not.toContain(eerste);
    expect((await keten.huis.vraag('GET', `/v1/aanmeldingen/${eerste}`, { door: MELDER })).status).toBe(404);
    const lijst = await keten.lees<{ resultaten: { id: string }[] }>(MELDER, `/aanmeldingen?dossier=${dossier}`);
    expect(lijst.resultaten.map((rij) => rij.id)).toEqual([id]);
    const tijdlijn = await keten.lees<{ resultaten: { zaak: string; velden?: unknown }[] }>(
      MELDER,
      `/dossiers/${dossier}/tijdlijn`,
    );
    const vanAnderen = await keten.sql<{ id: string }>(
      `select id from tns.zaak where dossier_id = $1 and soort <> 'dossier' and inzender <> $2 and organisatie <> $2`,
      [dossier, MELDER[0]],
    );
    expect(tijdlijn.resultaten.filter(({ zaak }) => vanAnderen.some((ander) => ander.id === zaak))).toEqual([]);
    expect(tijdlijn.resultaten.filter(({ velden }) => velden !== undefined)).toEqual([]);
    expect((await keten.huis.vraag('GET', `/v1/dossiers/${dossier}/inzage`, { door: MELDER })).status).toBe(403);
    const [mens] = await keten.sql<{ client_id: string }>('select client_id from tns.dossier where id = $1', [dossier]);
    expect((await keten.huis.vraag('GET', `/v1/clienten/${mens?.client_id}`, { door: MELDER })).status).toBe(404);
  });

  it('schrijft niets in het dossier van een ander wat de aanmelder niet mag lezen', async () => {
    await bekende();
    await keten.meldAan({ client: { ...client, taal: 'Tigrinya' }, gemeenteAanmelding: PAPENDRECHT, acuut: false });
    const [mens] = await keten.sql<{ taal: string | null }>('select taal from tns.client where achternaam = $1', [
      client['achternaam'],
    ]);
    expect(mens?.taal).toBeNull();
  });

  it('zegt niets bij een veiligheidsrisico', async () => {
    const { dossier } = await bekende({ veiligheidsrisico: true });
    const tweede = await keten.meldAan({ client, gemeenteAanmelding: PAPENDRECHT, acuut: false });
    expect(tweede.dossier).toBe(dossier);
    expect(tweede).not.toHaveProperty('bekendElders');
    expect(tweede.zicht).toBe('beperkt');
    const logboek = await keten.sql('select 1 from tns.inzage where dossier_id = $1 and doel = $2', [
      dossier,
      'bekend-elders',
    ]);
    expect(logboek).toEqual([]);
  });

  it('wordt vastgelegd, en is na twintig keer in een uur op', async () => {
    const { dossier } = await bekende();
    const vrager: Vrager = ['MELDPUNT_ZO', 'intaker', 9];
    const gehoord = [];
    for (let i = 0; i < 22; i += 1) {
      const { bekendElders } = await keten.meldAan({ client, gemeenteAanmelding: PAPENDRECHT, acuut: false }, vrager);
      gehoord.push(bekendElders?.organisatie ?? null);
    }
    expect(gehoord).toEqual([...Array<string>(20).fill('LDH'), null, null]);
    const log = await keten.sql(
      `select persoon, resultaat, count(*)::int as keren from tns.inzage where dossier_id = $1 and doel = 'bekend-elders' group by 1, 2 order by 3`,
      [dossier],
    );
    expect(log).toEqual([
      { persoon: 'meldpunt-zo.intaker.9', resultaat: 'te-vaak', keren: 2 },
      { persoon: 'meldpunt-zo.intaker.9', resultaat: 'getoond', keren: 20 },
    ]);
  });

  it('“nog niet geïnformeerd” aankruisen geeft geen zicht op het dossier', async () => {
    const { dossier } = await bekende({ veiligheidsrisico: true });
    const nogNiet = { gegevensgebruik: 'nog-niet', reden: 'geen-contact' };
    const tweede = await keten.meldAan({
      client,
      gemeenteAanmelding: PAPENDRECHT,
      acuut: false,
      geinformeerd: nogNiet,
    });
    expect(tweede.zicht).toBe('beperkt');
    expect(await keten.werkVan(dossier, 'INFORMEREN')).toMatchObject({ naar: MELDER[0], toestand: 'aangeboden' });
    expect(await keten.lees(MELDER, `/dossiers/${dossier}`)).toMatchObject({ zicht: 'beperkt' });
  });
});

describe('een aanmelding die vraagt wat al loopt', () => {
  const inRij = async (door: Vrager, id: string): Promise<boolean> => {
    const { resultaten } = await keten.lees<{ resultaten: { id: string }[] }>(door, '/werkvoorraad?limit=200');
    return resultaten.some((regel) => regel.id === id);
  };

  it('ligt zelf in de wachtrij van wie haar in handen heeft, ook als de eerste wordt ingetrokken', async () => {
    const eerste = await bekende();
    const tweede = await keten.meldAan({ client, gemeenteAanmelding: PAPENDRECHT }, MELDER);
    expect(tweede.overdrachten).toEqual([]);
    expect(await inRij(GGD, tweede.id)).toBe(true);
    expect(await inRij(GGD, eerste.id)).toBe(false); // a hand-off leads to it
    const prioriteiten = await keten.sql('select distinct prioriteit from tns.zaak where id = $1 or taak = $2', [
      tweede.id,
      'RECHTSTOETS',
    ]);
    expect(prioriteiten).toHaveLength(1);

    const weg = { stap: 'intrekken', reden: 'dubbel', namensClient: false, doorverwezenNaar: 'anders' };
    await keten.zet(GGD, `/aanmeldingen/${eerste.id}`, weg);
    expect(await keten.werkVan(eerste.dossier, 'RECHTSTOETS')).toMatchObject({ open: false });
    expect(await inRij(GGD, tweede.id)).toBe(true);
    await keten.zet(GGD, `/aanmeldingen/${tweede.id}`, { stap: 'in-toets-nemen' });
    expect(await inRij(GGD, tweede.id)).toBe(true);
  });

  it('verdwijnt eruit als zij dubbel blijkt, of als er een overdracht komt die naar haar leidt', async () => {
    const eerste = await bekende();
    const tweede = await keten.meldAan({ client, gemeenteAanmelding: PAPENDRECHT }, MELDER);
    const derde = await keten.meldAan({ client, gemeenteAanmelding: PAPENDRECHT }, MELDER);
    await keten.zet(GGD, `/aanmeldingen/${tweede.id}`, { stap: 'als-dubbel-koppelen', aanmelding: eerste.id });
    expect(await inRij(GGD, tweede.id)).toBe(false);

    const weg = { stap: 'intrekken', reden: 'dubbel', namensClient: false, doorverwezenNaar: 'anders' };
    await keten.zet(GGD, `/aanmeldingen/${eerste.id}`, weg);
    const zwanger = { stap: 'hertriage', reden: 'zwanger', gegevens: { zwanger: true } };
    await keten.zet(MELDER, `/aanmeldingen/${derde.id}`, zwanger);
    const toets = await keten.werkVan(eerste.dossier, 'RECHTSTOETS');
    expect(toets).toMatchObject({ naar: 'GGD', open: true });
    expect([await inRij(GGD, derde.id), await inRij(GGD, toets.id)]).toEqual([false, true]);
  });
});

describe('een dubbele aanmelding', () => {
  it('koppelt wie haar in handen heeft, ook als dat de GGD niet is', async () => {
    const balie: Vrager = ['STADSKANTOOR', 'behandelaar'];
    const vorm = { client, kanaal: 'stadskantoor' };
    const [eerste, dubbel] = [await keten.meldAan(vorm, balie), await keten.meldAan(vorm, balie)];
    expect(dubbel.dossier).toBe(eerste.dossier);
    await keten.zet(balie, `/aanmeldingen/${dubbel.id}`, { stap: 'als-dubbel-koppelen', aanmelding: eerste.id });
    expect(await keten.lees(balie, `/aanmeldingen/${dubbel.id}`)).toMatchObject({ toestand: 'gekoppeld' });
  });
});

describe('wie zoek was', () => {
  it('is weer in beeld zodra een ander hem aanmeldt, ook als die het dossier niet mag zien: het zoeken stopt', async () => {
    const { dossier } = await bekende();
    await keten.zet(LDH, `/dossiers/${dossier}`, { stap: 'buiten-beeld-melden', laatstGezienOp: '2026-11-20' });
    expect(await keten.werkVan(dossier, 'VELDWERK')).toMatchObject({ open: true });
    const { zicht } = await keten.meldAan({ client, gemeenteAanmelding: PAPENDRECHT, acuut: false });
    expect(zicht).toBe('beperkt');
    expect(await keten.lees(LDH, `/dossiers/${dossier}`)).toMatchObject({ toestand: 'open', buitenBeeldSinds: null });
    expect(await keten.werkVan(dossier, 'VELDWERK')).toMatchObject({ toestand: 'afgerond' });
    const klokken = await keten.sql(
      `select 1 from tns.termijn where dossier_id = $1 and soort = 'buiten-beeld' and gestopt_op is null`,
      [dossier],
    );
    expect(klokken).toEqual([]);
  });

  it('een voorstel voor de regie vervalt als een melding van gevaar de regie naar de GGD brengt', async () => {
    const { dossier } = await bekende();
    await keten.zet(LDH, `/dossiers/${dossier}`, {
      stap: 'regie-voorstellen',
      organisatie: 'SWT_PAPENDRECHT',
      reden: 'opvang-uit',
    });
    await keten.meldAan({ client, gemeenteAanmelding: PAPENDRECHT, acuut: false, veiligheidsrisico: true });
    expect(await keten.lees(LDH, `/dossiers/${dossier}`)).toMatchObject({
      regiehouder: 'GGD',
      regieVoorgesteldAan: null,
      veiligheidsrisico: true,
    });
    expect(await keten.werkVan(dossier, 'REGIE_VOORSTEL')).toMatchObject({ toestand: 'afgerond' });
  });
});
