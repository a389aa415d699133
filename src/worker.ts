import { bijAfbreken, meldEnStop } from './afscheid.js';

/** The worker process (`npm run start:worker`). */
const starten = import('./huis.js').then(({ startWerkerproces }) => startWerkerproces());
bijAfbreken(async () => (await starten).stop());
try {
  process.stdout.write(`De werker is aan het werk; gezondheid en metingen op ${(await starten).url}\n`);
} catch (fout) {
  meldEnStop(fout);
}
