import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Equals, Matches } from 'class-validator';
import { IsCode, IsTekst, Optioneel } from '../../platform/http/valideer.js';

/** Contactmoment vastleggen: u sprak de cliënt. */
export class CheckInVastleggen {
  @ApiProperty({ description: 'De stap.', enum: ['check-in-vastleggen'], example: 'check-in-vastleggen' })
  @Equals('check-in-vastleggen')
  stap: 'check-in-vastleggen';

  @ApiProperty({ description: 'Hoe het gaat; een code uit de codelijst nazorg-uitkomsten.', example: 'gaat-goed' })
  @IsCode()
  uitkomst: string;

  @ApiPropertyOptional({ description: 'Wat u besprak.', maxLength: 1000, example: 'Huur loopt, werk op woensdag.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** Niet bereikt: contact lukte niet. Na de derde keer gaat veldwerk langs. */
export class NietBereikt {
  @ApiProperty({ description: 'De stap.', enum: ['niet-bereikt'], example: 'niet-bereikt' })
  @Equals('niet-bereikt')
  stap: 'niet-bereikt';

  @ApiProperty({ description: 'Hoe u het probeerde; een code uit de codelijst contactmanieren.', example: 'gebeld' })
  @IsCode()
  manier: string;

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Voicemail ingesproken.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** Cliënt wil niet: de nazorg stopt, en de cliënt weet hoe hij terug kan komen. */
export class ClientWilNiet {
  @ApiProperty({ description: 'De stap.', enum: ['client-wil-niet'], example: 'client-wil-niet' })
  @Equals('client-wil-niet')
  stap: 'client-wil-niet';

  @ApiProperty({
    description: 'Hoe de cliënt terug kan komen; een code uit de codelijst nazorg-terugwegen.',
    example: 'inloop-wijkteam',
  })
  @IsCode()
  vervolg: string;

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Wil het zelf proberen.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** Verhuizing melden: het wijkteam van de nieuwe gemeente wordt gevraagd. */
export class VerhuizingMelden {
  @ApiProperty({ description: 'De stap.', enum: ['verhuizing-melden'], example: 'verhuizing-melden' })
  @Equals('verhuizing-melden')
  stap: 'verhuizing-melden';

  @ApiProperty({
    description: 'CBS-code van de gemeente van de nieuwe woonplek.',
    pattern: '^[0-9]{4}$',
    example: '0512',
  })
  @Matches(/^[0-9]{4}$/)
  gemeente: string;

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Woont er sinds 1 november.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** Budgetbeheer starten: de cliënt kiest hier zelf voor. */
export class BudgetbeheerStarten {
  @ApiProperty({ description: 'De stap.', enum: ['budgetbeheer-starten'], example: 'budgetbeheer-starten' })
  @Equals('budgetbeheer-starten')
  stap: 'budgetbeheer-starten';

  @ApiProperty({ description: 'Hoe lang; een code uit de codelijst budgetbeheer-duur.', example: 'een-jaar' })
  @IsCode()
  duur: string;

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Huur en energie worden ingehouden.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** Budgetbeheer afbouwen: de cliënt betaalt stap voor stap weer zelf. */
export class BudgetbeheerAfbouwen {
  @ApiProperty({ description: 'De stap.', enum: ['budgetbeheer-afbouwen'], example: 'budgetbeheer-afbouwen' })
  @Equals('budgetbeheer-afbouwen')
  stap: 'budgetbeheer-afbouwen';

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Betaalt de energie nu zelf.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** Budgetbeheer beëindigen. */
export class BudgetbeheerBeeindigen {
  @ApiProperty({ description: 'De stap.', enum: ['budgetbeheer-beeindigen'], example: 'budgetbeheer-beeindigen' })
  @Equals('budgetbeheer-beeindigen')
  stap: 'budgetbeheer-beeindigen';

  @ApiProperty({ description: 'Reden; een code uit de codelijst budgetbeheer-eindredenen.', example: 'afgebouwd' })
  @IsCode()
  reden: string;

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Redt zich al een half jaar.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** Terugval melden: het gaat weer mis. Er komt geen nieuw dossier. */
export class TerugvalMelden {
  @ApiProperty({ description: 'De stap.', enum: ['terugval-melden'], example: 'terugval-melden' })
  @Equals('terugval-melden')
  stap: 'terugval-melden';

  @ApiProperty({
    description: 'Wat er het eerst nodig is; een code uit de codelijst terugval-nodig.',
    example: 'bed-vannacht',
  })
  @IsCode()
  nodig: string;

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Slaapt sinds gisteren in de auto.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** Afronden: alle contactmomenten zijn geweest. */
export class NazorgAfronden {
  @ApiProperty({ description: 'De stap.', enum: ['afronden'], example: 'afronden' })
  @Equals('afronden')
  stap: 'afronden';

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Woont een jaar goed.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** Beëindigen: de nazorg stopt eerder dan gepland. */
export class NazorgBeeindigen {
  @ApiProperty({ description: 'De stap.', enum: ['beeindigen'], example: 'beeindigen' })
  @Equals('beeindigen')
  stap: 'beeindigen';

  @ApiProperty({
    description: 'Reden; een code uit de codelijst nazorg-eindredenen.',
    example: 'verhuisd-buiten-regio',
  })
  @IsCode()
  reden: string;

  @ApiProperty({
    description: 'Waar de cliënt verder terechtkan; een code uit de codelijst doorverwijzing.',
    example: 'sociaal-wijkteam',
  })
  @IsCode()
  vervolg: string;

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Het wijkteam daar weet ervan.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}
