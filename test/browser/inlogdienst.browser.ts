import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Browserhuis } from './opzet/huis.js';
import { metVenster } from './opzet/venster.js';

let huis: Browserhuis;
beforeAll(async () => {
  huis = await Browserhuis.open();
});
afterAll(() => huis.sluit());

/** As a client of people asks it to log somebody in. */
function verzoek(): string {
  const vraag = new URLSearchParams({
    client_id: 'tns-cli',
    response_type: 'code',
    redirect_uri: `${huis.plekken.url}/docs`,
    scope: 'openid profile toegangspoort',
    resource: huis.plekken.audience,
    code_challenge: 'a'.repeat(43),
    code_challenge_method: 'S256',
  });
  return `${huis.plekken.issuer}/auth?${vraag}`;
}

test('de kiespagina van de inlogdienst houdt zich aan WCAG 2.2 AA, ook met een blok open', () =>
  metVenster(huis, {}, async (venster) => {
    await venster.page.goto(verzoek());
    await venster.kop('Kies wie je bent');
    await venster.keur();
    await venster.bediening.klapOpen('Sociale Dienst Drechtsteden');
    await venster.keur();
  }));

test.each(['zonder JavaScript', 'met alleen het toetsenbord'] as const)('kiezen wie je bent kan %s', (manier) =>
  metVenster(huis, { manier }, async (venster) => {
    await venster.page.goto(verzoek());
    await venster.kiesWie(['SWT_DORDRECHT', 'intaker']);
    expect(new URL(venster.page.url()).searchParams.get('code')).toMatch(/./);
  }),
);
