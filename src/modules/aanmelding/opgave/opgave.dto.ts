import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsUUID, Matches } from 'class-validator';
import {
  IsCode,
  IsKalenderdatum,
  IsLijstVan,
  IsOnderdeel,
  IsTekst,
  Optioneel,
} from '../../../platform/http/valideer.js';
import { Geinformeerd, Herkomst, Inschrijving, Ontslag, VERBLIJF, WOONSITUATIES } from './omstandigheden.dto.js';
import { Aanmelder, ClientGegevens, Huisgenoot, Vertegenwoordiger } from './personen.dto.js';

/** Een aanmelding: wie, waar, wat is er aan de hand, en is er een bed voor vannacht. */
export class AanmeldingMaken {
  @ApiProperty({
    description: 'Langs welke weg de cliënt binnenkwam; een code uit /kanalen.',
    example: 'partner-tns',
  })
  @IsCode()
  kanaal: string;

  @ApiPropertyOptional({
    description: 'Het concept waar dit van komt; het verdwijnt als de aanmelding gelukt is.',
    format: 'uuid',
    example: '019aab00-0000-7000-8000-000000000009',
  })
  @Optioneel()
  @IsUUID()
  conceptId?: string;

  @ApiProperty({ description: 'Wie de aanmelding doet.' })
  @IsOnderdeel(() => Aanmelder)
  aanmelder: Aanmelder;

  @ApiProperty({ description: 'De cliënt.' })
  @IsOnderdeel(() => ClientGegevens)
  client: ClientGegevens;

  @ApiPropertyOptional({ description: 'Wie namens de cliënt mag handelen.' })
  @Optioneel()
  @IsOnderdeel(() => Vertegenwoordiger)
  vertegenwoordiger?: Vertegenwoordiger;

  @ApiPropertyOptional({ description: 'De andere mensen van het huishouden.', default: [] })
  @Optioneel()
  @IsLijstVan(() => Huisgenoot, { max: 15 })
  huishouden: Huisgenoot[] = [];

  @ApiPropertyOptional({ description: 'Is iemand van wie meekomt zwanger?', default: false, example: false })
  @Optioneel()
  @IsBoolean()
  zwanger: boolean = false;

  @ApiProperty({
    description: 'Gemeente waar de cliënt zich meldt: CBS-code of `onbekend`.',
    pattern: '^([0-9]{4}|onbekend)$',
    example: '0505',
  })
  @Matches(/^([0-9]{4}|onbekend)$/)
  gemeenteAanmelding: string;

  @ApiProperty({ description: 'Waar de cliënt vandaan komt.' })
  @IsOnderdeel(() => Herkomst)
  herkomst: Herkomst;

  @ApiProperty({ description: 'Hoe de cliënt is ingeschreven.' })
  @IsOnderdeel(() => Inschrijving)
  brp: Inschrijving;

  @ApiPropertyOptional({ description: 'Verblijfsrecht, als daar vragen over zijn.', enum: VERBLIJF, example: 'eu' })
  @Optioneel()
  @IsIn(VERBLIJF)
  verblijf?: (typeof VERBLIJF)[number];

  @ApiProperty({
    description: 'Waar de cliënt nu slaapt (ETHOS Light).',
    enum: WOONSITUATIES,
    example: 'openbare-ruimte',
  })
  @IsIn(WOONSITUATIES)
  woonsituatie: (typeof WOONSITUATIES)[number];

  @ApiProperty({ description: 'Is er geen veilig bed voor de komende nacht?', example: true })
  @IsBoolean()
  acuut: boolean;

  @ApiProperty({ description: 'Vraagt de cliënt om opvang?', example: true })
  @IsBoolean()
  opvangGevraagd: boolean;

  @ApiPropertyOptional({ description: 'Datum van ontruiming, als die bekend is.', example: '2026-12-04' })
  @Optioneel()
  @IsKalenderdatum()
  ontruimingsdatum?: string;

  @ApiPropertyOptional({ description: 'Ontslag uit een instelling, als de datum bekend is.' })
  @Optioneel()
  @IsOnderdeel(() => Ontslag)
  ontslag?: Ontslag;

  @ApiPropertyOptional({ description: 'Bedreigen schulden het wonen?', default: false, example: false })
  @Optioneel()
  @IsBoolean()
  schuldenDreigen: boolean = false;

  @ApiProperty({ description: 'Loopt de cliënt gevaar, bijvoorbeeld door een ex-partner?', example: false })
  @IsBoolean()
  veiligheidsrisico: boolean;

  @ApiProperty({
    description: 'Waardoor het zo kwam; codes uit de codelijst aanleidingen.',
    type: [String],
    minItems: 1,
    maxItems: 8,
    example: ['relatiebreuk'],
  })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(8)
  @ArrayUnique()
  @Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/, { each: true })
  aanleidingen: string[];

  @ApiPropertyOptional({
    description: 'Korte toelichting. Schrijf niet meer op dan nodig.',
    maxLength: 1000,
    example: 'Slaapt sinds vrijdag in de auto.',
  })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;

  @ApiProperty({ description: 'Weet de cliënt dat zijn gegevens worden vastgelegd?' })
  @IsOnderdeel(() => Geinformeerd)
  geinformeerd: Geinformeerd;

  @ApiProperty({
    description: 'Is gratis cliëntondersteuning aangeboden (Wmo 2015 artikel 2.3.2 lid 3)?',
    example: true,
  })
  @IsBoolean()
  clientondersteuningAangeboden: boolean;
}
