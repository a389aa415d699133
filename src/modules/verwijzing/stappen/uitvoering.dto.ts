import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Equals } from 'class-validator';
import { IsCode, IsKalenderdatum, IsMoment, IsTekst, Optioneel } from '../../../platform/http/valideer.js';

/** De cliënt vraagt aan, na het onderzoek. */
export class VerwijzingAanvraagVastleggen {
  @ApiProperty({ description: 'De stap.', enum: ['aanvraag-vastleggen'], example: 'aanvraag-vastleggen' })
  @Equals('aanvraag-vastleggen')
  stap: 'aanvraag-vastleggen';

  @ApiProperty({ description: 'Dag waarop de aanvraag binnenkwam.', example: '2026-11-23' })
  @IsKalenderdatum()
  datum: string;

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Zie het gesprek van vandaag.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** Het besluit waarmee de hulp kan beginnen. */
export class VerwijzingToewijzen {
  @ApiProperty({ description: 'De stap.', enum: ['toewijzen'], example: 'toewijzen' })
  @Equals('toewijzen')
  stap: 'toewijzen';

  @ApiProperty({
    description: 'Grond van het besluit; een code uit de codelijst toewijsgronden.',
    example: 'begeleiding-na-opvang',
  })
  @IsCode()
  grondslag: string;

  @ApiProperty({
    description: 'Waarom dit besluit zo is.',
    maxLength: 4000,
    example: 'Zonder hulp redt de cliënt het wonen nog niet.',
  })
  @IsTekst(4000)
  motivering: string;

  @ApiProperty({
    description: 'Hoe de cliënt het besluit krijgt; een code uit de codelijst bekendmaking.',
    example: 'uitgereikt',
  })
  @IsCode()
  bekendmaking: string;

  @ApiProperty({ description: 'Eerste dag waarop de hulp mag beginnen.', example: '2026-12-01' })
  @IsKalenderdatum()
  ingangsdatum: string;

  @ApiPropertyOptional({ description: 'Laatste dag van de toewijzing.', example: '2027-11-30' })
  @Optioneel()
  @IsKalenderdatum()
  einddatum?: string;
}

/** De eerste afspraak met de cliënt. */
export class VerwijzingAfspraakMaken {
  @ApiProperty({ description: 'De stap.', enum: ['afspraak-maken'], example: 'afspraak-maken' })
  @Equals('afspraak-maken')
  stap: 'afspraak-maken';

  @ApiProperty({
    description: 'Wanneer de afspraak is; een moment dat nog komt.',
    example: '2026-11-30T10:00:00+01:00',
  })
  @IsMoment()
  moment: string;

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Zie het gesprek van vandaag.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** De cliënt kwam niet op de eerste afspraak. */
export class VerwijzingNietVerschenen {
  @ApiProperty({ description: 'De stap.', enum: ['niet-verschenen'], example: 'niet-verschenen' })
  @Equals('niet-verschenen')
  stap: 'niet-verschenen';

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Zie het gesprek van vandaag.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** De hulp begint. */
export class VerwijzingStarten {
  @ApiProperty({ description: 'De stap.', enum: ['starten'], example: 'starten' })
  @Equals('starten')
  stap: 'starten';

  @ApiProperty({ description: 'Eerste dag van de hulp.', example: '2026-11-23' })
  @IsKalenderdatum()
  datum: string;

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Zie het gesprek van vandaag.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** Wat er uit de afspraak kwam. */
export class VerwijzingSpreekuurAfronden {
  @ApiProperty({ description: 'De stap.', enum: ['spreekuur-afronden'], example: 'spreekuur-afronden' })
  @Equals('spreekuur-afronden')
  stap: 'spreekuur-afronden';

  @ApiProperty({ description: 'Code uit de codelijst spreekuur-uitkomst.', example: 'advies' })
  @IsCode()
  uitkomst: string;

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Zie het gesprek van vandaag.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** De hulp ligt even stil. */
export class VerwijzingTijdelijkStoppen {
  @ApiProperty({ description: 'De stap.', enum: ['tijdelijk-stoppen'], example: 'tijdelijk-stoppen' })
  @Equals('tijdelijk-stoppen')
  stap: 'tijdelijk-stoppen';

  @ApiProperty({ description: 'Eerste dag waarop de hulp stilligt.', example: '2026-11-23' })
  @IsKalenderdatum()
  datum: string;

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Zie het gesprek van vandaag.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** De hulp gaat weer verder. */
export class VerwijzingHervatten {
  @ApiProperty({ description: 'De stap.', enum: ['hervatten'], example: 'hervatten' })
  @Equals('hervatten')
  stap: 'hervatten';

  @ApiProperty({ description: 'Eerste dag waarop de hulp weer verdergaat.', example: '2026-11-23' })
  @IsKalenderdatum()
  datum: string;

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Zie het gesprek van vandaag.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** De hulp stopt. */
export class VerwijzingBeeindigen {
  @ApiProperty({ description: 'De stap.', enum: ['beeindigen'], example: 'beeindigen' })
  @Equals('beeindigen')
  stap: 'beeindigen';

  @ApiProperty({ description: 'Laatste dag van de hulp.', example: '2026-11-23' })
  @IsKalenderdatum()
  datum: string;

  @ApiProperty({ description: 'Code uit de codelijst wmo588.', example: '19' })
  @IsCode()
  redenBeeindiging: string;

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Zie het gesprek van vandaag.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** De aanbieder kan niet verder. */
export class VerwijzingAanbiederValtWeg {
  @ApiProperty({ description: 'De stap.', enum: ['aanbieder-valt-weg'], example: 'aanbieder-valt-weg' })
  @Equals('aanbieder-valt-weg')
  stap: 'aanbieder-valt-weg';

  @ApiProperty({ description: 'Code uit de codelijst wegvalredenen.', example: 'contract-afgelopen' })
  @IsCode()
  reden: string;

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Zie het gesprek van vandaag.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** Deze verwijzing gaat niet door. */
export class VerwijzingAndereRoute {
  @ApiProperty({ description: 'De stap.', enum: ['andere-route'], example: 'andere-route' })
  @Equals('andere-route')
  stap: 'andere-route';

  @ApiProperty({ description: 'Code uit de codelijst andere-route-redenen.', example: 'geen-aanbod' })
  @IsCode()
  reden: string;

  @ApiProperty({
    description: 'Waar de cliënt heen kan; een code uit de codelijst doorverwijzing.',
    example: 'sociaal-wijkteam',
  })
  @IsCode()
  vervolg: string;

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Zie het gesprek van vandaag.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}
