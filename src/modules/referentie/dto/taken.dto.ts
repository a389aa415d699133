import { ApiProperty } from '@nestjs/swagger';
import { GeldigheidDto } from './referentie.dto.js';

/** A taak that one organisation can ask of another. */
export class TaakDto extends GeldigheidDto {
  @ApiProperty({ description: 'Naam van de taak.', example: 'Brede intake en plan' })
  readonly naam: string;

  @ApiProperty({
    description: 'Wat de ontvanger doet.',
    example: 'Spreek met de cliënt alle leefgebieden door en maak samen één plan.',
  })
  readonly uitleg: string;

  @ApiProperty({
    description: 'Wie de taak krijgt: volgens de matrix, de afzender, of wie in de stap wordt genoemd.',
    enum: ['matrix', 'afzender', 'genoemd'],
    example: 'matrix',
  })
  readonly adres: string;

  @ApiProperty({ description: 'Termijn waarbinnen iemand de taak oppakt.', example: 'overdracht-oppakken-snel' })
  readonly oppakTermijn: string;

  @ApiProperty({ description: 'Termijn waarbinnen de taak klaar is.', example: 'overdracht-afronden-gewoon' })
  readonly afrondTermijn: string;

  @ApiProperty({
    description: 'Klokken op het dossier die klaar zijn als deze taak is afgerond.',
    type: [String],
    example: ['tns-plan'],
  })
  readonly stoptTermijnen: readonly string[];

  @ApiProperty({
    description: 'Krijgt wie deze taak oppakt ook de zaak in handen waar zij uit voortkomt?',
    example: false,
  })
  readonly houdtAanleiding: boolean;

  @ApiProperty({ description: 'Is dit een bericht dat geen dossier openhoudt en ermee eindigt?', example: false })
  readonly vervaltBijAfsluiten: boolean;

  @ApiProperty({ description: 'Geeft deze taak een bed voor vannacht? Dan trekt niemand haar in.', example: false })
  readonly eersteOpvang: boolean;

  @ApiProperty({
    description: 'Antwoordt de ontvanger in de zaak waarin het werk wordt gedaan, en ziet hij alleen de gegevensset?',
    example: false,
  })
  readonly antwoordInZaak: boolean;

  @ApiProperty({ description: 'Wat de ontvanger mag zien; zie de codelijst gegevenssets.', example: 'intake' })
  readonly gegevensset: string;

  @ApiProperty({ description: 'Hoe lager, hoe eerder in de werkvoorraad.', type: 'integer', example: 40 })
  readonly prioriteit: number;
}

/** A kind of clock. */
export class TermijnSoortDto extends GeldigheidDto {
  @ApiProperty({ description: 'Naam van de termijn.', example: 'Compleet plan' })
  readonly naam: string;

  @ApiProperty({
    description: 'Lengte, in de eenheid die erbij staat. 0 dagen is nog op dezelfde dag.',
    type: 'integer',
    minimum: 0,
    example: 3,
  })
  readonly lengte: number;

  @ApiProperty({
    description: 'Eenheid van de lengte.',
    enum: ['uur', 'dag', 'werkdag', 'week', 'maand', 'jaar'],
    example: 'week',
  })
  readonly eenheid: string;

  @ApiProperty({
    description: 'Hoe er wordt geteld. TERMIJNENWET eindigt nooit op zaterdag, zondag of een feestdag.',
    enum: ['TERMIJNENWET', 'WERKDAGEN', 'KALENDER', 'UREN'],
    example: 'KALENDER',
  })
  readonly rekenwijze: string;

  @ApiProperty({
    description: 'Is te laat zijn een overtreding (fataal) of een gemist doel (streef)?',
    enum: ['streef', 'fataal'],
    example: 'streef',
  })
  readonly aard: string;

  @ApiProperty({ description: 'Wetsartikel of afspraak.', example: 'Werkwijze Toegangspoort Nieuwe Start, stap 2' })
  readonly grondslag: string;

  @ApiProperty({ description: 'Kan de termijn worden stilgezet?', example: false })
  readonly opschortbaar: boolean;

  @ApiProperty({ description: 'Loopt deze klok? Uit zolang er geen wet of afspraak onder ligt.', example: true })
  readonly actief: boolean;
}
