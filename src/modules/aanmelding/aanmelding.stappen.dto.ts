import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, Equals, IsArray, IsBoolean, IsUUID, Matches } from 'class-validator';
import { IsCode, IsOnderdeel, IsTekst, Optioneel } from '../../platform/http/valideer.js';
import { Aanvulling, Situatiewijziging } from './opgave/wijziging.dto.js';

/** Als dubbel koppelen: deze aanmelding hoort bij een eerdere in hetzelfde dossier. */
export class AlsDubbelKoppelen {
  @ApiProperty({ description: 'De stap.', enum: ['als-dubbel-koppelen'], example: 'als-dubbel-koppelen' })
  @Equals('als-dubbel-koppelen')
  stap: 'als-dubbel-koppelen';

  @ApiProperty({
    description: 'De eerdere aanmelding.',
    format: 'uuid',
    example: '019aab00-0000-7000-8000-000000000003',
  })
  @IsUUID()
  aanmelding: string;

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Zie het gesprek van vandaag.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** In toets nemen: u gaat het recht op opvang onderzoeken. */
export class InToetsNemen {
  @ApiProperty({ description: 'De stap.', enum: ['in-toets-nemen'], example: 'in-toets-nemen' })
  @Equals('in-toets-nemen')
  stap: 'in-toets-nemen';
}

/** Naar intake: er is geen opvang gevraagd. */
export class NaarIntake {
  @ApiProperty({ description: 'De stap.', enum: ['naar-intake'], example: 'naar-intake' })
  @Equals('naar-intake')
  stap: 'naar-intake';

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Zie het gesprek van vandaag.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** Aanvulling vragen: de aanmelder krijgt de vraag in zijn wachtrij. */
export class AanvullingVragen {
  @ApiProperty({ description: 'De stap.', enum: ['aanvulling-vragen'], example: 'aanvulling-vragen' })
  @Equals('aanvulling-vragen')
  stap: 'aanvulling-vragen';

  @ApiProperty({
    description: 'Welke gegevens u mist; codes uit de codelijst aanvulvelden.',
    type: [String],
    minItems: 1,
    maxItems: 9,
    example: ['geboortedatum'],
  })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(9)
  @ArrayUnique()
  @Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/, { each: true })
  velden: string[];

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Zie het gesprek van vandaag.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** Aanvullen: geef de gevraagde gegevens. */
export class Aanvullen {
  @ApiProperty({ description: 'De stap.', enum: ['aanvullen'], example: 'aanvullen' })
  @Equals('aanvullen')
  stap: 'aanvullen';

  @ApiProperty({ description: 'De gegevens.' })
  @IsOnderdeel(() => Aanvulling)
  aanvulling: Aanvulling;

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Zie het gesprek van vandaag.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** Doorgaan zonder de gevraagde gegevens. */
export class DoorgaanZonder {
  @ApiProperty({ description: 'De stap.', enum: ['doorgaan-zonder'], example: 'doorgaan-zonder' })
  @Equals('doorgaan-zonder')
  stap: 'doorgaan-zonder';

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Zie het gesprek van vandaag.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** Hertriage: de situatie is veranderd, de deurtabel wordt opnieuw gelezen. */
export class HertriageDoen {
  @ApiProperty({ description: 'De stap.', enum: ['hertriage'], example: 'hertriage' })
  @Equals('hertriage')
  stap: 'hertriage';

  @ApiProperty({ description: 'Reden; een code uit de codelijst hertriageredenen.', example: 'acuut-geworden' })
  @IsCode()
  reden: string;

  @ApiProperty({ description: 'Wat er veranderd is.' })
  @IsOnderdeel(() => Situatiewijziging)
  gegevens: Situatiewijziging;

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Zie het gesprek van vandaag.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** Intrekken: de cliënt wil niet verder, of de aanmelder vergiste zich. */
export class AanmeldingIntrekken {
  @ApiProperty({ description: 'De stap.', enum: ['intrekken'], example: 'intrekken' })
  @Equals('intrekken')
  stap: 'intrekken';

  @ApiProperty({ description: 'Reden; een code uit de codelijst intrekredenen.', example: 'client-wil-niet' })
  @IsCode()
  reden: string;

  @ApiProperty({ description: 'Wil de cliënt dit zelf?', example: true })
  @IsBoolean()
  namensClient: boolean;

  @ApiProperty({
    description: 'Waar de cliënt verder gaat; een code uit de codelijst doorverwijzing.',
    example: 'eigen-netwerk',
  })
  @IsCode()
  doorverwezenNaar: string;

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Zie het gesprek van vandaag.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** Corrigeren: u verbetert wat is vastgelegd; het oude blijft zichtbaar. */
export class AanmeldingCorrigeren {
  @ApiProperty({ description: 'De stap.', enum: ['corrigeren'], example: 'corrigeren' })
  @Equals('corrigeren')
  stap: 'corrigeren';

  @ApiProperty({
    description: 'De gebeurtenis die u verbetert.',
    format: 'uuid',
    example: '019aab00-0000-7000-8000-000000000003',
  })
  @IsUUID()
  gebeurtenis: string;

  @ApiProperty({ description: 'Hoe het wel zit.' })
  @IsOnderdeel(() => Situatiewijziging)
  gegevens: Situatiewijziging;

  @ApiProperty({ description: 'Reden; een code uit de codelijst corrigeerredenen.', example: 'tikfout' })
  @IsCode()
  reden: string;

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Zie het gesprek van vandaag.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}
