import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A clock of the dossier that stopped when the client died, to go on from where it began when that was a mistake. */
export interface Gestopt {
  readonly soort: string;
  /** RFC 3339 */
  readonly start: string;
}

/** That somebody has died: told by one person, confirmed by another, and to be taken back. */
@Entity({ schema: 'tns', name: 'overlijden' })
export class Overlijden {
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ type: 'uuid', name: 'dossier_id' }) dossierId: string;
  @Column({ type: 'date', name: 'overleden_op' }) overledenOp: string;
  @Column({ type: 'text', name: 'gemeld_door' }) gemeldDoor: string;
  @Column({ type: 'timestamptz', name: 'gemeld_op' }) gemeldOp: Date;
  @Column({ type: 'text', name: 'bevestigd_door', nullable: true }) bevestigdDoor: string | null;
  @Column({ type: 'timestamptz', name: 'bevestigd_op', nullable: true }) bevestigdOp: Date | null;
  @Column({ type: 'timestamptz', name: 'herroepen_op', nullable: true }) herroepenOp: Date | null;
  @Column({ type: 'jsonb', name: 'gestopte_klokken' }) gestopteKlokken: readonly Gestopt[];
}
