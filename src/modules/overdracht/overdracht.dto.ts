import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Equals, IsUUID } from 'class-validator';
import type { Type } from '@nestjs/common';
import { BladerQuery } from '../../platform/http/bladeren.js';
import { IsCode, IsTekst, Optioneel } from '../../platform/http/valideer.js';
import { GevolgDto, ZaakDto } from '../../proces/index.js';
import type { overdrachtProces } from './overdracht.proces.js';

/** Welke overdrachten u wilt zien. */
export class OverdrachtenQuery extends BladerQuery {
  @ApiPropertyOptional({ description: 'Alleen de overdrachten van dit dossier.', format: 'uuid', example: '019aab00-0000-7000-8000-000000000002' })
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
  @ApiProperty({ description: 'Het dossier waar het werk bij hoort.', format: 'uuid', example: '019aab00-0000-7000-8000-000000000002' })
  @IsUUID()
  dossier: string;

  @ApiProperty({ description: 'Wat u vraagt; een code uit /taken.', example: 'SCHULDHULP' })
  @IsCode()
  taak: string;

  @ApiPropertyOptional({ description: 'Aan welke wachtrij. Laat u dit weg, dan kiest de verantwoordelijkheidsmatrix.', example: 'SDD_SCHULDEN' })
  @Optioneel()
  @IsCode()
  wachtrij?: string;

  @ApiPropertyOptional({ description: 'Wat de ontvanger moet weten.', maxLength: 1000, example: 'Deurwaarder komt vrijdag.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** Oppakken: u wordt behandelaar en uw organisatie wordt verantwoordelijk. */
export class Oppakken {
  @ApiProperty({ description: 'De stap.', enum: ['oppakken'], example: 'oppakken' })
  @Equals('oppakken')
  stap: 'oppakken';
}

/** Loslaten: het werk gaat terug in de eigen wachtrij. */
export class Loslaten {
  @ApiProperty({ description: 'De stap.', enum: ['loslaten'], example: 'loslaten' })
  @Equals('loslaten')
  stap: 'loslaten';

  @ApiPropertyOptional({ description: 'Waarom.', maxLength: 1000, example: 'Ik ben morgen vrij.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** Weigeren: het werk gaat terug naar wie het aanbood. */
export class Weigeren {
  @ApiProperty({ description: 'De stap.', enum: ['weigeren'], example: 'weigeren' })
  @Equals('weigeren')
  stap: 'weigeren';

  @ApiProperty({ description: 'Code uit de codelijst weigercodes; sommige wachtrijen staan er maar enkele toe.', example: 'al-geplaatst' })
  @IsCode()
  reden: string;

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Slaapt sinds gisteren op kamer 12.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** Doorzetten: het werk hoort bij een andere wachtrij. */
export class Doorzetten {
  @ApiProperty({ description: 'De stap.', enum: ['doorzetten'], example: 'doorzetten' })
  @Equals('doorzetten')
  stap: 'doorzetten';

  @ApiProperty({ description: 'Naar welke wachtrij; een code uit /wachtrijen.', example: 'AVRES_SCHULDEN' })
  @IsCode()
  wachtrij: string;

  @ApiProperty({ description: 'Code uit de codelijst doorzetredenen.', example: 'andere-gemeente' })
  @IsCode()
  reden: string;

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Woont sinds deze maand in Gorinchem.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** Opnieuw aanbieden: werk dat terugkwam gaat naar een andere wachtrij. */
export class OpnieuwAanbieden {
  @ApiProperty({ description: 'De stap.', enum: ['opnieuw-aanbieden'], example: 'opnieuw-aanbieden' })
  @Equals('opnieuw-aanbieden')
  stap: 'opnieuw-aanbieden';

  @ApiProperty({ description: 'Naar welke wachtrij; een code uit /wachtrijen.', example: 'GGD_SAMEDAY' })
  @IsCode()
  wachtrij: string;

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Graag vandaag nog.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** Afronden: het werk is gedaan, of hoeft niet meer. */
export class Afronden {
  @ApiProperty({ description: 'De stap.', enum: ['afronden'], example: 'afronden' })
  @Equals('afronden')
  stap: 'afronden';

  @ApiProperty({ description: 'Code uit de codelijst afrondredenen.', example: 'gedaan' })
  @IsCode()
  uitkomst: string;

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Bed op kamer 12.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** Intrekken: u haalt terug wat nog niet is opgepakt. */
export class Intrekken {
  @ApiProperty({ description: 'De stap.', enum: ['intrekken'], example: 'intrekken' })
  @Equals('intrekken')
  stap: 'intrekken';

  @ApiProperty({ description: 'Code uit de codelijst intrekredenen.', example: 'dubbel' })
  @IsCode()
  reden: string;

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Stond er al.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** Corrigeren: u verbetert de uitkomst; de oude blijft zichtbaar. */
export class OverdrachtCorrigeren {
  @ApiProperty({ description: 'De stap.', enum: ['corrigeren'], example: 'corrigeren' })
  @Equals('corrigeren')
  stap: 'corrigeren';

  @ApiProperty({ description: 'De gebeurtenis die u verbetert.', format: 'uuid', example: '019aab00-0000-7000-8000-000000000003' })
  @IsUUID()
  gebeurtenis: string;

  @ApiProperty({ description: 'De goede uitkomst; een code uit de codelijst afrondredenen.', example: 'anders-opgelost' })
  @IsCode()
  uitkomst: string;

  @ApiProperty({ description: 'Code uit de codelijst corrigeerredenen.', example: 'tikfout' })
  @IsCode()
  reden: string;

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Verkeerd aangeklikt.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

type Stap = Exclude<keyof (typeof overdrachtProces)['stappen'], 'escaleren' | 'beeindigen'>;

/** The fields of each step that may come in over HTTP; a test holds the keys against the table. */
export const OVERDRACHT_STAPPEN = {
  oppakken: Oppakken,
  loslaten: Loslaten,
  weigeren: Weigeren,
  doorzetten: Doorzetten,
  'opnieuw-aanbieden': OpnieuwAanbieden,
  afronden: Afronden,
  intrekken: Intrekken,
  corrigeren: OverdrachtCorrigeren,
} as const satisfies Record<Stap, Type>;

/** Een overdracht: werk dat van de ene organisatie naar de andere gaat. */
export class OverdrachtDto extends ZaakDto {
  @ApiProperty({ description: 'Wat er gevraagd wordt; een code uit /taken.', example: 'OPVANG_LDH' })
  taak: string;

  @ApiProperty({ description: 'Wie het aanbood.', example: 'GGD' })
  van: string;

  @ApiProperty({ description: 'Aan wie het is aangeboden.', example: 'LDH' })
  naar: string;

  @ApiProperty({ description: 'Nieuw werk, werk dat terugkwam (retour), doorgezet werk, of opnieuw aangeboden werk.', enum: ['nieuw', 'retour', 'doorgezet', 'opnieuw'], example: 'nieuw' })
  aard: string;

  @ApiProperty({ description: 'De overdracht waar deze op volgt.', type: String, format: 'uuid', nullable: true, example: null })
  vorige: string | null;

  @ApiProperty({ description: 'De zaak waarin de reden voor dit werk ligt.', type: String, format: 'uuid', nullable: true, example: null })
  aanleiding: string | null;

  @ApiProperty({ description: 'Wat de ontvanger van de cliënt mag zien; een code uit de codelijst gegevenssets.', example: 'opvang' })
  gegevensset: string;

  @ApiProperty({ description: 'Hoe het is afgelopen; een code uit de codelijst afrondredenen.', type: String, nullable: true, example: null })
  uitkomst: string | null;

  @ApiProperty({ description: 'Sinds wanneer het te laat is en bovenaan staat.', type: String, format: 'date-time', nullable: true, example: null })
  geescaleerdOp: string | null;

  @ApiProperty({ description: 'Nummer van het ontvangstbewijs bij de ontvanger; leeg tot het verwerkt is (meestal binnen een seconde).', type: Number, nullable: true, example: 17 })
  ontvangstnummer: number | null;

  @ApiPropertyOptional({ description: 'Wat er door uw stap nog meer gebeurde.', type: [GevolgDto] })
  gevolgen?: GevolgDto[];
}
