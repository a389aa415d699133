import { Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Wie } from '../../kern/wie.js';
import { Door } from '../../platform/auth/door.js';
import { DatabaseService } from '../../platform/database/database.service.js';
import { ApiBlader, ApiLees, ApiMeldSamen } from '../../platform/http/antwoorden.js';
import type { BladerAntwoord } from '../../platform/http/bladeren.js';
import { Id } from '../../platform/http/id.js';
import { Opdracht, type Verzoek } from '../../platform/http/verzoek.js';
import { Loket } from '../../proces/index.js';
import {
  AfleveringDto,
  AfleveringenOpnieuwDto,
  AfleveringenQuery,
  AfleveringMetPogingenDto,
} from './aflevering.dto.js';
import { AfleveringLezer } from './aflevering.lezer.js';
import { AfleveringService } from './aflevering.service.js';

/** What was delivered to partners' systems, and what was not. */
@ApiTags('Abonnementen')
@Controller()
export class AfleveringController {
  constructor(
    private readonly database: DatabaseService,
    private readonly loket: Loket,
    private readonly lezer: AfleveringLezer,
    private readonly afleveringen: AfleveringService,
  ) {}

  @Get('abonnementen/:id/afleveringen')
  @ApiBlader(AfleveringDto, {
    samenvatting: 'De afleveringen van een abonnement, de nieuwste eerst',
    uitleg: 'Wat lukte verdwijnt na een tijd; wat dood is blijft staan tot u het opnieuw aanbiedt.',
    fouten: [404],
  })
  lijst(
    @Id() id: string,
    @Query() query: AfleveringenQuery,
    @Door() door: Wie,
  ): Promise<BladerAntwoord<AfleveringDto>> {
    return this.database.lees(door, (tx) => this.lezer.lijst(tx, id, query));
  }

  @Get('afleveringen/:id')
  @ApiLees(AfleveringMetPogingenDto, {
    versie: false,
    samenvatting: 'Lees een aflevering',
    uitleg: 'Met elke poging die niet lukte, en waarom.',
  })
  lees(@Id() id: string, @Door() door: Wie): Promise<AfleveringMetPogingenDto> {
    return this.database.lees(door, (tx) => this.lezer.haalMetPogingen(tx, id));
  }

  @Post('afleveringen/:id/opnieuw')
  @ApiMeldSamen(AfleveringDto, {
    samenvatting: 'Bied een dode aflevering opnieuw aan',
    uitleg: 'Met alle pogingen van voren af aan. Wat van hetzelfde dossier nog wacht, gaat erna.',
  })
  async opnieuw(@Id() id: string, @Opdracht() verzoek: Verzoek): Promise<AfleveringDto> {
    const antwoord = await this.loket.schrijfZonderDossier(verzoek, async (tx) => {
      const body = await this.afleveringen.opnieuw(tx, id);
      return { body, versie: body.pogingen, zaakId: null };
    });
    return antwoord.body;
  }

  @Post('abonnementen/:id/afleveringen/opnieuw')
  @ApiMeldSamen(AfleveringenOpnieuwDto, {
    samenvatting: 'Bied alle dode afleveringen van een abonnement opnieuw aan',
    uitleg:
      'Voor als uw systeem er een tijd uit lag. Elk gaat met alle pogingen van voren af aan, de oudste eerst, hoogstens duizend in één ' +
      'keer. Is er niets dood, dan gebeurt er niets.',
  })
  async allesOpnieuw(@Id() id: string, @Opdracht() verzoek: Verzoek): Promise<AfleveringenOpnieuwDto> {
    const antwoord = await this.loket.schrijfZonderDossier(verzoek, async (tx) => {
      const body = await this.afleveringen.allesOpnieuw(tx, id);
      return { body, versie: 0, zaakId: null };
    });
    return antwoord.body;
  }
}
