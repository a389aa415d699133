import { Query } from '@nestjs/common';
import { Id } from '../../platform/http/id.js';
import { Pagina, Paginas } from '../pagina/pagina.decorator.js';
import type { Uitkomst } from '../pagina/uitkomst.js';
import { Ingelogd, type Sessie } from '../sessie/sessie.js';
import { IntakeBlik } from './intake.blik.js';
import { IntakePagina } from './intake.pagina.js';
import { IntakelijstPagina } from './intakelijst.pagina.js';

/** The brede intakes that one holds or takes part in, and the page of each. */
@Paginas('werkplek/intakes')
export class IntakepaginaController {
  constructor(private readonly blik: IntakeBlik) {}

  @Pagina()
  async lijst(@Ingelogd() sessie: Sessie, @Query('cursor') cursor: string | undefined): Promise<Uitkomst> {
    return <IntakelijstPagina sessie={sessie} lijst={await this.blik.lijst(sessie, cursor)} />;
  }

  @Pagina(':id')
  async toon(@Id() id: string, @Ingelogd() sessie: Sessie): Promise<Uitkomst> {
    return <IntakePagina sessie={sessie} beeld={await this.blik.beeld(sessie, id)} />;
  }
}
