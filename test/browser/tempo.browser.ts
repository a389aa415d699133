import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Browserhuis } from './opzet/huis.js';
import { begin, nieuweAchternaam, SLOT, vulIn } from './opzet/registratie.js';
import { Toetsenbord } from './opzet/toetsenbord.js';
import { metVenster } from './opzet/venster.js';

let huis: Browserhuis;
beforeAll(async () => {
  huis = await Browserhuis.open();
});
afterAll(() => huis.sluit());

/** As fast as somebody types who does this every day: 180 ms per key, and 1,2 s to read a question. */
const TEMPO = { toets: 180, denken: 1200 };
const HOOGSTENS_MS = 120_000;
const HOOGSTENS_AANSLAGEN = 25;

test('iemand aanmelden met het toetsenbord duurt korter dan twee minuten en kost hoogstens 25 aanslagen naast de gegevens', () =>
  metVenster(huis, { manier: 'met alleen het toetsenbord', tempo: TEMPO }, async (venster) => {
    const { page } = venster;
    // logging in is not registering
    await venster.logIn(['SWT_DORDRECHT', 'intaker'], '/werkplek/aanmelden', new Toetsenbord(page));
    await venster.kop('Nieuwe aanmelding');
    const toetsenbord = new Toetsenbord(page, TEMPO);
    const start = performance.now();
    await vulIn(toetsenbord, begin({ voornamen: 'Joris', achternaam: nieuweAchternaam('Snel'), geboren: '17051984' }));
    await vulIn(toetsenbord, SLOT);
    await toetsenbord.toets('Enter');
    await venster.kop('De aanmelding is verstuurd');
    const duur = performance.now() - start;
    const { aanslagen, gegevens } = toetsenbord;
    const naast = aanslagen - gegevens;
    process.stderr.write(
      `Aanmelden: ${Math.round(duur / 1000)} s, ${aanslagen} aanslagen, waarvan ${gegevens} gegevens en ${naast} ernaast.\n`,
    );
    expect(duur).toBeLessThan(HOOGSTENS_MS);
    expect(naast).toBeLessThanOrEqual(HOOGSTENS_AANSLAGEN);
  }));
