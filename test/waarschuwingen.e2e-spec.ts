import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { KlokDto } from '../src/modules/waarschuwing/klok.dto.js';
import type { WaarschuwingDto } from '../src/modules/waarschuwing/waarschuwing.dto.js';
import type { Probleem } from './opzet/keten.js';
import { Keten } from './opzet/keten.js';
import type { Antwoord, Vrager } from './opzet/huis.js';

const LDH: Vrager = ['LDH', 'behandelaar', 1];
const COLLEGA: Vrager = ['LDH', 'behandelaar', 2];
const LDH_LEIDER: Vrager = ['LDH', 'teamleider'];
const GGD: Vrager = ['GGD', 'behandelaar'];
const BURGERZAKEN: Vrager = ['BURGERZAKEN_DORDRECHT', 'behandelaar'];
const KLOK = 'overdracht-afronden-zelfde-dag';

describe('waarschuwingen', () => {
  let keten: Keten;
  beforeAll(async () => {
    keten = await Keten.open({ werker: true });
  });
  afterAll(() => keten.sluit());

  const lijst = async (door: Vrager, vraag = ''): Promise<WaarschuwingDto[]> =>
    (await keten.lees<{ resultaten: WaarschuwingDto[] }>(door, `/waarschuwingen?limit=200${vraag}`)).resultaten;
  const van = async (door: Vrager, zaak: string, vraag = ''): Promise<WaarschuwingDto[]> =>
    (await lijst(door, vraag)).filter((een) => een.zaak === zaak && een.termijn === KLOK);
  const om = async (moment: string): Promise<void> => {
    await keten.huis.zetKlok(moment);
    await keten.huis.luister();
  };
  const bevestig = <T = WaarschuwingDto>(door: Vrager, id: string) =>
    keten.huis.vraag<T>('PUT', `/v1/waarschuwingen/${id}/bevestiging`, { door });
  /** Somebody picks up a bed for tonight on this day. @returns the hand-off */
  const pakOp = async (dag: string): Promise<string> => {
    await keten.huis.zetKlok(`${dag}T09:00:00.000Z`);
    const { dossier } = await keten.meldAan();
    const { id } = await keten.werkVan(dossier, 'OPVANG_LDH');
    await keten.zet(LDH, `/overdrachten/${id}`, { stap: 'oppakken' });
    return id;
  };

  it('staan bij wie ze kreeg, en de organisatie ziet ze ook', async () => {
    const zaak = await pakOp('2026-11-24');
    await om('2026-11-24T17:00:01.000Z');
    const [mijne] = await van(LDH, zaak, '&mijn=true&open=true');
    expect(mijne).toMatchObject({ trede: 1, wie: 'behandelaar', voorMij: true, status: 'open', versie: 1 });
    expect(await van(COLLEGA, zaak, '&mijn=true')).toEqual([]);
    expect(await van(COLLEGA, zaak)).toEqual([{ ...mijne, voorMij: false }]);
    expect(await van(GGD, zaak)).toEqual([]);
  });

  it('bevestigen stopt de ladder, één keer en door wie het aanging', async () => {
    const zaak = await pakOp('2026-11-25');
    await om('2026-11-25T17:00:01.000Z');
    const [mijne] = await van(LDH, zaak);
    const id = mijne?.id ?? '';
    const ander = await bevestig<Probleem>(COLLEGA, id);
    expect([ander.status, ander.body.detail]).toEqual([403, expect.stringContaining('voor een ander')]);
    expect((await bevestig(GGD, id)).status).toBe(404);
    const gedaan = await bevestig(LDH, id);
    expect([gedaan.status, gedaan.koppen.get('etag')]).toEqual([200, '"2"']);
    expect(gedaan.body).toMatchObject({ status: 'bevestigd', bevestigdDoor: mijne?.persoon });
    expect((await bevestig(LDH, id)).body).toEqual(gedaan.body);
    await om('2026-11-26T12:00:00.000Z');
    expect(await van(LDH, zaak)).toEqual([gedaan.body]);
  });

  it('vervallen als de klok stopt, en blijven dan vervallen', async () => {
    const zaak = await pakOp('2026-11-27');
    await om('2026-11-27T20:00:01.000Z');
    const [hoger] = await van(LDH_LEIDER, zaak, '&mijn=true');
    expect(hoger).toMatchObject({ trede: 2, wie: 'teamleider', rol: 'teamleider', status: 'open' });
    await keten.zet(LDH, `/overdrachten/${zaak}`, { stap: 'loslaten' });
    expect((await van(LDH, zaak)).map(({ status }) => status)).toEqual(['vervallen', 'vervallen']);
    expect((await bevestig(LDH_LEIDER, hoger?.id ?? '')).body.status).toBe('vervallen');
    expect(await van(LDH, zaak, '&open=true')).toEqual([]);
  });

  it('bladeren met wat open is voorop, zonder iets over te slaan', async () => {
    const alle = await lijst(LDH);
    expect(alle.map(({ status }) => status === 'open')).toEqual(
      alle.map(({ status }) => status === 'open').toSorted((a, b) => Number(b) - Number(a)),
    );
    const gezien: string[] = [];
    for (let pad: string | undefined = '/v1/waarschuwingen?limit=2'; pad !== undefined;) {
      const antwoord: Antwoord<{ resultaten: WaarschuwingDto[] }> = await keten.huis.vraag('GET', pad, { door: LDH });
      gezien.push(...antwoord.body.resultaten.map(({ id }) => id));
      pad = /<([^>]+)>; rel="next"/.exec(antwoord.koppen.get('link') ?? '')?.[1];
    }
    expect(gezien).toEqual(alle.map(({ id }) => id));
  });

  it('zijn er niet voor wie geen dossiers behandelt', async () => {
    expect((await keten.huis.vraag('GET', '/v1/waarschuwingen', { door: ['BEHEER', 'analist'] })).status).toBe(403);
  });

  it('het boek van een klok vertelt alles: begin, elke pauze met waarom en door wie, en wie er is gewaarschuwd', async () => {
    await keten.huis.zetKlok('2026-11-30T11:00:00.000Z');
    const { dossier } = await keten.meldAan();
    const body = { dossier, reden: 'geen-woonadres', kind: 'dakloos', spoed: false };
    const { body: aanvraag } = await keten.huis.vraag<{ id: string }>('POST', '/v1/briefadresaanvragen', {
      door: LDH,
      body,
    });
    const pad = `/briefadresaanvragen/${aanvraag.id}`;
    await keten.zet(BURGERZAKEN, pad, { stap: 'onderzoek-starten' });
    await keten.zet(BURGERZAKEN, pad, { stap: 'gegevens-vragen', velden: ['verklaring-gever'] });
    const { termijnen } = await keten.lees<{ termijnen: { id: string; soort: string }[] }>(BURGERZAKEN, pad);
    const klok = `/klokken/${termijnen.find(({ soort }) => soort === 'briefadres-besluit')?.id}`;
    const boek = await keten.lees<KlokDto>(BURGERZAKEN, klok);
    expect(boek).toMatchObject({
      status: 'opgeschort',
      lengte: 8,
      eenheid: 'week',
      rekenwijze: 'TERMIJNENWET',
      vervaltOp: null,
    });
    expect(boek.regels).toEqual([
      expect.objectContaining({
        soort: 'opschorting',
        van: '2026-11-30',
        tot: null,
        stap: 'gegevens-vragen',
        organisatie: 'BURGERZAKEN_DORDRECHT',
      }),
    ]);
    await keten.huis.zetKlok('2026-12-02T11:00:00.000Z');
    await keten.zet(BURGERZAKEN, pad, { stap: 'gegevens-ontvangen', velden: ['verklaring-gever'] });
    await om('2027-03-20T11:00:00.000Z');
    const later = await keten.lees<KlokDto>(BURGERZAKEN, klok);
    expect(later.regels[0]).toMatchObject({ tot: '2026-12-02' });
    expect(later.waarschuwingen.map(({ trede, wie, teLaatGehoord }) => [trede, wie, teLaatGehoord])).toEqual([
      [1, 'behandelaar', true],
      [2, 'teamleider', true],
      [3, 'regiehouder', true],
    ]);
    expect(later.waarschuwingen.every(({ vervaltOp }) => vervaltOp === later.vervaltOp)).toBe(true);
    expect(
      (await keten.huis.vraag('GET', `/v1${klok}`, { door: ['BURGERZAKEN_GORINCHEM', 'behandelaar'] })).status,
    ).toBe(404);
  });
});
