/** BullMQ on Redis ≥ 6.2 through ioredis: for larger sites; chosen by REDIS_URL. */
import { createRedisBackend, withBackend } from 'bullmq';
import { Redis } from 'ioredis';
import { type Backend, metRem } from './backend.js';

/**
 * Builds the Redis store.
 *
 * Connections: one shared by all queues (sending), one shared by all workers, and one more per `verwerk`, because a
 * blocking fetch holds its connection. They differ in patience on purpose: sending gives up after seconds, because
 * the relay keeps a database transaction open meanwhile and will send again; workers wait for Redis for ever.
 *
 * @param url redis:// or rediss://, the database number in the path
 * @param prefix first part of every key, so that houses can share a Redis
 */
export function maakRedisBackend(url: string, prefix: string): Backend {
  const zender = new Redis(url, { maxRetriesPerRequest: 2, commandTimeout: 5000, connectionName: `${prefix}-zender` });
  const verwerker = new Redis(url, { maxRetriesPerRequest: null, connectionName: `${prefix}-verwerker` });
  // ioredis reconnects by itself; BullMQ reports errors on its own objects. Without a listener they go to stderr.
  zender.on('error', () => undefined);
  verwerker.on('error', () => undefined);
  const klassen = withBackend(metRem(createRedisBackend));
  const ping = async (): Promise<void> => {
    await zender.ping();
  };
  return {
    soort: 'redis',
    async controleer() {
      try {
        await ping();
      } catch (fout) {
        zender.disconnect();
        verwerker.disconnect();
        throw new Error('Redis (REDIS_URL) does not answer; the queues cannot start.', { cause: fout });
      }
    },
    queue: (naam, opties) => new klassen.Queue(naam, { ...opties, connection: zender, prefix }),
    async voegToe(queue, jobs) {
      await queue.addBulk([...jobs]);
    },
    worker: (naam, processor, opties) =>
      new klassen.Worker(naam, processor, { ...opties, connection: verwerker, prefix }),
    ping,
    sluit() {
      zender.disconnect();
      verwerker.disconnect();
      return Promise.resolve();
    },
  };
}
