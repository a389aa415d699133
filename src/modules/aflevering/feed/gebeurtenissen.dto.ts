import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';
import { Optioneel } from '../../../platform/http/valideer.js';

/** Events in one answer at most, and how many numbers are looked at for it. */
export const HOOGSTENS = 200;
const HOOGSTE_NUMMER = Number.MAX_SAFE_INTEGER;

/** Vanaf waar u wilt lezen. */
export class GebeurtenissenQuery {
  @ApiPropertyOptional({
    description: 'Het laatste nummer dat u heeft: `tot` uit het vorige antwoord. Begin met 0.',
    type: 'integer',
    minimum: 0,
    maximum: HOOGSTE_NUMMER,
    default: 0,
    example: 0,
  })
  // an empty text is no number, though Number('') is 0
  @Transform(({ value }) => (value === '' ? Number.NaN : Number(value)))
  @IsInt()
  @Min(0)
  @Max(HOOGSTE_NUMMER)
  na: number = 0;

  @ApiPropertyOptional({
    description: 'Hoeveel gebeurtenissen u hoogstens wilt.',
    type: 'integer',
    minimum: 1,
    maximum: HOOGSTENS,
    default: 50,
    example: 50,
  })
  @Optioneel()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(HOOGSTENS)
  limit: number = 50;
}

/** Een gebeurtenis zoals zij wordt afgeleverd (CloudEvents). */
export class CloudEventDto {
  @ApiProperty({ description: 'Versie van CloudEvents.', enum: ['1.0'], example: '1.0' })
  specversion: '1.0';

  @ApiProperty({
    description: 'Vast nummer van de gebeurtenis; in de rij en in het bericht hetzelfde.',
    format: 'uuid',
    example: '019aab00-0000-7000-8000-000000000003',
  })
  id: string;

  @ApiProperty({ description: 'Wie het meldt.', example: 'urn:nld:oin:00000000000000000000:systeem:toegangspoort' })
  source: string;

  @ApiProperty({
    description: 'Soort zaak en stap, met de versie van het bericht.',
    example: 'nl.drechtsteden.toegangspoort.overdracht.openen.v1',
  })
  type: string;

  @ApiProperty({
    description: 'De zaak waarin de stap gezet is.',
    format: 'uuid',
    example: '019aab00-0000-7000-8000-000000000004',
  })
  subject: string;

  @ApiProperty({ description: 'Wanneer.', format: 'date-time', example: '2026-11-23T11:00:00.000Z' })
  time: string;

  @ApiProperty({ description: 'Wat u op `dataref` vindt.', enum: ['application/json'], example: 'application/json' })
  datacontenttype: 'application/json';

  @ApiProperty({
    description:
      'Waar u met uw eigen token leest hoe de zaak er nu voor staat. Begint het met `/`, zet dan het adres van deze dienst ervoor.',
    example: '/v1/overdrachten/019aab00-0000-7000-8000-000000000004',
  })
  dataref: string;
}

/** Een gebeurtenis zoals zij ook wordt afgeleverd, met haar nummer. */
export class GenummerdDto extends CloudEventDto {
  @ApiProperty({
    description: 'Plaats in de rij; een lager nummer komt er nooit meer bij.',
    type: 'integer',
    example: 4711,
  })
  volgnummer: number;
}

/** Wat er gebeurde, op volgorde. */
export class GebeurtenissenDto {
  @ApiProperty({ description: 'De gebeurtenissen die u mag zien, de oudste eerst.', type: [GenummerdDto] })
  resultaten: GenummerdDto[];

  @ApiProperty({
    description:
      'Tot hier heeft u alles; stuur dit de volgende keer als `na`. Loopt ook op als er niets voor u bij was.',
    type: 'integer',
    example: 4711,
  })
  tot: number;

  @ApiProperty({ description: 'Of er nu al meer is.', type: Boolean, example: false })
  meer: boolean;
}
