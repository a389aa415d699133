import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { Adres, eigenPad } from './adres.js';
import { AnderePagina } from './andere-pagina.js';
import { isDeel, isVreemd, paginaVan } from './herkomst.js';
import { PAD_UITGELOGD } from './inlogdienst.js';
import { vreemdFormulier } from './inlogpaginas.js';
import { alsFormulier, CSRF_VELD, VERDER_VELD, zonderBijvelden } from './invulling.js';
import { leesKoek } from './koeken.js';
import { NietIngelogd } from './niet-ingelogd.js';
import { BEGIN } from './poging.js';
import type { VerzoekMetSessie } from './sessie.js';
import { Sessies, type Herkend } from './sessies.js';
import { uitgelogdMetFormulier } from './uitgelogd-formulier.js';
import { ZONDER_SESSIE } from './zonder-sessie.js';

/** Where a form that was kept waits for who sent it. */
export const PAD_VERDER = '/werkplek/verder';
/** Of this form there is nothing to keep. */
const PAD_UITLOGGEN = '/werkplek/uitloggen';

type Verzoek = FastifyRequest & VerzoekMetSessie;

/**
 * Lets in who has a session at the werkplek, and notes who it is (`@Ingelogd()`). A form must come from a page of that very
 * session. One that comes when the session is over is kept for who sent it (docs/besluiten/0032).
 */
@Injectable()
export class SessieGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly adres: Adres,
    private readonly sessies: Sessies,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<Verzoek>();
    const { basis, koeken } = this.adres.van(request);
    const doel = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean | undefined>(ZONDER_SESSIE, doel) === true) return true;

    const leest = request.method === 'GET' || request.method === 'HEAD';
    if (!leest && isVreemd(request, basis)) throw new AnderePagina(403, vreemdFormulier());
    const koek = leesKoek(request, koeken.sessie);
    const herkend = koek === undefined ? undefined : await this.sessies.herken(koek, { vanzelf: isVanzelf(request) });
    if (herkend === undefined) throw zonderIemand(request);
    if (!leest) await this.keurFormulier(request, herkend);
    if (!herkend.geldig) throw new NietIngelogd(inloggen(request));
    request.sessie = herkend.sessie;
    request.sessieSleutel = herkend.sleutel;
    return true;
  }

  /** After this the handler sees only what somebody filled in. */
  private async keurFormulier(request: Verzoek, herkend: Herkend): Promise<void> {
    const velden = alsFormulier(request.body) ?? {};
    const vanWie = await this.sessies.kentCsrf(herkend, velden[CSRF_VELD]?.[0] ?? '');
    if (vanWie === 'nee') {
      if (herkend.geldig) throw new AnderePagina(403, vreemdFormulier());
      return;
    }
    const invulling = { pad: request.url, velden: zonderBijvelden(velden) };
    if (herkend.geldig && vanWie === 'eigen') {
      request.body = invulling.velden;
      if (VERDER_VELD in velden) await this.sessies.wisBewaard(herkend.sleutel);
      return;
    }
    if (request.url === PAD_UITLOGGEN) return;
    const bewaard = await this.sessies.bewaar(herkend.sleutel, invulling);
    if (bewaard && herkend.geldig) throw new NietIngelogd(PAD_VERDER);
    throw new NietIngelogd(`${PAD_UITGELOGD}?reden=${bewaard ? 'bewaard' : 'te-groot'}`);
  }
}

/** To the login; but a form that somebody filled in must not be lost on the way there. */
function zonderIemand(request: Verzoek): Error {
  const velden = request.method === 'POST' && !isDeel(request) ? alsFormulier(request.body) : undefined;
  if (velden?.[CSRF_VELD] === undefined || request.url === PAD_UITLOGGEN) return new NietIngelogd(inloggen(request));
  return new AnderePagina(401, uitgelogdMetFormulier({ pad: request.url, velden }));
}

/** A list that refreshes itself (htmx) says so; without this an open screen would stay logged in until night. */
function isVanzelf({ method, headers }: Verzoek): boolean {
  return method === 'GET' && headers['hx-request'] !== undefined;
}

function inloggen(request: Verzoek): string {
  const naar = eigenPad(paginaVan(request)) ?? BEGIN;
  return naar === BEGIN ? '/werkplek/inloggen' : `/werkplek/inloggen?naar=${encodeURIComponent(naar)}`;
}
