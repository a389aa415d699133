import type { VNode } from 'preact';
import { Kader } from '../pagina/kader.js';
import type { InlogMislukt } from './inlogdienst.js';

/** A page for somebody who is not logged in. */
interface Bericht {
  readonly titel: string;
  readonly uitleg: string;
  /** where the way on leads to, and what it is called */
  readonly verder?: { readonly href: string; readonly tekst: string };
}

/** A heading, a sentence, and a way on. */
export function bericht({ titel, uitleg, verder }: Bericht): VNode {
  return (
    <Kader titel={titel} sessie={undefined}>
      <h1>{titel}</h1>
      <p>{uitleg}</p>
      {verder && (
        <p>
          <a href={verder.href}>{verder.tekst}</a>
        </p>
      )}
    </Kader>
  );
}

/** On a server where nobody set WERKPLEK_URL. */
export function nietIngericht(): VNode {
  return bericht({
    titel: 'De werkplek is nog niet ingericht',
    uitleg: 'De beheerder moet eerst instellen op welk adres de werkplek te bereiken is.',
  });
}

const MISLUKT: Readonly<Record<InlogMislukt['reden'], readonly [status: number, titel: string, uitleg: string]>> = {
  weg: [503, 'Inloggen lukt nu niet', 'De inlogdienst antwoordt niet. Probeer het over een paar minuten opnieuw.'],
  geweigerd: [403, 'U bent niet ingelogd', 'U hebt het inloggen afgebroken, of de inlogdienst liet u niet toe.'],
  verlopen: [
    400,
    'Deze poging om in te loggen telt niet meer',
    'Het inloggen duurde te lang, of u was al eerder ingelogd met deze link. Log opnieuw in.',
  ],
  mislukt: [400, 'Inloggen is niet gelukt', 'De inlogdienst gaf een antwoord dat niet klopt. Probeer het opnieuw.'],
};

/** Why a login did not succeed, and a way to try again. */
export function inlogMislukt(reden: InlogMislukt['reden'], opnieuw: string): { status: number; pagina: VNode } {
  const [status, titel, uitleg] = MISLUKT[reden];
  return { status, pagina: bericht({ titel, uitleg, verder: { href: opnieuw, tekst: 'Opnieuw inloggen' } }) };
}

/** Logged in at the provider, but with an account that has no work here. */
export function geenToegang(uitleg: string, opnieuw: string): VNode {
  return bericht({
    titel: 'U kunt hier niet werken met dit account',
    uitleg,
    verder: { href: opnieuw, tekst: 'Inloggen met een ander account' },
  });
}

/** The form did not come from a page of ours, or not from this session. */
export function vreemdFormulier(): VNode {
  return bericht({
    titel: 'Dit formulier is niet verwerkt',
    uitleg:
      'Het komt niet van een pagina waarop u nu bent ingelogd. Er is niets gewijzigd. Open de pagina opnieuw en vul het daar in.',
    verder: { href: '/werkplek', tekst: 'Naar mijn werkvoorraad' },
  });
}
