import { ApiProperty } from '@nestjs/swagger';
import { IsObject } from 'class-validator';

/** Een half ingevuld formulier. De inhoud wordt pas gekeurd als u aanmeldt. */
export class ConceptMaken {
  @ApiProperty({
    description: 'De velden van een aanmelding, zover u bent.',
    type: 'object',
    additionalProperties: true,
    example: { acuut: true },
  })
  @IsObject()
  inhoud: Record<string, unknown>;
}

/** Een bewaard concept. Alleen u ziet het. */
export class ConceptDto {
  @ApiProperty({
    description: 'Vast nummer van het concept.',
    format: 'uuid',
    example: '019aab00-0000-7000-8000-000000000009',
  })
  id: string;

  @ApiProperty({
    description: 'Versie; gaat bij bewaren terug in If-Match, tussen aanhalingstekens.',
    type: 'integer',
    example: 1,
  })
  versie: number;

  @ApiProperty({
    description: 'De velden, zover ingevuld.',
    type: 'object',
    additionalProperties: true,
    example: { acuut: true },
  })
  inhoud: Record<string, unknown>;

  @ApiProperty({
    description: 'Daarna verdwijnt het concept.',
    format: 'date-time',
    example: '2026-12-06T09:00:00.000Z',
  })
  bewaardTot: string;
}
