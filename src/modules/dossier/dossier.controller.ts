import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Wie } from '../../kern/wie.js';
import { Door } from '../../platform/auth/door.js';
import { DatabaseService } from '../../platform/database/database.service.js';
import { ApiBlader, ApiLees, ApiStap } from '../../platform/http/antwoorden.js';
import { type BladerAntwoord, BladerQuery } from '../../platform/http/bladeren.js';
import { Id } from '../../platform/http/id.js';
import { ApiStapBody, StapBody, type StapVan } from '../../platform/http/stap-body.js';
import { Opdracht, type Verzoek } from '../../platform/http/verzoek.js';
import { ApiGebeurtenissen, GebeurtenisDto } from '../../proces/index.js';
import { DossierDto } from './dossier.dto.js';
import { DossierLezer } from './dossier.lezer.js';
import { DossierQuery, DossierRegelDto, DossiersQuery, DossierZoeken, InzageDto } from './dossier.lijst.dto.js';
import { DossierLijst } from './dossier.lijst.js';
import { DossierLoket } from './dossier.loket.js';
import { dossierProces } from './dossier.proces.js';
import { DOSSIER_STAPPEN } from './dossier.stappen.js';
import { TijdlijnLezer } from './tijdlijn.lezer.js';

/** The doors of the dossier. Reading one is a transaction that writes too: the look is noted. */
@ApiTags('Dossiers')
@Controller('dossiers')
export class DossierController {
  constructor(
    private readonly database: DatabaseService,
    private readonly lezer: DossierLezer,
    private readonly dossiers: DossierLijst,
    private readonly tijdlijnen: TijdlijnLezer,
    private readonly loket: DossierLoket,
  ) {}

  @Get()
  @ApiBlader(DossierRegelDto, {
    samenvatting: 'Lijst van dossiers die u mag zien, de nieuwste aanmelddatum eerst',
    uitleg: 'Een dossier maakt u niet zelf: het komt er met de eerste aanmelding van iemand.',
  })
  lijst(@Query() query: DossiersQuery, @Door() door: Wie): Promise<BladerAntwoord<DossierRegelDto>> {
    return this.database.lees(door, (tx) => this.dossiers.lijst(tx, query));
  }

  @Post('_zoek')
  @ApiBlader(DossierRegelDto, {
    samenvatting: 'Zoek een dossier op kenmerk, bsn, of achternaam met geboortedatum',
    uitleg: 'U vindt alleen dossiers die u mag zien, hoogstens 20. Elke zoekvraag wordt vastgelegd.',
  })
  zoek(@Body() dto: DossierZoeken, @Door() door: Wie): Promise<BladerAntwoord<DossierRegelDto>> {
    return this.database.schrijf(door, (tx) => this.dossiers.zoek(tx, dto));
  }

  @Get(':id')
  @ApiLees(DossierDto, {
    samenvatting: 'Lees een dossier: wie is aan zet, sinds wanneer, en welke klok loopt',
    uitleg:
      'Met `peilmoment` kijkt u terug. Wie de regie had weten we van elk moment; wie een overdracht of casusoverleg had ook. ' +
      'Van andere zaken is de houder dan leeg. Terugkijken kan alleen wie het hele dossier mag zien. Elke keer lezen wordt ' +
      'vastgelegd.',
    fouten: [403],
  })
  lees(@Id() id: string, @Query() { peilmoment }: DossierQuery, @Door() door: Wie): Promise<DossierDto> {
    return this.database.schrijf(door, (tx) => this.lezer.haal(tx, id, peilmoment));
  }

  @Get(':id/tijdlijn')
  @ApiGebeurtenissen({ samenvatting: 'Alles wat er in het dossier gebeurde, in al zijn zaken, het oudste eerst' })
  tijdlijn(@Id() id: string, @Query() query: BladerQuery, @Door() door: Wie): Promise<BladerAntwoord<GebeurtenisDto>> {
    return this.database.schrijf(door, (tx) => this.tijdlijnen.tijdlijn(tx, id, query));
  }

  @Get(':id/inzage')
  @ApiBlader(InzageDto, {
    samenvatting: 'Wie er in het dossier keek, de laatste eerst',
    uitleg:
      'Alleen voor de organisatie die de regie heeft. Per keer: wie, namens welke organisatie, waarvoor, wanneer, en of die het hele dossier zag.',
    fouten: [403, 404],
  })
  inzage(@Id() id: string, @Query() query: BladerQuery, @Door() door: Wie): Promise<BladerAntwoord<InzageDto>> {
    return this.database.schrijf(door, (tx) => this.tijdlijnen.inzagen(tx, id, query));
  }

  @Get(':id/stappen')
  @ApiGebeurtenissen({ samenvatting: 'De stappen van het dossier zelf, de oudste eerst' })
  stappen(@Id() id: string, @Query() query: BladerQuery, @Door() door: Wie): Promise<BladerAntwoord<GebeurtenisDto>> {
    return this.database.schrijf(door, (tx) => this.lezer.stappen(tx, id, query));
  }

  @Post(':id/stappen')
  @ApiStap(DossierDto, {
    samenvatting: 'Zet een stap in een dossier',
    uitleg: 'Werk aan een ander vragen gaat met `overdragen`, of met POST /overdrachten: dat doet hetzelfde.',
  })
  @ApiStapBody(DOSSIER_STAPPEN, dossierProces)
  neem(
    @Id() id: string,
    @StapBody(DOSSIER_STAPPEN) stap: StapVan<typeof DOSSIER_STAPPEN>,
    @Opdracht() verzoek: Verzoek,
  ): Promise<DossierDto> {
    return this.loket.neem(verzoek, id, stap);
  }
}
