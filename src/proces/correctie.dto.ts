import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Equals, IsUUID } from 'class-validator';
import { IsCode, IsKalenderdatum, IsTekst, Optioneel } from '../platform/http/valideer.js';

/** Corrigeren: u verbetert wat in een eerdere stap van deze zaak is vastgelegd; het oude blijft zichtbaar. */
export class ZaakCorrigeren {
  @ApiProperty({ description: 'De stap.', enum: ['corrigeren'], example: 'corrigeren' })
  @Equals('corrigeren')
  stap: 'corrigeren';

  @ApiProperty({
    description: 'De gebeurtenis die u verbetert; een stap van uw eigen organisatie, of u beslist over deze zaak.',
    format: 'uuid',
    example: '019aab00-0000-7000-8000-000000000003',
  })
  @IsUUID()
  gebeurtenis: string;

  @ApiPropertyOptional({
    description: 'De dag waarop het echt gebeurde. Klokken die met die stap begonnen, tellen dan vanaf die dag.',
    example: '2026-11-20',
  })
  @Optioneel()
  @IsKalenderdatum()
  datum?: string;

  @ApiProperty({ description: 'Reden; een code uit de codelijst corrigeerredenen.', example: 'tikfout' })
  @IsCode()
  reden: string;

  @ApiProperty({ description: 'Hoe het wel zit.', maxLength: 1000, example: 'Het gesprek was op vrijdag.' })
  @IsTekst(1000)
  toelichting: string;
}
