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
import { UitkeringDto, UitkeringMaken, UitkeringRegelDto, UitkeringsaanvragenQuery } from './uitkering.dto.js';
import { UitkeringLezer } from './uitkering.lezer.js';
import { UitkeringLoket } from './uitkering.loket.js';
import { uitkeringProces } from './uitkering.proces.js';
import { UITKERING_STAPPEN } from './uitkering.stappen.dto.js';

/** The five doors of a benefit. */
@ApiTags('Uitkeringsaanvragen')
@Controller('uitkeringsaanvragen')
export class UitkeringController {
  constructor(
    private readonly database: DatabaseService,
    private readonly lezer: UitkeringLezer,
    private readonly zaken: ZaakLezer,
    private readonly loket: UitkeringLoket,
  ) {}

  @Post()
  @ApiMaak(UitkeringDto, {
    samenvatting: 'Begin een uitkeringsaanvraag',
    uitleg:
      'De verantwoordelijkheidsmatrix kiest de uitvoerder: de SDD of Avres. Die krijgt een overdracht in de wachtrij van de versnelde ' +
      'route. Pakt de uitvoerder een overdracht UITKERING op, dan begint de aanvraag vanzelf en hoeft dit niet. Er loopt nooit meer dan ' +
      'één aanvraag per dossier (422). Hoort de cliënt ergens anders, dan zegt de 422 waar.',
    fouten: [403, 404],
  })
  maak(@Body() aanvraag: UitkeringMaken, @Opdracht() verzoek: Verzoek): Promise<UitkeringDto> {
    return this.loket.maak(verzoek, aanvraag);
  }

  @Get()
  @ApiBlader(UitkeringRegelDto, {
    samenvatting: 'Lijst van uitkeringsaanvragen die u mag zien, de nieuwste eerst',
    uitleg:
      'Signalen, stukken en de stappen die u kunt zetten staan niet in de lijst; die vindt u bij de aanvraag zelf.',
  })
  lijst(@Query() query: UitkeringsaanvragenQuery, @Door() door: Wie): Promise<BladerAntwoord<UitkeringRegelDto>> {
    return this.database.lees(door, (tx) => this.lezer.lijst(tx, query));
  }

  @Get(':id')
  @ApiLees(UitkeringDto, {
    samenvatting: 'Lees een uitkeringsaanvraag',
    uitleg:
      'Met de drie datums (aanmelding, melding Wmo, melding uitkering), de signalen en de stukken. Nooit met bedragen.',
  })
  lees(@Id() id: string, @Door() door: Wie): Promise<UitkeringDto> {
    return this.database.lees(door, (tx) => this.lezer.haal(tx, id));
  }

  @Get(':id/stappen')
  @ApiGebeurtenissen({ samenvatting: 'De stappen van een uitkeringsaanvraag, de oudste eerst' })
  stappen(@Id() id: string, @Query() query: BladerQuery, @Door() door: Wie): Promise<BladerAntwoord<GebeurtenisDto>> {
    return this.database.lees(door, (tx) => this.zaken.geschiedenis(tx, { ...query, soort: 'uitkering', id }));
  }

  @Post(':id/stappen')
  @ApiStap(UitkeringDto, {
    samenvatting: 'Zet een stap in een uitkeringsaanvraag',
    uitleg:
      'De aanvraag is van de cliënt: alleen hij of zijn gemachtigde trekt haar in, en alleen de uitvoerder beslist erover.',
  })
  @ApiStapBody(UITKERING_STAPPEN, uitkeringProces)
  neem(
    @Id() id: string,
    @StapBody(UITKERING_STAPPEN) stap: StapVan<typeof UITKERING_STAPPEN>,
    @Opdracht() verzoek: Verzoek,
  ): Promise<UitkeringDto> {
    return this.loket.neem(verzoek, id, stap);
  }
}
