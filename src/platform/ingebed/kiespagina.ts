import type { Bevolking, Persoon } from './personen.js';

const STIJL = `body{font:1rem/1.5 system-ui,sans-serif;max-width:48rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a;background:#fff}
details{border-bottom:1px solid #767676;padding:.5rem 0}summary{cursor:pointer;font-weight:600}
ul{list-style:none;margin:.5rem 0;padding:0}li{margin:.25rem 0}
button{font:inherit;padding:.4rem .8rem;border:1px solid #154273;background:#fff;color:#154273;cursor:pointer}
button:hover,button:focus{background:#154273;color:#fff}`;

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
    return `<details><summary>${veilig(organisatie.naam)} (${veilig(organisatie.code)})</summary><ul>${knoppen}</ul></details>`;
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

function knop(persoon: Persoon): string {
  const tekst = `${veilig(persoon.naam)}, ${veilig(persoon.rol)}`;
  return `<li><button name="persoon" value="${veilig(persoon.id)}">${tekst}</button></li>`;
}

function pagina(titel: string, inhoud: string): string {
  return `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>${titel}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><style>${STIJL}</style></head>
<body><main><h1>${titel}</h1>${inhoud}</main></body></html>`;
}

function veilig(tekst: string): string {
  return tekst.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
