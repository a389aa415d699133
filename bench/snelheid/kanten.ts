import { Temporal } from 'temporal-polyfill';
import { Kalender } from '../../demo/kalender.js';
import type { ApiProces, Opstelling } from '../opstelling/opstelling.js';
import type { Proces } from '../opstelling/proces.js';
import { Pgbench } from '../referentie/pgbench.js';
import { REFERENTIE_TABELLEN } from '../referentie/tabellen.js';
import type { Omvang } from '../referentie/transactie.js';
import { metClient, telOpenBrieven } from './database.js';
import { HttpKant, type Kant, type Onderdeel } from './kant.js';
import { startKind } from './kind.js';
import { wachtTotNul } from './klok.js';
import type { Meting } from './meting.js';

/** So many connections, whoever asks. */
export const VERBINDINGEN = 4;
const ONTVANGER = 'STADSKANTOOR'; // the toets: work without a zaak of its own, so that a step is one step
const MELDER = 'SWT_DORDRECHT';
/** From the last day of the story to a Monday that is not over: the rules of now hold then. */
const VOLGENDE_WEEK = 7;

/** Our own service and what it is held against; `pgbench` is absent where it is not installed. */
export interface Kanten {
  readonly onze: HttpKant;
  readonly rauw: Kant;
  readonly kaal: Kant;
  readonly pgbench: Kant | undefined;
  /** those that are there; the raw loop stands before pgbench, which steps in its hand-offs */
  readonly alle: readonly Kant[];
  /** how many rows the form makes, ours and the reference alike */
  readonly omvang: Omvang;
  /** waits until our worker has nothing left to do, so that it does not work through somebody else's turn */
  rust(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts every side on the same database: ours with API and worker, the reference with its own tables. */
export async function startKanten(opstelling: Opstelling): Promise<Kanten> {
  const { kant: onze } = await startOnze(opstelling);
  await onze.meldAan(0);
  const omvang = await telOmvang(opstelling.superUrl);
  const url = opstelling.ingebed.env.DATABASE_URL_MIGRATIE;
  await maakTabellen(url);
  const env = { URL: url, VERBINDINGEN: String(VERBINDINGEN), OMVANG: JSON.stringify(omvang) };
  const rauw = await startRauw(env);
  const kaal = await startKaal(env, opstelling);
  const pgbench = await Pgbench.start(url, omvang);
  const alle = [onze, rauw, kaal, ...(pgbench ? [pgbench] : [])];
  const stop = async (): Promise<void> => void (await Promise.all(alle.map((kant) => kant.stop())));
  const rust = (): Promise<void> =>
    metClient(opstelling.superUrl, (client) => wachtTotNul(() => telOpenBrieven(client)));
  return { onze, rauw, kaal, pgbench, alle, omvang, rust, stop };
}

/** Our service, and the processes it consists of. */
export interface OnzeProcessen {
  readonly kant: HttpKant;
  readonly api: ApiProces;
  readonly werker: Proces;
}

/**
 * Our service as in production: one API process, one worker process, everything on.
 * @param extra variables of both, on top of those of the house
 */
export async function startOnze(opstelling: Opstelling, extra: Record<string, string> = {}): Promise<OnzeProcessen> {
  // the toets goes to this desk in office hours only, and a ratio must not depend on the hour it is measured at
  await opstelling.ingebed.verzetKlok(new Kalender(Temporal.Now.plainDateISO().toString()).verschuiving(VOLGENDE_WEEK));
  const api = await opstelling.api(extra);
  const werker = await opstelling.werker(extra);
  const kant = new HttpKant({ naam: 'onze dienst', url: api.url, ...(await tokens(opstelling)) });
  return { kant, api, werker };
}

async function startRauw(env: Record<string, string>): Promise<Kant> {
  const kind = await startKind('bench/referentie/lus.js', env);
  return {
    naam: 'rauwe pg',
    vul: (aantal) => kind.vraag({ wat: 'vul', aantal }),
    meet: (wat: Onderdeel, ms) => kind.vraag<Meting>({ wat, ms }),
    stop: () => kind.stop(),
  };
}

async function startKaal(env: Record<string, string>, opstelling: Opstelling): Promise<Kant> {
  const kind = await startKind('bench/referentie/kaal.js', env);
  const kant = new HttpKant({ naam: 'kale Nest', url: await kind.vraag<string>('url'), ...(await tokens(opstelling)) });
  const stop = async (): Promise<void> => {
    await kant.stop();
    await kind.stop();
  };
  return {
    naam: kant.naam,
    vul: (aantal) => kant.vul(aantal),
    meet: (onderdeel, ms) => kant.meet(onderdeel, ms),
    stop,
  };
}

/** Everyone of their own: one person cannot be the bottleneck. */
async function tokens(opstelling: Opstelling) {
  const nummers = Array.from({ length: VERBINDINGEN }, (_, i) => i + 1);
  return {
    ontvanger: ONTVANGER,
    melders: await Promise.all(nummers.map((n) => opstelling.token(MELDER, 'intaker', n))),
    ontvangers: await Promise.all(nummers.map((n) => opstelling.token(ONTVANGER, 'behandelaar', n))),
  };
}

async function maakTabellen(url: string): Promise<void> {
  await metClient(url, (client) => client.query(REFERENTIE_TABELLEN));
}

/** What the first registration of an empty house wrote. */
async function telOmvang(superUrl: string): Promise<Omvang> {
  const { rows } = await metClient(superUrl, (client) =>
    client.query<Omvang>(
      `select (select count(*) from tns.zaak)::int as zaken, (select count(*) from tns.overdracht)::int as overdrachten,
              (select count(*) from tns.termijn)::int as termijnen, (select count(*) from tns.gebeurtenis)::int as gebeurtenissen,
              (select count(*) from tns.outbox)::int as brieven`,
    ),
  );
  const [omvang] = rows;
  if (!omvang || omvang.overdrachten === 0) throw new Error('de eerste aanmelding gaf geen overdracht');
  return omvang;
}
