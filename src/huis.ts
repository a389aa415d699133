import { NestFactory } from '@nestjs/core';
import { Logger } from 'nestjs-pino';
import { AppModule } from './app.module.js';
import { bouwApp } from './platform/http/bouw-app.js';
import { Config } from './platform/config/config.js';
import { Gezondheid } from './platform/observability/gezondheid.js';
import { openMeetpoort, type Meetbaar, type Meetpoort } from './platform/observability/meetpoort.js';
import { Metingen } from './platform/observability/metingen.js';
import { Wekker } from './platform/outbox/index.js';
import { Klokwacht } from './proces/index.js';
import { Wachtrijtechniek } from './werkplek/index.js';
import { WorkerModule } from './worker.module.js';

/** A part of the house that runs. */
export interface Draaiend {
  stop(): Promise<void>;
}

/** A process while it listens. */
export interface DraaiendeApi extends Draaiend {
  /** address without path, e.g. `http://127.0.0.1:3000` */
  readonly url: string;
}

/** A part with a bell and a window: other parts of the same process ring the one and look through the other. */
interface Deel extends Draaiend, Meetbaar {
  readonly wekker: Wekker;
}

/** Where a worker listens when nobody said where. */
const LIEFSTE_WERKERPOORT = 3001;

/**
 * Starts the API and listens, once everything it needs is there.
 *
 * Stopping goes in this order: not ready any more, so that no new requests are sent; answer for a while what still comes
 * (AFSCHEID_SECONDEN); take nothing new; finish what is under way; close the database.
 *
 * @throws Error in plain words when the port is taken or something it needs is not there
 */
export async function startApi(poort?: number): Promise<DraaiendeApi & Deel> {
  const app = await bouwApp(AppModule);
  const haal = { strict: false } as const;
  const { port, host, afscheidMs } = app.get(Config, haal);
  const gezondheid = app.get(Gezondheid, haal);
  await app.get(Wachtrijtechniek, haal).hangOp(app);
  await metUitleg('PORT', poort ?? port, () => app.listen(poort ?? port, host)).catch(async (fout: unknown) => {
    await app.close();
    throw fout;
  });
  const { port: gekregen } = app.getHttpServer().address() as { port: number }; // it listens on TCP, so it has a port
  return {
    url: `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${gekregen}`,
    wekker: app.get(Wekker, haal),
    gezondheid,
    metingen: app.get(Metingen, haal),
    stop: async () => {
      gezondheid.neemAfscheid();
      await new Promise((verder) => setTimeout(verder, afscheidMs));
      await app.close();
    },
  };
}

/** Starts a worker without a window: relay, receipts, clocks. */
export async function startWerker(): Promise<Deel & { config: Config; klokwacht: Klokwacht }> {
  const context = await NestFactory.createApplicationContext(WorkerModule, {
    bufferLogs: true,
    abortOnError: false,
  });
  const haal = { strict: false } as const;
  context.useLogger(context.get(Logger, haal));
  const gezondheid = context.get(Gezondheid, haal);
  return {
    config: context.get(Config, haal),
    klokwacht: context.get(Klokwacht, haal),
    wekker: context.get(Wekker, haal),
    gezondheid,
    metingen: context.get(Metingen, haal),
    stop: async () => {
      gezondheid.neemAfscheid();
      await context.close();
    },
  };
}

/** Starts a worker as a process of its own, with a port for health and figures. */
export async function startWerkerproces(): Promise<DraaiendeApi> {
  const werker = await startWerker();
  try {
    const poort = await openWerkerpoort(werker, werker.config);
    return {
      url: poort.url,
      // the window closes last: it shows that the process is stopping
      stop: async () => {
        await werker.stop();
        await poort.stop();
      },
    };
  } catch (fout) {
    await werker.stop();
    throw fout;
  }
}

/** API and worker in one process. */
export interface Alles extends DraaiendeApi {
  /** Hears every clock that has run out now, without waiting for the worker's next round. */
  hoorKlokken(): Promise<void>;
}

/** API and worker in this one process; the API rings the worker's bell directly after a commit. */
export async function startAlles(poort?: number): Promise<Alles> {
  const werker = await startWerker();
  const api = await startApi(poort).catch(async (fout: unknown) => {
    await werker.stop();
    throw fout;
  });
  api.wekker.bij((brieven) => werker.wekker.wek(brieven));
  api.gezondheid.voegToe('werker', async () => void (await werker.gezondheid.controleer()));
  api.metingen.neemOver(werker.metingen);
  return {
    url: api.url,
    hoorKlokken: async () => {
      while ((await werker.klokwacht.loopRonde()) > 0); // what follows a clock may start one that has run out as well
    },
    stop: async () => {
      await api.stop();
      await werker.stop();
    },
  };
}

/** Asked for: that port or nothing. Not asked for: a second worker on this machine must not be stopped by the first. */
async function openWerkerpoort(werker: Meetbaar, { host, werkerPort }: Config): Promise<Meetpoort> {
  if (werkerPort !== undefined) {
    return metUitleg('WERKER_PORT', werkerPort, () => openMeetpoort(werker, { host, port: werkerPort }));
  }
  return openMeetpoort(werker, { host, port: LIEFSTE_WERKERPOORT }).catch((fout: unknown) => {
    if (isBezet(fout)) return openMeetpoort(werker, { host, port: 0 });
    throw fout;
  });
}

async function metUitleg<T>(variabele: string, poort: number, luister: () => Promise<T>): Promise<T> {
  try {
    return await luister();
  } catch (fout) {
    if (!isBezet(fout)) throw fout;
    throw new Error(`Poort ${poort} is al in gebruik. Kies een andere met ${variabele}; 0 is een vrije.`, {
      cause: fout,
    });
  }
}

function isBezet(fout: unknown): boolean {
  return fout instanceof Error && 'code' in fout && fout.code === 'EADDRINUSE';
}
