import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsUUID } from 'class-validator';
import type { Type } from '@nestjs/common';
import { BladerQuery } from '../../platform/http/bladeren.js';
import { IsCode, IsTekst, Optioneel } from '../../platform/http/valideer.js';
import { GevolgDto, ToegestaneStapDto, ZaakRegelDto } from '../../proces/index.js';
import type { overdrachtProces } from './overdracht.proces.js';
import {
  Oppakken,
  Toewijzen,
  Loslaten,
  Weigeren,
  Doorzetten,
  OpnieuwAanbieden,
  Afronden,
  Intrekken,
  OverdrachtCorrigeren,
} from './overdracht.stappen.dto.js';

/** Welke overdrachten u wilt zien. */
export class OverdrachtenQuery extends BladerQuery {
  @ApiPropertyOptional({
    description: 'Alleen de overdrachten van dit dossier.',
    format: 'uuid',
    example: '019aab00-0000-7000-8000-000000000002',
  })
  @Optioneel()
  @IsUUID()
  dossier?: string;

  @ApiPropertyOptional({ description: 'Alleen de overdrachten in deze wachtrij.', example: 'LDH_OPVANG' })
  @Optioneel()
  @IsCode()
  wachtrij?: string;

  @ApiPropertyOptional({ description: 'Alleen de overdrachten in deze toestand.', example: 'aangeboden' })
  @Optioneel()
  @IsCode()
  toestand?: string;
}

/** Bied werk aan een andere organisatie aan. */
export class OverdrachtMaken {
  @ApiProperty({
    description: 'Het dossier waar het werk bij hoort.',
    format: 'uuid',
    example: '019aab00-0000-7000-8000-000000000002',
  })
  @IsUUID()
  dossier: string;

  @ApiProperty({ description: 'Wat u vraagt; een code uit /taken.', example: 'SCHULDHULP' })
  @IsCode()
  taak: string;

  @ApiPropertyOptional({
    description:
      'Aan welke wachtrij; een code uit /wachtrijen. Laat u dit weg, dan kiest de matrix (/verantwoordelijkheden).',
    example: 'SDD_SCHULDEN',
  })
  @Optioneel()
  @IsCode()
  wachtrij?: string;

  @ApiPropertyOptional({
    description: 'Wat de ontvanger moet weten. Die leest het in de stappen van de overdracht, bij `openen`.',
    maxLength: 1000,
    example: 'Deurwaarder komt vrijdag.',
  })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

type Stap = Exclude<keyof (typeof overdrachtProces)['stappen'], 'escaleren' | 'beeindigen'>;

/** The fields of each step that may come in over HTTP; a test holds the keys against the table. */
export const OVERDRACHT_STAPPEN = {
  oppakken: Oppakken,
  toewijzen: Toewijzen,
  loslaten: Loslaten,
  weigeren: Weigeren,
  doorzetten: Doorzetten,
  'opnieuw-aanbieden': OpnieuwAanbieden,
  afronden: Afronden,
  intrekken: Intrekken,
  corrigeren: OverdrachtCorrigeren,
} as const satisfies Record<Stap, Type>;

/** Een overdracht in het kort. */
export class OverdrachtKortDto {
  @ApiProperty({
    description: 'Vast nummer van de overdracht.',
    format: 'uuid',
    example: '019aab00-0000-7000-8000-000000000004',
  })
  id: string;

  @ApiProperty({ description: 'Kenmerk voor mensen.', example: 'TNS-2026-000123-O1' })
  kenmerk: string;

  @ApiProperty({ description: 'Wat er gevraagd wordt; een code uit /taken.', example: 'OPVANG_LDH' })
  taak: string;

  @ApiProperty({ description: 'Wachtrij waarin het werk ligt.', type: String, nullable: true, example: 'LDH_OPVANG' })
  wachtrij: string | null;

  @ApiProperty({ description: 'Organisatie aan wie het is aangeboden.', example: 'LDH' })
  naar: string;

  @ApiProperty({ description: 'Toestand; zie /processen/overdracht.', example: 'aangeboden' })
  toestand: string;

  @ApiProperty({
    description: 'Vanaf dit moment is het te laat. Leeg als de klok stilstaat of het werk klaar is.',
    type: String,
    format: 'date-time',
    nullable: true,
    example: '2026-11-22T23:00:00.000Z',
  })
  vervaltOp: string | null;
}

/** Een overdracht zoals zij in een lijst staat. */
export class OverdrachtRegelDto extends ZaakRegelDto {
  @ApiProperty({ description: 'Wat er gevraagd wordt; een code uit /taken.', example: 'OPVANG_LDH' })
  taak: string;

  @ApiProperty({ description: 'Organisatie die het aanbood.', example: 'GGD' })
  van: string;

  @ApiProperty({ description: 'Organisatie aan wie het is aangeboden.', example: 'LDH' })
  naar: string;

  @ApiProperty({
    description: 'Nieuw werk, werk dat terugkwam (retour), doorgezet werk, of opnieuw aangeboden werk.',
    enum: ['nieuw', 'retour', 'doorgezet', 'opnieuw'],
    example: 'nieuw',
  })
  aard: string;

  @ApiProperty({
    description: 'De overdracht waar deze op volgt.',
    type: String,
    format: 'uuid',
    nullable: true,
    example: null,
  })
  vorige: string | null;

  @ApiProperty({
    description: 'De zaak waarin de reden voor dit werk ligt: bij de taak AANVULLING de aanmelding waar u antwoordt.',
    type: String,
    format: 'uuid',
    nullable: true,
    example: null,
  })
  aanleiding: string | null;

  @ApiProperty({
    description:
      'De zaak waarin dit werk wordt gedaan; leeg als het werk er geen heeft, of nog niet is opgepakt. Rondt u die zaak af, dan is ' +
      'dit werk vanzelf klaar. Welke soort zaak het is, staat in `gevolgen` van het oppakken en in het bericht dat zij begon.',
    type: String,
    format: 'uuid',
    nullable: true,
    example: null,
  })
  uitvoering: string | null;

  @ApiProperty({
    description:
      'Wat de ontvanger van de cliënt mag zien; een code uit de codelijst gegevenssets. De gegevens zelf staan op /overdrachten/{id}/gegevens.',
    example: 'opvang',
  })
  gegevensset: string;

  @ApiProperty({
    description: 'Hoe het is afgelopen; een code uit de codelijst afrondredenen.',
    type: String,
    nullable: true,
    example: null,
  })
  uitkomst: string | null;

  @ApiProperty({
    description: 'Sinds wanneer het te laat is en bovenaan staat.',
    type: String,
    format: 'date-time',
    nullable: true,
    example: null,
  })
  geescaleerdOp: string | null;

  @ApiProperty({
    description:
      'Nummer van het ontvangstbewijs bij de ontvanger; leeg tot het verwerkt is (meestal binnen een seconde).',
    type: 'integer',
    nullable: true,
    example: 17,
  })
  ontvangstnummer: number | null;
}

/** Een overdracht: werk dat van de ene organisatie naar de andere gaat. */
export class OverdrachtDto extends OverdrachtRegelDto {
  @ApiProperty({
    description:
      'De stappen die u nu kunt zetten. Staat er een belemmering bij, dan moet er eerst iets anders gebeuren.',
    type: [ToegestaneStapDto],
  })
  toegestaneStappen: ToegestaneStapDto[];

  @ApiPropertyOptional({ description: 'Wat er door uw stap nog meer gebeurde.', type: [GevolgDto] })
  gevolgen?: GevolgDto[];
}
