import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How somebody lives, as far as the signals ask; codes only. */
export interface Leefsituatie {
  /** the client lives at this address for most of the time */
  readonly hoofdverblijf: boolean;
  readonly gastheerHeeftBijstand: boolean;
  /** others at the address who may count: not a partner, student, tenant or lodger */
  readonly medebewoners: 'geen' | 'alleen-jonger' | 'een' | 'meer';
  readonly identiteitsbewijs: boolean;
}

/** A paper that was asked, brought, or both; days are YYYY-MM-DD. */
export interface Stukregel {
  /** a code of the list `pw-stukken` */
  readonly stuk: string;
  readonly gevraagdOp: string | null;
  readonly ontvangenOp: string | null;
}

/** A meldingsdatum that was put right. */
export interface EerdereMelding {
  readonly datum: string;
  readonly gecorrigeerdOp: string;
  readonly reden: string;
  readonly bewijs: string;
}

/** What a benefit has beyond the spine: dates, codes and facts; never an amount, and no text about a person. */
@Entity({ schema: 'tns', name: 'uitkering' })
export class Uitkering {
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ type: 'uuid', name: 'dossier_id' }) dossierId: string;
  /** false once it is decided or withdrawn: then another one may begin */
  @Column({ type: 'boolean' }) actief: boolean;
  @Column({ type: 'text' }) route: 'versneld' | 'gewoon';
  @Column({ type: 'text', name: 'spoed_reden', nullable: true }) spoedReden: string | null;
  /** the day on which the client reported to the uitvoerder (Participatiewet art. 44) */
  @Column({ type: 'date' }) meldingsdatum: string;
  @Column({ type: 'jsonb', name: 'meldingsdatum_eerder' }) meldingsdatumEerder: readonly EerdereMelding[];
  @Column({ type: 'date', nullable: true }) aanvraagdatum: string | null;
  /** a couple applies as one: the partner of the household is the second applicant */
  @Column({ type: 'boolean' }) samen: boolean;
  @Column({ type: 'text', nullable: true }) zoektermijn: 'van-toepassing' | 'afgezien' | 'niet-van-toepassing' | null;
  @Column({ type: 'text', name: 'zoektermijn_reden', nullable: true }) zoektermijnReden: string | null;
  /** the version of the rule, by the meldingsdatum */
  @Column({ type: 'text', name: 'zoektermijn_regel', nullable: true }) zoektermijnRegel: string | null;
  @Column({ type: 'text', name: 'zoektermijn_grond', nullable: true }) zoektermijnGrond: string | null;
  @Column({ type: 'jsonb' }) stukken: readonly Stukregel[];
  @Column({ type: 'date', name: 'hersteltermijn_tot', nullable: true }) hersteltermijnTot: string | null;
  @Column({ type: 'jsonb', nullable: true }) leefsituatie: Leefsituatie | null;
  @Column({ type: 'text', name: 'briefadres_gemeente', nullable: true }) briefadresGemeente: string | null;
  @Column({ type: 'text', name: 'wacht_op', nullable: true }) wachtOp: string | null;
  @Column({ type: 'text', name: 'wacht_reden', nullable: true }) wachtReden: string | null;
  @Column({ type: 'text', nullable: true }) voorschot: 'verstrekt' | 'geweigerd' | null;
  @Column({ type: 'date', name: 'voorschot_op', nullable: true }) voorschotOp: string | null;
  /** what the regiehouder was told beforehand */
  @Column({ type: 'text', nullable: true }) aangekondigd: string | null;
  @Column({ type: 'text', name: 'doorgezonden_naar', nullable: true }) doorgezondenNaar: string | null;
  /** what keeps the client in shelter and an income would help with; codes of `blokkades-uitstroom` */
  @Column({ type: 'text', array: true, name: 'uitstroom_blokkades' }) uitstroomBlokkades: string[];
  @Column({ type: 'date', nullable: true }) ingangsdatum: string | null;
  @Column({ type: 'text', name: 'doorverwezen_naar', nullable: true }) doorverwezenNaar: string | null;
}
