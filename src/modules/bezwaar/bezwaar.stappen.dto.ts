import type { Type } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, Equals, IsArray, IsBoolean, IsIn, Matches } from 'class-validator';
import type { NamensWie } from '../../kern/besluitstappen.js';
import { IsCode, IsKalenderdatum, IsTekst, Optioneel } from '../../platform/http/valideer.js';
import { IngebrekestellingOntvangen } from '../besluit/index.js';
import { ZaakCorrigeren } from '../../proces/index.js';
import type { bezwaarProces } from './bezwaar.proces.js';

/** In behandeling nemen: u gaat het bezwaar bekijken. */
export class BezwaarInBehandelingNemen {
  @ApiProperty({ description: 'De stap.', enum: ['in-behandeling-nemen'], example: 'in-behandeling-nemen' })
  @Equals('in-behandeling-nemen')
  stap: 'in-behandeling-nemen';

  @ApiProperty({
    description: 'Geeft een commissie advies (Awb artikel 7:13)? Dan is er twaalf weken tijd in plaats van zes.',
    example: false,
  })
  @IsBoolean()
  commissie: boolean;
}

/** Vragen wat ontbreekt: u schrijft de cliënt wat er in het bezwaar ontbreekt. De tijd om te beslissen staat zo lang stil. */
export class BezwaarVerzuimMelden {
  @ApiProperty({ description: 'De stap.', enum: ['verzuim-melden'], example: 'verzuim-melden' })
  @Equals('verzuim-melden')
  stap: 'verzuim-melden';

  @ApiProperty({
    description: 'Wat er ontbreekt; codes uit de codelijst bezwaar-gebreken.',
    type: [String],
    minItems: 1,
    maxItems: 7,
    example: ['redenen'],
  })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(7)
  @ArrayUnique()
  @Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/, { each: true })
  gebreken: string[];

  @ApiProperty({
    description: 'Laatste dag waarop de cliënt het kan aanvullen, minstens twee weken na vandaag (Awb artikel 6:6).',
    example: '2026-12-14',
  })
  @IsKalenderdatum()
  uiterlijk: string;

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'De brief is aangetekend verstuurd.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** Aanvulling ontvangen: de cliënt heeft het bezwaar aangevuld. */
export class BezwaarVerzuimHerstellen {
  @ApiProperty({ description: 'De stap.', enum: ['verzuim-herstellen'], example: 'verzuim-herstellen' })
  @Equals('verzuim-herstellen')
  stap: 'verzuim-herstellen';

  @ApiProperty({
    description: 'Dag waarop de aanvulling binnenkwam, bij welke organisatie ook (Awb artikel 6:15).',
    example: '2026-12-01',
  })
  @IsKalenderdatum()
  ontvangenOp: string;

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'De redenen staan in de brief.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** Verdagen: het besluit op het bezwaar komt later, en u vertelt de cliënt wanneer. */
export class BezwaarVerdagen {
  @ApiProperty({ description: 'De stap.', enum: ['verdagen'], example: 'verdagen' })
  @Equals('verdagen')
  stap: 'verdagen';

  @ApiProperty({ description: 'Laatste dag waarop er wel een besluit is.', example: '2027-03-29' })
  @IsKalenderdatum()
  nieuweDag: string;

  @ApiProperty({
    description: 'Vindt de cliënt dat goed? Zonder instemming kan het één keer, met hoogstens zes weken.',
    example: false,
  })
  @IsBoolean()
  instemming: boolean;

  @ApiProperty({
    description: 'Hoe de cliënt het hoort; een code uit de codelijst bekendmaking.',
    example: 'toegezonden',
  })
  @IsCode()
  bekendmaking: string;
}

/** Op het bezwaar beslissen: een besluit, door een ander dan wie eerst besliste. */
export class BezwaarBeslissen {
  @ApiProperty({ description: 'De stap.', enum: ['bezwaar-beslissen'], example: 'bezwaar-beslissen' })
  @Equals('bezwaar-beslissen')
  stap: 'bezwaar-beslissen';

  @ApiProperty({ description: 'De uitkomst; een code uit de codelijst bezwaar-uitkomst.', example: 'gegrond' })
  @IsCode()
  uitkomst: string;

  @ApiProperty({ description: 'Grond van het besluit; een code uit de codelijst bezwaargronden.', example: 'feiten' })
  @IsCode()
  grondslag: string;

  @ApiProperty({
    description: 'Waarom dit besluit zo is.',
    maxLength: 4000,
    example: 'De cliënt kon toch niet bij zijn zus wonen.',
  })
  @IsTekst(4000)
  motivering: string;

  @ApiProperty({
    description: 'Hoe de cliënt het besluit krijgt; een code uit de codelijst bekendmaking.',
    example: 'toegezonden',
  })
  @IsCode()
  bekendmaking: string;
}

/** Intrekken: de cliënt of zijn gemachtigde neemt het bezwaar terug. */
export class BezwaarIntrekken {
  @ApiProperty({ description: 'De stap.', enum: ['intrekken'], example: 'intrekken' })
  @Equals('intrekken')
  stap: 'intrekken';

  @ApiProperty({
    description: 'Wie dit vraagt: de cliënt zelf of wie hem vertegenwoordigt. Niemand anders kan dit.',
    enum: ['client', 'gemachtigde'],
    example: 'client',
  })
  @IsIn(['client', 'gemachtigde'])
  namens: NamensWie;

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Het is intussen opgelost.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

type Stap = Exclude<keyof (typeof bezwaarProces)['stappen'], 'dwangsom-melden' | 'verzuim-verlopen'>;

/** The fields of each step that may come in over HTTP; a test holds the keys against the table. */
export const BEZWAAR_STAPPEN = {
  'in-behandeling-nemen': BezwaarInBehandelingNemen,
  'verzuim-melden': BezwaarVerzuimMelden,
  'verzuim-herstellen': BezwaarVerzuimHerstellen,
  verdagen: BezwaarVerdagen,
  'bezwaar-beslissen': BezwaarBeslissen,
  intrekken: BezwaarIntrekken,
  'ingebrekestelling-ontvangen': IngebrekestellingOntvangen,
  corrigeren: ZaakCorrigeren,
} as const satisfies Record<Stap, Type>;
