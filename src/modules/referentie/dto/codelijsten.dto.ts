import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { GeldigheidDto } from './referentie.dto.js';

/** One code of a code list. */
export class CodeDto extends GeldigheidDto {
  @ApiProperty({ description: 'Wat een mens leest.', example: 'Relatiebreuk' })
  readonly label: string;

  @ApiPropertyOptional({ description: 'Toelichting bij de code.', example: 'ETHOS Light 6; ook wel bankslaper' })
  readonly uitleg?: string;

  @ApiPropertyOptional({
    description: 'Alleen in de lijst gegevenssets: wat de ontvanger van een overdracht van de cliënt ziet.',
    type: [String],
    example: ['naam', 'bereikbaarheid', 'taal'],
  })
  readonly velden?: readonly string[];
}

/** A code list. */
export class CodelijstDto {
  @ApiProperty({ description: 'Naam van de lijst.', example: 'aanleidingen' })
  readonly naam: string;

  @ApiProperty({ description: 'De codes, in de volgorde om te tonen.', type: [CodeDto] })
  readonly codes: readonly CodeDto[];
}

/** A policy value. */
export class BeleidDto extends GeldigheidDto {
  @ApiProperty({ description: 'Naam van de afspraak.', example: 'Doorsturen tot een casusoverleg' })
  readonly naam: string;

  @ApiProperty({
    description: 'De afgesproken waarde.',
    oneOf: [
      { type: 'number' },
      { type: 'string' },
      { type: 'boolean' },
      { type: 'array', items: { oneOf: [{ type: 'number' }, { type: 'string' }] } },
    ],
    example: 3,
  })
  readonly waarde: number | string | boolean | readonly number[] | readonly string[];

  @ApiPropertyOptional({ description: 'Eenheid van de waarde.', example: 'keer' })
  readonly eenheid?: string;

  @ApiProperty({
    description: 'Wat de afspraak betekent.',
    example: 'Bij zoveel weigeringen en doorzettingen komt er een casusoverleg.',
  })
  readonly uitleg: string;
}
