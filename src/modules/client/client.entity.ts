import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who somebody is. Shared by all dossiers of this person; the BSN is only here, and only encrypted (docs/besluiten/0009). */
@Entity({ schema: 'tns', name: 'client' })
export class Client {
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ type: 'boolean' }) anoniem: boolean;
  @Column({ type: 'bytea', name: 'bsn_versleuteld', nullable: true }) bsnVersleuteld: Buffer | null;
  /** keyed hash, for looking up without reading */
  @Column({ type: 'bytea', name: 'bsn_hash', nullable: true }) bsnHash: Buffer | null;
  /** version of the key that made the hash */
  @Column({ type: 'text', name: 'bsn_sleutelversie', nullable: true }) bsnSleutelversie: string | null;
  @Column({ type: 'timestamptz', name: 'bsn_vastgesteld_op', nullable: true }) bsnVastgesteldOp: Date | null;
  @Column({ type: 'text', nullable: true }) achternaam: string | null;
  @Column({ type: 'text', nullable: true }) tussenvoegsel: string | null;
  @Column({ type: 'text', nullable: true }) voornamen: string | null;
  @Column({ type: 'text', nullable: true }) roepnaam: string | null;
  /** see `zoeknaamVan` */
  @Column({ type: 'text', nullable: true }) zoeknaam: string | null;
  @Column({ type: 'date', nullable: true }) geboortedatum: string | null;
  @Column({ type: 'text', nullable: true }) geslacht: string | null;
  @Column({ type: 'text', nullable: true }) telefoon: string | null;
  @Column({ type: 'text', name: 'via_wie', nullable: true }) viaWie: string | null;
  @Column({ type: 'text', nullable: true }) postpunt: string | null;
  /** the only number that may be called when somebody else could pick up the ordinary one */
  @Column({ type: 'text', name: 'veilig_nummer', nullable: true }) veiligNummer: string | null;
  @Column({ type: 'text', nullable: true }) taal: string | null;
  @Column({ type: 'boolean', name: 'tolk_nodig' }) tolkNodig: boolean;
  @Column({ type: 'date', name: 'overleden_op', nullable: true }) overledenOp: string | null;
  /** the client this one turned out to be */
  @Column({ type: 'uuid', name: 'samengevoegd_in', nullable: true }) samengevoegdIn: string | null;
  @Column({ type: 'integer' }) versie: number;
  @Column({ type: 'timestamptz', name: 'aangemaakt_op' }) aangemaaktOp: Date;
  @Column({ type: 'timestamptz', name: 'gewijzigd_op' }) gewijzigdOp: Date;
}

/** Two clients that may be one person: proposed by one, confirmed by another, and to be undone. */
@Entity({ schema: 'tns', name: 'samenvoeging' })
export class Samenvoeging {
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ type: 'uuid' }) blijft: string;
  @Column({ type: 'uuid' }) vervalt: string;
  @Column({ type: 'text', name: 'voorgesteld_door' }) voorgesteldDoor: string;
  @Column({ type: 'timestamptz', name: 'voorgesteld_op' }) voorgesteldOp: Date;
  @Column({ type: 'text', name: 'bevestigd_door', nullable: true }) bevestigdDoor: string | null;
  @Column({ type: 'timestamptz', name: 'bevestigd_op', nullable: true }) bevestigdOp: Date | null;
  @Column({ type: 'text', name: 'teruggedraaid_door', nullable: true }) teruggedraaidDoor: string | null;
  @Column({ type: 'timestamptz', name: 'teruggedraaid_op', nullable: true }) teruggedraaidOp: Date | null;
  @Column({ type: 'text' }) organisatie: string;
  /** code of the list `samenvoegredenen` */
  @Column({ type: 'text' }) reden: string;
  /** why, in the proposer's words; encrypted, since it is about people */
  @Column({ type: 'bytea', nullable: true }) toelichting: Buffer | null;
  @Column({ type: 'text', name: 'teruggedraaid_reden', nullable: true }) teruggedraaidReden: string | null;
}
