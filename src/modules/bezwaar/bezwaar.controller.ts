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
import { BezwaarDto, BezwaarRegelDto, BezwarenQuery } from './bezwaar.dto.js';
import { BezwaarLezer } from './bezwaar.lezer.js';
import { BezwaarLoket } from './bezwaar.loket.js';
import { bezwaarProces } from './bezwaar.proces.js';
import { BEZWAAR_STAPPEN } from './bezwaar.stappen.dto.js';

const NIET_ZELF =
  'Een bezwaar begint met de stap `bezwaar-ontvangen` op de zaak waarin het besluit is genomen. Iedereen die bij het dossier ' +
  'betrokken is kan die stap zetten als de cliënt of zijn gemachtigde bezwaar maakt; wie het besluit nam beslist erop.';

/** The doors of an objection. There is none to make one: the zaak of the decision does that. */
@ApiTags('Bezwaren')
@Controller('bezwaren')
export class BezwaarController {
  constructor(
    private readonly database: DatabaseService,
    private readonly lezer: BezwaarLezer,
    private readonly zaken: ZaakLezer,
    private readonly loket: BezwaarLoket,
  ) {}

  @Get()
  @ApiBlader(BezwaarRegelDto, {
    samenvatting: 'Lijst van bezwaren die u mag zien, de nieuwste eerst',
    uitleg: `${NIET_ZELF} De stappen die u kunt zetten staan niet in de lijst; die vindt u als u het bezwaar zelf leest.`,
  })
  lijst(@Query() query: BezwarenQuery, @Door() door: Wie): Promise<BladerAntwoord<BezwaarRegelDto>> {
    return this.database.lees(door, (tx) => this.lezer.lijst(tx, query));
  }

  @Get(':id')
  @ApiLees(BezwaarDto, { samenvatting: 'Lees een bezwaar', uitleg: NIET_ZELF })
  lees(@Id() id: string, @Door() door: Wie): Promise<BezwaarDto> {
    return this.database.lees(door, (tx) => this.lezer.haal(tx, id));
  }

  @Get(':id/stappen')
  @ApiGebeurtenissen({ samenvatting: 'De stappen van een bezwaar, de oudste eerst' })
  stappen(@Id() id: string, @Query() query: BladerQuery, @Door() door: Wie): Promise<BladerAntwoord<GebeurtenisDto>> {
    return this.database.lees(door, (tx) => this.zaken.geschiedenis(tx, { ...query, soort: 'bezwaar', id }));
  }

  @Post(':id/stappen')
  @ApiStap(BezwaarDto, { samenvatting: 'Zet een stap in een bezwaar' })
  @ApiStapBody(BEZWAAR_STAPPEN, bezwaarProces)
  neem(
    @Id() id: string,
    @StapBody(BEZWAAR_STAPPEN) stap: StapVan<typeof BEZWAAR_STAPPEN>,
    @Opdracht() verzoek: Verzoek,
  ): Promise<BezwaarDto> {
    return this.loket.neem(verzoek, id, stap);
  }
}
