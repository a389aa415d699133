import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Equals } from 'class-validator';
import { IsCode, IsKalenderdatum, IsTekst, Optioneel } from '../../../platform/http/valideer.js';

/** Overlijden vastleggen: een collega bevestigt het. */
export class OverlijdenVastleggen {
  @ApiProperty({ description: 'De stap.', enum: ['overlijden-vastleggen'], example: 'overlijden-vastleggen' })
  @Equals('overlijden-vastleggen')
  stap: 'overlijden-vastleggen';

  @ApiProperty({ description: 'De dag van overlijden; vandaag of eerder.', example: '2026-11-20' })
  @IsKalenderdatum()
  overledenOp: string;

  @ApiPropertyOptional({ description: 'Hoe u het weet.', maxLength: 1000, example: 'Bericht van de huisarts.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** Overlijden bevestigen: door een ander dan wie het vastlegde. */
export class OverlijdenBevestigen {
  @ApiProperty({ description: 'De stap.', enum: ['overlijden-bevestigen'], example: 'overlijden-bevestigen' })
  @Equals('overlijden-bevestigen')
  stap: 'overlijden-bevestigen';
}

/** Overlijden herroepen: het klopt niet; alles loopt weer. */
export class OverlijdenHerroepen {
  @ApiProperty({ description: 'De stap.', enum: ['overlijden-herroepen'], example: 'overlijden-herroepen' })
  @Equals('overlijden-herroepen')
  stap: 'overlijden-herroepen';

  @ApiProperty({ description: 'Code uit de codelijst herroepredenen.', example: 'verkeerde-persoon' })
  @IsCode()
  reden: string;

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Iemand met dezelfde naam.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** Dat de cliënt is overleden. */
export class OverlijdenDto {
  @ApiProperty({ description: 'De dag van overlijden.', format: 'date', example: '2026-11-20' })
  op: string;

  @ApiProperty({ description: 'Heeft een tweede persoon het bevestigd?', example: false })
  bevestigd: boolean;
}
