import { ApiProperty } from '@nestjs/swagger';

/** Eén leefgebied van de Zelfredzaamheid-Matrix in een intake. */
export class LeefgebiedDto {
  @ApiProperty({ description: 'Het leefgebied; een code uit de codelijst zrm-domeinen.', example: 'huisvesting' })
  domein: string;

  @ApiProperty({
    description: 'Hoort het bij een gebied waar elk plan over gaat? Bespreek die het eerst.',
    example: true,
  })
  inPlangebied: boolean;

  @ApiProperty({
    description:
      'Of het is vastgelegd. `oud`: het antwoord komt uit een eerdere intake en is nog niet bevestigd. Een score houdt nooit iets tegen.',
    enum: ['open', 'oud', 'vastgelegd'],
    example: 'vastgelegd',
  })
  stand: 'open' | 'oud' | 'vastgelegd';

  @ApiProperty({
    description: 'De organisatie die het vastlegde; een code uit /organisaties.',
    type: String,
    nullable: true,
    example: 'LDH',
  })
  organisatie: string | null;

  @ApiProperty({
    description:
      'Vastgelegd door een organisatie die meedoet: score en notitie ziet alleen zij zelf. Het telt wel als vastgelegd.',
    example: false,
  })
  afgeschermd: boolean;

  @ApiProperty({
    description: 'De score; een code uit de codelijst zrm-scores. Leeg als hij er niet is, of als u hem niet mag zien.',
    type: String,
    nullable: true,
    example: '1',
  })
  score: string | null;

  @ApiProperty({
    description: 'Is het een knelpunt (score 1 of 2)? Leeg als u de score niet ziet.',
    type: Boolean,
    nullable: true,
    example: true,
  })
  knelpunt: boolean | null;

  @ApiProperty({ description: 'De notitie erbij.', type: String, nullable: true, example: 'Slaapt bij vrienden.' })
  notitie: string | null;

  @ApiProperty({
    description: 'Welke uitgave van de matrix is gebruikt.',
    type: String,
    nullable: true,
    example: 'ZRM 2017',
  })
  instrument: string | null;

  @ApiProperty({ description: 'Wie het beoordeelde.', type: String, nullable: true, example: 'ldh-behandelaar' })
  beoordelaar: string | null;

  @ApiProperty({
    description: 'De dag waarop het is besproken.',
    type: String,
    format: 'date',
    nullable: true,
    example: '2026-11-23',
  })
  beoordeeldOp: string | null;
}
