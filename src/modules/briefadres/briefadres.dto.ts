import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsUUID, Matches } from 'class-validator';
import { BladerQuery } from '../../platform/http/bladeren.js';
import { IsCode, IsKalenderdatum, IsTekst, Optioneel } from '../../platform/http/valideer.js';
import { GevolgDto, ToegestaneStapDto, ZaakRegelDto, ZaakVoorbeeld } from '../../proces/index.js';
import { BesluitDto } from '../besluit/index.js';
import { OverdrachtKortDto } from '../overdracht/index.js';
import { BriefadresgeverOpgeven } from './stappen/besluit.stappen.dto.js';
import { SlaapplekOpgeven } from './stappen/onderzoek.stappen.dto.js';

/** Een briefadres aanvragen voor de cliënt van een dossier. */
export class BriefadresAanvragen {
  @ApiProperty({
    description: 'Het dossier van de cliënt.',
    format: 'uuid',
    example: '019aab00-0000-7000-8000-000000000002',
  })
  @IsUUID()
  dossier: string;

  @ApiProperty({
    description: 'Waarom er een briefadres nodig is; een code uit de codelijst briefadres-redenen.',
    example: 'geen-woonadres',
  })
  @IsCode()
  reden: string;

  @ApiProperty({
    description: 'Slaapt de cliënt buiten of in de opvang (dakloos), of steeds bij een ander (thuisloos)?',
    enum: ['dakloos', 'thuisloos'],
    example: 'dakloos',
  })
  @IsIn(['dakloos', 'thuisloos'])
  kind: 'dakloos' | 'thuisloos';

  @ApiProperty({
    description: 'Kan de cliënt niet wachten? Dan schrijft burgerzaken meteen tijdelijk in.',
    example: false,
  })
  @IsBoolean()
  spoed: boolean;

  @ApiPropertyOptional({
    description: 'CBS-code van de gemeente waar het adres komt. Laat u hem weg, dan waar de cliënt zich meldde.',
    pattern: '^[0-9]{4}$',
    example: '0505',
  })
  @Optioneel()
  @Matches(/^[0-9]{4}$/)
  gemeente?: string;

  @ApiPropertyOptional({
    description: 'Dag waarop de aangifte binnenkwam; vandaag als u hem weglaat. Vanaf die dag loopt de beslistermijn.',
    example: '2026-11-20',
  })
  @Optioneel()
  @IsKalenderdatum()
  aangifteOp?: string;

  @ApiPropertyOptional({
    description: 'Toelichting.',
    maxLength: 1000,
    example: 'Slaapt afwisselend bij drie vrienden.',
  })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** Welke briefadressen u wilt zien. */
export class BriefadressenQuery extends BladerQuery {
  @ApiPropertyOptional({
    description: 'Alleen van dit dossier.',
    format: 'uuid',
    example: '019aab00-0000-7000-8000-000000000002',
  })
  @Optioneel()
  @IsUUID()
  dossier?: string;

  @ApiPropertyOptional({ description: 'Alleen wat in deze toestand is.', example: 'adresonderzoek' })
  @Optioneel()
  @IsCode()
  toestand?: string;
}

/** Een controle, met de dag en wie haar deed. */
export class ControleDto {
  @ApiProperty({ description: 'Wat; een code uit de codelijst briefadres-controles.', example: 'identiteit' })
  controle: string;

  @ApiProperty({
    description: 'Wat eruit kwam; een code uit de codelijst briefadres-controleuitkomsten.',
    example: 'voldoet',
  })
  uitkomst: string;

  @ApiProperty({ description: 'Dag van de controle.', format: 'date', example: '2026-11-23' })
  datum: string;

  @ApiProperty({ description: 'Organisatie die controleerde.', example: 'BURGERZAKEN_DORDRECHT' })
  organisatie: string;

  @ApiProperty({ description: 'Wie controleerde (`sub` in het token).', example: 'burgerzaken-dordrecht-behandelaar' })
  door: string;
}

const DAG = { type: String, format: 'date', nullable: true, example: null } as const;
const LEEG = { type: String, nullable: true, example: null } as const;

/** Een briefadres zoals het in een lijst staat. */
@ZaakVoorbeeld({
  soort: 'briefadres',
  kenmerk: 'TNS-2026-000123-B1',
  toestand: 'adresonderzoek',
  organisatie: 'BURGERZAKEN_DORDRECHT',
})
export class BriefadresRegelDto extends ZaakRegelDto {
  @ApiProperty({ description: 'Dakloos of thuisloos; leeg zolang niemand het zei.', ...LEEG, example: 'dakloos' })
  kind: string | null;

  @ApiProperty({ description: 'Is er spoed?', example: false })
  spoed: boolean;

  @ApiProperty({ description: 'Gemeente waar het adres komt (CBS-code).', example: '0505' })
  gemeente: string;

  @ApiProperty({ description: 'Dag waarop de aangifte binnenkwam.', format: 'date', example: '2026-11-20' })
  aangifteOp: string;

  @ApiProperty({ description: 'Sinds wanneer de cliënt tijdelijk ingeschreven staat.', ...DAG })
  tijdelijkOp: string | null;

  @ApiProperty({ description: 'Vanaf wanneer het adres geldt: de dag van de aangifte of van het voornemen.', ...DAG })
  adresOp: string | null;

  @ApiProperty({ description: 'Dag waarop het briefadres opnieuw wordt bekeken.', ...DAG })
  herbeoordelenOp: string | null;
}

/** Een briefadres: van de aanvraag tot het niet meer nodig is. */
export class BriefadresDto extends BriefadresRegelDto {
  @ApiProperty({
    description:
      'De stappen die u nu kunt zetten. Staat er een belemmering bij, dan moet er eerst iets anders gebeuren.',
    type: [ToegestaneStapDto],
  })
  toegestaneStappen: ToegestaneStapDto[];

  @ApiProperty({ description: 'Waarom het nodig is; een code uit de codelijst briefadres-redenen.', ...LEEG })
  reden: string | null;

  @ApiProperty({ description: 'Op wat voor adres de cliënt tijdelijk staat ingeschreven.', ...LEEG })
  tijdelijkAdressoort: string | null;

  @ApiProperty({ description: 'Dag van het voornemen om ambtshalve in te schrijven.', ...DAG })
  voornemenOp: string | null;

  @ApiProperty({
    description: 'Gegevens waar om gevraagd is; codes uit de codelijst briefadres-gegevens.',
    type: [String],
    example: [],
  })
  gegevensGevraagd: string[];

  @ApiProperty({ description: 'De controles; alleen bij volledig zicht.', type: [ControleDto] })
  controles: ControleDto[];

  @ApiProperty({
    description: 'Controles die nog niet gedaan zijn. Ze zijn nooit een reden om te weigeren.',
    type: [String],
    example: ['identiteit'],
  })
  ontbrekendeControles: string[];

  @ApiProperty({
    description: 'Waar de cliënt slaapt; alleen voor wie het briefadres in handen heeft.',
    type: [SlaapplekOpgeven],
    nullable: true,
  })
  slaapplekken: SlaapplekOpgeven[] | null;

  @ApiProperty({ description: 'Wat voor gever: persoon, instelling of gemeente.', ...LEEG })
  geversoort: string | null;

  @ApiProperty({
    description: 'Wie het adres geeft; alleen voor wie het briefadres in handen heeft.',
    type: BriefadresgeverOpgeven,
    nullable: true,
  })
  gever: BriefadresgeverOpgeven | null;

  @ApiProperty({ description: 'Het woonadres; alleen voor wie het briefadres in handen heeft.', ...LEEG })
  woonadres: string | null;

  @ApiProperty({ description: 'Andere gemeente die gevraagd is in te schrijven (CBS-code).', ...LEEG })
  andereGemeente: string | null;

  @ApiProperty({ description: 'Sinds welke dag niemand van de cliënt weet, voor zover de post dat zegt.', ...DAG })
  stilSinds: string | null;

  @ApiProperty({ description: 'Dag waarop burgerzaken het zoeken vastlegde.', ...DAG })
  onderzoekOp: string | null;

  @ApiProperty({
    description: 'Waar is gezocht; codes uit de codelijst briefadres-zoekplekken.',
    type: [String],
    example: [],
  })
  gezochtBij: string[];

  @ApiProperty({ description: 'Dag waarop de regiehouder zei dat niemand de cliënt zag.', ...DAG })
  regieZagNiemandOp: string | null;

  @ApiProperty({ description: 'Laatste dag waarop iemand tegen het voornemen kan ingaan.', ...DAG })
  voornemenTot: string | null;

  @ApiProperty({ description: 'Dag waarop de cliënt het laatst is gezien.', ...DAG })
  gezienOp: string | null;

  @ApiProperty({ description: 'Vanaf welke dag het briefadres, of de vraag ernaar, is geëindigd.', ...DAG })
  eindeOp: string | null;

  @ApiProperty({ description: 'Waar de cliënt heen is verwezen; een code uit de codelijst doorverwijzing.', ...LEEG })
  doorverwezenNaar: string | null;

  @ApiProperty({ description: 'De besluiten; alleen bij volledig zicht.', type: [BesluitDto] })
  besluiten: BesluitDto[];

  @ApiProperty({ description: 'Het werk dat hieruit kwam, zover u het mag zien.', type: [OverdrachtKortDto] })
  overdrachten: OverdrachtKortDto[];

  @ApiPropertyOptional({ description: 'Wat er door uw stap nog meer gebeurde.', type: [GevolgDto] })
  gevolgen?: GevolgDto[];
}
