import type { VNode } from 'preact';
import { Kader } from '../pagina/kader.js';
import { Pagina, Paginas } from '../pagina/pagina.decorator.js';
import { Doorsturen, type Uitkomst } from '../pagina/uitkomst.js';
import { CSRF_VELD, VERDER_VELD, type Invulling } from './invulling.js';
import { BEGIN } from './poging.js';
import { Ingelogd, Sessiesleutel, type Sessie } from './sessie.js';
import { Sessies } from './sessies.js';

/** Where somebody goes on who was logged out in the middle of a form. */
@Paginas('werkplek/verder')
export class VerderController {
  constructor(private readonly sessies: Sessies) {}

  @Pagina()
  async verder(@Ingelogd() sessie: Sessie, @Sessiesleutel() sleutel: string): Promise<Uitkomst> {
    const invulling = await this.sessies.leesBewaard(sleutel);
    return invulling === undefined ? new Doorsturen(BEGIN) : verderpagina(sessie, invulling);
  }
}

/** The form as it was sent in, to be sent again by the one who filled it in: its own handler then stores it or shows it. */
function verderpagina(sessie: Sessie, { pad, velden }: Invulling): VNode {
  return (
    <Kader titel="Verder waar u was" sessie={sessie}>
      <h1>U was uitgelogd</h1>
      <p>U was uitgelogd. Wat u invulde is bewaard.</p>
      <form method="post" action={pad}>
        <input type="hidden" name={CSRF_VELD} value={sessie.csrf} />
        <input type="hidden" name={VERDER_VELD} value="1" />
        {Object.entries(velden).flatMap(([naam, waarden]) =>
          waarden.map((waarde) => <input type="hidden" name={naam} value={waarde} />),
        )}
        <button type="submit" class="utrecht-button utrecht-button--primary-action">
          Verder waar u was
        </button>
      </form>
      <p>
        <a href={BEGIN}>Naar mijn werkvoorraad</a>
      </p>
    </Kader>
  );
}
