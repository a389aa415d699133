import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

/** Een stap die u nu kunt zetten. */
export class ToegestaneStapDto {
  @ApiProperty({ description: 'Naam van de stap, zoals u hem in `stap` meestuurt.', example: 'oppakken' })
  stap: string;

  @ApiProperty({ description: 'Naam van de stap voor mensen.', example: 'Oppakken' })
  label: string;

  @ApiPropertyOptional({
    description:
      'Wat er nog in de weg staat: zolang dit er staat, geeft de stap 422. Ontbreekt als niets in de weg staat.',
    example: 'Er loopt al een voorstel voor de regie. Wacht op het antwoord.',
  })
  belemmering?: string;
}

/** Een klok van een zaak. */
export class TermijnDto {
  @ApiProperty({
    description: 'Vast nummer van de klok; haar hele boek staat op /klokken/{id}.',
    format: 'uuid',
    example: '019aab00-0000-7000-8000-000000000010',
  })
  id: string;

  @ApiProperty({ description: 'Soort termijn; zie /termijnen.', example: 'overdracht-oppakken-zelfde-dag' })
  soort: string;

  @ApiProperty({
    description: 'Hoe de klok ervoor staat.',
    enum: ['loopt', 'opgeschort', 'gehaald', 'overschreden'],
    example: 'loopt',
  })
  status: string;

  @ApiProperty({
    description: 'Moment waarop de klok begon.',
    format: 'date-time',
    example: '2026-11-22T09:00:00.000Z',
  })
  start: string;

  @ApiProperty({
    description: 'Laatste dag die nog op tijd is. Leeg zolang de klok stilstaat.',
    type: String,
    format: 'date',
    nullable: true,
    example: '2026-11-22',
  })
  laatsteDag: string | null;

  @ApiProperty({
    description: 'Vanaf dit moment is het te laat. Leeg zolang de klok stilstaat.',
    type: String,
    format: 'date-time',
    nullable: true,
    example: '2026-11-22T23:00:00.000Z',
  })
  vervaltOp: string | null;

  @ApiProperty({
    description: 'Fataal (er volgt een waarschuwing aan steeds meer mensen) of streef (één herinnering).',
    enum: ['streef', 'fataal'],
    example: 'fataal',
  })
  aard: string;

  @ApiProperty({
    description: 'Wetsartikel of afspraak waar de termijn op rust.',
    example: 'Wmo 2015 art. 2.3.3 (onverwijld)',
  })
  grondslag: string;
}

/** Wat elke zaak in een lijst zegt. Wat u ermee kunt doen, staat bij de zaak zelf. */
export class ZaakRegelDto {
  @ApiProperty({
    description: 'Vast nummer van de zaak.',
    format: 'uuid',
    example: '019aab00-0000-7000-8000-000000000001',
  })
  id: string;

  @ApiProperty({
    description:
      'Kenmerk voor mensen; staat op papier en wordt nooit opnieuw gebruikt. Dat van een dossier heeft geen laatste deel.',
    example: 'TNS-2026-000123-O1',
  })
  kenmerk: string;

  @ApiProperty({
    description: 'Het dossier waar de zaak bij hoort.',
    format: 'uuid',
    example: '019aab00-0000-7000-8000-000000000002',
  })
  dossier: string;

  @ApiProperty({ description: 'Soort zaak; alle soorten staan in /processen.', example: 'overdracht' })
  soort: string;

  @ApiProperty({ description: 'Toestand; zie /processen/{soort}.', example: 'aangeboden' })
  toestand: string;

  @ApiProperty({
    description: 'Sinds wanneer de zaak in deze toestand is.',
    format: 'date-time',
    example: '2026-11-22T09:00:00.000Z',
  })
  toestandSinds: string;

  @ApiProperty({
    description: 'Versie; staat ook in de ETag en gaat bij een stap terug in If-Match, tussen aanhalingstekens.',
    type: 'integer',
    example: 1,
  })
  versie: number;

  @ApiProperty({ description: 'Is de zaak nog open?', example: true })
  open: boolean;

  @ApiProperty({ description: 'Organisatie die de zaak in handen heeft; een code uit /organisaties.', example: 'LDH' })
  organisatie: string;

  @ApiProperty({
    description: 'Wachtrij waarin de zaak ligt; een code uit /wachtrijen.',
    type: String,
    nullable: true,
    example: 'LDH_OPVANG',
  })
  wachtrij: string | null;

  @ApiProperty({
    description: 'Wie de zaak behandelt (`sub` in het token). Leeg zolang niemand haar heeft opgepakt.',
    type: String,
    nullable: true,
    example: 'ldh-behandelaar',
  })
  behandelaar: string | null;

  @ApiProperty({ description: 'Organisatie die verantwoordelijk is totdat een ander oppakt.', example: 'GGD' })
  verantwoordelijke: string;

  @ApiProperty({ description: 'Organisatie die de regie heeft over het hele dossier.', example: 'GGD' })
  regiehouder: string;

  @ApiProperty({
    description: 'Wat u mag zien: alles (vol) of alleen uw eigen inzending en de toestand (beperkt).',
    enum: ['vol', 'beperkt'],
    example: 'vol',
  })
  zicht: 'vol' | 'beperkt';

  @ApiProperty({
    description: 'De klokken van deze zaak, ook die al gehaald zijn, met de vroegste bovenaan.',
    type: [TermijnDto],
  })
  termijnen: TermijnDto[];
}

/** Plain texts only: a second `@ApiProperty` reads the type again from the class, which does not know `string | null`. */
type Zaakvoorbeeld = Readonly<Partial<Record<'soort' | 'kenmerk' | 'toestand' | 'organisatie', string>>>;

/** Gives the inherited fields of one kind of zaak an example of that kind. */
export function ZaakVoorbeeld(voorbeeld: Zaakvoorbeeld): ClassDecorator {
  return ({ prototype }) => {
    for (const [veld, example] of Object.entries(voorbeeld)) ApiProperty({ example })(prototype as object, veld);
  };
}

/** Wat elke zaak heeft, van welke soort ook. */
export class ZaakDto extends ZaakRegelDto {
  @ApiProperty({
    description:
      'De stappen die u nu kunt zetten. Staat er een belemmering bij, dan moet er eerst iets anders gebeuren.',
    type: [ToegestaneStapDto],
  })
  toegestaneStappen: ToegestaneStapDto[];
}
