import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsUUID, Matches } from 'class-validator';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray } from 'class-validator';
import {
  IsBsn,
  IsCode,
  IsGeboortedatum,
  IsKalenderdatum,
  IsLijstVan,
  IsOnderdeel,
  IsTekst,
  Optioneel,
} from '../../platform/http/valideer.js';

export const WOONSITUATIES = [
  'openbare-ruimte',
  'noodopvang',
  'tijdelijke-opvang',
  'uitstroom-instelling',
  'niet-conventionele-woonplek',
  'bij-familie-of-vrienden',
  'dreigende-huisuitzetting',
] as const;
const HERKOMSTEN = ['gemeente', 'overig-nederland', 'buitenland', 'onbekend'] as const;
const BRP_STATUSSEN = ['ingeschreven', 'briefadres', 'niet-ingeschreven', 'onbekend'] as const;
const VERBLIJF = ['rechtmatig', 'geen', 'onduidelijk', 'eu', 'oekraine'] as const;
const RELATIES = ['hulpverlener', 'familie', 'buren', 'politie', 'huisarts', 'zelf', 'vrijwilliger', 'anders'] as const;

/** Wie de aanmelding doet. De organisatie komt uit de inlog. */
export class Aanmelder {
  @ApiProperty({ description: 'Naam van wie aanmeldt.', maxLength: 120, example: 'J. de Boer' })
  @IsTekst(120)
  persoon: string;

  @ApiProperty({ description: 'Wat de melder van de cliënt is.', enum: RELATIES, example: 'hulpverlener' })
  @IsIn(RELATIES)
  relatie: (typeof RELATIES)[number];

  @ApiPropertyOptional({ description: 'Telefoonnummer van de melder.', maxLength: 30, example: '000-5550100' })
  @Optioneel()
  @IsTekst(30)
  telefoon?: string;

  @ApiPropertyOptional({ description: 'Organisatie van de melder, als dat niet uw eigen organisatie is.', maxLength: 120, example: 'Politie Dordrecht' })
  @Optioneel()
  @IsTekst(120)
  organisatie?: string;
}

/** Hoe de cliënt te bereiken is. */
export class Bereikbaar {
  @ApiPropertyOptional({ description: 'Telefoonnummer van de cliënt.', maxLength: 30, example: '000-5550101' })
  @Optioneel()
  @IsTekst(30)
  telefoon?: string;

  @ApiPropertyOptional({ description: 'Via wie de cliënt te bereiken is.', maxLength: 120, example: 'Zus, Amira' })
  @Optioneel()
  @IsTekst(120)
  viaWie?: string;

  @ApiPropertyOptional({ description: 'Waar de cliënt post ophaalt.', maxLength: 120, example: 'Balie Stadskantoor' })
  @Optioneel()
  @IsTekst(120)
  postpunt?: string;

  @ApiPropertyOptional({ description: 'Nummer waarop u veilig kunt bellen, als er gevaar is.', maxLength: 30, example: '000-5550102' })
  @Optioneel()
  @IsTekst(30)
  veiligNummer?: string;
}

/** De cliënt zoals de melder hem kent. Zonder burgerservicenummer of zelfs zonder naam is gewoon. */
export class ClientGegevens {
  @ApiPropertyOptional({ description: 'De cliënt wil of kan geen naam geven.', default: false, example: false })
  @Optioneel()
  @IsBoolean()
  anoniem: boolean = false;

  @ApiPropertyOptional({ description: 'Burgerservicenummer, als het bekend is.', example: '999900006' })
  @Optioneel()
  @IsBsn()
  bsn?: string;

  @ApiPropertyOptional({ description: 'Achternaam zonder tussenvoegsel. Verplicht als de cliënt niet anoniem is.', maxLength: 120, example: 'Waterdrager' })
  @Optioneel()
  @IsTekst(120)
  achternaam?: string;

  @ApiPropertyOptional({ description: 'Tussenvoegsel.', maxLength: 20, example: 'van der' })
  @Optioneel()
  @IsTekst(20)
  tussenvoegsel?: string;

  @ApiPropertyOptional({ description: 'Voornamen.', maxLength: 120, example: 'Joris' })
  @Optioneel()
  @IsTekst(120)
  voornamen?: string;

  @ApiPropertyOptional({ description: 'Hoe de cliënt genoemd wil worden.', maxLength: 60, example: 'Jo' })
  @Optioneel()
  @IsTekst(60)
  roepnaam?: string;

  @ApiPropertyOptional({ description: 'Geboortedatum, als die bekend is.', example: '1984-05-17' })
  @Optioneel()
  @IsGeboortedatum()
  geboortedatum?: string;

  @ApiPropertyOptional({ description: 'Geslacht.', enum: ['man', 'vrouw', 'x', 'onbekend'], example: 'man' })
  @Optioneel()
  @IsIn(['man', 'vrouw', 'x', 'onbekend'])
  geslacht?: 'man' | 'vrouw' | 'x' | 'onbekend';

  @ApiPropertyOptional({ description: 'Hoe de cliënt te bereiken is.' })
  @Optioneel()
  @IsOnderdeel(() => Bereikbaar)
  bereikbaar?: Bereikbaar;

  @ApiPropertyOptional({ description: 'Taal die de cliënt spreekt.', maxLength: 60, example: 'Nederlands' })
  @Optioneel()
  @IsTekst(60)
  taal?: string;

  @ApiPropertyOptional({ description: 'Is er een tolk nodig?', default: false, example: false })
  @Optioneel()
  @IsBoolean()
  tolkNodig: boolean = false;
}

/** Wie namens de cliënt mag handelen. */
export class Vertegenwoordiger {
  @ApiProperty({ description: 'Soort vertegenwoordiging.', enum: ['gemachtigde', 'bewindvoerder', 'mentor', 'curator', 'gezag'], example: 'bewindvoerder' })
  @IsIn(['gemachtigde', 'bewindvoerder', 'mentor', 'curator', 'gezag'])
  soort: 'gemachtigde' | 'bewindvoerder' | 'mentor' | 'curator' | 'gezag';

  @ApiProperty({ description: 'Naam van de vertegenwoordiger.', maxLength: 120, example: 'Bewindkantoor De Brug' })
  @IsTekst(120)
  naam: string;

  @ApiPropertyOptional({ description: 'Telefoonnummer.', maxLength: 30, example: '000-5550103' })
  @Optioneel()
  @IsTekst(30)
  telefoon?: string;
}

/** Iemand uit het huishouden van de cliënt. */
export class Huisgenoot {
  @ApiProperty({ description: 'Wat deze persoon van de cliënt is.', enum: ['partner', 'kind', 'ouder', 'ander'], example: 'kind' })
  @IsIn(['partner', 'kind', 'ouder', 'ander'])
  relatie: 'partner' | 'kind' | 'ouder' | 'ander';

  @ApiPropertyOptional({ description: 'Voornaam.', maxLength: 60, example: 'Noor' })
  @Optioneel()
  @IsTekst(60)
  voornaam?: string;

  @ApiPropertyOptional({ description: 'Geboortedatum, als die bekend is.', example: '2019-03-02' })
  @Optioneel()
  @IsGeboortedatum()
  geboortedatum?: string;

  @ApiProperty({ description: 'Komt deze persoon mee en is er ook een plek voor nodig?', example: true })
  @IsBoolean()
  komtMee: boolean;
}

/** Waar de cliënt vandaan komt. Dit bepaalt niet waar hij hulp krijgt. */
export class Herkomst {
  @ApiProperty({ description: 'Soort herkomst.', enum: HERKOMSTEN, example: 'gemeente' })
  @IsIn(HERKOMSTEN)
  soort: (typeof HERKOMSTEN)[number];

  @ApiPropertyOptional({ description: 'CBS-code van de gemeente.', pattern: '^[0-9]{4}$', example: '0505' })
  @Optioneel()
  @Matches(/^[0-9]{4}$/)
  gemeente?: string;
}

/** Hoe de cliënt is ingeschreven. */
export class Inschrijving {
  @ApiProperty({ description: 'Inschrijving in de Basisregistratie Personen.', enum: BRP_STATUSSEN, example: 'niet-ingeschreven' })
  @IsIn(BRP_STATUSSEN)
  status: (typeof BRP_STATUSSEN)[number];

  @ApiPropertyOptional({ description: 'CBS-code van de gemeente van inschrijving.', pattern: '^[0-9]{4}$', example: '0512' })
  @Optioneel()
  @Matches(/^[0-9]{4}$/)
  gemeente?: string;
}

/** De cliënt verlaat een instelling. */
export class Ontslag {
  @ApiProperty({ description: 'Datum van ontslag of vrijlating.', example: '2026-12-01' })
  @IsKalenderdatum()
  datum: string;

  @ApiProperty({ description: 'Soort instelling.', enum: ['detentie', 'ggz', 'jeugdzorg'], example: 'detentie' })
  @IsIn(['detentie', 'ggz', 'jeugdzorg'])
  soort: 'detentie' | 'ggz' | 'jeugdzorg';
}

/** Weet de cliënt dat zijn gegevens worden vastgelegd? */
export class Geinformeerd {
  @ApiProperty({ description: 'Is de cliënt verteld wat er met de gegevens gebeurt?', enum: ['ja', 'nog-niet'], example: 'ja' })
  @IsIn(['ja', 'nog-niet'])
  gegevensgebruik: 'ja' | 'nog-niet';

  @ApiPropertyOptional({ description: 'Waarom nog niet; een code uit de codelijst informatie-reden. Verplicht bij nog-niet.', example: 'crisis' })
  @Optioneel()
  @IsCode()
  reden?: string;
}

/** Een aanmelding: wie, waar, wat is er aan de hand, en is er een bed voor vannacht. */
export class AanmeldingMaken {
  @ApiProperty({ description: 'Langs welke weg de cliënt binnenkwam; een code uit /codelijsten/kanalen.', example: 'partner-tns' })
  @IsCode()
  kanaal: string;

  @ApiPropertyOptional({ description: 'Het concept waar dit van komt; het verdwijnt als de aanmelding gelukt is.', format: 'uuid', example: '019aab00-0000-7000-8000-000000000009' })
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

  @ApiProperty({ description: 'Gemeente waar de cliënt zich meldt: CBS-code of `onbekend`.', pattern: '^([0-9]{4}|onbekend)$', example: '0505' })
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

  @ApiProperty({ description: 'Waar de cliënt nu slaapt (ETHOS Light).', enum: WOONSITUATIES, example: 'openbare-ruimte' })
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

  @ApiProperty({ description: 'Waardoor het zo kwam; codes uit de codelijst aanleidingen.', type: [String], minItems: 1, maxItems: 8, example: ['relatiebreuk'] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(8)
  @ArrayUnique()
  @Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/, { each: true })
  aanleidingen: string[];

  @ApiPropertyOptional({ description: 'Korte toelichting. Schrijf niet meer op dan nodig.', maxLength: 1000, example: 'Slaapt sinds vrijdag in de auto.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;

  @ApiProperty({ description: 'Weet de cliënt dat zijn gegevens worden vastgelegd?' })
  @IsOnderdeel(() => Geinformeerd)
  geinformeerd: Geinformeerd;

  @ApiProperty({ description: 'Is gratis cliëntondersteuning aangeboden (Wmo 2015 artikel 2.3.2 lid 3)?', example: true })
  @IsBoolean()
  clientondersteuningAangeboden: boolean;
}

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

  @ApiPropertyOptional({ description: 'Gemeente waar de cliënt zich meldt: CBS-code of `onbekend`.', pattern: '^([0-9]{4}|onbekend)$', example: '0512' })
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
