import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsUUID } from 'class-validator';
import { BladerQuery } from '../../platform/http/bladeren.js';
import { IsCode, IsKalenderdatum, Optioneel } from '../../platform/http/valideer.js';
import { GevolgDto, ToegestaneStapDto, ZaakRegelDto, ZaakVoorbeeld } from '../../proces/index.js';
import { BesluitDto } from '../besluit/index.js';
import { EerdereMeldingDto, LeefsituatieDto, SignaalDto, StukDto, ZoektermijnDto } from './uitkering.delen.dto.js';

/** Een uitkeringsaanvraag beginnen. */
export class UitkeringMaken {
  @ApiProperty({
    description: 'Het dossier van de cliënt.',
    format: 'uuid',
    example: '019aab00-0000-7000-8000-000000000002',
  })
  @IsUUID()
  dossier: string;

  @ApiPropertyOptional({
    description:
      'Dag waarop de cliënt zich meldde voor de uitkering. Alleen de SDD en Avres vullen dit in; anders is het vandaag.',
    example: '2026-11-20',
  })
  @Optioneel()
  @IsKalenderdatum()
  meldingsdatum?: string;

  @ApiPropertyOptional({
    description: 'Waarom het spoed is; een code uit de codelijst pw-spoedredenen.',
    example: 'geen-geld-voor-eten',
  })
  @Optioneel()
  @IsCode()
  spoedReden?: string;
}

/** Welke uitkeringsaanvragen u wilt zien. */
export class UitkeringsaanvragenQuery extends BladerQuery {
  @ApiPropertyOptional({
    description: 'Alleen de aanvragen van dit dossier.',
    format: 'uuid',
    example: '019aab00-0000-7000-8000-000000000002',
  })
  @Optioneel()
  @IsUUID()
  dossier?: string;

  @ApiPropertyOptional({ description: 'Alleen aanvragen in deze toestand.', example: 'in-behandeling' })
  @Optioneel()
  @IsCode()
  toestand?: string;
}

/** Een uitkeringsaanvraag zoals zij in een lijst staat. */
@ZaakVoorbeeld({ soort: 'uitkering', kenmerk: 'TNS-2026-000123-U1', toestand: 'in-behandeling', organisatie: 'SDD' })
export class UitkeringRegelDto extends ZaakRegelDto {
  @ApiProperty({
    description: 'Versneld als de aanvraag via de Toegangspoort kwam, anders gewoon.',
    enum: ['versneld', 'gewoon'],
    example: 'versneld',
  })
  route: string;

  @ApiProperty({
    description: 'Waarom het spoed is; een code uit de codelijst pw-spoedredenen. Leeg als het geen spoed is.',
    type: String,
    nullable: true,
    example: null,
  })
  spoedReden: string | null;

  @ApiProperty({ description: 'Dag van melding bij de SDD of Avres.', format: 'date', example: '2026-11-20' })
  meldingsdatum: string;

  @ApiProperty({
    description: 'Dag van de aanvraag; vanaf die dag lopen de klokken van voorschot en besluit.',
    type: String,
    format: 'date',
    nullable: true,
    example: '2026-11-23',
  })
  aanvraagdatum: string | null;

  @ApiProperty({
    description: 'Waar de aanvraag op wacht; een code uit de codelijst pw-wachtgronden. De klokken lopen door.',
    type: String,
    nullable: true,
    example: null,
  })
  wachtOp: string | null;

  @ApiProperty({
    description: 'Wat het laatst over het voorschot is vastgelegd. Er staat nooit een bedrag bij.',
    type: String,
    enum: ['verstrekt', 'geweigerd', null],
    nullable: true,
    example: 'verstrekt',
  })
  voorschot: string | null;

  @ApiProperty({
    description: 'Dag waarop dat was.',
    type: String,
    format: 'date',
    nullable: true,
    example: '2026-12-18',
  })
  voorschotOp: string | null;
}

/** Een aanvraag voor een uitkering, van melding tot besluit. */
export class UitkeringDto extends UitkeringRegelDto {
  @ApiProperty({
    description:
      'De stappen die u nu kunt zetten. Staat er een belemmering bij, dan moet er eerst iets anders gebeuren.',
    type: [ToegestaneStapDto],
  })
  toegestaneStappen: ToegestaneStapDto[];

  @ApiProperty({
    description: 'Dag van de aanmelding bij de Toegangspoort. Een andere dag dan die van melding.',
    format: 'date',
    example: '2026-11-19',
  })
  tnsAanmelddatum: string;

  @ApiProperty({
    description: 'Dag van de melding voor de Wmo; leeg als die er niet is.',
    type: String,
    format: 'date',
    nullable: true,
    example: '2026-11-19',
  })
  wmoMeldingsdatum: string | null;

  @ApiProperty({
    description: 'Dagen van melding die eerder vastlagen en zijn gecorrigeerd.',
    type: [EerdereMeldingDto],
  })
  meldingsdatumEerder: EerdereMeldingDto[];

  @ApiProperty({ description: 'Vraagt de partner mee aan?', example: false })
  samen: boolean;

  @ApiProperty({
    description: 'Hoe de zoektermijn is beoordeeld; leeg zolang dat niet is gebeurd.',
    type: ZoektermijnDto,
    nullable: true,
  })
  zoektermijn: ZoektermijnDto | null;

  @ApiProperty({
    description: 'Hoe de cliënt woont, voor de signalen; leeg zolang het niet is vastgelegd, of bij beperkt zicht.',
    type: LeefsituatieDto,
    nullable: true,
  })
  leefsituatie: LeefsituatieDto | null;

  @ApiProperty({
    description: 'Waar u op moet letten, met uitleg; alleen bij volledig zicht. Nooit een bedrag.',
    type: [SignaalDto],
  })
  signalen: SignaalDto[];

  @ApiProperty({
    description: 'Stukken: gevraagd, binnen of al bekend, en wie eraan kan komen; alleen bij volledig zicht.',
    type: [StukDto],
  })
  stukken: StukDto[];

  @ApiProperty({
    description: 'Waarom de aanvraag wacht; een code uit de codelijst pw-wachtredenen.',
    type: String,
    nullable: true,
    example: null,
  })
  wachtReden: string | null;

  @ApiProperty({
    description: 'Wat de regiehouder al weet dat u gaat doen.',
    type: String,
    enum: ['opschorten', 'beeindigen', null],
    nullable: true,
    example: null,
  })
  aangekondigd: string | null;

  @ApiProperty({
    description: 'Gemeente waar de aanvraag heen is gestuurd (CBS-code).',
    type: String,
    nullable: true,
    example: null,
  })
  doorgezondenNaar: string | null;

  @ApiProperty({
    description: 'Dag waarop de uitkering ingaat.',
    type: String,
    format: 'date',
    nullable: true,
    example: null,
  })
  ingangsdatum: string | null;

  @ApiProperty({
    description: 'Waar de cliënt heen is verwezen; een code uit de codelijst doorverwijzing.',
    type: String,
    nullable: true,
    example: null,
  })
  doorverwezenNaar: string | null;

  @ApiProperty({ description: 'Besluiten over de uitkering; alleen bij volledig zicht.', type: [BesluitDto] })
  besluiten: BesluitDto[];

  @ApiPropertyOptional({ description: 'Wat er door uw stap nog meer gebeurde.', type: [GevolgDto] })
  gevolgen?: GevolgDto[];
}
