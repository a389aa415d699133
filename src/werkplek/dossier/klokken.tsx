import type { ZaakWeergave, TermijnDto } from '../../proces/index.js';
import type { Dossierbeeld } from './dossier.lezing.js';
import type { Feit } from './feiten.js';
import { Klok } from '../onderdelen/klok.js';

/**
 * The clocks of a zaak that still say something. Of a clock that was not met the API does not tell whether it was stopped
 * too late or still goes on; only the one at the head of the open work certainly goes on, so only there it is counted.
 */
export function klokfeiten(
  { id, termijnen }: Pick<ZaakWeergave, 'id' | 'termijnen'>,
  { dossier, woorden, nu }: Pick<Dossierbeeld, 'dossier' | 'woorden' | 'nu'>,
): Feit[] {
  const lopend = dossier.aanZet?.find(({ zaak }) => zaak === id)?.termijn;
  return termijnen
    .filter(({ status }) => status !== 'gehaald')
    .map((termijn) => {
      const telt = termijn.status !== 'overschreden' || (lopend && isZelfde(lopend, termijn));
      return [woorden.termijn(termijn.soort), telt ? <Klok vervaltOp={termijn.vervaltOp} nu={nu} /> : 'niet op tijd'];
    });
}

function isZelfde(een: TermijnDto, ander: TermijnDto): boolean {
  return een.soort === ander.soort && een.start === ander.start;
}
