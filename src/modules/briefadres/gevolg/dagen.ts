import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { beginVanDag, leesDag } from '../../../kern/dag.js';
import { DomeinFout, type VeldFout } from '../../../kern/fout.js';
import { berekenTermijn } from '../../../kern/termijn.js';
import type { GenomenStap, Uitwerking, Werk, Zaak } from '../../../proces/index.js';
import { Besluiten } from '../../besluit/index.js';
import { ReferentieLezer } from '../../referentie/index.js';
import { grenzenVan, type Daggrens, type Registratie, type Stapmoment } from '../briefadres.regels.js';

/** The days of a briefadres: which ones a step may name, and which ones follow from the clocks. */
@Injectable()
export class Dagen {
  constructor(
    private readonly referentie: ReferentieLezer,
    private readonly besluiten: Besluiten,
  ) {}

  /** When and by whom a step is taken, with the days that follow. */
  async moment(werk: Werk, zaak: Zaak): Promise<Stapmoment> {
    return {
      vandaag: werk.vandaag,
      organisatie: werk.wie.organisatie,
      door: werk.wie.id,
      bezwaarTot: await this.besluiten.bezwaarTot(werk, zaak),
      voornemenTot: await this.laatsteDag(werk, zaak, 'briefadres-voornemen'),
      herbeoordelenUiterlijk: await this.laatsteDag(werk, zaak, 'briefadres-herbeoordeling'),
    };
  }

  /** @throws DomeinFout `ongeldig` with every day of the step that cannot be */
  keur(rij: Registratie, { stap, velden }: GenomenStap, moment: Stapmoment): void {
    const errors = Object.entries(grenzenVan(rij, stap, moment)).flatMap(([pad, grens]) =>
      binnen(String(velden[pad]), grens) ? [] : [veldfout(pad, grens)],
    );
    if (errors.length > 0) throw new DomeinFout('ongeldig', 'Een datum kan niet kloppen.', { errors });
  }

  /** The clocks of an address that is given: the day to look again, and the notice some weeks before (policy). */
  async klokken(werk: Werk, { herbeoordelenOp }: Pick<Registratie, 'herbeoordelenOp'>): Promise<Uitwerking> {
    if (herbeoordelenOp === null) throw new Error('een toegekend briefadres heeft geen dag om het opnieuw te bekijken');
    const weken = (await this.referentie.op(werk, werk.vandaag)).beleidsgetal('briefadres-waarschuwing-weken');
    const dag = leesDag(herbeoordelenOp);
    return {
      termijnen: [
        { soort: 'briefadres-herbeoordelen', start: alsMoment(dag) },
        { soort: 'briefadres-aankondiging', start: alsMoment(dag.subtract({ weeks: weken })) },
      ],
    };
  }

  /** The last day of a clock of this zaak that starts now. */
  private async laatsteDag(werk: Werk, { peildatum }: Zaak, soort: string): Promise<string> {
    const { lengte, eenheid, rekenwijze } = (await this.referentie.op(werk, peildatum)).termijn(soort);
    const { laatsteDag } = berekenTermijn({
      start: werk.nu.toISOString(),
      lengte,
      eenheid,
      rekenwijze,
      opschortingen: [],
      verdagingen: [],
    });
    if (laatsteDag === null) throw new Error(`termijn ${soort} heeft geen laatste dag`);
    return laatsteDag;
  }
}

function alsMoment(dag: Temporal.PlainDate): Date {
  return new Date(beginVanDag(dag).epochMilliseconds);
}

function binnen(dag: string, { vanaf, tot }: Daggrens): boolean {
  return (vanaf == null || dag >= vanaf) && (tot === undefined || dag <= tot);
}

function veldfout(pad: string, { vanaf, tot }: Daggrens): VeldFout {
  const grenzen = [vanaf == null ? '' : `vanaf ${vanaf}`, tot === undefined ? '' : `tot en met ${tot}`];
  return { pad, melding: `Kies een dag ${grenzen.filter((deel) => deel !== '').join(' ')}.`, code: 'buiten-bereik' };
}
