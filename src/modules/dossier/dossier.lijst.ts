import { Injectable } from '@nestjs/common';
import { DomeinFout, type VeldFout } from '../../kern/fout.js';
import { heeftDossiers } from '../../kern/wie.js';
import type { Transactie } from '../../platform/database/database.service.js';
import { Inzagelog } from '../../platform/audit/inzagelog.js';
import { bladerAntwoord, type BladerAntwoord, bladerUit, leesCursor } from '../../platform/http/bladeren.js';
import { ongeldig } from '../../platform/http/keuring.pipe.js';
import { ClientLezer } from '../client/index.js';
import type { DossierRegelDto, DossiersQuery, DossierZoeken } from './dossier.lijst.dto.js';

/** Hits shown at most; who gets more should know more. */
const HOOGSTENS_GEVONDEN = 20;

interface Rij {
  id: string;
  kenmerk: string;
  toestand: string;
  toestand_sinds: Date;
  open: boolean;
  regiehouder: string;
  vol: boolean;
  groep: string;
  aanmelddatum: Date;
  veiligheidsrisico: boolean;
  retouren: number;
}

interface Filter extends Pick<DossiersQuery, 'groep' | 'regiehouder' | 'toestand' | 'open'> {
  readonly kenmerk?: string;
  readonly clienten?: readonly string[];
  readonly na?: readonly unknown[];
  readonly hoogstens: number;
}

/**
 * Begins at what the caller's organisation is involved in or brought in, so that a small organisation does not pay for the
 * dossiers of the whole region. A filter on the groep says something of the client, so it needs full sight.
 */
const LIJST = `
  with zichtbaar as (
    select dossier_id, bool_or(vol) as vol from (
      select b.dossier_id, true as vol from tns.betrokkenheid b where b.organisatie = tns.mij() and b.tot is null
      union all
      select z.dossier_id, false from tns.zaak z where z.inzender = tns.mij()) x group by dossier_id)
  select d.id, d.kenmerk, z.toestand, z.toestand_sinds, d.open, d.regiehouder, v.vol, d.groep, d.aanmelddatum,
         d.veiligheidsrisico, d.retouren
    from zichtbaar v join tns.dossier d on d.id = v.dossier_id join tns.zaak z on z.id = d.id
   where ($1::text is null or (d.groep = $1 and v.vol))
     and ($2::text is null or d.regiehouder = $2)
     and ($3::text is null or z.toestand = $3)
     and ($4::boolean is null or d.open = $4)
     and ($5::text is null or d.kenmerk = $5)
     and ($6::uuid[] is null or (d.client_id = any ($6) and v.vol))
     and ($7::timestamptz is null or (d.aanmelddatum, d.id) < ($7::timestamptz, $8::uuid))
   order by d.aanmelddatum desc, d.id desc limit $9`;

/** The questions about many dossiers: the list, and the search. */
@Injectable()
export class DossierLijst {
  constructor(
    private readonly clienten: ClientLezer,
    private readonly inzagelog: Inzagelog,
  ) {}

  /** Dossiers the caller may see, the newest aanmelddatum first. */
  async lijst(tx: Transactie, { limit, cursor, ...filter }: DossiersQuery): Promise<BladerAntwoord<DossierRegelDto>> {
    const na = leesCursor(cursor, ['moment', 'uuid']);
    const rijen = await this.haal(tx, { ...filter, na, hoogstens: limit + 1 });
    const pagina = bladerUit(rijen, limit, (rij) => [rij.aanmelddatum.toISOString(), rij.id]);
    return bladerAntwoord(pagina.resultaten.map(alsRegel), pagina.volgende);
  }

  /**
   * Looks a dossier up; every hit, and the lack of any, is noted.
   * @throws DomeinFout `ongeldig` unless exactly one way of searching is filled in, `geen-recht` for who has no dossiers
   */
  async zoek(tx: Transactie, vraag: DossierZoeken): Promise<BladerAntwoord<DossierRegelDto>> {
    // before the log is written: row-level security lets nobody without dossiers write in it
    if (!heeftDossiers(tx.wie.rol)) throw new DomeinFout('geen-recht', 'Met uw rol kunt u geen dossiers zoeken.');
    const rijen = await this.haal(tx, { ...(await this.alsFilter(tx, vraag)), hoogstens: HOOGSTENS_GEVONDEN });
    for (const { id, vol } of rijen) {
      await this.inzagelog.noteer(tx, { dossierId: id, doel: 'dossier-zoeken', resultaat: vol ? 'vol' : 'beperkt' });
    }
    if (rijen.length === 0) await this.inzagelog.noteer(tx, { doel: 'dossier-zoeken', resultaat: 'niet-gevonden' });
    return bladerAntwoord(rijen.map(alsRegel));
  }

  private async alsFilter(tx: Transactie, vraag: DossierZoeken): Promise<Pick<Filter, 'kenmerk' | 'clienten'>> {
    const { kenmerk, bsn, achternaam, tussenvoegsel, geboortedatum } = vraag;
    const fouten = eenManier(vraag);
    if (fouten.length > 0) throw ongeldig(fouten);
    // the kenmerk of a zaak begins with that of its dossier
    if (kenmerk !== undefined) return { kenmerk: kenmerk.split('-').slice(0, 3).join('-') };
    const gezocht =
      bsn !== undefined
        ? { bsn }
        : {
            achternaam: achternaam ?? '',
            geboortedatum: geboortedatum ?? '',
            ...(tussenvoegsel ? { tussenvoegsel } : {}),
          };
    return { clienten: (await this.clienten.vind(tx, gezocht)).map(({ id }) => id) };
  }

  private haal({ manager }: Transactie, filter: Filter): Promise<Rij[]> {
    const { groep, regiehouder, toestand, open, kenmerk, clienten, na, hoogstens } = filter;
    const waarden = [groep, regiehouder, toestand, open, kenmerk, clienten, na?.[0], na?.[1]];
    return manager.query<Rij[]>(LIJST, [...waarden.map((waarde) => waarde ?? null), hoogstens]);
  }
}

function eenManier({ kenmerk, bsn, achternaam, tussenvoegsel, geboortedatum }: DossierZoeken): VeldFout[] {
  const metNaam = [achternaam, geboortedatum].filter((deel) => deel !== undefined).length;
  const manieren = [kenmerk !== undefined, bsn !== undefined, metNaam > 0].filter(Boolean).length;
  const melding = 'Vul één manier van zoeken in: kenmerk, bsn, of achternaam met geboortedatum.';
  if (manieren !== 1) return [{ pad: '', melding, code: 'een-manier' }];
  if (metNaam === 1) {
    const pad = achternaam === undefined ? 'achternaam' : 'geboortedatum';
    return [{ pad, melding: 'Zoek op achternaam en geboortedatum samen.', code: 'verplicht' }];
  }
  if (tussenvoegsel !== undefined && metNaam === 0) return [{ pad: 'tussenvoegsel', melding, code: 'een-manier' }];
  return [];
}

function alsRegel(rij: Rij): DossierRegelDto {
  const { id, kenmerk, toestand, open, regiehouder, vol, groep, veiligheidsrisico, retouren } = rij;
  const kort = { id, kenmerk, toestand, toestandSinds: rij.toestand_sinds.toISOString(), open, regiehouder };
  if (!vol) return { ...kort, zicht: 'beperkt' };
  return { ...kort, zicht: 'vol', groep, aanmelddatum: rij.aanmelddatum.toISOString(), veiligheidsrisico, retouren };
}
