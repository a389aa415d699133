import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Wie } from '../../kern/wie.js';
import { Door } from '../../platform/auth/door.js';
import { DatabaseService } from '../../platform/database/database.service.js';
import { ApiBlader, ApiLees, ApiMaak, ApiStap } from '../../platform/http/antwoorden.js';
import { type BladerAntwoord, BladerQuery } from '../../platform/http/bladeren.js';
import { Id } from '../../platform/http/id.js';
import { ApiStapBody, StapBody, type StapVan } from '../../platform/http/stap-body.js';
import { Opdracht, type Verzoek } from '../../platform/http/verzoek.js';
import { ApiGebeurtenissen, GebeurtenisDto, ZaakLezer } from '../../proces/index.js';
import { AanmeldingDto, AANMELDING_STAPPEN, AanmeldingenQuery, AanmeldingRegelDto } from './aanmelding.dto.js';
import { AanmeldingLezer } from './aanmelding.lezer.js';
import { AanmeldingLoket } from './aanmelding.loket.js';
import { aanmeldingProces } from './aanmelding.proces.js';
import { AanmeldingMaken } from './opgave/opgave.dto.js';

/** The five doors of the front door. */
@ApiTags('Aanmeldingen')
@Controller('aanmeldingen')
export class AanmeldingController {
  constructor(
    private readonly database: DatabaseService,
    private readonly lezer: AanmeldingLezer,
    private readonly zaken: ZaakLezer,
    private readonly loket: AanmeldingLoket,
  ) {}

  @Post()
  @ApiMaak(AanmeldingDto, {
    samenvatting: 'Meld iemand aan',
    uitleg:
      'Legt in één keer alles vast: cliënt, dossier, groep, regie, overdrachten en klokken. Het antwoord zegt ook wat u de cliënt vanavond vertelt. ' +
      'Is de cliënt al bekend, dan komt de aanmelding in het open dossier. Lees daarna het dossier op /dossiers/{id}.',
    fouten: [403],
  })
  meldAan(@Body() opgave: AanmeldingMaken, @Opdracht() verzoek: Verzoek): Promise<AanmeldingDto> {
    return this.loket.meldAan(verzoek, opgave);
  }

  @Get()
  @ApiBlader(AanmeldingRegelDto, {
    samenvatting: 'Lijst van aanmeldingen die u mag zien, de nieuwste eerst',
    uitleg:
      'Het formulier en de stappen die u kunt zetten staan niet in de lijst; die vindt u als u de aanmelding zelf leest.',
  })
  lijst(@Query() query: AanmeldingenQuery, @Door() door: Wie): Promise<BladerAntwoord<AanmeldingRegelDto>> {
    return this.database.lees(door, (tx) => this.lezer.lijst(tx, query));
  }

  @Get(':id')
  @ApiLees(AanmeldingDto, {
    samenvatting: 'Lees een aanmelding',
    uitleg:
      'Met het formulier zoals het nu luidt, de stappen die u kunt zetten en, als er iets gevraagd is, `aanvullingGevraagd`.',
  })
  lees(@Id() id: string, @Door() door: Wie): Promise<AanmeldingDto> {
    return this.database.lees(door, (tx) => this.lezer.haal(tx, id));
  }

  @Get(':id/stappen')
  @ApiGebeurtenissen({ samenvatting: 'De stappen van een aanmelding, de oudste eerst' })
  stappen(@Id() id: string, @Query() query: BladerQuery, @Door() door: Wie): Promise<BladerAntwoord<GebeurtenisDto>> {
    return this.database.lees(door, (tx) => this.zaken.geschiedenis(tx, { ...query, soort: 'aanmelding', id }));
  }

  @Post(':id/stappen')
  @ApiStap(AanmeldingDto, {
    samenvatting: 'Zet een stap in een aanmelding',
    uitleg:
      'Voor wie aanmeldde zijn vooral `aanvullen` (antwoord op een vraag om gegevens), `hertriage` (de situatie is veranderd) en ' +
      '`intrekken` van belang. Met `aanvullen` is de overdracht AANVULLING vanzelf klaar.',
  })
  @ApiStapBody(AANMELDING_STAPPEN, aanmeldingProces)
  neem(
    @Id() id: string,
    @StapBody(AANMELDING_STAPPEN) stap: StapVan<typeof AANMELDING_STAPPEN>,
    @Opdracht() verzoek: Verzoek,
  ): Promise<AanmeldingDto> {
    return this.loket.neem(verzoek, id, stap);
  }
}
