import type { Transactie } from '../../platform/database/database.service.js';
import type { Keuzelezer } from '../formulier/keuzes.js';
import { keuzesleutel, type Keuzes, type Optie } from '../formulier/veld.js';
import { WORDEN } from '../teksten/aanmelden.js';
import { samen, VELDEN, veldOp } from './lezing.js';

/** The kinds with which a gemeente goes, and under which heading its choices stand. */
const MET_GEMEENTE: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'herkomst.soort': { gemeente: WORDEN.herkomstGemeente },
  'brp.status': { ingeschreven: WORDEN.ingeschreven, briefadres: WORDEN.briefadres },
};

/** The choices of the form, with a gemeente and what it is said of as one choice. */
export async function keuzesVan(keuzelezer: Keuzelezer, tx: Transactie): Promise<Keuzes> {
  const keuzes = new Map(await keuzelezer.voor(tx, VELDEN));
  for (const [pad, soorten] of Object.entries(MET_GEMEENTE)) {
    const veld = veldOp(pad);
    const gemeenten = keuzes.get(keuzesleutel(veldOp('herkomst.gemeente'))) ?? [];
    const opties = keuzes.get(keuzesleutel(veld)) ?? [];
    keuzes.set(
      keuzesleutel(veld),
      opties.flatMap((optie) => uitgewerkt(optie, soorten[optie.waarde], gemeenten)),
    );
  }
  return keuzes;
}

function uitgewerkt(optie: Optie, groep: string | undefined, gemeenten: readonly Optie[]): Optie[] {
  if (groep === undefined) return [{ ...optie, groep: WORDEN.anders }];
  // once chosen it stands there without its heading
  const erbij = optie.waarde === 'briefadres' ? ` (${WORDEN.opBriefadres})` : '';
  return gemeenten.map(({ waarde, label }) => ({
    waarde: samen(optie.waarde, waarde),
    label: `${label}${erbij}`,
    groep,
  }));
}
