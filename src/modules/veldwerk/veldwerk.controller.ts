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
import {
  VELDWERK_STAPPEN,
  VeldwerkDto,
  VeldwerkMaken,
  VeldwerkRegelDto,
  VeldwerktrajectenQuery,
} from './veldwerk.dto.js';
import { VeldwerkLezer } from './veldwerk.lezer.js';
import { VeldwerkLoket } from './veldwerk.loket.js';
import { veldwerkProces } from './veldwerk.proces.js';

/** The five doors of veldwerk. */
@ApiTags('Veldwerktrajecten')
@Controller('veldwerktrajecten')
export class VeldwerkController {
  constructor(
    private readonly database: DatabaseService,
    private readonly lezer: VeldwerkLezer,
    private readonly zaken: ZaakLezer,
    private readonly loket: VeldwerkLoket,
  ) {}

  @Post()
  @ApiMaak(VeldwerkDto, {
    samenvatting: 'Begin veldwerk voor iemand die buiten slaapt of uit het zicht is',
    uitleg:
      'Veldwerk wordt gevraagd te gaan zoeken; u blijft verantwoordelijk tot het oppakt. Per dossier loopt er één.',
    fouten: [403, 404],
  })
  maak(@Body() dto: VeldwerkMaken, @Opdracht() verzoek: Verzoek): Promise<VeldwerkDto> {
    return this.loket.maak(verzoek, dto);
  }

  @Get()
  @ApiBlader(VeldwerkRegelDto, {
    samenvatting: 'Lijst van veldwerktrajecten die u mag zien, de nieuwste eerst',
    uitleg: 'De stappen die u kunt zetten staan niet in de lijst; die vindt u als u het veldwerk zelf leest.',
  })
  lijst(@Query() query: VeldwerktrajectenQuery, @Door() door: Wie): Promise<BladerAntwoord<VeldwerkRegelDto>> {
    return this.database.lees(door, (tx) => this.lezer.lijst(tx, query));
  }

  @Get(':id')
  @ApiLees(VeldwerkDto, {
    samenvatting: 'Lees een veldwerktraject',
    uitleg: 'Waarom iemand op straat wordt gezocht, elk contact tot nu toe, en de klok van het volgende.',
  })
  lees(@Id() id: string, @Door() door: Wie): Promise<VeldwerkDto> {
    return this.database.lees(door, (tx) => this.lezer.haal(tx, id));
  }

  @Get(':id/stappen')
  @ApiGebeurtenissen({ samenvatting: 'De stappen van een veldwerktraject, de oudste eerst' })
  stappen(@Id() id: string, @Query() query: BladerQuery, @Door() door: Wie): Promise<BladerAntwoord<GebeurtenisDto>> {
    return this.database.lees(door, (tx) => this.zaken.geschiedenis(tx, { ...query, soort: 'veldwerk', id }));
  }

  @Post(':id/stappen')
  @ApiStap(VeldwerkDto, { samenvatting: 'Zet een stap in een veldwerktraject' })
  @ApiStapBody(VELDWERK_STAPPEN, veldwerkProces)
  neem(
    @Id() id: string,
    @StapBody(VELDWERK_STAPPEN) stap: StapVan<typeof VELDWERK_STAPPEN>,
    @Opdracht() verzoek: Verzoek,
  ): Promise<VeldwerkDto> {
    return this.loket.neem(verzoek, id, stap);
  }
}
