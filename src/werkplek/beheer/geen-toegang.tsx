import { alsHtml } from '../pagina/html.js';
import { Foutpagina } from '../pagina/foutpagina.js';
import type { Sessie } from '../sessie/sessie.js';

/** What somebody reads who may not look at the dashboard, or tries to change something there. */
export function foutVan(sessie: Sessie): string {
  return alsHtml(
    <Foutpagina
      titel="Dit mag u niet"
      uitleg="Deze pagina is alleen voor beheerders, en alleen om te kijken."
      foutId={undefined}
      sessie={sessie}
    />,
  );
}
