import { ApiProperty } from '@nestjs/swagger';
import { EENHEDEN, REKENWIJZEN } from '../../kern/rekenwijze.js';
import { TermijnDto } from '../../proces/index.js';
import { WaarschuwingDto } from './waarschuwing.dto.js';

/** Eén regel in het boek van een klok: stilgezet, of verlengd. */
export class KlokregelDto {
  @ApiProperty({ description: 'Wat er gebeurde.', enum: ['opschorting', 'verdaging'], example: 'opschorting' })
  soort: string;

  @ApiProperty({
    description: 'De dag waarop het is vastgelegd. Bij een opschorting staat de klok stil vanaf de dag erna.',
    format: 'date',
    example: '2026-11-23',
  })
  van: string;

  @ApiProperty({
    description: 'De dag vanaf wanneer de klok weer telt. Leeg zolang zij stilstaat, en bij een verdaging.',
    type: String,
    format: 'date',
    nullable: true,
    example: '2026-11-30',
  })
  tot: string | null;

  @ApiProperty({
    description: 'Hoeveel langer, bij een verdaging.',
    type: 'integer',
    nullable: true,
    example: null,
  })
  lengte: number | null;

  @ApiProperty({ description: 'Eenheid daarvan.', type: String, nullable: true, example: null })
  eenheid: string | null;

  @ApiProperty({ description: 'De stap waardoor het gebeurde.', example: 'aanvulling-vragen' })
  stap: string;

  @ApiProperty({ description: 'Naam van die stap voor mensen.', example: 'Aanvulling vragen' })
  label: string;

  @ApiProperty({ description: 'Reden die bij de stap is gegeven.', type: String, nullable: true, example: null })
  reden: string | null;

  @ApiProperty({ description: 'Organisatie die de stap zette.', example: 'GGD' })
  organisatie: string;

  @ApiProperty({
    description: 'Wie de stap zette (nummer in het inlogsysteem).',
    example: '019aab00-0000-7000-8000-000000000099',
  })
  persoon: string;

  @ApiProperty({ description: 'Wanneer dat was.', format: 'date-time', example: '2026-11-23T11:00:00.000Z' })
  moment: string;
}

/** Het hele boek van een klok: hieruit, en uit niets anders, volgt haar einde. */
export class KlokDto extends TermijnDto {
  @ApiProperty({
    description: 'De zaak waar de klok bij hoort.',
    format: 'uuid',
    example: '019aab00-0000-7000-8000-000000000001',
  })
  zaak: string;

  @ApiProperty({ description: 'Soort zaak.', example: 'aanmelding' })
  zaaksoort: string;

  @ApiProperty({ description: 'Kenmerk van de zaak, voor mensen.', example: 'TNS-2026-000123-A1' })
  kenmerk: string;

  @ApiProperty({
    description: 'Het dossier van de zaak.',
    format: 'uuid',
    example: '019aab00-0000-7000-8000-000000000002',
  })
  dossier: string;

  @ApiProperty({ description: 'Hoe lang de termijn is.', type: 'integer', example: 2 })
  lengte: number;

  @ApiProperty({ description: 'Eenheid daarvan.', enum: EENHEDEN, example: 'week' })
  eenheid: string;

  @ApiProperty({ description: 'Hoe er wordt geteld.', enum: REKENWIJZEN, example: 'TERMIJNENWET' })
  rekenwijze: string;

  @ApiProperty({
    description: 'Wanneer de klok is gestopt. Leeg zolang zij loopt of stilstaat.',
    type: String,
    format: 'date-time',
    nullable: true,
    example: null,
  })
  gestoptOp: string | null;

  @ApiProperty({ description: 'Elke keer dat de klok is stilgezet of verlengd.', type: [KlokregelDto] })
  regels: KlokregelDto[];

  @ApiProperty({ description: 'Elke trede van de ladder die heeft geklonken.', type: [WaarschuwingDto] })
  waarschuwingen: WaarschuwingDto[];
}
