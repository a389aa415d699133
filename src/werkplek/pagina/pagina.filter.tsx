import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { DomeinFout } from '../../kern/fout.js';
import { type Antwoord, vanDomeinFout, vanStatus } from '../../platform/http/probleem.js';
import { isStoring } from '../../platform/http/storing.js';
import { AnderePagina } from '../sessie/andere-pagina.js';
import { isDeel } from '../sessie/herkomst.js';
import { alsFormulier } from '../sessie/invulling.js';
import { NietIngelogd } from '../sessie/niet-ingelogd.js';
import type { VerzoekMetSessie } from '../sessie/sessie.js';
import { foutwoorden } from '../teksten/foutwoorden.js';
import { Foutpagina } from './foutpagina.js';
import { alsHtml } from './html.js';
import { Nogmaalspagina } from './nogmaalspagina.js';

/** Everything that is thrown behind a page becomes a page in plain Dutch; whoever is not logged in goes to the login. */
@Catch()
export class PaginaFilter implements ExceptionFilter {
  private readonly log = new Logger('Werkplek');

  catch(fout: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest & VerzoekMetSessie>();
    const reply = http.getResponse<FastifyReply>();
    if (reply.sent) return;
    if (fout instanceof NietIngelogd) {
      // htmx would follow a redirect to another site by itself, and fail
      if (isDeel(request)) void reply.code(200).header('hx-redirect', fout.naar).send('');
      else void reply.code(303).header('location', fout.naar).send('');
      return;
    }
    if (fout instanceof AnderePagina) {
      void reply.code(fout.status).type('text/html; charset=utf-8').send(alsHtml(fout.pagina));
      return;
    }
    const antwoord = this.vertaal(fout, request.id);
    for (const [naam, waarde] of Object.entries(antwoord.headers ?? {})) reply.header(naam, waarde);
    void reply
      .code(antwoord.status)
      .type('text/html; charset=utf-8')
      .send(alsHtml(paginaBij(antwoord, request)));
  }

  private vertaal(fout: unknown, foutId: string): Antwoord {
    if (fout instanceof DomeinFout) return vanDomeinFout(fout);
    if (fout instanceof HttpException) return vanStatus(fout.getStatus());
    if (isStoring(fout)) return vanStatus(503);
    this.log.error({ foutId, err: fout }, 'a page failed');
    return vanStatus(500);
  }
}

/** What was filled in must not be lost by trouble of ours: then the page carries it, to be sent once more. */
function paginaBij(antwoord: Antwoord, request: FastifyRequest & VerzoekMetSessie): VNode {
  const vanOns = antwoord.status >= 500;
  const { sessie, id: foutId } = request;
  const velden = vanOns && request.method === 'POST' && !isDeel(request) ? alsFormulier(request.body) : undefined;
  if (velden) return <Nogmaalspagina pad={request.url} velden={velden} foutId={foutId} sessie={sessie} />;
  return <Foutpagina {...foutwoorden(antwoord)} foutId={vanOns ? foutId : undefined} sessie={sessie} />;
}
