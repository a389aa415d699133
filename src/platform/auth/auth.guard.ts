import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import { DomeinFout } from '../../kern/fout.js';
import type { IngelogdVerzoek } from './door.js';
import { OPENBAAR } from './openbaar.js';
import { Tokenlezer } from './token.js';

/** Lets in who shows a valid access token, and notes who it is (`@Door()`). What they may do is decided elsewhere. */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    private readonly tokens: Tokenlezer,
    private readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const openbaar = this.reflector.getAllAndOverride<boolean | undefined>(OPENBAAR, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (openbaar === true) return true;
    const http = context.switchToHttp();
    const request = http.getRequest<IngelogdVerzoek>();
    const token = /^Bearer ([A-Za-z0-9._~+/-]+=*)$/i.exec(request.headers.authorization ?? '')?.[1];
    if (token === undefined)
      throw new DomeinFout('niet-ingelogd', 'Stuur een toegangstoken mee in de kopregel Authorization.');
    // RFC 6750, 3.1: say that it was the token; the filter drops this when the answer is not 401
    http.getResponse<FastifyReply>().header('www-authenticate', 'Bearer error="invalid_token"');
    request.door = await this.tokens.lees(token);
    http.getResponse<FastifyReply>().removeHeader('www-authenticate');
    return true;
  }
}
