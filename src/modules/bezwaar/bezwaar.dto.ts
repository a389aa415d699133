import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsUUID } from 'class-validator';
import { BladerQuery } from '../../platform/http/bladeren.js';
import { IsCode, Optioneel } from '../../platform/http/valideer.js';
import { GevolgDto, ToegestaneStapDto, ZaakRegelDto, ZaakVoorbeeld } from '../../proces/index.js';
import { BesluitDto } from '../besluit/index.js';

/** Welke bezwaren u wilt zien. */
export class BezwarenQuery extends BladerQuery {
  @ApiPropertyOptional({
    description: 'Alleen bezwaren in dit dossier.',
    format: 'uuid',
    example: '019aab00-0000-7000-8000-000000000002',
  })
  @Optioneel()
  @IsUUID()
  dossier?: string;

  @ApiPropertyOptional({ description: 'Alleen wat in deze toestand is.', example: 'in-behandeling' })
  @Optioneel()
  @IsCode()
  toestand?: string;
}

/** Een bezwaar zoals het in een lijst staat. */
@ZaakVoorbeeld({ soort: 'bezwaar', kenmerk: 'TNS-2026-000123-Z1', toestand: 'ontvangen', organisatie: 'SDD' })
export class BezwaarRegelDto extends ZaakRegelDto {
  @ApiProperty({
    description: 'Het besluit waar het over gaat. Het blijft gelden tot er op het bezwaar is beslist.',
    format: 'uuid',
    example: '019aab00-0000-7000-8000-000000000005',
  })
  besluit: string;

  @ApiProperty({
    description: 'De zaak waarin dat besluit is genomen.',
    format: 'uuid',
    example: '019aab00-0000-7000-8000-000000000004',
  })
  overZaak: string;

  @ApiProperty({ description: 'Wie het bezwaar maakt.', enum: ['client', 'gemachtigde'], example: 'client' })
  namens: string;

  @ApiProperty({ description: 'Dag waarop het binnenkwam.', format: 'date', example: '2026-12-14' })
  ontvangenOp: string;

  @ApiProperty({
    description: 'Kwam het binnen de termijn? Een signaal: wie te laat is kan daar een goede reden voor hebben.',
    example: true,
  })
  opTijd: boolean;

  @ApiProperty({ description: 'Geeft een commissie advies? Dan is er twaalf weken tijd.', example: false })
  commissie: boolean;

  @ApiProperty({
    description: 'Wat er besloten is; een code uit de codelijst bezwaar-uitkomst.',
    type: String,
    nullable: true,
    example: null,
  })
  uitkomst: string | null;
}

/** Een bezwaar: de cliënt is het niet eens met een besluit, en wie het nam kijkt er opnieuw naar. */
export class BezwaarDto extends BezwaarRegelDto {
  @ApiProperty({ description: 'Het besluit op het bezwaar; alleen bij volledig zicht.', type: [BesluitDto] })
  besluiten: BesluitDto[];

  @ApiProperty({
    description:
      'De stappen die u nu kunt zetten. Staat er een belemmering bij, dan moet er eerst iets anders gebeuren.',
    type: [ToegestaneStapDto],
  })
  toegestaneStappen: ToegestaneStapDto[];

  @ApiPropertyOptional({ description: 'Wat er door uw stap nog meer gebeurde.', type: [GevolgDto] })
  gevolgen?: GevolgDto[];
}
