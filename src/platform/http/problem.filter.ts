import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomeinFout } from '../../kern/fout.js';
import { foutbladVoor } from './foutblad.js';
import { type Antwoord, maakProbleem, PROBLEEM_TYPE, vanDomeinFout, vanStatus } from './probleem.js';
import type { Routetabel } from './routetabel.js';
import { codeVan, isStoring } from './storing.js';

/** Turns everything that is thrown into problem+json, or a page for people; the only place that does. Nothing of a fault of ours gets out. */
@Catch()
export class ProbleemFilter implements ExceptionFilter {
  private readonly log = new Logger('Fout');

  /** @param bijStoring told when the database or the network is away or busy for a moment */
  constructor(
    private readonly routes: Routetabel,
    private readonly bijStoring: () => void = () => undefined,
  ) {}

  catch(fout: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const antwoord = this.vertaal(fout, request);
    // who is too busy, or leaves, says so on purpose: a line for each would only add to the crowd
    if (antwoord.status >= 500 && !(fout instanceof DomeinFout)) this.meld(fout, request.id);
    if (!reply.sent) stuurProbleem(reply, antwoord, request.id);
  }

  private vertaal(fout: unknown, request: FastifyRequest): Antwoord {
    if (fout instanceof DomeinFout) return vanDomeinFout(fout);
    if (request.is404) return this.onbekendAdres(request);
    if (fout instanceof HttpException) return vanStatus(fout.getStatus());
    if (isStoring(fout)) {
      this.bijStoring();
      return vanStatus(503);
    }
    if (isFastifyFout(fout)) return vanStatus(fout.statusCode);
    return vanStatus(500);
  }

  private onbekendAdres(request: FastifyRequest): Antwoord {
    const methodes = this.routes.methodesVan(request.url.split('?', 1)[0] ?? '');
    return methodes.length > 0 ? vanStatus(405, { allow: methodes.join(', ') }) : vanStatus(404);
  }

  private meld(fout: unknown, foutId: string): void {
    this.log.error({ foutId, err: fout }, 'a request failed');
  }
}

const codes = new WeakMap<FastifyReply, string>();

/** The code of the problem that was answered; undefined when it was none. */
export function probleemVan(reply: FastifyReply): string | undefined {
  return codes.get(reply);
}

/** Sends a problem on a Fastify reply, as a page when a person asks, also from a hook that runs outside Nest. */
export function stuurProbleem(reply: FastifyReply, antwoord: Antwoord, verzoekId: string): void {
  for (const [naam, waarde] of Object.entries(antwoord.headers ?? {})) {
    // what the thrower set itself knows more (the throttler's own Retry-After, the guard's WWW-Authenticate)
    if (!reply.hasHeader(naam)) reply.header(naam, waarde);
  }
  if (antwoord.status !== 401) reply.removeHeader('www-authenticate');
  else if (!reply.hasHeader('www-authenticate')) reply.header('www-authenticate', 'Bearer');
  codes.set(reply, antwoord.code);
  // an error must not carry the version or the next page of what was about to be answered
  for (const naam of ['etag', 'link', 'location']) reply.removeHeader(naam);
  const blad = foutbladVoor(reply.request);
  reply
    .code(antwoord.status)
    .type(blad ? 'text/html; charset=utf-8' : PROBLEEM_TYPE)
    .send(blad ? blad.teken(antwoord, verzoekId) : JSON.stringify(maakProbleem(antwoord, verzoekId)));
}

function isFastifyFout(fout: unknown): fout is { statusCode: number } {
  if (!codeVan(fout)?.startsWith('FST_')) return false;
  // codeVan has established that it is an object
  const status: unknown = (fout as { statusCode?: unknown }).statusCode;
  return typeof status === 'number' && status < 500;
}
