import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Intakesoort } from './intake.proces.js';

/** How the appointment stands: it is to come (or was kept), we called it off, or the client was not there. */
export type Afspraakstand = 'gepland' | 'afgezegd' | 'niet-verschenen' | 'geweest';

/** What an intake has beyond the spine. At most one is active in a dossier (a partial unique index holds that). */
@Entity({ schema: 'tns', name: 'intake' })
export class Intake {
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ type: 'uuid', name: 'dossier_id' }) dossierId: string;
  /** true until it has ended */
  @Column({ type: 'boolean' }) actief: boolean;
  @Column({ type: 'text' }) intakesoort: Intakesoort;
  /** code of the list `intakesoortredenen`, when a person chose another soort than the service */
  @Column({ type: 'text', name: 'intakesoort_reden', nullable: true }) intakesoortReden: string | null;
  @Column({ type: 'boolean', name: 'opvang_waarschijnlijk' }) opvangWaarschijnlijk: boolean;
  @Column({ type: 'boolean' }) uitkeringsvraag: boolean;
  @Column({ type: 'boolean' }) briefadresvraag: boolean;
  /** the hand-off that was picked up, when that opened it */
  @Column({ type: 'uuid', nullable: true }) overdracht: string | null;
  /** the intake from which the answers were taken over */
  @Column({ type: 'uuid', nullable: true }) eerdere: string | null;
  @Column({ type: 'timestamptz', name: 'afspraak_op', nullable: true }) afspraakOp: Date | null;
  @Column({ type: 'timestamptz', name: 'afspraak_tot', nullable: true }) afspraakTot: Date | null;
  /** code of the list `intakeplekken`: never an address of a person */
  @Column({ type: 'text', name: 'afspraak_plek', nullable: true }) afspraakPlek: string | null;
  @Column({ type: 'text', name: 'afspraak_stand', nullable: true }) afspraakStand: Afspraakstand | null;
  /** how often the calendar entry changed: SEQUENCE of RFC 5545 */
  @Column({ type: 'integer', name: 'afspraak_volgnummer' }) afspraakVolgnummer: number;
  @Column({ type: 'timestamptz', name: 'afspraak_gewijzigd_op', nullable: true }) afspraakGewijzigdOp: Date | null;
  @Column({ type: 'integer', name: 'niet_verschenen' }) nietVerschenen: number;
  @Column({ type: 'boolean', name: 'tolk_geregeld' }) tolkGeregeld: boolean;
  @Column({ type: 'text', nullable: true }) uitkomst: string | null;
  @Column({ type: 'text', name: 'doorverwezen_naar', nullable: true }) doorverwezenNaar: string | null;
}
