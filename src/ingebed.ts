import { laadReferentie } from './modules/referentie/index.js';
import { migreer } from './platform/database/migreer.js';
import { startAlles, type Alles, type DraaiendeApi } from './huis.js';

/** What to start embedded, and how. */
export interface IngebedStarten {
  /** folder of its data, from the project folder */
  readonly map: string;
  /** throw away what was there */
  readonly leeg: boolean;
  /** told in plain Dutch what is going on */
  readonly vertel: (regel: string) => void;
}

/** The service while it runs embedded. */
export interface IngebedHuis extends DraaiendeApi {
  readonly env: Record<string, string>;
  /**
   * Moves the clock of this house, as only an embedded one can, and hears what has run out by then.
   * @param ms milliseconds beside the time of this machine; 0 is the present
   */
  verzetKlok(ms: number): Promise<void>;
}

/** First port that is tried; when it is taken, the system picks a free one. */
const LIEFST = 3000;

/**
 * Starts everything on this machine alone: PostgreSQL, identity provider, API and worker, with nothing installed and
 * nothing asked. The environment of this process is filled in; call it once.
 *
 * @throws SlotBezet when another process runs on the same folder; its message names the address
 */
export async function startIngebedHuis({ map, leeg, vertel }: IngebedStarten): Promise<IngebedHuis> {
  const { startIngebed } = await import('./platform/ingebed/huis.js'); // only here: a server never loads the provider
  vertel('Database en inlogdienst starten …');
  const ingebed = await startIngebed({ map, leeg });
  try {
    Object.assign(process.env, {
      HOST: '127.0.0.1',
      LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'warn',
      WEBHOOK_NETTEN: process.env['WEBHOOK_NETTEN'] ?? '127.0.0.0/8', // a partner's system to try out runs here too
      ...ingebed.env,
    });
    vertel('Tabellen en spelregels klaarzetten …');
    await migreer(ingebed.env.DATABASE_URL_MIGRATIE);
    await laadReferentie(ingebed.env.DATABASE_URL_MIGRATIE);
    vertel('API en werker starten …');
    const huis = await startOpVrijePoort();
    await ingebed.meldUrl(huis.url);
    return {
      url: huis.url,
      env: ingebed.env,
      verzetKlok: async (ms) => {
        await ingebed.verzetKlok(ms);
        await huis.hoorKlokken();
      },
      stop: async () => {
        await huis.stop();
        await ingebed.stop();
      },
    };
  } catch (fout) {
    await ingebed.stop();
    throw fout;
  }
}

/** The port that was asked for, or 3000, or any free one: a port that is taken must not stop anybody. */
async function startOpVrijePoort(): Promise<Alles> {
  const gevraagd = process.env['PORT'];
  if (gevraagd !== undefined) return startAlles(Number(gevraagd));
  return startAlles((await isVrij(LIEFST)) ? LIEFST : 0);
}

async function isVrij(poort: number): Promise<boolean> {
  const { createServer } = await import('node:net');
  return new Promise((klaar) => {
    const proef = createServer();
    proef.once('error', () => klaar(false));
    proef.listen(poort, '127.0.0.1', () => proef.close(() => klaar(true)));
  });
}
