import type { Type } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsUUID } from 'class-validator';
import { BladerQuery } from '../../platform/http/bladeren.js';
import { IsCode, Optioneel } from '../../platform/http/valideer.js';
import { GevolgDto, TermijnDto, ToegestaneStapDto, ZaakRegelDto, ZaakVoorbeeld } from '../../proces/index.js';
import { BESLUIT_STAPPEN, BesluitDto } from '../besluit/index.js';
import { OverdrachtKortDto } from '../overdracht/index.js';
import {
  RechtToekennen,
  RechtAfwijzen,
  AanvraagVervallen,
  RegioVoorstellen,
  AanvaardingVastleggen,
  WeigeringVastleggen,
  GeschilMelden,
  AankomstBevestigen,
  NietAangekomen,
  UitspraakVastleggen,
} from './besluit/besluit.stappen.dto.js';
import type { aanmeldingProces } from './aanmelding.proces.js';
import {
  AlsDubbelKoppelen,
  InToetsNemen,
  NaarIntake,
  AanvullingVragen,
  Aanvullen,
  DoorgaanZonder,
  HertriageDoen,
  AanmeldingIntrekken,
  AanmeldingCorrigeren,
} from './aanmelding.stappen.dto.js';

type Systeemstap = 'toetser-vastleggen' | 'dwangsom-melden' | 'heroverwegen';
type Stap = Exclude<keyof (typeof aanmeldingProces)['stappen'], Systeemstap>;

/** The fields of each step that may come in over HTTP; a test holds the keys against the table. */
export const AANMELDING_STAPPEN = {
  'als-dubbel-koppelen': AlsDubbelKoppelen,
  'in-toets-nemen': InToetsNemen,
  'naar-intake': NaarIntake,
  'aanvulling-vragen': AanvullingVragen,
  aanvullen: Aanvullen,
  'doorgaan-zonder': DoorgaanZonder,
  'recht-toekennen': RechtToekennen,
  'recht-afwijzen': RechtAfwijzen,
  'aanvraag-vervallen': AanvraagVervallen,
  'regio-voorstellen': RegioVoorstellen,
  'aanvaarding-vastleggen': AanvaardingVastleggen,
  'weigering-vastleggen': WeigeringVastleggen,
  'geschil-melden': GeschilMelden,
  'aankomst-bevestigen': AankomstBevestigen,
  'niet-aangekomen': NietAangekomen,
  'uitspraak-vastleggen': UitspraakVastleggen,
  hertriage: HertriageDoen,
  intrekken: AanmeldingIntrekken,
  corrigeren: AanmeldingCorrigeren,
  ...BESLUIT_STAPPEN,
} as const satisfies Record<Stap, Type>;

/** Welke aanmeldingen u wilt zien. */
export class AanmeldingenQuery extends BladerQuery {
  @ApiPropertyOptional({
    description: 'Alleen de aanmeldingen van dit dossier.',
    format: 'uuid',
    example: '019aab00-0000-7000-8000-000000000002',
  })
  @Optioneel()
  @IsUUID()
  dossier?: string;

  @ApiPropertyOptional({ description: 'Alleen aanmeldingen in deze toestand.', example: 'in-toets' })
  @Optioneel()
  @IsCode()
  toestand?: string;

  @ApiPropertyOptional({ description: 'Alleen aanmeldingen van deze groep (J, B, C, A of A2).', example: 'B' })
  @Optioneel()
  @IsCode()
  groep?: string;
}

/** De cliënt is al bekend bij een andere organisatie. Vraag het daar; wat zij weten ziet u hier niet. */
export class BekendElders {
  @ApiProperty({ description: 'Organisatie die de regie heeft.', example: 'LDH' })
  organisatie: string;

  @ApiProperty({ description: 'Naam van die organisatie.', example: 'Leger des Heils' })
  naam: string;

  @ApiProperty({ description: 'Telefoonnummer van die organisatie.', example: '000-5550110' })
  telefoon: string;
}

/** Een aanmelding zoals zij in een lijst staat. */
@ZaakVoorbeeld({ soort: 'aanmelding', kenmerk: 'TNS-2026-000123-A1', toestand: 'in-toets', organisatie: 'GGD' })
export class AanmeldingRegelDto extends ZaakRegelDto {
  @ApiProperty({
    description:
      'Rij van de deurtabel: J kind alleen, B acuut gezin of jongere, C acuut volwassene, A wel een bed, A2 gemeente elders of onbekend.',
    enum: ['J', 'B', 'C', 'A', 'A2'],
    example: 'C',
  })
  groep: string;

  @ApiProperty({
    description: 'Wat erbij komt: V onveilig, E ontruiming, ontslag of schulden, R verblijfsrecht.',
    type: [String],
    example: ['E'],
  })
  overlays: string[];

  @ApiProperty({ description: 'Kanaal waaronder de aanmelding telt; een code uit /kanalen.', example: 'partner-tns' })
  kanaal: string;

  @ApiProperty({ description: 'Kanaal zoals het op het formulier stond.', example: 'partner-tns' })
  kanaalOpgegeven: string;

  @ApiProperty({
    description: 'Gegevens waar om gevraagd is; codes uit de codelijst aanvulvelden.',
    type: [String],
    example: [],
  })
  aanvullingGevraagd: string[];

  @ApiProperty({
    description: 'Waar de cliënt heen is verwezen; een code uit de codelijst doorverwijzing.',
    type: String,
    nullable: true,
    example: null,
  })
  doorverwezenNaar: string | null;

  @ApiProperty({
    description: 'Gemeente die gevraagd is het traject over te nemen (CBS-code).',
    type: String,
    nullable: true,
    example: null,
  })
  regioGemeente: string | null;

  @ApiProperty({ description: 'Gemeente waar de cliënt zich meldt: CBS-code of `onbekend`.', example: '0505' })
  gemeenteAanmelding: string;
}

/** Een aanmelding bij de Toegangspoort. */
export class AanmeldingDto extends AanmeldingRegelDto {
  @ApiProperty({
    description:
      'De stappen die u nu kunt zetten. Staat er een belemmering bij, dan moet er eerst iets anders gebeuren.',
    type: [ToegestaneStapDto],
  })
  toegestaneStappen: ToegestaneStapDto[];

  @ApiProperty({
    description:
      'De aanmelding zoals zij nu luidt. Voor de aanmelder altijd te lezen; anders alleen bij volledig zicht, en zonder BSN als uw organisatie daar geen wettelijke grond voor heeft.',
    type: 'object',
    additionalProperties: true,
    nullable: true,
    example: { kanaal: 'partner-tns', acuut: true },
  })
  opgave: Record<string, unknown> | null;

  @ApiProperty({ description: 'Besluiten over het recht op opvang; alleen bij volledig zicht.', type: [BesluitDto] })
  besluiten: BesluitDto[];

  @ApiProperty({
    description: 'Wat u de cliënt vanavond vertelt: waar, wanneer en wie te bellen. Om voor te lezen of af te drukken.',
    type: [String],
    example: ['U heeft vannacht een bed bij het Leger des Heils. Bel 000-5550110.'],
  })
  vanavond: string[];

  @ApiProperty({
    description: 'Het werk dat uit deze aanmelding kwam, zover u het mag zien.',
    type: [OverdrachtKortDto],
  })
  overdrachten: OverdrachtKortDto[];

  @ApiProperty({
    description:
      'De klokken van het hele dossier, met de eerste die afloopt bovenaan. Bij beperkt zicht alleen die van uw eigen aanmelding.',
    type: [TermijnDto],
  })
  dossierTermijnen: TermijnDto[];

  @ApiPropertyOptional({
    description: 'Alleen bij het aanmelden, als de cliënt al bekend is bij een andere organisatie.',
  })
  bekendElders?: BekendElders;

  @ApiPropertyOptional({
    description:
      'Alleen bij het aanmelden: dit dossier was gesloten en is hierdoor weer open (terugval). Staat er niet bij een veiligheidsrisico.',
    format: 'uuid',
    example: '019aab00-0000-7000-8000-000000000008',
  })
  terugvalVan?: string;

  @ApiPropertyOptional({ description: 'Wat er door uw aanmelding of stap nog meer gebeurde.', type: [GevolgDto] })
  gevolgen?: GevolgDto[];
}
