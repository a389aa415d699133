import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Browserhuis } from './opzet/huis.js';
import { MANIEREN, metVenster } from './opzet/venster.js';

let huis: Browserhuis;
beforeAll(async () => {
  huis = await Browserhuis.open();
});
afterAll(() => huis.sluit());

test.each(MANIEREN)('inloggen, werken en uitloggen kan %s', (manier) =>
  metVenster(huis, { manier }, async (venster) => {
    await venster.logIn(['SWT_DORDRECHT', 'intaker']);
    await venster.kop('Mijn werkvoorraad');
    expect(new URL(venster.page.url()).pathname).toBe('/werkplek');
    await venster.bediening.druk('Uitloggen');
    await venster.kop('Uitloggen'); // the provider asks too
    await venster.bediening.druk('Uitloggen');
    await venster.kop('U bent uitgelogd');
  }),
);
