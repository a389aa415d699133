import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Equals, IsUUID } from 'class-validator';
import type { Type } from '@nestjs/common';
import { BladerQuery } from '../../platform/http/bladeren.js';
import { IsCode, IsMoment, IsTekst, Optioneel } from '../../platform/http/valideer.js';
import { GevolgDto, ToegestaneStapDto, ZaakRegelDto, ZaakVoorbeeld, ZaakCorrigeren } from '../../proces/index.js';
import type { casusoverlegProces } from './casusoverleg.proces.js';

/** Welke casusoverleggen u wilt zien. */
export class CasusoverleggenQuery extends BladerQuery {
  @ApiPropertyOptional({
    description: 'Alleen het casusoverleg over dit dossier.',
    format: 'uuid',
    example: '019aab00-0000-7000-8000-000000000002',
  })
  @Optioneel()
  @IsUUID()
  dossier?: string;

  @ApiPropertyOptional({ description: 'Alleen wat in deze toestand is.', example: 'bijeen-te-roepen' })
  @Optioneel()
  @IsCode()
  toestand?: string;
}

/** Plannen: u legt vast wanneer het overleg is. */
export class CasusoverlegPlannen {
  @ApiProperty({ description: 'De stap.', enum: ['plannen'], example: 'plannen' })
  @Equals('plannen')
  stap: 'plannen';

  @ApiProperty({
    description: 'Wanneer het overleg is; een moment dat nog komt.',
    example: '2026-11-24T09:30:00+01:00',
  })
  @IsMoment()
  moment: string;

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'In het stadskantoor, kamer 3.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** Vaststellen: u legt vast welke organisatie het dossier houdt, en wat is afgesproken. */
export class CasusoverlegVaststellen {
  @ApiProperty({ description: 'De stap.', enum: ['vaststellen'], example: 'vaststellen' })
  @Equals('vaststellen')
  stap: 'vaststellen';

  @ApiProperty({ description: 'De organisatie die het dossier houdt; een code uit /organisaties.', example: 'LDH' })
  @IsCode()
  organisatie: string;

  @ApiProperty({
    description: 'Wat er besloten is; een code uit de codelijst casusoverleg-uitkomst.',
    example: 'organisatie-aangewezen',
  })
  @IsCode()
  uitkomst: string;

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'LDH blijft tot er een woning is.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** The fields of each step that may come in over HTTP; a test holds the keys against the table. */
export const CASUSOVERLEG_STAPPEN = {
  plannen: CasusoverlegPlannen,
  vaststellen: CasusoverlegVaststellen,
  corrigeren: ZaakCorrigeren,
} as const satisfies Record<keyof (typeof casusoverlegProces)['stappen'], Type>;

/** Een casusoverleg zoals het in een lijst staat. */
@ZaakVoorbeeld({ soort: 'casusoverleg', kenmerk: 'TNS-2026-000123-C1', toestand: 'bijeen-te-roepen' })
export class CasusoverlegRegelDto extends ZaakRegelDto {
  @ApiProperty({
    description: 'De overdracht waardoor het overleg nodig werd.',
    format: 'uuid',
    example: '019aab00-0000-7000-8000-000000000004',
  })
  aanleiding: string;

  @ApiProperty({
    description: 'Wanneer het overleg is; leeg zolang het niet gepland is.',
    type: String,
    format: 'date-time',
    nullable: true,
    example: '2026-11-24T08:30:00.000Z',
  })
  geplandOp: string | null;

  @ApiProperty({
    description: 'Wat er besloten is; een code uit de codelijst casusoverleg-uitkomst.',
    type: String,
    nullable: true,
    example: null,
  })
  uitkomst: string | null;

  @ApiProperty({ description: 'De organisatie die is aangewezen.', type: String, nullable: true, example: null })
  aangewezen: string | null;
}

/** Een casusoverleg: een dossier is te vaak terug- of doorgestuurd, en één organisatie wordt aangewezen. */
export class CasusoverlegDto extends CasusoverlegRegelDto {
  @ApiProperty({
    description:
      'De stappen die u nu kunt zetten. Staat er een belemmering bij, dan moet er eerst iets anders gebeuren.',
    type: [ToegestaneStapDto],
  })
  toegestaneStappen: ToegestaneStapDto[];

  @ApiPropertyOptional({ description: 'Wat er door uw stap nog meer gebeurde.', type: [GevolgDto] })
  gevolgen?: GevolgDto[];
}
