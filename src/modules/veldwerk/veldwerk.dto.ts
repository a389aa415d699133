import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsUUID } from 'class-validator';
import type { Type } from '@nestjs/common';
import { BladerQuery } from '../../platform/http/bladeren.js';
import { IsCode, IsTekst, Optioneel } from '../../platform/http/valideer.js';
import { GevolgDto, ToegestaneStapDto, ZaakRegelDto, ZaakVoorbeeld, ZaakCorrigeren } from '../../proces/index.js';
import type { Waarneming } from './veldwerk.entity.js';
import type { veldwerkProces } from './veldwerk.proces.js';
import {
  AanbodGedaan,
  ContactVastleggen,
  HousingFirstIntrekken,
  HousingFirstVoordragen,
  KomtBinnen,
  NietGevonden,
  PlekGezien,
  VeldwerkAfronden,
  VeldwerkOverdragen,
} from './veldwerk.stappen.dto.js';

/** Welke veldwerktrajecten u wilt zien. */
export class VeldwerktrajectenQuery extends BladerQuery {
  @ApiPropertyOptional({
    description: 'Alleen het veldwerk van dit dossier.',
    format: 'uuid',
    example: '019aab00-0000-7000-8000-000000000002',
  })
  @Optioneel()
  @IsUUID()
  dossier?: string;

  @ApiPropertyOptional({ description: 'Alleen wat in deze toestand is.', example: 'zoekend' })
  @Optioneel()
  @IsCode()
  toestand?: string;
}

/** Begin veldwerk: iemand slaapt buiten of is uit het zicht. */
export class VeldwerkMaken {
  @ApiProperty({
    description: 'Het dossier van de cliënt.',
    format: 'uuid',
    example: '019aab00-0000-7000-8000-000000000002',
  })
  @IsUUID()
  dossier: string;

  @ApiProperty({ description: 'Waarom; een code uit de codelijst veldwerk-redenen.', example: 'slaapt-buiten' })
  @IsCode()
  reden: string;

  @ApiPropertyOptional({
    description: 'Wat veldwerk moet weten.',
    maxLength: 1000,
    example: 'Komt soms bij de inloop op dinsdag.',
  })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

type Stap = Exclude<keyof (typeof veldwerkProces)['stappen'], 'in-handen-geven'>;

/** The fields of each step that may come in over HTTP; a test holds the keys against the table. */
export const VELDWERK_STAPPEN = {
  'plek-gezien': PlekGezien,
  'niet-gevonden': NietGevonden,
  'contact-vastleggen': ContactVastleggen,
  'aanbod-gedaan': AanbodGedaan,
  'housing-first-voordragen': HousingFirstVoordragen,
  'housing-first-intrekken': HousingFirstIntrekken,
  'komt-binnen': KomtBinnen,
  overdragen: VeldwerkOverdragen,
  afronden: VeldwerkAfronden,
  corrigeren: ZaakCorrigeren,
} as const satisfies Record<Stap, Type>;

/** Eén regel in het dagboek van veldwerk. */
export class VeldwerkContactDto {
  @ApiProperty({ description: 'De dag.', format: 'date', example: '2026-11-22' })
  op: string;

  @ApiProperty({
    description: 'Wat het is.',
    enum: ['plek', 'niet-gevonden', 'contact', 'aanbod', 'voordracht'],
    example: 'contact',
  })
  soort: Waarneming;

  @ApiProperty({
    description: 'Wat voor contact (veldwerk-contacten), of wat er is aangeboden (veldwerk-aanbod).',
    type: String,
    nullable: true,
    example: 'gesproken',
  })
  code: string | null;

  @ApiProperty({
    description: 'Wat de cliënt op een aanbod zei; een code uit de codelijst veldwerk-antwoorden.',
    type: String,
    nullable: true,
    example: null,
  })
  antwoord: string | null;

  @ApiProperty({ description: 'Wat erbij is geschreven, of de plek.', type: String, nullable: true, example: null })
  notitie: string | null;
}

/** Veldwerk zoals het in een lijst staat. */
@ZaakVoorbeeld({ soort: 'veldwerk', kenmerk: 'TNS-2026-000123-V1', toestand: 'zoekend', organisatie: 'LDH' })
export class VeldwerkRegelDto extends ZaakRegelDto {
  @ApiProperty({
    description: 'Waarom het begon; een code uit de codelijst veldwerk-redenen.',
    type: String,
    nullable: true,
    example: 'slaapt-buiten',
  })
  reden: string | null;

  @ApiProperty({
    description: 'De laatste dag dat de cliënt of zijn slaapplek is gezien.',
    type: String,
    format: 'date',
    nullable: true,
    example: '2026-11-22',
  })
  laatstGezienOp: string | null;
}

/** Veldwerk: opzoeken, contact houden en een aanbod doen aan wie buiten is. */
export class VeldwerkDto extends VeldwerkRegelDto {
  @ApiProperty({
    description: 'De dag waarop de cliënt is voorgedragen voor Housing First.',
    type: String,
    format: 'date',
    nullable: true,
    example: null,
  })
  voorgedragenOp: string | null;

  @ApiProperty({ description: 'Waar de cliënt verder terechtkan.', type: String, nullable: true, example: null })
  vervolg: string | null;

  @ApiProperty({
    description: 'Het dagboek, de oudste regel eerst. Leeg als u het dossier niet helemaal mag zien.',
    type: [VeldwerkContactDto],
  })
  contacten: VeldwerkContactDto[];

  @ApiProperty({
    description:
      'De stappen die u nu kunt zetten. Staat er een belemmering bij, dan moet er eerst iets anders gebeuren.',
    type: [ToegestaneStapDto],
  })
  toegestaneStappen: ToegestaneStapDto[];

  @ApiPropertyOptional({ description: 'Wat er door uw stap nog meer gebeurde.', type: [GevolgDto] })
  gevolgen?: GevolgDto[];
}
