import { meldEnStop } from './afscheid.js';
import { startWerker } from './huis.js';

/** The worker process (`npm run start:worker`). */
try {
  await startWerker();
  process.stdout.write('De werker is aan het werk\n');
} catch (fout) {
  meldEnStop(fout);
}
