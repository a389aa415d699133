import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a casusoverleg has beyond the spine. */
@Entity({ schema: 'tns', name: 'casusoverleg' })
export class Casusoverleg {
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ type: 'uuid', name: 'dossier_id' }) dossierId: string;
  /** the overdracht that made the count full */
  @Column({ type: 'uuid' }) aanleiding: string;
  @Column({ type: 'timestamptz', name: 'gepland_op', nullable: true }) geplandOp: Date | null;
  @Column({ type: 'text', nullable: true }) uitkomst: string | null;
  /** the one organisation that was named */
  @Column({ type: 'text', nullable: true }) aangewezen: string | null;
}
