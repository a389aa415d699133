import { Injectable } from '@nestjs/common';
import { DomeinFout, type VeldFout } from '../../kern/fout.js';
import { heeftDossiers } from '../../kern/wie.js';
import type { Transactie } from '../../platform/database/database.service.js';
import { Inzagelog } from '../../platform/audit/inzagelog.js';
import { bladerAntwoord, type BladerAntwoord } from '../../platform/http/bladeren.js';
import { ongeldig } from '../../platform/http/keuring.pipe.js';
import { ZaakLijst } from '../../proces/index.js';
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

interface Zoekfilter {
  readonly kenmerk?: string;
  readonly clienten?: readonly string[];
}

const VELDEN = `d.id, d.kenmerk, z.toestand, z.toestand_sinds, d.open, d.regiehouder, d.groep, d.aanmelddatum,
         d.veiligheidsrisico, d.retouren`;

const OP_ID = `select ${VELDEN} from tns.dossier d join tns.zaak z on z.id = d.id where d.id = any ($1::uuid[])`;

/** That it is about this client is for who has full sight only; a kenmerk says nothing of the client. */
const ZOEK = `select ${VELDEN}, tns.ziet_vol(d.id) as vol from tns.dossier d join tns.zaak z on z.id = d.id
   where d.kenmerk = $1 or (d.client_id = any ($2::uuid[]) and tns.ziet_vol(d.id))
   order by d.aanmelddatum desc, d.id desc limit ${HOOGSTENS_GEVONDEN}`;

/** The questions about many dossiers: the list, and the search. */
@Injectable()
export class DossierLijst {
  constructor(
    private readonly zaken: ZaakLijst,
    private readonly clienten: ClientLezer,
    private readonly inzagelog: Inzagelog,
  ) {}

  /** Dossiers the caller may see, the newest aanmelddatum first. */
  async lijst(tx: Transactie, query: DossiersQuery): Promise<BladerAntwoord<DossierRegelDto>> {
    const { resultaten, volgende } = await this.zaken.vind(tx, { ...query, soort: 'dossier' });
    if (resultaten.length === 0) return bladerAntwoord([]);
    const rijen = await tx.manager.query<Omit<Rij, 'vol'>[]>(OP_ID, [resultaten.map(({ id }) => id)]);
    const perId = new Map(rijen.map((rij) => [rij.id, rij]));
    const regels = resultaten.flatMap(({ id, vol }) => {
      const rij = perId.get(id);
      return rij ? [alsRegel({ ...rij, vol })] : [];
    });
    return bladerAntwoord(regels, volgende);
  }

  /**
   * Looks a dossier up; every hit, and the lack of any, is noted.
   * @throws DomeinFout `ongeldig` unless exactly one way of searching is filled in, `geen-recht` for who has no dossiers
   */
  async zoek(tx: Transactie, vraag: DossierZoeken): Promise<BladerAntwoord<DossierRegelDto>> {
    // before the log is written: row-level security lets nobody without dossiers write in it
    if (!heeftDossiers(tx.wie.rol)) throw new DomeinFout('geen-recht', 'Met uw rol kunt u geen dossiers zoeken.');
    const { kenmerk, clienten } = await this.alsFilter(tx, vraag);
    const rijen = await tx.manager.query<Rij[]>(ZOEK, [kenmerk ?? null, clienten ?? null]);
    for (const { id, vol } of rijen) {
      await this.inzagelog.noteer(tx, { dossierId: id, doel: 'dossier-zoeken', resultaat: vol ? 'vol' : 'beperkt' });
    }
    if (rijen.length === 0) await this.inzagelog.noteer(tx, { doel: 'dossier-zoeken', resultaat: 'niet-gevonden' });
    return bladerAntwoord(rijen.map(alsRegel));
  }

  private async alsFilter(tx: Transactie, vraag: DossierZoeken): Promise<Zoekfilter> {
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
