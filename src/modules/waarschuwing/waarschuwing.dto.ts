import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean } from 'class-validator';
import { GEWAARSCHUWDEN } from '../../kern/ladder.js';
import { BladerQuery } from '../../platform/http/bladeren.js';
import { AlsBoolean, Optioneel } from '../../platform/http/valideer.js';

/** How a warning stands: nobody saw it yet, somebody did, or its clock stopped, was paused or got another end. */
export const WAARSCHUWINGSTATUSSEN = ['open', 'bevestigd', 'vervallen'] as const;
export type Waarschuwingstatus = (typeof WAARSCHUWINGSTATUSSEN)[number];

/** Welke waarschuwingen u wilt zien. */
export class WaarschuwingenQuery extends BladerQuery {
  @ApiPropertyOptional({
    description:
      'Met true: alleen wat voor u is: voor u als persoon, voor uw rol, of voor iedereen van uw organisatie. Zonder: alles wat aan uw ' +
      'organisatie is gericht.',
    type: Boolean,
    example: true,
  })
  @Optioneel()
  @AlsBoolean()
  @IsBoolean()
  mijn?: boolean;

  @ApiPropertyOptional({
    description: 'Met true: alleen wat nog niemand heeft bevestigd en nog geldt.',
    type: Boolean,
    example: true,
  })
  @Optioneel()
  @AlsBoolean()
  @IsBoolean()
  open?: boolean;
}

/** Eén waarschuwing: een trede van de ladder van een klok. Zonder namen en zonder BSN. */
export class WaarschuwingDto {
  @ApiProperty({
    description: 'Vast nummer van de waarschuwing.',
    format: 'uuid',
    example: '019aab00-0000-7000-8000-000000000011',
  })
  id: string;

  @ApiProperty({ description: 'Versie: 1 zolang de waarschuwing open is, daarna 2.', type: 'integer', example: 1 })
  versie: number;

  @ApiProperty({
    description: 'De klok; lees haar op /klokken/{id}.',
    format: 'uuid',
    example: '019aab00-0000-7000-8000-000000000010',
  })
  klok: string;

  @ApiProperty({ description: 'Soort termijn; zie /termijnen.', example: 'overdracht-oppakken-zelfde-dag' })
  termijn: string;

  @ApiProperty({ description: 'Kenmerk van de zaak, voor mensen.', example: 'TNS-2026-000123-O1' })
  kenmerk: string;

  @ApiProperty({
    description: 'De zaak waar de klok bij hoort.',
    format: 'uuid',
    example: '019aab00-0000-7000-8000-000000000001',
  })
  zaak: string;

  @ApiProperty({ description: 'Soort zaak.', example: 'overdracht' })
  zaaksoort: string;

  @ApiProperty({
    description: 'Het dossier van de zaak.',
    format: 'uuid',
    example: '019aab00-0000-7000-8000-000000000002',
  })
  dossier: string;

  @ApiProperty({ description: 'De hoeveelste trede van de ladder dit is.', type: 'integer', example: 1 })
  trede: number;

  @ApiProperty({ description: 'Voor wie deze trede is.', enum: GEWAARSCHUWDEN, example: 'behandelaar' })
  wie: string;

  @ApiProperty({ description: 'De organisatie die gewaarschuwd is; een code uit /organisaties.', example: 'LDH' })
  organisatie: string;

  @ApiProperty({
    description: 'De persoon die gewaarschuwd is (nummer in het inlogsysteem). Leeg als het er meer zijn.',
    type: String,
    nullable: true,
    example: null,
  })
  persoon: string | null;

  @ApiProperty({
    description: 'De rol die gewaarschuwd is. Leeg als het één persoon is, of iedereen van de organisatie.',
    type: String,
    nullable: true,
    example: 'teamleider',
  })
  rol: string | null;

  @ApiProperty({ description: 'Is deze waarschuwing ook voor u?', example: true })
  voorMij: boolean;

  @ApiProperty({
    description: 'Het einde van de klok waarvoor is gewaarschuwd: vanaf dit moment is het te laat.',
    format: 'date-time',
    example: '2026-11-22T23:00:00.000Z',
  })
  vervaltOp: string;

  @ApiProperty({
    description: 'Wanneer de waarschuwing is gegeven.',
    format: 'date-time',
    example: '2026-11-22T17:00:00.000Z',
  })
  gemeldOp: string;

  @ApiProperty({
    description: 'Stond de service stil toen de waarschuwing had moeten klinken? Dan kwam zij later.',
    example: false,
  })
  teLaatGehoord: boolean;

  @ApiProperty({
    description: 'Hoe het ermee staat. Vervallen: de klok is gestopt of staat stil, of kreeg een ander einde.',
    enum: WAARSCHUWINGSTATUSSEN,
    example: 'open',
  })
  status: Waarschuwingstatus;

  @ApiProperty({
    description: 'Wanneer iemand bevestigde dit gezien te hebben.',
    type: String,
    format: 'date-time',
    nullable: true,
    example: null,
  })
  bevestigdOp: string | null;

  @ApiProperty({ description: 'Wie dat was.', type: String, nullable: true, example: null })
  bevestigdDoor: string | null;
}
