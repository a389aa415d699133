import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { IsKalenderdatum } from '../../../platform/http/valideer.js';
import { ORGANISATIESOORTEN } from '../referentie.soorten.js';

/** On which day the reference data is asked. */
export class PeildatumQuery {
  @ApiPropertyOptional({
    description: 'Dag waarop de gegevens gelden. Zonder peildatum is dat vandaag.',
    type: 'string',
    format: 'date',
    example: '2026-11-22',
  })
  @IsOptional()
  @IsKalenderdatum()
  readonly peildatum?: string;
}

/** What every row of reference data has around its content. */
export class GeldigheidDto {
  @ApiProperty({
    description: 'Id van deze rij. Elke gebeurtenis noemt de rijen die zij gebruikte.',
    format: 'uuid',
    example: '0198c5a0-5b0e-7cc3-9a51-3f0c2b1d4e5f',
  })
  readonly id: string;

  @ApiProperty({ description: 'Code waaronder de rij bekend is.', example: '0512' })
  readonly code: string;

  @ApiProperty({ description: 'Eerste dag waarop de rij geldt.', format: 'date', example: '2021-01-01' })
  readonly geldigVan: string;

  @ApiPropertyOptional({
    description: 'Eerste dag waarop de rij niet meer geldt. Ontbreekt zolang zij geldt.',
    format: 'date',
    example: '2027-01-01',
  })
  readonly geldigTot?: string;

  @ApiProperty({ description: 'Waar de rij op berust.', example: 'Uitvoeringsprogramma eind 2021' })
  readonly bron: string;
}

/** A gemeente. */
export class GemeenteDto extends GeldigheidDto {
  @ApiProperty({ description: 'Naam van de gemeente.', example: 'Gorinchem' })
  readonly naam: string;

  @ApiProperty({ description: 'Woord in de namen van wachtrijen, zoals SWT_GORINCHEM.', example: 'GORINCHEM' })
  readonly sleutel: string;

  @ApiProperty({
    description: 'Regio waar de gemeente bij hoort.',
    enum: ['DRECHTSTEDEN', 'ALBLASSERWAARD', 'BUITEN'],
    example: 'ALBLASSERWAARD',
  })
  readonly regio: string;

  @ApiProperty({ description: 'Doet deze gemeente mee aan de Toegangspoort Nieuwe Start?', example: true })
  readonly tns: boolean;

  @ApiProperty({ description: 'Is dit de centrumgemeente?', example: false })
  readonly centrumgemeente: boolean;

  @ApiPropertyOptional({ description: 'Wie de bijstand uitvoert.', enum: ['SDD', 'AVRES'], example: 'AVRES' })
  readonly pwUitvoerder?: string;

  @ApiProperty({ description: 'Loopt het briefadres voor thuislozen via TNS?', example: true })
  readonly briefadresViaTns: boolean;
}

/** An organisation of the chain. */
export class OrganisatieDto extends GeldigheidDto {
  @ApiProperty({ description: 'Naam van de organisatie.', example: 'Sociaal wijkteam Gorinchem' })
  readonly naam: string;

  @ApiProperty({ description: 'Soort organisatie.', enum: ORGANISATIESOORTEN, example: 'SWT' })
  readonly soort: string;

  @ApiPropertyOptional({ description: 'Gemeentecode, als de organisatie bij één gemeente hoort.', example: '0512' })
  readonly gemeente?: string;

  @ApiPropertyOptional({
    description: 'Waar werk landt dat terugkomt. Ontbreekt bij organisaties zonder dossiers.',
    example: 'SWT_GORINCHEM',
  })
  readonly standaardWachtrij?: string;

  @ApiProperty({ description: 'Telefoonnummer.', example: '000-0000017' })
  readonly telefoon: string;
}

/** A queue. */
export class WachtrijDto extends GeldigheidDto {
  @ApiProperty({ description: 'Naam van de wachtrij.', example: 'Opvang dezelfde dag' })
  readonly naam: string;

  @ApiProperty({ description: 'Organisatie die hier werkt.', example: 'GGD' })
  readonly organisatie: string;

  @ApiProperty({ description: 'Vanaf hoe laat de wachtrij open is, in Nederland.', example: '08:30' })
  readonly openVan: string;

  @ApiProperty({
    description: 'Tot hoe laat de wachtrij open is, in Nederland. 24:00 is middernacht.',
    example: '17:00',
  })
  readonly openTot: string;

  @ApiProperty({
    description:
      'Dagen waarop de wachtrij open is: 1 is maandag, 7 is zondag. Zonder 7 is zij ook op feestdagen dicht.',
    type: [Number],
    minItems: 1,
    maxItems: 7,
    example: [1, 2, 3, 4, 5],
  })
  readonly dagen: readonly number[];

  @ApiPropertyOptional({
    description: 'Waar nieuw werk heen gaat als deze wachtrij dicht is. Ontbreekt als het dan hier wacht.',
    example: 'GGD_BUITEN_KANTOORTIJD',
  })
  readonly buitenKantoortijdWachtrij?: string;

  @ApiPropertyOptional({
    description: 'Waar een weigering heen gaat. Ontbreekt als het dan teruggaat naar de afzender.',
    example: 'GGD_SAMEDAY',
  })
  readonly terugvalWachtrij?: string;

  @ApiPropertyOptional({ description: 'Telefoonnummer van de dienst.', example: '000-0000048' })
  readonly telefoonPiket?: string;

  @ApiPropertyOptional({
    description: 'De enige redenen waarmee deze wachtrij mag weigeren. Ontbreekt als alle redenen mogen.',
    type: [String],
    example: ['al-geplaatst', 'verkeerde-client'],
  })
  readonly weigercodes?: readonly string[];
}

/** A channel by which an aanmelding comes in. */
export class KanaalDto extends GeldigheidDto {
  @ApiProperty({ description: 'Naam van het kanaal.', example: 'Stadskantoor Dordrecht' })
  readonly naam: string;

  @ApiProperty({ description: 'Wat dit kanaal is.', example: 'De cliënt meldt zich zelf.' })
  readonly uitleg: string;

  @ApiPropertyOptional({
    description: 'Kanaal dat een formulier krijgt dat nog dit kanaal noemt als het is beëindigd.',
    example: 'stadskantoor',
  })
  readonly opvolger?: string;
}
