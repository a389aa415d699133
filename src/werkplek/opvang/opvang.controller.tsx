import { Body, Param, Query } from '@nestjs/common';
import { DomeinFout } from '../../kern/fout.js';
import type { Formulierinhoud } from '../../platform/http/inhoud.js';
import { STATUS } from '../../platform/http/probleem.js';
import { Formulier, Pagina, Paginas } from '../pagina/pagina.decorator.js';
import { Doorsturen, PaginaMetStatus, type Uitkomst } from '../pagina/uitkomst.js';
import { Ingelogd, type Sessie } from '../sessie/sessie.js';
import { OpvangBlik } from './opvang.blik.js';
import { OpvangPagina } from './opvang.pagina.js';

const PAD = '/werkplek/opvang';

/** Tonight in one's own shelter, and the report of last night. */
@Paginas('werkplek/opvang')
export class OpvangpaginaController {
  constructor(private readonly blik: OpvangBlik) {}

  @Pagina()
  async toon(@Ingelogd() sessie: Sessie, @Query('gemeld') gemeld: string | undefined): Promise<Uitkomst> {
    const beeld = await this.blik.beeld(sessie);
    const aantal = /^\d{1,4}$/.test(gemeld ?? '') ? Number(gemeld) : undefined;
    return <OpvangPagina sessie={sessie} beeld={beeld} gemeld={aantal} />;
  }

  /** Only numbers go into the address: nobody's name or place. */
  @Formulier(':code/nacht')
  async meld(
    @Ingelogd() sessie: Sessie,
    @Param('code') code: string,
    @Body() inhoud?: Formulierinhoud,
  ): Promise<Uitkomst> {
    try {
      const { gemeld } = await this.blik.meldNacht(sessie, code, inhoud ?? {});
      return new Doorsturen(`${PAD}?gemeld=${gemeld}`);
    } catch (fout) {
      if (!(fout instanceof DomeinFout) || fout.code === 'niet-gevonden') throw fout;
      const beeld = await this.blik.beeld(sessie);
      const gekozen = { code, behalve: inhoud?.['behalve'] ?? [] };
      return new PaginaMetStatus(
        STATUS[fout.code],
        <OpvangPagina sessie={sessie} beeld={beeld} fout={fout.detail} gekozen={gekozen} />,
      );
    }
  }
}
