import { Injectable } from '@nestjs/common';
import type { OpenOpdracht, Werk } from '../../../proces/index.js';

/** How a plan asks for referrals; the regiehouder looks for whom. */
@Injectable()
export class Planverwijzingen {
  /** A referral of each kind, unless one of that kind is open already: it is not begun twice. */
  async open({ boek, dossier }: Werk, soorten: readonly string[]): Promise<OpenOpdracht[]> {
    if (soorten.length === 0) return [];
    const rijen = await boek.vraag<{ verwijssoort: string }>(
      `select v.verwijssoort from tns.verwijzing v where v.dossier_id = $1 and v.actief`,
      [dossier.id],
    );
    const lopend = new Set(rijen.map(({ verwijssoort }) => verwijssoort));
    return soorten
      .filter((soort) => !lopend.has(soort))
      .map((verwijssoort) => ({ soort: 'verwijzing', velden: { verwijssoort } }));
  }
}
