import type { Referentie } from '../../modules/referentie/index.js';
import type { Formulierinhoud } from '../../platform/http/inhoud.js';
import type { Sessie } from '../sessie/sessie.js';
import { vouw } from './lezing.js';

/** The channel of whoever is no front door of their own. */
const PARTNER = 'partner-tns';

/**
 * What a new form holds before anybody types: who registers, from where, and along which way. All of it can be seen and
 * changed; about the client nothing is filled in, because a fact is never assumed.
 */
export function standaardAanmelding({ wie }: Sessie, referentie: Referentie): Formulierinhoud {
  const gemeente = referentie.zoek('organisatie', wie.organisatie)?.gemeente ?? null;
  const kanaal = kanaalVan(wie.organisatie, referentie);
  return vouw({
    'aanmelder.persoon': [wie.naam],
    'aanmelder.relatie': ['hulpverlener'],
    ...(gemeente === null ? {} : { gemeenteAanmelding: [gemeente] }),
    ...(kanaal === undefined ? {} : { kanaal: [kanaal] }),
  });
}

/** An organisation that is a way in has a channel of its own name; all others are partners. */
function kanaalVan(organisatie: string, referentie: Referentie): string | undefined {
  const eigen = organisatie.toLowerCase().replaceAll('_', '-');
  return (referentie.zoek('kanaal', eigen) ?? referentie.zoek('kanaal', PARTNER))?.code;
}
