import { Injectable } from '@nestjs/common';
import type { GelezenZaak } from '../../../proces/index.js';
import { ReferentieLezer } from '../../referentie/index.js';
import { isKnelpunt } from '../intake.proces.js';
import type { LeefgebiedDto } from './leefgebied.dto.js';
import type { Leefgebied } from './leefgebied.entity.js';
import { Leefgebieden, type Vermelding } from './leefgebieden.js';

/** The domains of an intake, those of the plan areas first, each with as much of the answer as the caller may read. */
@Injectable()
export class LeefgebiedLezer {
  constructor(
    private readonly referentie: ReferentieLezer,
    private readonly leefgebieden: Leefgebieden,
  ) {}

  /** Every domain of the list, filled in or not. */
  async overzicht({ zaak, werk }: GelezenZaak): Promise<LeefgebiedDto[]> {
    const referentie = await this.referentie.op(werk, zaak.peildatum);
    const [vermeldingen, leesbaar] = await Promise.all([
      this.leefgebieden.vermeldingen(werk, zaak.id),
      this.leefgebieden.leesbaar(werk, zaak.id),
    ]);
    const eerst = new Set(referentie.beleidswoorden('plangebied-domeinen'));
    const vermeld = new Map(vermeldingen.map((een) => [een.domein, een]));
    const gelezen = new Map(leesbaar.map((een) => [een.domein, een]));
    const domeinen = referentie.codelijst('zrm-domeinen').map(({ waarde }) => waarde);
    return domeinen
      .toSorted((a, b) => Number(eerst.has(b)) - Number(eerst.has(a)))
      .map((domein) => ({
        domein,
        inPlangebied: eerst.has(domein),
        ...vermelding(vermeld.get(domein)),
        ...this.antwoord(gelezen.get(domein)),
      }));
  }

  private antwoord(gebied: Leefgebied | undefined): Omit<LeefgebiedDto, 'inPlangebied' | 'domein' | keyof Stand> {
    if (!gebied) {
      return { score: null, knelpunt: null, notitie: null, instrument: null, beoordelaar: null, beoordeeldOp: null };
    }
    const { score, instrument, beoordelaar, beoordeeldOp } = gebied;
    const notitie = this.leefgebieden.notitie(gebied);
    return { score, knelpunt: isKnelpunt(score), notitie, instrument, beoordelaar, beoordeeldOp };
  }
}

type Stand = Pick<LeefgebiedDto, 'stand' | 'organisatie' | 'afgeschermd'>;

function vermelding(een: Vermelding | undefined): Stand {
  if (!een) return { stand: 'open', organisatie: null, afgeschermd: false };
  return { stand: een.oud ? 'oud' : 'vastgelegd', organisatie: een.organisatie, afgeschermd: een.afgeschermd };
}
