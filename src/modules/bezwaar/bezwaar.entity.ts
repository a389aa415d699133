import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { NamensWie } from '../../kern/besluitstappen.js';

/** What an objection has beyond the spine; the reasons stand, encrypted, with the step in which it came in. */
@Entity({ schema: 'tns', name: 'bezwaar' })
export class Bezwaar {
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ type: 'uuid', name: 'dossier_id' }) dossierId: string;
  /** false from the end on: a decision has one objection that is active at most */
  @Column({ type: 'boolean' }) actief: boolean;
  @Column({ type: 'uuid', name: 'besluit_id' }) besluitId: string;
  /** the zaak in which that decision was taken */
  @Column({ type: 'uuid', name: 'over_zaak' }) overZaak: string;
  @Column({ type: 'text' }) namens: NamensWie;
  @Column({ type: 'date', name: 'ontvangen_op' }) ontvangenOp: string;
  /** a signal, no judgement: being late may be excused (Awb art. 6:11) */
  @Column({ type: 'boolean', name: 'op_tijd' }) opTijd: boolean;
  /** last day on which one could object: the time to decide counts from there (Awb art. 7:10) */
  @Column({ type: 'date', name: 'bezwaar_tot' }) bezwaarTot: string;
  /** a committee advises (Awb art. 7:13) */
  @Column({ type: 'boolean' }) commissie: boolean;
  @Column({ type: 'boolean' }) verdaagd: boolean;
  @Column({ type: 'text', nullable: true }) uitkomst: string | null;
}
