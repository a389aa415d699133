import { Injectable } from '@nestjs/common';
import { Inzagelog } from '../../../platform/audit/inzagelog.js';
import type { Werk } from '../../../proces/index.js';
import { ReferentieLezer } from '../../referentie/index.js';
import type { BekendElders } from '../aanmelding.dto.js';

const DOEL = 'bekend-elders';
const UUR_MS = 60 * 60 * 1000;

/**
 * The one exception to "what you may not see does not exist": after a stored aanmelding the aanmelder hears which
 * organisation to ask. Names the regiehouder and nothing else; logged; limited per person and hour; and nothing at all
 * when there is a safety risk (docs/besluiten/0016).
 */
@Injectable()
export class BekendEldersMelder {
  constructor(
    private readonly referentie: ReferentieLezer,
    private readonly inzagelog: Inzagelog,
  ) {}

  /** @returns whom to ask, or null when there is nothing to tell */
  async melding(werk: Werk): Promise<BekendElders | null> {
    const { dossier, manager, nu, wie } = werk;
    if (dossier.veiligheidsrisico || dossier.regiehouder === wie.organisatie) return null;
    const referentie = await this.referentie.op(werk, werk.vandaag);
    const [{ aantal }] = (await manager.query(
      `select count(*)::integer as aantal from tns.inzage where persoon = $1 and organisatie = $2 and doel = $3 and moment > $4`,
      [wie.id, wie.organisatie, DOEL, new Date(nu.getTime() - UUR_MS)],
    )) as [{ aantal: number }];
    const vol = aantal >= referentie.beleidsgetal('bekend-elders-per-uur');
    await this.inzagelog.noteer(werk, { dossierId: dossier.id, doel: DOEL, resultaat: vol ? 'te-vaak' : 'getoond' });
    if (vol) return null;
    const { naam, telefoon } = referentie.organisatie(dossier.regiehouder);
    return { organisatie: dossier.regiehouder, naam, telefoon };
  }
}
