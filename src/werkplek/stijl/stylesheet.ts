import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { kiesTokens } from './tokens.js';

const KOP = `/*! Toegangspoort Nieuwe Start (EUPL-1.2). With parts of:
 * @utrecht/component-library-css (EUPL-1.2, Frameless B.V. and Gemeente Utrecht)
 * @nl-design-system-unstable/voorbeeld-design-tokens (EUPL-1.2, NL Design System Community)
 * Source Sans 3 (OFL-1.1, Adobe), by way of @fontsource-variable/source-sans-3 */
`;

/** Components of NL Design System of which plain elements take the look, without a class of their own. */
const ELEMENTEN = [
  'heading-1',
  'heading-2',
  'heading-3',
  'heading-4',
  'paragraph',
  'link',
  'separator',
  'code',
  'table',
  'form-fieldset',
  'form-label',
  'textbox',
  'textarea',
  'select',
  'checkbox',
  'radio-button',
] as const;

/** Components of NL Design System that are used by the name of their class. */
const ONDERDELEN = [
  'root',
  'document',
  'skip-link',
  'heading-1',
  'heading-2',
  'heading-3',
  'heading-4',
  'paragraph',
  'link',
  'button',
  'button-group',
  'alert',
  'breadcrumb-nav',
  'data-list',
  'status-badge',
  'table',
  'form-field',
  'form-field-description',
  'form-field-error-message',
  'form-fieldset',
  'form-label',
  'textbox',
  'textarea',
  'select',
  'checkbox',
  'radio-button',
] as const;

/** Our own sheets, in the order in which they count. */
const EIGEN = [
  'basis',
  'kader',
  'onderdelen',
  'formulier',
  'werkvoorraad',
  'processen',
  'dossier',
  'aanmelden',
  'sporen',
  'afdruk',
] as const;

const { resolve } = createRequire(import.meta.url);
/** The components come along with their library, so they are looked up from there. */
const { resolve: vanUtrecht } = createRequire(resolve('@utrecht/component-library-css'));

/**
 * The one stylesheet of the werkplek: the tokens that are used, the components that are used, and our own sheets. What is
 * ours stands outside the layers, so that it wins whatever the weight of a selector of the library.
 *
 * @param letters addresses of the font, by the name of its file
 */
export function maakStylesheet(letters: Readonly<Record<string, string>>): string {
  const elementen = ELEMENTEN.map((naam) => lees(vanUtrecht(`@utrecht/${naam}-css/dist/html/index.min.css`))).join(
    '\n',
  );
  const onderdelen = ONDERDELEN.map((naam) => lees(vanUtrecht(`@utrecht/${naam}-css/dist/index.min.css`))).join('\n');
  const eigen = EIGEN.map((naam) => lees(new URL(`./${naam}.css`, import.meta.url))).join('\n');
  const thema = lees(resolve('@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css'));
  return [
    KOP,
    lettersoort(letters),
    '@layer thema,elementen,onderdelen;',
    `@layer thema{:root{${kiesTokens(thema, elementen + onderdelen + eigen)}}}`,
    `@layer elementen{${elementen}}`,
    `@layer onderdelen{${onderdelen}}`,
    eigen,
  ].join('\n');
}

/** The faces of the font that are served, as its own package declares them. */
function lettersoort(letters: Readonly<Record<string, string>>): string {
  const css = lees(resolve('@fontsource-variable/source-sans-3/wght.css'));
  return [...css.matchAll(/@font-face\s*{[^}]*}/g)]
    .flatMap(([blok]) => {
      const bestand = /files\/([\w-]+\.woff2)/.exec(blok)?.[1] ?? '';
      const adres = letters[bestand];
      return adres === undefined ? [] : [blok.replace(/url\([^)]*\)/, `url(${adres})`)];
    })
    .join('\n')
    .replaceAll(/\s+/g, ' ');
}

/** A sheet without its comments: the licences stand above the whole. */
function lees(pad: string | URL): string {
  return readFileSync(pad, 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '');
}
