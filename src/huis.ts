import { NestFactory } from '@nestjs/core';
import { Logger } from 'nestjs-pino';
import { AppModule } from './app.module.js';
import { bouwApp } from './platform/http/bouw-app.js';
import { Config } from './platform/config/config.js';
import { Wekker } from './platform/outbox/index.js';
import { WorkerModule } from './worker.module.js';

/** A part of the house that runs. */
export interface Draaiend {
  stop(): Promise<void>;
}

/** The API while it listens. */
export interface DraaiendeApi extends Draaiend {
  /** address without path, e.g. `http://127.0.0.1:3000` */
  readonly url: string;
}

/** Starts the API and listens; a port that is taken is an error in plain words. */
export async function startApi(poort?: number): Promise<DraaiendeApi & { wekker: Wekker }> {
  const app = await bouwApp(AppModule);
  const { port, host } = app.get(Config, { strict: false });
  await app.listen(poort ?? port, host);
  const { port: gekregen } = app.getHttpServer().address() as { port: number }; // it listens on TCP, so it has a port
  return {
    url: `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${gekregen}`,
    wekker: app.get(Wekker, { strict: false }),
    stop: () => app.close(),
  };
}

/** Starts a worker: relay, receipts, clocks. */
export async function startWerker(): Promise<Draaiend & { wekker: Wekker }> {
  const context = await NestFactory.createApplicationContext(WorkerModule, {
    bufferLogs: true,
    abortOnError: false,
  });
  context.useLogger(context.get(Logger, { strict: false }));
  context.enableShutdownHooks(['SIGTERM', 'SIGINT']);
  return { wekker: context.get(Wekker, { strict: false }), stop: () => context.close() };
}

/** API and worker in this one process; the API rings the worker's bell directly after a commit. */
export async function startAlles(poort?: number): Promise<DraaiendeApi> {
  const werker = await startWerker();
  const api = await startApi(poort);
  api.wekker.bij(() => werker.wekker.wek());
  return {
    url: api.url,
    stop: async () => {
      await api.stop();
      await werker.stop();
    },
  };
}
