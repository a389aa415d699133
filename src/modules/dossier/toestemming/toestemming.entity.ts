import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That the client agrees to sharing data for one purpose with one organisation, and since when not any more. */
@Entity({ schema: 'tns', name: 'toestemming' })
export class Toestemming {
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ type: 'uuid', name: 'dossier_id' }) dossierId: string;
  /** code of `toestemmingsdoelen`, which are gegevenssets: a taak shares the set of its purpose */
  @Column({ type: 'text' }) doel: string;
  @Column({ type: 'text' }) ontvanger: string;
  @Column({ type: 'timestamptz', name: 'gegeven_op' }) gegevenOp: Date;
  @Column({ type: 'text', name: 'vastgelegd_door' }) vastgelegdDoor: string;
  @Column({ type: 'timestamptz', name: 'ingetrokken_op', nullable: true }) ingetrokkenOp: Date | null;
  @Column({ type: 'text', name: 'ingetrokken_door', nullable: true }) ingetrokkenDoor: string | null;
}
