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
import { MatchDto, Matchvragen, VerwijzingMaken } from './match/match.dto.js';
import { VerwijzingDto, VerwijzingenQuery, VerwijzingRegelDto } from './verwijzing.dto.js';
import { VerwijzingLezer } from './verwijzing.lezer.js';
import { VerwijzingLoket } from './verwijzing.loket.js';
import { verwijzingProces } from './verwijzing.proces.js';
import { VERWIJZING_STAPPEN } from './verwijzing.stappen.dto.js';

/** The five doors of referrals, and the question who fits. */
@ApiTags('Verwijzingen')
@Controller('verwijzingen')
export class VerwijzingController {
  constructor(
    private readonly database: DatabaseService,
    private readonly lezer: VerwijzingLezer,
    private readonly zaken: ZaakLezer,
    private readonly loket: VerwijzingLoket,
  ) {}

  @Post()
  @ApiMaak(VerwijzingDto, {
    samenvatting: 'Begin een verwijzing',
    uitleg:
      'De regiehouder begint, bij bemoeizorg en het spreekuur ook een ander die aan het dossier werkt. De verwijzing is dan een ' +
      'concept; met de stap `aanbieden` krijgt een aanbieder haar. Is er al zo’n concept, dan is het antwoord 422.',
    fouten: [403, 404],
  })
  maak(@Body() dto: VerwijzingMaken, @Opdracht() verzoek: Verzoek): Promise<VerwijzingDto> {
    return this.loket.maak(verzoek, dto);
  }

  @Post('_match')
  @ApiBlader(MatchDto, {
    samenvatting: 'Zoek wie er past, met waarom',
    uitleg:
      'Eerst wie past, dan wie past als u zegt waarom u afwijkt, dan wie niet past; daarbinnen op naam. Er is geen score. Het is ' +
      'een voorstel: u kiest. Alleen voor wie aan het dossier werkt.',
    fouten: [404],
  })
  match(@Body() vraag: Matchvragen, @Door() door: Wie): Promise<BladerAntwoord<MatchDto>> {
    return this.database.lees(door, (tx) => this.lezer.match(tx, vraag));
  }

  @Get()
  @ApiBlader(VerwijzingRegelDto, {
    samenvatting: 'Lijst van verwijzingen die u mag zien, de nieuwste eerst',
    uitleg: 'De stappen die u kunt zetten staan niet in de lijst; die vindt u als u de verwijzing zelf leest.',
  })
  lijst(@Query() query: VerwijzingenQuery, @Door() door: Wie): Promise<BladerAntwoord<VerwijzingRegelDto>> {
    return this.database.lees(door, (tx) => this.lezer.lijst(tx, query));
  }

  @Get(':id')
  @ApiLees(VerwijzingDto, {
    samenvatting: 'Lees een verwijzing',
    uitleg: 'Om wie het gaat, leest een aanbieder op /overdrachten/{id}/gegevens van de overdracht die hij kreeg.',
  })
  lees(@Id() id: string, @Door() door: Wie): Promise<VerwijzingDto> {
    return this.database.lees(door, (tx) => this.lezer.haal(tx, id));
  }

  @Get(':id/stappen')
  @ApiGebeurtenissen({ samenvatting: 'De stappen van een verwijzing, de oudste eerst' })
  stappen(@Id() id: string, @Query() query: BladerQuery, @Door() door: Wie): Promise<BladerAntwoord<GebeurtenisDto>> {
    return this.database.lees(door, (tx) => this.zaken.geschiedenis(tx, { ...query, soort: 'verwijzing', id }));
  }

  @Post(':id/stappen')
  @ApiStap(VerwijzingDto, {
    samenvatting: 'Zet een stap in een verwijzing',
    uitleg:
      'Een aanbieder antwoordt hier: `aannemen`, `op-wachtlijst` of `weigeren`. De overdracht die hij kreeg is dan vanzelf klaar.',
  })
  @ApiStapBody(VERWIJZING_STAPPEN, verwijzingProces)
  neem(
    @Id() id: string,
    @StapBody(VERWIJZING_STAPPEN) stap: StapVan<typeof VERWIJZING_STAPPEN>,
    @Opdracht() verzoek: Verzoek,
  ): Promise<VerwijzingDto> {
    return this.loket.neem(verzoek, id, stap);
  }
}
