import { alsTermijn, kenmerkVan, type Dossier, type Termijn, type Zaak } from '../../proces/index.js';
import type { AanZetDto, ZaakKortDto } from './dossier.dto.js';

/** What a line says of one zaak: as it is now, or as it was at the moment one looks back to. */
export interface Stand extends Pick<Zaak, 'id' | 'soort' | 'nummer' | 'toestand' | 'open' | 'behandelaar'> {
  readonly sinds: Date;
  /** null when it cannot be told any more who had it */
  readonly organisatie: string | null;
  readonly taak: string | null;
}

/** The state of the dossier at one moment, from which the lines are made. Pure. */
export interface Overzicht {
  readonly dossier: Pick<Dossier, 'id' | 'kenmerk'>;
  readonly standen: readonly Stand[];
  /** clocks of the whole dossier; those that were stopped do not count */
  readonly klokken: readonly Termijn[];
  readonly moment: Date;
}

/**
 * Who has the ball: the open work, most urgent first, and last the dossier itself, since the regiehouder has the ball only
 * where nobody else is at work. Work of which every clock is paused comes after work with a clock that runs.
 */
export function wieIsAanZet(overzicht: Overzicht): AanZetDto[] {
  const { dossier, standen } = overzicht;
  return standen
    .filter((stand) => stand.open)
    .map((stand) => alsRegel(overzicht, stand))
    .sort((a, b) => Number(a.zaak === dossier.id) - Number(b.zaak === dossier.id) || opUrgentie(a, b));
}

/** A zaak in a few words. */
export function inHetKort({ dossier }: Pick<Overzicht, 'dossier'>, stand: Stand): ZaakKortDto {
  const { id, soort, toestand, sinds, open, organisatie } = stand;
  return {
    id,
    kenmerk: kenmerkVan(dossier, stand),
    soort,
    toestand,
    toestandSinds: sinds.toISOString(),
    open,
    organisatie,
  };
}

function alsRegel({ dossier, klokken, moment }: Overzicht, stand: Stand): AanZetDto {
  const { id: zaak, soort, taak, organisatie, behandelaar, sinds } = stand;
  const [eerste] = klokken
    .filter((klok) => klok.zaakId === zaak && klok.gestoptOp === null)
    .sort((a, b) => einde(a.vervaltOp) - einde(b.vervaltOp));
  return {
    zaak,
    kenmerk: kenmerkVan(dossier, stand),
    soort,
    taak,
    organisatie,
    behandelaar,
    sinds: sinds.toISOString(),
    termijn: eerste ? alsTermijn(eerste, moment) : null,
  };
}

function opUrgentie(a: AanZetDto, b: AanZetDto): number {
  const verschil = tijdVan(a) - tijdVan(b);
  if (verschil !== 0 && !Number.isNaN(verschil)) return verschil;
  return a.zaak < b.zaak ? -1 : 1;
}

function tijdVan({ termijn }: AanZetDto): number {
  return termijn?.vervaltOp ? Date.parse(termijn.vervaltOp) : Number.POSITIVE_INFINITY;
}

function einde(vervaltOp: Date | null): number {
  return vervaltOp?.getTime() ?? Number.MAX_SAFE_INTEGER;
}
