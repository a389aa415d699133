import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Wie } from '../../kern/wie.js';
import { Door } from '../../platform/auth/door.js';
import { DatabaseService } from '../../platform/database/database.service.js';
import { ApiBlader, ApiLees, ApiMaak, ApiStap } from '../../platform/http/antwoorden.js';
import { type BladerAntwoord, BladerQuery } from '../../platform/http/bladeren.js';
import { Id } from '../../platform/http/id.js';
import { ApiStapBody, StapBody, type StapVan } from '../../platform/http/stap-body.js';
import { Opdracht, type Verzoek } from '../../platform/http/verzoek.js';
import { ApiGebeurtenissen, GebeurtenisDto, ZaakLezer } from '../../proces/index.js';
import { BriefadresAanvragen, BriefadresDto, BriefadresRegelDto, BriefadressenQuery } from './briefadres.dto.js';
import { BriefadresLezer } from './briefadres.lezer.js';
import { BriefadresLoket } from './briefadres.loket.js';
import { briefadresProces } from './briefadres.proces.js';
import { BRIEFADRES_STAPPEN } from './briefadres.stappen.dto.js';

/** The five doors of a briefadres. */
@ApiTags('Briefadresaanvragen')
@Controller('briefadresaanvragen')
export class BriefadresController {
  constructor(
    private readonly database: DatabaseService,
    private readonly lezer: BriefadresLezer,
    private readonly zaken: ZaakLezer,
    private readonly loket: BriefadresLoket,
  ) {}

  @Post()
  @ApiMaak(BriefadresDto, {
    samenvatting: 'Vraag een briefadres aan',
    uitleg:
      'In een dossier waaraan uw organisatie werkt; er loopt er hoogstens één tegelijk. Burgerzaken van de gemeente waar het adres komt ' +
      'krijgt het in de wachtrij, en de beslistermijn van acht weken loopt vanaf de aangifte. Bij spoed schrijft burgerzaken meteen tijdelijk in.',
    fouten: [403, 404],
  })
  vraagAan(@Body() aanvraag: BriefadresAanvragen, @Opdracht() verzoek: Verzoek): Promise<BriefadresDto> {
    return this.loket.vraagAan(verzoek, aanvraag);
  }

  @Get()
  @ApiBlader(BriefadresRegelDto, {
    samenvatting: 'Lijst van briefadressen die u mag zien, de nieuwste eerst',
    uitleg: 'De stappen die u kunt zetten staan niet in de lijst; die vindt u als u het briefadres zelf leest.',
  })
  lijst(@Query() query: BriefadressenQuery, @Door() door: Wie): Promise<BladerAntwoord<BriefadresRegelDto>> {
    return this.database.lees(door, (tx) => this.lezer.lijst(tx, query));
  }

  @Get(':id')
  @ApiLees(BriefadresDto, {
    samenvatting: 'Lees een briefadres',
    uitleg:
      'Slaapplekken, gever en woonadres leest alleen wie het briefadres in handen heeft: ze zijn er alleen voor deze beslissing.',
  })
  lees(@Id() id: string, @Door() door: Wie): Promise<BriefadresDto> {
    return this.database.lees(door, (tx) => this.lezer.haal(tx, id));
  }

  @Get(':id/stappen')
  @ApiGebeurtenissen({ samenvatting: 'De stappen van een briefadres, de oudste eerst' })
  stappen(@Id() id: string, @Query() query: BladerQuery, @Door() door: Wie): Promise<BladerAntwoord<GebeurtenisDto>> {
    return this.database.lees(door, (tx) => this.zaken.geschiedenis(tx, { ...query, soort: 'briefadres', id }));
  }

  @Post(':id/stappen')
  @ApiStap(BriefadresDto, {
    samenvatting: 'Zet een stap in een briefadres',
    uitleg:
      'Burgerzaken zet de meeste stappen. Voor andere partners zijn `client-gezien` (dan gaat een uitschrijving niet door) en, voor de ' +
      'regiehouder, `niet-gezien-melden` van belang.',
  })
  @ApiStapBody(BRIEFADRES_STAPPEN, briefadresProces)
  neem(
    @Id() id: string,
    @StapBody(BRIEFADRES_STAPPEN) stap: StapVan<typeof BRIEFADRES_STAPPEN>,
    @Opdracht() verzoek: Verzoek,
  ): Promise<BriefadresDto> {
    return this.loket.neem(verzoek, id, stap);
  }
}
