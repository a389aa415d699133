import { Referentie, type GetypeerdeRij } from '../../src/modules/referentie/referentie.js';
import { leesBestanden } from '../../src/modules/referentie/bestanden/referentie.bestanden.js';
import { leesRij, typeerRij } from '../../src/modules/referentie/bestanden/referentie.rijen.js';
import type { Soort } from '../../src/modules/referentie/referentie.soorten.js';

/** All rows of the files, typed, with the row's name as its id. */
export async function rijenUitBestanden(): Promise<GetypeerdeRij[]> {
  const map = new URL('../../referentie', import.meta.url).pathname;
  return (await leesBestanden(map)).map((rij) =>
    typeerRij({ ...rij, id: `${rij.soort} ${rij.code} ${rij.geldigVan}` }),
  );
}

/** The rules of the files as they hold on one day. */
export async function referentieOp(peildatum: string): Promise<Referentie> {
  return new Referentie(peildatum, await rijenUitBestanden());
}

/** One row, written as in a file. */
export function proefrij(soort: Soort, ruw: Record<string, unknown>): GetypeerdeRij {
  const { rij, fouten } = leesRij(soort, { geldigVan: '2021-01-01', bron: 'proef', ...ruw });
  if (!rij) throw new Error(fouten.join('; '));
  return typeerRij({ ...rij, id: `${soort} ${rij.code} proef` });
}
