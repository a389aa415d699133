import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { Wie } from '../../kern/wie.js';
import { Door } from '../../platform/auth/door.js';
import { DatabaseService } from '../../platform/database/database.service.js';
import { ApiBlader, ApiLees } from '../../platform/http/antwoorden.js';
import { bladerAntwoord, type BladerAntwoord } from '../../platform/http/bladeren.js';
import { PeildatumQuery, VoorzieningDto, zonderNull } from '../referentie/index.js';
import { AanbiederDto, QuotumQuery, QuotumstandDto, VerwijssoortDto } from './aanbieder.dto.js';
import { AanbiederLezer } from './aanbieder.lezer.js';

/** Who can be referred to, and how many places there are left; for everybody who can log in. */
@ApiTags('Referentiegegevens')
@Controller()
export class AanbiederController {
  constructor(
    private readonly database: DatabaseService,
    private readonly lezer: AanbiederLezer,
  ) {}

  @Get('aanbieders')
  @ApiBlader(AanbiederDto, {
    samenvatting: 'Aanbieders',
    uitleg: 'Naar wie u kunt verwijzen, met de contracten en voorzieningen van die dag.',
  })
  async aanbieders(@Door() door: Wie, @Query() { peildatum }: PeildatumQuery): Promise<BladerAntwoord<AanbiederDto>> {
    return bladerAntwoord(await this.database.lees(door, (tx) => this.lezer.lijst(tx, peildatum)));
  }

  @Get('verwijssoorten')
  @ApiBlader(VerwijssoortDto, {
    samenvatting: 'Soorten verwijzing',
    uitleg: 'Waarnaar verwezen kan worden, voor `verwijssoort` in een verwijzing.',
  })
  async verwijssoorten(
    @Door() door: Wie,
    @Query() { peildatum }: PeildatumQuery,
  ): Promise<BladerAntwoord<VerwijssoortDto>> {
    return bladerAntwoord(await this.database.lees(door, (tx) => this.lezer.verwijssoorten(tx, peildatum)));
  }

  @Get('voorzieningen/:code')
  @ApiParam({
    name: 'code',
    description: 'Code van de voorziening; alle codes staan in /voorzieningen.',
    schema: { type: 'string', maxLength: 60, example: 'herstart' },
  })
  @ApiLees(VoorzieningDto, {
    versie: false,
    samenvatting: 'Eén voorziening',
    uitleg: 'De voorziening zoals zij op de peildatum is.',
  })
  async voorziening(
    @Door() door: Wie,
    @Param('code') code: string,
    @Query() { peildatum }: PeildatumQuery,
  ): Promise<VoorzieningDto> {
    return zonderNull(await this.database.lees(door, (tx) => this.lezer.voorziening(tx, code, peildatum)));
  }

  @Get('quota/:regeling')
  @ApiParam({
    name: 'regeling',
    description: 'Code van de regeling; alle codes staan in /quota.',
    schema: { type: 'string', maxLength: 60, example: 'housing-first' },
  })
  @ApiLees(QuotumstandDto, {
    versie: false,
    samenvatting: 'De stand van een quotum',
    uitleg: 'Hoeveel plaatsen er dat jaar zijn, hoeveel er bezet zijn en door welke gemeenten.',
  })
  async quotum(
    @Door() door: Wie,
    @Param('regeling') regeling: string,
    @Query() { jaar }: QuotumQuery,
  ): Promise<QuotumstandDto> {
    return this.database.lees(door, (tx) => this.lezer.quotum(tx, regeling, jaar));
  }
}
