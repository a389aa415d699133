import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Equals, IsIn } from 'class-validator';
import { IsCode, IsKalenderdatum, IsTekst, Optioneel } from '../../../platform/http/valideer.js';

/** UitkeringVerdagen: het besluit komt later, en u vertelt de cliënt wanneer. */
export class UitkeringVerdagen {
  @ApiProperty({ description: 'De stap.', enum: ['verdagen'], example: 'verdagen' })
  @Equals('verdagen')
  stap: 'verdagen';

  @ApiProperty({ description: 'Laatste dag waarop er wel een besluit is.', example: '2027-02-08' })
  @IsKalenderdatum()
  nieuweDag: string;

  @ApiProperty({
    description: 'Reden; een code uit de codelijst pw-verdaagredenen.',
    example: 'meer-onderzoek',
  })
  @IsCode()
  reden: string;

  @ApiProperty({
    description: 'Hoe de cliënt het hoort; een code uit de codelijst bekendmaking.',
    example: 'toegezonden',
  })
  @IsCode()
  bekendmaking: string;
}

/** Toekennen: een besluit dat er recht is op een uitkering. */
export class UitkeringToekennen {
  @ApiProperty({ description: 'De stap.', enum: ['toekennen'], example: 'toekennen' })
  @Equals('toekennen')
  stap: 'toekennen';

  @ApiProperty({
    description: 'Grond van het besluit; een code uit de codelijst pw-toekengronden.',
    example: 'voldoet',
  })
  @IsCode()
  grondslag: string;

  @ApiProperty({
    description: 'Waarom dit besluit zo is.',
    maxLength: 4000,
    example: 'De cliënt voldoet aan de voorwaarden.',
  })
  @IsTekst(4000)
  motivering: string;

  @ApiProperty({
    description: 'Hoe de cliënt het besluit krijgt; een code uit de codelijst bekendmaking.',
    example: 'uitgereikt',
  })
  @IsCode()
  bekendmaking: string;

  @ApiProperty({ description: 'Dag waarop de uitkering ingaat.', example: '2026-11-23' })
  @IsKalenderdatum()
  ingangsdatum: string;
}

/** Afwijzen: een besluit dat er geen recht is op een uitkering. */
export class UitkeringAfwijzen {
  @ApiProperty({ description: 'De stap.', enum: ['afwijzen'], example: 'afwijzen' })
  @Equals('afwijzen')
  stap: 'afwijzen';

  @ApiProperty({
    description: 'Grond van het besluit; een code uit de codelijst pw-afwijsgronden.',
    example: 'inkomen-of-vermogen',
  })
  @IsCode()
  grondslag: string;

  @ApiProperty({
    description: 'Waarom dit besluit zo is.',
    maxLength: 4000,
    example: 'De cliënt heeft genoeg inkomen.',
  })
  @IsTekst(4000)
  motivering: string;

  @ApiProperty({
    description: 'Hoe de cliënt het besluit krijgt; een code uit de codelijst bekendmaking.',
    example: 'uitgereikt',
  })
  @IsCode()
  bekendmaking: string;

  @ApiProperty({
    description: 'Waar de cliënt verder gaat; een code uit de codelijst doorverwijzing.',
    example: 'sociaal-wijkteam',
  })
  @IsCode()
  doorverwezenNaar: string;

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Zie het gesprek van vandaag.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** Intrekken: de cliënt of zijn gemachtigde neemt de aanvraag terug. */
export class UitkeringIntrekken {
  @ApiProperty({ description: 'De stap.', enum: ['intrekken'], example: 'intrekken' })
  @Equals('intrekken')
  stap: 'intrekken';

  @ApiProperty({
    description: 'Wie dit vraagt: de cliënt zelf, of wie hem vertegenwoordigt en op de aanmelding staat.',
    enum: ['client', 'gemachtigde'],
    example: 'client',
  })
  @IsIn(['client', 'gemachtigde'])
  namens: 'client' | 'gemachtigde';

  @ApiProperty({
    description: 'Reden; een code uit de codelijst pw-intrekredenen.',
    example: 'werk-gevonden',
  })
  @IsCode()
  reden: string;

  @ApiProperty({
    description: 'Waar de cliënt verder gaat; een code uit de codelijst doorverwijzing.',
    example: 'sociaal-wijkteam',
  })
  @IsCode()
  doorverwezenNaar: string;

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Zie het gesprek van vandaag.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** Meldingsdatum corrigeren: met bewijs. De oude dag blijft zichtbaar. */
export class MeldingsdatumCorrigeren {
  @ApiProperty({ description: 'De stap.', enum: ['meldingsdatum-corrigeren'], example: 'meldingsdatum-corrigeren' })
  @Equals('meldingsdatum-corrigeren')
  stap: 'meldingsdatum-corrigeren';

  @ApiProperty({ description: 'De dag waarop de cliënt zich echt meldde.', example: '2026-11-20' })
  @IsKalenderdatum()
  datum: string;

  @ApiProperty({
    description: 'Waaruit dat blijkt; een code uit de codelijst pw-meldingsbewijs.',
    example: 'brief-of-mail',
  })
  @IsCode()
  bewijs: string;

  @ApiProperty({
    description: 'Reden; een code uit de codelijst corrigeerredenen.',
    example: 'nieuwe-informatie',
  })
  @IsCode()
  reden: string;

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Zie het gesprek van vandaag.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}
