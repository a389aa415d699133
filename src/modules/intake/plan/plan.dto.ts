import { ApiProperty } from '@nestjs/swagger';

/** Wat iemand doet voor een doel. */
export class PlanactieDto {
  @ApiProperty({ description: 'Wat er gebeurt.', example: 'Gesprek over de huurschuld.' })
  actie: string;

  @ApiProperty({
    description: 'De organisatie die het doet; een code uit /organisaties. Leeg: de cliënt doet het zelf.',
    type: String,
    nullable: true,
    example: 'SDD',
  })
  organisatie: string | null;

  @ApiProperty({ description: 'De laatste dag.', format: 'date', example: '2026-12-15' })
  uiterlijk: string;
}

/** Eén doel van het plan. */
export class PlandoelDto {
  @ApiProperty({ description: 'Het gebied; een code uit de codelijst plangebieden.', example: 'geld-en-schulden' })
  gebied: string;

  @ApiProperty({ description: 'Het doel.', example: 'De schulden zijn bekend en groeien niet meer.' })
  doel: string;

  @ApiProperty({ description: 'Wie wat doet, en wanneer.', type: [PlanactieDto] })
  acties: PlanactieDto[];
}

/** Eén route van het plan: hulp die nodig is. */
export class PlanrouteDto {
  @ApiProperty({ description: 'De route; een code uit de codelijst planroutes.', example: 'schuldhulp' })
  code: string;

  @ApiProperty({
    description:
      'Wie het doet als dat niet hier is. Leeg: het is hier gevraagd; zie `overdrachten`, of de verwijzingen van het dossier.',
    type: String,
    nullable: true,
    example: null,
  })
  elders: string | null;
}

/** Het plan van een dossier: doelen, wie wat doet, en de routes. */
export class PlanDto {
  @ApiProperty({ description: 'De hoeveelste versie dit is.', type: 'integer', example: 1 })
  planversie: number;

  @ApiProperty({ description: 'Is dit het plan dat nu geldt?', example: true })
  huidig: boolean;

  @ApiProperty({ description: 'De doelen.', type: [PlandoelDto] })
  doelen: PlandoelDto[];

  @ApiProperty({ description: 'De hulp die nodig is.', type: [PlanrouteDto] })
  routes: PlanrouteDto[];

  @ApiProperty({
    description: 'Is de cliënt het ermee eens? Leeg zolang het plan een concept is.',
    type: Boolean,
    nullable: true,
    example: true,
  })
  clientAkkoord: boolean | null;

  @ApiProperty({
    description: 'Wat de cliënt van het plan vindt.',
    type: String,
    nullable: true,
    example: 'Wil graag eerst een kamer.',
  })
  waarom: string | null;

  @ApiProperty({ description: 'Wat er bij de evaluatie bleek.', type: String, nullable: true, example: null })
  bevinding: string | null;

  @ApiProperty({
    description: 'De dag waarop het plan opnieuw wordt bekeken.',
    type: String,
    format: 'date',
    nullable: true,
    example: '2027-02-22',
  })
  evaluatieOp: string | null;

  @ApiProperty({ description: 'Wie deze versie opstelde.', example: 'ldh-behandelaar' })
  opgesteldDoor: string;

  @ApiProperty({ description: 'De organisatie van wie haar opstelde.', example: 'LDH' })
  organisatie: string;

  @ApiProperty({ description: 'Wanneer.', format: 'date-time', example: '2026-11-23T11:00:00.000Z' })
  opgesteldOp: string;

  @ApiProperty({
    description: 'Wanneer het is vastgesteld; leeg zolang het een concept is.',
    type: String,
    format: 'date-time',
    nullable: true,
    example: null,
  })
  vastgesteldOp: string | null;
}
