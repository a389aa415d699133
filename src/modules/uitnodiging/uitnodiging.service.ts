import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { dagInAmsterdam } from '../../kern/dag.js';
import { DomeinFout } from '../../kern/fout.js';
import { Inzagelog } from '../../platform/audit/inzagelog.js';
import type { Transactie } from '../../platform/database/database.service.js';
import { PAD_UITNODIGING } from '../../platform/http/kopregels.js';
import { toetsVersie } from '../../platform/http/if-match.js';
import { type OverdrachtDto, OverdrachtLezer } from '../overdracht/index.js';
import { ReferentieLezer } from '../referentie/index.js';
import { merkVan, nieuweSleutel } from './sleutel.js';
import type { UitnodigingDto, UitnodigingMetAdresDto } from './uitnodiging.dto.js';
import { UitnodigingLezer } from './uitnodiging.lezer.js';

const UUR_MS = 60 * 60 * 1000;
const MAG_HET_NIET = 'Alleen de organisatie die het werk aanbood maakt of verbreekt een eenmalige link.';

/** The acts of the organisation that asks: make a one-time link, and revoke it (docs/besluiten/0042). */
@Injectable()
export class UitnodigingService {
  constructor(
    private readonly lezer: UitnodigingLezer,
    private readonly overdrachten: OverdrachtLezer,
    private readonly referentie: ReferentieLezer,
    private readonly inzagelog: Inzagelog,
  ) {}

  /**
   * Makes the link of a hand-off. One that was open stops working: of each hand-off there is one at most.
   * @param basis where people reach the pages; undefined when nobody set that
   * @throws DomeinFout `niet-gevonden`, `geen-recht`, `stap-kan-niet` when nobody waits for an answer any more, `eis-niet-gehaald`
   * for an organisation that gets no links
   */
  async maak(tx: Transactie, overdrachtId: string, basis: string | undefined): Promise<UitnodigingMetAdresDto> {
    const overdracht = await this.overdrachten.haal(tx, overdrachtId);
    const belemmering = await this.belemmering(tx, overdracht);
    if (belemmering !== undefined) throw belemmering;
    if (basis === undefined)
      throw new DomeinFout(
        'eis-niet-gehaald',
        'De beheerder moet eerst instellen op welk adres de pagina’s te bereiken zijn.',
      );
    const referentie = await this.referentie.op(tx, dagInAmsterdam(tx.nu.toISOString()));
    const uren = referentie.beleidsgetal('eenmalige-link-uren');
    const [id, sleutel] = [uuid(), nieuweSleutel()];
    // two who make one at the same moment: the second revokes the first
    await tx.boek.vraag(`select pg_advisory_xact_lock(hashtextextended('tns.uitnodiging ' || $1, 0))`, [overdrachtId]);
    tx.boek.stuur(
      `update tns.uitnodiging set ingetrokken_op = $2, ingetrokken_door = $3, versie = versie + 1
        where overdracht_id = $1 and gebruikt_op is null and ingetrokken_op is null`,
      [overdrachtId, tx.nu, tx.wie.id],
    );
    tx.boek.stuur(
      `insert into tns.uitnodiging (id, overdracht_id, dossier_id, van, naar, merk, versie, gemaakt_door, gemaakt_op, vervalt_op)
       values ($1, $2, $3, $4, $5, $6, 1, $7, $8, $9)`,
      [
        id,
        overdrachtId,
        overdracht.dossier,
        overdracht.van,
        overdracht.naar,
        merkVan(sleutel),
        tx.wie.id,
        tx.nu,
        new Date(tx.nu.getTime() + uren * UUR_MS),
      ],
    );
    await this.noteer(tx, overdracht.dossier, 'link-maken');
    return { ...(await this.lezer.haal(tx, id)), adres: `${basis}${PAD_UITNODIGING}/${sleutel}` };
  }

  /**
   * Revokes a link that is open.
   * @throws DomeinFout `niet-gevonden`, `geen-recht`, `versie-ontbreekt`, `verouderd`, or `stap-kan-niet` when it does not work any more
   */
  async trekIn(tx: Transactie, id: string, versie: number | undefined): Promise<UitnodigingDto> {
    const [rij] = await tx.boek.vraag<{ dossier_id: string }>(
      'select dossier_id from tns.uitnodiging where id = $1 for update',
      [id],
    );
    const uitnodiging = await this.lezer.haal(tx, id);
    toetsVersie(versie, uitnodiging.versie);
    if (uitnodiging.toestand !== 'open')
      throw new DomeinFout('stap-kan-niet', `Deze link werkt al niet meer: hij is ${uitnodiging.toestand}.`);
    if (uitnodiging.van !== tx.wie.organisatie) throw new DomeinFout('geen-recht', MAG_HET_NIET);
    tx.boek.stuur(
      `update tns.uitnodiging set ingetrokken_op = $2, ingetrokken_door = $3, versie = versie + 1 where id = $1`,
      [id, tx.nu, tx.wie.id],
    );
    if (rij) await this.noteer(tx, rij.dossier_id, 'link-intrekken');
    return this.lezer.haal(tx, id);
  }

  /** Why the caller cannot make a link for this hand-off now; undefined when it can. */
  async belemmering(tx: Transactie, overdracht: OverdrachtDto): Promise<DomeinFout | undefined> {
    if (!wachtOpAntwoord(overdracht))
      return new DomeinFout('stap-kan-niet', 'Op deze overdracht wacht niemand meer: zij is opgepakt of afgesloten.');
    if (overdracht.van !== tx.wie.organisatie) return new DomeinFout('geen-recht', MAG_HET_NIET);
    const referentie = await this.referentie.op(tx, dagInAmsterdam(tx.nu.toISOString()));
    const soort = referentie.zoek('organisatie', overdracht.naar)?.soort ?? '';
    if (referentie.beleidswoorden('eenmalige-link-organisatiesoorten').includes(soort)) return undefined;
    return new DomeinFout(
      'eis-niet-gehaald',
      'Deze organisatie werkt zelf in de Toegangspoort. Een eenmalige link is voor partners zonder systeem.',
      { eis: 'ontvangerZonderSysteem' },
    );
  }

  /** Who shares what of a client stands beside who looked. */
  private noteer(tx: Transactie, dossierId: string, doel: 'link-maken' | 'link-intrekken'): Promise<void> {
    return this.inzagelog.noteer(tx, { dossierId, doel, resultaat: doel === 'link-maken' ? 'gemaakt' : 'ingetrokken' });
  }
}

/** Does a hand-off still lie in the queue of its receiver, in nobody's hands? */
export function wachtOpAntwoord({ open, behandelaar }: Pick<OverdrachtDto, 'open' | 'behandelaar'>): boolean {
  return open && behandelaar === null;
}
