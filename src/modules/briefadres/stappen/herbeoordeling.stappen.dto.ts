import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, Equals, IsArray, Matches } from 'class-validator';
import { IsKalenderdatum, IsOnderdeel, IsTekst, Optioneel } from '../../../platform/http/valideer.js';
import { BriefadresgeverOpgeven } from './besluit.stappen.dto.js';

/** Wat erbij te zeggen valt. */
class MetToelichting {
  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Zie het gesprek van vandaag.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** Herbeoordelen: past het briefadres nog? */
export class BriefadresHerbeoordelen extends MetToelichting {
  @ApiProperty({ description: 'De stap.', enum: ['herbeoordelen'], example: 'herbeoordelen' })
  @Equals('herbeoordelen')
  stap: 'herbeoordelen';
}

/** Gever trekt in: dezelfde dag komt de post op het adres van de gemeente. */
export class BriefadresGeverTrektIn extends MetToelichting {
  @ApiProperty({ description: 'De stap.', enum: ['gever-trekt-in'], example: 'gever-trekt-in' })
  @Equals('gever-trekt-in')
  stap: 'gever-trekt-in';

  @ApiProperty({ description: 'Dag waarop de gever het zei.', example: '2027-02-01' })
  @IsKalenderdatum()
  datum: string;
}

/** Post niet opgehaald. */
export class BriefadresBrievenNietOpgehaald extends MetToelichting {
  @ApiProperty({
    description: 'De stap.',
    enum: ['brieven-niet-opgehaald'],
    example: 'brieven-niet-opgehaald',
  })
  @Equals('brieven-niet-opgehaald')
  stap: 'brieven-niet-opgehaald';

  @ApiProperty({ description: 'Dag waarop de post voor het laatst is opgehaald.', example: '2027-01-04' })
  @IsKalenderdatum()
  laatstOpgehaaldOp: string;
}

/** Verlengen: het briefadres blijft. */
export class BriefadresVerlengen extends MetToelichting {
  @ApiProperty({ description: 'De stap.', enum: ['verlengen'], example: 'verlengen' })
  @Equals('verlengen')
  stap: 'verlengen';

  @ApiProperty({ description: 'Dag waarop het briefadres opnieuw wordt bekeken.', example: '2027-11-19' })
  @IsKalenderdatum()
  herbeoordelenOp: string;

  @ApiPropertyOptional({ description: 'Alleen bij een andere gever. Wordt versleuteld bewaard.' })
  @Optioneel()
  @IsOnderdeel(() => BriefadresgeverOpgeven)
  gever?: BriefadresgeverOpgeven;
}

/** Onderzoeken of de cliënt nog te vinden is. */
export class BriefadresOnvindbaarOnderzoeken extends MetToelichting {
  @ApiProperty({ description: 'De stap.', enum: ['onvindbaar-onderzoeken'], example: 'onvindbaar-onderzoeken' })
  @Equals('onvindbaar-onderzoeken')
  stap: 'onvindbaar-onderzoeken';
}

/** Niet gezien melden: het antwoord van de regiehouder. */
export class BriefadresNietGezienMelden extends MetToelichting {
  @ApiProperty({ description: 'De stap.', enum: ['niet-gezien-melden'], example: 'niet-gezien-melden' })
  @Equals('niet-gezien-melden')
  stap: 'niet-gezien-melden';

  @ApiProperty({ description: 'Dag waarop u het navroeg.', example: '2027-02-08' })
  @IsKalenderdatum()
  datum: string;
}

/** Onderzoek vastleggen: waar is gezocht. */
export class BriefadresOnderzoekVastleggen extends MetToelichting {
  @ApiProperty({ description: 'De stap.', enum: ['onderzoek-vastleggen'], example: 'onderzoek-vastleggen' })
  @Equals('onderzoek-vastleggen')
  stap: 'onderzoek-vastleggen';

  @ApiProperty({ description: 'Dag waarop u het onderzoek afrondde.', example: '2027-02-15' })
  @IsKalenderdatum()
  datum: string;

  @ApiProperty({
    description: 'Waar u zocht; codes uit de codelijst briefadres-zoekplekken.',
    type: [String],
    minItems: 1,
    maxItems: 9,
    example: ['huisbezoek-gever'],
  })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(9)
  @ArrayUnique()
  @Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/, { each: true })
  gezochtBij: string[];
}

/** Cliënt gezien: de uitschrijving gaat niet door. */
export class BriefadresClientGezien extends MetToelichting {
  @ApiProperty({ description: 'De stap.', enum: ['client-gezien'], example: 'client-gezien' })
  @Equals('client-gezien')
  stap: 'client-gezien';

  @ApiProperty({ description: 'Dag waarop u de cliënt zag of sprak.', example: '2027-02-10' })
  @IsKalenderdatum()
  gezienOp: string;
}

/** Overlijden verwerken: er hoeft niets meer. */
export class BriefadresOverlijdenVerwerken extends MetToelichting {
  @ApiProperty({ description: 'De stap.', enum: ['overlijden-verwerken'], example: 'overlijden-verwerken' })
  @Equals('overlijden-verwerken')
  stap: 'overlijden-verwerken';
}

/** Voornemen publiceren: wie de cliënt ziet kan de uitschrijving nog tegenhouden. */
export class BriefadresVoornemenPubliceren {
  @ApiProperty({ description: 'De stap.', enum: ['voornemen-publiceren'], example: 'voornemen-publiceren' })
  @Equals('voornemen-publiceren')
  stap: 'voornemen-publiceren';

  @ApiProperty({ description: 'Dag waarop het voornemen is bekendgemaakt.', example: '2027-02-16' })
  @IsKalenderdatum()
  datum: string;
}
