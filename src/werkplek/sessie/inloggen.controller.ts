import { Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomeinFout } from '../../kern/fout.js';
import type { Wie } from '../../kern/wie.js';
import { Tokenlezer } from '../../platform/auth/token.js';
import { STATUS } from '../../platform/http/probleem.js';
import { Pagina, Paginas } from '../pagina/pagina.decorator.js';
import { Doorsturen, PaginaMetStatus, type Uitkomst } from '../pagina/uitkomst.js';
import { Adres, eigenPad } from './adres.js';
import { Inlogdienst, InlogMislukt, type Opbrengst } from './inlogdienst.js';
import { geenToegang, inlogMislukt } from './inlogpaginas.js';
import { leesKoek, zetKoek } from './koeken.js';
import { BEGIN, POGING_SECONDEN, Pogingen, type Poging } from './poging.js';
import { PAD_VERDER } from './sessie.guard.js';
import { Sessies } from './sessies.js';
import { ZonderSessie } from './zonder-sessie.js';

type Vraag = Readonly<Record<string, unknown>>;

/** To the login provider and back. */
@Paginas('werkplek')
@ZonderSessie()
export class InloggenController {
  constructor(
    private readonly adres: Adres,
    private readonly pogingen: Pogingen,
    private readonly dienst: Inlogdienst,
    private readonly tokens: Tokenlezer,
    private readonly sessies: Sessies,
  ) {}

  @Pagina('inloggen')
  async inloggen(
    @Query() { naar }: Vraag,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Uitkomst> {
    const plek = this.adres.van(request);
    const doel = eigenPad(naar) ?? BEGIN;
    const { poging, koek } = this.pogingen.begin(doel, leesKoek(request, plek.koeken.poging));
    return orPagina(doel, async () => {
      const adres = await this.dienst.adresVoor(poging, plek.basis);
      zetKoek(reply, plek, { naam: plek.koeken.poging, waarde: koek, seconden: POGING_SECONDEN });
      return new Doorsturen(adres);
    });
  }

  @Pagina('terug')
  async terug(
    @Query() { state }: Vraag,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Uitkomst> {
    const plek = this.adres.van(request);
    const poging = this.pogingen.lees(state, leesKoek(request, plek.koeken.poging));
    return orPagina(poging?.naar ?? BEGIN, async () => {
      if (poging === undefined) throw new InlogMislukt('verlopen');
      const ingelogde = await this.haalWie(new URL(request.url, plek.basis), poging);
      const { koek, bewaard } = await this.sessies.begin(ingelogde, leesKoek(request, plek.koeken.sessie));
      zetKoek(reply, plek, { naam: plek.koeken.sessie, waarde: koek });
      return new Doorsturen(bewaard ? PAD_VERDER : poging.naar);
    });
  }

  /** Who it is, by the same rules as in the API: an access token says so. */
  private async haalWie(terug: URL, poging: Poging): Promise<Opbrengst & { wie: Wie & { naam: string } }> {
    const opbrengst = await this.dienst.wissel(terug, poging);
    const wie = await this.tokens.lees(opbrengst.accessToken);
    return { ...opbrengst, wie: { ...wie, naam: wie.naam ?? opbrengst.naam ?? wie.id } };
  }
}

/** What goes wrong while logging in is told on a page with a way to try again. */
async function orPagina(naar: string, werk: () => Promise<Uitkomst>): Promise<Uitkomst> {
  const opnieuw = naar === BEGIN ? '/werkplek/inloggen' : `/werkplek/inloggen?naar=${encodeURIComponent(naar)}`;
  try {
    return await werk();
  } catch (fout) {
    if (fout instanceof InlogMislukt) {
      const { status, pagina } = inlogMislukt(fout.reden, opnieuw);
      return new PaginaMetStatus(status, pagina);
    }
    if (!(fout instanceof DomeinFout)) throw fout;
    if (fout.code === 'geen-recht') return new PaginaMetStatus(STATUS[fout.code], geenToegang(fout.detail, opnieuw));
    const { status, pagina } = inlogMislukt(fout.code === 'te-druk' ? 'weg' : 'mislukt', opnieuw);
    return new PaginaMetStatus(status, pagina);
  }
}
