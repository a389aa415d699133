import pg from 'pg';
import { meldEnStop } from '../src/afscheid.js';
import { leesConfig, type Config } from '../src/platform/config/config.js';
import { Versleuteling } from '../src/platform/versleuteling/index.js';
import { draaiRonde, telVersies, type Draaiing } from './sleutels/draaien.js';
import { vergeet } from './sleutels/vergeten.js';

/**
 * `npm run sleutels`: under which key versions the data lie. `-- draai` writes everything under the active versions,
 * `-- vergeet versleuteling 1` (or `hmac 1`) takes leave of an old version once nothing lies under it (docs/beheer.md).
 */
const RUST_MS = 500;
/** Rows that somebody is busy with are free again within seconds; what is left after so many rounds has another cause. */
const HOOGSTE_RONDEN = 20;

const zeg = (regel: string): void => void process.stdout.write(`${regel}\n`);

async function voer(sql: pg.Client, config: Config): Promise<void> {
  const [opdracht, soort, versie] = process.argv.slice(2);
  if (opdracht === 'draai') await draai(sql, config);
  else if (opdracht === 'vergeet') await vergeet(sql, { soort, versie, actief: actieveVersies(config) });
  else if (opdracht !== undefined) throw new Error('Gebruik: sleutels [draai | vergeet versleuteling|hmac <versie>]');
  for (const rij of await telVersies(sql)) {
    zeg(`${rij.kolom.padEnd(30)} versie ${rij.versie.padEnd(12)} ${String(rij.aantal).padStart(8)}`);
  }
  zeg(`Actief: versleuteling ${config.versleuteling.actief}, hmac ${config.hmac.actief}`);
}

async function draai(sql: pg.Client, config: Config): Promise<void> {
  const { versleuteling, hmac } = config;
  const kluis = new Versleuteling({
    sleutels: versleuteling.sleutels,
    actief: versleuteling.actief,
    hmacSleutels: hmac.sleutels,
    hmacActief: hmac.actief,
  });
  const draaiing: Draaiing = { kluis, ...actieveVersies(config) };
  for (let ronde = 1; ronde <= HOOGSTE_RONDEN; ronde += 1) {
    const gedaan = await draaiRonde(sql, draaiing);
    zeg(`ronde ${ronde}: ${gedaan.versleuteld} waarden opnieuw versleuteld, ${gedaan.gehasht} BSN's opnieuw gehasht`);
    const over = await overgebleven(sql, draaiing);
    if (over === 0) return;
    await new Promise((verder) => setTimeout(verder, RUST_MS));
  }
  throw new Error(
    'Er blijven gegevens onder een oude versie. Schrijft een proces nog met de oude sleutel? Of staat een BSN er twee keer?',
  );
}

async function overgebleven(sql: pg.Client, { versleuteling, hmac }: Draaiing): Promise<number> {
  const rijen = await telVersies(sql);
  return rijen
    .filter(({ kolom, versie }) => versie !== (kolom === 'client.bsn_hash' ? hmac : versleuteling))
    .reduce((som, { aantal }) => som + aantal, 0);
}

function actieveVersies({ versleuteling, hmac }: Config): { versleuteling: string; hmac: string } {
  return { versleuteling: versleuteling.actief, hmac: hmac.actief };
}

try {
  const config = leesConfig();
  if (config.databaseUrlMigratie === undefined)
    throw new Error('Zet DATABASE_URL_MIGRATIE: de verbinding van tns_migratie, de eigenaar van de database.');
  const sql = new pg.Client({ connectionString: config.databaseUrlMigratie });
  await sql.connect();
  try {
    await voer(sql, config);
  } finally {
    await sql.end();
  }
} catch (fout) {
  meldEnStop(fout);
}
