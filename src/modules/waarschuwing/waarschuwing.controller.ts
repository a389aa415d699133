import { Controller, Get, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Wie } from '../../kern/wie.js';
import { Door } from '../../platform/auth/door.js';
import { DatabaseService } from '../../platform/database/database.service.js';
import { ApiBlader, ApiLees, ApiMeld } from '../../platform/http/antwoorden.js';
import type { BladerAntwoord } from '../../platform/http/bladeren.js';
import { Id } from '../../platform/http/id.js';
import { Opdracht, type Verzoek } from '../../platform/http/verzoek.js';
import { WaarschuwingDto, WaarschuwingenQuery } from './waarschuwing.dto.js';
import { WaarschuwingLezer } from './waarschuwing.lezer.js';
import { WaarschuwingService } from './waarschuwing.service.js';

/** What clocks had to say. */
@ApiTags('Waarschuwingen')
@Controller('waarschuwingen')
export class WaarschuwingController {
  constructor(
    private readonly database: DatabaseService,
    private readonly lezer: WaarschuwingLezer,
    private readonly waarschuwingen: WaarschuwingService,
  ) {}

  @Get()
  @ApiBlader(WaarschuwingDto, {
    samenvatting: 'Waarschuwingen van klokken aan uw organisatie en aan u',
    uitleg:
      'Wat nog open is staat voorop, het nieuwste eerst. Wie wanneer wordt gewaarschuwd, staat in de ladder van de termijn: bij een ' +
      'fatale termijn eerst de behandelaar, dan de teamleider, dan de regiehouder. Voor rollen zonder dossiers: 403.',
    fouten: [400, 403],
  })
  lijst(@Query() query: WaarschuwingenQuery, @Door() door: Wie): Promise<BladerAntwoord<WaarschuwingDto>> {
    return this.database.lees(door, (tx) => this.lezer.lijst(tx, query));
  }

  @Get(':id')
  @ApiLees(WaarschuwingDto, {
    samenvatting: 'Lees één waarschuwing',
    uitleg: 'Alleen voor de organisatie aan wie zij is gericht.',
  })
  lees(@Id() id: string, @Door() door: Wie): Promise<WaarschuwingDto> {
    return this.database.lees(door, (tx) => this.lezer.haal(tx, id));
  }

  @Put(':id/bevestiging')
  @ApiMeld(WaarschuwingDto, {
    samenvatting: 'Bevestig dat u een waarschuwing hebt gezien',
    uitleg:
      'Daarna waarschuwt deze klok niemand meer, tot zij een ander einde krijgt. Alleen wie de waarschuwing kreeg kan haar bevestigen. ' +
      'Nog eens bevestigen verandert niets, en een vervallen waarschuwing blijft vervallen. If-Match is hier niet nodig.',
    fouten: [403],
  })
  bevestig(@Id() id: string, @Opdracht() verzoek: Verzoek): Promise<WaarschuwingDto> {
    return this.waarschuwingen.bevestig(verzoek, id);
  }
}
