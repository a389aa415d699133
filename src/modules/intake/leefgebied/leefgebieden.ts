import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Versleuteling } from '../../../platform/versleuteling/index.js';
import type { Werk, Zaak } from '../../../proces/index.js';
import { eisCode, ReferentieLezer } from '../../referentie/index.js';
import { Leefgebied } from './leefgebied.entity.js';

/** Policy row: which edition of the Zelfredzaamheid-Matrix is used. */
const INSTRUMENT = 'zrm-versie';

/** What everybody on the dossier may know of a domain: that it was filled in, and by whom. */
export interface Vermelding {
  readonly domein: string;
  readonly organisatie: string;
  readonly oud: boolean;
  readonly afgeschermd: boolean;
}

/** An answer as it comes in. */
export interface Antwoord {
  readonly domein: string;
  readonly score: string;
  readonly notitie?: string;
  /** YYYY-MM-DD; today when absent */
  readonly beoordeeldOp?: string;
}

/** The domains of an intake: each is of the organisation that filled it in. */
@Injectable()
export class Leefgebieden {
  constructor(
    private readonly referentie: ReferentieLezer,
    private readonly versleuteling: Versleuteling,
  ) {}

  /** Which domains were filled in, also those that the caller may not read. */
  async vermeldingen({ boek }: Pick<Werk, 'boek'>, intakeId: string): Promise<Vermelding[]> {
    const sql = 'select domein, organisatie, oud, afgeschermd from tns.leefgebieden_van($1)';
    return boek.vraag<Vermelding & Record<string, unknown>>(sql, [intakeId]);
  }

  /** The answers that the caller may read. */
  async leesbaar({ boek }: Pick<Werk, 'boek'>, intakeId: string): Promise<Leefgebied[]> {
    return boek.zoek(Leefgebied, 'where t.intake_id = $1', [intakeId]);
  }

  /** The note of an answer; null when there is none. */
  notitie({ notitie }: Leefgebied): string | null {
    return notitie && this.versleuteling.ontsleutel(notitie);
  }

  /** Takes the answers of the client's earlier intake over, to be confirmed. @returns that intake, or null when there is none */
  async neemOver({ boek, dossier }: Werk, { id }: Zaak): Promise<string | null> {
    const [rij] = await boek.vraag<{ eerdere: string | null }>('select tns.neem_intake_over($1, $2) as eerdere', [
      id,
      dossier.id,
    ]);
    return rij?.eerdere ?? null;
  }

  /**
   * Fills in a domain, or confirms what an earlier intake said of it: without a new note the old one stays.
   * @throws DomeinFout `ongeldig` for a domain that is not in the list
   */
  async legVast(werk: Werk, zaak: Zaak, { domein, score, notitie, beoordeeldOp }: Antwoord): Promise<void> {
    const referentie = await this.referentie.op(werk, zaak.peildatum);
    eisCode(referentie, { lijst: 'zrm-domeinen', waarde: domein, pad: 'domein' });
    const { organisatie, id: beoordelaar } = werk.wie;
    const [bekend] = await werk.boek.zoek(Leefgebied, 'where t.intake_id = $1 and t.domein = $2', [zaak.id, domein]);
    const velden = {
      score,
      notitie: notitie === undefined ? blijft(bekend, organisatie) : this.versleuteling.versleutel(notitie),
      instrument: String(referentie.beleid(INSTRUMENT).waarde),
      organisatie,
      beoordelaar,
      beoordeeldOp: beoordeeldOp ?? werk.vandaag,
      vastgelegdOp: werk.nu,
      oud: false,
      afgeschermd: organisatie !== zaak.organisatie,
    };
    if (bekend) return werk.boek.wijzig(Leefgebied, bekend, velden);
    werk.boek.voegToe(Leefgebied, { id: uuid(), dossierId: zaak.dossierId, intakeId: zaak.id, domein, ...velden });
  }
}

/** A note that was shielded from this organisation does not become readable by confirming the answer. */
function blijft(bekend: Leefgebied | undefined, organisatie: string): Buffer | null {
  if (!bekend || (bekend.afgeschermd && bekend.organisatie !== organisatie)) return null;
  return bekend.notitie;
}
