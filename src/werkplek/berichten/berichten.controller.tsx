import { Body, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DomeinFout } from '../../kern/fout.js';
import type { Formulierinhoud } from '../../platform/http/inhoud.js';
import { STATUS } from '../../platform/http/probleem.js';
import { Formulier, Pagina, Paginas } from '../pagina/pagina.decorator.js';
import { Doorsturen, PaginaMetStatus, type Uitkomst } from '../pagina/uitkomst.js';
import { Adres } from '../sessie/adres.js';
import { Ingelogd, type Sessie } from '../sessie/sessie.js';
import { BerichtenBlik } from './berichten.blik.js';
import { BerichtenPagina, PAD_BERICHTEN } from './berichten.pagina.js';

/** What somebody wants to hear outside the werkplek: a mail with numbers, and a calendar. */
@Paginas('werkplek/berichten')
export class BerichtenPaginas {
  constructor(
    private readonly blik: BerichtenBlik,
    private readonly adres: Adres,
  ) {}

  @Pagina()
  async toon(@Ingelogd() sessie: Sessie, @Query('bewaard') bewaard: string | undefined): Promise<Uitkomst> {
    return <BerichtenPagina sessie={sessie} beeld={await this.blik.kijk(sessie)} bewaard={bewaard === '1'} />;
  }

  @Formulier()
  async zet(@Ingelogd() sessie: Sessie, @Body() inhoud?: Formulierinhoud): Promise<Uitkomst> {
    try {
      await this.blik.zet(sessie, inhoud ?? {});
      return new Doorsturen(`${PAD_BERICHTEN}?bewaard=1`);
    } catch (fout) {
      return this.opnieuw(sessie, inhoud ?? {}, fout);
    }
  }

  /** The address is shown in the answer itself: it is nowhere to be read again. */
  @Formulier('agenda')
  async agenda(
    @Ingelogd() sessie: Sessie,
    @Req() request: FastifyRequest,
    @Body() inhoud?: Formulierinhoud,
  ): Promise<Uitkomst> {
    try {
      const { agendaAdres, ...berichten } = await this.blik.zetAgenda(sessie, inhoud ?? {});
      if (agendaAdres === null) return new Doorsturen(`${PAD_BERICHTEN}?bewaard=1`);
      const { nu } = await this.blik.kijk(sessie);
      const nieuwAdres = new URL(agendaAdres, this.adres.van(request).basis).href;
      return <BerichtenPagina sessie={sessie} beeld={{ nu, berichten }} nieuwAdres={nieuwAdres} />;
    } catch (fout) {
      return this.opnieuw(sessie, {}, fout);
    }
  }

  /** The page again, with what was typed and what is wrong with it. */
  private async opnieuw(sessie: Sessie, getypt: Formulierinhoud, fout: unknown): Promise<PaginaMetStatus> {
    if (!(fout instanceof DomeinFout) || fout.code === 'geen-recht' || fout.code === 'te-druk') throw fout;
    const beeld = await this.blik.kijk(sessie);
    const fouten = new Map((fout.extra.errors ?? []).map(({ pad, melding }) => [pad, melding]));
    const melding = fouten.size > 0 ? undefined : meldingVan(fout);
    return new PaginaMetStatus(
      STATUS[fout.code],
      <BerichtenPagina {...{ sessie, beeld, getypt, fouten }} {...(melding === undefined ? {} : { melding })} />,
    );
  }
}

function meldingVan({ code, detail }: DomeinFout): string {
  return code === 'verouderd' || code === 'versie-ontbreekt'
    ? 'U hebt dit intussen in een ander scherm veranderd. Hieronder staat hoe het nu is.'
    : detail;
}
