import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { GevolgDto, TermijnDto, ZaakDto, ZaakVoorbeeld } from '../../proces/index.js';
import { HuishoudenDto } from './huishouden/huishouden.dto.js';
import { OverlijdenDto } from './overlijden/overlijden.dto.js';
import { ToestemmingDto } from './toestemming/toestemming.dto.js';

const VOL = 'Ontbreekt als u het dossier niet helemaal mag zien, en bij terugkijken.';
const UUID = '019aab00-0000-7000-8000-000000000004';

/** Wie de cliënt is, voor zover nodig om het dossier te herkennen. */
export class DossierClientDto {
  @ApiProperty({ description: 'Vast nummer van de cliënt; zie /clienten.', format: 'uuid', example: UUID })
  id: string;

  @ApiProperty({ description: 'Naam zoals opgegeven.', type: String, nullable: true, example: 'Jan de Boer' })
  naam: string | null;

  @ApiProperty({
    description: 'Geboortedatum.',
    type: String,
    format: 'date',
    nullable: true,
    example: '1988-04-12',
  })
  geboortedatum: string | null;
}

/** Detentie of opname die nu loopt. */
export class OnderbrekingDto {
  @ApiProperty({ description: 'Wat er is; een code uit de codelijst onderbreking.', example: 'detentie' })
  aard: string;

  @ApiProperty({ description: 'De eerste dag.', type: String, format: 'date', nullable: true, example: '2026-11-20' })
  vanaf: string | null;

  @ApiProperty({
    description: 'De laatste dag, als die bekend is.',
    type: String,
    format: 'date',
    nullable: true,
    example: null,
  })
  tot: string | null;
}

/** Wie aan zet is: één stuk open werk, met de klok die daarvan het eerst afloopt. */
export class AanZetDto {
  @ApiProperty({ description: 'De zaak waarin het werk ligt.', format: 'uuid', example: UUID })
  zaak: string;

  @ApiProperty({ description: 'Kenmerk van die zaak.', example: 'TNS-2026-000123-O1' })
  kenmerk: string;

  @ApiProperty({ description: 'Soort zaak.', example: 'overdracht' })
  soort: string;

  @ApiProperty({
    description: 'Wat er gevraagd is, bij een overdracht; een code uit /taken.',
    type: String,
    nullable: true,
    example: 'OPVANG_LDH',
  })
  taak: string | null;

  @ApiProperty({
    description: 'Organisatie die het in handen heeft. Leeg als dat bij terugkijken niet meer te zien is.',
    type: String,
    nullable: true,
    example: 'LDH',
  })
  organisatie: string | null;

  @ApiProperty({
    description: 'Wie het behandelt; leeg als nog niemand het heeft opgepakt.',
    type: String,
    nullable: true,
    example: 'ldh-behandelaar',
  })
  behandelaar: string | null;

  @ApiProperty({ description: 'Sinds wanneer.', format: 'date-time', example: '2026-11-22T09:00:00.000Z' })
  sinds: string;

  @ApiProperty({ description: 'De klok die het eerst afloopt.', type: TermijnDto, nullable: true })
  termijn: TermijnDto | null;
}

/** Een zaak van het dossier, in het kort. */
export class ZaakKortDto {
  @ApiProperty({ description: 'Vast nummer van de zaak.', format: 'uuid', example: UUID })
  id: string;

  @ApiProperty({ description: 'Kenmerk van de zaak.', example: 'TNS-2026-000123-A1' })
  kenmerk: string;

  @ApiProperty({ description: 'Soort zaak.', example: 'aanmelding' })
  soort: string;

  @ApiProperty({ description: 'Toestand; zie /processen/{soort}.', example: 'in-toets' })
  toestand: string;

  @ApiProperty({ description: 'Sinds wanneer.', format: 'date-time', example: '2026-11-22T09:00:00.000Z' })
  toestandSinds: string;

  @ApiProperty({ description: 'Is de zaak nog open?', example: true })
  open: boolean;

  @ApiProperty({
    description: 'Organisatie die de zaak in handen heeft. Leeg als dat bij terugkijken niet meer te zien is.',
    type: String,
    nullable: true,
    example: 'GGD',
  })
  organisatie: string | null;
}

/** Een dossier: het hele traject van één volwassene. */
@ZaakVoorbeeld({ soort: 'dossier', kenmerk: 'TNS-2026-000123', toestand: 'open', organisatie: 'GGD' })
export class DossierDto extends ZaakDto {
  @ApiPropertyOptional({
    description: 'Het moment waarop u terugkijkt. Toestand, houders en klokken zijn die van dat moment.',
    format: 'date-time',
    example: '2026-11-20T18:00:00.000Z',
  })
  peilmoment?: string;

  @ApiPropertyOptional({ description: `De cliënt. ${VOL}`, type: DossierClientDto })
  client?: DossierClientDto;

  @ApiPropertyOptional({ description: `Groep; de code van een rij uit /deurtabel. ${VOL}`, example: 'C' })
  groep?: string;

  @ApiPropertyOptional({
    description: `Het vroegste moment waarop de cliënt zich meldde. ${VOL}`,
    format: 'date-time',
    example: '2026-11-22T09:00:00.000Z',
  })
  aanmelddatum?: string;

  @ApiPropertyOptional({ description: `Is er een veiligheidsrisico? ${VOL}`, example: false })
  veiligheidsrisico?: boolean;

  @ApiPropertyOptional({
    description: `Wie gevraagd is de regie over te nemen en nog niet heeft geantwoord. ${VOL}`,
    type: String,
    nullable: true,
    example: null,
  })
  regieVoorgesteldAan?: string | null;

  @ApiPropertyOptional({
    description: `Sinds wanneer niemand weet waar de cliënt is. ${VOL}`,
    type: String,
    format: 'date-time',
    nullable: true,
    example: null,
  })
  buitenBeeldSinds?: string | null;

  @ApiPropertyOptional({
    description: `Detentie of opname die nu loopt. ${VOL}`,
    type: OnderbrekingDto,
    nullable: true,
  })
  onderbreking?: OnderbrekingDto | null;

  @ApiPropertyOptional({
    description: `Dat de cliënt is overleden, als dat is vastgelegd. ${VOL}`,
    type: OverlijdenDto,
    nullable: true,
  })
  overlijden?: OverlijdenDto | null;

  @ApiPropertyOptional({
    description: `Wat de cliënt wel en niet meer laat delen, het oudste eerst. ${VOL}`,
    type: [ToestemmingDto],
  })
  toestemmingen?: ToestemmingDto[];

  @ApiPropertyOptional({ description: `Met wie de cliënt een huishouden vormt. ${VOL}`, type: HuishoudenDto })
  huishouden?: HuishoudenDto;

  @ApiPropertyOptional({
    description: `Hoe vaak er is terug- of doorgestuurd sinds het laatste casusoverleg. ${VOL}`,
    type: 'integer',
    example: 1,
  })
  retouren?: number;

  @ApiPropertyOptional({
    description: `Het casusoverleg dat nu loopt. ${VOL}`,
    type: String,
    format: 'uuid',
    nullable: true,
    example: null,
  })
  casusoverleg?: string | null;

  @ApiPropertyOptional({
    description: `Het eerdere, afgesloten dossier van deze cliënt. ${VOL}`,
    type: String,
    format: 'uuid',
    nullable: true,
    example: null,
  })
  terugvalVan?: string | null;

  @ApiPropertyOptional({
    description:
      'Wie aan zet is: al het open werk, het dringendste bovenaan. De eerste regel is wie nu de bal heeft. Onderaan staat de ' +
      'regiehouder zelf, met de klok van het dossier. Ontbreekt als u het dossier niet helemaal mag zien.',
    type: [AanZetDto],
  })
  aanZet?: AanZetDto[];

  @ApiProperty({
    description: 'De zaken van dit dossier die u mag zien, de nieuwste eerst; hoogstens 200.',
    type: [ZaakKortDto],
  })
  zaken: ZaakKortDto[];

  @ApiPropertyOptional({ description: 'Wat er door uw stap nog meer gebeurde.', type: [GevolgDto] })
  gevolgen?: GevolgDto[];
}
