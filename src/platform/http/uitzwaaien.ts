import type { FastifyInstance } from 'fastify';

/** How often connections that fell idle while closing are hung up (milliseconds). */
const VEEG_MS = 100;

/**
 * Lets the server stop as soon as the last answer is given. Node hangs up only the connections that are idle at the
 * moment of closing; one with a request under way would be kept open for the keep-alive time, more than a minute.
 *
 * @param neemtAfscheid from then on every answer asks the caller to hang up and call again, which leads to another process
 */
export function zwaaiUit(fastify: FastifyInstance, neemtAfscheid: () => boolean): void {
  let sluit = false;
  fastify.addHook('preClose', (klaar) => {
    sluit = true;
    const veger = setInterval(() => fastify.server.closeIdleConnections(), VEEG_MS);
    fastify.server.once('close', () => clearInterval(veger));
    veger.unref(); // a server that never listened tells no one that it closed
    klaar();
  });
  fastify.addHook('onSend', (_verzoek, reply, inhoud, klaar) => {
    if (sluit || neemtAfscheid()) void reply.header('connection', 'close');
    klaar(null, inhoud);
  });
}
