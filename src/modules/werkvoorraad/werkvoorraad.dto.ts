import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsBoolean, IsIn, Matches } from 'class-validator';
import { BladerQuery } from '../../platform/http/bladeren.js';
import { AlsBoolean, IsCode, IsMoment, Optioneel } from '../../platform/http/valideer.js';

/** How the most urgent clock of a zaak stands; `opgeschort` when all of them are paused. */
export const KLOKSTATUSSEN = ['te-laat', 'vandaag', 'loopt', 'opgeschort'] as const;
export type Klokstatus = (typeof KLOKSTATUSSEN)[number];

/** What the chips of the worklist choose: due within seven days, past its end, or standing still. */
export const TERMIJNSTATUSSEN = ['binnen-7-dagen', 'te-laat', 'opgeschort'] as const;
export type Termijnstatus = (typeof TERMIJNSTATUSSEN)[number];

/** More queues than an organisation has; it only keeps the question bounded. */
const HOOGSTE_WACHTRIJEN = 20;

/** The form of a queue's code, as in `IsCode`, for each entry of a list. */
const CODE = /^(?=.{1,60}$)[A-Za-z0-9]+([_-][A-Za-z0-9]+)*$/;

/** Welk werk u wilt zien. */
export class WerkvoorraadQuery extends BladerQuery {
  @ApiPropertyOptional({
    description: 'Alleen deze wachtrij van uw organisatie. Herhaal de parameter voor meer wachtrijen.',
    type: 'array',
    items: { type: 'string', minLength: 1, maxLength: 60 },
    maxItems: HOOGSTE_WACHTRIJEN,
    example: ['LDH_OPVANG'],
  })
  @Optioneel()
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? [value] : value))
  @ArrayMinSize(1)
  @ArrayMaxSize(HOOGSTE_WACHTRIJEN)
  @Matches(CODE, { each: true })
  wachtrij?: string[];

  @ApiPropertyOptional({ description: 'Alleen zaken van deze soort; zie /processen.', example: 'overdracht' })
  @Optioneel()
  @IsCode()
  soort?: string;

  @ApiPropertyOptional({
    description:
      'Alleen werk waarvan de eerste klok zo staat: te laat, vandaag de laatste dag, later, of stilgezet (opgeschort).',
    enum: KLOKSTATUSSEN,
    example: 'te-laat',
  })
  @Optioneel()
  @IsIn(KLOKSTATUSSEN)
  status?: Klokstatus;

  @ApiPropertyOptional({
    description:
      'Alleen werk waarvan de eerste klok binnen zeven dagen afloopt (vandaag meegeteld, en nog niet te laat), te laat is, of waarvan ' +
      'alle klokken stilstaan. Samen met `status` telt wat beide noemen.',
    enum: TERMIJNSTATUSSEN,
    example: 'binnen-7-dagen',
  })
  @Optioneel()
  @IsIn(TERMIJNSTATUSSEN)
  termijnstatus?: Termijnstatus;

  @ApiPropertyOptional({
    description: 'Alleen werk waarvan de eerste klok op of voor dit moment afloopt.',
    example: '2026-11-24T23:00:00.000Z',
  })
  @Optioneel()
  @IsMoment()
  vervaltVoor?: string;

  @ApiPropertyOptional({ description: 'Met true: alleen wat u zelf behandelt.', type: Boolean, example: true })
  @Optioneel()
  @AlsBoolean()
  @IsBoolean()
  mijn?: boolean;

  @ApiPropertyOptional({ description: 'Met true: alleen wat nog niemand behandelt.', type: Boolean, example: true })
  @Optioneel()
  @AlsBoolean()
  @IsBoolean()
  vrij?: boolean;
}

/** Eén regel van de werkvoorraad: werk dat op uw organisatie wacht. Zonder namen en zonder BSN. */
export class WerkregelDto {
  @ApiProperty({
    description: 'Vast nummer van de zaak.',
    format: 'uuid',
    example: '019aab00-0000-7000-8000-000000000001',
  })
  id: string;

  @ApiProperty({ description: 'Kenmerk voor mensen.', example: 'TNS-2026-000123-O1' })
  kenmerk: string;

  @ApiProperty({
    description: 'Het dossier waar de zaak bij hoort.',
    format: 'uuid',
    example: '019aab00-0000-7000-8000-000000000002',
  })
  dossier: string;

  @ApiProperty({ description: 'Soort zaak.', example: 'overdracht' })
  soort: string;

  @ApiProperty({ description: 'Toestand; zie /processen/{soort}.', example: 'aangeboden' })
  toestand: string;

  @ApiProperty({
    description: 'Sinds wanneer de zaak in deze toestand is.',
    format: 'date-time',
    example: '2026-11-22T09:00:00.000Z',
  })
  toestandSinds: string;

  @ApiProperty({ description: 'Versie; gaat bij een stap mee in If-Match.', type: 'integer', example: 1 })
  versie: number;

  @ApiProperty({
    description: 'Wat er gevraagd wordt; een code uit /taken. Alleen bij een overdracht.',
    type: String,
    nullable: true,
    example: 'OPVANG_LDH',
  })
  taak: string | null;

  @ApiProperty({ description: 'De organisatie die het werk inbracht.', example: 'GGD' })
  van: string;

  @ApiProperty({ description: 'Wachtrij waarin het werk ligt.', type: String, nullable: true, example: 'LDH_OPVANG' })
  wachtrij: string | null;

  @ApiProperty({
    description: 'Wie het behandelt (het nummer van de persoon in het inlogsysteem). Leeg als niemand het doet.',
    type: String,
    nullable: true,
    example: null,
  })
  behandelaar: string | null;

  @ApiProperty({ description: 'Gewicht van de taak; laag is dringender.', type: 'integer', example: 10 })
  prioriteit: number;

  @ApiProperty({
    description: 'Moment waarop de eerste klok afloopt. Leeg als alle klokken stilstaan.',
    type: String,
    format: 'date-time',
    nullable: true,
    example: '2026-11-22T23:00:00.000Z',
  })
  urgentieOp: string | null;

  @ApiProperty({
    description: 'Hoe de eerste klok staat: te laat, vandaag de laatste dag, later, of stilgezet.',
    enum: KLOKSTATUSSEN,
    example: 'vandaag',
  })
  klokstatus: Klokstatus;

  @ApiProperty({ description: 'Is de eerste klok al afgelopen?', example: false })
  teLaat: boolean;

  @ApiProperty({ description: 'Groep van het dossier: de basisrij van /deurtabel.', example: 'C' })
  groep: string;

  @ApiProperty({
    description: 'Is er een veiligheidsrisico gemeld? Let dan op met bellen en adressen.',
    example: false,
  })
  veiligheidsrisico: boolean;
}
