import type { Bevolking, Persoon } from './personen.js';

/** The same calm look as the werkplek, in the fonts of the machine: this page loads nothing. */
const STIJL = `*{box-sizing:border-box}
body{font:1.0625rem/1.5 'Source Sans 3 Variable','Source Sans 3',system-ui,sans-serif;margin:0;color:#001a40;background:#fff;overflow-wrap:anywhere}
header{border-bottom:1px solid #c0c7d2;color:#003e65;font-size:1.1875rem;font-weight:650}
header p,main{max-width:46rem;margin:0 auto;padding:1rem}
h1{font-size:clamp(1.625rem,1.3rem + 1.4vw,2rem);line-height:1.2;margin:1rem 0}
p{margin:0 0 1rem;max-width:68ch}
details{border-top:1px solid #c0c7d2}details:last-child{border-bottom:1px solid #c0c7d2}
summary{cursor:pointer;font-weight:600;padding:.625rem 0;min-height:2.75rem}
summary:hover{color:#00568b;text-decoration:underline}
ul{list-style:none;margin:0 0 1rem;padding:0;display:grid;gap:.5rem;grid-template-columns:repeat(auto-fill,minmax(min(18rem,100%),1fr))}
button{font:inherit;text-align:start;width:100%;min-height:2.75rem;padding:.375rem .75rem;border:1px solid #00568b;border-radius:.25rem;background:#fff;color:#00568b;cursor:pointer}
button:hover{background:#00568b;color:#fff}button b{display:block;font-weight:650}
:focus-visible{outline:3px solid #0b0c0c;outline-offset:2px}`;

/** Protects the pages: nothing is loaded from anywhere, and no other page can put them in a frame. */
export const PAGINA_KOPPEN = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
} as const;

/** The page on which one chooses whom to log in as: all invented people, by organisation. */
export function kiespagina(bevolking: Bevolking): string {
  const perOrganisatie = new Map<string, Persoon[]>();
  for (const persoon of bevolking.personen.values()) {
    const groep = perOrganisatie.get(persoon.organisatie) ?? [];
    groep.push(persoon);
    perOrganisatie.set(persoon.organisatie, groep);
  }
  const blokken = bevolking.organisaties.map((organisatie) => {
    const knoppen = (perOrganisatie.get(organisatie.code) ?? []).map(knop).join('');
    if (knoppen === '') return '';
    return `<details><summary>${veilig(organisatie.naam)}</summary><ul>${knoppen}</ul></details>`;
  });
  return pagina(
    'Kies wie je bent',
    `<p>Dit is een proefomgeving. De mensen hieronder bestaan niet echt. Kies een organisatie en dan een persoon.</p>
<form method="post">${blokken.join('\n')}</form>`,
  );
}

/** A page that says what went wrong while logging in. */
export function foutpagina(melding: string): string {
  return pagina('Inloggen is niet gelukt', `<p>${veilig(melding)}</p><p>Ga terug en probeer het opnieuw.</p>`);
}

/** The page that asks whether one really wants to log out. @param formulier of the library, without a button */
export function uitlogpagina(formulier: string): string {
  const knoppen = '<button name="logout" value="yes">Uitloggen</button></form>';
  return pagina('Uitloggen', `<p>Wilt u uitloggen bij de inlogdienst?</p>${formulier.replace('</form>', knoppen)}`);
}

/** For who logged out without saying where to go from here. */
export function uitgelogdpagina(): string {
  return pagina('U bent uitgelogd', '<p>U kunt dit venster sluiten.</p>');
}

function knop(persoon: Persoon): string {
  const tekst = `<b>${veilig(persoon.naam)}</b> ${veilig(persoon.rol)}`;
  return `<li><button name="persoon" value="${veilig(persoon.id)}">${tekst}</button></li>`;
}

function pagina(titel: string, inhoud: string): string {
  return `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>${titel}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><style>${STIJL}</style></head>
<body><header><p>Toegangspoort Nieuwe Start</p></header><main><h1>${titel}</h1>${inhoud}</main></body></html>`;
}

function veilig(tekst: string): string {
  return tekst.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
