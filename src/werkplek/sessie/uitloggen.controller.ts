import { Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { Config } from '../../platform/config/config.js';
import { Formulier, Pagina, Paginas } from '../pagina/pagina.decorator.js';
import { Doorsturen, type Uitkomst } from '../pagina/uitkomst.js';
import { Adres } from './adres.js';
import { Inlogdienst, InlogMislukt, PAD_UITGELOGD } from './inlogdienst.js';
import { nogUitTeLoggen, uitgelogd } from './uitlogpaginas.js';
import { wisKoek } from './koeken.js';
import { Sessiesleutel } from './sessie.js';
import { Sessies } from './sessies.js';
import { ZonderSessie } from './zonder-sessie.js';

/** The end of a session, here and at the login provider. */
@Paginas('werkplek')
export class UitloggenController {
  constructor(
    private readonly adres: Adres,
    private readonly dienst: Inlogdienst,
    private readonly sessies: Sessies,
    private readonly config: Config,
  ) {}

  @Formulier('uitloggen')
  async uitloggen(
    @Sessiesleutel() sleutel: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Uitkomst> {
    const plek = this.adres.van(request);
    const idToken = await this.sessies.beeindig(sleutel);
    wisKoek(reply, plek, plek.koeken.sessie);
    const adres = await this.dienst.uitlogAdres(idToken, plek.basis).catch(geenAdres);
    if (adres === undefined) return new Doorsturen(PAD_UITGELOGD);
    // a form may be led on to the provider's own address only (kopregels.ts); elsewhere one goes by a link
    const eigen = new URL(adres).origin === new URL(this.config.oidcIssuer).origin;
    return eigen ? new Doorsturen(adres) : nogUitTeLoggen(adres);
  }

  @Pagina('uitgelogd')
  @ZonderSessie()
  uitgelogd(@Query() { reden }: Readonly<Record<string, unknown>>): VNode {
    return uitgelogd(reden);
  }
}

/** With the provider away one is logged out here all the same. */
function geenAdres(fout: unknown): undefined {
  if (!(fout instanceof InlogMislukt)) throw fout;
}
