import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { leesBestanden, ReferentieFout } from './referentie.bestanden.js';
import { leesRij } from './referentie.rijen.js';

const MAP = new URL('../../../../referentie', import.meta.url).pathname;

describe('a file with mistakes', () => {
  let map: string;
  beforeEach(async () => {
    map = await mkdtemp(join(tmpdir(), 'tns-referentie-'));
    await cp(MAP, map, { recursive: true });
  });
  afterEach(async () => rm(map, { recursive: true, force: true }));

  const verander = async (bestand: string, van: string, naar: string) => {
    const tekst = await readFile(join(map, bestand), 'utf8');
    expect(tekst).toContain(van);
    await writeFile(join(map, bestand), tekst.replace(van, naar));
  };
  const fouten = async () => {
    const fout: unknown = await leesBestanden(map).catch((reden: unknown) => reden);
    return fout instanceof ReferentieFout ? fout.fouten : [];
  };

  it('is refused with file, row and field, all mistakes of all files at once', async () => {
    await verander('wachtrijen.yaml', "openVan: '08:30'", "openVan: '8:30'");
    await verander('gemeenten.yaml', "code: '0505'", 'code: 0505');
    await verander('termijnen.yaml', 'lengte: 3', 'lengte: drie');
    await verander('codelijsten.yaml', 'label: Relatiebreuk', 'lable: Relatiebreuk');
    expect(await fouten()).toEqual([
      expect.stringMatching(/^gemeenten\.yaml, rij 505: veld code moet eruitzien als '0505'/),
      expect.stringMatching(/^wachtrijen\.yaml, rij GGD_TOETS: veld openVan moet eruitzien als '08:30'/),
      expect.stringMatching(/^termijnen\.yaml, rij tns-plan: veld lengte moet een geheel getal/),
      expect.stringMatching(/^codelijsten\.yaml, lijst aanleidingen, rij relatiebreuk: veld lable is geen bekend veld/),
      expect.stringMatching(/^codelijsten\.yaml, lijst aanleidingen, rij relatiebreuk: veld label moet een tekst zijn/),
    ]);
  });

  it('is refused when it is no YAML, or is not there', async () => {
    await writeFile(join(map, 'quota.yaml'), '- code: [');
    await rm(join(map, 'kanalen.yaml'));
    expect(await fouten()).toEqual([
      expect.stringMatching(/^kanalen\.yaml: /),
      expect.stringMatching(/^quota\.yaml: /),
    ]);
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['a day that does not exist', { geldigVan: '2021-02-30' }, 'geldigVan'],
    ['an end before the beginning', { geldigVan: '2021-01-02', geldigTot: '2021-01-02' }, 'geldigTot'],
    ['no source', { bron: '' }, 'bron'],
    [
      'a test that does not exist',
      { voorwaarden: [{ acuut: { isNiet: true } }] },
      'voorwaarden [0] .acuut .isNiet is geen toets',
    ],
    [
      'a value that does not fit the test',
      { voorwaarden: [{ leeftijdClient: { onder: 'oud' } }] },
      'voorwaarden [0] .leeftijdClient .onder heeft een waarde',
    ],
  ])('is refused for %s', (_, anders, melding) => {
    const rij = {
      code: 'Z',
      soort: 'overlay',
      volgorde: 1,
      naam: 'P',
      uitleg: 'P',
      voorwaarden: [],
      taken: [],
      termijnen: [],
      vanavond: 'P',
      geldigVan: '2021-01-01',
      bron: 'proef',
    };
    const { fouten: gevonden } = leesRij('deurrij', { ...rij, ...anders });
    expect(gevonden).toHaveLength(1);
    expect(gevonden[0]).toContain(melding);
  });
});
