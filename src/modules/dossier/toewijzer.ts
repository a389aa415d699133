import { Injectable } from '@nestjs/common';
import { DomeinFout } from '../../kern/fout.js';
import type { Werk } from '../../proces/index.js';
import { SituatieLezer } from '../aanmelding/index.js';
import { ReferentieLezer, wijsToe } from '../referentie/index.js';

/** Finds the queue for a taak of a dossier: what a person named, else what the matrix proposes for its latest aanmelding. */
@Injectable()
export class Toewijzer {
  constructor(
    private readonly referentie: ReferentieLezer,
    private readonly situaties: SituatieLezer,
  ) {}

  /**
   * @param gevraagd queue that a person named
   * @returns the queue and the reference rows used
   * @throws DomeinFout `ongeldig` for an unknown taak or queue, `eis-niet-gehaald` when the matrix says it is not done here
   */
  async wijsToe(werk: Werk, taak: string, gevraagd?: string): Promise<{ wachtrij: string; rijen: string[] }> {
    const referentie = await this.referentie.op(werk, werk.vandaag);
    const soort = referentie.zoek('taak', taak);
    if (!soort) throw onbekend('taak', 'Kies een taak uit /taken.');
    if (gevraagd !== undefined) {
      const wachtrij = referentie.zoek('wachtrij', gevraagd);
      if (!wachtrij) throw onbekend('wachtrij', 'Kies een wachtrij uit /wachtrijen.');
      return { wachtrij: gevraagd, rijen: [soort.id, wachtrij.id] };
    }
    if (soort.adres !== 'matrix') throw onbekend('wachtrij', 'Voor deze taak kiest u zelf de wachtrij.');
    const { wachtrij, reden, rijId } = wijsToe(referentie, taak, await this.situaties.van(werk));
    if (wachtrij === null) {
      throw new DomeinFout(
        'eis-niet-gehaald',
        `Deze taak hoort hier niet: ${reden ?? 'zie de verantwoordelijkheidsmatrix'}.`,
        { eis: 'taakHoortHier' },
      );
    }
    return { wachtrij, rijen: [soort.id, rijId] };
  }
}

function onbekend(pad: string, melding: string): DomeinFout {
  return new DomeinFout('ongeldig', 'Een code klopt niet.', { errors: [{ pad, melding, code: 'onbekend' }] });
}
