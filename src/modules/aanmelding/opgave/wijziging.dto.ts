import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, Matches } from 'class-validator';
import {
  IsBsn,
  IsGeboortedatum,
  IsKalenderdatum,
  IsLijstVan,
  IsOnderdeel,
  IsTekst,
  Optioneel,
} from '../../../platform/http/valideer.js';
import { Herkomst, Inschrijving, Ontslag, VERBLIJF, WOONSITUATIES } from './omstandigheden.dto.js';
import { Bereikbaar, Huisgenoot } from './personen.dto.js';

/** Wat er aan de situatie veranderd is. Laat weg wat hetzelfde bleef. */
export class Situatiewijziging {
  @ApiPropertyOptional({ description: 'Is er geen veilig bed voor de komende nacht?', example: true })
  @Optioneel()
  @IsBoolean()
  acuut?: boolean;

  @ApiPropertyOptional({ description: 'Vraagt de cliënt om opvang?', example: true })
  @Optioneel()
  @IsBoolean()
  opvangGevraagd?: boolean;

  @ApiPropertyOptional({ description: 'Is iemand van wie meekomt zwanger?', example: true })
  @Optioneel()
  @IsBoolean()
  zwanger?: boolean;

  @ApiPropertyOptional({ description: 'Loopt de cliënt gevaar?', example: false })
  @Optioneel()
  @IsBoolean()
  veiligheidsrisico?: boolean;

  @ApiPropertyOptional({ description: 'Bedreigen schulden het wonen?', example: false })
  @Optioneel()
  @IsBoolean()
  schuldenDreigen?: boolean;

  @ApiPropertyOptional({
    description: 'Gemeente waar de cliënt zich meldt: CBS-code of `onbekend`.',
    pattern: '^([0-9]{4}|onbekend)$',
    example: '0512',
  })
  @Optioneel()
  @Matches(/^([0-9]{4}|onbekend)$/)
  gemeenteAanmelding?: string;

  @ApiPropertyOptional({ description: 'Waar de cliënt nu slaapt.', enum: WOONSITUATIES, example: 'openbare-ruimte' })
  @Optioneel()
  @IsIn(WOONSITUATIES)
  woonsituatie?: (typeof WOONSITUATIES)[number];

  @ApiPropertyOptional({ description: 'Waar de cliënt vandaan komt.' })
  @Optioneel()
  @IsOnderdeel(() => Herkomst)
  herkomst?: Herkomst;

  @ApiPropertyOptional({ description: 'Hoe de cliënt is ingeschreven.' })
  @Optioneel()
  @IsOnderdeel(() => Inschrijving)
  brp?: Inschrijving;

  @ApiPropertyOptional({ description: 'Verblijfsrecht.', enum: VERBLIJF, example: 'rechtmatig' })
  @Optioneel()
  @IsIn(VERBLIJF)
  verblijf?: (typeof VERBLIJF)[number];

  @ApiPropertyOptional({ description: 'Het hele huishouden zoals het nu is; vervangt wat er stond.' })
  @Optioneel()
  @IsLijstVan(() => Huisgenoot, { max: 15 })
  huishouden?: Huisgenoot[];

  @ApiPropertyOptional({ description: 'Geboortedatum van de cliënt, nu die bekend is.', example: '2001-09-30' })
  @Optioneel()
  @IsGeboortedatum()
  geboortedatum?: string;

  @ApiPropertyOptional({ description: 'Datum van ontruiming.', example: '2026-12-04' })
  @Optioneel()
  @IsKalenderdatum()
  ontruimingsdatum?: string;

  @ApiPropertyOptional({ description: 'Ontslag uit een instelling.' })
  @Optioneel()
  @IsOnderdeel(() => Ontslag)
  ontslag?: Ontslag;
}

/** De gegevens waar om gevraagd is. */
export class Aanvulling {
  @ApiPropertyOptional({ description: 'Geboortedatum.', example: '1984-05-17' })
  @Optioneel()
  @IsGeboortedatum()
  geboortedatum?: string;

  @ApiPropertyOptional({ description: 'Achternaam.', maxLength: 120, example: 'Waterdrager' })
  @Optioneel()
  @IsTekst(120)
  achternaam?: string;

  @ApiPropertyOptional({ description: 'Voornamen.', maxLength: 120, example: 'Joris' })
  @Optioneel()
  @IsTekst(120)
  voornamen?: string;

  @ApiPropertyOptional({ description: 'Burgerservicenummer.', example: '999900006' })
  @Optioneel()
  @IsBsn()
  bsn?: string;

  @ApiPropertyOptional({ description: 'Hoe de cliënt te bereiken is.' })
  @Optioneel()
  @IsOnderdeel(() => Bereikbaar)
  bereikbaar?: Bereikbaar;

  @ApiPropertyOptional({ description: 'Inschrijving.' })
  @Optioneel()
  @IsOnderdeel(() => Inschrijving)
  brp?: Inschrijving;

  @ApiPropertyOptional({ description: 'Herkomst.' })
  @Optioneel()
  @IsOnderdeel(() => Herkomst)
  herkomst?: Herkomst;

  @ApiPropertyOptional({ description: 'Wie er meekomt; vervangt wat er stond.' })
  @Optioneel()
  @IsLijstVan(() => Huisgenoot, { max: 15 })
  huishouden?: Huisgenoot[];

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Paspoort is nu bekend.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}
