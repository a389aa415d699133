import type { Type } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsUUID } from 'class-validator';
import { BladerQuery } from '../../platform/http/bladeren.js';
import { IsCode, Optioneel } from '../../platform/http/valideer.js';
import { GevolgDto, ToegestaneStapDto, ZaakRegelDto, ZaakVoorbeeld, ZaakCorrigeren } from '../../proces/index.js';
import { OverdrachtKortDto } from '../overdracht/index.js';
import { INTAKESOORTEN, type intakeProces, type Intakesoort } from './intake.proces.js';
import {
  AfzeggenDoorOns,
  Hervatten,
  IntakeVervallen,
  IntakeStarten,
  LeefgebiedVastleggen,
  NietVerschenen,
  Onderbreken,
  SoortWijzigen,
  TolkRegelen,
  Verzetten,
} from './intake.stappen.dto.js';
import { LeefgebiedDto } from './leefgebied/leefgebied.dto.js';
import {
  PlanAfronden,
  PlanBijstellen,
  PlanEvalueren,
  PlanOpstellen,
  PlanVaststellen,
} from './plan/plan.stappen.dto.js';
import { PlanDto } from './plan/plan.dto.js';

type Stap = Exclude<keyof (typeof intakeProces)['stappen'], 'in-handen-geven'>;

/** The fields of each step that may come in over HTTP; a test holds the keys against the table. */
export const INTAKE_STAPPEN = {
  verzetten: Verzetten,
  'afzeggen-door-ons': AfzeggenDoorOns,
  'tolk-regelen': TolkRegelen,
  'niet-verschenen': NietVerschenen,
  'soort-wijzigen': SoortWijzigen,
  starten: IntakeStarten,
  'leefgebied-vastleggen': LeefgebiedVastleggen,
  onderbreken: Onderbreken,
  hervatten: Hervatten,
  'plan-opstellen': PlanOpstellen,
  vaststellen: PlanVaststellen,
  evalueren: PlanEvalueren,
  bijstellen: PlanBijstellen,
  afronden: PlanAfronden,
  vervallen: IntakeVervallen,
  corrigeren: ZaakCorrigeren,
} as const satisfies Record<Stap, Type>;

/** Open een intake. */
export class IntakeMaken {
  @ApiProperty({
    description: 'Het dossier waarin de intake komt.',
    format: 'uuid',
    example: '019aab00-0000-7000-8000-000000000002',
  })
  @IsUUID()
  dossier: string;
}

/** Welke intakes u wilt zien. */
export class IntakesQuery extends BladerQuery {
  @ApiPropertyOptional({
    description: 'Alleen de intakes van dit dossier.',
    format: 'uuid',
    example: '019aab00-0000-7000-8000-000000000002',
  })
  @Optioneel()
  @IsUUID()
  dossier?: string;

  @ApiPropertyOptional({ description: 'Alleen intakes in deze toestand.', example: 'bezig' })
  @Optioneel()
  @IsCode()
  toestand?: string;
}

/** De afspraak voor het gesprek. */
export class AfspraakDto {
  @ApiProperty({ description: 'Begin.', format: 'date-time', example: '2026-11-26T09:00:00.000Z' })
  van: string;

  @ApiProperty({ description: 'Einde.', format: 'date-time', example: '2026-11-26T10:30:00.000Z' })
  tot: string;

  @ApiProperty({ description: 'Waar; een code uit de codelijst intakeplekken.', example: 'stadskantoor' })
  plek: string;

  @ApiProperty({
    description: 'Hoe het met de afspraak staat.',
    enum: ['gepland', 'afgezegd', 'niet-verschenen', 'geweest'],
    example: 'gepland',
  })
  stand: string;
}

/** Waarom de intake van deze soort is. */
export class SoortgrondenDto {
  @ApiProperty({ description: 'Is er waarschijnlijk opvang nodig?', example: true })
  opvangWaarschijnlijk: boolean;

  @ApiProperty({ description: 'Ligt er een vraag om een uitkering?', example: false })
  uitkeringsvraag: boolean;

  @ApiProperty({ description: 'Ligt er een vraag om een briefadres?', example: true })
  briefadresvraag: boolean;

  @ApiProperty({
    description:
      'Waarom iemand de soort heeft gewijzigd; een code uit de codelijst intakesoortredenen. Leeg als dat niet is gebeurd.',
    type: String,
    nullable: true,
    example: null,
  })
  gewijzigdOm: string | null;
}

/** Een intake zoals zij in een lijst staat. */
@ZaakVoorbeeld({ soort: 'intake', kenmerk: 'TNS-2026-000123-I1', toestand: 'gepland' })
export class IntakeRegelDto extends ZaakRegelDto {
  @ApiProperty({
    description:
      'Gewoon, of samen met wie over de uitkering beslist. De dienst stelt de soort voor; een mens kan haar wijzigen.',
    enum: INTAKESOORTEN,
    example: 'geintegreerd',
  })
  intakesoort: Intakesoort;

  @ApiProperty({ description: 'De afspraak; leeg zolang die niet is gemaakt.', type: AfspraakDto, nullable: true })
  afspraak: AfspraakDto | null;

  @ApiProperty({ description: 'Hoe vaak de cliënt niet is verschenen.', type: 'integer', example: 0 })
  nietVerschenen: number;

  @ApiProperty({
    description: 'Hoe het plan afliep; een code uit de codelijst planuitkomsten.',
    type: String,
    nullable: true,
    example: null,
  })
  uitkomst: string | null;

  @ApiProperty({
    description: 'Waar de cliënt verder gaat als de intake is vervallen; een code uit de codelijst doorverwijzing.',
    type: String,
    nullable: true,
    example: null,
  })
  doorverwezenNaar: string | null;
}

/** Een brede intake: één gesprek over alle leefgebieden, en één plan. */
export class IntakeDto extends IntakeRegelDto {
  @ApiProperty({
    description: 'Waarom de intake van deze soort is. Leeg als u niet aan het dossier werkt.',
    type: SoortgrondenDto,
    nullable: true,
  })
  gronden: SoortgrondenDto | null;

  @ApiProperty({ description: 'Is er een tolk geregeld?', example: false })
  tolkGeregeld: boolean;

  @ApiProperty({
    description: 'De eerdere intake waar antwoorden uit zijn overgenomen; leeg als die er niet is.',
    type: String,
    format: 'uuid',
    nullable: true,
    example: null,
  })
  eerdereIntake: string | null;

  @ApiProperty({
    description: 'Alle leefgebieden, die van de plangebieden eerst. Leeg als u niet aan het dossier werkt.',
    type: [LeefgebiedDto],
  })
  leefgebieden: LeefgebiedDto[];

  @ApiProperty({ description: 'Het plan; leeg zolang het er niet is.', type: PlanDto, nullable: true })
  plan: PlanDto | null;

  @ApiProperty({ description: 'Het werk dat uit deze intake voortkwam.', type: [OverdrachtKortDto] })
  overdrachten: OverdrachtKortDto[];

  @ApiProperty({
    description:
      'De stappen die u nu kunt zetten. Staat er een belemmering bij, dan moet er eerst iets anders gebeuren.',
    type: [ToegestaneStapDto],
  })
  toegestaneStappen: ToegestaneStapDto[];

  @ApiPropertyOptional({ description: 'Wat er door uw stap nog meer gebeurde.', type: [GevolgDto] })
  gevolgen?: GevolgDto[];
}
