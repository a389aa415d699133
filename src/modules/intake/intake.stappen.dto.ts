import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Equals, IsIn } from 'class-validator';
import { IsCode, IsKalenderdatum, IsMoment, IsTekst, Optioneel } from '../../platform/http/valideer.js';
import { INTAKESOORTEN, type Intakesoort } from './intake.proces.js';

/** Afspraak maken of verzetten: u legt vast wanneer en waar het gesprek is. */
export class Verzetten {
  @ApiProperty({ description: 'De stap.', enum: ['verzetten'], example: 'verzetten' })
  @Equals('verzetten')
  stap: 'verzetten';

  @ApiProperty({
    description: 'Wanneer het gesprek begint; een moment dat nog komt.',
    example: '2026-11-26T10:00:00+01:00',
  })
  @IsMoment()
  moment: string;

  @ApiProperty({ description: 'Waar; een code uit de codelijst intakeplekken.', example: 'stadskantoor' })
  @IsCode()
  plek: string;

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'De cliënt belde zelf.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** Afzeggen door ons: het gesprek gaat niet door en dat ligt aan ons. */
export class AfzeggenDoorOns {
  @ApiProperty({ description: 'De stap.', enum: ['afzeggen-door-ons'], example: 'afzeggen-door-ons' })
  @Equals('afzeggen-door-ons')
  stap: 'afzeggen-door-ons';

  @ApiProperty({ description: 'Code uit de codelijst afzegredenen.', example: 'ziek' })
  @IsCode()
  reden: string;

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Volgende week een nieuwe afspraak.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** Tolk regelen: er is een tolk voor het gesprek. */
export class TolkRegelen {
  @ApiProperty({ description: 'De stap.', enum: ['tolk-regelen'], example: 'tolk-regelen' })
  @Equals('tolk-regelen')
  stap: 'tolk-regelen';

  @ApiProperty({ description: 'De taal waarin wordt getolkt.', maxLength: 60, example: 'Tigrinya' })
  @IsTekst(60)
  taal: string;

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'De tolk belt in.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** Niet verschenen: de cliënt was er niet. */
export class NietVerschenen {
  @ApiProperty({ description: 'De stap.', enum: ['niet-verschenen'], example: 'niet-verschenen' })
  @Equals('niet-verschenen')
  stap: 'niet-verschenen';

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Ook niet bereikbaar.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** Soort intake wijzigen: gewoon, of samen met wie over de uitkering beslist. */
export class SoortWijzigen {
  @ApiProperty({ description: 'De stap.', enum: ['soort-wijzigen'], example: 'soort-wijzigen' })
  @Equals('soort-wijzigen')
  stap: 'soort-wijzigen';

  @ApiProperty({ description: 'De soort.', enum: INTAKESOORTEN, example: 'regulier' })
  @IsIn(INTAKESOORTEN)
  intakesoort: Intakesoort;

  @ApiProperty({ description: 'Code uit de codelijst intakesoortredenen.', example: 'inkomen-geregeld' })
  @IsCode()
  reden: string;

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Heeft sinds deze week werk.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** Starten: het gesprek begint. */
export class IntakeStarten {
  @ApiProperty({ description: 'De stap.', enum: ['starten'], example: 'starten' })
  @Equals('starten')
  stap: 'starten';
}

/** Leefgebied vastleggen: hoe het gaat op één leefgebied. */
export class LeefgebiedVastleggen {
  @ApiProperty({ description: 'De stap.', enum: ['leefgebied-vastleggen'], example: 'leefgebied-vastleggen' })
  @Equals('leefgebied-vastleggen')
  stap: 'leefgebied-vastleggen';

  @ApiProperty({ description: 'Het leefgebied; een code uit de codelijst zrm-domeinen.', example: 'financien' })
  @IsCode()
  domein: string;

  @ApiProperty({ description: 'De score; een code uit de codelijst zrm-scores.', example: '2' })
  @IsCode()
  score: string;

  @ApiPropertyOptional({
    description: 'Notitie. Laat u haar weg, dan blijft een notitie die er al stond.',
    maxLength: 4000,
    example: 'Heeft een huurschuld en geen overzicht.',
  })
  @Optioneel()
  @IsTekst(4000)
  notitie?: string;

  @ApiPropertyOptional({
    description: 'De dag waarop u het besprak. Laat u hem weg, dan is dat vandaag.',
    example: '2026-11-20',
  })
  @Optioneel()
  @IsKalenderdatum()
  beoordeeldOp?: string;
}

/** Onderbreken: het gesprek kan nu niet verder. */
export class Onderbreken {
  @ApiProperty({ description: 'De stap.', enum: ['onderbreken'], example: 'onderbreken' })
  @Equals('onderbreken')
  stap: 'onderbreken';

  @ApiProperty({ description: 'Code uit de codelijst onderbreekredenen.', example: 'crisis' })
  @IsCode()
  reden: string;

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Morgen verder.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** Hervatten: het gesprek gaat verder. */
export class Hervatten {
  @ApiProperty({ description: 'De stap.', enum: ['hervatten'], example: 'hervatten' })
  @Equals('hervatten')
  stap: 'hervatten';

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Gaat weer beter.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** Laten vervallen: de intake of het plan gaat niet door. */
export class IntakeVervallen {
  @ApiProperty({ description: 'De stap.', enum: ['vervallen'], example: 'vervallen' })
  @Equals('vervallen')
  stap: 'vervallen';

  @ApiProperty({ description: 'Code uit de codelijst intakevervalredenen.', example: 'client-wil-niet' })
  @IsCode()
  reden: string;

  @ApiProperty({
    description: 'Waar de cliënt verder kan; een code uit de codelijst doorverwijzing.',
    example: 'eigen-netwerk',
  })
  @IsCode()
  doorverwezenNaar: string;

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Woont bij zijn zus.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}
