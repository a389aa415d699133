import { GEWAARSCHUWDEN, LADDEREENHEDEN, type Trede } from '../../../kern/ladder.js';
import type { Ladder } from '../ladder.soorten.js';
import {
  codeVanOns,
  geheel,
  keuze,
  lijst,
  object,
  optioneel,
  tekst,
  verschil,
  type Vorm,
} from './referentie.velden.js';

const trede = object<Trede>({
  trede: geheel(1),
  wie: keuze(GEWAARSCHUWDEN),
  lengte: verschil,
  eenheid: keuze(LADDEREENHEDEN),
  rekenwijze: keuze(['WERKDAGEN', 'KALENDER', 'UREN']),
});

/** The shape of a ladder in its file. */
export const LADDERVORM: Vorm<Ladder> = {
  naam: tekst,
  aard: optioneel(keuze(['streef', 'fataal'])),
  termijn: optioneel(codeVanOns),
  treden: lijst(trede),
};
