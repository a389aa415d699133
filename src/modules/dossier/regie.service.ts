import { Injectable } from '@nestjs/common';
import type { StapRegister, Velden } from '../../kern/proces.js';
import type { Uitwerking, Vervolgstap, Werk, Zaak } from '../../proces/index.js';
import { beeindig, OverdrachtLezer } from '../overdracht/index.js';
import { eisOrganisatie, eisWachtrij, ReferentieLezer } from '../referentie/index.js';
import { Toewijzer } from './toewijzer.js';
import { opdracht } from './vervolgwerk.js';

/** Who has the regie: proposed, accepted, refused, assigned. Exactly one organisation has it at every moment (promise 1). */
@Injectable()
export class RegieService {
  constructor(
    private readonly referentie: ReferentieLezer,
    private readonly overdrachten: OverdrachtLezer,
    private readonly toewijzer: Toewijzer,
  ) {}

  /**
   * The organisation that has been asked and can still answer. A proposal lives as long as the hand-off that carries it:
   * withdrawn or sent back there, it would otherwise block the next one for ever.
   */
  async gevraagd(werk: Werk): Promise<string | null> {
    const { regieVoorgesteldAan } = werk.dossier;
    if (regieVoorgesteldAan === null) return null;
    const open = await this.overdrachten.openVoor(werk, 'REGIE_VOORSTEL');
    return open.some(({ naar }) => naar === regieVoorgesteldAan) ? regieVoorgesteldAan : null;
  }

  async stelVoor(werk: Werk, zaak: Zaak, velden: Velden): Promise<Uitwerking> {
    const referentie = await this.referentie.op(werk, werk.vandaag);
    const organisatie = eisOrganisatie(referentie, String(velden['organisatie']));
    werk.dossier.regieVoorgesteldAan = organisatie;
    const wachtrij = eisWachtrij(referentie, organisatie);
    return { openen: [opdracht('REGIE_VOORSTEL', wachtrij, zaak, velden['toelichting'])] };
  }

  async aanvaard(werk: Werk): Promise<Uitwerking> {
    const stappen = [
      ...(await this.beantwoord(werk, 'REGIE_VOORSTEL', 'aanvaard')),
      ...(await this.beantwoord(werk, 'REGIE_TOEWIJZEN', 'niet-meer-nodig')),
    ];
    return this.geef(werk, werk.wie.organisatie, stappen);
  }

  /** The second refusal brings the question to the GGD; one open question is enough. */
  async weiger(werk: Werk, zaak: Zaak): Promise<Uitwerking> {
    const referentie = await this.referentie.op(werk, werk.vandaag);
    const grens = referentie.beleid('regie-weigeringen-tot-toewijzen');
    werk.dossier.regieVoorgesteldAan = null;
    werk.dossier.regieWeigeringen += 1;
    const stappen = await this.beantwoord(werk, 'REGIE_VOORSTEL', 'geweigerd');
    const isVol = werk.dossier.regieWeigeringen >= Number(grens.waarde);
    const ligtEr = (await this.overdrachten.openVoor(werk, 'REGIE_TOEWIJZEN')).length > 0;
    if (!isVol || ligtEr) return { stappen, rijen: [grens.id] };
    const { wachtrij, rijen } = await this.toewijzer.wijsToe(werk, 'REGIE_TOEWIJZEN');
    return { stappen, openen: [opdracht('REGIE_TOEWIJZEN', wachtrij, zaak)], rijen: [grens.id, ...rijen] };
  }

  async wijsToe(werk: Werk, zaak: Zaak, velden: Velden): Promise<Uitwerking> {
    const referentie = await this.referentie.op(werk, werk.vandaag);
    const organisatie = eisOrganisatie(referentie, String(velden['organisatie']));
    const stappen = [
      ...(await this.beantwoord(werk, 'REGIE_VOORSTEL', 'toegewezen')),
      ...(await this.beantwoord(werk, 'REGIE_TOEWIJZEN', 'toegewezen')),
    ];
    const bericht = opdracht('KENNISGEVING', eisWachtrij(referentie, organisatie), zaak, velden['toelichting']);
    return { ...this.geef(werk, organisatie, stappen), openen: [bericht] };
  }

  /** The casusoverleg named one organisation; the counting begins anew (promise 2). */
  async verwerkCasusoverleg(werk: Werk, zaak: Zaak, velden: Velden): Promise<Uitwerking> {
    const organisatie = String(velden['organisatie']);
    Object.assign(werk.dossier, { retouren: 0, casusoverlegGewapend: true });
    const referentie = await this.referentie.op(werk, werk.vandaag);
    const stappen = await this.vervallen(werk);
    const bericht = opdracht('KENNISGEVING', eisWachtrij(referentie, organisatie), zaak);
    return { ...this.geef(werk, organisatie, stappen), openen: [bericht] };
  }

  /** A new aanmelding or hertriage: another group, perhaps another regiehouder, clocks that come with it. */
  async deelOpnieuwIn(werk: Werk, zaak: Zaak, velden: Velden): Promise<Uitwerking> {
    const { groep, regiehouder, veiligheidsrisico } = velden;
    const isTerug = werk.dossier.buitenBeeldSinds !== null;
    const stappen = isTerug ? await this.beantwoord(werk, 'VELDWERK', 'niet-meer-nodig') : [];
    Object.assign(werk.dossier, {
      groep,
      veiligheidsrisico: werk.dossier.veiligheidsrisico || veiligheidsrisico === true,
      buitenBeeldSinds: null,
    });
    // the aanmelding room hands these over as its own type says (StapRegister)
    const { termijnen, stop } = velden as unknown as StapRegister['dossier']['herindelen'];
    const klokken = {
      termijnen: termijnen.map(({ soort, start }) => ({ soort, start: new Date(start) })),
      stopTermijnen: stop,
    };
    // without a change of regiehouder a proposal that is under way goes on
    if (typeof regiehouder !== 'string' || regiehouder === werk.dossier.regiehouder) return { stappen, ...klokken };
    stappen.push(...(await this.vervallen(werk)));
    return { ...this.geef(werk, regiehouder, stappen), ...klokken };
  }

  /** The old regiehouder keeps it until this very moment; both go on seeing what they worked on. */
  private geef(werk: Werk, organisatie: string, stappen: readonly Vervolgstap[]): Uitwerking {
    const vorige = werk.dossier.regiehouder;
    Object.assign(werk.dossier, { regiehouder: organisatie, regieVoorgesteldAan: null, regieWeigeringen: 0 });
    if (vorige === organisatie) return { stappen };
    return {
      zaak: { organisatie, verantwoordelijke: organisatie },
      betrek: [
        { organisatie, aard: 'regie' },
        { organisatie: vorige, aard: 'behandelend' },
      ],
      ontkoppel: [{ organisatie: vorige, aard: 'regie' }],
      stappen,
    };
  }

  private async vervallen(werk: Werk): Promise<Vervolgstap[]> {
    return [
      ...(await this.beantwoord(werk, 'REGIE_VOORSTEL', 'niet-meer-nodig')),
      ...(await this.beantwoord(werk, 'REGIE_TOEWIJZEN', 'niet-meer-nodig')),
    ];
  }

  private async beantwoord(werk: Werk, taak: string, uitkomst: string): Promise<Vervolgstap[]> {
    return (await this.overdrachten.openVoor(werk, taak)).map(({ id }) => beeindig(id, uitkomst));
  }
}
