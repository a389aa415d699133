import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Equals, IsBoolean, IsIn } from 'class-validator';
import { IsCode, IsKalenderdatum, IsTekst, Optioneel } from '../../../platform/http/valideer.js';

/** Oppakken: u wordt behandelaar, en de overdracht is opgepakt. */
export class UitkeringOppakken {
  @ApiProperty({ description: 'De stap.', enum: ['oppakken'], example: 'oppakken' })
  @Equals('oppakken')
  stap: 'oppakken';
}

/** Spoed vastleggen: maatwerk in een crisis. */
export class SpoedVastleggen {
  @ApiProperty({ description: 'De stap.', enum: ['spoed-vastleggen'], example: 'spoed-vastleggen' })
  @Equals('spoed-vastleggen')
  stap: 'spoed-vastleggen';

  @ApiProperty({
    description: 'Waarom het spoed is; een code uit de codelijst pw-spoedredenen.',
    example: 'geen-geld-voor-eten',
  })
  @IsCode()
  reden: string;

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Zie het gesprek van vandaag.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** Aanvragers vastleggen: alleen, of samen met de partner. */
export class AanvragersVastleggen {
  @ApiProperty({ description: 'De stap.', enum: ['aanvragers-vastleggen'], example: 'aanvragers-vastleggen' })
  @Equals('aanvragers-vastleggen')
  stap: 'aanvragers-vastleggen';

  @ApiProperty({ description: 'Vraagt de partner uit het huishouden mee aan?', example: true })
  @IsBoolean()
  samen: boolean;

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Zie het gesprek van vandaag.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** Leefsituatie vastleggen: hoe de cliënt woont, voor de signalen. */
export class LeefsituatieVastleggen {
  @ApiProperty({ description: 'De stap.', enum: ['leefsituatie-vastleggen'], example: 'leefsituatie-vastleggen' })
  @Equals('leefsituatie-vastleggen')
  stap: 'leefsituatie-vastleggen';

  @ApiProperty({ description: 'Is dit adres het hoofdverblijf van de cliënt?', example: false })
  @IsBoolean()
  hoofdverblijf: boolean;

  @ApiProperty({ description: 'Heeft degene bij wie de cliënt slaapt bijstand?', example: true })
  @IsBoolean()
  gastheerHeeftBijstand: boolean;

  @ApiProperty({
    description:
      'Wie er nog meer wonen en kunnen meetellen: geen, alleen-jonger (dan de leeftijd waarop iemand meetelt), een of meer. Partner, student, huurder en kostganger tellen niet.',
    enum: ['geen', 'alleen-jonger', 'een', 'meer'],
    example: 'geen',
  })
  @IsIn(['geen', 'alleen-jonger', 'een', 'meer'])
  medebewoners: 'geen' | 'alleen-jonger' | 'een' | 'meer';

  @ApiProperty({ description: 'Heeft de cliënt een identiteitsbewijs?', example: true })
  @IsBoolean()
  identiteitsbewijs: boolean;
}

/** Zoektermijn toepassen: de aanvragers zoeken eerst vier weken. */
export class ZoektermijnToepassen {
  @ApiProperty({ description: 'De stap.', enum: ['zoektermijn-toepassen'], example: 'zoektermijn-toepassen' })
  @Equals('zoektermijn-toepassen')
  stap: 'zoektermijn-toepassen';

  @ApiProperty({
    description: 'Waarom; een code uit de codelijst pw-zoektermijn-toepassen.',
    example: 'kan-naar-school',
  })
  @IsCode()
  reden: string;

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Zie het gesprek van vandaag.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** Van de zoektermijn afzien. Welke reden kan, hangt af van de dag van melding. */
export class ZoektermijnAfzien {
  @ApiProperty({ description: 'De stap.', enum: ['zoektermijn-afzien'], example: 'zoektermijn-afzien' })
  @Equals('zoektermijn-afzien')
  stap: 'zoektermijn-afzien';

  @ApiProperty({
    description: 'Waarom; een code uit de codelijst pw-zoektermijn-afzien.',
    example: 'dakloos',
  })
  @IsCode()
  reden: string;

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Zie het gesprek van vandaag.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** De zoektermijn geldt niet. */
export class ZoektermijnNvt {
  @ApiProperty({ description: 'De stap.', enum: ['zoektermijn-nvt'], example: 'zoektermijn-nvt' })
  @Equals('zoektermijn-nvt')
  stap: 'zoektermijn-nvt';

  @ApiProperty({
    description: 'Waarom; een code uit de codelijst pw-zoektermijn-nvt.',
    example: 'speciaal-onderwijs',
  })
  @IsCode()
  reden: string;

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Zie het gesprek van vandaag.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** Aanvraag indienen: u legt de aanvraag van de cliënt vast. */
export class AanvraagIndienen {
  @ApiProperty({ description: 'De stap.', enum: ['aanvraag-indienen'], example: 'aanvraag-indienen' })
  @Equals('aanvraag-indienen')
  stap: 'aanvraag-indienen';

  @ApiProperty({ description: 'Dag van de aanvraag.', example: '2026-11-23' })
  @IsKalenderdatum()
  datum: string;

  @ApiProperty({
    description: 'Wie dit vraagt: de cliënt zelf, of wie hem vertegenwoordigt en op de aanmelding staat.',
    enum: ['client', 'gemachtigde'],
    example: 'client',
  })
  @IsIn(['client', 'gemachtigde'])
  namens: 'client' | 'gemachtigde';

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Zie het gesprek van vandaag.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** In behandeling nemen: u begint met het onderzoek. */
export class InBehandelingNemen {
  @ApiProperty({ description: 'De stap.', enum: ['in-behandeling-nemen'], example: 'in-behandeling-nemen' })
  @Equals('in-behandeling-nemen')
  stap: 'in-behandeling-nemen';
}
