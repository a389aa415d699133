import { Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Wie } from '../../kern/wie.js';
import { Door } from '../../platform/auth/door.js';
import { DatabaseService } from '../../platform/database/database.service.js';
import { ApiBlader, ApiLees, ApiStap } from '../../platform/http/antwoorden.js';
import { type BladerAntwoord, BladerQuery } from '../../platform/http/bladeren.js';
import { Id } from '../../platform/http/id.js';
import { ApiStapBody, StapBody, type StapVan } from '../../platform/http/stap-body.js';
import { Opdracht, type Verzoek } from '../../platform/http/verzoek.js';
import { ApiGebeurtenissen, GebeurtenisDto, ZaakLezer } from '../../proces/index.js';
import {
  CASUSOVERLEG_STAPPEN,
  CasusoverlegDto,
  CasusoverleggenQuery,
  CasusoverlegRegelDto,
} from './casusoverleg.dto.js';
import { CasusoverlegLezer } from './casusoverleg.lezer.js';
import { CasusoverlegLoket } from './casusoverleg.loket.js';
import { casusoverlegProces } from './casusoverleg.proces.js';

const NIET_ZELF =
  'U kunt geen casusoverleg maken. Het komt er vanzelf als een dossier te vaak is terug- of doorgestuurd; ' +
  'hoe vaak staat in /beleid bij retour-drempel-casusoverleg. Zolang het open is komt er voor dit dossier geen tweede bij.';

/** The doors of a casusoverleg. There is none to make one: the count of returns does that (promise 2). */
@ApiTags('Casusoverleggen')
@Controller('casusoverleggen')
export class CasusoverlegController {
  constructor(
    private readonly database: DatabaseService,
    private readonly lezer: CasusoverlegLezer,
    private readonly zaken: ZaakLezer,
    private readonly loket: CasusoverlegLoket,
  ) {}

  @Get()
  @ApiBlader(CasusoverlegRegelDto, {
    samenvatting: 'Lijst van casusoverleggen die u mag zien, de nieuwste eerst',
    uitleg: `${NIET_ZELF} De stappen die u kunt zetten staan niet in de lijst; die vindt u als u het overleg zelf leest.`,
  })
  lijst(@Query() query: CasusoverleggenQuery, @Door() door: Wie): Promise<BladerAntwoord<CasusoverlegRegelDto>> {
    return this.database.lees(door, (tx) => this.lezer.lijst(tx, query));
  }

  @Get(':id')
  @ApiLees(CasusoverlegDto, { samenvatting: 'Lees een casusoverleg', uitleg: NIET_ZELF })
  lees(@Id() id: string, @Door() door: Wie): Promise<CasusoverlegDto> {
    return this.database.lees(door, (tx) => this.lezer.haal(tx, id));
  }

  @Get(':id/stappen')
  @ApiGebeurtenissen({ samenvatting: 'De stappen van een casusoverleg, de oudste eerst' })
  stappen(@Id() id: string, @Query() query: BladerQuery, @Door() door: Wie): Promise<BladerAntwoord<GebeurtenisDto>> {
    return this.database.lees(door, (tx) => this.zaken.geschiedenis(tx, { ...query, soort: 'casusoverleg', id }));
  }

  @Post(':id/stappen')
  @ApiStap(CasusoverlegDto, { samenvatting: 'Zet een stap in een casusoverleg' })
  @ApiStapBody(CASUSOVERLEG_STAPPEN, casusoverlegProces)
  neem(
    @Id() id: string,
    @StapBody(CASUSOVERLEG_STAPPEN) stap: StapVan<typeof CASUSOVERLEG_STAPPEN>,
    @Opdracht() verzoek: Verzoek,
  ): Promise<CasusoverlegDto> {
    return this.loket.neem(verzoek, id, stap);
  }
}
