import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Wie } from '../../kern/wie.js';
import { Door } from '../../platform/auth/door.js';
import { ApiBlader, ApiLees, ApiStap } from '../../platform/http/antwoorden.js';
import type { BladerAntwoord } from '../../platform/http/bladeren.js';
import { Id } from '../../platform/http/id.js';
import { ApiStapBody, StapBody, type StapVan } from '../../platform/http/stap-body.js';
import { Opdracht, type Verzoek } from '../../platform/http/verzoek.js';
import { ClientDto, ClientGevondenDto } from './client.dto.js';
import { ClientLoket } from './client.loket.js';
import { CLIENT_STAPPEN, ClientZoeken } from './client.opdracht.dto.js';

/** Who the clients are. A client is made by an aanmelding, never here. */
@ApiTags('Cliënten')
@Controller('clienten')
export class ClientController {
  constructor(private readonly loket: ClientLoket) {}

  @Get(':id')
  @ApiLees(ClientDto, { samenvatting: 'Lees wie een cliënt is', uitleg: 'Elke keer dat u kijkt, wordt vastgelegd.' })
  lees(@Id() id: string, @Door() door: Wie): Promise<ClientDto> {
    return this.loket.lees(door, id);
  }

  @Post('_zoek')
  @ApiBlader(ClientGevondenDto, {
    samenvatting: 'Zoek een cliënt',
    uitleg:
      'Op BSN, of op achternaam met geboortedatum. U vindt alleen cliënten die u mag zien, hoogstens 20. Elke zoekvraag wordt vastgelegd.',
    fouten: [403],
  })
  zoek(@Body() dto: ClientZoeken, @Door() door: Wie): Promise<BladerAntwoord<ClientGevondenDto>> {
    return this.loket.zoek(door, dto);
  }

  @Post(':id/stappen')
  @ApiStap(ClientDto, {
    samenvatting: 'Voeg cliënten samen, of draai dat terug',
    uitleg:
      'Twee teamleiders van de GGD zijn nodig: één stelt voor, een ander bevestigt. Beide dossiers blijven te lezen.',
    fouten: [403],
  })
  @ApiStapBody(CLIENT_STAPPEN)
  neem(
    @Id() id: string,
    @StapBody(CLIENT_STAPPEN) stap: StapVan<typeof CLIENT_STAPPEN>,
    @Opdracht() verzoek: Verzoek,
  ): Promise<ClientDto> {
    return this.loket.neem(verzoek, id, stap);
  }
}
