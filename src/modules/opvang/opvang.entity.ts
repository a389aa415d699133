import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a placement has beyond the spine. */
@Entity({ schema: 'tns', name: 'opvang' })
export class Opvang {
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ type: 'uuid', name: 'dossier_id' }) dossierId: string;
  /** false from its end on: one placement at a time in a dossier */
  @Column({ type: 'boolean' }) actief: boolean;
  @Column({ type: 'uuid', name: 'overdracht_id', nullable: true }) overdrachtId: string | null;
  /** code of the voorziening; null while none was chosen */
  @Column({ type: 'text', nullable: true }) voorziening: string | null;
  /** the organisation that keeps the place */
  @Column({ type: 'text' }) beheerder: string;
  /** a place beyond the capacity, or one that is only there for when all is full */
  @Column({ type: 'boolean' }) overloop: boolean;
  @Column({ type: 'date', name: 'eerste_nacht', nullable: true }) eersteNacht: string | null;
  /** as the policy counts them, at the last night that was slept */
  @Column({ type: 'integer' }) nachten: number;
  @Column({ type: 'date', name: 'uitstroomtraject_op', nullable: true }) uitstroomtrajectOp: string | null;
  @Column({ type: 'date', name: 'afwezig_sinds', nullable: true }) afwezigSinds: string | null;
  @Column({ type: 'date', name: 'geschorst_tot', nullable: true }) geschorstTot: string | null;
  /** code of the voorziening where somebody who is suspended sleeps */
  @Column({ type: 'text', nullable: true }) elders: string | null;
  @Column({ type: 'text', array: true }) blokkades: string[];
  @Column({ type: 'date', name: 'blokkades_op', nullable: true }) blokkadesOp: string | null;
  @Column({ type: 'text', nullable: true }) bestemming: string | null;
  /** CBS code */
  @Column({ type: 'text', name: 'bestemming_gemeente', nullable: true }) bestemmingGemeente: string | null;
}

export type Bedsoort = 'vergrendeld' | 'bezet' | 'vastgehouden';

/** Whose bed it is, from when and until when; while `tot` is empty it is taken. */
@Entity({ schema: 'tns', name: 'bedbezetting' })
export class Bedbezetting {
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ type: 'uuid', name: 'dossier_id' }) dossierId: string;
  @Column({ type: 'uuid', name: 'zaak_id' }) zaakId: string;
  @Column({ type: 'text' }) voorziening: string;
  /** number within the voorziening; null is overloop */
  @Column({ type: 'integer', nullable: true }) bed: number | null;
  @Column({ type: 'text' }) soort: Bedsoort;
  @Column({ type: 'timestamptz' }) van: Date;
  @Column({ type: 'timestamptz', name: 'vergrendeld_tot', nullable: true }) vergrendeldTot: Date | null;
  @Column({ type: 'timestamptz', nullable: true }) tot: Date | null;
}

/** What was reported of one client and one night. */
@Entity({ schema: 'tns', name: 'overnachting' })
export class Overnachting {
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ type: 'uuid', name: 'dossier_id' }) dossierId: string;
  @Column({ type: 'uuid', name: 'zaak_id' }) zaakId: string;
  @Column({ type: 'uuid', name: 'client_id' }) clientId: string;
  /** the day on which the night began */
  @Column({ type: 'date' }) datum: string;
  @Column({ type: 'text' }) voorziening: string;
  @Column({ type: 'boolean' }) geslapen: boolean;
  @Column({ type: 'boolean' }) overloop: boolean;
  /** who reported it last */
  @Column({ type: 'text' }) organisatie: string;
  @Column({ type: 'timestamptz', name: 'gemeld_op' }) gemeldOp: Date;
  /** the gebeurtenis that says so; a correction points back to it */
  @Column({ type: 'uuid', name: 'gebeurtenis_id' }) gebeurtenisId: string;
}

/** Somebody was given a place where there was no room. */
@Entity({ schema: 'tns', name: 'capaciteitsmelding' })
export class Capaciteitsmelding {
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ type: 'uuid', name: 'dossier_id' }) dossierId: string;
  @Column({ type: 'uuid', name: 'zaak_id' }) zaakId: string;
  @Column({ type: 'text' }) voorziening: string;
  @Column({ type: 'integer', nullable: true }) capaciteit: number | null;
  /** places in use before this one */
  @Column({ type: 'integer' }) bezet: number;
  @Column({ type: 'timestamptz' }) moment: Date;
}
