import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Config } from '../../platform/config/config.js';
import { webadres } from '../../platform/http/webadres.js';
import { AnderePagina } from './andere-pagina.js';
import { nietIngericht } from './inlogpaginas.js';

/** Where people reach the werkplek, and what its cookies are called there. */
export interface Plek {
  /** scheme, host and port */
  readonly basis: string;
  readonly https: boolean;
  readonly koeken: { readonly sessie: string; readonly poging: string };
}

/** Knows the public address: the setting, or outside production the address that was asked for. */
@Injectable()
export class Adres {
  constructor(@Inject(Config) private readonly config: Pick<Config, 'werkplekUrl' | 'productie'>) {}

  /** @throws AnderePagina when nobody set the address on a server: what a request says of itself is not to be trusted there */
  van(request: FastifyRequest): Plek {
    const basis = webadres(this.config, request.headers.host);
    if (basis === undefined) throw new AnderePagina(503, nietIngericht());
    return alsPlek(basis);
  }
}

/**
 * With `__Host-` a browser takes the cookie only over https, from this very host. Names of our own besides: cookies know no
 * port, so on one machine they meet those of the login provider.
 */
function alsPlek(basis: string): Plek {
  const https = basis.startsWith('https://');
  const voor = https ? '__Host-' : '';
  return { basis, https, koeken: { sessie: `${voor}tns_werkplek`, poging: `${voor}tns_werkplek_poging` } };
}

/** A path of the werkplek that a login may lead to: no other site, no API, nothing that a browser would read otherwise. */
export function eigenPad(naar: unknown): string | undefined {
  if (typeof naar !== 'string' || naar.length > HOOGSTE_LENGTE) return undefined;
  if (!/^\/werkplek(?:[/?][!-[\]-~]*)?$/.test(naar) || naar.includes('//')) return undefined;
  const { pathname } = new URL(naar, 'http://hier.invalid');
  if (pathname !== '/werkplek' && !pathname.startsWith('/werkplek/')) return undefined; // dots that climb out
  return /^\/werkplek\/(?:inloggen|terug|uitloggen|uitgelogd|verder)(?:[/?]|$)/.test(naar) ? undefined : naar;
}

const HOOGSTE_LENGTE = 1_000;
