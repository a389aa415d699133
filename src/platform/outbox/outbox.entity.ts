import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A letter that waits for the relay: which kind, about which zaak. Numbers, never names (docs/besluiten/0020). */
@Entity({ schema: 'tns', name: 'outbox' })
export class OutboxBrief {
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ type: 'uuid', name: 'dossier_id' }) dossierId: string;
  @Column({ type: 'uuid', name: 'zaak_id' }) zaakId: string;
  /** names the queue */
  @Column({ type: 'text' }) soort: string;
  /** W3C traceparent of the request that wrote it */
  @Column({ type: 'text', nullable: true }) spoor: string | null;
  @Column({ type: 'timestamptz', name: 'aangemaakt_op' }) aangemaaktOp: Date;
}
