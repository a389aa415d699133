import { Param, Query } from '@nestjs/common';
import { leesDag } from '../../kern/dag.js';
import { DomeinFout } from '../../kern/fout.js';
import { Pagina, Paginas } from '../pagina/pagina.decorator.js';
import type { Uitkomst } from '../pagina/uitkomst.js';
import { Ingelogd, type Sessie } from '../sessie/sessie.js';
import { leesDatum } from '../formulier/datum.js';
import { BeheerBlik } from './beheer.blik.js';
import { BeheerPagina } from './beheer.pagina.js';
import { eisBeheerder } from './eis-beheerder.js';
import { isSoort } from './soorten.js';
import { SoortPagina } from './soort.pagina.js';
import { Wachtrijtechniek } from './wachtrijtechniek.js';

/** The rules as data with their versions, and how the technique stands; for a beheerder, to look at. */
@Paginas('werkplek/beheer')
export class BeheerController {
  constructor(
    private readonly blik: BeheerBlik,
    private readonly techniek: Wachtrijtechniek,
  ) {}

  /** @throws DomeinFout `geen-recht` for who is no beheerder */
  @Pagina()
  async beheer(@Ingelogd() sessie: Sessie, @Query('peildatum') peildatum?: string): Promise<Uitkomst> {
    eisBeheerder(sessie.wie);
    const [{ dag, soorten }, techniek] = await Promise.all([
      this.blik.aantallen(sessie, leesPeildatum(peildatum)),
      this.blik.techniek(),
    ]);
    return (
      <BeheerPagina sessie={sessie} dag={dag} soorten={soorten} techniek={techniek} bordIsEr={this.techniek.isEr} />
    );
  }

  /** @throws DomeinFout `geen-recht` for who is no beheerder, `niet-gevonden` for no kind of reference data */
  @Pagina('referentie/:soort')
  async soort(
    @Ingelogd() sessie: Sessie,
    @Param('soort') soort: string,
    @Query('peildatum') peildatum?: string,
  ): Promise<Uitkomst> {
    eisBeheerder(sessie.wie);
    if (!isSoort(soort)) throw new DomeinFout('niet-gevonden', 'Deze soort gegevens is er niet.');
    const { dag, codes } = await this.blik.versies(sessie, soort, leesPeildatum(peildatum));
    return <SoortPagina sessie={sessie} soort={soort} dag={dag} codes={codes} />;
  }
}

/** A day of the address; an empty field of the form asks for today. */
function leesPeildatum(tekst: string | undefined): string | undefined {
  if (tekst === undefined || tekst === '') return undefined;
  try {
    return leesDag(leesDatum(tekst)).toString();
  } catch {
    throw new DomeinFout('ongeldig', 'Deze dag bestaat niet. Schrijf hem als 23-11-2026.', {
      errors: [{ pad: 'peildatum', melding: 'Schrijf de dag als 23-11-2026.', code: 'datum' }],
    });
  }
}
