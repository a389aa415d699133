import { ApiProperty } from '@nestjs/swagger';
import { Equals, IsIn } from 'class-validator';
import { IsCode, IsKalenderdatum, IsOnderdeel, IsTekst } from '../../../platform/http/valideer.js';

/** De briefadresgever: een ingeschreven persoon, of een instelling die het college heeft aangewezen (Wet BRP art. 2.42). */
export class BriefadresgeverOpgeven {
  @ApiProperty({
    description: 'Wat voor gever; is de gemeente de gever, ken dan ambtshalve toe.',
    enum: ['persoon', 'instelling'],
    example: 'persoon',
  })
  @IsIn(['persoon', 'instelling'])
  soort: 'persoon' | 'instelling';

  @ApiProperty({ description: 'Naam van de gever.', maxLength: 200, example: 'J. Proefgever' })
  @IsTekst(200)
  naam: string;

  @ApiProperty({ description: 'Adres waar de post aankomt.', maxLength: 200, example: 'Proefstraat 1, Dordrecht' })
  @IsTekst(200)
  adres: string;
}

/** Wat elk besluit zegt: de grond, waarom, en hoe de cliënt het krijgt. */
class Briefadresbesluit {
  @ApiProperty({
    description: 'Grond van het besluit; een code uit de lijst die bij deze stap staat in /processen/briefadres.',
    example: 'woonadres-ontbreekt',
  })
  @IsCode()
  grondslag: string;

  @ApiProperty({
    description: 'Waarom dit besluit zo is.',
    maxLength: 4000,
    example: 'De cliënt slaapt op wisselende plekken en heeft geen woonadres.',
  })
  @IsTekst(4000)
  motivering: string;

  @ApiProperty({
    description: 'Hoe de cliënt het besluit krijgt; een code uit de codelijst bekendmaking.',
    example: 'uitgereikt',
  })
  @IsCode()
  bekendmaking: string;
}

/** Toekennen: een briefadres bij een gever die schriftelijk instemt. */
export class BriefadresToekennen extends Briefadresbesluit {
  @ApiProperty({ description: 'De stap.', enum: ['toekennen'], example: 'toekennen' })
  @Equals('toekennen')
  stap: 'toekennen';

  @ApiProperty({ description: 'Wie het adres geeft. Wordt versleuteld bewaard.' })
  @IsOnderdeel(() => BriefadresgeverOpgeven)
  gever: BriefadresgeverOpgeven;

  @ApiProperty({ description: 'Dag waarop het briefadres opnieuw wordt bekeken.', example: '2027-05-21' })
  @IsKalenderdatum()
  herbeoordelenOp: string;
}

/** Ambtshalve toekennen: de gemeente is de gever. */
export class BriefadresAmbtshalveToekennen extends Briefadresbesluit {
  @ApiProperty({ description: 'De stap.', enum: ['ambtshalve-toekennen'], example: 'ambtshalve-toekennen' })
  @Equals('ambtshalve-toekennen')
  stap: 'ambtshalve-toekennen';

  @ApiProperty({ description: 'Dag van het voornemen; vanaf die dag geldt het adres.', example: '2026-11-23' })
  @IsKalenderdatum()
  voornemenOp: string;

  @ApiProperty({ description: 'Dag waarop het briefadres opnieuw wordt bekeken.', example: '2027-05-21' })
  @IsKalenderdatum()
  herbeoordelenOp: string;
}

/** Woonadres vaststellen: de cliënt hoort daar ingeschreven te staan. */
export class BriefadresWoonadresVaststellen extends Briefadresbesluit {
  @ApiProperty({ description: 'De stap.', enum: ['woonadres-vaststellen'], example: 'woonadres-vaststellen' })
  @Equals('woonadres-vaststellen')
  stap: 'woonadres-vaststellen';

  @ApiProperty({
    description: 'Het woonadres. Wordt versleuteld bewaard.',
    maxLength: 200,
    example: 'Proefstraat 1, Dordrecht',
  })
  @IsTekst(200)
  woonadres: string;
}

/** Geen recht vaststellen: alleen bij een eerste inschrijving zonder rechtmatig verblijf. */
export class BriefadresGeenRechtVaststellen extends Briefadresbesluit {
  @ApiProperty({ description: 'De stap.', enum: ['geen-recht-vaststellen'], example: 'geen-recht-vaststellen' })
  @Equals('geen-recht-vaststellen')
  stap: 'geen-recht-vaststellen';

  @ApiProperty({
    description: 'Waar de cliënt heen kan; een code uit de codelijst doorverwijzing.',
    example: 'landelijke-vreemdelingenvoorziening',
  })
  @IsCode()
  doorverwezenNaar: string;
}

/** Beëindigen: de cliënt heeft een woonadres, of is vertrokken. */
export class BriefadresBeeindigen extends Briefadresbesluit {
  @ApiProperty({ description: 'De stap.', enum: ['beeindigen'], example: 'beeindigen' })
  @Equals('beeindigen')
  stap: 'beeindigen';

  @ApiProperty({ description: 'Vanaf welke dag.', example: '2027-03-01' })
  @IsKalenderdatum()
  per: string;
}

/** Uitschrijven als onvindbaar: pas als niemand de cliënt zag en het voornemen lang genoeg bekend is. */
export class BriefadresOnvindbaarUitschrijven extends Briefadresbesluit {
  @ApiProperty({ description: 'De stap.', enum: ['onvindbaar-uitschrijven'], example: 'onvindbaar-uitschrijven' })
  @Equals('onvindbaar-uitschrijven')
  stap: 'onvindbaar-uitschrijven';
}
