import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * A clock of a zaak. Length, unit and ground are copied from the reference row that was valid on the
 * peildatum; the end is always computed from start, length and the pauses in `TermijnMutatie`.
 */
@Entity({ schema: 'tns', name: 'termijn' })
export class Termijn {
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ type: 'uuid', name: 'dossier_id' }) dossierId: string;
  @Column({ type: 'uuid', name: 'zaak_id' }) zaakId: string;
  @Column({ type: 'text' }) soort: string;
  @Column({ type: 'timestamptz' }) start: Date;
  @Column({ type: 'integer' }) lengte: number;
  @Column({ type: 'text' }) eenheid: string;
  @Column({ type: 'text' }) rekenwijze: string;
  @Column({ type: 'text' }) aard: string;
  @Column({ type: 'text' }) grondslag: string;
  @Column({ type: 'uuid', name: 'rij_id' }) rijId: string;
  @Column({ type: 'date', name: 'laatste_dag', nullable: true }) laatsteDag: string | null;
  /** exclusive; null while paused */
  @Column({ type: 'timestamptz', name: 'vervalt_op', nullable: true }) vervaltOp: Date | null;
  @Column({ type: 'boolean' }) opgeschort: boolean;
  @Column({ type: 'timestamptz', name: 'gestopt_op', nullable: true }) gestoptOp: Date | null;
  @Column({ type: 'uuid', name: 'gestopt_door', nullable: true }) gestoptDoor: string | null;
  /** when the worker heard it ring */
  @Column({ type: 'timestamptz', name: 'gewekt_op', nullable: true }) gewektOp: Date | null;
  /** since when it has this end, or none; null for a clock of a version that did not say so */
  @Column({ type: 'timestamptz', name: 'einde_sinds', nullable: true }) eindeSinds: Date | null;
  /** the end that the worker has counted its ladder from; another one is counted anew (docs/besluiten/0040) */
  @Column({ type: 'timestamptz', name: 'ladder_voor', nullable: true }) ladderVoor: Date | null;
  /** the next rung, and when it rings; null when there is none left or somebody has acknowledged */
  @Column({ type: 'integer', nullable: true }) trede: number | null;
  @Column({ type: 'timestamptz', name: 'trede_op', nullable: true }) tredeOp: Date | null;
}

/** One line of the ledger of a clock: a pause (from, until) or a prolongation (length). */
@Entity({ schema: 'tns', name: 'termijn_mutatie' })
export class TermijnMutatie {
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ type: 'uuid', name: 'termijn_id' }) termijnId: string;
  @Column({ type: 'uuid', name: 'dossier_id' }) dossierId: string;
  @Column({ type: 'uuid', name: 'zaak_id' }) zaakId: string;
  @Column({ type: 'text' }) soort: 'opschorting' | 'verdaging';
  @Column({ type: 'date' }) van: string;
  @Column({ type: 'date', nullable: true }) tot: string | null;
  @Column({ type: 'integer', nullable: true }) lengte: number | null;
  @Column({ type: 'text', nullable: true }) eenheid: string | null;
  @Column({ type: 'uuid', name: 'gebeurtenis_id' }) gebeurtenisId: string;
}
