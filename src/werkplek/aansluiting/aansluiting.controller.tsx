import { Query } from '@nestjs/common';
import { Pagina, Paginas } from '../pagina/pagina.decorator.js';
import type { Uitkomst } from '../pagina/uitkomst.js';
import { Ingelogd, type Sessie } from '../sessie/sessie.js';
import { AansluitingBlik, type Adresvragen } from './aansluiting.blik.js';
import { AansluitingPagina } from './aansluiting.pagina.js';

/** The receipts that differ, for who answers for the system of the own organisation. */
@Paginas('werkplek/aansluiting')
export class AansluitingPaginaController {
  constructor(private readonly blik: AansluitingBlik) {}

  @Pagina()
  async lijst(@Ingelogd() sessie: Sessie, @Query() vragen: Adresvragen): Promise<Uitkomst> {
    return <AansluitingPagina sessie={sessie} beeld={await this.blik.lijst(sessie, vragen)} />;
  }
}
