import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, Equals, IsArray, IsBoolean, Matches } from 'class-validator';
import { IsCode, IsKalenderdatum, IsLijstVan, IsTekst, Optioneel } from '../../../platform/http/valideer.js';

/** Wat iemand doet voor een doel. */
export class Planactie {
  @ApiProperty({ description: 'Wat er gebeurt.', maxLength: 500, example: 'Gesprek over de huurschuld.' })
  @IsTekst(500)
  actie: string;

  @ApiPropertyOptional({
    description: 'De organisatie die het doet; een code uit /organisaties. Laat weg als de cliënt het zelf doet.',
    example: 'SDD',
  })
  @Optioneel()
  @IsCode()
  organisatie?: string;

  @ApiProperty({ description: 'De laatste dag.', example: '2026-12-15' })
  @IsKalenderdatum()
  uiterlijk: string;
}

/** Eén doel. */
export class Plandoel {
  @ApiProperty({ description: 'Het gebied; een code uit de codelijst plangebieden.', example: 'geld-en-schulden' })
  @IsCode()
  gebied: string;

  @ApiProperty({ description: 'Het doel.', maxLength: 1000, example: 'De schulden zijn bekend en groeien niet meer.' })
  @IsTekst(1000)
  doel: string;

  @ApiProperty({ description: 'Wie wat doet, en wanneer.' })
  @IsLijstVan(() => Planactie, { max: 10 })
  acties: Planactie[];
}

/** Plan opstellen: doelen, wie wat doet, en de hulp die nodig is. */
export class PlanOpstellen {
  @ApiProperty({ description: 'De stap.', enum: ['plan-opstellen'], example: 'plan-opstellen' })
  @Equals('plan-opstellen')
  stap: 'plan-opstellen';

  @ApiProperty({ description: 'De doelen: op elk gebied ten minste één.' })
  @IsLijstVan(() => Plandoel, { min: 1, max: 20 })
  doelen: Plandoel[];

  @ApiProperty({
    description: 'De hulp die nodig is; codes uit de codelijst planroutes.',
    type: [String],
    maxItems: 9,
    example: ['schuldhulp'],
  })
  @IsArray()
  @ArrayMaxSize(9)
  @ArrayUnique()
  @Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/, { each: true })
  routes: string[];
}

/** Plan vaststellen: u legt vast wat de cliënt van het plan vindt. */
export class PlanVaststellen {
  @ApiProperty({ description: 'De stap.', enum: ['vaststellen'], example: 'vaststellen' })
  @Equals('vaststellen')
  stap: 'vaststellen';

  @ApiProperty({ description: 'Is de cliënt het eens met het plan? Ja en nee zijn allebei goed.', example: true })
  @IsBoolean()
  clientAkkoord: boolean;

  @ApiProperty({
    description: 'Wat de cliënt van het plan vindt, en waarom.',
    maxLength: 1000,
    example: 'Wil graag eerst een kamer.',
  })
  @IsTekst(1000)
  waarom: string;

  @ApiProperty({
    description: 'De dag waarop u het plan opnieuw bekijkt; een dag die nog komt.',
    example: '2027-02-22',
  })
  @IsKalenderdatum()
  evaluatieOp: string;
}

/** Plan evalueren: u bekijkt met de cliënt hoe het gaat. */
export class PlanEvalueren {
  @ApiProperty({ description: 'De stap.', enum: ['evalueren'], example: 'evalueren' })
  @Equals('evalueren')
  stap: 'evalueren';

  @ApiProperty({ description: 'Wat er bleek.', maxLength: 2000, example: 'De schulden zijn in kaart.' })
  @IsTekst(2000)
  bevinding: string;

  @ApiProperty({
    description: 'De dag waarop u het plan opnieuw bekijkt; een dag die nog komt.',
    example: '2027-02-22',
  })
  @IsKalenderdatum()
  evaluatieOp: string;
}

/** Plan bijstellen: het plan verandert, en de vorige versie blijft bewaard. */
export class PlanBijstellen {
  @ApiProperty({ description: 'De stap.', enum: ['bijstellen'], example: 'bijstellen' })
  @Equals('bijstellen')
  stap: 'bijstellen';

  @ApiProperty({ description: 'De doelen: op elk gebied ten minste één.' })
  @IsLijstVan(() => Plandoel, { min: 1, max: 20 })
  doelen: Plandoel[];

  @ApiProperty({
    description: 'De hulp die nodig is; codes uit de codelijst planroutes.',
    type: [String],
    maxItems: 9,
    example: ['schuldhulp'],
  })
  @IsArray()
  @ArrayMaxSize(9)
  @ArrayUnique()
  @Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/, { each: true })
  routes: string[];

  @ApiProperty({ description: 'Is de cliënt het eens met het plan? Ja en nee zijn allebei goed.', example: true })
  @IsBoolean()
  clientAkkoord: boolean;

  @ApiProperty({
    description: 'Wat de cliënt van het plan vindt, en waarom.',
    maxLength: 1000,
    example: 'Wil graag eerst een kamer.',
  })
  @IsTekst(1000)
  waarom: string;

  @ApiProperty({
    description: 'De dag waarop u het plan opnieuw bekijkt; een dag die nog komt.',
    example: '2027-02-22',
  })
  @IsKalenderdatum()
  evaluatieOp: string;
}

/** Plan afronden: het plan is klaar. */
export class PlanAfronden {
  @ApiProperty({ description: 'De stap.', enum: ['afronden'], example: 'afronden' })
  @Equals('afronden')
  stap: 'afronden';

  @ApiProperty({ description: 'Code uit de codelijst planuitkomsten.', example: 'doelen-gehaald' })
  @IsCode()
  uitkomst: string;

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Woont zelfstandig.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}
