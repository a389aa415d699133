import { Injectable } from '@nestjs/common';
import { Versleuteling } from '../../platform/versleuteling/index.js';
import type { Werk, Zaak } from '../../proces/index.js';
import { ReferentieLezer, type Rij } from '../referentie/index.js';
import type { BevrorenMatchDto } from './match/match.dto.js';
import type { Wensen } from './match/feiten.js';
import { Verwijzing } from './verwijzing.entity.js';

/** Reads and writes the row of a referral, and what in it is about a person: encrypted, and opened nowhere else. */
@Injectable()
export class Verwijsboek {
  constructor(
    private readonly versleuteling: Versleuteling,
    private readonly referentie: ReferentieLezer,
  ) {}

  /** @throws Error when the row is not there: a fault of ours, the zaak was seen before */
  async haal({ boek }: Pick<Werk, 'boek'>, { id }: Pick<Zaak, 'id'>): Promise<Verwijzing> {
    const rij = await boek.haal(Verwijzing, id);
    if (!rij) throw new Error(`verwijzing ${id} heeft geen eigen rij`);
    return rij;
  }

  /** Which kind of referral it is, by the rules of the day on which it began. */
  async soort(werk: Werk, zaak: Zaak): Promise<Rij<'verwijssoort'>> {
    const { verwijssoort } = await this.haal(werk, zaak);
    return (await this.referentie.op(werk, zaak.peildatum)).haal('verwijssoort', verwijssoort);
  }

  async wijzig(werk: Werk, zaak: Zaak, velden: Partial<Verwijzing>): Promise<void> {
    werk.boek.wijzig(Verwijzing, await this.haal(werk, zaak), velden);
  }

  wensen({ wensen }: Pick<Verwijzing, 'wensen'>): Wensen {
    return JSON.parse(this.versleuteling.ontsleutel(wensen)) as Wensen; // only this class writes the column
  }

  match({ match }: Pick<Verwijzing, 'match'>): BevrorenMatchDto | undefined {
    // only this class writes the column
    return match === null ? undefined : (JSON.parse(this.versleuteling.ontsleutel(match)) as BevrorenMatchDto);
  }

  versleutel(inhoud: Wensen | BevrorenMatchDto): Buffer {
    return this.versleuteling.versleutel(JSON.stringify(inhoud));
  }
}

/** A referral that was just asked for. */
export const NOG_NIETS = {
  aanbieder: null,
  voorziening: null,
  match: null,
  rust: {},
  vrijVanaf: null,
  plekNummer: null,
  plekTot: null,
  wachtSinds: null,
  wachtOorzaak: null,
  overgeslagen: 0,
  aanvraagOp: null,
  toegewezenVan: null,
  toegewezenTot: null,
  afspraakOp: null,
  nietVerschenen: 0,
  gestartOp: null,
  gestoptOp: null,
  redenBeeindiging: null,
  uitkomst: null,
  vervolg: null,
  aanbiedingen: 0,
} as const;
