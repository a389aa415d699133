// Runs once in jest's main process, before all test files: starts the service as people get it (compiled, API and worker
// in one process, embedded PostgreSQL and identity provider), lets the ninety people of the demo register, and starts one
// browser. The test files find all of it through TNS_BROWSERPROEF.
import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

/** Thursday noon in Amsterdam: the people of the demo register. What nobody picks up since then is late. */
const DONDERDAG = '2026-11-19T11:00:00.000Z';
/** Monday noon in Amsterdam: every queue is open, and "vandaag" is the same day in every run. */
const MAANDAG = '2026-11-23T11:00:00.000Z';

/** There is mail to choose, and nobody home at the mail server: nothing is sent from here. */
const MAIL = {
  SMTP_URL: 'smtp://127.0.0.1:9',
  MAIL_AFZENDER: 'toegangspoort@huis.example',
  MAIL_DOMEINEN: 'werk.example',
};

/** Where Debian and others put it; CHROMIUM names another. */
const PLEKKEN = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** No browser of ours calls home: who runs the tests did not ask for that. */
const VLAGGEN = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

export default async function begin({ rootDir }) {
  // somebody keeps a house up, to work on one journey without waiting
  if (process.env.TNS_BROWSERPROEF) return;
  const pad = zoekChromium();
  const opruimen = [];
  globalThis.tnsBrowserEinde = async () => {
    for (let stap = opruimen.pop(); stap; stap = opruimen.pop()) await stap();
  };
  try {
    const start = performance.now();
    const { Opstelling } = await uitDist(rootDir, 'bench/opstelling/opstelling.js');
    const opstelling = await Opstelling.start({ instellingen: { fsync: 'off' } });
    opruimen.push(() => opstelling.stop());
    await zetKlok(opstelling.superUrl, DONDERDAG);
    const api = await opstelling.api({ ALL_IN_ONE: '1', ...MAIL });
    await vulMetDemo(rootDir, api.url, opstelling);
    await zetKlok(opstelling.superUrl, MAANDAG);
    const browser = await chromium.launchServer({ executablePath: pad, args: VLAGGEN, headless: true });
    opruimen.push(() => browser.close());
    process.env.TNS_BROWSERPROEF = JSON.stringify({
      url: api.url,
      issuer: opstelling.ingebed.env.OIDC_ISSUER,
      audience: opstelling.ingebed.env.OIDC_AUDIENCE,
      superUrl: opstelling.superUrl,
      browser: browser.wsEndpoint(),
    });
    process.stderr.write(`Huis en browser staan klaar na ${Math.round((performance.now() - start) / 1000)} s.\n`);
  } catch (fout) {
    await globalThis.tnsBrowserEinde();
    throw fout;
  }
}

/** @throws Error when there is none: a suite that skips itself proves nothing */
function zoekChromium() {
  const plekken = process.env.CHROMIUM ? [process.env.CHROMIUM] : PLEKKEN;
  const gevonden = plekken.find((plek) => {
    try {
      accessSync(plek, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
  if (gevonden) return gevonden;
  throw new Error(
    `Geen chromium op ${plekken.join(', ')}. Debian: apt-get install --no-install-recommends chromium. Of zet CHROMIUM.`,
  );
}

/** The compiled code: jest's main process does not compile TypeScript. The npm script builds first. */
async function uitDist(rootDir, pad) {
  try {
    return await import(pathToFileURL(join(rootDir, 'dist', pad)).href);
  } catch (oorzaak) {
    throw new Error(`dist/${pad} laadt niet; is "npm run build" gedaan? ${oorzaak.message}`, { cause: oorzaak });
  }
}

async function zetKlok(superUrl, moment) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: superUrl });
  await client.connect();
  try {
    await client.query(
      `update tns.klok set verschuiving_ms = round(extract(epoch from ($1::timestamptz - clock_timestamp())) * 1000)`,
      [moment],
    );
  } finally {
    await client.end();
  }
}

/** Work as it lies on a day: the demo, over HTTP and with a token per role. */
async function vulMetDemo(rootDir, url, opstelling) {
  const [{ Praat }, { meldAan }, { leesMensen }, { voerUit }] = await Promise.all(
    ['praat', 'aanmelden', 'mensen', 'verlopen'].map((naam) => uitDist(rootDir, `demo/${naam}.js`)),
  );
  const praat = new Praat(url, ({ organisatie, rol }) => opstelling.token(organisatie, rol));
  const dag = DONDERDAG.slice(0, 10);
  const { mislukt } = await voerUit(praat, await meldAan(praat, leesMensen(), dag), dag);
  if (mislukt.length > 0) throw new Error(`Het huis vullen ging anders dan verwacht:\n${mislukt.join('\n')}`);
}
