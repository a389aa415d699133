import type { BerichtenDto } from '../../modules/bericht/index.js';

/** How often, in words. */
export const RITMEWOORDEN: readonly (readonly [BerichtenDto['samenvatting'], string])[] = [
  ['dagelijks', 'Elke werkdag'],
  ['wekelijks', 'Op de eerste werkdag van de week'],
  ['nooit', 'Nooit'],
];

const UITKOMSTEN: Readonly<Record<string, string>> = {
  verstuurd: 'verstuurd',
  'niets-te-melden': 'er was niets te melden, dus er kwam geen mail',
  vervallen: 'niet gelukt, de dag was om',
  geweigerd: 'de mailserver weigerde uw adres',
  'adres-onbruikbaar': 'de mailserver kan niets met uw adres',
};

/** How the last mail went, in words; what is not final yet is still being tried. */
export function uitkomstwoord(code: string): string {
  return UITKOMSTEN[code] ?? 'nog niet gelukt, we proberen het opnieuw';
}
