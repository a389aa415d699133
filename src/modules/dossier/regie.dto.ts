import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Equals } from 'class-validator';
import { IsCode, IsTekst, Optioneel } from '../../platform/http/valideer.js';

/** Overdragen: u biedt werk aan een andere organisatie aan. */
export class DossierOverdragen {
  @ApiProperty({ description: 'De stap.', enum: ['overdragen'], example: 'overdragen' })
  @Equals('overdragen')
  stap: 'overdragen';

  @ApiProperty({ description: 'Wat u vraagt; een code uit /taken.', example: 'SCHULDHULP' })
  @IsCode()
  taak: string;

  @ApiPropertyOptional({
    description: 'Aan welke wachtrij. Laat u dit weg, dan kiest de verantwoordelijkheidsmatrix.',
    example: 'SDD_SCHULDEN',
  })
  @Optioneel()
  @IsCode()
  wachtrij?: string;

  @ApiPropertyOptional({
    description: 'Wat de ontvanger moet weten.',
    maxLength: 1000,
    example: 'Deurwaarder komt vrijdag.',
  })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** Regie voorstellen: u vraagt een ander de regie over te nemen, en houdt haar tot die ja zegt. */
export class RegieVoorstellen {
  @ApiProperty({ description: 'De stap.', enum: ['regie-voorstellen'], example: 'regie-voorstellen' })
  @Equals('regie-voorstellen')
  stap: 'regie-voorstellen';

  @ApiProperty({ description: 'Wie u vraagt; een code uit /organisaties.', example: 'SWT_DORDRECHT' })
  @IsCode()
  organisatie: string;

  @ApiProperty({ description: 'Code uit de codelijst regie-redenen.', example: 'opvang-uit' })
  @IsCode()
  reden: string;

  @ApiPropertyOptional({
    description: 'Toelichting.',
    maxLength: 1000,
    example: 'Heeft sinds maandag een kamer in de wijk.',
  })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** Regie aanvaarden: uw organisatie neemt de regie over. */
export class RegieAanvaarden {
  @ApiProperty({ description: 'De stap.', enum: ['regie-aanvaarden'], example: 'regie-aanvaarden' })
  @Equals('regie-aanvaarden')
  stap: 'regie-aanvaarden';
}

/** Regie weigeren: na de tweede weigering wijst de GGD toe. */
export class RegieWeigeren {
  @ApiProperty({ description: 'De stap.', enum: ['regie-weigeren'], example: 'regie-weigeren' })
  @Equals('regie-weigeren')
  stap: 'regie-weigeren';

  @ApiProperty({ description: 'Code uit de codelijst regie-weigerredenen.', example: 'te-vroeg' })
  @IsCode()
  reden: string;

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Er is nog geen huurcontract.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** Regie toewijzen: de teamleider van de GGD wijst iemand aan. */
export class RegieToewijzen {
  @ApiProperty({ description: 'De stap.', enum: ['regie-toewijzen'], example: 'regie-toewijzen' })
  @Equals('regie-toewijzen')
  stap: 'regie-toewijzen';

  @ApiProperty({ description: 'Wie de regie krijgt; een code uit /organisaties.', example: 'SWT_DORDRECHT' })
  @IsCode()
  organisatie: string;

  @ApiProperty({ description: 'Code uit de codelijst regie-redenen.', example: 'verhuizing' })
  @IsCode()
  reden: string;

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Besproken met beide teams.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}
