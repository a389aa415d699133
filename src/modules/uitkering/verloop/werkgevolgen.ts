import { Injectable } from '@nestjs/common';
import type { OpenOpdracht, Vervolgstap, Werk, Zaak } from '../../../proces/index.js';
import { beeindig, OverdrachtLezer } from '../../overdracht/index.js';
import { eisWachtrij, ReferentieLezer } from '../../referentie/index.js';
import { TAAK } from './opening.js';

/** What steps of an aanvraag do to the hand-offs around it. */
@Injectable()
export class Werkgevolgen {
  constructor(
    private readonly referentie: ReferentieLezer,
    private readonly overdrachten: OverdrachtLezer,
  ) {}

  /** Picks up what was offered to the caller for this aanvraag: one action for the aanvraag and its hand-off. */
  async pakOp(werk: Werk, zaak: Zaak): Promise<Vervolgstap[]> {
    const aangeboden = (await this.overdrachten.openVoor(werk, TAAK)).filter(
      ({ naar, behandelaar }) => behandelaar === null && naar === zaak.organisatie,
    );
    return aangeboden.map(({ id }) => ({ soort: 'overdracht', zaakId: id, stap: 'oppakken', velden: {} }));
  }

  /** What asked for this aanvraag is done. */
  async rondAf(werk: Werk, zaak: Zaak, uitkomst = 'gedaan'): Promise<Vervolgstap[]> {
    return (await this.overdrachten.uitgevoerdIn(werk, zaak.id)).map(({ id }) => beeindig(id, uitkomst));
  }

  /** What another organisation did for this aanvraag before `organisatie` took it over. */
  async rondAfBijAnderen(werk: Werk, zaak: Zaak, organisatie: string): Promise<Vervolgstap[]> {
    return (await this.overdrachten.uitgevoerdIn(werk, zaak.id))
      .filter(({ naar }) => naar !== organisatie)
      .map(({ id }) => beeindig(id, 'gedaan'));
  }

  /** Takes back what was offered to another, and what came back because of that. */
  async neemTerug(werk: Werk, zaak: Zaak): Promise<Vervolgstap[]> {
    return (await this.overdrachten.uitgevoerdIn(werk, zaak.id))
      .filter(({ naar, behandelaar }) => naar !== zaak.organisatie || behandelaar === null)
      .map(({ id }) => beeindig(id, 'niet-meer-nodig'));
  }

  /** Passing on is counted (promise 2), once for the hand-off by which the aanvraag came here; none when it came another way. */
  async telDoorsturen(werk: Werk, zaak: Zaak): Promise<Vervolgstap[]> {
    const [eigen] = await this.overdrachten.uitgevoerdIn(werk, zaak.id);
    if (!eigen) return [];
    const velden = { overdracht: eigen.id };
    return [{ soort: 'dossier', zaakId: zaak.dossierId, stap: 'retour-tellen', velden }];
  }

  /** Work or a notice for the regiehouder, in its standing queue; none when that is the holder itself. */
  async aanRegiehouder(werk: Werk, zaak: Zaak, taak: 'KENNISGEVING' | 'UITKERING_VERVOLG'): Promise<OpenOpdracht[]> {
    const { regiehouder } = werk.dossier;
    if (taak === 'KENNISGEVING' && regiehouder === zaak.organisatie) return [];
    return [await this.voor(werk, zaak, { taak, organisatie: regiehouder })];
  }

  /** Work or a notice for an organisation, in its standing queue. */
  async voor(
    werk: Werk,
    zaak: Zaak,
    { taak, organisatie }: { taak: string; organisatie: string },
  ): Promise<OpenOpdracht> {
    const wachtrij = eisWachtrij(await this.referentie.op(werk, werk.vandaag), organisatie);
    return { soort: 'overdracht', velden: { taak, wachtrij, aanleiding: zaak.id } };
  }
}
