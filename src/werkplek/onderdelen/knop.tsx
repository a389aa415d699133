import type { ComponentChildren, VNode } from 'preact';

type Soort = 'hoofd' | 'gewoon' | 'klein';

const KLASSE: Readonly<Record<Soort, string>> = {
  hoofd: 'utrecht-button utrecht-button--primary-action',
  gewoon: 'utrecht-button utrecht-button--secondary-action',
  klein: 'utrecht-button utrecht-button--secondary-action knop-klein',
};

interface Knopinhoud {
  readonly soort?: Soort;
  /** name and value that go along with the form, when it has more than one button */
  readonly naam?: string;
  readonly waarde?: string;
  /** more words for who does not see what the button stands next to: "Oppakken" of what? */
  readonly bij?: string;
  readonly children: ComponentChildren;
}

/** A button that sends its form. */
export function Knop({ soort = 'hoofd', naam, waarde, bij, children }: Knopinhoud): VNode {
  return (
    <button class={KLASSE[soort]} type="submit" name={naam} value={waarde}>
      {children}
      {bij && <span class="onzichtbaar"> {bij}</span>}
    </button>
  );
}

interface Knoplinkinhoud {
  readonly naar: string;
  readonly soort?: Soort;
  readonly bij?: string;
  readonly children: ComponentChildren;
}

/** A link that looks like a button: it leads somewhere and changes nothing. */
export function Knoplink({ naar, soort = 'gewoon', bij, children }: Knoplinkinhoud): VNode {
  return (
    <a class={`${KLASSE[soort]} knop-link`} href={naar}>
      {children}
      {bij && <span class="onzichtbaar"> {bij}</span>}
    </a>
  );
}

/** Buttons that belong together, in one row where there is room. */
export function Knoppenrij({ children }: { readonly children: ComponentChildren }): VNode {
  return <div class="utrecht-button-group knoppenrij">{children}</div>;
}
