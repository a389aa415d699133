import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How it goes in one domain of the Zelfredzaamheid-Matrix, as one organisation saw it on a day. */
@Entity({ schema: 'tns', name: 'intake_leefgebied' })
export class Leefgebied {
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ type: 'uuid', name: 'dossier_id' }) dossierId: string;
  @Column({ type: 'uuid', name: 'intake_id' }) intakeId: string;
  /** code of the list `zrm-domeinen` */
  @Column({ type: 'text' }) domein: string;
  /** code of the list `zrm-scores`: 1 to 5, 99 = not discussed */
  @Column({ type: 'text' }) score: string;
  /** encrypted */
  @Column({ type: 'bytea', nullable: true }) notitie: Buffer | null;
  /** which edition of the matrix was used */
  @Column({ type: 'text' }) instrument: string;
  @Column({ type: 'text' }) organisatie: string;
  /** subject of the person who judged */
  @Column({ type: 'text' }) beoordelaar: string;
  @Column({ type: 'date', name: 'beoordeeld_op' }) beoordeeldOp: string;
  @Column({ type: 'timestamptz', name: 'vastgelegd_op' }) vastgelegdOp: Date;
  /** taken over from an earlier intake and not confirmed yet */
  @Column({ type: 'boolean' }) oud: boolean;
  /** of another organisation than the one that holds the intake: row-level security shows it to that organisation only */
  @Column({ type: 'boolean' }) afgeschermd: boolean;
}
