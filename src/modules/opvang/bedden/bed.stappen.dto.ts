import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Equals } from 'class-validator';
import { IsCode, IsKalenderdatum, IsTekst, Optioneel } from '../../../platform/http/valideer.js';

/** Bed vasthouden: u houdt een bed vrij tot het afgesproken uur. */
export class OpvangBedVergrendelen {
  @ApiProperty({ description: 'De stap.', enum: ['bed-vergrendelen'], example: 'bed-vergrendelen' })
  @Equals('bed-vergrendelen')
  stap: 'bed-vergrendelen';

  @ApiProperty({ description: 'Welke plek; een code uit /voorzieningen.', example: 'crisisopvang-kromhout' })
  @IsCode()
  voorziening: string;

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Zie het gesprek van vandaag.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** Plaatsen: de cliënt is er en krijgt een bed. */
export class OpvangPlaatsen {
  @ApiProperty({ description: 'De stap.', enum: ['plaatsen'], example: 'plaatsen' })
  @Equals('plaatsen')
  stap: 'plaatsen';

  @ApiPropertyOptional({
    description: 'Welke plek; een code uit /voorzieningen. Laat u dit weg, dan kiest de dienst er een met ruimte.',
    example: 'crisisopvang-kromhout',
  })
  @Optioneel()
  @IsCode()
  voorziening?: string;

  @ApiPropertyOptional({
    description: 'De dag waarop de eerste nacht begon. Laat u dit weg, dan is het vannacht.',
    example: '2026-11-22',
  })
  @Optioneel()
  @IsKalenderdatum()
  eersteNacht?: string;

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Zie het gesprek van vandaag.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** Schorsen: de cliënt slaapt tot een einddatum op een andere plek. */
export class OpvangSchorsen {
  @ApiProperty({ description: 'De stap.', enum: ['schorsen'], example: 'schorsen' })
  @Equals('schorsen')
  stap: 'schorsen';

  @ApiProperty({ description: 'De laatste dag van de schorsing.', example: '2026-11-29' })
  @IsKalenderdatum()
  tot: string;

  @ApiProperty({
    description: 'Waar de cliënt intussen slaapt; een code uit /voorzieningen.',
    example: 'overloop-hotel',
  })
  @IsCode()
  elders: string;

  @ApiProperty({ description: 'Reden; een code uit de codelijst schorsredenen.', example: 'geweld' })
  @IsCode()
  reden: string;

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Zie het gesprek van vandaag.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** Hervatten: de cliënt komt terug op de eigen plek. */
export class OpvangHervatten {
  @ApiProperty({ description: 'De stap.', enum: ['hervatten'], example: 'hervatten' })
  @Equals('hervatten')
  stap: 'hervatten';

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Zie het gesprek van vandaag.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** Elders plaatsen: de cliënt krijgt na een schorsing blijvend een andere plek. */
export class OpvangEldersPlaatsen {
  @ApiProperty({ description: 'De stap.', enum: ['elders-plaatsen'], example: 'elders-plaatsen' })
  @Equals('elders-plaatsen')
  stap: 'elders-plaatsen';

  @ApiProperty({ description: 'Welke plek; een code uit /voorzieningen.', example: 'crisisopvang-kromhout' })
  @IsCode()
  voorziening: string;

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Zie het gesprek van vandaag.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** Verplaatsen: de cliënt gaat naar een andere plek. */
export class OpvangVerplaatsen {
  @ApiProperty({ description: 'De stap.', enum: ['verplaatsen'], example: 'verplaatsen' })
  @Equals('verplaatsen')
  stap: 'verplaatsen';

  @ApiProperty({ description: 'Welke plek; een code uit /voorzieningen.', example: 'crisisopvang-kromhout' })
  @IsCode()
  voorziening: string;

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Zie het gesprek van vandaag.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}
