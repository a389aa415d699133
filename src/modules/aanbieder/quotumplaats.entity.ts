import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One place of a scheme with a fixed number a year: who took it, and when it came back. */
@Entity({ schema: 'tns', name: 'quotumplaats' })
export class Quotumplaats {
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ type: 'uuid', name: 'dossier_id' }) dossierId: string;
  @Column({ type: 'uuid', name: 'zaak_id' }) zaakId: string;
  /** other zaken of the same dossier that rely on this place */
  @Column({ type: 'uuid', array: true }) mede: string[];
  /** code of the quotum */
  @Column({ type: 'text' }) regeling: string;
  @Column({ type: 'integer' }) jaar: number;
  @Column({ type: 'integer' }) nummer: number;
  /** how many there were that year when it was taken; the database refuses a higher number */
  @Column({ type: 'integer' }) aantal: number;
  /** CBS code; null when it is not known */
  @Column({ type: 'text', nullable: true }) gemeente: string | null;
  @Column({ type: 'timestamptz', name: 'genomen_op' }) genomenOp: Date;
  @Column({ type: 'timestamptz', name: 'terug_op', nullable: true }) terugOp: Date | null;
}
