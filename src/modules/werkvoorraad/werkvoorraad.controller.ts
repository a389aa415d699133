import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Wie } from '../../kern/wie.js';
import { Door } from '../../platform/auth/door.js';
import { DatabaseService } from '../../platform/database/database.service.js';
import { ApiBlader } from '../../platform/http/antwoorden.js';
import type { BladerAntwoord } from '../../platform/http/bladeren.js';
import { WerkregelDto, WerkvoorraadQuery } from './werkvoorraad.dto.js';
import { WerkvoorraadLezer } from './werkvoorraad.lezer.js';

/** The list from which people work. */
@ApiTags('Werkvoorraad')
@Controller('werkvoorraad')
export class WerkvoorraadController {
  constructor(
    private readonly database: DatabaseService,
    private readonly lezer: WerkvoorraadLezer,
  ) {}

  @Get()
  @ApiBlader(WerkregelDto, {
    samenvatting: 'Wat op uw organisatie en op u wacht, het dringendste eerst',
    uitleg:
      'Al het open werk in de wachtrijen van uw organisatie; met mijn=true alleen wat u zelf behandelt. De volgorde is het ' +
      'moment waarop de eerste klok afloopt. Wat u zelf net deed staat er meteen in. Lees een regel verder als zaak: `id` van een ' +
      'overdracht op /overdrachten/{id}, van een aanmelding op /aanmeldingen/{id}, van een dossier op /dossiers/{id} en van een ' +
      'casusoverleg op /casusoverleggen/{id}. Is een regel weg, dan is het werk klaar of naar een ander. Voor rollen zonder ' +
      'dossiers: 403.',
    fouten: [400, 403],
  })
  lijst(@Query() query: WerkvoorraadQuery, @Door() door: Wie): Promise<BladerAntwoord<WerkregelDto>> {
    return this.database.lees(door, (tx) => this.lezer.lijst(tx, query));
  }
}
