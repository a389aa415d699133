import type { Type } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, Equals, IsArray, Matches } from 'class-validator';
import { IsCode, IsKalenderdatum, IsTekst, Optioneel } from '../../platform/http/valideer.js';
import {
  OpvangBedVergrendelen,
  OpvangPlaatsen,
  OpvangSchorsen,
  OpvangHervatten,
  OpvangEldersPlaatsen,
  OpvangVerplaatsen,
} from './bedden/bed.stappen.dto.js';
import {
  OpvangAfwezigMelden,
  OpvangTerug,
  OpvangPlekVrijgeven,
  OpvangNachtRegistreren,
  OpvangNachtCorrigeren,
} from './nachten/nacht.stappen.dto.js';
import { ZaakCorrigeren } from '../../proces/index.js';
import type { opvangProces } from './opvang.proces.js';

/** Niet verschenen: de cliënt kwam niet. */
export class OpvangNietVerschenen {
  @ApiProperty({ description: 'De stap.', enum: ['niet-verschenen'], example: 'niet-verschenen' })
  @Equals('niet-verschenen')
  stap: 'niet-verschenen';

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Zie het gesprek van vandaag.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** Vertrek na kort verblijf: er begon geen uitstroomtraject. */
export class OpvangVertrekKortVerblijf {
  @ApiProperty({ description: 'De stap.', enum: ['vertrek-kort-verblijf'], example: 'vertrek-kort-verblijf' })
  @Equals('vertrek-kort-verblijf')
  stap: 'vertrek-kort-verblijf';

  @ApiProperty({
    description: 'Waar de cliënt heen gaat; een code uit de codelijst opvang-bestemmingen.',
    example: 'zelfstandig-met-begeleiding',
  })
  @IsCode()
  bestemming: string;

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Zie het gesprek van vandaag.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** Calamiteit melden: de toezichthouder Wmo hoort het meteen. */
export class OpvangCalamiteitMelden {
  @ApiProperty({ description: 'De stap.', enum: ['calamiteit-melden'], example: 'calamiteit-melden' })
  @Equals('calamiteit-melden')
  stap: 'calamiteit-melden';

  @ApiProperty({
    description: 'Wat er gebeurde; een code uit de codelijst calamiteitsoorten.',
    example: 'ernstig-letsel',
  })
  @IsCode()
  soort: string;

  @ApiProperty({ description: 'Op welke dag het gebeurde.', example: '2026-11-22' })
  @IsKalenderdatum()
  datum: string;

  @ApiProperty({
    description: 'Wat er gebeurde en wat er gedaan is. Noem niemand bij naam.',
    maxLength: 1000,
    example: 'Brand op een kamer. Niemand gewond; de kamer is gesloten.',
  })
  @IsTekst(1000)
  beschrijving: string;
}

/** Op proef: de cliënt probeert een andere woonplek. */
export class OpvangOpProef {
  @ApiProperty({ description: 'De stap.', enum: ['op-proef'], example: 'op-proef' })
  @Equals('op-proef')
  stap: 'op-proef';

  @ApiProperty({
    description: 'Waar de cliënt heen gaat; een code uit de codelijst opvang-bestemmingen.',
    example: 'zelfstandig-met-begeleiding',
  })
  @IsCode()
  bestemming: string;

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Zie het gesprek van vandaag.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** Terug van proef: de cliënt komt terug, zonder nieuwe intake. */
export class OpvangTerugVanProef {
  @ApiProperty({ description: 'De stap.', enum: ['terug-van-proef'], example: 'terug-van-proef' })
  @Equals('terug-van-proef')
  stap: 'terug-van-proef';

  @ApiProperty({
    description: 'Wat ging goed, en wat is er de volgende keer nodig?',
    maxLength: 1000,
    example: 'Koken en schoonmaken ging goed. De avonden waren te stil.',
  })
  @IsTekst(1000)
  geleerd: string;
}

/** Proef geslaagd: de cliënt blijft op de nieuwe plek. */
export class OpvangProefGeslaagd {
  @ApiProperty({ description: 'De stap.', enum: ['proef-geslaagd'], example: 'proef-geslaagd' })
  @Equals('proef-geslaagd')
  stap: 'proef-geslaagd';

  @ApiProperty({
    description: 'Waar de cliënt heen gaat; een code uit de codelijst opvang-bestemmingen.',
    example: 'zelfstandig-met-begeleiding',
  })
  @IsCode()
  bestemming: string;

  @ApiPropertyOptional({
    description: 'In welke gemeente dat is; een CBS-code.',
    pattern: '^[0-9]{4}$',
    example: '0505',
  })
  @Optioneel()
  @Matches(/^[0-9]{4}$/)
  gemeente?: string;

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Zie het gesprek van vandaag.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** Uitstromen: de cliënt gaat ergens anders wonen. */
export class OpvangUitstromen {
  @ApiProperty({ description: 'De stap.', enum: ['uitstromen'], example: 'uitstromen' })
  @Equals('uitstromen')
  stap: 'uitstromen';

  @ApiProperty({
    description: 'Waar de cliënt heen gaat; een code uit de codelijst opvang-bestemmingen.',
    example: 'zelfstandig-met-begeleiding',
  })
  @IsCode()
  bestemming: string;

  @ApiPropertyOptional({
    description: 'In welke gemeente dat is; een CBS-code.',
    pattern: '^[0-9]{4}$',
    example: '0505',
  })
  @Optioneel()
  @Matches(/^[0-9]{4}$/)
  gemeente?: string;

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Zie het gesprek van vandaag.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** Blokkade vastleggen: wat houdt uitstroom tegen? */
export class OpvangBlokkadeVastleggen {
  @ApiProperty({ description: 'De stap.', enum: ['blokkade-vastleggen'], example: 'blokkade-vastleggen' })
  @Equals('blokkade-vastleggen')
  stap: 'blokkade-vastleggen';

  @ApiProperty({
    description:
      'Wat uitstroom tegenhoudt; codes uit de codelijst blokkades-uitstroom. Leeg als niets uitstroom tegenhoudt.',
    type: [String],
    maxItems: 4,
    example: ['geen-passende-plek'],
  })
  @IsArray()
  @ArrayMaxSize(4)
  @ArrayUnique()
  @Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/, { each: true })
  blokkades: string[];

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Zie het gesprek van vandaag.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

type Systeemstap =
  | 'in-handen-geven'
  | 'uitstroomtraject-starten'
  | 'uitstroomtraject-herzien'
  | 'overlijden-verwerken'
  | 'overlijden-herroepen';
type Stap = Exclude<keyof (typeof opvangProces)['stappen'], Systeemstap>;

/** The fields of each step that may come in over HTTP; a test holds the keys against the table. */
export const OPVANG_STAPPEN = {
  'bed-vergrendelen': OpvangBedVergrendelen,
  plaatsen: OpvangPlaatsen,
  'niet-verschenen': OpvangNietVerschenen,
  'vertrek-kort-verblijf': OpvangVertrekKortVerblijf,
  'afwezig-melden': OpvangAfwezigMelden,
  terug: OpvangTerug,
  'plek-vrijgeven': OpvangPlekVrijgeven,
  schorsen: OpvangSchorsen,
  hervatten: OpvangHervatten,
  'elders-plaatsen': OpvangEldersPlaatsen,
  verplaatsen: OpvangVerplaatsen,
  'nacht-registreren': OpvangNachtRegistreren,
  'nacht-corrigeren': OpvangNachtCorrigeren,
  'calamiteit-melden': OpvangCalamiteitMelden,
  'op-proef': OpvangOpProef,
  'terug-van-proef': OpvangTerugVanProef,
  'proef-geslaagd': OpvangProefGeslaagd,
  uitstromen: OpvangUitstromen,
  'blokkade-vastleggen': OpvangBlokkadeVastleggen,
  corrigeren: ZaakCorrigeren,
} as const satisfies Record<Stap, Type>;
