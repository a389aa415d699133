import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Equals, IsUUID } from 'class-validator';
import { IsCode, IsTekst, Optioneel } from '../../platform/http/valideer.js';

/** Oppakken: u wordt behandelaar en uw organisatie wordt verantwoordelijk. */
export class Oppakken {
  @ApiProperty({ description: 'De stap.', enum: ['oppakken'], example: 'oppakken' })
  @Equals('oppakken')
  stap: 'oppakken';
}

/** Toewijzen: een collega wordt behandelaar. */
export class Toewijzen {
  @ApiProperty({ description: 'De stap.', enum: ['toewijzen'], example: 'toewijzen' })
  @Equals('toewijzen')
  stap: 'toewijzen';

  @ApiProperty({
    description:
      'Nummer (sub) van de collega in het inlogsysteem. Die heeft ten minste een keer ingelogd op de werkplek.',
    maxLength: 255,
    example: 'sdd.behandelaar.2',
  })
  @IsTekst(255)
  behandelaar: string;

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Jij kent dit gezin al.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
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

  @ApiProperty({
    description:
      'Code uit de codelijst weigercodes. Heeft uw wachtrij `weigercodes` (zie /wachtrijen), dan alleen een daarvan.',
    example: 'al-geplaatst',
  })
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

  @ApiPropertyOptional({
    description: 'Toelichting.',
    maxLength: 1000,
    example: 'Woont sinds deze maand in Gorinchem.',
  })
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

  @ApiProperty({
    description: 'De gebeurtenis die u verbetert.',
    format: 'uuid',
    example: '019aab00-0000-7000-8000-000000000003',
  })
  @IsUUID()
  gebeurtenis: string;

  @ApiProperty({
    description: 'De goede uitkomst; een code uit de codelijst afrondredenen.',
    example: 'anders-opgelost',
  })
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
