import { Injectable } from '@nestjs/common';
import { beginVanDag, dagInAmsterdam, leesDag } from '../../../kern/dag.js';
import { dagTeLangGeleden } from '../../../kern/dagbereik.js';
import { DomeinFout } from '../../../kern/fout.js';
import type { Velden } from '../../../kern/proces.js';
import type { OpenOpdracht, Uitwerking, Werk, Zaak } from '../../../proces/index.js';
import { OpgaveLezer, SituatieLezer } from '../../aanmelding/index.js';
import { OverdrachtLezer } from '../../overdracht/index.js';
import { eisCode, type Referentie, ReferentieLezer, wijsToe } from '../../referentie/index.js';
import { Briefadres, type Kind } from '../briefadres.entity.js';
import { kindBij, NOG_NIETS } from '../briefadres.regels.js';

/** The taak by which the matrix finds burgerzaken of the gemeente where the address will be. */
const TAAK = 'BRIEFADRES';

/** Who decides on it, and for which gemeente. */
interface Beslisplek {
  readonly organisatie: string;
  readonly gemeente: string;
  readonly wachtrij: string | null;
  readonly rijen: readonly string[];
}

/** What asking for a briefadres brings about: one at a time, at burgerzaken of the gemeente where the address will be. */
@Injectable()
export class Aanvraag {
  constructor(
    private readonly referentie: ReferentieLezer,
    private readonly situaties: SituatieLezer,
    private readonly opgaven: OpgaveLezer,
    private readonly overdrachten: OverdrachtLezer,
  ) {}

  /** @throws DomeinFout when there is one already, or no burgerzaken of this region can decide */
  async open(werk: Werk, zaak: Zaak, velden: Velden): Promise<Uitwerking> {
    await eisEnige(werk);
    const referentie = await this.referentie.op(werk, zaak.peildatum);
    const viaOverdracht = velden['overdracht'] !== undefined;
    const plek = viaOverdracht ? eigenPlek(referentie, werk) : await this.plekVolgensMatrix(werk, referentie, velden);
    const aangifteOp = await aangifteVan(werk, referentie, velden);
    werk.boek.voegToe(Briefadres, {
      id: zaak.id,
      dossierId: zaak.dossierId,
      actief: true,
      kind: await this.kind(werk, velden),
      reden: redenUit(referentie, velden),
      spoed: velden['spoed'] === true,
      gemeente: plek.gemeente,
      aangifteOp,
      ...NOG_NIETS,
      slaapplekken: null,
      gever: null,
      woonadres: null,
    });
    const bijMij = plek.organisatie === werk.wie.organisatie;
    return {
      zaak: {
        organisatie: plek.organisatie,
        verantwoordelijke: werk.wie.organisatie,
        prioriteit: referentie.taak(TAAK).prioriteit,
        ...(bijMij && !viaOverdracht ? { behandelaar: werk.wie.id, wachtrij: plek.wachtrij } : {}),
      },
      openen: bijMij ? [] : await this.vraag(werk, zaak, { plek, velden }),
      betrek: bijMij ? [{ organisatie: plek.organisatie, aard: 'behandelend' }] : [],
      termijnen: [{ soort: 'briefadres-besluit', start: beginOp(werk, aangifteOp) }],
      rijen: plek.rijen,
    };
  }

  /** Work that was offered already is not asked twice: whoever picks that up gets this zaak in hand. */
  private async vraag(
    werk: Werk,
    zaak: Zaak,
    { plek, velden }: { plek: Beslisplek; velden: Velden },
  ): Promise<OpenOpdracht[]> {
    if (plek.wachtrij === null || (await this.overdrachten.openVoor(werk, TAAK)).length > 0) return [];
    const { toelichting } = velden;
    const vraag = { taak: TAAK, wachtrij: plek.wachtrij, aanleiding: zaak.id, uitvoering: zaak.id };
    return [{ soort: 'overdracht', velden: toelichting === undefined ? vraag : { ...vraag, toelichting } }];
  }

  private async plekVolgensMatrix(werk: Werk, referentie: Referentie, velden: Velden): Promise<Beslisplek> {
    const situatie = await this.situaties.van(werk);
    const gevraagd = velden['gemeente'];
    if (gevraagd !== undefined && !referentie.zoek('gemeente', String(gevraagd))) throw nietHier();
    const gemeenteAanmelding = gevraagd === undefined ? situatie.gemeenteAanmelding : String(gevraagd);
    const { wachtrij, organisatie, reden, rijId } = wijsToe(referentie, TAAK, { ...situatie, gemeenteAanmelding });
    if (wachtrij === null || organisatie === null) throw nietHier(reden);
    const gemeente = referentie.organisatie(organisatie).gemeente ?? gemeenteAanmelding;
    if (gemeente === null) throw new Error(`${organisatie} beslist over een briefadres en heeft geen gemeente`);
    return { organisatie, gemeente, wachtrij, rijen: [referentie.taak(TAAK).id, rijId] };
  }

  private async kind(werk: Werk, { kind }: Velden): Promise<Kind | null> {
    if (kind !== undefined) return kind as Kind; // parsed at the door, or chosen by another room out of the same two
    return kindBij((await this.opgaven.laatste(werk))?.woonsituatie);
  }
}

/** One address at a time: the dossier is locked, and a unique index holds it too. */
async function eisEnige({ boek, dossier }: Werk): Promise<void> {
  const lopend = await boek.vraag('select 1 from tns.briefadres where dossier_id = $1 and actief', [dossier.id]);
  if (lopend.length === 0) return;
  throw new DomeinFout(
    'eis-niet-gehaald',
    'In dit dossier loopt al een briefadres. Ga daarmee verder; u vindt het bij de zaken van het dossier.',
    { eis: 'isEnigeBriefadres' },
  );
}

/** Whoever picked up the work decides, if that is burgerzaken of a gemeente (promise 7). */
function eigenPlek(referentie: Referentie, { wie }: Werk): Beslisplek {
  const organisatie = referentie.zoek('organisatie', wie.organisatie);
  if (organisatie?.soort !== 'BURGERZAKEN' || organisatie.gemeente === null) {
    throw new DomeinFout(
      'eis-niet-gehaald',
      'Over een briefadres beslist burgerzaken van een gemeente. Weiger dit werk, dan komt het terug bij wie het vroeg.',
      { eis: 'ontvangerIsBurgerzaken' },
    );
  }
  return { organisatie: wie.organisatie, gemeente: organisatie.gemeente, wachtrij: null, rijen: [] };
}

/** The aangifte came in when somebody says so; else when the work was asked for, or today. */
async function aangifteVan(
  { boek, vandaag }: Werk,
  referentie: Referentie,
  { aangifteOp, overdracht }: Velden,
): Promise<string> {
  if (aangifteOp !== undefined) return eisGeweest(vandaag, referentie, String(aangifteOp));
  if (overdracht === undefined) return vandaag;
  const [rij] = await boek.vraag<{ op: Date }>('select aangemaakt_op as op from tns.zaak where id = $1', [overdracht]);
  return rij ? dagInAmsterdam(rij.op.toISOString()) : vandaag;
}

function eisGeweest(vandaag: string, referentie: Referentie, aangifteOp: string): string {
  const bereik = { vandaag, maanden: referentie.beleidsgetal('vastleggen-terug-maanden') };
  const oud = dagTeLangGeleden('aangifteOp', aangifteOp, bereik);
  if (oud !== null) throw new DomeinFout('ongeldig', 'Een dag klopt niet.', { errors: [oud] });
  if (aangifteOp <= vandaag) return aangifteOp;
  throw new DomeinFout('ongeldig', 'Deze dag moet nog komen.', {
    errors: [{ pad: 'aangifteOp', melding: 'Kies vandaag of een eerdere dag.', code: 'toekomst' }],
  });
}

function beginOp({ nu, vandaag }: Werk, dag: string): Date {
  return dag === vandaag ? nu : new Date(beginVanDag(leesDag(dag)).epochMilliseconds);
}

function redenUit(referentie: Referentie, { reden }: Velden): string | null {
  if (reden === undefined) return null;
  return eisCode(referentie, { lijst: 'briefadres-redenen', waarde: String(reden), pad: 'reden' });
}

function nietHier(reden?: string | null): DomeinFout {
  const waarheen = reden ?? 'Vraag het aan bij burgerzaken van die gemeente.';
  return new DomeinFout('eis-niet-gehaald', `Deze gemeente hoort niet bij deze regio. ${waarheen}`, {
    eis: 'gemeenteIsHier',
  });
}
