import { Body, Controller, Get, Post, Put, Query } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { Wie } from '../../kern/wie.js';
import { Door } from '../../platform/auth/door.js';
import { DatabaseService } from '../../platform/database/database.service.js';
import { ApiBlader, ApiLees, ApiMaak, ApiMeld, ApiStap } from '../../platform/http/antwoorden.js';
import { type BladerAntwoord, BladerQuery } from '../../platform/http/bladeren.js';
import { Dag, Id } from '../../platform/http/id.js';
import { ApiStapBody, StapBody, type StapVan } from '../../platform/http/stap-body.js';
import { Opdracht, type Verzoek } from '../../platform/http/verzoek.js';
import { ApiGebeurtenissen, GebeurtenisDto, ZaakLezer } from '../../proces/index.js';
import { NachtMelden } from './nachten/nachten.dto.js';
import { NachtLoket } from './nachten/nacht.loket.js';
import {
  OpvangplaatsingDto,
  OpvangplaatsingenQuery,
  OpvangplaatsingMaken,
  OpvangplaatsingRegelDto,
} from './opvang.dto.js';
import { OpvangLezer } from './opvang.lezer.js';
import { OpvangLoket } from './opvang.loket.js';
import { opvangProces } from './opvang.proces.js';
import { OPVANG_STAPPEN } from './opvang.stappen.dto.js';

/** The five doors of shelter, and one for a night. */
@ApiTags('Opvang')
@Controller('opvangplaatsingen')
export class OpvangController {
  constructor(
    private readonly database: DatabaseService,
    private readonly lezer: OpvangLezer,
    private readonly zaken: ZaakLezer,
    private readonly loket: OpvangLoket,
    private readonly nachten: NachtLoket,
  ) {}

  @Post()
  @ApiMaak(OpvangplaatsingDto, {
    samenvatting: 'Verwacht iemand in uw opvang',
    uitleg:
      'Vaak hoeft dit niet: pakt u een overdracht OPVANG_LDH of OPVANG_ZELFDE_DAG op, dan is de plaatsing er vanzelf. Is er een bed ' +
      'vrij, dan is dat vast tot het afgesproken uur. Er zijn geen papieren voor nodig. Daarna zet u de stap `plaatsen`.',
    fouten: [403, 404],
  })
  maak(@Body() dto: OpvangplaatsingMaken, @Opdracht() verzoek: Verzoek): Promise<OpvangplaatsingDto> {
    return this.loket.maak(verzoek, dto);
  }

  @Get()
  @ApiBlader(OpvangplaatsingRegelDto, {
    samenvatting: 'Lijst van plaatsingen die u mag zien, de nieuwste eerst',
    uitleg: 'De stappen die u kunt zetten staan niet in de lijst; die vindt u als u de plaatsing zelf leest.',
  })
  lijst(@Query() query: OpvangplaatsingenQuery, @Door() door: Wie): Promise<BladerAntwoord<OpvangplaatsingRegelDto>> {
    return this.database.lees(door, (tx) => this.lezer.lijst(tx, query));
  }

  @Get(':id')
  @ApiLees(OpvangplaatsingDto, {
    samenvatting: 'Lees een plaatsing',
    uitleg: 'Met het bed, de nachten die zijn gemeld en de stappen die u nu kunt zetten.',
  })
  lees(@Id() id: string, @Door() door: Wie): Promise<OpvangplaatsingDto> {
    return this.database.lees(door, (tx) => this.lezer.haal(tx, id));
  }

  @Get(':id/stappen')
  @ApiGebeurtenissen({ samenvatting: 'De stappen van een plaatsing, de oudste eerst' })
  stappen(@Id() id: string, @Query() query: BladerQuery, @Door() door: Wie): Promise<BladerAntwoord<GebeurtenisDto>> {
    return this.database.lees(door, (tx) => this.zaken.geschiedenis(tx, { ...query, soort: 'opvang', id }));
  }

  @Post(':id/stappen')
  @ApiStap(OpvangplaatsingDto, {
    samenvatting: 'Zet een stap in een plaatsing',
    uitleg:
      'Begin met `plaatsen`. Is alles vol, dan lukt dat ook: de plek is dan overloop. Nachten van een hele opvang meldt u in één keer ' +
      'op /voorzieningen/{code}/overnachtingen.',
  })
  @ApiStapBody(OPVANG_STAPPEN, opvangProces)
  neem(
    @Id() id: string,
    @StapBody(OPVANG_STAPPEN) stap: StapVan<typeof OPVANG_STAPPEN>,
    @Opdracht() verzoek: Verzoek,
  ): Promise<OpvangplaatsingDto> {
    return this.loket.neem(verzoek, id, stap);
  }

  @Put(':id/overnachtingen/:datum')
  @ApiParam({
    name: 'datum',
    description: 'De dag waarop de nacht begon.',
    schema: { type: 'string', format: 'date', example: '2026-11-21' },
  })
  @ApiMeld(OpvangplaatsingDto, {
    samenvatting: 'Meld of iemand een nacht sliep',
    uitleg:
      'De datum is de dag waarop de nacht begon. Dezelfde nacht nog eens melden verandert niets. Was eerder iets anders gemeld, ' +
      'dan is het antwoord 422 en gebruikt u de stap `nacht-corrigeren`. If-Match is hier niet nodig.',
  })
  meldNacht(
    @Id() id: string,
    @Dag('datum') datum: string,
    @Body() { geslapen }: NachtMelden,
    @Opdracht() verzoek: Verzoek,
  ): Promise<OpvangplaatsingDto> {
    return this.nachten.meld(verzoek, id, { datum, geslapen });
  }
}
