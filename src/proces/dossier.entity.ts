import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * One adult's trajectory. Stands on this floor because every step locks it first and asks who the regiehouder is
 * (docs/besluiten/0002, 0003). The dossier is itself a zaak of soort `dossier` with the same id, so its steps go the same way.
 */
@Entity({ schema: 'tns', name: 'dossier' })
export class Dossier {
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ type: 'uuid', name: 'client_id' }) clientId: string;
  @Column({ type: 'boolean' }) open: boolean;
  @Column({ type: 'text' }) regiehouder: string;
  /** base row of the deurtabel: J, B, C, A, A2 */
  @Column({ type: 'text' }) groep: string;
  /** `TNS-2026-000123`; null only inside the transaction that opens it */
  @Column({ type: 'text', nullable: true }) kenmerk: string | null;
  /** the earliest moment on which this person came to the front door */
  @Column({ type: 'timestamptz' }) aanmelddatum: Date;
  @Column({ type: 'boolean' }) veiligheidsrisico: boolean;
  @Column({ type: 'uuid', name: 'huishouden_id' }) huishoudenId: string;
  /** refusals and forwards since the last casusoverleg (promise 2) */
  @Column({ type: 'integer' }) retouren: number;
  @Column({ type: 'boolean', name: 'casusoverleg_gewapend' }) casusoverlegGewapend: boolean;
  @Column({ type: 'text', name: 'regie_voorgesteld_aan', nullable: true }) regieVoorgesteldAan: string | null;
  @Column({ type: 'integer', name: 'regie_weigeringen' }) regieWeigeringen: number;
  @Column({ type: 'timestamptz', name: 'buiten_beeld_sinds', nullable: true }) buitenBeeldSinds: Date | null;
  @Column({ type: 'text', nullable: true }) onderbreking: string | null;
  @Column({ type: 'date', name: 'onderbreking_van', nullable: true }) onderbrekingVan: string | null;
  @Column({ type: 'date', name: 'onderbreking_tot', nullable: true }) onderbrekingTot: string | null;
  @Column({ type: 'uuid', name: 'terugval_van', nullable: true }) terugvalVan: string | null;
  /** head of the digest chain over the gebeurtenissen of this dossier */
  @Column({ type: 'bytea' }) ketenkop: Buffer;
  @Column({ type: 'timestamptz', name: 'aangemaakt_op' }) aangemaaktOp: Date;
}
