import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

/** Een gebeurtenis: één stap die gezet is. */
export class GebeurtenisDto {
  @ApiProperty({
    description: 'Vast nummer van de gebeurtenis.',
    format: 'uuid',
    example: '019aab00-0000-7000-8000-000000000003',
  })
  id: string;

  @ApiProperty({
    description: 'De zaak waarin de stap gezet is.',
    format: 'uuid',
    example: '019aab00-0000-7000-8000-000000000001',
  })
  zaak: string;

  @ApiProperty({ description: 'Kenmerk van die zaak.', example: 'TNS-2026-000123-O1' })
  kenmerk: string;

  @ApiProperty({ description: 'Soort zaak.', example: 'overdracht' })
  soort: string;

  @ApiProperty({ description: 'De stap.', example: 'oppakken' })
  stap: string;

  @ApiProperty({ description: 'De stap voor mensen.', example: 'Oppakken' })
  label: string;

  @ApiProperty({
    description: 'Toestand ervoor; leeg bij het openen.',
    type: String,
    nullable: true,
    example: 'aangeboden',
  })
  van: string | null;

  @ApiProperty({ description: 'Toestand erna.', example: 'opgepakt' })
  naar: string;

  @ApiProperty({ description: 'Versie die de zaak door deze stap kreeg.', type: 'integer', example: 2 })
  versie: number;

  @ApiProperty({
    description: 'Wie de stap zette (het nummer van de persoon in het inlogsysteem).',
    example: 'ldh-behandelaar',
  })
  persoon: string;

  @ApiProperty({ description: 'Namens welke organisatie.', example: 'LDH' })
  organisatie: string;

  @ApiProperty({ description: 'In welke rol; `systeem` is een gevolg of een klok.', example: 'behandelaar' })
  rol: string;

  @ApiProperty({ description: 'Met welke toepassing.', example: 'tns-cli' })
  toepassing: string;

  @ApiProperty({ description: 'Wanneer.', format: 'date-time', example: '2026-11-22T09:00:00.000Z' })
  moment: string;

  @ApiProperty({
    description: 'Code van de reden, als de stap er een vraagt.',
    type: String,
    nullable: true,
    example: 'verkeerde-client',
  })
  reden: string | null;

  @ApiProperty({
    description: 'De gebeurtenis die hiermee is gecorrigeerd.',
    type: String,
    format: 'uuid',
    nullable: true,
    example: null,
  })
  corrigeert: string | null;

  @ApiProperty({
    description: 'De gebeurtenis waarvan dit het gevolg is.',
    type: String,
    format: 'uuid',
    nullable: true,
    example: null,
  })
  oorzaak: string | null;

  @ApiPropertyOptional({
    description: 'Wat er is ingevuld, met ook de toelichting; alleen voor wie het dossier helemaal mag zien.',
    type: 'object',
    additionalProperties: true,
    example: { uitkomst: 'gedaan' },
  })
  velden?: Record<string, unknown>;
}

/** Wat er door een stap nog meer gebeurde. */
export class GevolgDto {
  @ApiProperty({ description: 'Soort zaak.', example: 'overdracht' })
  soort: string;

  @ApiProperty({
    description: 'De zaak die geopend is of een stap kreeg.',
    format: 'uuid',
    example: '019aab00-0000-7000-8000-000000000004',
  })
  zaak: string;

  @ApiProperty({ description: '`openen`, of de stap die volgde.', example: 'openen' })
  stap: string;

  @ApiProperty({ description: 'Toestand van die zaak erna.', example: 'aangeboden' })
  toestand: string;
}
