import { createServer } from 'node:net';

/**
 * A free TCP port on 127.0.0.1. Free now: whoever needs it must be ready to ask again.
 *
 * @param voorkeur taken when it is free, so that addresses stay the same over a restart
 */
export async function vrijePoort(voorkeur?: number): Promise<number> {
  if (voorkeur !== undefined && (await probeer(voorkeur)) !== undefined) return voorkeur;
  const poort = await probeer(0);
  if (poort === undefined) throw new Error('Er is geen vrije poort op 127.0.0.1.');
  return poort;
}

function probeer(poort: number): Promise<number | undefined> {
  return new Promise((klaar) => {
    const server = createServer();
    server.once('error', () => klaar(undefined));
    server.listen({ port: poort, host: '127.0.0.1' }, () => {
      const adres = server.address();
      const gekregen = typeof adres === 'object' && adres !== null ? adres.port : undefined;
      server.close(() => klaar(gekregen));
    });
  });
}
