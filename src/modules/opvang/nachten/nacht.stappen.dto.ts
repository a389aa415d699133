import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Equals, IsBoolean } from 'class-validator';
import { IsCode, IsKalenderdatum, IsTekst, Optioneel } from '../../../platform/http/valideer.js';

/** Afwezig melden: de cliënt kwam niet slapen. */
export class OpvangAfwezigMelden {
  @ApiProperty({ description: 'De stap.', enum: ['afwezig-melden'], example: 'afwezig-melden' })
  @Equals('afwezig-melden')
  stap: 'afwezig-melden';

  @ApiProperty({ description: 'De eerste nacht waarin de cliënt er niet was.', example: '2026-11-21' })
  @IsKalenderdatum()
  sinds: string;

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Zie het gesprek van vandaag.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** Terug: de cliënt is er weer. */
export class OpvangTerug {
  @ApiProperty({ description: 'De stap.', enum: ['terug'], example: 'terug' })
  @Equals('terug')
  stap: 'terug';

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Zie het gesprek van vandaag.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** Plek vrijgeven: de cliënt kwam niet terug. */
export class OpvangPlekVrijgeven {
  @ApiProperty({ description: 'De stap.', enum: ['plek-vrijgeven'], example: 'plek-vrijgeven' })
  @Equals('plek-vrijgeven')
  stap: 'plek-vrijgeven';

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Zie het gesprek van vandaag.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** Nacht melden: sliep de cliënt hier? */
export class OpvangNachtRegistreren {
  @ApiProperty({ description: 'De stap.', enum: ['nacht-registreren'], example: 'nacht-registreren' })
  @Equals('nacht-registreren')
  stap: 'nacht-registreren';

  @ApiProperty({ description: 'De dag waarop de nacht begon.', example: '2026-11-21' })
  @IsKalenderdatum()
  datum: string;

  @ApiProperty({ description: 'Sliep de cliënt hier?', example: true })
  @IsBoolean()
  geslapen: boolean;
}

/** Nacht corrigeren: u verbetert wat over een nacht is gemeld. */
export class OpvangNachtCorrigeren {
  @ApiProperty({ description: 'De stap.', enum: ['nacht-corrigeren'], example: 'nacht-corrigeren' })
  @Equals('nacht-corrigeren')
  stap: 'nacht-corrigeren';

  @ApiProperty({ description: 'De dag waarop de nacht begon.', example: '2026-11-21' })
  @IsKalenderdatum()
  datum: string;

  @ApiProperty({ description: 'Sliep de cliënt hier?', example: true })
  @IsBoolean()
  geslapen: boolean;

  @ApiProperty({ description: 'Reden; een code uit de codelijst corrigeerredenen.', example: 'tikfout' })
  @IsCode()
  reden: string;

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Zie het gesprek van vandaag.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}
