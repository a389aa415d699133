import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Wie } from '../../kern/wie.js';
import { Door } from '../../platform/auth/door.js';
import { DatabaseService } from '../../platform/database/database.service.js';
import { ApiLees } from '../../platform/http/antwoorden.js';
import { Id } from '../../platform/http/id.js';
import { DeblokkeergraafDto } from './deblokkade.dto.js';
import { DeblokkadeLezer } from './deblokkade.lezer.js';

/** What waits for what in a dossier. */
@ApiTags('Dossiers')
@Controller('dossiers/:id/deblokkeergraaf')
export class DeblokkadeController {
  constructor(
    private readonly database: DatabaseService,
    private readonly lezer: DeblokkadeLezer,
  ) {}

  @Get()
  @ApiLees(DeblokkeergraafDto, {
    samenvatting: 'Lees wat waarop wacht, en wie aan zet is',
    uitleg:
      'Een uitkering wacht nooit vanzelf op een adres: alleen als de behandelaar daar een reden bij vastlegt is dat een ' +
      'harde rand. Elke keer lezen wordt vastgelegd.',
    fouten: [403],
  })
  lees(@Id() id: string, @Door() door: Wie): Promise<DeblokkeergraafDto> {
    return this.database.schrijf(door, (tx) => this.lezer.haal(tx, id));
  }
}
