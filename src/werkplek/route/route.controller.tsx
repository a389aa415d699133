import { Query } from '@nestjs/common';
import { ROUTEDELEN } from '../../modules/uitkering/index.js';
import { Pagina, Paginas } from '../pagina/pagina.decorator.js';
import type { Uitkomst } from '../pagina/uitkomst.js';
import { Ingelogd, type Sessie } from '../sessie/sessie.js';
import { RouteBlik } from './route.blik.js';
import { RoutePagina } from './route.pagina.js';

/** The versnelde route of an uitvoerder of the Participatiewet. */
@Paginas('werkplek/versnelde-route')
export class RoutepaginaController {
  constructor(private readonly blik: RouteBlik) {}

  @Pagina()
  async toon(
    @Ingelogd() sessie: Sessie,
    @Query('deel') gevraagd: string | undefined,
    @Query('cursor') cursor: string | undefined,
  ): Promise<Uitkomst> {
    const deel = ROUTEDELEN.find((een) => een === gevraagd) ?? 'alles';
    const beeld = await this.blik.beeld(sessie, deel, cursor);
    return <RoutePagina sessie={sessie} beeld={beeld} deel={deel} cursor={cursor} />;
  }
}
