import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsUUID, Matches } from 'class-validator';
import type { Type } from '@nestjs/common';
import { BladerQuery } from '../../platform/http/bladeren.js';
import { IsCode, Optioneel } from '../../platform/http/valideer.js';
import { GevolgDto, ToegestaneStapDto, ZaakRegelDto, ZaakVoorbeeld, ZaakCorrigeren } from '../../proces/index.js';
import type { nazorgProces } from './nazorg.proces.js';
import {
  BudgetbeheerAfbouwen,
  BudgetbeheerBeeindigen,
  BudgetbeheerStarten,
  CheckInVastleggen,
  ClientWilNiet,
  NazorgAfronden,
  NazorgBeeindigen,
  NietBereikt,
  TerugvalMelden,
  VerhuizingMelden,
} from './nazorg.stappen.dto.js';

/** Welke nazorgtrajecten u wilt zien. */
export class NazorgtrajectenQuery extends BladerQuery {
  @ApiPropertyOptional({
    description: 'Alleen de nazorg van dit dossier.',
    format: 'uuid',
    example: '019aab00-0000-7000-8000-000000000002',
  })
  @Optioneel()
  @IsUUID()
  dossier?: string;

  @ApiPropertyOptional({ description: 'Alleen wat in deze toestand is.', example: 'waakvlam' })
  @Optioneel()
  @IsCode()
  toestand?: string;
}

/** Begin nazorg: de cliënt heeft een woonplek. */
export class NazorgMaken {
  @ApiProperty({
    description: 'Het dossier van de cliënt.',
    format: 'uuid',
    example: '019aab00-0000-7000-8000-000000000002',
  })
  @IsUUID()
  dossier: string;

  @ApiProperty({
    description: 'Waar de cliënt ging wonen; een code uit de codelijst opvang-bestemmingen.',
    example: 'zelfstandig',
  })
  @IsCode()
  bestemming: string;

  @ApiProperty({ description: 'CBS-code van de gemeente van de woonplek.', pattern: '^[0-9]{4}$', example: '0505' })
  @Matches(/^[0-9]{4}$/)
  gemeente: string;
}

type Stap = Exclude<keyof (typeof nazorgProces)['stappen'], 'in-handen-geven'>;

/** The fields of each step that may come in over HTTP; a test holds the keys against the table. */
export const NAZORG_STAPPEN = {
  'check-in-vastleggen': CheckInVastleggen,
  'niet-bereikt': NietBereikt,
  'client-wil-niet': ClientWilNiet,
  'verhuizing-melden': VerhuizingMelden,
  'budgetbeheer-starten': BudgetbeheerStarten,
  'budgetbeheer-afbouwen': BudgetbeheerAfbouwen,
  'budgetbeheer-beeindigen': BudgetbeheerBeeindigen,
  'terugval-melden': TerugvalMelden,
  afronden: NazorgAfronden,
  beeindigen: NazorgBeeindigen,
  corrigeren: ZaakCorrigeren,
} as const satisfies Record<Stap, Type>;

/** Budgetbeheer dat nu loopt. */
export class BudgetbeheerDto {
  @ApiProperty({ description: 'Hoe lang; een code uit de codelijst budgetbeheer-duur.', example: 'een-jaar' })
  duur: string;

  @ApiProperty({ description: 'Opbouw of afbouw.', enum: ['opbouw', 'afbouw'], example: 'opbouw' })
  fase: 'opbouw' | 'afbouw';

  @ApiProperty({ description: 'Eerste dag.', format: 'date', example: '2026-11-23' })
  sinds: string;
}

/** Een gesprek, of een keer dat het niet lukte. */
export class NazorgContactDto {
  @ApiProperty({ description: 'De dag.', format: 'date', example: '2027-02-23' })
  op: string;

  @ApiProperty({ description: 'Is de cliënt bereikt?', example: true })
  bereikt: boolean;

  @ApiProperty({
    description: 'Voor welk contactmoment het telt, in maanden na de verhuizing; leeg bij een extra gesprek.',
    type: 'integer',
    nullable: true,
    example: 3,
  })
  maand: number | null;

  @ApiProperty({
    description: 'Hoe het gaat (nazorg-uitkomsten), of hoe het is geprobeerd (contactmanieren).',
    example: 'gaat-goed',
  })
  uitkomst: string;

  @ApiProperty({ description: 'Wat erbij is geschreven.', type: String, nullable: true, example: null })
  notitie: string | null;
}

/** Een zaak van vóór de terugval. */
export class EerdereZaakDto {
  @ApiProperty({ description: 'Vast nummer.', format: 'uuid', example: '019aab00-0000-7000-8000-000000000004' })
  id: string;

  @ApiProperty({ description: 'Soort zaak.', example: 'intake' })
  soort: string;

  @ApiProperty({ description: 'Kenmerk voor mensen.', example: 'TNS-2026-000123-I1' })
  kenmerk: string;

  @ApiProperty({ description: 'Toestand; zie /processen/{soort}.', example: 'vastgesteld' })
  toestand: string;
}

/** Nazorg zoals zij in een lijst staat. */
@ZaakVoorbeeld({ soort: 'nazorg', kenmerk: 'TNS-2026-000123-N1', toestand: 'waakvlam', organisatie: 'SWT_DORDRECHT' })
export class NazorgRegelDto extends ZaakRegelDto {
  @ApiProperty({
    description: 'Waar de cliënt woont; een code uit de codelijst opvang-bestemmingen.',
    example: 'zelfstandig',
  })
  bestemming: string;

  @ApiProperty({
    description: 'CBS-code van de gemeente van de woonplek.',
    type: String,
    nullable: true,
    example: '0505',
  })
  gemeente: string | null;

  @ApiProperty({
    description: 'De dag vanaf wanneer de contactmomenten tellen.',
    format: 'date',
    example: '2026-11-23',
  })
  begonnenOp: string;

  @ApiProperty({
    description: 'Het laatste contactmoment dat is geweest, in maanden na de verhuizing; 0 als er nog geen was.',
    type: 'integer',
    example: 3,
  })
  gehadTot: number;

  @ApiProperty({ description: 'Hoe vaak achter elkaar de cliënt niet is bereikt.', type: 'integer', example: 0 })
  nietBereikt: number;
}

/** Nazorg: het wijkteam van de nieuwe woonplek houdt een waakvlam aan. */
export class NazorgDto extends NazorgRegelDto {
  @ApiProperty({ description: 'Budgetbeheer dat nu loopt.', type: BudgetbeheerDto, nullable: true })
  budgetbeheer: BudgetbeheerDto | null;

  @ApiProperty({
    description: 'Hoe de cliënt terug kan komen, of waar hij verder terechtkan.',
    type: String,
    nullable: true,
    example: null,
  })
  vervolg: string | null;

  @ApiProperty({ description: 'Wat er bij een terugval nodig was.', type: String, nullable: true, example: null })
  nodig: string | null;

  @ApiProperty({
    description: 'Bij een terugval: wat er in dit dossier eerder was en u mag zien, het nieuwste eerst.',
    type: [EerdereZaakDto],
  })
  eerdereZaken: EerdereZaakDto[];

  @ApiProperty({
    description: 'De gesprekken en pogingen, de oudste eerst. Leeg als u het dossier niet helemaal mag zien.',
    type: [NazorgContactDto],
  })
  contacten: NazorgContactDto[];

  @ApiProperty({
    description:
      'De stappen die u nu kunt zetten. Staat er een belemmering bij, dan moet er eerst iets anders gebeuren.',
    type: [ToegestaneStapDto],
  })
  toegestaneStappen: ToegestaneStapDto[];

  @ApiPropertyOptional({ description: 'Wat er door uw stap nog meer gebeurde.', type: [GevolgDto] })
  gevolgen?: GevolgDto[];
}
