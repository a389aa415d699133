import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { beginVanDag } from '../../kern/dag.js';
import { DomeinFout } from '../../kern/fout.js';
import type { Velden } from '../../kern/proces.js';
import type { Uitwerking, Vervolgstap, Werk, Zaak } from '../../proces/index.js';
import { beeindig, OverdrachtLezer } from '../overdracht/index.js';
import { ReferentieLezer } from '../referentie/index.js';
import { Toewijzer } from './toewijzer.js';
import { opdracht } from './vervolgwerk.js';

/** Clocks of a detention or admission; at most one of them runs. */
const ONDERBREKINGSKLOKKEN = ['onderbreking', 'vrijlating-voorbereiden'];

/** Whether anybody sees the client: out of sight, in detention, in hospital, back again. */
@Injectable()
export class BeeldService {
  constructor(
    private readonly referentie: ReferentieLezer,
    private readonly overdrachten: OverdrachtLezer,
    private readonly toewijzer: Toewijzer,
  ) {}

  async meldBuitenBeeld(werk: Werk, zaak: Zaak, velden: Velden): Promise<Uitwerking> {
    eisGeweest(werk, velden, 'laatstGezienOp');
    werk.dossier.buitenBeeldSinds = werk.nu;
    const { wachtrij, rijen } = await this.toewijzer.wijsToe(werk, 'VELDWERK');
    return { openen: [opdracht('VELDWERK', wachtrij, zaak, velden['toelichting'])], rijen };
  }

  async meldWeerInBeeld(werk: Werk, velden: Velden): Promise<Uitwerking> {
    eisGeweest(werk, velden, 'gezienOp');
    werk.dossier.buitenBeeldSinds = null;
    return { stappen: await this.stopZoeken(werk) };
  }

  /** The search ends, but nobody has seen the client: since when stays known. */
  async maakSlapend(werk: Werk): Promise<Uitwerking> {
    return { stappen: await this.stopZoeken(werk) };
  }

  async meldOnderbreking(werk: Werk, zaak: Zaak, velden: Velden): Promise<Uitwerking> {
    const tot = typeof velden['tot'] === 'string' ? velden['tot'] : null;
    const isDetentie = velden['aard'] === 'detentie';
    Object.assign(werk.dossier, {
      onderbreking: String(velden['aard']),
      onderbrekingVan: String(velden['vanaf']),
      onderbrekingTot: tot,
    });
    const klok = await this.onderbrekingsklok(werk, isDetentie ? tot : null);
    const klokken = { stopTermijnen: ONDERBREKINGSKLOKKEN, termijnen: [klok] };
    if (!isDetentie) return klokken;
    const { wachtrij, rijen } = await this.toewijzer.wijsToe(werk, 'ONDERBREKING');
    return { ...klokken, openen: [opdracht('ONDERBREKING', wachtrij, zaak, velden['toelichting'])], rijen };
  }

  async beeindigOnderbreking(werk: Werk, velden: Velden): Promise<Uitwerking> {
    eisGeweest(werk, velden, 'per');
    const { onderbrekingVan } = werk.dossier;
    if (onderbrekingVan !== null && String(velden['per']) < onderbrekingVan) {
      throw new DomeinFout('ongeldig', 'De detentie of opname begon pas later. Controleer de datum.', {
        errors: [{ pad: 'per', melding: `Kies een dag vanaf ${onderbrekingVan}.`, code: 'te-vroeg' }],
      });
    }
    Object.assign(werk.dossier, { onderbreking: null, onderbrekingVan: null, onderbrekingTot: null });
    return { stopTermijnen: ONDERBREKINGSKLOKKEN };
  }

  /** A release that is known is prepared in time; an open end is looked at again after a while. */
  private async onderbrekingsklok(werk: Werk, vrijlating: string | null): Promise<{ soort: string; start?: Date }> {
    if (vrijlating === null) return { soort: 'onderbreking' };
    const weken = (await this.referentie.op(werk, werk.vandaag)).beleidsgetal('detentie-voorbereiden-weken');
    const dag = Temporal.PlainDate.from(vrijlating).subtract({ weeks: weken });
    const start = new Date(beginVanDag(dag).epochMilliseconds);
    return { soort: 'vrijlating-voorbereiden', start: start > werk.nu ? start : werk.nu };
  }

  private async stopZoeken(werk: Werk): Promise<Vervolgstap[]> {
    return (await this.overdrachten.openVoor(werk, 'VELDWERK')).map(({ id }) => beeindig(id, 'niet-meer-nodig'));
  }
}

/** What somebody saw happened today or before. */
function eisGeweest(werk: Werk, velden: Velden, pad: string): void {
  if (String(velden[pad]) <= werk.vandaag) return;
  throw new DomeinFout('ongeldig', 'Deze dag moet nog komen.', {
    errors: [{ pad, melding: 'Kies vandaag of een eerdere dag.', code: 'toekomst' }],
  });
}
