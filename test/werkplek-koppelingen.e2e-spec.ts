import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { AbonnementDto } from '../src/modules/abonnement/abonnement.dto.js';
import { maakDood } from './fabriek/aflevering.js';
import { Keten } from './opzet/keten.js';
import type { Vrager } from './opzet/huis.js';
import { Bezoeker } from './opzet/werkplek.js';

const SYSTEEM: Vrager = ['LDH', 'koppeling'];
const TEAMLEIDER: Vrager = ['LDH', 'teamleider'];
const LIJST = '/werkplek/koppelingen';
const TOEN = '(select max(moment) from tns.gebeurtenis)';

let keten: Keten;
let teamleider: Bezoeker;
let koppeling: AbonnementDto;

beforeAll(async () => {
  keten = await Keten.open();
  await keten.meldAan({ acuut: true });
  await keten.meldAan({ acuut: true });
  teamleider = await Bezoeker.login(keten.huis, TEAMLEIDER);
});
afterAll(() => keten.sluit());

async function neem(naam: string, anders: object = {}): Promise<AbonnementDto> {
  const body = { naam, doel: 'https://zaken.partner.example/webhook', ...anders };
  const { body: genomen } = await keten.huis.vraag<AbonnementDto>('POST', '/v1/abonnementen', { door: SYSTEEM, body });
  return genomen;
}
const dood = (aantal: number): Promise<string[]> =>
  maakDood((sql, waarden) => keten.sql(sql, waarden), koppeling.id, aantal);
const pagina = (vervolg = '') => teamleider.bezoek(`${LIJST}/${koppeling.id}${vervolg}`);
const nu = async () => keten.lees<AbonnementDto>(SYSTEEM, `/abonnementen/${koppeling.id}`);
const stand = (sets: string): Promise<unknown> =>
  keten.sql(
    `insert into tns.abonnement_stand (abonnement_id, organisatie, laatst_gelukt_op, laatst_mislukt_op, mislukt_op_rij, laatste_fout)
     select id, organisatie, ${sets} from tns.abonnement where id = $1`,
    [koppeling.id],
  );

describe('de pagina Koppelingen', () => {
  it('zegt wat te doen is zolang er geen zijn', async () => {
    const blad = await teamleider.bezoek(LIJST);
    expect([blad.status, blad.kop]).toEqual([200, 'Koppelingen van Leger des Heils Dordrecht']);
    expect(blad.tekst).toContain('Uw organisatie heeft geen koppelingen.');
  });

  it.each(['teamleider', 'beheerder'])('staat in het menu van een %s', async (rol) => {
    const organisatie = rol === 'beheerder' ? 'BEHEER' : 'LDH';
    const bezoeker = await Bezoeker.login(keten.huis, [organisatie, rol]);
    expect((await bezoeker.bezoek(LIJST)).status).toBe(200);
    expect(bezoeker.hier.link('Koppelingen')).toBe(LIJST);
  });

  it('is er niet voor wie geen koppelingen beheert', async () => {
    const behandelaar = await Bezoeker.login(keten.huis, ['LDH', 'behandelaar']);
    expect((await behandelaar.bezoek('/werkplek')).tekstenVan('.menu a')).not.toContain('Koppelingen');
    const blad = await behandelaar.bezoek(LIJST);
    expect(blad.status).toBe(403);
    expect(blad.tekst).toContain('Abonnementen beheert uw teamleider');
  });

  it('laat van elke koppeling zien of het goed gaat, wat wacht en wat niet lukte', async () => {
    koppeling = await neem('Gaat goed');
    await stand(`${TOEN}, null, 0, null`);
    koppeling = await neem('Hapert');
    await stand(`null, ${TOEN}, 4, 'geen-verbinding'`);
    await dood(2);
    await neem('Nieuw');
    const blad = await teamleider.bezoek(LIJST);
    const regels = blad.tekstenVan('tbody tr');
    expect(regels.find((regel) => regel.startsWith('Gaat goed'))).toMatch(/Gaat goed vandaag .*uur 0 0$/);
    expect(regels.find((regel) => regel.startsWith('Hapert'))).toMatch(
      /4 keer achter elkaar mislukt ?Wij konden het systeem niet bereiken\. Nog nooit 0 2/,
    );
    expect(regels.find((regel) => regel.startsWith('Nieuw'))).toContain('Nog niets verstuurd');
    expect(blad.tekst).not.toContain('whsec_');
  });

  it('laat niets zien van een ander', async () => {
    const ander = await Bezoeker.login(keten.huis, ['SDD', 'teamleider']);
    expect((await ander.bezoek(LIJST)).tekst).toContain('Uw organisatie heeft geen koppelingen.');
    expect((await ander.bezoek(`${LIJST}/${koppeling.id}`)).status).toBe(404);
  });

  it.each(['01a20000-0000-7000-8000-000000000000', 'geen-nummer'])('%s is er niet', async (id) => {
    expect((await teamleider.bezoek(`${LIJST}/${id}`)).status).toBe(404);
  });
});

describe('de pagina van een koppeling', () => {
  beforeEach(async () => {
    koppeling = await neem('Zaaksysteem', { soorten: ['overdracht.openen'], wachtrijen: ['LDH_OPVANG'] });
  });

  it('vertelt wat er niet aankwam en waarom, van elke poging', async () => {
    await dood(2);
    const blad = await pagina();
    expect(blad.kop).toBe('Zaaksysteem');
    for (const tekst of ['https://zaken.partner.example/webhook', 'Overdracht: openen', 'Niet gelukt'])
      expect(blad.tekst).toContain(tekst);
    expect(blad.tekstenVan('tbody tr')).toHaveLength(2);
    expect(blad.tekstVan('tbody tr')).toMatch(
      /Niet gelukt.*Het systeem had een storing \(500\)\. 1 poging .*Opnieuw versturen/,
    );
  });

  it('kiest wat men wil zien, en weigert wat er niet is', async () => {
    await dood(1);
    await pagina();
    expect((await teamleider.klik('Afgeleverd')).tekst).toContain('Er zijn geen berichten.');
    const niet = await teamleider.klik('Niet gelukt');
    expect(niet.pad).toBe(`${LIJST}/${koppeling.id}?toestand=dood`);
    expect(niet.tekstenVan('tbody tr')).toHaveLength(1);
    expect((await pagina('?toestand=zoek')).status).toBe(400);
    expect((await pagina('?cursor=onzin')).status).toBe(400);
  });

  it('verstuurt één bericht opnieuw, en daarna alles wat nog niet lukte', async () => {
    const [eerste] = await dood(3);
    await pagina('?toestand=dood');
    const gedaan = await teamleider.verstuur(`/afleveringen/${eerste}/opnieuw`);
    expect(gedaan.tekst).toContain('Het bericht gaat opnieuw.');
    expect((await nu()).stand).toMatchObject({ dood: 2, achterstand: 1 });
    const alles = await teamleider.verstuur('Alle 2 opnieuw versturen');
    expect(alles.tekst).toContain('2 berichten gaan opnieuw.');
    expect((await nu()).stand).toMatchObject({ dood: 0, achterstand: 3 });
    expect(alles.html).not.toContain('/opnieuw"');
  });

  it('doet één keer wat twee keer is gestuurd, en zegt het als een ander sneller was', async () => {
    const [eerste] = await dood(1);
    const blad = await pagina();
    const form = blad.formulier(`/afleveringen/${eerste}/opnieuw`);
    const inhoud = new URLSearchParams(
      form.querySelectorAll('input').map((veld) => [veld.getAttribute('name') ?? '', veld.getAttribute('value') ?? '']),
    );
    const pad = form.getAttribute('action') ?? '';
    expect((await teamleider.stuur(pad, inhoud)).status).toBe(200);
    expect((await teamleider.stuur(pad, inhoud)).status).toBe(200);
    inhoud.set('_sleutel', '01a20000-0000-7000-8000-000000000001');
    const teLaat = await teamleider.stuur(pad, inhoud);
    expect(teLaat.status).toBe(409);
    expect(teLaat.tekst).toContain('Dit kan nu niet meer.');
    expect((await nu()).stand).toMatchObject({ dood: 0, achterstand: 1 });
  });

  it('pauzeert, hervat en beëindigt, nadat men het nog een keer zegt', async () => {
    await pagina();
    const vraag = await teamleider.klik('Pauzeren');
    expect(vraag.kop).toBe('Wilt u deze koppeling pauzeren?');
    expect((await nu()).toestand).toBe('actief');
    expect((await teamleider.verstuur(undefined)).tekst).toContain('De koppeling is gepauzeerd.');
    expect((await nu()).toestand).toBe('gepauzeerd');
    await teamleider.klik('Hervatten');
    expect((await teamleider.verstuur(undefined)).tekst).toContain('De koppeling loopt weer.');
    await teamleider.klik('Beëindigen');
    const voorbij = await teamleider.verstuur(undefined);
    expect(voorbij.tekst).toContain('De koppeling is beëindigd.');
    expect(voorbij.tekst).toContain('Door uw eigen organisatie.');
    expect(voorbij.boom.querySelectorAll('main form')).toEqual([]);
    expect((await pagina('/hervatten')).status).toBe(409);
  });

  it('laat staan wat intussen door een ander is gewijzigd', async () => {
    await pagina('/beeindigen');
    await keten.huis.vraag('PATCH', `/v1/abonnementen/${koppeling.id}`, {
      door: SYSTEEM,
      versie: koppeling.versie,
      body: { naam: 'Andere naam' },
    });
    const blad = await teamleider.verstuur(undefined);
    expect([blad.status, blad.kop]).toEqual([412, 'Andere naam']);
    expect(blad.tekst).toContain('De koppeling is intussen gewijzigd.');
    expect((await nu()).toestand).toBe('actief');
  });

  it.each(['weggooien', 'opnieuw'])('kent %s niet als iets om te bevestigen', async (daad) => {
    expect((await pagina(`/${daad}`)).status).toBe(404);
  });
});
