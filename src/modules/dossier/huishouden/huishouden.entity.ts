import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That a client came to live apart from, or together with, others who have a dossier of their own. Added to, never changed. */
@Entity({ schema: 'tns', name: 'huishoudwissel' })
export class Huishoudwissel {
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ type: 'uuid', name: 'dossier_id' }) dossierId: string;
  @Column({ type: 'text' }) aard: 'gesplitst' | 'samengevoegd';
  /** code of `kinderen-bij`: who really looks after the children; null when that did not change */
  @Column({ type: 'text', name: 'kinderen_bij', nullable: true }) kinderenBij: string | null;
  /** those whom the client left must not hear where the client is */
  @Column({ type: 'boolean', name: 'adres_geheim' }) adresGeheim: boolean;
  /** the other dossiers of the household that was left, or joined */
  @Column({ type: 'uuid', array: true, name: 'andere_dossiers' }) andereDossiers: string[];
  @Column({ type: 'text' }) door: string;
  @Column({ type: 'timestamptz' }) op: Date;
}
