import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomeinFout } from '../../kern/fout.js';
import type { Wie } from '../../kern/wie.js';
import { Config } from '../../platform/config/config.js';
import type { Transactie } from '../../platform/database/database.service.js';
import { toetsVersie } from '../../platform/http/if-match.js';
import { ongeldig } from '../../platform/http/keuring.pipe.js';
import { Versleuteling } from '../../platform/versleuteling/index.js';
import type { BerichtenDto, BerichtenMetAdresDto, BerichtenZetten, Ritme } from './bericht.dto.js';
import { BerichtLezer } from './bericht.lezer.js';
import { eisMedewerker } from './medewerker.js';

/** Inserted by who has none yet; of two at the same moment the second finds another version than it saw. */
const ZET = `insert into tns.berichtvoorkeur as v (persoon, organisatie, organisatie_soort, rol, gezien_op, samenvatting,
    samenvatting_sinds, versie, gewijzigd_op)
  values ($1, $2, $3, $4, $5, $6, $7, 1, $5)
  on conflict (persoon) do update set organisatie = excluded.organisatie, organisatie_soort = excluded.organisatie_soort,
    rol = excluded.rol, gezien_op = excluded.gezien_op, samenvatting = excluded.samenvatting,
    samenvatting_sinds = case when v.samenvatting = excluded.samenvatting then v.samenvatting_sinds else excluded.samenvatting_sinds end,
    versie = v.versie + 1, gewijzigd_op = excluded.gewijzigd_op
   where v.versie = $8 returning versie`;

/** Who works for another organisation now begins afresh: what was asked for was about the work of the one before. */
const ONTHOUD = `with v as (
    update tns.berichtvoorkeur set gezien_op = $5, rol = $4, organisatie = $2, organisatie_soort = $3,
      samenvatting = case when organisatie = $2 then samenvatting else 'nooit' end,
      samenvatting_sinds = case when organisatie = $2 then samenvatting_sinds end,
      versie = case when organisatie = $2 then versie else versie + 1 end
     where persoon = $1 returning persoon, samenvatting),
  weg as (delete from tns.mailadres m using v where m.persoon = v.persoon and v.samenvatting = 'nooit')
  delete from tns.agenda_adres a using tns.berichtvoorkeur oud where a.persoon = $1 and oud.persoon = $1 and oud.organisatie <> $2`;

/** The acts of a person on what is sent to them. No zaak, and nothing of a dossier: it routes nothing (docs/besluiten/0043). */
@Injectable()
export class BerichtService {
  constructor(
    private readonly config: Config,
    private readonly lezer: BerichtLezer,
    private readonly versleuteling: Versleuteling,
  ) {}

  /**
   * Whether and where the digest goes.
   * @throws DomeinFout `geen-recht`, `versie-ontbreekt`, `verouderd`, `ongeldig` for an address that will not do, or
   * `eis-niet-gehaald` where no mail is sent
   */
  async zet(tx: Transactie, versie: number | undefined, wens: BerichtenZetten): Promise<BerichtenDto> {
    const huidig = await this.lezer.haal(tx);
    toetsVersie(versie, huidig.versie);
    const mailadres = this.keur(wens);
    await this.zetRitme(tx, huidig, wens.samenvatting);
    if (mailadres === undefined) tx.boek.stuur('delete from tns.mailadres where persoon = $1', [tx.wie.id]);
    else
      tx.boek.stuur(
        `insert into tns.mailadres (persoon, adres, gewijzigd_op) values ($1, $2, $3)
           on conflict (persoon) do update set adres = excluded.adres, gewijzigd_op = excluded.gewijzigd_op`,
        [tx.wie.id, this.versleuteling.versleutel(mailadres), tx.nu],
      );
    return this.lezer.haal(tx);
  }

  /**
   * A new secret address for the calendar, in place of the one before; or none.
   * @throws DomeinFout `geen-recht`, `versie-ontbreekt` or `verouderd`
   */
  async zetAgenda(tx: Transactie, versie: number | undefined, aan: boolean): Promise<BerichtenMetAdresDto> {
    const huidig = await this.lezer.haal(tx);
    toetsVersie(versie, huidig.versie);
    await this.zetRitme(tx, huidig, huidig.samenvatting);
    const geheim = aan ? randomBytes(32).toString('base64url') : undefined;
    if (geheim === undefined) tx.boek.stuur('delete from tns.agenda_adres where persoon = $1', [tx.wie.id]);
    else
      tx.boek.stuur(
        `insert into tns.agenda_adres (persoon, sleutel, gemaakt_op, uur_gelezen) values ($1, $2, $3, 0)
           on conflict (persoon) do update set sleutel = excluded.sleutel, gemaakt_op = excluded.gemaakt_op, gelezen_op = null,
             uur_sinds = null, uur_gelezen = 0`,
        [tx.wie.id, sleutelVan(geheim), tx.nu],
      );
    const pad = geheim === undefined ? null : `/v1/agenda/${geheim}.ics`;
    const basis = this.config.apiUrl ?? this.config.werkplekUrl ?? '';
    return { ...(await this.lezer.haal(tx)), agendaAdres: pad && basis + pad };
  }

  /** Somebody logs in: what the provider says of them now is what is counted with from here on. */
  onthoud({ boek, wie, nu }: Transactie): void {
    boek.stuur(ONTHOUD, [wie.id, wie.organisatie, wie.organisatieSoort, wie.rol, nu]);
  }

  private async zetRitme({ boek, wie, nu }: Transactie, { versie }: BerichtenDto, ritme: Ritme): Promise<void> {
    eisMedewerker(wie);
    const rijen = await boek.vraag(ZET, [...wieVan(wie), nu, ritme, ritme === 'nooit' ? null : nu, versie]);
    if (rijen.length === 0) toetsVersie(versie, versie + 1); // somebody was faster
  }

  /** @returns the address, in the case of its domain; undefined when there is to be none */
  private keur({ samenvatting, mailadres }: BerichtenZetten): string | undefined {
    if (samenvatting === 'nooit') return undefined;
    if (!this.lezer.mailKan) throw new DomeinFout('eis-niet-gehaald', 'Deze omgeving verstuurt geen mail.');
    if (mailadres === undefined) throw fout('Geef uw mailadres op het werk.', 'verplicht');
    const plek = mailadres.lastIndexOf('@');
    const domein = mailadres.slice(plek + 1).toLowerCase();
    if (this.config.mailDomeinen.includes(domein)) return `${mailadres.slice(0, plek)}@${domein}`;
    const melding = `Gebruik een mailadres van het werk: ${this.config.mailDomeinen.map((een) => `@${een}`).join(', ')}.`;
    throw fout(melding, 'ander-domein');
  }
}

/** Under which an address of a calendar is found. The secret itself is random enough to need no salt. */
export function sleutelVan(geheim: string): string {
  return createHash('sha256').update(geheim).digest('hex');
}

function wieVan({ id, organisatie, organisatieSoort, rol }: Wie): string[] {
  return [id, organisatie, organisatieSoort, rol];
}

function fout(melding: string, code: string): DomeinFout {
  return ongeldig([{ pad: 'mailadres', melding, code }]);
}
