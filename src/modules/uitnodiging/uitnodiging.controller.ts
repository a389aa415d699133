import { Body, Controller, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Wie } from '../../kern/wie.js';
import { Door } from '../../platform/auth/door.js';
import { Config } from '../../platform/config/config.js';
import { DatabaseService } from '../../platform/database/database.service.js';
import { ApiBlader, ApiLees, ApiMaak, ApiWijzig } from '../../platform/http/antwoorden.js';
import { type BladerAntwoord, BladerQuery } from '../../platform/http/bladeren.js';
import { Id } from '../../platform/http/id.js';
import { Opdracht, type Verzoek } from '../../platform/http/verzoek.js';
import { Gevraagd, webadres } from '../../platform/http/webadres.js';
import { UitnodigingDto, UitnodigingMetAdresDto, UitnodigingWijzigen } from './uitnodiging.dto.js';
import { UitnodigingLezer } from './uitnodiging.lezer.js';
import { UitnodigingLoket } from './uitnodiging.loket.js';

/** One-time links for partners without a system. */
@ApiTags('Overdrachten')
@Controller()
export class UitnodigingController {
  constructor(
    private readonly config: Config,
    private readonly database: DatabaseService,
    private readonly loket: UitnodigingLoket,
    private readonly lezer: UitnodigingLezer,
  ) {}

  @Post('overdrachten/:id/uitnodigingen')
  @ApiMaak(UitnodigingMetAdresDto, {
    samenvatting: 'Maak een eenmalige link voor een ontvanger zonder systeem',
    uitleg:
      'Voor een overdracht van uw organisatie die nog niet is opgepakt. Wie de link opent ziet wat het doel van de overdracht toestaat ' +
      'en antwoordt één keer. Een eerdere link van deze overdracht werkt dan niet meer. Het adres in dit antwoord ziet u één keer.',
    fouten: [403, 404],
    onder: '/v1/uitnodigingen',
  })
  maak(
    @Id() id: string,
    @Opdracht() verzoek: Verzoek,
    @Gevraagd() host: string | undefined,
  ): Promise<UitnodigingMetAdresDto> {
    return this.loket.maak(verzoek, id, webadres(this.config, host));
  }

  @Get('overdrachten/:id/uitnodigingen')
  @ApiBlader(UitnodigingDto, {
    samenvatting: 'De eenmalige links van een overdracht, de oudste eerst',
    uitleg:
      'Zonder de adressen: die bewaren wij niet. Alleen afzender en ontvanger zien ze; voor een ander is de lijst leeg.',
    fouten: [404],
  })
  lijst(@Id() id: string, @Query() query: BladerQuery, @Door() door: Wie): Promise<BladerAntwoord<UitnodigingDto>> {
    return this.database.lees(door, (tx) => this.lezer.lijst(tx, id, query));
  }

  @Get('uitnodigingen/:id')
  @ApiLees(UitnodigingDto, {
    samenvatting: 'Lees een eenmalige link',
    uitleg: 'Of hij nog werkt, en waarmee is geantwoord. Zonder het adres: dat bewaren wij niet.',
  })
  lees(@Id() id: string, @Door() door: Wie): Promise<UitnodigingDto> {
    return this.database.lees(door, (tx) => this.lezer.haal(tx, id));
  }

  @Patch('uitnodigingen/:id')
  @ApiWijzig(UitnodigingDto, {
    samenvatting: 'Trek een eenmalige link in',
    uitleg: 'Hij werkt dan meteen niet meer.',
    fouten: [403],
  })
  trekIn(@Id() id: string, @Body() _wens: UitnodigingWijzigen, @Opdracht() verzoek: Verzoek): Promise<UitnodigingDto> {
    return this.loket.trekIn(verzoek, id);
  }
}
