import type { ComponentChildren, VNode } from 'preact';

interface Feit {
  readonly naam: string;
  readonly waarde: ComponentChildren;
}

/** Facts as name and value. What is not known is not shown. */
export function Beschrijving({ feiten }: { readonly feiten: readonly Feit[] }): VNode {
  return (
    <dl class="beschrijving">
      {feiten
        .filter(({ waarde }) => waarde !== undefined && waarde !== null && waarde !== '' && waarde !== false)
        .flatMap(({ naam, waarde }, plek, alle) => [
          // what has the same name stands under it, once
          ...(alle[plek - 1]?.naam === naam ? [] : [<dt key={naam}>{naam}</dt>]),
          <dd key={`${naam} waarde ${plek}`}>{waarde}</dd>,
        ])}
    </dl>
  );
}

interface Kruimel {
  readonly tekst: string;
  readonly naar: string;
}

/** The way back up. The page itself is not in it: its heading follows. */
export function Kruimelpad({ kruimels }: { readonly kruimels: readonly Kruimel[] }): VNode {
  return (
    <nav class="kruimelpad" aria-label="Kruimelpad">
      <ol>
        {kruimels.map(({ tekst, naar }) => (
          <li key={naar}>
            <a href={naar}>{tekst}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** How something stands. */
export type Statustoon = 'gewoon' | 'actief' | 'goed' | 'let-op' | 'fout';

interface Statusinhoud {
  readonly toon?: Statustoon;
  readonly children: ComponentChildren;
}

/** How something stands, in a word; the colour only helps. */
export function Status({ toon = 'gewoon', children }: Statusinhoud): VNode {
  return <span class={`status status-${toon}`}>{children}</span>;
}

interface Leegte {
  readonly titel: string;
  /** what one can do now */
  readonly children?: ComponentChildren;
}

/** There is nothing here: says so, and what one can do. */
export function Leeg({ titel, children }: Leegte): VNode {
  return (
    <div class="leeg">
      <p class="leeg-titel">{titel}</p>
      {children}
    </div>
  );
}

interface Bladerlinks {
  /** addresses; absent when there is nothing that way */
  readonly vorige?: string | undefined;
  readonly volgende?: string | undefined;
}

/** Links to the rest of a list. Nothing at all when this is all of it. */
export function Bladeren({ vorige, volgende }: Bladerlinks): VNode | null {
  if (vorige === undefined && volgende === undefined) return null;
  return (
    <nav class="bladeren" aria-label="Bladeren">
      {vorige !== undefined && (
        <a class="bladeren-link" rel="prev" href={vorige}>
          <span aria-hidden="true">‹ </span>Vorige
        </a>
      )}
      {volgende !== undefined && (
        <a class="bladeren-link bladeren-volgende" rel="next" href={volgende}>
          Volgende<span aria-hidden="true"> ›</span>
        </a>
      )}
    </nav>
  );
}

interface Kaartinhoud {
  readonly titel: ComponentChildren;
  readonly children?: ComponentChildren;
}

/** Something that stands on its own among its equals; never one card within another. */
export function Kaart({ titel, children }: Kaartinhoud): VNode {
  return (
    <section class="kaart stroom">
      <h3>{titel}</h3>
      {children}
    </section>
  );
}
