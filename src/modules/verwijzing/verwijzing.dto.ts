import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsUUID } from 'class-validator';
import { BladerQuery } from '../../platform/http/bladeren.js';
import { IsCode, Optioneel } from '../../platform/http/valideer.js';
import { GevolgDto, ToegestaneStapDto, ZaakRegelDto, ZaakVoorbeeld } from '../../proces/index.js';
import { BesluitDto } from '../besluit/index.js';
import { OverdrachtKortDto } from '../overdracht/index.js';
import { BevrorenMatchDto } from './match/match.dto.js';

/** Welke verwijzingen u wilt zien. */
export class VerwijzingenQuery extends BladerQuery {
  @ApiPropertyOptional({
    description: 'Alleen de verwijzingen van dit dossier.',
    format: 'uuid',
    example: '019aab00-0000-7000-8000-000000000002',
  })
  @Optioneel()
  @IsUUID()
  dossier?: string;

  @ApiPropertyOptional({ description: 'Alleen wat in deze toestand is.', example: 'aangeboden' })
  @Optioneel()
  @IsCode()
  toestand?: string;
}

/** Een verwijzing zoals zij in een lijst staat. */
@ZaakVoorbeeld({ soort: 'verwijzing', kenmerk: 'TNS-2026-000123-W1', toestand: 'aangeboden', organisatie: 'LDH' })
export class VerwijzingRegelDto extends ZaakRegelDto {
  @ApiProperty({
    description: 'Soort verwijzing; een code uit /verwijssoorten. Leeg als u er niet bij hoort.',
    type: String,
    nullable: true,
    example: 'IB_MO',
  })
  verwijssoort: string | null;

  @ApiProperty({
    description: 'De aanbieder aan wie is gevraagd; een code uit /organisaties.',
    type: String,
    nullable: true,
    example: 'AANBIEDER_YULIUS',
  })
  aanbieder: string | null;

  @ApiProperty({
    description: 'De plek waar het om gaat; een code uit /voorzieningen.',
    type: String,
    nullable: true,
    example: null,
  })
  voorziening: string | null;

  @ApiProperty({
    description: 'Tot wanneer de plek wordt vastgehouden; leeg als dat niet speelt.',
    type: String,
    format: 'date-time',
    nullable: true,
    example: null,
  })
  plekTot: string | null;

  @ApiProperty({
    description: 'Sinds wanneer de cliënt op de wachtlijst staat; die datum blijft.',
    type: String,
    format: 'date',
    nullable: true,
    example: null,
  })
  wachtSinds: string | null;

  @ApiProperty({
    description: 'Waardoor de cliënt wacht; een code uit de codelijst wachtoorzaken.',
    type: String,
    nullable: true,
    example: null,
  })
  wachtOorzaak: string | null;

  @ApiProperty({ description: 'Hoe vaak de cliënt is overgeslagen.', type: 'integer', minimum: 0, example: 0 })
  overgeslagen: number;

  @ApiProperty({
    description: 'Wanneer de eerste afspraak is.',
    type: String,
    format: 'date-time',
    nullable: true,
    example: null,
  })
  afspraakOp: string | null;

  @ApiProperty({
    description: 'Hoe vaak de cliënt niet op de eerste afspraak kwam.',
    type: 'integer',
    minimum: 0,
    example: 0,
  })
  nietVerschenen: number;

  @ApiProperty({ description: 'Eerste dag van de hulp.', type: String, format: 'date', nullable: true, example: null })
  gestartOp: string | null;

  @ApiProperty({ description: 'Laatste dag van de hulp.', type: String, format: 'date', nullable: true, example: null })
  gestoptOp: string | null;

  @ApiProperty({
    description: 'Waarom de hulp stopte of stilligt; 20 is tijdelijk, de andere staan in de codelijst wmo588.',
    type: String,
    nullable: true,
    example: null,
  })
  redenBeeindiging: string | null;

  @ApiProperty({
    description: 'Wat er uit een spreekuur kwam; een code uit de codelijst spreekuur-uitkomst.',
    type: String,
    nullable: true,
    example: null,
  })
  uitkomst: string | null;

  @ApiProperty({
    description: 'Waar de cliënt heen kan als de verwijzing niet doorgaat; een code uit de codelijst doorverwijzing.',
    type: String,
    nullable: true,
    example: null,
  })
  vervolg: string | null;
}

/** Een verwijzing naar een aanbieder of een plek. */
export class VerwijzingDto extends VerwijzingRegelDto {
  @ApiProperty({
    description: 'Wat er van de aanbieder wordt gevraagd.',
    type: String,
    nullable: true,
    example: 'Twee keer per week hulp bij het wonen.',
  })
  vraag: string | null;

  @ApiProperty({
    description: 'Doelgroep; alleen voor wie aan het dossier werkt en voor een aanbieder van zorg.',
    type: String,
    nullable: true,
    example: 'MO2',
  })
  doelgroep: string | null;

  @ApiProperty({
    description: 'Gebruikt de cliënt middelen? Alleen voor wie aan het dossier werkt en voor een aanbieder van zorg.',
    type: Boolean,
    nullable: true,
    example: null,
  })
  middelengebruik: boolean | null;

  @ApiProperty({
    description: 'Wie een weigering beoordeelt of het besluit neemt; een code uit /organisaties.',
    type: String,
    nullable: true,
    example: 'SDD',
  })
  opdrachtgever: string | null;

  @ApiProperty({
    description: 'Vanaf wanneer er volgens de aanbieder plek is.',
    type: String,
    format: 'date',
    nullable: true,
    example: null,
  })
  vrijVanaf: string | null;

  @ApiProperty({
    description: 'Eerste dag van de toewijzing.',
    type: String,
    format: 'date',
    nullable: true,
    example: null,
  })
  toegewezenVan: string | null;

  @ApiProperty({
    description: 'Laatste dag van de toewijzing.',
    type: String,
    format: 'date',
    nullable: true,
    example: null,
  })
  toegewezenTot: string | null;

  @ApiPropertyOptional({
    description: 'De regels zoals zij antwoordden toen er werd aangeboden; alleen voor wie aan het dossier werkt.',
    type: BevrorenMatchDto,
  })
  match?: BevrorenMatchDto;

  @ApiProperty({ description: 'Besluiten in deze verwijzing.', type: [BesluitDto] })
  besluiten: BesluitDto[];

  @ApiProperty({ description: 'De overdrachten van deze verwijzing die u mag zien.', type: [OverdrachtKortDto] })
  overdrachten: OverdrachtKortDto[];

  @ApiProperty({
    description:
      'De stappen die u nu kunt zetten. Staat er een belemmering bij, dan moet er eerst iets anders gebeuren.',
    type: [ToegestaneStapDto],
  })
  toegestaneStappen: ToegestaneStapDto[];

  @ApiPropertyOptional({ description: 'Wat er door uw stap nog meer gebeurde.', type: [GevolgDto] })
  gevolgen?: GevolgDto[];
}
