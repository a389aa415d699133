import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

/** Hoe de cliënt heet. */
export class NaamDto {
  @ApiProperty({ description: 'Wil de cliënt anoniem blijven?', example: false })
  anoniem: boolean;

  @ApiProperty({ description: 'Achternaam.', type: String, nullable: true, example: 'Berg' })
  achternaam: string | null;

  @ApiProperty({ description: 'Tussenvoegsel.', type: String, nullable: true, example: 'van den' })
  tussenvoegsel: string | null;

  @ApiProperty({ description: 'Voornamen.', type: String, nullable: true, example: 'Johanna Maria' })
  voornamen: string | null;

  @ApiProperty({ description: 'Roepnaam.', type: String, nullable: true, example: 'Anja' })
  roepnaam: string | null;
}

/** Hoe de cliënt te bereiken is. */
export class BereikbaarheidDto {
  @ApiProperty({
    description: 'Telefoonnummer. Leeg als er een veilig nummer is.',
    type: String,
    nullable: true,
    example: '000-5550101',
  })
  telefoon: string | null;

  @ApiProperty({
    description: 'Via wie de cliënt te bereiken is.',
    type: String,
    nullable: true,
    example: 'Zus, buurthuis De Brug',
  })
  viaWie: string | null;

  @ApiProperty({ description: 'Waar post opgehaald wordt.', type: String, nullable: true, example: 'Inloop Vest 90' })
  postpunt: string | null;

  @ApiProperty({
    description: 'Is dit ingevuld, bel dan alleen dit nummer.',
    type: String,
    nullable: true,
    example: null,
  })
  veiligNummer: string | null;
}

/** In welke taal u met de cliënt praat. */
export class TaalDto {
  @ApiProperty({ description: 'Taal die de cliënt spreekt.', type: String, nullable: true, example: 'Pools' })
  taal: string | null;

  @ApiProperty({ description: 'Is er een tolk nodig?', example: true })
  tolkNodig: boolean;
}

/** Iemand uit het huishouden. */
export class GezinslidDto {
  @ApiProperty({
    description: 'Wat deze persoon van de cliënt is.',
    enum: ['partner', 'kind', 'ouder', 'ander'],
    example: 'kind',
  })
  relatie: string;

  @ApiProperty({ description: 'Voornaam.', type: String, nullable: true, example: 'Noor' })
  voornaam: string | null;

  @ApiProperty({ description: 'Geboortedatum.', type: String, format: 'date', nullable: true, example: '2019-03-02' })
  geboortedatum: string | null;

  @ApiProperty({ description: 'Komt deze persoon mee?', example: true })
  komtMee: boolean;
}

/** Hoe de cliënt is ingeschreven. */
export class InschrijvingDto {
  @ApiProperty({ description: 'Inschrijving in de Basisregistratie Personen.', example: 'niet-ingeschreven' })
  status: string;

  @ApiProperty({ description: 'CBS-code van de gemeente.', type: String, nullable: true, example: '0512' })
  gemeente: string | null;

  @ApiProperty({
    description: 'Verblijfsrecht, als daar vragen over zijn.',
    type: String,
    nullable: true,
    example: null,
  })
  verblijf: string | null;
}

/** Waar de cliënt vandaan komt. */
export class AfkomstDto {
  @ApiProperty({ description: 'Soort herkomst.', example: 'gemeente' })
  soort: string;

  @ApiProperty({ description: 'CBS-code van de gemeente.', type: String, nullable: true, example: '0505' })
  gemeente: string | null;
}

/** Waar de cliënt nu slaapt en wat nodig is. */
export class WoonsituatieDto {
  @ApiProperty({ description: 'Waar de cliënt slaapt; een code uit de codelijst woonsituatie.', example: 'noodopvang' })
  slaapt: string;

  @ApiProperty({ description: 'Gemeente waar de cliënt zich meldde: CBS-code of `onbekend`.', example: '0505' })
  gemeente: string;

  @ApiProperty({ description: 'Is er geen veilig bed voor de komende nacht?', example: true })
  acuut: boolean;

  @ApiProperty({ description: 'Vraagt de cliënt om opvang?', example: true })
  opvangGevraagd: boolean;
}

/** Dagen waarop de cliënt zijn plek verliest. */
export class DatumsDto {
  @ApiProperty({
    description: 'Dag van ontruiming.',
    type: String,
    format: 'date',
    nullable: true,
    example: '2026-12-04',
  })
  ontruiming: string | null;

  @ApiProperty({
    description: 'Dag van ontslag uit een instelling.',
    type: String,
    format: 'date',
    nullable: true,
    example: null,
  })
  ontslag: string | null;
}

/** Wat u van de cliënt ziet bij een overdracht. Een veld dat ontbreekt, zit niet in de gegevensset. */
export class GegevensDto {
  @ApiProperty({
    description: 'De overdracht.',
    format: 'uuid',
    example: '019aab00-0000-7000-8000-000000000004',
  })
  overdracht: string;

  @ApiProperty({
    description: 'Versie van de overdracht; gaat bij oppakken terug in If-Match, tussen aanhalingstekens.',
    type: 'integer',
    example: 1,
  })
  versie: number;

  @ApiProperty({ description: 'Welke gegevens dit zijn; een code uit de codelijst gegevenssets.', example: 'opvang' })
  gegevensset: string;

  @ApiPropertyOptional({ description: 'Hoe de cliënt heet.', type: NaamDto })
  naam?: NaamDto;

  @ApiPropertyOptional({
    description: 'Geboortedatum; leeg als die niet bekend is.',
    type: String,
    format: 'date',
    nullable: true,
    example: '1987-03-14',
  })
  geboortedatum?: string | null;

  @ApiPropertyOptional({
    description:
      'Burgerservicenummer. Leeg als het niet bekend is, of als uw organisatie er geen wettelijke grond voor heeft.',
    type: String,
    pattern: '^[0-9]{9}$',
    nullable: true,
    example: '999900006',
  })
  bsn?: string | null;

  @ApiPropertyOptional({ description: 'Hoe de cliënt te bereiken is.', type: BereikbaarheidDto })
  bereikbaarheid?: BereikbaarheidDto;

  @ApiPropertyOptional({ description: 'In welke taal u met de cliënt praat.', type: TaalDto })
  taal?: TaalDto;

  @ApiPropertyOptional({ description: 'De andere mensen van het huishouden.', type: [GezinslidDto] })
  huishouden?: GezinslidDto[];

  @ApiPropertyOptional({ description: 'Is iemand van wie meekomt zwanger?', example: false })
  zwanger?: boolean;

  @ApiPropertyOptional({ description: 'Loopt de cliënt gevaar?', example: false })
  veiligheid?: boolean;

  @ApiPropertyOptional({ description: 'Hoe de cliënt is ingeschreven.', type: InschrijvingDto })
  inschrijving?: InschrijvingDto;

  @ApiPropertyOptional({ description: 'Waar de cliënt vandaan komt.', type: AfkomstDto })
  herkomst?: AfkomstDto;

  @ApiPropertyOptional({ description: 'Waar de cliënt nu slaapt en wat nodig is.', type: WoonsituatieDto })
  woonsituatie?: WoonsituatieDto;

  @ApiPropertyOptional({ description: 'Dagen waarop de cliënt zijn plek verliest.', type: DatumsDto })
  datums?: DatumsDto;

  @ApiPropertyOptional({ description: 'Bedreigen schulden het wonen?', example: true })
  schulden?: boolean;

  @ApiPropertyOptional({
    description: 'Waardoor het zo kwam; codes uit de codelijst aanleidingen.',
    type: [String],
    example: ['relatiebreuk'],
  })
  aanleidingen?: string[];

  @ApiPropertyOptional({
    description: 'Korte toelichting van de melder.',
    type: String,
    nullable: true,
    example: 'Slaapt sinds vrijdag in de auto.',
  })
  toelichting?: string | null;
}
