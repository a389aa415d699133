import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Wie } from '../../kern/wie.js';
import { Door } from '../../platform/auth/door.js';
import { DatabaseService } from '../../platform/database/database.service.js';
import { ApiLees } from '../../platform/http/antwoorden.js';
import { Id } from '../../platform/http/id.js';
import { GegevensDto } from './gegevens.dto.js';
import { GegevensLezer } from './gegevens.lezer.js';

/** The client behind a hand-off, no further than the task needs. */
@ApiTags('Overdrachten')
@Controller('overdrachten/:id/gegevens')
export class GegevensController {
  constructor(
    private readonly database: DatabaseService,
    private readonly lezer: GegevensLezer,
  ) {}

  @Get()
  @ApiLees(GegevensDto, {
    samenvatting: 'Lees wat u van de cliënt mag zien voordat u oppakt',
    uitleg:
      'De gegevensset van de overdracht zegt welke velden er zijn; zie /codelijsten/gegevenssets. ' +
      'De ETag is die van de overdracht, dus u kunt hierna meteen oppakken. Elke keer dat u kijkt, wordt vastgelegd.',
  })
  lees(@Id() id: string, @Door() door: Wie): Promise<GegevensDto> {
    return this.database.schrijf(door, (tx) => this.lezer.haal(tx, id));
  }
}
