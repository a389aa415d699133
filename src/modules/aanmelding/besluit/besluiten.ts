import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { berekenTermijn } from '../../../kern/termijn.js';
import { Versleuteling } from '../../../platform/versleuteling/index.js';
import type { GenomenStap, Uitwerking, Werk, Zaak } from '../../../proces/index.js';
import { ReferentieLezer } from '../../referentie/index.js';
import { Besluit } from './besluit.entity.js';

/** Clock of the objection term; goes on after the zaak has ended. */
const BEZWAAR = 'bezwaar';

/** Formal decisions on the right to shelter: mandate, ground, reasons, objection clause and objection clock (promise 7). */
@Injectable()
export class Besluiten {
  constructor(
    private readonly referentie: ReferentieLezer,
    private readonly versleuteling: Versleuteling,
  ) {}

  /**
   * Writes the decision and starts the objection term: six weeks from the day after it was made known (Awb 6:7, 6:8).
   * @returns the clock to start on the zaak
   */
  async neem(
    werk: Werk,
    zaak: Zaak,
    { velden, gebeurtenisId, uitkomst }: GenomenStap & { uitkomst: string },
  ): Promise<Uitwerking> {
    const referentie = await this.referentie.op(werk, zaak.peildatum);
    const { lengte, eenheid, rekenwijze } = referentie.termijn(BEZWAAR);
    const einde = berekenTermijn({
      start: werk.nu.toISOString(),
      lengte,
      eenheid,
      rekenwijze,
      opschortingen: [],
      verdagingen: [],
    });
    werk.boek.voegToe(Besluit, {
      id: uuid(),
      dossierId: zaak.dossierId,
      zaakId: zaak.id,
      soort: 'recht-op-opvang',
      uitkomst,
      grondslag: String(velden['grondslag']),
      motivering: this.versleuteling.versleutel(String(velden['motivering'])),
      mandaat: String(velden['mandaat'] ?? referentie.beleid('mandaat-opvang').waarde),
      bezwaarclausule: String(referentie.beleid('bezwaarclausule').waarde),
      bezwaarTot: einde.laatsteDag ?? werk.vandaag,
      bekendgemaaktOp: werk.vandaag,
      bekendmaking: String(velden['bekendmaking']),
      genomenDoor: werk.wie.id,
      organisatie: werk.wie.organisatie,
      genomenOp: werk.nu,
      gebeurtenisId,
    });
    return { zaak: { behandelaar: werk.wie.id }, termijnen: [{ soort: BEZWAAR }] };
  }
}
