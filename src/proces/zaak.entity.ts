import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The spine: what every zaak has, whatever its soort (docs/besluiten/0001, 0003). A room's own table has the same id. */
@Entity({ schema: 'tns', name: 'zaak' })
export class Zaak {
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ type: 'uuid', name: 'dossier_id' }) dossierId: string;
  @Column({ type: 'text' }) soort: string;
  /** letter and number within the dossier: `A1`, `O2`; the dossier itself has none */
  @Column({ type: 'text' }) nummer: string;
  @Column({ type: 'text' }) toestand: string;
  @Column({ type: 'timestamptz', name: 'toestand_sinds' }) toestandSinds: Date;
  @Column({ type: 'boolean' }) open: boolean;
  @Column({ type: 'integer' }) versie: number;
  /** the organisation that has it in hand */
  @Column({ type: 'text' }) organisatie: string;
  @Column({ type: 'text', nullable: true }) wachtrij: string | null;
  /** what is asked, for an overdracht; null for other soorten */
  @Column({ type: 'text', nullable: true }) taak: string | null;
  /** subject of the person who handles it */
  @Column({ type: 'text', nullable: true }) behandelaar: string | null;
  /** the organisation that is answerable until somebody else has picked up (promise 1) */
  @Column({ type: 'text' }) verantwoordelijke: string;
  /** the organisation that brought it in */
  @Column({ type: 'text' }) inzender: string;
  /** lower is more urgent */
  @Column({ type: 'integer' }) prioriteit: number;
  @Column({ type: 'timestamptz', name: 'urgentie_op' }) urgentieOp: Date;
  /** day in Amsterdam whose rules hold for this zaak */
  @Column({ type: 'date' }) peildatum: string;
  @Column({ type: 'text', name: 'proces_hash' }) procesHash: string;
  @Column({ type: 'text' }) bewaarklasse: string;
  @Column({ type: 'timestamptz', name: 'aangemaakt_op' }) aangemaaktOp: Date;
}
