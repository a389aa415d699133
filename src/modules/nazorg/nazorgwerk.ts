import { Injectable } from '@nestjs/common';
import { DomeinFout } from '../../kern/fout.js';
import type { Velden } from '../../kern/proces.js';
import type { OpenOpdracht, Uitwerking, Werk, Zaak } from '../../proces/index.js';
import { SituatieLezer } from '../aanmelding/index.js';
import { beeindig, OverdrachtLezer } from '../overdracht/index.js';
import { eisWachtrij, ReferentieLezer, wijsToe } from '../referentie/index.js';
import { NazorgLezer } from './nazorg.lezer.js';

/** The work that answers what a client needs after a relapse, by code of `terugval-nodig`; a bed is asked by the deurtabel. */
const TAAK_BIJ: Readonly<Record<string, string>> = {
  'nieuw-plan': 'INTAKE',
  schulden: 'SCHULDHULP',
  inkomen: 'UITKERING',
  inschrijving: 'BRIEFADRES',
  begeleiding: 'WMO',
  opzoeken: 'VELDWERK',
};
/** Earlier zaken shown at a relapse at most. */
const HOOGSTENS = 20;

/** Where nazorg lies, and who is asked for what because of it. */
@Injectable()
export class Nazorgwerk {
  constructor(
    private readonly referentie: ReferentieLezer,
    private readonly situaties: SituatieLezer,
    private readonly overdrachten: OverdrachtLezer,
    private readonly lezer: NazorgLezer,
  ) {}

  /** @throws DomeinFout `eis-niet-gehaald` when the dossier has nazorg already */
  async eisEnige(werk: Werk): Promise<void> {
    if (!(await this.lezer.loopt(werk))) return;
    throw new DomeinFout('eis-niet-gehaald', 'Voor deze cliënt loopt al nazorg. Werk daarin verder.', {
      eis: 'nogGeenNazorg',
    });
  }

  /**
   * Who begins: whoever picked the work up, or brings somebody to its own gemeente, has it in hand; else the neighbourhood team
   * of the new home is asked, and who opened it answers for it until then (promise 1).
   */
  async plek(werk: Werk, zaak: Zaak, velden: Velden): Promise<{ gemeente: string | null; uitwerking: Uitwerking }> {
    const referentie = await this.referentie.op(werk, werk.vandaag);
    const { organisatie, id } = werk.wie;
    const wachtrij = eisWachtrij(referentie, organisatie);
    const { overdracht } = velden;
    const genoemd = typeof velden['gemeente'] === 'string' ? velden['gemeente'] : null;
    const gemeente = genoemd ?? referentie.organisatie(organisatie).gemeente;
    if (typeof overdracht === 'string') {
      return { gemeente, uitwerking: { zaak: { wachtrij }, stappen: [beeindig(overdracht, 'gedaan')] } };
    }
    const openen = await this.vraagOvername(werk, zaak, gemeente);
    return { gemeente, uitwerking: openen.length === 0 ? { zaak: { wachtrij, behandelaar: id } } : { openen } };
  }

  /** Asks the neighbourhood team of a gemeente to take nazorg over; nothing when it has it already. */
  async vraagOvername(werk: Werk, zaak: Zaak, gemeente: string | null): Promise<OpenOpdracht[]> {
    const situatie = { ...(await this.situaties.van(werk)), gemeenteAanmelding: gemeente };
    const { wachtrij, organisatie } = wijsToe(await this.referentie.op(werk, werk.vandaag), 'NAZORG', situatie);
    if (organisatie === zaak.organisatie) return [];
    const velden = { taak: 'NAZORG', wachtrij, aanleiding: zaak.id, uitvoering: zaak.id };
    return [{ soort: 'overdracht', velden }];
  }

  /** Asks for work through the matrix. @throws DomeinFout `eis-niet-gehaald` when it is not done here, with who does it */
  async vraag(werk: Werk, zaak: Zaak, taak: string): Promise<OpenOpdracht> {
    const referentie = await this.referentie.op(werk, werk.vandaag);
    const { wachtrij, reden } = wijsToe(referentie, taak, await this.situaties.van(werk));
    if (wachtrij !== null) return { soort: 'overdracht', velden: { taak, wachtrij, aanleiding: zaak.id } };
    throw new DomeinFout('eis-niet-gehaald', `Dit werk hoort hier niet: ${reden ?? 'zie de afspraken'}.`, {
      eis: 'taakHoortHier',
    });
  }

  /** What a client needs after a relapse, asked of who is for it; what is asked already is not asked twice. */
  async vraagHulp(werk: Werk, zaak: Zaak, nodig: string): Promise<OpenOpdracht[]> {
    const taak = nodig === 'bed-vannacht' ? await this.situaties.opvangtaak(werk) : TAAK_BIJ[nodig];
    if (taak === undefined) return [await this.kennisgeving(werk, zaak)];
    const loopt = (await this.overdrachten.openVoor(werk, taak)).some(({ aanleiding }) => aanleiding !== zaak.id);
    return loopt ? [] : [await this.vraag(werk, zaak, taak)];
  }

  /** The zaken of the dossier that came before a relapse, the newest first: an intake with its plan, shelter, a provider. */
  async eerdereZaken({ boek, dossier }: Werk, zaak: Zaak): Promise<string[]> {
    const rijen = await boek.vraag<{ id: string }>(
      `select id from tns.zaak where dossier_id = $1 and id <> $2 and soort not in ('dossier', 'overdracht', 'casusoverleg')
        order by aangemaakt_op desc, id desc limit ${HOOGSTENS}`,
      [dossier.id, zaak.id],
    );
    return rijen.map(({ id }) => id);
  }

  private async kennisgeving(werk: Werk, zaak: Zaak): Promise<OpenOpdracht> {
    const wachtrij = eisWachtrij(await this.referentie.op(werk, werk.vandaag), werk.dossier.regiehouder);
    return { soort: 'overdracht', velden: { taak: 'KENNISGEVING', wachtrij, aanleiding: zaak.id } };
  }
}
