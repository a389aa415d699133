import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BordDto } from '../src/modules/opvang/bedden/bord.dto.js';
import type { OpvangplaatsingDto } from '../src/modules/opvang/opvang.dto.js';
import type { NachtmeldingDto } from '../src/modules/opvang/nachten/nachten.dto.js';
import type { Vrager } from './opzet/huis.js';
import { Keten, type Probleem } from './opzet/keten.js';

const LDH: Vrager = ['LDH', 'behandelaar'];
const TEAMLEIDER: Vrager = ['LDH', 'teamleider'];
const GGD: Vrager = ['GGD', 'behandelaar'];
const DE_HOOP: Vrager = ['AANBIEDER_DE_HOOP', 'behandelaar'];
const KROMHOUT = 'crisisopvang-kromhout';
const EERSTE_NACHT = '2026-11-18';
const GEZIN = { huishouden: [{ relatie: 'kind', voornaam: 'Noor', geboortedatum: '2019-03-02', komtMee: true }] };

let keten: Keten;
beforeAll(async () => {
  keten = await Keten.open();
});
afterAll(async () => {
  await keten.sluit();
});

/** Somebody without a bed is registered, and the Leger des Heils picks up the request for one. */
async function verwacht(anders: Readonly<Record<string, unknown>> = {}): Promise<{ id: string; dossier: string }> {
  const { dossier } = await keten.meldAan(anders);
  const werk = (await keten.werk(dossier)).find(({ taak }) => ['OPVANG_LDH', 'OPVANG_ZELFDE_DAG'].includes(taak));
  if (!werk) throw new Error('niemand is om een bed gevraagd');
  await keten.zet([werk.naar, 'behandelaar'], `/overdrachten/${werk.id}`, { stap: 'oppakken' });
  const [plaatsing] = await keten.sql<{ id: string }>('select id from tns.opvang where dossier_id = $1', [dossier]);
  return { id: plaatsing?.id ?? '', dossier };
}

const zet = (door: Vrager, id: string, body: object): Promise<OpvangplaatsingDto> =>
  keten.zet<OpvangplaatsingDto>(door, `/opvangplaatsingen/${id}`, body);
const lees = (door: Vrager, id: string): Promise<OpvangplaatsingDto> =>
  keten.lees<OpvangplaatsingDto>(door, `/opvangplaatsingen/${id}`);
const bord = (door: Vrager, code = KROMHOUT): Promise<BordDto> =>
  keten.lees<BordDto>(door, `/voorzieningen/${code}/bord`);

async function geplaatst(velden: object = { eersteNacht: EERSTE_NACHT }): Promise<{ id: string; dossier: string }> {
  const plek = await verwacht();
  await zet(LDH, plek.id, { stap: 'plaatsen', ...velden });
  return plek;
}

async function meldNacht(id: string, datum: string, body: object = { geslapen: true }, door = LDH) {
  return keten.huis.vraag<OpvangplaatsingDto & Probleem>('PUT', `/v1/opvangplaatsingen/${id}/overnachtingen/${datum}`, {
    door,
    body,
  });
}

describe('binnenkomen', () => {
  it('geeft wie verwacht wordt een vast bed, en maakt het werk klaar als de cliënt er is', async () => {
    const { id, dossier } = await verwacht();
    const vooraf = await lees(LDH, id);
    expect(vooraf).toMatchObject({ toestand: 'gereserveerd', voorziening: KROMHOUT, wachtrij: 'LDH_OPVANG' });
    expect(vooraf.bed).toBeGreaterThan(0);
    expect(vooraf.bedVastTot).toBe('2026-11-23T21:00:00.000Z');
    expect(await keten.werkVan(dossier, 'OPVANG_LDH')).toMatchObject({ toestand: 'opgepakt' });

    const na = await zet(LDH, id, { stap: 'plaatsen' });
    expect(na).toMatchObject({ toestand: 'geplaatst', bed: vooraf.bed, overloop: false, eersteNacht: '2026-11-23' });
    expect(await keten.werkVan(dossier, 'OPVANG_LDH')).toMatchObject({ toestand: 'afgerond' });
  });

  it('is weer in beeld zijn: wie een bed heeft wordt niet meer gezocht', async () => {
    const { id, dossier } = await verwacht();
    await keten.zet(LDH, `/dossiers/${dossier}`, { stap: 'buiten-beeld-melden', laatstGezienOp: '2026-11-20' });
    await zet(LDH, id, { stap: 'plaatsen' });
    expect(await keten.lees(LDH, `/dossiers/${dossier}`)).toMatchObject({ toestand: 'open', buitenBeeldSinds: null });
  });

  it('vraagt geen naam, geen papieren en geen leeftijd', async () => {
    const { id } = await verwacht({ client: { anoniem: true } });
    expect(await zet(GGD, id, { stap: 'plaatsen' })).toMatchObject({ toestand: 'geplaatst', voorziening: 'hotel-ggd' });
    expect((await bord(GGD, 'hotel-ggd')).bedden).toMatchObject([{ plaatsing: id, naam: null }]);
  });

  it('kan ook beginnen bij wie de plek beheert; het werk dat er lag hoort er dan bij', async () => {
    const { dossier } = await keten.meldAan(GEZIN);
    const vraag = (door: Vrager) =>
      keten.huis.vraag<OpvangplaatsingDto & Probleem>('POST', '/v1/opvangplaatsingen', { door, body: { dossier } });
    expect((await vraag(['SDD', 'behandelaar'])).status).toBe(404);
    const gemaakt = await vraag(GGD);
    expect(gemaakt.status).toBe(201);
    const tweede = await vraag(GGD);
    expect(tweede.status).toBe(422);
    expect(tweede.body.detail).toContain('Er is al een plek');
    const werk = await keten.werkVan(dossier, 'OPVANG_ZELFDE_DAG');
    await keten.zet(GGD, `/overdrachten/${werk.id}`, { stap: 'oppakken' });
    expect(await keten.sql('select id from tns.opvang where dossier_id = $1', [dossier])).toEqual([
      { id: gemaakt.body.id },
    ]);
    await zet(GGD, gemaakt.body.id, { stap: 'plaatsen' });
    expect(await keten.werkVan(dossier, 'OPVANG_ZELFDE_DAG')).toMatchObject({ toestand: 'afgerond' });
  });

  it('begint niet bij wie geen plekken heeft; het antwoord zegt hoe het wel moet', async () => {
    const { dossier } = await keten.meldAan();
    const { id, naar } = await keten.werkVan(dossier, 'RECHTSTOETS');
    const door: Vrager = [naar, 'behandelaar'];
    await keten.zet(door, `/overdrachten/${id}`, { stap: 'oppakken' });
    const { status, body } = await keten.huis.vraag<Probleem>('POST', '/v1/opvangplaatsingen', {
      door,
      body: { dossier },
    });
    expect(status).toBe(422);
    expect(body.detail).toContain('OPVANG_LDH');
  });

  it('brengt een gezin bij de GGD in de gezinsopvang, en bij De Hoop als de GGD dat kiest', async () => {
    const { id, dossier } = await verwacht(GEZIN);
    expect(await lees(GGD, id)).toMatchObject({ organisatie: 'GGD', voorziening: 'gezinsopvang-dordrecht' });
    await zet(GGD, id, { stap: 'plaatsen', voorziening: 'boerderij-de-hoop', eersteNacht: EERSTE_NACHT });
    const bijDeHoop = await lees(DE_HOOP, id);
    expect(bijDeHoop).toMatchObject({ organisatie: 'AANBIEDER_DE_HOOP', wachtrij: 'AANBIEDER_DE_HOOP', zicht: 'vol' });
    expect((await bord(DE_HOOP, 'boerderij-de-hoop')).bedden).toMatchObject([{ plaatsing: id, soort: 'bezet' }]);
    expect((await bord(DE_HOOP, 'boerderij-de-hoop')).bedden[0]?.naam).toContain('Joris');
    for (const dag of [18, 19, 20, 21]) {
      expect((await meldNacht(id, `2026-11-${dag}`, { geslapen: true }, DE_HOOP)).status).toBe(200);
    }
    // the GGD answers for the family, so it hears that the trajectory began
    expect(await keten.werkVan(dossier, 'KENNISGEVING')).toMatchObject({ naar: 'GGD', open: true });
    await zet(DE_HOOP, id, { stap: 'uitstromen', bestemming: 'tussenvoorziening' });
    expect(await lees(DE_HOOP, id)).toMatchObject({ toestand: 'beeindigd', zicht: 'beperkt' });
  });

  it('kent een tijdelijke opvang alleen zolang die open is', async () => {
    const { id } = await verwacht();
    const dicht = await keten.probeer(LDH, `/opvangplaatsingen/${id}`, {
      stap: 'plaatsen',
      voorziening: 'winteropvang-marconiweg',
    });
    expect(dicht).toMatchObject({ status: 400, body: { errors: [{ pad: 'voorziening' }] } });
    expect(await zet(LDH, id, { stap: 'plaatsen' })).toMatchObject({ toestand: 'geplaatst' });
  });

  it('neemt een bed weer vrij op het afgesproken uur, en wie later komt krijgt er toch een', async () => {
    const { id } = await verwacht();
    await keten.huis.zetKlok('2026-11-23T21:30:00.000Z');
    expect(await lees(LDH, id)).toMatchObject({ toestand: 'gereserveerd', bed: null, bedVastTot: null });
    expect(await zet(LDH, id, { stap: 'plaatsen' })).toMatchObject({ toestand: 'geplaatst', overloop: false });
    await keten.huis.zetKlok('2026-11-23T11:00:00.000Z');
  });
});

describe('de nachten', () => {
  it('drie tellen zonder gevolg, de vierde begint het uitstroomtraject vanzelf', async () => {
    const { id } = await geplaatst();
    for (const dag of [18, 19, 20]) {
      const { status, body } = await meldNacht(id, `2026-11-${dag}`);
      expect(status).toBe(200);
      expect(body).toMatchObject({ nachten: dag - 17, uitstroomtrajectOp: null });
    }
    const vierde = await meldNacht(id, '2026-11-21');
    expect(vierde.body).toMatchObject({ nachten: 4, uitstroomtrajectOp: '2026-11-21' });
    expect(vierde.body.gevolgen).toMatchObject([{ soort: 'opvang', stap: 'uitstroomtraject-starten' }]);
    const weg = await keten.probeer(LDH, `/opvangplaatsingen/${id}`, {
      stap: 'vertrek-kort-verblijf',
      bestemming: 'netwerk',
    });
    expect(weg.status).toBe(422);
  });

  it('een nacht die twee keer gemeld wordt telt één keer en zet geen stap', async () => {
    const { id } = await geplaatst();
    const eerste = await meldNacht(id, '2026-11-20');
    const tweede = await meldNacht(id, '2026-11-20');
    expect(tweede.status).toBe(200);
    expect(tweede.body).toMatchObject({ nachten: 1, versie: eerste.body.versie });
    const anders = await meldNacht(id, '2026-11-20', { geslapen: false });
    expect(anders.status).toBe(422);
    expect(anders.body.detail).toContain('Nacht corrigeren');
  });

  it('tegelijk gemeld telt hij ook één keer', async () => {
    const { id } = await geplaatst();
    const antwoorden = await Promise.all([1, 2, 3, 4].map(() => meldNacht(id, '2026-11-20')));
    expect(antwoorden.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect((await lees(LDH, id)).nachten).toBe(1);
  });

  it('een correctie telt opnieuw, en het begin van het traject verschuift zichtbaar', async () => {
    const { id } = await geplaatst();
    for (const dag of [18, 19, 20, 21]) await meldNacht(id, `2026-11-${dag}`);
    const velden = { stap: 'nacht-corrigeren', datum: '2026-11-19', geslapen: false, reden: 'verkeerde-datum' };
    const na = await zet(LDH, id, velden);
    expect(na).toMatchObject({ nachten: 2, uitstroomtrajectOp: null });
    const { resultaten } = await keten.lees<{
      resultaten: { stap: string; velden: object; corrigeert: string | null }[];
    }>(LDH, `/opvangplaatsingen/${id}/stappen`);
    expect(resultaten.at(-1)).toMatchObject({ stap: 'uitstroomtraject-herzien', velden: { was: '2026-11-21' } });
    expect(resultaten.at(-2)?.corrigeert).not.toBeNull();
    expect(await zet(LDH, id, { ...velden, geslapen: true })).toMatchObject({
      nachten: 4,
      uitstroomtrajectOp: '2026-11-21',
    });
  });

  it.each([
    ['van vandaag', '2026-11-23', 422],
    ['voor het verblijf', '2026-11-17', 422],
    ['op een dag die niet bestaat', '2026-02-30', 400],
  ])('%s wordt niet geteld', async (_, datum, status) => {
    const { id } = await geplaatst();
    expect((await meldNacht(id, datum)).status).toBe(status);
    expect((await lees(LDH, id)).overnachtingen).toEqual([]);
  });

  it('meldt de beheerder van iedereen tegelijk, behalve wie er niet was; nog eens sturen telt niets dubbel', async () => {
    const { id: weg } = await geplaatst();
    const { id: binnen } = await geplaatst();
    const meld = (body: object, door = LDH) =>
      keten.huis.vraag<NachtmeldingDto & Probleem>('POST', `/v1/voorzieningen/${KROMHOUT}/overnachtingen`, {
        door,
        body,
      });
    const eerste = await meld({ datum: '2026-11-22', behalve: [weg] });
    expect(eerste.status).toBe(200);
    expect(eerste.body.regels).toEqual(
      expect.arrayContaining([
        { plaatsing: weg, geslapen: false, uitkomst: 'gemeld' },
        { plaatsing: binnen, geslapen: true, uitkomst: 'gemeld' },
      ]),
    );
    expect((await lees(LDH, weg)).nachten).toBe(0);
    const tweede = await meld({ datum: '2026-11-22', behalve: [weg] });
    expect(tweede.body).toMatchObject({ gemeld: 0, alGemeld: eerste.body.regels.length });
    const omgekeerd = await meld({ datum: '2026-11-22' });
    expect(omgekeerd.body.regels.find(({ plaatsing }) => plaatsing === weg)?.uitkomst).toBe('anders-gemeld');
    expect((await meld({ datum: '2026-11-22' }, GGD)).status).toBe(403);
    const onbekend = await meld({ datum: '2026-11-22', behalve: ['019aab00-0000-7000-8000-00000000ffff'] });
    expect(onbekend.body).toMatchObject({ status: 400, errors: [{ pad: 'behalve.0' }] });
  });
});

describe('een plek die geen opvang is', () => {
  it.each(['dagbesteding-5050', 'tweelingen-stierstraat', 'de-rustplek'])(
    '%s: daar komt niemand in de opvang, en wie hem beheert hoort niets',
    async (code) => {
      const verwachte = await verwacht();
      const hier = await geplaatst();
      const pogingen = [
        [LDH, verwachte, { stap: 'bed-vergrendelen', voorziening: code }],
        [LDH, verwachte, { stap: 'plaatsen', voorziening: code }],
        [LDH, hier, { stap: 'verplaatsen', voorziening: code }],
        [TEAMLEIDER, hier, { stap: 'schorsen', tot: '2026-11-29', elders: code, reden: 'geweld' }],
      ] as const;
      for (const [door, { id }, body] of pogingen) {
        const { status, body: nee } = await keten.probeer(door, `/opvangplaatsingen/${id}`, body);
        expect([body.stap, status, nee.errors?.map((fout) => fout.code)]).toEqual([body.stap, 400, ['geen-opvang']]);
      }
      expect(await lees(LDH, hier.id)).toMatchObject({ organisatie: 'LDH', voorziening: KROMHOUT, elders: null });
    },
  );
});

describe('het leven van een plaatsing', () => {
  it('van afwezig terug, geschorst met een ander bed, terug, op proef, terug, en uitgestroomd', async () => {
    const { id } = await geplaatst();
    const { bed } = await lees(LDH, id);
    await zet(LDH, id, { stap: 'afwezig-melden', sinds: '2026-11-22' });
    const nee = await keten.probeer(LDH, `/opvangplaatsingen/${id}`, { stap: 'plek-vrijgeven' });
    expect(nee.status).toBe(422);
    expect(await zet(LDH, id, { stap: 'terug' })).toMatchObject({ toestand: 'geplaatst', bed });

    const schorsing = { stap: 'schorsen', tot: '2026-11-29', elders: 'hotel-ggd', reden: 'geweld' };
    const { elders: _, ...zonderBed } = schorsing;
    const geweigerd = await keten.probeer(TEAMLEIDER, `/opvangplaatsingen/${id}`, zonderBed);
    expect(geweigerd).toMatchObject({ status: 400, body: { errors: [{ pad: 'elders' }] } });
    expect((await lees(LDH, id)).toestand).toBe('geplaatst');
    expect((await keten.probeer(LDH, `/opvangplaatsingen/${id}`, schorsing)).status).toBe(403);
    const geschorst = await zet(TEAMLEIDER, id, schorsing);
    expect(geschorst).toMatchObject({ toestand: 'geschorst', elders: 'hotel-ggd', geschorstTot: '2026-11-29' });
    const klok = geschorst.termijnen.find(({ soort }) => soort === 'opvang-schorsing-einde');
    expect(klok).toMatchObject({ laatsteDag: '2026-11-29', status: 'loopt' });
    expect((await meldNacht(id, '2026-11-22', { geslapen: true }, GGD)).status).toBe(200);
    const terug = await zet(LDH, id, { stap: 'hervatten' });
    expect(terug).toMatchObject({ toestand: 'geplaatst', elders: null, voorziening: KROMHOUT });
    expect(terug.termijnen.find(({ soort }) => soort === 'opvang-schorsing-einde')?.status).toBe('gehaald');

    await zet(LDH, id, { stap: 'op-proef', bestemming: 'zelfstandig' });
    expect((await bord(LDH)).bedden.find(({ plaatsing }) => plaatsing === id)?.soort).toBe('vastgehouden');
    await zet(LDH, id, { stap: 'terug-van-proef', geleerd: 'Koken ging goed.' });
    await zet(LDH, id, { stap: 'blokkade-vastleggen', blokkades: ['schulden'] });
    const klaar = await zet(LDH, id, {
      stap: 'uitstromen',
      bestemming: 'zelfstandig-met-begeleiding',
      gemeente: '0505',
    });
    expect(klaar).toMatchObject({ toestand: 'beeindigd', open: false, bed: null, blokkades: ['schulden'] });
    expect((await bord(LDH)).bedden.map(({ plaatsing }) => plaatsing)).not.toContain(id);
    // the pilot light burns at the neighbourhood team of the new home
    expect(klaar.gevolgen).toEqual(
      expect.arrayContaining([expect.objectContaining({ soort: 'nazorg', stap: 'openen' })]),
    );
  });

  it('wie vertrekt en niet zegt waarheen, wordt niet vergeten', async () => {
    const { id, dossier } = await geplaatst();
    await zet(LDH, id, { stap: 'vertrek-kort-verblijf', bestemming: 'onbekend' });
    expect(await keten.werkVan(dossier, 'BUITEN_BEELD_BEOORDELEN')).toMatchObject({ naar: 'LDH', open: true });
  });

  it('zegt de uitkering wat de uitstroom tegenhoudt; die aanvraag gaat voor tot het voorbij is', async () => {
    const { id, dossier } = await geplaatst();
    const SDD: Vrager = ['SDD', 'behandelaar'];
    await keten.draagOver(LDH, dossier, 'UITKERING');
    const werk = await keten.werkVan(dossier, 'UITKERING');
    await keten.zet(SDD, `/overdrachten/${werk.id}`, { stap: 'oppakken' });
    const [rij] = await keten.sql<{ id: string }>('select id from tns.uitkering where dossier_id = $1', [dossier]);
    const aanvraag = async () => ({
      ...(await keten.lees<{ signalen: { soort: string; uitleg: string }[] }>(SDD, `/uitkeringsaanvragen/${rij?.id}`)),
      ...(await keten.sql<{ prioriteit: number }>('select prioriteit from tns.zaak where id = $1', [rij?.id]))[0],
    });
    const vooraf = await aanvraag();
    expect(vooraf.signalen.map(({ soort }) => soort)).not.toContain('uitstroom');
    // not everything that keeps somebody in is helped by an income
    await zet(LDH, id, { stap: 'blokkade-vastleggen', blokkades: ['middelengebruik'] });
    expect((await aanvraag()).prioriteit).toBe(vooraf.prioriteit);
    const na = await zet(LDH, id, { stap: 'blokkade-vastleggen', blokkades: ['schulden', 'middelengebruik'] });
    expect(na.gevolgen).toEqual([expect.objectContaining({ soort: 'uitkering', stap: 'blokkade-melden' })]);
    const gemeld = await aanvraag();
    expect(gemeld.signalen.find(({ soort }) => soort === 'uitstroom')?.uitleg).toContain('nog niet weg: schulden.');
    expect(gemeld.prioriteit).toBeLessThan(vooraf.prioriteit ?? 0);
    // the same again, a month later, is no news
    const opnieuw = await zet(LDH, id, { stap: 'blokkade-vastleggen', blokkades: ['schulden'] });
    expect(opnieuw.gevolgen).toEqual([]);
    await zet(LDH, id, { stap: 'uitstromen', bestemming: 'netwerk', gemeente: '0505' });
    const klaar = await aanvraag();
    expect(klaar.signalen.map(({ soort }) => soort)).not.toContain('uitstroom');
    expect(klaar.prioriteit).toBe(vooraf.prioriteit);
  });

  it('wie niet terugkomt laat een vrij bed achter, en de regiehouder krijgt de vraag', async () => {
    const { id, dossier } = await geplaatst();
    await zet(LDH, id, { stap: 'afwezig-melden', sinds: '2026-11-21' });
    await zet(LDH, id, { stap: 'plek-vrijgeven' });
    expect(await keten.werkVan(dossier, 'BUITEN_BEELD_BEOORDELEN')).toMatchObject({ naar: 'LDH', open: true });
  });

  it('een calamiteit gaat naar de toezichthouder, en de beschrijving staat nergens leesbaar', async () => {
    const { id, dossier } = await geplaatst();
    const beschrijving = 'Brand op een kamer xyzzy';
    await zet(LDH, id, { stap: 'calamiteit-melden', soort: 'brand', datum: '2026-11-22', beschrijving });
    expect(await keten.werkVan(dossier, 'CALAMITEIT')).toMatchObject({ wachtrij: 'GGD_TOEZICHT_WMO', open: true });
    const leesbaar = await keten.sql(`select 1 from tns.gebeurtenis g where g::text like '%xyzzy%'`);
    expect(leesbaar).toEqual([]);
  });

  it('een andere organisatie ziet aantallen, maar niet wie er slaapt', async () => {
    await geplaatst();
    const vreemd = await bord(['AVRES', 'behandelaar']);
    expect(vreemd.bezet).toBeGreaterThan(0);
    expect(vreemd.bedden).toEqual([]);
    const analist = await keten.huis.vraag('GET', `/v1/voorzieningen/${KROMHOUT}/bord`, { door: ['GGD', 'analist'] });
    expect(analist.status).toBe(403);
  });
});

describe('als het vol is', () => {
  it('krijgt wie erbij komt een plek als overloop, en dat wordt vastgelegd', async () => {
    await vol(KROMHOUT, 60);
    const { id } = await verwacht();
    expect(await lees(LDH, id)).toMatchObject({ toestand: 'gereserveerd', bed: null });
    expect(await zet(LDH, id, { stap: 'plaatsen' })).toMatchObject({
      toestand: 'geplaatst',
      bed: null,
      overloop: true,
    });
    expect(await bord(LDH)).toMatchObject({ capaciteit: 60, vrij: 0, overloop: 1 });
    const meldingen = await keten.sql('select bezet, capaciteit from tns.capaciteitsmelding where zaak_id = $1', [id]);
    expect(meldingen).toEqual([{ bezet: 60, capaciteit: 60 }]);
  });

  it('krijgt van twee die het laatste bed tegelijk vragen er een het bed en de ander overloop', async () => {
    const [a, b] = [await verwacht(), await verwacht()];
    await keten.sql('update tns.bedbezetting set tot = now() where voorziening = $1', [KROMHOUT]);
    await vol(KROMHOUT, 59);
    const na = await Promise.all([a, b].map(({ id }) => zet(LDH, id, { stap: 'plaatsen', voorziening: KROMHOUT })));
    expect(na.filter(({ overloop }) => overloop)).toHaveLength(1);
    expect(na.map(({ bed }) => bed).filter((bed) => bed !== null)).toEqual([60]);
  });

  it('geeft de database geen bed twee keer, wie het ook probeert', async () => {
    const { id, dossier } = await geplaatst({ voorziening: KROMHOUT });
    const fout = await keten.poging(keten.huis.proef.superUrl, [
      `insert into tns.bedbezetting (id, dossier_id, zaak_id, voorziening, bed, soort, van)
         select gen_random_uuid(), $1, $2, voorziening, bed, 'bezet', van from tns.bedbezetting
          where voorziening = $3 and bed is not null and tot is null and zaak_id <> $2 limit 1`,
      [dossier, id, KROMHOUT],
    ]);
    expect(fout).toBe('23505');
  });
});

/** Fills a place up to so many beds, with people who are not looked at further. */
async function vol(voorziening: string, tot: number): Promise<void> {
  await keten.sql('update tns.bedbezetting set tot = now() where voorziening = $1 and tot is null', [voorziening]);
  await keten.sql(
    `insert into tns.bedbezetting (id, dossier_id, zaak_id, voorziening, bed, soort, van)
     select gen_random_uuid(), z.dossier_id, z.id, $1, row_number() over (order by z.id), 'bezet', now()
       from tns.zaak z where z.id not in (select b.zaak_id from tns.bedbezetting b where b.tot is null) order by z.id limit $2`,
    [voorziening, tot],
  );
}
