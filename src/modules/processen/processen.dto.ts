import { ApiProperty, ApiPropertyOptional, getSchemaPath } from '@nestjs/swagger';
import { TermijnregelDto } from './termijnregel.dto.js';

const VELDEN = {
  type: 'object' as const,
  additionalProperties: { type: 'string' as const, enum: ['verplicht', 'mag'] },
};

/** Een proces in één regel. */
export class ProcesRegelDto {
  @ApiProperty({ description: 'Soort zaak.', example: 'overdracht' })
  soort: string;

  @ApiProperty({ description: 'Naam voor mensen.', example: 'Overdracht' })
  label: string;

  @ApiProperty({
    description: 'Wat het proces is.',
    example: 'Werk dat van de ene organisatie naar de andere gaat.',
  })
  uitleg: string;

  @ApiProperty({
    description: 'Vingerafdruk van de tabel. Een zaak bewaart de vingerafdruk van de tabel waarmee zij is begonnen.',
    example: 'b5bb9d8014a0f9b1d61e21e796d78dccdf1352f23cd32812f4850b878ae4944c',
  })
  hash: string;
}

/** Een toestand. */
export class ToestandDto {
  @ApiProperty({ description: 'Naam voor mensen.', example: 'Aangeboden' })
  label: string;

  @ApiProperty({ description: 'Wat de toestand betekent.', example: 'Het werk is nog niet opgepakt.' })
  uitleg: string;

  @ApiPropertyOptional({
    description:
      'Ontbreekt zolang er nog iets moet gebeuren. `goed`: zoals bedoeld. `negatief`: er is een vervolg nodig.',
    enum: ['goed', 'negatief'],
    example: 'goed',
  })
  einde?: string;

  @ApiPropertyOptional({
    description: 'Hoe het na een negatief einde verder gaat: een veld van de stap, of de soort zaak die volgt.',
    example: 'overdracht',
  })
  vervolg?: string;
}

/** Een stap. */
export class StapDto {
  @ApiProperty({ description: 'Naam voor mensen.', example: 'Weigeren' })
  label: string;

  @ApiProperty({ description: 'Wat u ermee doet.', example: 'U neemt het niet aan; het gaat terug.' })
  uitleg: string;

  @ApiProperty({
    description: 'De velden van de stap.',
    ...VELDEN,
    example: { reden: 'verplicht', toelichting: 'mag' },
  })
  velden: Record<string, string>;

  @ApiPropertyOptional({
    description: 'Velden die een code bevatten, met de naam van hun codelijst; zie /codelijsten.',
    type: 'object',
    additionalProperties: { type: 'string' },
    example: { reden: 'weigercodes' },
  })
  codes?: Record<string, string>;

  @ApiPropertyOptional({
    description:
      'Velden met een dag die nog mag komen, met het beleid dat zegt hoeveel maanden vooruit; zie /beleid. Een punt leidt naar binnen.',
    type: 'object',
    additionalProperties: { type: 'string' },
    example: { evaluatieOp: 'plan-evaluatie-maanden' },
  })
  vooruit?: Record<string, string>;

  @ApiPropertyOptional({
    description: 'Velden met een dag die geweest is, met het beleid dat zegt hoeveel maanden terug; zie /beleid.',
    type: 'object',
    additionalProperties: { type: 'string' },
    example: { gezienOp: 'gezien-terug-maanden' },
  })
  terug?: Record<string, string>;

  @ApiPropertyOptional({
    description: 'Staat dit er, dan leest alleen de organisatie die de stap zette de velden terug.',
    example: true,
  })
  afgeschermd?: true;
}

/** Wat er in een andere zaak volgt. */
export class ProcesGevolgDto {
  @ApiProperty({ description: 'Soort zaak.', example: 'dossier' })
  soort: string;

  @ApiPropertyOptional({
    description: 'De stap die volgt. Ontbreekt als er een zaak wordt geopend.',
    example: 'retour-tellen',
  })
  stap?: string;

  @ApiProperty({ description: 'Welke velden worden meegegeven.', type: [String], example: ['overdracht'] })
  velden: string[];

  @ApiProperty({ description: 'Wat er gebeurt.', example: 'Terug- en doorsturen wordt geteld.' })
  uitleg: string;
}

/** Wie een pijl mag lopen. */
export class WieMagDto {
  @ApiProperty({
    description: 'Een van deze rollen; `systeem` is de dienst zelf.',
    type: [String],
    example: ['behandelaar'],
  })
  rollen: string[];

  @ApiProperty({
    description:
      'In een van deze hoedanigheden van de organisatie: houder, regiehouder, inzender, aangewezen, betrokken, partner of `soort:GGD`.',
    type: [String],
    example: ['houder'],
  })
  als: string[];
}

/** Een eis waaraan voldaan moet zijn. */
export class EisDto {
  @ApiProperty({ description: 'Naam van de eis.', example: 'isGeenRetour' })
  naam: string;

  @ApiProperty({ description: 'Wat u leest als er nog niet aan voldaan is.', example: 'Dit werk kwam al terug.' })
  uitleg: string;
}

/** Een pijl: met deze stap van de ene toestand naar de andere. */
export class OvergangDto {
  @ApiProperty({ description: 'De stap.', example: 'oppakken' })
  stap: string;

  @ApiProperty({ description: 'Vanuit welke toestanden.', type: [String], example: ['aangeboden'] })
  van: string[];

  @ApiProperty({ description: 'Naar welke toestand; `=` is dezelfde.', example: 'opgepakt' })
  naar: string;

  @ApiProperty({ description: 'Wie het mag.', type: WieMagDto })
  wie: WieMagDto;

  @ApiProperty({ description: 'Waaraan voldaan moet zijn.', type: [EisDto] })
  eisen: EisDto[];

  @ApiProperty({ description: 'Wat er nog meer gebeurt.', type: [ProcesGevolgDto] })
  gevolgen: ProcesGevolgDto[];
}

/** Een procestabel zoals de dienst haar gebruikt. */
export class ProcesDto extends ProcesRegelDto {
  @ApiProperty({ description: 'Naam in het adres: /v1/{meervoud}.', example: 'overdrachten' })
  meervoud: string;

  @ApiProperty({ description: 'Letter in het kenmerk van een zaak.', example: 'O' })
  letter: string;

  @ApiProperty({ description: 'Toestand waarin een zaak begint.', example: 'aangeboden' })
  begin: string;

  @ApiProperty({ description: 'Hoe lang de zaak bewaard blijft; zie /codelijsten/bewaarklassen.', example: 'wmo' })
  bewaarklasse: string;

  @ApiProperty({ description: 'Velden waarmee een gevolg deze zaak opent.', ...VELDEN, example: { taak: 'verplicht' } })
  openVelden: Record<string, string>;

  @ApiPropertyOptional({ description: 'Wat er bij het openen nog meer gebeurt.', type: [ProcesGevolgDto] })
  openGevolgen?: ProcesGevolgDto[];

  @ApiProperty({
    description: 'De toestanden, op naam.',
    type: 'object',
    additionalProperties: { $ref: getSchemaPath(ToestandDto) },
    example: { aangeboden: { label: 'Aangeboden', uitleg: 'Het werk is nog niet opgepakt.' } },
  })
  toestanden: Record<string, ToestandDto>;

  @ApiProperty({
    description: 'De stappen, op naam.',
    type: 'object',
    additionalProperties: { $ref: getSchemaPath(StapDto) },
    example: { oppakken: { label: 'Oppakken', uitleg: 'U wordt behandelaar.', velden: {} } },
  })
  stappen: Record<string, StapDto>;

  @ApiProperty({
    description: 'De pijlen. Bij meer pijlen van één stap geldt de eerste waarvan alle eisen kloppen.',
    type: [OvergangDto],
  })
  overgangen: OvergangDto[];

  @ApiProperty({ description: 'De klokken.', type: [TermijnregelDto] })
  termijnen: TermijnregelDto[];
}
