import { Doorsturen } from './pagina/uitkomst.js';
import { Pagina, Paginas } from './pagina/pagina.decorator.js';
import { ZonderSessie } from './sessie/zonder-sessie.js';

/** The address that people type. */
@Paginas('')
@ZonderSessie()
export class VoorpaginaController {
  @Pagina()
  voorpagina(): Doorsturen {
    return new Doorsturen('/werkplek');
  }
}
