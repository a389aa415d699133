import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Wie } from '../../kern/wie.js';
import { Door } from '../../platform/auth/door.js';
import { DatabaseService } from '../../platform/database/database.service.js';
import { ApiLees } from '../../platform/http/antwoorden.js';
import { Id } from '../../platform/http/id.js';
import { KlokDto } from './klok.dto.js';
import { KlokLezer } from './klok.lezer.js';

/** One clock with everything that happened to it. */
@ApiTags('Waarschuwingen')
@Controller('klokken')
export class KlokController {
  constructor(
    private readonly database: DatabaseService,
    private readonly lezer: KlokLezer,
  ) {}

  @Get(':id')
  @ApiLees(KlokDto, {
    versie: false,
    samenvatting: 'Het hele boek van één klok',
    uitleg:
      'Begin, lengte, rekenwijze en grondslag; elke keer dat zij is stilgezet of verlengd, met waarom en door wie; en wie er is ' +
      'gewaarschuwd. Het nummer van een klok staat als `id` bij `termijnen` van een zaak.',
  })
  lees(@Id() id: string, @Door() door: Wie): Promise<KlokDto> {
    return this.database.lees(door, (tx) => this.lezer.haal(tx, id));
  }
}
