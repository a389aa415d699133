import { Param, Query } from '@nestjs/common';
import { validate } from 'uuid';
import { DomeinFout } from '../../kern/fout.js';
import { Formulier, Pagina, Paginas } from '../pagina/pagina.decorator.js';
import { Doorsturen, type Uitkomst } from '../pagina/uitkomst.js';
import { Ingelogd, type Sessie } from '../sessie/sessie.js';
import { KlokPagina } from './klok.pagina.js';
import { WaarschuwingenBlik, type Waarschuwingenkeuze } from './waarschuwingen.blik.js';
import { waarschuwingenpad, WaarschuwingenPagina } from './waarschuwingen.pagina.js';

type Vragen = Readonly<Record<string, string | string[] | undefined>>;

/** What clocks had to say to this person, and the ledger of one clock. */
@Paginas('werkplek')
export class WaarschuwingenPaginas {
  constructor(private readonly blik: WaarschuwingenBlik) {}

  @Pagina('waarschuwingen')
  async toon(@Query() vragen: Vragen, @Ingelogd() sessie: Sessie): Promise<Uitkomst> {
    const keuze = leesKeuze(vragen);
    const beeld = await this.blik.lijst(sessie, keuze);
    return <WaarschuwingenPagina {...{ sessie, beeld, keuze }} gezien={vragen['gezien'] === '1'} />;
  }

  /** Where the press on the button goes: back to the list, which then says that it was heard. */
  @Formulier('waarschuwingen/:id/bevestiging')
  async bevestig(@Param('id') id: string, @Ingelogd() sessie: Sessie): Promise<Uitkomst> {
    await this.blik.bevestig(sessie, eisId(id, 'Deze waarschuwing is er niet, of zij is niet voor u.'));
    return new Doorsturen(`${waarschuwingenpad({ alle: false })}?gezien=1`);
  }

  @Pagina('klokken/:id')
  async klok(@Param('id') id: string, @Ingelogd() sessie: Sessie): Promise<Uitkomst> {
    const beeld = await this.blik.klok(sessie, eisId(id, 'Deze klok is er niet, of u mag haar niet zien.'));
    return <KlokPagina sessie={sessie} beeld={beeld} />;
  }
}

function leesKeuze({ van, cursor }: Vragen): Waarschuwingenkeuze {
  return { alle: van === 'organisatie', ...(typeof cursor === 'string' ? { cursor } : {}) };
}

function eisId(id: string, uitleg: string): string {
  if (!validate(id)) throw new DomeinFout('niet-gevonden', uitleg);
  return id.toLowerCase();
}
