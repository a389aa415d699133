import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, Equals, IsArray, IsIn, IsUUID } from 'class-validator';
import { IsCode, IsKalenderdatum, IsMoment, IsTekst, Optioneel } from '../../platform/http/valideer.js';
import type { Onderbreking } from './dossier.proces.js';

/** Own work that can be closed along in one step. */
const MEE_HOOGSTENS = 50;

/** Buiten beeld melden: veldwerk gaat zoeken. */
export class BuitenBeeldMelden {
  @ApiProperty({ description: 'De stap.', enum: ['buiten-beeld-melden'], example: 'buiten-beeld-melden' })
  @Equals('buiten-beeld-melden')
  stap: 'buiten-beeld-melden';

  @ApiProperty({ description: 'De laatste dag dat iemand de cliënt zag; vandaag of eerder.', example: '2026-11-18' })
  @IsKalenderdatum()
  laatstGezienOp: string;

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Telefoon staat uit.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** Weer in beeld: de cliënt is gezien. */
export class WeerInBeeld {
  @ApiProperty({ description: 'De stap.', enum: ['weer-in-beeld'], example: 'weer-in-beeld' })
  @Equals('weer-in-beeld')
  stap: 'weer-in-beeld';

  @ApiProperty({ description: 'De dag waarop de cliënt gezien is; vandaag of eerder.', example: '2026-11-22' })
  @IsKalenderdatum()
  gezienOp: string;

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Stond bij de inloop.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** Slapend maken: zoeken hielp niet. */
export class SlapendMaken {
  @ApiProperty({ description: 'De stap.', enum: ['slapend-maken'], example: 'slapend-maken' })
  @Equals('slapend-maken')
  stap: 'slapend-maken';

  @ApiProperty({ description: 'Code uit de codelijst slapendredenen.', example: 'niet-gevonden' })
  @IsCode()
  reden: string;

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Vier weken gezocht op alle plekken.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** Detentie of opname melden. */
export class OnderbrekingMelden {
  @ApiProperty({ description: 'De stap.', enum: ['onderbreking-melden'], example: 'onderbreking-melden' })
  @Equals('onderbreking-melden')
  stap: 'onderbreking-melden';

  @ApiProperty({
    description: 'Wat er is; een code uit de codelijst onderbreking.',
    enum: ['detentie', 'opname'],
    example: 'detentie',
  })
  @IsIn(['detentie', 'opname'])
  aard: Onderbreking;

  @ApiProperty({ description: 'De eerste dag.', example: '2026-11-20' })
  @IsKalenderdatum()
  vanaf: string;

  @ApiPropertyOptional({
    description: 'De laatste dag, als die bekend is; niet voor de eerste.',
    example: '2027-02-20',
  })
  @Optioneel()
  @IsKalenderdatum()
  tot?: string;

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'PI Dordrecht.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** Detentie of opname beëindigen: de cliënt is weer vrij of ontslagen. */
export class OnderbrekingBeeindigen {
  @ApiProperty({ description: 'De stap.', enum: ['onderbreking-beeindigen'], example: 'onderbreking-beeindigen' })
  @Equals('onderbreking-beeindigen')
  stap: 'onderbreking-beeindigen';

  @ApiProperty({ description: 'De dag waarop het eindigde; vandaag of eerder.', example: '2026-11-22' })
  @IsKalenderdatum()
  per: string;

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Vervroegd vrij.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** Afsluiten: het traject is klaar. Kan alleen als niets meer open staat. */
export class DossierAfsluiten {
  @ApiProperty({ description: 'De stap.', enum: ['afsluiten'], example: 'afsluiten' })
  @Equals('afsluiten')
  stap: 'afsluiten';

  @ApiProperty({ description: 'Code uit de codelijst afsluitredenen.', example: 'stabiel' })
  @IsCode()
  reden: string;

  @ApiProperty({
    description: 'Waar de cliënt verder terechtkan; een code uit de codelijst doorverwijzing.',
    example: 'eigen-netwerk',
  })
  @IsCode()
  vervolg: string;

  @ApiPropertyOptional({
    description: 'Eigen werk dat u mee afsluit: de nummers van die zaken.',
    type: [String],
    format: 'uuid',
    maxItems: MEE_HOOGSTENS,
    example: ['019aab00-0000-7000-8000-000000000004'],
  })
  @Optioneel()
  @IsArray()
  @ArrayMaxSize(MEE_HOOGSTENS)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  sluitMee?: string[];

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Laatste gesprek was op 20 november.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** Heropenen: oude datums blijven, nieuwe klokken gaan lopen. */
export class DossierHeropenen {
  @ApiProperty({ description: 'De stap.', enum: ['heropenen'], example: 'heropenen' })
  @Equals('heropenen')
  stap: 'heropenen';

  @ApiProperty({ description: 'Code uit de codelijst heropenredenen.', example: 'terugval' })
  @IsCode()
  reden: string;

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Slaapt sinds gisteren weer buiten.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** Corrigeren: u verbetert de aanmelddatum; de oude blijft zichtbaar. */
export class DossierCorrigeren {
  @ApiProperty({ description: 'De stap.', enum: ['corrigeren'], example: 'corrigeren' })
  @Equals('corrigeren')
  stap: 'corrigeren';

  @ApiProperty({
    description: 'De gebeurtenis die u verbetert; het nummer staat in de tijdlijn.',
    format: 'uuid',
    example: '019aab00-0000-7000-8000-000000000003',
  })
  @IsUUID()
  gebeurtenis: string;

  @ApiProperty({
    description: 'Het goede moment van aanmelden; niet in de toekomst.',
    example: '2026-11-20T10:15:00+01:00',
  })
  @IsMoment()
  aanmelddatum: string;

  @ApiProperty({ description: 'Code uit de codelijst corrigeerredenen.', example: 'tikfout' })
  @IsCode()
  reden: string;

  @ApiPropertyOptional({
    description: 'Toelichting.',
    maxLength: 1000,
    example: 'Het formulier kwam pas een dag later binnen.',
  })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}
