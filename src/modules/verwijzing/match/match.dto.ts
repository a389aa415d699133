import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsUUID, Matches } from 'class-validator';
import { IsCode, IsTekst, Optioneel } from '../../../platform/http/valideer.js';

/** Wat u voor de cliënt zoekt. */
export class WensenDto {
  @ApiProperty({ description: 'Soort verwijzing; een code uit /verwijssoorten.', example: 'IB_MO' })
  @IsCode()
  verwijssoort: string;

  @ApiPropertyOptional({ description: 'Doelgroep; een code uit de codelijst doelgroep.', example: 'MO2' })
  @Optioneel()
  @IsCode()
  doelgroep?: string;

  @ApiPropertyOptional({ description: 'Gebruikt de cliënt middelen? Laat weg als u het niet weet.', example: false })
  @Optioneel()
  @IsBoolean()
  middelengebruik?: boolean;

  @ApiPropertyOptional({
    description: 'Gemeente die de cliënt het liefst heeft; een code uit /gemeenten.',
    pattern: '^[0-9]{4}$',
    example: '0505',
  })
  @Optioneel()
  @Matches(/^[0-9]{4}$/)
  voorkeursgemeente?: string;

  @ApiPropertyOptional({
    description: 'Waar de cliënt woont, als dat een voorziening is; een code uit /voorzieningen.',
    example: 'herstart',
  })
  @Optioneel()
  @IsCode()
  woonplek?: string;

  @ApiPropertyOptional({ description: 'Alleen bij bemoeizorg: is de intensieve aanpak (TT&B) nodig?', example: false })
  @Optioneel()
  @IsBoolean()
  intensief?: boolean;
}

/** Voor wie u zoekt, en wat. */
export class Matchvragen extends WensenDto {
  @ApiProperty({
    description: 'Het dossier van de cliënt.',
    format: 'uuid',
    example: '019aab00-0000-7000-8000-000000000002',
  })
  @IsUUID()
  dossier: string;
}

/** Begin een verwijzing. */
export class VerwijzingMaken extends Matchvragen {
  @ApiPropertyOptional({ description: 'Is er haast? Bij schuldhulp: dreigt ontruiming of afsluiting?', example: false })
  @Optioneel()
  @IsBoolean()
  spoed?: boolean;

  @ApiPropertyOptional({
    description: 'Wat u van de aanbieder vraagt. De aanbieder leest dit; schrijf niets wat hij niet mag weten.',
    maxLength: 1000,
    example: 'Twee keer per week hulp bij het wonen.',
  })
  @Optioneel()
  @IsTekst(1000)
  vraag?: string;
}

/** Wat één regel over één kandidaat zegt. */
export class RegelantwoordDto {
  @ApiProperty({ description: 'Code van de regel.', example: 'contract-geldig' })
  regel: string;

  @ApiProperty({ description: 'Naam van de regel.', example: 'Contract' })
  naam: string;

  @ApiProperty({
    description: 'Vereist: anders kan er niet worden aangeboden. In beginsel: u mag afwijken en zegt waarom.',
    enum: ['vereist', 'in-beginsel'],
    example: 'vereist',
  })
  aard: string;

  @ApiProperty({ description: 'Wat de regel zegt.', enum: ['ja', 'nee', 'onbekend'], example: 'ja' })
  uitkomst: string;

  @ApiProperty({ description: 'Waarom.', example: 'Yulius heeft op 22-11-2026 een contract voor deze hulp.' })
  uitleg: string;

  @ApiProperty({ description: 'Eerste dag waarop deze regel geldt.', format: 'date', example: '2021-01-01' })
  geldigVan: string;

  @ApiProperty({ description: 'Waar de regel op berust.', example: 'Uitvoeringsprogramma eind 2021' })
  bron: string;
}

/** Een aanbieder of plek, met waarom hij wel of niet past. */
export class MatchDto {
  @ApiProperty({
    description: 'Code van de aanbieder; leeg als van een plek niet bekend is wie haar beheert.',
    type: String,
    nullable: true,
    example: 'AANBIEDER_YULIUS',
  })
  aanbieder: string | null;

  @ApiProperty({
    description: 'Code van de voorziening; leeg als het om een aanbieder gaat.',
    type: String,
    nullable: true,
    example: null,
  })
  voorziening: string | null;

  @ApiProperty({ description: 'Naam.', example: 'Yulius' })
  naam: string;

  @ApiProperty({
    description: 'Past het? Bij met-reden zegt u bij het aanbieden waarom u afwijkt.',
    enum: ['ja', 'met-reden', 'nee'],
    example: 'ja',
  })
  past: string;

  @ApiProperty({ description: 'Wat elke regel zegt.', type: [RegelantwoordDto] })
  regels: RegelantwoordDto[];
}

/** Een match zoals zij was toen er werd aangeboden. */
export class BevrorenMatchDto extends MatchDto {
  @ApiProperty({ description: 'Dag waarop is aangeboden.', format: 'date', example: '2026-11-22' })
  peildatum: string;

  @ApiProperty({
    description: 'Waarom voor deze aanbieder is gekozen; een code uit de codelijst verwijskeuzes.',
    type: String,
    nullable: true,
    example: 'voorkeur-client',
  })
  keuze: string | null;

  @ApiProperty({ description: 'Waarom is afgeweken.', type: String, nullable: true, example: null })
  motivering: string | null;
}
