import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What nazorg has beyond the spine. */
@Entity({ schema: 'tns', name: 'nazorg' })
export class Nazorg {
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ type: 'uuid', name: 'dossier_id' }) dossierId: string;
  /** one running trajectory per dossier: the database holds it */
  @Column({ type: 'boolean' }) actief: boolean;
  /** where the client went to live */
  @Column({ type: 'text' }) bestemming: string;
  /** CBS code of the gemeente of the new home; null when it is not known */
  @Column({ type: 'text', nullable: true }) gemeente: string | null;
  /** day from which the contacts are counted */
  @Column({ type: 'date', name: 'begonnen_op' }) begonnenOp: string;
  /** month of the last planned contact that has been; 0 when none */
  @Column({ type: 'integer', name: 'gehad_tot' }) gehadTot: number;
  /** times in a row that the client was not reached */
  @Column({ type: 'integer', name: 'niet_bereikt' }) nietBereikt: number;
  @Column({ type: 'text', name: 'budget_duur', nullable: true }) budgetDuur: string | null;
  @Column({ type: 'text', name: 'budget_fase', nullable: true }) budgetFase: 'opbouw' | 'afbouw' | null;
  @Column({ type: 'date', name: 'budget_sinds', nullable: true }) budgetSinds: string | null;
  /** how the client comes back, or goes on elsewhere */
  @Column({ type: 'text', nullable: true }) vervolg: string | null;
  /** what the client needs again after a relapse */
  @Column({ type: 'text', nullable: true }) nodig: string | null;
  /** the zaken of this dossier that were there before the relapse: intake with its plan, shelter, provider */
  @Column({ type: 'uuid', array: true, name: 'eerdere_zaken' }) eerdereZaken: string[];
}

/** One talk, or one time that it did not come to a talk. Written once. */
@Entity({ schema: 'tns', name: 'nazorg_contact' })
export class NazorgContact {
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ type: 'uuid', name: 'dossier_id' }) dossierId: string;
  @Column({ type: 'uuid', name: 'zaak_id' }) zaakId: string;
  /** the planned contact for which it counts; null for an extra one, or when the client was not reached */
  @Column({ type: 'integer', nullable: true }) maand: number | null;
  @Column({ type: 'date' }) op: string;
  @Column({ type: 'boolean' }) bereikt: boolean;
  /** how it goes, a code of `nazorg-uitkomsten`; or how it was tried, a code of `contactmanieren` */
  @Column({ type: 'text' }) uitkomst: string;
  /** encrypted: it is about a person */
  @Column({ type: 'bytea', nullable: true }) notitie: Buffer | null;
}
