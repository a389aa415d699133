import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsString, Matches, MaxLength } from 'class-validator';
import { Optioneel } from '../../platform/http/valideer.js';

/** How often somebody wants the digest. */
export const RITMES = ['nooit', 'dagelijks', 'wekelijks'] as const;
export type Ritme = (typeof RITMES)[number];

/** What can be read off an address without asking; whether its domain will do, the service judges. */
const MAILADRES = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/;

/** Wat u buiten de werkplek wilt horen. */
export class BerichtenZetten {
  @ApiProperty({
    description:
      'Hoe vaak u een mail wilt met aantallen: hoeveel er wacht, afloopt en te laat is. `dagelijks` is elke werkdag, `wekelijks` de ' +
      'eerste werkdag van de week.',
    enum: RITMES,
    example: 'dagelijks',
  })
  @IsIn(RITMES)
  samenvatting: Ritme;

  @ApiPropertyOptional({
    description:
      'Uw mailadres op het werk; nodig bij dagelijks en wekelijks. Alleen domeinen van organisaties in de keten kunnen. Bij nooit ' +
      'wissen wij het.',
    maxLength: 254,
    pattern: MAILADRES.source,
    example: 'j.jansen@werk.example',
  })
  @Optioneel()
  @IsString()
  @MaxLength(254)
  @Matches(MAILADRES)
  mailadres?: string;
}

/** Zet uw agenda aan of uit. */
export class AgendaZetten {
  @ApiProperty({
    description: 'Met true: een nieuw geheim adres; een adres dat er al was, werkt niet meer. Met false: geen adres.',
    example: true,
  })
  @IsBoolean()
  aan: boolean;
}

/** Hoe het met de laatste samenvatting ging. */
export class LaatsteSamenvattingDto {
  @ApiProperty({ description: 'Van welke dag zij is.', format: 'date', example: '2026-11-23' })
  dag: string;

  @ApiProperty({
    description: '`verstuurd`, `niets-te-melden`, `onderweg`, `vervallen` (de dag was om), of waarom het niet lukte.',
    example: 'verstuurd',
  })
  uitkomst: string;
}

/** Uw agenda, die een agendaprogramma ophaalt. */
export class EigenAgendaDto {
  @ApiProperty({
    description: 'Sinds wanneer dit adres geldt.',
    format: 'date-time',
    example: '2026-11-23T11:00:00.000Z',
  })
  sinds: string;

  @ApiProperty({
    description: 'Wanneer iets haar het laatst ophaalde.',
    type: String,
    format: 'date-time',
    nullable: true,
    example: null,
  })
  gelezenOp: string | null;
}

/** Wat u buiten de werkplek hoort. Alleen u leest dit. */
export class BerichtenDto {
  @ApiProperty({
    description: 'Versie; gaat bij wijzigen terug in If-Match, tussen aanhalingstekens. 0 zolang u niets koos.',
    type: 'integer',
    example: 1,
  })
  versie: number;

  @ApiProperty({ description: 'Hoe vaak u een mail met aantallen krijgt.', enum: RITMES, example: 'dagelijks' })
  samenvatting: Ritme;

  @ApiProperty({
    description: 'Waar die mail naartoe gaat.',
    type: String,
    nullable: true,
    example: 'j.jansen@werk.example',
  })
  mailadres: string | null;

  @ApiProperty({ description: 'Verstuurt deze omgeving mail?', example: true })
  mailKan: boolean;

  @ApiProperty({
    description: 'De domeinen waar mail naartoe kan.',
    type: [String],
    example: ['werk.example'],
  })
  domeinen: string[];

  @ApiProperty({ description: 'Vanaf welk uur op een werkdag de mail gaat.', type: 'integer', example: 7 })
  uur: number;

  @ApiProperty({
    description: 'Zoveel dagen na uw laatste keer inloggen krijgt u niets meer, tot u weer inlogt.',
    type: 'integer',
    example: 14,
  })
  dagen: number;

  @ApiProperty({
    description: 'Tot wanneer dat is. Leeg zolang u niets koos.',
    format: 'date-time',
    type: String,
    nullable: true,
    example: '2026-12-07T11:00:00.000Z',
  })
  tot: string | null;

  @ApiProperty({
    description: 'De laatste samenvatting. Leeg als er nog geen was.',
    type: LaatsteSamenvattingDto,
    nullable: true,
  })
  laatste: LaatsteSamenvattingDto | null;

  @ApiProperty({ description: 'Uw agenda. Leeg als u er geen hebt.', type: EigenAgendaDto, nullable: true })
  agenda: EigenAgendaDto | null;
}

/** Hetzelfde, met het geheime adres van uw agenda. Dat ziet u alleen nu. */
export class BerichtenMetAdresDto extends BerichtenDto {
  @ApiProperty({
    description:
      'Het adres voor uw agendaprogramma. Wie het heeft, ziet uw agenda: geef het aan niemand. Leeg als de agenda uit is.',
    type: String,
    nullable: true,
    example: 'https://werkplek.voorbeeld.example/v1/agenda/2fT0wcy0vWm1o9i6pYqVb1xkVb1pS2Z3m4n5o6p7q8r.ics',
  })
  agendaAdres: string | null;
}
