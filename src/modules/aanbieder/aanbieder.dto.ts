import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsInt, Max, Min } from 'class-validator';
import { Type } from 'class-transformer';
import { Optioneel } from '../../platform/http/valideer.js';

/** Een contract van een aanbieder, in het kort. */
export class AanbiederContractDto {
  @ApiProperty({ description: 'Code van het contract.', example: 'ib-mo-yulius' })
  code: string;

  @ApiProperty({ description: 'Waarvoor het contract geldt.', example: 'ib-mo' })
  regeling: string;

  @ApiProperty({ description: 'Wie het contract sloot.', example: 'Gemeente Dordrecht' })
  opdrachtgever: string;

  @ApiProperty({ description: 'Eerste dag van het contract.', format: 'date', example: '2021-01-01' })
  geldigVan: string;

  @ApiPropertyOptional({
    description: 'Eerste dag waarop het contract niet meer geldt. Ontbreekt zolang het loopt.',
    format: 'date',
    example: '2027-01-01',
  })
  geldigTot?: string;
}

/** Een aanbieder: een organisatie naar wie verwezen kan worden. */
export class AanbiederDto {
  @ApiProperty({ description: 'Code van de organisatie; zie /organisaties.', example: 'AANBIEDER_YULIUS' })
  code: string;

  @ApiProperty({ description: 'Naam.', example: 'Yulius' })
  naam: string;

  @ApiProperty({ description: 'Wachtrij waarin een verwijzing bij deze aanbieder komt.', example: 'AANBIEDER_YULIUS' })
  wachtrij: string;

  @ApiProperty({ description: 'Telefoonnummer.', example: '000-0000038' })
  telefoon: string;

  @ApiProperty({
    description: 'Soorten verwijzing waarvoor deze aanbieder gevraagd kan worden.',
    type: [String],
    example: ['IB_MO', 'SPREEKUUR'],
  })
  verwijssoorten: string[];

  @ApiProperty({ description: 'Contracten die op de peildatum gelden.', type: [AanbiederContractDto] })
  contracten: AanbiederContractDto[];

  @ApiProperty({
    description: 'Codes van de voorzieningen van deze aanbieder; zie /voorzieningen.',
    type: [String],
    example: ['herstart'],
  })
  voorzieningen: string[];
}

/** Een soort verwijzing. */
export class VerwijssoortDto {
  @ApiProperty({ description: 'Code, voor `verwijssoort` in een verwijzing.', example: 'IB_MO' })
  code: string;

  @ApiProperty({ description: 'Naam.', example: 'Individuele begeleiding bij uitstroom uit de opvang' })
  naam: string;

  @ApiProperty({
    description: 'Wat het is.',
    example: 'Begeleiding voor wie de opvang uitgaat, door een van de gecontracteerde aanbieders.',
  })
  uitleg: string;

  @ApiProperty({
    description: 'Wie er een besluit neemt voor het begint.',
    enum: ['geen', 'opdrachtgever', 'aanbieder'],
    example: 'opdrachtgever',
  })
  besluit: string;

  @ApiProperty({ description: 'Is er een contract, zodat een weigering wordt beoordeeld?', example: true })
  gecontracteerd: boolean;

  @ApiProperty({
    description: 'Regeling met een vast aantal per jaar; zie /quota.',
    type: String,
    nullable: true,
    example: null,
  })
  quotum: string | null;

  @ApiProperty({ description: 'Krijgt de cliënt één aanbod?', example: false })
  eenmalig: boolean;

  @ApiProperty({
    description: 'Wie haar mag beginnen: de regiehouder, of ieder die aan het dossier werkt.',
    enum: ['regiehouder', 'betrokken'],
    example: 'regiehouder',
  })
  opener: string;
}

/** Van welk jaar u het quotum wilt zien. */
export class QuotumQuery {
  @ApiPropertyOptional({
    description: 'Het jaar. Zonder jaar is dat dit jaar.',
    type: 'integer',
    minimum: 2021,
    maximum: 2199,
    example: 2026,
  })
  @Optioneel()
  @Type(() => Number)
  @IsInt()
  @Min(2021)
  @Max(2199)
  jaar?: number;
}

/** Hoeveel plaatsen één gemeente gebruikt. */
export class QuotumGemeenteDto {
  @ApiProperty({ description: 'Gemeentecode, of onbekend.', example: '0505' })
  gemeente: string;

  @ApiProperty({
    description: 'Aandeel van deze gemeente; leeg als de verdeling niet is opgegeven.',
    type: 'integer',
    nullable: true,
    example: null,
  })
  aandeel: number | null;

  @ApiProperty({ description: 'Hoeveel plaatsen er bezet zijn.', type: 'integer', minimum: 0, example: 3 })
  bezet: number;
}

/** De stand van een regeling met een vast aantal per jaar. */
export class QuotumstandDto {
  @ApiProperty({ description: 'Code van de regeling; zie /quota.', example: 'housing-first' })
  regeling: string;

  @ApiProperty({ description: 'Naam van de regeling.', example: 'Housing First' })
  naam: string;

  @ApiProperty({ description: 'Het jaar.', type: 'integer', example: 2026 })
  jaar: number;

  @ApiProperty({ description: 'Hoeveel er dat jaar zijn.', type: 'integer', minimum: 0, example: 25 })
  aantal: number;

  @ApiProperty({ description: 'Wat een plaats inneemt.', enum: ['voordracht', 'woning'], example: 'voordracht' })
  telt: string;

  @ApiProperty({ description: 'Hoeveel er bezet zijn.', type: 'integer', minimum: 0, example: 3 })
  bezet: number;

  @ApiProperty({ description: 'Hoeveel er nog vrij zijn.', type: 'integer', minimum: 0, example: 22 })
  vrij: number;

  @ApiProperty({ description: 'Per gemeente die een aandeel heeft of een plaats gebruikt.', type: [QuotumGemeenteDto] })
  perGemeente: QuotumGemeenteDto[];
}
