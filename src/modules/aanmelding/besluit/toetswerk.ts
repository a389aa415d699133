import { Injectable } from '@nestjs/common';
import type { Vervolgstap, Werk, Zaak } from '../../../proces/index.js';
import { OverdrachtLezer } from '../../overdracht/index.js';

/** The hand-offs by which an aanmelding is judged: picked up when somebody begins, ended when there is an answer. */
@Injectable()
export class Toetswerk {
  constructor(private readonly overdrachten: OverdrachtLezer) {}

  /** What nobody has in hand yet and lies with the caller's organisation. */
  async pakOp(werk: Werk, zaak: Zaak): Promise<Vervolgstap[]> {
    return (await this.van(werk, zaak, ['RECHTSTOETS']))
      .filter(({ behandelaar, naar }) => behandelaar === null && naar === werk.wie.organisatie)
      .map(({ id }) => ({ soort: 'overdracht', zaakId: id, stap: 'oppakken', velden: {} }));
  }

  async beeindig(
    werk: Werk,
    zaak: Zaak,
    { taken, uitkomst }: { taken: string[]; uitkomst: string },
  ): Promise<Vervolgstap[]> {
    return (await this.van(werk, zaak, taken)).map(({ id }) => ({
      soort: 'overdracht',
      zaakId: id,
      stap: 'beeindigen',
      velden: { uitkomst },
    }));
  }

  /** Open hand-offs that came out of this aanmelding. */
  private async van(werk: Werk, zaak: Zaak, taken: readonly string[]) {
    return (await this.overdrachten.openVoor(werk)).filter(
      ({ taak, aanleiding }) => aanleiding === zaak.id && taken.includes(taak),
    );
  }
}
