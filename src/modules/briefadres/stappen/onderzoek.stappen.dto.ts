import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, Equals, IsArray, IsIn, Matches } from 'class-validator';
import { IsCode, IsKalenderdatum, IsLijstVan, IsTekst, Optioneel } from '../../../platform/http/valideer.js';

/** Onderzoek starten: u gaat uitzoeken waar de cliënt ingeschreven kan worden. */
export class BriefadresOnderzoekStarten {
  @ApiProperty({ description: 'De stap.', enum: ['onderzoek-starten'], example: 'onderzoek-starten' })
  @Equals('onderzoek-starten')
  stap: 'onderzoek-starten';

  @ApiPropertyOptional({
    description: 'Slaapt de cliënt buiten of in de opvang (dakloos), of steeds bij een ander (thuisloos)?',
    enum: ['dakloos', 'thuisloos'],
    example: 'thuisloos',
  })
  @Optioneel()
  @IsIn(['dakloos', 'thuisloos'])
  kind?: 'dakloos' | 'thuisloos';
}

/** Tijdelijk registreren: de cliënt staat vanaf nu ingeschreven, het onderzoek gaat door. */
export class BriefadresTijdelijkRegistreren {
  @ApiProperty({ description: 'De stap.', enum: ['tijdelijk-registreren'], example: 'tijdelijk-registreren' })
  @Equals('tijdelijk-registreren')
  stap: 'tijdelijk-registreren';

  @ApiProperty({ description: 'Vanaf welke dag de cliënt ingeschreven staat.', example: '2026-11-23' })
  @IsKalenderdatum()
  datum: string;

  @ApiProperty({
    description: 'Op wat voor adres; een code uit de codelijst briefadres-adressoorten.',
    example: 'gemeente',
  })
  @IsCode()
  adressoort: string;
}

/** Een plek waar de cliënt slaapt; niet meer dan nodig is voor de vraag of het een woonadres is. */
export class SlaapplekOpgeven {
  @ApiProperty({ description: 'Adres of omschrijving.', maxLength: 200, example: 'Bij een vriend, Proefstraat 1' })
  @IsTekst(200)
  plek: string;

  @ApiProperty({
    description: 'Hoeveel van de nachten in drie maanden.',
    enum: ['twee-derde-of-meer', 'minder'],
    example: 'minder',
  })
  @IsIn(['twee-derde-of-meer', 'minder'])
  aandeel: 'twee-derde-of-meer' | 'minder';
}

/** Controle vastleggen: wat is gecontroleerd, met de dag en door wie. */
export class BriefadresControleVastleggen {
  @ApiProperty({ description: 'De stap.', enum: ['controle-vastleggen'], example: 'controle-vastleggen' })
  @Equals('controle-vastleggen')
  stap: 'controle-vastleggen';

  @ApiProperty({
    description: 'Wat er is gecontroleerd; een code uit de codelijst briefadres-controles.',
    example: 'identiteit',
  })
  @IsCode()
  controle: string;

  @ApiProperty({
    description: 'Wat eruit kwam; een code uit de codelijst briefadres-controleuitkomsten.',
    example: 'voldoet',
  })
  @IsCode()
  uitkomst: string;

  @ApiProperty({ description: 'Dag van de controle.', example: '2026-11-23' })
  @IsKalenderdatum()
  datum: string;

  @ApiPropertyOptional({
    description:
      'Alleen bij de controle slaapplekken: waar de cliënt slaapt. Wordt versleuteld bewaard en alleen hiervoor gebruikt.',
    type: [SlaapplekOpgeven],
  })
  @Optioneel()
  @IsLijstVan(() => SlaapplekOpgeven, { min: 1, max: 8 })
  slaapplekken?: SlaapplekOpgeven[];

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Paspoort gezien.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** Gegevens vragen: de beslistermijn staat stil vanaf de dag na de vraag. */
export class BriefadresGegevensVragen {
  @ApiProperty({ description: 'De stap.', enum: ['gegevens-vragen'], example: 'gegevens-vragen' })
  @Equals('gegevens-vragen')
  stap: 'gegevens-vragen';

  @ApiProperty({
    description: 'Wat u mist; codes uit de codelijst briefadres-gegevens.',
    type: [String],
    minItems: 1,
    maxItems: 9,
    example: ['verklaring-gever'],
  })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(9)
  @ArrayUnique()
  @Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/, { each: true })
  velden: string[];

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Een kopie is genoeg.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** Gegevens ontvangen: de beslistermijn loopt verder. */
export class BriefadresGegevensOntvangen {
  @ApiProperty({ description: 'De stap.', enum: ['gegevens-ontvangen'], example: 'gegevens-ontvangen' })
  @Equals('gegevens-ontvangen')
  stap: 'gegevens-ontvangen';

  @ApiProperty({
    description: 'Wat er kwam; codes uit de codelijst briefadres-gegevens.',
    type: [String],
    minItems: 1,
    maxItems: 9,
    example: ['verklaring-gever'],
  })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(9)
  @ArrayUnique()
  @Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/, { each: true })
  velden: string[];

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'De verklaring is getekend.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** Doorgaan zonder de gevraagde gegevens. */
export class BriefadresDoorgaanZonder {
  @ApiProperty({ description: 'De stap.', enum: ['doorgaan-zonder'], example: 'doorgaan-zonder' })
  @Equals('doorgaan-zonder')
  stap: 'doorgaan-zonder';

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'Het gaat ook zonder.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}

/** Andere gemeente voorstellen. De tijdelijke inschrijving hier blijft. */
export class BriefadresAndereGemeenteVoorstellen {
  @ApiProperty({
    description: 'De stap.',
    enum: ['andere-gemeente-voorstellen'],
    example: 'andere-gemeente-voorstellen',
  })
  @Equals('andere-gemeente-voorstellen')
  stap: 'andere-gemeente-voorstellen';

  @ApiProperty({ description: 'CBS-code van de andere gemeente.', pattern: '^[0-9]{4}$', example: '0599' })
  @Matches(/^[0-9]{4}$/)
  gemeente: string;

  @ApiProperty({
    description: 'Waarom die gemeente.',
    maxLength: 4000,
    example: 'De cliënt slaapt daar de meeste nachten.',
  })
  @IsTekst(4000)
  motivering: string;
}

/** Aanvaarding vastleggen: de andere gemeente schrijft in. */
export class BriefadresAanvaardingVastleggen {
  @ApiProperty({ description: 'De stap.', enum: ['aanvaarding-vastleggen'], example: 'aanvaarding-vastleggen' })
  @Equals('aanvaarding-vastleggen')
  stap: 'aanvaarding-vastleggen';

  @ApiProperty({ description: 'Wie daar de cliënt helpt.', maxLength: 120, example: 'S. Vermeer' })
  @IsTekst(120)
  contactpersoon: string;

  @ApiProperty({ description: 'Vanaf welke dag de cliënt daar staat ingeschreven.', example: '2026-12-01' })
  @IsKalenderdatum()
  datum: string;
}

/** Weigering vastleggen: het onderzoek gaat hier verder. */
export class BriefadresWeigeringVastleggen {
  @ApiProperty({ description: 'De stap.', enum: ['weigering-vastleggen'], example: 'weigering-vastleggen' })
  @Equals('weigering-vastleggen')
  stap: 'weigering-vastleggen';

  @ApiProperty({ description: 'Reden; een code uit de codelijst regio-weigerredenen.', example: 'geen-binding' })
  @IsCode()
  reden: string;

  @ApiPropertyOptional({ description: 'Toelichting.', maxLength: 1000, example: 'De cliënt is daar niet bekend.' })
  @Optioneel()
  @IsTekst(1000)
  toelichting?: string;
}
