import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, Equals, IsArray, IsBoolean, IsIn, Matches } from 'class-validator';
import { IsCode, IsKalenderdatum, IsTekst, Optioneel } from '../../../platform/http/valideer.js';

/** Recht toekennen: een besluit dat er recht op opvang is. */
export class RechtToekennen {
  @ApiProperty({ description: 'De stap.', enum: ['recht-toekennen'], example: 'recht-toekennen' })
  @Equals('recht-toekennen')
  stap: 'recht-toekennen';

  @ApiProperty({
    description: 'Grond van het besluit; een code uit de codelijst toekengronden.',
    example: 'feitelijk-dakloos',
  })
  @IsCode()
  grondslag: string;

  @ApiProperty({
    description: 'Waarom dit besluit zo is.',
    maxLength: 4000,
    example: 'Geen eigen kracht of netwerk om zelf onderdak te vinden.',
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

/** Recht afwijzen: een besluit dat er hier geen recht op opvang is. Kan pas na het onderzoek. */
export class RechtAfwijzen {
  @ApiProperty({ description: 'De stap.', enum: ['recht-afwijzen'], example: 'recht-afwijzen' })
  @Equals('recht-afwijzen')
  stap: 'recht-afwijzen';

  @ApiProperty({
    description: 'Grond van het besluit; een code uit de codelijst afwijsgronden.',
    example: 'eigen-kracht',
  })
  @IsCode()
  grondslag: string;

  @ApiProperty({
    description: 'Waarom dit besluit zo is.',
    maxLength: 4000,
    example: 'De cliënt kan vanaf morgen bij zijn zus wonen.',
  })
  @IsTekst(4000)
  motivering: string;

  @ApiProperty({ description: 'Namens wie u beslist.', maxLength: 200, example: 'College van Dordrecht, mandaat GGD' })
  @IsTekst(200)
  mandaat: string;

  @ApiProperty({
    description: 'Hoe de cliënt het besluit krijgt; een code uit de codelijst bekendmaking.',
    example: 'uitgereikt',
  })
  @IsCode()
  bekendmaking: string;

  @ApiProperty({ description: 'Is het onderzoek van Wmo 2015 artikel 2.3.2 afgerond?', example: true })
  @IsBoolean()
  onderzoekAfgerond: boolean;

  @ApiProperty({
    description: 'Waar de cliënt heen kan; een code uit de codelijst doorverwijzing.',
    example: 'sociaal-wijkteam',
  })
  @IsCode()
  doorverwezenNaar: string;

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Zie het gesprek van vandaag.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** Aanvraag vervallen: de cliënt laat de vraag om opvang vallen. */
export class AanvraagVervallen {
  @ApiProperty({ description: 'De stap.', enum: ['aanvraag-vervallen'], example: 'aanvraag-vervallen' })
  @Equals('aanvraag-vervallen')
  stap: 'aanvraag-vervallen';

  @ApiProperty({ description: 'Reden; een code uit de codelijst vervalredenen.', example: 'onderdak-gevonden' })
  @IsCode()
  reden: string;

  @ApiProperty({
    description: 'Waar de cliënt heen kan; een code uit de codelijst doorverwijzing.',
    example: 'sociaal-wijkteam',
  })
  @IsCode()
  doorverwezenNaar: string;

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Zie het gesprek van vandaag.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** Andere regio voorstellen. Opvang hier gaat door. */
export class RegioVoorstellen {
  @ApiProperty({ description: 'De stap.', enum: ['regio-voorstellen'], example: 'regio-voorstellen' })
  @Equals('regio-voorstellen')
  stap: 'regio-voorstellen';

  @ApiProperty({ description: 'CBS-code van de andere gemeente.', pattern: '^[0-9]{4}$', example: '0599' })
  @Matches(/^[0-9]{4}$/)
  gemeente: string;

  @ApiProperty({
    description: 'Waarom daar de kans op herstel groter is; codes uit de codelijst regio-criteria.',
    type: [String],
    minItems: 1,
    maxItems: 9,
    example: ['wens-client'],
  })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(9)
  @ArrayUnique()
  @Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/, { each: true })
  criteria: string[];

  @ApiProperty({ description: 'Toelichting op de keuze.', maxLength: 4000, example: 'Familie en werk zijn daar.' })
  @IsTekst(4000)
  motivering: string;
}

/** Aanvaarding vastleggen: de andere gemeente zegt ja. */
export class AanvaardingVastleggen {
  @ApiProperty({ description: 'De stap.', enum: ['aanvaarding-vastleggen'], example: 'aanvaarding-vastleggen' })
  @Equals('aanvaarding-vastleggen')
  stap: 'aanvaarding-vastleggen';

  @ApiProperty({ description: 'Wie daar de cliënt opvangt.', maxLength: 120, example: 'S. Vermeer' })
  @IsTekst(120)
  contactpersoon: string;

  @ApiProperty({ description: 'Dag van aankomst.', example: '2026-12-01' })
  @IsKalenderdatum()
  datum: string;

  @ApiProperty({ description: 'Is er daar een bed?', example: true })
  @IsBoolean()
  bedDaar: boolean;
}

/** Weigering vastleggen: de andere gemeente zegt nee. */
export class WeigeringVastleggen {
  @ApiProperty({ description: 'De stap.', enum: ['weigering-vastleggen'], example: 'weigering-vastleggen' })
  @Equals('weigering-vastleggen')
  stap: 'weigering-vastleggen';

  @ApiProperty({ description: 'Reden; een code uit de codelijst regio-weigerredenen.', example: 'geen-binding' })
  @IsCode()
  reden: string;

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Zie het gesprek van vandaag.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** Geschil melden bij de geschillencommissie. */
export class GeschilMelden {
  @ApiProperty({ description: 'De stap.', enum: ['geschil-melden'], example: 'geschil-melden' })
  @Equals('geschil-melden')
  stap: 'geschil-melden';

  @ApiProperty({ description: 'Toelichting.', maxLength: 1000, example: 'Zie het gesprek van vandaag.' })
  @IsTekst(1000)
  toelichting: string;
}

/** Aankomst bevestigen: de cliënt is aangekomen. */
export class AankomstBevestigen {
  @ApiProperty({ description: 'De stap.', enum: ['aankomst-bevestigen'], example: 'aankomst-bevestigen' })
  @Equals('aankomst-bevestigen')
  stap: 'aankomst-bevestigen';

  @ApiProperty({ description: 'Dag van aankomst.', example: '2026-12-01' })
  @IsKalenderdatum()
  datum: string;

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Zie het gesprek van vandaag.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** Niet aangekomen: het overleg gaat verder. */
export class NietAangekomen {
  @ApiProperty({ description: 'De stap.', enum: ['niet-aangekomen'], example: 'niet-aangekomen' })
  @Equals('niet-aangekomen')
  stap: 'niet-aangekomen';

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Zie het gesprek van vandaag.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** Uitspraak van de geschillencommissie vastleggen. */
export class UitspraakVastleggen {
  @ApiProperty({ description: 'De stap.', enum: ['uitspraak-vastleggen'], example: 'uitspraak-vastleggen' })
  @Equals('uitspraak-vastleggen')
  stap: 'uitspraak-vastleggen';

  @ApiProperty({ description: 'Wat de commissie besliste.', enum: ['andere-regio', 'hier'], example: 'andere-regio' })
  @IsIn(['andere-regio', 'hier'])
  uitspraak: 'andere-regio' | 'hier';

  @ApiProperty({ description: 'Dag van de uitspraak.', example: '2026-12-01' })
  @IsKalenderdatum()
  datum: string;

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Zie het gesprek van vandaag.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}
