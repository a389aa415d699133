import { ApiProperty } from '@nestjs/swagger';
import { Equals } from 'class-validator';

export const TOESTANDEN = ['open', 'gebruikt', 'ingetrokken', 'verlopen'] as const;
export type UitnodigingToestand = (typeof TOESTANDEN)[number];

/** Trek een eenmalige link in. */
export class UitnodigingWijzigen {
  @ApiProperty({
    description: 'Alleen `ingetrokken`: de link werkt niet meer, en dat blijft zo.',
    enum: ['ingetrokken'],
    example: 'ingetrokken',
  })
  @Equals('ingetrokken')
  toestand: 'ingetrokken';
}

/** Een eenmalige link waarmee een partner zonder systeem een overdracht beantwoordt. */
export class UitnodigingDto {
  @ApiProperty({
    description: 'Vast nummer van de link; dit opent hem niet.',
    format: 'uuid',
    example: '019aab00-0000-7000-8000-000000000030',
  })
  id: string;

  @ApiProperty({
    description: 'Versie; gaat bij intrekken terug in If-Match, tussen aanhalingstekens.',
    type: 'integer',
    example: 1,
  })
  versie: number;

  @ApiProperty({
    description: 'De overdracht die ermee beantwoord wordt.',
    format: 'uuid',
    example: '019aab00-0000-7000-8000-000000000004',
  })
  overdracht: string;

  @ApiProperty({ description: 'Organisatie die de link maakte.', example: 'LDH' })
  van: string;

  @ApiProperty({ description: 'Organisatie die ermee antwoordt.', example: 'AANBIEDER_DE_RUSTPLEK' })
  naar: string;

  @ApiProperty({ description: 'Of de link nog werkt.', enum: TOESTANDEN, example: 'open' })
  toestand: UitnodigingToestand;

  @ApiProperty({ description: 'Wanneer de link is gemaakt.', format: 'date-time', example: '2026-11-23T11:00:00.000Z' })
  gemaaktOp: string;

  @ApiProperty({
    description: 'Vanaf dit moment werkt de link niet meer.',
    format: 'date-time',
    example: '2026-11-26T11:00:00.000Z',
  })
  vervaltOp: string;

  @ApiProperty({
    description: 'Wanneer ermee is geantwoord.',
    type: String,
    format: 'date-time',
    nullable: true,
    example: null,
  })
  gebruiktOp: string | null;

  @ApiProperty({ description: 'De stap waarmee is geantwoord.', type: String, nullable: true, example: null })
  stap: string | null;

  @ApiProperty({
    description: 'Wanneer de link is ingetrokken, of door een nieuwe is vervangen.',
    type: String,
    format: 'date-time',
    nullable: true,
    example: null,
  })
  ingetrokkenOp: string | null;
}

/** Een nieuwe eenmalige link, met het adres. Dat ziet u alleen nu. */
export class UitnodigingMetAdresDto extends UitnodigingDto {
  @ApiProperty({
    description:
      'Het adres dat u aan de ontvanger geeft. Wie het heeft kan antwoorden, dus geef het alleen aan degene die het moet doen. ' +
      'Wij tonen het één keer en bewaren het niet.',
    format: 'uri',
    example: 'https://werkplek.example.nl/uitnodiging/3q2-7wAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
  })
  adres: string;
}
