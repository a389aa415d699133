import { Column, Entity, PrimaryColumn } from 'typeorm';

export type Kind = 'dakloos' | 'thuisloos';
export type Geversoort = 'persoon' | 'instelling' | 'gemeente';

/** What was checked, when, and by whom; the newest of its kind. */
export interface Controle {
  readonly uitkomst: string;
  /** YYYY-MM-DD */
  readonly datum: string;
  readonly organisatie: string;
  /** subject of the person; never a name */
  readonly door: string;
}

/**
 * What is asked and counted of a briefadres. Where the client sleeps, who gives the address and what the woonadres is are
 * encrypted: they are about others too, and serve this purpose only (AVG art. 5 lid 1 b).
 */
@Entity({ schema: 'tns', name: 'briefadres' })
export class Briefadres {
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ type: 'uuid', name: 'dossier_id' }) dossierId: string;
  /** false from the end on: a dossier has one that is active at most */
  @Column({ type: 'boolean' }) actief: boolean;
  /** null as long as nobody has said */
  @Column({ type: 'text', nullable: true }) kind: Kind | null;
  @Column({ type: 'text', nullable: true }) reden: string | null;
  @Column({ type: 'boolean' }) spoed: boolean;
  /** CBS code of the gemeente where the address will be */
  @Column({ type: 'text' }) gemeente: string;
  /** day on which the aangifte came in, and that of the voornemen to register ambtshalve (Wet BRP art. 2.23, 2.39) */
  @Column({ type: 'date', name: 'aangifte_op' }) aangifteOp: string;
  @Column({ type: 'date', name: 'voornemen_op', nullable: true }) voornemenOp: string | null;
  /** from when the address holds: one of the two above */
  @Column({ type: 'date', name: 'adres_op', nullable: true }) adresOp: string | null;
  @Column({ type: 'date', name: 'tijdelijk_op', nullable: true }) tijdelijkOp: string | null;
  @Column({ type: 'text', name: 'tijdelijk_adressoort', nullable: true }) tijdelijkAdressoort: string | null;
  @Column({ type: 'jsonb' }) controles: Readonly<Record<string, Controle>>;
  @Column({ type: 'text', array: true, name: 'gegevens_gevraagd' }) gegevensGevraagd: string[];
  @Column({ type: 'bytea', nullable: true }) slaapplekken: Buffer | null;
  @Column({ type: 'text', nullable: true }) geversoort: Geversoort | null;
  @Column({ type: 'bytea', nullable: true }) gever: Buffer | null;
  @Column({ type: 'bytea', nullable: true }) woonadres: Buffer | null;
  /** gemeente that was asked, or has agreed, to register the client instead */
  @Column({ type: 'text', name: 'andere_gemeente', nullable: true }) andereGemeente: string | null;
  @Column({ type: 'date', name: 'herbeoordelen_op', nullable: true }) herbeoordelenOp: string | null;
  @Column({ type: 'date', name: 'aangekondigd_op', nullable: true }) aangekondigdOp: string | null;
  /** since when nobody knows of the client, as far as the mail tells */
  @Column({ type: 'date', name: 'stil_sinds', nullable: true }) stilSinds: string | null;
  @Column({ type: 'date', name: 'onderzoek_op', nullable: true }) onderzoekOp: string | null;
  @Column({ type: 'text', array: true, name: 'gezocht_bij' }) gezochtBij: string[];
  @Column({ type: 'date', name: 'regie_zag_niemand_op', nullable: true }) regieZagNiemandOp: string | null;
  @Column({ type: 'date', name: 'voornemen_uitschrijving_op', nullable: true }) voornemenUitschrijvingOp: string | null;
  /** last day on which the voornemen may be spoken against */
  @Column({ type: 'date', name: 'voornemen_tot', nullable: true }) voornemenTot: string | null;
  @Column({ type: 'date', name: 'gezien_op', nullable: true }) gezienOp: string | null;
  /** last day on which one may object to the grant; null when there is no such term, or it is over */
  @Column({ type: 'date', name: 'bezwaar_tot', nullable: true }) bezwaarTot: string | null;
  /** day from which the registration, or the need for it, ended */
  @Column({ type: 'date', name: 'einde_op', nullable: true }) eindeOp: string | null;
  @Column({ type: 'text', name: 'doorverwezen_naar', nullable: true }) doorverwezenNaar: string | null;
}
