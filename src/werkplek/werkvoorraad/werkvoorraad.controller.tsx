import { Query } from '@nestjs/common';
import { heeftDossiers } from '../../kern/wie.js';
import { beginVan } from '../pagina/menu.js';
import { Pagina, Paginas } from '../pagina/pagina.decorator.js';
import { Doorsturen, type Uitkomst } from '../pagina/uitkomst.js';
import { Ingelogd, type Sessie } from '../sessie/sessie.js';
import { WerkvoorraadBlik } from './werkvoorraad.blik.js';
import { type Adresvragen, leesFilters } from './werkvoorraad.filters.js';
import { WerkvoorraadPagina } from './werkvoorraad.pagina.js';

/** Where everybody lands after logging in: what waits for them. */
@Paginas('werkplek')
export class WerkvoorraadPaginaController {
  constructor(private readonly blik: WerkvoorraadBlik) {}

  @Pagina()
  async werkvoorraad(@Query() vragen: Adresvragen, @Ingelogd() sessie: Sessie): Promise<Uitkomst> {
    if (!heeftDossiers(sessie.wie.rol)) return new Doorsturen(beginVan(sessie.wie));
    const filters = await leesFilters(vragen);
    return <WerkvoorraadPagina sessie={sessie} filters={filters} beeld={await this.blik.kijk(sessie, filters)} />;
  }
}
