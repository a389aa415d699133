import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A route of a plan, and what became of it when the plan was agreed on. */
export interface Planroute {
  /** code of the list `planroutes` */
  readonly code: string;
  /** plain Dutch: who does it, when it is not done here; null when it is, or when nothing was asked yet */
  readonly elders: string | null;
}

/** One version of the plan; the newest of a dossier is the plan, the others are kept (a partial unique index holds that). */
@Entity({ schema: 'tns', name: 'intake_plan' })
export class Plan {
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ type: 'uuid', name: 'dossier_id' }) dossierId: string;
  @Column({ type: 'uuid', name: 'intake_id' }) intakeId: string;
  @Column({ type: 'integer' }) versie: number;
  @Column({ type: 'boolean' }) huidig: boolean;
  /** encrypted JSON: the goals with their actions, what the client said of them, and what a review found */
  @Column({ type: 'bytea' }) inhoud: Buffer;
  @Column({ type: 'jsonb' }) routes: readonly Planroute[];
  @Column({ type: 'boolean', name: 'client_akkoord', nullable: true }) clientAkkoord: boolean | null;
  @Column({ type: 'date', name: 'evaluatie_op', nullable: true }) evaluatieOp: string | null;
  @Column({ type: 'text', name: 'opgesteld_door' }) opgesteldDoor: string;
  @Column({ type: 'text' }) organisatie: string;
  @Column({ type: 'timestamptz', name: 'opgesteld_op' }) opgesteldOp: Date;
  @Column({ type: 'timestamptz', name: 'vastgesteld_op', nullable: true }) vastgesteldOp: Date | null;
}
