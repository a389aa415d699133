import type { FastifyRequest } from 'fastify';

/** Does the browser say that this form came from another site, or from elsewhere on this machine? */
export function isVreemd({ headers }: FastifyRequest, basis: string): boolean {
  const plek = headers['sec-fetch-site'];
  if (plek !== undefined && plek !== 'same-origin') return true;
  return headers.origin !== undefined && headers.origin !== basis;
}

/** Where a page stands that asks for a part of itself; for any other request its own address. */
export function paginaVan({ headers, url, method }: FastifyRequest): string | undefined {
  const huidig = headers['hx-current-url'];
  if (isDeel({ headers }) && typeof huidig === 'string' && URL.canParse(huidig)) {
    const { pathname, search } = new URL(huidig);
    return pathname + search;
  }
  return method === 'GET' || method === 'HEAD' ? url : undefined;
}

/** Did htmx ask, for a part of a page? It follows redirects by itself, so it has to be told in its own way. */
export function isDeel({ headers }: Pick<FastifyRequest, 'headers'>): boolean {
  return headers['hx-request'] !== undefined;
}
