import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Vrager } from './opzet/huis.js';
import { Keten } from './opzet/keten.js';
import { Bezoeker } from './opzet/werkplek.js';

const LDH: Vrager = ['LDH', 'behandelaar'];
const PAD = '/werkplek/opvang';

let keten: Keten;
let bezoeker: Bezoeker;
let plaatsing: string;

beforeAll(async () => {
  keten = await Keten.open();
  const { dossier } = await keten.meldAan({
    client: { achternaam: 'Proefslaper', voornamen: 'Joris', geboortedatum: '1984-05-17' },
  });
  const werk = await keten.werkVan(dossier, 'OPVANG_LDH');
  await keten.zet(LDH, `/overdrachten/${werk.id}`, { stap: 'oppakken' });
  const { resultaten } = await keten.lees<{ resultaten: { id: string }[] }>(
    LDH,
    `/opvangplaatsingen?dossier=${dossier}`,
  );
  plaatsing = resultaten[0]?.id ?? '';
  bezoeker = await Bezoeker.login(keten.huis, LDH);
});
afterAll(async () => {
  await keten.sluit();
});

describe('opvang vannacht', () => {
  it('staat in het menu en toont wie verwacht wordt, wat vast is en wat vrij', async () => {
    await bezoeker.bezoek('/werkplek');
    const blad = await bezoeker.klik('Opvang vannacht');
    expect(blad.kop).toBe('Opvang vannacht');
    expect(blad.tekst).toContain('Crisisopvang Kromhout en Kasperspad');
    expect(blad.tekst).toContain('Joris Proefslaper');
    expect(blad.tekst).toContain('wordt verwacht tot 22.00 uur');
    expect(blad.tekst).not.toContain('Nacht melden');
  });

  it('meldt de nacht van iedereen in één formulier, en nog eens telt niets dubbel', async () => {
    const stap = { stap: 'plaatsen', eersteNacht: '2026-11-20' };
    await keten.zet(LDH, `/opvangplaatsingen/${plaatsing}`, stap);
    const bord = await bezoeker.bezoek(PAD);
    expect(bord.tekst).toContain('slaapt hier');
    expect(bord.tekst).toContain('Wie sliep hier niet in de nacht van zondag 22 november?');
    const na = await bezoeker.verstuur('/crisisopvang-kromhout/nacht');
    expect(na.pad).toBe(`${PAD}?gemeld=1`);
    expect(na.tekst).toContain('1 nacht gemeld.');
    const nogEens = await bezoeker.verstuur('/crisisopvang-kromhout/nacht');
    expect(nogEens.tekst).toContain('Deze nacht was al gemeld.');
    const nachten = await keten.sql('select datum, geslapen from tns.overnachting where zaak_id = $1', [plaatsing]);
    expect(nachten).toEqual([{ datum: '2026-11-22', geslapen: true }]);
  });

  it('laat op de pagina van het dossier de stappen van de plaatsing zien', async () => {
    await bezoeker.bezoek(PAD);
    const blad = await bezoeker.klik('Joris Proefslaper');
    expect(blad.tekst).toContain('Afwezig melden');
  });

  it('laat voor een andere plek alleen kiezen wat opvang is', async () => {
    const blad = await bezoeker.bezoek(`/werkplek/zaken/opvang/${plaatsing}/stappen/verplaatsen`);
    const plekken = blad.boom.querySelectorAll('[name=voorziening], [name=voorziening] option');
    const codes = plekken.map((een) => een.getAttribute('value'));
    expect(codes).toEqual(expect.arrayContaining(['crisisopvang-kromhout', 'overloop-hotel']));
    expect(codes).not.toContain('dagbesteding-5050');
    expect(codes).not.toContain('de-rustplek');
  });

  it('toont een ander niet wie er slaapt', async () => {
    const ander = await Bezoeker.login(keten.huis, ['SDD', 'behandelaar']);
    const blad = await ander.bezoek(PAD);
    expect(blad.status).toBe(200);
    expect(blad.tekst).toContain('Uw organisatie heeft nu geen opvang');
    expect(blad.html).not.toContain('Proefslaper');
  });

  it('is er niet voor een rol zonder dossiers', async () => {
    const beheerder = await Bezoeker.login(keten.huis, ['BEHEER', 'beheerder']);
    expect((await beheerder.bezoek(PAD)).status).toBe(403);
  });
});
