import { leesConfig } from './platform/config/config.js';
import { meldEnStop } from './afscheid.js';
import { startAlles, startApi } from './huis.js';

/** The API process (`npm run start:api`); with ALL_IN_ONE=1 the worker runs in it too. */
try {
  const draaiend = leesConfig().allesInEen ? await startAlles() : await startApi();
  process.stdout.write(`De Toegangspoort luistert op ${draaiend.url}\n`);
} catch (fout) {
  meldEnStop(fout);
}
