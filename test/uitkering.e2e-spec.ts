import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { UitkeringDto } from '../src/modules/uitkering/uitkering.dto.js';
import type { Vrager } from './opzet/huis.js';
import { Keten, MAANDAG, type Probleem } from './opzet/keten.js';

const LDH: Vrager = ['LDH', 'behandelaar'];
const SDD: Vrager = ['SDD', 'behandelaar'];
const BESLISSER: Vrager = ['SDD', 'beslisser'];
const AVRES: Vrager = ['AVRES', 'behandelaar'];

const TOEKENNEN = { stap: 'toekennen', grondslag: 'voldoet', motivering: 'Voldoet.', bekendmaking: 'uitgereikt' };

let keten: Keten;

beforeAll(async () => {
  keten = await Keten.open({ werker: true });
});
afterAll(async () => {
  await keten.sluit();
});

/** Somebody in the shelter; the SDD has picked up the request for a benefit. */
async function opgepakt(anders: object = {}): Promise<UitkeringDto> {
  const { dossier } = await keten.meldAan(anders as Record<string, unknown>);
  await keten.draagOver(LDH, dossier, 'UITKERING');
  const { id } = await keten.werkVan(dossier, 'UITKERING');
  await keten.zet(SDD, `/overdrachten/${id}`, { stap: 'oppakken' });
  return aanvraagVan(dossier);
}

async function aanvraagVan(dossier: string, door: Vrager = SDD): Promise<UitkeringDto> {
  const lijst = await keten.lees<{ resultaten: UitkeringDto[] }>(door, `/uitkeringsaanvragen?dossier=${dossier}`);
  const [eerste] = lijst.resultaten;
  if (!eerste) throw new Error('er is geen aanvraag');
  return keten.lees<UitkeringDto>(door, `/uitkeringsaanvragen/${eerste.id}`);
}

const zet = (door: Vrager, id: string, body: object) =>
  keten.zet<UitkeringDto>(door, `/uitkeringsaanvragen/${id}`, body);
const probeer = (door: Vrager, id: string, body: object) =>
  keten.probeer<Probleem & { eis?: string }>(door, `/uitkeringsaanvragen/${id}`, body);

const klok = ({ termijnen }: UitkeringDto, soort: string) =>
  termijnen.filter((een) => een.soort === soort && een.status !== 'gehaald').at(-1);

/** Burgerzaken picks up the request for an address and looks into it. @returns where the briefadres is */
async function onderzoekBriefadres(dossier: string, burgerzaken: string): Promise<string> {
  const door: Vrager = [burgerzaken, 'beslisser'];
  const overdracht = await keten.draagOver(LDH, dossier, 'BRIEFADRES', burgerzaken);
  await keten.zet(door, `/overdrachten/${overdracht}`, { stap: 'oppakken' });
  const { uitvoering } = await keten.lees<{ uitvoering: string }>(door, `/overdrachten/${overdracht}`);
  const pad = `/briefadresaanvragen/${uitvoering}`;
  await keten.zet(door, pad, { stap: 'onderzoek-starten', kind: 'dakloos' });
  return pad;
}

/** Burgerzaken grants an address without a host. */
async function kenBriefadresToe(dossier: string, burgerzaken: string): Promise<void> {
  const pad = await onderzoekBriefadres(dossier, burgerzaken);
  await keten.zet([burgerzaken, 'beslisser'], pad, {
    stap: 'ambtshalve-toekennen',
    voornemenOp: '2026-11-23',
    herbeoordelenOp: '2027-05-20',
    grondslag: 'geen-gever',
    motivering: 'Er is geen gever.',
    bekendmaking: 'uitgereikt',
  });
}

describe('de versnelde route, van de Toegangspoort tot een uitkering', () => {
  let aanvraag: UitkeringDto;

  it('begint als de SDD het werk oppakt: één zaak, één behandelaar, met drie datums', async () => {
    aanvraag = await opgepakt();
    expect(aanvraag).toMatchObject({
      toestand: 'gemeld',
      organisatie: 'SDD',
      route: 'versneld',
      meldingsdatum: '2026-11-23',
      tnsAanmelddatum: '2026-11-23',
      aanvraagdatum: null,
      samen: false,
      zicht: 'vol',
    });
    expect(aanvraag.kenmerk).toMatch(/-U1$/);
    expect(aanvraag.behandelaar).not.toBeNull();
    expect(aanvraag.signalen).toMatchObject([{ soort: 'niet-ingeschreven', effect: 'nagaan' }]);
    expect((await keten.werkVan(aanvraag.dossier, 'UITKERING')).toestand).toBe('opgepakt');
  });

  it('start beide klokken op de dag van de aanvraag', async () => {
    const na = await zet(SDD, aanvraag.id, { stap: 'aanvraag-indienen', datum: '2026-11-23', namens: 'client' });
    expect(klok(na, 'pw-voorschot')).toMatchObject({ status: 'loopt', laatsteDag: '2026-12-21' });
    expect(klok(na, 'pw-besluit')).toMatchObject({ status: 'loopt', laatsteDag: '2027-01-18' });
    expect(na.wachtrij).toBe('SDD_UITKERING');
  });

  it('rinkelt als er na vier weken geen besluit en geen voorschot is, en de regiehouder hoort het', async () => {
    await keten.huis.zetKlok('2026-12-21T12:00:00.000Z');
    await keten.huis.luister();
    expect((await keten.werk(aanvraag.dossier)).filter(({ taak }) => taak === 'KENNISGEVING')).toEqual([]);
    await keten.huis.zetKlok('2026-12-22T09:00:00.000Z');
    await keten.huis.luister();
    const stappen = await keten.sql<{ stap: string; rol: string }>(
      'select stap, rol from tns.gebeurtenis where zaak_id = $1 order by versie desc limit 1',
      [aanvraag.id],
    );
    expect(stappen).toEqual([{ stap: 'voorschot-aanmanen', rol: 'systeem' }]);
    expect(await keten.werkVan(aanvraag.dossier, 'KENNISGEVING')).toMatchObject({
      naar: 'LDH',
      toestand: 'aangeboden',
    });
  });

  it('begint vier weken opnieuw na het voorschot, zonder bedrag', async () => {
    expect((await probeer(SDD, aanvraag.id, { stap: 'voorschot-verstrekken' })).status).toBe(403);
    expect((await probeer(BESLISSER, aanvraag.id, { stap: 'voorschot-verstrekken', bedrag: 900 })).status).toBe(400);
    const na = await zet(BESLISSER, aanvraag.id, { stap: 'voorschot-verstrekken' });
    expect(na).toMatchObject({ voorschot: 'verstrekt', voorschotOp: '2026-12-22' });
    expect(klok(na, 'pw-voorschot')).toMatchObject({ status: 'loopt', laatsteDag: '2027-01-19' });
    await keten.huis.zetKlok('2026-12-23T09:00:00.000Z');
    await keten.huis.luister();
    expect((await keten.werk(aanvraag.dossier)).filter(({ taak }) => taak === 'KENNISGEVING')).toHaveLength(1);
  });

  it('eindigt met een besluit; het werk is klaar en de bezwaartermijn loopt', async () => {
    await zet(SDD, aanvraag.id, { stap: 'in-behandeling-nemen' });
    const teVroeg = await probeer(BESLISSER, aanvraag.id, { ...TOEKENNEN, ingangsdatum: '2026-08-22' });
    expect(teVroeg).toMatchObject({ status: 422, body: { eis: 'nietVoorHetRecht' } });
    const na = await zet(BESLISSER, aanvraag.id, { ...TOEKENNEN, ingangsdatum: '2026-11-23' });
    expect(na).toMatchObject({ toestand: 'toegekend', open: false, ingangsdatum: '2026-11-23' });
    expect(na.besluiten).toMatchObject([{ uitkomst: 'toegekend', grondslag: 'voldoet', bezwaarTot: '2027-02-03' }]);
    expect(na.termijnen.filter(({ status }) => status === 'loopt')).toMatchObject([{ soort: 'bezwaar' }]);
    expect(await keten.werkVan(aanvraag.dossier, 'UITKERING')).toMatchObject({ toestand: 'afgerond' });
    const [rij] = await keten.sql<{ motivering: Buffer }>('select motivering from tns.besluit where zaak_id = $1', [
      na.id,
    ]);
    expect(rij?.motivering.toString('utf8')).not.toContain('Voldoet');
  });

  it('stopt pas als de regiehouder het vooraf weet', async () => {
    const besluit = { grondslag: 'gegevens', motivering: 'Geen gegevens.', bekendmaking: 'toegezonden' };
    expect(await probeer(BESLISSER, aanvraag.id, { stap: 'opschorten', ...besluit })).toMatchObject({
      status: 422,
      body: { eis: 'opschortenIsAangekondigd' },
    });
    await zet(SDD, aanvraag.id, { stap: 'aankondigen', besluit: 'opschorten', reden: 'gegevens' });
    const na = await zet(BESLISSER, aanvraag.id, { stap: 'opschorten', ...besluit });
    expect(na).toMatchObject({ toestand: 'opgeschort', open: true });
    expect(klok(na, 'pw-opschorting')).toMatchObject({ status: 'loopt' });
    const weer = { stap: 'hervatten', ...besluit, grondslag: 'gegevens-binnen' };
    expect(await zet(BESLISSER, aanvraag.id, weer)).toMatchObject({ toestand: 'toegekend', open: false });
    await keten.huis.zetKlok(MAANDAG);
  });
});

describe('een paar', () => {
  const partner = (geboortedatum: string) => ({
    client: { achternaam: `Paar${geboortedatum.slice(0, 4)}`.replace(/\d/g, 'x'), geboortedatum: '2002-03-04' },
    huishouden: [{ relatie: 'partner', voornaam: 'Noor', geboortedatum, komtMee: true }],
    acuut: false,
    opvangGevraagd: true,
  });
  const toepassen = { stap: 'zoektermijn-toepassen', reden: 'kan-naar-werk-zoeken' };

  it('vraagt als één aan; de zoektermijn geldt alleen als beiden jonger zijn dan 27', async () => {
    const { dossier, regiehouder } = (await keten.meldAan(partner('1998-01-01'))) as unknown as UitkeringDto;
    await keten.draagOver([regiehouder, 'behandelaar'], dossier, 'UITKERING');
    const { id } = await keten.werkVan(dossier, 'UITKERING');
    await keten.zet(SDD, `/overdrachten/${id}`, { stap: 'oppakken' });
    const aanvraag = await aanvraagVan(dossier);
    expect(aanvraag.samen).toBe(true);
    expect(await probeer(SDD, aanvraag.id, toepassen)).toMatchObject({ status: 422, body: { eis: 'allenOnder27' } });
    await zet(SDD, aanvraag.id, { stap: 'aanvragers-vastleggen', samen: false });
    const na = await zet(SDD, aanvraag.id, toepassen);
    expect(na).toMatchObject({ toestand: 'zoektermijn', zoektermijn: { oordeel: 'van-toepassing' } });
    expect(klok(na, 'pw-zoektermijn')).toMatchObject({ laatsteDag: '2026-12-21' });
  });
});

describe('de regel van de dag van melding', () => {
  const afzien = { stap: 'zoektermijn-afzien', reden: 'dakloos' };

  /** The SDD works on the debts and brings the aanvraag in itself, with the day on which the client reported. */
  async function gemeldOp(meldingsdatum: string): Promise<UitkeringDto> {
    const { dossier } = await keten.meldAan({
      client: { achternaam: `Jong${meldingsdatum === '2025-12-31' ? 'a' : 'b'}`, geboortedatum: '2003-05-06' },
    });
    const regie = (
      await keten.sql<{ regiehouder: string }>('select regiehouder from tns.dossier where id = $1', [dossier])
    )[0];
    const id = await keten.draagOver(
      [regie?.regiehouder ?? 'GGD', 'behandelaar'],
      dossier,
      'SCHULDHULP',
      'SDD_SCHULDEN',
    );
    await keten.zet(SDD, `/overdrachten/${id}`, { stap: 'oppakken' });
    const antwoord = await keten.huis.vraag<UitkeringDto>('POST', '/v1/uitkeringsaanvragen', {
      door: SDD,
      body: { dossier, meldingsdatum },
    });
    expect(antwoord.status).toBe(201);
    return antwoord.body;
  }

  it('op 31 december 2025 kon afzien nog niet voor een kwetsbare jongere, op 1 januari 2026 wel', async () => {
    const oud = await gemeldOp('2025-12-31');
    const geweigerd = await probeer(SDD, oud.id, afzien);
    expect(geweigerd).toMatchObject({ status: 400, body: { errors: [{ pad: 'reden' }] } });
    expect(await zet(SDD, oud.id, { ...afzien, reden: 'zeer-dringend' })).toMatchObject({
      zoektermijn: { oordeel: 'afgezien', regel: 'vier-weken', grond: expect.stringContaining('tot 1 januari 2026') },
    });

    const nieuw = await gemeldOp('2026-01-01');
    expect(await zet(SDD, nieuw.id, afzien)).toMatchObject({
      toestand: 'gemeld',
      zoektermijn: { oordeel: 'afgezien', reden: 'dakloos', regel: 'vier-weken-met-uitzondering' },
    });
  });

  it('wordt alleen met bewijs een andere dag, en de oude blijft te zien', async () => {
    const { id } = await opgepakt();
    const corrigeer = { stap: 'meldingsdatum-corrigeren', datum: '2026-11-20', reden: 'nieuwe-informatie' };
    expect((await probeer(SDD, id, corrigeer)).status).toBe(400);
    expect(await zet(SDD, id, { ...corrigeer, bewijs: 'brief-of-mail' })).toMatchObject({
      meldingsdatum: '2026-11-20',
      meldingsdatumEerder: [{ datum: '2026-11-23', gecorrigeerdOp: '2026-11-23', bewijs: 'brief-of-mail' }],
    });
  });
});

describe('een aanvraag die ergens anders hoort', () => {
  it('gaat met alle datums naar Avres; het voorschot gaat door tot die haar oppakt (Awb 2:3)', async () => {
    const { id, dossier } = await opgepakt();
    const voor = await zet(SDD, id, { stap: 'aanvraag-indienen', datum: '2026-11-23', namens: 'client' });
    await keten.huis.zetKlok('2026-11-30T11:00:00.000Z');
    const weg = await zet(SDD, id, { stap: 'doorzenden', gemeente: '0512', clientVerteld: true });
    expect(weg).toMatchObject({ toestand: 'doorgezonden', organisatie: 'SDD', verantwoordelijke: 'SDD' });
    await zet(BESLISSER, id, { stap: 'voorschot-verstrekken' });
    const nieuw = await keten.werkVan(dossier, 'UITKERING');
    expect(nieuw).toMatchObject({ naar: 'AVRES', wachtrij: 'AVRES_UITKERING', toestand: 'aangeboden' });

    await keten.zet(AVRES, `/overdrachten/${nieuw.id}`, { stap: 'oppakken' });
    const na = await keten.lees<UitkeringDto>(AVRES, `/uitkeringsaanvragen/${id}`);
    expect(na).toMatchObject({
      toestand: 'aangevraagd',
      organisatie: 'AVRES',
      aanvraagdatum: '2026-11-23',
      zicht: 'vol',
    });
    expect(klok(na, 'pw-besluit')).toEqual(klok(voor, 'pw-besluit'));
    const werk = await keten.werk(dossier);
    expect(werk.filter(({ taak }) => taak === 'UITKERING').map(({ naar, toestand }) => [naar, toestand])).toEqual([
      ['SDD', 'afgerond'],
      ['AVRES', 'opgepakt'],
    ]);
    expect((await probeer(BESLISSER, id, { stap: 'voorschot-verstrekken' })).status).toBe(403);
    await keten.huis.zetKlok(MAANDAG);
  });

  it('krijgt een signaal als het briefadres bij een andere uitvoerder is, en wacht er niet langer op', async () => {
    const aanvraag = await opgepakt();
    await zet(SDD, aanvraag.id, { stap: 'aanvraag-indienen', datum: '2026-11-23', namens: 'client' });
    const wachten = { stap: 'laten-wachten', wachtOp: 'wacht-op-briefadres', reden: 'uitvoerder-onzeker' };
    expect(await zet(SDD, aanvraag.id, wachten)).toMatchObject({ wachtOp: 'wacht-op-briefadres' });
    const graaf = await keten.lees<{ langsteKeten: string[] }>(SDD, `/dossiers/${aanvraag.dossier}/deblokkeergraaf`);
    expect(graaf.langsteKeten).toEqual(['inkomen', 'adres']);
    await kenBriefadresToe(aanvraag.dossier, 'BURGERZAKEN_GORINCHEM');
    const na = await keten.lees<UitkeringDto>(SDD, `/uitkeringsaanvragen/${aanvraag.id}`);
    expect(na).toMatchObject({ wachtOp: null, wachtReden: null, organisatie: 'SDD', toestand: 'aangevraagd' });
    expect(na.signalen).toMatchObject([{ soort: 'verhuizing', uitleg: expect.stringContaining('Gorinchem') }]);
    expect(await keten.werkVan(aanvraag.dossier, 'KENNISGEVING')).toMatchObject({ naar: 'SDD' });
  });

  it('hoort het ook als een andere gemeente de inschrijving overneemt', async () => {
    const aanvraag = await opgepakt();
    await zet(SDD, aanvraag.id, { stap: 'aanvraag-indienen', datum: '2026-11-23', namens: 'client' });
    await zet(SDD, aanvraag.id, {
      stap: 'laten-wachten',
      wachtOp: 'wacht-op-briefadres',
      reden: 'uitvoerder-onzeker',
    });
    const door: Vrager = ['BURGERZAKEN_DORDRECHT', 'behandelaar'];
    const pad = await onderzoekBriefadres(aanvraag.dossier, 'BURGERZAKEN_DORDRECHT');
    await keten.zet(door, pad, { stap: 'tijdelijk-registreren', datum: '2026-11-23', adressoort: 'gemeente' });
    const elders = {
      stap: 'andere-gemeente-voorstellen',
      gemeente: '0512',
      motivering: 'Slaapt daar de meeste nachten.',
    };
    await keten.zet(door, pad, elders);
    const ja = { stap: 'aanvaarding-vastleggen', contactpersoon: 'S. Vermeer', datum: '2026-12-01' };
    expect(await keten.zet(door, pad, ja)).toMatchObject({ toestand: 'andere-gemeente-aanvaard', open: false });
    const na = await keten.lees<UitkeringDto>(SDD, `/uitkeringsaanvragen/${aanvraag.id}`);
    expect(na).toMatchObject({ wachtOp: null, organisatie: 'SDD', toestand: 'aangevraagd' });
    expect(na.signalen).toMatchObject([{ soort: 'verhuizing', uitleg: expect.stringContaining('Gorinchem') }]);
    expect(await keten.werkVan(aanvraag.dossier, 'KENNISGEVING')).toMatchObject({ naar: 'SDD' });
  });

  it('zegt niets als het briefadres bij dezelfde uitvoerder is', async () => {
    const aanvraag = await opgepakt();
    await kenBriefadresToe(aanvraag.dossier, 'BURGERZAKEN_PAPENDRECHT');
    expect((await keten.lees<UitkeringDto>(SDD, `/uitkeringsaanvragen/${aanvraag.id}`)).signalen).toEqual([]);
    expect((await keten.werk(aanvraag.dossier)).filter(({ taak }) => taak === 'KENNISGEVING')).toEqual([]);
  });
});

describe('ontbrekende gegevens', () => {
  it('zetten de klok van het besluit stil tot de hersteltermijn voorbij is; daarna kan buiten behandeling, met een taak voor de regiehouder', async () => {
    const { id, dossier } = await opgepakt();
    await zet(SDD, id, { stap: 'aanvraag-indienen', datum: '2026-11-23', namens: 'client' });
    await zet(SDD, id, { stap: 'in-behandeling-nemen' });
    const gevraagd = await zet(SDD, id, { stap: 'gegevens-vragen', stukken: ['bankafschriften', 'identiteitsbewijs'] });
    expect(klok(gevraagd, 'pw-besluit')).toMatchObject({ status: 'opgeschort', laatsteDag: null });
    expect(klok(gevraagd, 'pw-voorschot')).toMatchObject({ status: 'loopt' });
    expect(gevraagd.stukken).toMatchObject([
      { stuk: 'bankafschriften', stand: 'gevraagd', wie: expect.stringContaining('bank') },
      { stuk: 'identiteitsbewijs', stand: 'gevraagd', wie: expect.stringContaining('Burgerzaken') },
    ]);
    const besluit = {
      stap: 'buiten-behandeling-stellen',
      grondslag: 'gegevens-ontbreken',
      motivering: 'Niets gekomen.',
      bekendmaking: 'toegezonden',
      doorverwezenNaar: 'sociaal-wijkteam',
    };
    expect(await probeer(BESLISSER, id, besluit)).toMatchObject({
      status: 422,
      body: { eis: 'hersteltermijnIsVoorbij' },
    });

    // the worker was down for four days: the pause is as long as the law says all the same
    await keten.huis.zetKlok('2026-12-11T09:00:00.000Z');
    await keten.huis.luister();
    const na = await keten.lees<UitkeringDto>(SDD, `/uitkeringsaanvragen/${id}`);
    expect(na.toestand).toBe('in-behandeling');
    expect(klok(na, 'pw-besluit')).toMatchObject({ status: 'loopt', laatsteDag: '2027-02-01' });
    expect(klok(na, 'awb-buiten-behandeling')).toMatchObject({ status: 'loopt', laatsteDag: '2027-01-04' });
    expect(await zet(BESLISSER, id, besluit)).toMatchObject({ toestand: 'buiten-behandeling', open: false });
    expect(await keten.werkVan(dossier, 'UITKERING_VERVOLG')).toMatchObject({ naar: 'LDH', toestand: 'aangeboden' });
    await keten.huis.zetKlok(MAANDAG);
  });

  it('die op tijd komen stoppen de pauze op de dag van ontvangst, ook als dat later wordt vastgelegd', async () => {
    const { id } = await opgepakt();
    await zet(SDD, id, { stap: 'aanvraag-indienen', datum: '2026-11-23', namens: 'client' });
    await zet(SDD, id, { stap: 'in-behandeling-nemen' });
    await zet(SDD, id, { stap: 'gegevens-vragen', stukken: ['bankafschriften'] });
    await keten.huis.zetKlok('2026-11-30T11:00:00.000Z');
    const na = await zet(SDD, id, {
      stap: 'gegevens-ontvangen',
      stukken: ['bankafschriften'],
      ontvangenOp: '2026-11-27',
    });
    // 24, 25 and 26 November did not count; 21 January is a Thursday
    expect(klok(na, 'pw-besluit')).toMatchObject({ status: 'loopt', laatsteDag: '2027-01-21' });
    const opnieuw = await probeer(SDD, id, { stap: 'gegevens-vragen', stukken: ['bankafschriften'] });
    expect(opnieuw).toMatchObject({ status: 422, body: { eis: 'isNogNietBekend' } });
    const later = await zet(BESLISSER, id, {
      stap: 'verdagen',
      nieuweDag: '2027-02-04',
      reden: 'meer-onderzoek',
      bekendmaking: 'toegezonden',
    });
    expect(klok(later, 'pw-besluit')).toMatchObject({ laatsteDag: '2027-02-04' });
    await keten.huis.zetKlok(MAANDAG);
  });
});

describe('van wie de aanvraag is', () => {
  it('een andere organisatie trekt haar niet in, de cliënt wel (belofte 9)', async () => {
    const { id, dossier } = await opgepakt();
    const intrekken = {
      stap: 'intrekken',
      namens: 'client',
      reden: 'werk-gevonden',
      doorverwezenNaar: 'eigen-netwerk',
    };
    for (const door of [LDH, ['LDH', 'teamleider'], ['STADSKANTOOR', 'beslisser']] as const) {
      expect((await probeer(door as Vrager, id, intrekken)).status).toBe(403);
    }
    expect(await probeer(SDD, id, { ...intrekken, namens: 'gemachtigde' })).toMatchObject({
      status: 422,
      body: { eis: 'isVanDeClient' },
    });
    expect(await zet(SDD, id, intrekken)).toMatchObject({ toestand: 'ingetrokken', open: false });
    expect(await keten.werkVan(dossier, 'UITKERING')).toMatchObject({ toestand: 'afgerond' });
  });

  it('van twee tegelijk begint er één', async () => {
    const { dossier } = await keten.meldAan();
    const maak = () => keten.huis.vraag<Probleem>('POST', '/v1/uitkeringsaanvragen', { door: LDH, body: { dossier } });
    const antwoorden = await Promise.all([maak(), maak()]);
    expect(new Set(antwoorden.map(({ status }) => status))).toEqual(new Set([201, 422]));
    const nee = antwoorden.find(({ status }) => status === 422);
    expect(nee?.body.detail).toMatch(/Er loopt al een aanvraag voor een uitkering: TNS-2026-\d{6}-U1/);
    const rijen = await keten.sql('select 1 from tns.uitkering where dossier_id = $1 and actief', [dossier]);
    expect(rijen).toHaveLength(1);
  });

  it('van twee collega’s pakt er één haar op: de zaak en de overdracht in één keer', async () => {
    const { dossier } = await keten.meldAan();
    const { body } = await keten.huis.vraag<UitkeringDto>('POST', '/v1/uitkeringsaanvragen', {
      door: LDH,
      body: { dossier },
    });
    expect(body).toMatchObject({ organisatie: 'SDD', verantwoordelijke: 'LDH', behandelaar: null });
    const [een, ander] = await Promise.all([
      keten.huis.vraag('POST', `/v1/uitkeringsaanvragen/${body.id}/stappen`, {
        door: SDD,
        versie: body.versie,
        body: { stap: 'oppakken' },
      }),
      keten.huis.vraag('POST', `/v1/uitkeringsaanvragen/${body.id}/stappen`, {
        door: BESLISSER,
        versie: body.versie,
        body: { stap: 'oppakken' },
      }),
    ]);
    expect(new Set([een.status, ander.status])).toEqual(new Set([201, 412]));
    expect(await keten.werkVan(dossier, 'UITKERING')).toMatchObject({ toestand: 'opgepakt', verantwoordelijke: 'SDD' });
    expect(await aanvraagVan(dossier)).toMatchObject({ verantwoordelijke: 'SDD', zicht: 'vol' });
  });
});
