import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { GeldigheidDto } from './referentie.dto.js';

/** A place to sleep, live or spend the day. */
export class VoorzieningDto extends GeldigheidDto {
  @ApiProperty({ description: 'Naam van de voorziening.', example: 'Crisisopvang Kromhout en Kasperspad' })
  readonly naam: string;

  @ApiProperty({ description: 'Soort plek; zie de codelijst voorzieningstypen.', example: 'crisisopvang' })
  readonly type: string;

  @ApiPropertyOptional({ description: 'Gemeentecode.', example: '0505' })
  readonly gemeente?: string;

  @ApiPropertyOptional({ description: 'Code van de organisatie die de plek beheert.', example: 'LDH' })
  readonly aanbieder?: string;

  @ApiPropertyOptional({
    description: 'Aantal plekken. Ontbreekt als het niet bekend is.',
    type: 'integer',
    minimum: 0,
    example: 60,
  })
  readonly capaciteit?: number;

  @ApiProperty({ description: 'Voor welke doelgroepen. Leeg is voor iedereen.', type: [String], example: ['MO4'] })
  readonly doelgroepen: readonly string[];

  @ApiPropertyOptional({ description: 'Vanaf deze leeftijd.', type: 'integer', example: 18 })
  readonly leeftijdVan?: number;

  @ApiPropertyOptional({
    description: 'Tot deze leeftijd; die leeftijd zelf telt niet mee.',
    type: 'integer',
    example: 27,
  })
  readonly leeftijdTot?: number;

  @ApiPropertyOptional({ description: 'Is de plek voor gezinnen?', example: true })
  readonly gezin?: boolean;

  @ApiPropertyOptional({ description: 'Mag er op de kamer worden gebruikt?', example: true })
  readonly middelengebruikToegestaan?: boolean;

  @ApiProperty({ description: 'Is de plek tijdelijk?', example: false })
  readonly tijdelijk: boolean;

  @ApiProperty({
    description: 'Is de plek open, in voorbereiding of in onderzoek?',
    enum: ['open', 'voorbereiding', 'onderzoek'],
    example: 'open',
  })
  readonly status: string;

  @ApiPropertyOptional({
    description: 'De ene zorgaanbieder op een locatie met gedeelde ruimten. Ontbreekt als dat er niet is.',
    example: 'AANBIEDER_TIMON',
  })
  readonly zorgaanbieder?: string;

  @ApiPropertyOptional({ description: 'Buurt met een hoogste aantal plekken.', example: 'crabbehof' })
  readonly buurt?: string;

  @ApiPropertyOptional({ description: 'Toelichting.', example: 'Ongeveer 50 eenpersoonskamers en 10 plekken reserve.' })
  readonly toelichting?: string;
}

/** A contract with a provider. */
export class ContractDto extends GeldigheidDto {
  @ApiProperty({ description: 'Naam van het contract.', example: 'IB MO Yulius' })
  readonly naam: string;

  @ApiProperty({ description: 'Code van de organisatie.', example: 'AANBIEDER_YULIUS' })
  readonly aanbieder: string;

  @ApiProperty({ description: 'Waarvoor het contract geldt.', example: 'ib-mo' })
  readonly regeling: string;

  @ApiProperty({ description: 'Wie het contract sloot.', example: 'Gemeente Dordrecht' })
  readonly opdrachtgever: string;

  @ApiPropertyOptional({ description: 'Toelichting.', example: 'Loopt af op 31 december.' })
  readonly toelichting?: string;
}

/** A scheme with a fixed number a year. */
export class QuotumDto extends GeldigheidDto {
  @ApiProperty({ description: 'Naam van de regeling.', example: 'Housing First' })
  readonly naam: string;

  @ApiProperty({ description: 'Hoeveel er per jaar zijn.', type: 'integer', minimum: 0, example: 25 })
  readonly aantal: number;

  @ApiProperty({ description: 'Per wanneer het aantal geldt.', enum: ['jaar'], example: 'jaar' })
  readonly per: string;

  @ApiProperty({ description: 'Wat een plaats inneemt.', enum: ['voordracht', 'woning'], example: 'voordracht' })
  readonly telt: string;

  @ApiProperty({
    description: 'Aandeel per gemeentecode. Leeg als de verdeling niet is opgegeven.',
    type: 'object',
    additionalProperties: { type: 'integer', minimum: 0 },
    example: { '0505': 8 },
  })
  readonly verdeling: Readonly<Record<string, number>>;

  @ApiPropertyOptional({ description: 'Toelichting.', example: 'Over de negen gemeenten.' })
  readonly toelichting?: string;
}
