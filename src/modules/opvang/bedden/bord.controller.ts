import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { Wie } from '../../../kern/wie.js';
import { Door } from '../../../platform/auth/door.js';
import { DatabaseService } from '../../../platform/database/database.service.js';
import { ApiLees, ApiMeldSamen } from '../../../platform/http/antwoorden.js';
import { Opdracht, type Verzoek } from '../../../platform/http/verzoek.js';
import { NachtmeldingDto, NachtVanIedereenMelden } from '../nachten/nachten.dto.js';
import { NachtLoket } from '../nachten/nacht.loket.js';
import { BordDto } from './bord.dto.js';
import { BordLezer } from './bord.lezer.js';

/** Tonight's board of one place, and the report of a whole night. */
@ApiTags('Opvang')
@ApiParam({
  name: 'code',
  description: 'Code van de voorziening; zie /voorzieningen.',
  schema: { type: 'string', maxLength: 60, example: 'crisisopvang-kromhout' },
})
@Controller('voorzieningen/:code')
export class BordController {
  constructor(
    private readonly database: DatabaseService,
    private readonly borden: BordLezer,
    private readonly nachten: NachtLoket,
  ) {}

  @Get('bord')
  @ApiLees(BordDto, {
    samenvatting: 'Hoe een opvang er nu voor staat',
    uitleg:
      'Hoeveel bedden er vrij, vast en bezet zijn. Wie er slaapt ziet alleen wie de plek beheert of de plaatsing in handen heeft.',
    versie: false,
  })
  bord(@Param('code') code: string, @Door() door: Wie): Promise<BordDto> {
    return this.database.lees(door, (tx) => this.borden.bord(tx, code));
  }

  @Post('overnachtingen')
  @ApiMeldSamen(NachtmeldingDto, {
    samenvatting: 'Meld een nacht van een hele opvang',
    uitleg:
      'Iedereen met een bed sliep er, behalve wie u noemt. Alles of niets. Stuurt u het nog eens, dan telt geen nacht dubbel. ' +
      'Komt iemand zo aan meer nachten dan de korte opvang duurt, dan begint het uitstroomtraject vanzelf.',
  })
  meld(
    @Param('code') code: string,
    @Body() dto: NachtVanIedereenMelden,
    @Opdracht() verzoek: Verzoek,
  ): Promise<NachtmeldingDto> {
    return this.nachten.meldSamen(verzoek, code, dto);
  }
}
