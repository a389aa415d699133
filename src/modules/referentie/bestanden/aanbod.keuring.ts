import type { Voorwaarden } from '../../../kern/voorwaarde.js';
import { MATCHFEITEN } from '../aanbod.soorten.js';
import type { Referentie } from '../referentie.js';
import type { Rij } from '../referentie.soorten.js';
import { melder } from './melder.js';

/** Do the rows about providers, places, contracts and referrals fit the rest? @returns all faults, a Dutch sentence each */
export function keurAanbod(ref: Referentie): string[] {
  const organisatie = (soort: string, code: string, wie: string | null) =>
    melder(soort, code)(wie !== null && !ref.zoek('organisatie', wie), `organisatie ${wie} bestaat niet`);
  return [
    ...ref.alles('contract').flatMap((rij) => organisatie('contract', rij.code, rij.aanbieder)),
    ...ref
      .alles('voorziening')
      .flatMap((rij) => [
        ...organisatie('voorziening', rij.code, rij.aanbieder),
        ...organisatie('voorziening', rij.code, rij.zorgaanbieder),
        ...melder('voorziening', rij.code)(
          !ref.kentCode('voorzieningstypen', rij.type),
          `type ${rij.type} staat niet in voorzieningstypen`,
        ),
      ]),
    ...ref.alles('verwijssoort').flatMap((rij) => keurVerwijssoort(ref, rij)),
    ...ref.alles('matchregel').flatMap((rij) => keurMatchregel(ref, rij)),
  ];
}

function keurVerwijssoort(ref: Referentie, rij: Rij<'verwijssoort'>): string[] {
  const fout = melder('verwijssoort', rij.code);
  const bron = {
    contract: rij.regeling !== null,
    voorziening: rij.voorzieningtypen.length > 0,
    matrix: rij.matrixtaak !== null,
    genoemd: rij.aanbieders.length > 0,
  };
  return [
    ...fout(!bron[rij.kandidaten], `noemt geen ${rij.kandidaten}, dus er is nooit een kandidaat`),
    ...fout(ref.zoek('taak', rij.taak)?.antwoordInZaak !== true, `taak ${rij.taak} wordt niet in de zaak beantwoord`),
    ...fout(rij.quotum !== null && !ref.zoek('quotum', rij.quotum), `quotum ${rij.quotum} bestaat niet`),
    ...fout(
      rij.checklist !== null && ref.codelijst(rij.checklist).length === 0,
      `codelijst ${rij.checklist} bestaat niet`,
    ),
    ...fout(
      rij.matrixtaak !== null && ref.matrix(rij.matrixtaak).length === 0,
      `taak ${rij.matrixtaak} staat niet in de matrix`,
    ),
    ...rij.aanbieders.flatMap((code) => fout(!ref.zoek('organisatie', code), `organisatie ${code} bestaat niet`)),
    ...rij.voorzieningtypen.flatMap((type) =>
      fout(!ref.kentCode('voorzieningstypen', type), `type ${type} staat niet in voorzieningstypen`),
    ),
  ];
}

function keurMatchregel(ref: Referentie, rij: Rij<'matchregel'>): string[] {
  const fout = melder('matchregel', rij.code);
  return [
    ...(rij.verwijssoorten ?? []).flatMap((code) =>
      fout(!ref.zoek('verwijssoort', code), `verwijssoort ${code} bestaat niet`),
    ),
    ...[...feitenIn(rij.wanneer), ...feitenIn(rij.voorwaarden)].flatMap((feit) =>
      fout(!MATCHFEITEN.some((bekend) => bekend === feit), `feit ${feit} bestaat niet`),
    ),
  ];
}

function feitenIn(voorwaarden: Voorwaarden): string[] {
  return voorwaarden.flatMap((voorwaarde) => Object.keys(voorwaarde));
}
