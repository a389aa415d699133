import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, Equals, IsArray, IsBoolean, Matches } from 'class-validator';
import { IsCode, IsKalenderdatum, IsTekst, Optioneel } from '../../../platform/http/valideer.js';

/** Vragen of er plek is, zonder gegevens van de cliënt. */
export class VerwijzingCapaciteitVragen {
  @ApiProperty({ description: 'De stap.', enum: ['capaciteit-vragen'], example: 'capaciteit-vragen' })
  @Equals('capaciteit-vragen')
  stap: 'capaciteit-vragen';

  @ApiProperty({ description: 'De aanbieder; een code uit /organisaties.', example: 'AANBIEDER_YULIUS' })
  @IsCode()
  aanbieder: string;

  @ApiPropertyOptional({
    description: 'De plek, als het daarom gaat; een code uit /voorzieningen.',
    example: 'herstart',
  })
  @Optioneel()
  @IsCode()
  voorziening?: string;

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Zie het gesprek van vandaag.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** Er is plek. */
export class VerwijzingCapaciteitMelden {
  @ApiProperty({ description: 'De stap.', enum: ['capaciteit-melden'], example: 'capaciteit-melden' })
  @Equals('capaciteit-melden')
  stap: 'capaciteit-melden';

  @ApiProperty({ description: 'Vanaf wanneer er plek is.', example: '2026-12-01' })
  @IsKalenderdatum()
  vrijVanaf: string;

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Zie het gesprek van vandaag.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** Er is nu geen plek. */
export class VerwijzingGeenCapaciteit {
  @ApiProperty({ description: 'De stap.', enum: ['geen-capaciteit'], example: 'geen-capaciteit' })
  @Equals('geen-capaciteit')
  stap: 'geen-capaciteit';

  @ApiProperty({ description: 'Code uit de codelijst wachtoorzaken.', example: 'geen-plek' })
  @IsCode()
  oorzaak: string;

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Zie het gesprek van vandaag.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** VerwijzingAanbieden bij een aanbieder of voor een plek. */
export class VerwijzingAanbieden {
  @ApiProperty({ description: 'De stap.', enum: ['aanbieden'], example: 'aanbieden' })
  @Equals('aanbieden')
  stap: 'aanbieden';

  @ApiProperty({ description: 'De aanbieder; een code uit /organisaties.', example: 'AANBIEDER_YULIUS' })
  @IsCode()
  aanbieder: string;

  @ApiPropertyOptional({
    description: 'De plek, als het daarom gaat; een code uit /voorzieningen.',
    example: 'herstart',
  })
  @Optioneel()
  @IsCode()
  voorziening?: string;

  @ApiProperty({ description: 'Waarom deze; een code uit de codelijst verwijskeuzes.', example: 'voorkeur-client' })
  @IsCode()
  keuze: string;

  @ApiPropertyOptional({
    description: 'Bij een contingentwoning: alles wat waar is; codes uit de codelijst contingent-voorwaarden.',
    type: [String],
    maxItems: 8,
    example: ['spoed-woonruimte'],
  })
  @Optioneel()
  @IsArray()
  @ArrayMaxSize(8)
  @ArrayUnique()
  @Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/, { each: true })
  voorwaarden?: string[];

  @ApiPropertyOptional({
    description: 'Waarom u afwijkt van een regel die niet past.',
    maxLength: 1000,
    example: 'De cliënt kent deze begeleider al jaren.',
  })
  @Optioneel()
  @IsTekst(1000)
  motivering?: string;

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Zie het gesprek van vandaag.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** De aanbieder neemt de cliënt aan. */
export class VerwijzingAannemen {
  @ApiProperty({ description: 'De stap.', enum: ['aannemen'], example: 'aannemen' })
  @Equals('aannemen')
  stap: 'aannemen';

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Zie het gesprek van vandaag.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** De cliënt past, maar moet wachten. */
export class VerwijzingOpWachtlijst {
  @ApiProperty({ description: 'De stap.', enum: ['op-wachtlijst'], example: 'op-wachtlijst' })
  @Equals('op-wachtlijst')
  stap: 'op-wachtlijst';

  @ApiProperty({ description: 'Code uit de codelijst wachtoorzaken.', example: 'geen-personeel' })
  @IsCode()
  oorzaak: string;

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Zie het gesprek van vandaag.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** De aanbieder neemt de cliënt niet aan. */
export class VerwijzingWeigeren {
  @ApiProperty({ description: 'De stap.', enum: ['weigeren'], example: 'weigeren' })
  @Equals('weigeren')
  stap: 'weigeren';

  @ApiProperty({ description: 'Code uit de codelijst verwijzing-weigerredenen.', example: 'te-zwaar' })
  @IsCode()
  reden: string;

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Zie het gesprek van vandaag.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** De cliënt wil dit aanbod niet; dat kost geen recht op opvang. */
export class VerwijzingAfzienDoorClient {
  @ApiProperty({ description: 'De stap.', enum: ['afzien-door-client'], example: 'afzien-door-client' })
  @Equals('afzien-door-client')
  stap: 'afzien-door-client';

  @ApiProperty({ description: 'Code uit de codelijst afzienredenen.', example: 'te-ver' })
  @IsCode()
  reden: string;

  @ApiPropertyOptional({
    description: 'Weet de cliënt dat dit het ene aanbod is? Alleen nodig bij een contingentwoning.',
    example: true,
  })
  @Optioneel()
  @IsBoolean()
  weetEenmalig?: boolean;

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Zie het gesprek van vandaag.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** De aanbieder mocht weigeren. */
export class VerwijzingWeigeringBevestigen {
  @ApiProperty({ description: 'De stap.', enum: ['weigering-bevestigen'], example: 'weigering-bevestigen' })
  @Equals('weigering-bevestigen')
  stap: 'weigering-bevestigen';

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Zie het gesprek van vandaag.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** De aanbieder mocht niet weigeren. */
export class VerwijzingWeigeringOverrulen {
  @ApiProperty({ description: 'De stap.', enum: ['weigering-overrulen'], example: 'weigering-overrulen' })
  @Equals('weigering-overrulen')
  stap: 'weigering-overrulen';

  @ApiProperty({
    description: 'Waarom de aanbieder niet mocht weigeren.',
    maxLength: 1000,
    example: 'Deze hulp staat in het contract.',
  })
  @IsTekst(1000)
  motivering: string;
}

/** De cliënt op de wachtlijst is aan de beurt. */
export class VerwijzingPlekVrij {
  @ApiProperty({ description: 'De stap.', enum: ['plek-vrij'], example: 'plek-vrij' })
  @Equals('plek-vrij')
  stap: 'plek-vrij';

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Zie het gesprek van vandaag.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** Een ander op de wachtlijst ging voor. */
export class VerwijzingOverslaan {
  @ApiProperty({ description: 'De stap.', enum: ['overslaan'], example: 'overslaan' })
  @Equals('overslaan')
  stap: 'overslaan';

  @ApiProperty({ description: 'Code uit de codelijst overslaanredenen.', example: 'plek-past-niet' })
  @IsCode()
  reden: string;

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Zie het gesprek van vandaag.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** De cliënt gaat van de wachtlijst. */
export class VerwijzingLijstSluit {
  @ApiProperty({ description: 'De stap.', enum: ['lijst-sluit'], example: 'lijst-sluit' })
  @Equals('lijst-sluit')
  stap: 'lijst-sluit';

  @ApiProperty({ description: 'Code uit de codelijst lijstsluitredenen.', example: 'lijst-gesloten' })
  @IsCode()
  reden: string;

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Zie het gesprek van vandaag.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}
