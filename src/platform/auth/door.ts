import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Wie } from '../../kern/wie.js';

/** A request after the guard has let it in. */
export interface IngelogdVerzoek extends FastifyRequest {
  door?: Wie;
}

/** `@Door() door: Wie`: who asks, as the token says. */
export const Door = createParamDecorator((_: unknown, context: ExecutionContext): Wie => {
  const { door } = context.switchToHttp().getRequest<IngelogdVerzoek>();
  if (door === undefined) throw new Error('@Door() is used on a handler that needs no login');
  return door;
});
