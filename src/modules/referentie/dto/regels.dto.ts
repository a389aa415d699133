import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Voorwaarden } from '../../../kern/voorwaarde.js';
import { GeldigheidDto } from './referentie.dto.js';

/** A taak of a row of the door table. */
export class DeurTaakDto {
  @ApiProperty({ description: 'Code van de taak.', example: 'INTAKE' })
  readonly taak: string;

  @ApiProperty({
    description: 'Wanneer deze taak erbij komt. Leeg is altijd.',
    type: 'array',
    items: { type: 'object', additionalProperties: true },
    example: [{ opvangGevraagd: { is: true } }],
  })
  readonly voorwaarden: Voorwaarden;
}

/** A clock of a row of the door table. */
export class DeurTermijnDto {
  @ApiProperty({ description: 'Code van de termijn.', example: 'tns-plan' })
  readonly soort: string;

  @ApiProperty({
    description: 'Vanaf wanneer de klok telt.',
    enum: ['aanmelding', 'ontruiming-of-ontslag'],
    example: 'aanmelding',
  })
  readonly start: string;

  @ApiProperty({
    description: 'Wanneer deze klok gaat lopen. Leeg is altijd.',
    type: 'array',
    items: { type: 'object', additionalProperties: true },
    example: [],
  })
  readonly voorwaarden: Voorwaarden;
}

/** A row of the door table. */
export class DeurrijDto extends GeldigheidDto {
  @ApiProperty({
    description: 'Een basisrij geldt alleen als eerste die past; een overlay komt erbij.',
    enum: ['basis', 'overlay'],
    example: 'basis',
  })
  readonly soort: string;

  @ApiProperty({ description: 'Plaats in de tabel; laag eerst.', type: 'integer', example: 40 })
  readonly volgorde: number;

  @ApiProperty({ description: 'Naam van de rij.', example: 'Wel een bed, gemeente in de regio' })
  readonly naam: string;

  @ApiProperty({ description: 'Wanneer de rij past, in gewone taal.', example: 'Er is een bed voor vannacht.' })
  readonly uitleg: string;

  @ApiProperty({
    description:
      'Mogelijkheden waarvan er één moet kloppen; in elke mogelijkheid moeten alle feiten kloppen. Leeg is altijd.',
    type: 'array',
    items: { type: 'object', additionalProperties: true },
    example: [{ gemeenteBinnenTns: { is: true } }],
  })
  readonly voorwaarden: Voorwaarden;

  @ApiPropertyOptional({
    description: 'Wie de regie krijgt. Ontbreekt bij een overlay die dat aan de basisrij laat.',
    enum: ['REGIE_GGD', 'REGIE_LDH', 'REGIE_WIJK'],
    example: 'REGIE_WIJK',
  })
  readonly regieTaak?: string;

  @ApiProperty({
    description: 'Taken die ontstaan.',
    type: [DeurTaakDto],
    example: [{ taak: 'INTAKE', voorwaarden: [] }],
  })
  readonly taken: readonly DeurTaakDto[];

  @ApiProperty({
    description: 'Klokken die gaan lopen op het dossier.',
    type: [DeurTermijnDto],
    example: [{ soort: 'tns-plan', start: 'aanmelding', voorwaarden: [] }],
  })
  readonly termijnen: readonly DeurTermijnDto[];

  @ApiProperty({
    description: 'Wat de cliënt vanavond hoort; de woorden tussen accolades worden ingevuld.',
    example: 'U kunt vannacht blijven waar u nu slaapt.',
  })
  readonly vanavond: string;
}

/** A row of the verantwoordelijkheidsmatrix; a condition that is absent does not matter. */
export class VerantwoordelijkheidDto extends GeldigheidDto {
  @ApiProperty({ description: 'Volgorde binnen de taak; laag eerst.', type: 'integer', example: 60 })
  readonly prioriteit: number;

  @ApiProperty({ description: 'Code van de taak.', example: 'UITKERING' })
  readonly taak: string;

  @ApiPropertyOptional({ description: 'Gemeenten waar de cliënt zich meldt.', type: [String], example: ['0505'] })
  readonly gemeenteAanmelding?: readonly string[];

  @ApiPropertyOptional({
    description: 'Regio van de gemeente waar de cliënt zich meldt.',
    type: [String],
    example: ['DRECHTSTEDEN'],
  })
  readonly gemeenteRegio?: readonly string[];

  @ApiPropertyOptional({
    description: 'Hoe de cliënt is ingeschreven.',
    type: [String],
    example: ['ingeschreven', 'briefadres'],
  })
  readonly brpStatus?: readonly string[];

  @ApiPropertyOptional({ description: 'Gemeenten waar de cliënt is ingeschreven.', type: [String], example: ['1961'] })
  readonly brpGemeente?: readonly string[];

  @ApiPropertyOptional({
    description: 'Regio van de gemeente waar de cliënt is ingeschreven.',
    type: [String],
    example: ['DRECHTSTEDEN'],
  })
  readonly brpRegio?: readonly string[];

  @ApiPropertyOptional({ description: 'Slaapt de cliënt al in de opvang?', example: true })
  readonly inOpvang?: boolean;

  @ApiPropertyOptional({ description: 'Komt er een kind mee, of is iemand zwanger?', example: false })
  readonly gezin?: boolean;

  @ApiPropertyOptional({ description: 'Zit de cliënt vast?', example: true })
  readonly gedetineerd?: boolean;

  @ApiPropertyOptional({ description: 'Vanaf deze leeftijd, in hele jaren.', type: 'integer', example: 18 })
  readonly leeftijdVan?: number;

  @ApiPropertyOptional({
    description: 'Tot deze leeftijd; die leeftijd zelf telt niet mee.',
    type: 'integer',
    example: 27,
  })
  readonly leeftijdTot?: number;

  @ApiPropertyOptional({ description: 'Kanalen.', type: [String], example: ['stadskantoor'] })
  readonly kanaal?: readonly string[];

  @ApiPropertyOptional({
    description: 'Soorten organisaties die aanmelden.',
    type: [String],
    example: ['SWT', 'AANBIEDER'],
  })
  readonly aanmelderSoort?: readonly string[];

  @ApiPropertyOptional({ description: 'Basisrijen van de deurtabel.', type: [String], example: ['C'] })
  readonly deurrij?: readonly string[];

  @ApiPropertyOptional({
    description:
      'Wachtrij, of een naam waarin {GEMEENTE} of {BRP_GEMEENTE} wordt ingevuld. Ontbreekt als het niet hier hoort.',
    example: 'SDD_UITKERING_VERSNELD',
  })
  readonly wachtrij?: string;

  @ApiPropertyOptional({
    description: 'Waarom het niet hier hoort en waar de cliënt wel heen kan.',
    example: 'Ingeschreven buiten de regio: stuur door naar de gemeente van inschrijving.',
  })
  readonly reden?: string;

  @ApiPropertyOptional({ description: 'Welke werkwijze geldt, als er meer zijn.', example: 'tns' })
  readonly proces?: string;
}
