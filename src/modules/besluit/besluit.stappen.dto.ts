import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Equals, IsIn, IsUUID } from 'class-validator';
import type { NamensWie } from '../../kern/besluitstappen.js';
import { IsKalenderdatum, IsTekst, Optioneel } from '../../platform/http/valideer.js';

/** What comes from the client, through whoever writes it down. */
class VanDeClient {
  @ApiProperty({
    description: 'Wie dit vraagt: de cliënt zelf of wie hem vertegenwoordigt. Niemand anders kan dit.',
    enum: ['client', 'gemachtigde'],
    example: 'client',
  })
  @IsIn(['client', 'gemachtigde'])
  namens: NamensWie;

  @ApiProperty({
    description: 'Dag waarop het binnenkwam, bij welke organisatie ook (Awb artikel 6:15).',
    example: '2026-11-23',
  })
  @IsKalenderdatum()
  ontvangenOp: string;

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Zie de brief van de cliënt.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** Bezwaar ontvangen: de cliënt is het niet eens met een besluit. Het besluit blijft zo lang gelden. */
export class BezwaarOntvangen extends VanDeClient {
  @ApiProperty({ description: 'De stap.', enum: ['bezwaar-ontvangen'], example: 'bezwaar-ontvangen' })
  @Equals('bezwaar-ontvangen')
  stap: 'bezwaar-ontvangen';

  @ApiPropertyOptional({
    description: 'De gebeurtenis waarin het besluit is genomen. Laat u dit weg, dan gaat het over het laatste besluit.',
    format: 'uuid',
    example: '019aab00-0000-7000-8000-000000000003',
  })
  @Optioneel()
  @IsUUID()
  gebeurtenis?: string;
}

/** Ingebrekestelling ontvangen: de cliënt schrijft dat het besluit te laat is. */
export class IngebrekestellingOntvangen extends VanDeClient {
  @ApiProperty({
    description: 'De stap.',
    enum: ['ingebrekestelling-ontvangen'],
    example: 'ingebrekestelling-ontvangen',
  })
  @Equals('ingebrekestelling-ontvangen')
  stap: 'ingebrekestelling-ontvangen';
}

/** The steps that every room with a formal decision offers over HTTP. */
export const BESLUIT_STAPPEN = {
  'bezwaar-ontvangen': BezwaarOntvangen,
  'ingebrekestelling-ontvangen': IngebrekestellingOntvangen,
} as const;
