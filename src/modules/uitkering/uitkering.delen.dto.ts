import { ApiProperty } from '@nestjs/swagger';

/** Een dag van melding die is gecorrigeerd. */
export class EerdereMeldingDto {
  @ApiProperty({ description: 'De dag die vastlag.', format: 'date', example: '2026-11-23' })
  datum: string;

  @ApiProperty({ description: 'Dag waarop zij is gecorrigeerd.', format: 'date', example: '2026-11-25' })
  gecorrigeerdOp: string;

  @ApiProperty({ description: 'Reden; een code uit de codelijst corrigeerredenen.', example: 'nieuwe-informatie' })
  reden: string;

  @ApiProperty({ description: 'Bewijs; een code uit de codelijst pw-meldingsbewijs.', example: 'brief-of-mail' })
  bewijs: string;
}

/** Hoe de zoektermijn is beoordeeld, met de regel van de dag van melding. */
export class ZoektermijnDto {
  @ApiProperty({
    description: 'Wat de klantmanager vond.',
    enum: ['van-toepassing', 'afgezien', 'niet-van-toepassing'],
    example: 'afgezien',
  })
  oordeel: string;

  @ApiProperty({ description: 'Reden; een code uit de codelijst die bij de stap hoort.', example: 'dakloos' })
  reden: string;

  @ApiProperty({
    description: 'Versie van de regel (beleid pw-zoektermijn-regel) die op de dag van melding gold.',
    example: 'vier-weken-met-uitzondering',
  })
  regel: string;

  @ApiProperty({ description: 'Waar die regel op rust.', example: 'Participatiewet art. 41 lid 4' })
  grond: string;
}

/** Hoe de cliënt woont. */
export class LeefsituatieDto {
  @ApiProperty({ description: 'Is dit adres het hoofdverblijf?', example: false })
  hoofdverblijf: boolean;

  @ApiProperty({ description: 'Heeft de gastheer bijstand?', example: true })
  gastheerHeeftBijstand: boolean;

  @ApiProperty({
    description: 'Medebewoners die kunnen meetellen.',
    enum: ['geen', 'alleen-jonger', 'een', 'meer'],
    example: 'een',
  })
  medebewoners: string;

  @ApiProperty({ description: 'Heeft de cliënt een identiteitsbewijs?', example: true })
  identiteitsbewijs: boolean;
}

/** Iets waar de klantmanager op moet letten. Een mens beslist; er wordt geen bedrag berekend. */
export class SignaalDto {
  @ApiProperty({
    description: 'Soort signaal.',
    enum: [
      'kostendeler-gastheer',
      'kostendeler-client',
      'niet-ingeschreven',
      'geen-id',
      'detentie',
      'overlijden',
      'verhuizing',
      'uitstroom',
      'aow-leeftijd',
    ],
    example: 'kostendeler-gastheer',
  })
  soort: string;

  @ApiProperty({
    description: 'Moet u het nagaan, of is al duidelijk dat het niets verandert?',
    enum: ['nagaan', 'geen'],
    example: 'geen',
  })
  effect: string;

  @ApiProperty({
    description: 'Waarom, in gewone taal.',
    example: 'De cliënt is jonger dan 27 en telt niet mee. De uitkering van de gastheer verandert niet.',
  })
  uitleg: string;
}

/** Een stuk dat nodig is of was. */
export class StukDto {
  @ApiProperty({ description: 'Welk stuk; een code uit de codelijst pw-stukken.', example: 'bankafschriften' })
  stuk: string;

  @ApiProperty({ description: 'Naam van het stuk.', example: 'Bankafschriften' })
  naam: string;

  @ApiProperty({ description: 'Wie eraan kan komen.', example: 'De cliënt, in de app of bij de bank.' })
  wie: string;

  @ApiProperty({
    description: 'Gevraagd, ontvangen bij deze aanvraag, of bekend van een eerdere aanvraag en nog bruikbaar.',
    enum: ['gevraagd', 'ontvangen', 'bekend'],
    example: 'gevraagd',
  })
  stand: string;

  @ApiProperty({
    description: 'Dag waarop erom gevraagd is.',
    type: String,
    format: 'date',
    nullable: true,
    example: '2026-11-23',
  })
  gevraagdOp: string | null;

  @ApiProperty({
    description: 'Dag waarop het binnenkwam.',
    type: String,
    format: 'date',
    nullable: true,
    example: null,
  })
  ontvangenOp: string | null;
}
