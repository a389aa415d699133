import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Bezoeker } from './opzet/werkplek.js';
import { Werkplaats } from './stappen/werkplaats.js';
import {
  AFZENDER,
  biedWerk,
  lees,
  maakLink,
  opent,
  padVan,
  verwijs,
  YULIUS,
  type Gevraagd,
} from './uitnodiging.opzet.js';

let werkplaats: Werkplaats;
let afzender: Bezoeker;

beforeAll(async () => {
  werkplaats = await Werkplaats.open();
  afzender = await Bezoeker.login(werkplaats.huis, AFZENDER);
});
afterAll(async () => {
  await werkplaats.sluit();
});

async function toestandVan(id: string): Promise<string> {
  const { rows } = await werkplaats.huis.superuser.query<{ toestand: string }>(
    'select toestand from tns.zaak where id = $1',
    [id],
  );
  return rows[0]?.toestand ?? '';
}

/** The steps of a zaak as they are kept: who, for whom, through what. */
async function stappenVan(id: string): Promise<object[]> {
  const { rows } = await werkplaats.huis.superuser.query<object>(
    'select stap, persoon, organisatie, rol, toepassing from tns.gebeurtenis where zaak_id = $1 order by versie',
    [id],
  );
  return rows;
}

async function nieuweLink(gevraagd: Gevraagd) {
  const link = await maakLink(werkplaats, gevraagd);
  return { link, pad: padVan(link) };
}

describe('de pagina achter een link', () => {
  it('zegt wie wat vraagt, tot wanneer, en welke antwoorden er zijn; kijken verbruikt niets', async () => {
    const gevraagd = await verwijs(werkplaats);
    const { link, pad } = await nieuweLink(gevraagd);
    for (const _ of [1, 2, 3]) {
      const gast = await opent(werkplaats, pad);
      expect(gast.hier.status).toBe(200);
      expect(gast.hier.kop).toBe('Verwijzing naar een plek beantwoorden');
      expect(gast.hier.tekst).toContain('Leger des Heils Dordrecht stelt deze vraag aan');
      expect(gast.hier.tekst).toContain('donderdag 26 november 2026');
      for (const stap of ['aannemen', 'op-wachtlijst', 'weigeren']) await gast.bezoek(`${pad}/${stap}`);
      expect(gast.hier.status).toBe(200);
    }
    expect((await lees(werkplaats, link.id)).toestand).toBe('open');
  });

  it('komt in geen zoekmachine, geen kluis van een browser en geen verwijzend adres', async () => {
    const { pad } = await nieuweLink(await verwijs(werkplaats));
    const { koppen, html } = (await opent(werkplaats, pad)).hier;
    expect(koppen.get('referrer-policy')).toBe('no-referrer');
    expect(koppen.get('cache-control')).toBe('no-store');
    expect(koppen.get('x-robots-tag')).toBe('noindex, nofollow');
    expect(koppen.get('content-security-policy')).toContain("default-src 'none'");
    expect(koppen.get('set-cookie')).toBeNull();
    expect(html).toContain('<meta name="robots" content="noindex"');
    // no way from here into the werkplek
    expect(html).not.toMatch(/<a[^>]+href="\/werkplek/);
  });

  it('neemt aan: de stap staat in de geschiedenis, de overdracht is klaar, en de link is op', async () => {
    const gevraagd = await verwijs(werkplaats);
    const { link, pad } = await nieuweLink(gevraagd);
    const gast = await opent(werkplaats, pad);
    await gast.klik('Aannemen');
    await gast.verstuur(undefined, { toelichting: 'Welkom vanaf maandag.' });
    expect(gast.hier.status).toBe(200);
    expect(gast.hier.kop).toBe('Uw antwoord is verstuurd');
    expect(await toestandVan(gevraagd.verwijzing?.id ?? '')).toBe('aangenomen');
    expect(await toestandVan(gevraagd.id)).toBe('afgerond');
    expect(await stappenVan(gevraagd.verwijzing?.id ?? '')).toContainEqual({
      stap: 'aannemen',
      persoon: `eenmalige-link:${link.id}`,
      organisatie: 'AANBIEDER_DE_RUSTPLEK',
      rol: 'koppeling',
      toepassing: 'eenmalige-link',
    });
    expect(await lees(werkplaats, link.id)).toMatchObject({ toestand: 'gebruikt', stap: 'aannemen' });
    expect((await gast.bezoek(pad)).status).toBe(410);
    expect((await gast.bezoek(`${pad}/aannemen`)).status).toBe(410);
    await afzender.bezoek(`/werkplek/overdrachten/${gevraagd.id}`);
    expect(afzender.hier.tekst).toContain('beantwoord op');
  });

  it('pakt werk op of weigert het met een reden, en vraagt een reden als die ontbreekt', async () => {
    const werk = await biedWerk(werkplaats);
    const { link, pad } = await nieuweLink(werk);
    const gast = await opent(werkplaats, pad);
    await gast.klik('Weigeren');
    await gast.verstuur(undefined, { toelichting: 'Wij zitten vol.' });
    expect(gast.hier.status).toBe(400);
    expect(gast.hier.boom.querySelector('[name=toelichting]')?.text).toContain('Wij zitten vol.');
    expect((await lees(werkplaats, link.id)).toestand).toBe('open');
    const reden = gast.hier.boom.querySelector('[name=reden] option[value]:not([value=""]), input[name=reden]');
    await gast.verstuur(undefined, { reden: reden?.getAttribute('value') ?? '', toelichting: 'Wij zitten vol.' });
    expect(gast.hier.kop).toBe('Uw antwoord is verstuurd');
    expect(await toestandVan(werk.id)).toBe('geweigerd');

    const ander = await biedWerk(werkplaats);
    const tweede = await opent(werkplaats, (await nieuweLink(ander)).pad);
    await tweede.klik('Oppakken');
    await tweede.verstuur(undefined);
    expect(tweede.hier.kop).toBe('Uw antwoord is verstuurd');
    expect(await toestandVan(ander.id)).toBe('opgepakt');
    await afzender.bezoek(`/werkplek/overdrachten/${ander.id}`);
    expect(afzender.hier.tekst).toContain('Yulius, via een eenmalige link');
  });

  it('geeft één antwoord, hoeveel er ook tegelijk komen; hetzelfde formulier krijgt twee keer hetzelfde te lezen', async () => {
    const gevraagd = await verwijs(werkplaats);
    const { link, pad } = await nieuweLink(gevraagd);
    const gast = await opent(werkplaats, `${pad}/aannemen`);
    const formulier = () =>
      new URLSearchParams(
        gast.hier.boom
          .querySelectorAll('form input[type=hidden]')
          .map((veld) => [veld.getAttribute('name') ?? '', veld.getAttribute('value') ?? '']),
      );
    const anders = () => {
      const velden = formulier();
      velden.set('_sleutel', crypto.randomUUID());
      return velden;
    };
    const antwoorden = await Promise.all(
      [formulier(), formulier(), anders(), anders(), anders()].map(async (inhoud) => {
        const { status } = await Bezoeker.anoniem(werkplaats.huis).vraag('POST', `${pad}/aannemen`, { inhoud });
        return status;
      }),
    );
    const gezet = (await stappenVan(gevraagd.verwijzing?.id ?? '')).filter(
      (rij) => 'stap' in rij && rij.stap === 'aannemen',
    );
    expect(gezet).toHaveLength(1);
    expect(antwoorden.every((status) => [200, 410].includes(status))).toBe(true);
    expect(antwoorden.filter((status) => status === 200).length).toBeLessThanOrEqual(2);
    expect(antwoorden).toContain(200);
    expect((await lees(werkplaats, link.id)).toestand).toBe('gebruikt');
  });

  it('is niet op als het antwoord niet kon, en zegt wat er intussen gebeurde', async () => {
    const werk = await biedWerk(werkplaats);
    const { link, pad } = await nieuweLink(werk);
    const gast = await opent(werkplaats, `${pad}/oppakken`);
    // another form of the hand-off: a version that was never there
    const velden = new URLSearchParams({
      _sleutel: crypto.randomUUID(),
      _versie: '99',
      _doel: `overdracht/${werk.id}`,
    });
    await gast.stuur(`${pad}/oppakken`, velden);
    expect(gast.hier.status).toBe(412);
    expect(gast.hier.tekst).toContain('Er is intussen iets veranderd');
    expect((await lees(werkplaats, link.id)).toestand).toBe('open');
    await gast.verstuur(undefined);
    expect(gast.hier.kop).toBe('Uw antwoord is verstuurd');
  });

  it('doet niets anders dan antwoorden op deze ene vraag', async () => {
    const [een, ander] = [await biedWerk(werkplaats), await biedWerk(werkplaats)];
    const { link, pad } = await nieuweLink(een);
    const stuur = async (stap: string, doel: string) => {
      const inhoud = new URLSearchParams({
        _sleutel: crypto.randomUUID(),
        _versie: '1',
        _doel: doel,
        behandelaar: 'x',
      });
      return (await Bezoeker.anoniem(werkplaats.huis).vraag('POST', `${pad}/${stap}`, { inhoud })).status;
    };
    for (const stap of [
      'intrekken',
      'loslaten',
      'afronden',
      'toewijzen',
      'escaleren',
      'doorzetten',
      'toveren',
      'openen',
    ]) {
      expect({ stap, status: await stuur(stap, `overdracht/${een.id}`) }).not.toMatchObject({ status: 200 });
    }
    expect(await stuur('oppakken', `overdracht/${ander.id}`)).toBe(410);
    for (const doel of [`dossier/${een.dossier}`, 'onzin', '', '../x']) expect(await stuur('oppakken', doel)).toBe(404);
    expect([await toestandVan(een.id), await toestandVan(ander.id)]).toEqual(['aangeboden', 'aangeboden']);
    expect((await lees(werkplaats, link.id)).toestand).toBe('open');
  });

  it('werkt niet meer als de afzender het werk intrekt of een collega het oppakt', async () => {
    const werk = await biedWerk(werkplaats);
    const gast = await opent(werkplaats, `${(await nieuweLink(werk)).pad}/oppakken`);
    await werkplaats.zet(YULIUS, { soort: 'overdracht', id: werk.id }, { stap: 'oppakken' });
    await gast.verstuur(undefined);
    expect(gast.hier.status).toBe(410);
    expect((await stappenVan(werk.id)).filter((rij) => 'stap' in rij && rij.stap === 'oppakken')).toHaveLength(1);
  });
});

describe('op de pagina van de overdracht', () => {
  it('maakt de afzender een link, ziet het adres één keer, en trekt hem in', async () => {
    const gevraagd = await verwijs(werkplaats);
    await afzender.bezoek(`/werkplek/overdrachten/${gevraagd.id}`);
    await afzender.verstuur('Maak een eenmalige link');
    expect(afzender.hier.kop).toBe('De link is gemaakt');
    const adres = afzender.hier.boom.querySelector('#adres')?.getAttribute('value') ?? '';
    const pad = new URL(adres).pathname;
    expect((await opent(werkplaats, pad)).hier.status).toBe(200);
    await afzender.klik('Terug naar de overdracht');
    expect(afzender.hier.html).not.toContain(pad);
    expect(afzender.hier.tekst).toContain('werkt tot donderdag 26 november 2026');
    await afzender.verstuur('[action$=intrekken]');
    expect(afzender.hier.tekst).toContain('ingetrokken op');
    expect((await opent(werkplaats, pad)).hier.status).toBe(410);
  });

  it('ziet de ontvanger er niets van, en wie zelf in de Toegangspoort werkt krijgt geen link', async () => {
    const gevraagd = await biedWerk(werkplaats);
    await maakLink(werkplaats, gevraagd);
    const yulius = await Bezoeker.login(werkplaats.huis, YULIUS);
    await yulius.bezoek(`/werkplek/overdrachten/${gevraagd.id}`);
    expect(yulius.hier.status).toBe(200);
    expect(yulius.hier.html).not.toContain('eenmalige link');
    const { id } = await biedWerk(werkplaats, 'SDD_SCHULDEN');
    await afzender.bezoek(`/werkplek/overdrachten/${id}`);
    expect(afzender.hier.html).not.toContain('eenmalige link');
  });
});
