import { Query } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { AanmeldingLezer, AanmeldingLoket } from '../../modules/aanmelding/index.js';
import { DatabaseService } from '../../platform/database/database.service.js';
import { Id } from '../../platform/http/id.js';
import { Namen } from '../namen/namen.js';
import { Pagina, Paginas } from '../pagina/pagina.decorator.js';
import type { Uitkomst } from '../pagina/uitkomst.js';
import { Ingelogd, type Sessie } from '../sessie/sessie.js';
import { Klaarpagina } from './klaarpagina.js';

/** What comes of an aanmelding, for the one who registered. */
@Paginas('werkplek/aanmeldingen')
export class KlaarController {
  constructor(
    private readonly database: DatabaseService,
    private readonly lezer: AanmeldingLezer,
    private readonly loket: AanmeldingLoket,
    private readonly namen: Namen,
  ) {}

  /** @param formulier key of the form: finds what is said only in the first answer, as long as keys are kept */
  @Pagina(':id/klaar')
  async klaar(@Ingelogd() sessie: Sessie, @Id() id: string, @Query('formulier') formulier: unknown): Promise<Uitkomst> {
    const sleutel = typeof formulier === 'string' && isUUID(formulier) ? formulier : undefined;
    const eerste = sleutel === undefined ? undefined : await this.loket.eersteAntwoord(sessie.wie, sleutel);
    return this.database.lees(sessie.wie, async (tx) => {
      const aanmelding = await this.lezer.haal(tx, id);
      const namen = await this.namen.vandaag(tx);
      return Klaarpagina({ sessie, aanmelding, eerste: eerste?.id === id ? eerste : undefined, namen, nu: tx.nu });
    });
  }
}
