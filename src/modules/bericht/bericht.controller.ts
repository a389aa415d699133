import { Body, Controller, Get, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Wie } from '../../kern/wie.js';
import { Door } from '../../platform/auth/door.js';
import { DatabaseService } from '../../platform/database/database.service.js';
import { ApiLees, ApiStap, ApiWijzig } from '../../platform/http/antwoorden.js';
import { Opdracht, type Verzoek } from '../../platform/http/verzoek.js';
import { AgendaZetten, BerichtenDto, BerichtenMetAdresDto, BerichtenZetten } from './bericht.dto.js';
import { BerichtLezer } from './bericht.lezer.js';
import { BerichtLoket } from './bericht.loket.js';

/** What a person hears outside the werkplek. */
@ApiTags('Mijn berichten')
@Controller('mijn/berichten')
export class BerichtController {
  constructor(
    private readonly database: DatabaseService,
    private readonly lezer: BerichtLezer,
    private readonly loket: BerichtLoket,
  ) {}

  @Get()
  @ApiLees(BerichtenDto, {
    samenvatting: 'Lees wat u buiten de werkplek hoort',
    uitleg: 'Of u een mail met aantallen krijgt en waar, en of u een agenda hebt. Alleen van uzelf.',
  })
  lees(@Door() door: Wie): Promise<BerichtenDto> {
    return this.database.lees(door, (tx) => this.lezer.haal(tx));
  }

  @Put()
  @ApiWijzig(BerichtenDto, {
    samenvatting: 'Kies of u een mail met aantallen wilt',
    uitleg:
      'In de mail staat alleen hoeveel er voor u wacht, afloopt en te laat is: geen namen, geen kenmerken. Wie lang niet inlogde ' +
      '(`dagen`) krijgt haar niet meer.',
  })
  zet(@Body() wens: BerichtenZetten, @Opdracht() verzoek: Verzoek): Promise<BerichtenDto> {
    return this.loket.zet(verzoek, wens);
  }

  @Post('agenda')
  @ApiStap(BerichtenMetAdresDto, {
    samenvatting: 'Zet uw agenda aan of uit, of vernieuw het adres',
    uitleg:
      'Een agendaprogramma haalt op dit geheime adres (iCalendar) wanneer de klokken aflopen van wat u behandelt, en uw afspraken. ' +
      'Zonder namen en zonder kenmerken. Elk nieuw adres sluit het vorige.',
  })
  agenda(@Body() { aan }: AgendaZetten, @Opdracht() verzoek: Verzoek): Promise<BerichtenMetAdresDto> {
    return this.loket.zetAgenda(verzoek, aan);
  }
}
