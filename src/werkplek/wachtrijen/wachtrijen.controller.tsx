import { Param, Query } from '@nestjs/common';
import { Pagina, Paginas } from '../pagina/pagina.decorator.js';
import type { Uitkomst } from '../pagina/uitkomst.js';
import { Ingelogd, type Sessie } from '../sessie/sessie.js';
import { type Adresvragen, leesFilters } from '../werkvoorraad/werkvoorraad.filters.js';
import { WachtrijPagina } from './wachtrij.pagina.js';
import { WachtrijbordPagina } from './wachtrijbord.pagina.js';
import { WachtrijenBlik } from './wachtrijen.blik.js';

/** The queues of an organisation, for who divides the work; everybody else who works there may look. */
@Paginas('werkplek/wachtrijen')
export class WachtrijenController {
  constructor(private readonly blik: WachtrijenBlik) {}

  @Pagina()
  async bord(@Ingelogd() sessie: Sessie): Promise<Uitkomst> {
    return <WachtrijbordPagina sessie={sessie} bord={await this.blik.bord(sessie)} />;
  }

  /** @throws DomeinFout `niet-gevonden` when it is no queue of this organisation */
  @Pagina(':code')
  async wachtrij(
    @Ingelogd() sessie: Sessie,
    @Param('code') code: string,
    @Query() { cursor }: Adresvragen,
  ): Promise<Uitkomst> {
    const filters = await leesFilters({ wachtrij: [code], cursor });
    return <WachtrijPagina sessie={sessie} code={code} beeld={await this.blik.wachtrij(sessie, code, filters)} />;
  }
}
