import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What veldwerk has beyond the spine. */
@Entity({ schema: 'tns', name: 'veldwerk' })
export class Veldwerk {
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ type: 'uuid', name: 'dossier_id' }) dossierId: string;
  /** one running trajectory per dossier: the database holds it */
  @Column({ type: 'boolean' }) actief: boolean;
  /** why it began, a code of `veldwerk-redenen`; null when it was picked up from a queue */
  @Column({ type: 'text', nullable: true }) reden: string | null;
  /** last day on which the client, or the place where he sleeps, was seen */
  @Column({ type: 'date', name: 'laatst_gezien_op', nullable: true }) laatstGezienOp: string | null;
  /** day on which the client was put forward for Housing First; null when not, or withdrawn */
  @Column({ type: 'date', name: 'voorgedragen_op', nullable: true }) voorgedragenOp: string | null;
  /** where the client goes on */
  @Column({ type: 'text', nullable: true }) vervolg: string | null;
}

export type Waarneming = 'plek' | 'niet-gevonden' | 'contact' | 'aanbod' | 'voordracht';

/** One line in the diary of veldwerk. Written once. */
@Entity({ schema: 'tns', name: 'veldwerk_contact' })
export class VeldwerkContact {
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ type: 'uuid', name: 'dossier_id' }) dossierId: string;
  @Column({ type: 'uuid', name: 'zaak_id' }) zaakId: string;
  @Column({ type: 'text' }) soort: Waarneming;
  @Column({ type: 'date' }) op: string;
  /** kind of contact, or what was offered */
  @Column({ type: 'text', nullable: true }) code: string | null;
  /** what the client said to an offer, a code of `veldwerk-antwoorden` */
  @Column({ type: 'text', nullable: true }) antwoord: string | null;
  /** encrypted: a note, or the place where somebody sleeps */
  @Column({ type: 'bytea', nullable: true }) notitie: Buffer | null;
}
