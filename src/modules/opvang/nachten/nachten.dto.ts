import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsUUID } from 'class-validator';
import { IsKalenderdatum, Optioneel } from '../../../platform/http/valideer.js';

/** Uitzonderingen in één melding ten hoogste. */
const HOOGSTENS = 500;

/** Sliep de cliënt hier die nacht? */
export class NachtMelden {
  @ApiProperty({ description: 'Sliep de cliënt hier?', example: true })
  @IsBoolean()
  geslapen: boolean;
}

/** Meld een nacht van een hele opvang: iedereen sliep er, behalve wie u noemt. */
export class NachtVanIedereenMelden {
  @ApiProperty({ description: 'De dag waarop de nacht begon.', example: '2026-11-21' })
  @IsKalenderdatum()
  datum: string;

  @ApiPropertyOptional({
    description: 'De plaatsingen van wie er niet sliep.',
    type: [String],
    format: 'uuid',
    maxItems: HOOGSTENS,
    example: ['019aab00-0000-7000-8000-000000000001'],
  })
  @Optioneel()
  @IsArray()
  @ArrayMaxSize(HOOGSTENS)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  behalve?: string[];
}

/** Wat er van één plaatsing is gemeld. */
export class NachtregelDto {
  @ApiProperty({ description: 'De plaatsing.', format: 'uuid', example: '019aab00-0000-7000-8000-000000000001' })
  plaatsing: string;

  @ApiProperty({ description: 'Sliep de cliënt hier, zoals het nu vastligt?', example: true })
  geslapen: boolean;

  @ApiProperty({
    description:
      'Nu gemeld, al eerder zo gemeld, of eerder anders gemeld. In het laatste geval is er niets veranderd: gebruik `nacht-corrigeren`.',
    enum: ['gemeld', 'al-gemeld', 'anders-gemeld'],
    example: 'gemeld',
  })
  uitkomst: 'gemeld' | 'al-gemeld' | 'anders-gemeld';
}

/** Wat er van een nacht is gemeld. */
export class NachtmeldingDto {
  @ApiProperty({ description: 'De opvang; een code uit /voorzieningen.', example: 'crisisopvang-kromhout' })
  voorziening: string;

  @ApiProperty({ description: 'De dag waarop de nacht begon.', format: 'date', example: '2026-11-21' })
  datum: string;

  @ApiProperty({ description: 'Hoeveel nachten nu zijn gemeld.', type: 'integer', example: 58 })
  gemeld: number;

  @ApiProperty({ description: 'Hoeveel al eerder zo waren gemeld.', type: 'integer', example: 2 })
  alGemeld: number;

  @ApiProperty({ description: 'Wat er van elke plaatsing is gemeld.', type: [NachtregelDto] })
  regels: NachtregelDto[];
}
