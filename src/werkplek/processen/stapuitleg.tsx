import type { VNode } from 'preact';
import type { Pijl, Procestabel } from './procestabel.js';
import { opsomming, toestandnaam, wieTekst } from './woorden.js';

interface Inhoud {
  readonly proces: Procestabel;
  readonly pijl: Pijl;
  /** stands on its own, so it names every state in which the step can be taken; else the heading above says it */
  readonly los?: true;
}

/** Where a step that stands on its own is found on the page. */
export function ankerVan({ stap, van, naar }: Pijl): string {
  // one step may stay where it is from one state and lead on from another
  return `stap-${stap}-${van[0] ?? ''}${naar === '=' ? '' : `-${naar}`}`;
}

/** One arrow in words: what it is, where it leads, who may walk it, what stands in the way and what follows. */
export function Stapuitleg({ proces, pijl, los }: Inhoud): VNode {
  const stap = proces.stappen[pijl.stap];
  const vanzelf = pijl.wie.rollen.every((rol) => rol === 'systeem');
  const Kop = los ? 'h3' : 'h4';
  return (
    <div class="stapuitleg" id={los && ankerVan(pijl)}>
      <Kop class="stap-kop">
        {stap?.label ?? pijl.stap}
        {vanzelf && <span class="stap-vanzelf"> (vanzelf)</span>}
        {pijl.naar !== '=' && <span class="stap-naar"> → {toestandnaam(proces, pijl.naar)}</span>}
      </Kop>
      <p>{stap?.uitleg}</p>
      <dl class="beschrijving">
        {los && (
          <>
            <dt>Kan bij</dt>
            <dd>
              {opsomming(
                pijl.van.map((van) => toestandnaam(proces, van)),
                'en',
              )}
            </dd>
          </>
        )}
        {!vanzelf && (
          <>
            <dt>Wie</dt>
            <dd>{wieTekst(pijl.wie)}</dd>
          </>
        )}
        {pijl.eisen.length > 0 && (
          <>
            <dt>Kan het niet, dan leest u</dt>
            <dd>
              <Zinnen zinnen={pijl.eisen.map(({ uitleg }) => `“${uitleg}”`)} />
            </dd>
          </>
        )}
        {pijl.gevolgen.length > 0 && (
          <>
            <dt>Wat er volgt</dt>
            <dd>
              <Zinnen zinnen={pijl.gevolgen.map(({ uitleg }) => uitleg)} />
            </dd>
          </>
        )}
      </dl>
    </div>
  );
}

function Zinnen({ zinnen }: { readonly zinnen: readonly string[] }): VNode {
  const verschillend = [...new Set(zinnen)];
  if (verschillend.length === 1) return <>{verschillend[0]}</>;
  return (
    <ul>
      {verschillend.map((zin) => (
        <li key={zin}>{zin}</li>
      ))}
    </ul>
  );
}
