import { ApiProperty } from '@nestjs/swagger';

/** Een besluit: waarop het rust, waarom, en tot wanneer de cliënt bezwaar kan maken. */
export class BesluitDto {
  @ApiProperty({
    description: 'Vast nummer van het besluit.',
    format: 'uuid',
    example: '019aab00-0000-7000-8000-000000000005',
  })
  id: string;

  @ApiProperty({
    description: 'Wat er besloten is.',
    enum: [
      'toegekend',
      'afgewezen',
      'beeindigd',
      'opgeschort',
      'hervat',
      'buiten-behandeling',
      'voorschot-geweigerd',
      'gegrond',
      'deels-gegrond',
      'ongegrond',
      'niet-ontvankelijk',
    ],
    example: 'toegekend',
  })
  uitkomst: string;

  @ApiProperty({
    description: 'Grond van het besluit; een code uit de codelijst die bij de stap hoort.',
    example: 'feitelijk-dakloos',
  })
  grondslag: string;

  @ApiProperty({ description: 'Waarom.', example: 'Geen eigen kracht of netwerk om zelf onderdak te vinden.' })
  motivering: string;

  @ApiProperty({
    description: 'Namens wie.',
    example: 'College van burgemeester en wethouders van Dordrecht (centrumgemeente)',
  })
  mandaat: string;

  @ApiProperty({
    description: 'Wat de cliënt kan doen als hij het niet eens is.',
    example: 'Bent u het niet eens met dit besluit? Dan kunt u binnen zes weken bezwaar maken.',
  })
  bezwaarclausule: string;

  @ApiProperty({ description: 'Laatste dag waarop bezwaar op tijd is.', format: 'date', example: '2027-01-04' })
  bezwaarTot: string;

  @ApiProperty({ description: 'Dag waarop het besluit bekend is gemaakt.', format: 'date', example: '2026-11-22' })
  bekendgemaaktOp: string;

  @ApiProperty({ description: 'Hoe; een code uit de codelijst bekendmaking.', example: 'uitgereikt' })
  bekendmaking: string;
}
