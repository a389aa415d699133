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
import { NAZORG_STAPPEN, NazorgDto, NazorgMaken, NazorgRegelDto, NazorgtrajectenQuery } from './nazorg.dto.js';
import { NazorgLezer } from './nazorg.lezer.js';
import { NazorgLoket } from './nazorg.loket.js';
import { nazorgProces } from './nazorg.proces.js';

/** The five doors of nazorg. */
@ApiTags('Nazorgtrajecten')
@Controller('nazorgtrajecten')
export class NazorgController {
  constructor(
    private readonly database: DatabaseService,
    private readonly lezer: NazorgLezer,
    private readonly zaken: ZaakLezer,
    private readonly loket: NazorgLoket,
  ) {}

  @Post()
  @ApiMaak(NazorgDto, {
    samenvatting: 'Begin nazorg voor een cliënt die een woonplek heeft',
    uitleg:
      'Het wijkteam van de nieuwe woonplek wordt gevraagd; u blijft verantwoordelijk tot het oppakt. Per dossier loopt er één.',
    fouten: [403, 404],
  })
  maak(@Body() dto: NazorgMaken, @Opdracht() verzoek: Verzoek): Promise<NazorgDto> {
    return this.loket.maak(verzoek, dto);
  }

  @Get()
  @ApiBlader(NazorgRegelDto, {
    samenvatting: 'Lijst van nazorgtrajecten die u mag zien, de nieuwste eerst',
    uitleg: 'De stappen die u kunt zetten staan niet in de lijst; die vindt u als u de nazorg zelf leest.',
  })
  lijst(@Query() query: NazorgtrajectenQuery, @Door() door: Wie): Promise<BladerAntwoord<NazorgRegelDto>> {
    return this.database.lees(door, (tx) => this.lezer.lijst(tx, query));
  }

  @Get(':id')
  @ApiLees(NazorgDto, {
    samenvatting: 'Lees een nazorgtraject',
    uitleg: 'Waar iemand woont, elk contact tot nu toe, wat er eerder was, en de klok van het volgende contact.',
  })
  lees(@Id() id: string, @Door() door: Wie): Promise<NazorgDto> {
    return this.database.lees(door, (tx) => this.lezer.haal(tx, id));
  }

  @Get(':id/stappen')
  @ApiGebeurtenissen({ samenvatting: 'De stappen van een nazorgtraject, de oudste eerst' })
  stappen(@Id() id: string, @Query() query: BladerQuery, @Door() door: Wie): Promise<BladerAntwoord<GebeurtenisDto>> {
    return this.database.lees(door, (tx) => this.zaken.geschiedenis(tx, { ...query, soort: 'nazorg', id }));
  }

  @Post(':id/stappen')
  @ApiStap(NazorgDto, { samenvatting: 'Zet een stap in een nazorgtraject' })
  @ApiStapBody(NAZORG_STAPPEN, nazorgProces)
  neem(
    @Id() id: string,
    @StapBody(NAZORG_STAPPEN) stap: StapVan<typeof NAZORG_STAPPEN>,
    @Opdracht() verzoek: Verzoek,
  ): Promise<NazorgDto> {
    return this.loket.neem(verzoek, id, stap);
  }
}
