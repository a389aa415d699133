import type { ZaakWeergave, TermijnDto } from '../../proces/index.js';
import type { Dossierbeeld } from './dossier.lezing.js';
import type { Feit } from './feiten.js';
import { Klok } from '../onderdelen/klok.js';
import { klokpad, Stilstand } from '../waarschuwingen/stilstand.js';

/**
 * The clocks of a zaak that still say something. Of a clock that was not met the API does not tell whether it was stopped
 * too late or still goes on; only the one at the head of the open work certainly goes on, so only there it is counted.
 */
export function klokfeiten(
  { id, termijnen }: Pick<ZaakWeergave, 'id' | 'termijnen'>,
  { dossier, woorden, stil, nu }: Pick<Dossierbeeld, 'dossier' | 'woorden' | 'stil' | 'nu'>,
): Feit[] {
  const lopend = dossier.aanZet?.find(({ zaak }) => zaak === id)?.termijn;
  return termijnen
    .filter(({ status }) => status !== 'gehaald')
    .map((termijn) => {
      const telt = termijn.status !== 'overschreden' || (lopend && isZelfde(lopend, termijn));
      const naam = woorden.termijn(termijn.soort);
      return [
        naam,
        <>
          {telt ? <Klok vervaltOp={termijn.vervaltOp} nu={nu} /> : 'niet op tijd'}{' '}
          <a class="bijzin" href={klokpad(termijn.id)}>
            Bekijk de klok<span class="onzichtbaar"> {naam}</span>
          </a>
          <Stilstand klokken={stil.filter(({ klok }) => klok === termijn.id)} nu={nu} />
        </>,
      ];
    });
}

function isZelfde(een: TermijnDto, ander: TermijnDto): boolean {
  return een.soort === ander.soort && een.start === ander.start;
}
