import { Injectable } from '@nestjs/common';
import { dagInAmsterdam } from '../../kern/dag.js';
import { Config } from '../../platform/config/config.js';
import type { Transactie } from '../../platform/database/database.service.js';
import { Mailer } from '../../platform/mail/index.js';
import { Versleuteling } from '../../platform/versleuteling/index.js';
import { ReferentieLezer } from '../referentie/index.js';
import type { BerichtenDto, Ritme } from './bericht.dto.js';
import { eisMedewerker } from './medewerker.js';

/** Policy: days after the last login for which its rights are worth something. */
export const RECHT = 'bericht-recht-dagen';
/** Policy: the hour from which the mail goes. */
export const UUR = 'samenvatting-uur';
const DAG_MS = 24 * 60 * 60 * 1000;

interface Rij extends Record<string, unknown> {
  readonly samenvatting: Ritme;
  readonly versie: number;
  readonly gezien_op: Date;
  readonly adres: Buffer | null;
  readonly agenda_op: Date | null;
  readonly gelezen_op: Date | null;
  readonly dag: string | null;
  readonly uitkomst: string | null;
}

const VRAAG = `select v.samenvatting, v.versie, v.gezien_op, m.adres, a.gemaakt_op as agenda_op, a.gelezen_op, s.dag::text as dag, s.uitkomst
  from tns.berichtvoorkeur v left join tns.mailadres m on m.persoon = v.persoon left join tns.agenda_adres a on a.persoon = v.persoon
  left join lateral (select x.dag, x.uitkomst from tns.samenvatting x where x.persoon = v.persoon order by x.dag desc limit 1) s on true
 where v.persoon = $1`;

/** What somebody wants to hear. Of the one who asks only, also in the database (docs/besluiten/0043). */
@Injectable()
export class BerichtLezer {
  constructor(
    private readonly config: Config,
    private readonly mailer: Mailer,
    private readonly versleuteling: Versleuteling,
    private readonly referentie: ReferentieLezer,
  ) {}

  /** @throws DomeinFout `geen-recht` for who gets no messages */
  async haal(tx: Transactie): Promise<BerichtenDto> {
    eisMedewerker(tx.wie);
    const [rij] = await tx.boek.vraag<Rij>(VRAAG, [tx.wie.id]);
    const referentie = await this.referentie.op(tx, dagInAmsterdam(tx.nu.toISOString()));
    const dagen = referentie.beleidsgetal(RECHT);
    const vast = {
      mailKan: this.mailKan,
      domeinen: [...this.config.mailDomeinen],
      uur: referentie.beleidsgetal(UUR),
      dagen,
    };
    if (!rij)
      return { versie: 0, samenvatting: 'nooit', mailadres: null, ...vast, tot: null, laatste: null, agenda: null };
    return {
      versie: rij.versie,
      samenvatting: rij.samenvatting,
      mailadres: rij.adres && this.versleuteling.ontsleutel(rij.adres),
      ...vast,
      tot: new Date(rij.gezien_op.getTime() + dagen * DAG_MS).toISOString(),
      laatste: rij.dag === null ? null : { dag: rij.dag, uitkomst: rij.uitkomst ?? 'onderweg' },
      agenda: rij.agenda_op && {
        sinds: rij.agenda_op.toISOString(),
        gelezenOp: rij.gelezen_op?.toISOString() ?? null,
      },
    };
  }

  /** Is there a mail server, and anybody to whom mail may go? */
  get mailKan(): boolean {
    return this.mailer.aan && this.config.mailDomeinen.length > 0;
  }
}
