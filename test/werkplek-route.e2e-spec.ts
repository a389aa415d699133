import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { UitkeringDto } from '../src/modules/uitkering/index.js';
import type { Vrager } from './opzet/huis.js';
import { Keten } from './opzet/keten.js';
import { Bezoeker } from './opzet/werkplek.js';

const LDH: Vrager = ['LDH', 'behandelaar'];
const SDD: Vrager = ['SDD', 'behandelaar'];
const AVRES: Vrager = ['AVRES', 'behandelaar'];
const PAD = '/werkplek/versnelde-route';

let keten: Keten;
let sdd: Bezoeker;
let dossier: string;

beforeAll(async () => {
  keten = await Keten.open();
  const client = { achternaam: 'Routeloper', voornamen: 'Joris', geboortedatum: '1984-05-17' };
  ({ dossier } = await keten.meldAan({ client }));
  await keten.draagOver(LDH, dossier, 'UITKERING');
  sdd = await Bezoeker.login(keten.huis, SDD);
});
afterAll(async () => {
  await keten.sluit();
});

async function aanvraag(): Promise<UitkeringDto> {
  const { resultaten } = await keten.lees<{ resultaten: { id: string }[] }>(
    SDD,
    `/uitkeringsaanvragen?dossier=${dossier}`,
  );
  return keten.lees<UitkeringDto>(SDD, `/uitkeringsaanvragen/${resultaten[0]?.id ?? ''}`);
}

const zet = async (door: Vrager, body: object): Promise<UitkeringDto> =>
  keten.zet<UitkeringDto>(door, `/uitkeringsaanvragen/${(await aanvraag()).id}`, body);

describe('de versnelde route', () => {
  it('staat in het menu van de SDD, met wat op te pakken is', async () => {
    await sdd.bezoek('/werkplek');
    const blad = await sdd.klik('Versnelde route');
    expect(blad.pad).toBe(PAD);
    expect(blad.kop).toBe('Versnelde route');
    expect(blad.tekst).toContain('Leger des Heils Dordrecht');
    expect(blad.tekst).toContain('Alles (0)');
    // nobody has picked it up: the gegevensset holds at the page of the hand-off, and no name stands here
    expect(blad.tekst).not.toContain('Routeloper');
  });

  it('is met één druk opgepakt, en dan staat de aanvraag in de lijst', async () => {
    const werk = await keten.werkVan(dossier, 'UITKERING');
    const na = await sdd.verstuur(`/overdracht/${werk.id}/stappen/oppakken`);
    expect(na.pad).toMatch(/^\/werkplek\/versnelde-route\?gedaan=/);
    expect(na.tekst).toContain('Oppakken: gelukt.');
    expect(na.tekst).toContain('Joris Routeloper');
    expect(na.tekst).toContain('Alles (1)');
    expect(na.tekst).toContain('Van mij (1)');
  });

  it('zet de volgende stap via het formulier en komt terug', async () => {
    await sdd.bezoek(PAD);
    await sdd.klik('Aanvraag indienen');
    const na = await sdd.verstuur(undefined, { datum: '23-11-2026', namens: 'client' }, 'Aanvraag indienen');
    expect(na.pad).toContain(PAD);
    expect(na.tekst).toContain('Aangevraagd');
    expect(na.tekst).toContain('Beslissing op de aanvraag');
    await sdd.verstuur('/stappen/in-behandeling-nemen');
    expect(sdd.hier.tekst).toContain('In behandeling');
  });

  it('zegt in één lijst wat ontbreekt en wie eraan kan komen', async () => {
    await zet(SDD, { stap: 'gegevens-vragen', stukken: ['bankafschriften', 'school'] });
    const blad = await sdd.bezoek(`${PAD}?deel=wacht`);
    expect(blad.tekst).toContain('Wacht op iets (1)');
    expect(blad.tekst).toContain('er ontbreken 2 stukken');
    expect(blad.tekst).toContain('De school of DUO. De jongerenregisseur kan helpen.');
    const form = await sdd.klik('Gegevens ontvangen Bankafschriften');
    expect(form.boom.querySelector('input[value=bankafschriften]')?.hasAttribute('checked')).toBe(true);
    expect(form.boom.querySelector('input[value=school]')?.hasAttribute('checked')).toBe(false);
    await zet(SDD, { stap: 'gegevens-ontvangen', stukken: ['bankafschriften', 'school'], ontvangenOp: '2026-11-23' });
    expect((await sdd.bezoek(`${PAD}?deel=wacht`)).tekst).toContain('Er wacht geen aanvraag op iets.');
  });

  it('zegt bij wachten op een briefadres wie de bal heeft', async () => {
    await keten.draagOver(LDH, dossier, 'BRIEFADRES', 'BURGERZAKEN_DORDRECHT');
    await zet(SDD, { stap: 'laten-wachten', wachtOp: 'wacht-op-briefadres', reden: 'uitvoerder-onzeker' });
    const blad = await sdd.bezoek(PAD);
    expect(blad.tekst).toMatch(/Burgerzaken gemeente Dordrecht heeft de bal, sinds vandaag/);
    const pagina = await sdd.bezoek(`/werkplek/dossiers/${dossier}`);
    expect(pagina.tekst).toMatch(/Inkomen wacht op adres\. Burgerzaken gemeente Dordrecht heeft de bal, sinds vandaag/);
    expect(pagina.tekst).toContain('Kan niet zonder adres.');
  });

  it('toont wat te laat is als de klok voorbij is', async () => {
    await keten.huis.zetKlok('2027-02-23T11:00:00.000Z');
    const laat = await Bezoeker.login(keten.huis, SDD);
    expect((await laat.bezoek(`${PAD}?deel=te-laat`)).tekst).toMatch(/Te laat \(1\).*Joris Routeloper.*te laat/);
    await keten.huis.zetKlok('2026-11-23T11:00:00.000Z');
  });

  it('is er voor Avres met het eigen werk, en voor niemand anders', async () => {
    const avres = await Bezoeker.login(keten.huis, AVRES);
    const blad = await avres.bezoek(PAD);
    expect(blad.tekst).toContain('Er loopt nu geen aanvraag.');
    expect(blad.html).not.toContain('Routeloper');
    const ldh = await Bezoeker.login(keten.huis, LDH);
    expect((await ldh.bezoek('/werkplek')).html).not.toContain(PAD);
    expect((await ldh.bezoek(PAD)).status).toBe(403);
    expect((await sdd.bezoek(`${PAD}?cursor=x`)).status).toBe(400);
  });
});
