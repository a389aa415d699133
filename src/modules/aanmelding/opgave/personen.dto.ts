import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn } from 'class-validator';
import { IsBsn, IsGeboortedatum, IsOnderdeel, IsTekst, Optioneel } from '../../../platform/http/valideer.js';

const RELATIES = ['hulpverlener', 'familie', 'buren', 'politie', 'huisarts', 'zelf', 'vrijwilliger', 'anders'] as const;

/** Wie de aanmelding doet. De organisatie komt uit de inlog. */
export class Aanmelder {
  @ApiProperty({ description: 'Naam van wie aanmeldt.', maxLength: 120, example: 'J. de Boer' })
  @IsTekst(120)
  persoon: string;

  @ApiProperty({ description: 'Wat de melder van de cliënt is.', enum: RELATIES, example: 'hulpverlener' })
  @IsIn(RELATIES)
  relatie: (typeof RELATIES)[number];

  @ApiPropertyOptional({ description: 'Telefoonnummer van de melder.', maxLength: 30, example: '000-5550100' })
  @Optioneel()
  @IsTekst(30)
  telefoon?: string;

  @ApiPropertyOptional({
    description: 'Organisatie van de melder, als dat niet uw eigen organisatie is.',
    maxLength: 120,
    example: 'Politie Dordrecht',
  })
  @Optioneel()
  @IsTekst(120)
  organisatie?: string;
}

/** Hoe de cliënt te bereiken is. */
export class Bereikbaar {
  @ApiPropertyOptional({ description: 'Telefoonnummer van de cliënt.', maxLength: 30, example: '000-5550101' })
  @Optioneel()
  @IsTekst(30)
  telefoon?: string;

  @ApiPropertyOptional({ description: 'Via wie de cliënt te bereiken is.', maxLength: 120, example: 'Zus, Amira' })
  @Optioneel()
  @IsTekst(120)
  viaWie?: string;

  @ApiPropertyOptional({ description: 'Waar de cliënt post ophaalt.', maxLength: 120, example: 'Balie Stadskantoor' })
  @Optioneel()
  @IsTekst(120)
  postpunt?: string;

  @ApiPropertyOptional({
    description: 'Nummer waarop u veilig kunt bellen, als er gevaar is.',
    maxLength: 30,
    example: '000-5550102',
  })
  @Optioneel()
  @IsTekst(30)
  veiligNummer?: string;
}

/** De cliënt zoals de melder hem kent. Zonder burgerservicenummer of zelfs zonder naam is gewoon. */
export class ClientGegevens {
  @ApiPropertyOptional({ description: 'De cliënt wil of kan geen naam geven.', default: false, example: false })
  @Optioneel()
  @IsBoolean()
  anoniem: boolean = false;

  @ApiPropertyOptional({ description: 'Burgerservicenummer, als het bekend is.', example: '999900006' })
  @Optioneel()
  @IsBsn()
  bsn?: string;

  @ApiPropertyOptional({
    description: 'Achternaam zonder tussenvoegsel. Verplicht als de cliënt niet anoniem is.',
    maxLength: 120,
    example: 'Waterdrager',
  })
  @Optioneel()
  @IsTekst(120)
  achternaam?: string;

  @ApiPropertyOptional({ description: 'Tussenvoegsel.', maxLength: 20, example: 'van der' })
  @Optioneel()
  @IsTekst(20)
  tussenvoegsel?: string;

  @ApiPropertyOptional({ description: 'Voornamen.', maxLength: 120, example: 'Joris' })
  @Optioneel()
  @IsTekst(120)
  voornamen?: string;

  @ApiPropertyOptional({ description: 'Hoe de cliënt genoemd wil worden.', maxLength: 60, example: 'Jo' })
  @Optioneel()
  @IsTekst(60)
  roepnaam?: string;

  @ApiPropertyOptional({ description: 'Geboortedatum, als die bekend is.', example: '1984-05-17' })
  @Optioneel()
  @IsGeboortedatum()
  geboortedatum?: string;

  @ApiPropertyOptional({ description: 'Geslacht.', enum: ['man', 'vrouw', 'x', 'onbekend'], example: 'man' })
  @Optioneel()
  @IsIn(['man', 'vrouw', 'x', 'onbekend'])
  geslacht?: 'man' | 'vrouw' | 'x' | 'onbekend';

  @ApiPropertyOptional({ description: 'Hoe de cliënt te bereiken is.' })
  @Optioneel()
  @IsOnderdeel(() => Bereikbaar)
  bereikbaar?: Bereikbaar;

  @ApiPropertyOptional({ description: 'Taal die de cliënt spreekt.', maxLength: 60, example: 'Nederlands' })
  @Optioneel()
  @IsTekst(60)
  taal?: string;

  @ApiPropertyOptional({ description: 'Is er een tolk nodig?', default: false, example: false })
  @Optioneel()
  @IsBoolean()
  tolkNodig: boolean = false;
}

/** Wie namens de cliënt mag handelen. */
export class Vertegenwoordiger {
  @ApiProperty({
    description: 'Soort vertegenwoordiging.',
    enum: ['gemachtigde', 'bewindvoerder', 'mentor', 'curator', 'gezag'],
    example: 'bewindvoerder',
  })
  @IsIn(['gemachtigde', 'bewindvoerder', 'mentor', 'curator', 'gezag'])
  soort: 'gemachtigde' | 'bewindvoerder' | 'mentor' | 'curator' | 'gezag';

  @ApiProperty({ description: 'Naam van de vertegenwoordiger.', maxLength: 120, example: 'Bewindkantoor De Brug' })
  @IsTekst(120)
  naam: string;

  @ApiPropertyOptional({ description: 'Telefoonnummer.', maxLength: 30, example: '000-5550103' })
  @Optioneel()
  @IsTekst(30)
  telefoon?: string;
}

/** Iemand uit het huishouden van de cliënt. */
export class Huisgenoot {
  @ApiProperty({
    description: 'Wat deze persoon van de cliënt is.',
    enum: ['partner', 'kind', 'ouder', 'ander'],
    example: 'kind',
  })
  @IsIn(['partner', 'kind', 'ouder', 'ander'])
  relatie: 'partner' | 'kind' | 'ouder' | 'ander';

  @ApiPropertyOptional({ description: 'Voornaam.', maxLength: 60, example: 'Noor' })
  @Optioneel()
  @IsTekst(60)
  voornaam?: string;

  @ApiPropertyOptional({ description: 'Geboortedatum, als die bekend is.', example: '2019-03-02' })
  @Optioneel()
  @IsGeboortedatum()
  geboortedatum?: string;

  @ApiProperty({ description: 'Komt deze persoon mee en is er ook een plek voor nodig?', example: true })
  @IsBoolean()
  komtMee: boolean;
}
