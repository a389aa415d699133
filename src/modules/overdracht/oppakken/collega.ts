import { DomeinFout } from '../../../kern/fout.js';
import type { Werk, Zaak } from '../../../proces/index.js';

/**
 * Work is assigned only to somebody who is known to work at the organisation that holds it.
 * @throws DomeinFout `ongeldig`
 */
export async function eisCollega({ boek }: Werk, { organisatie }: Zaak, behandelaar: string): Promise<void> {
  const bekend = await boek.vraag('select 1 from tns.medewerker where id = $1 and organisatie = $2', [
    behandelaar,
    organisatie,
  ]);
  if (bekend.length > 0) return;
  throw new DomeinFout('ongeldig', 'Deze persoon is geen collega van uw organisatie.', {
    errors: [{ pad: 'behandelaar', melding: 'Kies een collega die eerder heeft ingelogd.', code: 'onbekend' }],
  });
}
