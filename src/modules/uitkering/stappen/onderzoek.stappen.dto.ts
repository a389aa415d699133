import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, Equals, IsArray, IsBoolean, Matches } from 'class-validator';
import { IsCode, IsKalenderdatum, IsTekst, Optioneel } from '../../../platform/http/valideer.js';

/** Gegevens vragen: u vraagt wat ontbreekt. */
export class UitkeringGegevensVragen {
  @ApiProperty({ description: 'De stap.', enum: ['gegevens-vragen'], example: 'gegevens-vragen' })
  @Equals('gegevens-vragen')
  stap: 'gegevens-vragen';

  @ApiProperty({
    description: 'Wat u mist; codes uit de codelijst pw-stukken.',
    type: [String],
    minItems: 1,
    maxItems: 9,
    example: ['bankafschriften'],
  })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(9)
  @ArrayUnique()
  @Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/, { each: true })
  stukken: string[];

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Zie het gesprek van vandaag.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** Gegevens ontvangen: u legt vast wat binnen is. */
export class UitkeringGegevensOntvangen {
  @ApiProperty({ description: 'De stap.', enum: ['gegevens-ontvangen'], example: 'gegevens-ontvangen' })
  @Equals('gegevens-ontvangen')
  stap: 'gegevens-ontvangen';

  @ApiProperty({
    description: 'Wat binnen is; codes uit de codelijst pw-stukken.',
    type: [String],
    minItems: 1,
    maxItems: 9,
    example: ['bankafschriften'],
  })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(9)
  @ArrayUnique()
  @Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/, { each: true })
  stukken: string[];

  @ApiProperty({ description: 'Dag waarop het binnenkwam.', example: '2026-11-23' })
  @IsKalenderdatum()
  ontvangenOp: string;
}

/** Buiten behandeling stellen: een besluit als er ook na de hersteltermijn gegevens ontbreken. */
export class BuitenBehandelingStellen {
  @ApiProperty({ description: 'De stap.', enum: ['buiten-behandeling-stellen'], example: 'buiten-behandeling-stellen' })
  @Equals('buiten-behandeling-stellen')
  stap: 'buiten-behandeling-stellen';

  @ApiProperty({
    description: 'Grond van het besluit; een code uit de codelijst pw-buitenbehandelinggronden.',
    example: 'gegevens-ontbreken',
  })
  @IsCode()
  grondslag: string;

  @ApiProperty({
    description: 'Waarom dit besluit zo is.',
    maxLength: 4000,
    example: 'De bankafschriften zijn niet gekomen.',
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
}

/** Voorschot verstrekken: u legt vast dat het is betaald. Er staat nooit een bedrag bij. */
export class VoorschotVerstrekken {
  @ApiProperty({ description: 'De stap.', enum: ['voorschot-verstrekken'], example: 'voorschot-verstrekken' })
  @Equals('voorschot-verstrekken')
  stap: 'voorschot-verstrekken';

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Zie het gesprek van vandaag.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** Voorschot weigeren: een besluit, alleen met een reden uit de wet. */
export class VoorschotWeigeren {
  @ApiProperty({ description: 'De stap.', enum: ['voorschot-weigeren'], example: 'voorschot-weigeren' })
  @Equals('voorschot-weigeren')
  stap: 'voorschot-weigeren';

  @ApiProperty({
    description: 'Reden; een code uit de codelijst pw-voorschot-weigerredenen.',
    example: 'werkt-niet-mee',
  })
  @IsCode()
  reden: string;

  @ApiProperty({
    description: 'Waarom dit besluit zo is.',
    maxLength: 4000,
    example: 'De cliënt is drie keer niet gekomen en wil geen gegevens geven.',
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

/** Doorzenden: de aanvraag hoort bij een andere uitvoerder. */
export class UitkeringDoorzenden {
  @ApiProperty({ description: 'De stap.', enum: ['doorzenden'], example: 'doorzenden' })
  @Equals('doorzenden')
  stap: 'doorzenden';

  @ApiProperty({
    description: 'CBS-code van de gemeente die over de uitkering gaat.',
    pattern: '^[0-9]{4}$',
    example: '0512',
  })
  @Matches(/^[0-9]{4}$/)
  gemeente: string;

  @ApiProperty({ description: 'Weet de cliënt dat de aanvraag wordt doorgestuurd, en waarheen?', example: true })
  @IsBoolean()
  clientVerteld: boolean;

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Zie het gesprek van vandaag.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** Doorzending terugnemen: u gaat zelf verder. */
export class DoorzendingTerugnemen {
  @ApiProperty({ description: 'De stap.', enum: ['doorzending-terugnemen'], example: 'doorzending-terugnemen' })
  @Equals('doorzending-terugnemen')
  stap: 'doorzending-terugnemen';

  @ApiProperty({
    description: 'Reden; een code uit de codelijst pw-terugneemredenen.',
    example: 'niet-overgenomen',
  })
  @IsCode()
  reden: string;

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Zie het gesprek van vandaag.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** Overname bevestigen: de gemeente buiten de regio heeft de aanvraag. */
export class OvernameBevestigen {
  @ApiProperty({ description: 'De stap.', enum: ['overname-bevestigen'], example: 'overname-bevestigen' })
  @Equals('overname-bevestigen')
  stap: 'overname-bevestigen';

  @ApiProperty({ description: 'Dag van de overname.', example: '2026-11-23' })
  @IsKalenderdatum()
  datum: string;

  @ApiProperty({ description: 'Wie daar de aanvraag heeft.', maxLength: 120, example: 'S. Vermeer' })
  @IsTekst(120)
  contactpersoon: string;

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Zie het gesprek van vandaag.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** Laten wachten: alleen met een reden. De klokken lopen door. */
export class LatenWachten {
  @ApiProperty({ description: 'De stap.', enum: ['laten-wachten'], example: 'laten-wachten' })
  @Equals('laten-wachten')
  stap: 'laten-wachten';

  @ApiProperty({
    description: 'Waar de aanvraag op wacht; een code uit de codelijst pw-wachtgronden.',
    example: 'wacht-op-briefadres',
  })
  @IsCode()
  wachtOp: string;

  @ApiProperty({
    description: 'Waarom het niet tegelijk kan; een code uit de codelijst pw-wachtredenen.',
    example: 'uitvoerder-onzeker',
  })
  @IsCode()
  reden: string;

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Zie het gesprek van vandaag.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** Niet meer wachten: de aanvraag gaat verder. */
export class NietMeerWachten {
  @ApiProperty({ description: 'De stap.', enum: ['niet-meer-wachten'], example: 'niet-meer-wachten' })
  @Equals('niet-meer-wachten')
  stap: 'niet-meer-wachten';

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Zie het gesprek van vandaag.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}
