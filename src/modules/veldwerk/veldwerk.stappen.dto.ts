import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Equals } from 'class-validator';
import { IsCode, IsKalenderdatum, IsTekst, Optioneel } from '../../platform/http/valideer.js';

/** Plek gezien: waar de cliënt slaapt, zonder dat u hem sprak. */
export class PlekGezien {
  @ApiProperty({ description: 'De stap.', enum: ['plek-gezien'], example: 'plek-gezien' })
  @Equals('plek-gezien')
  stap: 'plek-gezien';

  @ApiProperty({
    description: 'Waar het is. Wordt versleuteld bewaard.',
    maxLength: 200,
    example: 'Onder de brug bij het water.',
  })
  @IsTekst(200)
  plek: string;

  @ApiProperty({ description: 'De dag; vandaag of eerder.', example: '2026-11-22' })
  @IsKalenderdatum()
  gezienOp: string;
}

/** Niet gevonden: het zoeken gaat door. */
export class NietGevonden {
  @ApiProperty({ description: 'De stap.', enum: ['niet-gevonden'], example: 'niet-gevonden' })
  @Equals('niet-gevonden')
  stap: 'niet-gevonden';

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Op drie bekende plekken gekeken.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** Contact vastleggen: u had contact met de cliënt. */
export class ContactVastleggen {
  @ApiProperty({ description: 'De stap.', enum: ['contact-vastleggen'], example: 'contact-vastleggen' })
  @Equals('contact-vastleggen')
  stap: 'contact-vastleggen';

  @ApiProperty({ description: 'Wat voor contact; een code uit de codelijst veldwerk-contacten.', example: 'gesproken' })
  @IsCode()
  contact: string;

  @ApiProperty({ description: 'De dag; vandaag of eerder.', example: '2026-11-22' })
  @IsKalenderdatum()
  gezienOp: string;

  @ApiPropertyOptional({
    description: 'Wat u wilt onthouden. Wordt versleuteld bewaard.',
    maxLength: 1000,
    example: 'Koffie gedronken, komt donderdag naar de inloop.',
  })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** Aanbod gedaan: een nee kost de cliënt niets. */
export class AanbodGedaan {
  @ApiProperty({ description: 'De stap.', enum: ['aanbod-gedaan'], example: 'aanbod-gedaan' })
  @Equals('aanbod-gedaan')
  stap: 'aanbod-gedaan';

  @ApiProperty({ description: 'Wat u aanbood; een code uit de codelijst veldwerk-aanbod.', example: 'nachtopvang' })
  @IsCode()
  aanbod: string;

  @ApiProperty({ description: 'Wat de cliënt zei; een code uit de codelijst veldwerk-antwoorden.', example: 'nee' })
  @IsCode()
  antwoord: string;

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Wil niet zonder zijn hond.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** Voordragen voor Housing First: het veldwerk gaat door. */
export class HousingFirstVoordragen {
  @ApiProperty({ description: 'De stap.', enum: ['housing-first-voordragen'], example: 'housing-first-voordragen' })
  @Equals('housing-first-voordragen')
  stap: 'housing-first-voordragen';

  @ApiProperty({
    description: 'Waarom een eigen woning met veel begeleiding beter past. Wordt versleuteld bewaard.',
    maxLength: 1000,
    example: 'Slaapt drie jaar buiten en wil geen opvang.',
  })
  @IsTekst(1000)
  toelichting: string;
}

/** Voordracht intrekken. */
export class HousingFirstIntrekken {
  @ApiProperty({ description: 'De stap.', enum: ['housing-first-intrekken'], example: 'housing-first-intrekken' })
  @Equals('housing-first-intrekken')
  stap: 'housing-first-intrekken';

  @ApiProperty({
    description: 'Reden; een code uit de codelijst voordracht-intrekredenen.',
    example: 'client-wil-niet',
  })
  @IsCode()
  reden: string;

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Heeft zelf een kamer gevonden.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** Komt binnen: er wordt meteen een bed voor vannacht gevraagd. */
export class KomtBinnen {
  @ApiProperty({ description: 'De stap.', enum: ['komt-binnen'], example: 'komt-binnen' })
  @Equals('komt-binnen')
  stap: 'komt-binnen';

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Komt vanavond om acht uur.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** Overdragen: een andere organisatie gaat met het veldwerk verder. */
export class VeldwerkOverdragen {
  @ApiProperty({ description: 'De stap.', enum: ['overdragen'], example: 'overdragen' })
  @Equals('overdragen')
  stap: 'overdragen';

  @ApiProperty({ description: 'Naar welke wachtrij; een code uit /wachtrijen.', example: 'MELDPUNT_ZO' })
  @IsCode()
  wachtrij: string;

  @ApiProperty({ description: 'Reden; een code uit de codelijst doorzetredenen.', example: 'andere-gemeente' })
  @IsCode()
  reden: string;

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Slaapt nu in Gorinchem.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** Afronden: veldwerk is niet meer nodig. */
export class VeldwerkAfronden {
  @ApiProperty({ description: 'De stap.', enum: ['afronden'], example: 'afronden' })
  @Equals('afronden')
  stap: 'afronden';

  @ApiProperty({ description: 'Reden; een code uit de codelijst veldwerk-eindredenen.', example: 'woont' })
  @IsCode()
  reden: string;

  @ApiProperty({
    description: 'Waar de cliënt verder terechtkan; een code uit de codelijst doorverwijzing.',
    example: 'sociaal-wijkteam',
  })
  @IsCode()
  vervolg: string;

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Heeft contact met het wijkteam.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}
