import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * A formal decision (Awb 1:3): ground, reasons, mandate, objection clause and until when one may object. Written once, never
 * changed; an objection or a correction is a new one.
 */
@Entity({ schema: 'tns', name: 'besluit' })
export class Besluit {
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ type: 'uuid', name: 'dossier_id' }) dossierId: string;
  @Column({ type: 'uuid', name: 'zaak_id' }) zaakId: string;
  @Column({ type: 'text' }) soort: string;
  @Column({ type: 'text' }) uitkomst: string;
  @Column({ type: 'text' }) grondslag: string;
  /** encrypted: it is about a person */
  @Column({ type: 'bytea' }) motivering: Buffer;
  @Column({ type: 'text' }) mandaat: string;
  @Column({ type: 'text' }) bezwaarclausule: string;
  /** last day on which an objection is in time (Awb 6:7, 6:8) */
  @Column({ type: 'date', name: 'bezwaar_tot' }) bezwaarTot: string;
  @Column({ type: 'date', name: 'bekendgemaakt_op' }) bekendgemaaktOp: string;
  /** how it was made known (Awb 3:41) */
  @Column({ type: 'text' }) bekendmaking: string;
  @Column({ type: 'text', name: 'genomen_door' }) genomenDoor: string;
  @Column({ type: 'text' }) organisatie: string;
  @Column({ type: 'timestamptz', name: 'genomen_op' }) genomenOp: Date;
  @Column({ type: 'uuid', name: 'gebeurtenis_id' }) gebeurtenisId: string;
}
