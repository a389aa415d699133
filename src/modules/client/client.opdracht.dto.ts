import type { Type } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Equals, IsUUID } from 'class-validator';
import { IsBsn, IsCode, IsGeboortedatum, IsTekst, Optioneel } from '../../platform/http/valideer.js';

const ANDER = '019aab00-0000-7000-8000-000000000011';
const SAMENVOEGING = '019aab00-0000-7000-8000-000000000012';

/** Zoek op BSN, of op achternaam met geboortedatum. */
export class ClientZoeken {
  @ApiPropertyOptional({
    description: 'Burgerservicenummer. Geef dan geen naam en geboortedatum.',
    example: '999900006',
  })
  @Optioneel()
  @IsBsn()
  bsn?: string;

  @ApiPropertyOptional({
    description: 'Achternaam. Hoofdletters, accenten, spaties en streepjes maken niet uit.',
    maxLength: 200,
    example: 'Berg',
  })
  @Optioneel()
  @IsTekst(200)
  achternaam?: string;

  @ApiPropertyOptional({
    description: 'Tussenvoegsel; het mag ook vóór de achternaam staan.',
    maxLength: 20,
    example: 'van den',
  })
  @Optioneel()
  @IsTekst(20)
  tussenvoegsel?: string;

  @ApiPropertyOptional({ description: 'Geboortedatum; verplicht als u op naam zoekt.', example: '1987-03-14' })
  @Optioneel()
  @IsGeboortedatum()
  geboortedatum?: string;
}

/** Stel voor om een andere cliënt in deze op te laten gaan. */
export class SamenvoegenVoorstellen {
  @ApiProperty({ description: 'De stap.', enum: ['samenvoegen-voorstellen'], example: 'samenvoegen-voorstellen' })
  @Equals('samenvoegen-voorstellen')
  stap: 'samenvoegen-voorstellen';

  @ApiProperty({
    description: 'De cliënt die in deze opgaat. Het eigen dossier blijft te lezen.',
    format: 'uuid',
    example: ANDER,
  })
  @IsUUID()
  vervalt: string;

  @ApiProperty({ description: 'Code uit de codelijst samenvoegredenen.', example: 'identiteitsbewijs' })
  @IsCode()
  reden: string;

  @ApiPropertyOptional({
    description: 'Waaraan u ziet dat het één persoon is. Wie bevestigt, leest dit.',
    maxLength: 1000,
    example: 'Zelfde paspoort en zelfde geboorteplaats.',
  })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** Bevestig een samenvoeging die een ander voorstelde. */
export class SamenvoegenBevestigen {
  @ApiProperty({ description: 'De stap.', enum: ['samenvoegen-bevestigen'], example: 'samenvoegen-bevestigen' })
  @Equals('samenvoegen-bevestigen')
  stap: 'samenvoegen-bevestigen';

  @ApiProperty({
    description: 'De samenvoeging; zie `samenvoegingen` van de cliënt.',
    format: 'uuid',
    example: SAMENVOEGING,
  })
  @IsUUID()
  samenvoeging: string;
}

/** Draai een samenvoeging terug, of trek het voorstel in. */
export class SamenvoegenTerugdraaien {
  @ApiProperty({ description: 'De stap.', enum: ['samenvoegen-terugdraaien'], example: 'samenvoegen-terugdraaien' })
  @Equals('samenvoegen-terugdraaien')
  stap: 'samenvoegen-terugdraaien';

  @ApiProperty({
    description: 'De samenvoeging; zie `samenvoegingen` van de cliënt.',
    format: 'uuid',
    example: SAMENVOEGING,
  })
  @IsUUID()
  samenvoeging: string;

  @ApiProperty({ description: 'Code uit de codelijst samenvoegredenen.', example: 'vergissing' })
  @IsCode()
  reden: string;
}

/** The fields of each step that may come in over HTTP. */
export const CLIENT_STAPPEN = {
  'samenvoegen-voorstellen': SamenvoegenVoorstellen,
  'samenvoegen-bevestigen': SamenvoegenBevestigen,
  'samenvoegen-terugdraaien': SamenvoegenTerugdraaien,
} as const satisfies Record<string, Type>;
