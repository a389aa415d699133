import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Equals, IsBoolean, IsIn, Matches } from 'class-validator';
import { IsCode, IsKalenderdatum, IsTekst, Optioneel } from '../../../platform/http/valideer.js';

/** Aankondigen: de regiehouder hoort het voordat u opschort of beëindigt. */
export class UitkeringAankondigen {
  @ApiProperty({ description: 'De stap.', enum: ['aankondigen'], example: 'aankondigen' })
  @Equals('aankondigen')
  stap: 'aankondigen';

  @ApiProperty({ description: 'Wat u gaat doen.', enum: ['opschorten', 'beeindigen'], example: 'opschorten' })
  @IsIn(['opschorten', 'beeindigen'])
  besluit: 'opschorten' | 'beeindigen';

  @ApiProperty({
    description: 'Reden; een code uit de codelijst pw-stopredenen.',
    example: 'gegevens',
  })
  @IsCode()
  reden: string;

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Zie het gesprek van vandaag.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** Opschorten: een besluit om de uitkering tijdelijk stop te zetten. */
export class UitkeringOpschorten {
  @ApiProperty({ description: 'De stap.', enum: ['opschorten'], example: 'opschorten' })
  @Equals('opschorten')
  stap: 'opschorten';

  @ApiProperty({
    description: 'Grond van het besluit; een code uit de codelijst pw-opschortgronden.',
    example: 'gegevens',
  })
  @IsCode()
  grondslag: string;

  @ApiProperty({
    description: 'Waarom dit besluit zo is.',
    maxLength: 4000,
    example: 'De cliënt heeft de gevraagde gegevens niet gegeven.',
  })
  @IsTekst(4000)
  motivering: string;

  @ApiProperty({
    description: 'Hoe de cliënt het besluit krijgt; een code uit de codelijst bekendmaking.',
    example: 'uitgereikt',
  })
  @IsCode()
  bekendmaking: string;
}

/** Hervatten: een besluit dat de uitkering weer doorloopt. */
export class UitkeringHervatten {
  @ApiProperty({ description: 'De stap.', enum: ['hervatten'], example: 'hervatten' })
  @Equals('hervatten')
  stap: 'hervatten';

  @ApiProperty({
    description: 'Grond van het besluit; een code uit de codelijst pw-hervatgronden.',
    example: 'gegevens-binnen',
  })
  @IsCode()
  grondslag: string;

  @ApiProperty({ description: 'Waarom dit besluit zo is.', maxLength: 4000, example: 'De gegevens zijn binnen.' })
  @IsTekst(4000)
  motivering: string;

  @ApiProperty({
    description: 'Hoe de cliënt het besluit krijgt; een code uit de codelijst bekendmaking.',
    example: 'uitgereikt',
  })
  @IsCode()
  bekendmaking: string;
}

/** Beëindigen: een besluit dat de uitkering stopt. */
export class UitkeringBeeindigen {
  @ApiProperty({ description: 'De stap.', enum: ['beeindigen'], example: 'beeindigen' })
  @Equals('beeindigen')
  stap: 'beeindigen';

  @ApiProperty({
    description: 'Grond van het besluit; een code uit de codelijst pw-stopredenen.',
    example: 'werk',
  })
  @IsCode()
  grondslag: string;

  @ApiProperty({ description: 'Waarom dit besluit zo is.', maxLength: 4000, example: 'De cliënt heeft werk.' })
  @IsTekst(4000)
  motivering: string;

  @ApiProperty({
    description: 'Hoe de cliënt het besluit krijgt; een code uit de codelijst bekendmaking.',
    example: 'uitgereikt',
  })
  @IsCode()
  bekendmaking: string;

  @ApiProperty({ description: 'Laatste dag van de uitkering.', example: '2026-11-30' })
  @IsKalenderdatum()
  per: string;

  @ApiPropertyOptional({
    description: 'CBS-code van de nieuwe gemeente, bij een verhuizing.',
    pattern: '^[0-9]{4}$',
    example: '0512',
  })
  @Optioneel()
  @Matches(/^[0-9]{4}$/)
  gemeente?: string;

  @ApiPropertyOptional({
    description: 'Heeft een gemeente buiten de regio bevestigd dat de uitkering daar doorgaat?',
    example: true,
  })
  @Optioneel()
  @IsBoolean()
  opvolgerBevestigd?: boolean;

  @ApiProperty({
    description: 'Waar de cliënt verder gaat; een code uit de codelijst doorverwijzing.',
    example: 'sociaal-wijkteam',
  })
  @IsCode()
  doorverwezenNaar: string;
}
