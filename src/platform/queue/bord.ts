import type { FastifyPluginCallback } from 'fastify';
import type { Queue } from 'bullmq';
import type { Wachtrijkijker } from './kijker.js';

/**
 * The dashboard of bull-board as a Fastify plugin, read-only. Loaded when it is asked for, since what it needs for its files does
 * not load everywhere.
 *
 * @param pad where it will be mounted
 * @throws when one of its libraries cannot be loaded
 */
export async function maakBord(kijker: Wachtrijkijker, pad: string): Promise<FastifyPluginCallback> {
  const [{ createBullBoard }, { BullMQAdapter }, { FastifyAdapter }] = await Promise.all([
    import('@bull-board/api'),
    import('@bull-board/api/bullMQAdapter'),
    import('@bull-board/fastify'),
  ]);
  const serverAdapter = new FastifyAdapter();
  createBullBoard({
    // a BullQueue is a Queue of which we name only what we use ourselves
    queues: kijker.queues().map((queue) => new BullMQAdapter(queue as unknown as Queue, { readOnlyMode: true })),
    serverAdapter,
    options: { uiConfig: { boardTitle: 'Wachtrijtechniek', hideRedisDetails: true } },
  });
  return serverAdapter.setBasePath(pad).registerPlugin();
}
