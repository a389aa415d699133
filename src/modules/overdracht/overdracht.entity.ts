import { Column, Entity, PrimaryColumn } from 'typeorm';

export type OverdrachtAard = 'nieuw' | 'retour' | 'doorgezet' | 'opnieuw';

/** What a hand-off has beyond the spine: from whom, to whom, for which task, and which hand-off it follows. */
@Entity({ schema: 'tns', name: 'overdracht' })
export class Overdracht {
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ type: 'uuid', name: 'dossier_id' }) dossierId: string;
  @Column({ type: 'text' }) taak: string;
  @Column({ type: 'text' }) van: string;
  /** where a refusal comes back to */
  @Column({ type: 'text', name: 'van_wachtrij' }) vanWachtrij: string;
  @Column({ type: 'text' }) naar: string;
  @Column({ type: 'text', name: 'naar_wachtrij' }) naarWachtrij: string;
  @Column({ type: 'text' }) aard: OverdrachtAard;
  @Column({ type: 'uuid', nullable: true }) vorige: string | null;
  @Column({ type: 'uuid', name: 'aanleiding_zaak', nullable: true }) aanleidingZaak: string | null;
  /** the zaak in which the work is done; null when it needs none, or was not picked up yet */
  @Column({ type: 'uuid', name: 'uitvoering_zaak', nullable: true }) uitvoeringZaak: string | null;
  /** code of the list `gegevenssets`: what the receiver may see */
  @Column({ type: 'text' }) gegevensset: string;
  @Column({ type: 'text', nullable: true }) uitkomst: string | null;
  @Column({ type: 'timestamptz', name: 'geescaleerd_op', nullable: true }) geescaleerdOp: Date | null;
}
