import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { berekenTermijn } from '../../kern/termijn.js';
import type { Transactie } from '../../platform/database/database.service.js';
import { Versleuteling } from '../../platform/versleuteling/index.js';
import { type GenomenStap, type Uitwerking, type Werk, Zaak } from '../../proces/index.js';
import { ReferentieLezer } from '../referentie/index.js';
import type { BesluitDto } from './besluit.dto.js';
import { Besluit } from './besluit.entity.js';

/** Clock of the objection term; goes on after the zaak has ended. */
const BEZWAAR = 'bezwaar';

/** What a room says of a decision that the step itself does not: about what, how it came out, in whose name. */
export interface Besluitvorm {
  readonly soort: string;
  readonly uitkomst:
    | 'toegekend'
    | 'afgewezen'
    | 'beeindigd'
    | 'opgeschort'
    | 'hervat'
    | 'buiten-behandeling'
    | 'voorschot-geweigerd'
    | Bezwaaruitkomst;
  readonly mandaat: string;
  /** what the client can do who does not agree, and where */
  readonly bezwaarclausule: string;
  /** against a decision on an objection one goes to the court */
  readonly rechtsmiddel?: 'bezwaar' | 'beroep';
}

/** How an objection comes out (Awb art. 7:11). */
export type Bezwaaruitkomst = 'gegrond' | 'deels-gegrond' | 'ongegrond' | 'niet-ontvankelijk';

/** Formal decisions: mandate, ground, reasons, objection clause and objection clock (promise 7). */
@Injectable()
export class Besluiten {
  constructor(
    private readonly referentie: ReferentieLezer,
    private readonly versleuteling: Versleuteling,
  ) {}

  /**
   * Writes the decision and starts the objection term: six weeks from the day after it was made known (Awb 6:7, 6:8).
   * @param genomen its fields hold `grondslag`, `motivering` and `bekendmaking`
   * @returns the clock to start on the zaak
   */
  async neem(
    werk: Werk,
    zaak: Zaak,
    { velden, gebeurtenisId, ...vorm }: Pick<GenomenStap, 'velden' | 'gebeurtenisId'> & Besluitvorm,
  ): Promise<Uitwerking> {
    werk.boek.voegToe(Besluit, {
      id: uuid(),
      dossierId: zaak.dossierId,
      zaakId: zaak.id,
      soort: vorm.soort,
      uitkomst: vorm.uitkomst,
      grondslag: String(velden['grondslag']),
      motivering: this.versleuteling.versleutel(String(velden['motivering'])),
      mandaat: vorm.mandaat,
      bezwaarclausule: vorm.bezwaarclausule,
      bezwaarTot: await this.bezwaarTot(werk, zaak),
      bekendgemaaktOp: werk.vandaag,
      bekendmaking: String(velden['bekendmaking']),
      genomenDoor: werk.wie.id,
      organisatie: werk.wie.organisatie,
      genomenOp: werk.nu,
      gebeurtenisId,
    });
    return { zaak: { behandelaar: werk.wie.id }, termijnen: [{ soort: vorm.rechtsmiddel ?? BEZWAAR }] };
  }

  /** The last day on which one may object to what is decided now, YYYY-MM-DD. */
  async bezwaarTot(werk: Werk, { peildatum }: Pick<Zaak, 'peildatum'>): Promise<string> {
    const { lengte, eenheid, rekenwijze } = (await this.referentie.op(werk, peildatum)).termijn(BEZWAAR);
    const { laatsteDag } = berekenTermijn({
      start: werk.nu.toISOString(),
      lengte,
      eenheid,
      rekenwijze,
      opschortingen: [],
      verdagingen: [],
    });
    return laatsteDag ?? werk.vandaag;
  }

  /** One decision. @throws Error when it is not there: a fault of ours, since its number never comes from outside */
  async haal({ boek }: Transactie, id: string): Promise<Besluit> {
    const besluit = await boek.haal(Besluit, id);
    if (!besluit) throw new Error(`besluit ${id} is er niet`);
    return besluit;
  }

  /** The decisions of one zaak as far as the caller may see them, the oldest first. */
  async van({ boek }: Transactie, zaakId: string): Promise<BesluitDto[]> {
    if (boek.begonHier(Zaak, zaakId)) return [];
    const besluiten = await boek.zoek(Besluit, 'where t.zaak_id = $1 order by t.genomen_op', [zaakId]);
    return besluiten.map((besluit) => ({
      id: besluit.id,
      uitkomst: besluit.uitkomst,
      grondslag: besluit.grondslag,
      motivering: this.versleuteling.ontsleutel(besluit.motivering),
      mandaat: besluit.mandaat,
      bezwaarclausule: besluit.bezwaarclausule,
      bezwaarTot: besluit.bezwaarTot,
      bekendgemaaktOp: besluit.bekendgemaaktOp,
      bekendmaking: besluit.bekendmaking,
    }));
  }
}
