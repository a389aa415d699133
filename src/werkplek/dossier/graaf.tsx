import type { VNode } from 'preact';
import type { DeblokkeergraafDto, KnoopDto } from '../../modules/deblokkade/index.js';
import { kortgeleden } from '../onderdelen/datum.js';
import { Status, type Statustoon } from '../onderdelen/opbouw.js';
import { zaakanker } from './paden.js';
import type { Woorden } from './woorden.js';

interface Inhoud {
  readonly graaf: DeblokkeergraafDto;
  readonly woorden: Woorden;
  readonly nu: Date;
}

const STANDEN: Readonly<Record<string, readonly [toon: Statustoon, tekst: string]>> = {
  klaar: ['goed', 'klaar'],
  loopt: ['actief', 'loopt'],
  'niet-begonnen': ['let-op', 'nog niet begonnen'],
};

/** What waits for what, in sentences: first what holds the rest up, and who has that in hand. Nothing when nothing was asked. */
export function Deblokkeergraaf({ graaf, woorden, nu }: Inhoud): VNode | null {
  if (graaf.knopen.length === 0) return null;
  return (
    <section class="stroom" aria-labelledby="graaf">
      <h2 id="graaf">Wat waarop wacht</h2>
      <Keten graaf={graaf} woorden={woorden} nu={nu} />
      <ul class="knopen" role="list">
        {graaf.knopen.map((knoop) => (
          <li key={knoop.code} class="knoop">
            <Knoop knoop={knoop} {...{ graaf, woorden, nu }} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The longest chain, from what comes last to what has to come first, and who can break it open. */
function Keten({ graaf: { knopen, langsteKeten, aanZet }, woorden, nu }: Inhoud): VNode {
  const [laatste, ...ervoor] = langsteKeten.map((code) => naamVan(knopen, code));
  if (laatste === undefined || !aanZet) return <p>Er is niets dat op iets anders moet wachten.</p>;
  return (
    <p class="keten">
      <strong>{laatste}</strong> wacht op {ervoor.map((naam) => naam.toLowerCase()).join(', en dat wacht op ')}.{' '}
      <strong>{woorden.organisatie(aanZet.organisatie)} heeft de bal</strong>
      {aanZet.stand === 'niet-begonnen' ? ' en moet dit nog beginnen' : ''}, sinds {kortgeleden(aanZet.sinds, nu)}.
    </p>
  );
}

function Knoop({ knoop, graaf, woorden, nu }: Inhoud & { readonly knoop: KnoopDto }): VNode {
  const [toon, tekst] = STANDEN[knoop.stand] ?? ['gewoon', knoop.stand];
  const eigen = graaf.randen.filter(({ van }) => van === knoop.code && knoop.stand !== 'klaar');
  const zin = (hardheid: string): string => opsomming(eigen, hardheid, graaf.knopen);
  return (
    <>
      <strong>{knoop.zaak === null ? knoop.naam : <a href={`#${zaakanker(knoop.zaak)}`}>{knoop.naam}</a>}</strong>{' '}
      <Status toon={toon}>{tekst}</Status>{' '}
      <span class="zacht">
        {woorden.organisatie(knoop.organisatie)}, sinds {kortgeleden(knoop.sinds, nu)}.
      </span>
      {zin('hard') !== '' && ` Kan niet zonder ${zin('hard')}.`}
      {zin('zacht') !== '' && ` Gaat beter met ${zin('zacht')}, maar wacht daar niet op.`}
    </>
  );
}

function opsomming(randen: DeblokkeergraafDto['randen'], hardheid: string, knopen: readonly KnoopDto[]): string {
  const namen = randen
    .filter((rand) => rand.hardheid === hardheid)
    .map(({ naar }) => knopen.find(({ code, stand }) => code === naar && stand !== 'klaar')?.naam.toLowerCase())
    .filter((naam) => naam !== undefined);
  return new Intl.ListFormat('nl', { type: 'conjunction' }).format(namen);
}

function naamVan(knopen: readonly KnoopDto[], code: string): string {
  return knopen.find((knoop) => knoop.code === code)?.naam ?? code;
}
