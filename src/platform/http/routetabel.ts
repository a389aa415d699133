import type { FastifyInstance } from 'fastify';

interface Route {
  readonly methode: string;
  readonly patroon: RegExp;
}

/**
 * Which methods each path knows. Fastify answers 404 when the path exists and the method does not (docs/besluiten/0025), so we
 * keep our own table to answer 405 + Allow.
 */
export class Routetabel {
  private readonly routes: Route[] = [];

  /** Listens to routes being added; call it before the first one is. */
  luister(fastify: FastifyInstance): void {
    fastify.addHook('onRoute', ({ method, url }) => {
      const patroon = alsPatroon(url);
      for (const methode of [method].flat()) this.routes.push({ methode, patroon });
    });
  }

  /**
   * @param pad path without query
   * @returns the methods this path knows, sorted; empty when the path does not exist
   */
  methodesVan(pad: string): string[] {
    const methodes = this.routes.filter(({ patroon }) => patroon.test(pad)).map(({ methode }) => methode);
    return [...new Set(methodes)].sort();
  }
}

function alsPatroon(url: string): RegExp {
  const delen = url
    .split('/')
    .map((deel) =>
      deel.startsWith(':')
        ? '[^/]+'
        : deel.replace(/[.*+?^${}()|[\]\\]/g, (teken) => (teken === '*' ? '.*' : `\\${teken}`)),
    );
  return new RegExp(`^${delen.join('/')}$`);
}
