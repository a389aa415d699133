import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, Matches } from 'class-validator';
import { BladerQuery } from '../../platform/http/bladeren.js';
import { IsBsn, IsCode, IsGeboortedatum, IsMoment, IsTekst, Optioneel } from '../../platform/http/valideer.js';

const VOL = 'Ontbreekt als u het dossier niet helemaal mag zien.';

/** Welke dossiers u wilt zien. */
export class DossiersQuery extends BladerQuery {
  @ApiPropertyOptional({ description: 'Alleen deze groep; de code van een rij uit /deurtabel.', example: 'C' })
  @Optioneel()
  @IsCode()
  groep?: string;

  @ApiPropertyOptional({ description: 'Alleen waar deze organisatie de regie heeft.', example: 'GGD' })
  @Optioneel()
  @IsCode()
  regiehouder?: string;

  @ApiPropertyOptional({ description: 'Alleen dossiers in deze toestand.', example: 'buiten-beeld' })
  @Optioneel()
  @IsCode()
  toestand?: string;

  @ApiPropertyOptional({
    description: 'Alleen open (true) of alleen afgesloten (false).',
    type: Boolean,
    example: true,
  })
  @Optioneel()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  open?: boolean;
}

/** Op welk moment u het dossier wilt zien. */
export class DossierQuery {
  @ApiPropertyOptional({
    description:
      'Kijk terug: de toestand, de houders en de klokken zoals ze op dat moment waren. De andere velden komen dan niet mee. ' +
      'Rechten zijn die van nu.',
    format: 'date-time',
    example: '2026-11-20T18:00:00Z',
  })
  @Optioneel()
  @IsMoment()
  peilmoment?: string;
}

/** Zoek een dossier: op kenmerk, op bsn, of op achternaam met geboortedatum. Eén van de drie. */
export class DossierZoeken {
  @ApiPropertyOptional({ description: 'Kenmerk van het dossier of van een zaak daarin.', example: 'TNS-2026-000123' })
  @Optioneel()
  @Matches(/^TNS-\d{4}-\d{6,9}(-[A-Z]\d{1,4})?$/)
  kenmerk?: string;

  @ApiPropertyOptional({ description: 'Burgerservicenummer.', example: '999990019' })
  @Optioneel()
  @IsBsn()
  bsn?: string;

  @ApiPropertyOptional({
    description: 'Achternaam, zonder tussenvoegsel; samen met de geboortedatum.',
    example: 'Boer',
  })
  @Optioneel()
  @IsTekst(200)
  achternaam?: string;

  @ApiPropertyOptional({ description: 'Tussenvoegsel, als dat er is.', example: 'de' })
  @Optioneel()
  @IsTekst(30)
  tussenvoegsel?: string;

  @ApiPropertyOptional({ description: 'Geboortedatum; samen met de achternaam.', example: '1988-04-12' })
  @Optioneel()
  @IsGeboortedatum()
  geboortedatum?: string;
}

/** Een dossier in een lijst. */
export class DossierRegelDto {
  @ApiProperty({
    description: 'Vast nummer van het dossier.',
    format: 'uuid',
    example: '019aab00-0000-7000-8000-000000000002',
  })
  id: string;

  @ApiProperty({ description: 'Kenmerk voor mensen.', example: 'TNS-2026-000123' })
  kenmerk: string;

  @ApiProperty({ description: 'Toestand; zie /processen/dossier.', example: 'open' })
  toestand: string;

  @ApiProperty({ description: 'Sinds wanneer.', format: 'date-time', example: '2026-11-22T09:00:00.000Z' })
  toestandSinds: string;

  @ApiProperty({ description: 'Is het dossier nog open?', example: true })
  open: boolean;

  @ApiProperty({ description: 'Organisatie die de regie heeft.', example: 'GGD' })
  regiehouder: string;

  @ApiProperty({ description: 'Wat u mag zien.', enum: ['vol', 'beperkt'], example: 'vol' })
  zicht: 'vol' | 'beperkt';

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

  @ApiPropertyOptional({ description: `Hoe vaak er is terug- of doorgestuurd. ${VOL}`, type: 'integer', example: 1 })
  retouren?: number;
}

/** Eén keer dat iemand in het dossier keek. */
export class InzageDto {
  @ApiProperty({
    description: 'Vast nummer van de regel.',
    format: 'uuid',
    example: '019aab00-0000-7000-8000-000000000009',
  })
  id: string;

  @ApiProperty({ description: 'Wie keek (het nummer van de persoon in het inlogsysteem).', example: 'ldh-behandelaar' })
  persoon: string;

  @ApiProperty({ description: 'Namens welke organisatie.', example: 'LDH' })
  organisatie: string;

  @ApiProperty({ description: 'In welke rol.', example: 'behandelaar' })
  rol: string;

  @ApiProperty({ description: 'Met welke toepassing.', example: 'tns-werkplek' })
  toepassing: string;

  @ApiProperty({ description: 'Waarvoor.', example: 'dossier-lezen' })
  doel: string;

  @ApiProperty({ description: 'Wat die te zien kreeg.', example: 'vol' })
  resultaat: string;

  @ApiProperty({ description: 'Wanneer.', format: 'date-time', example: '2026-11-22T09:00:00.000Z' })
  moment: string;
}
