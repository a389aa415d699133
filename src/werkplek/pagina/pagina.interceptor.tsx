import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { map, type Observable } from 'rxjs';
import { Kamers } from '../../proces/index.js';
import { leesBericht } from './bericht.js';
import { alsHtml } from './html.js';
import { Gedaan } from './stapmelding.js';
import { Doorsturen, PaginaMetStatus, type Uitkomst } from './uitkomst.js';

/** Turns what a page answers into HTML, or into a redirect; whatever page it is, it says what a step has just done. */
@Injectable()
export class PaginaInterceptor implements NestInterceptor<Uitkomst, string> {
  constructor(private readonly kamers: Kamers) {}

  intercept(context: ExecutionContext, verder: CallHandler<Uitkomst>): Observable<string> {
    const http = context.switchToHttp();
    const reply = http.getResponse<FastifyReply>();
    const { query } = http.getRequest<FastifyRequest<{ Querystring: Record<string, unknown> }>>();
    return verder.handle().pipe(
      map((uitkomst) => {
        if (uitkomst instanceof Doorsturen) {
          reply.code(303).header('location', uitkomst.naar);
          return '';
        }
        if (uitkomst instanceof PaginaMetStatus) reply.code(uitkomst.status);
        return this.toon(uitkomst instanceof PaginaMetStatus ? uitkomst.pagina : uitkomst, query);
      }),
    );
  }

  private toon(pagina: VNode, query: Readonly<Record<string, unknown>>): string {
    return alsHtml(<Gedaan.Provider value={leesBericht(this.kamers, query)}>{pagina}</Gedaan.Provider>);
  }
}
