import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Config } from '../config/config.js';

/**
 * Where people reach the pages of this service: the setting, or outside production the address that was asked for. Undefined
 * when nobody set it on a server: what a request says of itself is not to be trusted there.
 * @param host as the request names it
 * @returns scheme, host and port
 */
export function webadres(
  { werkplekUrl, productie }: Pick<Config, 'werkplekUrl' | 'productie'>,
  host: string | undefined,
): string | undefined {
  if (werkplekUrl !== undefined) return werkplekUrl;
  const afgeleid = `http://${host ?? ''}`;
  return productie || !URL.canParse(afgeleid) ? undefined : new URL(afgeleid).origin;
}

/** `@Gevraagd() host: string | undefined`: the host that was asked for, as the request names it. */
export const Gevraagd = createParamDecorator(
  (_: unknown, context: ExecutionContext): string | undefined =>
    context.switchToHttp().getRequest<FastifyRequest>().headers.host,
);
