import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsString, Matches, MaxLength } from 'class-validator';
import { BladerQuery } from '../../platform/http/bladeren.js';
import { IsTekst, Optioneel } from '../../platform/http/valideer.js';

/** Queues or kinds of event in one subscription at most. */
const HOOGSTENS = 100;
const CODE = /^[A-Za-z0-9]+([_-][A-Za-z0-9]+)*$/;
const SOORT = /^[a-z]+(-[a-z]+)*(\.[a-z]+(-[a-z]+)*)?$/;
/** What can be read off an address without asking: a scheme, no spaces. The rest the service judges. */
const ADRES = /^https?:\/\/[!-~]+$/;

/** A list that may be left out, of different texts of at most `max` characters in this form. */
const IsLijst = (max: number, vorm: RegExp): PropertyDecorator =>
  applyDecorators(
    Optioneel(),
    IsArray(),
    ArrayMaxSize(HOOGSTENS),
    ArrayUnique(),
    IsString({ each: true }),
    MaxLength(max, { each: true }),
    Matches(vorm, { each: true }),
  );

export const TOESTANDEN = ['actief', 'gepauzeerd', 'beeindigd'] as const;
export type AbonnementToestand = (typeof TOESTANDEN)[number];

/** Welke abonnementen u wilt zien. */
export class AbonnementenQuery extends BladerQuery {
  @ApiPropertyOptional({ description: 'Alleen abonnementen in deze toestand.', enum: TOESTANDEN, example: 'actief' })
  @Optioneel()
  @IsIn(TOESTANDEN)
  toestand?: AbonnementToestand;
}

/** Neem een abonnement op wat er gebeurt. */
export class AbonnementMaken {
  @ApiProperty({ description: 'Hoe u dit abonnement noemt.', maxLength: 100, example: 'Zaaksysteem van de SDD' })
  @IsTekst(100)
  naam: string;

  @ApiProperty({
    description:
      'Waar wij de berichten afleveren: een openbaar https-adres, zonder wachtwoord erin en zonder persoonsgegevens.',
    maxLength: 500,
    pattern: ADRES.source,
    example: 'https://zaken.partner.example/webhooks/toegangspoort',
  })
  @IsString()
  @MaxLength(500)
  @Matches(ADRES)
  doel: string;

  @ApiPropertyOptional({
    description: 'Alleen wat er gebeurt met werk in deze wachtrijen van uw organisatie; leeg is alles wat u mag zien.',
    type: [String],
    maxItems: HOOGSTENS,
    uniqueItems: true,
    items: { type: 'string', maxLength: 60, pattern: CODE.source },
    example: ['SDD_SCHULDEN'],
  })
  @IsLijst(60, CODE)
  wachtrijen?: string[];

  @ApiPropertyOptional({
    description:
      'Alleen deze soorten: een soort zaak (`overdracht`), of een stap daarvan (`overdracht.openen`), zie /processen. Leeg is alles.',
    type: [String],
    maxItems: HOOGSTENS,
    uniqueItems: true,
    items: { type: 'string', maxLength: 100, pattern: SOORT.source },
    example: ['overdracht.openen', 'overdracht.intrekken'],
  })
  @IsLijst(100, SOORT)
  soorten?: string[];
}

/** Wijzig een abonnement; wat u weglaat blijft zoals het is. */
export class AbonnementWijzigen {
  @ApiPropertyOptional({ description: 'Hoe u dit abonnement noemt.', maxLength: 100, example: 'Zaaksysteem SDD' })
  @Optioneel()
  @IsTekst(100)
  naam?: string;

  @ApiPropertyOptional({
    description: 'Een nieuw adres. Wat nog wacht gaat daarheen.',
    maxLength: 500,
    pattern: ADRES.source,
    example: 'https://zaken.partner.example/webhooks/nieuw',
  })
  @Optioneel()
  @IsString()
  @MaxLength(500)
  @Matches(ADRES)
  doel?: string;

  @ApiPropertyOptional({
    description: 'De wachtrijen, in plaats van die er waren. Geldt voor wat er vanaf nu gebeurt.',
    type: [String],
    maxItems: HOOGSTENS,
    uniqueItems: true,
    items: { type: 'string', maxLength: 60, pattern: CODE.source },
    example: [],
  })
  @IsLijst(60, CODE)
  wachtrijen?: string[];

  @ApiPropertyOptional({
    description: 'De soorten, in plaats van die er waren. Geldt voor wat er vanaf nu gebeurt.',
    type: [String],
    maxItems: HOOGSTENS,
    uniqueItems: true,
    items: { type: 'string', maxLength: 100, pattern: SOORT.source },
    example: ['overdracht'],
  })
  @IsLijst(100, SOORT)
  soorten?: string[];

  @ApiPropertyOptional({
    description:
      '`gepauzeerd`: wij bewaren de berichten en leveren niets af. `actief`: wij gaan verder. `beeindigd`: voorgoed; wat nog wacht vervalt.',
    enum: TOESTANDEN,
    example: 'gepauzeerd',
  })
  @Optioneel()
  @IsIn(TOESTANDEN)
  toestand?: AbonnementToestand;
}

/** Hoe het met de ontvanger gaat. */
export class AbonnementStandDto {
  @ApiProperty({
    description: 'Wanneer een aflevering het laatst lukte.',
    type: String,
    format: 'date-time',
    nullable: true,
    example: '2026-11-23T11:00:00.000Z',
  })
  laatstGeluktOp: string | null;

  @ApiProperty({
    description: 'Wanneer een aflevering het laatst mislukte.',
    type: String,
    format: 'date-time',
    nullable: true,
    example: null,
  })
  laatstMisluktOp: string | null;

  @ApiProperty({ description: 'Hoe vaak het nu achter elkaar mislukte.', type: 'integer', example: 0 })
  misluktOpRij: number;

  @ApiProperty({
    description: 'Waarom het de laatste keer mislukte, als code.',
    type: String,
    nullable: true,
    example: null,
  })
  laatsteFout: string | null;

  @ApiProperty({ description: 'Hoeveel berichten nog wachten of onderweg zijn.', type: 'integer', example: 0 })
  achterstand: number;

  @ApiProperty({
    description: 'Hoeveel berichten wij niet kwijt konden en niet meer proberen.',
    type: 'integer',
    example: 0,
  })
  dood: number;
}

/** Een abonnement. */
export class AbonnementDto {
  @ApiProperty({
    description: 'Vast nummer van het abonnement.',
    format: 'uuid',
    example: '019aab00-0000-7000-8000-000000000020',
  })
  id: string;

  @ApiProperty({
    description: 'Versie; gaat bij wijzigen terug in If-Match, tussen aanhalingstekens.',
    type: 'integer',
    example: 1,
  })
  versie: number;

  @ApiProperty({ description: 'Organisatie waarvan het is.', example: 'SDD' })
  organisatie: string;

  @ApiProperty({ description: 'Hoe u het noemt.', example: 'Zaaksysteem van de SDD' })
  naam: string;

  @ApiProperty({
    description: 'Waar wij afleveren.',
    example: 'https://zaken.partner.example/webhooks/toegangspoort',
  })
  doel: string;

  @ApiProperty({
    description: 'Alleen werk in deze wachtrijen; leeg is alles.',
    type: [String],
    example: ['SDD_SCHULDEN'],
  })
  wachtrijen: string[];

  @ApiProperty({ description: 'Alleen deze soorten; leeg is alles.', type: [String], example: ['overdracht.openen'] })
  soorten: string[];

  @ApiProperty({ description: 'Of wij afleveren.', enum: TOESTANDEN, example: 'actief' })
  toestand: AbonnementToestand;

  @ApiProperty({
    description: 'Waarom het ophield: `zelf`, of `ontvanger-weg` als uw systeem met 410 antwoordde.',
    type: String,
    nullable: true,
    example: null,
  })
  reden: string | null;

  @ApiProperty({ description: 'Sinds wanneer.', format: 'date-time', example: '2026-11-23T11:00:00.000Z' })
  gemaaktOp: string;

  @ApiProperty({
    description: 'Tot wanneer het vorige geheim nog meetekent; leeg als er één geheim is.',
    type: String,
    format: 'date-time',
    nullable: true,
    example: null,
  })
  vorigGeheimTot: string | null;

  @ApiProperty({ description: 'Hoe het met de ontvanger gaat.', type: AbonnementStandDto })
  stand: AbonnementStandDto;
}

/** Een abonnement met het geheim waarmee wij tekenen. Dit ziet u alleen nu: bewaar het goed. */
export class AbonnementMetGeheimDto extends AbonnementDto {
  @ApiProperty({
    description:
      'Het geheim waarmee u nagaat dat een bericht van ons komt (Standard Webhooks; hoe, staat bij de webhook `stap`). Wij tonen het ' +
      'één keer.',
    example: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
  })
  geheim: string;
}
