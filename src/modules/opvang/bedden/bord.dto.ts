import { ApiProperty } from '@nestjs/swagger';

/** Een bed dat nu niet vrij is. */
export class BedDto {
  @ApiProperty({ description: 'De plaatsing.', format: 'uuid', example: '019aab00-0000-7000-8000-000000000001' })
  plaatsing: string;

  @ApiProperty({ description: 'Het dossier.', format: 'uuid', example: '019aab00-0000-7000-8000-000000000002' })
  dossier: string;

  @ApiProperty({ description: 'Kenmerk van de plaatsing.', example: 'TNS-2026-000123-P1' })
  kenmerk: string;

  @ApiProperty({
    description: 'Nummer van het bed; leeg bij een plek boven de capaciteit.',
    type: 'integer',
    nullable: true,
    example: 12,
  })
  bed: number | null;

  @ApiProperty({
    description: 'Vergrendeld (iemand wordt verwacht), bezet, of vastgehouden voor wie even weg is.',
    enum: ['vergrendeld', 'bezet', 'vastgehouden'],
    example: 'bezet',
  })
  soort: string;

  @ApiProperty({ description: 'Toestand van de plaatsing; zie /processen/opvang.', example: 'geplaatst' })
  toestand: string;

  @ApiProperty({
    description: 'Hoe de cliënt heet. Leeg als de cliënt anoniem is of u de naam niet mag zien.',
    type: String,
    nullable: true,
    example: 'Anja van den Berg',
  })
  naam: string | null;

  @ApiProperty({ description: 'Hoeveel nachten de cliënt in de opvang sliep.', type: 'integer', example: 3 })
  nachten: number;

  @ApiProperty({
    description: 'De dag waarop de eerste nacht begon; leeg zolang de cliënt er nog niet is.',
    type: String,
    format: 'date',
    nullable: true,
    example: '2026-11-19',
  })
  eersteNacht: string | null;

  @ApiProperty({
    description: 'Sinds wanneer het bed niet vrij is.',
    format: 'date-time',
    example: '2026-11-19T18:00:00.000Z',
  })
  sinds: string;

  @ApiProperty({
    description: 'Tot wanneer het bed wordt vastgehouden voor wie nog moet komen.',
    type: String,
    format: 'date-time',
    nullable: true,
    example: null,
  })
  vergrendeldTot: string | null;
}

/** Hoe een opvang er nu voor staat: wie er slaapt en wat er vrij is. */
export class BordDto {
  @ApiProperty({ description: 'Code van de voorziening.', example: 'crisisopvang-kromhout' })
  voorziening: string;

  @ApiProperty({ description: 'Naam van de voorziening.', example: 'Crisisopvang Kromhout en Kasperspad' })
  naam: string;

  @ApiProperty({
    description: 'Organisatie die de plek beheert; leeg als dat per plaatsing verschilt.',
    type: String,
    nullable: true,
    example: 'LDH',
  })
  beheerder: string | null;

  @ApiProperty({ description: 'Is de voorziening vandaag open?', example: true })
  open: boolean;

  @ApiProperty({
    description: 'Hoeveel plekken er zijn; leeg als daar geen getal voor is.',
    type: 'integer',
    nullable: true,
    example: 60,
  })
  capaciteit: number | null;

  @ApiProperty({
    description: 'Hoeveel er vrij zijn; leeg als er geen getal is.',
    type: 'integer',
    nullable: true,
    example: 4,
  })
  vrij: number | null;

  @ApiProperty({ description: 'Hoeveel er vast zijn voor wie verwacht wordt.', type: 'integer', example: 2 })
  vergrendeld: number;

  @ApiProperty({ description: 'Hoeveel mensen er slapen.', type: 'integer', example: 52 })
  bezet: number;

  @ApiProperty({ description: 'Hoeveel er vast zijn voor wie even weg is.', type: 'integer', example: 2 })
  vastgehouden: number;

  @ApiProperty({ description: 'Hoeveel mensen er boven de capaciteit zijn.', type: 'integer', example: 0 })
  overloop: number;

  @ApiProperty({
    description: 'De bedden die niet vrij zijn. Alleen voor wie de plek beheert of de plaatsing in handen heeft.',
    type: [BedDto],
  })
  bedden: BedDto[];
}
