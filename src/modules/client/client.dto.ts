import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

const DOSSIER = '019aab00-0000-7000-8000-000000000002';
const CLIENT = '019aab00-0000-7000-8000-000000000010';
const ANDER = '019aab00-0000-7000-8000-000000000011';
const SAMENVOEGING = '019aab00-0000-7000-8000-000000000012';

/** Hoe een cliënt te bereiken is. */
export class BereikbaarDto {
  @ApiProperty({
    description:
      'Telefoonnummer. Leeg als er een veilig nummer is en uw organisatie niet betrokken is bij een open dossier.',
    type: String,
    nullable: true,
    example: '06-00000001',
  })
  telefoon: string | null;

  @ApiProperty({
    description: 'Via wie de cliënt te bereiken is.',
    type: String,
    nullable: true,
    example: 'Zus, buurthuis De Brug',
  })
  viaWie: string | null;

  @ApiProperty({ description: 'Waar post opgehaald wordt.', type: String, nullable: true, example: 'Inloop Vest 90' })
  postpunt: string | null;

  @ApiProperty({
    description: 'Is dit ingevuld, bel dan alleen dit nummer.',
    type: String,
    nullable: true,
    example: null,
  })
  veiligNummer: string | null;
}

/** Een dossier van een cliënt. */
export class ClientDossierDto {
  @ApiProperty({ description: 'Vast nummer van het dossier.', format: 'uuid', example: DOSSIER })
  id: string;

  @ApiProperty({ description: 'Kenmerk voor mensen.', example: 'TNS-2026-000123' })
  kenmerk: string;

  @ApiProperty({ description: 'Is het dossier nog open?', example: true })
  open: boolean;

  @ApiProperty({ description: 'Organisatie die de regie heeft.', example: 'GGD' })
  regiehouder: string;
}

/** Een voorstel om twee cliënten samen te voegen, of een samenvoeging die gedaan is. */
export class SamenvoegingDto {
  @ApiProperty({ description: 'Vast nummer van de samenvoeging.', format: 'uuid', example: SAMENVOEGING })
  id: string;

  @ApiProperty({ description: 'De cliënt die blijft.', format: 'uuid', example: CLIENT })
  blijft: string;

  @ApiProperty({ description: 'De cliënt die daarin opgaat.', format: 'uuid', example: ANDER })
  vervalt: string;

  @ApiProperty({
    description: 'Voorgesteld wacht op een tweede persoon.',
    enum: ['voorgesteld', 'bevestigd'],
    example: 'voorgesteld',
  })
  toestand: 'voorgesteld' | 'bevestigd';

  @ApiProperty({ description: 'Code uit de codelijst samenvoegredenen.', example: 'identiteitsbewijs' })
  reden: string;

  @ApiProperty({
    description: 'Waaraan de voorsteller ziet dat het één persoon is.',
    type: String,
    nullable: true,
    example: 'Zelfde paspoort en zelfde geboorteplaats.',
  })
  toelichting: string | null;

  @ApiProperty({
    description: 'Wie het voorstelde (het nummer van de persoon in het inlogsysteem).',
    example: 'ggd-teamleider',
  })
  voorgesteldDoor: string;

  @ApiProperty({ description: 'Wanneer het is voorgesteld.', format: 'date-time', example: '2026-11-22T09:00:00.000Z' })
  voorgesteldOp: string;

  @ApiProperty({ description: 'Wie het bevestigde.', type: String, nullable: true, example: null })
  bevestigdDoor: string | null;

  @ApiProperty({
    description: 'Wanneer het is bevestigd.',
    type: String,
    format: 'date-time',
    nullable: true,
    example: null,
  })
  bevestigdOp: string | null;
}

/** Een cliënt die bij uw zoekvraag past. */
export class ClientGevondenDto {
  @ApiProperty({ description: 'Vast nummer van de cliënt.', format: 'uuid', example: CLIENT })
  id: string;

  @ApiProperty({ description: 'Achternaam.', type: String, nullable: true, example: 'Berg' })
  achternaam: string | null;

  @ApiProperty({ description: 'Tussenvoegsel.', type: String, nullable: true, example: 'van den' })
  tussenvoegsel: string | null;

  @ApiProperty({ description: 'Voornamen.', type: String, nullable: true, example: 'Johanna Maria' })
  voornamen: string | null;

  @ApiProperty({ description: 'Roepnaam.', type: String, nullable: true, example: 'Anja' })
  roepnaam: string | null;

  @ApiProperty({ description: 'Geboortedatum.', type: String, format: 'date', nullable: true, example: '1987-03-14' })
  geboortedatum: string | null;

  @ApiProperty({
    description: 'De cliënt waar deze in is opgegaan.',
    type: String,
    format: 'uuid',
    nullable: true,
    example: null,
  })
  samengevoegdIn: string | null;

  @ApiProperty({
    description: 'De dossiers die u mag zien, de nieuwste eerst (hoogstens 20).',
    type: [ClientDossierDto],
  })
  dossiers: ClientDossierDto[];
}

/** Wie de cliënt is. */
export class ClientDto extends ClientGevondenDto {
  @ApiProperty({
    description: 'Versie; staat ook in de ETag en gaat bij een stap terug in If-Match, tussen aanhalingstekens.',
    type: 'integer',
    example: 1,
  })
  versie: number;

  @ApiProperty({ description: 'Wil de cliënt anoniem blijven?', example: false })
  anoniem: boolean;

  @ApiProperty({
    description:
      'Burgerservicenummer. Leeg als het niet bekend is, of als uw organisatie er geen wettelijke grond voor heeft.',
    type: String,
    pattern: '^[0-9]{9}$',
    nullable: true,
    example: '999900006',
  })
  bsn: string | null;

  @ApiProperty({ description: 'Is het burgerservicenummer bekend?', example: true })
  bsnBekend: boolean;

  @ApiProperty({
    description: 'Geslacht.',
    type: String,
    enum: ['man', 'vrouw', 'x', 'onbekend'],
    nullable: true,
    example: 'vrouw',
  })
  geslacht: string | null;

  @ApiProperty({ description: 'Hoe de cliënt te bereiken is.', type: BereikbaarDto })
  bereikbaar: BereikbaarDto;

  @ApiProperty({ description: 'Taal die de cliënt spreekt.', type: String, nullable: true, example: 'Pools' })
  taal: string | null;

  @ApiProperty({ description: 'Is er een tolk nodig?', example: false })
  tolkNodig: boolean;

  @ApiProperty({ description: 'Dag van overlijden.', type: String, format: 'date', nullable: true, example: null })
  overledenOp: string | null;

  @ApiProperty({
    description: 'Cliënten die in deze zijn opgegaan en die u mag zien; hun dossiers blijven te lezen (hoogstens 20).',
    type: [String],
    format: 'uuid',
    example: [],
  })
  opgegaan: string[];

  @ApiPropertyOptional({
    description: 'Alleen voor teamleiders van de GGD: voorstellen en samenvoegingen die nog gelden (hoogstens 20).',
    type: [SamenvoegingDto],
  })
  samenvoegingen?: SamenvoegingDto[];
}
