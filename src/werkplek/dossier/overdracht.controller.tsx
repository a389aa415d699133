import { Id } from '../../platform/http/id.js';
import { Pagina, Paginas } from '../pagina/pagina.decorator.js';
import type { Uitkomst } from '../pagina/uitkomst.js';
import { Ingelogd, type Sessie } from '../sessie/sessie.js';
import { OverdrachtLezing } from './overdracht.lezing.js';
import { Overdrachtpagina } from './overdracht.pagina.js';

/** The page of one hand-off. */
@Paginas('werkplek/overdrachten')
export class OverdrachtPaginas {
  constructor(private readonly overdrachten: OverdrachtLezing) {}

  @Pagina(':id')
  async overdracht(@Id() id: string, @Ingelogd() sessie: Sessie): Promise<Uitkomst> {
    return <Overdrachtpagina beeld={await this.overdrachten.haal(sessie.wie, id)} sessie={sessie} />;
  }
}
