import { DomeinFout } from '../../kern/fout.js';

/** The version tag of a resource, as it stands in `ETag` and comes back in `If-Match` (docs/besluiten/0014): `"7"`. */
export function alsEtag(versie: number): string {
  return `"${versie}"`;
}

/**
 * Reads `If-Match`.
 * @returns the version, or undefined when the header is missing
 * @throws DomeinFout `ongeldig` for anything but one strong tag of ours: weak tags (`W/`), lists and `*` say less than a
 * step needs to know
 */
export function leesIfMatch(kop: string | undefined): number | undefined {
  if (kop === undefined) return undefined;
  const versie = /^"([1-9]\d{0,8}|0)"$/.exec(kop.trim())?.[1];
  if (versie !== undefined) return Number(versie);
  const melding = 'Stuur precies de ETag terug die u kreeg, bijvoorbeeld "3".';
  throw new DomeinFout('ongeldig', 'De kopregel If-Match klopt niet.', {
    errors: [{ pad: 'If-Match', melding, code: 'if-match' }],
  });
}

/**
 * Judges the version that was sent along against the present one. Called under the lock on the zaak, after the replay of
 * an idempotency key and after 404 (docs/besluiten/0012), and therefore not by the decorator.
 * @throws DomeinFout `versie-ontbreekt` (428) or `verouderd` (412)
 */
export function toetsVersie(meegestuurd: number | undefined, huidig: number): void {
  if (meegestuurd === undefined) {
    throw new DomeinFout('versie-ontbreekt', 'Stuur in de kopregel If-Match de ETag mee van wat u het laatst zag.');
  }
  if (meegestuurd !== huidig) {
    throw new DomeinFout(
      'verouderd',
      'Iemand anders heeft dit intussen veranderd. Haal het opnieuw op en kijk of uw stap nog klopt.',
    );
  }
}
