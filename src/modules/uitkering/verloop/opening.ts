import { Injectable } from '@nestjs/common';
import { dagInAmsterdam } from '../../../kern/dag.js';
import { DomeinFout } from '../../../kern/fout.js';
import type { Velden } from '../../../kern/proces.js';
import { kenmerkVan, type OpenOpdracht, type Uitwerking, type Werk, Zaak } from '../../../proces/index.js';
import { OpgaveLezer, SituatieLezer, type Opgave } from '../../aanmelding/index.js';
import { OverdrachtLezer } from '../../overdracht/index.js';
import { eisCode, ReferentieLezer, type Referentie } from '../../referentie/index.js';
import { vraagtSamenAan } from '../beoordeling/aanvragers.js';
import { vroegsteMelding } from '../beoordeling/regels.js';
import { bepaalUitvoerder, UITVOERDERS, type Uitvoerder } from '../beoordeling/uitvoerder.js';
import { Uitkering } from '../uitkering.entity.js';

/** The taak whose work is done in this room. */
export const TAAK = 'UITKERING';

/** Where a new aanvraag lands, and what must be asked for that. */
interface Plek {
  readonly organisatie: string;
  readonly meldingsdatum: string;
  /** null while a hand-off stands in the queue for it */
  readonly wachtrij: string | null;
  readonly openen: readonly OpenOpdracht[];
  readonly rijen: readonly string[];
}

/** How an aanvraag begins: picked up by the uitvoerder, brought in there, or asked by a partner. */
@Injectable()
export class UitkeringOpening {
  constructor(
    private readonly referentie: ReferentieLezer,
    private readonly opgaven: OpgaveLezer,
    private readonly situaties: SituatieLezer,
    private readonly overdrachten: OverdrachtLezer,
  ) {}

  /** @throws DomeinFout `eis-niet-gehaald` when one runs already, or the matrix says that it is not done here */
  async open(werk: Werk, zaak: Zaak, velden: Velden): Promise<Uitwerking> {
    await eisGeenLopende(werk);
    const referentie = await this.referentie.op(werk, zaak.peildatum);
    const opgave = await this.opgaven.laatste(werk);
    const plek = await this.plek(werk, zaak, { velden, referentie, opgave });
    const spoedReden = eisSpoed(referentie, velden['spoedReden']);
    werk.boek.voegToe(Uitkering, {
      ...LEEG,
      id: zaak.id,
      dossierId: zaak.dossierId,
      route: opgave === null ? 'gewoon' : 'versneld',
      spoedReden,
      meldingsdatum: plek.meldingsdatum,
      samen: vraagtSamenAan(opgave),
    });
    const { organisatie, wachtrij, openen, rijen } = plek;
    return {
      zaak: { organisatie, wachtrij, prioriteit: prioriteitVan(referentie, { spoedReden, uitstroomBlokkades: [] }) },
      openen,
      rijen,
      betrek: organisatie === werk.wie.organisatie ? [{ organisatie, aard: 'behandelend' }] : [],
    };
  }

  private async plek(werk: Werk, zaak: Zaak, bij: Gegevens): Promise<Plek> {
    const eigen = UITVOERDERS.includes(werk.wie.organisatieSoort);
    const { overdracht } = bij.velden;
    if (typeof overdracht === 'string') return this.bijOppakken(werk, overdracht);
    if (eigen) return this.bijUitvoerder(werk, bij);
    if (bij.velden['meldingsdatum'] !== undefined) {
      throw ongeldigeDag('Alleen de SDD of Avres legt de dag van melding vast.');
    }
    return this.bijPartner(werk, zaak, bij);
  }

  /** The client reported on the day on which the request reached the uitvoerder, not on which somebody took it up. */
  private async bijOppakken(werk: Werk, overdrachtId: string): Promise<Plek> {
    const { organisatie } = werk.wie;
    if (!UITVOERDERS.includes(werk.wie.organisatieSoort)) {
      throw new DomeinFout(
        'eis-niet-gehaald',
        'Een uitkering wordt behandeld door de SDD of Avres. Weiger dit werk; dan gaat het terug naar wie het aanbood.',
        { eis: 'isUitvoerder' },
      );
    }
    const overdracht = werk.zaken.get(overdrachtId) ?? (await werk.boek.haal(Zaak, overdrachtId));
    const meldingsdatum = dagInAmsterdam((overdracht?.aangemaaktOp ?? werk.nu).toISOString());
    return { organisatie, meldingsdatum, wachtrij: null, openen: [], rijen: [] };
  }

  private async bijUitvoerder(werk: Werk, { velden, referentie, opgave }: Gegevens): Promise<Plek> {
    const { organisatie } = werk.wie;
    const meldingsdatum = String(velden['meldingsdatum'] ?? werk.vandaag);
    if (meldingsdatum > werk.vandaag) throw ongeldigeDag('De dag van melding kan niet in de toekomst liggen.');
    if (meldingsdatum < vroegsteMelding(referentie)) {
      throw ongeldigeDag('Van die dag zijn hier geen regels bekend. Controleer het jaartal.');
    }
    const voorstel = await this.uitvoerder(werk, { referentie, opgave });
    return {
      organisatie,
      meldingsdatum,
      wachtrij: eigenWachtrij(referentie, organisatie, voorstel),
      openen: [],
      rijen: [voorstel.rijId],
    };
  }

  private async bijPartner(werk: Werk, zaak: Zaak, { referentie, opgave }: Gegevens): Promise<Plek> {
    const { organisatie, wachtrij, reden, vanaf, rijId } = await this.uitvoerder(werk, { referentie, opgave });
    if (organisatie === null || wachtrij === null) {
      const wanneer = vanaf === null ? '' : ` Kijk opnieuw op ${vanaf}.`;
      throw new DomeinFout('eis-niet-gehaald', `Deze aanvraag hoort hier niet. ${reden ?? ''}${wanneer}`.trim(), {
        eis: 'uitkeringHoortHier',
      });
    }
    const ligtEr = (await this.overdrachten.openVoor(werk, TAAK)).some(({ naar }) => naar === organisatie);
    const velden = { taak: TAAK, wachtrij, aanleiding: zaak.id, uitvoering: zaak.id };
    return {
      organisatie,
      meldingsdatum: werk.vandaag,
      wachtrij: null,
      openen: ligtEr ? [] : [{ soort: 'overdracht', velden }],
      rijen: [rijId],
    };
  }

  /** Whom the matrix names for this dossier today. */
  private async uitvoerder(werk: Werk, { referentie, opgave }: Pick<Gegevens, 'referentie' | 'opgave'>) {
    return bepaalUitvoerder(referentie, await this.situaties.van(werk), {
      geboortedatum: opgave?.client.geboortedatum,
      vrijOp: werk.dossier.onderbrekingTot,
    });
  }
}

interface Gegevens {
  readonly velden: Velden;
  readonly referentie: Referentie;
  readonly opgave: Opgave | null;
}

/** Where an aanvraag stands in its list: an emergency, and a bed that stays taken because of it, beside a bed for tonight. */
export function prioriteitVan(
  referentie: Referentie,
  { spoedReden, uitstroomBlokkades }: Pick<Uitkering, 'spoedReden' | 'uitstroomBlokkades'>,
): number {
  const gaatVoor = spoedReden !== null || uitstroomBlokkades.length > 0;
  return gaatVoor ? referentie.beleidsgetal('spoed-prioriteit') : referentie.taak(TAAK).prioriteit;
}

/** The queue of the uitvoerder in which its own aanvragen stand: the one the matrix names, else its standing queue. */
export function eigenWachtrij(
  referentie: Referentie,
  organisatie: string,
  voorstel: Pick<Uitvoerder, 'organisatie' | 'wachtrij'>,
): string | null {
  if (voorstel.organisatie === organisatie) return voorstel.wachtrij;
  return referentie.organisatie(organisatie).standaardWachtrij;
}

const LEEG = {
  actief: true,
  meldingsdatumEerder: [],
  aanvraagdatum: null,
  zoektermijn: null,
  zoektermijnReden: null,
  zoektermijnRegel: null,
  zoektermijnGrond: null,
  stukken: [],
  hersteltermijnTot: null,
  leefsituatie: null,
  briefadresGemeente: null,
  wachtOp: null,
  wachtReden: null,
  voorschot: null,
  voorschotOp: null,
  aangekondigd: null,
  doorgezondenNaar: null,
  uitstroomBlokkades: [] as string[],
  ingangsdatum: null,
  doorverwezenNaar: null,
} as const satisfies Partial<Uitkering>;

/** One aanvraag at a time; the dossier is locked, so two who ask at once are one after the other. */
async function eisGeenLopende({ boek, dossier, kenmerkVast }: Werk): Promise<void> {
  const [lopend] = await boek.zoek(
    Zaak,
    'join tns.uitkering u on u.id = t.id where t.dossier_id = $1 and u.actief limit 1',
    [dossier.id],
  );
  if (!lopend) return;
  await kenmerkVast();
  throw new DomeinFout(
    'eis-niet-gehaald',
    `Er loopt al een aanvraag voor een uitkering: ${kenmerkVan(dossier, lopend)}. Ga daar verder.`,
    { eis: 'erLooptGeenAanvraag' },
  );
}

function eisSpoed(referentie: Referentie, reden: unknown): string | null {
  if (reden === undefined) return null;
  return eisCode(referentie, { lijst: 'pw-spoedredenen', waarde: String(reden), pad: 'spoedReden' });
}

function ongeldigeDag(melding: string): DomeinFout {
  return new DomeinFout('ongeldig', melding, { errors: [{ pad: 'meldingsdatum', melding, code: 'ongeldig' }] });
}
