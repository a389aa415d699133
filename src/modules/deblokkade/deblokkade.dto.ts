import { ApiProperty } from '@nestjs/swagger';

/** Iets dat op orde moet komen. */
export class KnoopDto {
  @ApiProperty({ description: 'Wat het is; een code van een knoop, zoals adres of inkomen.', example: 'inkomen' })
  code: string;

  @ApiProperty({ description: 'Hoe het heet.', example: 'Inkomen' })
  naam: string;

  @ApiProperty({
    description: 'Klaar, loopt, of niet begonnen terwijl iets anders erop wacht.',
    enum: ['klaar', 'loopt', 'niet-begonnen'],
    example: 'loopt',
  })
  stand: string;

  @ApiProperty({
    description: 'De organisatie die aan zet is; bij wat niet begonnen is de regiehouder.',
    example: 'SDD',
  })
  organisatie: string;

  @ApiProperty({
    description: 'Sinds wanneer het daar ligt.',
    format: 'date-time',
    example: '2026-11-22T09:15:00.000Z',
  })
  sinds: string;

  @ApiProperty({
    description: 'De zaak waarin het wordt gedaan, of de overdracht die erom vraagt; leeg als niemand begon.',
    type: String,
    format: 'uuid',
    nullable: true,
    example: '019aab00-0000-7000-8000-000000000005',
  })
  zaak: string | null;
}

/** Wat waarop wacht. */
export class RandDto {
  @ApiProperty({ description: 'Wat wacht; een code van een knoop.', example: 'contingentwoning' })
  van: string;

  @ApiProperty({ description: 'Waarop het wacht; een code van een knoop.', example: 'inkomen' })
  naar: string;

  @ApiProperty({
    description: 'Hard: het kan niet zonder. Zacht: het helpt, maar het een wacht niet op het ander.',
    enum: ['hard', 'zacht'],
    example: 'hard',
  })
  hardheid: string;
}

/** De deblokkeergraaf: wat deze cliënt op orde moet krijgen, wat waarop wacht, en wie aan zet is. */
export class DeblokkeergraafDto {
  @ApiProperty({ description: 'Het dossier.', format: 'uuid', example: '019aab00-0000-7000-8000-000000000002' })
  dossier: string;

  @ApiProperty({ description: 'Alles wat loopt of klaar is, en wat daarvoor nog moet beginnen.', type: [KnoopDto] })
  knopen: KnoopDto[];

  @ApiProperty({ description: 'Wat waarop wacht.', type: [RandDto] })
  randen: RandDto[];

  @ApiProperty({
    description:
      'De langste keten van wat hard op elkaar wacht: eerst wat als laatste kan, als laatste wat nu eerst moet. ' +
      'Leeg als niets op iets anders wacht.',
    type: [String],
    example: ['contingentwoning', 'inkomen'],
  })
  langsteKeten: string[];

  @ApiProperty({
    description: 'Wie de keten kan openbreken: de knoop die het eerst moet. Leeg als niets wacht.',
    type: KnoopDto,
    nullable: true,
  })
  aanZet: KnoopDto | null;
}
