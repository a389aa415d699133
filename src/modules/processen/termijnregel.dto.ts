import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

/** Een dag waar een klok vanaf telt. */
export class KlokdagDto {
  @ApiProperty({
    description: 'De stap waarin de dag is ingevuld; `openen` is het begin van de zaak.',
    example: 'aanvraag-indienen',
  })
  stap: string;

  @ApiProperty({ description: 'Het veld van die stap.', example: 'datum' })
  veld: string;
}

/** Een klok van het proces. */
export class TermijnregelDto {
  @ApiProperty({ description: 'Soort termijn; lengte en grondslag staan in /termijnen.', example: 'casusoverleg' })
  soort: string;

  @ApiProperty({ description: 'In welke toestanden de klok loopt.', type: [String], example: ['gepland'] })
  loopt: string[];

  @ApiPropertyOptional({ description: 'In welke toestanden de klok stilstaat.', type: [String], example: [] })
  opgeschort?: string[];

  @ApiPropertyOptional({
    description: 'Na welke stappen de klok opnieuw begint.',
    type: [String],
    example: ['heropenen'],
  })
  herstartBij?: string[];

  @ApiPropertyOptional({ description: 'De stap die de dienst zelf zet als de klok afloopt.', example: 'escaleren' })
  bijAfloop?: string;

  @ApiPropertyOptional({
    description: 'Is de klok per zaak gekozen? Dan is `soort` het begin van de naam.',
    example: true,
  })
  perZaak?: boolean;

  @ApiPropertyOptional({
    description: 'Vanaf welke dagen de klok telt. Verbetert iemand zo een dag, dan schuift de klok mee.',
    type: [KlokdagDto],
  })
  vanaf?: KlokdagDto[];
}
