import { rekenwijzePast } from '../../../kern/rekenwijze.js';
import type { Referentie } from '../referentie.js';
import type { Rij } from '../referentie.soorten.js';
import { melder } from './melder.js';

/** The rungs that a clock with legal effect has at least, when no ladder of its own says otherwise. */
const TREDEN_FATAAL = 3;

/** Has every aard a ladder, and does every ladder name clocks and rungs that exist? */
export function keurLadders(ref: Referentie): string[] {
  const ladders = ref.alles('ladder');
  const fataal = ladders.find(({ aard }) => aard === 'fataal');
  return [
    ...(['fataal', 'streef'] as const).flatMap((aard) =>
      ladders.filter((ladder) => ladder.aard === aard).length === 1
        ? []
        : [`ladder: er is niet precies één ladder voor de aard ${aard}`],
    ),
    ...(fataal !== undefined && fataal.treden.length < TREDEN_FATAAL
      ? [`ladder ${fataal.code}: een fatale termijn heeft ${TREDEN_FATAAL} treden`]
      : []),
    ...dubbel(ladders.flatMap(({ termijn }) => (termijn === null ? [] : [termijn]))).map(
      (termijn) => `ladder: termijn ${termijn} heeft er twee`,
    ),
    ...ladders.flatMap((ladder) => keurLadder(ref, ladder)),
  ];
}

function keurLadder(ref: Referentie, { code, aard, termijn, treden }: Rij<'ladder'>): string[] {
  const fout = melder('ladder', code);
  return [
    ...fout((aard === null) === (termijn === null), 'is voor een aard of voor een termijn, een van beide'),
    ...fout(termijn !== null && !ref.zoek('termijn', termijn), `termijn ${termijn} bestaat niet`),
    ...fout(treden.length === 0, 'heeft geen treden'),
    ...fout(
      treden.some(({ trede }, plek) => trede !== plek + 1),
      'nummert haar treden niet 1, 2, 3',
    ),
    ...treden.flatMap(({ trede, eenheid, rekenwijze }) =>
      fout(!rekenwijzePast(rekenwijze, eenheid), `trede ${trede}: ${rekenwijze} rekent niet in ${eenheid}`),
    ),
  ];
}

function dubbel(woorden: readonly string[]): string[] {
  return [...new Set(woorden.filter((woord, plek) => woorden.indexOf(woord) !== plek))];
}
