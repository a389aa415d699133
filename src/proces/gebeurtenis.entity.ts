import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * One step taken: who, for whom, when, from where to where. Append-only and without content (docs/besluiten/0005); what was
 * filled in stands in `GebeurtenisInhoud`, so it can be erased without breaking the chain of digests.
 */
@Entity({ schema: 'tns', name: 'gebeurtenis' })
export class Gebeurtenis {
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ type: 'uuid', name: 'dossier_id' }) dossierId: string;
  @Column({ type: 'uuid', name: 'zaak_id' }) zaakId: string;
  @Column({ type: 'text' }) soort: string;
  /** version of the zaak that this step made */
  @Column({ type: 'integer' }) versie: number;
  @Column({ type: 'text' }) stap: string;
  @Column({ type: 'text', nullable: true }) van: string | null;
  @Column({ type: 'text' }) naar: string;
  @Column({ type: 'text' }) persoon: string;
  @Column({ type: 'text' }) organisatie: string;
  @Column({ type: 'text' }) rol: string;
  @Column({ type: 'text' }) toepassing: string;
  @Column({ type: 'timestamptz' }) moment: Date;
  @Column({ type: 'text', nullable: true }) reden: string | null;
  /** the gebeurtenis that this one corrects */
  @Column({ type: 'uuid', nullable: true }) corrigeert: string | null;
  /** the gebeurtenis that this one follows from (gevolg) */
  @Column({ type: 'uuid', nullable: true }) oorzaak: string | null;
  /** rows of the reference data that were used */
  @Column({ type: 'uuid', array: true }) rijen: string[];
  @Column({ type: 'text', name: 'proces_hash' }) procesHash: string;
  @Column({ type: 'bytea', name: 'inhoud_digest' }) inhoudDigest: Buffer;
  @Column({ type: 'bytea', name: 'vorige_digest' }) vorigeDigest: Buffer;
  @Column({ type: 'bytea' }) digest: Buffer;
}

/** The fields of a step as they were filled in, encrypted, and the salt of their digest. Erasable (Wmo 2015 art. 5.3.5). */
@Entity({ schema: 'tns', name: 'gebeurtenis_inhoud' })
export class GebeurtenisInhoud {
  @PrimaryColumn({ type: 'uuid', name: 'gebeurtenis_id' }) gebeurtenisId: string;
  @Column({ type: 'uuid', name: 'dossier_id' }) dossierId: string;
  @Column({ type: 'uuid', name: 'zaak_id' }) zaakId: string;
  @Column({ type: 'bytea' }) zout: Buffer;
  @Column({ type: 'bytea' }) inhoud: Buffer;
}
