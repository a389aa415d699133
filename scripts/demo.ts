import { bijAfbreken, meldEnStop } from '../src/afscheid.js';
import { startIngebedHuis, type IngebedHuis } from '../src/ingebed.js';
import { persoonId } from '../src/platform/ingebed/personen.js';
import { haalPersoonToken } from '../src/platform/ingebed/token.js';
import { Kalender } from '../demo/kalender.js';
import { leesMensen } from '../demo/mensen.js';
import { Praat } from '../demo/praat.js';
import { Partner } from '../demo/partner.js';
import { breekAf } from '../demo/tabel.js';
import { lezers } from '../demo/terugblik.js';
import { vertel } from '../demo/verhaal.js';
import { maakVerslag } from '../demo/verslag.js';

/**
 * `npm run demo`: starts everything embedded, lets ninety invented people live through the weeks after they lost their home, all
 * over HTTP and with a token per role, and prints what the API then says (docs/besluiten/0023). `--leeg` starts afresh; `--once` ends
 * afterwards, with 1 when any call answered otherwise than expected; without it everything stays up.
 */
const BEKEND = new Set(['--once', '--leeg']);
const vreemd = process.argv.slice(2).filter((woord) => !BEKEND.has(woord));
if (vreemd.length > 0) meldEnStop(`Onbekend: ${vreemd.join(' ')}. Gebruik: npm run demo -- [--once] [--leeg]`);
const eenmalig = process.argv.includes('--once');

const begin = performance.now();
const afbreken = new AbortController();
const starten = startIngebedHuis({ map: '.data/demo', leeg: process.argv.includes('--leeg'), vertel: meld });
// from the very start: Ctrl-C while PostgreSQL comes up must stop that too, so it waits for it
bijAfbreken(async () => {
  afbreken.abort();
  await (await starten).stop();
});
try {
  const huis = await starten;
  const mis = await speel(huis);
  for (const regel of mis) console.error(`ONVERWACHT  ${regel}`);
  if (eenmalig) {
    await huis.stop();
    process.exit(mis.length === 0 ? 0 : 1);
  }
  nodigUit(huis.url);
} catch (fout) {
  // when the user breaks off, calls that were under way fail: that is no news
  if (!afbreken.signal.aborted) await stopMetFout(fout);
}

/** Plays the whole demo. @returns what went otherwise than expected */
async function speel(huis: IngebedHuis): Promise<readonly string[]> {
  const dienst = { issuer: huis.env['OIDC_ISSUER'] ?? '', audience: huis.env['OIDC_AUDIENCE'] ?? '' };
  const praat = new Praat(
    huis.url,
    ({ organisatie, rol, nummer }) => haalPersoonToken(dienst, persoonId(organisatie, rol, nummer)),
    afbreken.signal,
  );
  const kalender = new Kalender(await praat.vandaag({ organisatie: 'GGD', rol: 'behandelaar' }));
  let partner: Partner | undefined;
  const verzetKlok = async (ms: number): Promise<void> => {
    await huis.verzetKlok(ms);
    partner ??= await Partner.begin(huis.url); // on the first day of the story: it hears what comes after
  };
  const { aangemeld, genomen, mislukt } = await vertel(praat, leesMensen(), { kalender, verzetKlok });
  const nieuw = aangemeld.filter((een) => een.nieuw).length;
  meld(`Aanmelden: ${nieuw} mensen aangemeld, ${aangemeld.length - nieuw} waren het al.`);
  const stappen = [...genomen.values()].reduce((samen, aantal) => samen + aantal, 0);
  meld(
    `Dag na dag: ${stappen === 0 ? 'er was niets meer te doen' : `${stappen} stappen, van ${genomen.size} soorten`}.`,
  );

  meld('Teruglezen door de API …');
  const { regels, mis } = await maakVerslag(praat, lezers(), aangemeld);
  console.log(regels.join('\n'));
  console.log('');
  if (partner) meld(await partner.sluitAf());
  meld(`Klaar: ${praat.aantal} verzoeken aan de API.`);
  return [...mislukt, ...mis];
}

function nodigUit(url: string): void {
  console.log(`
Alles blijft draaien.
  Werkplek       ${url}/   (kies in de browser wie u bent)
  API            ${url}/v1
  Documentatie   ${url}/docs
  Token          npm run -s token -- SDD behandelaar

Stoppen: Ctrl-C`);
}

/** Says how far it is, with the seconds since the start in front. */
function meld(regel: string): void {
  const [eerste = '', ...rest] = breekAf(regel, 90);
  console.log(`${((performance.now() - begin) / 1000).toFixed(1).padStart(6)}s  ${eerste}`);
  for (const deel of rest) console.log(`${' '.repeat(9)}${deel}`);
}

async function stopMetFout(fout: unknown): Promise<never> {
  const huis = await starten.catch(() => undefined);
  await huis?.stop().catch(() => undefined);
  return meldEnStop(fout);
}
