import type { ComponentChildren, VNode } from 'preact';
import type { Sessie } from '../sessie/sessie.js';
import { stijlbestanden } from '../stijl/stijlbestanden.js';
import { ROLNAMEN } from '../teksten/namen.js';
import { Stapmelding } from './stapmelding.js';
import { menuVan, type Menupunt } from './menu.js';

export type { Menupunt } from './menu.js';

interface Inhoud {
  readonly titel: string;
  /** absent on pages for people who are not logged in */
  readonly sessie: Sessie | undefined;
  readonly punt?: Menupunt;
  /** for who has no werkplek to go to: the name of the service leads nowhere */
  readonly zonderBegin?: true;
  /** what has just happened, above everything else on the page; shown once */
  readonly bericht?: ComponentChildren;
  readonly children: ComponentChildren;
}

/**
 * How htmx behaves here: it brings no styles and no extensions of its own, speaks with this service only, and going back
 * asks for the page again. Code in attributes cannot run: the content security policy forbids it.
 */
const HTMX = JSON.stringify({
  includeIndicatorCSS: false,
  mode: 'same-origin',
  history: 'reload',
  transitions: false,
  extensions: 'geen',
  defaultTimeout: 15_000,
});

/** The frame around every page: head, skip link, who is logged in, menu, content. The page itself brings its one `h1`. */
export function Kader({ titel, sessie, punt, zonderBegin, bericht, children }: Inhoud): VNode {
  return (
    <html lang="nl" class="utrecht-root">
      <Hoofd titel={titel} />
      <body class="utrecht-document">
        <a class="utrecht-skip-link utrecht-skip-link--visible-on-focus" href="#inhoud">
          Naar de inhoud
        </a>
        <header class="kop">
          <div class="kop-rij breedte">
            {/* without an address an anchor is no link */}
            <a class="kop-naam" href={zonderBegin ? undefined : '/werkplek'}>
              <Poort />
              <span>Toegangspoort Nieuwe Start</span>
            </a>
            {sessie && <Persoon sessie={sessie} />}
          </div>
          {sessie && <Menu sessie={sessie} punt={punt} />}
        </header>
        <main id="inhoud" class="inhoud breedte stroom" tabIndex={-1}>
          <Stapmelding />
          {bericht}
          {children}
        </main>
        <footer class="voet">
          <div class="voet-rij breedte">
            <p>Toegangspoort Nieuwe Start, voor mensen die hun huis kwijt zijn of dreigen te raken.</p>
            {sessie && (
              <p>
                <a href="/werkplek/processen">Hoe werkt het?</a>
              </p>
            )}
          </div>
        </footer>
      </body>
    </html>
  );
}

function Hoofd({ titel }: { readonly titel: string }): VNode {
  const { css, htmx, script, pictogram } = stijlbestanden().adressen;
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="robots" content="noindex" />
      <meta name="color-scheme" content="light" />
      <meta name="htmx-config" content={HTMX} />
      <title>{`${titel} - Toegangspoort Nieuwe Start`}</title>
      <link rel="stylesheet" href={css} />
      <link rel="icon" type="image/svg+xml" href={pictogram} />
      <script src={htmx} defer />
      <script src={script} defer />
    </head>
  );
}

/** The sign of the service: a gate with its door open. */
function Poort(): VNode {
  return (
    <svg class="kop-teken" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">
      <path d="M7 28V15a9 9 0 0 1 18 0v13" fill="none" stroke="currentColor" stroke-width="3" stroke-linecap="round" />
      <path d="M16 28V17l6-2.5V28z" fill="currentColor" />
    </svg>
  );
}

function Persoon({ sessie }: { readonly sessie: Sessie }): VNode {
  const { naam, rol } = sessie.wie;
  return (
    <div class="kop-persoon">
      <p>
        <span class="onzichtbaar">Ingelogd als </span>
        <strong>{naam}</strong>
        <span class="kop-functie">
          {ROLNAMEN[rol]}, {sessie.organisatie}
        </span>
      </p>
      <form method="post" action="/werkplek/uitloggen">
        <input type="hidden" name="_csrf" value={sessie.csrf} />
        <button class="utrecht-button utrecht-button--secondary-action" type="submit">
          Uitloggen
        </button>
      </form>
    </div>
  );
}

function Menu({ sessie, punt }: { readonly sessie: Sessie; readonly punt: Menupunt | undefined }): VNode {
  return (
    <nav class="menu" aria-label="Menu">
      <ul class="menu-lijst breedte">
        {menuVan(sessie.wie).map((regel) => (
          <li key={regel.punt}>
            <a class="menu-link" href={regel.naar} aria-current={regel.punt === punt ? 'page' : undefined}>
              {regel.tekst}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
