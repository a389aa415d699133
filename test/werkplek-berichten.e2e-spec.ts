import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Mailserver } from './opzet/mailserver.js';
import { Proefhuis, type Vrager } from './opzet/huis.js';
import { Bezoeker } from './opzet/werkplek.js';

const LDH: Vrager = ['LDH', 'behandelaar', 1];
const PAD = '/werkplek/berichten';

let huis: Proefhuis;
let post: Mailserver;
let bezoeker: Bezoeker;

beforeAll(async () => {
  post = await Mailserver.open();
  huis = await Proefhuis.start({ extra: post.env });
  bezoeker = await Bezoeker.login(huis, LDH);
});
afterAll(async () => {
  await huis.stop();
  await post.sluit();
});

describe('de pagina Mijn berichten', () => {
  it('staat in het menu van wie werk heeft, en is er niet voor anderen', async () => {
    const blad = await bezoeker.bezoek('/werkplek');
    expect(blad.link('Mijn berichten')).toBe(PAD);
    const beheerder = await Bezoeker.login(huis, ['BEHEER', 'beheerder']);
    expect((await beheerder.bezoek(PAD)).status).toBe(403);
    const menu = (await beheerder.bezoek('/werkplek/processen')).tekstenVan('nav.menu a');
    expect(menu).not.toContain('Mijn berichten');
  });

  it('bewaart wat iemand kiest', async () => {
    const eerst = await bezoeker.bezoek(PAD);
    expect(eerst.kop).toBe('Mijn berichten');
    const klaar = await bezoeker.verstuur('Bewaar', { samenvatting: 'wekelijks', mailadres: ' ik@werk.example ' });
    expect([klaar.status, klaar.pad]).toEqual([200, `${PAD}?bewaard=1`]);
    expect(klaar.boom.querySelector('#mailadres')?.getAttribute('value')).toBe('ik@werk.example');
    expect(klaar.boom.querySelector('#ritme-wekelijks')?.hasAttribute('checked')).toBe(true);
  });

  it('zegt bij het veld wat er niet klopt, en laat staan wat er is getypt', async () => {
    await bezoeker.bezoek(PAD);
    const fout = await bezoeker.verstuur('Bewaar', { samenvatting: 'dagelijks', mailadres: 'ik@elders.example' });
    expect(fout.status).toBe(400);
    expect(fout.tekstVan('#mailadres-fout')).toContain('@werk.example');
    expect(fout.boom.querySelector('#mailadres')?.getAttribute('value')).toBe('ik@elders.example');
    expect(fout.boom.querySelector('#mailadres')?.getAttribute('aria-invalid')).toBe('true');
  });

  it('toont het adres van de agenda één keer; dat werkt, tot het uit gaat', async () => {
    await bezoeker.bezoek(PAD);
    const nieuw = await bezoeker.verstuur('Maak een adres', {});
    const adres = nieuw.tekstVan('#agenda-adres') ?? '';
    expect(adres.startsWith(`${new URL(huis.url).origin}/v1/agenda/`)).toBe(true);
    expect((await fetch(adres)).status).toBe(200);
    const later = await bezoeker.bezoek(PAD);
    expect(later.boom.querySelector('#agenda-adres')).toBeNull();
    expect(later.tekst).toContain('Laatst opgehaald');
    await bezoeker.verstuur('/agenda', {}, 'Zet de agenda uit');
    expect((await fetch(adres)).status).toBe(404);
  });

  it('zegt het als iemand in een ander scherm al iets veranderde', async () => {
    const oud = await bezoeker.bezoek(PAD);
    const inhoud = new URLSearchParams({ samenvatting: 'nooit' });
    for (const veld of oud.formulier('Bewaar').querySelectorAll('input[type=hidden]'))
      inhoud.set(veld.getAttribute('name') ?? '', veld.getAttribute('value') ?? '');
    await bezoeker.verstuur('Bewaar', { samenvatting: 'nooit', mailadres: '' });
    inhoud.set('_sleutel', crypto.randomUUID());
    const laat = await bezoeker.stuur(PAD, inhoud);
    expect([laat.status, laat.tekst.includes('in een ander scherm')]).toEqual([412, true]);
  });

  it('onthoudt bij het inloggen de rechten van nu, en begint opnieuw bij een andere organisatie', async () => {
    await bezoeker.bezoek(PAD);
    await bezoeker.verstuur('Bewaar', { samenvatting: 'dagelijks', mailadres: 'ik@werk.example' });
    const zet = (waarden: string) => huis.superuser.query(`update tns.berichtvoorkeur set ${waarden}`);
    const stand = async () =>
      (await huis.superuser.query<object>('select organisatie, rol, samenvatting from tns.berichtvoorkeur')).rows;
    await zet(`rol = 'intaker', gezien_op = gezien_op - interval '30 days'`);
    await Bezoeker.login(huis, LDH);
    expect(await stand()).toEqual([{ organisatie: 'LDH', rol: 'behandelaar', samenvatting: 'dagelijks' }]);
    await zet(`organisatie = 'GGD'`);
    await Bezoeker.login(huis, LDH);
    expect(await stand()).toEqual([{ organisatie: 'LDH', rol: 'behandelaar', samenvatting: 'nooit' }]);
    expect((await huis.superuser.query('select 1 from tns.mailadres')).rows).toEqual([]);
  });
});

describe('zonder mailserver', () => {
  it('is er geen mail te kiezen, wel een agenda', async () => {
    const stil = await Proefhuis.start();
    const wie = await Bezoeker.login(stil, LDH);
    const blad = await wie.bezoek(PAD);
    expect(blad.tekst).toContain('Deze omgeving verstuurt geen mail.');
    expect(blad.boom.querySelector('#mailadres')).toBeNull();
    expect((await wie.verstuur('Maak een adres', {})).status).toBe(200);
    await stil.stop();
  });
});
