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
  OverdrachtDto,
  OVERDRACHT_STAPPEN,
  OverdrachtenQuery,
  OverdrachtMaken,
  OverdrachtRegelDto,
} from './overdracht.dto.js';
import { OverdrachtLezer } from './overdracht.lezer.js';
import { OverdrachtLoket } from './overdracht.loket.js';
import { overdrachtProces } from './overdracht.proces.js';

/** The five doors of hand-offs. */
@ApiTags('Overdrachten')
@Controller('overdrachten')
export class OverdrachtController {
  constructor(
    private readonly database: DatabaseService,
    private readonly lezer: OverdrachtLezer,
    private readonly zaken: ZaakLezer,
    private readonly loket: OverdrachtLoket,
  ) {}

  @Post()
  @ApiMaak(OverdrachtDto, {
    samenvatting: 'Bied werk aan een andere organisatie aan',
    uitleg:
      'Alleen in een dossier waarin u mag werken. U blijft verantwoordelijk tot de ontvanger oppakt. Weigert die, dan komt het ' +
      'als nieuwe overdracht (aard `retour`) bij u terug.',
    fouten: [403, 404],
  })
  maak(@Body() dto: OverdrachtMaken, @Opdracht() verzoek: Verzoek): Promise<OverdrachtDto> {
    return this.loket.maak(verzoek, dto);
  }

  @Get()
  @ApiBlader(OverdrachtRegelDto, {
    samenvatting: 'Lijst van overdrachten die u mag zien, de nieuwste eerst',
    uitleg: 'De stappen die u kunt zetten staan niet in de lijst; die vindt u als u de overdracht zelf leest.',
  })
  lijst(@Query() query: OverdrachtenQuery, @Door() door: Wie): Promise<BladerAntwoord<OverdrachtRegelDto>> {
    return this.database.lees(door, (tx) => this.lezer.lijst(tx, query));
  }

  @Get(':id')
  @ApiLees(OverdrachtDto, {
    samenvatting: 'Lees een overdracht',
    uitleg: 'Met de stappen die u nu kunt zetten. Om wie het gaat, leest u op /overdrachten/{id}/gegevens.',
  })
  lees(@Id() id: string, @Door() door: Wie): Promise<OverdrachtDto> {
    return this.database.lees(door, (tx) => this.lezer.haal(tx, id));
  }

  @Get(':id/stappen')
  @ApiGebeurtenissen({
    samenvatting: 'De stappen van een overdracht, de oudste eerst',
    uitleg: 'Wat de afzender erbij schreef, staat bij de stap `openen` in `velden.toelichting`.',
  })
  stappen(@Id() id: string, @Query() query: BladerQuery, @Door() door: Wie): Promise<BladerAntwoord<GebeurtenisDto>> {
    return this.database.lees(door, (tx) => this.zaken.geschiedenis(tx, { ...query, soort: 'overdracht', id }));
  }

  @Post(':id/stappen')
  @ApiStap(OverdrachtDto, {
    samenvatting: 'Zet een stap in een overdracht',
    uitleg:
      'Begin met `oppakken`, of weiger. Doorzetten en weigeren maken een nieuwe overdracht; die staat in `gevolgen`, en deze is ' +
      'dan klaar. Een retour pakt u op en biedt u opnieuw aan.',
  })
  @ApiStapBody(OVERDRACHT_STAPPEN, overdrachtProces)
  neem(
    @Id() id: string,
    @StapBody(OVERDRACHT_STAPPEN) stap: StapVan<typeof OVERDRACHT_STAPPEN>,
    @Opdracht() verzoek: Verzoek,
  ): Promise<OverdrachtDto> {
    return this.loket.neem(verzoek, id, stap);
  }
}
