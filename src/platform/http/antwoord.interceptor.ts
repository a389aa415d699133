import {
  HttpException,
  Injectable,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';
import { BladerAntwoord } from './bladeren.js';
import { kiesFormaat, LEVERT } from './formaat.js';
import { alsEtag } from './if-match.js';
import { leesfoutVan, zoekOnleesbaar } from './inhoud.js';
import { ongeldig } from './keuring.pipe.js';

/** Set by `ApiLees`, `ApiMaak` and `ApiStap`: which headers the answer carries. */
export const ANTWOORD = 'tns:antwoord';

/**
 * `etag`: the body's `versie` becomes the ETag; `locatie`: the body's `id` is where the new resource lives, under the path that was
 * asked for, or under this one.
 */
export interface AntwoordKoppen {
  readonly etag: boolean;
  readonly locatie: boolean | string;
}

/** The conventions around every handler: after the login check and before the body is parsed, and on the way out. */
@Injectable()
export class AntwoordInterceptor implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, verder: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest & { formaat?: string }>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const soorten = this.reflector.get<string[] | undefined>(LEVERT, context.getHandler()) ?? ['application/json'];
    const formaat = kiesFormaat(request.headers.accept, soorten);
    if (formaat === undefined) throw new HttpException('', 406);
    request.formaat = formaat;
    eisLeesbaar(request);
    // a page shows what it knows; an old link with something behind it must not fail
    if (formaat !== 'text/html') eisBekendeQuery(request, context);
    return verder.handle().pipe(map((inhoud: unknown) => this.metKoppen(inhoud, { context, request, reply })));
  }

  private metKoppen(inhoud: unknown, { context, request, reply }: Uitgaand): unknown {
    if (inhoud instanceof BladerAntwoord) {
      const link = linkKop(request.url, inhoud);
      if (link !== '') reply.header('link', link);
      return { resultaten: inhoud.resultaten };
    }
    const koppen = this.reflector.get<AntwoordKoppen | undefined>(ANTWOORD, context.getHandler());
    if (koppen === undefined || typeof inhoud !== 'object' || inhoud === null) return inhoud;
    if (koppen.etag && 'versie' in inhoud && typeof inhoud.versie === 'number')
      reply.header('etag', alsEtag(inhoud.versie));
    if (koppen.locatie !== false && 'id' in inhoud && typeof inhoud.id === 'string') {
      const onder = koppen.locatie === true ? (request.url.split('?', 1)[0] ?? '') : koppen.locatie;
      reply.header('location', `${onder}/${inhoud.id}`);
    }
    return inhoud;
  }
}

interface Uitgaand {
  readonly context: ExecutionContext;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

function eisLeesbaar(request: FastifyRequest): void {
  const leesfout = leesfoutVan(request);
  if (leesfout !== undefined) throw new HttpException('', leesfout);
  const fouten = [request.body, request.query, request.params].flatMap(zoekOnleesbaar);
  if (fouten.length > 0) throw ongeldig(fouten);
}

/**
 * A query parameter that no handler reads is a typing mistake that would silently show too much: refuse it. Where a
 * handler takes the query as a DTO, the pipe refuses what that DTO does not know.
 */
function eisBekendeQuery(request: FastifyRequest, context: ExecutionContext): void {
  const namen = Object.keys(request.query ?? {});
  if (namen.length === 0) return;
  const gelezen = gelezenQuery(context);
  if (gelezen === 'alles') return;
  const onbekend = namen.filter((naam) => !gelezen.has(naam));
  if (onbekend.length === 0) return;
  throw ongeldig(onbekend.map((pad) => ({ pad, melding: 'Dit veld bestaat niet.', code: 'onbekend-veld' })));
}

function gelezenQuery(context: ExecutionContext): Set<string> | 'alles' {
  const metadata: unknown = Reflect.getMetadata(ROUTE_ARGS_METADATA, context.getClass(), context.getHandler().name);
  const namen = new Set<string>();
  // Nest keeps one entry per parameter under the key `<kind>:<index>`
  for (const [sleutel, { data }] of Object.entries((metadata ?? {}) as Record<string, { data?: unknown }>)) {
    if (!sleutel.startsWith(`${RouteParamtypes.QUERY}:`)) continue;
    if (typeof data !== 'string') return 'alles';
    namen.add(data);
  }
  return namen;
}

function linkKop(url: string, { volgende, vorige }: BladerAntwoord<unknown>): string {
  const [pad = '', query = ''] = url.split('?', 2);
  const links = [
    ['next', volgende],
    ['prev', vorige],
  ] as const;
  return links
    .filter(([, cursor]) => cursor !== undefined)
    .map(([rel, cursor]) => {
      const parameters = new URLSearchParams(query);
      parameters.set('cursor', cursor ?? '');
      return `<${pad}?${parameters.toString()}>; rel="${rel}"`;
    })
    .join(', ');
}
