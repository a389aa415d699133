import { Param } from '@nestjs/common';
import type { VNode } from 'preact';
import { dagInAmsterdam } from '../../kern/dag.js';
import { ProcessenLezer } from '../../modules/processen/index.js';
import { ReferentieLezer } from '../../modules/referentie/index.js';
import { DatabaseService } from '../../platform/database/database.service.js';
import { Pagina, Paginas } from '../pagina/pagina.decorator.js';
import { Ingelogd, type Sessie } from '../sessie/sessie.js';
import type { Kloklengte } from './procestabel.js';
import { Processenlijst } from './processenlijst.js';
import { Procespagina } from './procespagina.js';
import { tekening } from './tekening.js';

/** The tables by which the service decides, for people. */
@Paginas('werkplek/processen')
export class ProcespaginasController {
  constructor(
    private readonly lezer: ProcessenLezer,
    private readonly database: DatabaseService,
    private readonly referentie: ReferentieLezer,
  ) {}

  @Pagina()
  lijst(@Ingelogd() sessie: Sessie): VNode {
    return <Processenlijst sessie={sessie} processen={this.lezer.lijst()} />;
  }

  /** @throws DomeinFout `niet-gevonden` */
  @Pagina(':soort')
  async proces(@Ingelogd() sessie: Sessie, @Param('soort') soort: string): Promise<VNode> {
    const proces = this.lezer.tabel(soort);
    return (
      <Procespagina
        sessie={sessie}
        proces={proces}
        tekening={await tekening(proces)}
        lengtes={await this.lengtes(sessie)}
      />
    );
  }

  private async lengtes({ wie }: Sessie): Promise<readonly Kloklengte[]> {
    return this.database.lees(wie, async (tx) =>
      (await this.referentie.op(tx, dagInAmsterdam(tx.nu.toISOString()))).alles('termijn'),
    );
  }
}
