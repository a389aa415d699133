import { Param } from '@nestjs/common';
import { Id } from '../../platform/http/id.js';
import { Pagina, Paginas } from '../pagina/pagina.decorator.js';
import { Doorsturen } from '../pagina/uitkomst.js';
import { Ingelogd, type Sessie } from '../sessie/sessie.js';
import { OverdrachtLezing } from './overdracht.lezing.js';
import { zaakpad } from './paden.js';

/** The address of any zaak, for who knows only its soort and number: leads to the page on which it is shown. */
@Paginas('werkplek/zaken')
export class ZaakPaginas {
  constructor(private readonly overdrachten: OverdrachtLezing) {}

  @Pagina(':soort/:id')
  async zaak(@Param('soort') soort: string, @Id() id: string, @Ingelogd() { wie }: Sessie): Promise<Doorsturen> {
    return new Doorsturen(zaakpad({ soort, id, dossier: await this.overdrachten.dossierVan(wie, soort, id) }));
  }
}
