import { DomeinFout, type VeldFout } from '../../../kern/fout.js';
import { daggrenzen, tekstenOp } from '../../../kern/dagbereik.js';
import type { Referentie } from '../../referentie/index.js';
import { DAGEN_TERUG, DAGEN_VOORUIT } from '../aanmelding.proces.js';
import type { AanmeldingMaken } from '../opgave/opgave.dto.js';

/**
 * Judges a form against the rules of the day: codes that must exist, and fields that need each other. Gives it back under the
 * channel it counts for: a form from a channel that has ended is re-labelled, never refused.
 *
 * @throws DomeinFout `ongeldig` with all that is wrong
 */
export function keurOpgave(referentie: Referentie, opgave: AanmeldingMaken): AanmeldingMaken {
  const kanaal = referentie.zoekKanaalVoor(opgave.kanaal);
  const fouten: VeldFout[] = [
    ...(kanaal ? [] : [onbekend('kanaal', 'Kies een kanaal uit /kanalen.')]),
    ...opgave.aanleidingen
      .map((code, i) => ({ code, pad: `aanleidingen.${i}` }))
      .filter(({ code }) => !referentie.kentCode('aanleidingen', code))
      .map(({ pad }) => onbekend(pad, 'Kies een code uit de codelijst aanleidingen.')),
    ...naamFouten(opgave),
    ...gemeenteFouten(opgave),
    ...informatieFouten(referentie, opgave),
    ...dagFouten(referentie, opgave),
  ];
  if (!kanaal || fouten.length > 0)
    throw new DomeinFout('ongeldig', 'De aanmelding klopt nog niet.', { errors: fouten });
  return { ...opgave, kanaal: kanaal.code };
}

function naamFouten({ client }: AanmeldingMaken): VeldFout[] {
  if (client.anoniem || client.achternaam !== undefined) return [];
  return [verplicht('client.achternaam', 'Vul de achternaam in, of kies voor anoniem.')];
}

function gemeenteFouten({ herkomst, brp }: AanmeldingMaken): VeldFout[] {
  const fouten: VeldFout[] = [];
  if (herkomst.soort === 'gemeente' && herkomst.gemeente === undefined) {
    fouten.push(verplicht('herkomst.gemeente', 'Noem de gemeente, of kies een andere soort herkomst.'));
  }
  if (['ingeschreven', 'briefadres'].includes(brp.status) && brp.gemeente === undefined) {
    fouten.push(verplicht('brp.gemeente', 'Noem de gemeente van inschrijving, of kies onbekend.'));
  }
  return fouten;
}

function informatieFouten(referentie: Referentie, { geinformeerd }: AanmeldingMaken): VeldFout[] {
  const { gegevensgebruik, reden } = geinformeerd;
  if (reden === undefined) {
    return gegevensgebruik === 'ja' ? [] : [verplicht('geinformeerd.reden', 'Zeg waarom de cliënt het nog niet weet.')];
  }
  // also with `ja`: what is given is kept, so it must exist
  if (referentie.kentCode('informatie-reden', reden)) return [];
  return [onbekend('geinformeerd.reden', 'Kies een code uit de codelijst informatie-reden.')];
}

/** By the same policy as the steps that put these days right. */
function dagFouten(referentie: Referentie, opgave: AanmeldingMaken): VeldFout[] {
  return daggrenzen({ vooruit: DAGEN_VOORUIT, terug: DAGEN_TERUG }).flatMap(({ veld, beleid, keur }) => {
    const bereik = { vandaag: referentie.peildatum, maanden: referentie.beleidsgetal(beleid) };
    return tekstenOp(veld, opgave).flatMap(([pad, dag]) => keur(pad, dag, bereik) ?? []);
  });
}

function onbekend(pad: string, melding: string): VeldFout {
  return { pad, melding, code: 'onbekend' };
}

function verplicht(pad: string, melding: string): VeldFout {
  return { pad, melding, code: 'verplicht' };
}
