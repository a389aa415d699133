import { Body, Controller, Get, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Wie } from '../../kern/wie.js';
import { Door } from '../../platform/auth/door.js';
import { DatabaseService } from '../../platform/database/database.service.js';
import { ApiLees, ApiMaak, ApiWijzig } from '../../platform/http/antwoorden.js';
import { Id } from '../../platform/http/id.js';
import { Opdracht, type Verzoek } from '../../platform/http/verzoek.js';
import { ConceptDto, ConceptMaken } from './concept.dto.js';
import { Concepten } from './concepten.js';

/** Half-filled forms, so that nothing typed is lost. */
@ApiTags('Aanmeldingen')
@Controller('aanmeldingconcepten')
export class ConceptController {
  constructor(
    private readonly database: DatabaseService,
    private readonly concepten: Concepten,
  ) {}

  @Post()
  @ApiMaak(ConceptDto, { samenvatting: 'Bewaar een half ingevulde aanmelding' })
  maak(@Body() { inhoud }: ConceptMaken, @Door() door: Wie): Promise<ConceptDto> {
    return this.database.schrijf(door, (tx) => this.concepten.maak(tx, inhoud));
  }

  @Get(':id')
  @ApiLees(ConceptDto, { samenvatting: 'Lees uw concept' })
  lees(@Id() id: string, @Door() door: Wie): Promise<ConceptDto> {
    return this.database.lees(door, (tx) => this.concepten.haal(tx, id));
  }

  @Put(':id')
  @ApiWijzig(ConceptDto, { samenvatting: 'Bewaar uw concept opnieuw' })
  bewaar(@Id() id: string, @Body() { inhoud }: ConceptMaken, @Opdracht() { door, versie }: Verzoek): Promise<ConceptDto> {
    return this.database.schrijf(door, (tx) => this.concepten.bewaar(tx, { id, versie, inhoud }));
  }
}
