import { Body, Controller, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Wie } from '../../kern/wie.js';
import { Door } from '../../platform/auth/door.js';
import { DatabaseService, type Transactie } from '../../platform/database/database.service.js';
import { ApiBlader, ApiLees, ApiMaak, ApiStap, ApiWijzig } from '../../platform/http/antwoorden.js';
import type { BladerAntwoord } from '../../platform/http/bladeren.js';
import { Id } from '../../platform/http/id.js';
import { Opdracht, type Verzoek } from '../../platform/http/verzoek.js';
import { Loket } from '../../proces/index.js';
import {
  AbonnementDto,
  AbonnementenQuery,
  AbonnementMaken,
  AbonnementMetGeheimDto,
  AbonnementWijzigen,
} from './abonnement.dto.js';
import { AbonnementLezer } from './abonnement.lezer.js';
import { AbonnementService } from './abonnement.service.js';

/** Partners' systems say where they want to hear what happens. */
@ApiTags('Abonnementen')
@Controller('abonnementen')
export class AbonnementController {
  constructor(
    private readonly database: DatabaseService,
    private readonly loket: Loket,
    private readonly lezer: AbonnementLezer,
    private readonly abonnementen: AbonnementService,
  ) {}

  @Post()
  @ApiMaak(AbonnementMetGeheimDto, {
    samenvatting: 'Neem een abonnement',
    uitleg:
      'Vanaf nu krijgt uw systeem een getekend bericht van elke stap die uw organisatie mag zien: alleen nummers en een verwijzing, ' +
      'geen persoonsgegevens. Het geheim in dit antwoord ziet u één keer.',
  })
  maak(@Body() wens: AbonnementMaken, @Opdracht() verzoek: Verzoek): Promise<AbonnementMetGeheimDto> {
    return this.schrijf(verzoek, (tx) => this.abonnementen.maak(tx, wens));
  }

  @Get()
  @ApiBlader(AbonnementDto, {
    samenvatting: 'De abonnementen van uw organisatie, het oudste eerst',
    uitleg: 'Ook die gepauzeerd of beëindigd zijn, elk met hoe het met de ontvanger gaat.',
  })
  lijst(@Query() query: AbonnementenQuery, @Door() door: Wie): Promise<BladerAntwoord<AbonnementDto>> {
    return this.database.lees(door, (tx) => this.lezer.lijst(tx, query));
  }

  @Get(':id')
  @ApiLees(AbonnementDto, {
    samenvatting: 'Lees een abonnement',
    uitleg: 'Met hoe het met de ontvanger gaat: wanneer het laatst lukte, hoe vaak het misgaat en wat er nog ligt.',
  })
  lees(@Id() id: string, @Door() door: Wie): Promise<AbonnementDto> {
    return this.database.lees(door, (tx) => this.lezer.haal(tx, id));
  }

  @Patch(':id')
  @ApiWijzig(AbonnementDto, {
    samenvatting: 'Wijzig, pauzeer, hervat of beëindig een abonnement',
    uitleg: 'Een beëindigd abonnement komt niet terug; neem dan een nieuw.',
  })
  wijzig(@Id() id: string, @Body() wens: AbonnementWijzigen, @Opdracht() verzoek: Verzoek): Promise<AbonnementDto> {
    return this.schrijf(verzoek, (tx) => this.abonnementen.wijzig(tx, { id, versie: verzoek.versie }, wens));
  }

  @Post(':id/geheimen')
  @ApiStap(AbonnementMetGeheimDto, {
    samenvatting: 'Vernieuw het geheim van een abonnement',
    uitleg:
      'Wij tekenen vanaf nu met het nieuwe geheim, en een tijd lang ook nog met het vorige (`vorigGeheimTot`): zo wisselt u zonder ' +
      'een bericht te missen.',
  })
  vernieuw(@Id() id: string, @Opdracht() verzoek: Verzoek): Promise<AbonnementMetGeheimDto> {
    return this.schrijf(verzoek, (tx) => this.abonnementen.vernieuwGeheim(tx, { id, versie: verzoek.versie }));
  }

  /** By the counter like any command: once per key. The answer is kept encrypted, with the secret in it, as long as the key. */
  private async schrijf<T extends { versie: number }>(
    verzoek: Verzoek,
    werk: (tx: Transactie) => Promise<T>,
  ): Promise<T> {
    const antwoord = await this.loket.schrijfZonderDossier(verzoek, async (tx) => {
      const body = await werk(tx);
      return { body, versie: body.versie, zaakId: null };
    });
    return antwoord.body;
  }
}
