import { Injectable } from '@nestjs/common';
import { type EntityManager, In, LessThanOrEqual } from 'typeorm';
import { dagInAmsterdam } from '../../kern/dag.js';
import { isEinde } from '../../kern/proces.js';
import type { Periode, Rekenwijze } from '../../kern/rekenwijze.js';
import { berekenTermijn } from '../../kern/termijn.js';
import {
  Gebeurtenis,
  GebeurtenisInhoud,
  Geschiedschrijver,
  Kamers,
  Termijn,
  TermijnMutatie,
  type Werk,
} from '../../proces/index.js';

/** A zaak as it stood at a moment. */
export interface ZaakToen {
  readonly id: string;
  readonly soort: string;
  readonly toestand: string;
  readonly sinds: Date;
  readonly open: boolean;
  readonly versie: number;
  /** subject of the person who handled it, as far as the steps tell */
  readonly behandelaar: string | null;
}

interface Rij {
  zaak_id: string;
  soort: string;
  naar: string;
  versie: number;
  sinds: Date;
  behandelaar: string | null;
  /** the step by which somebody else made them handler */
  toewijzing: string | null;
}

/** The last step of every zaak up to a moment, since when it was in that state, and who then had it in hand. */
const LAATSTE_STAPPEN = `
  select g.zaak_id, g.soort, g.naar, g.versie,
         (select max(x.moment) from tns.gebeurtenis x
           where x.zaak_id = g.zaak_id and x.moment <= $2 and x.van is distinct from x.naar) as sinds,
         case h.stap when 'loslaten' then null when 'toewijzen' then null else h.persoon end as behandelaar,
         case h.stap when 'toewijzen' then h.id end as toewijzing
    from (select distinct on (zaak_id) * from tns.gebeurtenis
           where dossier_id = $1 and moment <= $2 order by zaak_id, versie desc) g
    left join lateral (select x.id, x.stap, x.persoon from tns.gebeurtenis x
           where x.zaak_id = g.zaak_id and x.moment <= $2 and x.stap in ('oppakken', 'plannen', 'loslaten', 'toewijzen')
           order by x.versie desc limit 1) h on true
   order by g.zaak_id desc`;

/**
 * Looks back: state, holder and clocks at a moment, from gebeurtenissen, involvement and the ledger of clocks
 * (docs/besluiten/0027). Needs no contents, so it still answers after those were erased; only who was assigned to work by
 * somebody else stands in them.
 */
@Injectable()
export class DossierTerugblik {
  constructor(
    private readonly kamers: Kamers,
    private readonly geschiedschrijver: Geschiedschrijver,
  ) {}

  /** Every zaak that was there at that moment, the newest first; empty before the dossier was opened. */
  async zaken({ manager, dossier }: Werk, moment: Date): Promise<ZaakToen[]> {
    const rijen = await manager.query<Rij[]>(LAATSTE_STAPPEN, [dossier.id, moment]);
    const toegewezen = await this.toegewezen(manager, rijen);
    return rijen.map(({ zaak_id: id, soort, naar: toestand, versie, sinds, ...rij }) => {
      const open = !isEinde(this.kamers.haal(soort).proces, toestand);
      const behandelaar = toegewezen.get(rij.toewijzing) ?? rij.behandelaar;
      return { id, soort, toestand, sinds, open, versie, behandelaar };
    });
  }

  /** To whom work was assigned, by the step that did so; not when its contents were erased. */
  private async toegewezen(manager: EntityManager, rijen: readonly Rij[]): Promise<ReadonlyMap<string | null, string>> {
    const ids = rijen.flatMap(({ toewijzing }) => toewijzing ?? []);
    if (ids.length === 0) return new Map();
    const inhouden = await manager.find(GebeurtenisInhoud, { where: { gebeurtenisId: In(ids) } });
    return new Map(
      inhouden.map((inhoud) => [inhoud.gebeurtenisId, String(this.geschiedschrijver.ontcijfer(inhoud)['behandelaar'])]),
    );
  }

  /** Who had the regie: involvement keeps from when until when. Null when the caller may not see that of others. */
  async regiehouder({ manager, dossier }: Werk, moment: Date): Promise<string | null> {
    const [rij] = await manager.query<{ organisatie: string }[]>(
      `select organisatie from tns.betrokkenheid
        where dossier_id = $1 and aard = 'regie' and van <= $2 and (tot is null or tot > $2) order by van desc limit 1`,
      [dossier.id, moment],
    );
    return rij?.organisatie ?? null;
  }

  /**
   * The clocks of the dossier as they stood: only what had begun, not stopped if it was stopped later, and with the end
   * as it was computed then. Of a clock that a later correction made anew, only the one of that time.
   */
  async klokken(werk: Werk, moment: Date): Promise<Termijn[]> {
    const { manager, dossier } = werk;
    const klokken = await manager.find(Termijn, {
      where: { dossierId: dossier.id, start: LessThanOrEqual(moment) },
      order: { id: 'ASC' },
    });
    const toen = klokken.map((klok) => (klok.gestoptOp && klok.gestoptOp > moment ? lopend(klok) : klok));
    const mutaties = await this.mutaties(werk, moment);
    const gezien = new Set<string>();
    return toen.flatMap((klok) => {
      const sleutel = `${klok.zaakId} ${klok.soort}`;
      if (klok.gestoptOp === null && gezien.has(sleutel)) return [];
      if (klok.gestoptOp === null) gezien.add(sleutel);
      const eigen = mutaties.filter((mutatie) => mutatie.termijnId === klok.id);
      return [{ ...klok, ...eindeToen(klok, eigen, moment) }];
    });
  }

  /** The lines that were in the ledger by then. */
  private async mutaties({ manager, dossier }: Werk, moment: Date): Promise<TermijnMutatie[]> {
    const mutaties = await manager.find(TermijnMutatie, { where: { dossierId: dossier.id } });
    if (mutaties.length === 0) return [];
    const ids = [...new Set(mutaties.map((mutatie) => mutatie.gebeurtenisId))];
    const geweest = await manager.find(Gebeurtenis, {
      where: { id: In(ids), moment: LessThanOrEqual(moment) },
      select: { id: true },
    });
    return mutaties.filter((mutatie) => geweest.some(({ id }) => id === mutatie.gebeurtenisId));
  }
}

function lopend(klok: Termijn): Termijn {
  return { ...klok, gestoptOp: null, gestoptDoor: null };
}

function eindeToen(
  klok: Termijn,
  mutaties: readonly TermijnMutatie[],
  moment: Date,
): Pick<Termijn, 'laatsteDag' | 'vervaltOp' | 'opgeschort'> {
  const dag = dagInAmsterdam(moment.toISOString());
  const opschortingen = mutaties
    .filter(({ soort }) => soort === 'opschorting')
    .map(({ van, tot }) => ({ van, tot: tot !== null && tot <= dag ? tot : null }));
  const { laatsteDag, vervaltOp } = berekenTermijn({
    start: klok.start.toISOString(),
    lengte: klok.lengte,
    eenheid: klok.eenheid as Periode['eenheid'], // the column holds what the reference data allowed
    rekenwijze: klok.rekenwijze as Rekenwijze,
    opschortingen,
    verdagingen: mutaties.flatMap(({ soort, lengte, eenheid }) =>
      soort === 'verdaging' && lengte !== null ? [{ lengte, eenheid: eenheid as Periode['eenheid'] }] : [],
    ),
  });
  return { laatsteDag, vervaltOp: vervaltOp === null ? null : new Date(vervaltOp), opgeschort: vervaltOp === null };
}
