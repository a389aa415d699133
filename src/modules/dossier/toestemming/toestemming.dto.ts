import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Equals } from 'class-validator';
import { IsCode, IsTekst, Optioneel } from '../../../platform/http/valideer.js';

/** Toestemming vastleggen: voor één doel en één ontvanger. */
export class ToestemmingVastleggen {
  @ApiProperty({ description: 'De stap.', enum: ['toestemming-vastleggen'], example: 'toestemming-vastleggen' })
  @Equals('toestemming-vastleggen')
  stap: 'toestemming-vastleggen';

  @ApiProperty({ description: 'Waarvoor; een code uit de codelijst toestemmingsdoelen.', example: 'schulden' })
  @IsCode()
  doel: string;

  @ApiProperty({ description: 'Met wie er gedeeld mag worden; een code uit /organisaties.', example: 'SDD' })
  @IsCode()
  ontvanger: string;

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'In het gesprek van vandaag.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** Toestemming intrekken: er wordt niets nieuws meer gedeeld. Hulp en klokken gaan door. */
export class ToestemmingIntrekken {
  @ApiProperty({ description: 'De stap.', enum: ['toestemming-intrekken'], example: 'toestemming-intrekken' })
  @Equals('toestemming-intrekken')
  stap: 'toestemming-intrekken';

  @ApiProperty({ description: 'Waarvoor; een code uit de codelijst toestemmingsdoelen.', example: 'schulden' })
  @IsCode()
  doel: string;

  @ApiProperty({ description: 'Met wie er niet meer gedeeld mag worden; een code uit /organisaties.', example: 'SDD' })
  @IsCode()
  ontvanger: string;

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'De cliënt belde hierover.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** Toestemming voor één doel en één ontvanger. */
export class ToestemmingDto {
  @ApiProperty({ description: 'Waarvoor; een code uit de codelijst toestemmingsdoelen.', example: 'schulden' })
  doel: string;

  @ApiProperty({ description: 'Met wie; een code uit /organisaties.', example: 'SDD' })
  ontvanger: string;

  @ApiProperty({ description: 'Wanneer gegeven.', format: 'date-time', example: '2026-11-22T09:00:00.000Z' })
  gegevenOp: string;

  @ApiProperty({
    description: 'Wanneer ingetrokken; leeg als de toestemming geldt.',
    type: String,
    format: 'date-time',
    nullable: true,
    example: null,
  })
  ingetrokkenOp: string | null;
}
