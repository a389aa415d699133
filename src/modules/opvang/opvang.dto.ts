import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsUUID } from 'class-validator';
import { BladerQuery } from '../../platform/http/bladeren.js';
import { IsCode, IsTekst, Optioneel } from '../../platform/http/valideer.js';
import { GevolgDto, ToegestaneStapDto, ZaakRegelDto, ZaakVoorbeeld } from '../../proces/index.js';

/** Welke plaatsingen u wilt zien. */
export class OpvangplaatsingenQuery extends BladerQuery {
  @ApiPropertyOptional({
    description: 'Alleen de plaatsingen van dit dossier.',
    format: 'uuid',
    example: '019aab00-0000-7000-8000-000000000002',
  })
  @Optioneel()
  @IsUUID()
  dossier?: string;

  @ApiPropertyOptional({ description: 'Alleen plaatsingen in deze toestand.', example: 'geplaatst' })
  @Optioneel()
  @IsCode()
  toestand?: string;
}

/** Verwacht iemand in uw opvang. */
export class OpvangplaatsingMaken {
  @ApiProperty({
    description: 'Het dossier van de cliënt.',
    format: 'uuid',
    example: '019aab00-0000-7000-8000-000000000002',
  })
  @IsUUID()
  dossier: string;

  @ApiPropertyOptional({
    description: 'Welke plek; een code uit /voorzieningen. Laat u dit weg, dan kiest de dienst er een met ruimte.',
    example: 'crisisopvang-kromhout',
  })
  @Optioneel()
  @IsCode()
  voorziening?: string;

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Komt met de trein van acht uur.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** Wat over één nacht is gemeld. */
export class OvernachtingDto {
  @ApiProperty({ description: 'De dag waarop de nacht begon.', format: 'date', example: '2026-11-21' })
  datum: string;

  @ApiProperty({ description: 'Sliep de cliënt hier?', example: true })
  geslapen: boolean;

  @ApiProperty({ description: 'Waar; een code uit /voorzieningen.', example: 'crisisopvang-kromhout' })
  voorziening: string;

  @ApiProperty({ description: 'Was het een plek boven de capaciteit?', example: false })
  overloop: boolean;
}

/** Een plaatsing zoals zij in een lijst staat. */
@ZaakVoorbeeld({ soort: 'opvang', kenmerk: 'TNS-2026-000123-P1', toestand: 'geplaatst', organisatie: 'LDH' })
export class OpvangplaatsingRegelDto extends ZaakRegelDto {
  @ApiProperty({
    description: 'De plek; een code uit /voorzieningen.',
    type: String,
    nullable: true,
    example: 'crisisopvang-kromhout',
  })
  voorziening: string | null;

  @ApiProperty({ description: 'Organisatie die de plek beheert en de nachten meldt.', example: 'LDH' })
  beheerder: string;

  @ApiProperty({
    description: 'Is dit een plek boven de capaciteit, of een die er alleen is als alles vol is?',
    example: false,
  })
  overloop: boolean;

  @ApiProperty({
    description: 'De dag waarop de eerste nacht begon; leeg zolang de cliënt er nog niet is.',
    type: String,
    format: 'date',
    nullable: true,
    example: '2026-11-19',
  })
  eersteNacht: string | null;

  @ApiProperty({
    description: 'Hoeveel nachten de cliënt in de opvang sliep, zoals het beleid ze telt; zie /beleid.',
    type: 'integer',
    example: 3,
  })
  nachten: number;

  @ApiProperty({
    description: 'De nacht waarop het uitstroomtraject begon; leeg zolang dat niet zo is.',
    type: String,
    format: 'date',
    nullable: true,
    example: null,
  })
  uitstroomtrajectOp: string | null;

  @ApiProperty({
    description: 'Waar de cliënt heen ging of op proef woont; een code uit de codelijst opvang-bestemmingen.',
    type: String,
    nullable: true,
    example: null,
  })
  bestemming: string | null;
}

/** Een plaatsing: een bed voor wie er geen heeft. */
export class OpvangplaatsingDto extends OpvangplaatsingRegelDto {
  @ApiProperty({
    description: 'Nummer van het bed; leeg als er geen vast bed is.',
    type: 'integer',
    nullable: true,
    example: 12,
  })
  bed: number | null;

  @ApiProperty({
    description: 'Tot wanneer het bed wordt vastgehouden voor wie nog moet komen.',
    type: String,
    format: 'date-time',
    nullable: true,
    example: null,
  })
  bedVastTot: string | null;

  @ApiProperty({
    description: 'De eerste nacht waarin de cliënt er niet was; leeg als de cliënt er is.',
    type: String,
    format: 'date',
    nullable: true,
    example: null,
  })
  afwezigSinds: string | null;

  @ApiProperty({
    description: 'Laatste dag van een schorsing.',
    type: String,
    format: 'date',
    nullable: true,
    example: null,
  })
  geschorstTot: string | null;

  @ApiProperty({
    description: 'Waar de cliënt tijdens een schorsing slaapt; een code uit /voorzieningen.',
    type: String,
    nullable: true,
    example: null,
  })
  elders: string | null;

  @ApiProperty({
    description: 'Wat uitstroom tegenhoudt; codes uit de codelijst blokkades-uitstroom.',
    type: [String],
    example: ['geen-passende-plek'],
  })
  blokkades: string[];

  @ApiProperty({
    description: 'Wanneer dat voor het laatst is vastgelegd.',
    type: String,
    format: 'date',
    nullable: true,
    example: '2026-11-20',
  })
  blokkadesOp: string | null;

  @ApiProperty({
    description: 'Gemeente waar de cliënt heen ging; een CBS-code.',
    type: String,
    nullable: true,
    example: null,
  })
  bestemmingGemeente: string | null;

  @ApiProperty({ description: 'De nachten die zijn gemeld, de laatste eerst.', type: [OvernachtingDto] })
  overnachtingen: OvernachtingDto[];

  @ApiProperty({
    description:
      'De stappen die u nu kunt zetten. Staat er een belemmering bij, dan moet er eerst iets anders gebeuren.',
    type: [ToegestaneStapDto],
  })
  toegestaneStappen: ToegestaneStapDto[];

  @ApiPropertyOptional({ description: 'Wat er door uw stap nog meer gebeurde.', type: [GevolgDto] })
  gevolgen?: GevolgDto[];
}
