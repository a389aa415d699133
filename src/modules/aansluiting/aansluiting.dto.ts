import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsUUID, Max, Min } from 'class-validator';
import { BladerQuery } from '../../platform/http/bladeren.js';
import { IsCode, IsLijstVan, Optioneel } from '../../platform/http/valideer.js';

/** Receipts in one list at most: of one queue on one day. */
const HOOGSTENS = 1_000;
const HOOGSTE_NUMMER = 2_147_483_647;

export const VERSCHILLEN = ['alleen-hier', 'alleen-daar', 'ander-nummer', 'zonder-bewijs'] as const;
export type Verschilsoort = (typeof VERSCHILLEN)[number];
export const TOESTANDEN = ['open', 'opgelost'] as const;

/** Een ontvangstbewijs dat u hebt. */
export class BewijsDto {
  @ApiProperty({
    description: 'Nummer van de overdracht.',
    format: 'uuid',
    example: '019aab00-0000-7000-8000-000000000001',
  })
  @IsUUID('all')
  overdracht: string;

  @ApiProperty({
    description: 'Nummer van het ontvangstbewijs.',
    type: 'integer',
    minimum: 1,
    maximum: HOOGSTE_NUMMER,
    example: 12,
  })
  @IsInt()
  @Min(1)
  @Max(HOOGSTE_NUMMER)
  nummer: number;
}

/** Alle ontvangstbewijzen die u hebt van één dag in één wachtrij; ook een lege lijst zegt iets. */
export class BewijzenGeven {
  @IsLijstVan(() => BewijsDto, { max: HOOGSTENS })
  @ApiProperty({
    description: 'De bewijzen, elk één keer.',
    example: [{ overdracht: '019aab00-0000-7000-8000-000000000001', nummer: 12 }],
  })
  bewijzen: BewijsDto[];
}

/** De lijst die u gaf. */
export class AansluitingDto {
  @ApiProperty({ description: 'De wachtrij.', example: 'SDD_SCHULDEN' })
  wachtrij: string;

  @ApiProperty({ description: 'De dag van de bewijzen, in Nederland.', format: 'date', example: '2026-11-20' })
  datum: string;

  @ApiProperty({ description: 'Hoeveel bewijzen er in de lijst staan.', type: 'integer', example: 1 })
  aantal: number;

  @ApiProperty({ description: 'Versie; één hoger bij elke andere lijst.', type: 'integer', example: 1 })
  versie: number;

  @ApiProperty({
    description: 'Wanneer u deze lijst gaf.',
    format: 'date-time',
    example: '2026-11-20T22:30:00.000Z',
  })
  gegevenOp: string;

  @ApiProperty({
    description: 'Wanneer wij haar het laatst vergeleken; leeg tot de eerste nacht.',
    type: String,
    format: 'date-time',
    nullable: true,
    example: null,
  })
  vergelekenOp: string | null;
}

/** Welke verschillen u wilt zien. */
export class VerschillenQuery extends BladerQuery {
  @Optioneel()
  @IsCode()
  @ApiPropertyOptional({ description: 'Alleen van deze wachtrij.', example: 'SDD_SCHULDEN' })
  wachtrij?: string;

  @ApiPropertyOptional({
    description: '`open`: verschilt nog. `opgelost`: verschilt niet meer. Zonder: beide.',
    enum: TOESTANDEN,
    example: 'open',
  })
  @Optioneel()
  @IsIn(TOESTANDEN)
  toestand?: (typeof TOESTANDEN)[number];
}

/** Een ontvangstbewijs dat bij u anders is dan bij ons. Zonder namen en zonder BSN. */
export class VerschilDto {
  @ApiProperty({
    description: 'Vast nummer van het verschil.',
    format: 'uuid',
    example: '019aab00-0000-7000-8000-000000000030',
  })
  id: string;

  @ApiProperty({ description: 'De wachtrij.', example: 'SDD_SCHULDEN' })
  wachtrij: string;

  @ApiProperty({ description: 'De dag waar het bij hoort, in Nederland.', format: 'date', example: '2026-11-20' })
  datum: string;

  @ApiProperty({
    description:
      '`alleen-hier`: wij hebben een bewijs dat niet in uw lijst staat. `alleen-daar`: u hebt een bewijs dat wij niet hebben. ' +
      '`ander-nummer`: het nummer is bij u anders. `zonder-bewijs`: een overdracht aan u kreeg bij ons nog geen bewijs.',
    enum: VERSCHILLEN,
    example: 'alleen-hier',
  })
  soort: Verschilsoort;

  @ApiProperty({
    description: 'De overdracht.',
    format: 'uuid',
    example: '019aab00-0000-7000-8000-000000000001',
  })
  overdracht: string;

  @ApiProperty({ description: 'Het nummer bij ons.', type: 'integer', nullable: true, example: 12 })
  onsNummer: number | null;

  @ApiProperty({ description: 'Het nummer in uw lijst.', type: 'integer', nullable: true, example: null })
  uwNummer: number | null;

  @ApiProperty({
    description: 'De nacht waarin wij het vonden.',
    format: 'date-time',
    example: '2026-11-21T04:00:00.000Z',
  })
  sinds: string;

  @ApiProperty({
    description: 'Wanneer wij het het laatst zagen.',
    format: 'date-time',
    example: '2026-11-21T04:00:00.000Z',
  })
  gezienOp: string;

  @ApiProperty({
    description: 'Wanneer het er niet meer was; leeg zolang het verschilt.',
    type: String,
    format: 'date-time',
    nullable: true,
    example: null,
  })
  opgelostOp: string | null;
}
