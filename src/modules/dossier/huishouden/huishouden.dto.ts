import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Equals, IsBoolean, Matches } from 'class-validator';
import { IsCode, IsTekst, Optioneel } from '../../../platform/http/valideer.js';

/** Huishouden splitsen: de cliënt woont niet meer samen. Elke volwassene houdt zijn eigen dossier. */
export class HuishoudenSplitsen {
  @ApiProperty({ description: 'De stap.', enum: ['huishouden-splitsen'], example: 'huishouden-splitsen' })
  @Equals('huishouden-splitsen')
  stap: 'huishouden-splitsen';

  @ApiProperty({ description: 'Reden; een code uit de codelijst huishoudenredenen.', example: 'relatie-voorbij' })
  @IsCode()
  reden: string;

  @ApiProperty({
    description: 'Wie nu echt voor de kinderen zorgt; een code uit de codelijst kinderen-bij.',
    example: 'client',
  })
  @IsCode()
  kinderenBij: string;

  @ApiProperty({
    description: 'Mag de ander niet weten waar de cliënt is? Dan kunt u deze dossiers niet meer samenvoegen.',
    example: true,
  })
  @IsBoolean()
  adresGeheim: boolean;

  @ApiPropertyOptional({
    description: 'Toelichting.',
    maxLength: 1000,
    example: 'Zij gaat met de kinderen naar haar zus.',
  })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** Huishouden samenvoegen: twee volwassenen met een eigen dossier horen bij elkaar. */
export class HuishoudenSamenvoegen {
  @ApiProperty({ description: 'De stap.', enum: ['huishouden-samenvoegen'], example: 'huishouden-samenvoegen' })
  @Equals('huishouden-samenvoegen')
  stap: 'huishouden-samenvoegen';

  @ApiProperty({
    description: 'Kenmerk van het dossier van de ander. U moet dat dossier zelf mogen zien.',
    pattern: '^TNS-[0-9]{4}-[0-9]{6,}$',
    example: 'TNS-2026-000124',
  })
  @Matches(/^TNS-[0-9]{4}-[0-9]{6,}$/)
  kenmerk: string;

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Zij zoeken samen een woning.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** Een ander dossier van hetzelfde huishouden. */
export class HuisgenootDossierDto {
  @ApiProperty({ description: 'Vast nummer.', format: 'uuid', example: '019aab00-0000-7000-8000-000000000006' })
  id: string;

  @ApiProperty({ description: 'Kenmerk voor mensen.', example: 'TNS-2026-000124' })
  kenmerk: string;
}

/** Met wie de cliënt een huishouden vormt. */
export class HuishoudenDto {
  @ApiProperty({
    description: 'De andere dossiers van dit huishouden die u mag zien.',
    type: [HuisgenootDossierDto],
  })
  dossiers: HuisgenootDossierDto[];

  @ApiProperty({
    description: 'Wie na een splitsing voor de kinderen zorgt; een code uit de codelijst kinderen-bij.',
    type: String,
    nullable: true,
    example: 'client',
  })
  kinderenBij: string | null;

  @ApiProperty({
    description: 'Mag iemand uit een eerder huishouden niet weten waar de cliënt is? Geef dan nooit een adres door.',
    example: false,
  })
  adresGeheim: boolean;
}
