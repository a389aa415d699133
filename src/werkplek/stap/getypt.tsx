import type { VNode } from 'preact';
import type { Formulierinhoud } from '../../platform/http/inhoud.js';
import { veldtekst } from '../teksten/tekst.js';
import { rijnummers } from '../formulier/rijen.js';
import { type Keuzes, keuzesleutel, onder, type Veld } from '../formulier/veld.js';

interface Inhoud {
  readonly velden: readonly Veld[];
  readonly waarden: Formulierinhoud;
  readonly keuzes: Keuzes;
}

interface Regel {
  readonly pad: string;
  readonly label: string;
  readonly waarde: string;
}

/** What somebody typed in a form that cannot be sent any more, as text to copy; nothing when nothing was typed. */
export function Getypt({ velden, waarden, keuzes }: Inhoud): VNode | null {
  const regels = regelsVan(velden, { waarden, keuzes }, '');
  if (regels.length === 0) return null;
  return (
    <section>
      <h2>Wat u had ingevuld</h2>
      <dl class="getypt">
        {regels.map(({ pad, label, waarde }) => (
          <div key={pad}>
            <dt>{label}</dt>
            <dd>{waarde}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Everything that was typed, unseen, so that the same form can be sent once more. */
export function Bewaard({ waarden }: Pick<Inhoud, 'waarden'>): VNode {
  return (
    <>
      {Object.entries(waarden)
        .filter(([naam]) => !EIGEN.has(naam))
        .flatMap(([naam, alle]) =>
          alle.map((waarde, nummer) => <input key={`${naam}-${nummer}`} type="hidden" name={naam} value={waarde} />),
        )}
    </>
  );
}

/** What every form carries itself. */
const EIGEN: ReadonlySet<string> = new Set(['_csrf', '_sleutel', '_versie', '_terug']);

function regelsVan(velden: readonly Veld[], bron: Omit<Inhoud, 'velden'>, boven: string): Regel[] {
  return velden.flatMap((veld) => {
    const pad = onder(boven, veld.naam);
    if (veld.soort === 'onderdeel') return regelsVan(veld.velden ?? [], bron, pad);
    if (veld.soort === 'lijst') {
      return rijnummers(pad, bron.waarden).flatMap((rij) => regelsVan(veld.velden ?? [], bron, onder(pad, rij)));
    }
    const waarden = (bron.waarden[pad] ?? []).filter((waarde) => waarde.trim() !== '');
    if (waarden.length === 0 || veld.soort === 'verborgen') return [];
    const opties = bron.keuzes.get(keuzesleutel(veld)) ?? [];
    const inWoorden = waarden.map((waarde) => opties.find((optie) => optie.waarde === waarde)?.label ?? waarde);
    return [{ pad, label: veldtekst(veld).label, waarde: inWoorden.join(', ') }];
  });
}
