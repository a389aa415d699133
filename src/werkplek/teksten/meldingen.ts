import type { Veld, Veldsoort } from '../formulier/veld.js';

/** What stands beside a field that was left empty, by how it is filled in. */
const LEEG: Partial<Readonly<Record<Veldsoort, string>>> = {
  'ja-nee': 'Kies ja of nee.',
  keuze: 'Kies een antwoord.',
  meerkeuze: 'Kies minstens één antwoord.',
  datum: 'Vul een datum in.',
  geboortedatum: 'Vul de geboortedatum in.',
  moment: 'Vul een datum en een tijd in.',
};

/** What a person reads where the API would talk about the shape of its own messages; by the code of the error. */
const VOOR_MENSEN: Readonly<Record<string, string>> = {
  'is-kalenderdatum': 'Deze datum bestaat niet. Schrijf dag-maand-jaar, bijvoorbeeld 17-5-1984.',
  'is-geboortedatum':
    'Deze geboortedatum kan niet. Schrijf dag-maand-jaar, bijvoorbeeld 17-5-1984. De dag mag niet in de toekomst liggen.',
  'is-moment': 'Deze datum en tijd kunnen niet. Schrijf ze zo: 22-11-2026 14.30.',
  'is-bsn': 'Dit is geen burgerservicenummer. Kijk de negen cijfers na.',
  'is-code': 'Kies een antwoord uit de lijst.',
  'is-in': 'Kies een antwoord uit de lijst.',
  'is-enum': 'Kies een antwoord uit de lijst.',
  'is-uuid': 'Kies een antwoord uit de lijst.',
  onbekend: 'Kies een antwoord uit de lijst.',
  matches: 'Kies een antwoord uit de lijst.',
  'is-boolean': 'Kies ja of nee.',
  'is-int': 'Vul een heel getal in.',
  'is-number': 'Vul een getal in.',
};

/** The sentence for a field that had to be filled in and was not. */
export function meldingBijLeeg(soort: Veldsoort): string {
  return LEEG[soort] ?? 'Vul dit in.';
}

interface Invulling {
  readonly veld: Veld;
  /** as it was typed */
  readonly ingevuld: string;
}

/** Comes along with text that was copied from elsewhere, and cannot be seen. */
const RAAR_TEKEN = 'In deze tekst zit een onzichtbaar teken dat niet kan. Typ de tekst zelf, zonder te plakken.';

/** The sentence for what was filled in and is not right. */
export function meldingVoorMensen(code: string | undefined, melding: string, { veld, ingevuld }: Invulling): string {
  if (code === 'is-tekst' && veld.hoogsteLengte !== undefined) {
    const teLang = [...ingevuld.normalize('NFC').trim()].length > veld.hoogsteLengte;
    return teLang ? `Maak de tekst korter: hoogstens ${veld.hoogsteLengte} tekens.` : RAAR_TEKEN;
  }
  if (code === 'onbekend' && veld.bron === undefined) return melding;
  return VOOR_MENSEN[code ?? ''] ?? melding;
}
