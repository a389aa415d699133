import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a referral has beyond the spine: what is asked, of whom, and how far it came. */
@Entity({ schema: 'tns', name: 'verwijzing' })
export class Verwijzing {
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ type: 'uuid', name: 'dossier_id' }) dossierId: string;
  @Column({ type: 'text' }) verwijssoort: string;
  /** what is asked for whom, encrypted: {@link Wensen} as JSON */
  @Column({ type: 'bytea' }) wensen: Buffer;
  @Column({ type: 'boolean' }) spoed: boolean;
  @Column({ type: 'boolean' }) actief: boolean;
  @Column({ type: 'text', nullable: true }) aanbieder: string | null;
  @Column({ type: 'text', nullable: true }) voorziening: string | null;
  /** who contracted, and judges refusals or decides; null when nobody does */
  @Column({ type: 'text', nullable: true }) opdrachtgever: string | null;
  /** the rules as they answered when it was offered, encrypted */
  @Column({ type: 'bytea', nullable: true }) match: Buffer | null;
  /** aanbieder or voorziening that refused → first day on which it may be asked again, YYYY-MM-DD */
  @Column({ type: 'jsonb' }) rust: Readonly<Record<string, string>>;
  @Column({ type: 'date', name: 'vrij_vanaf', nullable: true }) vrijVanaf: string | null;
  /** the place that is held or lived in */
  @Column({ type: 'integer', name: 'plek_nummer', nullable: true }) plekNummer: number | null;
  /** until when it is held for an answer; null when it is not just held */
  @Column({ type: 'timestamptz', name: 'plek_tot', nullable: true }) plekTot: Date | null;
  @Column({ type: 'date', name: 'wacht_sinds', nullable: true }) wachtSinds: string | null;
  @Column({ type: 'text', name: 'wacht_oorzaak', nullable: true }) wachtOorzaak: string | null;
  @Column({ type: 'integer' }) overgeslagen: number;
  @Column({ type: 'date', name: 'aanvraag_op', nullable: true }) aanvraagOp: string | null;
  @Column({ type: 'date', name: 'toegewezen_van', nullable: true }) toegewezenVan: string | null;
  @Column({ type: 'date', name: 'toegewezen_tot', nullable: true }) toegewezenTot: string | null;
  @Column({ type: 'timestamptz', name: 'afspraak_op', nullable: true }) afspraakOp: Date | null;
  @Column({ type: 'integer', name: 'niet_verschenen' }) nietVerschenen: number;
  @Column({ type: 'date', name: 'gestart_op', nullable: true }) gestartOp: string | null;
  @Column({ type: 'date', name: 'gestopt_op', nullable: true }) gestoptOp: string | null;
  /** WMO588 of iWmo 3.2 */
  @Column({ type: 'text', name: 'reden_beeindiging', nullable: true }) redenBeeindiging: string | null;
  /** of a spreekuur */
  @Column({ type: 'text', nullable: true }) uitkomst: string | null;
  @Column({ type: 'text', nullable: true }) vervolg: string | null;
  /** how often it was offered */
  @Column({ type: 'integer' }) aanbiedingen: number;
}
