import { bijAfbreken, meldEnStop } from './afscheid.js';
import type { DraaiendeApi } from './huis.js';

/** The API process (`npm run start:api`); with ALL_IN_ONE=1 the worker runs in it too. */
async function start(): Promise<DraaiendeApi> {
  // loaded here, so that a signal is heard from the first moment on
  const [{ startAlles, startApi }, { leesConfig }] = await Promise.all([
    import('./huis.js'),
    import('./platform/config/config.js'),
  ]);
  return leesConfig().allesInEen ? startAlles() : startApi();
}

const starten = start();
bijAfbreken(async () => (await starten).stop());
try {
  process.stdout.write(`De Toegangspoort luistert op ${(await starten).url}\n`);
} catch (fout) {
  meldEnStop(fout);
}
