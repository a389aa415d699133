import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Proces } from '../../src/kern/proces.js';
import { steekproef } from '../opzet/steekproef.js';
import { afwijkingen, stapschema } from './contract.js';
import { foutGevuld, metExtra, zonderVerplicht } from './mutaties.js';
import type { Doel } from './soorten.js';
import {
  aangeboden,
  als,
  anderRollen,
  pijlen,
  soortVan,
  stappenVan,
  weiger,
  type Nee,
  type Poging,
} from './weigering.js';
import { INZENDER, recept, tabel, variantVoor, Werkplaats, wieZet } from './werkplaats.js';

/** Steps per table of which every way to be refused is tried, and states per step, right and wrong, when not all are tried. */
const STAPPEN = 3;
const TOESTANDEN = 1;
const BUITENSTAANDER = ['BURGERZAKEN_GORINCHEM', 'teamleider'] as const;
const ONBEKEND = '019aab00-0000-7000-8000-00000000ffff';

let werkplaats: Werkplaats;

/**
 * Holds every step of a table against the contract, over HTTP: along every arrow, and every way in which it may be refused. A room
 * calls it in a file of its own, so that the rooms are judged beside each other.
 */
export function keurStappen(soort: string): void {
  const proces = tabel(soort);
  beforeAll(async () => {
    werkplaats = await Werkplaats.open();
  });
  afterAll(async () => {
    await werkplaats.sluit();
  });

  const { mensen, systeem } = stappenVan(proces);
  const beproefd = steekproef(mensen, STAPPEN);
  describe.each(mensen)(`${soort}: %s`, (stap) => {
    gaat(proces, stap);
    if (!beproefd.includes(stap)) return;
    wordtGekeurd(proces, stap);
    wordtGeweigerd(proces, stap);
  });

  if (systeem.length === 0) return;
  it.each(systeem)(`${soort}: %s is niet van buiten te zetten`, async (stap) => {
    const doel = await werkplaats.deel(soort, proces.begin);
    const velden = Object.fromEntries(Object.keys(proces.stappen[stap]?.velden ?? {}).map((veld) => [veld, 'x']));
    const versie = await werkplaats.versie(doel.id);
    const poging = { status: 400, pad: 'stap', door: recept(soort).kijker, versie };
    expect(
      await weiger(werkplaats, doel, [
        { ...poging, naam: 'zonder velden', body: { stap } },
        { ...poging, naam: 'met velden', body: { stap, ...velden } },
      ]),
    ).toEqual([]);
  });
}

/** Along every arrow: the answer fits the contract, the state is the new one and the history one longer. */
function gaat(proces: Proces, stap: string): void {
  const wegen = proces.overgangen
    .filter((o) => o.stap === stap && o.wie.als.length > 0)
    .flatMap((overgang) => overgang.van.map((van) => [van, overgang.naar, overgang] as const));
  it.each(steekproef(wegen, TOESTANDEN))('gaat van %s naar %s', async (van, naar, overgang) => {
    const { soort, meervoud } = proces;
    const { kijker } = recept(soort);
    const doel = await werkplaats.bereik(soort, van, variantVoor(soort, overgang));
    const door = wieZet(doel, stap);
    const body = await werkplaats.body(doel, overgang);
    const stappen = `/${meervoud}/${doel.id}/stappen`;
    const voor = (await werkplaats.moet('GET', stappen, { door: kijker })).resultaten;
    const versie = await werkplaats.versie(doel.id);

    const antwoord = await werkplaats.vraag('POST', stappen, { door, body, versie });
    expect(antwoord.body).toMatchObject({ id: doel.id, toestand: naar === '=' ? van : naar, versie: versie + 1 });
    expect(antwoord.status).toBe(201);
    expect(antwoord.koppen.get('etag')).toBe(`"${versie + 1}"`);
    expect(afwijkingen('POST', `/${meervoud}/{id}/stappen`, 201, antwoord.body)).toEqual([]);

    const na = await werkplaats.vraag('GET', stappen, { door: kijker });
    expect(afwijkingen('GET', `/${meervoud}/{id}/stappen`, 200, na.body)).toEqual([]);
    expect(na.body.resultaten).toHaveLength(voor.length + 1);
    const [organisatie, rol] = door;
    const verwacht = { stap, van, naar: naar === '=' ? van : naar, versie: versie + 1, organisatie, rol };
    expect(na.body.resultaten.at(-1)).toMatchObject(verwacht);
    const gelezen = await werkplaats.vraag('GET', `/${meervoud}/${doel.id}`, { door: kijker });
    expect(afwijkingen('GET', `/${meervoud}/{id}`, 200, gelezen.body)).toEqual([]);
    expect(gelezen.koppen.get('etag')).toBe(`"${versie + 1}"`);
  });
}

/** The zaak on which a step could be taken, and everything that is right about it. */
async function goed(proces: Proces, stap: string): Promise<{ doel: Doel; poging: Omit<Poging, 'naam' | 'status'> }> {
  const overgang = proces.overgangen.find((o) => o.stap === stap && o.wie.als.length > 0);
  if (!overgang) throw new Error(`${proces.soort}.${stap} heeft geen pijl voor mensen`);
  const doel = await werkplaats.deel(proces.soort, overgang.van[0] ?? '', variantVoor(proces.soort, overgang));
  const body = await werkplaats.body(doel, overgang);
  return { doel, poging: { door: wieZet(doel, stap), body, versie: await werkplaats.versie(doel.id) } };
}

/** Each field left out, wrong, or too many: 400 that names the field. */
function wordtGekeurd(proces: Proces, stap: string): void {
  const mutaties = [
    ['zonder een verplicht veld', zonderVerplicht],
    ['met een veld dat niet klopt', foutGevuld],
    ['met een veld dat niet bestaat', metExtra],
  ] as const;
  it.each(mutaties)('weigert %s', async (_, muteer) => {
    const { doel, poging } = await goed(proces, stap);
    const schema = stapschema(proces.meervoud, stap);
    expect((schema.required ?? []).filter((veld) => veld !== 'stap').sort()).toEqual(
      Object.entries(proces.stappen[stap]?.velden ?? {})
        .filter(([, eis]) => eis === 'verplicht')
        .map(([veld]) => veld)
        .sort(),
    );
    const pogingen = muteer(schema, poging.body as Record<string, unknown>).map((m) => ({
      ...poging,
      ...m,
      status: 400,
    }));
    expect(await weiger(werkplaats, doel, pogingen)).toEqual([]);
  });

  const codes = Object.keys(proces.stappen[stap]?.codes ?? {});
  if (codes.length > 0) {
    it.each(codes)('weigert een code die niet in de lijst van %s staat', async (veld) => {
      const { doel, poging } = await goed(proces, stap);
      const body = poging.body as Record<string, unknown>;
      const isLijst = Array.isArray(body[veld]);
      const met = { ...poging, status: 400, body: { ...body, [veld]: isLijst ? ['bestaat-niet'] : 'bestaat-niet' } };
      expect(await weiger(werkplaats, doel, [{ ...met, naam: veld, pad: isLijst ? `${veld}.0` : veld }])).toEqual([]);
    });
  }
}

function wordtGeweigerd(proces: Proces, stap: string): void {
  const vanuit = Object.keys(proces.toestanden).filter((van) => pijlen(proces, stap, van).length === 0);
  if (vanuit.length > 0) {
    it.each(steekproef(vanuit, TOESTANDEN))(
      'kan niet vanuit %s, en het antwoord zegt wat wel kan en wie het mag',
      async (van) => {
        const { soort, meervoud } = proces;
        const { kijker } = recept(soort);
        const doel = await werkplaats.deel(soort, van);
        const { poging } = await goed(proces, stap);
        const zaak = await werkplaats.moet('GET', `/${meervoud}/${doel.id}`, { door: kijker });
        const rollen = new Set(proces.overgangen.filter((o) => o.stap === stap).flatMap((o) => o.wie.rollen));
        rollen.delete('systeem');
        const mis = { ...poging, naam: van, door: kijker, versie: zaak.versie, status: 409 };
        const zegt = (body: Nee): void => {
          expect(new Set(body.toegestaneStappen)).toEqual(new Set(aangeboden(zaak)));
          expect(body).toMatchObject({ rollen: [...rollen].sort() });
        };
        expect(await weiger(werkplaats, doel, [mis], zegt)).toEqual([]);
      },
    );
  }

  it('mag niet door een andere rol, of door wie er niet over gaat', async () => {
    const { doel, poging } = await goed(proces, stap);
    const { toestand } = await werkplaats.moet('GET', `/${proces.meervoud}/${doel.id}`, {
      door: recept(proces.soort).kijker,
    });
    const eigen = pijlen(proces, stap, toestand);
    const wie = poging.door ?? INZENDER;
    const zonderDoor = { ...poging, door: undefined, status: 403 };
    const pogingen: Poging[] = [];
    for (const rol of anderRollen(eigen)) {
      pogingen.push({ ...zonderDoor, naam: `als ${rol}`, koppen: await als([wie[0], soortVan(wie)], rol) });
    }
    const { meelezer } = recept(proces.soort);
    const magMeelezer = eigen.some((o) =>
      o.wie.als.some((r) => r === 'betrokken' || r === 'partner' || r === `soort:${meelezer[1]}`),
    );
    if (!magMeelezer) {
      for (const rol of eigen[0]?.wie.rollen.filter((r) => r !== 'systeem') ?? []) {
        pogingen.push({ ...zonderDoor, naam: `${meelezer[0]} als ${rol}`, koppen: await als(meelezer, rol) });
      }
    }
    expect(pogingen.length).toBeGreaterThan(0);
    expect(await weiger(werkplaats, doel, pogingen)).toEqual([]);
  });

  it('bestaat niet voor wie de zaak niet mag zien', async () => {
    const { doel, poging } = await goed(proces, stap);
    expect(
      await weiger(werkplaats, doel, [{ ...poging, naam: 'buitenstaander', door: BUITENSTAANDER, status: 404 }]),
    ).toEqual([]);
    const weg = { ...doel, id: ONBEKEND };
    expect(await weiger(werkplaats, weg, [{ ...poging, naam: 'geen zaak', status: 404 }])).toEqual([]);
  });

  it('vraagt om de versie die u zag, en om wie u bent', async () => {
    const { doel, poging } = await goed(proces, stap);
    const versie = Number(poging.versie);
    expect(
      await weiger(werkplaats, doel, [
        { ...poging, naam: 'zonder If-Match', versie: undefined, status: 428 },
        { ...poging, naam: 'verouderd', versie: versie - 1, status: 412 },
        { ...poging, naam: 'te nieuw', versie: versie + 1, status: 412 },
        {
          ...poging,
          naam: 'zwakke ETag',
          versie: undefined,
          koppen: { 'if-match': `W/"${versie}"` },
          status: 400,
          pad: 'If-Match',
        },
        { ...poging, naam: 'elke ETag', versie: undefined, koppen: { 'if-match': '*' }, status: 400, pad: 'If-Match' },
        { ...poging, naam: 'zonder inlog', door: undefined, status: 401 },
      ]),
    ).toEqual([]);
  });
}
