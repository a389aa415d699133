import { ApiProperty } from '@nestjs/swagger';

/** De afspraak voor in een agenda. Er staan geen gegevens van de cliënt in. */
export class AgendaDto {
  @ApiProperty({
    description: 'Vast nummer van de afspraak in elke agenda, ook als zij verschuift of niet doorgaat.',
    example: '019aab00-0000-7000-8000-000000000001@toegangspoort-nieuwe-start',
  })
  uid: string;

  @ApiProperty({ description: 'Loopt op bij elke wijziging.', type: 'integer', example: 1 })
  volgnummer: number;

  @ApiProperty({
    description: 'Wanneer de afspraak is gemaakt of het laatst is gewijzigd.',
    format: 'date-time',
    example: '2026-11-23T11:00:00.000Z',
  })
  gewijzigdOp: string;

  @ApiProperty({ description: 'Begin.', format: 'date-time', example: '2026-11-26T09:00:00.000Z' })
  van: string;

  @ApiProperty({ description: 'Einde.', format: 'date-time', example: '2026-11-26T10:30:00.000Z' })
  tot: string;

  @ApiProperty({ description: 'Titel in de agenda.', example: 'Gesprek Toegangspoort Nieuwe Start' })
  titel: string;

  @ApiProperty({ description: 'Soort plek; nooit een adres van de cliënt.', example: 'Stadskantoor' })
  plek: string;

  @ApiProperty({ description: 'Gaat de afspraak door?', enum: ['gepland', 'afgezegd'], example: 'gepland' })
  status: 'gepland' | 'afgezegd';
}
