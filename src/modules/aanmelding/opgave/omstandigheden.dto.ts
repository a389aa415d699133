import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, Matches } from 'class-validator';
import { IsCode, IsKalenderdatum, Optioneel } from '../../../platform/http/valideer.js';

export const WOONSITUATIES = [
  'openbare-ruimte',
  'noodopvang',
  'tijdelijke-opvang',
  'uitstroom-instelling',
  'niet-conventionele-woonplek',
  'bij-familie-of-vrienden',
  'dreigende-huisuitzetting',
] as const;
export const HERKOMSTEN = ['gemeente', 'overig-nederland', 'buitenland', 'onbekend'] as const;
export const BRP_STATUSSEN = ['ingeschreven', 'briefadres', 'niet-ingeschreven', 'onbekend'] as const;
export const VERBLIJF = ['rechtmatig', 'geen', 'onduidelijk', 'eu', 'oekraine'] as const;

/** Waar de cliënt vandaan komt. Dit bepaalt niet waar hij hulp krijgt. */
export class Herkomst {
  @ApiProperty({ description: 'Soort herkomst.', enum: HERKOMSTEN, example: 'gemeente' })
  @IsIn(HERKOMSTEN)
  soort: (typeof HERKOMSTEN)[number];

  @ApiPropertyOptional({ description: 'CBS-code van de gemeente.', pattern: '^[0-9]{4}$', example: '0505' })
  @Optioneel()
  @Matches(/^[0-9]{4}$/)
  gemeente?: string;
}

/** Hoe de cliënt is ingeschreven. */
export class Inschrijving {
  @ApiProperty({
    description: 'Inschrijving in de Basisregistratie Personen.',
    enum: BRP_STATUSSEN,
    example: 'niet-ingeschreven',
  })
  @IsIn(BRP_STATUSSEN)
  status: (typeof BRP_STATUSSEN)[number];

  @ApiPropertyOptional({
    description: 'CBS-code van de gemeente van inschrijving.',
    pattern: '^[0-9]{4}$',
    example: '0512',
  })
  @Optioneel()
  @Matches(/^[0-9]{4}$/)
  gemeente?: string;
}

/** De cliënt verlaat een instelling. */
export class Ontslag {
  @ApiProperty({ description: 'Datum van ontslag of vrijlating.', example: '2026-12-01' })
  @IsKalenderdatum()
  datum: string;

  @ApiProperty({ description: 'Soort instelling.', enum: ['detentie', 'ggz', 'jeugdzorg'], example: 'detentie' })
  @IsIn(['detentie', 'ggz', 'jeugdzorg'])
  soort: 'detentie' | 'ggz' | 'jeugdzorg';
}

/** Weet de cliënt dat zijn gegevens worden vastgelegd? */
export class Geinformeerd {
  @ApiProperty({
    description: 'Is de cliënt verteld wat er met de gegevens gebeurt?',
    enum: ['ja', 'nog-niet'],
    example: 'ja',
  })
  @IsIn(['ja', 'nog-niet'])
  gegevensgebruik: 'ja' | 'nog-niet';

  @ApiPropertyOptional({
    description:
      'Waarom nog niet; een code uit de codelijst informatie-reden. Verplicht bij `nog-niet`; laat weg bij `ja`.',
    example: 'taal',
  })
  @Optioneel()
  @IsCode()
  reden?: string;
}
