import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { BladerQuery } from '../../platform/http/bladeren.js';
import { Optioneel } from '../../platform/http/valideer.js';

export const TOESTANDEN = ['wacht', 'bezig', 'afgeleverd', 'dood', 'vervallen'] as const;
export type AfleveringToestand = (typeof TOESTANDEN)[number];

/** Welke afleveringen u wilt zien. */
export class AfleveringenQuery extends BladerQuery {
  @ApiPropertyOptional({
    description: 'Alleen afleveringen in deze toestand; `dood` is wat wij niet kwijt konden en niet meer proberen.',
    enum: TOESTANDEN,
    example: 'dood',
  })
  @Optioneel()
  @IsIn(TOESTANDEN)
  toestand?: AfleveringToestand;
}

/** Een aflevering: één bericht voor één abonnement. */
export class AfleveringDto {
  @ApiProperty({
    description: 'Vast nummer van de aflevering; staat in elk bericht als `webhook-id`.',
    format: 'uuid',
    example: '019aab00-0000-7000-8000-000000000021',
  })
  id: string;

  @ApiProperty({
    description: 'Het abonnement waarvoor het is.',
    format: 'uuid',
    example: '019aab00-0000-7000-8000-000000000020',
  })
  abonnement: string;

  @ApiProperty({
    description: 'De gebeurtenis; staat in het bericht als `id`.',
    format: 'uuid',
    example: '019aab00-0000-7000-8000-000000000003',
  })
  gebeurtenis: string;

  @ApiProperty({
    description: 'De zaak waarin de stap gezet is.',
    format: 'uuid',
    example: '019aab00-0000-7000-8000-000000000001',
  })
  zaak: string;

  @ApiProperty({ description: 'Soort zaak en stap.', example: 'overdracht.openen' })
  soort: string;

  @ApiProperty({ description: 'Hoe het ermee staat.', enum: TOESTANDEN, example: 'afgeleverd' })
  toestand: AfleveringToestand;

  @ApiProperty({ description: 'Hoe vaak wij het probeerden.', type: 'integer', example: 1 })
  pogingen: number;

  @ApiProperty({
    description: 'HTTP-status van uw laatste antwoord; leeg als er geen kwam.',
    type: 'integer',
    nullable: true,
    example: 204,
  })
  laatsteStatus: number | null;

  @ApiProperty({
    description: 'Waarom de laatste poging mislukte, als code.',
    type: String,
    nullable: true,
    example: null,
  })
  laatsteFout: string | null;

  @ApiProperty({
    description:
      'Wanneer wij het weer proberen; leeg als er eerst een ander bericht over hetzelfde dossier moet, of als het klaar is.',
    type: String,
    format: 'date-time',
    nullable: true,
    example: null,
  })
  volgendePogingOp: string | null;

  @ApiProperty({
    description: 'Sinds wanneer wij het kennen.',
    format: 'date-time',
    example: '2026-11-23T11:00:00.000Z',
  })
  gemaaktOp: string;

  @ApiProperty({
    description: 'Wanneer het klaar was: afgeleverd, dood of vervallen.',
    type: String,
    format: 'date-time',
    nullable: true,
    example: '2026-11-23T11:00:00.200Z',
  })
  klaarOp: string | null;
}

/** Een poging om af te leveren die niet lukte. */
export class AfleverpogingDto {
  @ApiProperty({
    description: 'De hoeveelste; begint opnieuw bij 1 als u de aflevering opnieuw aanbiedt.',
    type: 'integer',
    example: 1,
  })
  nummer: number;

  @ApiProperty({ description: 'Wanneer wij het probeerden.', format: 'date-time', example: '2026-11-23T11:00:00.000Z' })
  op: string;

  @ApiProperty({
    description: 'HTTP-status van uw antwoord; leeg als er geen kwam.',
    type: 'integer',
    nullable: true,
    example: 500,
  })
  status: number | null;

  @ApiProperty({
    description: 'Waarom het niet lukte, als code; `onderbroken` als wij zelf halverwege stilvielen.',
    example: 'status-500',
  })
  fout: string;
}

/** Een aflevering met elke poging die niet lukte. */
export class AfleveringMetPogingenDto extends AfleveringDto {
  @ApiProperty({ description: 'Wat er misging, de eerste poging eerst.', type: [AfleverpogingDto] })
  mislukt: AfleverpogingDto[];
}

/** Wat er met de dode afleveringen van een abonnement gebeurde. */
export class AfleveringenOpnieuwDto {
  @ApiProperty({ description: 'Hoeveel dode afleveringen opnieuw gaan.', type: 'integer', example: 12 })
  aantal: number;

  @ApiProperty({
    description: 'Of er nog meer dood zijn: bied ze dan nog eens aan. Hoogstens duizend gaan in één keer.',
    example: false,
  })
  meer: boolean;
}
