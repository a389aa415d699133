import { Controller, Get, Query } from '@nestjs/common';
import { ApiExtraModels, ApiTags } from '@nestjs/swagger';
import { DomeinFout } from '../../../kern/fout.js';
import { heeftDossiers, type Wie } from '../../../kern/wie.js';
import { Door } from '../../../platform/auth/door.js';
import { Config } from '../../../platform/config/config.js';
import { DatabaseService, type Transactie } from '../../../platform/database/database.service.js';
import { ApiLees } from '../../../platform/http/antwoorden.js';
import { Kamers } from '../../../proces/index.js';
import { alsCloudEvent } from '../bezorgen/bericht.js';
import { CloudEventDto, GebeurtenissenDto, GebeurtenissenQuery } from './gebeurtenissen.dto.js';

/** Numbers looked at per answer: who sees little of what happens asks more often, and no answer reads the whole feed. */
const VENSTER = 2_000;
/** By the rule of the timeline; row-level security says it again (docs/besluiten/0016, 0019). */
const VRAAG = `select v.volgnummer, g.id, g.zaak_id, g.soort, g.stap, g.moment
   from tns.gebeurtenis_volgnummer v join tns.gebeurtenis g on g.id = v.gebeurtenis_id
  where v.volgnummer > $1 and v.volgnummer <= $2 and (tns.ziet_vol(g.dossier_id) or tns.ziet_zaak(g.zaak_id))
  order by v.volgnummer limit $3`;

interface Rij extends Record<string, unknown> {
  volgnummer: string;
  id: string;
  zaak_id: string;
  soort: string;
  stap: string;
  moment: Date;
}

/** The event feed: what happened, by number, from any point on (docs/besluiten/0021). */
@ApiTags('Abonnementen')
// what is delivered is described with the webhook of the document, which has no controller
@ApiExtraModels(CloudEventDto)
@Controller('gebeurtenissen')
export class GebeurtenissenController {
  constructor(
    private readonly database: DatabaseService,
    private readonly kamers: Kamers,
    private readonly config: Config,
  ) {}

  @Get()
  @ApiLees(GebeurtenissenDto, {
    versie: false,
    samenvatting: 'Wat er gebeurde, vanaf een nummer',
    uitleg:
      'Precies de gebeurtenissen die uw organisatie nu mag zien. Vraag steeds verder met `na` = `tot` uit het vorige antwoord, zolang ' +
      '`meer` waar is. Zo haalt u ook in wat u miste.',
  })
  lees(@Query() query: GebeurtenissenQuery, @Door() door: Wie): Promise<GebeurtenissenDto> {
    if (!heeftDossiers(door.rol)) throw new DomeinFout('geen-recht', 'Uw rol behandelt geen dossiers.');
    return this.database.lees(door, (tx) => this.vraag(tx, query));
  }

  private async vraag({ boek }: Transactie, { na, limit }: GebeurtenissenQuery): Promise<GebeurtenissenDto> {
    const [stand] = await boek.vraag<{ hoogste: string | null }>(
      'select max(volgnummer) as hoogste from tns.gebeurtenis_volgnummer',
    );
    const hoogste = Number(stand?.hoogste ?? 0);
    const einde = Math.min(na + VENSTER, Math.max(na, hoogste));
    const rijen = await boek.vraag<Rij>(VRAAG, [na, einde, limit]);
    const laatste = rijen.length === limit ? rijen.at(-1) : undefined;
    const tot = laatste === undefined ? einde : Number(laatste.volgnummer);
    return { resultaten: rijen.map((rij) => this.toon(rij)), tot, meer: tot < hoogste };
  }

  private toon(rij: Rij) {
    const melding = {
      gebeurtenis: rij.id,
      zaak: rij.zaak_id,
      soort: rij.soort,
      stap: rij.stap,
      moment: rij.moment.toISOString(),
      meervoud: this.kamers.haal(rij.soort).proces.meervoud,
    };
    const { oin = '00000000000000000000', apiUrl } = this.config;
    return { volgnummer: Number(rij.volgnummer), ...alsCloudEvent(melding, { oin, apiUrl }) };
  }
}
