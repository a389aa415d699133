import { Body, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { UitnodigingLoket } from '../../modules/uitnodiging/index.js';
import type { Formulierinhoud } from '../../platform/http/inhoud.js';
import { Id } from '../../platform/http/id.js';
import type { Verzoek } from '../../platform/http/verzoek.js';
import { overdrachtpad } from '../dossier/paden.js';
import { Formulier, Paginas } from '../pagina/pagina.decorator.js';
import { Doorsturen, type Uitkomst } from '../pagina/uitkomst.js';
import { Adres } from '../sessie/adres.js';
import { Ingelogd, type Sessie } from '../sessie/sessie.js';
import { sleutelVan, versieVan } from '../stap/stapzetter.js';
import { linkpad } from './linkblok.js';
import { Linkpagina } from './link.pagina.js';

/** One-time links, for who asks: made and revoked on the page of the hand-off. */
@Paginas('werkplek/overdrachten')
export class LinkPaginas {
  constructor(
    private readonly adres: Adres,
    private readonly loket: UitnodigingLoket,
  ) {}

  /** The address is on the answer itself and nowhere else: it must not stand in another address, and is not kept. */
  @Formulier(':id/uitnodigingen')
  async maak(
    @Id() id: string,
    @Ingelogd() sessie: Sessie,
    @Req() request: FastifyRequest,
    @Body() inhoud: Formulierinhoud = {},
  ): Promise<Uitkomst> {
    const { basis } = this.adres.van(request);
    const link = await this.loket.maak(verzoekVan(sessie, linkpad(id), inhoud), id, basis);
    return <Linkpagina link={link} sessie={sessie} />;
  }

  @Formulier(':id/uitnodigingen/:uitnodiging/intrekken')
  async trekIn(
    @Id() id: string,
    @Id('uitnodiging') uitnodiging: string,
    @Ingelogd() sessie: Sessie,
    @Body() inhoud: Formulierinhoud = {},
  ): Promise<Uitkomst> {
    const verzoek = verzoekVan(sessie, `${linkpad(id)}/${uitnodiging}/intrekken`, inhoud);
    await this.loket.trekIn({ ...verzoek, versie: versieVan(inhoud) }, uitnodiging);
    return new Doorsturen(`${overdrachtpad(id)}#link`);
  }
}

function verzoekVan({ wie }: Sessie, pad: string, inhoud: Formulierinhoud): Verzoek {
  return { door: wie, sleutel: { sleutel: sleutelVan(inhoud), verzoek: `POST ${pad}` } };
}
