import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { Wie } from '../../kern/wie.js';
import { Door } from '../../platform/auth/door.js';
import { DatabaseService } from '../../platform/database/database.service.js';
import { ApiBlader, ApiMeld } from '../../platform/http/antwoorden.js';
import type { BladerAntwoord } from '../../platform/http/bladeren.js';
import { Dag } from '../../platform/http/id.js';
import { Opdracht, type Verzoek } from '../../platform/http/verzoek.js';
import { Loket } from '../../proces/index.js';
import { AansluitingDto, BewijzenGeven, VerschilDto, VerschillenQuery } from './aansluiting.dto.js';
import { AansluitingLezer } from './aansluiting.lezer.js';
import { AansluitingService } from './aansluiting.service.js';

/** Do both sides hold the same receipts? */
@ApiTags('Aansluiting')
@Controller()
export class AansluitingController {
  constructor(
    private readonly database: DatabaseService,
    private readonly loket: Loket,
    private readonly lezer: AansluitingLezer,
    private readonly aansluitingen: AansluitingService,
  ) {}

  @Put('wachtrijen/:code/aansluitingen/:datum')
  @ApiParam({
    name: 'code',
    description: 'Een wachtrij van uw organisatie.',
    schema: { type: 'string', maxLength: 60, example: 'SDD_SCHULDEN' },
  })
  @ApiParam({
    name: 'datum',
    description: 'De dag waarop u de bewijzen kreeg, in Nederland.',
    schema: { type: 'string', format: 'date', example: '2026-11-20' },
  })
  @ApiMeld(AansluitingDto, {
    samenvatting: 'Geef welke ontvangstbewijzen u van een dag hebt',
    uitleg:
      'Alle bewijzen van die dag in één lijst. Wij vergelijken ze in de nacht met de onze; wat verschilt staat daarna in `/aansluitingen`. Nog eens geven vervangt de lijst, ' +
      'en dan vergelijken wij de volgende nacht opnieuw. If-Match is hier niet nodig.',
    fouten: [403],
  })
  async geef(
    @Param('code') wachtrij: string,
    @Dag('datum') datum: string,
    @Body() { bewijzen }: BewijzenGeven,
    @Opdracht() verzoek: Verzoek,
  ): Promise<AansluitingDto> {
    const antwoord = await this.loket.schrijf(verzoek, async (tx) => {
      const body = await this.aansluitingen.geef(tx, { wachtrij, datum }, bewijzen);
      return { body, versie: body.versie, zaakId: null };
    });
    return antwoord.body;
  }

  @Get('aansluitingen')
  @ApiBlader(VerschilDto, {
    samenvatting: 'Wat verschilt tussen uw ontvangstbewijzen en de onze',
    uitleg: 'Het nieuwste eerst, alleen van wachtrijen van uw organisatie. Voor de teamleider en de koppeling.',
    fouten: [403],
  })
  lijst(@Query() query: VerschillenQuery, @Door() door: Wie): Promise<BladerAntwoord<VerschilDto>> {
    return this.database.lees(door, (tx) => this.lezer.lijst(tx, query));
  }
}
