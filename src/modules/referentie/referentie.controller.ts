import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { Wie } from '../../kern/wie.js';
import { Door } from '../../platform/auth/door.js';
import { ApiBlader, ApiLees } from '../../platform/http/antwoorden.js';
import { bladerAntwoord, type BladerAntwoord } from '../../platform/http/bladeren.js';
import { ContractDto, QuotumDto, VoorzieningDto } from './dto/aanbod.dto.js';
import { OverzichtLezer } from './overzicht.lezer.js';
import { GemeenteDto, KanaalDto, OrganisatieDto, PeildatumQuery, WachtrijDto } from './dto/referentie.dto.js';
import { BeleidDto, CodelijstDto } from './dto/codelijsten.dto.js';
import { DeurrijDto, VerantwoordelijkheidDto } from './dto/regels.dto.js';
import { TaakDto, TermijnSoortDto } from './dto/taken.dto.js';

/** The rules of the service, for everyone to read. The lists are short and come whole, without pages. */
@ApiTags('Referentiegegevens')
@Controller()
export class ReferentieController {
  constructor(private readonly overzicht: OverzichtLezer) {}

  @Get('gemeenten')
  @ApiBlader(GemeenteDto, {
    samenvatting: 'Gemeenten',
    uitleg: 'De gemeenten met hun regio en uitvoerder van de bijstand.',
  })
  async gemeenten(@Door() door: Wie, @Query() { peildatum }: PeildatumQuery): Promise<BladerAntwoord<GemeenteDto>> {
    return bladerAntwoord(await this.overzicht.lijst(door, 'gemeente', peildatum));
  }

  @Get('organisaties')
  @ApiBlader(OrganisatieDto, { samenvatting: 'Organisaties', uitleg: 'De organisaties van de keten.' })
  async organisaties(
    @Door() door: Wie,
    @Query() { peildatum }: PeildatumQuery,
  ): Promise<BladerAntwoord<OrganisatieDto>> {
    return bladerAntwoord(await this.overzicht.lijst(door, 'organisatie', peildatum));
  }

  @Get('wachtrijen')
  @ApiBlader(WachtrijDto, {
    samenvatting: 'Wachtrijen',
    uitleg: 'De wachtrijen met hun openingstijden en de redenen waarmee zij mogen weigeren.',
  })
  async wachtrijen(@Door() door: Wie, @Query() { peildatum }: PeildatumQuery): Promise<BladerAntwoord<WachtrijDto>> {
    return bladerAntwoord(await this.overzicht.lijst(door, 'wachtrij', peildatum));
  }

  @Get('kanalen')
  @ApiBlader(KanaalDto, {
    samenvatting: 'Kanalen',
    uitleg: 'De kanalen waarlangs een aanmelding binnenkomt, voor `kanaal` in een aanmelding.',
  })
  async kanalen(@Door() door: Wie, @Query() { peildatum }: PeildatumQuery): Promise<BladerAntwoord<KanaalDto>> {
    return bladerAntwoord(await this.overzicht.lijst(door, 'kanaal', peildatum));
  }

  @Get('taken')
  @ApiBlader(TaakDto, { samenvatting: 'Taken', uitleg: 'Wat organisaties aan elkaar kunnen vragen.' })
  async taken(@Door() door: Wie, @Query() { peildatum }: PeildatumQuery): Promise<BladerAntwoord<TaakDto>> {
    return bladerAntwoord(await this.overzicht.lijst(door, 'taak', peildatum));
  }

  @Get('termijnen')
  @ApiBlader(TermijnSoortDto, { samenvatting: 'Termijnen', uitleg: 'De soorten termijnen met hun grondslag.' })
  async termijnen(@Door() door: Wie, @Query() { peildatum }: PeildatumQuery): Promise<BladerAntwoord<TermijnSoortDto>> {
    return bladerAntwoord(await this.overzicht.lijst(door, 'termijn', peildatum));
  }

  @Get('beleid')
  @ApiBlader(BeleidDto, { samenvatting: 'Beleid', uitleg: 'Afgesproken waarden.' })
  async beleid(@Door() door: Wie, @Query() { peildatum }: PeildatumQuery): Promise<BladerAntwoord<BeleidDto>> {
    return bladerAntwoord(await this.overzicht.lijst(door, 'beleid', peildatum));
  }

  @Get('voorzieningen')
  @ApiBlader(VoorzieningDto, {
    samenvatting: 'Voorzieningen',
    uitleg: 'Plekken om te slapen, te wonen of de dag door te brengen.',
  })
  async voorzieningen(
    @Door() door: Wie,
    @Query() { peildatum }: PeildatumQuery,
  ): Promise<BladerAntwoord<VoorzieningDto>> {
    return bladerAntwoord(await this.overzicht.lijst(door, 'voorziening', peildatum));
  }

  @Get('contracten')
  @ApiBlader(ContractDto, { samenvatting: 'Contracten', uitleg: 'Wie er voor welke regeling is gecontracteerd.' })
  async contracten(@Door() door: Wie, @Query() { peildatum }: PeildatumQuery): Promise<BladerAntwoord<ContractDto>> {
    return bladerAntwoord(await this.overzicht.lijst(door, 'contract', peildatum));
  }

  @Get('quota')
  @ApiBlader(QuotumDto, { samenvatting: 'Quota', uitleg: 'Regelingen met een vast aantal per jaar.' })
  async quota(@Door() door: Wie, @Query() { peildatum }: PeildatumQuery): Promise<BladerAntwoord<QuotumDto>> {
    return bladerAntwoord(await this.overzicht.lijst(door, 'quotum', peildatum));
  }

  @Get('deurtabel')
  @ApiBlader(DeurrijDto, { samenvatting: 'Deurtabel', uitleg: 'Wat er bij elke aanmelding gebeurt, in leesvolgorde.' })
  async deurtabel(@Door() door: Wie, @Query() { peildatum }: PeildatumQuery): Promise<BladerAntwoord<DeurrijDto>> {
    return bladerAntwoord(await this.overzicht.deurtabel(door, peildatum));
  }

  @Get('verantwoordelijkheden')
  @ApiBlader(VerantwoordelijkheidDto, {
    samenvatting: 'Verantwoordelijkheidsmatrix',
    uitleg: 'Welke wachtrij een taak krijgt, per taak in leesvolgorde.',
  })
  async verantwoordelijkheden(
    @Door() door: Wie,
    @Query() { peildatum }: PeildatumQuery,
  ): Promise<BladerAntwoord<VerantwoordelijkheidDto>> {
    return bladerAntwoord(await this.overzicht.matrix(door, peildatum));
  }

  @Get('codelijsten')
  @ApiBlader(CodelijstDto, {
    samenvatting: 'Codelijsten',
    uitleg:
      'Alle codelijsten met hun codes. Kanalen, taken, wachtrijen, gemeenten en organisaties hebben een eigen adres.',
  })
  async codelijsten(@Door() door: Wie, @Query() { peildatum }: PeildatumQuery): Promise<BladerAntwoord<CodelijstDto>> {
    return bladerAntwoord(await this.overzicht.codelijsten(door, peildatum));
  }

  @Get('codelijsten/:naam')
  @ApiParam({
    name: 'naam',
    description: 'Naam van de codelijst; alle namen staan in /codelijsten.',
    schema: { type: 'string', example: 'aanleidingen' },
  })
  @ApiLees(CodelijstDto, {
    versie: false,
    samenvatting: 'Eén codelijst',
    uitleg: 'De codes in de volgorde om te tonen.',
  })
  async codelijst(
    @Door() door: Wie,
    @Param('naam') naam: string,
    @Query() { peildatum }: PeildatumQuery,
  ): Promise<CodelijstDto> {
    return this.overzicht.codelijst(door, naam, peildatum);
  }
}
