import { parseArgs } from 'node:util';
import { meldEnStop } from '../src/afscheid.js';
import { Herstelproef } from './herstelproef/proef.js';

/**
 * `npm run herstelproef [-- --url postgres://…]`: makes a back-up while people are registered, restores it, and shows that
 * the restored database is the same one: rows, history, answers of the API, and letters that were still to be sent.
 * Without `--url` on throw-away clusters, made with the PostgreSQL programs of this machine.
 */
try {
  const { values } = parseArgs({ options: { url: { type: 'string' } } });
  process.exitCode = (await Herstelproef.voer(values.url)) ? 0 : 1;
} catch (fout) {
  meldEnStop(fout);
}
