import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';

/** The thread through everything that one request sets in motion, also in queue jobs and deliveries (W3C Trace Context). */
export interface Spoor {
  /** 32 hex digits; the same from the first caller to the last delivery */
  readonly traceId: string;
  /** 16 hex digits; our own part */
  readonly spanId: string;
  /** two hex digits, passed on as received */
  readonly vlaggen: string;
  /** id of the HTTP request, as in `instance` of a problem and in the log; absent in a job without request */
  readonly verzoekId?: string;
}

const opslag = new AsyncLocalStorage<Spoor>();

/** The thread of the work that is going on now; undefined outside a request or job. */
export function huidigSpoor(): Spoor | undefined {
  return opslag.getStore();
}

/** Does work on a thread, e.g. a queue job on the thread of the request that made it. */
export function metSpoor<T>(spoor: Spoor, werk: () => T): T {
  return opslag.run(spoor, werk);
}

/**
 * Reads a `traceparent` and takes part in it; without a valid one a new thread starts. All zeroes and version `ff` are
 * not valid (W3C Trace Context, 3.2).
 */
export function begrijpSpoor(traceparent: string | undefined, verzoekId?: string): Spoor {
  const delen = /^(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-([0-9a-f]{2})$/.exec(
    traceparent ?? '',
  );
  return {
    traceId: delen?.[1] ?? randomBytes(16).toString('hex'),
    spanId: randomBytes(8).toString('hex'),
    vlaggen: delen?.[2] ?? '00',
    ...(verzoekId === undefined ? {} : { verzoekId }),
  };
}

/** The `traceparent` to pass on: in the payload of a queue job, in the headers of a delivery. */
export function alsTraceparent({ traceId, spanId, vlaggen }: Spoor): string {
  return `00-${traceId}-${spanId}-${vlaggen}`;
}

/** Starts or continues a thread for every request. */
export function volgSpoor(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, _reply, klaar) => {
    const kop = request.headers['traceparent'];
    // pino-http keeps an id that is already there, so that log, thread and problem name the same request
    Object.assign(request.raw, { id: request.id });
    opslag.run(begrijpSpoor(typeof kop === 'string' ? kop : undefined, request.id), klaar);
  });
}
