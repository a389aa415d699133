import { Body, Controller, Get, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Wie } from '../../kern/wie.js';
import { Door } from '../../platform/auth/door.js';
import { DatabaseService, type Transactie } from '../../platform/database/database.service.js';
import { ApiLees, ApiMaak, ApiWijzig } from '../../platform/http/antwoorden.js';
import { Id } from '../../platform/http/id.js';
import { Opdracht, type Verzoek } from '../../platform/http/verzoek.js';
import { Loket } from '../../proces/index.js';
import { ConceptDto, ConceptMaken } from './concept.dto.js';
import { ConceptService } from './concept.service.js';

/** Half-filled forms, so that nothing typed is lost. */
@ApiTags('Aanmeldingen')
@Controller('aanmeldingconcepten')
export class ConceptController {
  constructor(
    private readonly database: DatabaseService,
    private readonly loket: Loket,
    private readonly concepten: ConceptService,
  ) {}

  @Post()
  @ApiMaak(ConceptDto, {
    samenvatting: 'Bewaar een half ingevulde aanmelding',
    uitleg:
      'Voor wie wordt onderbroken. Er hoeft nog niets te kloppen. Alleen u ziet het, en na de bewaartermijn is het weg.',
  })
  maak(@Body() { inhoud }: ConceptMaken, @Opdracht() verzoek: Verzoek): Promise<ConceptDto> {
    return this.schrijf(verzoek, (tx) => this.concepten.maak(tx, inhoud));
  }

  @Get(':id')
  @ApiLees(ConceptDto, { samenvatting: 'Lees uw concept', uitleg: 'Wat u bewaarde, precies zoals u het stuurde.' })
  lees(@Id() id: string, @Door() door: Wie): Promise<ConceptDto> {
    return this.database.lees(door, (tx) => this.concepten.haal(tx, id));
  }

  @Put(':id')
  @ApiWijzig(ConceptDto, { samenvatting: 'Bewaar uw concept opnieuw', uitleg: 'Vervangt alles wat erin stond.' })
  bewaar(@Id() id: string, @Body() { inhoud }: ConceptMaken, @Opdracht() verzoek: Verzoek): Promise<ConceptDto> {
    return this.schrijf(verzoek, (tx) => this.concepten.bewaar(tx, { id, versie: verzoek.versie, inhoud }));
  }

  /** By the counter like any command: once per key, and only for roles that have forms to fill in. */
  private async schrijf(verzoek: Verzoek, werk: (tx: Transactie) => Promise<ConceptDto>): Promise<ConceptDto> {
    const antwoord = await this.loket.schrijf(verzoek, async (tx) => {
      const body = await werk(tx);
      return { body, versie: body.versie, zaakId: null };
    });
    return antwoord.body;
  }
}
