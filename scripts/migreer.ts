import { meldEnStop } from '../src/afscheid.js';
import { laadReferentie } from '../src/modules/referentie/index.js';
import { migreer } from '../src/platform/database/migreer.js';

/** `npm run migreer`: brings the database of DATABASE_URL_MIGRATIE to the newest version and loads the reference data. */
const url = process.env['DATABASE_URL_MIGRATIE'];
if (url === undefined)
  meldEnStop('Zet DATABASE_URL_MIGRATIE: de verbinding van tns_migratie, de eigenaar van de database.');
try {
  await migreer(url);
  const { toegevoegd, beeindigd, ongewijzigd } = await laadReferentie(url);
  console.log(`Database bijgewerkt. Spelregels: ${toegevoegd} nieuw, ${beeindigd} beëindigd, ${ongewijzigd} gelijk.`);
} catch (fout) {
  meldEnStop(fout);
}
