import { afterAll, beforeAll, test } from '@jest/globals';
import { Browserhuis } from './opzet/huis.js';
import { getekend, teken, tekenAfdruk } from './opzet/plaatje.js';
import { brengTot, STATEN } from './opzet/staten.js';
import { metVenster } from './opzet/venster.js';

/** `npm run plaatjes`: draws every page and every state of it that matters, for people to look at. */
let huis: Browserhuis;
beforeAll(async () => {
  huis = await Browserhuis.open();
});
afterAll(async () => {
  await huis.sluit();
  process.stdout.write(`${getekend.length} plaatjes:\n${getekend.join('\n')}\n`);
});

test.each(STATEN)('$naam', (staat) =>
  metVenster(huis, {}, async (venster) => {
    await brengTot(venster, staat);
    await teken(venster.page, staat.naam);
    if (staat.afdruk) await tekenAfdruk(venster.page, staat.naam);
  }),
);
